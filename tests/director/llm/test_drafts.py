"""What is asked of a model fits every provider's schema, and says all that a film can be changed by, and nothing else."""

import re
from enum import StrEnum

import pytest
from pydantic import ValidationError

import director.llm.drafts as drafts
import generators
import prompts
from director.llm.asking import system
from director.llm.drafts import OPS, LegDraft, TurnDraft
from director.llm.drafts.base import MOST_OFFERED, Draft, OneOf
from director.llm.schema import form, lint
from film import Action, Mood, Move, Size
from tests.fakes import harbour

ASKED = [drafts.TreatmentDraft, drafts.WorldDraft, drafts.ScreenplayDraft, drafts.CoverageDraft, drafts.DetailDraft,
         drafts.SpottingDraft, drafts.TurnDraft, drafts.SeenAnswers]  # fmt: skip


@pytest.mark.parametrize("draft", ASKED)
def test_every_draft_is_a_strict_schema_with_one_union_at_most(draft):
    weight = lint(form(draft).schema)
    assert weight["unions"] <= 1
    assert weight["depth"] <= 7


def enums(node):
    yield from [tuple(node["enum"])] if "enum" in node else ()
    for sub in (
        *node.get("properties", {}).values(),
        *node.get("anyOf", ()),
        *([node["items"]] if "items" in node else ()),
    ):
        yield from enums(sub)


@pytest.mark.parametrize("draft", ASKED)
def test_a_schema_has_room_for_the_next_words(draft):
    """Providers take 500 choices, counting an enum wherever it stands: what grows is a plain word, and checked by us."""
    assert lint(form(draft).schema)["choices"] <= 300
    longest = max(enums(form(draft).schema), key=len, default=())
    assert len(longest) <= MOST_OFFERED + 1, (
        f"{longest} grew: annotate the field with OneOf (director/llm/drafts/base.py)"
    )


def test_words_that_no_schema_offers_stand_in_the_rules():
    rules = system(generators.load("previz").card.kit_or_empty)
    for words in (Size, Move, Action, Mood):
        assert f": {'; '.join(words)}.\n" in rules


@pytest.mark.parametrize(
    ("said", "meant"), [("Dolly_In", Move.DOLLY_IN), ("pan-left", Move.PAN_LEFT), (Move.STATIC, Move.STATIC)]
)
def test_a_word_is_taken_whatever_its_case_and_hyphens(said, meant):
    leg = {"move": said, "share": 1, "degrees": 0, "size": ""}
    assert LegDraft.model_validate(leg).move is meant


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("pan to left", "'pan to left' is none of the moves; the nearest are pan left"),
        ("push in", "'push in' is none of static, pan left"),
    ],
)
def test_a_word_that_is_none_goes_back_with_the_nearest_or_all(said, answer):
    with pytest.raises(ValidationError, match=answer):
        LegDraft.model_validate({"move": said, "share": 1, "degrees": 0, "size": ""})


def test_a_vocabulary_that_outgrows_its_enum_must_be_told_in_the_rules():
    grown = StrEnum("Grown", {f"W{n}": f"word {n}" for n in range(MOST_OFFERED + 1)})
    with pytest.raises(TypeError, match="Grown has 11 words now"):
        OneOf(grown)


def test_every_prompt_returns_the_type_it_says():
    told = {prompts.load(i.split("@")[0]).returns for i in prompts.published()} - {""}
    assert told == {d.__name__ for d in ASKED}


def fields_of(draft):
    for name, info in draft.model_fields.items():
        yield name
        for part in re.findall(r"director\.llm\.drafts\.\w+\.(\w+)", str(info.annotation)):
            yield from fields_of(getattr(drafts, part))


@pytest.mark.parametrize("op", OPS)
def test_no_operation_can_name_a_path_a_model_a_budget_or_a_seed(op):
    forbidden = {
        "path",
        "file",
        "folder",
        "url",
        "model",
        "director",
        "budget",
        "money",
        "seed",
        "key",
        "command",
        "takes",
        "retries",
    }
    assert forbidden & set(fields_of(op)) == set()


def test_an_operation_with_another_field_is_refused():
    given = {"do": "drop", "shot": "shot1", "path": "/etc/passwd"}
    turn = {"meant": "", "kind": "edit", "steps": 1, "version": "", "other": "", "reply": "x", "ops": [given]}
    with pytest.raises(ValidationError):
        TurnDraft.model_validate(turn)


def test_a_word_outside_of_a_vocabulary_is_refused_by_name():
    given = {
        "do": "light",
        "shot": "shot1",
        "time_of_day": "teatime",
        "weather": "keep",
        "lighting": "keep",
        "silhouette": "keep",
    }
    turn = {"meant": "", "kind": "edit", "steps": 1, "version": "", "other": "", "reply": "x", "ops": [given]}
    with pytest.raises(ValidationError, match="'teatime' is none of keep, dawn"):
        TurnDraft.model_validate(turn)


def test_drafts_survive_json():
    for draft in (
        harbour.TREATMENT,
        harbour.WORLD,
        harbour.SCREENPLAY,
        harbour.COVERAGE[1],
        harbour.DETAIL[2],
        harbour.SPOTTING,
    ):
        assert isinstance(draft, Draft)
        assert type(draft).model_validate_json(draft.model_dump_json()) == draft
