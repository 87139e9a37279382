"""A model seen by the camera -> what its parts need to paint themselves: projected points, tones, and what is seen of them."""

import math
from dataclasses import dataclass
from typing import NamedTuple, Protocol, cast

import numpy as np

from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, mix
from generators.previz.where import Flat, Round

Corner = tuple[float, float, float]
RING = 22
"""Corners of a tube's end: smooth enough to fill the frame."""


def turned(points: Vec, position: Vec, yaw: float) -> Vec:
    """Local points (n, 3) -> world, turned about the vertical so that +z faces `yaw`."""
    c, s = math.cos(yaw), math.sin(yaw)
    x, y, z = points[..., 0], points[..., 1], points[..., 2]
    return np.stack((x * c + z * s, y, z * c - x * s), axis=-1) + position


def lit_by(light: Light, normals: Vec) -> Vec:
    """0 to 1 per normal (n, 3): wrapped diffuse light, so that the shadow side keeps its form; less wrapped if it is hard."""
    wrap = min(0.5, 0.2 + 0.66 * light.edge)
    lit: Vec = np.power(np.clip(wrap + (1 - wrap) * (normals @ light.sun_direction), 0.0, 1.0), 1.25)
    return lit


def near_by(light: Light, normals: Vec) -> Vec | None:
    """(n, 3) per normal (n, 3): what the practicals near by add to a white surface; None where there are none."""
    if not light.by_practicals:
        return None
    spill = 0.5 * np.array(light.spill)
    if not light.lamps:
        return np.broadcast_to(spill, normals.shape)
    facing = 0.35 + 0.65 * (normals @ np.array([lamp.toward for lamp in light.lamps]).T)
    lamplight: Vec = np.maximum(facing, 0.0) @ np.array([lamp.colour for lamp in light.lamps]) + spill
    return lamplight


def tones(light: Light, surfaces: "Surfaces", lit: Vec, near: Vec | None, depth: Vec) -> list[Colour]:
    """What `View.tone` says for every loop at once: (n, 3) colours as tuples. lit: shares per loop; near: as `near_by`."""
    own = surfaces.colour * 0.12 if light.silhouette else surfaces.colour
    if light.silhouette:
        lit = np.zeros_like(lit)
    tint, sun, fog = np.array(light.tint), np.array(light.sun), np.array(light.fog)
    dark = np.minimum(own * light.ambient, 1.0)
    dark = dark + (tint - dark) * (0.18 * (1 - light.ambient))
    dark = dark * np.array(light.shaded)
    bright = own + (sun - own) * 0.18
    c = (dark + (bright - dark) * np.minimum(1.0, lit * light.key)[:, None]) * np.array(light.cast)
    if near is not None:
        c = c + (1 - 0.6 * c) * (0.06 + 0.94 * own) * near
    c = c + (sun - c) * (surfaces.gloss * lit)[:, None]
    air = (1 - np.exp(-np.maximum(depth, 0.0) / light.visibility))[:, None]
    c = c + (fog - c) * (0.94 * air)
    shining = surfaces.colour + (fog - surfaces.colour) * (0.6 * air)
    mixed = c + (shining - c) * np.minimum(surfaces.glow, 1.0)[:, None]
    return cast(list[Colour], mixed.tolist())


class Surfaces(NamedTuple):
    """Per loop of a model: its own colour (n, 3), glow and gloss (n,); loops that are no faces are black."""

    colour: Vec
    glow: Vec
    gloss: Vec


@dataclass
class View:
    """A model seen by the camera: everything its parts need to paint themselves."""

    camera: Camera
    light: Light
    world: Vec
    normals: Vec
    """Of each loop, turned to the camera where it is seen from both sides."""
    xy: list[Point]
    depth: list[float]
    """Of each loop's centre, metres."""
    near: list[bool]
    """Whether a loop reaches behind the near plane."""
    facing: list[bool]
    lit: list[float]
    low: list[list[float]]
    """Of each loop: the smallest pixel x and y, and depth; `high` the largest."""
    high: list[list[float]]
    shown: list[Colour]
    """Of each face: its colour in this light."""

    def plane(self, loop: int, first: int) -> Flat:
        """Where a flat loop lies whose points begin at `first`."""
        return Flat(self.world[first], self.normals[loop], max(self.low[loop][2], NEAR), self.high[loop][2])

    def pipe(self, first: int) -> Round:
        """The body between two rings."""
        rings = self.world[first : first + 2 * RING].reshape(2, RING, 3)
        centres = rings.mean(axis=1)
        radii = np.linalg.norm(rings[:, 0] - centres, axis=1)
        return Round(centres, radii.tolist())

    def tone(
        self,
        colour: Colour,
        lit: float,
        depth: float,
        glow: float,
        gloss: float = 0.0,
        lamplight: Colour | None = None,
    ) -> Colour:
        if glow >= 1:
            return self.light.fogged(colour, depth, 0.6)
        shaded = self.light.shade(colour, lit, depth, gloss, lamplight=lamplight)
        return mix(shaded, self.light.fogged(colour, depth, 0.6), glow) if glow else shaded


class Part(Protocol):
    def paint(self, pen: Pen, view: View) -> None: ...
