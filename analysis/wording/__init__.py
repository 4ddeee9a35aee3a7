"""In which sentences are the rows told, with no word more than the rows say?"""

from analysis.wording.happenings import happening as happening
from analysis.wording.main_points import main_points as main_points
from analysis.wording.names import display_names as display_names
from analysis.wording.not_said import not_said as not_said
from analysis.wording.points import Dated as Dated
from analysis.wording.points import Point as Point
from analysis.wording.sayings import statement as statement
from analysis.wording.sayings import voices as voices
