"""How far from the most-supported actor does each actor stand, and in which order within its layer?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import networkx as nx

from analysis.charts.ties import Tie, most_supported

FARTHEST = 3
Slot = tuple[str, ...]  # a node: (actor,); a passing line: (source, target, kind, level)
Order = dict[int, list[Slot]]


def pieces(ties: Iterable[Tie]) -> list[list[Tie]]:
    """Return the ties of each connected piece, the largest first."""
    ties = list(ties)
    graph = nx.Graph((tie.source, tie.target) for tie in ties)
    found = sorted(nx.connected_components(graph), key=lambda piece: (-len(piece), min(piece)))
    return [[tie for tie in ties if tie.source in piece] for piece in found]


def _steps(ties: Iterable[Tie], goal: set[str], barred: set[str]) -> dict[str, int]:
    """Return for each actor that supports the goal, directly or not, its longest way there."""
    links = [(t.source, t.target) for t in ties if t.is_support and t.source not in goal | barred]
    graph = nx.DiGraph((source, target) for source, target in links if target not in barred)
    reach = {a for a in graph if a not in goal and any(nx.has_path(graph, a, g) for g in goal if g in graph)}
    whole = nx.condensation(graph.subgraph(reach | (goal & set(graph))))
    far: dict[int, int] = {}
    for part in reversed(list(nx.topological_sort(whole))):
        far[part] = 1 + max((far[after] for after in whole.successors(part)), default=-1)
    return {a: min(far[n], FARTHEST) for n, m in whole.nodes(data="members") for a in m if a in reach}


def levels(ties: Sequence[Tie]) -> dict[str, int]:
    """Return each actor's signed distance from the most-supported one: backers below 0, opponents above."""
    centre = most_supported(ties)
    if centre is None:
        return {}
    fights = [(t.source, t.target) for t in ties if not t.is_support]
    fights += [(target, source) for source, target in fights]
    backers = _steps(ties, {centre}, set())
    level = {centre: 0} | {actor: -far for actor, far in backers.items()}
    foes = {foe for foe, fought in fights if fought == centre and foe not in level}
    level |= dict.fromkeys(foes, 1)
    level |= {
        actor: 1 + far for actor, far in _steps(ties, foes, set(level) - foes).items() if actor not in level
    }
    outermost = max([2, *(-far for far in level.values())])
    for foe in sorted({foe for foe, _ in fights} - set(level)):
        fought = [-level[other] for one, other in fights if one == foe and level.get(other, 1) < 0]
        if fought:
            level[foe] = -min(min(fought) + 1, outermost)
    return _rest(ties, level)


def _rest(ties: Sequence[Tie], level: dict[str, int]) -> dict[str, int]:
    """Place whoever is left one step outside an actor already placed."""
    pending = True
    while pending:
        pending = False
        for tie in ties:
            for new, known in ((tie.source, tie.target), (tie.target, tie.source)):
                if new not in level and known in level:
                    out = -1 if level[known] < 0 or (level[known] == 0 and tie.is_support) else 1
                    level[new] = max(-FARTHEST, min(FARTHEST, level[known] + out))
                    pending = True
    return level


def route(tie: Tie, level: Mapping[str, int]) -> list[tuple[int, Slot]]:
    """Return the slots a tie passes on its way, from the lower level up."""
    low, high = sorted((tie.source, tie.target), key=lambda actor: (level[actor], actor))
    kind = "supports" if tie.is_support else "opposes"
    between = range(level[low] + 1, level[high])
    passing: list[tuple[int, Slot]] = [(at, (tie.source, tie.target, kind, str(at))) for at in between]
    return [(level[low], (low,)), *passing, (level[high], (high,))]


def order(ties: Sequence[Tie], level: Mapping[str, int]) -> Order:
    """Return the slots of each level, ordered so that few lines cross and lines are short."""
    routes = [route(tie, level) for tie in ties]
    slots: Order = {}
    for at, slot in sorted({stop for stops in routes for stop in stops}):
        slots.setdefault(at, []).append(slot)
    cost = _cost_of(routes)
    best = cost(slots)
    for _ in range(12):
        before = best
        for at in sorted(slots):
            best = _improve(slots, at, cost, best)
        if best == before:
            break
    return slots


def _improve(slots: Order, at: int, cost: Callable[[Order], float], best: float) -> float:
    """Move each slot of a level to the place that costs least."""
    for slot in list(slots[at]):
        kept = slots[at]
        rest = [other for other in kept if other != slot]
        for place in range(len(kept)):
            slots[at] = [*rest[:place], slot, *rest[place:]]
            if (found := cost(slots)) < best - 1e-9:
                best, kept = found, slots[at]
        slots[at] = kept
    return best


def _cost_of(routes: Sequence[Sequence[tuple[int, Slot]]]) -> Callable[[Order], float]:
    steps = [(one, two) for stops in routes for one, two in pairwise(stops)]

    def cost(slots: Order) -> float:
        at = {(lv, s): n - (len(row) - 1) / 2 for lv, row in slots.items() for n, s in enumerate(row)}
        total = 0.0
        by_gap: dict[int, list[tuple[float, float]]] = {}
        for one, two in steps:
            apart = abs(at[one] - at[two])
            if one[0] == two[0]:
                total += 12 * (apart - 1)
            else:
                total += 0.3 * apart * apart
                by_gap.setdefault(one[0], []).append((at[one], at[two]))
        for lines in by_gap.values():
            total += 4 * sum((a - c) * (b - d) < 0 for n, (a, b) in enumerate(lines) for c, d in lines[:n])
        return total

    return cost
