"""The takes that `bench.marks` judges: unlike places, lights, weathers, sizes, moves and people, drawn by one seed.

Each comes with its look plate and its people's reference sheets, as in a production. Takes are kept in a folder and
shot once; the key of an order is the name of its file.
"""

import colorsys
import random
from pathlib import Path
from typing import NamedTuple

from film import (
    Action,
    Angle,
    Character,
    Garment,
    Hint,
    Look,
    Move,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Take,
    Thing,
    TimeOfDay,
    Weather,
    derive_seed,
)
from generators import load, make_sheet, shoot
from generators.previz.catalogue import KIT

RATE = Rate(num=12)
FRAMES = 30
"""2.5 s: moves and walks take their real time, at half the frames of a film."""
WIDTH, HEIGHT = 640, 360
_SKINS = ("#f1c9a5", "#d9a47e", "#b97d56", "#8d5a3b", "#5b3a29")
_HAIR = ("#1d1613", "#3a2118", "#6e3c26", "#b9602c", "#d9b878", "#a8a6a3", "#e4e2de")
_STYLES = ("short", "bob", "long", "bun", "ponytail", "curly", "bald")
_TOPS = ("coat", "jacket", "shirt", "sweater", "dress", "uniform")
_SIZES = {
    Size.EXTREME_WIDE: 1,
    Size.WIDE: 3,
    Size.FULL: 3,
    Size.COWBOY: 2,
    Size.MEDIUM: 4,
    Size.MEDIUM_CLOSE_UP: 3,
    Size.CLOSE_UP: 3,
    Size.EXTREME_CLOSE_UP: 1,
    Size.INSERT: 2,
    Size.TWO_SHOT: 3,
    Size.OVER_SHOULDER: 2,
    Size.POINT_OF_VIEW: 1,
    Size.AERIAL: 1,
}
_ACTIONS = (Action.STAND, Action.WALK, Action.TALK, Action.LOOK, Action.SIT, Action.WAVE, Action.REACH, Action.RUN)
_THINGS = ("lamp", "box", "book", "cup", "guitar", "umbrella", "phone", "letter", "basket", "lever")


class Example(NamedTuple):
    take: Take
    plate: Take


def character(rng: random.Random, id_: str) -> Character:
    """Somebody, in clothes of any colour."""
    colours = [_hex(rng.random(), rng.uniform(0.15, 0.85), rng.uniform(0.25, 0.92)) for _ in range(3)]
    top = rng.choice(_TOPS)
    garments = [Garment(kind="trousers", colour=colours[0]), Garment(kind=top, colour=colours[1])]
    scarf = (Garment(kind=rng.choice(("scarf", "hat", "beanie")), colour=colours[2]),) if rng.random() < 0.4 else ()
    return Character(
        id=id_,
        name=id_.title(),
        description="",
        age=rng.choice(("child", "adult", "adult", "old")),
        presentation=rng.choice(("woman", "man")),
        build=rng.choice(("slim", "average", "heavy")),
        height_m=rng.uniform(1.2, 1.95),
        skin=rng.choice(_SKINS),
        hair_style=rng.choice(_STYLES),
        hair_colour=rng.choice(_HAIR),
        garments=tuple(garments),
        accessories=scarf,
    )


