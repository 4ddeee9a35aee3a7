"""Which finding about forces and places do the rows allow, in a dozen words?"""

from collections.abc import Sequence

from analysis.charts.moves import OUT, Move, Stand
from analysis.charts.words import Who, capital, count, distinct, listed, number_word
from analysis.schema import Tables
from analysis.wording.nouns import inside, is_plural, owned

MOST_WORDS = 12
_MOVING = ("moved", "leaving", "to come")
_STATES = frozenset({"state", "government"})


def finding(moves: Sequence[Move], tables: Tables) -> str:
    """Return whose forces leave or move where; how many do where no one actor's are most of them."""
    if not moves:
        return "The article states no place for any force"
    who = Who(tables["actors"])
    moving = [move for move in moves if move.standing in _MOVING]
    if not moving:
        return f"{capital(count(len(moves), 'force'))} reported, none of them moving"
    owners = [who.top(move.actor_id) if move.actor_id else "" for move in moving]
    main = min(owners, key=lambda owner: (-owners.count(owner), owners.index(owner)))
    told = []
    if main and owners.count(main) * 2 > len(owners):
        told = [_told([m for m, o in zip(moving, owners, strict=True) if o == main], main, who)]
        others = distinct(owner for owner in owners if owner != main)
        if len(others) == 1 and others[0]:
            rest = [m for m, o in zip(moving, owners, strict=True) if o == others[0]]
            told.append(inside(_told(rest, others[0], who)))
    for words in (", ".join(told), *told[:1]):
        if words and len(words.split()) <= MOST_WORDS:
            return words
    return _counted(moving)


def _counted(moving: Sequence[Move]) -> str:
    told: list[str] = []
    for standing, words in (("moved", "moved"), ("leaving", "moving"), ("to come", "due to move")):
        if number := sum(move.standing == standing for move in moving):
            noun = "" if told else " force" if number == 1 else " forces"
            verb = "" if standing == "moved" else "is " if number == 1 else "are "
            told.append(f"{number_word(number)}{noun} {verb}{words}")
    return capital(", ".join(told))


def _told(moves: Sequence[Move], owner: str, who: Who) -> str:
    """Return where the moving forces of one actor leave from or go to, as far as they have it in common."""
    subject, plural = _subject(moves, owner, who)
    out = [move for move in moves if any(s.state in OUT for s in move.stands)]
    origin, code = _origin(out, who)
    if out and origin:
        stays = any(_within(move, code) for move in moves)
        return f"{subject} {_leave(out, plural)} {origin}{' or move within it' if stays and code else ''}"
    goals = distinct(str(s.place) for move in moves for s in move.stands if _is_goal(s) and s.place)
    if out and not goals:
        return f"{subject} {_leave(out, plural)}".removesuffix(" out of")
    steps = {move.standing for move in moves}
    is_are = "are" if plural else "is"
    verb = {"moved": "moved", "to come": f"{is_are} due to move"}.get(
        steps.pop() if len(steps) == 1 else "", f"{is_are} moving"
    )
    return f"{subject} {verb}{' to ' + listed(goals) if len(goals) <= 2 and goals else ''}"


def _subject(moves: Sequence[Move], owner: str, who: Who) -> tuple[str, bool]:
    if len(moves) == 1:
        words = capital(moves[0].force)
        return words, is_plural(moves[0].force)
    name = who.name(owner)
    return (f"{owned(name)} forces" if who.kind(owner) in _STATES else f"Forces of {name}"), True


def _leave(moves: Sequence[Move], plural: bool) -> str:
    states = {s.state for move in moves for s in move.stands if s.state in OUT}
    if states == {"ordered_out"}:
        return f"{'are' if plural else 'is'} ordered out of"
    if states == {"left"}:
        return "left"
    return "leave" if plural else "leaves"


def _origin(moves: Sequence[Move], who: Who) -> tuple[str, str]:
    """Return the one place, or the one country, that all stated departures are from, and its country code."""
    stands = [s for move in moves for s in move.stands if s.state in OUT and s.place]
    countries = distinct(str(s.country) for s in stands if s.country)
    places = distinct(str(s.place) for s in stands if s.country) or distinct(str(s.place) for s in stands)
    if len(places) == 1:
        return places[0], countries[0] if countries and places[0] == who.country_name(countries[0]) else ""
    return (who.country_name(countries[0]), countries[0]) if len(countries) == 1 else ("", "")


def _within(move: Move, code: str) -> bool:
    """Tell whether a force stays in the country it was in."""
    here = [stand for stand in move.stands if stand.country == code]
    return any(s.is_before for s in here) and any(_is_goal(s) for s in here)


def _is_goal(stand: Stand) -> bool:
    return not stand.is_before and stand.state not in OUT
