"""What is in the air between the camera and everything: rain, snow, fog, wind. Drawn after all items.

Particles live in a box of the world that repeats for ever, so a moving camera passes them and near ones pass faster.
"""

import math
from functools import lru_cache

import numpy as np
import skia
from numpy.typing import NDArray

from film import Weather
from film.seeds import derive_seed
from generators.previz.camera import Camera, Vec, vec
from generators.previz.pen import Pen, mix
from generators.previz.stage import Frame, rng

AIRLESS = frozenset({"orbit", "underwater", "sky"})
"""Sets no weather reaches."""
_WATER = frozenset({"sea", "beach", "harbour", "riverbank", "ship's deck"})
_LEAFY = frozenset(
    {
        "forest",
        "street",
        "city",
        "village",
        "meadow",
        "road",
        "castle",
        "graveyard",
        "market",
        "farm",
        "playground",
        "jungle",
    }
)
"""Sets where wind carries leaves; elsewhere it is spray, grass or grit."""
_CLEAR = 2.6
"""Metres in front of the camera that blown things keep free."""
STRIKE_EVERY = 2.0
"""Seconds: in each such stretch of a storm lightning strikes at most once."""


def air(frame: Frame, pen: Pen) -> None:
    """The weather of the setup, in front of everything. Soft: never in a mask."""
    if pen.mask or frame.setup.place.kind in AIRLESS:
        return
    match frame.setup.weather:
        case Weather.RAIN:
            _rain(frame, pen, 520, 9.0, 0.6)
            _splashes(frame, pen, 90)
        case Weather.STORM:
            _rain(frame, pen, 900, 11.0, 3.6)
            _splashes(frame, pen, 140)
            _flash(frame, pen)
        case Weather.SNOW:
            _snow(frame, pen)
        case Weather.FOG:
            _fog(frame, pen)
        case Weather.WIND:
            _wind(frame, pen)
        case _:
            pass


def lightning(frame: Frame) -> float:
    """0 to 1: how bright a flash is at this moment. Decided by the place's seed, so a cut does not change the storm."""
    if frame.setup.weather is not Weather.STORM or frame.setup.place.kind in AIRLESS:
        return 0.0
    stretch, phase = divmod(frame.t, STRIKE_EVERY)
    strike = rng(frame.setup.place.seed, "lightning", int(stretch))
    if strike.random() > 0.6:
        return 0.0
    since = phase - strike.uniform(0.1, STRIKE_EVERY - 0.6)
    if not 0 <= since < 0.45:
        return 0.0
    return math.exp(-since * 9) * (0.65 + 0.35 * math.cos(since * 60))


def bolt_at(frame: Frame) -> float:
    """The azimuth the lightning of this moment strikes at, radians: before the camera, where it is seen."""
    strike = rng(frame.setup.place.seed, "bolt", int(frame.t / STRIKE_EVERY))
    camera = frame.camera
    return math.atan2(float(camera.forward[0]), float(camera.forward[2])) + strike.uniform(-0.4, 0.4)


@lru_cache(maxsize=8)
def _cloud_of(seed: int, name: str, count: int) -> Vec:
    """(count, 4) in 0..1: a place in the box and a variation of its own."""
    return np.random.default_rng(derive_seed(seed, name)).random((count, 4))


def _around(camera: Camera, unit_box: Vec, size: Vec, moved: Vec) -> Vec:
    """Particles of a repeating box, those of the copy whose middle is ahead of the eye. World (n, 3)."""
    middle = camera.eye + camera.forward * (size * 0.42)
    p = unit_box * size + moved
    return middle + (p - middle + size / 2) % size - size / 2


def _seen(camera: Camera, p: Vec, nearest: float) -> NDArray[np.bool_]:
    return (
        (p[:, 2] > nearest)
        & (p[:, 0] > -40)
        & (p[:, 0] < camera.width + 40)
        & (p[:, 1] > -40)
        & (p[:, 1] < camera.height + 40)
    )


