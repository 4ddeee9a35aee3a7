"""Whom does each name, noun and pronoun of an article mean, and how sure is that?"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from analysis.codebook.book import Codebook
from analysis.extract.clauses import Clause
from analysis.extract.cast import Cast, Found, part, slug
from analysis.extract.joining import Listing, tag
from analysis.extract.names import Name
from analysis.extract.nominals import Nominal, core, nominal
from analysis.extract.parsed import Parsed, Placed
from analysis.extract.phrases import POSTPOSED, Group, Phrase
from analysis.extract.roles import Role, role_of
from analysis.extract.tokens import Token
from analysis.sources import Article


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an actor is named or stood for."""

    start: int
    end: int
    sentence: int  # which of the parsed sentences
    actor_id: str | None
    kind: str
    resolution: str
    candidates: tuple[str, ...]
    reason: str | None = None
    role: str = "other"
    is_plural: bool = False
    called: str = ""  # the plain noun beside or instead of the name: rebels, group ...


LOCATIVE = frozenset(
    {"in", "into", "at", "near", "across", "inside", "outside", "through", "throughout", "around", "toward", "towards", "within",
     "over", "onto", "to", "from", "via", "along", "off", "beyond", "on"}
)  # fmt: skip
_TO_AND_FROM = frozenset({"to", "from"})
_TURNING_TO = frozenset({"call", "appeal", "rely", "depend", "impose", "prevail", "press", "turn", "look", "belong", "answer", "report"})


