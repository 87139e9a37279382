"""The offline director keeps what a brief demands: each test is something a person wrote and would miss in the film."""

from functools import cache
from pathlib import Path

import pytest

from director.offline import plan as film_of
from film import Action, Angle, Aspect, Brief, Move, Plan, Rate, Shot, Size, TimeOfDay, Transition, Weather
from generators.previz.catalogue import KIT

BRIEFS = Path(__file__).parents[2] / "examples" / "briefs"
EXAMPLES = sorted(p.name for p in BRIEFS.glob("*.md"))


@cache
def planned(text: str, seconds: float | None = None, seed: int = 0) -> Plan:
    return film_of(Brief(text=text, seconds=seconds, seed=seed), KIT)


def example(name: str) -> Plan:
    return planned((BRIEFS / name).read_text(encoding="utf-8"))


def of_beat(plan: Plan, beat: int) -> list[Shot]:
    return [s for s in plan.shots if s.beat == beat]


def test_lighthouse_keeps_every_demand() -> None:
    plan = example("lighthouse.md")
    assert plan.title == "The Last Light"
    assert plan.frames == 40 * 24
    assert plan.aspect is Aspect.WIDE
    mara, tobias = plan.cast
    assert (mara.name, mara.age, mara.presentation) == ("Mara", "old", "woman")
    assert ("coat", True) in [(g.kind, g.named) for g in mara.garments]
    assert ("scarf", True) in [(g.kind, g.named) for g in mara.accessories]
    assert tobias.age == "adult"
    first, last = plan.shots[0], plan.shots[-1]
    assert (first.size, first.move, first.subject) == (Size.EXTREME_WIDE, Move.CRANE_DOWN, "lighthouse")
    assert of_beat(plan, 2)[0].move is Move.TRACKING
    assert of_beat(plan, 3)[0].size is Size.CLOSE_UP
    assert of_beat(plan, 3)[0].lines[0].text == "Forty years, and not one night dark."
    assert of_beat(plan, 3)[0].lines[0].speaker == "mara"
    boat = of_beat(plan, 4)[0]
    assert (boat.size, boat.move, boat.parts[0].inside, plan.weather(boat)) == (
        Size.WIDE,
        Move.HANDHELD,
        "boat",
        Weather.RAIN,
    )
    over = of_beat(plan, 5)[0]
    assert (over.size, over.over, over.lines[0].speaker) == (Size.OVER_SHOULDER, "tobias", "tobias")
    assert last.silhouette
    assert last.fade_out
    assert last.move is Move.DOLLY_OUT
    assert [p.who for p in last.parts] == ["mara"]
    assert {plan.time_of_day(s) for s in plan.shots} == {TimeOfDay.DUSK}
    assert plan.music.opens_at_beat == 5
    assert plan.music.instruments[0] == "cello"
    assert plan.not_staged == ()


def test_airlock_keeps_every_demand() -> None:
    plan = example("airlock.md")
    assert (plan.seconds, plan.aspect) == (60, Aspect.SCOPE)
    ines = plan.character("ines")
    assert ines.hair_style == "shaved"
    assert [g.kind for g in ines.garments if g.named] == ["jacket"]
    assert plan.character("dov").beard != "none"
    assert [s.title_card for s in plan.shots if s.title_card] == ["HARD VACUUM"]
    assert plan.shots[-1].title_card == "HARD VACUUM"
    keypad = next(s for s in plan.shots if s.subject == "keypad")
    assert keypad.size is Size.EXTREME_CLOSE_UP
    assert [(ln.speaker, ln.text) for s in plan.shots for ln in s.lines] == [
        ("dov", "Two minutes, then I leave without you.")
    ]
    run = [s for s in plan.shots if s.parts and s.parts[0].action is Action.RUN]
    assert len(run) >= 3, "fast cuts are several shots"
    assert {p.who for s in run for p in s.parts} == {"ines", "dov"}
    assert all(s.move is Move.TRACKING for s in run)
    lever = next(s for s in plan.shots if any(t.kind == "lever" for t in s.things))
    assert lever.silent
    assert [p.who for p in lever.parts] == ["ines"]
    assert plan.place(plan.scene(plan.shots[0].scene).place).kind == "orbit"


