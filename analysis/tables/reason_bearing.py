"""Can what stands before a weak cue ("over", "after") bear a reason: is it a deed of the sort needed?"""

from analysis.codebook.reasons import Cue
from analysis.extract.clauses import Clause
from analysis.extract.tokens import Token
from analysis.tables.drafts import Scene
from analysis.tables.reason_deeds import has_needed, is_deed, is_somebody, names_deed
from analysis.tables.reason_drafts import holder


def bears(scene: Scene, clause: Clause | None, noun: Token | None, cue: Cue, reason: tuple[int, int]) -> bool:
    """Tell whether what stands before a weak cue can bear it: somebody's deed, of the sort the cue needs."""
    if cue.needs == "outcome":
        return names_deed(scene, *_after(scene, reason[1])) and reason[1] > reason[0] + 3
    if not _fits(scene, cue, reason):
        return False
    if noun is not None and noun.low in _OF_WAR and cue.words == ("against",):
        return False
    if noun is not None and cue.needs in ("", "protest"):
        if cue.needs == "protest" and noun.low not in scene.reading.book.reasons.protests:
            return False
        return cue.words[0] not in _LOOSE or not _is_where(scene, *reason)
    if clause is None or (cue.needs == "threat" and _is_asked(clause)):
        return False
    needed = bool(cue.needs) and has_needed(scene, clause, cue.needs)
    if not is_deed(scene, clause) and not needed:
        return False
    actor = holder(scene, clause.subjects)
    if actor is None and (cue.needs == "name" or not is_somebody(scene, clause.subjects)):
        return False
    if cue.needs:
        return needed
    return cue.words[0] not in _LOOSE or _is_answer(scene, clause, reason)


_ASKING = frozenset({"say", "ask", "know", "see", "wonder", "decide", "determine", "tell"})


def _is_asked(clause: Clause) -> bool:
    """Tell whether what "if" opens is only asked, not threatened: "would not say if it would return"."""
    return clause.opener in ("if", "whether") or clause.verb.verb.lemma in _ASKING


# Protests that are against somebody rather than against something done.
_OF_WAR = frozenset(
    {"strike", "strikes", "uprising", "revolt", "rebellion", "riot", "riots", "blockade", "blockades"}
)


def _after(scene: Scene, end: int) -> tuple[int, int]:
    """Return where the few words stand that follow a cue with the reason before it."""
    following = scene.tokens_in(end + 1, end + 90)[:6]
    return end, following[-1].end if following else end


def _fits(scene: Scene, cue: Cue, reason: tuple[int, int]) -> bool:
    """Tell whether the words after "for" and "against" are a reason: no mere name, after "for" a deed."""
    inside = scene.tokens_in(*reason)
    if cue.words == ("for",):
        return bool(inside) and "gerund" in inside[0].forms
    if cue.words == ("after",):
        return any(token.is_verb for token in inside) or names_deed(scene, *reason)
    if not cue.is_right:  # "we are forced to": what forces is not told
        return bool(inside) and inside[-1].tag not in ("BE", "HAVE", "MODAL")
    if cue.words == ("against",):
        return any(token.name is None and token.tag in ("NOUN", "VERB") for token in inside)
    return True


_LOOSE = frozenset({"over", "amid", "following"})


def _is_answer(scene: Scene, clause: Clause | None, reason: tuple[int, int]) -> bool:
    """Tell whether "over" names what an act answers ("suspended aid over the killings"), not a place."""
    acts = clause is not None and (clause.lemma in scene.reading.book.frames.change or is_deed(scene, clause))
    before = scene.tokens_before(reason[0], 2)[:1]
    return (
        acts
        and not _is_where(scene, *reason)
        and not any(token.low in _POWERS or token.tag == "VERB" for token in before)
    )


def _is_where(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the words after "over" name a place, an amount or a time."""
    inside = scene.tokens_in(start, end)[:4]
    names_place = any(token.name is not None and token.name.place is not None for token in inside[:2])
    grammar, nouns = scene.reading.book.grammar, scene.reading.book.nouns
    return names_place or any(
        token.low in nouns.places or token.tag == "NUM" or token.low in grammar.time_nouns for token in inside
    )


_POWERS = frozenset(
    {
        "control",
        "influence",
        "power",
        "authority",
        "sovereignty",
        "victory",
        "rule",
        "hold",
        "grip",
        "claims",
        "just",
    }
)
