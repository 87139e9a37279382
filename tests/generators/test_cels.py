"""What does not move is painted once: the pictures stay what they were, and each depends on its number alone."""

import math
import threading

import numpy as np
import pytest

from film import Action, Move, Part, Place, Size, TimeOfDay, Weather
from generators.previz.cels import Cels, Stroke
from generators.previz.pen import Pen, canvas_on
from generators.previz.render import Painter
from generators.previz.sets import build
from generators.previz.shutter import Exposure
from generators.previz.stage import Clock, Frame
from generators.previz.staging import Staging
from tests.generators.stages import order

TWO = (Part(who="ana", action=Action.WALK), Part(who="bo"))
SMALL = {"width": 96, "height": 54}


def test_a_cel_does_to_any_picture_what_its_strokes_do():
    def draw(pen: Pen) -> None:
        pen.poly([(5, 5), (70, 12), (60, 40), (8, 45)], (0.8, 0.3, 0.1), 0.5)
        pen.circle(40, 30, 14, (0.1, 0.4, 0.9))
        pen.glow(60, 20, 25, (1.0, 0.8, 0.5), 0.8)
        pen.circle(64, 30, 9, (0.2, 0.7, 0.3), 0.6, add=True)

    def play(first: int, end: int, pixels: np.ndarray) -> None:
        surface, canvas = canvas_on(pixels)
        for _ in range(first, end):
            draw(Pen(canvas))
        surface.flushAndSubmit()

    under = np.random.default_rng(1).integers(0, 256, (54, 96, 4), np.uint8)
    under[..., 3] = 255
    plain, laid = under.copy(), under.copy()
    play(1, 2, plain)
    Cels(play, 96, 54).paint([Stroke(math.inf, 0, draw, still=1)], laid, base=False)
    assert np.abs(plain.astype(int) - laid).max() <= 2
    assert (plain != under).mean() > 0.3


@pytest.mark.parametrize(
    ("kind", "weather"), [("street", Weather.RAIN), ("village", Weather.SNOW), ("bar", Weather.RAIN)]
)
def test_a_set_painted_once_looks_as_one_drawn_in_every_frame(kind: str, weather: Weather):
    place = Place(id="p", name="p", kind=kind, interior=kind == "bar")
    wanted = order(Size.MEDIUM, TWO, place=place, time_of_day=TimeOfDay.NIGHT, weather=weather, **SMALL)
    kept, anew, late = (Painter(Staging(wanted), alone) for alone in (False, True, False))
    for n in (0, 7, 23):
        picture = kept.picture(n).copy()
        assert np.abs(picture.astype(int) - anew.picture(n)).max() <= 3
    assert (late.picture(23) == picture).all(), "a frame depends on its number, not on those drawn before it"
    assert (late.exposed(7) == kept.exposed(7)).all()


def test_only_what_asks_for_the_time_is_drawn_anew():
    meadow = order(Size.WIDE, TWO, **SMALL)
    painter, asked = Painter(Staging(meadow)), []
    for n in (0, 5):
        painter.picture(n)
        asked.append([s.still for s in painter._at_hand(n)[1]])
    assert asked[0] == asked[1]
    assert -1 in asked[0], "clouds drift and grass sways"
    assert max(asked[0]) >= 4, "the ground and the hills do not"
    moving = Painter(Staging(meadow.with_(setup=meadow.setup.with_(move=Move.PAN_LEFT))))
    moving.picture(0)
    assert all(s.still < 0 for s in moving._at_hand(0)[1])


def test_the_clock_remembers_who_looked():
    frame = Frame(None, None, Clock(2.5), None)  # type: ignore[arg-type]
    assert not frame.clock.read
    assert frame.t == 2.5
    assert frame.clock.read


def test_what_is_slow_stays_sharp_behind_what_is_fast():
    painter = Painter(Staging(order(Size.MEDIUM, TWO, width=192, height=108)))
    ana = painter.staging.actors[0]
    sharp = painter.picture(12).copy()
    labels = painter.surfaces(12, 192, 108).labels()
    seen = painter._fast(12, Exposure((10.0, 11.0, 13.0, 14.0), fast=(ana,)))
    near = np.zeros(labels.shape, bool)
    near[
        :, max(0, np.flatnonzero((labels == 1).any(0)).min() - 30) : np.flatnonzero((labels == 1).any(0)).max() + 30
    ] = True
    assert np.abs(seen.astype(int) - sharp)[~near].max() <= 2
    assert np.abs(seen.astype(int) - sharp)[labels == 1].mean() > 3


def test_a_place_is_built_once_for_all_its_shots():
    wide, close = (order(size, TWO, kind="street").setup for size in (Size.WIDE, Size.CLOSE_UP))
    street = build(wide.place, wide)
    assert build(close.place, close) is street
    assert build(wide.place, wide.with_(time_of_day=TimeOfDay.NIGHT)) is not street, "its windows are lit"
    others: list[object] = []
    thread = threading.Thread(target=lambda: others.append(build(wide.place, wide)))
    thread.start()
    thread.join()
    assert others[0] is not street, "a set remembers what it worked out last: no two threads share one"
