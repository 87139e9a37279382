"""How the stage fits together: a Frame collects what is to be drawn, far things first. Read this before the rest.

    Staging (where people, things and the camera are)      staging.py, moves.py
      -> per frame: a Frame with a Camera and a Light      camera.py, light.py, gaffer.py (lighting.py, practicals.py)
         -> the Company (figures, props) adds its items    company.py, figures/, things/, with their shadows.py
            throws their shadows on walls and floors       casting.py, thrown.py
            the Set its layers and pieces                  sets/
            -> strokes, far to near; what stands is cels   stills.py, cels.py
               -> air, shutter, lens                       pen.py, pools.py, weather.py, shutter.py, lens.py
                  -> finish: vignette, grain, colour       finish.py
                     -> raw RGB to the encoder, masks      render.py

Determinism: randomness comes only from `rng(...)` of a seed and names. Nothing reads the clock.
"""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from film import Character, Part, Place, Setup, Thing
from film.seeds import derive_seed
from generators.previz.camera import Camera, Vec
from generators.previz.light import Light
from generators.previz.pen import Pen
from generators.previz.practicals import Practical
from generators.previz.thrown import Body

Draw = Callable[[Pen], None]


def rng(seed: int, *names: object) -> random.Random:
    """A generator of its own for every use, so that one more tree does not move the clouds."""
    return random.Random(derive_seed(seed, *names))


class Item(NamedTuple):
    depth: float
    """Metres along the view axis: larger is drawn first."""
    owner: int
    draw: Draw


class Clock:
    """A moment of the take, in seconds, and whether anybody has asked for it: what is drawn without asking does not move."""

    __slots__ = ("_seconds", "read")

    def __init__(self, seconds: float) -> None:
        self._seconds, self.read = seconds, False

    @property
    def seconds(self) -> float:
        self.read = True
        return self._seconds


@dataclass
class Frame:
    """One picture being drawn."""

    camera: Camera
    light: Light
    clock: Clock
    setup: Setup
    items: list[Item] = field(default_factory=list)
    owners: dict[str, int] = field(default_factory=dict)
    """Label of each character id (and subject thing) for the masks; 1-based."""
    practicals: tuple[Practical, ...] = ()
    """Lamps and fires that the shot brings; those of the set are the set's own business."""
    resting: bool = False
    """What is drawn lies on a table or a shelf and darkens it; else what is high up hangs, flies or is held."""
    bodies: list[Body] = field(default_factory=list)
    """Who and what keeps light off walls and furniture; they add themselves as they are drawn."""
    moved: Mapping[str, float] = field(default_factory=dict)
    """How far what somebody opens or pulls has gone, by its kind: 0 shut, 1 open."""

    @property
    def t(self) -> float:
        """Seconds since the start of the take. Who asks is drawn anew in every frame, even if the camera stands."""
        return self.clock.seconds

    def add(self, depth: float, draw: Draw, owner: str = "") -> None:
        """Something to draw at a depth. Behind the camera is left out."""
        if depth > 0:
            self.items.append(Item(depth, self.owners.get(owner, 0), draw))

    def paint(self, pen: Pen) -> None:
        """Draw the items, far to near."""
        for item in sorted(self.items, key=lambda i: -i.depth):
            pen.owner, pen.depth, pen.on = item.owner, item.depth, None
            item.draw(pen)
        pen.owner, pen.depth, pen.on = 0, math.inf, None


Layer = Callable[[Frame, Pen], None]
"""Part of what is behind everything."""
Piece = Callable[[Frame], None]
"""A standing thing of a set: adds itself as items."""


class Anchor(NamedTuple):
    """A place in a set that means something: 'counter', 'door', 'seat', 'lighthouse', 'controls', 'horizon'."""

    position: Vec
    """On the floor, metres."""
    yaw: float
    """The way somebody standing or sitting there faces."""
    height: float
    """How tall the thing there is, metres; 0 if it is only a spot to stand on."""


class Bounds(NamedTuple):
    """Where the camera may be, metres."""

    x0: float
    x1: float
    z0: float
    z1: float
    ceiling: float


