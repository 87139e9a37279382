"""Edits as a person would note them, short enough for a table: 'set 3,5 weather=snow', 'retime 3=36', 'move 5>2'."""

from film import (
    AddScene,
    Dress,
    Edit,
    Hair,
    Insert,
    Join,
    Leave,
    Lock,
    Merge,
    MoveShot,
    Pick,
    Plan,
    Recast,
    Reformat,
    Reject,
    Relook,
    Remove,
    Replace,
    Reshoot,
    Retime,
    Retitle,
    RunningTime,
    SetLine,
    SetMusic,
    SetPart,
    SetPlace,
    SetScene,
    SetShot,
    SetThing,
    Split,
    TakeAway,
    Undress,
    Unslated,
)


def noted(edits: tuple[Edit, ...], plan: Plan) -> str:
    """Shots are their numbers in the plan; equal changes of several shots are noted once."""
    groups: dict[str, list[str]] = {}
    for edit in edits:
        what, shot = _noted(edit, plan)
        groups.setdefault(what, []).append(shot)
    return "; ".join(what.replace("@", ",".join(s for s in shots if s), 1) for what, shots in groups.items())


def number(plan: Plan, shot_id: str) -> str:
    """Its place in the plan; a shot the plan does not have yet is told by its id."""
    ids = [s.id for s in plan.shots]
    return str(ids.index(shot_id) + 1) if shot_id in ids else shot_id


def _noted(edit: Edit, plan: Plan) -> tuple[str, str]:
    match edit:
        case SetShot():
            fields = edit.model_dump(mode="json", exclude={"do", "shot"}, exclude_none=True)
            return f"set @ {' '.join(f'{k}={v}' for k, v in fields.items())}", number(plan, edit.shot)
        case Retime():
            return "retime @", f"{number(plan, edit.shot)}={edit.frames}"
        case Remove():
            return "remove @", number(plan, edit.shot)
        case MoveShot():
            return "move @", f"{number(plan, edit.shot)}>{edit.to}"
        case Dress():
            return f"dress {edit.character} {edit.kind} {edit.colour}", ""
        case Hair():
            return f"hair {edit.character} {edit.style} {edit.colour}".replace("  ", " ").strip(), ""
        case SetLine():
            return (
                f"line {number(plan, edit.shot)}.{edit.index} {edit.speaker}{':' if edit.speaker else ''}“{edit.text}”",
                "",
            )
        case SetMusic():
            fields = edit.model_dump(mode="json", exclude={"do"}, exclude_none=True)
            return f"music {' '.join(f'{k}={v}' for k, v in fields.items())}".replace("'", ""), ""
        case Relook():
            new, old = edit.look.model_dump(exclude={"words"}), plan.look.model_dump(exclude={"words"})
            return f"look {' '.join(f'{k}={v}' for k, v in new.items() if v != old[k])}".replace("'", ""), ""
        case Retitle():
            return f"{'card' if edit.shot else 'title'} “{edit.title}”", ""
        case Reshoot():
            hints = f" [{', '.join(edit.hints)}]" if edit.hints else ""
            return f"reshoot @{hints}", number(plan, edit.shot)
        case Lock():
            return f"{'lock' if edit.locked else 'unlock'} @", number(plan, edit.shot)
        case Pick() | Reject():
            return f"{edit.do} {number(plan, edit.shot)}-{edit.take}", ""
        case RunningTime():
            return f"film {edit.frames}", ""
        case Reformat():
            return f"shape {edit.aspect}", ""
        case Undress():
            return f"undress {edit.character} {edit.kind}", ""
        case Replace():
            return f"replace {edit.who} by {edit.by}{f' in {number(plan, edit.shot)}' if edit.shot else ''}", ""
        case Leave():
            return f"leave @ {edit.who}", number(plan, edit.shot)
        case TakeAway():
            return f"take @ {edit.kind}", number(plan, edit.shot)
        case SetPart() | SetThing():
            name = edit.who if isinstance(edit, SetPart) else edit.kind
            fields = edit.model_dump(mode="json", exclude={"do", "shot", "who", "kind", "words"}, exclude_none=True)
            kind = "part" if isinstance(edit, SetPart) else "thing"
            return f"{kind} @ {name}{''.join(f' {k}={v}' for k, v in fields.items())}", number(plan, edit.shot)
        case Recast() | SetScene() | SetPlace():
            name = {"recast": "character", "set_scene": "scene", "set_place": "place"}[edit.do]
            fields = edit.model_dump(mode="json", exclude={"do", name, "description"}, exclude_none=True)
            said = "".join(f" {k}={v}" for k, v in fields.items()).replace("'", "")
            return f"{edit.do.removeprefix('set_')} {getattr(edit, name)}{said}", ""
        case Join():
            return f"join {edit.character.id}", ""
        case Split():
            fields = edit.model_dump(mode="json", exclude={"do", "shot", "frames"}, exclude_none=True)
            return (
                f"split {number(plan, edit.shot)} at {edit.frames}{''.join(f' {k}={v}' for k, v in fields.items())}",
                "",
            )
        case Merge():
            return f"merge {number(plan, edit.first)}+{number(plan, edit.second)}", ""
        case AddScene():
            return f"{edit.scene}: {edit.place.kind}, {edit.time_of_day}, {edit.weather}", ""
        case Insert():
            after = number(plan, edit.after) if edit.after else "0"
            return f"insert {after}> {_picture(edit.picture)}", ""
    raise AssertionError(f"no notation for {edit.do}")


def _picture(picture: Unslated) -> str:
    """'close-up mara, 48' and where it plays, if it is a scene or light of its own."""
    if picture.title_card:
        return f"“{picture.title_card}” {picture.scene}, {picture.frames}"
    names = [f"{p.who}{f' ({p.action})' if p.action != 'stand' else ''}" for p in picture.parts]
    names += [f"{t.count if t.count > 1 else ''}{t.kind}" for t in picture.things]
    words = [picture.size, "of", " ".join(names) or picture.subject or "the place", picture.scene]
    words += [v for v in (picture.time_of_day, picture.weather) if v]
    words += [picture.angle] if picture.angle != "eye" else []
    words += [picture.move] if picture.move != "static" else []
    return f"{' '.join(map(str, words))}, {picture.frames}"
