"""A laboratory: benches with glassware, a robot arm; a factory has tools, a clinic has a bed."""

import itertools
import math

from film import Place, Setup
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing, workshop
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, machines, tableware
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    name = place.name.lower()
    if "workshop" in name or "garage" in name:
        return workshop.build(place, setup)
    chance = rng(place.seed, "laboratory")
    rough = "factory" in name
    clinic = any(w in name for w in ("clinic", "hospital", "operating", "ward"))
    accent = rgb(chance.choice(("#3fa7a0", "#4f8fd0", "#8f7bd0")))
    if rough:
        finish = Finish(
            wall=rgb("#8a7a66"),
            floor=rgb("#6f6a64"),
            ceiling=rgb("#4f4a44"),
            skirting=rgb("#4a4038"),
            lamps=0.6,
            gloom=0.24,
        )
    else:
        finish = Finish(
            wall=rgb("#cfdcdc"),
            floor=rgb("#9fb0b4"),
            ceiling=rgb("#e6eeee"),
            skirting=mix(accent, (1, 1, 1), 0.3),
            lamp=rgb("#e6f6ff"),
            lamps=0.7,
        )
    hall = Hall(
        place, setup, x=(-4.0, 4.0), z=(-3.4, 5.4), height=3.0, finish=finish, outlook="country" if rough else "city"
    )
    hall.acting = (2.4, 1.8)
    if not rough:
        hall.chequer(0.8, scale(finish.floor, 0.92))
    hall.back.plate(-4.0, 1.0, 4.0, 1.08, accent if not rough else rgb("#c8862e"))
    hall.back.window(0.6, 1.25, 2.9, 2.4)
    bars = Model()
    dressing.paned(bars, 2.3, 1.15, rgb("#f0f4f4") if not rough else rgb("#4a4038"), across=3)
    hall.hang(hall.back, bars, 1.75, 1.25)
    hall.daylight(hall.back, 0.7, 1.25, 2.8, 2.4)
    if clinic:
        for x in (-2.4, 2.4):
            hall.stand(furniture.bed, "bed", x, -2.2, colour="#7fc4c0")
            hall.put(_monitor(), x + 1.1, -2.9)
        hall.anchor("bed", -2.4, -2.1, 0.0, 0.58)
    else:
        hall.put(_bench(accent if not rough else rgb("#9a6a3f"), rough, chance.random()), -1.2, -2.6)
        if not rough:
            for n, (x, tone) in enumerate(((-2.4, "#7ad04b"), (-1.9, "#4fb0e8"), (-1.4, "#e85fa0"), (-0.4, "#f2b632"))):
                hall.stand(
                    tableware.bottle, "bottle", x, -2.5, y=0.93, words="potion" if n != 1 else "flask", colour=tone
                )
            hall.put(_microscope(), -0.9, -2.55, 0.0, 0.93)
    hall.stand(machines.robot_arm, "robot arm", 3.1, -2.2, math.pi, colour="" if rough else "#e8eef0")
    hall.stand(machines.console, "console", 3.2, 1.6, -math.pi / 2, colour="#5a6a78")
    hall.hang(
        hall.left,
        dressing.shelf("bottles" if not rough else "goods", chance, 2.0, 2.1, mix(finish.wall, (0.3, 0.3, 0.3), 0.3)),
        0.8,
        0.0,
        0.2,
    )
    if rough:
        hall.hang(hall.left, _tools(), -2.2, 1.2, 0.02)
        hall.put(dressing.crates(chance, rgb("#a8804f")), -3.1, 3.6, math.pi / 2)
    else:
        hall.hang(hall.left, _chart(accent), -2.3, 1.0, 0.02)
    hall.stand(furniture.door, "door", -1.9, 0.0, wall=hall.right, colour="#b9c6c8" if not rough else "#5a6a5c")
    hall.stand(furniture.door, "door", 1.4, 0.0, wall=hall.front, colour="#b9c6c8" if not rough else "#5a6a5c")
    hall.hang(
        hall.front, dressing.shelf("goods", chance, 2.2, 2.0, mix(finish.wall, (0.3, 0.3, 0.3), 0.3)), -1.4, 0.0, 0.2
    )
    if place.sign:
        hall.back.words(place.sign, -3.6, 2.3, 0.2, 2.75, mix(accent, (0, 0, 0), 0.3), lines=1)
    for x in (-2.0, 1.6):
        hall.lamp(x, 2.35, 0.2, reach=2.2, strength=0.4)
    hall.anchor("table", -1.2, -1.7, math.pi, 0.93)
    hall.anchor("counter", -1.2, -1.7, math.pi, 0.93)
    hall.anchor("controls", 2.3, 1.6, math.pi / 2, 1.0)
    hall.anchor("screen", 2.3, 1.6, math.pi / 2, 1.3)
    hall.anchor("window", 1.75, -2.4, math.pi, 2.4)
    hall.anchor("door", 3.3, -0.9, -math.pi / 2, 2.1)
    hall.anchor("shelf", -3.2, 0.2, -math.pi / 2, 2.1)
    return hall


