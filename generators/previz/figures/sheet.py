"""Character -> reference sheet and colours: what everybody who checks identity compares with."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import skia
from numpy.typing import NDArray

from film import Action, Character, Emotion, Look, Part, Place, Setup, Size, TimeOfDay, Value, Weather
from film.bible import Hex
from generators.previz.camera import SENSOR_HEIGHT_MM, Camera, Vec, unit, vec
from generators.previz.figures import figure
from generators.previz.figures.outfit import outfit
from generators.previz.light import Light, light_for
from generators.previz.pen import Colour, Pen, canvas_on
from generators.previz.stage import Clock, FigureLike, Frame, Pose, rng
from generators.sheets import View, Views


class BodyColours(Value):
    """The colours of the large regions of somebody, '#rrggbb', as dyed: not shaded."""

    hair: Hex
    skin: Hex
    upper: Hex
    """Of the outermost garment on the torso."""
    lower: Hex
    """Of what shows on the legs."""
    accents: tuple[Hex, ...] = ()
    """Accessories, apron and cloak, in the order they are worn."""


def _hex(c: Colour) -> Hex:
    return "#" + "".join(f"{round(min(1.0, max(0.0, v)) * 255):02x}" for v in c)


def write_sheet(character: Character, into: Path) -> None:
    """The reference sheet as a PNG file."""
    sheet = reference_sheet(character)
    pixels = np.dstack([sheet, np.full(sheet.shape[:2], 255, np.uint8)])
    skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType).save(str(into), skia.kPNG)


def palette(character: Character) -> BodyColours:
    """The colours a figure of this token is drawn in."""
    if character.kind not in ("person", "astronaut", "robot"):
        skin = character.skin
        return BodyColours(
            hair=skin, skin=skin, upper=skin, lower=skin, accents=tuple(a.colour for a in character.accessories)
        )
    maker = figure(character)
    o = outfit(maker.character)
    lower = o.skirt or o.legs or o.top
    upper = o.cloak if o.cloak is not None and not o.top.cut.torso else o.top.colour
    accents = [c for c in (o.apron, o.cloak) if c is not None]
    return BodyColours(
        hair=character.hair_colour,
        skin=character.skin,
        upper=_hex(upper),
        lower=_hex(o.top.colour if o.top.kind in ("dress", "robe") else lower.colour),
        accents=(*(_hex(c) for c in accents), *(a.colour for a in character.accessories)),
    )


def _studio() -> tuple[Light, Setup]:
    """Even day light without fog."""
    look = Look(grain=0, vignette=0)
    light = light_for(TimeOfDay.DAY, Weather.CLEAR, look)
    light = replace(light, visibility=1e6, sun_direction=np.array((0.45, 0.62, 0.64)), sun_visible=False)
    place = Place(id="studio", name="studio", kind="theatre", interior=True)
    return light, Setup(place=place, time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=look, size=Size.FULL)


_EVEN = ((226, 228, 230), (196, 199, 203))
"""The background's colour at the top and at the bottom, 8 bits."""
_Ground = tuple[tuple[int, int, int], tuple[int, int, int]]


def _shoot(
    fig: FigureLike,
    camera: Camera,
    yaw: float,
    light: Light,
    setup: Setup,
    emotion: Emotion = Emotion.NEUTRAL,
    ground: _Ground = _EVEN,
) -> NDArray[np.uint8]:
    pixels = np.zeros((camera.height, camera.width, 4), np.uint8)
    ramp = np.linspace(0, 1, camera.height)[:, None]
    pixels[..., :3] = (np.array(ground[0]) * (1 - ramp) + np.array(ground[1]) * ramp).astype(np.uint8)[:, None]
    pixels[..., 3] = 255
    _surface, canvas = canvas_on(pixels)
    frame = Frame(camera, light, Clock(0.0), setup, owners={fig.character.id: 1})
    # A moment between two blinks.
    phase = rng(0, fig.character.id, "self").uniform(0, 2 * math.pi)
    part = Part(who=fig.character.id, action=Action.STAND, emotion=emotion)
    fig.draw(frame, Pose(vec(0, 0, 0), yaw, part, 1.0 - phase))
    frame.paint(Pen(canvas))
    del _surface
    return pixels


