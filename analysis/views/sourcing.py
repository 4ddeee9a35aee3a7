"""How many rows rest on named sources, on unnamed ones, on footage, on the article's own voice?"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.schema import Row
from analysis.tables.motivations import Motivation
from analysis.tables.statements import Statement
from analysis.views.rows import Basis, Sourcing

# A source whose name is not given counts as unnamed, with or without a reason; a document is named.
_BASIS: Mapping[str, Basis] = {
    "named": "named",
    "document": "named",
    "anonymous": "anonymous",
    "unclear": "anonymous",
    "footage": "footage",
}
_ORDER: tuple[Basis, ...] = ("named", "anonymous", "own_voice", "footage")


def sourcing(rows: Sequence[Row], statements: Iterable[Statement]) -> list[Sourcing]:
    """Return how many of the rows rest on each kind of source that any rests on.

    Parameters
    ----------
    rows
        Rows of forces, relations and motivations of one article.
    statements
        The statements that ``said_by`` names; a row without one rests on the article's own voice.
    """
    by = {said.row_id: _BASIS[said.anonymity] for said in statements}
    found: dict[Basis, list[Row]] = {basis: [] for basis in _ORDER}
    for row in rows:
        found[_basis(row, by)].append(row)
    return [
        Sourcing(
            evidence=those[0].evidence,
            basis=basis,
            n_rows=len(those),
            share=len(those) / len(rows),
            row_ids=tuple(row.row_id for row in those),
        )
        for basis, those in found.items()
        if those
    ]


def _basis(row: Row, by: Mapping[str, Basis]) -> Basis:
    carried = by.get(row.evidence.said_by or "")
    if carried or not isinstance(row, Motivation) or row.teller == "article":
        return carried or "own_voice"
    return "anonymous" if row.teller == "anonymous_official" else "named"
