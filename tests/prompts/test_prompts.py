"""Prompts are versioned, strict, and treat what people write as data."""

import pytest

import prompts

GIVEN = {
    "look": "painterly",
    "size": "close-up",
    "angle": "eye",
    "move": "slow dolly in",
    "lens": ", 85 mm lens",
    "focus": "shallow focus on Mara, the background blurred",
    "lighting": "",
    "action": "Mara looks up",
    "things": ("a small red boat",),
    "place": "the cliff path",
    "time_of_day": "dusk",
    "weather": "wind",
    "people": ("Mara (grey hair, long red coat), sad, holding a letter",),
    "lines": ('Mara says: "Forty years."',),
}
GOLDEN = (
    "painterly. close-up shot, eye angle, slow dolly in, 85 mm lens. shallow focus on Mara, the background blurred. "
    "Mara looks up. Mara (grey hair, long red coat), sad, holding a letter. In the picture: a small red boat. "
    'the cliff path, dusk, wind. Mara says: "Forty years."'
)


def test_the_whole_text_is_what_it_was():
    assert prompts.load("picture").render(**GIVEN) == GOLDEN


def test_a_published_version_never_changes():
    assert prompts.published() == prompts.locked(), "make a new version instead, then add its hash to lock.json"


@pytest.mark.parametrize("inputs", [{**GIVEN, "mood": "sad"}, {k: v for k, v in GIVEN.items() if k != "look"}])
def test_inputs_match_exactly(inputs):
    with pytest.raises(prompts.PromptError):
        prompts.load("picture").render(**inputs)


def test_what_a_person_writes_is_not_a_template():
    text = prompts.load("picture").render(**{**GIVEN, "action": "{{ 7 * 7 }} {% raw %}"})
    assert "{{ 7 * 7 }} {% raw %}" in text


def test_an_unknown_prompt_names_those_there_are():
    with pytest.raises(prompts.PromptError, match="picture@1"):
        prompts.load("nothing")