def _rain(frame: Frame, pen: Pen, count: int, speed: float, slant: float) -> None:
    camera, light = frame.camera, frame.light
    base = _cloud_of(frame.setup.place.seed, "rain", count)
    fall = vec(slant, -speed, 0.25 * slant)
    at = _around(camera, base[:, :3], vec(18, 12, 18), fall * frame.t * 1.0 + base[:, 3:4] * vec(0, 5, 0))
    head, tail = camera.project(at), camera.project(at - fall * 0.042)
    seen = _seen(camera, head, 0.9) & (tail[:, 2] > 0.9)
    colour = mix(mix(light.fog, light.horizon, 0.5), (0.92, 0.95, 1.0), 0.55)
    for near, far, alpha in ((0.9, 3.0, 0.2), (3.0, 7.0, 0.3), (7.0, 30.0, 0.22)):
        path = skia.Path()
        band = seen & (head[:, 2] > near) & (head[:, 2] <= far)
        for a, b in zip(head[band, :2].tolist(), tail[band, :2].tolist(), strict=True):
            path.moveTo(*a)
            path.lineTo(*b)
        width = 0.0045 * camera.k / min(far, near * 1.5)
        pen.stroke(path, min(width, camera.height / 260), colour, alpha, soft=True)


def _splashes(frame: Frame, pen: Pen, count: int) -> None:
    """Rings that open on the ground where drops land."""
    camera = frame.camera
    base = _cloud_of(frame.setup.place.seed, "splash", count)
    beat = frame.t * 2.6 + base[:, 3]
    age = beat % 1.0
    # every beat a ring opens somewhere else: shifted by an irrational step per beat
    place = (base[:, :3] + np.floor(beat)[:, None] * vec(0.618, 0.0, 0.414)) % 1.0
    at = _around(camera, place, vec(16, 1e-6, 16), vec(0, 0, 0))
    at[:, 1] = 0.01
    p = camera.project(at)
    tilt = min(1.0, abs(float(camera.eye[1])) / 6 + 0.18)
    path = skia.Path()
    for i in np.flatnonzero(_seen(camera, p, 1.2)).tolist():
        r = (0.02 + 0.10 * float(age[i])) * camera.k / float(p[i, 2])
        if r > 0.6:
            x, y = float(p[i, 0]), float(p[i, 1])
            path.addOval(skia.Rect.MakeLTRB(x - r, y - r * tilt, x + r, y + r * tilt))
    pen.stroke(path, camera.height / 720, mix(frame.light.horizon, (1, 1, 1), 0.4), 0.35, soft=True)


def _flash(frame: Frame, pen: Pen) -> None:
    if (bright := lightning(frame)) > 0.02:
        w, h = frame.camera.width, frame.camera.height
        pen.poly([(0, 0), (w, 0), (w, h), (0, h)], (0.8, 0.85, 1.0), 0.12 * bright, add=True)


def _snow(frame: Frame, pen: Pen) -> None:
    camera, light = frame.camera, frame.light
    base = _cloud_of(frame.setup.place.seed, "snow", 800)
    t, own = frame.t, base[:, 3]
    drift = np.stack(
        (0.35 * np.sin(t * 0.9 + own * 40) + 0.35 * t, -(0.8 + 0.5 * own) * t, 0.3 * np.cos(t * 0.7 + own * 31)),
        axis=-1,
    )
    p = camera.project(_around(camera, base[:, :3], vec(16, 10, 16), drift))
    seen = _seen(camera, p, 0.7)
    white = mix((1, 1, 1), light.fog, 0.15 + 0.45 * light.stars)
    for near, far, alpha in ((0.7, 2.2, 0.55), (2.2, 5.5, 0.85), (5.5, 30.0, 0.7)):
        path = skia.Path()
        for i in np.flatnonzero(seen & (p[:, 2] > near) & (p[:, 2] <= far)).tolist():
            r = (0.011 + 0.012 * float(own[i])) * camera.k / max(float(p[i, 2]), 1.1)
            path.addCircle(float(p[i, 0]), float(p[i, 1]), max(r, camera.height / 1100))
        pen.path(path, white, alpha, soft=True)


