"""How many unlike shot descriptions the stage shows fully, in part or not, and a page of what it shows.

python -m bench.unlike [folder]     # the table, and unlike-1.jpg ... in the folder

Fully: everything that must be seen is in the plan's shots under its own name, and the director says of nothing that it is not
staged as asked. In part: some of it is, or a stand-in is shown. Not: refused, or neither place nor anybody is as asked. A shot
counts with all the shots that the director covers it with. What a picture looks like is for eyes: look at the pages.
"""

import asyncio
import colorsys
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from bench.director.hiring import hired
from bench.unlike_shots import FRESH, SHOTS, STRANGER, UNSEEN, Unlike
from director.attempts import order_of
from director.planning import planned
from director.protocol import Desk
from film import Action, Brief, Character, FilmError, Plan, Shot, font_file
from generators import load
from generators.previz.finish import Finish
from generators.previz.render import Painter
from generators.previz.staging import Staging

STRANGERS_PUBLISHED = 0.75
"""The share of STRANGER staged fully; a test holds it."""
PUBLISHED = 1.0
"""The share of SHOTS, which the director was taught with in view, staged fully; a test holds it. FRESH says what that is worth."""
ROAD = frozenset({"car", "truck", "bus", "motorcycle"})
"""Vehicles that drive when they move, with nobody seen at the wheel."""
TILE = (320, 180)
COLUMNS, ROWS = 4, 5


class Staged(NamedTuple):
    shot: Unlike
    verdict: str
    """'fully', 'partly' or 'not'."""
    why: str
    plan: Plan | None


def judged(shot: Unlike) -> Staged:
    """One description, planned as a film of its own."""
    card = load("previz").card
    try:
        plan = asyncio.run(planned(hired("offline"), Brief(text=shot.words, seed=1), Desk(card=card)))
    except FilmError as e:
        return Staged(shot, "not", str(e), None)
    there = seen(plan)
    missing = [s for s in shot.sees if not any(w.strip().casefold() in there for w in s.split("|"))]
    if len(missing) == len(shot.sees):
        return Staged(shot, "not", f"nothing of it is there: {', '.join(missing)}", plan)
    why = "; ".join((*(f"no {m}" for m in missing), *plan.not_staged))
    return Staged(shot, "partly" if why else "fully", why, plan)


def seen(plan: Plan) -> set[str]:
    """Everything the plan's filmed shots show, in its own words, lower case."""
    words: set[str] = set()
    if plan.look.saturation == 0:
        words.add("black and white")
    for shot in (s for s in plan.shots if not s.title_card):
        place = plan.place(plan.scene(shot.scene).place)
        words |= {place.kind, place.sign, *place.features, *_BUILT_IN.get(place.kind, ()), plan.weather(shot)}
        words |= {shot.size, shot.angle, shot.move, shot.speed, shot.lighting, shot.focus.depth, plan.time_of_day(shot)}
        words |= {leg.move for leg in shot.legs} | ({"wide lens"} if 0 < shot.lens_mm <= _WIDE_LENS else set())
        for thing in shot.things:
            words |= {thing.kind, thing.text, _hue(thing.colour)} | (
                {Action.LISTEN} if thing.kind == "audience" else set()
            )
            words |= {f"baby {thing.kind}"} if any(w in thing.words for w in _YOUNG) else set()
            words |= (
                {Action.DRIVE} if thing.moving and thing.kind in ROAD else {"stopped"} if thing.kind in ROAD else set()
            )
        words |= _company(plan, shot)
        for part in shot.parts:
            token = plan.character(part.who)
            words |= {part.action, part.emotion, part.holding, part.inside, part.toward, token.kind, _person(token)}
            words |= {g.kind for g in (*token.garments, *token.accessories)} | {f"{token.hair_style} hair"}
            words |= {token.name.removeprefix("the "), token.name.split()[-1]}
    return {str(w).casefold() for w in words if w}


_YOUNG = (" calf", "duckling", " cub", "chick ", "chicks", "lamb", "puppy", "kitten", "foal")
"""What the stage draws young and small."""
_WIDE_LENS = 24.0
"""Millimetres."""
_BUILT_IN = {
    "orbit": ("planet",),
    "classroom": ("window", "blackboard"),
    "library": ("book",),
    "church": ("window",),
    "beach": ("tree",),
}
"""What a set draws in every picture of it, so that no plan lists it."""


def _person(token: Character) -> str:
    """'girl', 'old man', 'baby elephant': what a token is called by whoever sees it."""
    if token.kind != "person":
        return f"baby {token.kind}" if token.age == "child" else ""
    if token.age == "child":
        return {"woman": "girl", "man": "boy"}.get(token.presentation, "child")
    old = "old " if token.age == "old" else ""
    return f"{old}{token.presentation}" if token.presentation != "neutral" else f"{old}person"


