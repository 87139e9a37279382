"""Things, hair, doors and thrones stay what they were from shot to shot: a viewer sees at once when they do not."""

from functools import cache
from pathlib import Path

import pytest

from director.offline import plan as film_of
from film import Action, Brief, Plan, Shot, Size, Weather
from generators.previz.catalogue import KIT

BRIEFS = Path(__file__).parents[2] / "examples" / "briefs"


@cache
def planned(text: str) -> Plan:
    return film_of(Brief(text=text), KIT)


def example(name: str) -> Plan:
    return planned((BRIEFS / name).read_text(encoding="utf-8"))


def of_beat(plan: Plan, beat: int) -> Shot:
    return next(s for s in plan.shots if s.beat == beat)


def test_the_car_of_a_chase_keeps_its_colour_and_its_driver() -> None:
    plan = example("car_chase.md")
    red = of_beat(plan, 1).things[0].colour
    jo = of_beat(plan, 2)
    assert (jo.parts[0].action, jo.parts[0].inside) == (Action.DRIVE, "car")
    assert [t.colour for t in jo.things if t.kind == "car"] == [red]
    assert of_beat(plan, 6).things[0].colour == red
    police = of_beat(plan, 3).things[0]
    assert "police" in police.words
    assert police.colour != red
    brandt = of_beat(plan, 4)
    assert brandt.parts[0].inside == "car"
    assert ["police" in t.words for t in brandt.things] == [True]


def test_another_car_is_another_car() -> None:
    plan = planned("1. A red car waits on the road. 2. A blue car passes. 3. The red car follows. 4. A car stops.")
    colours = [s.things[0].colour for s in plan.shots if s.things]
    assert colours[0] == colours[2] != colours[1]
    assert not colours[3]


def test_a_king_sits_on_the_throne_of_the_throne_room_and_stays_there() -> None:
    plan = example("fairy_tale.md")
    hall = plan.places[0]
    assert (hall.kind, hall.interior, hall.name, hall.features) == ("throne room", True, "the throne room", ())
    king = [p for s in plan.shots for p in s.parts if p.who == "oswin" and s.scene == "scene1"]
    assert len(king) > 1
    assert {p.inside for p in king} == {"chair"}
    assert not any(p.inside for s in plan.shots if s.scene == "scene2" for p in s.parts)


def test_who_opens_the_door_of_a_castle_opens_its_gate() -> None:
    plan = planned("Ana walks to the castle. She opens the door of the castle.")
    assert plan.places[0].features == ()
    assert "gate" in [p.toward for s in plan.shots for p in s.parts]


def test_a_corridor_in_space_is_no_corridor_of_a_house() -> None:
    assert "the dark corridor of the station" in [p.name for p in example("airlock.md").places]
    assert "the corridor" in [p.name for p in example("ghost_story.md").places]


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ("red braids", "#b5532a"),
        ("ginger hair", "#b5532a"),
        ("blond hair", "#d8b26a"),
        ("brown hair in a bun", "#5b3a22"),
        ("a black ponytail", "#1c1716"),
        ("blue hair", "#2f62b3"),
    ],
)
def test_hair_has_the_colours_hair_grows_in(said: str, colour: str) -> None:
    assert (
        planned(f"Ana is a woman with {said} and a green dress.\n\nAna walks in the forest.").cast[0].hair_colour
        == colour
    )


def test_a_mother_and_her_daughter_look_related() -> None:
    mother, daughter = planned("A mother and her daughter walk on the beach.").cast
    assert mother.skin == daughter.skin


def test_rain_against_a_window_is_a_picture_of_the_window() -> None:
    plan = example("ghost_story.md")
    assert (plan.shots[0].subject, plan.shots[0].size) == ("window", Size.MEDIUM)
    assert plan.scenes[0].weather is Weather.RAIN


def test_who_waves_from_a_door_is_not_at_sea() -> None:
    plan = planned("A girl walks through the village. Her grandmother waves from the door.")
    assert [p.kind for p in plan.places] == ["village"]


def test_a_reader_holds_the_book() -> None:
    plan = example("product_spot.md")
    reader = plan.shots[0].parts[0]
    assert (reader.action, reader.holding) == (Action.READ, "book")
    assert plan.places[0].name == "the dark room"


def test_the_end_is_no_title():
    made = film_of(Brief(text='10 seconds. Ruth laughs in a saloon. Title card: "THE END"'), KIT)
    assert made.title != "The End"
    assert made.shots[-1].title_card == "THE END"


def test_a_diver_is_somebody():
    made = film_of(Brief(text="10 seconds. A diver swims past a coral reef."), KIT)
    assert [p.who for p in made.shots[0].parts]
