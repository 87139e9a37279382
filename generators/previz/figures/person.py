"""A character token -> somebody on the stage: posed, dressed, lit and drawn, the same in every shot."""

import math

import numpy as np

from film import Action, Character
from generators.previz.camera import Vec
from generators.previz.casting import UNDER_ALL, sources, stands
from generators.previz.figures.actions import stance
from generators.previz.figures.body import body
from generators.previz.figures.draft import Tones
from generators.previz.figures.gear import backpack, cloak, cloak_front, straps
from generators.previz.figures.head import Head
from generators.previz.figures.limbs import arm, leg
from generators.previz.figures.outfit import outfit
from generators.previz.figures.skeleton import Skeleton, joints
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.torso import Trunk, trunk
from generators.previz.figures.waterline import swimming
from generators.previz.pen import rgb
from generators.previz.shadows import Shade, lay, limbs
from generators.previz.stage import Frame, Pose, rng
from generators.previz.thrown import Body, Source
from generators.previz.where import Globe

_SURFACES = frozenset({"sea", "harbour", "beach", "cliff", "riverbank"})
"""Sets whose water is seen from above."""
_BOTH_HANDS = frozenset({Action.CARRY, Action.PUSH, Action.TYPE})


class Person:
    """FigureLike for people and astronauts."""

    def __init__(self, character: Character) -> None:
        self.character = character
        self.body = body(character)
        self.outfit = outfit(character)
        dice = rng(0, character.id, "self")
        self.phase = dice.uniform(0, 2 * math.pi)
        self.skin = rgb(character.skin)
        self.head = self._head(dice.randrange(6))
        self.trunk = Trunk(self.body, self.outfit, character.accessories)
        colours = {a.kind: rgb(a.colour) for a in character.accessories}
        self.gloves, self.pack = colours.get("gloves"), colours.get("backpack")
        if self.outfit.suited and self.pack is None:
            self.pack = rgb("#c9ccd2")
        self.height = self.body.height + self.head.tall
        self._tones = Tones()
        self._last: tuple[Pose, Skeleton] | None = None

    def _head(self, iris: int) -> Head:
        return Head(self.character, self.body, iris, self.outfit.suited)

    # -- measures ------------------------------------------------------------------------------------------------
    def joints(self, pose: Pose) -> Skeleton:
        """Where everything is. Framing, gaze and drawing ask for the same moment in turn, so the last answer is kept."""
        if self._last is None or self._last[0] is not pose:
            self._last = pose, joints(self.body, stance(self.body, pose, self.phase), pose)
        return self._last[1]

    def eyes(self, pose: Pose) -> Vec:
        """World point between the eyes."""
        k = self.joints(pose)
        return np.asarray(k.head + k.head_basis[2] * (self.body.head * 0.44))

    def hand(self, pose: Pose) -> Vec:
        """World point of the right palm."""
        return self.joints(pose).hand(1, self.body)

    def grip(self, pose: Pose) -> Vec:
        """World point of what they hold: between the palms where both hold it."""
        k = self.joints(pose)
        right = k.hand(1, self.body)
        return np.asarray((k.hand(0, self.body) + right) / 2) if pose.part.action in _BOTH_HANDS else right

    def box(self, pose: Pose) -> Vec:
        """Corners of an upright box round all joints, with room for cloth, hair and hat: (8, 3) world metres."""
        k, b = self.joints(pose), self.body
        top = b.head * 0.55 + self.head.tall + (b.head * 0.25 if self.outfit.suited else 0.0)
        crown = k.head + k.head_basis[1] * top
        tips = [k.wrists[i] + k.hand_ways[i] * b.hand for i in (0, 1)]
        toes = [k.ankles[i] + k.feet[i] * (b.foot * 0.75) for i in (0, 1)]
        core = np.array([k.pelvis, k.neck, *k.shoulders])
        bones = np.array([*k.elbows, *tips, *k.knees, *k.ankles, *toes])
        face = np.array([k.head + k.head_basis[a] * (s * b.head * 0.62) for a in (0, 2) for s in (1, -1)])
        deep = (
            0.14 * b.height
            if self.pack or self.outfit.cloak or self.outfit.top.cut.hem or self.outfit.skirt or self.outfit.apron
            else 0.0
        )
        wide = max(b.hip_w, b.chest_w) + 0.045 + deep
        low = np.concatenate([core - wide, bones - b.leg_r * 1.5, face - 0.04, crown[None] - 0.12])
        high = np.concatenate(
            [core + wide * np.array((1, 0.35, 1)), bones + b.leg_r * 1.5, face + 0.04, crown[None] + 0.04]
        )
        (x0, y0, z0), (x1, y1, z1) = low.min(axis=0), high.max(axis=0)
        y0 = max(y0, min(float(pose.position[1]) - 0.03, y0 + 0.2)) if y0 < pose.position[1] else y0
        return np.array([(x, y, z) for x in (x0, x1) for y in (y0, y1) for z in (z0, z1)])

    # -- drawing -------------------------------------------------------------------------------------------------
    def draw(self, frame: Frame, pose: Pose) -> None:
        """Add the figure, and its shadow on the ground, to the frame."""
        k = self.joints(pose)
        cam = frame.camera
        depth = float((k.waist - cam.eye) @ cam.forward)
        nearest = min(depth, float((k.head - cam.eye) @ cam.forward))
        if nearest < 0.22:
            return
        sk = Sketch(frame, depth, self._tones)
        if not self._in_frame(sk, k):
            if (
                frame.setup.place.interior and not pose.part.inside
            ):  # a shadow may come into the picture before its owner
                frame.bodies.append(self._body(k, sources(frame.light, True)))
            return
        afloat = pose.part.action is Action.SWIM and frame.setup.place.kind in _SURFACES
        if not pose.part.inside and not afloat:
            self._shadow(frame, k, pose)
        self._parts(sk, k, pose)
        draw = sk.done()
        frame.add(depth, swimming(frame, pose.position, k, draw) if afloat else draw, self.character.id)

    def _in_frame(self, sk: Sketch, k: Skeleton) -> bool:
        x, y, _ = sk.camera.point(k.waist)
        reach = self.height * 0.9 * sk.scale
        return -reach < x < sk.camera.width + reach and -reach < y < sk.camera.height + reach

    def _parts(self, sk: Sketch, k: Skeleton, pose: Pose) -> None:
        """Every part at its own depth; the trunk is at zero, nearer is negative."""
        b, o = self.body, self.outfit
        chest = (k.waist + k.shoulders_mid) / 2
        at = sk.depth_of(chest)
        head_at = sk.depth_of(k.head) - at
        # The head lies before the trunk unless the body is stretched out along the view.
        head_key = head_at if abs(head_at) > 0.26 else -0.02
        for i in (0, 1):
            knee_at = sk.depth_of((k.hips[i] + k.knees[i]) / 2) - sk.depth_of(k.pelvis)
            forward = sk.depth_of(k.knees[i]) - sk.depth_of(k.pelvis) < -0.20
            sk.layer(
                -0.005 + 0.01 * knee_at
                if forward and not self._covered(k)
                else 0.10 + 0.1 * knee_at + 0.02 * (sk.depth_of(k.ankles[i]) - at)
            )
            if not self._below(sk, k.hips[i], k.knees[i], k.ankles[i]):
                leg(sk, k, b, o, i, self.skin)
        sk.layer(0.09)
        self.head.neck(sk, k)
        sk.layer(0.0)
        self.trunk.draw(sk, k)
        back_shown = sk.facing(k.chest_basis[2], chest) < 0.0
        if self.pack is not None:
            straps(sk, k, b, self.pack, trunk(b, k, o.top.cut.thick + 0.004), 0)
            sk.layer(-0.012 if back_shown else 0.25)
            backpack(sk, k, b, self.pack)
        for i in (0, 1):
            sk.layer(self._arm_key(sk, k, i, at, head_key))
            arm(sk, k, b, o, i, self.skin, self.gloves)
        if o.cloak is not None:
            sk.layer(-0.017 if back_shown else 0.28)
            cloak(sk, k, b, o.cloak, o.top.cut.thick)
            sk.layer(-0.0175)
            cloak_front(sk, k, b, o.cloak)
        sk.layer(-0.0178 if o.cloak is not None else -0.006)
        self.trunk.scarf(sk, k)
        self.head.back(sk, k, head_key)
        sk.layer(head_key)
        with sk.lying(Globe(k.head, (b.head * 0.42, b.head * 0.5, b.head * 0.42))):
            self.head.draw(sk, k, pose, self.phase)

    def _below(self, sk: Sketch, *points: Vec) -> bool:
        """All under the lower edge of the frame (or beside it, where a rolled camera has it)."""
        margin = self.body.leg_r * 3 * sk.scale
        flat, _ = sk.flat(np.array(points))
        return bool((flat[:, 1] > sk.camera.height + margin).all())

    def _covered(self, k: Skeleton) -> bool:
        """A long garment lies over the thighs."""
        return self.outfit.top.cut.hem >= 0.12 or self.outfit.skirt is not None

    def _arm_key(self, sk: Sketch, k: Skeleton, i: int, at: float, head_key: float) -> float:
        """Behind the trunk, before it, or before the head too."""
        elbow, wrist = sk.depth_of(k.elbows[i]) - at, sk.depth_of(k.wrists[i]) - at
        shoulder = sk.depth_of(k.shoulders[i]) - at
        mean = (shoulder + elbow + wrist) / 3
        if mean > 0.035 and wrist > -0.10:
            return 0.15 + 0.1 * mean
        if wrist < head_key - 0.10 and k.wrists[i][1] > k.neck[1] - 0.12:
            return min(-0.05, head_key - 0.01) + 0.01 * mean
        return -0.01 + 0.005 * max(-0.5, min(0.0, mean))

    def _shadow(self, frame: Frame, k: Skeleton, pose: Pose) -> None:
        """A soft dark pool under the body and, where one light is the strongest, a long one away from it."""
        climbed = pose.travelled if pose.part.action is Action.CLIMB else 0.0
        h, ground = self.body.height, float(pose.position[1]) - climbed
        pts = np.array([k.pelvis, k.neck, *k.ankles, *k.knees])
        lo, hi = pts.min(axis=0), pts.max(axis=0)
        centre = np.array(((lo[0] + hi[0]) / 2, ground + 0.005, (lo[2] + hi[2]) / 2))
        rx, rz = max(0.15 * h, (hi[0] - lo[0]) / 2 + 0.10), max(0.15 * h, (hi[2] - lo[2]) / 2 + 0.10)
        turn = np.linspace(0, 2 * math.pi, 16, endpoint=False)
        pool = centre + np.stack((np.cos(turn) * rx, np.zeros(16), np.sin(turn) * rz), -1)
        soles = [i for i in (0, 1) if k.ankles[i][1] - ground < 2 * self.body.ankle]
        strength = 0.24 + 0.16 * frame.light.ambient
        shades = [Shade((pool,), strength, 0.05 * h)]
        if soles and 0.1 * h * frame.camera.k > _FOOT * max(frame.camera.point(centre)[2], 0.5):
            at, way = np.array([k.ankles[i] for i in soles]), np.array([k.feet[i] for i in soles]) * self.body.foot
            under = limbs(at + 0.3 * way, at - 0.25 * way, np.full(len(soles), 0.022 * h), _DOWN, ground)
            shades.append(Shade(under, 0.4, 0.012 * h))
        self._on_seat(frame, k, ground)
        body = self._body(k, sources(frame.light, frame.setup.place.interior))
        stands(frame, body, np.array((centre[0], ground, centre[2])), UNDER_ALL)
        lay(frame, shades, centre, 0.6 * h)

    def _on_seat(self, frame: Frame, k: Skeleton, ground: float) -> None:
        """Who sits darkens the seat: right under hips and thighs, which lie level and off the ground."""
        hips, knees = np.array(k.hips), np.array(k.knees)
        r = self.body.leg_r * 1.15
        if np.abs(hips[:, 1] - knees[:, 1]).max() > 0.14 or hips[:, 1].min() - ground < 0.3:
            return
        seat = float(hips[:, 1].min()) - r
        ends = hips + 0.45 * (knees - hips)
        back = hips - 0.12 * (knees - hips)
        shade = Shade(limbs(back, ends, np.full(2, 1.25 * r), _DOWN, seat), 0.42, 0.03 * self.body.height)
        lay(frame, [shade], k.pelvis, 0.01)

    def _body(self, k: Skeleton, sources: tuple[Source, ...]) -> Body:
        """All limbs, for their shadows: a shadow waves when its owner does."""
        b, o = self.body, self.outfit
        skirt = 0.15 * b.chest_w if self._covered(k) or o.cloak is not None else 0.0
        left, right = k.shoulders
        bones = [
            (k.pelvis, k.neck, 0.085 * b.height),
            (left, right, 0.045 * b.height),
            (k.head - 0.1 * b.head, k.head + 0.1 * b.head, 0.48 * b.head),
        ]
        for i in (0, 1):
            hand = k.wrists[i] + k.hand_ways[i] * (b.hand * 0.5)
            sole = k.ankles[i] - np.array((0.0, b.ankle, 0.0))
            bones += [(k.shoulders[i], k.elbows[i], b.arm_r * 1.2), (k.elbows[i], hand, b.arm_r)]
            bones += [(k.hips[i], k.knees[i], b.leg_r * 1.15 + skirt), (k.knees[i], sole, b.leg_r * 0.8)]
        a, c, radii = zip(*bones, strict=True)
        return Body((k.pelvis + k.neck) / 2, 0.16 * b.height, sources, np.array(a), np.array(c), np.array(radii))


_FOOT = 9.0
"""Pixels: smaller feet have no shadow of their own."""
_DOWN = np.zeros(3)
"""The way of a shadow straight below."""