def _fog(frame: Frame, pen: Pen) -> None:
    """Banks that lie across the world at several depths and drift sideways."""
    camera, light = frame.camera, frame.light
    base = _cloud_of(frame.setup.place.seed, "fog", 14)
    at = _around(camera, base[:, :3], vec(50, 1e-6, 36), vec(0.7, 0, 0) * frame.t)
    at[:, 1] = 0.3 + 1.6 * base[:, 3]
    p = camera.project(at)
    for i in np.argsort(-p[:, 2]).tolist():
        x, y, depth = (float(v) for v in p[i])
        if depth < 3.0:
            continue
        rx, ry = 9.0 * camera.k / depth, 1.5 * camera.k / depth
        if x + rx < 0 or x - rx > camera.width or y + ry < 0 or y - ry > camera.height:
            continue
        disc = skia.Path()
        disc.addCircle(0, 0, 1)
        pen.save()
        pen.canvas.translate(x, y)
        pen.canvas.scale(rx, ry)
        thick = 0.2 * min(1.0, (depth - 3.0) / 4.0)
        pen.radial(
            disc, (0, 0), 1.0, [light.fog, light.fog, light.fog], [0, 0.5, 1], [thick, thick * 0.55, 0.0], soft=True
        )
        pen.restore()


def _wind(frame: Frame, pen: Pen) -> None:
    """Long thin streaks of air, and what it carries there: a few leaves, spray over water, grass and grit on bare land.

    Nothing comes within `_CLEAR` metres of the camera, where it would cross the faces of a close-up.
    """
    camera, light, kind = frame.camera, frame.light, frame.setup.place.kind
    base = _cloud_of(frame.setup.place.seed, "wind", 130)
    t, own = frame.t, base[:, 3]
    blow = np.stack(
        (5.0 * t + 0.6 * np.sin(t * 2 + own * 20), 0.5 * np.sin(t * 3 + own * 33) - 0.3 * t, 0.8 * t + 0 * own), axis=-1
    )
    at = _around(camera, base[:, :3], vec(22, 5, 18), blow)
    at[:, 1] = np.abs(at[:, 1]) * (0.35 if kind in _WATER else 1.0) + 0.05
    p = camera.project(at)
    leaves, streaks, carried = skia.Path(), skia.Path(), skia.Path()
    for i in np.flatnonzero(_seen(camera, p, _CLEAR)).tolist():
        x, y, s = float(p[i, 0]), float(p[i, 1]), camera.k / float(p[i, 2])
        if i % 3 == 0:
            streaks.moveTo(x, y)
            streaks.quadTo(x + 0.5 * s, y - 0.06 * s, x + 1.1 * s, y)
        elif kind in _LEAFY and i % 3 == 1:
            _leaf(leaves, x, y, s, t, float(own[i]))
        elif kind not in _LEAFY:
            long = (0.10 + 0.16 * float(own[i])) * s
            carried.moveTo(x, y)
            carried.quadTo(x + long * 0.5, y - long * 0.14, x + long, y - long * 0.04)
    pen.stroke(streaks, camera.height / 600, mix(light.horizon, (1, 1, 1), 0.4), 0.16, soft=True)
    pen.path(leaves, light.shade((0.62, 0.47, 0.26), 0.7, 6.0), 0.7, soft=True)
    grit = (0.94, 0.96, 0.98) if kind in _WATER or kind == "snowfield" else (0.84, 0.76, 0.55)
    pen.stroke(carried, camera.height / 480, light.shade(grit, 0.7, 6.0), 0.5, soft=True)


def _leaf(path: "skia.Path", x: float, y: float, s: float, t: float, own: float) -> None:
    """A tumbling leaf of 7 cm at s pixels per metre."""
    a = t * (4 + 5 * own) + 40 * own
    ux, uy = math.cos(a) * 0.035 * s, math.sin(a) * 0.035 * s
    flat = 0.25 + 0.6 * abs(math.sin(a * 0.7))
    path.moveTo(x - ux, y - uy)
    path.quadTo(x - uy * flat, y + ux * flat, x + ux, y + uy)
    path.quadTo(x + uy * flat, y - ux * flat, x - ux, y - uy)
