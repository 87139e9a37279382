"""A character travels as text and comes back the same; what a stranger wrote there is refused in one sentence."""

import json

import pytest

from film import BriefError, Character, Garment
from film.tokens import MOST_BYTES, carried, received
from tests.conftest import small_plan

ANA = small_plan().cast[0].with_(beard="short", accessories=(Garment(kind="scarf", colour="#f0c83a"),), name="Zoë")


def changed(**fields):
    document = json.loads(carried(ANA))
    document["character"].update(fields)
    return json.dumps(document)


def test_it_comes_back_as_it_went():
    assert received(carried(ANA), "ana.png") == ANA
    assert carried(ANA) == carried(Character.model_validate_json(ANA.model_dump_json()))
    assert carried(ANA).isascii()


def test_a_description_of_many_lines_travels_as_one():
    assert received(carried(ANA.with_(description="tall,\n in  a coat")), "a.png").description == "tall, in a coat"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "[" * 15_000,
        "{}",
        carried(ANA) + "x",
        " " * (MOST_BYTES + 1),
        carried(ANA).replace("auteur character", "other"),
        changed(id="../../etc/passwd"),
        changed(id="a" * 41),
        changed(id="mara\n"),
        changed(skin="url(http://example.com)"),
        changed(height_m=1e9),
        changed(height_m="NaN"),
        changed(name=""),
        changed(name="x" * 81),
        changed(name="a\u202eb"),
        changed(description="line\x1b[2J"),
        changed(hair_style="h" * 41),
        changed(garments=[{"kind": "coat", "colour": "#aabbcc"}] * 17),
        changed(garments=[{"kind": "c" * 41, "colour": "#aabbcc"}]),
        changed(sheet="/etc/passwd"),
        changed(seed=7),
    ],
    ids=lambda t: t[:30] + t[-30:],
)
def test_a_hostile_file_is_refused_in_one_sentence(text):
    with pytest.raises(BriefError, match=r"the character in ana\.png cannot be read") as refused:
        received(text, "ana.png")
    assert len(str(refused.value)) < 320
    assert "\n" not in str(refused.value)


def test_a_newer_one_says_so():
    with pytest.raises(BriefError, match="newer"):
        received(carried(ANA).replace('"version": 1', '"version": 2'), "ana.png")
