"""The street lamps of a set, with the light they throw."""

from generators.previz.camera import vec
from generators.previz.pen import Pen, mix
from generators.previz.practicals import Practical
from generators.previz.sets.pieces import LAMPLIGHT, outside
from generators.previz.stage import Frame


class Lamp:
    """A street lamp: post, head, glow, a pool of light on the ground, its reflection when the ground is wet."""

    def __init__(self, x: float, z: float, arm: float = 0.5, h: float = 3.8) -> None:
        self.foot, self.top, self.head = vec(x, 0, z), vec(x, h, z), vec(x + arm, h - 0.1, z)

    def practicals(self) -> list[Practical]:
        return [Practical(self.head, LAMPLIGHT, 0.85, 2.0 * float(self.head[1]))]

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        depth = camera.point(self.foot)[2]
        if depth > 0.8 and not outside(camera, self.top, 4.0):
            frame.add(depth, lambda pen: self._draw(frame, pen, depth))

    def _draw(self, frame: Frame, pen: Pen, depth: float) -> None:
        camera, light = frame.camera, frame.light
        fx, fy, _ = camera.point(self.foot)
        tx, ty, _ = camera.point(self.top)
        hx, hy, hz = camera.point(self.head)
        s = camera.k / max(hz, 0.8)
        iron = light.shade((0.13, 0.13, 0.17), 0.2, depth)
        if light.practicals > 0.05 and depth < 34:
            gx, gy, _ = camera.point(vec(self.head[0], 0.01, self.head[2]))
            flat = min(0.5, abs(float(camera.eye[1])) / max(depth, 1.0) + 0.05)
            pen.save()
            pen.canvas.translate(gx, gy)
            pen.canvas.scale(1.0, flat)
            pen.glow(0, 0, min(2.6 * s, camera.width * 0.4), LAMPLIGHT, 0.34 * light.practicals)
            pen.restore()
            if light.wet:
                pen.streak(gx, gy, 0.2 * s, 2.6 * s, LAMPLIGHT, 0.5 * light.practicals)
            if (thick := min(1.0, 45.0 / light.visibility)) > 0.5:
                pen.beam((hx, hy), (gx, gy), 0.12 * s, 1.5 * s, LAMPLIGHT, 0.30 * thick * light.practicals)
        pen.line((fx, fy), (tx, ty), 0.09 * s, iron)
        pen.line((tx, ty), (hx, hy), 0.06 * s, iron)
        pen.line((fx, fy), (fx + (tx - fx) * 0.14, fy + (ty - fy) * 0.14), 0.17 * s, iron)
        on = light.practicals
        pen.circle(hx, hy, 0.15 * s, mix(light.shade((0.8, 0.8, 0.75), 0.5, depth), (1.0, 0.95, 0.8), on))
        if on > 0.05:
            pen.glow(hx, hy, min(1.7 * s, camera.width * 0.25), LAMPLIGHT, 0.55 * on)
