"""Which verb, in which number and mood, tells what a force does or undergoes?"""

from typing import NamedTuple


class Verb(NamedTuple):
    """One activity as a verb: how it begins or is ordered (``move``), and how it is told."""

    base: str
    past: str
    participle: str
    gerund: str
    move: str
    is_passive: bool = False


VERBS: dict[str, Verb] = {
    "based": Verb("be based", "", "based", "", "base themselves", is_passive=True),
    "deployed": Verb("be deployed", "", "deployed", "", "deploy", is_passive=True),
    "evacuated": Verb("be evacuated", "", "evacuated", "", "leave", is_passive=True),
    "withdrawn": Verb("withdraw", "withdrew", "withdrawn", "withdrawing", "withdraw"),
    "redeployed": Verb("be moved", "", "moved", "", "move", is_passive=True),
    "arrived": Verb("arrive", "arrived", "arrived", "arriving", "arrive"),
    "advanced": Verb("advance", "advanced", "advanced", "advancing", "advance"),
    "fled": Verb("flee", "fled", "fled", "fleeing", "flee"),
    "seized": Verb("seize", "seized", "seized", "seizing", "seize"),
    "lost": Verb("lose", "lost", "lost", "losing", "give up"),
    "held": Verb("hold", "held", "held", "holding", "hold"),
    "weakened": Verb("be weakened", "", "weakened", "", "weaken", is_passive=True),
}
_PASSIVE: dict[str, str] = {
    "asserted": "{was} {participle}",
    "completed": "{was} {participle}",
    "begun": "began to {move}",
    "ongoing": "{is} being {participle}",
    "ordered": "{was} ordered to {move}",
    "planned": "{is} to {base}",
    "demanded": "{face} demands to {move}",
    "conditional": "could {base}",
    "hypothetical": "could {base}",
    "negated": "{was} not {participle}",
    "denied": "{is} said, in a denial, not to have been {participle}",
    "historical": "had earlier been {participle}",
}
_ACTIVE: dict[str, str] = _PASSIVE | {
    "asserted": "{past}",
    "completed": "{past}",
    "begun": "began to {base}",
    "ongoing": "{is} {gerund}",
    "planned": "{is} to {base}",
    "negated": "did not {base}",
    "denied": "{is} said, in a denial, not to have {participle}",
    "historical": "had earlier {participle}",
}
# Nobody plans to lose a place or sets out to arrive: such a plan is one that others made.
_UNWILLED = frozenset({"lost", "arrived", "fled"})
_MOVED = frozenset({"begun", "ordered", "demanded"})


def predicate(activity: str, modality: str, *, plural: bool, is_undergone: bool = False) -> str:
    """Return the verb of an activity in its mood; ``is_undergone`` tells "was seized" from "seized".

    Examples
    --------
    >>> predicate("evacuated", "ordered", plural=True), predicate("withdrawn", "ongoing", plural=False)
    ('were ordered to leave', 'is withdrawing')
    """
    verb = VERBS[activity]
    if is_undergone:
        verb = Verb(
            f"be {verb.participle}", "", verb.participle, "", f"be {verb.participle}", is_passive=True
        )
    if activity == "based" and modality == "ongoing":
        return "are based" if plural else "is based"
    forms = {
        "was": "were" if plural else "was",
        "is": "are" if plural else "is",
        "face": "face" if plural else "faces",
    }
    moods = _PASSIVE if verb.is_passive or (modality == "planned" and activity in _UNWILLED) else _ACTIVE
    return moods[modality].format(**forms, **verb._asdict())


def says_leave(activity: str, modality: str) -> bool:
    """Tell whether the predicate ends in "leave"."""
    return activity == "evacuated" and modality in _MOVED


def is_or_are(plural: bool) -> str:
    """Return the present of "be"."""
    return "are" if plural else "is"


def have_or_has(plural: bool) -> str:
    """Return the present of "have"."""
    return "have" if plural else "has"
