"""Any legal order is staged and drawn, with its subject in the picture unless the order takes the camera elsewhere."""

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from film import (
    TRAVELLING,
    Action,
    Angle,
    DepthOfField,
    Focus,
    Leg,
    Lighting,
    Look,
    Move,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Speed,
    Thing,
    TimeOfDay,
    Weather,
)
from generators.previz.camera import Vec
from generators.previz.card import CARD
from generators.previz.catalogue import KIT
from generators.previz.render import Painter
from generators.previz.staging import Staging
from generators.previz.standpoint import LOWEST
from tests.generators.stages import CAST, LUCKY

FRAMES = 5
TURNS = {Move.PAN_LEFT, Move.PAN_RIGHT, Move.TILT_UP, Move.TILT_DOWN, Move.WHIP_LEFT, Move.WHIP_RIGHT}
SHAPES = [(96, 54), (54, 96), (64, 64), (64, 80), (96, 40), (72, 54)]
THINGS = [e.kind for e in KIT.of("thing", "vehicle", "creature", "extras", "effect")]


@st.composite
def orders(draw: st.DrawFn) -> PictureOrder:
    entry = draw(st.sampled_from(KIT.of("set")))
    who = draw(st.lists(st.sampled_from(sorted(CAST)), unique=True, max_size=3))
    kinds = THINGS if entry.ground else [k for k in THINGS if KIT.named(k) not in KIT.of("extras")]
    things = tuple(Thing(kind=k) for k in draw(st.lists(st.sampled_from(kinds), unique=True, max_size=2)))
    named = [*who, *(t.kind for t in things)]
    toward = st.sampled_from(["", "camera", "away", *named])
    parts = tuple(
        Part(who=w, action=draw(st.sampled_from(list(Action))), toward=draw(toward.filter(lambda t, w=w: t != w)))
        for w in who
    )
    legs = st.builds(
        Leg,
        move=st.sampled_from(list(Move)),
        weight=st.sampled_from([0.5, 1.0, 3.0]),
        degrees=st.sampled_from([0.0, 30.0, 120.0]),
        size=st.sampled_from([None, *Size]),
    )
    setup = Setup(
        place=Place(id="p", name=entry.kind, kind=entry.kind, interior=entry.interior, seed=draw(st.integers(0, 99))),
        time_of_day=draw(st.sampled_from(list(TimeOfDay))),
        weather=draw(st.sampled_from(list(Weather))),
        look=Look(),
        cast=tuple(CAST[w] for w in who),
        parts=parts,
        things=things,
        size=draw(st.sampled_from(list(Size))),
        angle=draw(st.sampled_from(list(Angle))),
        move=draw(st.sampled_from(list(Move))),
        speed=draw(st.sampled_from(list(Speed))),
        legs=tuple(draw(st.lists(legs, max_size=3))),
        focus=Focus(depth=draw(st.sampled_from(list(DepthOfField))), on=draw(st.sampled_from(["", *named]))),
        lighting=draw(st.sampled_from(list(Lighting))),
        subject=draw(st.sampled_from(["", *named])),
        over=draw(st.sampled_from(["", *who])),
        side=draw(st.sampled_from([1, -1])),
        blocking_seed=draw(st.integers(0, 999)),
        hints=LUCKY,
    )
    width, height = draw(st.sampled_from(SHAPES))
    return PictureOrder(
        slate=Slate.parse("2A-1"),
        backend=CARD.backend,
        frames=FRAMES,
        rate=Rate(num=2),
        seed=draw(st.integers(0, 2**40)),
        width=width,
        height=height,
        setup=setup,
    )


def shown_at(setup: Setup) -> int | None:
    """The frame that must show the subject; None where the order may take the camera elsewhere."""
    if setup.legs:
        return None if setup.legs[0].move in TURNS or any(p.action in TRAVELLING for p in setup.parts) else 0
    if setup.move in (Move.WHIP_LEFT, Move.WHIP_RIGHT):
        return None if any(p.action in TRAVELLING for p in setup.parts) else FRAMES - 1
    return FRAMES // 2


def in_frame(staging: Staging, n: int) -> bool:
    """Whether the subject's box meets the frame."""
    setup, shape = staging.setup, (staging.order.width, staging.order.height)
    actor = next((a for a in staging.actors if a.part.who == setup.subject), None)
    if actor is None or setup.subject in staging.hidden:
        return True
    seen = staging.camera(n, *shape).project(actor.figure.box(staging.pose(actor, n)))
    seen = seen[seen[:, 2] > 0.08]
    if not len(seen):
        return False
    low, high = seen[:, :2].min(axis=0), seen[:, :2].max(axis=0)
    return bool((low < shape).all() and (high > 0).all())


def outside(staging: Staging, eye: Vec) -> float:
    """Metres a camera is out of where it may be; a little is what it is pushed out of somebody, or where their eyes are."""
    b = staging.set.bounds
    return max(b.x0 - eye[0], eye[0] - b.x1, b.z0 - eye[2], eye[2] - b.z1, eye[1] - b.ceiling, LOWEST - eye[1])


def check(order: PictureOrder) -> None:
    painter = Painter(Staging(order))
    staging = painter.staging
    for n in (0, FRAMES - 1):
        assert painter.picture(n).shape == (order.height, order.width, 4)
        camera = staging.camera(n, order.width, order.height)
        assert np.isfinite([*camera.eye, *camera.target, *camera.forward, camera.focal]).all()
        assert staging.plan.rides or outside(staging, camera.eye) < 0.3, "the camera is in a wall"
        assert 0 < staging.focus(n) < 1000
        assert math.isfinite(staging.stop)
    shown = shown_at(order.setup)
    assert shown is None or in_frame(staging, shown), "the subject is out of frame"


@settings(max_examples=20, deadline=None, derandomize=True, database=None)
@given(orders())
def test_any_legal_order_is_drawn_with_its_subject(order: PictureOrder) -> None:
    check(order)
