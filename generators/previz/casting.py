"""The bodies of a frame and the planes round them -> shadows on walls, floors and furniture, as dark as the light that is missing.

What is missing is the share one lamp has in all the light on a plane, colour by colour: where somebody keeps a red sign off a
wall, what is left there is the light of the others.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np
import skia

from generators.previz.camera import NEAR, Camera, Vec, unit, vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, polygon, trace
from generators.previz.practicals import falloff
from generators.previz.shadows import LOWEST, Shade, lay, outlined
from generators.previz.shafts import OUT
from generators.previz.stage import Frame
from generators.previz.thrown import Body, Catcher, Source, throw

_RESTRAINT = 0.62
"""Of the missing light: walls throw some of it back."""
_SEEN = 0.65
"""An eye, and film, see a little missing light for more than it is."""
_DARKEST = 0.66
_FAINT = 0.075
"""What is less dark is not seen."""
_ROOM = 0.5
"""How much of the general light of a room comes from one side: the rest has been round the walls."""
_WRAPS = 2.0
"""`Light.spread` from which on a light comes round people: no shadow of them is found on a wall."""
_MOST = 4
"""Shadows painted on the planes of a frame, the darkest: each costs one or two milliseconds in a large picture."""
_SOFTEST = 0.03
"""Of the frame's height: the widest edge, as a Gaussian's sigma."""
UNDER_ALL = 2990.0
"""Metres: over the walls and the lamps' light on them, under all that stands."""
_SMOOTH = 9.0
"""Metres: the edge of a house's shadow further away is not smoothed, it costs a third of the time."""
_DARK_OUTSIDE = 0.5
"""`Light.practicals` from which on windows are as dark as walls."""
_SUNLIGHT = 0.02
"""Metres, half the edge of the sun's shadows for each metre they fall."""
_LAMP = 0.09
"""Metres: half a lamp in its shade."""


def sources(light: Light, interior: bool) -> tuple[Source, ...]:
    """What casts shadows of somebody in a light: the key, and each of the practicals near them."""
    if light.silhouette or light.shadow <= 0:
        return ()
    key, base, studio = 0.0, light.ambient, light.key_at is not None
    if interior or light.sun_visible:
        key = light.key * (1.0 if studio or not interior else _ROOM)
        base += light.key - key
    by_lamps = 0.0 if studio else key * min(1.0, sum(lamp.part for lamp in light.lamps))
    r, g, b = light.lamplight((1.0,) * len(light.lamps))
    total = (base + key + r, base + key + g, base + key + b)
    found: list[Source] = []
    if key - by_lamps > _FAINT:
        at, wide = light.sun_direction, (0.13 if interior else _SUNLIGHT) * light.spread
        if light.key_at is not None:
            at, wide = light.key_at, 0.08 * light.spread
        elif at[1] < LOWEST:
            at = unit(np.array((at[0], LOWEST * math.hypot(at[0], at[2]) / math.sqrt(1 - LOWEST * LOWEST), at[2])))
        found.append(_source(at, studio, (key - by_lamps,) * 3, total, wide))
    for lamp in light.lamps:
        lr, lg, lb = (c * lamp.missed + by_lamps * lamp.part for c in lamp.colour)
        wide = (_LAMP if lamp.within is None else _SUNLIGHT * OUT) * light.spread
        found.append(_source(lamp.at, True, (lr, lg, lb), total, wide)._replace(reach=lamp.reach, within=lamp.within))
    return tuple(found)


def _source(at: Vec, lamp: bool, own: Colour, total: Colour, wide: float) -> Source:
    r, g, b = (max(0.0, t - c) for t, c in zip(total, own, strict=True))
    return Source(at, lamp, own, (r, g, b), wide)


class Shadow(NamedTuple):
    """Outlines on a catcher and how dark they are."""

    catcher: Catcher
    outlines: Sequence[Vec]
    missing: Colour
    """0 to 1 for each colour."""
    blur: float
    """Metres, half the width of its edge."""
    at: Vec
    """Where its middle falls, metres."""
    within: Vec | None = None
    lamp: bool = True
    cut: bool = False
    """Its outlines end with their plane already."""

    @property
    def dark(self) -> float:
        return max(self.missing)


