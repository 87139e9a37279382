"""The whole graph, with real takes of the test card, real sound and a real cut."""

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from director import Event, commit, difference, propose, run
from director.standing import stands
from editor import probe
from film import (
    Dress,
    EditBatch,
    Mood,
    Move,
    MoveShot,
    Remove,
    Retime,
    SetLine,
    SetMusic,
    SetShot,
    Size,
    TimeOfDay,
    Weather,
    accepted,
)
from generators import load
from memory import Production, Settings
from tests.director.hands import deadly, slow
from tests.director.scripted import ScriptedDirector, filmable_plan


def make(folder: Path, brief, director=None, **settings) -> Production:
    return Production.create(folder, brief, Settings(picture="testcard", **settings), "test")


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """One finished film for all tests that only look."""
    from film import Brief

    folder = tmp_path_factory.mktemp("films") / "film"
    production = make(folder, Brief(text="x", seed=7))
    events = []
    run(production, ScriptedDirector(filmable_plan()), events.append, approved=True, processes=2)
    yield production, events
    production.close()


def test_a_brief_becomes_a_master_of_exactly_the_planned_length(film):
    production, _ = film
    master = production.records.masters()[0]
    seen = probe(production.folder / master.file)
    plan = production.revisions.plan(1)
    assert (seen.frames, seen.width, seen.height) == (plan.frames, plan.width, plan.height)
    assert abs(seen.audio_seconds - seen.video_seconds) < 0.03
    assert abs(master.loudness_lufs + 16) < 0.3
    assert master.true_peak_dbtp <= -1.0


def test_every_shot_has_a_select_with_a_reason_and_marks(film):
    production, _ = film
    plan = production.revisions.plan(1)
    selects = production.takes.selects(1)
    assert set(selects) == {s.id for s in plan.shots if not s.title_card}
    for select in selects.values():
        marks = production.takes.marks(select.take)
        assert marks
        assert select.reason
        assert select.flagged or accepted(marks)


def test_every_take_decision_and_cost_is_written_down(film):
    production, _ = film
    takes = [t for s in production.takes.subjects() for t in production.takes.of(s)]
    charged = {c.slate for c in production.records.ledger()}
    assert {str(t.slate) for t in takes} <= charged
    decided = Counter(d.decision.split(";")[0] for d in production.records.journal())
    assert decided["accepted"] + decided["flagged"] >= 4


def test_every_department_is_heard_from(film):
    _, events = film
    assert {e.department for e in events} >= {"development", "floor", "sound", "dailies", "cutting", "finishing"}


def test_without_approval_it_waits_and_nothing_is_shot(folder, brief):
    with make(folder, brief) as production:
        ending = run(production, ScriptedDirector(), approved=False, processes=1)
        assert ending.waiting
        assert not any(production.takes.of(s) for s in production.takes.subjects())
        rejected = run(production, ScriptedDirector(), approved=False, answer=lambda revision: False, processes=1)
        assert not rejected.delivered
        assert not rejected.waiting
        assert not production.revisions.approved(1)


def test_what_was_approved_once_is_not_asked_again(film):
    production, _ = film
    assert production.revisions.approved(1)
    ending = run(production, ScriptedDirector(), approved=False, answer=pytest.fail, processes=1)
    assert ending.delivered


def test_an_unlucky_take_is_reshot_with_another_seed_and_only_the_good_one_is_used(film):
    production, _ = film
    takes = production.takes.of("shot2")
    assert len(takes) > 1, "with this seed the first take of shot 2 has Bo out of frame"
    assert not accepted(production.takes.marks(takes[0].key))
    select = production.takes.selects(1)["shot2"]
    assert select.take == takes[-1].key
    assert not select.flagged
    assert takes[0].order.seed != takes[1].order.seed


