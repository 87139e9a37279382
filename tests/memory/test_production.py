"""A production folder remembers everything, refuses politely, and can be moved."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap

import pytest
from sqlmodel import SQLModel

import memory.tables  # noqa: F401  (fills SQLModel.metadata)
from film import (
    Brief,
    BudgetSpent,
    Call,
    Mark,
    MediaDamaged,
    PictureOrder,
    ProductionError,
    Rate,
    Select,
    Setup,
    Size,
    Slate,
    Take,
    TimeOfDay,
    Tokens,
    Verdict,
    Weather,
)
from memory import Limits, Production, Settings, Turned
from memory.migrations import MIGRATIONS


@pytest.fixture
def production(folder, brief):
    with Production.create(folder, brief, Settings(), "test") as made:
        yield made


def order(plan, seed=1, slate="1A-1") -> PictureOrder:
    setup = Setup(
        place=plan.places[0], time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=plan.look, size=Size.WIDE
    )
    return PictureOrder(
        slate=Slate.parse(slate),
        backend="x@1",
        frames=2,
        rate=Rate(num=24),
        seed=seed,
        width=64,
        height=64,
        setup=setup,
    )


def take_of(production, wanted) -> Take:
    media = production.vault / f"{wanted.key}.mp4"
    media.write_bytes(b"picture")
    import hashlib

    return Take(order=wanted, media=media.name, sha256=hashlib.sha256(b"picture").hexdigest(), seconds_spent=1.5)


def test_a_plan_comes_back_exactly_as_it_was_stored(production, plan):
    number = production.revisions.add(plan, on=0)
    assert number == 1
    assert production.revisions.plan(1) == plan


def turn(production, base: int, plan=None, name: str = "", kind: str = "edit") -> int:
    on = production.revisions.head
    return production.revisions.turn(Turned("words", "reply", kind, on, base, plan, "[]", name))


def undo(production, steps: int = 1) -> int:
    return turn(production, production.revisions.before(production.revisions.head, steps), kind="undo")


def redo(production, steps: int = 1) -> int:
    return turn(production, production.revisions.after(production.revisions.head, steps), kind="redo")


def test_undo_and_redo_move_along_the_line_last_taken(production, plan):
    one = production.revisions.add(plan, on=0)
    two = turn(production, one, plan.with_(title="B"))
    assert undo(production) == one
    assert redo(production) == two
    undo(production)
    three = turn(production, one, plan.with_(title="C"))
    assert undo(production) == one
    assert redo(production) == three, "redo follows the newest branch"
    assert production.revisions.plan(two).title == "B", "the other branch is kept"


def test_undo_at_the_start_and_redo_at_the_end_say_so(production, plan):
    production.revisions.add(plan, on=0)
    with pytest.raises(ProductionError, match="first version"):
        undo(production)
    with pytest.raises(ProductionError, match="newest version"):
        redo(production)


def test_any_version_can_be_returned_to_by_number_or_name_and_redo_leads_forward_again(production, plan):
    numbers = [production.revisions.add(plan, on=0)]
    for title in "BCD":
        numbers.append(turn(production, numbers[-1], plan.with_(title=title)))
    turn(production, numbers[-1], name="The Rainy One", kind="name")
    assert turn(production, numbers[0], kind="goto") == numbers[0]
    assert redo(production, 3) == numbers[3]
    assert undo(production, 2) == numbers[1]
    assert production.revisions.find("the rainy one") == production.revisions.find("version 4") == numbers[3]
    with pytest.raises(ProductionError, match="“the rainy one”, numbers 1 to 4"):
        production.revisions.find("the dry one")


def test_undo_and_a_change_in_one_turn_is_a_new_branch(production, plan):
    one = production.revisions.add(plan, on=0)
    two = turn(production, one, plan.with_(title="B"))
    three = turn(production, one, plan.with_(title="snow"), kind="undo")
    assert [r.parent for r in production.revisions.all()] == [0, one, one]
    assert production.revisions.head == three
    assert production.revisions.plan(two).title == "B"
    undo(production)
    assert redo(production) == three


def test_a_turn_is_written_whole_or_not_at_all(production, plan):
    one = production.revisions.add(plan, on=0)
    with pytest.raises(ProductionError, match="changed meanwhile"):
        production.revisions.turn(Turned("late", "reply", "edit", on=one + 7, base=one, plan=plan))
    assert (production.records.chat(), production.revisions.head, len(production.revisions.all())) == ((), one, 1)
    turn(production, one, plan.with_(title="B"))
    assert [(s.role, s.text, s.kind) for s in production.records.chat()] == [
        ("person", "words", ""),
        ("director", "reply", "edit"),
    ]
    assert production.records.chat(last=1)[0].role == "director"


def test_an_edit_of_a_plan_that_changed_meanwhile_is_refused(production, plan):
    production.revisions.add(plan, on=0)
    production.revisions.add(plan.with_(title="B"), on=1)
    with pytest.raises(ProductionError, match="changed meanwhile"):
        production.revisions.add(plan.with_(title="C"), on=1)


def test_take_numbers_count_per_setup_and_placing_again_changes_nothing(production, plan):
    first = production.takes.place(order(plan, seed=1), "shot1")
    second = production.takes.place(order(plan, seed=2), "shot1")
    other = production.takes.place(order(plan, seed=3, slate="1B-1"), "shot2")
    again = production.takes.place(order(plan, seed=1), "shot1")
    assert [str(o.slate) for o in (first, second, other, again)] == ["1A-1", "1A-2", "1B-1", "1A-1"]


def test_a_take_with_its_marks_and_choice_comes_back(production, plan):
    placed = production.takes.place(order(plan), "shot1")
    take = take_of(production, placed)
    production.takes.put(take)
    marks = (Mark(name="look", verdict=Verdict.PASS, value=1.0, threshold=2.0, reason="fine"),)
    production.takes.put_marks(take.key, marks)
    production.takes.choose(1, Select(shot="shot1", take=take.key, reason="best", flagged=True))
    assert production.takes.intact(take.key) == take
    assert production.takes.marks(take.key) == marks
    assert production.takes.selects(1)["shot1"].flagged
    assert production.takes.of("shot1") == (take,)


@pytest.mark.parametrize("harm", ["missing", "truncated"])
def test_a_harmed_take_is_noticed_and_named(production, plan, harm):
    take = take_of(production, production.takes.place(order(plan), "shot1"))
    production.takes.put(take)
    file = production.vault / take.media
    file.unlink() if harm == "missing" else file.write_bytes(b"pic")
    with pytest.raises(MediaDamaged, match="1A-1"):
        production.takes.intact(take.key)


def test_a_moved_folder_opens_with_everything_in_it(production, plan, tmp_path):
    production.revisions.add(plan, on=0)
    take = take_of(production, production.takes.place(order(plan), "shot1"))
    production.takes.put(take)
    production.records.say("person", "make it night", 1)
    production.close()
    elsewhere = tmp_path / "elsewhere" / "moved"
    shutil.move(production.folder, elsewhere)
    with Production.open(elsewhere) as moved:
        assert moved.revisions.plan(1) == plan
        assert moved.takes.intact(take.key) == take
        assert moved.records.chat()[0].text == "make it night"


def test_what_is_not_a_production_is_refused_with_a_way_out(tmp_path):
    with pytest.raises(ProductionError, match="not a production"):
        Production.open(tmp_path)
    with pytest.raises(ProductionError, match="does not exist"):
        Production.open(tmp_path / "nowhere")


def test_a_folder_with_something_in_it_is_not_taken_over(tmp_path, brief):
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(ProductionError, match="not empty"):
        Production.create(tmp_path, brief, Settings(), "test")
    assert (tmp_path / "letters.txt").read_text() == "mine"


def test_a_start_that_was_interrupted_can_be_started_again(folder, brief):
    with Production.create(folder, brief, Settings(), "test"):
        pass
    with sqlite3.connect(folder / "project.db") as database:
        database.execute("DELETE FROM project")
    with pytest.raises(ProductionError, match="never started"):
        Production.open(folder)
    with Production.create(folder, brief, Settings(), "test") as again:
        assert again.brief == brief


def test_a_newer_production_and_a_damaged_one_are_refused(production):
    path = production.folder / "project.db"
    production.close()
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    with pytest.raises(ProductionError, match="newer Auteur"):
        Production.open(production.folder)
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
    path.write_bytes(b"this is not a database, whatever its name says" * 100)
    with pytest.raises(ProductionError, match="damaged"):
        Production.open(production.folder)


def test_the_second_process_is_told_who_holds_it(production):
    script = textwrap.dedent(f"""
        import pathlib, sys
        from film import ProductionError
        from memory import Production
        with Production.open(pathlib.Path({str(production.folder)!r})) as p:
            try:
                with p.lease("shooting"): print("got it")
            except ProductionError as e: print(e)
    """)

    def second() -> str:
        return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    with production.lease("making the film"):
        assert f"process {os.getpid()}" in (said := second()), said
        assert "making the film" in said
    assert second().strip() == "got it"


def test_the_lease_of_a_killed_process_is_taken_over_at_once(production):
    script = textwrap.dedent(f"""
        import os, pathlib, signal
        from memory import Production
        p = Production.open(pathlib.Path({str(production.folder)!r}))
        p.lease("shooting").__enter__()
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    subprocess.run([sys.executable, "-c", script], check=False)
    with production.lease("going on"):
        pass


