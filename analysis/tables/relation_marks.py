"""Which adjectives and appositions tie two actors: "X-backed rebels", "X, the armed wing of Y"?"""

from collections.abc import Iterator

from analysis.extract.joining import Listing, Piece, tag
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_around import verb_of
from analysis.tables.relation_drafts import of_noun

_HEADS_OF_ARMS = frozenset(
    {
        "arm",
        "wing",
        "branch",
        "unit",
        "part",
        "faction",
        "affiliate",
        "offshoot",
        "member",
        "division",
        "subsidiary",
        "component",
    }
)


def adjectival(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "X-backed rebels": X supports the rebels; "X-led coalition": X commands it."""
    target = scene.meant.phrase(phrase)
    if phrase.head.tag == "ADJ":  # ", itself X-armed,"
        earlier = next(
            (p for p in reversed(pieces[:at]) if isinstance(p, Listing) and not p.members[-1].is_pronoun),
            None,
        )
        target = scene.meant.phrase(earlier.members[-1]) if earlier is not None else None
    yield from _sided(scene, phrase, target)
    for token in phrase.tokens:
        meaning = scene.reading.book.frames.adjectival.get(token.tail)
        actor = scene.meant.token(token) if meaning is not None and token.name is not None else None
        if meaning is None or actor is None or target is None or actor == target:
            continue
        relation, kind = meaning
        yield of_noun(
            scene, phrase, verb_of(scene, phrase), (actor, Phrase((token,))), (target, phrase), relation,
            kind if relation == "supports" else None, trigger=token, modality="asserted", confidence="high",
        )  # fmt: skip


_SIDES = {"anti-": "opposes", "pro-": "supports"}


def _sided(scene: Scene, phrase: Phrase, own: str | None) -> Iterator[Draft]:
    """Return "anti-X militias": they oppose X; "pro-X militias": they support X."""
    for token in phrase.tokens[:-1]:
        side = next((one for one in _SIDES if token.low.startswith(one)), None)
        other = scene.meant.token(token) if side is not None and token.name is not None else None
        if side is None or own is None or other is None or own == other:
            continue
        relation = _SIDES[side]
        kind = "political" if relation == "supports" else None
        yield of_noun(
            scene, phrase, verb_of(scene, phrase), (own, phrase), (other, Phrase((token,))), relation, kind,
            trigger=token, modality="asserted", confidence="high",
        )  # fmt: skip


def arm_of(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "X, the foreign arm of Y": X is part of Y."""
    if phrase.head.low not in _HEADS_OF_ARMS or phrase.of is None:
        return
    if at < 2 or tag(pieces[at - 1]) != "COMMA" or not isinstance(pieces[at - 2], Listing):
        return
    before = pieces[at - 2]
    members = before.members if isinstance(before, Listing) else ()
    for from_id, one in scene.meant.each([_last(members[-1])] if members else []):
        for to_id, whole in scene.meant.each([phrase.of]):
            if from_id != to_id:
                yield of_noun(
                    scene,
                    phrase,
                    None,
                    (from_id, one),
                    (to_id, whole),
                    "part_of",
                    None,
                    modality="asserted",
                    confidence="high",
                )


def examples(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    """Return "Kestrian forces such as the X Brigade": the brigade is part of them."""
    whole = scene.meant.phrase(phrase)
    if whole is None or phrase.head.low not in scene.reading.book.nouns.force:
        return
    for part_id, example in scene.meant.each(phrase.examples):
        if part_id != whole:
            yield of_noun(
                scene, phrase, None, (part_id, example), (whole, phrase), "part_of", None, modality="asserted"
            )


def _last(phrase: Phrase) -> Phrase:
    return _last(phrase.of) if phrase.of is not None else phrase