def _company(plan: Plan, shot: Shot) -> set[str]:
    """How many are there, how old, and who they face."""
    tokens = [plan.character(p.who) for p in shot.parts]
    people = [t for t in tokens if t.kind == "person"]
    words = {_person(t).removeprefix("old ") for t in people}
    words |= {"child"} if any(t.age == "child" for t in people) else set()
    words |= {"children"} if sum(t.age == "child" for t in people) > 1 else set()
    words |= {w for n, w in ((2, "two people"), (3, "three people"), (4, "crowd")) if len(people) >= n}
    toward = {p.who: p.toward for p in shot.parts}
    return words | ({"face each other"} if any(toward.get(to) == who for who, to in toward.items()) else set())


def _hue(colour: str) -> str:
    """'#c0282d' -> 'red'; empty for what is grey."""
    if not colour:
        return ""
    hue, light, strong = colorsys.rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))
    if strong < 0.2 or not 0.12 < light < 0.9:
        return ""
    turns = (
        ("red", 0.04),
        ("orange", 0.11),
        ("yellow", 0.18),
        ("green", 0.45),
        ("blue", 0.7),
        ("purple", 0.9),
        ("red", 1.0),
    )
    return next(name for name, end in turns if hue <= end)


def picture(plan: Plan) -> Image.Image:
    """The middle of the longest shot, small."""
    card = load("previz").card
    shot = max((s for s in plan.shots if not s.title_card), key=_tells)
    order = order_of(card, plan, shot, 1, ())
    width = TILE[0] if plan.width >= plan.height else TILE[1]
    small = order.with_(width=width, height=round(width * plan.height / plan.width / 2) * 2)
    painter = Painter(Staging(small))
    finish = Finish(small.setup.look, small.width, small.height, small.seed)
    n = small.frames * 2 // 3
    made = Image.fromarray(finish.apply(painter.exposed(n), n))
    made.thumbnail(TILE)
    return made


def _tells(shot: Shot) -> int:
    return 3 * len(shot.parts) + 2 * len(shot.things) + len(shot.legs)


def page(path: Path, staged: list[Staged]) -> None:
    font = ImageFont.truetype(str(font_file("sans")), 12)
    wide, high = TILE[0] + 8, TILE[1] + 40
    sheet = Image.new("RGB", (COLUMNS * wide, -(-len(staged) // COLUMNS) * high), (17, 18, 22))
    pen = ImageDraw.Draw(sheet)
    for n, one in enumerate(staged):
        x, y = n % COLUMNS * wide + 4, n // COLUMNS * high + 4
        if one.plan is not None:
            sheet.paste(picture(one.plan), (x, y))
        words = f"{one.verdict}: {one.shot.words}"
        pen.text((x, y + TILE[1] + 2), words[:56], fill=(205, 206, 210), font=font)
        pen.text((x, y + TILE[1] + 17), words[56:112], fill=(205, 206, 210), font=font)
    sheet.save(path, quality=80, optimize=True)
    print(path, f"{len(staged)} shots, {path.stat().st_size // 1000} kB")


def counted(which: str, staged: list[Staged]) -> str:
    """One line of the table."""
    count = Counter(one.verdict for one in staged)
    share = count["fully"] / len(staged)
    return f"{len(staged)} shots {which}: {count['fully']} fully ({share:.0%}), {count['partly']} in part, {count['not']} not"


def main() -> None:
    staged = [judged(shot) for shot in SHOTS]
    for one in staged:
        if one.verdict != "fully":
            print(f"{one.verdict:<7} {one.shot.genre}: {one.shot.words}\n        {one.why}")
    strangers = [judged(shot) for shot in STRANGER]
    for one in strangers:
        if one.verdict != "fully":
            print(f"{one.verdict:<7} {one.shot.genre}: {one.shot.words}\n        {one.why}")
    print(
        f"\n{counted('taught with in view', staged)}\n{counted('of another author, taught by their classes', strangers)}"
    )
    print(counted("not taught", [judged(shot) for shot in FRESH]))
    print(counted("read once", [judged(shot) for shot in UNSEEN]))
    if len(sys.argv) > 1:
        out = Path(sys.argv[1])
        out.mkdir(parents=True, exist_ok=True)
        each = COLUMNS * ROWS
        for name, rows in (("unlike", staged), ("stranger", strangers)):
            for start in range(0, len(rows), each):
                page(out / f"{name}-{start // each + 1}.jpg", rows[start : start + each])


if __name__ == "__main__":
    main()
