"""Who stands on each side of a relation, whose things count as they, and which rows do the sides make?"""

from collections.abc import Iterator, Sequence

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.extract.pieces import Listing
from analysis.extract.tokens import Token
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_drafts import of_verb

Side = tuple[str, Phrase]


def sides(scene: Scene, phrases: Sequence[Phrase]) -> list[Side]:
    """Return the actors that phrases mean, each with its words; a thing of theirs counts as they."""
    return list(scene.meant.each(with_owners(scene, phrases)))


def pairs(
    scene: Scene,
    clause: Clause,
    agents: Sequence[Side],
    targets: Sequence[Side],
    relation: str,
    support: str | None = None,
) -> Iterator[Draft]:
    """Return the relation of a clause between each agent and each target that is another."""
    for agent in agents:
        for target in targets:
            if agent[0] != target[0]:
                yield of_verb(scene, clause, agent, target, relation, support)


_PARTS = frozenset(
    {
        "positions",
        "position",
        "bases",
        "base",
        "headquarters",
        "convoy",
        "convoys",
        "members",
        "elements",
        "hideouts",
        "targets",
        "strongholds",
        "camps",
        "camp",
        "fighters",
        "forces",
        "side",
        "ranks",
        "remnants",
        "leaders",
        "leader",
        "advance",
        "depots",
    }
)


def with_owners(scene: Scene, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases; one that means nobody gives way to its owner ("Kestria's positions")."""
    made: list[Phrase] = []
    for phrase in phrases:
        held = owners_of_held(scene, phrase)  # "the Kestrian base", "drones from A and B"
        if held:
            made += held
        elif scene.meant.phrase(phrase) is None and phrase.owner is not None and phrase.owner.tag != "DET":
            made.append(Phrase(phrase.tokens[: phrase.tokens.index(phrase.owner) + 1]))
        elif scene.meant.phrase(phrase) is None and phrase.of is not None and phrase.head.low in _PARTS:
            made.append(phrase.of)
        else:
            made.append(phrase)
    return made


def states_of(scene: Scene, phrases: Sequence[Phrase], by: str) -> list[Side]:
    """Return the states whose places are hit by somebody of another country: "rockets at A"."""
    book, cast = scene.reading.book, scene.reading.cast
    own = cast.actors[by].country if by in cast.actors else None
    found: list[Side] = []
    for phrase in phrases:
        for name in (token.name for token in phrase.tokens if token.name is not None):
            country = name.place.country if name.place is not None else None
            state = book.listed.state_of.get(country or "")
            if own and country != own and state and scene.meant.has(state):
                found.append((state, phrase))
    return found


def owners_of_held(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return whose a base, a strike or a weapon is: by an adjective, or after "by" or "from"."""
    book, head = scene.reading.book, phrase.head.low
    words = (book.nouns.held, book.frames.hostile_nouns, book.nouns.goods, book.nouns.sources)
    if not any(head in known for known in words):
        return []
    is_thing = book.nouns.force.get(head) == "equipment" or head in book.nouns.goods
    if is_thing and (authors := authors_of(scene, phrase)):
        return list(authors)
    if scene.meant.phrase(phrase) is not None:
        return []
    named = [t for t in phrase.tokens[:-1] if t.tag in ("DEM", "NAME", "NOUN") and scene.meant.token(t)]
    return [Phrase((named[-1],))] if named else list(authors_of(scene, phrase))


def authors_of(scene: Scene, phrase: Phrase) -> tuple[Phrase, ...]:
    """Return by whom a strike or a gift is: "an airstrike by A", "drones from A and B"."""
    pieces = scene.parsed.pieces
    at = next((n for n, p in enumerate(pieces) if isinstance(p, Listing) and phrase in p.members), None)
    if at is None or at + 2 >= len(pieces):
        return ()
    link, following = pieces[at + 1], pieces[at + 2]
    is_by = isinstance(link, Token) and link.low in ("by", "from") and isinstance(following, Listing)
    return following.members if is_by and isinstance(following, Listing) else ()
