"""Which tables are there, and in which order are they shown?"""

from analysis.decisions import KINDS as FACTS
from analysis.schema import Row
from analysis.unread import Unread
from analysis.views import Control, Happening, Posture, Sourcing

KINDS: dict[str, type[Row]] = {
    **FACTS,
    **{kind.TABLE: kind for kind in (Unread, Posture, Control, Happening, Sourcing)},
}
