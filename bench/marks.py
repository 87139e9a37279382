"""How often each mark is right: detections, false alarms and abstentions over takes of the stage. Run: `python -m bench.marks`.

Truth comes from the stage itself: what was ordered, what went wrong by chance, how much of somebody is hidden. Impostors are
judged on the same takes with another order: another move, another token, another hour. Thresholds are chosen on other seeds
(`--first`) than the published ones. It needs some minutes and a folder it may keep its takes in (`--keep`).
"""

import argparse
import colorsys
import platform
import random
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np

from bench.mark_takes import Example, character, example, order, plate, sheet, shot
from director.critics import camera, framing, identity, integrity, look
from director.critics.footage import Footage, read
from director.critics.identity import Likeness, likeness
from director.critics.sheets import reference
from film import Character, GenerationFailed, Mark, Move, PictureOrder, Size, TimeOfDay, Verdict, Weather
from generators.previz.pen import Pen, canvas_on
from generators.previz.render import Painter
from generators.previz.stage import Clock, Frame
from generators.previz.staging import Staging, mishap

FIRST = 300
"""The first of the held-out seeds; those before were used to choose the thresholds."""
REVERSED = {
    Move.PAN_LEFT: Move.PAN_RIGHT,
    Move.TILT_UP: Move.TILT_DOWN,
    Move.ZOOM_IN: Move.ZOOM_OUT,
    Move.DOLLY_IN: Move.DOLLY_OUT,
    Move.TRUCK_LEFT: Move.TRUCK_RIGHT,
    Move.ORBIT_LEFT: Move.ORBIT_RIGHT,
    Move.CRANE_UP: Move.CRANE_DOWN,
}
REVERSED |= {b: a for a, b in REVERSED.items()}
HIDDEN, SEEN = 0.5, 0.65
"""Visible share of somebody under which they count as hidden, and above which as seen; what lies between is not counted."""


class Case(NamedTuple):
    """A take with everything the rows need."""

    seed: int
    order: PictureOrder
    footage: Footage
    plate: Footage
    example: Example


