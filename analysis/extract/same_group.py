"""Which named group do "the rebels" or "the militants" of an article mean?"""

from dataclasses import replace

from analysis.extract.memory import Memory
from analysis.extract.namings import Naming
from analysis.extract.phrases import Phrase

CALLED = {
    "rebel": "rebels", "rebels": "rebels", "insurgent": "insurgents", "militant": "militants",
    "separatist": "separatists", "jihadist": "jihadists", "guerrilla": "guerrillas", "militia": "militias",
    "paramilitary": "paramilitaries", "terrorist": "terrorists", "opposition": "opposition",
    "extremist": "extremists",
}  # fmt: skip


def call(memory: Memory, phrase: Phrase) -> None:
    """Note the plain noun in front of a name: "the rebel group" + name."""
    words = [*(token.low for token in phrase.tokens[:-1]), *phrase.head.low.split()]
    sort = next((CALLED[word] for word in reversed(words) if word in CALLED), "")
    last = memory.namings[-1]
    if sort and phrase.start <= last.start and last.end <= phrase.end:
        memory.call_last(sort)


def merge(memory: Memory) -> list[Naming]:
    """Return the namings, "the rebels" read as the only group that the article calls so by name.

    A group that turns out to be another leaves the cast.
    """
    namings = list(memory.namings)
    for sort in dict.fromkeys(CALLED.values()):
        only = _called(namings, sort)
        if len(only) == 1 and sort in memory.cast.actors:
            actor = only.pop()
            namings = [_renamed(naming, sort, actor) for naming in namings]
            del memory.cast.actors[sort]
    return namings


def _called(namings: list[Naming], sort: str) -> set[str]:
    """Return the actors that the article calls by a plain noun beside their name or owner."""
    return {
        naming.actor_id
        for naming in namings
        if naming.called == sort
        and naming.actor_id not in (None, sort)
        and (naming.kind in ("name", "title_name", "alias") or naming.resolution == "codebook")
        and naming.actor_id
    }


def _renamed(naming: Naming, sort: str, actor: str) -> Naming:
    if naming.actor_id != sort:
        return naming
    return replace(naming, actor_id=actor, candidates=(actor,), resolution="nearest")
