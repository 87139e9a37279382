"""People in each other's way -> people beside each other: nobody stands in, walks through or sits on somebody else."""

from dataclasses import replace

import numpy as np

from film import Action, Setup
from generators.previz.blocking import Actor
from generators.previz.camera import Vec, heading, vec

APART = 0.56
"""Metres between the middles of two people who do not embrace."""
_TOGETHER = 0.45
"""The same of two who do."""
_ROUNDS = 8


def spaced(actors: list[Actor], setup: Setup) -> list[Actor]:
    """The same people, moved aside where they would meet: who goes gives way to who stands, later parts to earlier ones.

    They give way behind, away from the side the camera is on, so that nobody comes before whom the shot is about.
    """
    placed = list(actors)
    for _ in range(_ROUNDS):
        moved = False
        for i, one in enumerate(placed):
            for j in range(i + 1, len(placed)):
                gap = _TOGETHER if Action.EMBRACE in (one.part.action, placed[j].part.action) else APART
                if _meet(placed[i], placed[j]) >= gap - 1e-6:
                    continue
                k = i if placed[i].speed and not placed[j].speed else j
                placed[k] = _aside(placed[k], placed[j if k == i else i], gap, setup)
                moved = True
        if not moved:
            break
    return placed


def _meet(a: Actor, b: Actor) -> float:
    """Metres between two people when they are nearest."""
    if a.part.inside and a.part.inside == b.part.inside:
        return np.inf
    apart, speeds = _flat(a.position(0) - b.position(0)), heading(a.yaw) * a.speed - heading(b.yaw) * b.speed
    fast = float(speeds @ speeds)
    t = 0.0 if fast < 1e-9 else min(a.seconds, max(0.0, -float(apart @ speeds) / fast))
    return float(np.linalg.norm(apart + speeds * t))


def _aside(actor: Actor, other: Actor, gap: float, setup: Setup) -> Actor:
    """Across the way they go, or along the line they stand in, until they pass."""
    behind = vec(0, 0, -1.0 if setup.side > 0 else 1.0)
    across = heading(actor.yaw + np.pi / 2) if actor.speed else behind
    if float(across @ behind) < 0 or (
        abs(float(across @ behind)) < 0.3 and float(across @ (actor.middle - other.middle)) < 0
    ):
        across = -across
    for step in range(1, 16):
        there = replace(actor, middle=actor.middle + across * (0.12 * step))
        if _meet(there, other) >= gap:
            return there
    return there


def _flat(way: Vec) -> Vec:
    return way * vec(1, 0, 1)
