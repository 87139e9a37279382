"""Selects -> timeline. Opens no file."""

from collections.abc import Mapping

from editor.lines import captions
from film import Clip, Effect, Plan, Shot, Take, Timeline, Transition, dissolve_half, handles

FADE_SECONDS = 0.75


def assemble(plan: Plan, takes: Mapping[str, Take], flagged: frozenset[str] = frozenset()) -> Timeline:
    """Plan and selects (shot id -> take) -> timeline. `flagged` holds ids of shots whose take a person must judge.

    Raises ValueError naming the shot if a take is missing or too short for its place in the cut.
    """
    need = handles(plan)
    return Timeline(
        title=plan.title,
        rate=plan.rate,
        width=plan.width,
        height=plan.height,
        clips=tuple(_clip(shot, takes.get(shot.id), need[shot.id], shot.id in flagged) for shot in plan.shots),
        effects=_effects(plan),
        captions=captions(plan),
    )


def _clip(shot: Shot, take: Take | None, need: tuple[int, int], flagged: bool) -> Clip:
    if shot.title_card:
        return Clip(shot=shot.id, slate=shot.slate, frames=shot.frames, card=shot.title_card)
    if take is None:
        raise ValueError(f"{shot.slate}: no take was selected for it")
    head, tail = need
    if take.order.frames < head + shot.frames + tail:
        raise ValueError(
            f"{take.slate}: the take has {take.order.frames} frames; the cut needs {head + shot.frames + tail} "
            f"({head} before and {tail} after the shot, for dissolves)"
        )
    return Clip(
        shot=shot.id,
        slate=str(take.slate),
        frames=shot.frames,
        take=take.key,
        media=take.media,
        first=head,
        media_frames=take.order.frames,
        flagged=flagged,
    )


def _effects(plan: Plan) -> tuple[Effect, ...]:
    effects = []
    for index, shot in enumerate(plan.shots):
        fade = min(plan.rate.frames(FADE_SECONDS), shot.frames // 3)
        half = dissolve_half(plan, index)
        from_black = index == 0 or plan.shots[index - 1].fade_out
        if half:
            effects.append(Effect(kind="dissolve", clip=index, frames=2 * half))
        elif fade >= 2 and (
            shot.transition is Transition.FADE_IN or (shot.transition is Transition.DISSOLVE and from_black)
        ):
            effects.append(Effect(kind="fade in", clip=index, frames=fade))
        if shot.fade_out and fade >= 2:
            effects.append(Effect(kind="fade out", clip=index, frames=fade))
    return tuple(effects)
