"""Plan -> storyboard: a panel for every shot, drawn by the stage before anything is shot."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import editor
from director.attempts import order_of
from director.spotting import ambience_order
from director.stage import stage_card
from film import OrderRefused, Plan, Staged
from generators import Card, draw_panel, load
from memory import Production


class Storyboard(NamedTuple):
    """Where it lies."""

    revision: int
    pdf: Path
    pages: tuple[Path, ...]
    panels: int
    unshown: tuple[str, ...]
    """Slates of the shots the stage has no picture for."""


def draw_boards(production: Production, revision: int) -> Storyboard:
    """Revision -> its storyboard in the production's `boards`. Needs a plan and nothing else. Raises StorageFull."""
    plan = production.revisions.plan(revision)
    folder, name = production.boards, f"storyboard-r{revision}"
    for old in folder.glob(f"{name}-*.png"):
        old.unlink(missing_ok=True)
    return write_boards(plan, revision, stage_card(load(production.settings.picture).card), folder / name)


def write_boards(plan: Plan, revision: int, card: Card, base: Path) -> Storyboard:
    """Plan -> `base`.pdf and `base`-1.png, -2.png ..."""
    boards = editor.storyboard(plan, _sounds(plan))
    aspect = plan.width / plan.height
    drawn = list(_drawn(plan, card, editor.layout(aspect).pixels))
    heading = editor.Heading(plan.title, _facts(plan), f"version {revision}")
    pdf = base.with_name(f"{base.name}.pdf")
    pages = editor.write_storyboard(
        heading, boards, drawn, aspect, lambda number: base.with_name(f"{base.name}-{number}.png"), pdf
    )
    unshown = tuple(b.slate for b, d in zip(boards, drawn, strict=True) if d.why)
    return Storyboard(revision, pdf, pages, len(boards), unshown)


def _drawn(plan: Plan, card: Card, size: tuple[int, int]) -> Iterator["editor.Drawn"]:
    """The stage's picture of every shot at the size of a panel."""
    small = plan.with_(width=size[0], height=size[1])
    for shot in plan.shots:
        nothing = editor.Drawn(None, Staged(share=0.0))
        if shot.title_card:
            yield nothing
        else:
            try:
                yield editor.Drawn(*draw_panel(card.name, order_of(card, small, shot, 1, ())))
            except OrderRefused as e:
                yield nothing._replace(why=str(e).partition(": ")[2])


def _facts(plan: Plan) -> str:
    rate = f"{float(plan.rate.fraction):g} frames a second"
    facts = [f"{plan.seconds:.1f} s", str(plan.aspect), rate, f"{len(plan.shots)} shots", plan.look.words]
    return " · ".join(f for f in facts if f)


def _sounds(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Shot id -> the beds and spots that are heard in it."""
    order = ambience_order(plan, load("ambience").card)
    found, at = {}, 0
    for shot in plan.shots:
        end = at + shot.frames
        beds = [b.kind for b in order.beds if b.first < end and b.first + b.frames > at]
        spots = [s.kind for s in order.spots if at <= s.first < end]
        found[shot.id] = tuple(dict.fromkeys([*beds, *spots]))
        at = end
    return found
