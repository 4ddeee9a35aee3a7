"""Which stretches of a sentence does a PLOVER record mark as source, event and target?"""

import re
from dataclasses import dataclass

from tests.measure.telling import Stretch

_OPENING = re.compile(r"\(((?:SRC|EVT|TAR|LOC)(?:/(?:SRC|EVT|TAR|LOC))*): ?|[()]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, and the stretches that each mark names."""

    text: str
    spans: dict[str, list[Stretch]]

    def of(self, mark: str) -> list[Stretch]:
        """Return the stretches under one mark: ``SRC``, ``EVT``, ``TAR`` or ``LOC``."""
        return self.spans.get(mark, [])


def unmark(markup: str) -> Marked:
    """Return the sentence and the stretches that its marks name; brackets of the text itself stay.

    Examples
    --------
    >>> unmark("(SRC: Veria (VR)) (EVT: left) (TAR: Norland).")
    Marked(text='Veria (VR) left Norland.', spans={'SRC': [(0, 10)], 'EVT': [(11, 15)], 'TAR': [(16, 23)]})
    """
    kept: list[str] = []
    length = at = 0
    opened: list[tuple[str, int]] = []
    spans: dict[str, list[Stretch]] = {}
    for found in _OPENING.finditer(markup):
        kept.append(markup[at : found.start()])
        length += found.start() - at
        at = found.end()
        mark, begin = (
            (found[1] or "", length) if found[0] != ")" else (opened.pop() if opened else ("", length))
        )
        if found[0] != ")":
            opened.append((mark, begin))
        else:
            for one in filter(None, mark.split("/")):
                spans.setdefault(one, []).append((begin, length))
        if not mark:
            kept.append(found[0])
            length += 1
    kept.append(markup[at:])
    return Marked("".join(kept), spans)
