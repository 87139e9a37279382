"""The published score of the offline director on the golden briefs is not lost again."""

import time

import pytest

from bench.director.briefs import golden, scores
from bench.director.checks import Golden
from director import OfflineDirector
from film import Brief, Plan
from generators import load

PUBLISHED = 0.995
"""Of all checks; what fails is in the table that `python -m bench.director.briefs` prints."""
WHOLE = 65
"""Briefs of which every check passes."""


def test_the_offline_director_scores_what_is_published() -> None:
    made = scores(OfflineDirector(), golden())
    passed, total = sum(s.passed for s in made), sum(s.passed + len(s.failed) for s in made)
    failed = {s.name: s.failed for s in made if s.failed}
    assert passed / total >= PUBLISHED, failed
    assert len(made) - len(failed) >= WHOLE, failed


def test_the_briefs_are_many_and_unlike() -> None:
    briefs = golden()
    assert len(briefs) >= 40
    assert len({b.name for b in briefs}) == len(briefs)
    assert len({b.text for b in briefs}) == len(briefs)
    assert min(b.lasts for b in briefs if b.lasts) <= 5
    assert max(b.lasts for b in briefs) >= 180


def test_a_director_that_always_makes_the_same_film_scores_badly() -> None:
    from bench.director.checks import plan_checks
    from tests.conftest import small_plan

    plan: Plan = small_plan()
    card = load("previz").card
    held = [ok for g in golden() if not g.refused for _, ok in plan_checks(g, Brief(text=g.text), plan, card)[0]]
    assert sum(held) / len(held) < 0.3


def test_a_check_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="laasts"):
        Golden.model_validate({"name": "x", "text": "y", "laasts": 5})


def test_sixty_beats_are_planned_and_reviewed_within_two_seconds() -> None:
    from bench.director.briefs import sixty

    began = time.process_time()
    (score,) = scores(OfflineDirector(), (sixty(),))
    assert score.failed == ()
    assert time.process_time() - began < 2.0
