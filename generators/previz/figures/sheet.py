"""Character -> reference sheet and colours: what everybody who checks identity compares with."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import skia
from numpy.typing import NDArray

from film import Action, Character, Look, Part, Place, Setup, Size, TimeOfDay, Value, Weather
from film.bible import Hex
from generators.previz.camera import SENSOR_HEIGHT_MM, Camera, vec
from generators.previz.figures import figure
from generators.previz.figures.outfit import outfit
from generators.previz.light import Light, light_for
from generators.previz.pen import Colour, Pen, canvas_on
from generators.previz.stage import FigureLike, Frame, Pose, rng


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


def _shoot(fig: FigureLike, camera: Camera, yaw: float, light: Light, setup: Setup) -> NDArray[np.uint8]:
    pixels = np.zeros((camera.height, camera.width, 4), np.uint8)
    ramp = np.linspace(0, 1, camera.height)[:, None]
    pixels[..., :3] = (np.array((226, 228, 230)) * (1 - ramp) + np.array((196, 199, 203)) * ramp).astype(np.uint8)[
        :, None
    ]
    pixels[..., 3] = 255
    _surface, canvas = canvas_on(pixels)
    frame = Frame(camera, light, 0.0, setup, owners={fig.character.id: 1})
    # A moment between two blinks.
    phase = rng(0, fig.character.id, "self").uniform(0, 2 * math.pi)
    part = Part(who=fig.character.id, action=Action.STAND)
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
