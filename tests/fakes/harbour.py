"""'The Last Ferry' as a language model would plan it: a brief and the scripted answers of every stage.

The model misremembers on purpose: a line without its last word's stop, a coat in the wrong colour, a kind of another word.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from director.llm.drafts import (
    BeatDraft,
    CoverageDraft,
    DetailDraft,
    GarmentDraft,
    HeardDraft,
    LineDraft,
    LookDraft,
    Movement,
    NotShown,
    PartDraft,
    PersonDraft,
    PlaceDraft,
    RecipeDraft,
    SceneDraft,
    ScreenplayDraft,
    SetupDraft,
    ShotDraft,
    SpottingDraft,
    ThingDraft,
    TreatmentDraft,
    TurnDraft,
    WorldDraft,
)
from film import Action, Angle, Aspect, Emotion, Mood, Move, Size, Speed, TimeOfDay, Transition, Weather
from tests.fakes.llm import Asked, Reply, Step

BRIEF = """# The Last Ferry

A 30-second film, 16:9. Quiet and melancholy, with a hopeful ending. Painterly dusk palette, film grain.

Cast
- Mara: ferrywoman, sixties, grey hair, long red coat, white scarf.
- Tobias: fisherman, thirties, short black hair, dark blue jacket.

Beats
1. Wide: a small boat rocks beside the pier in the rain at dusk.
2. Mara walks along the pier with a lantern.
3. Close-up on Mara. She says: "He should be here by now."
4. Night in the boathouse. Tobias opens the door. He says: "You waited."
5. Mara smiles and says: "Of course I did."
6. Title card: "THE LAST FERRY". Fade to black.

