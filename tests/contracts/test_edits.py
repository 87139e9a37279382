"""Whoever adds an edit, a field of SetShot or an operation of the models is told here what is still missing, and where it goes."""

from pathlib import Path
from types import ModuleType

import pytest

import film
from director.llm.compile.ops import READ_BY
from director.llm.drafts import OPS
from director.telling import TOLD_BY
from director.telling.shots import shot as shot_told
from film import EDITS, Focus, Leg, Move, SetShot, Shot
from film.bytype import by_type
from film.edits import values
from film.edits.applying import DONE_BY
from tests.director.harbour import harbour_plan
from tests.director.llm.test_turns import SAID, compiled
from tests.film.dice import Dice

DOCS = (Path(__file__).parents[2] / "docs/director.md").read_text(encoding="utf-8")


def names(kinds):
    return sorted(kind.__name__ for kind in kinds)


def without(table):
    return names(kind for kind in EDITS if kind not in table)


def test_every_edit_is_done_told_thrown_and_public():
    assert without(DONE_BY) == [], "write what it does to a plan: film/edits/on_*.py, def ...(plan, edit: TheEdit)"
    assert without(TOLD_BY) == [], "write how it is told: director/telling/*.py, def ...(edit: TheEdit, plan)"
    assert [name for name in names(EDITS) if name not in film.__all__] == [], "film/__init__.py makes it public"
    thrown = [kind for kind in EDITS if hasattr(Dice, kind.__name__.lower())]
    assert without(thrown) == [], "tests/film/dice.py throws it"
    assert len({kind.model_fields["do"].default for kind in EDITS}) == len(EDITS), "two edits have one name"


def test_what_is_done_or_told_is_an_edit():
    assert names(DONE_BY.keys() - set(EDITS)) == [], "the union at the end of its module in film/edits lists it"
    assert names(TOLD_BY.keys() - set(EDITS)) == []


def test_every_operation_of_a_model_becomes_an_edit():
    assert names(set(OPS) - READ_BY.keys()) == [], "director/llm/compile/on_*.py, def ...(op: TheOp, on)"
    assert names(READ_BY.keys() - set(OPS)) == [], "the union at the end of its module in director/llm/drafts lists it"


MADE_UP = {"legs": (Leg(move=Move.PAN_LEFT),), "focus": Focus(on="mara"), "shutter": 45.0, "lens_mm": 85.0, "subject": "mara", "over": "mara",
           "silhouette": True, "silent": True, "fade_out": True, "intensity": 0.9, "action": "Mara waits"}  # fmt: skip
"""A value for each field of SetShot that is no enum."""


def some_value(field):
    if field in MADE_UP:
        return MADE_UP[field]
    kinds = SetShot.model_fields[field].annotation.__args__
    return list(kinds[0])[-1]


def test_every_field_of_a_shot_that_can_be_set_is_there_told_and_said_by_models():
    settable = SetShot.model_fields.keys() - {"do", "shot"}
    assert sorted(settable - Shot.model_fields.keys()) == [], "film/script.py: a shot has it"
    plan, untold = harbour_plan(), []
    for field in settable:
        edit = SetShot(shot="shot3", **{field: some_value(field)})
        if shot_told(edit, plan) in ("", f"{field} {getattr(edit, field)}"):
            untold.append(field)
    assert sorted(untold) == ["mood", "move", "speed"], (
        "director/telling/shots.py, _field: only these are told by their name and value"
    )
    said = {
        name
        for op, _ in SAID
        for edit in compiled(op).edits
        if isinstance(edit, SetShot)
        for name in edit.model_fields_set
    }
    assert sorted(settable - said) == [], (
        "director/llm/drafts/shot_ops.py, compile/on_shots.py; example in tests/director/llm/test_turns.py"
    )


def test_two_functions_for_one_edit_are_refused():
    module = ModuleType("twice")
    for name in ("one", "other"):
        exec(f"def {name}(plan, edit: Lock): ...", {"Lock": film.Lock, "__name__": "twice"}, vars(module))
    with pytest.raises(TypeError, match=r"twice\.other takes a Lock, and so does one"):
        by_type("edit", module)


def test_the_docs_name_the_modules_an_edit_goes_through():
    for place in (
        "film/edits/",
        "film/__init__.py",
        "director/telling/",
        "director/llm/drafts/",
        "director/llm/compile/",
        "tests/film/dice.py",
    ):
        assert place in DOCS, place
    assert values.EDITS is EDITS
