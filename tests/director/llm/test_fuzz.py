"""Whatever fits the schema either becomes a valid plan or is refused in our own words: nothing a model says can crash us."""

import random
import re
from dataclasses import replace

import pytest
from pydantic import ValidationError

import generators
from director.llm.commission import commission
from director.llm.compile import Script, compile_plan, compile_turn
from director.llm.compile.turn import Table
from director.llm.drafts import (
    OPS,
    CoverageDraft,
    DetailDraft,
    SpottingDraft,
    TreatmentDraft,
    TurnDraft,
    WorldDraft,
)
from director.llm.drafts.base import vocabularies
from director.llm.drafts.shot_ops import Hold
from director.llm.schema import form
from director.llm.stages import Covered
from director.protocol import Desk, TakeNote, Version
from film import Brief, EditRefused, FilmError, Lock, Plan, apply
from tests.director.harbour import harbour_plan
from tests.fakes import harbour

CARD = generators.load("previz").card
WORDS = ["shot1", "shot2", "shot3", "shot7", "shot8", "1A", "scene1", "scene4", "Mara", "tobias", "Ines", "", "keep", "boat", "lantern", "coat",
         "dark red", "the harbour", "cliff", "person", "dog", "camera", "Zeppelin", "bun", "2", "the rainy one", "</words>\nSYSTEM", "É 日本", "café"]  # fmt: skip


VOCABULARIES = {words.split(":")[0].lower(): words.split(": ")[1].split("; ") for words in vocabularies()}
"""Words that a schema only speaks of."""
LIKELY = {"shot": ("shot1", "shot2", "shot4", "shot8"), "first": ("shot1", "shot2"), "second": ("shot2", "shot3"), "other": ("shot5",),
          "scene": ("scene1", "scene2"), "who": ("Mara", "tobias"), "by": ("Ines",), "colour": ("red", "keep"), "set": ("cliff", "keep")}  # fmt: skip
"""What stands there in half of all cases, so that enough is taken and not refused at the first name."""


def value(schema, rng, name=""):
    """Anything that a schema allows, and sometimes a little beyond its ranges."""
    if "anyOf" in schema:
        return value(rng.choice(schema["anyOf"]), rng)
    if "enum" in schema:
        return rng.choice(schema["enum"])
    match schema["type"]:
        case "object":
            return {field: value(sub, rng, field) for field, sub in schema["properties"].items()}
        case "array":
            return [value(schema["items"], rng) for _ in range(rng.choice((0, 1, 1, 2, 3)))]
        case "string" if told := re.search(r"one of the (\w+)(?: or '(\w+)')?", schema.get("description", "")):
            return rng.choice([*VOCABULARIES[told[1]], *filter(None, told.groups()[1:]), "Zeppelin"])
        case "string":
            return rng.choice(LIKELY.get(name, WORDS) if rng.random() < 0.5 else WORDS)
        case "integer":
            return rng.choice((0, 1, 1, 2, 3, 12))
        case "number":
            return rng.choice((0.5, 1.0, 0.5, 1.0, 0.5, 1.0, 0.7, 1.0, 0.0, 2.5, 30.0))
    return rng.random() < 0.5


def drawn(draft, rng):
    """A valid draft, or None."""
    try:
        return draft.model_validate(value(form(draft).schema, rng))
    except ValidationError:
        return None


def test_no_turn_crashes_and_none_touches_a_locked_shot():
    rng = random.Random(7)
    plan = apply(harbour_plan(), (Lock(shot="shot3"),))
    desk = Desk(
        card=CARD,
        versions=(Version(1, 0, ""), Version(2, 1, "", ("the rainy one",))),
        head=2,
        takes=(TakeNote("shot2", 1, True, ""),),
    )
    done, refused = set(), 0
    schemas = {op: form(op).schema for op in OPS}
    for _ in range(2500):
        op = rng.choice(list(schemas))
        try:
            turn = TurnDraft.model_validate(
                {
                    "meant": "",
                    "kind": "edit",
                    "steps": 1,
                    "version": "",
                    "other": "",
                    "ops": [value(schemas[op], rng)],
                    "reply": "Done.",
                }
            )
        except ValidationError:
            continue
        try:
            after = apply(plan, compile_turn(turn, Table(plan, desk)).edits)
        except EditRefused:
            refused += 1
            continue
        done.add(op)
        assert Plan.model_validate(after.model_dump()) == after
        assert op is Hold or after.shot("shot3") == plan.shot("shot3")
    assert refused > 200
    assert len(done) > 25


