"""Lighting in a gaffer's words -> the light of a place and of the people in it, for one shot.

A place keeps its sun; people are lit for the shot, with a key placed from the camera: soft and hard keys in rooms from
three-quarter before them, a low key from the side, a rim from behind. Angles after Alton, Painting with Light (1949).
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from film import Lighting
from generators.previz.camera import SENSOR_HEIGHT_MM, Vec, unit, vec
from generators.previz.framing import Framing
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, mix, scale
from generators.previz.stage import Frame, Item
from generators.previz.thrown import Catcher

_WHITE: Colour = (1.0, 1.0, 0.98)
_STAND = 4.0
"""Metres from the subject to a key on a stand."""
_BESIDE, _BELOW = 0.26, 0.06
"""Shares of the frame: how far beside a head its shadow lands at most, and how far it drops."""
_INTO = 0.5
"""Of the room there is on that side of a head: where its shadow lands."""
_TOO_FAR = 5.0
"""Metres: a wall further behind the subject than this has no shadow in the picture."""
_RIM = 0.012
"""Metres: the width of an edge of light."""
_WIDEST = 0.007
"""Of the frame's height: somebody close before the lens has no wider one."""


class Backing(NamedTuple):
    """The wall behind a subject, as the shot is framed."""

    distance: float
    """Metres from the subject straight on."""
    wide: float
    """Metres of it in the frame."""
    high: float
    room: tuple[float, float]
    """Shares of the frame's width to the left and to the right of the subject."""

    @staticmethod
    def of(framing: Framing, head: Vec, walls: Sequence[Catcher]) -> "Backing | None":
        """What the lens looks at past a head; None where there is nothing but floor."""
        away = (head - framing.eye) * vec(1, 0, 1)
        far = math.sqrt(float(away @ away))
        ahead = away / max(far, 1e-6)
        hits = [w.before(head) / -slope for w in walls if (slope := float(ahead @ w.normal)) < -0.2]
        beyond = min((hit for hit in hits if hit > 0), default=math.inf)
        if far < 0.3 or not math.isfinite(beyond):
            return None
        high = (far + beyond) * SENSOR_HEIGHT_MM / framing.focal
        x = min(1.0, max(0.0, framing.camera(1600, 900).point(head)[0] / 1600))
        return Backing(beyond, high * 16 / 9, high, (x, 1 - x))


def dressed(light: Light, lighting: Lighting) -> Light:
    """The light of the place itself: how bright and how open it lies behind the people."""
    match lighting:
        case Lighting.SOFT:
            return replace(
                light, key=0.72 * light.key, ambient=min(0.82, light.ambient + 0.07), edge=0.85, shadow=0.45, spread=2.6
            )
        case Lighting.HARD:
            return replace(
                light, key=min(1.0, 1.1 * light.key), ambient=0.78 * light.ambient, edge=0.07, shadow=1.5, spread=0.25
            )
        case Lighting.RIM:
            return _dimmed(replace(light, edge=0.3), 0.62, 0.55)
        case Lighting.HIGH_KEY:
            return replace(
                light,
                zenith=mix(light.zenith, _WHITE, 0.30),
                horizon=mix(light.horizon, _WHITE, 0.45),
                fog=mix(light.fog, _WHITE, 0.45),
                tint=mix(light.tint, _WHITE, 0.35),
                cast=mix(light.cast, (1.12, 1.12, 1.1), 0.75),
                level=1.9,
                ambient=max(0.97, light.ambient),
                key=max(0.6, 0.8 * light.key),
                edge=0.9,
                shadow=0.3,
                spread=2.6,
            )
        case Lighting.LOW_KEY:
            return _dimmed(replace(light, edge=0.2, shadow=1.2), 0.34, 0.26)
        case _:
            return light


def _dimmed(light: Light, ambient: float, key: float) -> Light:
    """Darker, but nobody puts out what little light a night has."""
    share = min(1.0, max(0.35, (light.ambient - 0.15) / 0.45))
    ambient, key = 1 - (1 - ambient) * share, 1 - (1 - key) * share
    dark = (ambient + 1) / 2 - 0.12 * share
    return replace(
        light,
        zenith=scale(light.zenith, dark),
        horizon=scale(light.horizon, dark),
        fog=scale(light.fog, dark),
        tint=scale(light.tint, ambient),
        level=ambient,
        ambient=light.ambient * ambient,
        key=light.key * key,
    )