@dataclass(slots=True)
class Resolver:
    """Reads an article from its first sentence to its last, remembering whom it has named."""

    article: Article
    book: Codebook
    cast: Cast
    namings: list[Naming] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    sentence: int = 0
    parsed: Parsed | None = None

    def read(self, sentences: Sequence[Parsed]) -> list[Naming]:
        """Return all namings, in the order of the text."""
        self.states = _states_named(sentences, self.book)
        for number, parsed in enumerate(sentences):
            self.sentence, self.parsed = number, parsed
            for placed in parsed.placed():
                self._phrase(placed)
        self._merge()
        self.namings.sort(key=lambda naming: (naming.start, naming.end))
        return self.namings

    def _merge(self) -> None:
        """Take "the rebels" of the first lines for the only group that the article later calls so by name."""
        for sort in set(_CALLED.values()):
            named = {
                n.actor_id
                for n in self.namings
                if n.called == sort and n.kind in ("name", "title_name", "alias")
            }
            owned = {n.actor_id for n in self.namings if n.called == sort and n.resolution == "codebook"}
            only = {actor for actor in named | owned if actor is not None and actor != sort}
            if len(only) == 1 and sort in self.cast.actors:
                actor = only.pop()
                self.namings = [
                    replace(n, actor_id=actor, candidates=(actor,), resolution="nearest")
                    if n.actor_id == sort
                    else n
                    for n in self.namings
                ]
                del self.cast.actors[sort]

    def _phrase(self, placed: Placed) -> None:
        phrase = placed.phrase
        if phrase.is_pronoun:
            self._pronoun(phrase.head, placed.role)
            return
        if phrase.owner is not None and phrase.owner.tag == "DET":
            self._pronoun(phrase.owner, "other", placed.clause)
        elif phrase.owner is not None and phrase.owner.tag == "NOUN":
            self._possessor(phrase, placed)
        found = nominal(phrase, self.book.nouns)
        if found is not None and phrase.tokens[0].low in ("our", "my", "your"):
            found = None
        is_event = self._is_event(phrase)
        for token in phrase.tokens:
            if is_event and token != phrase.head and token.end <= phrase.head.start:
                self._modifier(token, placed)
            if token.name is not None:
                self._token(token, placed, found)
        again = (
            self._by_last_word(phrase) if phrase.head.name is None and phrase.tokens[0].low == "the" else None
        )
        if again is not None:
            why = f"the {phrase.head.low} named before"
            self._note(phrase.start, phrase.end, again, "nominal", "same_words", placed.role, reason=why)
        elif found is not None and phrase.head.name is None:
            self._nominal(phrase, found, placed)
        elif phrase.head.name is not None and phrase.head.name.is_actor and self.namings:
            self._call(phrase)
        if (
            phrase.owner is not None
            and phrase.owner.tag == "DET"
            and phrase.owner.low in ("our", "my", "your")
        ):
            return

    def _possessor(self, phrase: Phrase, placed: Placed) -> None:
        """Resolve the plain noun before a possessive: "the rebels' advance", "the junta's supplier"."""
        ends = next(n for n, token in enumerate(phrase.tokens) if token == phrase.owner)
        alone = Phrase(phrase.tokens[: ends + 1])
        found = nominal(alone, self.book.nouns)
        if found is not None:
            self._nominal(alone, found, replace(placed, phrase=alone, role="other"))

    def _is_event(self, phrase: Phrase) -> bool:
        """Tell whether the noun names help, harm or a move, so that an adjective before it says whose."""
        frames, word = self.book.frames, phrase.head.low
        return (
            word in frames.hostile_nouns
            or word in frames.helpers
            or word in frames.nominals
            or word in self.book.nouns.goods
        )

    def _modifier(self, token: Token, placed: Placed) -> None:
        """Resolve "Kestrian" or "rebel" before a noun such as "offensive"."""
        if token.tag == "DEM" and token.name is not None and token.name.people:
            self._note(token.start, token.end, token.name.people, "demonym", "codebook", "other")
        elif token.tag == "NOUN" and token.low in (*_CALLED, "government", "army", "coalition", "regime"):
            alone = Phrase((token,))
            found = nominal(alone, self.book.nouns)
            if found is not None:
                self._nearest(alone, replace(found, is_definite=True), placed)

    def _by_last_word(self, phrase: Phrase) -> str | None:
        """Return the body named before whose name ends in the noun: "the brigade" after "the X Brigade"."""
        head = phrase.head.low
        if len(phrase.tokens) != 2 or head in _TOO_COMMON or phrase.head.tag != "NOUN":
            return None
        return self._last(
            lambda actor: (
                actor.kind != "person" and not actor.is_anonymous and actor.name.split()[-1].lower() == head
            )
        )

    def _call(self, phrase: Phrase) -> None:
        """Note the plain noun in front of a name: "the rebel group" + name."""
        words = [*(token.low for token in phrase.tokens[:-1]), *phrase.head.low.split()]
        sort = next((_CALLED[word] for word in reversed(words) if word in _CALLED), "")
        last = self.namings[-1]
        if sort and phrase.start <= last.start and last.end <= phrase.end:
            self.namings[-1] = replace(last, called=sort)

    def _token(self, token: Token, placed: Placed, found: Nominal | None) -> None:
        """Resolve a name inside a phrase: an actor, a place that stands for one, a people's adjective."""
        name, phrase = token.name, placed.phrase
        if name is None:
            return
        is_head, is_owner = token == phrase.head, token == phrase.owner
        if token.tag == "ADJ":  # "Rwandan-backed"
            if name.people or name.is_actor:
                self._note(name.start, name.end, self._adjective(name), "demonym", "codebook", "other")
        elif token.tag == "DEM":
            if is_head and token.low.endswith("s") and name.people:
                self._note(token.start, token.end, name.people, "demonym", "codebook", placed.role)
        elif name.meanings.actors and name.place is not None:
            if not self._is_place(placed, is_head, is_owner):
                self._note(name.start, name.end, self._one_of(name), "name", "codebook", placed.role)
        elif name.is_actor:
            if found is None or found.sort == "equipment" or is_head or is_owner or self._is_body_with_person(name):
                self._name(name, placed)
        elif name.place is not None and name.place.kind == "capital":
            self._capital(name, placed, is_head=is_head, is_owner=is_owner)

    def _is_body_with_person(self, name: Name) -> bool:
        return name.is_person

    def _adjective(self, name: Name) -> str | None:
        return name.people or self._named(name)

    def _is_place(self, placed: Placed, is_head: bool, is_owner: bool) -> bool:
        """Tell whether a state's name says where rather than who."""
        if is_owner or not is_head:
            return False
        if placed.role == "object" and placed.clause is not None and not placed.clause.is_passive:
            shapes = {frame.shape for frame in self.book.frames.forces.get(placed.clause.lemma, ())}
            return bool(shapes & {"goes", "takes"})
        if placed.preposition == "of":
            return False
        if placed.preposition not in LOCATIVE:
            return False
        if placed.preposition in (*_TO_AND_FROM, "on", "over"):
            return not self._gives(placed)
        return True

    def _gives(self, placed: Placed) -> bool:
        """Tell whether what stands before "to" or "from" is help or harm, so that a state receives or sends it."""
        clause, frames = placed.clause, self.book.frames
        if clause is not None and clause.lemma in _TURNING_TO and placed.preposition in ("on", "upon", "to"):
            return True
        if clause is not None and clause.lemma in frames.forces:
            return any(frame.shape == "gives" for frame in frames.relations.get(clause.lemma, ()))
        if clause is not None and clause.lemma in frames.relations:
            return True
        nouns = (*clause.objects, *clause.subjects) if clause is not None else ()
        heads = {core(phrase).head.low for phrase in nouns} | (
            {placed.before.text.lower()} if isinstance(placed.before, Token) else set()
        )
        goods = self.book.nouns.goods
        given = {
            kind
            for word in heads
            if (kind := goods.get(word)) and kind not in ("troops", "training_advisers")
        }
        return bool(given) or bool(heads & set(frames.helpers))

    def _capital(self, name: Name, placed: Placed, *, is_head: bool, is_owner: bool) -> None:
        """Read a capital as its government where it acts ("Moscow said"), not where something happens."""
        verb = placed.after if isinstance(placed.after, Group) else None
        is_subject = (
            placed.role == "subject" and placed.preposition == "" and verb is not None and not verb.is_passive
        )
        falls = verb is not None and any(
            frame.shape == "falls" for frame in self.book.frames.forces.get(verb.verb.lemma, ())
        )
        is_party = placed.preposition in ("between", "by") or (
            placed.preposition in ("with", "against", "to", "for") and self._gives(placed)
        )
        if not is_head:
            is_taker = placed.role == "object" and name.start == placed.phrase.start and self._gives(placed)
            is_subject, is_party = False, is_taker or (is_owner and placed.preposition != "of")
        elif placed.role == "object" and self._gives(placed):
            is_party = True
        state = self.book.listed.state_of.get(name.place.country or "") if name.place else None
        if state and ((is_subject and not falls) or is_party):
            self._note(name.start, name.end, state, "place_for_government", "codebook", placed.role)

    def _one_of(self, name: Name) -> str | None:
        """Return the listed actor a name means, the one the article speaks of where there are several."""
        candidates = name.meanings.actors
        return candidates[0] if len(candidates) == 1 else self._fitting(candidates)

    def _fitting(self, candidates: Sequence[str]) -> str | None:
        """Return the only candidate that the article has named, or whose country it speaks of most."""
        named = [actor for actor in candidates if actor in self.cast.actors]
        if len(named) == 1:
            return named[0]
        scores = {actor: self.states[self._state_of(actor)] for actor in named or candidates}
        best = max(scores.values())
        top = [actor for actor, score in scores.items() if score == best]
        return top[0] if best and len(top) == 1 else None

    def _state_of(self, actor_id: str) -> str:
        """Return the state an actor is part of, else the one it acts in."""
        country = self.book.listed.actors[actor_id].country
        return self.cast.state_of(actor_id) or self.book.listed.state_of.get(country or "", "")

    def _name(self, name: Name, placed: Placed) -> None:
        """Resolve a name that is no place: listed, a person, or a body found by its shape."""
        if name.meanings.actors:
            chosen = self._one_of(name)
            sure = len(name.meanings.actors) == 1
            kind = "title_name" if name.title else "name"
            how = "codebook" if sure else "nearest" if chosen else "ambiguous"
            why = (
                None
                if sure
                else "the only one that fits the article"
                if chosen
                else "the words mean several actors"
            )
            self._note(name.start, name.end, chosen, kind, how, placed.role, name.meanings.actors, why)
            if chosen and self.cast.from_list(chosen).kind == "person":
                self._role(chosen, name, placed)
        elif name.is_person:
            self._person(name, placed)
        else:
            self._body(name, placed)

    def _person(self, name: Name, placed: Placed) -> None:
        known = (
            self.cast.by_surname(name.bare)
            if " " not in name.bare.strip() or name.bare.startswith("al-")
            else []
        )
        full = slug(name.bare)
        known = known or ([full] if full in self.cast.actors else [])
        kind = "title_name" if name.title else "name"
        if len(known) == 1:
            self._note(name.start, name.end, known[0], kind, "surname", placed.role)
            self._role(known[0], name, placed)
        elif known:
            self._note(
                name.start,
                name.end,
                None,
                kind,
                "ambiguous",
                placed.role,
                tuple(known),
                "several persons bear this name",
            )
        else:
            made = self.cast.add(Found(full, name.bare, "person", sector=None))
            self._note(name.start, name.end, made.actor_id, kind, "shape", placed.role)
            self._role(made.actor_id, name, placed)

    def _role(self, actor_id: str, name: Name, placed: Placed) -> None:
        """Note the office or role that the words beside a person's name give."""
        if self.parsed is None:
            return
        role = role_of(name, placed.phrase, self.parsed, self.book)
        if role is None:
            return
        parent, country = self._belongs(role)
        self.cast.amend(actor_id, office=role.words, parent=parent, country=country)
        if role.is_military:
            self.cast.amend(actor_id, sector="MIL")
        elif role.is_official:
            self.cast.amend(actor_id, sector="GOV")

    def _belongs(self, role: Role) -> tuple[str | None, str | None]:
        """Return whom a role serves: the state or body its words name; nobody for analysts."""
        if not role.owners:
            return self._body_of(role)
        owner = role.owners[-1]
        state = owner.people or (owner.meanings.actors[0] if len(owner.meanings.actors) == 1 else None)
        if state is None:
            return None, None
        entry = self.book.listed.actors[state]
        if role.is_analyst:
            return None, entry.country
        if entry.kind == "person":
            return None, entry.country
        self.cast.from_list(state)
        return state, entry.country

    def _body_of(self, role: Role) -> tuple[str | None, str | None]:
        """Return the army, government or rebels that a role such as "army spokesman" serves."""
        words = set(role.words.lower().split())
        focus = self.states.most_common(1)[0][0] if self.states else None
        if words & {"rebel", "rebels", "insurgent", "separatist", "militia"}:
            return self._last(lambda actor: actor.kind in _GROUPS), None
        what = (
            "military"
            if words & {"army", "military"}
            else "government"
            if words & {"government", "defence", "defense", "foreign", "interior"}
            else None
        )
        if what is None or focus is None or role.is_analyst:
            return None, None
        made = part(self.cast, focus, what)
        return made.actor_id, made.country

    def _body(self, name: Name, placed: Placed) -> None:
        text = self.article.text
        bare = name.bare.removeprefix("The ").strip()
        if text[name.start - 1 : name.start] == "(" and self.namings and bare.isupper():
            last = max((n for n in self.namings if n.end < name.start), key=lambda n: n.end, default=None)
            if last is not None and last.actor_id and name.start - last.end <= 2:
                self.cast.short[bare] = last.actor_id
        known = self.cast.short.get(bare)
        if known:
            self._note(name.start, name.end, known, "alias", "acronym", placed.role)
            return
        country = self._country_in(placed.phrase)
        made = self.cast.add(
            Found(slug(bare), bare, name.kind or "other", country=country, sector=name.sector)
        )
        is_again = any(naming.actor_id == made.actor_id for naming in self.namings)
        self._note(
            name.start, name.end, made.actor_id, "name", "same_words" if is_again else "shape", placed.role
        )

    def _country_in(self, phrase: Phrase) -> str | None:
        for token in phrase.tokens:
            if token.name is not None and token.name.people:
                return self.book.listed.actors[token.name.people].country
        return None

    def _nominal(self, phrase: Phrase, found: Nominal, placed: Placed) -> None:
        """Resolve a plain noun: by whose it is, else by who was named last and fits."""
        owner = self._owner(phrase, placed)
        if owner is not None and self._owned(phrase, found, owner, placed):
            return
        if found.sort == "officials":
            self._officials(phrase, found, placed)
        elif found.sort in ("force", "equipment"):
            if owner is None and found.is_definite and found.sort == "force":
                self._nearest(phrase, found, placed)
        elif found.sort != "military" or found.is_definite:
            apposed = self._apposed(phrase, placed)
            if apposed:
                self._note(
                    phrase.start, phrase.end, apposed, "nominal", "apposition", placed.role, called=found.sort
                )
            else:
                self._nearest(phrase, found, placed)

    def _owner(self, phrase: Phrase, placed: Placed) -> str | None:
        """Return the actor a noun belongs to, by a possessive, an adjective or "of"."""
        token = phrase.owner
        if phrase.tokens[0].low == "whose":
            return self.namings[-1].actor_id if self.namings else None
        if token is not None and token.tag == "DET":
            return self._at(token.start)
        names = [
            t for t in (token, *phrase.tokens[:-1]) if t is not None and t.name is not None and t.tag != "ADJ"
        ]
        for candidate in names:
            if candidate.name is not None and (actor := self._named(candidate.name)):
                return actor
        inner = phrase.of.head.name if phrase.of is not None else self._body_after(phrase, placed)
        return self._named(inner) if inner is not None else None

    def _body_after(self, phrase: Phrase, placed: Placed) -> Name | None:
        """Return the body that people are of: "two generals in the Border Corps", "fighters from the Front"."""
        pieces = self.parsed.pieces if self.parsed else ()
        at = next(
            (n for n, p in enumerate(pieces) if isinstance(p, Listing) and p.members[-1] == phrase), None
        )
        if at is None or at + 2 >= len(pieces):
            return None
        if (
            isinstance(pieces[at + 1], Token)
            and pieces[at + 1].text.lower() in POSTPOSED
            and at + 3 < len(pieces)
        ):
            at += 1
        link, following = pieces[at + 1], pieces[at + 2]
        is_linked = isinstance(link, Token) and link.low in ("in", "from", "with", "to")
        name = following.members[0].head.name if is_linked and isinstance(following, Listing) else None
        is_sent = placed.role == "subject" and isinstance(link, Token) and link.low == "from"
        return name if name is not None and (name.place is None or is_sent) and name.is_actor else None

    def _named(self, name: Name) -> str | None:
        if name.people:
            return name.people
        if name.meanings.actors:
            return self._one_of(name)
        if name.is_person:
            known = self.cast.by_surname(name.bare)
            return known[0] if len(known) == 1 else None
        if name.kind:
            made = slug(name.bare)
            return made if made in self.cast.actors else None
        state = (
            self.book.listed.state_of.get(name.place.country or "")
            if name.place and name.place.kind == "capital"
            else None
        )
        return state

    def _owned(self, phrase: Phrase, found: Nominal, owner: str, placed: Placed) -> bool:
        """Note "Kestrian officials", "the group's fighters", "Assad's regime" as a part of the owner, or the owner."""
        entry = self.book.listed.actors.get(owner)
        base: str | None = owner
        if (entry is not None and entry.kind == "person") or self.cast.is_person(owner):
            base = self.cast.state_of(owner)
            if base is None:
                return False
            entry = self.book.listed.actors[base]
        is_state = (
            entry is not None
            and base is not None
            and entry.kind in ("state", "civilian_group", "other")
            and base in self.book.listed.adjective
        )
        if not is_state and found.sort in ("officials", "government"):
            base = self.cast.state_of(base) if found.sort == "government" else base
        if is_state and base is not None and found.sort == "equipment":
            kind = part(self.cast, base, "military").actor_id
        elif is_state and base is not None and found.sort not in ("force", "group", "coalition"):
            what = found.sort
            kind = part(self.cast, base, what).actor_id
        elif base is not None:
            kind = base
        else:
            return False
        self._note(
            phrase.start, phrase.end, kind, "nominal", "codebook", placed.role,
            is_plural=found.is_plural, called=found.sort,
        )  # fmt: skip
        return True

    def _officials(self, phrase: Phrase, found: Nominal, placed: Placed) -> None:
        """Resolve "officials": those of a region or kind of their own, else the ones named last."""
        own = [token.low for token in phrase.tokens if token.tag == "NOUN"]
        if len(own) == 1 and not found.is_definite and not self._speaks(phrase, placed):
            return
        earlier = self._last(lambda actor: actor.is_anonymous)
        if len(own) == 1 and earlier and (found.is_definite or found.is_plural):
            why = "the last unnamed sources before"
            self._note(
                phrase.start,
                phrase.end,
                earlier,
                "nominal",
                "nearest",
                placed.role,
                reason=why,
                is_plural=True,
            )
            return
        words = " ".join(own)
        made = self.cast.add(
            Found(slug(words), words[:1].upper() + words[1:], "other", sector="GOV", is_anonymous=True)
        )
        self._note(
            phrase.start,
            phrase.end,
            made.actor_id,
            "nominal",
            "shape",
            placed.role,
            is_plural=found.is_plural,
        )

    def _speaks(self, phrase: Phrase, placed: Placed) -> bool:
        """Tell whether the noun says something: "officials said", "according to officials"."""
        saying = self.book.speech.saying
        clauses = self.parsed.clauses if self.parsed else ()
        is_subject = any(c.verb.verb.lemma in saying and phrase in c.subjects for c in clauses)
        before = self.article.text[max(0, phrase.start - 40) : phrase.start].lower()
        return is_subject or "according to" in before

    def _apposed(self, phrase: Phrase, placed: Placed) -> str | None:
        """Return the actor named just before, between commas, that the noun describes."""
        if self.parsed is None or tag(placed.before) != "COMMA":
            return None
        last = max((n for n in self.namings if n.end <= phrase.start), key=lambda n: n.end, default=None)
        is_near = last is not None and phrase.start - last.end <= 2
        if not is_near or last is None or last.actor_id is None or self.cast.is_person(last.actor_id):
            return None
        return last.actor_id

    def _nearest(self, phrase: Phrase, found: Nominal, placed: Placed) -> None:
        """Resolve a noun by what was named last and fits it; a new group is noted where nothing does."""
        is_apart = phrase.tokens[0].low in ("various", "other", "several", "some", "another", "a", "an")
        is_rebels = found.sort not in _FITS
        owner = None if is_apart and found.sort != "rebels" else self._last_called(found)
        if owner and not (is_apart and phrase.tokens[0].low not in ("a", "an")):
            why = f"the last {found.head} or the like before"
            self._note(
                phrase.start, phrase.end, owner, "nominal", "nearest", placed.role,
                reason=why, is_plural=found.is_plural, called=found.sort,
            )  # fmt: skip
            return
        focus = self.states.most_common(1)[0][0] if self.states else None
        is_body = found.sort != "military" or found.head in ("army", "military", "navy")
        if (
            found.sort in ("government", "military", "police", "parliament")
            and focus
            and found.is_definite
            and is_body
        ):
            made = part(self.cast, focus, found.sort)
            why = "of the state the article speaks of most"
            self._note(
                phrase.start,
                phrase.end,
                made.actor_id,
                "nominal",
                "nearest",
                placed.role,
                (made.actor_id,),
                why,
            )
        elif is_rebels or (found.sort in ("group", "coalition") and self._is_told(phrase)):
            self._new_group(phrase, found, placed, is_apart=is_apart)

    def _is_told(self, phrase: Phrase) -> bool:
        """Tell whether a group is described or written with a capital, so that it is somebody of its own."""
        is_described = len(phrase.own) > 1 and phrase.own[0].tag in ("NOUN", "ADJ")
        return is_described or any(token.text[0].isupper() and token.tag == "NOUN" for token in phrase.own)

    def _last_called(self, found: Nominal) -> str | None:
        """Return the actor named last that the noun can mean: its own sort, or whoever was called so before."""
        fits = _FITS.get(found.sort)
        called = {naming.actor_id for naming in self.namings if naming.called == found.sort}
        is_new = (
            found.is_plural
            and not found.is_definite
            and found.sort not in ("rebels", "opposition", "separatists")
        )
        if is_new:
            return None
        if fits is None:
            generic = slug(found.sort)
            return self._last(
                lambda a: a.actor_id in called or a.actor_id == generic or a.actor_id.endswith(f"_{generic}")
            )
        return self._last(lambda actor: actor.kind in fits)

    def _new_group(self, phrase: Phrase, found: Nominal, placed: Placed, *, is_apart: bool) -> None:
        words = [
            t.low
            for t in phrase.own
            if t.tag in ("NOUN", "ADJ") or (is_apart and t.low in ("various", "other", "several"))
        ]
        is_led = found.head in ("coalition", "alliance")
        is_named = is_apart or is_led or found.sort in ("group", "coalition")
        name = " ".join(words) if is_named else found.sort
        if found.sort == "coalition" and found.head not in ("coalition", "alliance"):
            name = "coalition"
        kind = "coalition" if found.sort == "coalition" or is_led else "non_state_armed_group"
        key = slug(name)
        made = self.cast.add(Found(key, name[:1].upper() + name[1:], kind, sector="REB"))
        self._note(
            phrase.start, phrase.end, made.actor_id, "nominal", "shape", placed.role,
            is_plural=found.is_plural, called="" if is_apart and not is_led else found.sort,
        )  # fmt: skip

    def _last(self, fits: Callable[[Found], bool]) -> str | None:
        """Return the actor named last that fits."""
        for naming in reversed(self.namings):
            if naming.actor_id and naming.kind != "pronoun" and fits(self.cast.actors[naming.actor_id]):
                return naming.actor_id
        return None

    def _pronoun(self, token: Token, role: str, clause: Clause | None = None) -> None:
        sort = _PRONOUNS.get(token.low)
        if sort is None:
            return
        own = self._own_subject(sort, token, clause)
        if own is not None:
            why = "the subject of the same verb"
            self._note(token.start, token.end, own, "pronoun", "nearest", role, (own,), why)
            return
        scored = sorted(self._candidates(sort, token.start), reverse=True)
        ids = tuple(dict.fromkeys(actor for _, _, actor in scored))
        if not ids:
            self._note(
                token.start, token.end, None, "pronoun", "unresolved", role, (), "nobody named before fits"
            )
            return
        why = (
            "the nearest subject that fits"
            if len(ids) == 1 or scored[0][0] > scored[1][0]
            else "the nearest of several that fit"
        )
        self._note(token.start, token.end, ids[0], "pronoun", "nearest", role, ids[:3], why)

    def _own_subject(self, sort: str, token: Token, clause: Clause | None) -> str | None:
        """Return the subject of the verb that a possessive stands after: "called on X to withdraw its troops"."""
        if clause is None or token.start < clause.verb.start or len(clause.subjects) != 1:
            return None
        subject = clause.subjects[0]
        for naming in reversed(self.namings):
            is_it = naming.start >= subject.start and naming.end == subject.end and naming.actor_id is not None
            if is_it and naming.actor_id and _agrees(sort, self.cast.actors[naming.actor_id], naming):
                return naming.actor_id
        return None

    def _candidates(self, sort: str, before: int) -> list[tuple[int, int, str]]:
        found = []
        for naming in self.namings:
            away = self.sentence - naming.sentence
            if naming.end > before or naming.actor_id is None or away > 2:
                continue
            actor = self.cast.actors[naming.actor_id]
            if not _agrees(sort, actor, naming):
                continue
            weight = {"subject": 4, "object": 2}.get(naming.role, 1) - 3 * away
            found.append((weight, naming.start, naming.actor_id))
        return found

    def _at(self, start: int) -> str | None:
        return next((naming.actor_id for naming in reversed(self.namings) if naming.start == start), None)

    def _note(
        self,
        start: int,
        end: int,
        actor_id: str | None,
        kind: str,
        resolution: str,
        role: str,
        candidates: tuple[str, ...] = (),
        reason: str | None = None,
        *,
        is_plural: bool = False,
        called: str = "",
    ) -> None:
        if actor_id is None and not candidates and resolution == "codebook":
            resolution, reason = (
                "unresolved",
                "the words mean several actors and the article does not say which",
            )
        if actor_id is not None and actor_id in self.book.listed.actors:
            self.cast.from_list(actor_id)
        kept = candidates or ((actor_id,) if actor_id else ())
        self.namings.append(
            Naming(
                start, end, self.sentence, actor_id, kind, resolution, kept, reason, role, is_plural, called
            )
        )


