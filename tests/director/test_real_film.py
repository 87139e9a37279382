"""A real brief through the real stage, small: is the master the film that was planned?"""

from itertools import pairwise
from pathlib import Path

import pytest
from scenedetect import AdaptiveDetector, detect

from director import OfflineDirector, run
from editor import probe, still
from film import Brief
from memory import Production, Settings

BRIEF = Path(__file__).parents[2] / "examples" / "briefs" / "bakery.md"


@pytest.fixture(scope="module")
def production(tmp_path_factory):
    brief = Brief(text=BRIEF.read_text(), width=180, height=320)
    with Production.create(tmp_path_factory.mktemp("films") / "bakery", brief, Settings(takes=2), "test") as made:
        run(made, OfflineDirector(), approved=True)
        yield made


def test_the_cuts_of_the_master_are_the_planned_ones(production):
    master = production.folder / production.records.masters()[0].file
    cut = production.records.cut(1)
    hard = [start for start, clip in list(zip(cut.starts, cut.clips, strict=True))[1:]]
    soft = {cut.starts[e.clip] for e in cut.effects if e.kind == "dissolve"}
    found = [scene[0].frame_num for scene in detect(str(master), AdaptiveDetector(min_scene_len=8))][1:]
    missed = [c for c in hard if c not in soft and not any(abs(c - f) <= 1 for f in found)]
    invented = [f for f in found if not any(abs(c - f) <= 8 for c in hard)]
    assert missed == [], f"planned {hard}, found {found}"
    assert invented == [], f"planned {hard}, found {found}"


def test_length_size_rate_streams_and_loudness(production):
    master = production.records.masters()[0]
    seen = probe(production.folder / master.file)
    assert (seen.frames, seen.width, seen.height) == (480, 180, 320)
    assert seen.rate.fraction == 24
    assert (seen.sample_rate, seen.channels, seen.faststart) == (48000, 2, True)
    assert abs(seen.audio_seconds - 20.0) < 0.03
    assert abs(master.loudness_lufs + 16) < 0.3
    assert master.true_peak_dbtp <= -1.0


def test_every_shot_shows_something_else(production):
    master = production.folder / production.records.masters()[0].file
    cut = production.records.cut(1)
    frames = [
        still(master, start + clip.frames // 2).astype(float) for start, clip in zip(cut.starts, cut.clips, strict=True)
    ]
    assert all(f.std() > 8 for f in frames), "an empty picture"
    assert all(abs(a - b).mean() > 5 for a, b in pairwise(frames)), "two shots look the same"


def test_the_sheet_of_every_character_is_in_the_vault(production):
    plan = production.revisions.plan(1)
    for character in plan.cast:
        assert (production.vault / f"{character.token}.png").stat().st_size > 5000