Music: a slow piano, joined by a cello at beat 4. Sound: rain, water against wood.
"""

TREATMENT = TreatmentDraft(
    wish="To be moved by a very small reunion.",
    logline="An old ferrywoman waits past her last crossing for a man who may not come.",
    ending="The lantern, alone in the first pictures, stands between the two.",
    movements=(
        Movement(what="Mara waits on the pier in the rain.", change="She begins to doubt.", weight=0.6),
        Movement(what="Tobias comes in out of the night.", change="She is not alone.", weight=0.4),
    ),
    camera="It stands and waits like her; it moves once, when the door opens.",
    motif="The lantern.",
    title="The Last Ferry",
    genre="drama",
    tone="quiet, melancholy",
    pace=Speed.SLOW,
    aspect=Aspect.WIDE,
    seconds=30,
    assumptions=("Mara and Tobias are not related.",),
    cannot_show=(NotShown(asked="water against wood", shown="the boat rocking at the pier"),),
)


def _person(name: str, said: str, looks: str, coat: str, colour: str, **fields: Any) -> PersonDraft:
    given = {
        "name": name, "said": (said,), "wants": "To be believed.", "looks": looks, "kind": "person", "age": "adult",
        "presentation": "woman", "build": "average", "height_m": 1.68, "skin": "light brown", "hair_style": "bun",
        "hair_colour": "grey", "beard": "none",
        "clothes": (
            GarmentDraft(what="trousers", colour="dark blue", from_brief=False),
            GarmentDraft(what=coat, colour=colour, from_brief=True),
        ),
        "accessories": (),
    }  # fmt: skip
    return PersonDraft.model_validate({**given, **fields})


def _solid(shape: str, y: float, size: tuple[float, float, float], colour: str, joint: str = "") -> dict[str, Any]:
    width, height, depth = size
    turned = {"turn_x": 0, "turn_y": 0, "turn_z": 0, "glow": 0, "gloss": 0.6, "text": "", "joint": joint}
    return {
        "shape": shape,
        "x": 0,
        "y": y,
        "z": 0,
        "width": width,
        "height": height,
        "depth": depth,
        "colour": colour,
    } | turned


WORLD = WorldDraft(
    people=(
        _person(
            "Mara",
            "ferrywoman, sixties, grey hair, long red coat, white scarf",
            "An upright old woman in a blue raincoat.",
            "raincoat",
            "blue",
            age="old",
            accessories=(GarmentDraft(what="scarf", colour="white", from_brief=True),),
        ),
        _person(
            "Tobias",
            "fisherman, thirties, short black hair, dark blue jacket",
            "A broad young man.",
            "jacket",
            "dark blue",
            presentation="man",
            height_m=1.82,
            hair_style="short",
            hair_colour="black",
            beard="stubble",
        ),
    ),
    places=(
        PlaceDraft(name="the pier", set="harbour", features=("lamp post",), sign=""),
        PlaceDraft(name="the boathouse", set="room", features=("door",), sign=""),
    ),
    look=LookDraft(
        words="Painterly dusk palette, film grain", palette=("slate blue", "amber"), warmth=-0.1, saturation=0.9,
        contrast=1.0, brightness=0, grain=0.65, vignette=0.45, haze=0.2, bloom=0.1, softness=0, fringe=0,
    ),
    recipes=(),
    cannot_show=(),
)  # fmt: skip


URN = RecipeDraft.model_validate(
    {
        "kind": "samovar",
        "solids": (
            _solid("cylinder", 0.25, (0.3, 0.4, 0.3), "brass"),
            _solid("cone", 0.5, (0.2, 0.1, 0.2), "brass"),
            _solid("box", 0.15, (0.04, 0.04, 0.1), "dark brown", joint="tap"),
        ),
        "joints": ({"name": "tap", "kind": "spin", "x": 0, "y": 0.15, "z": 0.2, "axis": "y", "amount": 20},),
    }
)
"""What the kit lacks, as a model builds it."""


def _beat(
    number: int, what: str, people: tuple[str, ...], seconds: float, *lines: tuple[str, str], card: str = ""
) -> BeatDraft:
    said = tuple(LineDraft(speaker=who, text=text) for who, text in lines)
    return BeatDraft(what=what, turn="She knows more.", brief_beat=number, people=people, lines=said, card=card, to_black=bool(card), seconds=seconds)  # fmt: skip


SCREENPLAY = ScreenplayDraft(
    scenes=(
        SceneDraft(
            purpose="She waits.",
            place="the pier",
            time_of_day=TimeOfDay.DUSK,
            weather=Weather.RAIN,
            beats=(
                _beat(1, "A small boat rocks beside the pier.", (), 5),
                _beat(2, "Mara walks along the pier with a lantern and stops where it ends.", ("Mara",), 6),
                _beat(3, "Mara looks out over the water.", ("Mara",), 5, ("Mara", "He should be here by now")),
            ),
        ),
        SceneDraft(
            purpose="He comes.",
            place="boathouse",
            time_of_day=TimeOfDay.NIGHT,
            weather=Weather.RAIN,
            beats=(
                _beat(4, "Tobias opens the door; Mara looks up.", ("Tobias", "Mara"), 6, ("Tobias", "You waited.")),
                _beat(5, "Mara smiles.", ("Mara", "Tobias"), 5, ("Mara", "“Of course I did!”")),
                _beat(6, "The title.", (), 3, card="The last ferry"),
            ),
        ),
    )
)


def _setup(beat: int, size: Size, subject: str, seconds: float, **fields: Any) -> SetupDraft:
    focus = {"depth": "as the lens", "on": "", "to": ""}
    given = {"angle": Angle.EYE, "move": Move.STATIC, "speed": Speed.NORMAL, "over": "", "stages": (), "focus": focus}
    given |= {"lighting": "natural", "lens_mm": 0, "shutter": 180}
    return SetupDraft.model_validate(
        {"beat": beat, "purpose": "New.", "subject": subject, "size": size, "seconds": seconds, **given, **fields}
    )


COVERAGE = {
    1: CoverageDraft(
        geography="The pier runs from left to right into the water; the boat lies beyond it.",
        side="left",
        shots=(
            _setup(1, Size.WIDE, "boat", 5),
            _setup(2, Size.FULL, "Mara", 4, move=Move.TRACKING, speed=Speed.SLOW),
            _setup(2, Size.INSERT, "lantern", 2),
            _setup(3, Size.CLOSE_UP, "Mara", 5),
        ),
    ),
    2: CoverageDraft(
        geography="Mara sits left at the table, the door is on the right.",
        side="right",
        shots=(
            _setup(4, Size.MEDIUM, "Tobias", 3, move=Move.DOLLY_IN, speed=Speed.SLOW),
            _setup(4, Size.OVER_SHOULDER, "Mara", 3, over="Tobias"),
            _setup(5, Size.CLOSE_UP, "Mara", 5),
        ),
    ),
}


def _part(who: str, action: Action, **fields: Any) -> PartDraft:
    given = {"emotion": Emotion.NEUTRAL, "holding": "", "toward": "", "inside": ""}
    return PartDraft.model_validate({"who": who, "action": action, **given, **fields})


def _thing(kind: str, words: str) -> ThingDraft:
    return ThingDraft(kind=kind, words=words, colour="", text="", count=1, moving=False)


def _shot(number: int, action: str, *parts: PartDraft, things: tuple[ThingDraft, ...] = (), **fields: Any) -> ShotDraft:
    given = {"lines": (), "silhouette": False, "transition": Transition.CUT}
    return ShotDraft.model_validate(
        {"number": number, "action": action, "parts": parts, "things": things, **given, **fields}
    )


DETAIL = {
    1: DetailDraft(
        shots=(
            _shot(1, "A small boat rocks beside the pier in the rain.", things=(_thing("small boat", "a small boat"),), transition=Transition.FADE_IN),
            _shot(2, "Mara walks along the pier with a lantern.", _part("Mara", Action.WALK, holding="lantern", toward="away")),
            _shot(3, "The lantern stands on the planks, rain on its glass.", things=(_thing("lantern", "the lantern"),)),
            _shot(4, "Mara looks out over the water.", _part("Mara", Action.LOOK, emotion=Emotion.SAD, toward="boat"), lines=(1,)),
        )
    ),
    2: DetailDraft(
        shots=(
            _shot(1, "Tobias opens the door and stands in it, wet.", _part("Tobias", Action.OPEN, toward="Mara"), lines=(1,)),
            _shot(2, "Mara looks up from the table.", _part("Mara", Action.SIT, emotion=Emotion.SURPRISED, toward="Tobias", inside="chair"), _part("Tobias", Action.STAND, toward="Mara")),
            _shot(3, "Mara smiles.", _part("Mara", Action.TALK, emotion=Emotion.HAPPY, toward="Tobias", inside="chair"), lines=(2,)),
        )
    ),
}  # fmt: skip

SPOTTING = SpottingDraft(
    idea="The piano waits with her; the cello is he.",
    no_music=False,
    words="a slow piano, joined by a cello at beat 4",
    instruments=("Piano", "cello"),
    opens_at_beat=4,
    sounds=("rain", "water"),
    shots=tuple(
        HeardDraft(number=n, mood=mood, intensity=force, silent=False)
        for n, (mood, force) in enumerate(
            [
                (Mood.MELANCHOLY, 0.2),
                (Mood.MELANCHOLY, 0.25),
                (Mood.MELANCHOLY, 0.25),
                (Mood.MELANCHOLY, 0.3),
                (Mood.ROMANTIC, 0.5),
                (Mood.ROMANTIC, 0.55),
                (Mood.ROMANTIC, 0.7),
                (Mood.SERENE, 0.4),
            ],
            1,
        )
    ),
)


def said(draft: Any) -> Reply:
    return Reply(json=draft.model_dump(mode="json"))


def turn(*ops: Any, kind: str = "edit", reply: str = "Done.", **fields: Any) -> Reply:
    """One answer in a conversation; operations are given with their fields, 'do' first."""
    given = {
        "meant": "What was said.",
        "kind": kind,
        "steps": 1,
        "version": "",
        "other": "",
        "ops": ops,
        "reply": reply,
    }
    return said(TurnDraft.model_validate({**given, **fields}))


def script(turns: Sequence[Step] = (), **changed: Step | Sequence[Step]) -> dict[str, Step | Sequence[Step]]:
    """Answers of all stages by the type asked for; `changed` replaces some."""
    whole: dict[str, Step | Sequence[Step]] = {
        "TreatmentDraft": said(TREATMENT),
        "WorldDraft": said(WORLD),
        "ScreenplayDraft": said(SCREENPLAY),
        "CoverageDraft": by_scene(COVERAGE),
        "DetailDraft": by_scene(DETAIL),
        "SpottingDraft": said(SPOTTING),
        "TurnDraft": list(turns),
    }
    return {**whole, **changed}


def by_scene(drafts: dict[int, Any]) -> Callable[[Asked], Reply]:
    """Scenes are covered side by side, so their answers are found by what is asked, not by when."""

    def answer(asked: Asked) -> Reply:
        found = re.search(r"coverage of scene (\d+),", asked.text)
        assert found is not None
        return said(drafts[int(found[1])])

    return answer
