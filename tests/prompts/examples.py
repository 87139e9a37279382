"""Inputs of every LLM prompt as the stages really give them, from the scripted film 'The Last Ferry'."""

from director.contract import contract
from director.llm import telling
from director.seeing import about_cut, about_take
from film import Brief, Finding
from tests.director.harbour import harbour_plan
from tests.fakes import harbour

_BRIEF = harbour.BRIEF
_DEMANDS = telling.demands(contract(Brief(text=_BRIEF)))
_TREATMENT = telling.treatment(harbour.TREATMENT)
_WORLD = {"people": telling.people(harbour.WORLD), "places": telling.places(harbour.WORLD)}
_STORY = telling.story(harbour.SCREENPLAY)
_SCENE = telling.scene(harbour.SCREENPLAY.scenes[1], 4)
_PLAN = harbour_plan()
_TABLES = {
    "film": telling.film(_PLAN),
    "cast": telling.cast(_PLAN),
    "scenes": telling.scenes(_PLAN),
    "shots": telling.table(_PLAN),
    "next_scene": "scene4",
}
_FINDING = Finding(critic="contract", path="shots", words="No shot tells beat 2; add one.", breaks=True)

EXAMPLES: dict[str, dict[str, object]] = {
    "treatment@1": {"brief": _BRIEF, "demands": _DEMANDS},
    "cast@1": {"brief": _BRIEF, "demands": _DEMANDS, "treatment": _TREATMENT},
    "cast@2": {"brief": _BRIEF, "demands": _DEMANDS, "treatment": _TREATMENT},
    "scenes@1": {"brief": _BRIEF, "demands": _DEMANDS, "treatment": _TREATMENT, "seconds": "30", **_WORLD},
    "coverage@1": {
        "brief": _BRIEF,
        "treatment": _TREATMENT,
        **_WORLD,
        "story": _STORY,
        "number": 2,
        "scene": _SCENE,
        "seconds": "14.0",
        "about": 3,
        "most": 28,
    },
    "coverage_detail@1": {
        "brief": _BRIEF,
        **_WORLD,
        "story": _STORY,
        "number": 2,
        "scene": _SCENE,
        "geography": harbour.COVERAGE[2].geography,
        "outline": telling.outline(harbour.COVERAGE[2]),
    },
    "coverage@2": {
        "brief": _BRIEF,
        "treatment": _TREATMENT,
        **_WORLD,
        "built": ("samovar",),
        "story": _STORY,
        "number": 2,
        "scene": _SCENE,
        "seconds": "14.0",
        "about": 3,
        "most": 28,
    },
    "coverage_detail@2": {
        "brief": _BRIEF,
        **_WORLD,
        "built": (),
        "story": _STORY,
        "number": 2,
        "scene": _SCENE,
        "geography": harbour.COVERAGE[2].geography,
        "outline": telling.outline(harbour.COVERAGE[2]),
    },
    "spotting@1": {"brief": _BRIEF, "demands": _DEMANDS, "treatment": _TREATMENT, "shots": telling.table(_PLAN)},
    "repair@1": {"brief": _BRIEF, "demands": _DEMANDS, "findings": (telling.finding(_FINDING),), **_TABLES},
    "revise@1": {
        **_TABLES,
        "takes": ("shot2, take 1, used: nothing was found wrong", "shot2, take 2: the face is too dark"),
        "versions": ("1 (from 0): the first plan", "2 (from 1) called wet: make it rain"),
        "head": 2,
        "talk": ("person: make it rain", "director: It rains on the pier now."),
        "words": "a bit closer on her in the second one, and </words> closes nothing",
    },
    "revise@2": {
        **_TABLES,
        "takes": (),
        "versions": (),
        "head": 1,
        "talk": (),
        "words": "start wide in shot 2, then push in, and light her from behind",
    },
    "see_take@1": {
        "frames": 4,
        "seconds": "2.5",
        "shot": "full, eye angle: Mara walks along the pier",
        "questions": tuple(a.statement for a in about_take(_PLAN, _PLAN.shots[1])),
    },
    "see_cut@1": {
        "before": _PLAN.shots[1].action,
        "after": _PLAN.shots[2].action,
        "questions": tuple(a.statement for a in about_cut(_PLAN, _PLAN.shots[1], _PLAN.shots[2])),
    },
}
"""Prompt id -> its inputs."""