_GROUPS = frozenset({"non_state_armed_group", "coalition"})
_FITS: dict[str, frozenset[str]] = {
    "government": frozenset({"government"}),
    "military": frozenset({"armed_force"}),
    "police": frozenset({"armed_force"}),
    "coalition": frozenset({"coalition"}),
    "group": _GROUPS,
    "force": _GROUPS | {"armed_force"},
    "parliament": frozenset(),
    "ministry": frozenset(),
    "presidency": frozenset(),
}
_TOO_COMMON = frozenset(
    {
        "army",
        "military",
        "forces",
        "government",
        "rebels",
        "officials",
        "police",
        "state",
        "republic",
        "parliament",
        "group",
        "coalition",
    }
)
_CALLED = {
    "rebel": "rebels", "rebels": "rebels", "insurgent": "insurgents", "militant": "militants", "separatist": "separatists",
    "jihadist": "jihadists", "guerrilla": "guerrillas", "militia": "militias", "paramilitary": "paramilitaries",
    "terrorist": "terrorists", "opposition": "opposition", "extremist": "extremists",
}  # fmt: skip
_PRONOUNS = {
    "he": "person", "him": "person", "his": "person", "she": "person", "her": "person", "it": "body", "its": "body",
    "they": "many", "them": "many", "their": "many",
}  # fmt: skip


def _agrees(sort: str, actor: Found, naming: Naming) -> bool:
    if sort == "person":
        return actor.kind == "person"
    if sort == "body":
        return actor.kind not in ("person",) and not naming.is_plural and not actor.is_anonymous
    return actor.kind != "person" and (
        naming.is_plural
        or actor.kind in ("non_state_armed_group", "coalition", "armed_force")
        or actor.is_anonymous
    )


def _states_named(sentences: Sequence[Parsed], book: Codebook) -> Counter[str]:
    """Return how often the article names each state, its people or a place in it."""
    found: Counter[str] = Counter()
    for parsed in sentences:
        for token in parsed.tokens:
            name = token.name
            if name is None:
                continue
            country = name.place.country if name.place else None
            state = name.people or book.listed.state_of.get(country or "")
            if state:
                found[state] += 1
    return found