def _bench(tone: tuple[float, float, float], rough: bool, turn: float) -> Model:
    m = Model()
    m.box((0, 0, 0), (3.6, 0.88, 0.72), scale(tone, 0.9) if rough else rgb("#eef2f2"))
    for n in range(6):
        x = -1.5 + n * 0.6
        m.plate(
            x - 0.27,
            0.12,
            x + 0.27,
            0.8,
            0.362,
            scale(tone, 1.05) if rough or (n + int(turn * 2)) % 3 else tone,
            fade=0.15,
        )
        m.plate(x - 0.08, 0.7, x + 0.08, 0.725, 0.364, furniture.STEEL)
    m.box((0, 0.88, 0), (3.7, 0.05, 0.78), rgb("#3a444c") if not rough else scale(tone, 1.3))
    return m


def _microscope() -> Model:
    m = Model()
    m.box((0, 0, 0), (0.2, 0.04, 0.24), rgb("#2a2f36"))
    m.stroke([(0, 0.03, -0.09), (0, 0.3, -0.1), (0, 0.36, 0.0)], 0.05, rgb("#e8ecee"))
    m.tube((0, 0.22, 0.03), (0, 0.46, -0.06), 0.035, 0.03, rgb("#2a2f36"))
    m.box((0, 0.14, 0.02), (0.16, 0.02, 0.14), rgb("#59626c"))
    return m


def _monitor() -> Model:
    m = dressing.monitor()
    for (ax, ay), (bx, by) in itertools.pairwise(dressing.BEAT):
        m.stroke([(ax, 1.44 + ay, 0.054), (bx, 1.44 + by, 0.054)], 0.012, machines.GREEN, glow=1, mark=True)
    return m


def _tools() -> Model:
    m = Model()
    m.box((0, 0, 0), (2.2, 1.1, 0.03), rgb("#6b4f36"))
    for n in range(6):
        x = -0.9 + n * 0.36
        m.plate(x - 0.02, 0.25, x + 0.02, 0.7, 0.016, rgb("#a8702f") if n % 2 else furniture.STEEL)
        m.plate(x - 0.1, 0.7, x + 0.1, 0.82, 0.017, furniture.STEEL if n % 2 else rgb("#c33c30"))
    return m


def _chart(accent: tuple[float, float, float]) -> Model:
    m = Model()
    m.box((0, 0, 0), (1.3, 1.5, 0.03), rgb("#f6f8f8"))
    for n in range(6):
        for k in range(9):
            if 0 < k < 7 and n < 2 and k != 1:
                continue
            x, y = -0.56 + k * 0.125, 1.3 - n * 0.2
            m.plate(x, y - 0.16, x + 0.11, y, 0.016, mix(accent, (1, 1, 1), ((n * 3 + k) % 5) / 6))
    return m
