"""Ambience: every kind sounds like something, where and when it was ordered."""

from pathlib import Path

import numpy as np
import pytest

from film import AmbienceOrder, Bed, OrderRefused, Rate, Slate, Spot, TimeOfDay, Weather
from generators.ambience import Ambience, beds_for
from generators.ambience.places import _AT_NIGHT, _BY_DAY
from generators.ambience.render import BEDS, SPOTS
from tests.generators.hearing import RATE, Sound, band, centroid, level, peak, read

KIT = Ambience.card.kit_or_empty


def _order(frames: int, beds: tuple[Bed, ...] = (), spots: tuple[Spot, ...] = (), **more: object) -> AmbienceOrder:
    fixed = {"slate": Slate(scene=1, shot="AMB", take=1), "backend": "ambience@1", "rate": Rate(num=24), "seed": 5}
    return AmbienceOrder.model_validate({**fixed, "frames": frames, "beds": beds, "spots": spots, **more})


def _hear(order: AmbienceOrder, into: Path) -> Sound:
    return read(Ambience().render(order, into, lambda share: None).media)


@pytest.fixture(scope="module")
def beds() -> dict[str, Sound]:
    return {kind: make(4 * RATE, np.random.default_rng(1)) for kind, (_, make) in BEDS.items()}


@pytest.fixture(scope="module")
def spots() -> dict[str, Sound]:
    return {kind: make(np.random.default_rng(1)) for kind, (_, make) in SPOTS.items()}


@pytest.mark.parametrize(("rate", "samples"), [(Rate(num=24), 146_000), (Rate(num=24000, den=1001), 146_146)])
def test_ambience_is_exactly_as_long_as_the_film(rate: Rate, samples: int, tmp_path: Path) -> None:
    order = _order(73, (Bed(kind="rain", first=0, frames=73),), (Spot(kind="thunder", first=70),), rate=rate)
    assert _hear(order, tmp_path).shape == (2, samples)


def test_an_empty_order_is_silence(tmp_path: Path) -> None:
    assert peak(_hear(_order(24), tmp_path)) < -90


def test_the_kit_lists_exactly_what_sounds() -> None:
    assert {e.kind for e in KIT.of("bed")} == set(BEDS)
    assert {e.kind for e in KIT.of("spot")} == set(SPOTS)


@pytest.mark.parametrize(
    ("wish", "kind"),
    [("waves", "sea"), ("gulls", "gulls"), ("the wind", "wind"), ("crackling fire", "fire"), ("crickets", "night")],
)
def test_people_find_beds_by_their_words(wish: str, kind: str) -> None:
    found = KIT.find(wish, "bed")
    assert found is not None
    assert found.kind == kind


def test_every_bed_sounds_wide_without_clicks_or_dc(beds: dict[str, Sound]) -> None:
    for kind, sound in beds.items():
        assert sound.shape == (2, 4 * RATE), kind
        assert np.isfinite(sound).all(), kind
        assert level(sound) > -50, kind
        assert abs(float(np.asarray(np.corrcoef(sound))[0, 1])) < 0.9, kind
        assert np.abs(sound.mean(1)).max() < 0.01 * np.abs(sound).max(), kind


def test_every_spot_begins_at_once_and_ends_softly(spots: dict[str, Sound]) -> None:
    for kind, sound in spots.items():
        top = np.abs(sound).max()
        assert sound.shape[0] == 2, kind
        assert top > 0.01, kind
        assert np.isfinite(sound).all(), kind
        assert np.abs(sound[:, 0]).max() < 0.05 * top, kind
        assert np.abs(sound[:, -1]).max() < 0.01 * top, kind


def test_spots_are_heard_at_their_frame(tmp_path: Path) -> None:
    kinds = ("door", "explosion", "bell", "whoosh", "creak", "owl", "thunder")
    order = _order(24 * 6 * len(kinds), (), tuple(Spot(kind=k, first=24 + 144 * n) for n, k in enumerate(kinds)))
    sound = _hear(order, tmp_path)
    for n, kind in enumerate(kinds):
        at = (24 + 144 * n) * 2000
        here = np.abs(sound[:, at - 480 : at + 4 * RATE]).max(0)
        first = int(np.argmax(here > 0.025 * here.max())) - 480
        assert -48 <= first < 480, kind


def test_a_listener_can_tell_them_apart(beds: dict[str, Sound]) -> None:
    shares = {k: np.array([band(s, 50 * 2.0**o, 100 * 2.0**o) for o in range(8)]) for k, s in beds.items()}
    shares = {k: v - v.max() for k, v in shares.items()}
    for one, other in [("rain", "sea"), ("rain", "wind"), ("sea", "night"), ("wind", "night"), ("fire", "stream")]:
        assert np.abs(shares[one] - shares[other]).max() > 8, (one, other)
    assert centroid(beds["night"]) > centroid(beds["rain"]) / 2 > centroid(beds["wind"])


