"""Each critic finds its fault where it is and says what would be right; good plans are left alone."""

import re
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from bench.director.briefs import golden
from director.contract import contract
from director.offline import plan as film_of
from director.plan_critics import CRITICS, review
from film import (
    Brief,
    BriefError,
    Finding,
    Garment,
    Leg,
    Line,
    Move,
    Plan,
    Recipe,
    Shot,
    Solid,
    Thing,
    broken,
)
from generators import Card, load
from tests.director.faults import BAKERY, FAULTS, LIGHTHOUSE, NOIR, SPOT, Fault, crossing

BRIEFS = Path(__file__).parents[2] / "examples" / "briefs"
CARD = load("previz").card
PAGE = """
INT. OFFICE - NIGHT

No music. VANCE (50s, brown coat) sits at a desk. LOLA (30s, red dress) enters.

LOLA
My husband is dead.

VANCE
Congratulations.

Vance stands up.
"""


def text(name: str) -> str:
    if name == NOIR:
        return PAGE
    file = {LIGHTHOUSE: "lighthouse", BAKERY: "bakery", SPOT: "product_spot"}[name]
    return (BRIEFS / f"{file}.md").read_text(encoding="utf-8")


@cache
def good(name: str) -> Plan:
    return film_of(Brief(text=text(name)), CARD.kit_or_empty)


def found_in(plan: Plan, name: str, card: Card = CARD) -> tuple[Finding, ...]:
    return review(plan, contract(Brief(text=text(name))), card)


@pytest.mark.parametrize("name", [LIGHTHOUSE, NOIR, BAKERY, SPOT])
def test_good_plans_are_left_alone(name: str) -> None:
    assert found_in(good(name), name) == ()


def test_a_thing_built_for_the_film_is_no_fault() -> None:
    plan = good(LIGHTHOUSE)
    shown = plan.with_(shots=(plan.shots[0].with_(things=(Thing(kind="zeppelin"),)), *plan.shots[1:]))
    balloon = Recipe(kind="zeppelin", solids=(Solid(shape="ball", at=(0, 3, 0), size=(2, 2, 8), colour="#b9bcc2"),))
    assert [f.critic for f in found_in(shown, LIGHTHOUSE) if f.breaks] == ["kit"]
    assert not any(f.breaks for f in found_in(shown.with_(recipes=(balloon,)), LIGHTHOUSE))


def test_a_camera_that_goes_round_in_a_stage_may_cross_the_line() -> None:
    plan = crossing(good(NOIR))
    round_ = (Leg(move=Move.DOLLY_IN), Leg(move=Move.ORBIT_LEFT, degrees=120))
    seen = tuple(s.with_(legs=round_) if s.id == "shot2" else s for s in plan.shots)
    assert "coverage" in {f.critic for f in found_in(plan, NOIR)}
    assert not [f for f in found_in(plan.with_(shots=seen), NOIR) if f.path == "shots.shot2.side"]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f.what)
def test_a_seeded_fault_is_found_where_it_is(fault: Fault) -> None:
    found = found_in(fault.seed(good(fault.plan)), fault.plan)
    fits = [f for f in found if f.critic == fault.critic and fnmatch(f.path, fault.path) and fault.words in f.words]
    assert fits, [(f.critic, f.path, f.words) for f in found]
    assert {f.breaks for f in fits} == {fault.breaks}


@pytest.mark.parametrize("fault", [f for f in FAULTS if not f.breaks], ids=lambda f: f.what)
def test_what_only_could_be_better_never_refuses(fault: Fault) -> None:
    """Where a fault of taste breaks something else too, that is the contract's: another line, another length."""
    found = found_in(fault.seed(good(fault.plan)), fault.plan)
    assert {f.critic for f in broken(found)} <= {"contract"}


def test_every_critic_has_a_seeded_fault_and_every_finding_says_what_would_be_right() -> None:
    assert {f.critic for f in FAULTS} == {
        "contract", "kit", "budget", "dialogue", "coverage", "continuity", "duplicates", "variety"
    }  # fmt: skip
    assert len(CRITICS) == 8
    for fault in FAULTS:
        for finding in found_in(fault.seed(good(fault.plan)), fault.plan):
            assert re.search(r"[;,] (?:\w+|\d).*\.$", finding.words), finding.words
            assert "\n" not in finding.words


def cut_in_two(plan: Plan) -> Plan:
    """The line begins in one shot and ends in the next."""
    out: list[Shot] = []
    for shot in plan.shots:
        if not shot.lines or shot.beat != 3:
            out.append(shot)
            continue
        half = shot.frames // 2
        who = shot.lines[0].speaker
        out.append(shot.with_(frames=half, lines=(Line(speaker=who, text="Forty years,"),)))
        rest = (Line(speaker=who, text="and not one night dark."),)
        out.append(shot.with_(id="rest", slate="9A", size="medium", frames=shot.frames - half, lines=rest))
    return plan.with_(shots=tuple(out))


