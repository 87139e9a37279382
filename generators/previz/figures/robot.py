"""A robot: a person's skeleton in a metal shell, with a glowing face."""

import math

import numpy as np

from film import Character, Emotion, Garment
from generators.previz.figures import headwear
from generators.previz.figures.body import Body
from generators.previz.figures.expressions import expression
from generators.previz.figures.head import Head
from generators.previz.figures.person import Person
from generators.previz.figures.skeleton import Skeleton
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.skull import Skull
from generators.previz.pen import Colour, mix, rgb, scale, smooth
from generators.previz.stage import Pose

_GLOW: dict[Emotion, str] = {
    Emotion.ANGRY: "#ff6a4a",
    Emotion.SAD: "#6a9cff",
    Emotion.HAPPY: "#7dffc4",
    Emotion.AFRAID: "#c9a4ff",
}


class RobotHead(Head):
    """A rounded shell with a dark screen, two lamps for eyes, a line of light for a mouth, an antenna."""

    def __init__(self, c: Character, b: Body) -> None:
        super().__init__(c.with_(hair_style="bald", beard="none"), b, 0, helmet=False)
        self.shell = rgb(c.skin)
        self.width, self.jaw = 0.88, 0.86

    @property
    def tall(self) -> float:
        return self.b.head * 0.30

    def neck(self, sk: Sketch, k: Skeleton) -> None:
        low = k.neck - k.chest_basis[1] * (0.08 * self.b.spine)
        top = k.head - k.head_basis[1] * (self.b.head * 0.3)
        sk.limb(np.array([low, (low + top) / 2, top]), [self.b.head * 0.16] * 3, scale(self.shell, 0.45), rim=False)

    def draw(self, sk: Sketch, k: Skeleton, pose: Pose, phase: float) -> None:
        skull = self.skull(sk, k)
        root, tip = skull.raised(0, 0.9, -0.1), skull.raised(0, 1.42, -0.1)
        look = expression(pose, phase)
        glow = rgb(_GLOW.get(pose.part.emotion, "#6fe6ff"))
        sk.curve(np.array([root, tip]), self.b.head * 0.05, scale(self.shell, 0.5))
        sk.disc(tip, self.b.head * 0.065, glow, 1.0)
        for side in (1, -1):
            if skull.facing(side * 90, -5) > -0.5:
                sk.disc(skull.raised(side * 0.9, -0.05, 0.0), self.b.head * 0.11, scale(self.shell, 0.6), 0.4)
        path = skull.disc()
        box = path.getBounds()
        tones = sk.ramp(self.shell, 1.0, 0.0, 0.12)
        y = box.centerY()
        sk.graded(path, (box.left(), y), (box.right(), y), tones, (0, 0.22, 0.5, 0.78, 1))
        for kind, colour in self.worn:
            if kind in ("scarf", "backpack", "belt", "tie", "gloves", "necklace"):
                continue
            headwear.over(kind, skull, colour, 0.0)
        if skull.facing(0, -4) < -0.3 or skull.pixels < 7:
            return
        t = np.linspace(0, 2 * math.pi, 24, endpoint=False)
        square = np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.5, np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.5
        screen = smooth(skull.points(square[0] * 56, square[1] * 34 - 8, 0.01))
        sk.fill(screen, sk.tone((0.07, 0.09, 0.13), 0.4))
        gx, gy = math.degrees(k.gaze[0]) * 0.25, math.degrees(k.gaze[1]) * 0.2
        for side in (1, -1):
            if skull.facing(side * 24, -2) < 0.1:
                continue
            high = max(1.2, 10.5 * look.wide * (1 - look.lids) * (1 - 0.5 * look.under))
            eye = smooth(
                skull.spot(
                    side * 24 + gx, -1 + gy, 8.5, high, tilt=-side * (look.brow_in - look.brow_out) * 2.2, puff=0.015
                )
            )
            sk.fill(eye, glow)
            self._shine(skull, side * 24 + gx, -1 + gy, glow)
        wide = 15.0 if pose.mouth is None else 9.0 + 10.0 * pose.mouth.wide
        lon = np.linspace(-wide, wide, 7)
        bend = look.curve * ((lon / wide) ** 2) * 0.9
        gap = 1.2 + 9 * max(pose.speaking, look.open * 0.6)
        mouth = smooth(
            skull.points(
                np.concatenate([lon, lon[::-1]]),
                np.concatenate([-27 + bend + gap * 0.4, (-27 + bend - gap * 0.6)[::-1]]),
                0.015,
            )
        )
        sk.fill(mouth, glow, 0.95)

    @staticmethod
    def _shine(skull: Skull, lon: float, lat: float, glow: Colour) -> None:
        x, y = skull.points([lon], [lat], 0.015)[0]
        r = skull.pixels * 0.16
        skull.sketch.add(lambda pen: pen.glow(x, y, r, glow, 0.5))


class Robot(Person):
    """A Person whose skin is its shell."""

    def __init__(self, character: Character) -> None:
        shell = character.skin
        if not character.garments:
            dark = "#" + "".join(f"{round(v * 255 * 0.55):02x}" for v in mix(rgb(shell), (0.5, 0.5, 0.55), 0.3))
            character = character.with_(
                garments=(
                    Garment(kind="trousers", colour=dark),
                    Garment(kind="armour", colour=shell),
                    Garment(kind="boots", colour=dark),
                )
            )
        super().__init__(character)

    def _head(self, iris: int) -> Head:
        return RobotHead(self.character, self.body)
