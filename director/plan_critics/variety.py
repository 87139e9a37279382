"""Variety: a film, not a slide show."""

from itertools import groupby

from director.contract import Contract
from film import Finding, Move, Plan, Shot
from generators import Card

_RUN = 3
"""Shots in a row with the same subject, size and angle and a camera that stands are a slide show."""
_LONGEST_SECONDS = 15.0
"""Of a shot, less its talk: longer is a choice that the brief should make."""
_TRICKS = (frozenset({Move.DOLLY_ZOOM}), frozenset({Move.WHIP_LEFT, Move.WHIP_RIGHT}), frozenset({Move.RACK_FOCUS}))
_FEW = 6
"""Films of fewer shots may be as even as they like."""


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    return (*_runs(plan), *_stares(plan, contract), *_lengths(plan, contract), *_sizes(plan), *_tricks(plan))


def _found(path: str, words: str) -> Finding:
    return Finding(critic="variety", path=path, words=words, breaks=False)


def _filmed(plan: Plan) -> list[Shot]:
    return [s for s in plan.shots if not s.title_card]


def _runs(plan: Plan) -> list[Finding]:
    out = []
    for (subject, size, angle, move), group in groupby(_filmed(plan), lambda s: (s.subject, s.size, s.angle, s.move)):
        run = list(group)
        if len(run) < _RUN or move is not Move.STATIC:
            continue
        out.append(
            _found(
                f"shots.{run[1].id}.size",
                f"Shots {run[0].slate} to {run[-1].slate} are {len(run)} static {size} shots of {subject or 'the place'} at {angle} angle in a row; "
                "change size, angle, subject or move of every second one.",
            )
        )
    return out


def _stares(plan: Plan, contract: Contract) -> list[Finding]:
    """A picture that stands long after it was understood, unless somebody talks in it or the brief gives it that time."""
    timed = {b.number for b in contract.beats if b.seconds}
    out = []
    for shot in _filmed(plan):
        seconds = plan.rate.seconds(shot.frames)
        talk = sum(len(ln.text.split()) for ln in shot.lines) / 2.5
        if seconds - talk > _LONGEST_SECONDS and shot.beat not in timed:
            out.append(
                _found(
                    f"shots.{shot.id}.frames",
                    f"Shot {shot.slate} stands for {seconds:.0f} seconds; split it into shots that each show something new, or make it shorter.",
                )
            )
    return out


def _lengths(plan: Plan, contract: Contract) -> list[Finding]:
    """Unless the brief gives the beats their lengths."""
    lengths = [s.frames for s in _filmed(plan)]
    timed = any(b.seconds for b in contract.beats)
    if len(lengths) < _FEW or timed or max(lengths) - min(lengths) > 1:
        return []
    return [
        _found(
            "shots",
            f"All {len(lengths)} shots last {plan.rate.seconds(lengths[0]):.1f} seconds; give what matters more time and the rest less.",
        )
    ]


def _tricks(plan: Plan) -> list[Finding]:
    """A dolly zoom or a whip pan is an exclamation mark; three in a row are noise."""
    out = []
    for trick, group in groupby(_filmed(plan), lambda s: next((t for t in _TRICKS if s.move in t), None)):
        run = list(group)
        if trick is not None and len(run) >= _RUN:
            words = f"Shots {run[0].slate} to {run[-1].slate} are {len(run)} {run[0].move} shots in a row; keep the one that matters and let the camera stand in the others."
            out.append(_found(f"shots.{run[1].id}.move", words))
    return out


def _sizes(plan: Plan) -> list[Finding]:
    sizes = {(s.size, s.angle) for s in _filmed(plan)}
    if len(_filmed(plan)) < _FEW or len(sizes) > 1:
        return []
    size, angle = next(iter(sizes))
    return [_found("shots", f"Every shot is {size} at {angle} angle; establish wide, then go closer to what matters.")]
