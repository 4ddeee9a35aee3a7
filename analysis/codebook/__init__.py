"""Which words do we know: actors, places, force words, verbs, reasons?"""

from analysis.codebook.book import Codebook as Codebook
from analysis.codebook.book import load as load
