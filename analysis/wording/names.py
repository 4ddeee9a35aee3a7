"""Under which name, with or without an article, does each actor stand in a sentence?"""

import re
from collections.abc import Iterable, Mapping

from analysis.wording.cells import Record
from analysis.wording.nouns import is_plural

# Kinds whose names of two words and more are said with an article ("the Border Corps"), text or no text.
_WITH_ARTICLE = frozenset(
    {"armed_force", "unit", "government", "coalition", "intergovernmental_org", "civilian_group"}
)
_JOINED = frozenset({"United", "Republic", "Kingdom", "States", "Emirates", "Federation", "Union"})
_NEVER = frozenset({"person"})
_COUNTED = frozenset({"some", "several", "many", "various", "other", "two", "three"})
_BACK = 40  # so many characters before a name are looked at for its article


def display_names(actors: Iterable[Record], text: str) -> dict[str, str]:
    """Return each actor's name as it stands inside a sentence, by actor_id.

    Parameters
    ----------
    actors
        Rows of the actors table: ``actor_id``, ``name``, ``kind``.
    text
        Readable text of the article: a name it writes after "the", as often as not, keeps the article.
    """
    return {str(row["actor_id"]): _shown(str(row["name"]), str(row["kind"]), text) for row in actors}


def _shown(name: str, kind: str, text: str) -> str:
    if kind in _NEVER or name.casefold().startswith("the ") or not name[:1].isalnum():
        return name
    name = _in_small(name, text)
    if name.split()[0] in _COUNTED:
        return name
    if kind == "coalition" or (kind == "state" and _JOINED & set(name.split())):
        return f"the {name}"
    is_long = " " in name or name[0].islower()
    end = r"\b" if is_long else r"\b(?![ -]\w)"  # in "the Kestria talks" the article is that of the talks
    places = [hit.start() for hit in re.finditer(rf"\b{re.escape(name)}{end}", text)]
    with_article = sum(_has_article(text[max(0, at - _BACK) : at], is_long) for at in places)
    if places and with_article * 2 >= len(places) and (is_long or kind != "state"):
        return f"the {name}"
    is_plain = is_long and (kind in _WITH_ARTICLE or name.split()[-1].islower())
    return f"the {name}" if is_plain and " " in name and not is_plural(name) else name


def _in_small(name: str, text: str) -> str:
    """Return a name that is no name ("rebels") as the text writes it inside a sentence."""
    small = name[0].lower() + name[1:]
    rest_is_small = name[1:] == name[1:].lower()
    return small if rest_is_small and re.search(rf"\b{re.escape(small)}\b", text) else name


def _has_article(before: str, is_long: bool) -> bool:
    """Tell whether "the" stands before a name; before a long one an adjective may stand between."""
    words = before.casefold().split(" ")[-3:-1]
    return words[-1:] == ["the"] or (is_long and words[:1] == ["the"])


def name_of(actor_id: str | None, names: Mapping[str, str]) -> str | None:
    """Return the name to write, the id itself where nobody listed a name, None where there is no actor."""
    return None if actor_id is None else names.get(actor_id, actor_id.replace("_", " "))
