"""What every generator must pass; a new backend is added to `ORDERS`."""

from pathlib import Path

import pytest

from film import (
    AmbienceOrder,
    Bed,
    Look,
    Mood,
    MusicOrder,
    MusicSection,
    Order,
    OrderRefused,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    TimeOfDay,
    Unavailable,
    Weather,
)
from generators import BUILTIN, Generator, load, shoot

RATE = Rate(num=24)
ORDERS = ("previz", "score", "ambience", "testcard")


def order(name: str, frames: int, seed: int = 1, slate: str = "12B-3") -> Order:
    common = {
        "slate": Slate.parse(slate),
        "backend": load(name).card.backend,
        "frames": frames,
        "rate": RATE,
        "seed": seed,
    }
    if name == "score":
        return MusicOrder.model_validate(
            common | {"sections": (MusicSection(frames=frames, mood=Mood.SERENE, intensity=0.5),)}
        )
    if name == "ambience":
        return AmbienceOrder.model_validate(common | {"beds": (Bed(kind="sea", first=0, frames=frames),)})
    place = Place(id="pier", name="a pier", kind="meadow")
    setup = Setup(place=place, time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=Look(), size=Size.WIDE)
    return PictureOrder.model_validate(common | {"width": 160, "height": 90, "setup": setup})


@pytest.fixture(params=ORDERS)
def generator(request: pytest.FixtureRequest) -> Generator:
    return load(request.param)


def test_the_card_has_its_name_and_a_licence(generator: Generator) -> None:
    assert generator.card.name in BUILTIN
    assert generator.card.licence


def test_an_order_becomes_a_take_and_the_same_take_again(generator: Generator, tmp_path: Path) -> None:
    shares: list[float] = []
    wanted = order(generator.card.name, generator.card.nearest(24))
    take = shoot(generator, wanted, tmp_path, shares.append)
    assert take.order == wanted
    assert (tmp_path / take.media).stat().st_size > 0
    assert shares
    assert shares[-1] == 1.0
    assert shares == sorted(shares)
    assert not list(tmp_path.glob(".*")), "scratch left behind"
    assert shoot(generator, wanted, tmp_path).sha256 == take.sha256


def test_what_the_card_cannot_do_is_refused_before_anything_is_spent(generator: Generator, tmp_path: Path) -> None:
    with pytest.raises(OrderRefused, match=r"12B-3.*the nearest is"):
        shoot(generator, order(generator.card.name, generator.card.longest + 1), tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_key_is_what_decides_the_media(generator: Generator) -> None:
    name = generator.card.name
    a = order(name, 24)
    assert a.key == order(name, 24, slate="1A-1").key
    assert len({a.key, order(name, 25).key, order(name, 24, seed=2).key}) == 3


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(Unavailable, match=r"there are .*previz"):
        load("kamera")
