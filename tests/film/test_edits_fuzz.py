"""Twenty thousand random edits: the plan stays whole, locked pictures stay, names are given once, undo is exact."""

from collections import Counter
from random import Random
from typing import NamedTuple

import pytest
from pydantic import TypeAdapter, ValidationError

from bench.director.films import harbour, heist, meadow
from director.attempts import order_of
from film import (
    EDITS,
    LONGEST_SECONDS,
    Brief,
    Edit,
    EditRefused,
    Lock,
    Pick,
    Plan,
    RunningTime,
    apply,
)
from generators import load
from memory import Production, Settings, Turned
from memory.revisions import Revisions
from tests.conftest import small_plan
from tests.film.dice import Dice

CARD = load("testcard").card
READER = CARD.model_copy(update={"reads_words": True})
"""The test floor, if it read the compiled words too: its orders are the test floor's and the words, so names decide as well."""
MOST_SHOTS = 13
STEPS = TypeAdapter(Edit)
STEPS_OF_A_BATCH = TypeAdapter(tuple[Edit, ...])


def _locked(plan: Plan, *shots: str) -> Plan:
    return apply(plan, tuple(Lock(shot=s) for s in shots))


FILMS = {
    "small": small_plan(),
    "harbour": _locked(harbour(), "shot4"),
    "heist": _locked(heist(), "shot8", "shot11"),
    "meadow": meadow(),
}


class Version(NamedTuple):
    plan: Plan
    text: str
    dead: frozenset[str]
    """Ids and slates of shots that were taken out on the way here."""
    steps: tuple[Edit, ...]
    pictures: dict[str, str]


def _pictures(plan: Plan) -> dict[str, str]:
    """What decides each locked shot's takes, byte for byte."""
    return {
        s.id: order_of(READER, plan, s, 1, s.hints).model_dump_json()
        for s in plan.shots
        if s.locked and not s.title_card
    }


def _key(plan: Plan, shot: str) -> str:
    return order_of(READER, plan, plan.shot(shot), 1, ()).key


def _check(before: Version, after: Plan, edit: Edit) -> Version:
    """An accepted edit left a whole film, and everything alone that it must leave alone."""
    text = after.model_dump_json()
    assert Plan.model_validate_json(text) == after
    unlocked = edit.shot if isinstance(edit, Lock) and not edit.locked else ""
    pictures = _pictures(after)
    assert all(pictures[i] == picture for i, picture in before.pictures.items() if i != unlocked), edit
    had, has = {s.id: s for s in before.plan.shots}, {s.id: s for s in after.shots}
    gone = [s for s in had.values() if s.id not in has]
    dead = before.dead | {s.id for s in gone} | {s.slate for s in gone}
    assert not dead & ({*has} | {s.slate for s in has.values()}), edit
    assert all(has[i].slate == s.slate for i, s in had.items() if i in has)
    assert {r.id for r in after.retired} == {n for n in dead if n.startswith("shot")}
    for i, shot in had.items():
        if i in has and has[i].picked and not isinstance(edit, Pick):
            assert has[i].picked == shot.picked
            assert _key(after, i) == _key(before.plan, i), edit
    if isinstance(edit, RunningTime):
        assert after.frames == edit.frames
        assert all(s.frames <= after.rate.frames(LONGEST_SECONDS) for s in after.shots)
    return Version(after, text, dead, (*before.steps, edit), pictures)


def test_twenty_thousand_random_edits_keep_films_whole() -> None:
    tally = Counter[tuple[str, bool]]()
    for film, start in FILMS.items():
        tally += _walk(start, Random(f"edits of {film}"))
    assert tally.total() == 20_000
    for kind in EDITS:
        do = kind.model_fields["do"].default
        assert tally[do, True] >= 100, f"{do} is hardly ever possible here: {tally}"
        assert tally[do, False] >= 80 or do == "set_music", f"{do} is hardly ever refused here: {tally}"


