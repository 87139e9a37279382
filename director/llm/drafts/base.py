"""What drafts share. A draft is what a language model is asked for: filled in whole, with "", "none", [] or 0 for nothing.

Drafts are not the film's own values: a schema that every provider enforces has no defaults, no options left out and at most
one union, and colours and ids are no business of a model's. `director/llm/compile` turns drafts into a Plan.
"""

from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from film import (
    Action,
    Angle,
    DepthOfField,
    Emotion,
    Lighting,
    Mood,
    Move,
    Size,
    Speed,
    TimeOfDay,
    Transition,
    Value,
    Weather,
)

KEEP = "keep"
"""What a model answers where nothing shall change."""


MOST_OFFERED = 10
"""Words. A vocabulary of no more is offered as an enum, which every server enforces; of a longer one (it will grow) a schema
only says that a word of it is wanted: providers take 500 choices in all, counting an enum wherever it stands. The words
themselves stand in the director's rules, and what is none of them goes back with the nearest."""


class OneOf:
    """Annotates a word of a vocabulary, or one of those `besides`: 'keep', ''. Case, hyphens and blanks do not count."""

    def __init__(self, vocabulary: type[StrEnum], *besides: str) -> None:
        self.many = _MANY.get(vocabulary, "")
        if len(vocabulary) > MOST_OFFERED and not self.many:
            raise TypeError(
                f"{vocabulary.__name__} has {len(vocabulary)} words now: name it in _MANY, so that the rules list them"
            )
        self.words = (*besides, *(str(w) for w in vocabulary))
        self.besides = besides
        self._known = {_letters(w): w for w in self.words}

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        if len(self.words) - len(self.besides) <= MOST_OFFERED:
            return {"type": "string", "enum": list(self.words)}
        return {"type": "string", "vocabulary": " or ".join([self.many, *map(repr, self.besides)])}

    def read(self, said: object) -> object:
        """A word as it stands in the vocabulary. Raises ValueError naming the nearest, or all where nothing is near."""
        if not isinstance(said, str):
            return said
        if (word := self._known.get(_letters(said))) is not None:
            return word
        near = get_close_matches(_letters(said), self._known, n=4, cutoff=0.55)
        if not near or len(self.words) <= MOST_OFFERED:
            raise ValueError(f"{said!r} is none of {', '.join(w for w in self.words if w)}")
        raise ValueError(
            f"{said!r} is none of the {self.many}; the nearest are {', '.join(self._known[n] for n in near)}"
        )


def _letters(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum())


_MANY: dict[type[StrEnum], str] = {Size: "sizes", Move: "moves", Action: "actions", Mood: "moods"}
"""The long ones, in the order of the rules."""


def vocabularies() -> tuple[str, ...]:
    """'Sizes: extreme wide; wide; ...': the words that no schema offers, for the rules."""
    return tuple(f"{many.capitalize()}: {'; '.join(words)}" for words, many in _MANY.items())


class Draft(Value):
    """Frozen and strict, like every value of ours; what stands under a field is told to the model in the schema."""

    model_config = ConfigDict(use_attribute_docstrings=True)


Share = Annotated[float, Field(ge=0, le=1)]
Text = Annotated[str, Field(max_length=600)]
"""Something a person reads: a sentence or two."""
Quoted = Annotated[str, Field(max_length=1000)]
"""Something copied letter by letter from the brief."""
Word = Annotated[str, Field(max_length=80)]
"""A name, a kind, a colour."""
Kept = Annotated[str, Field(max_length=80)]
"""'keep' for no change, '' for nothing."""
ShotId = Annotated[str, Field(max_length=40)]
"""An id of the table, like 'shot3'."""
SceneId = Annotated[str, Field(max_length=40)]
Switch = Literal["keep", "yes", "no"]
ASize = Annotated[Size, OneOf(Size)]
AMove = Annotated[Move, OneOf(Move)]
AnAction = Annotated[Action, OneOf(Action)]
AMood = Annotated[Mood, OneOf(Mood)]
ToSize = Annotated[str, OneOf(Size, KEEP)]
ToAngle = Annotated[str, OneOf(Angle, KEEP)]
ToMove = Annotated[str, OneOf(Move, KEEP)]
ToSpeed = Annotated[str, OneOf(Speed, KEEP)]
ToDepth = Annotated[str, OneOf(DepthOfField, KEEP)]
ToLighting = Annotated[str, OneOf(Lighting, KEEP)]
ToTime = Annotated[str, OneOf(TimeOfDay, KEEP)]
ToWeather = Annotated[str, OneOf(Weather, KEEP)]
ToMood = Annotated[str, OneOf(Mood, KEEP)]
ToAction = Annotated[str, OneOf(Action, KEEP)]
ToEmotion = Annotated[str, OneOf(Emotion, KEEP)]
ToTransition = Annotated[str, OneOf(Transition, KEEP)]