def test_bakery_keeps_every_demand() -> None:
    plan = example("bakery.md")
    assert (plan.seconds, plan.aspect, plan.width, plan.height) == (20, Aspect.VERTICAL, 720, 1280)
    assert not [ln for s in plan.shots for ln in s.lines], "the sign is not spoken"
    last = plan.place(plan.scene(plan.shots[-1].scene).place)
    assert last.sign == "Fresh at six"
    assert [g.kind for g in plan.character("rosa").garments if g.named] == ["apron"]
    leo = plan.character("leo")
    assert leo.age == "child"
    assert [(g.kind, g.named) for g in leo.accessories] == [("backpack", True)]
    assert [[p.who for p in of_beat(plan, n)[0].parts] for n in range(1, 6)] == [[], ["rosa"], [], ["leo"], []]
    assert plan.time_of_day(plan.shots[0]) is TimeOfDay.DAWN


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_plan_and_speak_only_the_kit(name: str) -> None:
    plan = example(name)
    kinds = {e.kind for e in KIT.entries} | {"person", "robot", "astronaut"}
    assert {p.kind for p in plan.places} <= {e.kind for e in KIT.of("set")}
    assert {t.kind for s in plan.shots for t in s.things} <= kinds
    assert {c.kind for c in plan.cast} <= kinds
    assert {g.kind for c in plan.cast for g in (*c.garments, *c.accessories)} <= kinds
    assert {c.hair_style for c in plan.cast} <= {e.kind for e in KIT.of("hair")}
    assert all(sentence.endswith(".") for sentence in (*plan.assumptions, *plan.not_staged))


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_obey_film_grammar(name: str) -> None:
    plan = example(name)
    for before, now in zip(plan.shots, plan.shots[1:], strict=False):
        if not before.title_card and not now.title_card:
            assert (before.size, before.angle) != (now.size, now.angle), f"{before.slate} and {now.slate} look alike"
    for scene in plan.scenes:
        assert len({s.side for s in plan.shots if s.scene == scene.id}) == 1, "the camera crosses the line"
    assert all(plan.rate.seconds(s.frames) >= 0.69 for s in plan.shots)
    beats = [s.beat for s in plan.shots]
    assert beats == sorted(beats)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("A 40-second film. A dog runs.", 40),
        ("Film, 90s. A dog runs.", 90),
        ("Running time: 1:30\n\nA dog runs.", 90),
        ("A film of half a minute. A dog runs.", 30),
        ("A forty-five second film. A dog runs.", 45),
        ("A one and a half minute film about a dog who runs.", 90),
        ("A 2 min film. A dog runs.", 120),
        ("Film, 1 min 15 s. A dog runs.", 75),
        ("Ein Film von 30 Sekunden. Ana runs.", 30),
    ],
)
def test_running_time_in_all_its_forms(words: str, seconds: float) -> None:
    assert planned(words).seconds == seconds


def test_running_time_beside_the_brief_wins_and_an_open_one_is_said() -> None:
    assert planned("A 40-second film. A dog runs.", 12.5).frames == 300
    assert any("running time" in a for a in planned("A dog runs on the beach.").assumptions)


def test_frames_add_up_at_a_fractional_rate() -> None:
    rate = Rate.parse("23.976")
    plan = film_of(Brief(text="A 40-second film. Ana runs. Ana sleeps.", rate=rate), KIT)
    assert plan.frames == rate.frames(40)


@pytest.mark.parametrize(
    ("words", "aspect"),
    [
        ("A vertical video, 20 seconds. A cat sleeps.", Aspect.VERTICAL),
        ("A square video, 20 seconds. A cat sleeps.", Aspect.SQUARE),
        ("Film, 4:5, 20 seconds. A cat sleeps.", Aspect.PORTRAIT),
        ("Film, 2.39:1, 20 seconds. A cat sleeps.", Aspect.SCOPE),
        ("Film, 20 seconds. A cat sleeps in a market square.", Aspect.WIDE),
    ],
)
def test_aspect_words(words: str, aspect: Aspect) -> None:
    assert planned(words).aspect is aspect


def test_a_size_beside_the_brief_decides_the_aspect_aloud() -> None:
    plan = film_of(Brief(text="A 9:16 film. A cat sleeps.", width=1280, height=720), KIT)
    assert (plan.aspect, plan.width) == (Aspect.WIDE, 1280)
    assert any("9:16" in n for n in plan.not_staged)


