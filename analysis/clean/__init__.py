"""Which stretches of an article are readable, and where do its sentences begin and end?"""

from analysis.clean.sentences import Sentence as Sentence
from analysis.clean.sentences import find_sentences as find_sentences
from analysis.clean.stretches import Stretch as Stretch
from analysis.clean.stretches import StretchKind as StretchKind
from analysis.clean.stretches import find_stretches as find_stretches
