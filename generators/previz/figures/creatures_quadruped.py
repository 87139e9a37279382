"""A four-legged animal in one pose: body, legs, head, tail -> a Form. Units: heights of the back."""

import math

from film import Action, Emotion
from generators.previz.figures.creatures_act import Act, look_angles
from generators.previz.figures.creatures_beast import Beast, beast_colours
from generators.previz.figures.creatures_form import P3, Ball, Form, Joint, between, lerp
from generators.previz.figures.creatures_head import head_parts
from generators.previz.figures.creatures_legs import FAST, GOING, SITTING, Stance, feet, leg, stance
from generators.previz.figures.creatures_trim import camel_hump, crest, hump, spines, trim_body, udder, wings, wool
from generators.previz.pen import mix


def build(beast: Beast, act: Act, form: Form) -> None:
    coat, pale, dark = beast_colours(beast)
    s = stance(beast, act)
    half = beast.length / 2
    shoulder: Ball = (*s.shoulder, beast.chest)
    hip: Ball = (*s.hip, beast.hip)
    middle = between(hip, shoulder, 0.5)
    belly: Ball = (
        0,
        middle[1] - (beast.chest + beast.hip) / 2 + beast.belly * 0.98 + 0.01 * act.breath,
        middle[2],
        beast.belly + 0.004 * act.breath,
    )

    base, end, head = _head(beast, act, s)
    chain = [hip, belly, shoulder, base, between(base, end, 0.55), end]
    trunk = form.mass(chain, coat)
    for i, foot in enumerate(feet(beast, act)):
        front, side = i < 2, 1 if i % 2 == 0 else -1
        balls = leg(beast, s, foot, front, side)
        socks = "socks" in beast.marks
        form.mass(balls, coat, dim=0.35, over=0.02)
        if socks:
            form.mass(
                [between(balls[-3], balls[-2], 0.35), *balls[-2:]],
                pale if beast.gait == "hop" or pale_socks(beast) else dark,
                dim=0.35,
                over=0.025,
            )
        elif "hooves" in beast.marks and s.legs == "stand":
            toe = balls[-1]
            form.mass([(toe[0], toe[1], toe[2] - 0.02, toe[3] * 1.02), toe], dark, dim=0.35, over=0.025)
        elif "nails" in beast.marks and s.legs == "stand":
            for dx in (-0.06, 0.0, 0.06):
                form.mass(
                    [(foot[0] + dx, 0.035, foot[2] + beast.leg[2] * (1.75 - abs(dx) * 4), 0.026)], pale, over=0.05
                )
    trim_body(form, beast, trunk, s.shoulder, s.hip, belly, base, end)
    _tail(form, beast, act, s)
    head_parts(form, beast, act, head)
    if "crest" in beast.extras:
        crest(form, beast, base, end, head)
    if "hump" in beast.extras:
        hump(form, beast, shoulder)
    if "wool" in beast.extras:
        wool(form, beast, shoulder, hip)
    if "camel hump" in beast.extras:
        camel_hump(form, beast, shoulder, hip)
    if "udder" in beast.extras and s.legs == "stand":
        udder(form, hip, pale)
    if "spikes" in beast.extras:
        spines(form, [end, base, shoulder, belly, hip], dark)
    if "wings" in beast.extras:
        wings(form, act, s.shoulder, beast.chest, dark, mix(coat, pale, 0.45))
    _wear(form, beast, act, s, base, end)
    spread = 1.25 if s.legs == "stand" else 1.7
    form.shadow = ((0.0, 0.0, 0.02), beast.belly * spread * 1.15, half * 1.15 + beast.chest)


def pale_socks(beast: Beast) -> bool:
    """Dark coats wear white socks; bright foxes and pandas black ones."""
    return ("tip" in beast.marks and "ears" not in beast.marks) or "blaze" in beast.marks or "tabby" in beast.marks


def _head(beast: Beast, act: Act, s: Stance) -> tuple[Ball, Ball, Joint]:
    """Root and top of the neck, and the skull's joint."""
    rise = beast.rise + {Emotion.SAD: -0.3, Emotion.AFRAID: -0.25, Emotion.SURPRISED: 0.12, Emotion.HAPPY: 0.08}.get(
        act.emotion, 0.0
    )
    reach, nod = beast.neck, 0.0
    if act.action in (Action.EAT, Action.DRINK):
        rise, nod = -0.95 + 0.06 * math.sin(act.t * 3), -0.5
    elif act.action is Action.SLEEP:
        rise, nod = -0.55, 0.05
    elif act.action in FAST:
        rise -= 0.3
    elif act.action in (Action.SNEAK, Action.CRAWL):
        rise -= 0.45
    elif act.action in SITTING:
        rise = min(1.25, rise + 0.35)
    if act.action in GOING and act.action is not Action.FLY:
        nod += 0.05 * math.sin(math.tau * 2 * act.travelled / beast.stride)
    base: Ball = (0.0, s.shoulder[1] + beast.chest * 0.28, s.shoulder[2] + beast.chest * 0.3, beast.throat[0])
    guess = (0.0, base[1] + reach * math.sin(rise), base[2] + reach * math.cos(rise))
    turn, pitch = look_angles(act, guess)
    if act.action in (Action.EAT, Action.DRINK):
        turn, pitch = 0.1 * math.sin(act.t * 0.7), 0.0
    if act.action is Action.SLEEP:
        turn = 0.35
    lean = turn * 0.35
    end = (
        base[0] + reach * math.cos(rise) * math.sin(lean),
        base[1] + reach * math.sin(rise) + 0.006 * act.breath,
        base[2] + reach * math.cos(rise) * math.cos(lean),
    )
    lowest = beast.head * 1.02
    if act.action is Action.SLEEP:
        end = (end[0], max(lowest, min(end[1], lowest)), end[2])
    end = (end[0], max(lowest, end[1]), end[2])
    out = beast.head * 0.3
    tilt = 0.12 * math.sin(act.t * 0.5 + act.phase * 5) if act.action is Action.LISTEN else 0.0
    skull = Joint(
        (end[0] + out * math.sin(turn), end[1] + out * 0.5, end[2] + out * math.cos(turn)),
        turn,
        pitch * 0.8 + nod,
        tilt,
    )
    return base, (*end, beast.throat[1]), skull