@pytest.mark.parametrize(
    ("words", "speaker", "said"),
    [
        ('Ana walks in. "You came," says Bo.', "bo", "You came,"),
        ("Ana looks at Bo. She says: “Stay.”", "ana", "Stay."),
        ("Ana: «Nunca.» Bo waits.", "ana", "Nunca."),
        ("Ana looks at Bo. „Komm“, whispers Bo.", "bo", "Komm"),
        ("Ana and Bo sit in a bar. Bo turns and asks, 'Don't you know?'", "bo", "Don't you know?"),
        ('Bo sleeps. Ana shouts "Wake up!"', "ana", "Wake up!"),
    ],
)
def test_lines_are_verbatim_and_have_their_speaker(words: str, speaker: str, said: str) -> None:
    assert [(ln.speaker, ln.text) for s in planned(words).shots for ln in s.lines] == [(speaker, said)]


def test_unattributed_lines_go_to_and_fro() -> None:
    plan = planned('Ana and Bo argue in a bar. "You lied," says Ana. "I had to," Bo replies. "Why?" "For you."')
    assert [ln.speaker for s in plan.shots for ln in s.lines] == ["ana", "bo", "ana", "bo"]
    assert any("Why?" in a for a in plan.assumptions)


def test_a_line_has_time_to_be_said() -> None:
    plan = planned(
        'A 20-second film. Ana says: "One two three four five six seven eight nine ten." Ana runs. Ana sleeps.'
    )
    shot = next(s for s in plan.shots if s.lines)
    assert plan.rate.seconds(shot.frames) >= 10 / 2.5 + 0.8 - 0.05


@pytest.mark.parametrize(
    ("words", "size", "angle", "move"),
    [
        ("Low angle on Leo. Slow push in.", None, Angle.LOW, Move.DOLLY_IN),
        ("Bird's-eye view: Leo runs.", None, Angle.BIRDS_EYE, None),
        ("Medium close-up of Leo, the camera pans left.", Size.MEDIUM_CLOSE_UP, None, Move.PAN_LEFT),
        ("Drone shot: Leo walks on the beach.", Size.AERIAL, None, None),
        ("Leo stands in the rain, the camera circles him.", None, None, Move.ORBIT_RIGHT),
        ("Two-shot: Leo and Ana talk. Zoom out.", Size.TWO_SHOT, None, Move.ZOOM_OUT),
        ("POV of Leo: a dog runs.", Size.POINT_OF_VIEW, None, None),
        ("Full shot of Leo, Dutch angle, locked-off.", Size.FULL, Angle.DUTCH, Move.STATIC),
    ],
)
def test_film_language(words: str, size: Size | None, angle: Angle | None, move: Move | None) -> None:
    shot = planned(f"1. {words}\n2. Ana sleeps.").shots[0]
    assert size in (None, shot.size)
    assert angle in (None, shot.angle)
    assert move in (None, shot.move)


def test_a_lens_reaches_its_shot() -> None:
    assert planned("1. Leo waits, 85mm.\n2. Leo runs.").shots[0].lens_mm == 85


@pytest.mark.parametrize(
    ("words", "kind", "time", "weather"),
    [
        ("Ana walks through the forest at night in the snow.", "forest", TimeOfDay.NIGHT, Weather.SNOW),
        ("At dawn Ana stands on the beach in fog.", "beach", TimeOfDay.DAWN, Weather.FOG),
        ("Ana runs down the street in a thunderstorm at sunset.", "street", TimeOfDay.DUSK, Weather.STORM),
        ("EXT. DESERT - DAY\n\nAna walks.", "desert", TimeOfDay.DAY, Weather.CLEAR),
        ("Ana waves from a boat on the open sea in the morning.", "sea", TimeOfDay.MORNING, Weather.CLEAR),
    ],
)
def test_where_and_when(words: str, kind: str, time: TimeOfDay, weather: Weather) -> None:
    plan = planned(words)
    shot = plan.shots[0]
    assert (plan.place(plan.scene(shot.scene).place).kind, plan.time_of_day(shot), plan.weather(shot)) == (
        kind,
        time,
        weather,
    )


def test_the_same_place_again_is_the_same_place() -> None:
    plan = planned("1. Ana walks in the forest.\n2. Bo sits in the kitchen.\n3. Ana runs through the forest.")
    assert plan.scene(plan.shots[0].scene).place == plan.scene(plan.shots[-1].scene).place
    assert len(plan.places) == 2


