"""Beds and sofas of the kit as something to lie on: where the head is, where they end, what covers who sleeps there."""

import math

from generators.previz.camera import Vec, vec
from generators.previz.pen import rgb
from generators.previz.stage import Rest, StageSet
from generators.previz.things.view import turned

BEDS = frozenset({"bed", "sofa"})
"""What people lie on."""


def bed_at(kind: str, position: Vec, yaw: float, colour: str = "") -> Rest:
    """A bed or sofa of the kit that stands there, as something to lie on."""
    if kind == "sofa":
        return Rest(
            kind, position + turned(vec(0, 0.46, 0.1), vec(0, 0, 0), yaw), yaw + math.pi / 2, 0.74, 0.70, 0.0, None
        )
    return Rest(kind, position + vec(0, 0.5, 0), yaw, 0.72, 0.94, 0.37, rgb(colour or "#4a76a8"))


def rests(stage: StageSet) -> list[Rest]:
    """What people can lie on in a set."""
    found: list[Rest] = getattr(stage, "rests", [])
    return found
