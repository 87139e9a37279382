"""Every thing, vehicle, creature and effect of the kit."""

from collections.abc import Iterable

from bench.gallery.cast import ALONE, PLAIN, place
from bench.gallery.page import MIDDLE, Sample
from film import Size, Thing, TimeOfDay
from generators.kit import Category
from generators.previz.catalogue import KIT

_NIGHT = frozenset(
    {
        "fireworks",
        "blood moon",
        "aurora",
        "stars",
        "fireflies",
        "beam",
        "warning lights",
        "lightning",
        "sparks",
        "embers",
    }
)
_HOME = {
    "whale": "underwater",
    "dolphin": "underwater",
    "shark": "underwater",
    "fish": "underwater",
    "turtle": "underwater",
    "bubbles": "underwater",
    "boat": "sea",
    "ship": "sea",
    "splash": "sea",
    "plane": "sky",
    "planet": "orbit",
    "orbital station": "orbit",
    "car": "road",
    "truck": "road",
    "bus": "road",
    "motorcycle": "road",
    "warning lights": "vault",
    "penguin": "snowfield",
    "eagle": "mountain",
    "lion": "desert",
    "dust": "desert",
    "confetti": "theatre",
}
"""Where it is at home; else a meadow."""

_PUT = {
    "lighthouse": "meadow",
    "hologram": "station",
    "lamp": "cave",
    "tree": "meadow",
    "fence": "meadow",
    "gate": "meadow",
}
"""What sand is no ground for."""
_IN_ORBIT = frozenset({"planet", "orbital station"})
_CLOSE = frozenset({"sparks", "smoke", "embers", "dust", "fireflies", "confetti", "bubbles", "splash"})


def things() -> Iterable[Sample]:
    for entry in KIT.of("thing"):
        here = place(_PUT.get(entry.kind, "beach"))
        yield Sample(
            entry.kind, PLAIN.with_(place=here, size=Size.INSERT, subject=entry.kind, things=(Thing(kind=entry.kind),))
        )


def vehicles() -> Iterable[Sample]:
    yield from _alone("vehicle")


def creatures() -> Iterable[Sample]:
    yield from _alone("creature")


def _alone(category: Category) -> Iterable[Sample]:
    for entry in KIT.of(category):
        here, thing = place(_HOME.get(entry.kind, "meadow")), Thing(kind=entry.kind)
        if entry.kind in _IN_ORBIT:
            yield Sample(entry.kind, PLAIN.with_(place=here, size=Size.EXTREME_WIDE, things=(thing,)))
        else:
            yield Sample(entry.kind, PLAIN.with_(place=here, size=Size.INSERT, subject=entry.kind, things=(thing,)))


def effects() -> Iterable[Sample]:
    for entry in KIT.of("effect"):
        time = TimeOfDay.NIGHT if entry.kind in _NIGHT else TimeOfDay.DAY
        setup = ALONE.with_(place=place(_HOME.get(entry.kind, "meadow")), time_of_day=time, size=Size.WIDE)
        if entry.kind in _CLOSE:
            setup = setup.with_(cast=(), parts=(), subject=entry.kind, size=Size.INSERT)
        # A bolt falls every 1.7 seconds.
        moment = (0.89,) if entry.kind == "lightning" else MIDDLE
        yield Sample(entry.kind, setup.with_(things=(Thing(kind=entry.kind),)), moment)
