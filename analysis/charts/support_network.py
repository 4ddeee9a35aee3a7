"""Who supports whom with what, who fights whom, and does the support still hold?"""

from collections.abc import Sequence

from analysis.charts import relation_matrix
from analysis.charts.layers import pieces
from analysis.charts.network_marks import draw_piece, legend, plan_piece
from analysis.charts.selection import TALLEST
from analysis.charts.sheet import Sheet
from analysis.charts.ties import Tie, ends_of, find_ties, only_sides
from analysis.charts.told import finding, in_words, labels
from analysis.charts.words import day, source_of
from analysis.look import Chart, Width
from analysis.schema import Tables
from analysis.sources import Article

NEEDS: dict[str, tuple[str, ...]] = {
    "actors": ("actor_id", "name", "kind", "country", "parent_id", "is_anonymous"),
    "relations": (
        "from_id",
        "to_id",
        "relation",
        "support_type",
        "change",
        "modality",
        "clause_id",
        "region",
    ),
    "forces": (
        "actor_id",
        "activity",
        "modality",
        "origin_country",
        "place_country",
        "destination_countries",
    ),
}
MOST_ACTORS = 12
MOST_HEIGHT = TALLEST - 150  # pixels left by title, legend and source


def title(tables: Tables, *, sides: Sequence[str] = (), roll_up: bool = True, captions: bool = True) -> str:
    """Return the finding, counted from the ties that are drawn."""
    return finding(_chosen(tables, sides, roll_up=roll_up, captions=captions), tables)


def describe(
    tables: Tables, *, sides: Sequence[str] = (), roll_up: bool = True, captions: bool = True
) -> str:
    """Return the alternative text: each line of the chart in words."""
    ties = _chosen(tables, sides, roll_up=roll_up, captions=captions)
    if len(ends_of(ties)) > MOST_ACTORS:
        shown = relation_matrix.drawn(ties)
        return in_words(shown, tables) + relation_matrix.lesser(ties, shown)
    return in_words(ties, tables)


def _chosen(tables: Tables, sides: Sequence[str], *, roll_up: bool, captions: bool) -> list[Tie]:
    return only_sides(find_ties(tables, roll_up=roll_up, captions=captions), tables, sides, roll_up=roll_up)


def draw(
    tables: Tables,
    *,
    article: Article,
    width: Width = "wide",
    sides: Sequence[str] = (),
    roll_up: bool = True,
    captions: bool = True,
) -> Chart:
    """Return the network of support and conflict, layered by distance from the most-supported actor.

    ``sides`` are the supporters to draw (ids or names; all where none is named), ``roll_up`` draws an army,
    office or leader as part of its state, ``captions`` count as second-class evidence. The relation matrix
    comes instead where there are more than 12 actors or no room for the lines.

    Raises
    ------
    CallError
        If ``sides`` names no supporter of the article.
    """
    ties = _chosen(tables, sides, roll_up=roll_up, captions=captions)
    names = labels(ends_of(ties), tables)
    sheet, found = Sheet(width), pieces(ties)
    plans = [plan_piece(sheet, piece, names) for piece in found] if len(names) <= MOST_ACTORS else [None]
    high = sum(plan.bottom - plan.top + 18 for plan in plans if plan)
    if None in plans or (high > MOST_HEIGHT and not sheet.is_narrow):
        return relation_matrix.draw(
            tables, article=article, width=width, sides=sides, roll_up=roll_up, captions=captions
        )
    sheet.heading(finding(ties, tables), _subtitle(article, ties))
    for piece, made in zip(found, plans, strict=True):
        if made is not None:
            draw_piece(sheet, piece, made, names)
    legend(sheet, ties)
    return sheet.finish(source_of(article))


def _subtitle(article: Article, ties: Sequence[Tie]) -> str:
    when = day(article.published.isoformat())
    if not ties:
        return f"The article of {when} has no sentence read as support or conflict between named actors."
    return (
        f"Who supports and who stands against whom, as one article reports it on {when}. The number counts"
        " the clauses that speak of it, not the amount of support; unnamed sources and media are not drawn."
        " Pale boxes back the filled one; dashed boxes are only in conflict."
    )
