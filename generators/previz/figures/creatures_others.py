"""Everything that is not four-legged: which builder draws a kind; and butterfly, frog and ghost, which share little with others."""

import math
from collections.abc import Callable
from typing import NamedTuple

from film import Action, Emotion
from generators.previz.figures import creatures_birds as birds
from generators.previz.figures import creatures_crawlers as crawlers
from generators.previz.figures import creatures_swimmers as swimmers
from generators.previz.figures.creatures_act import Act, look_angles
from generators.previz.figures.creatures_bird_kinds import BIRDS, bird_for
from generators.previz.figures.creatures_form import BLACK, P3, Ball, Form, Joint
from generators.previz.figures.creatures_turtle import build_turtle
from generators.previz.pen import Colour, mix, rgb, scale


class Other(NamedTuple):
    build: Callable[[Act, Form], None]
    size: float
    afloat: str
    seat: tuple[float, float, float] | None = None


OTHERS = (
    *BIRDS,
    *swimmers.SWIMMERS,
    "turtle",
    "butterfly",
    "frog",
    "ghost",
    "snake",
    "spider",
    "crab",
    "octopus",
    "jellyfish",
    "bee",
)


def other_for(kind: str, words: str, colour: Colour | None) -> Other:
    """Raises KeyError for a kind nobody here draws."""
    if kind in BIRDS:
        bird = bird_for(kind, words, colour)
        return Other(
            lambda act, form: birds.build(bird, act, form), bird.size, "ground" if kind == "penguin" else "air"
        )
    if kind in swimmers.SWIMMERS:
        swimmer = swimmers.swimmer_for(kind, words, colour)
        return Other(lambda act, form: swimmers.build(swimmer, act, form), swimmer.size, "water")
    if kind == "turtle":
        shell, skin = colour or rgb("#6b7a3a"), rgb("#8fa05a")
        return Other(lambda act, form: build_turtle(shell, skin, act, form), 0.75, "ground")
    builders: dict[str, tuple[Callable[[Act, Form, Colour], None], str, float, str]] = {
        "butterfly": (butterfly, "#f08a2e", 0.16, "hover"),
        "frog": (frog, "#6aa83e", 0.16, "ground"),
        "ghost": (ghost, "#dfe8f5", 1.0, "ground"),
        "snake": (crawlers.snake, "#5f8a3a", 0.55, "ground"),
        "spider": (crawlers.spider, "#3a2f2a", 0.12, "ground"),
        "crab": (crawlers.crab, "#d8522e", 0.26, "ground"),
        "octopus": (crawlers.octopus, "#c8603f", 0.55, "ground"),
        "jellyfish": (crawlers.jellyfish, "#d98ac8", 0.6, "ground"),
        "bee": (crawlers.bee, "#f2b82a", 0.09, "hover"),
    }
    build, natural, size, afloat = builders[kind]
    glows = kind == "butterfly" and "firefly" in words
    tone = colour or rgb(
        "#ffe27a" if glows else "#8fa0d8" if "blue" in words else "#b9a58a" if "moth" in words else natural
    )
    return Other(lambda act, form: build(act, form, tone), size, afloat)


def butterfly(act: Act, form: Form, colour: Colour) -> None:
    """Units: one wing. It hovers at chest height, and rests on the ground with slowly opening wings if it sits."""
    resting = act.action in (Action.SIT, Action.SLEEP, Action.LIE, Action.EAT)
    lift = (
        0.12
        if resting
        else 1.25 / form.size + 0.7 * math.sin(act.t * 1.7 + act.phase * 6) + 0.3 * math.sin(act.t * 4.1)
    )
    beat = 0.75 + 0.55 * math.sin(act.t * 1.2) if resting else 0.55 + 0.95 * math.sin(act.t * 17 + act.phase * 6)
    body = Joint((0, lift, 0), 0.0, 0.5)
    dark = mix(scale(colour, 0.25), BLACK, 0.5)
    form.mass(
        [
            body.ball(0, 0, -0.4, 0.035),
            body.ball(0, 0, -0.1, 0.06),
            body.ball(0, 0, 0.16, 0.075),
            body.ball(0, 0.02, 0.3, 0.07),
        ],
        dark,
    )
    for side in (1, -1):

        def at(x: float, z: float, grow: float = 1.0, side: int = side) -> P3:
            x *= grow
            return body.at(side * x * math.cos(beat), 0.04 + x * math.sin(beat), z * grow)

        hind = [at(0.03, 0.0), at(0.45, -0.1), at(0.72, -0.4), at(0.5, -0.75), at(0.22, -0.62)]
        fore = [at(0.03, 0.2), at(0.5, 0.62), at(1.0, 0.75), at(0.95, 0.35), at(0.72, -0.02), at(0.3, -0.06)]
        form.sheet(hind, dark)
        form.sheet(
            [at(0.08, -0.05), at(0.42, -0.14), at(0.6, -0.38), at(0.46, -0.62), at(0.25, -0.5)],
            mix(colour, (1, 0.9, 0.6), 0.25),
            over=0.01,
        )
        form.sheet(fore, dark, over=0.012)
        form.sheet(
            [at(0.08, 0.2), at(0.48, 0.5), at(0.84, 0.6), at(0.82, 0.36), at(0.62, 0.06), at(0.28, 0.0)],
            colour,
            over=0.02,
        )
        for x, z, r in ((0.9, 0.62, 0.035), (0.86, 0.42, 0.028)):
            form.mass([(*at(x, z), r)], (0.97, 0.95, 0.9), over=0.05)
        form.stroke(
            [body.at(side * 0.02, 0.05, 0.34), body.at(side * 0.12, 0.2, 0.5), body.at(side * 0.2, 0.26, 0.62)],
            0.022,
            dark,
        )
        form.mass([body.ball(side * 0.05, 0.04, 0.34, 0.03)], BLACK, over=0.03, gloss=0.6)
    form.named["eyes"] = form.named["mouth"] = body.at(0, 0.04, 0.36)


