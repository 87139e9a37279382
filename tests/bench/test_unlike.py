"""What the stage shows of sixty unlike shot descriptions, held to the share that is published."""

from collections import Counter
from functools import cache

from bench.unlike import PUBLISHED, STRANGERS_PUBLISHED, Staged, judged
from bench.unlike_shots import SHOTS, STRANGER


@cache
def _all() -> tuple[Staged, ...]:
    return tuple(judged(shot) for shot in SHOTS)


def test_the_published_share_of_unlike_shots_is_staged_fully() -> None:
    staged = _all()
    count = Counter(one.verdict for one in staged)
    assert count["fully"] / len(staged) >= PUBLISHED, [(s.shot.words, s.why) for s in staged if s.verdict != "fully"]


def test_the_published_share_of_another_authors_shots_is_staged_fully() -> None:
    """Every fourth of them: what a stranger's prose meets, in a second."""
    sample = [judged(shot) for shot in STRANGER[::4]]
    share = sum(one.verdict == "fully" for one in sample) / len(sample)
    assert share >= STRANGERS_PUBLISHED - 0.1, [(s.shot.words, s.why) for s in sample if s.verdict != "fully"]


def test_deeds_bring_what_they_are_done_with() -> None:
    """Who sweeps has a broom in hand, and who stands in a flooded street stands in water."""
    swept = SHOTS[0]._replace(words="A janitor sweeps the floor of the office.", sees=("office", "broom"))
    flooded = SHOTS[0]._replace(words="A woman wades through the flooded street.", sees=("street", "flood"))
    grandfather = SHOTS[0]._replace(words="Grandfather milks the goat in the barn.", sees=("barn", "goat", "old man"))
    assert [judged(s).verdict for s in (swept, flooded, grandfather)] == ["fully"] * 3


def test_a_description_nobody_can_stage_is_not_called_staged() -> None:
    """The count can say no: a thing that the kit lacks, and a set that is not what was asked for."""
    samovar = SHOTS[0]._replace(words="A woman polishes a samovar in the kitchen.", sees=("kitchen", "samovar"))
    igloo = SHOTS[0]._replace(words="A seal sleeps in the igloo.", sees=("igloo", "seal"))
    assert [judged(s).verdict for s in (samovar, igloo)] == ["partly", "not"]
