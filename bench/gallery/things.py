"""Every thing, vehicle, creature and effect of the kit."""

from collections.abc import Iterable

from bench.gallery.cast import ALONE, PLAIN, place
from bench.gallery.page import MIDDLE, Sample
from film import Place, Size, Thing, TimeOfDay
from generators.kit import Category
from generators.previz.catalogue import KIT

_NIGHT = frozenset(
    {"blood moon", "aurora", "stars", "fireflies", "beam", "warning lights", "lightning", "sparks", "embers"}
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
    "lighthouse": "cliff",
    "hologram": "station",
    "lamp": "cave",
    "tree": "meadow",
    "fence": "meadow",
    "gate": "meadow",
}
"""What sand is no ground for."""
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
        yield Sample(
            entry.kind,
            PLAIN.with_(
                place=_home(entry.kind), size=Size.INSERT, subject=entry.kind, things=(Thing(kind=entry.kind),)
            ),
        )


def effects() -> Iterable[Sample]:
    for entry in KIT.of("effect"):
        time = TimeOfDay.NIGHT if entry.kind in _NIGHT else TimeOfDay.DAY
        setup = ALONE.with_(place=_home(entry.kind), time_of_day=time, things=(Thing(kind=entry.kind),))
        setup = setup.with_(size=Size.FULL if entry.kind in _CLOSE else Size.WIDE)
        # A bolt falls every 1.7 seconds.
        yield Sample(entry.kind, setup, (0.89,) if entry.kind == "lightning" else MIDDLE)


def _home(kind: str) -> Place:
    return place(_HOME.get(kind, "meadow"))
