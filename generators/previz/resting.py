"""Somebody who sleeps or lies down -> on a bed or a sofa: the set's, one the shot brings; else they stay on the ground."""

import math
from dataclasses import replace

import numpy as np

from film import Action, Setup, Thing
from generators.previz.actors import Actor, Blocking, Standing
from generators.previz.beds import BEDS, bed_at, rests
from generators.previz.camera import heading, vec
from generators.previz.stage import Bedding, Pose, Rest, StageSet
from generators.previz.things import prop

__all__ = ["lay_down", "lies_on"]

_LYING = frozenset({Action.SLEEP, Action.LIE})
_UPRIGHT = frozenset({"person", "robot", "astronaut"})
_BESIDE = 0.72
"""Metres between two in one bed."""
_TOWARD_US = 1.9
"""The yaw of a bed the shot brings: across the picture, its head on the left."""


def lies_on(actor: Actor, setup: Setup, stage: StageSet) -> str:
    """The kind of thing somebody lies down on; "" if it is the ground."""
    part = actor.part
    if part.action not in _LYING or actor.figure.character.kind not in _UPRIGHT or part.inside not in ("", *BEDS):
        return ""
    for kind in (part.inside, part.toward):
        if kind in BEDS:
            return kind
    if part.toward and not hasattr(stage, "inside"):
        return ""
    shown = [t.kind for t in setup.things if t.kind in BEDS]
    there = [r.kind for r in rests(stage)]
    if "bed" in shown or "bed" in there:
        return "bed"
    return "sofa" if "sofa" in shown or (part.action is Action.SLEEP and "sofa" in there) else ""


def lay_down(blocking: Blocking, setup: Setup, stage: StageSet, seconds: float, seed: int) -> None:
    """Puts everybody who lies on something into place; brings the bed where the set has none."""
    taken: dict[tuple[float, ...], int] = {}
    for i, actor in enumerate(blocking.actors):
        kind = lies_on(actor, setup, stage)
        if not kind:
            continue
        own = [r for r in rests(stage) if r.kind == kind]
        if not own:
            own = [_brought(blocking, kind, actor, setup, seconds, seed)]
        rest = min(own, key=lambda r: taken.get(_spot(r), 0))
        before = taken.get(_spot(rest), 0)
        blocking.actors[i] = _on(actor, rest, before)
        taken[_spot(rest)] = before + 1


def _spot(rest: Rest) -> tuple[float, ...]:
    return tuple(rest.top.tolist())


def _brought(blocking: Blocking, kind: str, actor: Actor, setup: Setup, seconds: float, seed: int) -> Rest:
    """A bed of the shot, once for all who lie in it."""
    there = next((c for c in blocking.carriers if c.prop.thing.kind == kind), None)
    if there is None:
        asked = next((t for t in setup.things if t.kind == kind), Thing(kind=kind)).model_copy(update={"count": 1})
        there = Standing(
            prop(asked, seed, setup.recipes),
            actor.middle,
            _TOWARD_US - math.pi / 2 * (kind == "sofa"),
            vec(0, 0, 0),
            seconds,
        )
        blocking.carriers.append(there)
    return bed_at(kind, there.middle, there.yaw, there.prop.thing.colour)


def _on(actor: Actor, rest: Rest, before: int) -> Actor:
    """The head on the pillow, beside who lies there already."""
    part = actor.part.model_copy(
        update={"inside": "", "toward": "" if actor.part.toward in BEDS else actor.part.toward}
    )
    cover = rest.cover if part.action is Action.SLEEP else None
    flat = Pose(vec(0, 0, 0), 0.0, part, 0.0, bed=Bedding(None, 2.0))
    head = float(actor.figure.eyes(flat)[2])
    down = -rest.pillow - head
    aside = (rest.aside - _BESIDE * before) if rest.aside else 0.0
    at = rest.top + heading(rest.yaw) * down + heading(rest.yaw + math.pi / 2) * aside
    return replace(
        actor, part=part, middle=np.asarray(at), yaw=rest.yaw, speed=0.0, bed=Bedding(cover, max(0.2, rest.foot - down))
    )
