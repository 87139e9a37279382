"""A revision reshoots exactly the shots whose pictures it changes: the keys of their orders tell."""

import pytest

from director.floor import order_of
from director.offline.revising import revise
from director.protocol import Desk
from film import Plan, apply
from generators import load
from tests.conftest import small_plan
from tests.director.harbour import harbour_plan
from tests.director.notation import number
from tests.director.utterances import HARBOUR, SMALL
from tests.director.wishes import WISHES

CARD = load("testcard").card
DESK = Desk(card=CARD)
FILMS = {"harbour": harbour_plan(), "small": small_plan()}


def keys(plan: Plan) -> dict[str, str]:
    return {s.id: order_of(CARD, plan, s, 1, ()).key for s in plan.shots if not s.title_card}


KEYS = {name: frozenset(keys(plan).values()) for name, plan in FILMS.items()}


@pytest.mark.parametrize(
    ("film", "words", "reshot"),
    [("harbour", row[0], row[2]) for row in (*HARBOUR, *WISHES)] + [("small", row[0], row[2]) for row in SMALL],
)
def test_a_revision_reshoots_exactly_what_it_touches(film: str, words: str, reshot: str) -> None:
    after = apply(FILMS[film], revise(words, FILMS[film], DESK).edits)
    assert " ".join(number(FILMS[film], shot) for shot, key in keys(after).items() if key not in KEYS[film]) == reshot


@pytest.mark.parametrize(
    "words",
    [
        "swap 2 and 3",
        "start with Tobias's close-up",
        "lock shot 1",
        'call it "Home"',
        "sadder music",
        "make shot 4 tenser",
    ],
)
def test_order_locks_titles_and_music_cost_no_take(words: str) -> None:
    after = apply(FILMS["harbour"], revise(words, FILMS["harbour"], DESK).edits)
    assert set(keys(after).values()) <= KEYS["harbour"]


def test_saying_it_back_needs_no_new_takes() -> None:
    plan = FILMS["harbour"]
    there = apply(plan, revise("make shot 3 night and shot 2 wider", plan, DESK).edits)
    back = apply(there, revise("make shot 3 dusk and shot 2 closer", there, DESK).edits)
    assert set(keys(back).values()) == KEYS["harbour"]
