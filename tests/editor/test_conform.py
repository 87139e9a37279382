"""The picture of the film: every frame where the timeline says, copies untouched, effects at their levels."""

import errno
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from editor import assemble, conform
from editor.encode import encode
from editor.files import whole
from editor.stretches import Copy, Render, stretches
from film import MediaDamaged, Plan, Rate, StorageFull, Timeline, Transition, handles
from tests.editor.footage_kit import decoded, fingerprints, picture, plan, read, shoot, shot


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    folder.mkdir()
    return folder


@pytest.fixture
def cut(vault: Path) -> Callable[[Plan], Timeline]:
    """Shoot what the plan needs, with its handles, and assemble it."""

    def make(film: Plan) -> Timeline:
        need = handles(film)
        takes = {
            s.id: shoot(vault, index, s.frames + sum(need[s.id]), rate=film.rate)
            for index, s in enumerate(film.shots)
            if not s.title_card
        }
        return assemble(film, takes)

    return make


MIXED = (
    shot(0, 30, transition=Transition.FADE_IN),
    shot(1, 48, lines=({"speaker": "mara", "text": "The light must not go out."},)),
    shot(2, 40, transition=Transition.DISSOLVE),
    shot(3, 24, title_card="Later"),
    shot(4, 37, fade_out=True),
)


def test_cuts_are_copied_and_every_frame_is_the_takes_own(
    vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]
) -> None:
    timeline = cut(plan(shot(0, 26), shot(1, 24), shot(2, 1), shot(3, 31)))
    out = conform(timeline, vault, tmp_path / "scratch")
    assert fingerprints(out) == [f for clip in timeline.clips for f in fingerprints(vault / clip.media)]
    assert not [s for s in stretches(timeline) if isinstance(s, Render)]


def test_every_frame_of_a_film_with_effects_is_the_planned_one(
    vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]
) -> None:
    timeline = cut(plan(*MIXED))
    frames = decoded(conform(timeline, vault, tmp_path / "scratch"))
    assert len(frames) == timeline.frames
    starts = timeline.starts
    quiet = {
        *range(18),
        *range(starts[2] - 6, starts[2] + 6),
        *range(starts[3], starts[4]),
        *range(timeline.frames - 12, timeline.frames),
    }
    for index, (clip, start) in enumerate(zip(timeline.clips, starts, strict=True)):
        for into in range(clip.frames):
            if start + into not in quiet:
                assert read(frames[start + into]) == (index, clip.first + into)


def test_copied_frames_are_identical_beside_rendered_ones(
    vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]
) -> None:
    timeline = cut(plan(*MIXED))
    film = fingerprints(conform(timeline, vault, tmp_path / "scratch"))
    at = copies = 0
    for stretch in stretches(timeline):
        if isinstance(stretch, Copy):
            source = fingerprints(vault / timeline.clips[stretch.clip].media)
            assert film[at : at + stretch.frames] == source[stretch.first : stretch.first + stretch.frames]
            copies += stretch.frames
        at += stretch.frames
    assert copies > timeline.frames / 3


def test_a_dissolve_is_half_of_each_at_the_cut(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]) -> None:
    timeline = cut(plan(shot(0, 36), shot(1, 36, transition=Transition.DISSOLVE)))
    frames = decoded(conform(timeline, vault, tmp_path / "scratch"))
    for number in range(30, 42):
        share = (number - 30 + 0.5) / 12
        want = picture(0, number) * (1 - share) + picture(1, number - 30) * share
        assert np.abs(frames[number].astype(float) - want).mean() < 4


def test_fades_rise_from_black_and_fall_to_black(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]) -> None:
    timeline = cut(plan(shot(0, 60, transition=Transition.FADE_IN, fade_out=True)))
    frames = decoded(conform(timeline, vault, tmp_path / "scratch"))
    light = [f.mean() / picture(0, n).mean() for n, f in enumerate(frames)]
    assert light[0] < 0.06
    assert light[-1] < 0.06
    assert light[9] == pytest.approx(9.5 / 18, abs=0.04)
    assert light[30] == pytest.approx(1, abs=0.02)


def test_a_card_shows_words_and_a_burned_caption_only_while_spoken(
    vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]
) -> None:
    timeline = cut(plan(*MIXED))
    plain = decoded(conform(timeline, vault, tmp_path / "scratch"))
    burned = decoded(conform(timeline, vault, tmp_path / "scratch", burn=True))
    card = plain[timeline.starts[3] + 12]
    assert (card.max(axis=2) > 150).mean() > 0.002
    assert np.median(card) < 30
    said = timeline.captions[0]
    low = np.s_[60:]
    assert (burned[said.first + 5][low].min(axis=2) > 235).sum() > 20
    before, after = burned[said.first - 1], plain[said.first - 1]
    assert np.abs(before.astype(int) - after).mean() < 3


