"""Which help does its receiver's side of a sentence state: "receives weapons from X", "linked to X"?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.extract.pieces import Listing
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_around import whose
from analysis.tables.relation_drafts import of_noun, of_verb
from analysis.tables.relation_gifts import given_in
from analysis.tables.relation_sides import pairs, sides, with_owners

_RECEIVING = frozenset(
    {"receive", "get", "obtain", "acquire", "procure", "buy", "purchase", "draw", "secure", "request", "seek",
     "enjoy", "need"}
)  # fmt: skip
_GIVING = frozenset(
    {"supply", "ship", "provide", "buy", "purchase", "send", "deliver", "donate", "sell", "make", "lend"}
)
_HELP = frozenset(
    {"support", "backing", "help", "protection", "patronage", "sponsorship", "sanctuary", "assistance",
     "blessing", "shelter"}
)  # fmt: skip
_TAKING_SIDES = frozenset({"fight", "come", "enter", "join", "intervene", "be", "serve", "battle"})
_LEANING = frozenset({"rely", "depend", "lean", "count"})
_REACHING = frozenset({"reach", "flow", "arrive", "pour", "go"})
_SIDING = frozenset({"ally", "align"})  # "allied with X": the subject stands by X
_LINKING = frozenset({"link", "tie", "connect", "affiliate"})  # "linked to X": X stands behind the subject


def from_receivers(scene: Scene) -> Iterator[Draft]:
    """Return the help that is told from the side of who receives it, and loyalty."""
    for clause in scene.parsed.clauses:
        yield from _received(scene, clause)
        yield from _fought_for(scene, clause)
        yield from _linked(scene, clause)
    for piece in scene.parsed.pieces:
        if isinstance(piece, Listing):
            yield from _allied(scene, piece)


def _received(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "received weapons from X", "X's weapons reached Y": X supports who has them."""
    lemma = clause.verb.verb.lemma
    if lemma in _RECEIVING and not clause.is_passive:
        helping = [(p, "unspecified") for p in clause.patients if p.head.low in _HELP]
        things, takers = [*given_in(scene, clause.patients), *helping], clause.agents
        givers = (*clause.with_preposition("from"), *(p.of for p, _ in helping if p.of is not None))
    elif lemma in _REACHING and not clause.is_passive:
        things = given_in(scene, clause.subjects)
        takers = (*clause.objects, *clause.with_preposition("to"))
        givers = clause.with_preposition("from")
    elif lemma in _GIVING and clause.is_passive:
        things, takers = given_in(scene, clause.subjects), _users(scene, clause)
        givers = clause.with_preposition("from", "by")
    elif lemma in _LEANING:
        things, takers = given_in(scene, clause.with_preposition("on", "upon")), clause.agents
        givers = clause.with_preposition("from")
    else:
        return
    for thing, kind in things:
        named = sides(scene, (*givers, *with_owners(scene, [thing])))
        yield from pairs(scene, clause, named, sides(scene, takers), "supports", kind)


def _users(scene: Scene, clause: Clause) -> tuple[Phrase, ...]:
    """Return who uses the goods that a participle describes: "A fired shells supplied by B"."""
    above = (c for c in scene.parsed.clauses if set(c.objects) & set(clause.subjects))
    return next((c.agents for c in above), ())


def _fought_for(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "fought for X", "fights on behalf of X"."""
    if clause.verb.verb.lemma not in _TAKING_SIDES or clause.is_passive:
        return
    named = [p for p in clause.with_preposition("on", "at") if p.head.low in ("behalf", "side")]
    found = [side for p in named for side in (sides(scene, (p.of,)) if p.of else whose(scene, p))]
    if clause.verb.verb.lemma == "fight":
        found += sides(scene, clause.with_preposition("for"))
    yield from pairs(scene, clause, sides(scene, clause.agents), found, "supports", "troops")


def _linked(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "allied with X" (the subject supports X) and "linked to X" (X supports the subject)."""
    lemma = clause.verb.verb.lemma
    if clause.is_passive:
        yield from _helped(scene, clause)
    if not clause.is_passive or lemma not in _SIDING | _LINKING:
        return
    for own in sides(scene, clause.subjects):
        for other in sides(scene, clause.with_preposition("to", "with")):
            if own[0] == other[0]:
                continue
            first, second = (own, other) if lemma in _SIDING else (other, own)
            yield of_verb(scene, clause, first, second, "supports", "political")


def _helped(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "armed with X's help", "funded with X's money": X supports the subject."""
    frames = scene.reading.book.frames
    kinds = [f.value for f in frames.relations.get(clause.lemma, ()) if f.shape == "supports"]
    things = [
        phrase
        for phrase in clause.with_preposition("with")
        if phrase.head.low in frames.helpers or given_in(scene, (phrase,))
    ]
    if kinds:
        givers = [side for thing in things for side in whose(scene, thing)]
        yield from pairs(scene, clause, givers, sides(scene, clause.subjects), "supports", kinds[0])


def _allied(scene: Scene, listing: Listing) -> Iterator[Draft]:
    """Return "the army and allied militias": the militias support the army."""
    for at, member in enumerate(listing.members):
        if at and member.head.low in ("allies", "partners") and member.owner is not None:
            yield from _by_side(scene, member, listing.members[0])
        if at == 0 or not any(token.low in ("allied", "friendly") for token in member.tokens[:-1]):
            continue
        for own in sides(scene, (member,)):
            for other in sides(scene, listing.members[:1]):
                if own[0] != other[0]:
                    yield of_noun(
                        scene, member, None, own, other, "supports", "political", modality="asserted"
                    )


def _by_side(scene: Scene, member: Phrase, first: Phrase) -> Iterator[Draft]:
    """Return "the army and its allies from the Front": the Front supports the army."""
    for own in sides(scene, (member,)):
        for other in sides(scene, (first,)):
            is_listed = own[0] in scene.reading.book.listed.actors
            if own[0] != other[0] and is_listed:
                yield of_noun(scene, member, None, own, other, "supports", "unspecified", modality="asserted")
