"""A film of twenty shots, cut again after a change: only what the change touches is encoded, every other frame is the old one."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import av
import pytest

from editor import assemble, conform, drawn_stretches, master
from film import MediaDamaged, Plan, Shot, Take, Timeline, Transition, handles
from film.house import GOP
from tests.editor.footage_kit import fingerprints, plan, shoot
from tests.editor.test_master import silence

FRAMES = 30
"""Two and a half GOPs: a dissolve leaves something of a shot to copy."""


def shot(number: int, **fields: object) -> Shot:
    slate = f"{number // 5 + 1}{'ABCDE'[number % 5]}"
    given = {"id": f"s{number}", "slate": slate, "scene": "one", "frames": FRAMES, **fields}
    return Shot.model_validate(given)


class Film(NamedTuple):
    vault: Path
    scratch: Path
    plan: Plan
    takes: Mapping[str, Take]
    timeline: Timeline
    frames: tuple[str, ...]
    """Fingerprints of the delivered master's frames."""
    stretches: frozenset[Path]


def delivered(folder: Path, timeline: Timeline) -> tuple[str, ...]:
    """Conform and master a timeline -> its frames as a player decodes them."""
    picture = conform(timeline, folder / "vault", folder / "scratch")
    out = folder / "film.mp4"
    master(timeline, picture, silence(folder, timeline), out)
    return tuple(fingerprints(out))


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    folder = tmp_path_factory.mktemp("twenty")
    vault = folder / "vault"
    vault.mkdir()
    shots = [shot(n, transition=Transition.DISSOLVE if n in (5, 15) else Transition.CUT) for n in range(20)]
    shots[0], shots[19] = shots[0].with_(transition=Transition.FADE_IN), shots[19].with_(fade_out=True)
    twenty = plan(*shots)
    need = handles(twenty)
    takes = {s.id: shoot(vault, n, s.frames + sum(need[s.id]), f"{s.slate}-1") for n, s in enumerate(twenty.shots)}
    timeline = assemble(twenty, takes)
    frames = delivered(folder, timeline)
    stretches = frozenset((folder / "scratch").glob("stretch-*.mp4"))
    return Film(vault, folder / "scratch", twenty, takes, timeline, frames, stretches)


def encoded_now(film: Film) -> int:
    """Frames in stretches that were not there when the film was first cut."""
    now = set(film.scratch.glob("stretch-*.mp4")) - film.stretches
    return sum(len(fingerprints(path)) for path in now)


@pytest.fixture(autouse=True)
def _old_scratch(film: Film) -> None:
    """Every test starts where the first cut left off."""
    for path in set(film.scratch.glob("stretch-*.mp4")) - film.stretches:
        path.unlink()


def test_the_first_cut_encodes_its_effects_alone(film: Film) -> None:
    touched = 2 * 10 + 2 * 12  # fades of a third of a shot, dissolves
    assert len(film.frames) == 20 * FRAMES
    assert touched <= sum(len(fingerprints(p)) for p in film.stretches) <= touched + 4 * GOP


def test_a_new_take_of_one_shot_is_copied_in_and_nothing_is_encoded(film: Film) -> None:
    new = shoot(film.vault, 107, FRAMES, "2C-2")
    timeline = assemble(film.plan, {**film.takes, "s7": new})
    frames = delivered(film.vault.parent, timeline)
    first = timeline.starts[7]
    assert frames[first : first + FRAMES] == tuple(fingerprints(film.vault / new.media))
    assert frames[:first] + frames[first + FRAMES :] == film.frames[:first] + film.frames[first + FRAMES :]
    assert frames != film.frames
    assert encoded_now(film) == 0


def test_a_new_take_beside_a_dissolve_encodes_that_dissolve_alone(film: Film) -> None:
    new = shoot(film.vault, 105, FRAMES + 6, "2A-2")
    timeline = assemble(film.plan, {**film.takes, "s5": new})
    frames = delivered(film.vault.parent, timeline)
    first, end = timeline.starts[5], timeline.starts[6]
    before = first - 6 - GOP  # the dissolve reaches six frames back; what is drawn begins at a keyframe
    assert frames[:before] + frames[end:] == film.frames[:before] + film.frames[end:]
    media = fingerprints(film.vault / new.media)
    assert frames[end - GOP : end] == tuple(media[-GOP:])
    assert 0 < encoded_now(film) <= 12 + 2 * GOP


def test_a_dissolve_at_one_cut_encodes_the_frames_around_it(film: Film) -> None:
    shots = [s.with_(transition=Transition.DISSOLVE) if s.id == "s10" else s for s in film.plan.shots]
    softer = plan(*shots)
    handled = {
        "s9": shoot(film.vault, 9, FRAMES + 6, "2E-2"),
        "s10": shoot(film.vault, 10, FRAMES + 6, "3A-2"),
    }
    timeline = assemble(softer, {**film.takes, **handled})
    frames = delivered(film.vault.parent, timeline)
    first, end = timeline.starts[9], timeline.starts[11]
    assert frames[:first] + frames[end:] == film.frames[:first] + film.frames[end:]
    assert len(frames) == len(film.frames)
    assert 12 <= encoded_now(film) <= 12 + 2 * GOP


def test_two_shots_change_places_and_nothing_is_encoded(film: Film) -> None:
    order = [*range(20)]
    order[2], order[3] = 3, 2
    timeline = assemble(plan(*(film.plan.shots[n] for n in order)), film.takes)
    frames = delivered(film.vault.parent, timeline)
    two, three, four = (film.timeline.starts[n] for n in (2, 3, 4))
    moved = (*film.frames[:two], *film.frames[three:four], *film.frames[two:three], *film.frames[four:])
    assert frames == moved
    assert encoded_now(film) == 0


def test_the_same_cut_again_is_found_and_a_changed_take_is_not_trusted(film: Film) -> None:
    picture = conform(film.timeline, film.vault, film.scratch)
    made = picture.stat().st_mtime_ns
    assert {film.scratch / name for name in drawn_stretches(film.scratch)} == film.stretches
    conform(film.timeline.with_(title="Another name"), film.vault, film.scratch)
    assert picture.stat().st_mtime_ns == made
    media = film.vault / film.timeline.clips[7].media
    whole = media.read_bytes()
    try:
        media.write_bytes(whole[:-300])
        with pytest.raises(MediaDamaged, match=rf"2C-1: {media.name} cannot be read"):
            conform(film.timeline, film.vault, film.scratch)
    finally:
        media.write_bytes(whole)
    picture.unlink()
    conform(film.timeline, film.vault, film.scratch)
    with av.open(str(picture)) as container:
        assert container.streams.video[0].frames == film.timeline.frames