def test_at_the_limit_the_best_take_is_used_and_flagged(folder, brief):
    with make(folder, brief, takes=1) as production:
        run(production, ScriptedDirector(), approved=True, processes=1)
        select = production.takes.selects(1)["shot2"]
        assert len(production.takes.of("shot2")) == 1
        assert select.flagged
        assert "Bo" in select.reason
        assert any(c.flagged for c in production.records.cut(1).clips)


TURNS = {
    "shot 3 night": ((SetShot(shot="shot3", time_of_day=TimeOfDay.NIGHT),), {"shot3"}),
    "rain in shot 1": ((SetShot(shot="shot1", weather=Weather.RAIN),), {"shot1"}),
    "shot 4 wide": ((SetShot(shot="shot4", size=Size.WIDE),), {"shot4"}),
    "pan in shot 1": ((SetShot(shot="shot1", move=Move.PAN_LEFT),), {"shot1"}),
    "shot 2 longer": ((Retime(shot="shot2", frames=36),), {"shot2"}),
    "boat first": ((MoveShot(shot="shot4", to=0),), set()),
    "cut shot 3": ((Remove(shot="shot3"),), set()),
    "red coat": ((Dress(character="bo", kind="coat", colour="#c8322e"),), {"shot2", "shot3", "shot4"}),
    "other words": ((SetLine(shot="shot2", index=0, text="At last, my friend, at last."),), {"shot2"}),
    "sad music": ((SetMusic(mood=Mood.MELANCHOLY),), set()),
}


@pytest.mark.parametrize("words", TURNS)
def test_a_revision_would_reshoot_exactly_the_shots_it_touches(film, words):
    production, _ = film
    edits, touched = TURNS[words]
    director = ScriptedDirector(turns={words: EditBatch(reply="ok", kind="edit", edits=edits)})
    proposal = propose(production, director, words)
    assert set(proposal.reshoot) == touched
    assert set(proposal.reuse) == {s.id for s in proposal.plan.shots if not s.title_card} - touched


def test_a_revision_delivers_a_new_master_and_undo_costs_nothing(folder, brief):
    turns = {"shot 3 night": EditBatch(reply="ok", kind="edit", edits=TURNS["shot 3 night"][0])}
    director = ScriptedDirector(turns=turns)
    with make(folder, brief) as production:
        run(production, director, approved=True, processes=1)
        first = {t.key for s in ("shot1", "shot2", "shot3", "shot4") for t in production.takes.of(s)}
        old = production.records.masters()[0]
        commit(production, propose(production, director, "shot 3 night"))
        run(production, director, approved=True, processes=1)
        new = {t.key for s in ("shot1", "shot2", "shot3", "shot4") for t in production.takes.of(s)} - first
        assert new == {t.key for t in production.takes.of("shot3")} - first
        assert new
        masters = production.records.masters()
        assert [m.revision for m in masters] == [1, 2]
        assert masters[0].sha256 != masters[1].sha256
        assert (production.folder / old.file).is_file(), "the old film is still there"
        count = sum(len(production.takes.of(s)) for s in production.takes.subjects())
        undo = propose(production, director, "undo")
        assert undo.reshoot == ()
        commit(production, undo)
        told: list[Event] = []
        run(production, director, told.append, approved=True, processes=1)
        assert told == [], "a version that stands as it was delivered is not gone through again"
        assert sum(len(production.takes.of(s)) for s in production.takes.subjects()) == count
        delivered = next(m for m in production.records.masters() if m.revision == production.revisions.head)
        assert delivered.sha256 == old.sha256
        (production.folder / old.file).unlink()
        assert not stands(production, 1)
        run(production, director, approved=True, processes=1)
        assert stands(production, 1), "what is gone of it is made again"


def test_the_same_brief_and_seed_give_the_same_takes_and_the_same_film(film, tmp_path, brief):
    production, _ = film
    with make(tmp_path / "again", brief) as again:
        run(again, ScriptedDirector(filmable_plan()), approved=True, processes=1)
        assert again.records.masters()[0].sha256 == production.records.masters()[0].sha256
        for subject in production.takes.subjects():
            mine = [(t.key, t.sha256) for t in production.takes.of(subject)]
            assert [(t.key, t.sha256) for t in again.takes.of(subject)] == mine


