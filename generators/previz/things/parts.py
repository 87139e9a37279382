"""The flat and thin parts of a model: faces, strokes and halos, each of which paints itself as a `View` shows it."""

from dataclasses import dataclass, field

from generators.previz.pen import Colour, Pen, polygon, scale, smooth
from generators.previz.things.view import Part, View
from generators.previz.where import Round

_FADES = 0.11
"""Of the frame's height: lower faces are all of one colour, the difference would not be seen."""


@dataclass(frozen=True)
class Face:
    """A flat polygon: a run of the model's points, seen from the side its corners run anticlockwise on."""

    loop: int
    first: int
    end: int
    colour: Colour
    glow: float = 0.0
    alpha: float = 1.0
    words: str = ""
    gloss: float = 0.0
    fade: float = 0.16
    """How much darker its lower edge is than its upper one."""

    def paint(self, pen: Pen, view: View) -> None:
        if not view.facing[self.loop]:
            return
        if pen.deep:
            pen.on = view.plane(self.loop, self.first)
        if view.near[self.loop]:
            points, depth = view.camera.polygon(view.world[self.first : self.end])
            if not points or self.words:
                return
            colour = view.tone(self.colour, view.lit[self.loop], depth, self.glow, self.gloss)
        else:
            points, colour = view.xy[self.first : self.end], view.shown[self.loop]
        if self.words:
            pen.sign(self.words, points, colour, self.alpha)
            return
        if not self.fade or self.glow >= 0.5 or pen.mask:
            pen.poly(points, colour, self.alpha)
            return
        ys = [p[1] for p in points]
        top, bottom = min(ys), max(ys)
        if bottom - top > view.camera.height * _FADES:
            x = points[0][0]
            ends = (scale(colour, 1 + self.fade * 0.4), scale(colour, 1 - self.fade))
            pen.linear(
                polygon(points),
                (x, top),
                (x, bottom),
                ends,
                alphas=(self.alpha, self.alpha) if self.alpha < 1 else None,
            )
        else:
            pen.poly(points, colour, self.alpha)


@dataclass(frozen=True)
class Flats:
    """A convex solid, or a panel, with what is painted on it (drawn after its faces)."""

    faces: tuple[Face, ...]
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        for face in self.faces:
            face.paint(pen, view)
        for mark in self.marks:
            mark.paint(pen, view)


@dataclass(frozen=True)
class Stroke:
    """A rope, a wire, a stem, a written line: a curve with a width."""

    loop: int
    first: int
    end: int
    width: float
    colour: Colour
    glow: float = 0.0
    alpha: float = 1.0
    flat: bool = False
    """Painted on a surface: left out when that is seen from behind."""
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        if view.near[self.loop] or (self.flat and not view.facing[self.loop]):
            return
        depth = view.depth[self.loop]
        width = self.width * view.camera.k / depth
        if width < 0.12:
            return
        points = view.xy[self.first : self.end]
        if pen.deep:
            pen.on = Round(view.world[self.first : self.end], [self.width / 2] * len(points))
        colour = view.tone(self.colour, 0.6, depth, self.glow)
        if len(points) == 2:
            pen.line(points[0], points[1], width, colour, self.alpha)
        else:
            pen.stroke(smooth(points, closed=False), width, colour, self.alpha)


@dataclass(frozen=True)
class Halo:
    """Light in the air around a lamp."""

    loop: int
    first: int
    radius: float
    colour: Colour
    strength: float

    def paint(self, pen: Pen, view: View) -> None:
        if view.near[self.loop]:
            return
        x, y = view.xy[self.first]
        on = self.strength * (0.25 + 0.75 * view.light.practicals)
        pen.glow(x, y, self.radius * view.camera.k / view.depth[self.loop], self.colour, on)
