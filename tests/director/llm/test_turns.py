"""Each operation a model may give is the edit it says, and what cannot be is refused so that a model can mend it."""

from typing import get_args

import pytest

import generators
from director.llm.compile import compile_turn
from director.llm.compile.turn import Table
from director.llm.drafts import OPS, TurnDraft
from director.offline.colours import colour_of
from director.protocol import Desk, TakeNote, Version
from film import (
    EDITS,
    AddScene,
    DepthOfField,
    Dress,
    DropRecipe,
    EditRefused,
    Focus,
    Hair,
    Hint,
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
    Recast,
    Reformat,
    Reject,
    Relook,
    Remove,
    Replace,
    Reshoot,
    Retime,
    Retitle,
    RunningTime,
    SetLine,
    SetMusic,
    SetPart,
    SetPath,
    SetPlace,
    SetRecipe,
    SetScene,
    SetShot,
    SetThing,
    Size,
    Speed,
    Split,
    Swap,
    TakeAway,
    TimeOfDay,
    Undress,
    apply,
)
from tests.director.harbour import harbour_plan
from tests.fakes import harbour

CARD = generators.load("previz").card
VERSIONS = (Version(1, 0, ""), Version(2, 1, "rain", ("the rainy one",)))
TAKES = (TakeNote("shot2", 1, True, ""), TakeNote("shot2", 2, False, "too dark"))
FRAME = {
    "do": "frame",
    "shot": "shot2",
    "subject": "keep",
    "size": "keep",
    "angle": "keep",
    "move": "keep",
    "speed": "keep",
    "over": "keep",
    "lens_mm": 0,
}
ACT = {
    "do": "act",
    "shot": "shot2",
    "who": "Mara",
    "action": "keep",
    "emotion": "keep",
    "holding": "keep",
    "toward": "keep",
    "inside": "keep",
}
PUT = {
    "do": "put",
    "shot": "shot1",
    "kind": "boat",
    "words": "keep",
    "colour": "keep",
    "text": "keep",
    "count": 0,
    "moving": "keep",
}
BECOMES = {
    "do": "becomes",
    "who": "tobias",
    "name": "keep",
    "looks": "keep",
    "kind": "keep",
    "age": "keep",
    "presentation": "keep",
    "build": "keep",
    "height_m": 0,
    "skin": "keep",
    "beard": "keep",
}
NEW_SHOT = {
    "do": "new_shot",
    "after": "shot3",
    "scene": "scene1",
    "brief_beat": 0,
    "purpose": "What she waits for.",
    "action": "An empty sea.",
    "card": "",
    "subject": "",
    "size": "extreme wide",
    "angle": "eye",
    "move": "static",
    "speed": "normal",
    "over": "",
    "parts": (),
    "things": (),
    "lines": (),
    "transition": "cut",
    "mood": "melancholy",
    "seconds": 2.5,
}
PLACE = {"name": "the lighthouse stairs", "set": "castle", "features": (), "sign": ""}
PLACE_CHANGE = {
    "do": "place",
    "place": "the harbour",
    "name": "keep",
    "set": "keep",
    "add_features": (),
    "remove_features": (),
    "sign": "keep",
}
SCORE = {"do": "score", "mood": "keep", "music": "keep", "instruments": ("keep",), "sounds": ("keep",)}
IN = {"move": "dolly in", "share": 1, "degrees": 0, "size": "close-up"}
ROUND = {"move": "orbit left", "share": 2, "degrees": 90, "size": ""}
LEGS = (Leg(move=Move.DOLLY_IN, size=Size.CLOSE_UP), Leg(move=Move.ORBIT_LEFT, weight=2, degrees=90))
LOOK = harbour.WORLD.look.model_dump()
PERSON = {**harbour.WORLD.people[1].model_dump(), "name": "Old Piet", "said": ()}
SAID = [
    ({**FRAME, "size": "close-up", "speed": "slow"}, SetShot(shot="shot2", size=Size.CLOSE_UP, speed=Speed.SLOW)),
    ({**FRAME, "shot": "shot4", "angle": "low", "move": "dolly in", "subject": "Tobias", "over": "Mara", "lens_mm": 85},
     SetShot(shot="shot4", angle="low", move=Move.DOLLY_IN, subject="tobias", over="mara", lens_mm=85)),
    ({"do": "light", "shot": "2A", "time_of_day": "dawn", "weather": "fog", "lighting": "rim", "silhouette": "yes"},
     SetShot(shot="shot4", time_of_day=TimeOfDay.DAWN, weather="fog", lighting=Lighting.RIM, silhouette=True)),
    ({"do": "stages", "shot": "shot2", "size": "wide", "stages": (IN, ROUND)}, SetShot(shot="shot2", size=Size.WIDE, legs=LEGS)),
    ({"do": "sharp", "shot": "shot5", "depth": "shallow", "on": "letter", "to": "Tobias", "shutter": 45},
     SetShot(shot="shot5", focus=Focus(depth=DepthOfField.SHALLOW, on="letter", to="tobias"), shutter=45)),
    ({"do": "build", "recipe": harbour.URN.model_dump()}, SetRecipe),
    ({"do": "feeling", "shot": "shot2", "mood": "eerie", "intensity": -1, "silent": "keep"}, SetShot(shot="shot2", mood="eerie")),
    ({"do": "feeling", "shot": "shot2", "mood": "keep", "intensity": 0.9, "silent": "yes"}, SetShot(shot="shot2", intensity=0.9, silent=True)),
    ({"do": "joint", "shot": "shot2", "transition": "dissolve", "fade_out": "no"}, SetShot(shot="shot2", transition="dissolve", fade_out=False)),
    ({"do": "happening", "shot": "shot2", "action": "Mara runs along the pier."}, SetShot(shot="shot2", action="Mara runs along the pier")),
    ({"do": "length", "shot": "shot2", "seconds": 4}, Retime(shot="shot2", frames=96)),
    ({**ACT, "action": "run", "holding": "lantern"}, SetPart(shot="shot2", who="mara", action="run", holding="lamp")),
    ({**ACT, "holding": "", "emotion": "sad"}, SetPart(shot="shot2", who="mara", holding="", emotion="sad")),
    ({"do": "leaves", "shot": "shot4", "who": "Mara"}, Leave(shot="shot4", who="mara")),
    ({"do": "replaced", "who": "Tobias", "by": "Ines", "shot": ""}, Replace(who="tobias", by="ines")),
    ({**PUT, "colour": "dark red", "count": 3}, SetThing(shot="shot1", kind="boat", colour=colour_of("dark red"), count=3)),
    ({"do": "taken_away", "shot": "shot6", "kind": "lantern"}, TakeAway(shot="shot6", kind="lamp")),
    ({"do": "says", "shot": "shot4", "line": 2, "speaker": "", "text": "I said I would."}, SetLine(shot="shot4", index=1, text="I said I would.")),
    ({"do": "says", "shot": "shot3", "line": 2, "speaker": "Mara", "text": "Fool."}, SetLine(shot="shot3", index=1, text="Fool.", speaker="mara")),
    ({"do": "again", "shot": "shot2", "note": "more light", "hints": ("more light",)}, Reshoot(shot="shot2", note="more light", hints=(Hint.MORE_LIGHT,))),
    ({"do": "choose", "shot": "shot2", "take": 2}, Pick(shot="shot2", take=2)),
    ({"do": "discard", "shot": "shot2", "take": 1}, Reject(shot="shot2", take=1)),
    ({"do": "hold", "shot": "shot2", "locked": True}, Lock(shot="shot2")),
    ({"do": "drop", "shot": "shot5"}, Remove(shot="shot5")),
    ({"do": "shift", "shot": "shot5", "number": 1}, MoveShot(shot="shot5", to=0)),
    ({"do": "exchange", "shot": "shot1", "other": "shot2"}, Swap(shot="shot1", other="shot2")),
    (NEW_SHOT, Insert),
    ({"do": "parted", "shot": "shot2", "seconds": 1, "size": "close-up", "angle": "keep", "subject": "keep"}, Split(shot="shot2", frames=24, size=Size.CLOSE_UP)),
    ({"do": "joined", "first": "shot2", "second": "shot3"}, Merge(first="shot2", second="shot3")),
    ({"do": "wears", "who": "Mara", "garment": {"what": "coat", "colour": "black", "from_brief": False}}, Dress(character="mara", kind="coat", colour="#1c1c20")),
    ({"do": "wears", "who": "Mara", "garment": {"what": "hat", "colour": "red", "from_brief": False}}, Dress(character="mara", kind="hat", colour="#c0282d", accessory=True)),
    ({"do": "takes_off", "who": "Mara", "what": "scarf"}, Undress(character="mara", kind="scarf")),
    ({"do": "hair", "who": "Ines", "colour": "keep", "style": "braids"}, Hair(character="ines", style="braid")),
    ({**BECOMES, "name": "Jonas", "age": "old"}, Recast(character="tobias", name="Jonas", age="old")),
    ({"do": "joins", "person": PERSON}, Join),
    ({"do": "scene", "scene": "scene1", "place": "keep", "time_of_day": "night", "weather": "keep"}, SetScene(scene="scene1", time_of_day=TimeOfDay.NIGHT)),
    ({"do": "new_scene", "place": PLACE, "time_of_day": "night", "weather": "storm", "summary": "They climb."}, AddScene),
    ({**PLACE_CHANGE, "add_features": ("lighthouse",), "sign": "HOME"}, SetPlace(place="harbour", features=("lighthouse",), sign="HOME")),
    ({**SCORE, "instruments": ("Cello",)}, SetMusic(instruments=("cello",))),
    ({**SCORE, "music": "no"}, SetMusic(none=True)),
    ({"do": "look", "look": LOOK}, Relook),
    ({"do": "title", "title": "Home", "shot": ""}, Retitle(title="Home")),
    ({"do": "title", "title": "HOME", "shot": "shot8"}, Retitle(title="HOME", shot="shot8")),
    ({"do": "shape", "aspect": "9:16"}, Reformat(aspect="9:16")),
    ({"do": "runs_for", "seconds": 30}, RunningTime(frames=720)),
]  # fmt: skip


