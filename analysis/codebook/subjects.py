"""Is an article about conflict at all, by the words it uses?"""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.codebook import files


@dataclass(frozen=True, slots=True)
class Subjects:
    """Words of conflict and of other subjects, in lower case."""

    conflict: frozenset[str]
    other: frozenset[str]
    alone: int
    silent: int
    least: int
    times: int

    def is_elsewhere(self, words: Iterable[str]) -> bool:
        """Tell whether words in lower case are rather those of another subject than of conflict."""
        many = conflict = other = 0
        for word in words:
            many += 1
            conflict += word in self.conflict
            other += word in self.other
        if not conflict:
            return other >= self.alone or many >= self.silent
        return other >= self.least and other > self.times * conflict


def load() -> Subjects:
    """Return the words of ``subjects.yaml``.

    Raises
    ------
    CodebookError
        If a list holds anything but words, or a limit is no whole number.
    """
    found, where = files.read("subjects"), "subjects.yaml"
    others = files.item(found, "other", where=where)
    return Subjects(
        files.word_set(found, "conflict", where=where),
        frozenset(word for name in others for word in files.word_set(others, name, where=f"{where}, other")),
        files.whole(files.item(found, "alone", where=where), f"{where}, alone"),
        files.whole(files.item(found, "silent", where=where), f"{where}, silent"),
        files.whole(files.item(found, "least", where=where), f"{where}, least"),
        files.whole(files.item(found, "times", where=where), f"{where}, times"),
    )
