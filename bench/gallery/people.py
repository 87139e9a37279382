"""What people do, and what they wear."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from bench.gallery.cast import ALONE, DOV, MARA, PLAIN, place
from bench.gallery.page import MIDDLE, THREE, Sample
from film import Action, Character, DepthOfField, Focus, Garment, Part, Setup, Size, Thing
from generators.previz.catalogue import KIT
from generators.previz.stage import rng

_IN = {
    Action.REACH: place("corridor"),
    Action.TYPE: place("office"),
    Action.PULL: place("corridor"),
    Action.OPEN: place("room"),
    Action.DRIVE: place("road"),
    Action.FLY: place("sky"),
    Action.SWIM: place("sea"),
    Action.CLIMB: place("village"),
    Action.SLEEP: place("room"),
    Action.LIE: place("beach"),
    Action.LOOK: place("cliff", "lighthouse"),
    Action.POINT: place("cliff", "lighthouse"),
    Action.PUSH: place("road"),
    Action.READ: place("library"),
    Action.DRINK: place("kitchen"),
    Action.EAT: place("kitchen"),
    Action.DANCE: place("theatre"),
    Action.CRAWL: place("desert"),
    Action.SNEAK: place("graveyard"),
}
"""Where a deed is seen best; else a meadow."""
_AT = {
    Action.REACH: "keypad",
    Action.PULL: "lever",
    Action.OPEN: "door",
    Action.LOOK: "lighthouse",
    Action.POINT: "lighthouse",
    Action.PUSH: "car",
    Action.CLIMB: "ladder",
    Action.RIDE: "horse",
    Action.PICK_UP: "ball",
    Action.TYPE: "laptop",
}
_HOLDING = {Action.HOLD: "flower", Action.PICK_UP: "ball"}
_INSIDE = {Action.DRIVE: "car"}
_FROM = {
    Action.PUSH: Size.WIDE,
    Action.DRIVE: Size.COWBOY,
    Action.LIE: Size.MEDIUM,
    Action.SLEEP: Size.MEDIUM,
    Action.RIDE: Size.WIDE,
}
"""Sizes of deeds that a full shot is too tight or too wide for."""
_TWO = frozenset({Action.TALK, Action.LISTEN, Action.EMBRACE, Action.FIGHT})
_NEAR = frozenset({Action.TALK, Action.LISTEN, Action.EAT, Action.DRINK, Action.READ, Action.TYPE, Action.HOLD})
_FACE = frozenset({Action.CRY, Action.LAUGH})
_STILL = frozenset({Action.STAND, Action.SIT, Action.KNEEL, Action.LIE, Action.SLEEP, Action.HOLD})
"""One picture says it."""


def actions() -> Iterable[Sample]:
    for action in sorted(Action, key=lambda a: a not in _STILL):
        yield Sample(action, doing(action), MIDDLE if action in _STILL else THREE)


def doing(action: Action) -> Setup:
    """Dov doing it, with what it is done with, where it is done."""
    toward = "mara" if action in _TWO else _AT.get(action, "")
    part = Part(who="dov", action=action, toward=toward, holding=_HOLDING.get(action, ""))
    things = tuple(
        Thing(kind=kind) for kind in {part.holding, toward} if KIT.named(kind) is not None and kind != "lighthouse"
    )
    part = part.with_(inside=_INSIDE.get(action, ""))
    setup = PLAIN.with_(place=_IN.get(action, PLAIN.place), cast=(DOV,), parts=(part,), subject="dov", things=things)
    usual = Size.COWBOY if action in _NEAR else Size.MEDIUM_CLOSE_UP if action in _FACE else Size.FULL
    setup = setup.with_(size=_FROM.get(action, usual))
    if action in (Action.LIE, Action.SLEEP):
        setup = setup.with_(focus=Focus(depth=DepthOfField.DEEP))
    if action in _TWO:
        back = {Action.TALK: Action.LISTEN, Action.LISTEN: Action.TALK}.get(action, action)
        setup = setup.with_(cast=(DOV, MARA), parts=(part, Part(who="mara", action=back, toward="dov")))
    return setup


def bodies() -> Iterable[Sample]:
    """People beside each other: ages, builds, and those that are no people."""
    height = {"child": 1.2, "teen": 1.6, "adult": 1.8, "middle-aged": 1.75, "old": 1.68}
    grey = {"middle-aged": "#6d655f", "old": "#c9c9cc"}
    yield _row(
        "child, teen, adult, middle-aged, old",
        [
            {"age": age, "height_m": h, "hair_colour": grey.get(age, "#3a2118"), "garments": _outfit("sweater")}
            for age, h in height.items()
        ],
    )
    builds = [{"build": build, "garments": _outfit("shirt")} for build in ("slim", "average", "heavy")]
    yield _row("slim, average, heavy", builds)
    skins = ("#f1d1bb", "#d9a47e", "#8d5a3b")
    yield _row(
        "a woman, a robot, an astronaut",
        [
            {
                "presentation": "woman",
                "hair_style": "long",
                "skin": skins[2],
                "garments": (Garment(kind="dress", colour="#3c6fb0"),),
            },
            {"kind": "robot", "skin": "#aab2bb"},
            {"kind": "astronaut", "skin": skins[0]},
        ],
    )


def _row(name: str, tokens: list[dict[str, Any]]) -> Sample:
    """All of them from the front, from left to right."""
    cast = tuple(_token(f"sam{i}", **token) for i, token in enumerate(tokens))
    parts = tuple(Part(who=c.id, toward="camera") for c in cast)
    # Where people stand is the scene's luck: this is a scene in which they happen to stand in this order.
    seed = next(n for n in count() if _in_order([rng(n, "place", c.id).random() for c in cast]))
    return Sample(name, ALONE.with_(cast=cast, parts=parts, subject="", size=Size.FULL, blocking_seed=seed))


def _in_order(places: list[float]) -> bool:
    return places == sorted(places)


def clothes() -> Iterable[Sample]:
    for entry in KIT.of("garment"):
        yield Sample(entry.kind, _standing(garments=_outfit(entry.kind)))
    for entry in KIT.of("accessory"):
        worn = (Garment(kind=entry.kind, colour="#c8322f"),)
        size = Size.COWBOY if entry.kind in ("gloves", "belt", "backpack") else Size.MEDIUM_CLOSE_UP
        shirt = (Garment(kind="trousers", colour="#39415a"), Garment(kind="shirt", colour="#e4dfd2"))
        yield Sample(entry.kind, _standing(size, accessories=worn, garments=shirt))


def _outfit(kind: str) -> tuple[Garment, ...]:
    """A garment in a strong colour over plain ones."""
    trousers, shirt = Garment(kind="trousers", colour="#39415a"), Garment(kind="shirt", colour="#dcd6c8")
    under = (shirt,) if kind in ("skirt", "dress") else (trousers,) if kind == "shirt" else (trousers, shirt)
    colour = {"lab coat": "#f2f2ee", "armour": "#9aa3ad", "space suit": "#e8e6e0", "suit": "#26324a"}.get(
        kind, "#c8322f"
    )
    return (*under, Garment(kind=kind, colour=colour))


def _token(key: str, **token: Any) -> Character:
    return Character.model_validate({"id": key, "name": "Sam", "description": "", "presentation": "man", **token})


def _standing(size: Size = Size.FULL, **token: Any) -> Setup:
    """Somebody as the token says, in front, upright."""
    who = _token("sam", **token)
    return ALONE.with_(cast=(who,), parts=(Part(who="sam", toward="camera"),), subject="sam", size=size)
