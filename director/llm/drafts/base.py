"""What drafts share. A draft is what a language model is asked for: filled in whole, with "", "none", [] or 0 for nothing.

Drafts are not the film's own values: a schema that every provider enforces has no defaults, no options left out and at most
one union, and colours and ids are no business of a model's. `director/llm/compile` turns drafts into a Plan.
"""

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


class OneOf:
    """Annotates a str that is one of the words of a vocabulary, or 'keep'."""

    def __init__(self, vocabulary: type[StrEnum] | tuple[str, ...]) -> None:
        self.words = (KEEP, *(str(w) for w in vocabulary))

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}

    def _known(self, word: str) -> str:
        if word not in self.words:
            raise ValueError(f"{word!r} is none of {', '.join(self.words)}")
        return word


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
Switch = Literal["keep", "yes", "no"]
ToSize = Annotated[str, OneOf(Size)]
ToAngle = Annotated[str, OneOf(Angle)]
ToMove = Annotated[str, OneOf(Move)]
ToSpeed = Annotated[str, OneOf(Speed)]
ToDepth = Annotated[str, OneOf(DepthOfField)]
ToLighting = Annotated[str, OneOf(Lighting)]
ToTime = Annotated[str, OneOf(TimeOfDay)]
ToWeather = Annotated[str, OneOf(Weather)]
ToMood = Annotated[str, OneOf(Mood)]
ToAction = Annotated[str, OneOf(Action)]
ToEmotion = Annotated[str, OneOf(Emotion)]
ToTransition = Annotated[str, OneOf(Transition)]
