"""Coverage: the 180-degree line is kept, shoulders have owners, and who talks is seen.

The line: in a scene the camera stays on one side of it, so that people keep looking the way they looked. It may be crossed
over a neutral shot (nobody in it, or very wide, or from above) or with a camera that is seen to move round.
"""

from director.contract import Contract
from film import Angle, Finding, Move, Plan, Scene, Shot, Size
from generators import Card

_NEUTRAL_SIZES = frozenset({Size.EXTREME_WIDE, Size.AERIAL, Size.INSERT, Size.POINT_OF_VIEW})
_NEUTRAL_ANGLES = frozenset({Angle.OVERHEAD, Angle.BIRDS_EYE})
_ROUND = frozenset(
    {Move.ORBIT_LEFT, Move.ORBIT_RIGHT, Move.TRACKING, Move.LEADING, Move.FOLLOWING, Move.CRANE_UP, Move.CRANE_DOWN}
)
_FACES = frozenset(
    {Size.COWBOY, Size.MEDIUM, Size.MEDIUM_CLOSE_UP, Size.CLOSE_UP, Size.EXTREME_CLOSE_UP, Size.TWO_SHOT}
)


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    found = [f for scene in plan.scenes for f in (*_line(plan, scene), *_both_faces(plan, scene))]
    return (*found, *(f for s in plan.shots for f in _special(s)))


def _found(path: str, words: str, *, breaks: bool = False) -> Finding:
    return Finding(critic="coverage", path=path, words=words, breaks=breaks)


def _runs(plan: Plan, scene: Scene) -> list[list[Shot]]:
    """The shots of a scene in stretches: cut away to another scene and back, and the eye starts anew."""
    runs: list[list[Shot]] = []
    last = -2
    for index, shot in enumerate(plan.shots):
        if shot.scene != scene.id:
            continue
        if index != last + 1:
            runs.append([])
        runs[-1].append(shot)
        last = index
    return runs


def _line(plan: Plan, scene: Scene) -> list[Finding]:
    out = []
    for run in _runs(plan, scene):
        before: Shot | None = None
        for shot in run:
            if _neutral(shot):
                before = None
                continue
            if before is not None and before.side != shot.side and not _goes_round(shot) and not _goes_round(before):
                out.append(
                    _found(
                        f"shots.{shot.id}.side",
                        f"Between shots {before.slate} and {shot.slate} the camera jumps over the line of scene {scene.number}; "
                        f"set side to {before.side}, or put a neutral shot (insert, extreme wide, nobody in it) or a moving camera between.",
                    )
                )
            before = shot
    return out


def _goes_round(shot: Shot) -> bool:
    """In its one move or in any stage of it."""
    return bool(_ROUND & ({leg.move for leg in shot.legs} or {shot.move}))


def _neutral(shot: Shot) -> bool:
    return bool(shot.title_card or not shot.parts or shot.size in _NEUTRAL_SIZES or shot.angle in _NEUTRAL_ANGLES)


def _both_faces(plan: Plan, scene: Scene) -> list[Finding]:
    """Two who talk to each other in a scene: each is once seen near enough to read the face."""
    shots = [s for s in plan.shots if s.scene == scene.id and not s.title_card]
    talk = [ln.speaker for s in shots for ln in s.lines if ln.speaker and not ln.off]
    out = []
    for who in dict.fromkeys(talk) if len(set(talk)) > 1 else ():
        if any(_face(s, who) for s in shots):
            continue
        last = next(s for s in shots if any(ln.speaker == who for ln in s.lines))
        out.append(
            _found(
                f"shots.{last.id}.size",
                f"{plan.character(who).name} talks in scene {scene.number} and is never seen near enough to read the face; "
                f"make shot {last.slate} a medium shot or closer with {who} as its subject, or add such a shot.",
            )
        )
    return out


def _face(shot: Shot, who: str) -> bool:
    there = any(p.who == who for p in shot.parts)
    if shot.size is Size.OVER_SHOULDER:
        return there and shot.over != who
    return there and (shot.size in _FACES) and (shot.size is Size.TWO_SHOT or shot.subject in ("", who) or _few(shot))


def _few(shot: Shot) -> bool:
    """Up to two people in a medium shot are both seen."""
    return len(shot.parts) <= 2 and shot.size in (Size.COWBOY, Size.MEDIUM)


def _special(shot: Shot) -> list[Finding]:
    """Sizes that are made of two: over a shoulder, two-shot, through somebody's eyes."""
    names = [p.who for p in shot.parts]
    if shot.title_card:
        return []
    if shot.size is Size.OVER_SHOULDER and not (shot.over or names):
        words = f"Shot {shot.slate} is over a shoulder and nobody is in it; name whose in over, and what is seen past it in subject."
        return [_found(f"shots.{shot.id}.over", words, breaks=True)]
    if shot.size is Size.OVER_SHOULDER and (not shot.over or not _beyond(shot)):
        words = f"Shot {shot.slate} is over a shoulder and needs two: whose it is in over, and somebody or something else as its subject."
        return [_found(f"shots.{shot.id}.over", words)]
    if shot.size is Size.TWO_SHOT and len(names) + len(shot.things) < 2:
        words = f"Shot {shot.slate} is a two-shot of {len(names)}; add the second person to its parts, or make it a medium shot."
        return [_found(f"shots.{shot.id}.size", words)]
    if shot.size is Size.POINT_OF_VIEW and not shot.over:
        words = f"Shot {shot.slate} is a point of view and says nobody's; name whose eyes in over."
        return [_found(f"shots.{shot.id}.over", words)]
    return []


def _beyond(shot: Shot) -> bool:
    """What there is to see past the shoulder: somebody else, a thing, or a landmark of the place."""
    return bool([p for p in shot.parts if p.who != shot.over] or shot.things or shot.subject not in ("", shot.over))
