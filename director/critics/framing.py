"""Is everybody who should be seen there to be seen, and as large as asked? From the label masks and boxes; faces have a file of their own.

What is expected of each size is written down in docs/marks.md.
"""

import numpy as np

from director.critics.boxes import REVEALED, SEEN_FRAMES, box_of, clipped, comes_late, label_of, upright, whole
from director.critics.faces import TINY, face, has_face
from director.critics.footage import Footage
from film import (
    SUBJECT_SHARE,
    TRAVELLING,
    Action,
    Angle,
    Character,
    Hint,
    Mark,
    PictureOrder,
    Setup,
    Size,
    Verdict,
)
from generators import Passes

SEEN = 0.085
"""Visible pixels over the part of the box inside the frame, times the box's width over its height. Somebody whole and
upright reaches 0.13-0.20, whatever the arms do; half of them hidden is below 0.085."""
SEEN_OTHERS = 0.05
"""The same for those the shot is not about."""
SIZE_RATIO = 1.45
"""The subject may be this much larger or smaller than the size asked, at the best moment of the take."""
SIZE_RATIO_LOOSE = 2.0
"""The same where perspective shortens the box: high and low angles, faces alone."""
LOW_DOWN = 0.4
"""Height of somebody on hands and knees, of their standing height, which the sizes are measured on."""
SIZE_RATIO_WALLS = 3.0
"""The same for wide shots in rooms, whose walls keep the camera near."""
SHOULDER = 0.02
"""Share of the frame that the shoulder takes in an over-the-shoulder."""
LARGE = 0.24
"""Share of the frame's height that the thing of an insert spans at least, in its larger direction."""
PLACED = frozenset({Size.INSERT, Size.POINT_OF_VIEW, Size.AERIAL, Size.OVER_SHOULDER, Size.TWO_SHOT})
"""Sizes that say more about what is in the frame than about how tall one person is."""
_LEVEL = frozenset({Angle.EYE, Angle.DUTCH})
_LOW = frozenset(
    {
        Action.LIE,
        Action.SLEEP,
        Action.CRAWL,
        Action.SNEAK,
        Action.SWIM,
        Action.FLY,
        Action.FALL,
        Action.KNEEL,
        Action.SIT,
        Action.SIT_DOWN,
        Action.STAND_UP,
        Action.PICK_UP,
        Action.CLIMB,
    }
)
"""Actions that make a body shorter than it stands."""
CLOSED = {"car", "truck", "bus", "train", "plane", "helicopter"}
"""Vehicles with doors."""
BEHIND_DOORS = 0.35
"""Of somebody inside those only head and shoulders can be seen, a third of what their box holds."""