def keyed(
    place: Light,
    light: Light,
    lighting: Lighting,
    interior: bool,
    eye: Vec,
    subject: Vec,
    wall: Backing | None = None,
) -> Light:
    """The light on people. place: the dressed light where they are; light: the same before it was dressed.

    eye, subject: where the camera and they are when the shot is framed; the lamps stay there while the camera moves.
    """
    match lighting:
        case Lighting.SOFT:
            soft = replace(place, key=max(0.66, place.key), open=1.25, fill=max(1.08, 0.7 / place.ambient))
            return replace(soft, sun_direction=_from(light, eye, subject, 40, 38)) if interior else soft
        case Lighting.HARD:
            hard = replace(place, key=1.0, ambient=0.6 * light.ambient, open=0.15, fill=1.0)
            if not interior:
                return hard
            hard = replace(hard, sun_direction=_from(light, eye, subject, 58, 34))
            return replace(hard, key_at=_stand(subject, _onto(wall, light, eye, subject)))
        case Lighting.RIM:
            toward = _from(light, eye, subject, 152, 30)
            return replace(
                place,
                sun_direction=toward,
                key_at=_stand(subject, toward),
                sun=mix(light.sun, _WHITE, 0.35),
                ambient=0.58 * light.ambient,
                key=1.0,
                open=0.3,
                fill=1.0,
                rim=1.0,
            )
        case Lighting.HIGH_KEY:
            return replace(place, sun_direction=_from(light, eye, subject, 18, 35), open=1.7, fill=1.16)
        case Lighting.LOW_KEY:
            toward = _from(light, eye, subject, 74, 30)
            return replace(
                place,
                sun_direction=toward,
                key_at=_stand(subject, toward),
                sun=mix(light.sun, (1.0, 0.93, 0.82), 0.5),
                ambient=0.34 * light.ambient,
                key=0.92,
                edge=0.2,
                open=0.0,
                fill=1.0,
            )
        case _:
            return place


def _stand(subject: Vec, toward: Vec) -> Vec:
    """Where a key stands: near enough for its shadows to grow with the distance."""
    return subject + toward * _STAND


def _onto(wall: Backing | None, light: Light, eye: Vec, subject: Vec) -> Vec:
    """The way to a hard lamp whose shadow of a head lands beside it on the wall, in the picture.

    It stands nearer to the lens than the key that shapes the face, as lamps for shadows do.
    """
    if wall is None or wall.distance > _TOO_FAR:
        return _from(light, eye, subject, 58, 34)
    lamp_right = float(_across(eye, subject) @ _from(light, eye, subject, 90, 0)) > 0
    beside = min(_BESIDE, _INTO * wall.room[0 if lamp_right else 1])
    turn = math.degrees(math.atan2(beside * wall.wide, wall.distance))
    lift = math.degrees(math.atan2(_BELOW * wall.high, wall.distance))
    return _from(light, eye, subject, min(58.0, max(14.0, turn)), min(30.0, max(4.0, lift)))


def _from(light: Light, eye: Vec, subject: Vec, degrees: float, elevation: float) -> Vec:
    """The direction to a lamp so many degrees round from the camera, on the side the light comes from anyway."""
    across = _across(eye, subject)
    back = vec(-across[2], 0.0, across[0])
    side = 1.0 if float(across @ light.sun_direction) >= 0 else -1.0
    turn, lift = math.radians(degrees), math.radians(elevation)
    flat = back * math.cos(turn) + across * (side * math.sin(turn))
    return flat * math.cos(lift) + vec(0, math.sin(lift), 0)


def _across(eye: Vec, subject: Vec) -> Vec:
    """Level unit vector to the right of the picture."""
    away = (eye - subject) * vec(1, 0, 1)
    back = unit(away) if float(away @ away) > 1e-6 else vec(0, 0, 1)
    return vec(back[2], 0.0, -back[0])


def rimmed(item: Item, frame: Frame) -> Item:
    """Somebody with an edge of light: they are drawn once more behind themselves in its colour, shifted towards the lamp."""
    light, camera, draw = frame.light, frame.camera, item.draw
    wide = min(max(0.8, _RIM * camera.k / max(item.depth, 0.3)), _WIDEST * camera.height)
    right, up = float(light.sun_direction @ camera.right), float(light.sun_direction @ camera.up)
    length = math.hypot(right, up) + 1e-6
    tone = light.fogged(mix(light.sun, _WHITE, 0.4), item.depth)

    def both(pen: Pen) -> None:
        pen.edged(draw, (wide * right / length, -wide * up / length), 0.45 * wide, tone, light.rim)

    return item._replace(draw=both)
