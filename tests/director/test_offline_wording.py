"""A shot's action says what is to be seen: no camera directions, no spoken lines, no sentence twice."""

from functools import cache
from pathlib import Path

import pytest

from director.offline import plan as film_of
from director.offline.wording import seen
from film import Brief, Plan
from generators.previz.catalogue import KIT

BRIEFS = Path(__file__).parents[2] / "examples" / "briefs"


@cache
def planned(text: str) -> Plan:
    return film_of(Brief(text=text), KIT)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Close-up on Mara, wind in her scarf. She says: ⟦0⟧.", "Mara, wind in her scarf"),
        ("Extreme wide: a lighthouse at dusk, its beam turning. Slow crane down.", "A lighthouse at dusk, its beam turning"),
        ("Final shot: Mara and the lighthouse in silhouette, dolly out slowly until both are small. Fade to black.", "Mara and the lighthouse in silhouette"),
        ("Over Tobias's shoulder the beam sweeps past. He says: ⟦1⟧.", "The beam sweeps past"),
        ("Dov waits at the controls of the shuttle; he says ⟦0⟧.", "Dov waits at the controls of the shuttle"),
        ("They run: fast cuts, tracking shots, sparks.", "They run, sparks"),
        ("finish on the shop front with the text ⟦0⟧", "The shop front"),
        ("A ship appears. ⟦0⟧ asks the young sailor Finn.", "A ship appears"),
        ("She looks at the camera: ⟦0⟧", "She looks at the camera"),
        ("The princess is reading. ⟦0⟧ she says.", "The princess is reading"),
        ("Commander Tal stands on the bridge: ⟦0⟧", "Commander Tal stands on the bridge"),
        ("Zoe (8, yellow raincoat) jumps in a puddle.", "Zoe jumps in a puddle"),
        ("POV of Leo: a dog runs.", "A dog runs"),
        ("Ana: ⟦0⟧.", ""),
        ("Slow push in.", ""),
    ],
)  # fmt: skip
def test_action_is_what_is_seen(text: str, words: str) -> None:
    assert seen(text) == words


@pytest.mark.parametrize("name", sorted(p.name for p in BRIEFS.glob("*.md")))
def test_examples_have_clean_words_for_every_shot(name: str) -> None:
    plan = planned((BRIEFS / name).read_text(encoding="utf-8"))
    for shot in plan.shots:
        assert shot.action, shot.slate
        assert not any(mark in shot.action for mark in ('"', "“", "..", "⟦", "  ")), shot.action
        assert not any(ln.text in shot.action for ln in shot.lines), shot.action
        assert shot.action[0].isupper()
    for beat in {s.beat for s in plan.shots}:
        told = [s.action for s in plan.shots if s.beat == beat and not s.lines]
        assert len(told) == len(set(told)), f"beat {beat} is told twice in the same words: {told}"


def test_a_pronoun_that_opens_the_words_becomes_the_name() -> None:
    plan = planned("1. Ines opens the door.\n2. Her hand on the keypad.\n3. She runs.")
    assert [s.action for s in plan.shots] == ["Ines opens the door", "Ines's hand on the keypad", "Ines runs"]


def test_a_beat_of_speech_alone_says_who_speaks() -> None:
    plan = planned('1. Ana and Bo sit in a bar.\n2. Bo: "No."')
    assert next(s.action for s in plan.shots if s.beat == 2) == "Bo talks"


def test_no_quotation_token_reaches_the_bible() -> None:
    plan = planned(
        'A boy called Leo with a yellow backpack buying a croissant, and finish on the shop front with the text "Six".'
    )
    assert plan.character("leo").description == "boy with a yellow backpack"


def test_looks_left_open_are_one_sentence_for_the_whole_cast() -> None:
    plan = planned("Ana, Bo and Cleo talk in a bar.")
    assert [a for a in plan.assumptions if "leaves open" in a] == [
        "The brief leaves open the clothes, hair and skin of everybody; we chose."
    ]
