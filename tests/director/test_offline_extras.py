"""Prose that speaks of many people: a company behind the cast, and not two made-up members of it."""

import pytest

from director.offline import plan
from director.offline.extras import companies, crowded, is_company
from director.offline.revising.turn import revise
from director.protocol import Desk
from director.spotting import ambience_order
from film import Brief, Plan, apply
from generators import load
from generators.previz.catalogue import KIT


def planned(text: str) -> Plan:
    return plan(Brief(text=text, seed=1), KIT)


def there(made: Plan) -> list[set[str]]:
    return [{t.kind for t in s.things} & {e.kind for e in KIT.of("extras")} for s in made.shots]


@pytest.mark.parametrize(
    ("words", "kind", "count"),
    [
        ("The audience applauds.", "audience", 12),
        ("Soldiers stand in rows.", "soldiers", 10),
        ("Guests dance behind them.", "guests", 8),
        ("Passers-by turn their heads.", "passers-by", 6),
        ("She pushes through a crowd of onlookers.", "crowd", 8),
        ("Twelve soldiers march through the village.", "soldiers", 12),
        ("Hundreds of people wait.", "crowd", 12),
        ("Ten children sing.", "crowd", 10),
        ("He asks the class a question.", "audience", 12),
    ],
)
def test_words_for_many_are_a_company(words: str, kind: str, count: int) -> None:
    (found,) = companies(words)
    assert (found.kind, found.count) == (kind, count)


@pytest.mark.parametrize(
    "words", ["There are no people here.", "Three children play.", "Two guards stop him.", "A crowded feeling."]
)
def test_a_few_with_a_number_and_nobody_are_none(words: str) -> None:
    assert not companies(words)


def test_four_people_are_cast_and_five_are_a_company() -> None:
    assert not is_company("four", "", "soldiers")
    assert is_company("five", "", "soldiers")
    assert is_company("", "", "onlookers")
    assert not is_company("two", "old", "thieves")


def test_what_a_place_is_full_of_is_in_all_its_pictures() -> None:
    made = planned("A crowded restaurant. Mara eats soup. Tom sits down opposite her.")
    assert [c.name for c in made.cast] == ["Mara", "Tom"]
    assert all("guests" in kinds for kinds in there(made))
    assert not any(there(planned("An empty restaurant. Mara eats soup.")))
    assert crowded("She is busy in the bar.", [(19, 22)], "bar") == ""


def test_everyone_is_the_cast_and_the_crowd() -> None:
    made = planned("Ana and Ben dance in the ballroom. Guests dance behind them. Everyone laughs.")
    last = made.shots[-1]
    assert {p.who for p in last.parts} == {"ana", "ben"}
    assert next(t.words for t in last.things if t.kind == "guests") == "Everyone laughs"


def test_the_few_who_act_stay_cast() -> None:
    made = planned("A market full of people. A thief steals an apple. Two guards stop him.")
    assert [c.name for c in made.cast] == ["the thief", "first guard", "second guard"]
    assert all("crowd" in kinds for kinds in there(made))


def test_a_company_is_heard() -> None:
    made = planned("The castle courtyard. The king waves. The crowd cheers.")
    heard = ambience_order(made, load("ambience").card)
    assert "crowd" in {b.kind for b in heard.beds}


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("add a crowd", {"crowd": 8, "guests": 8}),
        ("make the bar busier", {"guests": 12}),
        ("more people in the background", {"guests": 12}),
        ("more guests", {"guests": 12}),
        ("fewer people", {"guests": 4}),
        ("no extras", {}),
        ("remove the guests", {}),
    ],
)
def test_revisions_speak_of_the_background(words: str, change: dict[str, int]) -> None:
    made = planned("A crowded bar at night. Mara sits at the counter.")
    after = apply(made, revise(words, made, Desk(card=load("previz").card)).edits)
    kinds = {e.kind for e in KIT.of("extras")}
    assert [{t.kind: t.count for t in s.things if t.kind in kinds} for s in after.shots] == [change] * len(after.shots)
