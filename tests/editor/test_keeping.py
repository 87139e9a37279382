"""What is kept between versions: found when it is the same, made again when harmed, swept only when there is too much."""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editor import Panel, Tracks, contact_sheet, kept_soundtrack, note, soundtrack, tidy
from film import MediaDamaged, Rate, Span
from tests.editor.footage_kit import shoot
from tests.editor.test_mix import noise, write


@pytest.fixture
def tracks(tmp_path: Path) -> Tracks:
    music = write(tmp_path / "music.wav", noise(3))
    return Tracks(music, None, (Span(first=10, frames=20),), (), Rate(num=24), 72)


def test_the_same_tracks_are_mixed_once_and_measure_the_same(tmp_path: Path, tracks: Tracks) -> None:
    made = soundtrack(tracks, tmp_path)
    written = made.file.stat().st_mtime_ns
    assert kept_soundtrack(tracks, tmp_path) == made
    assert soundtrack(tracks, tmp_path) == made
    assert made.file.stat().st_mtime_ns == written
    assert made.loudness.lufs == pytest.approx(-16, abs=0.3)
    assert not list(tmp_path.glob("mix-*"))


@pytest.mark.parametrize(
    "other",
    [
        {"speech": (Span(first=11, frames=20),)},
        {"silences": (Span(first=0, frames=9),)},
        {"frames": 71},
        {"music": None},
    ],
    ids=str,
)
def test_what_sounds_different_is_another_sound(tmp_path: Path, tracks: Tracks, other: dict[str, object]) -> None:
    soundtrack(tracks, tmp_path)
    assert kept_soundtrack(tracks._replace(**other), tmp_path) is None


@pytest.mark.parametrize("harm", ["cut short", "changed", "no note", "half a note"])
def test_a_harmed_sound_is_mixed_again_to_the_same_bytes(tmp_path: Path, tracks: Tracks, harm: str) -> None:
    made = soundtrack(tracks, tmp_path)
    right, words = made.file.read_bytes(), made.file.with_suffix(".json")
    match harm:
        case "cut short":
            made.file.write_bytes(right[:-100])
        case "changed":
            made.file.write_bytes(right[:2000] + b"\0" + right[2001:])
        case "no note":
            words.unlink()
        case "half a note":
            words.write_text(words.read_text()[:40])
    assert soundtrack(tracks, tmp_path) == made
    assert made.file.read_bytes() == right


def test_a_missing_track_is_named(tmp_path: Path, tracks: Tracks) -> None:
    with pytest.raises(MediaDamaged, match=r"nothing\.wav is missing"):
        soundtrack(tracks._replace(music=tmp_path / "nothing.wav"), tmp_path)


def test_kept_panels_make_the_same_sheet_and_a_broken_one_is_drawn_again(tmp_path: Path) -> None:
    panels = [Panel(slate=f"1{'ABC'[n]}-1", shot=f"s{n}", media=shoot(tmp_path, n, 24).media, frame=12) for n in (0, 1)]
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    contact_sheet("Film", panels, tmp_path, tmp_path / "plain.png")
    first = contact_sheet("Film", panels, tmp_path, tmp_path / "first.png", kept=scratch)
    assert {p.name for p in scratch.iterdir()} == set(first)
    (scratch / first[0]).write_bytes((scratch / first[0]).read_bytes()[:200])
    (scratch / first[1]).write_bytes(b"no picture")
    contact_sheet("Film", panels, tmp_path, tmp_path / "again.png", kept=scratch)
    for name in ("first.png", "again.png"):
        assert (tmp_path / name).read_bytes() == (tmp_path / "plain.png").read_bytes()
    (tmp_path / panels[0].media).unlink()  # a kept panel needs its take no more
    (tmp_path / panels[1].media).rename(tmp_path / panels[0].media)
    later = contact_sheet("Film", panels[:1], tmp_path, tmp_path / "one.png", kept=scratch)
    assert later == first[:1]
    assert np.asarray(Image.open(tmp_path / "one.png")).size


def test_the_scratch_folder_is_swept_only_when_full_and_never_of_what_is_needed(tmp_path: Path) -> None:
    for name in ("stretch-a.mp4", "stretch-b.mp4", "stretch-c.mp4", "sound-d.mp4", "panel-e.png"):
        (tmp_path / name).write_bytes(bytes(100))
    for name in ("picture.mp4", "house-1.mp4", "other.txt"):
        (tmp_path / name).write_bytes(bytes(1000))
    (tmp_path / "mix-dead.wav").write_bytes(bytes(10))
    note(tmp_path, 1, ["stretch-a.mp4", "stretch-b.mp4"])
    note(tmp_path, 2, ["stretch-b.mp4", "sound-d.mp4"])
    note(tmp_path, 3, ["stretch-b.mp4", "panel-e.png"])
    for version in (1, 2, 3):
        os.utime(tmp_path / f"version-{version}.txt", (1000 + version, 1000 + version))
    assert tidy(tmp_path, {3, 2}, most=500) == ()
    assert not (tmp_path / "mix-dead.wav").exists()
    assert tidy(tmp_path, {3}, most=400) == ("stretch-c.mp4",), "what no version names goes first"
    assert tidy(tmp_path, {3}, most=300) == ("stretch-a.mp4",), "then what the oldest version alone needs"
    assert tidy(tmp_path, {3, 2}, most=0) == (), "what this version and the one before need stays, whatever its size"
    assert tidy(tmp_path, {3}, most=0) == ("sound-d.mp4",)
    left = {p.name for p in tmp_path.iterdir() if not p.name.startswith("version-")}
    assert left == {"stretch-b.mp4", "panel-e.png", "picture.mp4", "house-1.mp4", "other.txt"}