def turn(*ops, kind="edit", **fields):
    given = {"meant": "", "kind": kind, "steps": 1, "version": "", "other": "", "ops": ops, "reply": "Done."}
    return TurnDraft.model_validate({**given, **fields})


def compiled(*ops, plan=None, history=(), **fields):
    desk = Desk(card=CARD, versions=VERSIONS, head=2, takes=TAKES, plan_of=dict(history).__getitem__)
    return compile_turn(turn(*ops, **fields), Table(plan or harbour_plan(), desk))


@pytest.mark.parametrize(("op", "edit"), SAID)
def test_an_operation_is_the_edit_it_says(op, edit):
    made = compiled(op).edits
    assert len(made) == 1
    assert made[0] == edit if not isinstance(edit, type) else isinstance(made[0], edit)
    assert apply(harbour_plan(), made) != harbour_plan()


def test_every_operation_and_every_edit_of_a_film_is_among_them():
    assert {op["do"] for op, _ in SAID} == {get_args(o.model_fields["do"].annotation)[0] for o in OPS}
    made = {edit if isinstance(edit, type) else type(edit) for _, edit in SAID}
    # A camera path is measured in a clip; nobody can say one. A recipe that no shot uses hurts nobody.
    assert made == set(EDITS) - {SetPath, DropRecipe}


