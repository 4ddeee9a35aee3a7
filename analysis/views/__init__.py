"""What do the rows say together: who stood where, who holds what, what happened when, on whose word?"""

from analysis.views.made import remade as remade
from analysis.views.made import tabulate as tabulate
from analysis.views.rows import Control as Control
from analysis.views.rows import Happening as Happening
from analysis.views.rows import Posture as Posture
from analysis.views.rows import Sourcing as Sourcing
