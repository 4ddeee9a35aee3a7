"""Which moves and captures do nouns tell: "the withdrawal of X from Y", "the capture of Z by W"?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.extract.clauses import Clause
from analysis.extract.dates import When
from analysis.extract.joining import Listing, Piece, tag
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.schema import Modality
from analysis.tables.drafts import Scene
from analysis.tables.force_drafts import ForceDraft, date_of, dated
from analysis.tables.force_places import Where, is_place, places
from analysis.tables.force_units import Unit, is_armed, unit

_POSTS = {
    "embassy": "staff",
    "consulate": "staff",
    "bases": "troops",
    "base": "troops",
    "positions": "troops",
    "posts": "troops",
}
_TAKEN = frozenset({"capture", "recapture", "seize", "liberate"})
_AIM = {
    "order": "ordered",
    "demand": "demanded",
    "urge": "demanded",
    "request": "demanded",
    "seek": "demanded",
    "call": "demanded",
    "announce": "planned",
    "plan": "planned",
    "promise": "planned",
    "pledge": "planned",
    "begin": "begun",
    "start": "begun",
    "complete": "completed",
    "finish": "completed",
    "deny": "denied",
    "reject": "negated",
    "rule": "negated",
    "prevent": "negated",
    "consider": "hypothetical",
    "discuss": "hypothetical",
    "propose": "hypothetical",
    "continue": "ongoing",
    "agree": "planned",
}


def from_nouns(scene: Scene) -> Iterator[ForceDraft]:
    """Return what nouns such as "withdrawal" tell of forces, as real as the verb above makes it."""
    dates, clauses = dated(scene), {clause.clause_id: clause for clause in scene.parsed.clauses}
    for at, piece in enumerate(scene.parsed.pieces):
        if not isinstance(piece, Listing):
            continue
        for phrase in piece.members:
            word = phrase.head.low
            verb = scene.reading.book.frames.nominals.get(word)
            if verb is None or phrase.head.tag not in ("NOUN", "VERB"):
                continue
            clause = _verb_of(scene, phrase)
            when = date_of(clause, dates, clauses) if clause is not None else None
            for frame in scene.reading.book.frames.forces.get(verb, ()):
                yield from _event(scene, phrase, at, frame.shape, frame.value, clause, when)


def _verb_of(scene: Scene, phrase: Phrase) -> Clause | None:
    for clause in scene.parsed.clauses:
        nouns = (*clause.subjects, *clause.objects, *(m for a in clause.adjuncts for m in a.members))
        if phrase in nouns:
            return clause
    return None


def _following(pieces: Sequence[Piece], at: int) -> list[Listing]:
    """Return the circumstances that follow a noun, up to the next verb or comma."""
    found: list[Listing] = []
    position = at + 1
    while (
        position + 1 < len(pieces)
        and isinstance(pieces[position], Token)
        and tag(pieces[position]) in ("PREP", "TO")
    ):
        link, noun = pieces[position], pieces[position + 1]
        if not isinstance(noun, Listing) or not isinstance(link, Token):
            break
        found.append(Listing(noun.members, link.low))
        position += 2
    return found


@dataclass(frozen=True, slots=True)
class _Event:
    """A noun that names a move or capture, with what stands around it."""

    phrase: Phrase
    activity: str
    clause: Clause | None
    when: When | None
    around: tuple[Listing, ...]

    def after(self, *prepositions: str) -> tuple[Phrase, ...]:
        """Return the nouns after one of these prepositions."""
        return tuple(m for one in self.around if one.preposition in prepositions for m in one.members)


def _event(
    scene: Scene, phrase: Phrase, at: int, shape: str, activity: str, clause: Clause | None, when: When | None
) -> Iterator[ForceDraft]:
    own = clause.adjuncts if clause is not None and phrase in clause.subjects else ()
    event = _Event(phrase, activity, clause, when, (*_following(scene.parsed.pieces, at), *own))
    yield from _captured(scene, event, shape) if shape in ("takes", "falls") else _moved(scene, event)


def _captured(scene: Scene, event: _Event, shape: str) -> Iterator[ForceDraft]:
    """Return "the capture of Z by W", "the fall of Z to W"."""
    phrase, activity = event.phrase, event.activity
    takers = [found for p in event.after("to") if (found := unit(scene, p)) is not None]
    if shape == "falls":
        activity = "seized" if takers else activity
    else:
        takers += [found for p in event.after("by") if (found := unit(scene, p)) is not None]
        takers = takers or _own(scene, phrase) or _claiming(scene, event)
    chosen: list[Unit | None] = [*takers] or [None]
    of = [phrase.of] if phrase.of is not None and is_place(scene, phrase.of) else []
    for spot in places(scene, of):
        for found in chosen:
            yield _draft(scene, phrase, activity, found, event.clause, event.when, (spot,), place=spot)


_CLAIMING = frozenset({"announce", "claim", "declare", "celebrate", "complete", "report"})


def _claiming(scene: Scene, event: _Event) -> list[Unit]:
    """Return who announces or claims a capture that nobody else is named for."""
    clause = event.clause
    if clause is None or clause.verb.verb.lemma not in _CLAIMING or event.phrase not in clause.objects:
        return []
    found = (unit(scene, phrase) for phrase in clause.agents)
    return [one for one in found if one is not None and is_armed(scene, one)]


def _moved(scene: Scene, event: _Event) -> Iterator[ForceDraft]:
    """Return "the withdrawal of X from Y", "X's advance on Y"; those at a post where no force is named."""
    phrase, activity = event.phrase, event.activity
    inner = unit(scene, phrase.of) if phrase.of is not None else None
    units = [inner] if inner is not None else _own(scene, phrase)
    if not units and phrase.of is None:
        yield from _posts(scene, phrase, activity, event.after("at", "from"), event.clause, event.when)
    origins = places(scene, event.after("from"))[:1]
    targets = places(scene, event.after("to", "into", "toward", "towards"))
    spots = places(scene, event.after("in", "at", "near", "on", "around"))[:1]
    if not spots and activity in ("arrived", "deployed", "advanced"):
        spots = targets[:1]
    for one in units:
        found = one if one.actor_id is not None else replace(one, actor_id=_sender(scene, event))
        yield _draft(
            scene,
            phrase,
            activity,
            found,
            event.clause,
            event.when,
            (*origins, *targets, *spots),
            place=next(iter(spots), None),
            origin=next(iter(origins), None),
            destinations=tuple(targets),
        )


def _sender(scene: Scene, event: _Event) -> str | None:
    """Return who announces or orders that troops are sent: they are its own."""
    clause = event.clause
    if clause is None or clause.verb.verb.lemma not in _AIM or event.phrase not in clause.objects:
        return None
    return next((actor for actor, _ in scene.meant.each(clause.agents)), None)


def _own(scene: Scene, phrase: Phrase) -> list[Unit]:
    """Return whose move the noun names: "X's withdrawal", "the Kestrian advance", "troop withdrawal"."""
    if phrase.owner is not None:
        found = unit(scene, Phrase((phrase.owner,)))
        return [found] if found is not None else []
    for token in reversed(phrase.tokens[:-1]):
        actor = scene.meant.token(token) if token.tag in ("DEM", "NAME", "NOUN") else None
        if actor is not None and actor in scene.reading.cast.actors:
            return [Unit(scene.text[token.start : token.end], "troops", actor, Phrase((token,)), False)]
    return []


def _posts(
    scene: Scene,
    phrase: Phrase,
    activity: str,
    where: Sequence[Phrase],
    clause: Clause | None,
    when: When | None,
) -> Iterator[ForceDraft]:
    """Return those at a post that is evacuated, where the text names the post and not the people."""
    for post in where:
        kind = _POSTS.get(post.head.low)
        name = next((token for token in post.tokens if token.name is not None), None)
        if kind is None or name is None or name.name is None:
            continue
        actor = scene.meant.token(name) or name.name.people
        spot = places(scene, [post])
        words = scene.text[post.start : post.end]
        found = Unit(words, kind, actor if actor in scene.reading.cast.actors else None, post, True)
        yield _draft(scene, phrase, activity, found, clause, when, spot, origin=spot[0] if spot else None)


def _draft(
    scene: Scene,
    phrase: Phrase,
    activity: str,
    found: Unit | None,
    clause: Clause | None,
    when: When | None,
    spread: Sequence[Where],
    *,
    place: Where | None = None,
    origin: Where | None = None,
    destinations: tuple[Where, ...] = (),
) -> ForceDraft:
    ends = [phrase.end, *(where.end for where in spread)]
    starts = [phrase.start, *(where.start for where in spread)]
    if found is not None:
        ends.append(found.phrase.end)
        starts.append(found.phrase.start)
    return ForceDraft(
        found,
        found.words if found else place.words if place else phrase.head.text,
        found.kind if found else "territory",
        found.actor_id if found else None,
        activity,
        phrase.head.text,
        min(starts),
        max(ends),
        "force.noun",
        clause.clause_id if clause is not None else f"{scene.sentence.sentence_id}-c{phrase.start}",
        _real(scene, phrase, clause),
        place,
        origin,
        destinations,
        when,
    )


def _real(scene: Scene, phrase: Phrase, clause: Clause | None) -> Modality:
    """Return how real the event is: what the verb above does to it, else plainly said."""
    if clause is None:
        return "asserted"
    is_object = phrase in clause.patients or phrase in clause.with_preposition("for")
    aimed = _AIM.get(clause.verb.verb.lemma) if is_object else None
    if aimed == "planned" and scene.reading.book.frames.nominals.get(phrase.head.low) in _TAKEN:
        aimed = "completed"  # a capture that is announced has happened
    if aimed is not None and not clause.verb.is_negated:
        return aimed  # type: ignore[return-value]  # the values of _AIM are modalities
    modality = scene.modality(clause)
    return (
        modality
        if modality in ("planned", "hypothetical", "conditional", "negated", "historical")
        else "asserted"
    )
