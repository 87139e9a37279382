"""Place -> StageSet. Every set kind of the catalogue has a builder, imported only when it is asked for."""

from difflib import get_close_matches
from importlib import import_module
from typing import cast

from film import OrderRefused, Place, Setup
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
    "rooftop": f"{_HERE}.grounds:rooftop",
    "bridge": f"{_HERE}.grounds:bridge",
    "temple": f"{_HERE}.grounds:temple",
    "trench": f"{_HERE}.grounds:trench",
    "stadium": f"{_HERE}.grounds:stadium",
    "moon": f"{_HERE}.grounds:moon",
}
_INTERIORS = f"{_HERE}.interiors:build"


def build(place: Place, setup: Setup) -> StageSet:
    """The set of a place, built once per take. Raises OrderRefused for a kind the stage does not have."""
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
