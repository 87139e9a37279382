"""Questions about what was made and changed: takes and their faults, versions and what is different in them."""

from director.comparing import compared
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.taking import takes_of
from director.offline.words import listed
from director.protocol import TakeNote, Version
from film import Shot


def takes(clause: Clause) -> str:
    """'how many takes has shot 3', 'which take is used', 'why was shot 3 reshot', 'what is wrong with take 2 of shot 3'."""
    only = clause.take(r"\btake (?:number |no\.? |#)?(\d+)\b")
    clause.drop(
        r"\b(?:takes?|used|reshot|retaken|flagged|rejected|wrong|problems?|faults?|bad|taken|chosen|picked|selected|there|again|marks?|marked|better|best|found|with|about|number|did|had|any|shot again)\b(?! \d)"
    )
    pointed = take_aim(clause)
    plan = clause.plan
    shots = [plan.shot(s) for s in (pointed.shots if pointed else clause.before or tuple(s.id for s in plan.shots))]
    said = [_takes(s, [t for t in takes_of(clause, s) if not only or t.number == int(only[1])]) for s in shots if not s.title_card]  # fmt: skip
    clause.drop(r"\b(?:shot|done)\b")
    return " ".join(said) or "A title card is not filmed."


def _takes(shot: Shot, notes: list[TakeNote]) -> str:
    if not notes:
        return f"Shot {shot.slate} has no take yet{f' of “{shot.note}”' if shot.note else ''}."
    asked = f" A person asked for another one{f': {shot.note}' if shot.note else ''}." if shot.reshoots else ""
    told = [
        f"take {t.number} {'is used' if t.used else 'is not used'}{f' ({t.faults})' if t.faults else ''}" for t in notes
    ]
    return f"Shot {shot.slate}: {listed(told)}.{asked}"


def which_version(clause: Clause) -> str:
    clause.drop(r"\b(?:versions?|revisions?|this|current|now|on|looking|at|we|here|number)\b")
    here = next((v for v in clause.desk.versions if v.number == clause.desk.head), None)
    return f"This is version {_version(here)}." if here else "There is only this version."


def versions(clause: Clause) -> str:
    clause.drop(r"\b(?:versions?|revisions?|there|history|so far|made|saved|different|exist)\b")
    known = clause.desk.versions
    told = [f"{_version(v)}{' (this one)' if v.number == clause.desk.head else ''}" for v in known]
    return (
        f"There {'is' if len(told) == 1 else 'are'} {len(told)}: {', '.join(told)}."
        if told
        else "There is only this version."
    )


def _version(version: Version) -> str:
    names = f", called {listed([f'“{n}”' for n in version.names])}" if version.names else ""
    return f"{version.number}{f' “{version.said[:60]}”' if version.said else ' (the first)'}{names}"


def changed(clause: Clause) -> str:
    """What the newest change did, in words of the two plans; 'so far' tells everything since the first version."""
    far = clause.take(r"\b(?:so far|altogether|in total|overall|until now|since the (?:start|beginning)|all)\b")
    clause.drop(r"\b(?:changed?|changes|different|did|done|do|just|last|latest|edit|happened|new|here)\b")
    desk = clause.desk
    here = next((v for v in desk.versions if v.number == desk.head), None)
    if here is None or not here.parent:
        undone = [f"“{v.said[:60]}”" for v in desk.versions if v.parent and v.said]
        if undone:
            return f"Nothing is changed now: this is the first version again; undone: {listed(undone)}."
        return "Nothing was changed yet: this is the first version."
    first = min(v.number for v in desk.versions)
    try:
        told = compared(desk.plan_of(first if far else here.parent), desk.plan_of(here.number))
    except KeyError:
        told = ()
    asked = "Since the first version" if far else f"You said “{here.said}”" if here.said else "The last change"
    return f"{asked}: {'; '.join(told) or 'nothing a person would see'}."
