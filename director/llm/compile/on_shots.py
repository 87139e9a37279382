"""Operations on one shot -> edits."""

from director.llm.compile.reading import Reading, changes, colour, some, switch
from director.llm.compile.recipes import legs
from director.llm.drafts import shot_ops as ops
from director.llm.drafts.base import KEEP
from film import (
    DepthOfField,
    Edit,
    EditRefused,
    Leave,
    Lock,
    Pick,
    Reject,
    Replace,
    Reshoot,
    Retime,
    SetLine,
    SetPart,
    SetShot,
    SetThing,
    TakeAway,
)


def frame(op: ops.Frame, on: Reading) -> Edit:
    subject = None if op.subject == KEEP else on.names.subject(op.subject)
    if op.subject not in (KEEP, "") and not subject:
        raise EditRefused(f"{op.subject!r} is neither in the cast nor anything the stage can show")
    over = None if op.over == KEEP else (on.who(op.over) if op.over.strip() else "")
    told = changes(
        size=op.size,
        angle=op.angle,
        move=op.move,
        speed=op.speed,
        subject=subject,
        over=over,
        lens_mm=op.lens_mm or None,
    )
    return SetShot(shot=on.shot(op.shot), **some(told))


def stages(op: ops.Stages, on: Reading) -> Edit:
    shot = on.shot(op.shot)
    if not op.stages and not on.plan.shot(shot).legs:
        raise EditRefused(f"{shot} has no stages to take out; name at least one")
    return SetShot(shot=shot, legs=legs(op.stages), **changes(size=op.size))


def sharp(op: ops.Sharp, on: Reading) -> Edit:
    shot = on.shot(op.shot)
    told = {name: _sharp(getattr(op, name), name, on) for name in ("on", "to") if getattr(op, name) != KEEP}
    depth = {} if op.depth == KEEP else {"depth": DepthOfField(op.depth)}
    focus = on.plan.shot(shot).focus.with_(**told, **depth) if told or depth else None
    return SetShot(shot=shot, **some(changes(focus=focus, shutter=op.shutter if op.shutter >= 0 else None)))


def _sharp(words: str, field: str, on: Reading) -> str:
    found = on.names.subject(words)
    if words.strip() and not found:
        raise EditRefused(f"{field}: {words!r} is neither in the cast nor anything the stage can show")
    return found


def light(op: ops.Light, on: Reading) -> Edit:
    told = changes(
        time_of_day=op.time_of_day, weather=op.weather, lighting=op.lighting, silhouette=switch(op.silhouette)
    )
    return SetShot(shot=on.shot(op.shot), **some(told))


def feeling(op: ops.Feeling, on: Reading) -> Edit:
    intensity = op.intensity if op.intensity >= 0 else None
    return SetShot(shot=on.shot(op.shot), **some(changes(mood=op.mood, intensity=intensity, silent=switch(op.silent))))


def joint(op: ops.Joint, on: Reading) -> Edit:
    return SetShot(shot=on.shot(op.shot), **some(changes(transition=op.transition, fade_out=switch(op.fade_out))))


def happening(op: ops.Happening, on: Reading) -> Edit:
    return SetShot(shot=on.shot(op.shot), action=op.action.strip().rstrip("."))


def length(op: ops.Length, on: Reading) -> Edit:
    return Retime(shot=on.shot(op.shot), frames=max(1, on.plan.rate.frames(op.seconds)))


def act(op: ops.Act, on: Reading) -> Edit:
    toward = None if op.toward == KEEP else on.names.toward(op.toward)
    told = changes(
        action=op.action, emotion=op.emotion, holding=on.held(op.holding), toward=toward, inside=on.held(op.inside)
    )
    return SetPart(shot=on.shot(op.shot), who=on.who(op.who), **told)


def leaves(op: ops.Leaves, on: Reading) -> Edit:
    return Leave(shot=on.shot(op.shot), who=on.who(op.who))


def replaced(op: ops.Replaced, on: Reading) -> Edit:
    return Replace(who=on.who(op.who), by=on.who(op.by), shot=on.shot(op.shot) if op.shot.strip() else "")


def put(op: ops.Put, on: Reading) -> Edit:
    shot = on.shot(op.shot)
    paint = None if op.colour == KEEP else (colour(op.colour) if op.colour.strip() else "")
    told = changes(words=op.words, colour=paint, text=op.text, count=op.count or None, moving=switch(op.moving))
    return SetThing(shot=shot, kind=on.thing(shot, op.kind), **told)


def taken_away(op: ops.TakenAway, on: Reading) -> Edit:
    shot = on.shot(op.shot)
    return TakeAway(shot=shot, kind=on.thing(shot, op.kind))


def says(op: ops.Says, on: Reading) -> Edit:
    speaker = on.who(op.speaker) if op.speaker.strip() else ""
    return SetLine(shot=on.shot(op.shot), index=op.line - 1, text=op.text, speaker=speaker)


def again(op: ops.Again, on: Reading) -> Edit:
    return Reshoot(shot=on.shot(op.shot), note=op.note.strip(), hints=op.hints)


def choose(op: ops.Choose, on: Reading) -> Edit:
    return Pick(shot=on.shot(op.shot), take=op.take)


def discard(op: ops.Discard, on: Reading) -> Edit:
    return Reject(shot=on.shot(op.shot), take=op.take)


def hold(op: ops.Hold, on: Reading) -> Edit:
    return Lock(shot=on.shot(op.shot), locked=op.locked)
