"""What the stage shows of sixty unlike shot descriptions, held to the share that is published."""

from collections import Counter
from functools import cache

from bench.unlike import PUBLISHED, Staged, judged
from bench.unlike_shots import SHOTS


@cache
def _all() -> tuple[Staged, ...]:
    return tuple(judged(shot) for shot in SHOTS)


def test_the_published_share_of_unlike_shots_is_staged_fully() -> None:
    staged = _all()
    count = Counter(one.verdict for one in staged)
    assert count["fully"] / len(staged) >= PUBLISHED, [(s.shot.words, s.why) for s in staged if s.verdict != "fully"]


def test_a_description_nobody_can_stage_is_not_called_staged() -> None:
    """The count can say no: a thing that the kit lacks, and a set that is not what was asked for."""
    samovar = SHOTS[0]._replace(words="A woman polishes a samovar in the kitchen.", sees=("kitchen", "samovar"))
    igloo = SHOTS[0]._replace(words="A seal sleeps in the igloo.", sees=("igloo", "seal"))
    assert [judged(s).verdict for s in (samovar, igloo)] == ["partly", "not"]
