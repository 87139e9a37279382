"""Character -> proportions in metres: what a person of that age, build and height measures."""

import math
from typing import NamedTuple

from film import Character

_HEADS = {"child": 4.7, "teen": 5.7, "adult": 6.3, "middle-aged": 6.3, "old": 6.1}
"""Heights of the head in the whole: larger heads than in life, as drawn films have them."""
_GIRTH = {"slim": 0.9, "average": 1.0, "heavy": 1.28}
_CROUCH = {"old": 0.16, "middle-aged": 0.03}


class Body(NamedTuple):
    """All lengths in metres, of someone standing upright."""

    height: float
    head: float
    """Chin to crown."""
    neck: float
    hip: float
    """Height of the hip joints."""
    spine: float
    """Hip joints to the line of the shoulders."""
    thigh: float
    shin: float
    ankle: float
    foot: float
    upper_arm: float
    forearm: float
    hand: float
    shoulder: float
    """Half the distance of the shoulder joints."""
    hips: float
    """Half the distance of the hip joints."""
    chest_w: float
    waist_w: float
    hip_w: float
    chest_d: float
    waist_d: float
    hip_d: float
    arm_r: float
    leg_r: float
    stoop: float
    """Radians the back is bent forward."""


def body(c: Character) -> Body:
    """The measures of a person token."""
    h = c.height_m
    head = h / _HEADS[c.age]
    neck = 0.03 * h if c.age != "child" else 0.02 * h
    hip = (0.43 if c.age == "child" else 0.475) * h
    stoop = _CROUCH.get(c.age, 0.0)
    spine = h - head * 0.97 - neck - hip
    g = _GIRTH[c.build]
    belly = g * (1.0 if c.build != "heavy" else 1.12)
    woman, man = c.presentation == "woman", c.presentation == "man"
    grown = c.age not in ("child", "teen")
    shoulder = (0.106 if man and grown else 0.094) * h * math.sqrt(g)
    arm_r = (0.0265 if man and grown else 0.0225) * h * math.sqrt(g)
    return Body(
        height=h,
        head=head,
        neck=neck,
        hip=hip,
        spine=spine,
        thigh=(hip - 0.042 * h) * 0.51,
        shin=(hip - 0.042 * h) * 0.49,
        ankle=0.042 * h,
        foot=0.145 * h,
        upper_arm=0.165 * h,
        forearm=0.14 * h,
        hand=0.082 * h,
        shoulder=shoulder,
        hips=0.048 * h * math.sqrt(g),
        chest_w=(0.098 if man and grown else 0.088) * h * g,
        waist_w=(0.068 if woman and grown else 0.078) * h * belly,
        hip_w=(0.094 if woman and grown else 0.084) * h * g,
        chest_d=(0.062 if not woman else 0.064) * h * g,
        waist_d=0.052 * h * belly * (1.12 if c.build == "heavy" or c.age == "child" else 1.0),
        hip_d=0.062 * h * g,
        arm_r=arm_r,
        leg_r=0.040 * h * g,
        stoop=stoop,
    )
