"""'Split shot 4 after two seconds', 'break shot 2 into a wide and a close-up', 'merge shots 2 and 3' -> Split and Merge."""

import re

from director.offline.revising.aiming import meant, take_aim
from director.offline.revising.camera_changes import Wish, size
from director.offline.revising.clause import Clause
from director.offline.revising.index import SIZES, told
from director.offline.revising.people import take_names
from director.offline.words import NUMBER, number
from film import Edit, EditRefused, Merge, NotUnderstood, Plan, SetShot, Size, Split, apply

_SPLIT = r"^(?:please )?(?:split|divide|break(?: up)?|chop|part|cut(?= .*\binto (?:two|a |an )))(?: up)?\b"
_MERGE = r"^(?:please )?(?:merge|join|combine|fuse|unite|glue|melt)(?: together)?\b"


def parting(clause: Clause) -> list[Edit]:
    return _split(clause) or _merged(clause)


def _split(clause: Clause) -> list[Edit]:
    plan = clause.plan
    if not clause.take(_SPLIT):
        return []
    half = _second_half(clause)
    into = _into(clause)
    at = _point(clause)
    pointed = take_aim(clause)
    clause.take(r"^(?:it|that|that shot)\b")
    shots = pointed.shots if pointed else clause.before
    clause.drop(r"\b(?:into|in|two|shots|parts|pieces|halves|up|apart|there)\b")
    if len(shots) != 1:
        raise NotUnderstood(f"split which shot? the film has {told(plan)}")
    shot = plan.shot(shots[0])
    if at is None and not into:
        raise NotUnderstood(
            f"split shot {shot.slate} where? say “split shot {shot.slate} in half” or “split shot {shot.slate} after two seconds”"
        )
    frames = shot.frames // 2 if not at else plan.rate.frames(at)
    sizes, who = into or ([], [])
    said = half(shot).get("size") if half else None
    second = sizes[1] if len(sizes) > 1 else said if isinstance(said, Size) else None
    about = who[-1] if who and who[-1] != shot.subject else None
    if about and about not in {p.who for p in shot.parts}:
        raise NotUnderstood(
            f"{plan.character(about).name} is not in shot {shot.slate}; say “put {plan.character(about).name} in shot {shot.slate}” first"
        )
    edits: list[Edit] = [SetShot(shot=shot.id, size=sizes[0])] if sizes and sizes[0] is not shot.size else []
    edits.append(
        Split(shot=shot.id, frames=frames, size=second if not sizes or second is not sizes[0] else None, subject=about)
    )
    return _possible(edits, plan)


def _point(clause: Clause) -> float | None:
    """Seconds into the shot; 0 for the middle."""
    m = clause.take(
        rf"\b(?:after|at|from)(?: the)?(?: first)? ({NUMBER}|half a|a|one)(?P<half> and a half)?[ -]?(?P<unit>seconds?|secs?|s|frames?)\b|\bafter the (?P<nth>first|second|third) second\b"
    )
    half = clause.take(
        r"\b(?:in (?:half|two|the middle|the centre)|halfway(?: through)?|at the (?:middle|halfway point)|into (?:two )?(?:equal )?halves|down the middle|in two halves|into two(?: (?:equal )?(?:shots|parts|pieces))?)\b"
    )
    if not m:
        return 0.0 if half else None
    if m["nth"]:
        return float(("first", "second", "third").index(m["nth"]) + 1)
    amount = 0.5 if m[1] == "half a" else 1.0 if m[1] == "a" else number(m[1])
    amount += 0.5 if m["half"] else 0.0
    return amount / float(clause.plan.rate.fraction) if m["unit"].startswith("f") else amount


