"""Plan -> what stands on its storyboard, shot by shot. Opens no file and draws nothing."""

from collections.abc import Mapping

from film import (
    Angle,
    DepthOfField,
    Leg,
    Lighting,
    Move,
    Plan,
    Shot,
    Speed,
    Transition,
    Value,
    timecode,
)

_PACED = {Speed.SLOW: "slow", Speed.FAST: "fast"}


class Board(Value):
    """One panel of a storyboard, in words."""

    shot: str
    slate: str
    scene: str
    """'the cliff path, dusk, rain'."""
    length: str
    """'3.5 s'."""
    at: str
    """Timecode of its first frame."""
    camera: str = ""
    """'close-up · low · 85 mm · dolly in, slow'."""
    moves: tuple[Move, ...] = ()
    """What the camera does; more than one for a move in stages."""
    stages: tuple[str, ...] = ()
    """Each stage in words: 'dolly in to medium close-up'."""
    action: str = ""
    lines: tuple[str, ...] = ()
    """'MARA: There you are.'"""
    notes: tuple[str, ...] = ()
    """Light, focus, sound, mood, how it begins and ends."""
    card: str = ""
    """The words of a title card."""


def storyboard(plan: Plan, sounds: Mapping[str, tuple[str, ...]]) -> tuple[Board, ...]:
    """Plan -> its panels. `sounds`: shot id -> what is heard beside voices and music."""
    made, at = [], 0
    for shot in plan.shots:
        made.append(_board(plan, shot, at, sounds.get(shot.id, ())))
        at += shot.frames
    return tuple(made)


def _board(plan: Plan, shot: Shot, at: int, heard: tuple[str, ...]) -> Board:
    card = bool(shot.title_card)
    return Board(
        shot=shot.id,
        slate=shot.slate,
        scene="title card" if card else _scene(plan, shot),
        length=f"{plan.rate.seconds(shot.frames):.1f} s",
        at=timecode(at, plan.rate),
        camera="" if card else _camera(shot),
        moves=() if card else tuple(leg.move for leg in shot.legs) or (shot.move,),
        stages=tuple(_stage(leg) for leg in shot.legs),
        action="" if card else shot.action,
        lines=tuple(_line(plan, shot, n) for n in range(len(shot.lines))),
        notes=_notes(plan, shot, heard),
        card=shot.title_card,
    )


def _scene(plan: Plan, shot: Shot) -> str:
    place = plan.place(plan.scene(shot.scene).place)
    inside = "INT." if place.interior else "EXT."
    air = "" if place.interior else f", {plan.weather(shot)}"
    return f"{inside} {place.name.removeprefix('the ')} – {plan.time_of_day(shot)}{air}"


def _camera(shot: Shot) -> str:
    words = [str(shot.size)]
    if shot.angle is not Angle.EYE:
        words.append(f"{shot.angle} angle" if shot.angle in (Angle.LOW, Angle.HIGH) else str(shot.angle))
    if shot.lens_mm:
        words.append(f"{shot.lens_mm:g} mm")
    if not shot.legs:
        pace = f", {_PACED[shot.speed]}" if shot.speed in _PACED and shot.move is not Move.STATIC else ""
        words.append(f"{shot.move}{pace}")
    if shot.camera is not None:
        words.append("after a clip")
    return " · ".join(words)


def _stage(leg: Leg) -> str:
    turned = f" {leg.degrees:g}°" if leg.degrees else ""
    size = f" to {leg.size}" if leg.size is not None else ""
    return f"{leg.move}{turned}{size}"


def _line(plan: Plan, shot: Shot, number: int) -> str:
    line = shot.lines[number]
    who = plan.character(line.speaker).name if line.speaker else "voice"
    off = " (off)" if line.off and line.speaker else ""
    return f"{who.upper()}{off}: {line.text}"


def _notes(plan: Plan, shot: Shot, heard: tuple[str, ...]) -> tuple[str, ...]:
    notes = []
    if shot.transition is not Transition.CUT:
        notes.append(f"{shot.transition}{' in' if shot.transition is Transition.DISSOLVE else ''}")
    if shot.fade_out:
        notes.append("fade out")
    if shot.move is Move.RACK_FOCUS or shot.focus.to:
        ends = " to ".join(_called(plan, w) for w in (shot.focus.on or shot.subject, shot.focus.to) if w)
        notes.append(f"focus from {ends}" if " to " in ends else f"focus to {ends}" if ends else "rack focus")
    elif shot.focus.depth is not DepthOfField.LENS:
        notes.append(f"{shot.focus.depth} focus")
    if shot.silhouette and not shot.title_card:
        notes.append("silhouette")
    if shot.lighting is not Lighting.NATURAL:
        notes.append(f"{shot.lighting} light")
    sound = "silence" if shot.silent else ", ".join(heard)
    return (*notes, *([f"sound: {sound}"] if sound else []), f"mood: {plan.music.mood or shot.mood}")


def _called(plan: Plan, who: str) -> str:
    return next((c.name for c in plan.cast if c.id == who), who)