def reference_sheet(character: Character, width: int = 1200, height: int = 520) -> NDArray[np.uint8]:
    """Front, three-quarter, side and back in full, and the face: uint8 (height, width, 3) RGB, with the name below."""
    fig = figure(character)
    light, setup = _studio()
    views = (0.0, 0.7, math.pi / 2, math.pi)
    column = width // 6
    tall = fig.height * 1.16
    wide = max(
        fig.height * 0.45,
        float(np.ptp(fig.box(Pose(vec(0, 0, 0), math.pi / 2, Part(who=character.id), 0.0))[:, 0])) * 1.1,
    )
    far = 9.0
    focal = min(SENSOR_HEIGHT_MM * far / tall, SENSOR_HEIGHT_MM * far / wide * column / height)
    sheet = []
    for yaw in views:
        camera = Camera(vec(0, fig.height * 0.5, far), vec(0, fig.height * 0.46, 0), focal, column, height)
        sheet.append(_shoot(fig, camera, yaw, light, setup))
    rest = width - 4 * column
    eyes = fig.eyes(Pose(vec(0, 0, 0), 0.35, Part(who=character.id), 0.0))
    head = fig.height * 0.30 if character.kind not in ("person", "astronaut", "robot") else character.height_m / 5.0
    camera = Camera(eyes + vec(0, 0.02, 2.6), eyes, SENSOR_HEIGHT_MM * 2.6 / (head * 1.5), rest, height)
    sheet.append(_shoot(fig, camera, 0.35, light, setup))
    pixels = np.ascontiguousarray(np.concatenate(sheet, axis=1))
    _surface, canvas = canvas_on(pixels)
    canvas.drawRect(
        skia.Rect.MakeLTRB(0, height * 0.935, width, height), skia.Paint(Color4f=skia.Color4f(0.16, 0.17, 0.19, 1))
    )
    Pen(canvas).text(character.name, width / 2, height * 0.98, height * 0.038, (0.95, 0.95, 0.93))
    del _surface
    return np.ascontiguousarray(pixels[..., :3])


_SIDES = (("front", 0.0), ("three-quarter", 0.7), ("side", math.pi / 2), ("back", math.pi))
_FAR = 12.0
"""Metres from the camera: little perspective, as in a fitting."""
_PEOPLE = ("person", "astronaut", "robot")


def views(character: Character, size: tuple[int, int], face: int, light: tuple[int, int]) -> Views:
    """The sides within `size` pixels together, square faces of that side, and two pictures in light of that size."""
    fig = figure(character)
    sides, per_metre, ground = _sides(fig, size)
    day, setup = _studio()
    faces = tuple(
        View(str(mood), _shoot(fig, _close(fig, 0.3, 1.0, (face, face)), 0.3, day, setup, mood)[..., :3])
        for mood in Emotion
    )
    near = _close(fig, 0.7, 2.1, light) if character.kind in _PEOPLE else _whole(fig, 0.7, light)
    lit = tuple(View(w, _shoot(fig, near, 0.7, lamp, setup, ground=wall)[..., :3]) for w, lamp, wall in _lights())
    return Views(sides, faces, lit, per_metre, ground)


