"""An order becomes a take: exact length, same bytes again, other bytes for another seed, masks of everybody."""

from pathlib import Path

import numpy as np
import pytest

from film import Action, Character, Look, Part, PictureOrder, Place, Rate, Setup, Size, Slate, Take, TimeOfDay, Weather
from generators import load, read_passes, shoot
from generators.previz.card import CARD

CAST = (Character(id="ana", name="Ana", description=""), Character(id="bo", name="Bo", description="", height_m=1.8))
PARTS = (Part(who="ana", action=Action.TALK, toward="bo"), Part(who="bo", action=Action.LISTEN, toward="ana"))

RATE = Rate(num=24)


def order(frames: int = 8, seed: int = 3, rate: Rate = RATE) -> PictureOrder:
    asked = Setup(
        place=Place(id="p", name="a meadow", kind="meadow"),
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        look=Look(),
        cast=CAST,
        parts=PARTS,
        size=Size.TWO_SHOT,
    )
    return PictureOrder(
        slate=Slate.parse("1A-1"),
        backend=CARD.backend,
        frames=frames,
        rate=rate,
        seed=seed,
        width=160,
        height=90,
        setup=asked,
    )


def take(vault: Path, wanted: PictureOrder) -> Take:
    vault.mkdir(exist_ok=True)
    return shoot(load("previz"), wanted, vault)


def test_the_same_order_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    first, again = take(tmp_path / "a", order()), take(tmp_path / "b", order())
    assert first.sha256 == again.sha256
    assert (tmp_path / "a" / first.passes).read_bytes() == (tmp_path / "b" / again.passes).read_bytes()
    assert take(tmp_path / "a", order(seed=4)).sha256 != first.sha256


@pytest.mark.parametrize(("frames", "rate"), [(2, Rate(num=24)), (13, Rate(num=24000, den=1001))])
def test_a_take_has_exactly_the_frames_ordered(tmp_path: Path, frames: int, rate: Rate) -> None:
    av = pytest.importorskip("av")
    made = take(tmp_path, order(frames, rate=rate))
    with av.open(str(tmp_path / made.media)) as media:
        stream = media.streams.video[0]
        assert stream.average_rate == rate.fraction
        assert sum(1 for _ in media.decode(stream)) == frames


def test_masks_name_everybody_who_is_seen(tmp_path: Path) -> None:
    made = take(tmp_path, order(13))
    passes = read_passes(tmp_path / made.passes)
    assert passes.owners == ("ana", "bo")
    assert list(passes.frames) == [0, 6, 12]
    assert passes.camera.shape == (13, 8)
    assert np.isfinite(passes.camera).all()
    for i in range(2):
        assert (passes.labels[0] == i + 1).mean() > 0.01
        assert 0 < passes.boxes[0, i, 1] < 0.5
