"""Every edit can be said, and two versions can be told apart in words."""

import pytest

from director.telling import compared, told
from film import (  # fmt: skip
    EDITS,
    AddScene,
    Aspect,
    DepthOfField,
    DropRecipe,
    Edit,
    Focus,
    Insert,
    Join,
    Leave,
    Leg,
    Lighting,
    Lock,
    Merge,
    Move,
    MoveShot,
    Pick,
    Plan,
    Recast,
    Recipe,
    Reformat,
    Reject,
    Remove,
    Replace,
    Reshoot,
    Retime,
    Retitle,
    RunningTime,
    SetMusic,
    SetPart,
    SetPath,
    SetPlace,
    SetRecipe,
    SetScene,
    SetShot,
    SetThing,
    Size,
    Solid,
    Split,
    Swap,
    TakeAway,
    TimeOfDay,
    Undress,
    Unslated,
    Weather,
    apply,
)
from film.grammar import Action, Emotion
from tests.director.conversation import Conversation
from tests.director.harbour import harbour_plan
from tests.director.utterances import HARBOUR
from tests.director.wishes import WISHES

PLAN = harbour_plan()
_NEW = Unslated(scene="scene1", frames=48, size=Size.CLOSE_UP, action="A gull")

_STAGES = (Leg(move=Move.DOLLY_IN, size=Size.CLOSE_UP), Leg(move=Move.ORBIT_LEFT, degrees=90))
_URN = Recipe(
    kind="samovar", solids=(Solid(shape="cylinder", at=(0, 0.25, 0), size=(0.3, 0.5, 0.3), colour="#b08d57"),)
)
SAID: tuple[tuple[Edit, str], ...] = (
    (SetShot(shot="shot3", size=Size.WIDE, subject=""), "Shot 1C: wide, about the place."),
    (SetShot(shot="shot3", silent=True), "Shot 1C: silent."),
    (SetShot(shot="shot3", legs=_STAGES), "Shot 1C: moves in stages: dolly in to a close-up, then orbit left 90°."),
    (SetShot(shot="shot5", focus=Focus(depth=DepthOfField.SHALLOW, on="letter", to="tobias"), lighting=Lighting.HARD, shutter=45),
     "Shot 2B: shallow focus on the letter, then on Tobias, 45° shutter, hard light."),
    (SetShot(shot="shot5", focus=Focus(), shutter=180, lighting=Lighting.NATURAL), "Shot 2B: focus as the lens gives it, usual shutter, natural light."),
    (SetRecipe(recipe=_URN), "The kit of this film gets a samovar."),
    (DropRecipe(kind="samovar"), "No recipe for a samovar any more."),
    (Retime(shot="shot3", frames=96), "Shot 1C: lasts 4.0 s."),
    (SetPart(shot="shot2", who="mara", action=Action.SIT, emotion=Emotion.SAD, toward="tobias"), "Shot 1B: Mara sitting, sad, turned to Tobias."),
    (SetPart(shot="shot2", who="tobias"), "Shot 1B: Tobias is there."),
    (SetPath(shot="shot3"), "Shot 1C: the camera moves as named."),
    (Leave(shot="shot4", who="mara"), "Shot 2A: without Mara."),
    (Replace(who="mara", by="ines"), "Ines in the place of Mara in every shot."),
    (Replace(who="mara", by="ines", shot="shot3"), "Shot 1C: Ines in the place of Mara."),
    (SetThing(shot="shot1", kind="boat", count=2, colour="#c0282d"), "Shot 1A: with 2 red boats."),
    (TakeAway(shot="shot1", kind="boat"), "Shot 1A: without the boat."),
    (Reshoot(shot="shot3", note="closer on her"), "Shot 1C: another take (closer on her)."),
    (Pick(shot="shot3", take=2), "Shot 1C: take 2 is used."),
    (Pick(shot="shot3", take=0), "Shot 1C: the best take by its marks is used."),
    (Reject(shot="shot3", take=1), "Shot 1C: take 1 is not used any more."),
    (Lock(shot="shot3", locked=False), "Shot 1C: unlocked."),
    (Remove(shot="shot3"), "Shot 1C: out."),
    (MoveShot(shot="shot3", to=0), "Shot 1C: becomes number 1."),
    (Swap(shot="shot3", other="shot1"), "Shot 1C: changes places with 1A."),
    (Insert(after="shot3", picture=_NEW), "A new shot after shot 1C: close-up: A gull, 2.0 s."),
    (Insert(after="", picture=Unslated(scene="scene1", frames=24, title_card="Later")), "A new shot at the start: the card “Later”, 1.0 s."),
    (Split(shot="shot4", frames=48, size=Size.CLOSE_UP, subject="mara"), "Shot 2A: in two after 2.0 s, then close-up of Mara."),
    (Merge(first="shot2", second="shot3"), "Shots 1B and 1C become one."),
    (Undress(character="mara", kind="scarf"), "Mara without scarf."),
    (Recast(character="tobias", age="old", presentation="woman"), "Tobias is old and is a woman."),
    (Recast(character="mara", name="Nora"), "Mara is now called Nora."),
    (Join(character=PLAN.cast[0].with_(id="piet", name="Piet")), "Piet joins the cast."),
    (SetScene(scene="scene2", place="harbour", time_of_day=TimeOfDay.DAWN), "Scene 2: at the harbour, dawn."),
    (AddScene(scene="scene4", place=PLAN.places[0]), "A new scene at the harbour: day, clear."),
    (SetPlace(place="cliff", kind="beach", features=()), "The cliff is a beach and has nothing standing in it."),
    (SetMusic(sounds=("gulls", "waves")), "To be heard: gulls and waves."),
    (Retitle(title="Home"), "The title says “Home”."),
    (Reformat(aspect=Aspect.SQUARE), "The picture is 1:1."),
    (RunningTime(frames=480), "The film lasts 20.0 s."),
)  # fmt: skip