def frog(act: Act, form: Form, colour: Colour) -> None:
    """Units: lengths of the body. It sits; to get on it hops, feet still while they are on the ground."""
    stride = 3.2
    phase = (act.travelled / stride) % 1.0 if act.action in (Action.WALK, Action.RUN) else 0.0
    fly = max(0.0, (phase - 0.35) / 0.65)
    ease = fly * fly * (3 - 2 * fly)
    # Crouched for the first third: the body waits where it landed, then catches up in the air.
    dz = stride * (ease - phase) if act.action in (Action.WALK, Action.RUN) else 0.0
    up = 0.9 * math.sin(math.pi * fly)
    stretch = math.sin(math.pi * min(1.0, fly * 1.4))
    pale = mix(colour, (0.98, 0.96, 0.75), 0.6)
    breath = 0.012 * act.breath
    y = 0.26 + up
    body = Joint((0, y, dz), 0.0, 0.38 - 0.2 * stretch)
    form.mass(
        [
            body.ball(0, -0.03, -0.34, 0.19),
            body.ball(0, 0, 0.0, 0.27),
            body.ball(0.1, 0.02, 0.22, 0.21),
            body.ball(-0.1, 0.02, 0.22, 0.21),
            body.ball(0, 0.05, 0.36, 0.2),
        ],
        colour,
        hull=True,
        gloss=0.2,
    )
    form.mass(
        [body.ball(0, -0.16, 0.02, 0.2), body.ball(0, -0.11 - breath, 0.34, 0.17 + breath)],
        pale,
        hull=True,
        over=-0.005,
    )
    for i in range(5):
        form.mass(
            [body.ball((-0.12, 0.1, 0.0, -0.07, 0.13)[i], 0.22, (-0.2, -0.12, 0.02, 0.1, 0.12)[i], 0.045)],
            scale(colour, 0.7),
            over=0.04,
        )
    turn, pitch = look_angles(act, (0, y, dz + 0.4), 0.3)
    head = Joint(body.at(0, 0.06, 0.3), turn * 0.4, 0.0)
    for side in (1, -1):
        form.mass([head.ball(side * 0.16, 0.16, 0.06, 0.105)], colour, over=0.03)
        form.eye(
            head,
            (side * 0.2, 0.19, 0.12),
            (side * 0.75, 0.25, 0.7),
            0.082,
            rgb("#f0c53a"),
            colour,
            shut=act.shut,
            slit=1.5,
            pupil=0.42,
            look=(turn * 0.5, pitch),
            over=0.06,
        )
        corner = 0.06 if act.emotion in (Emotion.HAPPY, Emotion.NEUTRAL) else -0.02
        gape = 0.06 * act.speaking
        form.stroke(
            [
                head.at(0, -0.035 - gape, 0.3),
                head.at(side * 0.13, -0.05 - gape, 0.25),
                head.at(side * 0.24, -0.03 + corner, 0.08),
            ],
            0.018,
            scale(colour, 0.4),
            over=0.06,
        )
        hip: P3 = body.at(side * 0.17, -0.04, -0.32)
        knee: P3 = (side * (0.42 - 0.2 * stretch), 0.3 + up - 0.12 * stretch, dz - 0.1 - 0.5 * stretch)
        heel: P3 = (
            side * (0.3 - 0.1 * stretch),
            max(0.05, 0.05 + up * 0.8 - 0.2 * stretch),
            dz - 0.38 - 0.55 * stretch,
        )
        toe: P3 = (side * 0.44, max(0.03, 0.03 + up * 0.7 - 0.25 * stretch), dz - 0.02 - 1.2 * stretch)
        form.mass(
            [(*hip, 0.15), (*knee, 0.11), (*heel, 0.06), (*toe, 0.035)], mix(colour, scale(colour, 0.8), 0.5), over=0.02
        )
        form.mass(
            [
                (*toe, 0.03),
                (toe[0] + side * 0.1, toe[1] * 0.9, toe[2] + 0.1, 0.03),
                (toe[0] - side * 0.03, toe[1] * 0.9, toe[2] + 0.15, 0.03),
            ],
            scale(colour, 0.85),
            hull=True,
            over=0.03,
        )
        hand: P3 = (side * 0.26, max(0.03, up - 0.05), dz + 0.38 + 0.12 * stretch)
        form.mass(
            [
                (*body.at(side * 0.2, -0.08, 0.2), 0.085),
                (side * 0.32, 0.17 + up * 0.9, dz + 0.28, 0.05),
                (*hand, 0.038),
            ],
            colour,
            over=0.02,
        )
    form.named["eyes"] = head.at(0, 0.19, 0.18)
    form.named["mouth"] = head.at(0, -0.04, 0.32)
    form.shadow = ((0, 0, dz), 0.4, 0.5)