def _second_half(clause: Clause) -> Wish | None:
    """'..., the second part closer': how large the new shot shows what it shows."""
    m = clause.has(
        r",? (?:and |with )?(?:the )?(?:second|last|new|latter|other)(?: (?:part|half|one|piece|bit|shot))? (?:should be |being |is |as )?(?P<how>[^,;]+)$"
    )
    if not m:
        return None
    part = clause.copy()
    part.left = m["how"]
    wish = size(part)
    if wish is None or part.rest():
        return None
    clause.cut(m.start(), m.end())
    return wish


def _into(clause: Clause) -> tuple[list[Size], list[str]] | None:
    """'into a wide and a close-up of Tobias' -> their sizes and whom they are of."""
    m = clause.has(r"\binto (?:an? )(?P<one>[^,;]+?) and (?:then )?(?:an? )?(?P<two>[^,;]+)$")
    if not m:
        return None
    sizes, who = [], list[str]()
    for half in (m["one"], m["two"]):
        part = clause.copy()
        part.left = half
        found = next((v for p, v in SIZES if part.take(rf"\b(?:{p})s?\b")), None)
        who += take_names(part)
        part.drop(r"\b(?:shot|of|on)\b")
        if found is None or part.rest():
            return None
        sizes.append(found)
    clause.cut(m.start(), m.end())
    return sizes, who


def _merged(clause: Clause) -> list[Edit]:
    plan = clause.plan
    if m := clause.has(
        r"^(?:please )?(?:make|turn) (?:one (?:long )?(?:shot|take) (?:out )?of )?(?P<what>.+?)(?: (?:in)?to)?(?: (?:one|a single)(?: (?:long )?(?:shot|take))?)?$"
    ):
        if not clause.has(r"\b(?:one|a single)(?: long)? (?:shot|take)\b|\binto one$"):
            return []
        what = re.sub(r"^shots? ", "", m["what"])
    elif clause.has(_MERGE):
        clause.take(_MERGE)
        what = re.sub(
            r"\s*\b(?:together|into (?:one|a single)(?: (?:long )?(?:shot|take))?)$",
            "",
            re.sub(r"^shots? ", "", clause.left),
        )
    else:
        return []
    shots = _neighbours(clause, what)
    clause.left = ""
    edits: list[Edit] = [Merge(first=shots[0], second=s) for s in shots[1:]]
    return _possible(edits, plan)


def _neighbours(clause: Clause, what: str) -> tuple[str, ...]:
    """Two or more shots, in film order."""
    ids = [s.id for s in clause.plan.shots]
    if m := re.fullmatch(r"(?:it|that|that shot|them|those)(?: (?:and|with) (?P<b>.+))?", what):
        if not clause.before:
            raise NotUnderstood(f"merge which shots? the film has {told(clause.plan)}")
        found = {*clause.before, *(meant(m["b"], clause.index) if m["b"] and "next" not in m["b"] else ())}
        found |= {_after(clause.plan, clause.before[-1])} if m["b"] and "next" in m["b"] else set()
    elif m := re.fullmatch(r"(?P<a>.+?) (?:and|with|to|into|&) (?P<b>.+)", what):
        first = meant(m["a"], clause.index)
        other = re.sub(r"^shots? ", "", m["b"])
        nxt = re.fullmatch(r"(?:the )?(?:next|following)(?: one| shot)?|the one after(?: it| that)?", other)
        found = {*first, *([_after(clause.plan, first[-1])] if nxt else meant(other, clause.index))}
    else:
        found = set(meant(what, clause.index))
    if len(found) < 2:
        raise NotUnderstood("merge it with which shot? say “merge shots 1 and 2”")
    return tuple(sorted(found, key=ids.index))


def _after(plan: Plan, shot: str) -> str:
    at = plan.shots.index(plan.shot(shot)) + 1
    if at == len(plan.shots):
        raise NotUnderstood("nothing comes after that shot")
    return plan.shots[at].id


def _possible(edits: list[Edit], plan: Plan) -> list[Edit]:
    try:
        apply(plan, tuple(edits))
    except EditRefused as e:
        raise NotUnderstood(str(e)) from None
    return edits
