"""Every set of the kit."""

from collections.abc import Iterable

from bench.gallery.cast import PLAIN, place
from bench.gallery.page import Sample
from film import Size
from generators.previz.catalogue import KIT

_LANDMARKS = {"sea": "lighthouse", "cliff": "lighthouse"}


def sets() -> Iterable[Sample]:
    for entry in KIT.of("set"):
        features = (_LANDMARKS[entry.kind],) if entry.kind in _LANDMARKS else ()
        size = Size.WIDE if entry.interior else Size.EXTREME_WIDE
        yield Sample(entry.kind, PLAIN.with_(place=place(entry.kind, *features), size=size))