def _tail(form: Form, beast: Beast, act: Act, s: Stance) -> None:
    if beast.tail == "none":
        return
    coat, pale, dark = beast_colours(beast)
    speed = {Emotion.HAPPY: 9.0, Emotion.NEUTRAL: 2.0}.get(act.emotion, 1.2)
    wag = (0.55 if act.emotion is Emotion.HAPPY else 0.16) * math.sin(act.t * speed + act.phase * 6)
    n, length = 7, beast.tail_length
    start: P3 = (0.0, s.hip[1] + beast.hip * 0.55, s.hip[2] - beast.hip * 0.72)
    down, curl = {
        "brush": (-0.55, 0.1),
        "thin": (0.2, 0.32),
        "curl": (0.75, 0.32),
        "tuft": (-1.15, 0.06),
        "hair": (-0.75, -0.15),
        "heavy": (-0.45, 0.1),
        "stub": (-0.6, 0.0),
        "puff": (0.3, 0.0),
    }[beast.tail]
    if act.emotion in (Emotion.SAD, Emotion.AFRAID):
        down, curl = min(down, -0.5) - 0.5, curl * 0.3
    if act.action in FAST:
        down, curl = max(down, -0.15), curl * 0.4
    points: list[P3] = [start]
    angle = down
    for i in range(n - 1):
        seg = length / (n - 1)
        side = wag * (i / n) + 0.1 * math.sin(act.t * 1.3 - i * 0.6)
        x, y, z = points[-1]
        flat = math.cos(angle) * seg
        y = max(y + math.sin(angle) * seg, 0.05)
        points.append((x + flat * math.sin(side), y, z - flat * math.cos(side)))
        angle += curl
    fat = {
        "brush": (0.055, 0.10, 0.13, 0.145, 0.135, 0.10, 0.03),
        "thin": (0.06, 0.052, 0.05, 0.048, 0.045, 0.042, 0.038),
        "curl": (0.06, 0.06, 0.06, 0.056, 0.05, 0.045, 0.035),
        "tuft": (0.04, 0.028, 0.024, 0.022, 0.022, 0.05, 0.02),
        "hair": (0.045, 0.07, 0.085, 0.085, 0.075, 0.055, 0.02),
        "heavy": (0.19, 0.16, 0.13, 0.10, 0.075, 0.05, 0.025),
        "stub": (0.07, 0.07, 0.065, 0.06, 0.05, 0.04, 0.03),
        "puff": (0.1, 0.12, 0.13, 0.13, 0.12, 0.1, 0.08),
    }[beast.tail]
    balls = [(*p, max(min(r, p[1]), 0.015)) for p, r in zip(points, fat)]
    colour = {"hair": dark, "puff": pale}.get(beast.tail, coat)
    form.mass(balls, colour)
    if "tip" in beast.marks:
        tip = [between(balls[4], balls[5], 0.2), balls[5], balls[6]]
        form.mass([(*b[:3], b[3] * 1.03) for b in tip], pale, over=0.03)
    elif beast.tail == "tuft":
        form.mass([(*b[:3], b[3] * 1.15) for b in balls[5:]], dark, over=0.03)
    elif beast.tail == "heavy":
        x, y, z = points[-1]
        form.sheet([(x, y - 0.1, z + 0.02), (x, y, z - 0.2), (x, y + 0.1, z + 0.02)], dark, soft=False)


def _wear(form: Form, beast: Beast, act: Act, s: Stance, base: Ball, end: Ball) -> None:
    """Scarf, necklace and backpack; what sits on the head is drawn with it."""
    for kind, colour in act.wears:
        if kind in ("scarf", "necklace", "tie", "cloak", "headband"):
            ring = between(base, end, 0.62)
            if kind != "necklace":
                form.mass(
                    [(*lerp(ring[:3], base[:3], 0.28), ring[3] * 1.22), (*lerp(ring[:3], end[:3], 0.2), ring[3] * 1.2)],
                    colour,
                    over=0.05,
                )
                sway = 0.03 * math.sin(act.t * 2)
                hang = (ring[0] + ring[3] * 0.7, ring[1] - ring[3] * 0.6, ring[2] + ring[3] * 0.85)
                form.mass(
                    [(*hang, 0.06), (hang[0] + 0.03 + sway, hang[1] - 0.2, hang[2] + 0.02, 0.065)], colour, over=0.1
                )
            else:
                form.mass([(*ring[:3], ring[3] * 1.08)], colour, over=0.04)
        elif kind == "backpack":
            middle = lerp(s.hip, s.shoulder, 0.6)
            y = middle[1] + beast.belly * 0.95
            form.mass(
                [(0, y, middle[2] - 0.14, 0.13), (0, y + 0.05, middle[2], 0.15), (0, y, middle[2] + 0.14, 0.13)],
                colour,
                hull=True,
                over=0.05,
            )
