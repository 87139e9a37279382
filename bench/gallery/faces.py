"""Feelings, mouths that speak, hair and beards, in close-up."""

from collections.abc import Iterable
from typing import Any, get_args

from bench.gallery.cast import ALONE, DOV, MARA
from bench.gallery.page import Sample
from film import Action, Character, Emotion, Mouth, Part, Setup, Size, Speech, Viseme
from generators.previz.catalogue import KIT


def faces() -> Iterable[Sample]:
    for who in (MARA, DOV):
        for emotion in Emotion:
            yield Sample(emotion, _face(who, emotion))
    for shape in Viseme:
        speech = Speech(who="sam", first=0, frames=48, mouths=(Mouth(at=0, shape=shape),))
        yield Sample(f"mouth: {shape}", _face(_sam()).with_(speech=(speech,)))
    for entry in KIT.of("hair"):
        who = _sam(hair_style=entry.kind, presentation="woman")
        turning = _face(who).with_(parts=(Part(who="sam", action=Action.TURN),), size=Size.MEDIUM_CLOSE_UP)
        yield Sample(entry.kind, turning, (0.5, 0.96))
    for beard in get_args(Character.model_fields["beard"].annotation):
        yield Sample(f"beard: {beard}", _face(_sam(beard=beard)))


def _face(who: Character, emotion: Emotion = Emotion.NEUTRAL) -> Setup:
    parts = (Part(who=who.id, emotion=emotion, toward="camera"),)
    return ALONE.with_(cast=(who,), parts=parts, subject=who.id, size=Size.CLOSE_UP)


def _sam(**token: Any) -> Character:
    return Character.model_validate({"id": "sam", "name": "Sam", "description": "", "presentation": "man", **token})
