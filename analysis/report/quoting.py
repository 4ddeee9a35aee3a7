"""How much of the article may the page print: all of it, or only the sentences that it quotes?"""

from typing import Literal, get_args

from analysis.charts.words import records
from analysis.errors import CallError
from analysis.schema import Tables
from analysis.sources import Article

Annex = Literal["auto", "whole", "quotes"]
# A card whose rights say one of these does not let the page print the whole text unasked.
RESERVED = (
    "not covered",
    "all rights",
    "no reuse",
    "do not",
    "may not",
    "not be reproduced",
    "restricted",
    "copyright",
    "©",
)
_QUOTED = ("statements", "relations", "forces", "motivations", "unread")


def shows_all(article: Article, annex: str) -> bool:
    """Tell whether the whole article is printed.

    Parameters
    ----------
    article
        The article; ``auto`` goes by the rights its card states.
    annex
        ``whole``, ``quotes`` (only sentences something was read from), or ``auto``: quotes where the card
        reserves rights (``RESERVED``), else whole.

    Raises
    ------
    CallError
        If ``annex`` is another word.
    """
    if annex not in get_args(Annex):
        raise CallError(f"annex: expected auto, whole or quotes, found {annex!r}")
    if annex != "auto":
        return annex == "whole"
    rights = " ".join((article.card.rights or "").casefold().split())
    return not any(words in rights for words in RESERVED)


def quoted_ids(tables: Tables) -> set[str]:
    """Return the sentence_ids of the sentences that a finding, a statement or the list of unread rests on."""
    return {str(row["sentence_id"]) for name in _QUOTED if name in tables for row in records(tables[name])}