def order(seed: int) -> PictureOrder:
    """A shot that a film could ask for. Depends on the seed alone."""
    rng = random.Random(derive_seed(seed, "marks"))
    entry = rng.choice(KIT.of("set"))
    size = rng.choices(list(_SIZES), list(_SIZES.values()))[0]
    people = 2 if size in (Size.TWO_SHOT, Size.OVER_SHOULDER) else rng.choice((1, 1, 1, 2, 0))
    if size in (Size.CLOSE_UP, Size.EXTREME_CLOSE_UP, Size.MEDIUM_CLOSE_UP, Size.MEDIUM, Size.COWBOY, Size.FULL):
        people = max(1, people if size in (Size.FULL, Size.COWBOY, Size.MEDIUM) else 1)
    cast = tuple(character(rng, name) for name in ("ana", "bo")[:people])
    still = (Action.STAND, Action.TALK, Action.LOOK, Action.REACH, Action.SIT)
    actions = still if people == 2 or size in (Size.CLOSE_UP, Size.EXTREME_CLOSE_UP, Size.INSERT) else _ACTIONS
    parts = tuple(Part(who=c.id, action=rng.choice(actions)) for c in cast)
    if size is Size.OVER_SHOULDER:
        parts = (parts[0].with_(toward="bo"), parts[1].with_(toward="ana"))
    thing = Thing(kind=rng.choice(_THINGS)) if size is Size.INSERT else None
    subject = thing.kind if thing else cast[0].id if cast else ""
    through = "bo" if size is Size.OVER_SHOULDER else "ana" if size is Size.POINT_OF_VIEW and cast else ""
    if size is Size.POINT_OF_VIEW:
        subject = "bo" if people == 2 else ""
    weather = rng.choice(list(Weather)) if not entry.interior else Weather.CLEAR
    setup = Setup(
        place=Place(id="place", name=entry.kind, kind=entry.kind, interior=entry.interior, seed=rng.randrange(1000)),
        time_of_day=rng.choice(list(TimeOfDay)),
        weather=weather,
        look=_look(rng),
        cast=cast,
        parts=parts,
        things=(thing,) if thing else (),
        size=size,
        angle=rng.choice((Angle.EYE, Angle.EYE, Angle.EYE, Angle.LOW, Angle.HIGH, Angle.DUTCH)),
        move=rng.choice([*Move, Move.STATIC, Move.STATIC, Move.STATIC]),
        subject=subject,
        over=through,
        side=rng.choice((-1, 1)),
        silhouette=rng.random() < 0.04,
        blocking_seed=rng.randrange(10**6),
    )
    slate = Slate(scene=1 + seed % 999, shot="A", take=1)
    return PictureOrder(
        slate=slate,
        backend=load("previz").card.backend,
        frames=FRAMES,
        rate=RATE,
        seed=rng.randrange(10**9),
        width=WIDTH,
        height=HEIGHT,
        setup=setup,
    )


def plate(wanted: PictureOrder) -> PictureOrder:
    """The look plate of an order, as the boards make it."""
    setup = wanted.setup.with_(
        cast=(),
        parts=(),
        things=(),
        size=Size.WIDE,
        angle=Angle.EYE,
        move=Move.STATIC,
        subject="",
        over="",
        side=1,
        hints=(Hint.CLEAR_VIEW, Hint.CENTRE),
    )
    return wanted.with_(
        frames=2, seed=derive_seed(0, setup.place.seed), width=WIDTH // 2, height=HEIGHT // 2, setup=setup
    )


def shot(wanted: PictureOrder, vault: Path) -> Take:
    """The take of an order: the one kept in the folder if it is there."""
    kept = vault / f"{wanted.key}.json"
    if kept.exists():
        return Take.model_validate_json(kept.read_text("utf-8"))
    take = shoot(load("previz"), wanted, vault)
    kept.write_text(take.model_dump_json(), "utf-8")
    return take


def example(wanted: PictureOrder, vault: Path) -> Example:
    """Shoot an order, its plate and the sheets of its people."""
    for token in wanted.setup.cast:
        sheet(token, vault)
    return Example(shot(wanted, vault), shot(plate(wanted), vault))


def sheet(token: Character, vault: Path) -> None:
    if not (vault / f"{token.token}.png").exists():
        make_sheet("previz", token, vault, lambda share: None)


def _look(rng: random.Random) -> Look:
    if rng.random() < 0.5:
        return Look()
    palette = tuple(_hex(rng.random(), rng.uniform(0.2, 0.7), rng.uniform(0.3, 0.95)) for _ in range(3))
    return Look(
        palette=palette if rng.random() < 0.6 else (),
        warmth=rng.uniform(-0.5, 0.5),
        saturation=rng.uniform(0.7, 1.25),
        contrast=rng.uniform(0.85, 1.2),
        haze=rng.choice((0.0, 0.0, 0.4)),
    )


def _hex(hue: float, saturation: float, value: float) -> str:
    return "#" + "".join(f"{round(255 * v):02x}" for v in colorsys.hsv_to_rgb(hue, saturation, value))
