"""An extra in a frame: trunk and head from cels, what moves much (arms that gesture, legs that walk) drawn anew."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import skia

from film import Character
from generators.previz.camera import Camera, Vec, vec
from generators.previz.extras.bearing import LIVE, STEPS, Bearing, gestured
from generators.previz.extras.cels import Cel, View, cel, view
from generators.previz.figures.actions import stance
from generators.previz.figures.gear import backpack, cloak, cloak_front, straps
from generators.previz.figures.limbs import arm, leg
from generators.previz.figures.person import Person
from generators.previz.figures.skeleton import Skeleton, joints
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.torso import trunk
from generators.previz.lighting import rimmed
from generators.previz.pen import Colour, Point, rgb
from generators.previz.shadows import Shade, cast_by, lay, limbs
from generators.previz.stage import Frame, Item, Pose
from generators.previz.where import Away, Globe

_LOOK = math.radians(14)
"""Step of the direction somebody looks in."""
_SWAY, _NOD = 0.012, 0.006
"""Metres."""
_SIMPLE, _SCALE = 340.0, 60.0
"""Pixels of somebody under which hands and shoes are drawn as at so many pixels a metre: a shape each."""
_POOL = np.linspace(0, 2 * math.pi, 12, endpoint=False)
_GLASS = rgb("#cfd6d2")
_STEEL, _ASH = rgb("#9aa0a6"), rgb("#6a5440")
_HEAD = -0.02
"""The key of a head: before the trunk."""


class Now(NamedTuple):
    """An extra at a moment of the shot."""

    at: Vec
    yaw: float
    t: float
    travelled: float = 0.0
    floor: float = 0.0
    """Metres from `at` up to what their feet stand on."""
    look: tuple[int, int] | None = None
    """Where they look, in steps to the left of straight ahead and up; None: as the body has it."""
    says: bool = False


def _home(now: Now) -> Now:
    """Where everything that is kept is drawn: in the middle of the world, before anything has moved."""
    return Now(vec(0, float(now.at[1]), 0), now.yaw, 0.0, 0.0, now.floor)


class _Matt(Sketch):
    """Nothing on an extra shines: the eye goes to the cast."""

    def ramp(self, colour: Colour, nx: float, ny: float, gloss: float = 0.0) -> list[Colour]:
        return super().ramp(colour, nx, ny, 0.0)


class _Plain(_Matt):
    """Limbs in one tone each, without an edge of light: a third of the time."""

    def _shade_round(
        self, path: "skia.Path", c: Sequence[Point], r: Sequence[float], colour: Colour, gloss: float
    ) -> None:
        self.fill(path, self.ramp(colour, 1.0, 0.0)[2])

    def _rim_round(self, c: Sequence[Point], n: Sequence[Point], r: Sequence[float]) -> None:
        return


class WalkOn(Person):
    """A figure of the company. What it keeps depends on how it is seen, never on when."""

    def __init__(self, character: Character, bearing: Bearing, armed: str = "") -> None:
        super().__init__(character)
        self.bearing, self.phase, self.armed = bearing, bearing.phase, armed
        """armed: what stands in the right hand, 'spear', 'rifle' or nothing."""
        self._bodies: dict[tuple[View, int], Cel] = {}
        self._heads: dict[tuple[View, int, tuple[int, int] | None, bool], Cel] = {}
        self._lights: dict[int, object] = {}
        self._fallen: tuple[tuple[float, ...], Vec] | None = None
        self._still: dict[tuple[float, float], Skeleton] = {}
        self._arms, self._legs = bearing.deed in LIVE, bearing.deed in STEPS

    # -- a moment ------------------------------------------------------------------------------------------------
    def rest(self, now: Now, look: tuple[int, int] | None = None, says: bool = False) -> Pose:
        """The pose that is kept, at the place and facing of a moment; between two blinks."""
        gaze = None
        if look is not None:
            turn, rise = now.yaw + look[0] * _LOOK, look[1] * _LOOK
            eyes = now.at + vec(0, 0.5 * self.body.height + 0.42 * self.body.height, 0)
            gaze = eyes + vec(math.sin(turn), math.tan(rise), math.cos(turn)) * 4.0
        part = self.bearing.part
        return Pose(now.at, now.yaw, part, 1.0 - self.phase, 0.0, 0.6 if says else 0.0, gaze, 0.5, None, now.floor)

    def skeleton(self, now: Now) -> Skeleton:
        """Where everything is at a moment."""
        deed, rest = self.bearing.deed, self.rest(now)
        place = float(now.at[0]), float(now.at[2])
        if not self._arms and (known := self._still.get(place)) is not None:
            return known
        if self._legs:
            pose = rest._replace(t=now.t + self.phase, travelled=now.travelled + self.phase)
            return joints(self.body, stance(self.body, pose, self.phase), pose)
        still = stance(self.body, rest, self.phase)
        if deed == "attention":
            still = replace(
                still, hands=[(0.08, -0.985, 0.02), (0.16, -0.62, 0.42) if self.armed else (0.08, -0.985, 0.02)]
            )
            still.grips = ["relaxed", "fist" if self.armed else "relaxed"]
            still.sway = still.twist = still.hip_twist = still.head_tilt = 0.0
        k = joints(self.body, gestured(still, deed, now.t, self.phase, bool(rest.part.inside)), rest)
        if not self._arms:
            self._still[place] = k
        return k

    def draw_now(self, frame: Frame, now: Now, owner: str) -> None:
        """Add them, and their shadow on the ground, to the frame."""
        middle = now.at + vec(0, 0.55 * self.body.height, 0)
        camera = frame.camera
        x, y, depth = camera.point(middle)
        reach = 0.8 * self.height * camera.k / max(depth, 0.3)
        if depth < 0.4 or not (-reach < x < camera.width + reach and -reach < y < camera.height + reach):
            return
        k = self.skeleton(now)
        seen, lit = view(camera, middle, self.height), self._known(frame)
        self._shade(frame, k, now)
        sk = _Plain(frame, depth, self._tones)
        body, head = self._body_cel(frame, seen, lit, now), self._head_cel(frame, seen, lit, now)
        sway, nod = self._idle(now, camera)
        if self.height * sk.scale < _SIMPLE:
            sk.scale = min(sk.scale, _SCALE)
        if self._legs:
            self._live_legs(sk, k)
            ends = k.pelvis, k.neck
        else:
            ends = now.at, k.neck + sway
        if self._arms:
            self._live_arms(sk, k, sway)
        sk.layer(0.0)
        self._lay(sk, body, *ends)
        sk.layer(_HEAD)
        self._lay(sk, head, k.neck + sway, k.head + sway + nod)
        frame.add(depth, sk.done(), owner)

    def _idle(self, now: Now, camera: Camera) -> tuple[Vec, Vec]:
        """How far neck and head are from where they rest: weight shifts, a nod."""
        if self._legs:
            return vec(0, 0, 0), vec(0, 0, 0)
        still = 0.25 if self.bearing.deed == "attention" else 1.0
        a = now.t + 3 * self.phase
        to = camera.right * (still * _SWAY * (math.sin(a * 0.9) + 0.5 * math.sin(a * 0.37)))
        if self.bearing.deed == "laugh":
            to = to + vec(0, 0.008 * math.sin(now.t * 15 + self.phase), 0)
        nodding = still * _NOD * (math.sin(a * 1.9) + math.sin(a * 0.7))
        return to, camera.right * (0.8 * _NOD * still * math.sin(a * 0.8)) - vec(0, nodding, 0)

    def _lay(self, sk: Sketch, kept: Cel, foot: Vec, top: Vec) -> None:
        (ax, ay, _), (bx, by, _) = sk.camera.point(foot), sk.camera.point(top)
        matrix, (image, outline, *_) = kept.laid(complex(ax, ay), complex(bx, by)), kept
        with sk.lying(Away(sk.depth)):
            sk.add(lambda pen: pen.cel(image, outline, matrix))

    # -- what is drawn anew --------------------------------------------------------------------------------------
    def _live_legs(self, sk: Sketch, k: Skeleton) -> None:
        for i in (0, 1):
            knee = sk.depth_of((k.hips[i] + k.knees[i]) / 2) - sk.depth_of(k.pelvis)
            sk.layer(0.10 + 0.1 * knee)
            leg(sk, k, self.body, self.outfit, i, self.skin)

    def _live_arms(self, sk: Sketch, k: Skeleton, sway: Vec) -> None:
        at = sk.depth_of((k.waist + k.shoulders_mid) / 2)
        moved = k._replace(
            shoulders=(k.shoulders[0] + sway, k.shoulders[1] + sway),
            elbows=(k.elbows[0] + sway, k.elbows[1] + sway),
            wrists=(k.wrists[0] + sway, k.wrists[1] + sway),
        )
        for i in (0, 1):
            sk.layer(self._arm_key(sk, moved, i, at, _HEAD))
            if i == 1 and self.bearing.deed == "drink":
                palm = moved.hand(1, self.body)
                sk.limb(np.array([palm - vec(0, 0.05, 0), palm + vec(0, 0.09, 0)]), [0.026, 0.034], _GLASS, rim=False)
            arm(sk, moved, self.body, self.outfit, i, self.skin, self.gloves)

    def _shade(self, frame: Frame, k: Skeleton, now: Now) -> None:
        """A pool where they stand; away from the light, the outline of all limbs, kept for who stays where they are."""
        h, ground = self.body.height, float(now.at[1]) + now.floor
        foot = vec(float(k.pelvis[0]), ground + 0.005, float(k.pelvis[2]))
        ring = foot + np.stack((np.cos(_POOL), np.zeros(12), np.sin(_POOL)), -1) * (0.16 * h)
        shades = [Shade((ring,), 0.24 + 0.16 * frame.light.ambient, 0.05 * h)]
        if (long := cast_by(frame.light, frame.setup.place.interior)) is not None:
            key = tuple(long.way.tolist())
            if self._fallen is None or self._fallen[0] != key:
                home = _home(now)
                self._fallen = key, self._cast(self.skeleton(home), long.way, float(home.at[1]) + now.floor) - home.at
            shades.insert(0, Shade(self._fallen[1] + now.at, long.strength, 0.6 * long.blur * h))
        lay(frame, shades, foot, 0.6 * h)

    def _cast(self, k: Skeleton, way: Vec, ground: float) -> Vec:
        """The outlines of all limbs on the ground, away from the strongest light."""
        body = self._body(k, ())
        return limbs(body.a, body.b, body.radii, way, ground)

    # -- what is kept --------------------------------------------------------------------------------------------
    def _known(self, frame: Frame) -> int:
        """The number of this light; it is kept beside, so that the number stays its own."""
        number = id(frame.light)
        self._lights.setdefault(number, frame.light)
        return number

    def _body_cel(self, frame: Frame, seen: View, lit: int, now: Now) -> Cel:
        if (known := self._bodies.get((seen, lit))) is None:
            home = _home(now)
            pose, k = self.rest(home), self.skeleton(home)
            foot = k.pelvis if self._legs else home.at
            known = self._bodies[seen, lit] = self._cel(frame, seen, pose, k, (foot, k.neck), self._trunk)
        return known

    def _head_cel(self, frame: Frame, seen: View, lit: int, now: Now) -> Cel:
        key = seen, lit, now.look, now.says
        if (known := self._heads.get(key)) is None:
            pose = self.rest(_home(now), now.look, now.says)
            k = joints(self.body, stance(self.body, pose, self.phase), pose)
            known = self._heads[key] = self._cel(frame, seen, pose, k, (k.neck, k.head), self._face)
        return known

    def _cel(
        self,
        frame: Frame,
        seen: View,
        pose: Pose,
        k: Skeleton,
        ends: tuple[Vec, Vec],
        draw: Callable[[Sketch, Skeleton, Pose], None],
    ) -> Cel:
        about = pose.position + vec(0, 0.55 * self.body.height, 0)
        camera = seen.camera(about)
        own = replace(frame, camera=camera, items=[])
        depth = camera.point(about)[2]
        sk = _Matt(own, depth, self._tones)
        draw(sk, k, pose)
        done = sk.done()
        if own.light.rim:
            done = rimmed(Item(depth, 1, done), own).draw
        return cel(done, camera, self.box(pose), *ends)

    def _trunk(self, sk: Sketch, k: Skeleton, pose: Pose) -> None:
        """All but the head and what is drawn anew; the order is that of `Person`."""
        b, o = self.body, self.outfit
        chest = (k.waist + k.shoulders_mid) / 2
        at = sk.depth_of(chest)
        for i in (0, 1) if not self._legs else ():
            knee = sk.depth_of((k.hips[i] + k.knees[i]) / 2) - sk.depth_of(k.pelvis)
            before = sk.depth_of(k.knees[i]) - sk.depth_of(k.pelvis) < -0.20 and not self._covered(k)
            sk.layer(-0.005 + 0.01 * knee if before else 0.10 + 0.1 * knee)
            leg(sk, k, b, o, i, self.skin)
        sk.layer(0.09)
        self.head.neck(sk, k)
        sk.layer(0.0)
        self.trunk.draw(sk, k)
        back = sk.facing(k.chest_basis[2], chest) < 0.0
        if self.pack is not None:
            straps(sk, k, b, self.pack, trunk(b, k, o.top.cut.thick + 0.004), 0)
            sk.layer(-0.012 if back else 0.25)
            backpack(sk, k, b, self.pack)
        for i in (0, 1) if not self._arms else ():
            sk.layer(self._arm_key(sk, k, i, at, _HEAD))
            if i == 1 and self.armed:
                self._weapon(sk, k)
            arm(sk, k, b, o, i, self.skin, self.gloves)
        if o.cloak is not None:
            sk.layer(-0.017 if back else 0.28)
            cloak(sk, k, b, o.cloak, o.top.cut.thick)
            sk.layer(-0.0175)
            cloak_front(sk, k, b, o.cloak)
        sk.layer(-0.0178 if o.cloak is not None else -0.006)
        self.trunk.scarf(sk, k)
        if self._hair_beyond(sk, k):
            self.head.back(sk, k, _HEAD)

    def _face(self, sk: Sketch, k: Skeleton, pose: Pose) -> None:
        if not self._hair_beyond(sk, k):
            self.head.back(sk, k, 0.0)
        sk.layer(0.0)
        h = self.body.head
        with sk.lying(Globe(k.head, (h * 0.42, h * 0.5, h * 0.42))):
            self.head.draw(sk, k, pose, self.phase)

    def _hair_beyond(self, sk: Sketch, k: Skeleton) -> bool:
        """Whether hair that hangs from the back of the head hangs behind the trunk."""
        return sk.depth_of(k.head_basis[2]) + float(sk.camera.eye @ sk.camera.forward) < 0

    def _weapon(self, sk: Sketch, k: Skeleton) -> None:
        """Upright in the right hand, on the ground."""
        palm = k.hand(1, self.body)
        foot = vec(float(palm[0]), float(min(k.ankles[0][1], k.ankles[1][1])) - self.body.ankle, float(palm[2]))
        if self.armed == "spear":
            top = foot + vec(0, 2.15, 0)
            sk.limb(np.array([foot, top]), [0.014, 0.014], _ASH, rim=False)
            sk.limb(np.array([top, top + vec(0, 0.12, 0), top + vec(0, 0.26, 0)]), [0.03, 0.022, 0.004], _STEEL)
            return
        sk.limb(np.array([foot + vec(0, 0.05, 0), foot + vec(0, 0.42, 0)]), [0.035, 0.024], _ASH, rim=False)
        sk.limb(np.array([foot + vec(0, 0.4, 0), foot + vec(0, 1.12, 0)]), [0.014, 0.011], rgb("#3a3c40"), rim=False)