def test_the_migrations_make_the_tables_we_use(production):
    production.close()
    with sqlite3.connect(production.folder / "project.db") as database:
        for name, table in SQLModel.metadata.tables.items():
            columns = database.execute(f'PRAGMA table_info("{name}")').fetchall()
            made = {(c[1], bool(c[3]), bool(c[5])) for c in columns}
            wanted = {(c.name, not c.nullable, c.primary_key) for c in table.columns}
            assert made == wanted, name


def test_the_ledger_sums_per_slate_and_department(production):
    production.records.charge("1A-1", "floor", 2.0)
    production.records.charge("1A-1", "floor", 3.0, money=0.5)
    production.records.charge("", "cutting", 1.0, gpu_seconds=0.5)
    assert [tuple(c) for c in production.records.ledger()] == [
        ("", "cutting", 1.0, 0.0, 0.5),
        ("1A-1", "floor", 5.0, 0.5, 0.0),
    ]


def test_a_full_disk_is_said_in_a_sentence_and_what_was_stored_stays(production, plan):
    from sqlalchemy import text

    from film import StorageFull

    production.revisions.add(plan, on=0)
    with production._database.reading() as rows:  # the disk of this connection ends here
        pages = rows.connection().execute(text("PRAGMA page_count")).scalar_one()
        rows.connection().execute(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(StorageFull, match="free some space"):
        production.records.say("person", "x" * 4_000_000, 1)
    assert production.revisions.plan(1) == plan


def test_a_sleeping_process_keeps_its_production(production):
    """Ctrl-Z, or a laptop that was closed: no heartbeat for long, but the process is there."""
    from memory.database import Database
    from memory.lease import Lease
    from memory.tables import LeaseRow

    script = textwrap.dedent(f"""
        import pathlib, time
        from memory import Production
        with Production.open(pathlib.Path({str(production.folder)!r})) as p:
            with p.lease("shooting"):
                print("held", flush=True)
                time.sleep(60)
    """)
    holder = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        os.kill(holder.pid, signal.SIGSTOP)
        database = Database(production.folder / "project.db")
        with database.writing() as rows:
            rows.get_one(LeaseRow, 1).heartbeat -= 3600
        with pytest.raises(ProductionError, match=str(holder.pid)), Lease(database, "second"):
            pass
        database.close()
    finally:
        holder.kill()
        holder.wait()


def test_decisions_are_journalled_once(production):
    for _ in range(2):
        production.records.decide("dailies", "1A", "accepted", "every mark passed")
    assert len(production.records.journal()) == 1


def test_a_production_of_the_first_film_opens_with_its_approvals(folder, plan):
    """What 0.1.0's first schema stored is still there after the migration."""
    folder.mkdir()
    with sqlite3.connect(folder / "project.db") as database:
        database.executescript(MIGRATIONS[0])
        database.execute("INSERT INTO project VALUES (1, 'x', 1, '{\"text\": \"x\"}', '{}', 'old', 0)")
        database.execute("INSERT INTO revision VALUES (1, 0, 0, '', '[]', '{}', 1, 5.0)")
        database.execute("INSERT INTO chat VALUES (1, 'person', 'hello', 1, 5.0)")
        database.execute("INSERT INTO ledger VALUES (1, '1A-1', 'floor', 2.0, 0.25, 5.0)")
        database.execute("PRAGMA user_version=1")
    with Production.open(folder) as opened:
        assert opened.revisions.approved(1)
        assert not opened.revisions.approved(1, "animatic")
        assert opened.records.chat()[0].text == "hello"
        assert opened.budget.spent.money == 0.25


def test_a_budget_is_a_hard_stop_that_only_a_higher_limit_opens(production):
    budget = production.budget
    budget.limit(Limits(money=1.0, takes=2))
    first = budget.reserve("the treatment", money=0.6)
    with pytest.raises(
        BudgetSpent, match=r"the cast may cost \$0.50, and of the budget of \$1.00 only \$0.40 can still be spent"
    ):
        budget.reserve("the cast", money=0.5)
    budget.settle(first, "", "director", 1.0, money=0.1)
    second = budget.reserve("the cast", money=0.5)
    production.close()
    with Production.open(production.folder) as again:
        with pytest.raises(BudgetSpent):
            again.budget.reserve("more", money=0.45)
        again.budget.settle_the_dead()
        assert again.budget.spent.money == pytest.approx(0.6), "what a dead process had set aside counts as spent"
        again.budget.release(second)
        with pytest.raises(BudgetSpent, match="3 takes"):
            again.budget.reserve("3B-1", takes=3)
        again.budget.limit(Limits(money=5.0))
        again.budget.reserve("3B-1", takes=3, money=4.0)


def test_many_at_once_never_reserve_more_than_there_is(production):
    from concurrent.futures import ThreadPoolExecutor

    production.budget.limit(Limits(money=5.0))

    def one(_: int) -> bool:
        try:
            production.budget.reserve("a call", money=1.0)
        except BudgetSpent:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(one, range(24))) == 5


def test_every_call_of_a_model_is_billed_recorded_and_journalled_at_once(production):
    call = Call(
        director="anthropic",
        model="m-1",
        prompt="treatment@1",
        attempt=2,
        outcome="invalid",
        tokens=Tokens(given=100, made=20, cache_read=7),
        seconds=1.5,
        money=0.02,
        why="shots: too many",
    )
    production.budget.settle_call(production.budget.reserve("x", money=1.0), call)
    assert production.records.calls() == (call,)
    assert production.budget.spent.money == pytest.approx(0.02)
    line = production.records.journal()[-1]
    assert line.about == "treatment@1"
    assert "m-1" in line.decision
    assert "shots: too many" in line.reason


def test_a_production_is_never_there_without_its_budget(folder):
    """A kill right after it was created must not lift the limit a person set."""
    with Production.create(folder, Brief(text="x"), Settings(), "test", Limits(money=3.0)):
        pass
    with Production.open(folder) as again:
        assert again.budget.limits == Limits(money=3.0)