def shadow_of(body: Body, source: Source, catcher: Catcher, light: Light) -> Shadow | None:
    """The shadow a light throws of a body on a plane; None where nothing would be seen of it."""
    kept = body.kept(source) * min(1.5, light.shadow)
    before = catcher.before(body.middle)
    if kept * max(source.colour) < _FAINT or before <= 0.02:
        return None
    ray = source.rays(body.middle)
    long = math.sqrt(float(ray @ ray))
    slope = -float(ray @ catcher.normal) / long
    beyond = min(before / max(slope, 0.05), 12.0)
    share = math.sqrt(max(slope, 0.05))
    blur = source.wide * beyond
    if source.lamp:
        blur /= max(long, 0.4)
        if math.isfinite(source.reach):
            share *= falloff(long + beyond, source.reach) / max(falloff(long, source.reach), 1e-3)
    own = [c * min(1.0, share) for c in source.colour]
    r, g, b = (
        min(_DARKEST, _RESTRAINT * kept * (c / (c + rest + 1e-6)) ** _SEEN)
        for c, rest in zip(own, source.others, strict=True)
    )
    if max(r, g, b) < _FAINT or not body.darkens(source, catcher.middle, catcher.reach):
        return None
    outlines = throw(body, source, catcher)
    if outlines is None:
        return None
    return Shadow(catcher, outlines, (r, g, b), blur, body.middle + ray * (beyond / long), source.within, source.lamp)


def on_planes(frame: Frame, lit: Sequence[tuple[Body, Source]], seen: Sequence[Catcher]) -> list[Shadow]:
    """The shadows that lights throw of bodies on planes that the camera sees, the `_MOST` darkest."""
    light = frame.light
    found = [
        shadow
        for body, source in lit
        for catcher in seen
        if _meant(body, source, catcher, light)
        if (shadow := shadow_of(body, source, catcher, light)) is not None
    ]
    return sorted(found, key=lambda s: -s.dark)[:_MOST]


def _meant(body: Body, source: Source, catcher: Catcher, light: Light) -> bool:
    """Sun that comes in by a window lies on the floor; a soft light comes round whoever stands before a wall."""
    if catcher.normal[1] > 0.7:
        return not body.grounded
    return light.spread < _WRAPS and source.within is None


def receiving(frame: Frame, walls: Sequence[Catcher], still: Sequence[Shadow] = ()) -> None:
    """Let shadows fall on the item that was added last, whose planes these are; still: those that are known.

    Shadows of the frame's bodies are an item of their own right after it: what they fall on may be painted once for a take.
    """
    walls = [w for w in walls if w.before(frame.camera.eye) > 0.01]
    if not walls:
        return
    middle: Vec = np.mean([w.middle for w in walls], axis=0)
    reach = max(w.reach + math.sqrt(float((w.middle - middle) @ (w.middle - middle))) for w in walls)
    item, draw = frame.items[-1], frame.items[-1].draw
    still = [s for s in still if s.catcher in walls]
    if still:

        def both(pen: Pen) -> None:
            draw(pen)
            paint(pen, frame, still)

        frame.items[-1] = item._replace(draw=both)
    near = [(b, s) for b in frame.bodies for s in b.sources if b.darkens(s, middle, reach)]
    if near and (fallen := on_planes(frame, near, walls)):
        frame.items.append(item._replace(draw=lambda pen: paint(pen, frame, fallen, still)))


def boxed(frame: Frame, position: Vec, yaw: float, size: tuple[float, float, float]) -> None:
    """Let a body that fills most of a box cast its shadows: narrower at its top, as vehicles are."""
    w, h, d = size
    c, s = math.cos(yaw), math.sin(yaw)
    corners = [
        (x * w * share / 2, y * h, z * d * share / 2)
        for y, share in ((0.0, 0.94), (0.55, 0.94), (0.95, 0.66))
        for x in (-1, 1)
        for z in (-1, 1)
    ]
    at = np.array([(x * c + z * s, y, z * c - x * s) for x, y, z in corners]) + position
    lit = sources(frame.light, frame.setup.place.interior)
    stands(frame, Body(position + vec(0, 0.45 * h, 0), 0.55 * d, lit, blocks=(at,)), position, 0.5 * max(w, d) + 0.4)


