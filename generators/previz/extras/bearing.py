"""What an extra does, and how their arms and head go: small, going on for the whole shot, everybody in a phase of their own."""

import math
from dataclasses import replace
from typing import Literal, NamedTuple

from film import Action, Emotion, Part
from generators.previz.extras.spots import Spot
from generators.previz.figures.skeleton import Place, Stance
from generators.previz.stage import rng

Deed = Literal["idle", "listen", "talk", "clap", "cheer", "rage", "laugh", "drink", "dance", "attention", "walk"]
LIVE: frozenset[Deed] = frozenset({"talk", "clap", "cheer", "rage", "drink", "dance", "walk"})
"""Whose arms are drawn anew in every frame."""
STEPS: frozenset[Deed] = frozenset({"walk", "dance"})
"""Whose legs are."""
_SAID: tuple[tuple[tuple[str, ...], Deed, float], ...] = (
    (("applau", "clap", "ovation"), "clap", 0.9),
    (("angry", "furious", "protest", "riot", "jeer"), "rage", 0.7),
    (("cheer", "celebrat", "jubil", "wave", "waving", "hail"), "cheer", 0.75),
    (("laugh", "giggl", "amused"), "laugh", 0.85),
    (("danc",), "dance", 0.85),
    (("drink", "toast"), "drink", 0.6),
)
"""Words for what they do, and how many of them do it."""
_FEELS: tuple[tuple[tuple[str, ...], Emotion], ...] = (
    (("applau", "clap", "cheer", "celebrat", "laugh", "happy", "joy", "smil", "danc"), Emotion.HAPPY),
    (("angry", "furious", "protest", "riot", "jeer"), Emotion.ANGRY),
    (("scared", "afraid", "panic", "terrified", "frightened"), Emotion.AFRAID),
    (("sad", "mourn", "grie", "weep"), Emotion.SAD),
    (("shock", "surpris", "gasp", "amazed", "astonished", "stunned"), Emotion.SURPRISED),
)


class Bearing(NamedTuple):
    deed: Deed
    part: Part
    """What the figure is drawn from."""
    phase: float
    """Radians."""


def bearing(kind: str, words: str, place: str, spot: Spot, seed: int, n: int) -> Bearing:
    """What the n-th of them does."""
    dice, words = rng(seed, "bearing", kind, n), words.lower()
    deed: Deed = "idle"
    asked = next(((d, share) for said, d, share in _SAID if any(w in words for w in said)), None)
    if spot.speed:
        deed = "walk"
    elif kind == "soldiers":
        deed = "attention"
    elif asked is not None and dice.random() < asked[1]:
        deed = asked[0]
    elif kind == "guests" or place == "bar":
        deed = dice.choice(("talk", "drink", "listen", "listen"))
    elif kind == "crowd" and spot.fellow is not None:
        deed = dice.choice(("talk", "listen", "listen"))
    elif kind == "audience":
        deed = "listen" if spot.seat is None and dice.random() < 0.4 else "idle"
    if deed == "dance" and spot.seat is not None:
        deed = "clap"
    emotion = next((e for said, e in _FEELS if any(w in words for w in said)), Emotion.NEUTRAL)
    if kind in ("crowd", "guests") and emotion is Emotion.NEUTRAL and deed in ("talk", "drink") and dice.random() < 0.5:
        emotion = Emotion.HAPPY
    action = {"walk": Action.WALK, "dance": Action.DANCE, "laugh": Action.LAUGH, "listen": Action.LISTEN}.get(
        deed, Action.STAND
    )
    if spot.seat is not None and action in (Action.STAND, Action.LISTEN):
        action = Action.SIT
    part = Part(who="extra", action=action, emotion=emotion, inside="chair" if spot.seat is not None else "")
    return Bearing(deed, part, dice.uniform(0, 2 * math.pi))


def gestured(rest: Stance, deed: Deed, t: float, phase: float, seated: bool) -> Stance:
    """The arms of a moment, second t of the shot, over a stance that stays."""
    beat = t + phase
    left, right = rest.hands
    if deed == "clap":
        aside = -0.26 + 0.16 * (0.5 + 0.5 * math.sin(beat * 13 + 3 * phase))
        high = -0.22 + 0.07 * math.sin(phase * 5)
        both: list[Place] = [(aside, high, 0.58), (aside, high - 0.02, 0.58)]
        return replace(rest, hands=both, elbows=[(1.0, -0.7, -0.1)] * 2, grips=["open", "open"])
    if deed in ("cheer", "rage"):
        up = 0.5 + 0.5 * math.sin(beat * (5.5 if deed == "cheer" else 7.0) + phase)
        both_up = math.sin(phase * 7) > -0.1 and deed == "cheer"
        raised: Place = (0.22, 0.55 + 0.35 * up, 0.18)
        grip = "open" if deed == "cheer" else "fist"
        return replace(
            rest,
            hands=[raised if both_up else left, raised],
            elbows=[(1.0, -0.4, 0.1)] * 2,
            grips=[grip if both_up else "relaxed", grip],  # type: ignore[list-item]
        )
    if deed == "talk":
        says = max(0.0, math.sin(beat * 0.55)) ** 0.5
        wave = math.sin(beat * 2.4)
        to: Place = (0.0, -0.50 + 0.13 * wave, 0.52 + 0.1 * math.sin(beat * 1.7))
        other: Place = (0.06, -0.68 + 0.07 * math.sin(beat * 1.9 + 1), 0.38)
        hands = [_between(left, other, says * (0.5 + 0.5 * math.sin(phase * 3))), _between(right, to, says)]
        return replace(rest, hands=hands, grips=["relaxed", "open"])
    if deed == "drink":
        sips = max(0.0, math.sin(beat * 0.62)) ** 3
        low: Place = (-0.10, -0.46, 0.46) if not seated else (-0.05, -0.52, 0.55)
        hands = [left, _between(low, (-0.34, 0.14, 0.42), sips)]
        return replace(rest, hands=hands, elbows=[rest.elbows[0], (0.8, -0.8, -0.1)], grips=["relaxed", "fist"])
    return rest


def _between(a: Place, b: Place, share: float) -> Place:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)
