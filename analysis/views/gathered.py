"""Which observations tell of one and the same force, under other words or under none?"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.tables.forces import Force
from analysis.views.bundles import Bundle, bundles
from analysis.views.kin import Kin
from analysis.views.units import (
    content_words,
    is_bare,
    is_name,
    is_people,
    means_the_same,
    points_back,
    without_owner,
)

_NEAR = 400  # within so many characters "the Kestrians" sums up who was named before


@dataclass(slots=True)
class Band:
    """One force: what is said of it by name, and what only supports that."""

    named: list[Bundle]
    support: list[Bundle] = field(default_factory=list)

    @property
    def actor_id(self) -> str | None:
        """Return the actor it answers to."""
        return next((bundle.actor_id for bundle in self.named if bundle.actor_id), None)

    @property
    def is_placed(self) -> bool:
        """Tell whether any place is stated for it."""
        return any(bundle.is_placed for bundle in (*self.named, *self.support))

    @property
    def has_deed(self) -> bool:
        """Tell whether it stays, leaves or goes anywhere."""
        return any(bundle.deed for bundle in self.named)

    @property
    def end(self) -> int:
        """Return where the text last speaks of it."""
        return self.named[-1].end


def gathered(observed: Iterable[Force], kin: Kin) -> list[Band]:
    """Return the observations by force, each force where the text first names it.

    Words that fit several forces mean the one named last. What a headline or a caption says, and what is said
    without any place, supports a force of the same actor that does the same, where there is one.
    """
    found = bundles((row for row in observed if row.unit_kind != "territory"), kin)
    bands: list[Band] = []
    for bundle in (one for one in found if one.is_prose):
        _put(bundle, bands, kin)
    for bundle in (one for one in found if not one.is_prose):
        if band := _alike(bundle, bands):
            band.support.append(bundle)
        else:
            _put(bundle, bands, kin)
    return sorted(_placed(bands), key=lambda band: band.named[0].start)


def _put(bundle: Bundle, bands: list[Band], kin: Kin) -> None:
    if is_open(bundle.unit):  # "some ... others ...": who they are is left open, so they join nobody named
        fitting = [band for band in bands if all(is_open(one.unit) for one in band.named)]
        if fitting:
            fitting[-1].named.append(bundle)
        else:
            bands.append(Band([bundle]))
        return
    fitting = [band for band in bands if any(_fits(bundle, known, kin) for known in band.named)]
    if points_back(bundle.unit):
        fitting = [band for band in fitting if band.named[-1].kind == bundle.kind] or fitting
    if fitting:
        max(fitting, key=lambda band: band.end).named.append(bundle)
    else:
        bands.append(Band([bundle]))


_OPEN = frozenset({"some", "others", "many", "most", "several", "more"})


def is_open(unit: str) -> bool:
    """Tell whether the words only say that some do it."""
    return unit.casefold() in _OPEN


def _fits(bundle: Bundle, known: Bundle, kin: Kin) -> bool:
    if is_open(known.unit):
        return False
    if bundle.actor_id is None and known.actor_id is not None:
        return _is_of_site(bundle, known)
    if bundle.actor_id != known.actor_id:
        return False
    if points_back(bundle.unit):
        return bundle.actor_id is not None or bundle.kind == known.kind
    if bundle.actor_id is None and is_bare(bundle.unit):  # "soldiers" of two sentences may be anybody's
        return bundle.sentence_id == known.sentence_id and means_the_same(bundle.unit, known.unit)
    name = kin.names.get(bundle.actor_id or "")
    if is_name(bundle.unit, name):
        return points_back(known.unit) or is_name(known.unit, name)
    if is_people(bundle.unit) and known.deed and known.start <= bundle.start < known.end + _NEAR:
        return True
    if len(bundle.rows) > 1 or len(known.rows) > 1:
        return bundle.unit.casefold() == known.unit.casefold()
    return means_the_same(bundle.rows[0].unit, known.rows[0].unit)


def _is_of_site(bundle: Bundle, known: Bundle) -> bool:
    """Tell whether a force of no stated actor is called by the site of one before it ("embassy staff")."""
    words = set(content_words(bundle.unit))
    return bundle.kind == known.kind and any(content_words(site)[-1] in words for site in known.sites)


def _alike(bundle: Bundle, bands: Iterable[Band]) -> Band | None:
    """Return the force of the same actor that does the same, best one with the same words or a place."""
    same = [
        band
        for band in bands
        if band.actor_id
        and band.actor_id == bundle.actor_id
        and bundle.deed in {one.deed for one in band.named if one.deed}
    ]
    unit = without_owner(bundle.unit)
    return min(
        same,
        key=lambda band: (
            not any(means_the_same(unit, one.unit) for one in band.named),
            not band.is_placed,
            band.named[0].start,
        ),
        default=None,
    )


def _placed(bands: list[Band]) -> list[Band]:
    """Return the forces, those without any place joined to others that do the same."""
    kept = [band for band in bands if band.is_placed or not band.has_deed]
    for band in (band for band in bands if not band.is_placed and band.has_deed):
        hosts = [_alike(bundle, kept) for bundle in band.named if bundle.deed]
        first = hosts[0]
        if first is not None and all(host is first for host in hosts):
            first.support += [*band.named, *band.support]
        else:
            kept.append(band)
    return kept


def fullest(band: Band, kin: Kin) -> str:
    """Return the words that say most about the force: those of the text, or whose it is where it has none."""
    named = [bundle for bundle in band.named if not points_back(bundle.unit)]
    owner = kin.names.get(band.actor_id or "")
    if all(is_open(bundle.unit) for bundle in band.named):
        words = " and ".join(dict.fromkeys(bundle.unit.casefold() for bundle in band.named))
        return f"{words.capitalize()}, not said who"
    if not named:
        if band.actor_id in kin.bodies and owner:
            return owner
        return f"{band.named[0].kind} of {owner}" if owner else band.named[0].kind
    best = max(named, key=lambda one: (len(one.rows), len(content_words(one.unit)), len(one.unit)))
    if owner and best.unit[:4].casefold() != "the " and is_name(best.unit, owner):
        return owner
    return without_owner(best.unit)