class StageSet(Protocol):
    """A place, built once for all its takes from its Place and the hour. The acting area is around (0, 0, 0), free of obstacles.

    Its best view is from +z looking towards -z (the backdrop lies at -z), but it must stand being seen from anywhere:
    there is something in every direction.
    """

    acting: tuple[float, float]
    """Half width (x) and half depth (z) of the area people may move in, metres."""
    travel: str
    """'x' or 'z': the way people naturally go through (along a corridor or street: 'z')."""
    bounds: Bounds
    anchors: dict[str, Anchor]

    def ground(self, x: float, z: float) -> float:
        """Height of what people stand on, metres."""
        ...

    def layers(self, camera: Camera) -> Sequence[Layer]:
        """What is behind everything, in the order it is drawn: sky or far walls, the ground. The fewer of them move, the better."""
        ...

    def pieces(self) -> Sequence[Piece]:
        """The standing things of the set (trees, furniture, buildings, near walls)."""
        ...

    def practicals(self, light: Light) -> list[Practical]:
        """Its lamps, torches, lit signs and windows, each at its full strength."""
        ...


class MouthShape(NamedTuple):
    """A mouth that speaks, between two visemes or in one; each 0 to 1."""

    open: float = 0.0
    """The jaw."""
    wide: float = 0.5
    """The corners: 0 drawn together, 1 drawn apart."""
    round: float = 0.0
    """The lips put forward."""
    teeth: float = 0.0
    """How much of the teeth is seen."""
    tongue: float = 0.0
    """Its tip behind the upper teeth."""
    bite: float = 0.0
    """The lower lip under the upper teeth."""
    press: float = 0.0
    """The lips pressed together."""


class Bedding(NamedTuple):
    """What somebody lies in."""

    cover: tuple[float, float, float] | None
    """The colour of the blanket over them."""
    room: float
    """Metres from their hips to where it ends at their feet."""


class Rest(NamedTuple):
    """Something to lie on."""

    kind: str
    """'bed' or 'sofa'."""
    top: Vec
    """The middle of what is lain on, metres."""
    yaw: float
    """The way from head to feet."""
    pillow: float
    """Metres from the middle to where the head is."""
    foot: float
    """Metres from the middle to its other end."""
    aside: float
    """Metres from the middle to the left, to who lies there first."""
    cover: tuple[float, float, float] | None


class Pose(NamedTuple):
    """Where a figure is and what it does at one moment."""

    position: Vec
    """Between the feet, on the ground (or the seat's ground point), metres."""
    yaw: float
    part: Part
    t: float
    """Seconds since the action began: phases of walk cycles, waves, reaches come from it."""
    travelled: float = 0.0
    """Metres walked so far: walk cycles are driven by it, so that feet do not slide."""
    speaking: float = 0.0
    """0 to 1: how open the mouth is."""
    gaze: Vec | None = None
    """World point the eyes and head turn to."""
    progress: float = 0.0
    """0 to 1 through the shot: one-off actions (reach, pull, open, fall) follow it."""
    touch: Vec | None = None
    """World point the hands go to: on the thing that is reached for, pushed, picked up; on a handle that moves, where it is now."""
    floor: float = 0.0
    """Metres from `position` up to what the feet of somebody on a seat stand on."""
    goes: Vec | None = None
    """Metres (3) the body goes along with what it opens, by the end; None: it stays."""
    bed: Bedding | None = None
    """What they lie in; None: they lie on the ground."""
    mouth: MouthShape | None = None
    """How the mouth is shaped while they speak; None: told from `speaking` alone."""


class FigureLike(Protocol):
    """A character ready to be drawn: built once per take from the token."""

    character: Character
    height: float
    """Standing, metres, hair and hat included."""

    def draw(self, frame: Frame, pose: Pose) -> None: ...

    def box(self, pose: Pose) -> Vec:
        """World points (n, 3) whose hull holds the whole figure in this pose."""
        ...

    def eyes(self, pose: Pose) -> Vec:
        """World point between the eyes."""
        ...

    def hand(self, pose: Pose) -> Vec:
        """World point of the right hand."""
        ...

    def grip(self, pose: Pose) -> Vec:
        """World point of what they hold: between the palms if both hold it."""
        ...


class PropLike(Protocol):
    """A thing, vehicle, creature or effect ready to be drawn."""

    thing: Thing
    size: tuple[float, float, float]
    """Width (x), height (y), depth (z) in metres at yaw 0."""
    seat: Vec | None
    """Where somebody inside it sits or stands, relative to its position at yaw 0; None if it carries nobody."""

    def draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str = "") -> None: ...

    def practicals(self, position: Vec, yaw: float, t: float) -> list[Practical]:
        """What of it lights its surroundings, each lamp at its full strength."""
        ...


SetBuilder = Callable[[Place, Setup], StageSet]
