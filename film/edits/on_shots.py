"""Edits of what one shot shows, says and uses."""

from film.bible import Character
from film.camera import Focus
from film.edits.finding import EditRefused, about, any_shot, character, filmed_shot, given, open_shot, with_shot
from film.edits.one_shot import (
    Leave,
    Lock,
    Pick,
    Reject,
    Replace,
    Reshoot,
    Retime,
    SetLine,
    SetPart,
    SetPath,
    SetShot,
    SetThing,
    TakeAway,
)
from film.edits.wording import renamed
from film.grammar import Size
from film.script import Line, Part, Plan, Shot, Thing

_OF_CARDS = frozenset({"transition", "fade_out", "mood", "intensity", "silent"})
"""What a title card has too."""


def set_shot(plan: Plan, edit: SetShot) -> Plan:
    shot = open_shot(plan, edit.shot)
    changes = given(edit, "shot")
    if shot.title_card and (filmed := changes.keys() - _OF_CARDS):
        raise EditRefused(f"shot {shot.slate} is a title card: nothing is filmed there, so no {sorted(filmed)[0]}")
    if edit.move is not None and edit.legs is None:
        changes["legs"] = ()  # a plain move ends one in stages
    if edit.legs and edit.move is None:
        changes["move"] = edit.legs[0].move
    after = shot.with_(**changes)
    about(plan, after, edit.subject)
    if edit.focus is not None:
        about(plan, after, edit.focus.on)
        about(plan, after, edit.focus.to)
    return with_shot(plan, after)


def retime(plan: Plan, edit: Retime) -> Plan:
    return with_shot(plan, open_shot(plan, edit.shot).with_(frames=edit.frames))


def set_path(plan: Plan, edit: SetPath) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    return with_shot(plan, shot.with_(**given(edit, "shot", "camera"), camera=edit.camera))


def set_part(plan: Plan, edit: SetPart) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    character(plan, edit.who)
    had = next((p for p in shot.parts if p.who == edit.who), None)
    part = (had or Part(who=edit.who)).with_(**given(edit, "shot", "who"))
    parts = tuple(part if p.who == edit.who else p for p in shot.parts) if had else (*shot.parts, part)
    lines = tuple(ln.with_(off=False) if ln.speaker == edit.who else ln for ln in shot.lines) if not had else shot.lines
    subject = shot.subject or ("" if had else edit.who)
    return with_shot(plan, shot.with_(parts=parts, lines=lines, subject=subject))


def leave(plan: Plan, edit: Leave) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    if edit.who not in {p.who for p in shot.parts}:
        raise EditRefused(f"{character(plan, edit.who).name} is not in shot {shot.slate}")
    parts = tuple(p.with_(toward="" if p.toward == edit.who else p.toward) for p in shot.parts if p.who != edit.who)
    over = "" if shot.over == edit.who else shot.over
    looser = shot.size in (Size.OVER_SHOULDER, Size.TWO_SHOT, Size.POINT_OF_VIEW) and (len(parts) < 2 or not over)
    return with_shot(
        plan,
        shot.with_(
            parts=parts,
            over=over,
            size=Size.MEDIUM if looser else shot.size,
            subject=(parts[0].who if parts else "") if shot.subject == edit.who else shot.subject,
            focus=_focused(shot.focus, edit.who, ""),
            lines=tuple(ln.with_(off=True) if ln.speaker == edit.who else ln for ln in shot.lines),
        ),
    )


def replace(plan: Plan, edit: Replace) -> Plan:
    who, by = character(plan, edit.who), character(plan, edit.by)
    if who.id == by.id:
        raise EditRefused(f"{who.name} cannot take their own place; name somebody else")
    shots = [filmed_shot(plan, edit.shot)] if edit.shot else [s for s in plan.shots if _concerns(s, who.id)]
    if not shots or (edit.shot and not _concerns(shots[0], who.id)):
        raise EditRefused(f"{who.name} is not in {f'shot {shots[0].slate}' if edit.shot else 'any shot'}")
    for shot in shots:
        if by.id in {p.who for p in shot.parts} and who.id in {p.who for p in shot.parts}:
            raise EditRefused(f"{by.name} is in shot {shot.slate} already, beside {who.name}")
        plan = with_shot(plan, _replaced(open_shot(plan, shot.id), who, by))
    return plan


def _concerns(shot: Shot, who: str) -> bool:
    return who in {p.who for p in shot.parts} | {ln.speaker for ln in shot.lines} | {shot.over, shot.subject}