def marks(order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    passes, setup = footage.passes, order.setup
    people = [p.who for p in setup.parts if not (setup.size is Size.POINT_OF_VIEW and p.who == setup.over)]
    near = setup.size in (Size.INSERT, Size.EXTREME_CLOSE_UP)
    thing = setup.subject if near and setup.subject not in people else ""
    if not people and not thing:
        return ()
    if passes is None:
        return (Mark(name="framing", verdict=Verdict.ABSTAIN, reason="the generator gave no masks to measure by"),)
    if thing:
        return (_thing(thing, passes),)
    if setup.size is Size.INSERT:
        return ()  # of a hand or a foot: no box says where it is
    cast = {c.id: c for c in setup.cast}
    subject = setup.subject if setup.subject in people else people[0]
    aspect = order.width / order.height
    found = [_seen(cast[who], passes, setup, aspect, who == subject) for who in people]
    if setup.size not in PLACED and (upright(cast[subject]) or SUBJECT_SHARE[setup.size] <= 1):
        found.append(_size(cast[subject], passes, setup))
    faces = people[:2] if setup.size is Size.TWO_SHOT else [subject] if subject != setup.over else []
    found += [face(cast[who], passes, setup, aspect, who == subject) for who in faces if has_face(cast[who], setup)]
    return tuple(found)


def _seen(character: Character, passes: Passes, setup: Setup, aspect: float, subject: bool) -> Mark:
    who, name = character.id, character.name
    mark = f"framing.visible.{who}"
    label = label_of(who, passes)
    if not label:
        return Mark(
            name=mark,
            verdict=Verdict.FAIL,
            value=0.0,
            threshold=SEEN_FRAMES,
            reason=f"{name} is not in the picture",
            repair=Hint.CENTRE,
        )
    area = (passes.labels == label).mean(axis=(1, 2))
    box = box_of(passes, label)
    inside = clipped(box)
    if who == setup.over:
        good = area >= SHOULDER
    else:
        slim = np.minimum((box[:, 2] - box[:, 0]) * aspect / np.maximum(box[:, 3] - box[:, 1], 1e-6), 1.2)
        least = 0.00002 if setup.size in TINY else 0.002
        needed = SEEN if subject and setup.size is not Size.EXTREME_CLOSE_UP else SEEN_OTHERS
        if next(p.inside for p in setup.parts if p.who == who) in CLOSED:
            needed *= BEHIND_DOORS
        good = (area >= least) & (area * slim >= needed * inside)
    share = float(good.mean())
    middle = (box[:, 0] + box[:, 2]) / 2
    still = next(p.action for p in setup.parts if p.who == who) not in TRAVELLING and not comes_late(setup)
    if (
        subject
        and still
        and setup.size is not Size.EXTREME_CLOSE_UP
        and inside.any()
        and not 0.0 < middle[0] < 1.0
        and not good.all()
    ):
        return Mark(
            name=mark,
            verdict=Verdict.FAIL,
            value=round(share, 3),
            threshold=1.0,
            reason=f"{name} is out of frame when the shot begins",
            repair=Hint.CENTRE,
        )
    # A move after a clip or in stages may go on without them.
    limit = REVEALED if setup.path is not None or comes_late(setup) else SEEN_FRAMES
    passed = share >= limit
    out = bool((inside < 0.25 * np.minimum(whole(box), 1.0))[~good].mean() > 0.5) if not passed else False
    why = "out of frame" if out else "hidden"
    return Mark(
        name=mark,
        verdict=Verdict.PASS if passed else Verdict.FAIL,
        value=round(share, 3),
        threshold=limit,
        reason=f"{name} can be seen in {share:.0%} of the frames"
        if passed
        else f"{name} is {why} in {1 - share:.0%} of the frames",
        repair=None if passed else Hint.CENTRE if out else Hint.CLEAR_VIEW,
    )


def _size(character: Character, passes: Passes, setup: Setup) -> Mark:
    name = character.name
    label = label_of(character.id, passes)
    box = box_of(passes, label) if label else np.zeros((0, 4))
    heights = box[:, 3] - box[:, 1]
    heights = heights[heights > 0]
    if len(heights) == 0:
        reason = f"{name} is never before the camera, so their size cannot be told"
        return Mark(name="framing.size", verdict=Verdict.ABSTAIN, reason=reason)
    loose = setup.angle not in _LEVEL or setup.size is Size.EXTREME_CLOSE_UP
    limit = SIZE_RATIO_LOOSE if loose else SIZE_RATIO
    if setup.place.interior and setup.size in (Size.EXTREME_WIDE, Size.WIDE):
        limit = SIZE_RATIO_WALLS
    ratios = heights / SUBJECT_SHARE[setup.size]
    best = float(ratios[np.abs(np.log(ratios)).argmin()])
    action = next(p.action for p in setup.parts if p.who == character.id)
    good = (LOW_DOWN if action in _LOW else 1.0) / limit <= best <= limit
    return Mark(
        name="framing.size",
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(best, 3),
        threshold=limit,
        reason=f"{name} is {best:.2f} times as tall as in a {setup.size} shot (at most {limit}, or 1/{limit})",
        repair=None if good else Hint.LOOSER if best > 1 else Hint.TIGHTER,
    )


def _thing(kind: str, passes: Passes) -> Mark:
    """Whether the thing of an insert is seen and large."""
    label = label_of(kind, passes)
    if not label:
        reason = f"the generator does not say where the {kind} is"
        return Mark(name="framing.thing", verdict=Verdict.ABSTAIN, reason=reason, required=False)
    there = passes.labels == label
    height = there.shape[1]
    spans = np.maximum(there.any(axis=2).sum(axis=1), there.any(axis=1).sum(axis=1)) / height
    typical = float(np.quantile(spans, 1 - SEEN_FRAMES))
    good = typical >= LARGE
    return Mark(
        name="framing.thing",
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(typical, 3),
        threshold=LARGE,
        reason=f"the {kind} spans {typical:.0%} of the frame's height or more for most of the take (at least {LARGE:.0%})",
        repair=None if good else Hint.CLEAR_VIEW if typical < 0.05 else Hint.TIGHTER,
    )