def test_only_the_people_of_a_beat_are_in_it() -> None:
    plan = planned("1. Ana walks with Bo.\n2. Bo waits for Ana.\n3. She reads a letter from Cy.\n4. They embrace.")
    assert [{p.who for p in of_beat(plan, n)[0].parts} for n in (1, 2, 3, 4)] == [
        {"ana", "bo"},
        {"bo"},
        {"ana"},
        {"ana", "bo"},
    ]


def test_transitions_and_cards() -> None:
    plan = planned('1. Fade in. Ana wakes.\n2. Dissolve to the sea at night.\n3. Title card: "THE END"')
    assert plan.shots[0].transition is Transition.FADE_IN
    assert of_beat(plan, 2)[0].transition is Transition.DISSOLVE
    assert plan.shots[-1].title_card == "THE END"


def test_what_the_kit_lacks_is_said() -> None:
    plan = planned("Ana plays the balalaika in a room. A steamroller lands.")
    assert any("balalaika" in n for n in plan.not_staged)
    assert any("steamroller" in n for n in plan.not_staged)


def test_what_stands_in_for_a_thing_the_kit_lacks_is_said() -> None:
    plan = planned("Ana carries a samovar into the kitchen. Bo drops a lobster.")
    assert "No 'samovar' in the kit: staged as a kettle." in plan.not_staged
    assert "No 'lobster' in the kit: staged as a crab." in plan.not_staged
    assert {"kettle", "crab"} <= {t.kind for s in plan.shots for t in s.things}


def test_things_the_kit_has_are_shown_as_themselves() -> None:
    plan = planned("Ana finds an axe, a rope and an old typewriter in the library. Bo hides a coin behind the mirror.")
    shown = {t.kind for s in plan.shots for t in s.things}
    assert {"axe", "rope", "typewriter", "coin", "mirror"} <= shown
    assert not plan.not_staged


def test_people_left_open_can_be_told_apart() -> None:
    looks = [(c.garments, c.skin) for c in planned("Ana, Bo and Cleo talk in a bar.").cast]
    assert len(looks) == len(set(looks)) == 3


def test_beat_lengths_of_the_brief_are_kept() -> None:
    plan = planned("1. (3 s) Ana runs.\n2. (5 s) Ana sleeps.\n3. (2 s) Ana wakes.")
    assert [plan.rate.seconds(s.frames) for s in plan.shots] == [3, 5, 2]


def test_music_wishes_do_not_become_pictures() -> None:
    plan = planned("1. Noah waves.\n2. The whale jumps. No music, only waves.")
    assert plan.music.none
    assert "waves" in plan.music.sounds
    assert {s.beat for s in plan.shots} == {1, 2}


def test_a_name_that_is_a_word_stays_a_name() -> None:
    plan = planned("A robot named Bolt wakes up in a workshop. Rose reads a letter.")
    assert [(c.name, c.kind) for c in plan.cast] == [("Bolt", "robot"), ("Rose", "person")]
    assert plan.shots[-1].parts[0].action is Action.READ


def test_an_office_belongs_to_its_detective() -> None:
    plan = planned("Marlowe runs down the street. A woman in a red dress enters his office. Marlowe stands up.")
    assert plan.place(plan.scene(plan.shots[-1].scene).place).kind == "office"


def test_a_talk_inside_one_beat_is_cut_per_turn() -> None:
    plan = planned('1. Ana and Bo sit in a bar. Ana: "Now?" Bo: "Now." Ana: "Go!"\n2. They run.')
    talk = [s for s in of_beat(plan, 1) if s.lines]
    assert [(s.lines[0].speaker, s.lines[0].text) for s in talk] == [("ana", "Now?"), ("bo", "Now."), ("ana", "Go!")]
    assert len({s.slate for s in talk}) == 3


@pytest.mark.parametrize(
    ("words", "worn"),
    [
        ("A waiter in a black vest carries a cake.", {"vest"}),
        ("A waiter in a black hat and white gloves carries a cake.", {"hat", "gloves"}),
        ("A nurse wearing a vest, white gloves and a tie runs.", {"vest", "gloves", "tie"}),
        ("A man in a black vest, a woman in a hat and a dog eat.", {"vest"}),
    ],
)
def test_whatever_the_wardrobe_has_is_worn_by_whom_it_is_said_of(words, worn):
    made = planned(words)
    first = made.cast[0]
    assert {g.kind for g in (*first.garments, *first.accessories)} - {"trousers", "shirt", "apron"} == worn