class Tally:
    """Verdicts per row of the table."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str, bool], Counter[Verdict]] = defaultdict(Counter)

    def note(self, mark: str, what: str, faulty: bool, verdict: Verdict) -> None:
        self._rows[mark, what, faulty][verdict] += 1

    def table(self) -> Iterator[str]:
        yield "| mark | takes | n | fails | share | abstains |"
        yield "|---|---|---|---|---|---|"
        for (mark, what, faulty), count in sorted(self._rows.items()):
            judged = count[Verdict.PASS] + count[Verdict.FAIL]
            fails = count[Verdict.FAIL]
            share = f"{fails / judged:.0%}" if judged else "-"
            if judged and not faulty and not fails:
                share = f"0 (below {min(1.0, 3 / judged):.0%})"
            kind = "detected" if faulty else "false alarm"
            yield f"| {mark} | {what} | {count.total()} | {fails} | {share} {kind} | {count[Verdict.ABSTAIN]} |"


def worst(marks: tuple[Mark, ...]) -> Verdict:
    """Fail if one fails, abstain if none could be judged."""
    verdicts = [m.verdict for m in marks]
    if Verdict.FAIL in verdicts:
        return Verdict.FAIL
    return Verdict.PASS if Verdict.PASS in verdicts else Verdict.ABSTAIN


# -- framing -------------------------------------------------------------------------------------------------------------


def truth(case: Case) -> str:
    """'clear', 'hidden', 'out' or '' (between) for those the shot is about, by drawing them alone on an empty stage."""
    setup, passes = case.order.setup, case.footage.passes
    if passes is None or setup.size is Size.INSERT or not setup.parts:
        return ""
    staging = Staging(case.order)
    light = Painter(staging).gaffer.place
    who = setup.subject if any(p.who == setup.subject for p in setup.parts) else setup.parts[0].who
    actor = next(a for a in staging.actors if a.part.who == who)
    height, width = passes.labels.shape[1:]
    seen, inside = [], []
    for k, n in enumerate(passes.frames.tolist()):
        view = staging.camera(n, width, height)
        alone = np.zeros((height, width, 4), np.uint8)
        surface, canvas = canvas_on(alone)
        frame = Frame(view, light, Clock(case.order.rate.seconds(n)), setup, owners={who: 1})
        actor.figure.draw(frame, staging.pose(actor, n))
        frame.paint(Pen(canvas, mask=True))
        surface.flushAndSubmit()
        free = int((alone[..., 0] > 0).sum())
        seen.append(int((passes.labels[k] == case.footage.label(who)).sum()) / free if free else 0.0)
        x, y, depth = view.point(actor.figure.eyes(staging.pose(actor, n)))
        inside.append(depth > 0 and 0.02 < x / width < 0.98 and 0.02 < y / height < 0.98)
    if np.mean(inside) < 0.7:
        return "out"
    if np.mean(np.array(seen) > HIDDEN) < 0.7:
        return "hidden"
    return "clear" if min(seen) > SEEN and all(inside) else ""


# -- identity ------------------------------------------------------------------------------------------------------------


def impostors(token: Character, rng: random.Random) -> dict[str, Character]:
    """The same person with one thing changed, and somebody else under their name."""
    rest, top = token.garments[:-1], token.garments[-1]

    def dressed(colour: str) -> Character:
        return token.with_(garments=(*rest, top.with_(colour=colour)))

    found = {f"coat {d} degrees of hue away": dressed(turned(top.colour, d)) for d in (30, 60, 120)}
    found["coat lighter or darker"] = dressed(turned(top.colour, 0, relit=True))
    found["other skin"] = token.with_(skin="#5b3a29" if token.skin > "#b9" else "#f1c9a5")
    found["somebody else"] = character(rng, token.id)
    return found


def turned(colour: str, degrees: float, relit: bool = False) -> str:
    hue, saturation, value = colorsys.rgb_to_hsv(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))
    value = value + (0.35 if value < 0.55 else -0.35) * relit
    rgb = colorsys.hsv_to_rgb((hue + degrees / 360) % 1, saturation, value)
    return "#" + "".join(f"{round(255 * v):02x}" for v in rgb)


class Measured(NamedTuple):
    """A likeness, and how unlike it may be in the light of its shot."""

    likeness: Likeness
    limit: float


def likenesses(cases: list[Case], vault: Path) -> dict[str, list[Measured]]:
    """'genuine' and every kind of impostor -> what was measured. Where the coat is not in frame, its colour is no fault."""
    found: dict[str, list[Measured]] = defaultdict(list)
    for case in cases:
        setup = case.order.setup
        for token in setup.cast:
            if setup.silhouette or (setup.size is Size.POINT_OF_VIEW and token.id == setup.over):
                continue
            veil = identity.air(case.plate)
            genuine = likeness(case.order, token, reference(token, vault), case.footage, veil)
            if genuine is None or genuine.gain < identity.DIM:
                continue
            most = identity.limit(setup)
            found["genuine"].append(Measured(genuine, most))
            for name, other in impostors(token, random.Random(case.seed)).items():
                if name.startswith("coat") and "torso" not in genuine.shift and "body" not in genuine.shift:
                    continue
                if name == "other skin" and "head" not in genuine.shift and "body" not in genuine.shift:
                    continue
                sheet(other, vault)
                taken = likeness(case.order, other, reference(other, vault), case.footage, veil)
                if taken is not None:
                    found[name].append(Measured(taken, most))
    return found


def roc(genuine: list[float], impostor: list[float]) -> str:
    """AUC, equal error rate, and genuine rejected where 1 % and 5 % of impostors are taken for genuine."""
    g, i = np.array(genuine), np.array(impostor)
    auc = float((i[:, None] > g[None]).mean() + 0.5 * (i[:, None] == g[None]).mean())
    levels = np.unique(np.concatenate([g, i]))
    rates = [(abs(float((g > t).mean() - (i <= t).mean())), float((g > t).mean())) for t in levels]
    frr = [f"{float((g > np.quantile(i, far)).mean()):.0%}" for far in (0.01, 0.05)]
    return (
        f"AUC {auc:.3f}, EER {min(rates)[1]:.0%}, FRR {frr[0]} at FAR 1 %, {frr[1]} at FAR 5 % (n {len(g)}, {len(i)})"
    )


# -- faults made in the file ---------------------------------------------------------------------------------------------


def broken(case: Case) -> Iterator[tuple[str, str, Footage]]:
    """(mark, fault, footage with the fault)"""
    grey, middle = case.footage.grey, case.footage.length // 2
    if case.order.setup.move is not Move.STATIC:
        still = grey.copy()
        still[middle - 6 : middle + 6] = still[middle - 6]
        yield "integrity.frozen", "frozen for 1 s", case.footage._replace(grey=still)
    black = grey.copy()
    black[middle] = 17
    yield "integrity.black", "one black frame", case.footage._replace(grey=black)
    if case.order.setup.weather is not Weather.STORM:
        cut = grey.copy()
        cut[middle:] = np.clip(255 - cut[middle:, :, ::-1].astype(np.int16), 16, 235)
        yield "integrity.cut", "cut to another picture", case.footage._replace(grey=cut)


# -- the run -------------------------------------------------------------------------------------------------------------


def cases(first: int, count: int, vault: Path) -> list[Case]:
    found = []
    for seed in range(first, first + count):
        wanted = order(seed)
        try:
            made = example(wanted, vault)
        except (GenerationFailed, RuntimeError) as e:
            print(f"seed {seed} is left out: {e}")
            continue
        found.append(Case(seed, wanted, read(made.take, vault), read(made.plate, vault), made))
    return found


def judge(case: Case, tally: Tally, vault: Path) -> None:
    setup, footage = case.order.setup, case.footage
    unlucky = mishap(setup, case.order.seed)
    own: dict[str, tuple[Mark, ...]] = {
        "integrity": integrity.marks(case.order, footage),
        "framing": framing.marks(case.order, footage),
        "identity": identity.marks(case.order, footage, case.plate, vault),
        "look": look.marks(case.order, footage, case.plate),
        "camera": camera.marks(case.order, footage),
    }
    known = truth(case)
    if known:
        tally.note("framing", f"subject {known}", known != "clear", worst(own["framing"]))
    if unlucky:
        tally.note("framing", f"unlucky: {unlucky}", True, worst(own["framing"]))
    elif known in ("clear", "") and (known or not setup.parts):
        tally.note("all marks", "clean takes", False, worst(tuple(m for ms in own.values() for m in ms)))
        for name in ("integrity", "look", "camera"):
            tally.note(name, "clean takes", False, worst(own[name]))
        moves(case, tally)
    for name, fault, footage in broken(case):
        marks = {m.name: m.verdict for m in integrity.marks(case.order, footage)}
        tally.note(name, fault, True, marks[name])
    places(case, tally, vault)


def moves(case: Case, tally: Tally) -> None:
    """The same take under an order that asks for another move."""
    done = case.order.setup.move

    def under(move: Move) -> Verdict:
        return worst(camera.marks(case.order.with_(setup=case.order.setup.with_(move=move)), case.footage))

    tally.note("camera.move", "as asked", False, under(done))
    if done in REVERSED:
        tally.note("camera.move", "reversed", True, under(REVERSED[done]))
    if done is Move.STATIC:
        for move in (Move.PAN_LEFT, Move.TILT_UP, Move.ZOOM_IN, Move.DOLLY_OUT, Move.ORBIT_LEFT, Move.HANDHELD):
            tally.note("camera.move", "missing", True, under(move))
    elif done is not Move.HANDHELD:
        tally.note("camera.move", "moved though static was asked", True, under(Move.STATIC))


def places(case: Case, tally: Tally, vault: Path) -> None:
    """The same take against the plate of another hour, and of a warmer look."""
    setup = case.order.setup
    dark = setup.time_of_day in (TimeOfDay.NIGHT, TimeOfDay.DUSK)
    hour = TimeOfDay.DAY if dark else TimeOfDay.NIGHT
    for name, changed in (
        (
            f"plate of {'day' if dark else 'night'} {'indoors' if setup.place.interior else 'outdoors'}",
            setup.with_(time_of_day=hour),
        ),
        (
            "plate of a much warmer look",
            setup.with_(look=setup.look.with_(warmth=1.0 if setup.look.warmth < 0.5 else -1.0, saturation=1.4)),
        ),
    ):
        other = read(shot(plate(case.order.with_(setup=changed)), vault), vault)
        marks = [m for m in look.marks(case.order, case.footage, other) if m.name == "look"]
        tally.note("look", name, True, worst(tuple(marks)))


def people(cases: list[Case], tally: Tally, vault: Path, say: Callable[[str], None]) -> None:
    found = likenesses(cases, vault)
    # As shares of the limit, which is wider in hard light.
    genuine = [x.likeness.worst[0] / x.limit for x in found["genuine"]]
    for name, measured in found.items():
        values = [x.likeness.worst[0] / x.limit for x in measured]
        for value in values:
            verdict = Verdict.FAIL if value > 1.0 else Verdict.PASS
            tally.note("identity.NAME", name, name != "genuine", verdict)
        if name != "genuine":
            say(f"identity, {name}: {roc(genuine, values)}")
    rng, own = random.Random(1), [x.likeness for x in found["genuine"]]
    for name, measured in found.items():
        # what a sheet does not explain is comparable between people, so any three takes stand for three of one person
        distances = [identity.apart(x.likeness, rng.sample(own, 3))[0] for x in measured]
        for distance in distances:
            verdict = Verdict.FAIL if distance > identity.APART else Verdict.PASS
            tally.note("identity.continuity", name, name != "genuine", verdict)
    levels = ", ".join(f"{q:.0%} {np.quantile(genuine, q):.3f}" for q in (0.5, 0.95, 0.98, 0.99))
    say(f"identity, genuine quantiles: {levels}")
    alone = [identity.apart(x, rng.sample(own, 3))[0] for x in own]
    levels = ", ".join(f"{q:.0%} {np.quantile(alone, q):.3f}" for q in (0.5, 0.95, 0.98, 0.99))
    say(f"continuity, genuine quantiles: {levels}")


def main() -> None:
    ask = argparse.ArgumentParser(description="detections and false alarms of the marks")
    ask.add_argument("--takes", type=int, default=60)
    ask.add_argument(
        "--first", type=int, default=FIRST, help="first seed; below 300 are those the thresholds come from"
    )
    ask.add_argument("--keep", type=Path, help="a folder for the takes, to measure again without shooting")
    asked = ask.parse_args()
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as scratch:
        vault = asked.keep or Path(scratch)
        vault.mkdir(parents=True, exist_ok=True)
        print(f"{platform.processor() or platform.machine()}, {platform.system()}, Python {platform.python_version()}")
        found = cases(asked.first, asked.takes, vault)
        start = time.process_time()
        tally = Tally()
        for case in found:
            judge(case, tally, vault)
        people(found, tally, vault, print)
        print(f"{len(found)} takes, seeds from {asked.first}, {time.process_time() - start:.0f} s of measuring\n")
        print("\n".join(tally.table()))


if __name__ == "__main__":
    main()