def test_what_is_built_can_be_put_into_a_shot_in_the_same_turn():
    put = {**PUT, "kind": "samovar", "words": "a samovar"}
    after = apply(harbour_plan(), compiled({"do": "build", "recipe": harbour.URN.model_dump()}, put).edits)
    assert [r.kind for r in after.recipes_of(after.shot("shot1"))] == ["samovar"]
    assert compiled(put).edits[0].kind == "kettle", "without a recipe it is the nearest there is"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"kind": "skiff"}, "the kit has a boat already"),
        ({"kind": "Ünicode!"}, "kind"),
        ({"joints": ()}, "moves with 'tap', which is no joint of it"),
    ],
)
def test_what_cannot_be_built_goes_back_with_the_reason(change, why):
    with pytest.raises(EditRefused, match=why):
        compiled({"do": "build", "recipe": harbour.URN.model_dump() | change})


def test_a_line_is_given_to_somebody_else():
    given = {"do": "says", "shot": "shot4", "line": 1, "speaker": "Mara", "text": "You waited."}
    after = apply(harbour_plan(), compiled(given).edits)
    assert [ln.speaker for ln in after.shot("shot4").lines] == ["mara", "mara"]


def test_a_new_shot_is_whole():
    part = {"who": "Mara", "action": "look", "emotion": "sad", "holding": "", "toward": "boat", "inside": ""}
    line = {"speaker": "Mara", "text": "Come."}
    shot = {**NEW_SHOT, "subject": "Mara", "size": "close-up", "parts": (part,), "lines": (line,)}
    made = compiled(shot).edits[0].picture
    assert (made.subject, made.parts[0].who, made.parts[0].toward, made.frames) == ("mara", "mara", "boat", 60)
    assert (made.lines[0].speaker, made.lines[0].off) == ("mara", False)
    assert made.side == harbour_plan().shots[0].side


def test_who_joins_can_be_put_into_a_shot_in_the_same_turn():
    batch = compiled({"do": "joins", "person": PERSON}, {**ACT, "shot": "shot1", "who": "Old Piet", "action": "sit"})
    after = apply(harbour_plan(), batch.edits)
    assert after.shot("shot1").parts[0].who == "old_piet"


