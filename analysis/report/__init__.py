"""How do finished tables become one page that needs nothing else?"""

from analysis.report.annex import annex as annex
from analysis.report.colophon import colophon as colophon
from analysis.report.export import export as export
from analysis.report.figures import figure as figure
from analysis.report.fragment import style as style
from analysis.report.listing import table as table
from analysis.report.listing import tables as tables
from analysis.report.opening import opening as opening
from analysis.report.points import not_said as not_said
from analysis.report.points import points as points
from analysis.report.said import damage as damage
from analysis.report.said import statements as statements
from analysis.report.said import timeline as timeline
