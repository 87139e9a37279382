"""Depth of field is that of a thin lens, an open shutter averages what moves, and a lens has its character."""

import numpy as np
import pytest

from film import Action, Character, Look, Move, Part, PictureOrder, Place, Rate, Setup, Size, Slate, TimeOfDay, Weather
from generators.previz.card import CARD
from generators.previz.glass import Glass
from generators.previz.lens import defocused, disc_at_infinity, visible
from generators.previz.shutter import Exposure, exposure
from generators.previz.staging import Staging

HEIGHT, WIDTH = 180, 320


def test_the_disc_of_a_far_point_is_that_of_a_thin_lens():
    # 80 mm at T4 focused at 2 m: 80^2 / (4 * 1920) = 0.8333 mm across on a sensor 20.25 mm high.
    assert disc_at_infinity(80, 4, 2.0, 720) == pytest.approx(0.8333 / 2 / 20.25 * 720, rel=1e-3)
    assert disc_at_infinity(80, 1.4, 2.0, 720) == pytest.approx(4 / 1.4 * disc_at_infinity(80, 4, 2.0, 720))
    assert disc_at_infinity(80, 0, 2.0, 720) == 0, "deep focus"
    assert not visible(disc_at_infinity(28, 4, 5.0, 720), 720), "a wide lens is sharp from here to the horizon"
    assert visible(disc_at_infinity(80, 4, 2.0, 1080), 1080)


def chequers():
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    tone = np.where((x // 8 + y // 8) % 2, 210, 40).astype(np.uint8)
    return np.dstack((tone, tone, tone, np.full_like(tone, 255)))


def halves(left: float, right: float):
    """1 / metres, at half the size."""
    inverse = np.full((HEIGHT // 2, WIDTH // 2), 1 / left, np.float32)
    inverse[:, WIDTH // 4 :] = 1 / right
    return inverse


def test_what_is_in_focus_stays_and_what_is_far_is_blurred_without_bleeding():
    picture = chequers()
    seen = defocused(picture, halves(2.0, 50.0), 2.0, 4.0)
    left, right = seen[:, : WIDTH // 2 - 4, 0], seen[:, WIDTH // 2 + 12 :, 0].astype(float)
    assert (left == picture[:, : WIDTH // 2 - 4, 0]).all(), "the sharp half is touched"
    assert right.std() < 25
    light = (picture[:, WIDTH // 2 + 12 :, 0] / 255.0) ** 2
    assert ((right / 255) ** 2).mean() == pytest.approx(light.mean(), rel=0.03), "light is lost or made"
    bright = picture.copy()
    bright[:, : WIDTH // 2, :3] = 255
    beside = defocused(bright, halves(2.0, 50.0), 2.0, 4.0)[:, WIDTH // 2 + 6 : WIDTH // 2 + 16, 0].astype(float)
    assert beside.mean() == pytest.approx(right.mean(), abs=14), "a sharp bright thing bleeds into what is behind it"


def test_what_is_before_the_focus_spreads_over_what_is_behind_it():
    picture = np.full((HEIGHT, WIDTH, 4), 60, np.uint8)
    picture[:, : WIDTH // 2, 0], picture[:, :, 3] = 240, 255
    seen = defocused(picture, halves(0.5, 3.0), 3.0, 2.0)
    past = seen[HEIGHT // 2, WIDTH // 2 + 3, 0]
    assert 75 < past < 230, "its edge is still sharp"
    assert (seen[:, WIDTH // 2 + 40 :] == picture[:, WIDTH // 2 + 40 :]).all()


def test_a_head_is_sharp_from_the_nose_to_the_ears():
    picture = chequers()
    assert (defocused(picture, halves(1.9, 2.1), 2.0, 6.0) == picture).all()


def staged(action: Action, move: Move, shutter: float = 180.0) -> Staging:
    setup = Setup(
        place=Place(id="p", name="a meadow", kind="meadow"),
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        look=Look(),
        cast=(Character(id="ana", name="Ana", description=""),),
        parts=(Part(who="ana", action=action),),
        subject="ana",
        size=Size.MEDIUM,
        move=move,
        shutter=shutter,
    )
    return Staging(
        PictureOrder(
            slate=Slate.parse("1A-1"), backend=CARD.backend, frames=48, rate=Rate(num=24), seed=5, width=1280, height=720,
            setup=setup,
        )
    )  # fmt: skip


def test_the_shutter_opens_around_the_frame_and_only_where_something_is_fast():
    assert exposure(staged(Action.STAND, Move.STATIC), 10) == Exposure()
    waving = staged(Action.WAVE, Move.STATIC)
    fast = exposure(waving, 6)
    assert fast.fast == tuple(waving.actors), "the arm alone, before a camera that stands"
    assert not fast.all
    assert len(fast.others) % 2 == 0, "the frame's own moment is the middle one: masks and depth are of it"
    assert np.mean(fast.others) == pytest.approx(6.0)
    assert max(fast.others) - min(fast.others) == pytest.approx(0.5 * (1 - 1 / (len(fast.others) + 1)))
    long = exposure(staged(Action.WAVE, Move.STATIC, 360.0), 6)
    assert max(long.others) - min(long.others) > 1.5 * (max(fast.others) - min(fast.others))
    assert exposure(staged(Action.WAVE, Move.STATIC, 0.0), 6) == Exposure()
    whip = exposure(staged(Action.STAND, Move.WHIP_LEFT), 14)
    assert whip.all, "a camera that turns smears everything"
    assert len(whip.others) == 8


def test_a_clean_lens_changes_nothing_and_a_characterful_one_what_it_says():
    picture = np.full((HEIGHT, WIDTH, 3), 20, np.uint8)
    picture[80:100, 150:170] = 255
    assert Glass(Look(), WIDTH, HEIGHT).clean
    bloom = Glass(Look(bloom=1.0), WIDTH, HEIGHT).apply(picture)
    assert bloom[90, 180, 0] > 24, "no light beside the lamp"
    assert bloom[5, 5, 0] == 20, "light where no lamp is"
    assert bloom[90, 160, 0] == 255
    soft = Glass(Look(softness=1.0), WIDTH, HEIGHT).apply(chequers()[:, :, :3])
    assert soft.std() < 0.9 * chequers()[:, :, :3].std()
    fringe = Glass(Look(fringe=1.0), 1280, 720).apply(_bar(1280, 720))
    red, blue = (np.flatnonzero(fringe[360, :, c] > 128).mean() for c in (0, 2))
    assert 1.5 < red - blue < 4, "at the sides red is thrown further out than blue"


def _bar(width: int, height: int):
    picture = np.zeros((height, width, 3), np.uint8)
    picture[:, width - 40 : width - 20] = 255
    return picture
