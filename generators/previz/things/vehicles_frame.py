"""What vehicles are put together from: layers that go before or behind who sits inside, and wheels that turn."""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from film import Thing
from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Colour, Pen, mix, polygon, rgb, scale
from generators.previz.stage import Frame
from generators.previz.things.carpentry import turning
from generators.previz.things.parts import Flats
from generators.previz.things.solids import Corner, Model, turned

TYRE = rgb("#24242a")
GLASS = rgb("#31475a")
CHROME = rgb("#c3c8cf")
BUMPER = rgb("#3a3d44")
LAMP = rgb("#fff1c4")
RED = rgb("#d8342c")
_TURN = np.array([(math.cos(a), math.sin(a)) for a in np.linspace(0, math.tau, 30, endpoint=False).tolist()])


class Bodywork(Model):
    """A model that can also be drawn out sideways, as bodies on wheels are."""

    def profile(
        self, outline: Sequence[tuple[float, float]], x0: float, x1: float, colour: Colour, gloss: float = 0.0
    ) -> None:
        """A convex outline in z and y, from x0 to x1 > x0."""
        area = turning(outline)
        # Seen from +x, where z runs to the left, it must run anticlockwise.
        run = list(outline) if area < 0 else list(outline)[::-1]
        rim = [
            self._face([(x0, ay, az), (x0, by, bz), (x1, by, bz), (x1, ay, az)], colour, False, 0.0, 1.0, gloss)
            for (az, ay), (bz, by) in zip(run, [*run[1:], run[0]])
        ]
        ends = [
            self._face([(x1, y, z) for z, y in run], colour, False, 0.0, 1.0, gloss),
            self._face([(x0, y, z) for z, y in reversed(run)], colour, False, 0.0, 1.0, gloss),
        ]
        self._part(Flats((*rim, *ends)), [(x, y, z) for z, y in run for x in (x0, x1)])


@dataclass
class Layer:
    """A model of its own depth. With a normal it hides who sits inside from that side only; without, see `near`."""

    model: Bodywork
    normal: Corner | None = None
    at: Corner = (0.0, 0.0, 0.0)
    """A point of the wall."""
    near: bool = False


@dataclass
class Wheel:
    centre: Corner
    """The bottom of the tyre is at the ground if its height is the radius."""
    radius: float
    width: float
    rim: Colour = CHROME
    spokes: int = 5
    tyre: float = 0.3
    """Its share of the radius."""


@dataclass
class Build:
    """A vehicle about to be drawn; makers fill it in."""

    thing: Thing
    lit: bool = False
    """Lamps are burning inside: it is dark."""
    layers: list[Layer] = field(default_factory=list)
    wheels: list[Wheel] = field(default_factory=list)
    seat: Vec | None = None
    bobs: float = 0.0
    """Metres it rises and falls on water."""
    wake: tuple[float, float] | None = None
    """Half width and half length at the waterline."""
    shadow: tuple[float, float] | None = None
    """Half width and half length on the ground."""
    panes: list[Vec] = field(default_factory=list)
    """Outlines (n, 3) of the windows through which who sits in a closed body is seen; flat ones anticlockwise from without."""
    tail: float = math.inf
    """Height of its back, if that is lower than the rest."""
    helm: Vec | None = None
    """The middle of its steering wheel, if who drives has their hands on one."""
    helm_radius: float = 0.0
    spin: Callable[[Frame, Vec, float, float, str], None] | None = None
    """Draws what moves by itself (rotors): frame, position, yaw, seconds, owner."""

    def layer(self, normal: Corner | None = None, at: Corner = (0.0, 0.0, 0.0), near: bool = False) -> Bodywork:
        model = Bodywork()
        self.layers.append(Layer(model, normal, at, near))
        return model

    def pane(self, outline: Sequence[tuple[float, float]], x: float) -> None:
        """A window in z and y on both sides, at x and -x."""
        for side in (1, -1):
            area = side * sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, [*outline[1:], outline[0]]))
            run = list(outline) if area < 0 else list(outline)[::-1]
            self.panes.append(np.array([(side * x, y, z) for z, y in run]))

    def bubble(self, centre: Corner, radii: Corner, low: int = -1) -> None:
        """A canopy, seen into from all sides; low: 0 for one of which only the upper half stands out."""
        ways = np.array(
            [w for w in itertools.product((-1, 0, 1), repeat=3) if any(w) and w[1] >= low], dtype=np.float64
        )
        ways /= np.linalg.norm(ways, axis=1)[:, None]
        self.panes.append(np.array(centre) + ways * np.array(radii))

    def main(self, own: str) -> Colour:
        return rgb(self.thing.colour or own)

    @property
    def indoors(self) -> float:
        """How brightly windows glow, 0 to 1."""
        return 0.85 if self.lit else 0.15

    def says(self, *words: str) -> bool:
        return any(w in f"{self.thing.kind} {self.thing.words}".lower() for w in words)


def side_panel(
    model: Model,
    outline: Sequence[tuple[float, float]],
    x: float,
    colour: Colour,
    *,
    glow: float = 0.0,
    alpha: float = 1.0,
) -> None:
    """A polygon in z and y painted on both sides of the last part, at x and -x."""
    area = turning(outline)
    # Anticlockwise seen from +x has z running to the left.
    plus = list(outline) if area < 0 else list(outline)[::-1]
    model.panel([(x, y, z) for z, y in plus], colour, glow=glow, alpha=alpha, mark=True, fade=0.1)
    model.panel([(-x, y, z) for z, y in reversed(plus)], colour, glow=glow, alpha=alpha, mark=True, fade=0.1)