@pytest.mark.parametrize(("edit", "words"), SAID, ids=lambda value: getattr(value, "do", None))
def test_an_edit_is_said(edit: Edit, words: str) -> None:
    assert told((edit,), PLAN) == words


def test_no_kind_of_edit_is_without_words() -> None:
    told_elsewhere = {"hair", "dress", "set_line", "relook"}  # by the utterances below
    assert {e.do for e, _ in SAID} | told_elsewhere == {kind.model_fields["do"].default for kind in EDITS}


def test_edits_that_name_what_the_ones_before_made_are_said() -> None:
    new = _NEW.with_(scene="scene4")
    place = PLAN.places[0].with_(id="beach", name="the beach", kind="beach")
    words = told(
        (AddScene(scene="scene4", place=place), Insert(after="shot3", picture=new), Retime(shot="shot9", frames=24)),
        PLAN,
    )
    assert (
        words
        == "A new scene at the beach: day, clear; a new shot after shot 1C: close-up: A gull, 2.0 s; shot 4A: lasts 1.0 s."
    )


def test_the_order_is_said_with_a_shot_that_the_same_turn_adds() -> None:
    words = told(
        (Insert(after="shot3", picture=_NEW), MoveShot(shot="shot9", to=0), MoveShot(shot="shot2", to=2)), PLAN
    )
    assert (
        words
        == "The order is 1D, 1A, 1B, 1C, 2A, 2B, 3A, 3B and 3C; a new shot after shot 1C: close-up: A gull, 2.0 s."
    )


DIFFERENT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("make shot 3 night and shot 2 wider", ("shot 1B: full → wide", "shot 1C: dusk → night")),
    ("remove shot 6", ("the film lasts 17.0 s, not 19.0 s", "shot 3A is gone (medium, Ines waves with a lantern beside her dog)")),
    ("add a close-up of Mara after shot 3", ("the film lasts 21.0 s, not 19.0 s", "shot 1D is new, after shot 1C: close-up, Mara")),
    ("move shot 5 to the start", ("shot 2B moved from place 5 to 1",)),
    ("make Mara younger and give Tobias a beard", ("Mara: old → middle-aged", "Tobias: beard: short")),
    ("take off Mara's scarf", ("Mara: no scarf",)),
    ("put Tobias in shot 3", ("shot 1C: with Tobias",)),
    ("a red umbrella in shot 2", ("shot 1B: with red umbrella",)),
    ("Mara runs in shot 2", ("shot 1B: “Mara runs along the pier”", "shot 1B: Mara run")),
    ("make it vertical", ("the picture is 9:16 (90x160), not 16:9 (160x90)",)),
    ("scene 2 at dawn", ("shots 2A and 2B: night → dawn",)),
    ("scene 2 in a kitchen", ("the kitchen: called the kitchen, a kitchen",)),
    ("no music", ("there is no music",)),
    ("warmer", ("the look: warmth 0 → 0.25",)),
    ('call it "Home"', ("the title “The Last Ferry” became “Home”", "shot 3C: the card says “Home”")),
    ("reshoot shot 3, closer on her", ("shot 1C: another take (closer on her)",)),
    ('in shot 3 she says "At last."', ("shot 1C: Mara says “At last.”",)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "difference"), DIFFERENT, ids=lambda value: value if isinstance(value, str) else None
)
def test_two_versions_are_told_apart(words: str, difference: tuple[str, ...]) -> None:
    talk = Conversation(PLAN)
    assert talk.say(words) != "refused"
    assert set(compared(PLAN, talk.plan)) == set(difference)
    assert compared(PLAN, PLAN) == ()


def test_whatever_is_changed_is_told() -> None:
    """The other way round: no utterance changes a film without a word about it, but for a take's own bookkeeping."""
    for words, _, _ in (*HARBOUR[::5], *WISHES[::5]):
        talk = Conversation(PLAN)
        talk.say(words)
        assert compared(PLAN, talk.plan), words


def test_how_a_shot_is_filmed_is_told_apart() -> None:
    """Fields that no utterance above changes are not forgotten either."""
    edits = (
        SetShot(shot="shot1", legs=_STAGES),
        SetShot(shot="shot1", focus=Focus(depth=DepthOfField.DEEP)),
        SetShot(shot="shot1", shutter=0),
        SetShot(shot="shot1", lighting=Lighting.RIM),
        SetRecipe(recipe=_URN),
    )
    said = [compared(PLAN, apply(PLAN, (e,))) for e in edits]
    assert said == [
        ("shot 1A: static → dolly in to a close-up, then orbit left 90°",),
        ("shot 1A: deep focus",),
        ("shot 1A: no motion blur",),
        ("shot 1A: rim light from behind",),
        ("the kit of this film has a samovar",),
    ]


def test_weather_and_light_are_told_as_they_are_seen() -> None:
    shots = tuple(s.with_(weather=Weather.RAIN) if s.id == "shot1" else s for s in PLAN.shots)
    assert compared(PLAN, PLAN.with_(shots=shots)) == ()
    assert isinstance(apply(PLAN, ()), Plan)