def stands(frame: Frame, body: Body, foot: Vec, under: float) -> None:
    """Let a body cast its shadows; those on the ground outside are drawn at once, `under` metres behind its foot."""
    frame.bodies.append(body)
    if not frame.setup.place.interior and not body.grounded:
        lay(frame, on_ground(frame, body, float(foot[1])), foot, under)


def cast(frame: Frame, catchers: Sequence[Catcher]) -> None:
    """Add the shadows of everybody in the frame on walls and floor, under all that stands."""
    if frame.bodies and catchers:
        seen = [c for c in catchers if c.before(frame.camera.eye) > 0.01]
        shadows = on_planes(frame, [(b, s) for b in frame.bodies for s in b.sources], seen)
        if shadows:
            frame.add(UNDER_ALL, lambda pen: paint(pen, frame, shadows))


def on_ground(frame: Frame, body: Body, ground: float) -> list[Shade]:
    """Its shadows on level ground outside, metres up, one for each light."""
    plane = Catcher(np.array((body.middle[0] - 60, ground + 0.004, body.middle[2] - 60)), _SOUTH, _EAST)
    found = (shadow_of(body, source, plane, frame.light) for source in body.sources)
    return [Shade(s.outlines, s.dark, s.blur) for s in found if s is not None]


_SOUTH, _EAST = np.array((0.0, 0.0, 120.0)), np.array((120.0, 0.0, 0.0))


@runtime_checkable
class Catching(Protocol):
    """A set with planes for shadows to fall on."""

    catchers: tuple[Catcher, ...]


def catchers(place: object) -> tuple[Catcher, ...]:
    """The planes of a set that shadows fall on."""
    return place.catchers if isinstance(place, Catching) else ()


def paint(pen: Pen, frame: Frame, shadows: Sequence[Shadow], shade: Sequence[Shadow] = ()) -> None:
    """Darken what is there. Each shadow is cut where its plane ends, and left out of the windows.

    shade: where the sun is kept off already, and nobody's shadow of it can fall.
    """
    if pen.mask:
        return
    camera = frame.camera
    for shadow in shadows:
        path = outlined(camera, shadow.outlines)
        box = path.getBounds()
        if box.right() < 0 or box.left() > camera.width or box.bottom() < 0 or box.top() > camera.height:
            continue
        depth = max(camera.point(shadow.at)[2], 0.5, NEAR)
        blur = min(_SOFTEST * camera.height, 0.6 * shadow.blur * camera.k / depth)
        air = math.exp(-depth / frame.light.visibility)
        r, g, b = (1 - m * air for m in shadow.missing)
        if shadow.cut:
            pen.darken(path, (r, g, b), hard=depth > _SMOOTH)
            continue
        pen.save()
        if (clip := _edge(camera, shadow.catcher, frame.light.practicals < _DARK_OUTSIDE)) is not None:
            pen.clip(clip)
        for dark in shade if not shadow.lamp else ():
            if dark.catcher is shadow.catcher:
                pen.clip_out(outlined(camera, dark.outlines))
        if shadow.within is not None and (patch := camera.polygon(shadow.within)[0]):
            pen.clip(polygon(patch))
        pen.darken(path, (r, g, b), blur)
        pen.restore()


def _edge(camera: Camera, catcher: Catcher, bright: bool) -> "skia.Path | None":
    """Where a plane ends in the picture; bright: by day its windows take no shadow."""
    edge, _ = camera.polygon(catcher.edge)
    if not edge:
        return None
    clip = polygon(edge)
    for hole in catcher.holes if bright else ():
        if outline := camera.polygon(hole)[0]:
            trace(clip, outline)
    clip.setFillType(skia.PathFillType.kEvenOdd)
    return clip
