"""Every set of the kit, and people behind the cast in some of them."""

from collections.abc import Iterable

from bench.gallery.cast import PLAIN, place
from bench.gallery.page import Sample
from film import Size, Thing
from generators.previz.catalogue import KIT

_LANDMARKS = {"sea": "lighthouse", "cliff": "lighthouse"}


def sets() -> Iterable[Sample]:
    for entry in KIT.of("set"):
        features = (_LANDMARKS[entry.kind],) if entry.kind in _LANDMARKS else ()
        size = Size.WIDE if entry.interior else Size.EXTREME_WIDE
        yield Sample(entry.kind, PLAIN.with_(place=place(entry.kind, *features), size=size))


_COMPANIES = (
    ("street", "passers-by", Size.WIDE), ("market", "crowd", Size.WIDE), ("restaurant", "guests", Size.FULL), ("church", "audience", Size.WIDE),
    ("castle", "soldiers", Size.WIDE), ("classroom", "audience", Size.WIDE), ("bar", "guests", Size.MEDIUM), ("train station", "passers-by", Size.MEDIUM),
)  # fmt: skip


def extras() -> Iterable[Sample]:
    """A company in a place, behind somebody of the cast."""
    for kind, company, size in _COMPANIES:
        setup = PLAIN.with_(place=place(kind), things=(Thing(kind=company),), size=size)
        yield Sample(f"{kind}: {company}", setup)
