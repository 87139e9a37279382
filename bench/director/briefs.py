"""Golden briefs -> how many of their checks a director's plans pass: `python -m bench.director.briefs [--director NAME]`.

The briefs and what a person would look for in their films are in `golden/*.toml`. Every plan is reviewed by the plan
critics too, and must break nothing.
"""

import argparse
import asyncio
import time
import tomllib
from pathlib import Path
from typing import NamedTuple

from bench.director.checks import Golden, asked_for, plan_checks
from bench.director.hiring import hired
from director import Desk, Director, planned
from film import Brief, BriefError, FilmError, Plan
from generators import load

GOLDEN = Path(__file__).parent / "golden"


class Score(NamedTuple):
    """What one brief's plan was worth."""

    name: str
    passed: int
    failed: tuple[str, ...]
    seconds: float
    shots: int
    findings: int = 0


def golden() -> tuple[Golden, ...]:
    """All briefs, file by file. Raises pydantic.ValidationError for a check nobody knows."""
    return tuple(
        Golden.model_validate(brief)
        for file in sorted(GOLDEN.glob("*.toml"))
        for brief in tomllib.loads(file.read_text(encoding="utf-8"))["brief"]
    )


def sixty() -> Golden:
    """Sixty numbered beats with a line each: what planning time is measured on."""
    beats = [f'{n}. Ana walks through the forest. Bo says: "Line {n}."' for n in range(1, 61)]
    return Golden(
        name="sixty beats",
        text="A 240-second film.\n" + "\n".join(beats),
        lasts=240,
        beats=tuple(range(1, 61)),
        lines=tuple(("Bo", f"Line {n}.") for n in range(1, 61)),
    )


async def measure(director: Director, brief: Golden, desk: Desk) -> Score:
    """Plan it as a production would, then look."""
    began = time.perf_counter()
    wish = Brief(text=brief.text, seconds=brief.seconds)
    try:
        plan = await planned(director, wish, desk)
    except FilmError as e:
        return _unplanned(brief, e, time.perf_counter() - began)
    took = time.perf_counter() - began
    if brief.refused:
        return Score(brief.name, 0, (f'should be refused for "{brief.refused}"',), took, len(plan.shots))
    return _looked(brief, wish, plan, desk, took)


def _unplanned(brief: Golden, error: FilmError, took: float) -> Score:
    right = bool(brief.refused) and isinstance(error, BriefError) and brief.refused in str(error)
    failed = () if right else (f"{type(error).__name__}: {error}",) * max(1, len(asked_for(brief)))
    return Score(brief.name, int(right), failed, took, 0)


def _looked(brief: Golden, wish: Brief, plan: Plan, desk: Desk, took: float) -> Score:
    checks, findings = plan_checks(brief, wish, plan, desk.card)
    failed = tuple(what for what, held in checks if not held)
    return Score(brief.name, len(checks) - len(failed), failed, took, len(plan.shots), findings)


def scores(director: Director, briefs: tuple[Golden, ...]) -> tuple[Score, ...]:
    desk = Desk(card=load("previz").card)

    async def all_of_them() -> tuple[Score, ...]:
        return tuple([await measure(director, brief, desk) for brief in briefs])

    return asyncio.run(all_of_them())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--director", default="offline")
    options.add_argument("--model", default="")
    asked = options.parse_args()
    director = hired(asked.director, asked.model)
    made = scores(director, golden())
    print(f"{'brief':28} {'checks':>8} {'shots':>5} {'other':>5} {'ms':>6}  what failed")
    for score in made:
        total = score.passed + len(score.failed)
        print(
            f"{score.name[:28]:28} {score.passed:>4}/{total:<3} {score.shots:>5} {score.findings:>5} {score.seconds * 1000:>6.0f}  {'; '.join(dict.fromkeys(score.failed))}"
        )
    timed = scores(director, (sixty(),))[0]
    passed, total = sum(s.passed for s in made), sum(s.passed + len(s.failed) for s in made)
    whole = sum(not s.failed for s in made)
    print(f"\n{director.name}: {passed} of {total} checks ({passed / total:.1%}); {whole} of {len(made)} briefs whole")
    print(f"sixty beats, {timed.shots} shots: planned and reviewed in {timed.seconds:.2f} s")


if __name__ == "__main__":
    main()
