"""What was or would be tried for a shot: its orders, which takes there are, and which of them a person or the marks settled on.

Everything here follows from the plan and from what `memory` has; nothing is made.
"""

from typing import NamedTuple

import editor
from director import critics
from director.orders import picture_order
from film import Hint, Mark, PictureOrder, Plan, Select, Shot, Speech, Take, accepted, failures, handles
from generators import Card
from memory import Production

REPAIR_FROM = 3
"""Attempts 1 and 2 differ by seed alone: most faults are bad luck. From the third, the order itself is repaired."""


SEEN_CUT = "seen.cut"
"""How marks of an eye that compared two takes begin."""


class Attempt(NamedTuple):
    order: PictureOrder
    take: Take | None
    marks: tuple[Mark, ...]


def order_of(card: Card, plan: Plan, shot: Shot, attempt: int, hints: tuple[Hint, ...]) -> PictureOrder:
    """The order of attempt n at a shot; what a person wished of the newest reshoot is in all of them."""
    spans = editor.line_spans(shot, plan.rate)
    seen = {p.who for p in shot.parts}
    speech = tuple(
        Speech(who=line.speaker, first=span.first, frames=span.frames, text=line.text)
        for line, span in zip(shot.lines, spans, strict=True)
        if line.speaker in seen and not line.off
    )
    wished = tuple(dict.fromkeys((*shot.hints, *hints)))
    return picture_order(plan, shot, card, attempt, wished, handles(plan)[shot.id], speech)


def limit_of(production: Production, shot: Shot) -> int:
    """How many attempts a shot may cost: those a person rejected are not counted."""
    return production.settings.takes + len(shot.rejected)


def rejected(shot: Shot, take: Take) -> bool:
    """Whether a person does not want to see this take. Numbers are of the shot's slate; others' takes may be shared."""
    return take.slate.setup == shot.slate and take.slate.take in shot.rejected


def attempts(production: Production, card: Card, plan: Plan, shot: Shot, limit: int) -> list[Attempt]:
    """What was or would be tried for a shot, first to last: orders follow from the plan and from the marks of their takes.

    Ends at the first attempt that is not made (its take is None), or at `limit`.
    """
    tried: list[Attempt] = []
    hints: list[str] = []
    for attempt in range(1, limit + 1):
        order = order_of(card, plan, shot, attempt, tuple(Hint(h) for h in hints))
        take = production.takes.get(order.key)
        marks = own_marks(production.takes.marks(order.key))
        tried.append(Attempt(order, take, marks))
        if take is None:
            break
        hints = repairs(attempt, hints, marks)
    return tried


def needs_shooting(production: Production, card: Card, plan: Plan, base: int, shot: Shot) -> bool:
    """Whether the floor will make a new take of this shot: it is not settled, no attempt has passed, the limit is not reached."""
    if settled(production, card, plan, base, shot) is not None:
        return False
    for tried in attempts(production, card, plan, shot, limit_of(production, shot)):
        if tried.take is None:
            return True
        if rejected(shot, tried.take):
            continue
        if not tried.marks or accepted(tried.marks):
            return False
    return False


def settled(production: Production, card: Card, plan: Plan, base: int, shot: Shot) -> Select | None:
    """The select of a shot that is decided: by a person's pick, or in `base`, the delivered version a plan goes back to, if
    the shot's order is the same there. So a revision changes the pictures it touches and no others, whatever the marks say
    now and whatever the generator's newest version would make of it.
    """
    if (take := picked(production, plan, shot)) is not None:
        return Select(shot=shot.id, take=take.key, reason=f"a person chose take {shot.picked}")
    had = production.takes.selects(base).get(shot.id) if base else None
    if had is None:
        return None
    then = production.revisions.plan(base)
    if then.shot(shot.id).picked != shot.picked:  # the choice is with the marks again
        return None
    taken = production.takes.get(had.take)
    if taken is None or rejected(shot, taken):
        return None
    same = _first_key(card, plan, shot.id) == _first_key(card, then, shot.id)
    return had if same else None


def delivered_base(production: Production, revision: int) -> int:
    """The version itself if it was delivered, else the nearest one it goes back to that was; 0 if none was.

    What lies between was stopped before anybody saw it whole: its selects may still have been sent back.
    """
    parents = {r.number: r.parent for r in production.revisions.all()}
    delivered = {m.revision for m in production.records.masters()}
    while revision and revision not in delivered:
        revision = parents[revision]
    return revision


def picked(production: Production, plan: Plan, shot: Shot) -> Take | None:
    """The take a person chose for a shot, if it can be cut in: of the film's size and long enough."""
    if not shot.picked:
        return None
    take = numbered(production, shot, shot.picked)
    return take if take and not unfit(plan, shot, take) else None


def numbered(production: Production, shot: Shot, number: int) -> Take | None:
    """Take n of a shot's slate."""
    return next(
        (t for t in production.takes.of(shot.id) if t.slate.setup == shot.slate and t.slate.take == number), None
    )


def unfit(plan: Plan, shot: Shot, take: Take) -> str:
    """Why a take cannot stand in a shot's place, in words; empty if it can."""
    order = take.order
    if not isinstance(order, PictureOrder):
        return f"{take.slate} is no picture"
    if (order.width, order.height) != (plan.width, plan.height):
        return f"{take.slate} is {order.width}x{order.height}, the film is {plan.width}x{plan.height}"
    need = shot.frames + sum(handles(plan)[shot.id])
    if order.frames < need:
        return f"{take.slate} has {order.frames} frames, the cut needs {need} there; make the shot shorter first"
    return ""


def _first_key(card: Card, plan: Plan, shot_id: str) -> str:
    return order_of(card, plan, plan.shot(shot_id), 1, ()).key


def repairs(attempt: int, hints: list[str], marks: tuple[Mark, ...]) -> list[str]:
    """Hints for the attempt after `attempt`: none for the second, then all that failures have suggested."""
    if attempt + 1 < REPAIR_FROM:
        return []
    return list(dict.fromkeys([*hints, *(str(m.repair) for m in failures(marks) if m.repair)]))


def own_marks(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks that depend on the take alone: what the rest of the film says about it is for dailies to act on."""
    return tuple(m for m in marks if m.name != critics.CONTINUITY and not m.name.startswith(SEEN_CUT))
