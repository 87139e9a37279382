"""Operations on which shots there are and in which order -> edits."""

from director.llm.compile.reading import Reading, changes
from director.llm.compile.shots import picture
from director.llm.drafts import order_ops as ops
from director.llm.drafts.base import KEEP
from film import Edit, Insert, Line, Merge, MoveShot, Remove, Split, Swap, Unslated


def drop(op: ops.Drop, on: Reading) -> Edit:
    return Remove(shot=on.shot(op.shot))


def shift(op: ops.Shift, on: Reading) -> Edit:
    return MoveShot(shot=on.shot(op.shot), to=op.number - 1)


def exchange(op: ops.Exchange, on: Reading) -> Edit:
    return Swap(shot=on.shot(op.shot), other=on.shot(op.other))


def new_shot(op: ops.NewShot, on: Reading) -> Edit:
    scene = on.scene(op.scene)
    after = on.shot(op.after) if op.after.strip() else ""
    frames = max(1, on.plan.rate.frames(op.seconds))
    if op.card.strip():
        card = Unslated(
            scene=scene,
            beat=op.brief_beat,
            frames=frames,
            title_card=op.card.strip(),
            transition=op.transition,
            mood=op.mood,
        )
        return Insert(after=after, picture=card)
    where = on.plan.place(on.plan.scene(scene).place)
    side = next((s.side for s in on.plan.shots if s.scene == scene), 1)
    lines = tuple(Line(speaker=on.who(ln.speaker) if ln.speaker.strip() else "", text=ln.text) for ln in op.lines)
    for part in op.parts:
        on.who(part.who)
    fields = {
        "scene": scene, "beat": op.brief_beat, "size": op.size, "angle": op.angle, "move": op.move, "speed": op.speed, "side": side,
        "action": op.action.strip().rstrip("."), "transition": op.transition, "mood": op.mood,
    }  # fmt: skip
    made = picture(fields, op.subject, op.over, op.parts, op.things, lines, on.names, where, on.notes)
    return Insert(after=after, picture=made.with_(frames=frames))


def parted(op: ops.Parted, on: Reading) -> Edit:
    subject = None if op.subject == KEEP else on.names.subject(op.subject)
    frames = max(1, on.plan.rate.frames(op.seconds))
    return Split(shot=on.shot(op.shot), frames=frames, **changes(size=op.size, angle=op.angle, subject=subject))


def joined(op: ops.Joined, on: Reading) -> Edit:
    return Merge(first=on.shot(op.first), second=on.shot(op.second))