def ghost(act: Act, form: Form, colour: Colour) -> None:
    """Units: metres. A sheet that floats: round head, short arms, a wavering hem that fades into the air."""
    bob = 0.06 * math.sin(act.t * 1.6 + act.phase * 6)
    lean = 0.12 if act.action in (Action.WALK, Action.RUN, Action.FLY) else 0.0
    y = 0.32 + bob
    turn, pitch = look_angles(act, (0, 1.4, 0), 0.9)
    hem: list[Ball] = []
    for i in range(9):
        a = math.tau * i / 9
        r = 0.36 + 0.035 * math.sin(act.t * 2.3 + i * 2.1)
        hem.append(
            (
                math.sin(a) * r,
                y + 0.07 * math.sin(act.t * 2.0 + i * 1.7) + 0.06 * (i % 2),
                math.cos(a) * r * 0.8 - 0.25 * lean * 4,
                0.085,
            )
        )
    form.mass(
        [(0, y + 1.12, lean, 0.27), (0, y + 0.75, lean * 0.4, 0.32), (0, y + 0.35, -lean * 0.4, 0.37)],
        colour,
        alpha=0.9,
        glow=0.5,
    )
    for ball in hem:
        form.mass([(ball[0] * 0.75, y + 0.32, ball[2] * 0.75, 0.13), ball], colour, alpha=0.6, glow=0.5, over=-0.02)
    wave = {Action.WAVE: 0.9, Action.REACH: 0.5, Action.FIGHT: 0.7}.get(act.action, 0.12)
    for side in (1, -1):
        drift = 0.06 * math.sin(act.t * 1.9 + side)
        form.mass(
            [
                (side * 0.27, y + 0.8, lean * 0.4 + 0.05, 0.12),
                (side * (0.46 + drift), y + 0.68 + wave * 0.4 + drift, lean + 0.22, 0.075),
            ],
            colour,
            alpha=0.88,
            glow=0.5,
            over=0.02,
        )
    head = Joint((0, y + 1.14, lean), turn, pitch * 0.6)
    sad = act.emotion is Emotion.SAD
    for side in (1, -1):
        e = 0.062 if act.emotion not in (Emotion.SURPRISED, Emotion.AFRAID) else 0.08
        form.eye(
            head,
            (side * 0.105, 0.03, 0.25),
            (side * 0.38, 0.05, 0.92),
            e,
            rgb("#2a3147"),
            colour,
            shut=max(act.shut, 0.3 if sad else 0.0),
            pupil=0.8,
            over=0.05,
        )
    gape = 0.028 + 0.035 * act.speaking + (0.03 if act.emotion in (Emotion.SURPRISED, Emotion.AFRAID) else 0.0)
    form.mass(
        [head.ball(0, -0.1, 0.25, gape), head.ball(0, -0.1 - gape * 0.8, 0.25, gape * 0.85)], rgb("#2a3147"), over=0.04
    )
    form.named["eyes"] = head.at(0, 0.03, 0.26)
    form.named["mouth"] = (-0.46, y + 0.7, lean + 0.25)
    form.shadow = ((0, 0, 0), 0.4, 0.34)
