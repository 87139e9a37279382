"""Interiors: one file per set, each with `build(place, setup) -> StageSet`; `build` here finds it by the place's kind."""

from importlib import import_module

from film import OrderRefused, Place, Setup
from generators.previz.catalogue import KIT
from generators.previz.stage import SetBuilder, StageSet

__all__ = ["build"]


def build(place: Place, setup: Setup) -> StageSet:
    """The interior of a place's kind. Raises OrderRefused for a kind that is none, naming the nearest."""
    entry = KIT.named(place.kind)
    if entry is None or entry.category != "set" or not entry.interior:
        near = next(
            (e for e in (KIT.find(place.kind, "set"), KIT.stand_in(place.kind, "set")) if e and e.interior), None
        )
        raise OrderRefused(
            f"the stage has no interior {place.kind!r}; the nearest is {near.kind if near else 'room'!r}"
        )
    builder: SetBuilder = import_module(f"{__name__}.{place.kind.replace(' ', '_')}").build
    return builder(place, setup)
