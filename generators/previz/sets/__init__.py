"""Place -> StageSet. Every set kind of the catalogue has a builder, imported only when it is asked for."""

import threading
from collections import OrderedDict
from difflib import get_close_matches
from importlib import import_module
from typing import cast

from film import Look, OrderRefused, Place, Setup, Size, Weather
from generators.previz.catalogue import KIT
from generators.previz.stage import SetBuilder, StageSet

_HERE = "generators.previz.sets"
_BUILDERS: dict[str, str] = {
    "sea": f"{_HERE}.coast:sea",
    "cliff": f"{_HERE}.coast:cliff",
    "beach": f"{_HERE}.coast:beach",
    "harbour": f"{_HERE}.coast:harbour",
    "riverbank": f"{_HERE}.country:riverbank",
    "meadow": f"{_HERE}.country:meadow",
    "forest": f"{_HERE}.country:forest",
    "road": f"{_HERE}.country:road",
    "mountain": f"{_HERE}.wild:mountain",
    "desert": f"{_HERE}.wild:desert",
    "snowfield": f"{_HERE}.wild:snowfield",
    "city": f"{_HERE}.town:city",
    "street": f"{_HERE}.town:street",
    "village": f"{_HERE}.village:village",
    "castle": f"{_HERE}.village:castle",
    "graveyard": f"{_HERE}.graveyard:graveyard",
    "orbit": f"{_HERE}.beyond:orbit",
    "underwater": f"{_HERE}.underwater:underwater",
    "sky": f"{_HERE}.beyond:sky",
    "train station": f"{_HERE}.railway:railway",
    "market": f"{_HERE}.market:market",
    "rooftop": f"{_HERE}.rooftop:rooftop",
    "farm": f"{_HERE}.farm:farm",
    "alley": f"{_HERE}.alley:alley",
    "stadium": f"{_HERE}.stadium:stadium",
    "playground": f"{_HERE}.playground:playground",
    "temple": f"{_HERE}.temple:temple",
    "jungle": f"{_HERE}.jungle:jungle",
    "ship's deck": f"{_HERE}.deck:deck",
    "bridge": f"{_HERE}.grounds:bridge",
    "trench": f"{_HERE}.grounds:trench",
    "moon": f"{_HERE}.grounds:moon",
}
_INTERIORS = f"{_HERE}.interiors:build"


_MOST = 4
"""Sets that are kept: a film comes back to its places."""


class _Kept(threading.local):
    """Built sets of this thread, those last asked for at the end. Each remembers what it worked out last, so no two threads share one."""

    def __init__(self) -> None:
        self.sets: OrderedDict[tuple[Place, Setup], StageSet] = OrderedDict()


_KEPT = _Kept()


def build(place: Place, setup: Setup) -> StageSet:
    """The set of a place, which other shots there have too. Raises OrderRefused for a kind the stage does not have."""
    key = place, _told(setup)
    found = _KEPT.sets.pop(key, None) or _built(*key)
    _KEPT.sets[key] = found
    while len(_KEPT.sets) > _MOST:
        _KEPT.sets.popitem(last=False)
    return found


def _told(setup: Setup) -> Setup:
    """All that a builder may know of a shot: the hour, and whether a door is what it shows."""
    door = "door" if setup.subject == "door" and not setup.parts else ""
    return Setup(
        place=setup.place,
        time_of_day=setup.time_of_day,
        weather=Weather.CLEAR,
        look=Look(),
        size=Size.WIDE,
        subject=door,
    )


def _built(place: Place, setup: Setup) -> StageSet:
    target = _BUILDERS.get(place.kind)
    if target is None:
        entry = KIT.named(place.kind)
        if entry is None or entry.category != "set" or not entry.interior:
            kinds = [e.kind for e in KIT.of("set")]
            near = get_close_matches(place.kind, kinds, n=3, cutoff=0.0)
            raise OrderRefused(f"{place.name}: the stage has no set {place.kind!r}; the nearest are {', '.join(near)}")
        target = _INTERIORS
    module, _, attribute = target.partition(":")
    return cast(SetBuilder, getattr(import_module(module), attribute))(place, setup)