def _sides(fig: FigureLike, size: tuple[int, int]) -> tuple[tuple[View, ...], float, float]:
    """Each as wide as it must be; pixels a metre, and the row of the ground."""
    day, setup = _studio()
    part = Part(who=fig.character.id)
    boxes = [fig.box(Pose(vec(0, 0, 0), yaw, part, 0.0)) for _, yaw in _SIDES]
    low = min(0.0, *(float(b[:, 1].min()) for b in boxes))
    high = max(fig.height, *(float(b[:, 1].max()) for b in boxes))
    loose = 1.42 if fig.character.kind in _PEOPLE else 2.1  # a person's box has room for cloth and arms
    wide = [loose * float(np.abs(b[:, 0]).max()) for b in boxes]
    tall = (high - low) * 1.19
    # All in a row, or two and two where somebody is longer than tall.
    per_metre, rows = max((min(size[1] / r / tall, size[0] / _widest(wide, r)), r) for r in (1, 2))
    height = size[1] // rows
    middle = low - 0.12 * (high - low) + height / per_metre / 2
    focal = SENSOR_HEIGHT_MM * _FAR * per_metre / height
    each = len(_SIDES) // rows
    found = []
    for k, ((words, yaw), across) in enumerate(zip(_SIDES, wide, strict=True)):
        spare = (size[0] / per_metre - sum(wide[k // each * each :][:each])) / each
        camera = Camera(vec(0, middle, _FAR), vec(0, middle, 0), focal, int((across + spare) * per_metre), height)
        found.append(View(words, _shoot(fig, camera, yaw, day, setup)[..., :3]))
    return tuple(found), per_metre, height / 2 + middle * per_metre


def _widest(wide: list[float], rows: int) -> float:
    each = len(wide) // rows
    return max(sum(wide[r * each : (r + 1) * each]) for r in range(rows))


def _close(fig: FigureLike, yaw: float, heads: float, size: tuple[int, int]) -> Camera:
    """On the face; `heads`: how much more than the head is seen."""
    if fig.character.kind not in _PEOPLE:
        heads *= 1.65
    eyes = fig.eyes(Pose(vec(0, 0, 0), yaw, Part(who=fig.character.id), 0.0))
    person = fig.character.kind in _PEOPLE
    head = (fig.character.height_m / 5.0 if person else fig.height * 0.30) * heads
    down = vec(0, 0.16 * head * (heads - 1), 0)
    return Camera(eyes - down + vec(0, 0.02, 2.6), eyes - down, SENSOR_HEIGHT_MM * 2.6 / (head * 1.45), *size)


def _whole(fig: FigureLike, yaw: float, size: tuple[int, int]) -> Camera:
    """All of an animal."""
    box = fig.box(Pose(vec(0, 0, 0), yaw, Part(who=fig.character.id), 0.0))
    middle, reach = (box.min(axis=0) + box.max(axis=0)) / 2, np.ptp(box, axis=0)
    tall = max(float(reach[1]), float(reach[0]) * size[1] / size[0]) * 1.2
    return Camera(middle + vec(0, 0.1 * tall, _FAR), middle, SENSOR_HEIGHT_MM * _FAR / tall, *size)


def _lights() -> tuple[tuple[str, Light, _Ground], ...]:
    """A soft grey day, and one warm lamp at night: where colours and features must hold."""
    look = Look(grain=0, vignette=0)
    soft = light_for(TimeOfDay.DAY, Weather.CLOUDY, look)
    soft = replace(soft, visibility=1e6, sun_direction=_unit(0.35, 0.75, 0.55), ambient=0.86, key=0.75)
    night = replace(light_for(TimeOfDay.NIGHT, Weather.CLEAR, look), cast=(1.0, 1.0, 1.0), tint=(0.08, 0.09, 0.2))
    lamp = replace(
        night,
        visibility=1e6,
        sun=(1.0, 0.72, 0.42),
        sun_direction=_unit(0.9, 0.25, 0.35),
        sun_visible=False,
        ambient=0.26,
        key=1.0,
    )
    return (
        ("day, soft", soft, ((214, 222, 228), (182, 190, 196))),
        ("night, one warm lamp", lamp, ((24, 28, 44), (14, 15, 24))),
    )


def _unit(x: float, y: float, z: float) -> Vec:
    return unit(vec(x, y, z))
