"""What is asked of a model fits every provider's schema, and says all that a film can be changed by, and nothing else."""

import re
from typing import get_args

import pytest
from pydantic import ValidationError

import director.llm.drafts as drafts
import prompts
from director.llm.drafts import TurnDraft
from director.llm.drafts.base import Draft
from director.llm.drafts.ops import OpDraft
from director.llm.schema import form, lint
from tests.fakes import harbour

ASKED = [drafts.TreatmentDraft, drafts.WorldDraft, drafts.ScreenplayDraft, drafts.CoverageDraft, drafts.DetailDraft,
         drafts.SpottingDraft, drafts.TurnDraft, drafts.SeenAnswers]  # fmt: skip


@pytest.mark.parametrize("draft", ASKED)
def test_every_draft_is_a_strict_schema_with_one_union_at_most(draft):
    weight = lint(form(draft).schema)
    assert weight["unions"] <= 1
    assert weight["depth"] <= 7


def test_every_prompt_returns_the_type_it_says():
    told = {prompts.load(i.split("@")[0]).returns for i in prompts.published()} - {""}
    assert told == {d.__name__ for d in ASKED}


def fields_of(draft):
    for name, info in draft.model_fields.items():
        yield name
        for part in re.findall(r"director\.llm\.drafts\.\w+\.(\w+)", str(info.annotation)):
            yield from fields_of(getattr(drafts, part))


@pytest.mark.parametrize("op", get_args(OpDraft))
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