def _walk(start: Plan, rng: Random) -> Counter[tuple[str, bool]]:
    """Edit after edit, with steps back -> how often each kind was done and refused."""
    dice, tally = Dice(rng), Counter[tuple[str, bool]]()
    first = Version(start, start.model_dump_json(), frozenset(), (), _pictures(start))
    history = [first]
    while tally.total() < 20_000 // len(FILMS):
        now = history[-1]
        try:
            edit = dice.throw(EDITS[tally.total() % len(EDITS)], now.plan)
        except ValidationError:
            continue  # values that no edit can carry never reach a plan
        try:
            after = apply(now.plan, (edit,))
        except EditRefused:
            tally[edit.do, False] += 1
        else:
            tally[edit.do, True] += 1
            history.append(_check(now, after, edit))
        if len(history) > 60 or len(history[-1].plan.shots) > MOST_SHOTS:
            _goes_back(history, rng)
    return tally


def _goes_back(history: list[Version], rng: Random) -> None:
    """All that was done, done again at once, gives the same film; every step of the way back is what it was."""
    first, last = history[0], history[-1]
    again = tuple(STEPS.validate_json(STEPS.dump_json(e)) for e in last.steps)
    assert apply(first.plan, again) == last.plan
    for version in history:
        assert version.plan.model_dump_json() == version.text
    del history[rng.randint(1, min(10, len(history))) :]


@pytest.mark.parametrize("film", FILMS)
def test_a_batch_is_done_whole_or_not_at_all(film: str) -> None:
    start, rng = FILMS[film], Random(f"batches of {film}")
    dice, done = Dice(rng), Counter[bool]()
    text = start.model_dump_json()
    while done.total() < 250:
        batch, plan, possible = [], start, True
        for _ in range(rng.randint(2, 4)):
            try:
                edit = dice.throw(rng.choice(EDITS), plan)
            except ValidationError:
                continue
            batch.append(edit)
            try:
                plan = apply(plan, (edit,))
            except EditRefused:
                possible = False
        try:
            after = apply(start, tuple(batch))
        except EditRefused:
            assert not possible
        else:
            assert possible
            assert after == plan
        assert start.model_dump_json() == text
        done[possible] += 1
    assert min(done[True], done[False]) > 30


def test_revisions_remember_random_films_exactly(tmp_path) -> None:
    rng = Random("a production")
    dice = Dice(rng)
    with Production.create(tmp_path / "film", Brief(text="x"), Settings(), "test") as production:
        revisions = production.revisions
        plans = {revisions.add(heist(), on=0): heist()}

        def turn(kind: str, base: int, plan: Plan | None = None, edits: tuple[Edit, ...] = ()) -> int:
            said = STEPS_OF_A_BATCH.dump_json(edits).decode()
            return revisions.turn(Turned("words", "reply", kind, revisions.head, base, plan, said))

        while len(plans) < 40:
            head = revisions.head
            try:
                edits = tuple(dice.throw(rng.choice(EDITS), plans[head]) for _ in range(3))
                plan = apply(plans[head], edits)
            except (ValidationError, EditRefused):
                continue
            plans[turn("edit", head, plan, edits)] = plan
            if rng.random() < 0.3 and revisions.head > 1:
                undone = revisions.head
                steps = rng.randint(1, min(2, len(_way_back(revisions, undone))))
                assert revisions.plan(turn("undo", revisions.before(undone, steps))) == plans[revisions.head]
                if rng.random() < 0.5:
                    assert turn("redo", revisions.after(revisions.head, steps)) == undone
        assert all(revisions.plan(number) == plan for number, plan in plans.items())
        assert any(p.retired for p in plans.values())
        assert any(s.picked or s.rejected or s.note for p in plans.values() for s in p.shots)
    with Production.open(tmp_path / "film") as production:
        for r in production.revisions.all():
            plan = production.revisions.plan(r.number)
            assert plan == plans[r.number]
            if r.parent:
                assert apply(plans[r.parent], STEPS_OF_A_BATCH.validate_json(r.edits)) == plan


def _way_back(revisions: Revisions, number: int) -> list[int]:
    """The revisions that `number` was made from, nearest first."""
    parents = {r.number: r.parent for r in revisions.all()}
    way = []
    while number := parents[number]:
        way.append(number)
    return way
