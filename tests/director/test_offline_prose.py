"""How people really write: one long sentence, no capitals, a list of pictures, lines nobody is named for."""

import pytest

from director.offline import plan as film_of
from film import Action, Brief, Lighting, Plan
from generators.previz.catalogue import KIT


def planned(text: str) -> Plan:
    return film_of(Brief(text=text), KIT)


def told(plan: Plan) -> list[str]:
    """What the first shot of each beat shows, in order."""
    first = {s.beat: s for s in reversed(plan.shots)}
    return [first[b].title_card or first[b].action for b in sorted(first)]


def test_a_sentence_of_deeds_in_a_row_is_a_film_of_as_many_pictures() -> None:
    made = planned(
        "A day in the life of an old fisherman named Pedro: he wakes up, makes coffee, walks to the harbour at dawn, rows out, "
        "pulls the nets, catches nothing, comes home at night smiling. 45 seconds."
    )
    assert told(made) == [
        "Pedro wakes up",
        "Pedro makes coffee",
        "Pedro walks to the harbour at dawn",
        "Pedro rows out",
        "Pedro pulls the nets",
        "Pedro catches nothing",
        "Pedro comes home at night smiling",
    ]
    assert made.title == "A day in the life of Pedro"
    places = [made.place(made.scene(s.scene).place) for s in made.shots]
    assert places[0].name == "the bedroom"
    assert {p.kind for p in places} >= {"harbour"}
    rowing = next(s for s in made.shots if "rows" in s.action)
    assert [(p.who, p.inside) for p in rowing.parts] == [("pedro", "boat")]


def test_a_brief_without_capitals_is_read_sentence_by_sentence() -> None:
    made = planned(
        "a product ad for running shoes. close-up of red shoes on wet asphalt, a runner ties her laces, she runs through the "
        "city at sunrise, passes other runners, text: RUN ANYWAY. 15 seconds"
    )
    assert (made.title, made.seconds) == ("Run Anyway", 15.0)
    assert told(made)[-1] == "RUN ANYWAY"
    assert len(told(made)) == 5


def test_a_list_of_pictures_with_people_of_their_own_keeps_them_apart() -> None:
    made = planned(
        "Our wedding: bride and groom kiss on the beach at sunset, guests throw flowers, grandma dances. 20 seconds."
    )
    assert told(made) == ["Bride and groom kiss on the beach at sunset", "Guests throw flowers", "The grandma dances"]
    assert {"the bride", "the groom", "the grandma"} <= {c.name for c in made.cast}


@pytest.mark.parametrize(
    ("words", "pictures"),
    [
        ("She opens the door and looks out, a candle in her hand.", 1),
        ("A red house, a tree, a bench and a lamp post in the snow.", 1),
        ("1. She opens the door, looks around, sits down.", 1),
        ("Ana runs, Bo jumps, Cleo falls.", 3),
    ],
)
def test_only_deeds_in_a_row_are_pictures_of_their_own(words: str, pictures: int) -> None:
    assert len(told(planned(words))) == pictures


def test_a_question_for_a_film_is_its_story_and_its_tone_is_no_picture() -> None:
    made = planned(
        "Can you do a 20s video where a dragon steals a cake, flies over the castle, and drops it on the knight? Make it funny!"
    )
    assert len(told(made)) == 3
    assert "funny" not in " ".join(told(made))
    assert {c.name for c in made.cast} == {"the dragon", "the knight"}


def test_two_who_talk_without_names_take_turns() -> None:
    made = planned('A detective walks down an alley. A woman waits under a lamp. "You\'re late." "I\'m always late."')
    assert [(ln.speaker, ln.text) for s in made.shots for ln in s.lines] == [
        ("woman", "You're late."),
        ("detective", "I'm always late."),
    ]


def test_a_narrator_in_the_middle_of_a_sentence_is_nobody_of_the_film() -> None:
    made = planned(
        'documentary about penguins, narrator says "Every winter they come back." we see penguins walking in the snow'
    )
    assert [(ln.speaker, ln.off) for s in made.shots for ln in s.lines] == [("", True)]
    assert {made.place(made.scene(s.scene).place).kind for s in made.shots} == {"snowfield"}


def test_when_the_light_goes_out_whoever_was_there_stands_in_the_dark() -> None:
    made = planned("Two astronauts look out of the window in the space station. The light goes out. Nobody answers.")
    dark, silent = (next(s for s in made.shots if words in s.action) for words in ("light", "Nobody"))
    assert dark.lighting is Lighting.LOW_KEY
    for shot in (dark, silent):
        assert [(p.who, p.action) for p in shot.parts] == [
            ("first_astronaut", Action.STAND),
            ("second_astronaut", Action.STAND),
        ]


@pytest.mark.parametrize(
    ("words", "who", "colours"),
    [
        ("Four thieves in black run through the museum.", 3, {"black"}),
        ("A woman in white dances.", 0, {"white"}),
        ("A boy dressed in yellow jumps.", 0, {"yellow"}),
    ],
)
def test_a_colour_alone_dresses_somebody_in_it(words: str, who: int, colours: set[str]) -> None:
    from director.offline.colours import name_of

    made = planned(words)
    assert name_of(made.cast[who].garments[0].colour) in colours
    assert not any("clothes" in note or "wardrobe" in note for note in (*made.assumptions, *made.not_staged))


def test_a_script_introduces_people_in_capitals_and_brackets() -> None:
    made = planned("EXT. STREET - NIGHT. JACK (40s, leather jacket) gets out, looks around, waits.")
    assert (made.cast[0].name, made.cast[0].age) == ("Jack", "middle-aged")
    assert "jacket" in {g.kind for g in made.cast[0].garments}


def test_of_two_brothers_the_younger_is_not_the_older() -> None:
    made = planned("Two brothers run down the hill. The younger one falls. The older one stops and carries him.")
    falls, carries = (next(s for s in made.shots if words in s.action) for words in ("younger", "older"))
    assert [p.who for p in falls.parts] == ["second_brother"]
    assert carries.parts[0].who == "first_brother"


def test_the_words_after_a_card_are_on_it() -> None:
    assert told(planned("A woman drinks coffee. End card: Brew & Bean. Wake up."))[-1] == "Brew & Bean – Wake up"


def test_what_a_brief_begins_with_and_its_name_are_no_pictures_and_no_lines() -> None:
    made = planned(
        'Video for my bakery "Golden Crust". Start with flour in a bowl, loaves in the oven, a dog at the door. 20 sec.'
    )
    assert made.title == "Golden Crust"
    assert not [ln for s in made.shots for ln in s.lines]
    assert told(made) == ["Flour in a bowl", "Loaves in the oven", "A dog at the door"]
    assert (
        told(planned("Stop-motion feel. A rabbit runs through the snow. It jumps."))[0]
        == "A rabbit runs through the snow"
    )


def test_he_is_a_person_before_he_is_an_animal() -> None:
    made = planned("A waiter carries a cake. A cat runs between his legs. He slips. He laughs.")
    slips = next(s for s in made.shots if s.parts[0].action is Action.FALL)
    assert slips.parts[0].who == "waiter"
    alone = planned("A dog runs through the snow. He barks. He jumps.")
    assert {p.who for s in alone.shots for p in s.parts} == {"dog"}
