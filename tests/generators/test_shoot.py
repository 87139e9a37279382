"""What every take goes through: checked before anything is spent, whole or not at all."""

import errno
import hashlib

import pytest

from director.floor import order_of
from film import GenerationFailed, OrderRefused, StorageFull
from generators import Card, load, shoot
from generators.testcard import TestCard


@pytest.fixture
def order(plan):
    return order_of(TestCard.card, plan, plan.shots[0], 1, ())


class Broken:
    """A generator that writes half a file and dies of `error`."""

    card = TestCard.card

    def __init__(self, error: Exception) -> None:
        self.error = error

    def render(self, order, into, progress):
        (into / "take.mp4").write_bytes(b"half")
        raise self.error


def test_a_take_is_named_by_its_order_and_known_by_its_hash(order, tmp_path):
    shares = []
    take = shoot(TestCard(), order, tmp_path, shares.append)
    assert take.media == f"{order.key}.mp4"
    assert take.sha256 == hashlib.sha256((tmp_path / take.media).read_bytes()).hexdigest()
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert {p.name for p in tmp_path.iterdir()} == {take.media, take.passes}, "no scratch is left"


@pytest.mark.parametrize(
    ("error", "becomes", "says"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), StorageFull, "disk is full"),
        (OSError(errno.EIO, "broken"), GenerationFailed, "broken"),
        (GenerationFailed("1A-1: lost", retryable=False), GenerationFailed, "lost"),
    ],
)
def test_a_take_that_fails_leaves_nothing_in_the_vault(order, tmp_path, error, becomes, says):
    with pytest.raises(becomes, match=says):
        shoot(Broken(error), order, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"frames": 1}, "the nearest is 2"),
        ({"frames": 5000}, "the nearest is 1440"),
        ({"backend": "ltx@1"}, "ltx@1"),
        ({"width": 161}, "161x90"),
    ],
)
def test_what_the_card_cannot_do_is_refused_naming_slate_limit_and_way_out(order, tmp_path, change, says):
    with pytest.raises(OrderRefused, match=says) as refused:
        shoot(TestCard(), order.with_(**change), tmp_path)
    assert str(order.slate) in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_the_key_is_what_decides_the_pixels(order):
    from film import Slate, TimeOfDay

    renamed = order.with_(slate=Slate.parse("9Z-9"))
    assert renamed.key == order.key
    others = [order.with_(seed=order.seed + 1), order.with_(setup=order.setup.with_(time_of_day=TimeOfDay.NIGHT))]
    assert len({order.key, *(o.key for o in others)}) == 3


def test_lengths_in_steps_are_named():
    card = Card(name="ltx", makes="picture", shortest=9, longest=257, step=8, licence="x")
    assert card.nearest(120) == 121
    assert card.nearest(1) == 9
    assert card.nearest(999) == 257


def test_an_unknown_generator_names_those_there_are():
    from film import Unavailable

    with pytest.raises(Unavailable, match="previz"):
        load("kamera")
