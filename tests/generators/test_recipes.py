"""Things that a director builds itself: whatever the schema lets through is drawn, stands on the ground and moves as it says."""

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from film import (
    Action,
    Character,
    Joint,
    Look,
    OrderRefused,
    Part,
    PictureOrder,
    Place,
    Rate,
    Recipe,
    Setup,
    Size,
    Slate,
    Solid,
    Thing,
    TimeOfDay,
    Weather,
)
from generators.previz.camera import Camera, vec
from generators.previz.card import CARD
from generators.previz.light import light_for
from generators.previz.passes.surveyor import Surveyor
from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Clock, Frame, PropLike
from generators.previz.staging import Staging
from generators.previz.things import prop
from generators.previz.things.recipes import Built
from tests.generators.stages import strokes_of

EXAMPLES = [
    Recipe.model_validate_json(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parents[2] / "examples/recipes").glob("*.json"))
]
CUBE = Solid(shape="box", at=(0, 0, 0), size=(0.2, 0.2, 0.2), colour="#c04030")
W, H = 96, 54
Picture = NDArray[np.uint8]


def _setup(**changes: object) -> Setup:
    place = Place(id="room", name="room", kind="room", interior=True, seed=3)
    setup = Setup(
        place=place,
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        look=Look(),
        size=Size.MEDIUM,
        recipes=tuple(EXAMPLES),
    )
    return setup.model_copy(update=changes)


def _drawn(made: PropLike, t: float = 0.0, yaw: float = 0.3, mask: bool = False) -> Picture:
    """An insert on black."""
    pixels: Picture = np.zeros((H, W, 4), np.uint8)
    surface, canvas = canvas_on(pixels)
    w, h, d = made.size
    away = max(h, max(w, d) * H / W) / 0.6 * 50 / 20.25 + d / 2
    camera = Camera(vec(0.1 * away, h / 2 + 0.25 * away, away), vec(0, h / 2, 0), 50, W, H)
    frame = Frame(camera, light_for(TimeOfDay.DAY, Weather.CLEAR, Look()), Clock(t), _setup(), owners={"it": 200})
    made.draw(frame, vec(0, 0, 0), yaw, t, "it")
    frame.paint(Pen(canvas, mask))
    surface.flushAndSubmit()
    return pixels


def _staged(setup: Setup) -> Staging:
    order = PictureOrder(
        slate=Slate(scene=1, shot="A", take=1),
        backend=CARD.backend,
        frames=24,
        rate=Rate(num=24),
        seed=5,
        width=W,
        height=H,
        setup=setup,
    )
    return Staging(order)


@pytest.mark.parametrize("recipe", EXAMPLES, ids=lambda r: r.kind)
def test_the_examples_are_seen_and_move(recipe: Recipe) -> None:
    made = prop(Thing(kind=recipe.kind), 1, (recipe,))
    first, later = _drawn(made), _drawn(made, 0.9)
    assert (first[..., :3] > 0).any(-1).mean() > 0.03
    assert (first != later).any(), "its joints do not move"
    assert (_drawn(made) == first).all(), "the same moment is not the same picture"
    assert (_drawn(made, mask=True)[..., 0] == 200).any()


def test_a_recipe_stands_on_the_ground_over_its_middle_wherever_it_was_drawn() -> None:
    lost = CUBE.model_copy(update={"at": (12.0, -7.5, 3.0)})
    made = Built(Recipe(kind="cube", solids=(lost,)), Thing(kind="cube"))
    assert made.size == pytest.approx((0.2, 0.2, 0.2))
    low, high = np.array(made._sketch.low).min(0), np.array(made._sketch.high).max(0)
    assert [*low, *high] == pytest.approx([-0.1, 0, -0.1, 0.1, 0.2, 0.1])


def test_solids_turn_about_x_then_y_then_z() -> None:
    rod = Solid(shape="cylinder", at=(0, 0, 0), size=(0.1, 1.0, 0.1), colour="#ffffff", turn=(90, 90, 0))
    wide, tall, deep = Built(Recipe(kind="rod", solids=(rod,)), Thing(kind="rod")).size
    assert (wide, tall, deep) == pytest.approx((1.0, 0.1, 0.1), abs=0.01), "first to the front, then to the side"


@pytest.mark.parametrize(
    ("kind", "axis", "amount", "size"),
    [
        ("slide", "x", 50.0, (0.7, 0.2, 0.2)),
        ("hinge", "z", 90.0, (0.61, 0.61, 0.2)),
        ("spin", "y", 90.0, (1.02, 0.2, 1.02)),
    ],
)
def test_the_room_of_a_thing_is_that_of_all_its_motion(
    kind: str, axis: str, amount: float, size: tuple[float, ...]
) -> None:
    """A cube on an arm of 0.4 m: pulled out, folded up, carried round."""
    reach = 0.0 if kind == "slide" else 0.4
    joint = Joint.model_validate({"name": "arm", "kind": kind, "at": (0, 0, 0), "axis": axis, "amount": amount})
    cube = CUBE.model_copy(update={"at": (reach, 0.0, 0.0), "joint": "arm"})
    built = Built(Recipe(kind="arm", solids=(cube,), joints=(joint,)), Thing(kind="arm"))
    assert built.size == pytest.approx(size, abs=0.03)


