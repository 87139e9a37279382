"""How a brief becomes shots: their number follows tempo and running time, and each shows what it is about."""

from functools import cache
from pathlib import Path

from director.offline import plan as film_of
from director.offline.revising import revise
from director.protocol import Desk
from film import Action, Angle, Brief, Emotion, Move, Plan, Shot, Size
from generators import load
from generators.previz.catalogue import KIT

BRIEFS = Path(__file__).parents[2] / "examples" / "briefs"


@cache
def planned(text: str) -> Plan:
    return film_of(Brief(text=text), KIT)


def example(name: str) -> Plan:
    return planned((BRIEFS / name).read_text(encoding="utf-8"))


def of_beat(plan: Plan, beat: int) -> list[Shot]:
    return [s for s in plan.shots if s.beat == beat]


def test_a_cheerful_advert_is_cut_faster_than_a_quiet_film() -> None:
    story = "Ana opens the door. Bo reads a book. They dance."
    lively, quiet = planned(f"A cheerful 24-second advert. {story}"), planned(f"A slow, quiet 24-second film. {story}")
    assert len(lively.shots) > len(quiet.shots)
    assert max(lively.rate.seconds(s.frames) for s in lively.shots) < 5


def test_a_numbered_list_is_its_shots() -> None:
    plan = planned("A 40-second film.\n" + "\n".join(f"{n}. Ana walks in the forest." for n in range(1, 7)))
    assert [s.beat for s in plan.shots] == [1, 2, 3, 4, 5, 6]


def test_few_beats_in_a_long_film_become_coverage_not_long_stares() -> None:
    plan = planned("A 30-second film. Ana walks in the forest. She finds a letter.")
    assert max(plan.rate.seconds(s.frames) for s in plan.shots) < 8
    assert {s.size for s in of_beat(plan, 2)} >= {Size.INSERT}
    assert len({(s.size, s.angle) for s in plan.shots}) > 3


def test_bakery_smiles_and_ends_on_its_sign() -> None:
    plan = example("bakery.md")
    assert len(plan.shots) >= 8
    assert all(p.emotion is Emotion.HAPPY for s in plan.shots for p in s.parts)
    assert plan.shots[-1].subject == "sign"
    assert [t.kind for s in of_beat(plan, 3) if s.size is Size.INSERT for t in s.things] == ["bread"]


def test_airlock_stages_its_hands_and_its_places() -> None:
    plan = example("airlock.md")
    assert plan.shots[0].subject == "orbital station", "with nobody there, it is what the picture is of"
    reach, keypad = of_beat(plan, 4)[0], of_beat(plan, 5)[0]
    assert (reach.parts[0].action, reach.parts[0].toward) == (Action.REACH, "vault door")
    assert (keypad.subject, keypad.parts[0].action, keypad.parts[0].toward) == ("keypad", Action.TYPE, "keypad")
    lever = next(s for s in plan.shots if s.silent)
    place = plan.place(plan.scene(lever.scene).place)
    assert (lever.parts[0].action, lever.parts[0].toward, place.kind, place.name) == (
        Action.PULL,
        "lever",
        "vault",
        "the airlock",
    )


def test_lighthouse_belongs_to_the_places_it_is_seen_from() -> None:
    plan = example("lighthouse.md")
    assert all("lighthouse" in p.features for p in plan.places)
    last = plan.shots[-1]
    assert (last.parts[0].toward, last.subject) == ("lighthouse", "mara")
    assert plan.place(plan.scene(last.scene).place).name == "the cliff path"
    assert of_beat(plan, 5)[0].subject == "beam"
    assert not plan.not_staged, "a rock is there already"


def test_a_listener_is_seen() -> None:
    plan = planned('A 30-second film. Ana looks at Bo in a bar and says: "You lied." Bo cries.')
    reaction = next(s for s in plan.shots if s.parts and s.parts[0].action is Action.LISTEN and len(s.parts) == 1)
    assert (reaction.parts[0].who, reaction.size, reaction.move) == ("bo", Size.CLOSE_UP, Move.STATIC)


def test_what_cannot_be_heard_is_said() -> None:
    plan = planned("Mia dances on the beach. Music: kazoo and cello. Sound: waves, vuvuzela.")
    assert any('"kazoo"' in n for n in plan.not_staged)
    assert any('"vuvuzela"' in n for n in plan.not_staged)
    assert not any("cello" in n or "waves" in n for n in plan.not_staged)


def test_facts_in_fragments_are_facts() -> None:
    plan = planned("An old man feeds a dog in the park. He smiles. 20 seconds, tender, piano.")
    assert (plan.seconds, plan.music.instruments, {s.beat for s in plan.shots}) == (20, ("piano",), {1, 2})
    plan = planned("Heist comedy, 25 s: three thieves sneak into a museum. They freeze.")
    assert (plan.seconds, plan.genre, plan.shots[0].action) == (25, "comedy", "Three thieves sneak into a museum")
    plan = planned("Zoe jumps. Rain, street, morning. 12 seconds.")
    assert (plan.seconds, plan.places[0].kind, plan.weather(plan.shots[0])) == (12, "street", "rain")


def test_a_sentence_about_a_story_is_still_told() -> None:
    plan = planned("A 20-second drama about a lake. The old man tells a story. June listens.")
    assert (plan.seconds, next(s.action for s in plan.shots if s.beat == 1)) == (20, "The old man tells a story")
    assert plan.character("june").name == "June"


def test_nobody_stands_on_the_water() -> None:
    plan = planned("Finn waits at sea at night. A whale swims past him.")
    assert next(p.inside for s in plan.shots for p in s.parts if p.who == "finn") == "boat"
    assert any("boat" in a for a in plan.assumptions)
    assert all(not p.inside for s in plan.shots for p in s.parts if p.who == "whale")


def test_an_age_is_no_running_time_and_a_brand_is_nobody() -> None:
    plan = planned("A 15-second ad for a sneaker brand called Velo. Captain Ward (50s, grey beard) runs in the city.")
    assert (plan.seconds, [c.id for c in plan.cast]) == (15, ["ward"])


def test_rain_falls_outside() -> None:
    plan = planned("Anna and Mark argue in a library. They dance in the rain.")
    assert not plan.place(plan.scene(plan.shots[-1].scene).place).interior


def test_the_director_revises_through_its_own_name() -> None:
    plan = example("lighthouse.md")
    batch = revise("make shot 2A a close-up", plan, Desk(card=load("previz").card))
    assert batch.edits


COMEDY = (
    "A silent comedy, 25 seconds. A waiter carries a tall cake through a restaurant. A cat runs between the chairs. "
    "The waiter slips and falls. The mayor stares. Everyone laughs."
)


def test_nobody_falls_twice_and_what_the_fall_leaves_is_seen_from_above() -> None:
    made = planned(COMEDY)
    fallen = [s for s in made.shots if any(p.action is Action.FALL for p in s.parts)]
    lying = [s for s in made.shots if any(p.action is Action.LIE for p in s.parts)]
    assert len(fallen) == len(lying) == 1
    assert lying[0].beat == fallen[0].beat
    assert (lying[0].subject, lying[0].angle) == ("waiter", Angle.HIGH)


def test_a_group_that_laughs_is_framed_on_its_people_and_not_on_the_cat() -> None:
    made = planned(COMEDY)
    (together,) = [s for s in made.shots if len(s.parts) == 3]
    assert [p.who for p in together.parts][-1] == "cat"
    assert together.subject != "cat"