def typeset(plan: Plan) -> Plan:
    lines = [tuple(ln.with_(text=ln.text.replace(" ", "\u00a0")) for ln in s.lines) for s in plan.shots]
    return plan.with_(shots=tuple(s.with_(lines=ln) for s, ln in zip(plan.shots, lines, strict=True)))


def ranked(plan: Plan) -> Plan:
    return plan.with_(cast=tuple(c.with_(name=f"Old {c.name}") for c in plan.cast))


def crosscut(plan: Plan) -> Plan:
    """Back to beat 2 for a moment inside beat 4."""
    two = next(s for s in plan.shots if s.beat == 2)
    four = next(s for s in plan.shots if s.beat == 4)
    index = plan.shots.index(four)
    again = two.with_(id="back", slate="9B", frames=24)
    return plan.with_(shots=(*plan.shots[:index], four.with_(frames=four.frames - 24), again, *plan.shots[index + 1 :]))


def honest(plan: Plan) -> Plan:
    gone = tuple(s.with_(parts=(), subject="") if s.beat == 2 else s for s in plan.shots)
    return plan.with_(shots=gone, not_staged=("Mara is not seen in beat 2; the empty path is shown instead.",))


def extra_card(plan: Plan) -> Plan:
    first = plan.shots[0]
    card = first.with_(id="card", slate="9C", beat=0, frames=36, title_card="The Last Light", things=(), subject="")
    return plan.with_(shots=(card, first.with_(frames=first.frames - 36), *plan.shots[1:]))


@pytest.mark.parametrize(
    "variation", [cut_in_two, typeset, ranked, crosscut, honest, extra_card], ids=lambda v: v.__name__
)
def test_another_way_of_keeping_the_contract_is_as_good(variation: object) -> None:
    assert callable(variation)
    assert broken(found_in(variation(good(LIGHTHOUSE)), LIGHTHOUSE)) == ()


def test_an_excuse_does_not_excuse_what_can_always_be_kept() -> None:
    excuse = ("Mara does not say her line; beat 3 is left out; the film is not 40 seconds.",)
    plan = good(LIGHTHOUSE).with_(not_staged=excuse)
    plan = plan.with_(shots=tuple(s.with_(frames=48, lines=()) for s in plan.shots if s.beat != 3))
    assert {f.path for f in broken(found_in(plan, LIGHTHOUSE)) if f.critic == "contract"} >= {"shots"}
    assert len([f for f in broken(found_in(plan, LIGHTHOUSE)) if f.critic == "contract"]) == 4


def test_to_name_somebody_beside_is_no_excuse() -> None:
    plan = good(LIGHTHOUSE)
    plan = plan.with_(
        shots=tuple(s.with_(parts=(), subject="") if s.beat == 2 else s for s in plan.shots),
        not_staged=('"a brass band" is not in the kit; beat 2 shows Mara without it.',),
    )
    assert any("Beat 2 is about Mara" in f.words for f in broken(found_in(plan, LIGHTHOUSE)))


def test_a_card_without_a_kit_shows_whatever_words_say() -> None:
    free = CARD.model_copy(update={"kit": None, "reads_words": True})
    plan = good(LIGHTHOUSE)
    shots = (plan.shots[0].with_(things=(Thing(kind="zeppelin"),)), *plan.shots[1:])
    cast = tuple(c.with_(garments=(*c.garments, Garment(kind="toga", colour="#ffffff"))) for c in plan.cast)
    assert found_in(plan.with_(shots=shots, cast=cast), LIGHTHOUSE, free) == ()


def test_lengths_in_steps_and_prices_are_the_cards() -> None:
    dear = CARD.model_copy(
        update={"name": "dear", "longest": 257, "step": 8, "multiple": 32, "dollars_per_second": 1.0}
    )
    found = found_in(good(LIGHTHOUSE), LIGHTHOUSE, dear)
    assert any(f.path == "height" and "use 704" in f.words for f in found)
    assert any(f.critic == "budget" and "$40" in f.words and not f.breaks for f in found)


def briefs() -> dict[str, Brief]:
    out = {p.stem: Brief(text=p.read_text(encoding="utf-8")) for p in sorted(BRIEFS.glob("*.md"))}
    return out | {g.name: Brief(text=g.text, seconds=g.seconds) for g in golden()}


@pytest.mark.parametrize("name", sorted(briefs()))
def test_no_plan_of_the_offline_director_is_refused(name: str) -> None:
    brief = briefs()[name]
    try:
        plan = film_of(brief, CARD.kit_or_empty)
    except BriefError:
        return
    assert broken(review(plan, contract(brief), CARD)) == ()
