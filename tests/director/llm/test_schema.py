"""One model, one schema that every provider takes; what one of them would refuse is refused here."""

import enum
from typing import Annotated, Any, Literal, Optional

import pytest
from pydantic import BaseModel, ConfigDict, Field

from director.llm.schema import SchemaError, form, lint


class Mood(enum.StrEnum):
    """How it feels."""

    CALM = "calm"
    TENSE = "tense"


class Move(BaseModel):
    """Move a shot."""

    op: Literal["move"]
    shot: str


class Lock(BaseModel):
    op: Literal["lock"]
    locked: bool


class Edits(BaseModel):
    """Changes of a film."""

    model_config = ConfigDict(use_attribute_docstrings=True)
    reply: str = Field(min_length=1, max_length=200)
    """Said to the person."""
    title: str
    seconds: float = Field(gt=0, le=10)
    mood: Mood
    """Of the whole film."""
    first: Move
    """Done before the others."""
    ops: list[Move | Lock] = Field(max_length=9)
    tags: tuple[str, ...]


def test_every_field_is_required_and_nothing_else_is_allowed():
    schema = form(Edits).schema
    assert schema["required"] == ["reply", "title", "seconds", "mood", "first", "ops", "tags"]
    assert list(schema["properties"]) == schema["required"]  # the order in which a model thinks
    assert schema["additionalProperties"] is False
    assert "$ref" not in str(schema)
    assert "$defs" not in schema


def test_ranges_are_said_in_words():
    fields = form(Edits).schema["properties"]
    assert fields["seconds"] == {"type": "number", "description": "(more than 0, at most 10)"}
    assert fields["reply"]["description"] == "Said to the person. (at least 1 characters, at most 200 characters)"
    assert fields["ops"]["description"] == "(at most 9 of them)"


def test_words_beside_a_reference_are_kept():
    fields = form(Edits).schema["properties"]
    assert fields["mood"] == {
        "description": "Of the whole film. How it feels.",
        "type": "string",
        "enum": ["calm", "tense"],
    }
    assert fields["first"]["description"] == "Done before the others. Move a shot."


def test_a_union_of_tagged_models_is_any_of():
    items = form(Edits).schema["properties"]["ops"]["items"]
    assert [sub["properties"]["op"]["enum"] for sub in items["anyOf"]] == [["move"], ["lock"]]


def test_the_type_is_named_first():
    assert form(Edits).schema["description"] == "Edits: Changes of a film."
    assert form(Edits).words.partition("\n")[2].startswith('{"description":"Edits: Changes of a film."')


class Tree(BaseModel):
    children: "list[Tree]"


class Forest(BaseModel):
    trees: list[Tree]


def model(annotation: Any, **field: Any) -> type[BaseModel]:
    return type("Made", (BaseModel,), {"__annotations__": {"x": annotation}, **field})


REFUSED = [
    (model(str, x=""), "Made.x has a default"),
    (model(Mood, x=Mood.CALM), "Made.x has a default"),
    (model(list[str], x=Field(default_factory=list)), "Made.x has a default"),
    (model(Optional[str]), "is optional"),  # noqa: UP045
    (model(str | None), "is optional"),
    (model(dict[str, str]), "is a dict"),
    (model(dict), "is a dict"),
    (model(tuple[int, int]), "is a tuple"),
    (model(Any), "of the type Any"),
    (model(list), "of the type Any"),
    (model(Annotated[Move | Lock, Field(discriminator="op")]), "discriminated union"),
    (Forest, "Forest.trees\\[\\].children\\[\\] is recursive; Tree holds itself"),
    (type("Empty", (BaseModel,), {}), "Empty is a dict or empty"),
]


@pytest.mark.parametrize(("wanted", "why"), REFUSED)
def test_what_cannot_be_said_to_everybody_is_refused(wanted, why):
    with pytest.raises(SchemaError, match=why):
        form(wanted)


def nested(levels: int) -> type[BaseModel]:
    made = model(str)
    for _ in range(levels):
        made = model(made)
    return made


def test_what_is_too_much_for_one_question_is_refused():
    form(nested(7))
    with pytest.raises(SchemaError, match="9 depth, and at most 8"):
        form(nested(8))
    unions = {f"u{i}": Move | Lock for i in range(17)}
    with pytest.raises(SchemaError, match="17 unions, and at most 16"):
        form(type("Many", (BaseModel,), {"__annotations__": unions}))
    with pytest.raises(SchemaError, match="501 choices"):
        form(model(Literal[tuple(str(i) for i in range(501))]))


@pytest.mark.parametrize(
    ("schema", "why"),
    [
        ({"type": "array", "items": {"type": "string"}}, "the root is no object"),
        ({"type": "object", "properties": {}, "required": []}, "does not refuse additional properties"),
        (
            {"type": "object", "properties": {"a": {"type": "string"}}, "required": [], "additionalProperties": False},
            "not required",
        ),
        (
            {
                "type": "object",
                "properties": {"a": {"type": "string", "minLength": 1}},
                "required": ["a"],
                "additionalProperties": False,
            },
            "says minLength",
        ),
        (
            {
                "type": "object",
                "properties": {"a": {"type": ["string", "null"]}},
                "required": ["a"],
                "additionalProperties": False,
            },
            "several types",
        ),
    ],
)
def test_a_loose_schema_of_anybodys_is_found(schema, why):
    with pytest.raises(SchemaError, match=why):
        lint(schema)