def _replaced(shot: Shot, who: Character, by: Character) -> Shot:
    def now(name: str) -> str:
        return by.id if name == who.id else name

    def looks(part: Part) -> str:
        toward = now(part.toward)
        return "" if toward == now(part.who) else toward

    comes_in = who.id in {p.who for p in shot.parts}
    return shot.with_(
        parts=tuple(p.with_(who=now(p.who), toward=looks(p)) for p in shot.parts),
        lines=tuple(
            ln.with_(speaker=now(ln.speaker), off=ln.off and not (comes_in and ln.speaker == by.id))
            for ln in shot.lines
        ),
        over=now(shot.over),
        subject=now(shot.subject),
        focus=_focused(shot.focus, who.id, by.id),
        action=renamed(shot.action, who.name, by.name),
    )


def set_thing(plan: Plan, edit: SetThing) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    had = next((t for t in shot.things if t.kind == edit.kind), None)
    thing = (had or Thing(kind=edit.kind)).with_(**given(edit, "shot"))
    things = tuple(thing if t.kind == edit.kind else t for t in shot.things) if had else (*shot.things, thing)
    return with_shot(plan, shot.with_(things=things))


def take_away(plan: Plan, edit: TakeAway) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    held = {p.holding for p in shot.parts} | {p.inside for p in shot.parts}
    if edit.kind not in {t.kind for t in shot.things} | held:
        raise EditRefused(f"there is no {edit.kind} in shot {shot.slate}")
    parts = tuple(
        p.with_(
            holding="" if p.holding == edit.kind else p.holding,
            inside="" if p.inside == edit.kind else p.inside,
            toward="" if p.toward == edit.kind else p.toward,
        )
        for p in shot.parts
    )
    subject = (parts[0].who if parts else "") if shot.subject == edit.kind else shot.subject
    size = Size.MEDIUM if shot.size is Size.INSERT and shot.subject == edit.kind else shot.size
    things = tuple(t for t in shot.things if t.kind != edit.kind)
    focus = _focused(shot.focus, edit.kind, "")
    return with_shot(plan, shot.with_(things=things, parts=parts, subject=subject, size=size, focus=focus))


def _focused(focus: Focus, gone: str, by: str) -> Focus:
    """What was sharp and is not there any more leaves the focus to who takes its place, or to the subject."""
    return focus.with_(on=by if focus.on == gone else focus.on, to=by if focus.to == gone else focus.to)


def set_line(plan: Plan, edit: SetLine) -> Plan:
    shot = open_shot(plan, edit.shot)
    words = edit.text.strip()
    if edit.index > len(shot.lines) or (edit.index == len(shot.lines) and not words):
        raise EditRefused(f"shot {shot.slate} has {len(shot.lines)} lines, not {edit.index + 1}")
    if shot.title_card:
        raise EditRefused(f"shot {shot.slate} is a title card: nobody speaks there")
    lines = list(shot.lines)
    if edit.index == len(lines):
        off = edit.speaker not in {p.who for p in shot.parts}
        lines.append(Line(speaker=edit.speaker, text=edit.text, off=off))
    elif words:
        line = lines[edit.index].with_(text=edit.text)
        given_away = edit.speaker not in ("", line.speaker)
        off = edit.speaker not in {p.who for p in shot.parts} if given_away else line.off
        lines[edit.index] = line.with_(speaker=edit.speaker or line.speaker, off=off)
    else:
        del lines[edit.index]
    return with_shot(plan, shot.with_(lines=tuple(lines)))


def reshoot(plan: Plan, edit: Reshoot) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    hints = tuple(dict.fromkeys((*shot.hints, *edit.hints)))
    return with_shot(plan, shot.with_(reshoots=shot.reshoots + 1, note=edit.note, hints=hints, picked=0))


def pick(plan: Plan, edit: Pick) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    rejected = tuple(n for n in shot.rejected if n != edit.take)
    return with_shot(plan, shot.with_(picked=edit.take, rejected=rejected))


def reject(plan: Plan, edit: Reject) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    rejected = tuple(dict.fromkeys((*shot.rejected, edit.take)))
    return with_shot(plan, shot.with_(rejected=rejected, picked=0 if shot.picked == edit.take else shot.picked))


def lock(plan: Plan, edit: Lock) -> Plan:
    return with_shot(plan, any_shot(plan, edit.shot).with_(locked=edit.locked))