def test_a_new_scene_gets_its_shots_in_the_same_turn():
    scene = {"do": "new_scene", "place": PLACE, "time_of_day": "night", "weather": "storm", "summary": "They climb."}
    after = apply(harbour_plan(), compiled(scene, {**NEW_SHOT, "after": "shot7", "scene": "scene4"}).edits)
    assert after.shots[7].slate == "4A"
    assert after.place(after.scene("scene4").place).kind == "castle"


def test_after_undo_the_rest_meets_the_version_gone_to():
    gone = harbour_plan().with_(shots=harbour_plan().shots[:5])
    length = {"do": "length", "shot": "shot7", "seconds": 4}
    batch = compiled(length, kind="undo", plan=gone, history=((1, harbour_plan()),))
    assert (batch.kind, batch.edits) == ("undo", (Retime(shot="shot7", frames=96),))
    with pytest.raises(EditRefused, match="there is no shot 'shot7'"):
        compiled(length, kind="goto", version="1", history=((1, gone),))


def test_where_redo_leads_only_the_production_knows():
    batch = compiled({"do": "joined", "first": "shot1", "second": "shot3"}, kind="redo")
    assert batch.edits == (Merge(first="shot1", second="shot3"),)


def test_no_more_is_undone_than_was_done():
    with pytest.raises(EditRefused, match="only 1 changes can be undone"):
        compiled(kind="undo", steps=2)


@pytest.mark.parametrize(
    ("fields", "version"),
    [
        ({"kind": "goto", "version": "1"}, "1"),
        ({"kind": "goto", "version": "The rainy one"}, "2"),
        ({"kind": "name", "version": "the dry one"}, "the dry one"),
        ({"kind": "compare", "version": "1", "other": "the rainy one"}, "1"),
        ({"kind": "answer"}, ""),
    ],
)
def test_turns_that_change_nothing(fields, version):
    batch = compiled(**fields)
    assert (batch.kind, batch.version, batch.edits) == (fields["kind"], version, ())


REFUSED = [
    ({**FRAME, "shot": "shot99", "size": "wide"}, "there is no shot 'shot99'"),
    (FRAME, "everything in it says 'keep'"),
    ({**ACT, "who": "Olga"}, "'Olga' is not in the cast; there are Mara, Tobias, Ines"),
    ({**ACT, "holding": "trebuchet"}, "the stage has no thing 'trebuchet'"),
    ({**PUT, "colour": "loud"}, "'loud' is no colour we know"),
    ({"do": "choose", "shot": "shot2", "take": 7}, r"has takes \[1, 2\], not 7"),
    ({"do": "choose", "shot": "shot3", "take": 1}, "has no takes yet"),
    ({"do": "scene", "scene": "scene9", "place": "keep", "time_of_day": "night", "weather": "keep"}, "there is no scene 'scene9'"),
    ({"do": "scene", "scene": "scene1", "place": "the moon", "time_of_day": "keep", "weather": "keep"}, "there is no place 'the moon'"),
    ({"do": "joins", "person": {**PERSON, "name": "Mara"}}, "Mara is in the cast already"),
    ({"do": "says", "shot": "shot3", "line": 5, "speaker": "", "text": "Oh."}, "has 1 lines"),
    ({"do": "joined", "first": "shot1", "second": "shot3"}, "only neighbours can be merged"),
    ({"do": "length", "shot": "shot2", "seconds": 2.5}, "all of this is so already"),
]  # fmt: skip


@pytest.mark.parametrize(("op", "why"), REFUSED)
def test_what_cannot_be_is_refused_with_the_reason(op, why):
    with pytest.raises(EditRefused, match=why):
        compiled(op)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"kind": "edit"}, "an edit changes something"),
        ({"kind": "goto", "version": "7"}, r"there is no version '7'; there are 1, 2 \(called the rainy one\)"),
        ({"kind": "compare", "version": "1", "other": "nine"}, "no version 'nine'"),
        ({"kind": "name", "version": " "}, "which name"),
        ({"kind": "answer", "reply": ""}, "tell the person"),
    ],
)
def test_a_turn_without_sense_is_refused(fields, why):
    with pytest.raises(EditRefused, match=why):
        compiled(**fields)


def test_an_answer_that_changes_something_is_refused():
    with pytest.raises(EditRefused, match="'answer' changes nothing"):
        compiled({"do": "drop", "shot": "shot5"}, kind="answer")


def test_a_locked_shot_is_refused_by_whatever_way():
    plan = apply(harbour_plan(), (Lock(shot="shot3"),))
    for op in (
        {**FRAME, "shot": "shot3", "size": "wide"},
        {"do": "wears", "who": "Mara", "garment": {"what": "coat", "colour": "black", "from_brief": False}},
    ):
        with pytest.raises(EditRefused, match=r"unlock it first"):
            compiled(op, plan=plan)
