"""What an animal does at a moment, apart from how it is built: one value for all families."""

import math
from dataclasses import dataclass

from film import Action, Emotion
from generators.previz.camera import Vec
from generators.previz.pen import Colour
from generators.previz.stage import Pose


@dataclass(frozen=True)
class Act:
    """Everything the builders read. Seconds, metres, radians; the point looked at is in the animal's own space."""

    action: Action = Action.STAND
    emotion: Emotion = Emotion.NEUTRAL
    t: float = 0.0
    travelled: float = 0.0
    speaking: float = 0.0
    gaze: tuple[float, float, float] | None = None
    phase: float = 0.0
    """0 to 1, of this one animal: a herd does not breathe in step."""
    wears: tuple[tuple[str, Colour], ...] = ()
    holding: str = ""

    @property
    def shut(self) -> float:
        """How closed the eyes are: blinks every few seconds, sleep, feelings."""
        if self.action is Action.SLEEP:
            return 1.0
        since = (self.t + self.phase * 4.1) % 3.7
        blink = max(0.0, 1 - abs(since - 0.09) / 0.09) if since < 0.18 else 0.0
        rest = {Emotion.ANGRY: 0.26, Emotion.DETERMINED: 0.2, Emotion.SAD: 0.26, Emotion.HAPPY: 0.08}.get(
            self.emotion, 0.06
        )
        if self.emotion in (Emotion.AFRAID, Emotion.SURPRISED):
            rest = 0.0
        return max(blink, rest)

    @property
    def breath(self) -> float:
        """-1 to 1."""
        slow = 0.55 if self.action is Action.SLEEP else 0.9
        return math.sin((self.t * slow + self.phase) * math.tau * 0.5)


def act_for(pose: Pose, size: float, wears: tuple[tuple[str, Colour], ...]) -> Act:
    """A pose on the stage -> what the builders read. `size`: metres per unit of the builder."""
    gaze = None if pose.gaze is None else own_space(pose.gaze, pose.position, pose.yaw, size)
    return Act(
        pose.part.action,
        pose.part.emotion,
        pose.t,
        pose.travelled / size,
        pose.speaking,
        gaze,
        0.0,
        wears,
        pose.part.holding,
    )


def own_space(point: Vec, position: Vec, yaw: float, size: float) -> tuple[float, float, float]:
    dx, dy, dz = (float(point[i] - position[i]) / size for i in range(3))
    c, s = math.cos(yaw), math.sin(yaw)
    return (dx * c - dz * s, dy, dz * c + dx * s)


def look_angles(act: Act, head: tuple[float, float, float], limit: float = 1.15) -> tuple[float, float]:
    """Yaw and pitch of the head towards what it looks at; idle glances when nothing is given."""
    if act.action is Action.SLEEP:
        return 0.0, 0.0
    if act.gaze is None:
        wide = 0.5 if act.action in (Action.LOOK, Action.LOOK_AROUND) else 0.1
        return wide * math.sin(act.t * 0.8 + act.phase * 6), 0.05 * math.sin(act.t * 0.63 + act.phase * 4)
    dx, dy, dz = act.gaze[0] - head[0], act.gaze[1] - head[1], act.gaze[2] - head[2]
    yaw = math.atan2(dx, dz)
    if abs(yaw) > 2.4:
        # Straight behind: no neck turns that far, so it looks as far round as it can.
        yaw = math.copysign(limit * 0.8, yaw)
    pitch = math.atan2(dy, math.hypot(dx, dz) + 1e-9)
    return max(-limit, min(limit, yaw)), max(-0.55, min(0.6, pitch))