def side_words(model: Model, words: str, x: float, z0: float, z1: float, y0: float, y1: float, colour: Colour) -> None:
    """The same lettering on both sides of the last part, readable on each."""
    if words:
        model.lettered(words, (x, y0, z1), (0, 0, z0 - z1), (0, y1 - y0, 0), colour, lines=1)
        model.lettered(words, (-x, y0, z0), (0, 0, z1 - z0), (0, y1 - y0, 0), colour, lines=1)


class Lamp(NamedTuple):
    """A pair of round lamps at x and -x, facing the front (+z) or the back."""

    x: float
    y: float
    z: float
    radius: float
    colour: Colour
    halo: float
    """Radius of its light in the air, metres."""
    forward: bool = True


def lamps(model: Model, *pairs: Lamp, lit: bool) -> None:
    """Lamps on the last part, with light in the air if lit (a wide glow costs milliseconds). Nothing can be painted on that part afterwards."""
    for lamp in pairs:
        for x in (lamp.x, -lamp.x):
            ring = [
                (x + lamp.radius * math.cos(a), lamp.y + lamp.radius * math.sin(a), lamp.z)
                for a in (math.tau * i / 16 for i in range(16))
            ]
            model.panel(
                ring if lamp.forward else [(2 * x - px, py, pz) for px, py, pz in ring],
                lamp.colour,
                glow=0.75,
                mark=True,
                fade=0.0,
            )
    for lamp in pairs if lit else ():
        for x in (lamp.x, -lamp.x):
            model.halo((x, lamp.y, lamp.z + (0.05 if lamp.forward else -0.05)), lamp.halo, lamp.colour, 0.55)


def draw_wheel(frame: Frame, wheel: Wheel, position: Vec, yaw: float, roll: float, depth: float, owner: str) -> None:
    """A tyre, a rim and spokes; `roll` in radians, forward positive."""
    x, y, z = wheel.centre
    r, half = wheel.radius, wheel.width / 2
    rings = [
        np.stack(
            (np.full(len(_TURN), x + side * half), y + _TURN[:, 1] * r * share, z + _TURN[:, 0] * r * share), axis=-1
        )
        for side in (1, -1)
        for share in (1.0, 1 - wheel.tyre)
    ]
    n = len(_TURN)
    angles = [roll + math.tau * i / wheel.spokes for i in range(wheel.spokes)]
    tips = np.array(
        [
            (x + side * half, y + math.cos(a) * r * (1 - wheel.tyre), z + math.sin(a) * r * (1 - wheel.tyre))
            for side in (1, -1)
            for a in angles
        ]
    )
    hubs = np.array([(x + half, y, z), (x - half, y, z)])
    at = frame.camera.project(turned(np.concatenate((*rings, tips, hubs)), position, yaw))
    if at[:, 2].min() < NEAR * 1.5:
        return
    d = float(at[:, 2].mean())
    size = r * frame.camera.k / d
    if size < 0.6:
        return
    xy = [(float(p[0]), float(p[1])) for p in at]
    runs = [xy[i * n : (i + 1) * n] for i in range(4)]
    spokes, hub = xy[4 * n : 4 * n + 2 * wheel.spokes], xy[-2:]
    out = turned(np.array([[1.0, 0.0, 0.0]]), vec(0, 0, 0), yaw)[0]
    left = float((frame.camera.eye - position - out * x) @ out) > 0
    shade = frame.light.shade
    tone, dark, rim = shade(TYRE, 0.5, d), shade(scale(TYRE, 0.6), 0.3, d), shade(wheel.rim, 0.65, d, 0.1)

    def paint(pen: Pen) -> None:
        near, far = (0, 2) if left else (2, 0)
        open_ = wheel.tyre < 0.2
        if open_:
            # A bicycle's wheel is seen through.
            for k in (0, 2):
                pen.stroke(polygon(runs[k]), size * wheel.tyre, tone)
        else:
            pen.poly(runs[far], dark)
            for i in range(0, n, 3):
                j = (i + 3) % n
                pen.poly([runs[near][i], runs[near][j], runs[far][j], runs[far][i]], dark)
            pen.poly(runs[near], tone)
            pen.poly(runs[near + 1], mix(dark, rim, 0.25))
        first = 0 if left else wheel.spokes
        centre = hub[0 if left else 1]
        for tip in spokes[first : first + wheel.spokes]:
            pen.line(centre, tip, size * (0.022 if open_ else 0.17), rim)
        pen.circle(*centre, size * (0.07 if open_ else 0.2), rim)

    frame.add(depth, paint, owner)


def ground_oval(
    frame: Frame, position: Vec, yaw: float, half: float, long: float, depth: float, colour: Colour, alpha: float
) -> None:
    """A soft oval on the ground: a shadow, or foam round a hull."""
    ring = turned(np.stack((_TURN[:, 0] * half, np.zeros(len(_TURN)), _TURN[:, 1] * long), axis=-1), position, yaw)
    at = frame.camera.project(ring)
    if at[:, 2].min() < NEAR * 2:
        return
    points = [(float(p[0]), float(p[1])) for p in at]
    cx, cy = float(at[:, 0].mean()), float(at[:, 1].mean())
    inner = [(cx + (px - cx) * 0.8, cy + (py - cy) * 0.8) for px, py in points]

    def paint(pen: Pen) -> None:
        pen.poly(points, colour, alpha * 0.5, soft=True)
        pen.poly(inner, colour, alpha, soft=True)

    frame.add(depth, paint)