@pytest.mark.parametrize("shape", ["box", "ball", "cylinder", "ring"])
def test_its_solids_are_where_they_are_told_to_be_to_the_measuring_pen(shape: str) -> None:
    """A solid turned by half a right angle about x, seen from before: its nearest point, by hand."""
    solid = CUBE.model_copy(
        update={"shape": shape, "size": (0.4, 0.4 if shape != "ring" else 0.1, 0.4), "turn": (45, 0, 0)}
    )
    made = prop(Thing(kind="solid"), 1, (Recipe(kind="solid", solids=(solid,)),))
    high = made.size[1]
    camera = Camera(vec(0, high / 2, 3), vec(0, high / 2, 0), 60, W, H)
    frame = Frame(camera, light_for(TimeOfDay.DAY, Weather.CLEAR, Look()), Clock(0.0), _setup(), owners={"it": 1})
    made.draw(frame, vec(0, 0, 0), 0.0, 0.0, "it")
    seen = Surveyor().surfaces(frame, strokes_of(frame), W, H)
    nearest = float(seen.depth()[seen.labels() == 1].min())
    reach = {"box": 0.2 * math.sqrt(2), "ball": 0.2, "cylinder": 0.2 * math.sqrt(2), "ring": 0.15 / math.sqrt(2) + 0.05}
    assert nearest == pytest.approx(3 - reach[shape], abs=0.05)
    assert made.size[2] / 2 == pytest.approx(reach[shape], abs=0.03)


def test_colour_words_and_count_are_honoured() -> None:
    recipe = Recipe(
        kind="sandwich board", solids=(CUBE, CUBE.model_copy(update={"at": (0, 0.2, 0), "colour": "#101010"}))
    )
    red, blue = (_drawn(prop(Thing(kind=recipe.kind, colour=c), 1, (recipe,))) for c in ("", "#2030e0"))
    assert red[..., 0].astype(int).sum() > red[..., 2].astype(int).sum()
    assert blue[..., 2].astype(int).sum() > blue[..., 0].astype(int).sum()
    assert (_drawn(prop(Thing(kind=recipe.kind, text="SOUP"), 1, (recipe,))) != red).any()
    assert prop(Thing(kind=recipe.kind, count=3), 1, (recipe,)).size[0] > 2 * 0.2


def test_what_neither_the_kit_nor_a_recipe_has_is_refused() -> None:
    _staged(_setup(things=(Thing(kind="orrery"),), subject="orrery"))
    with pytest.raises(OrderRefused, match="kettle"):
        _staged(_setup(recipes=(), things=(Thing(kind="samovar"),)))


def test_a_small_thing_is_held_and_a_large_one_stands_before_who_is_to_hold_it() -> None:
    one = Character(id="ada", name="Ada", description="")
    big, small = EXAMPLES[0], Recipe(kind="amulet of glass", solids=(CUBE,))
    assert max(prop(Thing(kind=big.kind), 1, (big,)).size) > 0.6
    for recipe, in_hand in ((small, True), (big, False)):
        part = Part(who="ada", action=Action.HOLD, holding=recipe.kind)
        staging = _staged(_setup(cast=(one,), parts=(part,), subject="ada", recipes=(recipe,)))
        held = [h.prop.prop.thing.kind for h in staging.held]
        standing = [s.prop.thing.kind for s in staging.things]
        assert (recipe.kind in held, recipe.kind in standing) == (in_hand, not in_hand)
        if not in_hand:
            there = next(s for s in staging.things if s.prop.thing.kind == recipe.kind)
            apart = float(np.hypot(*(there.middle - staging.actors[0].middle)[[0, 2]]))
            assert 0.2 < apart < 2.5


def test_a_recipe_belongs_to_a_place_and_lies_on_a_table() -> None:
    plain = _setup()
    place = plain.place.model_copy(update={"features": ("orrery",)})
    assert "orrery" in [s.prop.thing.kind for s in _staged(_setup(place=place)).things]
    cup = Recipe(kind="chalice of tin", solids=(CUBE,))
    lying = _staged(_setup(recipes=(cup,), things=(Thing(kind=cup.kind),))).things[0]
    assert lying.middle[1] > 0.5


_length = st.sampled_from((0.002, 0.03, 0.4, 20.0))
_place = st.sampled_from((-20.0, -0.3, 0.0, 0.2, 20.0))
_solid = st.builds(
    Solid,
    shape=st.sampled_from(("box", "ball", "cylinder", "cone", "ring")),
    at=st.tuples(_place, _place, _place),
    size=st.tuples(_length, _length, _length),
    colour=st.sampled_from(("#000000", "#ffffff", "#c04030")),
    turn=st.tuples(*[st.sampled_from((0.0, 45.0, 90.0, 200.0))] * 3),
    glow=st.sampled_from((0.0, 0.6, 1.0)),
    gloss=st.sampled_from((0.0, 1.0)),
    text=st.sampled_from(("", "Fresh at six", "W" * 60)),
    joint=st.sampled_from(("", "a", "b")),
)
_joint = {
    "kind": st.sampled_from(("hinge", "spin", "slide")),
    "at": st.tuples(_place, _place, _place),
    "axis": st.sampled_from(("x", "y", "z")),
    "amount": st.sampled_from((-360.0, 0.0, 75.0)),
}


@given(
    st.lists(_solid, min_size=1, max_size=40),
    st.builds(Joint, name=st.just("a"), **_joint),
    st.builds(Joint, name=st.just("b"), **_joint),
    st.sampled_from((0.0, 0.7, 3.1)),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_legal_recipe_is_drawn_and_never_sinks(solids: list[Solid], a: Joint, b: Joint, t: float) -> None:
    recipe = Recipe(kind="anything", solids=tuple(solids), joints=(a, b))
    made = prop(Thing(kind="anything"), 1, (recipe,))
    assert all(0 <= side < 250 for side in made.size)
    _drawn(made, t)
    built = Built(recipe, Thing(kind="anything"))
    # It is measured at twelve moments: between them a corner may come 4 % of its arm lower.
    arrays = built._posed(built._rest, 0.5, [t, t])
    assert float(arrays.low[:, 1].min()) > -0.05 * max(made.size) - 1e-6
