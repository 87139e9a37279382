"""Plan and beats -> new lengths, so that its cuts fall on beats: every cut as near to where it was as its neighbours allow.

The sound begins with the film. Where the film is longer than the sound the pulse goes on as it was.
"""

import math
from typing import NamedTuple

import numpy as np

from director.offline.timing import spoken_seconds
from film import BeatMap, Plan, Retime, Shot

REACH = 2.0
"""Seconds, or two beats if that is more: how far a cut may move."""
SHORTEST, SHORTEST_CARD = 0.5, 1.0
"""Seconds."""
BAR = 0.03
"""Square seconds by which the first beat of a bar is preferred."""
OFF = 4.0
"""Square seconds that a cut beside the beat costs: only where locked shots leave no other way."""


class CutTo(NamedTuple):
    edits: tuple[Retime, ...]
    on_beat: int
    """How many cuts, the end of the film included, are on a beat."""
    cuts: int


class _Way(NamedTuple):
    cost: float
    ends: tuple[int, ...]
    """Frames at which the shots so far end."""


def cut_to(plan: Plan, beats: BeatMap, seconds: float | None = None) -> CutTo:
    """`seconds` asks for another running time; else the film's own is kept to the nearest beat. Locked shots keep theirs."""
    wanted = plan.seconds if seconds is None else seconds
    stretch = _stretch(plan, wanted)
    grid = _grid(plan, beats, wanted + 30)
    bars = {plan.rate.frames(t) for t in beats.downbeats}
    ways = [_Way(0.0, ())]
    planned = 0.0
    for shot in plan.shots:
        planned += shot.frames * (1.0 if shot.locked else stretch)
        last = shot is plan.shots[-1]
        ways = _longer(plan, shot, ways, grid, bars, planned, beats, weight=6.0 if last else 1.0)
    best = min(ways, key=lambda w: (w.cost, w.ends))
    on = {int(n) for n in grid}
    lengths = [b - a for a, b in zip((0, *best.ends), best.ends)]
    edits = tuple(
        Retime(shot=s.id, frames=n) for s, n in zip(plan.shots, lengths, strict=True) if n != s.frames and not s.locked
    )
    return CutTo(edits, sum(e in on for e in best.ends), len(best.ends))


def _stretch(plan: Plan, seconds: float) -> float:
    fixed = sum(s.frames for s in plan.shots if s.locked)
    free = plan.frames - fixed
    return max(0.1, (plan.rate.frames(seconds) - fixed) / free) if free else 1.0


def _grid(plan: Plan, beats: BeatMap, seconds: float) -> list[int]:
    """Frames of the beats, carried on by the pulse before the first and after the last."""
    period = 60 / beats.tempo
    times = list(beats.beats) or [0.0]
    while times[0] - period > 0:
        times.insert(0, times[0] - period)
    while times[-1] < seconds:
        times.append(times[-1] + period)
    return sorted({plan.rate.frames(t) for t in times if t > 0})


def _longer(
    plan: Plan,
    shot: Shot,
    ways: list[_Way],
    grid: list[int],
    bars: set[int],
    planned: float,
    beats: BeatMap,
    weight: float,
) -> list[_Way]:
    """Every way with one more shot; of those that end on the same frame the cheapest."""
    per_second = float(plan.rate.fraction)
    least = least_frames(plan, shot)
    reach = max(REACH, 2 * 60 / beats.tempo) * per_second
    near = [n for n in grid if abs(n - planned) <= reach]
    on = set(grid)
    best: dict[int, _Way] = {}
    for way in ways:
        begin = way.ends[-1] if way.ends else 0
        if shot.locked:
            ends = [begin + shot.frames]
        else:
            ends = [n for n in near if n - begin >= least] or [
                next((n for n in grid if n - begin >= least), begin + least)
            ]
        for end in ends:
            cost = way.cost + weight * ((end - planned) / per_second) ** 2
            cost += 0.0 if end in on else OFF
            cost -= BAR if end in bars else 0.0
            if end not in best or cost < best[end].cost:
                best[end] = _Way(cost, (*way.ends, end))
    return list(best.values())


def least_frames(plan: Plan, shot: Shot) -> int:
    """How short a shot may become: long enough for its lines, unless it was shorter before."""
    if not shot.lines:
        return math.ceil((SHORTEST_CARD if shot.title_card else SHORTEST) * plan.rate.fraction)
    words = [len(line.text.split()) for line in shot.lines]
    calm = sum(spoken_seconds(n) for n in words)
    hurried = sum(spoken_seconds(n, hurried=True) for n in words)
    need = max(hurried, min(calm, plan.rate.seconds(shot.frames)))
    return int(np.ceil(need * float(plan.rate.fraction) - 1e-9))