def test_waves_come_and_go_and_rain_stays(beds: dict[str, Sound]) -> None:
    def swing(sound: Sound) -> float:
        steps = [level(sound[:, k : k + RATE // 2]) for k in range(0, 4 * RATE, RATE // 2)]
        return max(steps) - min(steps)

    assert swing(beds["sea"]) > 2 * swing(beds["rain"])


def test_neighbours_of_one_kind_join_without_a_dip(tmp_path: Path) -> None:
    order = _order(192, (Bed(kind="rain", first=0, frames=96), Bed(kind="rain", first=96, frames=96)))
    sound = _hear(order, tmp_path)
    seam, whole = sound[:, 4 * RATE - 4800 : 4 * RATE + 9600], sound[:, RATE : 7 * RATE]
    assert abs(level(seam) - level(whole)) < 1.5


def test_a_bed_fades_at_its_ends(tmp_path: Path) -> None:
    sound = _hear(_order(144, (Bed(kind="rain", first=24, frames=72),)), tmp_path)
    assert peak(sound[:, :RATE]) < -80
    assert level(sound[:, RATE : RATE + 4800]) < level(sound[:, 2 * RATE : 3 * RATE]) - 6
    assert level(sound[:, 4 * RATE : 4 * RATE + 4800]) > level(sound[:, 2 * RATE : 3 * RATE]) - 6
    assert peak(sound[:, 5 * RATE :]) < -80


def test_a_lower_level_is_softer(tmp_path: Path) -> None:
    beds = (Bed(kind="wind", first=0, frames=96), Bed(kind="wind", first=96, frames=96, level=0.25))
    sound = _hear(_order(192, beds), tmp_path)
    assert level(sound[:, 5 * RATE : 7 * RATE]) < level(sound[:, RATE : 3 * RATE]) - 6


def test_long_beds_do_not_click_or_stop(tmp_path: Path) -> None:
    sound = _hear(_order(24 * 40, (Bed(kind="stream", first=0, frames=960),)), tmp_path)
    steps = [level(sound[:, k : k + RATE]) for k in range(RATE, 39 * RATE, RATE)]
    assert max(steps) - min(steps) < 6


def test_the_same_order_gives_the_same_bytes_and_one_cue_more_leaves_the_rest_alone(tmp_path: Path) -> None:
    order = _order(96, (Bed(kind="sea", first=0, frames=96),), (Spot(kind="gull", first=60),))
    more = order.with_(spots=(*order.spots, Spot(kind="bell", first=80)))
    paths = [tmp_path / name for name in "abcd"]
    for path in paths:
        path.mkdir()
    first, again, longer, other = (
        _hear(o, p) for o, p in zip((order, order, more, order.with_(seed=6)), paths, strict=True)
    )
    assert (first == again).all()
    assert (first != other).any()
    assert (first[:, : 79 * 2000] == longer[:, : 79 * 2000]).all()


def test_nothing_clips_when_everything_happens_at_once(tmp_path: Path) -> None:
    beds = (Bed(kind="storm", first=0, frames=96, level=2), Bed(kind="rocket", first=0, frames=96, level=2))
    spots = tuple(Spot(kind=k, first=24, level=2) for k in ("explosion", "gunshot", "thunder"))
    assert peak(_hear(_order(96, beds, spots), tmp_path)) <= -0.9


def test_unknown_kinds_are_refused_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(OrderRefused, match="no bed 'ocean waves'; the nearest is 'sea'"):
        Ambience().render(_order(48, (Bed(kind="ocean waves", first=0, frames=48),)), tmp_path, lambda share: None)
    with pytest.raises(OrderRefused, match="no spot 'kazoo'; there are thunder"):
        Ambience().render(_order(48, (), (Spot(kind="kazoo", first=0),)), tmp_path, lambda share: None)


def test_cues_beyond_the_end_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OrderRefused, match="reaches frame 50 of a film of 48"):
        Ambience().render(_order(48, (Bed(kind="sea", first=2, frames=48),)), tmp_path, lambda share: None)


def test_places_and_weather_choose_beds_that_exist() -> None:
    for place in (*_BY_DAY, *_AT_NIGHT, "somewhere else"):
        for weather in Weather:
            for hour in TimeOfDay:
                beds = beds_for(place, weather, hour)
                assert beds, (place, weather, hour)
                assert set(beds) <= set(BEDS)


def test_weather_is_heard_outside_and_not_in_space() -> None:
    assert "rain" in beds_for("street", Weather.RAIN, TimeOfDay.DAY)
    assert beds_for("orbit", Weather.STORM, TimeOfDay.NIGHT) == ("space",)
    assert beds_for("room", Weather.RAIN, TimeOfDay.DAY) == ("room tone",)
    assert "night" in beds_for("forest", Weather.CLEAR, TimeOfDay.NIGHT)
    assert "forest" not in beds_for("forest", Weather.STORM, TimeOfDay.DAY)