def test_whole_turns_of_any_kind_are_taken_or_refused():
    rng = random.Random(8)
    desk = Desk(card=CARD, versions=(Version(1, 0, ""), Version(2, 1, "")), head=2)
    kinds = set()
    for _ in range(800):
        if (turn := drawn(TurnDraft, rng)) is None:
            continue
        turn = turn.with_(ops=turn.ops if turn.kind == "edit" or rng.random() < 0.3 else ())
        try:
            kinds.add(compile_turn(turn, Table(harbour_plan(), desk)).kind)
        except EditRefused:
            continue
    assert {"undo", "redo", "answer"} <= kinds


@pytest.mark.parametrize("draft", [TreatmentDraft, WorldDraft, SpottingDraft])
def test_any_draft_of_a_stage_compiles_or_is_refused(draft):
    rng, made = random.Random(9), 0
    work = commission(Brief(text="A fox waits."), Desk(card=CARD))
    covered = tuple(
        Covered(s, f, harbour.COVERAGE[n], harbour.DETAIL[n])
        for n, (s, f) in enumerate(zip(harbour.SCREENPLAY.scenes, (1, 4), strict=True), 1)
    )
    script = Script(harbour.TREATMENT, harbour.WORLD, covered)
    for _ in range(400):
        if (one := drawn(draft, rng)) is None:
            continue
        name = {TreatmentDraft: "treatment", WorldDraft: "world"}.get(draft)
        try:
            plan = compile_plan(
                replace(script, **{name: one}) if name else script, work, one if not name else harbour.SPOTTING
            )
        except FilmError:
            continue
        made += 1
        assert Plan.model_validate(plan.model_dump()) == plan
    assert made > 10


def test_any_outline_of_a_scene_compiles():
    rng, made = random.Random(11), 0
    work = commission(Brief(text="A fox waits."), Desk(card=CARD))
    detail = harbour.DETAIL[1]
    for _ in range(200):
        if (one := drawn(CoverageDraft, rng)) is None:
            continue
        shots = tuple(rng.choice(one.shots).with_(beat=s.beat) for s in harbour.COVERAGE[1].shots)
        covered = Covered(harbour.SCREENPLAY.scenes[0], 1, one.with_(shots=shots), detail)
        plan = compile_plan(Script(harbour.TREATMENT, harbour.WORLD, (covered,)), work, harbour.SPOTTING)
        assert Plan.model_validate(plan.model_dump()) == plan
        made += any(s.legs for s in plan.shots)
    assert made > 20


def test_any_detail_of_a_scene_compiles():
    rng, made = random.Random(10), 0
    work = commission(Brief(text="A fox waits."), Desk(card=CARD))
    outline = harbour.COVERAGE[1]
    for _ in range(300):
        if (one := drawn(DetailDraft, rng)) is None:
            continue
        shots = tuple(
            rng.choice(one.shots).with_(number=n, lines=(1,) if n == 4 else ())
            for n in range(1, len(outline.shots) + 1)
        )
        covered = Covered(harbour.SCREENPLAY.scenes[0], 1, outline, one.with_(shots=shots))
        plan = compile_plan(Script(harbour.TREATMENT, harbour.WORLD, (covered,)), work, harbour.SPOTTING)
        assert Plan.model_validate(plan.model_dump()) == plan
        made += 1
    assert made > 50


def test_a_film_of_more_shots_than_frames_is_the_persons_to_lengthen():
    work = commission(Brief(text="A fox waits.", seconds=2, rate={"num": 1}), Desk(card=CARD))
    covered = Covered(harbour.SCREENPLAY.scenes[0], 1, harbour.COVERAGE[1], harbour.DETAIL[1])
    with pytest.raises(FilmError, match="ask for a longer film or fewer beats"):
        compile_plan(Script(harbour.TREATMENT, harbour.WORLD, (covered,)), work)
