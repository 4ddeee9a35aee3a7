"""How are the findings printed: one Markdown table, and on request what went wrong most often?"""

from collections import Counter
from collections.abc import Iterable, Sequence

from tests.measure.findings import Cue, Fault, Measure, share

HIGH, LOW, ENOUGH = 0.85, 0.5, 5


def table(measures: Iterable[Measure]) -> str:
    """Return the measures as one Markdown table; what a measure does not have is blank."""
    return _markdown(
        ("data", "measure", "P", "R", "F1", "share", "n"),
        (
            (
                one.data,
                one.name,
                *map(_number, (one.precision, one.recall, one.f1, one.share)),
                str(one.cases),
            )
            for one in measures
        ),
    )


def faults(given: Sequence[Fault], most: int = 8) -> str:
    """Return, for each measure, the sorts of error that occur most often, each with its first examples."""
    parts = []
    for measure in dict.fromkeys(one.measure for one in given):
        mine = [one for one in given if one.measure == measure]
        counted = Counter((one.kind, one.sort) for one in mine).most_common(most)
        lines = (
            (str(many), kind, sort, "<br>".join(_examples(mine, kind, sort)))
            for (kind, sort), many in counted
        )
        parts.append(f"### {measure}\n\n" + _markdown(("n", "error", "sort", "examples"), lines))
    return "\n\n".join(parts)


def _examples(given: Iterable[Fault], kind: str, sort: str, most: int = 3) -> list[str]:
    found = dict.fromkeys(one.example for one in given if (one.kind, one.sort) == (kind, sort))
    return list(found)[:most]


def cues(given: Iterable[Cue]) -> str:
    """Return the precision of each cue, as words and as rows, and the confidence reasons.yaml should give.

    The confidence follows from the sentences in which the words stand; where they are too few there is none.
    """
    ordered = sorted(given, key=lambda cue: (-len(cue.standing), -len(cue.rows), cue.words))
    lines = ((cue.words, *_told(cue.standing), *_told(cue.rows), _confidence(cue)) for cue in ordered)
    head = ("cue", "sentences with it", "P", "sentences with a row", "P", "confidence")
    return "### cues of reasons\n\n" + _markdown(head, lines)


def _told(causal: Sequence[bool]) -> tuple[str, str]:
    return str(len(causal)), _number(share(sum(causal), len(causal)) if causal else None)


def _confidence(cue: Cue) -> str:
    answers = cue.standing or cue.rows
    right = share(sum(answers), len(answers))
    if len(answers) < ENOUGH:
        return ""
    return "high" if right >= HIGH else "low" if right < LOW else "medium"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _markdown(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