@pytest.mark.parametrize("rate", [Rate(num=24000, den=1001), Rate(num=25), Rate(num=30000, den=1001)], ids=str)
def test_fractional_rates_are_exact(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline], rate: Rate) -> None:
    timeline = cut(plan(shot(0, 30), shot(1, 30, transition=Transition.DISSOLVE), shot(2, 25), rate=rate))
    out = conform(timeline, vault, tmp_path / "scratch")
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        assert stream.average_rate == rate.fraction
        times = [frame.pts * stream.time_base for frame in container.decode(stream)]
    assert times == [n / rate.fraction for n in range(timeline.frames)]


def test_same_cut_same_bytes_and_a_second_conform_renders_nothing(
    vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]
) -> None:
    timeline = cut(plan(*MIXED))
    first = conform(timeline, vault, tmp_path / "one").read_bytes()
    assert conform(timeline, vault, tmp_path / "two").read_bytes() == first
    rendered = {p: p.stat().st_mtime_ns for p in (tmp_path / "one").glob("stretch-*.mp4")}
    assert rendered
    assert conform(timeline, vault, tmp_path / "one").read_bytes() == first
    assert rendered == {p: p.stat().st_mtime_ns for p in rendered}


def test_a_stretch_cut_short_by_a_crash_is_rendered_again(
    vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]
) -> None:
    timeline = cut(plan(*MIXED))
    first = conform(timeline, vault, tmp_path / "scratch").read_bytes()
    for stretch in (tmp_path / "scratch").glob("*.mp4"):
        stretch.write_bytes(stretch.read_bytes()[:400])
    assert conform(timeline, vault, tmp_path / "scratch").read_bytes() == first


@pytest.mark.parametrize("harm", ["missing", "truncated", "short"])
def test_a_damaged_take_is_named(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline], harm: str) -> None:
    timeline = cut(plan(shot(0, 24), shot(1, 36)))
    media = vault / timeline.clips[1].media
    match harm:
        case "missing":
            media.unlink()
        case "truncated":
            media.write_bytes(media.read_bytes()[:-300])
        case "short":
            short = shoot(tmp_path, 1, 20)
            (tmp_path / short.media).replace(media)
    with pytest.raises(MediaDamaged, match=rf"1B-1: {media.name}"):
        conform(timeline, vault, tmp_path / "scratch")


def test_a_take_of_another_size_is_refused(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]) -> None:
    timeline = cut(plan(shot(0, 24))).with_(width=320, height=180)
    with pytest.raises(MediaDamaged, match="is 160x90, the film is 320x180"):
        conform(timeline, vault, tmp_path / "scratch")


def test_a_take_in_a_foreign_encoding_is_rendered(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]) -> None:
    timeline = cut(plan(shot(0, 24), shot(1, 24)))
    path = vault / timeline.clips[1].media
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=24, width=160, height=90, options={"profile": "baseline"})
        stream.pix_fmt = "yuv420p"
        for n in range(24):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture(1, n))))
        container.mux(stream.encode())
    frames = decoded(conform(timeline, vault, tmp_path / "scratch"))
    assert [read(f) for f in frames] == [(0, n) for n in range(24)] + [(1, n) for n in range(24)]


def test_progress_rises_to_one(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]) -> None:
    shares: list[float] = []
    conform(cut(plan(*MIXED)), vault, tmp_path / "scratch", shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_a_full_disk_is_said() -> None:
    with pytest.raises(StorageFull, match="the disk is full while writing full"):
        encode([picture(0, n) for n in range(200)], (160, 90), Rate(num=24), Path("/dev/full"))


def test_a_disk_that_fills_half_way_leaves_no_half_file(tmp_path: Path) -> None:
    def write() -> None:
        with whole(tmp_path / "film.mp4") as part:
            part.write_bytes(b"half")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(StorageFull, match=r"film\.mp4"):
        write()
    assert not list(tmp_path.iterdir())


def test_a_failing_stretch_leaves_no_half_files(vault: Path, tmp_path: Path, cut: Callable[[Plan], Timeline]) -> None:
    timeline = cut(plan(shot(0, 36, fade_out=True), shot(1, 36, transition=Transition.FADE_IN)))
    media = vault / timeline.clips[1].media
    whole_file = media.read_bytes()
    middle = whole_file.index(b"mdat") + 40
    media.write_bytes(whole_file[:middle] + bytes(len(whole_file[middle:-900])) + whole_file[-900:])
    with pytest.raises(MediaDamaged, match="1B-1"):
        conform(timeline, vault, tmp_path / "scratch")
    assert not [p for p in (tmp_path / "scratch").iterdir() if p.suffix == ".part"]