def test_a_truncated_take_is_noticed_and_made_again_and_checkpoints_can_go(folder, brief):
    with make(folder, brief) as production:
        run(production, ScriptedDirector(), approved=True, processes=1)
        master = production.records.masters()[0]
        take = production.takes.get(production.takes.selects(1)["shot1"].take)
        path = production.vault / take.media
        path.write_bytes(path.read_bytes()[:1000])
    for file in folder.glob("checkpoints.db*"):
        file.unlink()
    with Production.open(folder) as production:
        run(production, ScriptedDirector(), approved=True, processes=1)
        assert hashlib.sha256(path.read_bytes()).hexdigest() == take.sha256
        assert production.records.masters()[0].sha256 == master.sha256
        assert any(d.decision == "made again" for d in production.records.journal())


def test_nothing_changes_for_a_plan_that_is_shot(film):
    production, _ = film
    plan = production.revisions.plan(1)
    new, have = difference(production, plan, load("testcard").card)
    assert new == ()
    assert len(have) == 4


def test_a_shot_that_failed_stops_the_film_in_one_sentence_and_resume_makes_it(folder, brief, monkeypatch):
    from director import floor
    from film import StorageFull

    real = floor.take_of

    async def full(crew, wanted, subject, department):
        if subject == "shot3":
            raise StorageFull("2A-1: the disk is full; free some space and run `auteur resume`")
        return await real(crew, wanted, subject, department)

    with make(folder, brief) as production:
        with monkeypatch.context() as patch:
            patch.setattr(floor, "take_of", full)
            with pytest.raises(StorageFull, match="2A-1: the disk is full"):
                run(production, ScriptedDirector(), approved=True, processes=1)
        made = {s: len(production.takes.of(s)) for s in ("shot1", "shot2", "shot4")}
        assert all(made.values()), "the other shots were finished all the same"
        assert run(production, ScriptedDirector(), approved=False, processes=1).delivered
        assert {s: len(production.takes.of(s)) for s in made} == made


def test_a_worker_that_dies_costs_nobody_else_a_take():
    import asyncio

    from director.workers import Workers
    from film import GenerationFailed

    async def floor() -> list[object]:
        async with Workers(2) as workers:
            jobs = [workers.run("a", print, slow), workers.run("b", print, deadly), workers.run("c", print, slow)]
            return await asyncio.gather(*jobs, return_exceptions=True)

    first, deadly_one, last = asyncio.run(floor())
    assert (first, last) == ("done", "done")
    assert isinstance(deadly_one, GenerationFailed)
    assert "died twice" in str(deadly_one)


def test_damaged_passes_sheets_and_checkpoints_are_mended(folder, brief):
    with make(folder, brief) as production:
        run(production, ScriptedDirector(), approved=True, processes=1)
        sha = production.records.masters()[0].sha256
        take = production.takes.get(production.takes.selects(1)["shot1"].take)
        (production.vault / take.passes).write_bytes(b"PK half")
    (folder / "checkpoints.db").write_bytes(b"SQLite format 3\x00" + b"rubbish" * 2000)
    for sheet in folder.glob("vault/*.png"):
        sheet.write_bytes(b"")
    with Production.open(folder) as production:
        assert run(production, ScriptedDirector(), approved=True, processes=1).delivered
        assert production.records.masters()[0].sha256 == sha
        from generators import read_passes

        assert read_passes(production.vault / take.passes).owners == ("ana",)


def test_going_on_with_a_finished_film_does_nothing_twice(film):
    production, _ = film
    before = production.records.masters()[0], len(production.records.journal())
    written = (production.folder / before[0].file).stat().st_mtime_ns
    assert run(production, ScriptedDirector(), approved=True, processes=1).delivered
    assert (production.records.masters()[0], len(production.records.journal())) == before
    assert (production.folder / before[0].file).stat().st_mtime_ns == written
