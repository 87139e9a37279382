"""'dissolve between 2 and 3', 'fade in on shot 1', 'no dissolves', 'end in black' -> how shots begin and end."""

import re

from director.offline.revising.aiming import meant, point, take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import told
from director.offline.revising.numbering import Pointed
from film import Edit, NotUnderstood, SetShot, Shot, Transition

_MIX = r"(?:dissolves?|cross-?fades?|cross-?dissolves?|mix(?:es)?|fades?)"
_NO = r"(?:no(?: more)?|without(?: any)?|remove(?: all)?(?: the)?|delete(?: the)?|drop(?: the)?|lose(?: the)?|get rid of(?: the| all)?|cut(?: out)?(?: the)?|take out(?: the)?|do not)"


def joining(clause: Clause) -> list[Edit]:
    plan = clause.plan
    gone = clause.take(rf"^{_NO} (?=(?:the |a )?{_MIX} (?:transition )?(?:between|from)\b)")
    if m := clause.take(
        rf"\b(?:(?:use|add|put|make) )?(?:an? )?(?:slow |soft |smooth |gentle )?(?P<how>{_MIX}|(?<=soft )transition|(?<=smooth )transition|(?<=gentle )transition|(?:hard |straight |clean |plain )?cuts?)(?: transition)? (?:between|from) (?P<a>.+?) (?:and|to|into|&) (?P<b>.+)$"
    ):
        if re.match(r"(?:all|every|the (?:shots|cuts|scenes))\b", m["a"]):
            raise NotUnderstood(
                "say “dissolves everywhere” or name two neighbouring shots, like “dissolve between 2 and 3”"
            )
        one, other = _border(clause, m["a"], m["b"])
        first, second = sorted((_at(clause, one), _at(clause, other)))
        if second - first != 1:
            raise NotUnderstood(
                f"shots {plan.shots[first].slate} and {plan.shots[second].slate} do not follow each other, so there is no cut between them"
            )
        return [
            _begins(clause, plan.shots[second], Transition.CUT if gone or "cut" in m["how"] else Transition.DISSOLVE)
        ]
    if clause.take(
        rf"\b(?:(?:use |only )?(?:hard|straight|clean|plain|simple|just|only) cuts(?: only)?(?: everywhere)?|{_NO} (?:transitions|dissolves|cross-?fades|mixes|fancy transitions))\b"
    ):
        pointed = take_aim(clause)
        which = {Transition.DISSOLVE} if not clause.has("fade") else {Transition.DISSOLVE, Transition.FADE_IN}
        return _cut(
            clause, [s for s in plan.shots if s.transition in which and (pointed is None or s.id in pointed.shots)]
        )
    if m := clause.take(
        rf"\b{_NO} (?:(?:the|a|any|to) )*(?P<what>fade(?:s|-| )?(?:in|out)|fade(?:s)?(?: to black| from black)?|dissolve|cross-?fade)\b"
    ):
        return _without(clause, m["what"])
    if clause.take(
        rf"\b(?:(?:use|add|with|put|make) )?(?:an? )?{_MIX} (?:everywhere|between (?:all|every|each)(?: of)?(?: the)? shots?|throughout|at every cut|on (?:all|every) cuts?)"
    ):
        return [_begins(clause, s, Transition.DISSOLVE) for s in plan.shots[1:]]
    return _fades(clause) or _mixes(clause)


def _border(clause: Clause, one: str, other: str) -> tuple[str, str]:
    """Two shots by their words; of two places or scenes the last shot of the one and the first of the other."""
    ids = [s.id for s in clause.plan.shots]
    a, b = (_all_of(clause, _shot(words)) for words in (one, other))
    for first in a:
        after = ids[ids.index(first) + 1 :][:1]
        if len(a) + len(b) > 2 and after and after[0] in b:
            return first, after[0]
    if len(a) + len(b) > 2:
        raise NotUnderstood(
            f"“{one}” and “{other}” have no cut between them; name the two shots, like “dissolve between 1 and 2”"
        )
    return a[0], b[0]


def _all_of(clause: Clause, words: str) -> tuple[str, ...]:
    found = point(f"in {words}", clause.index) if not words[:1].isdigit() else None
    if found and found.end == len(words) + 3:
        return found.shots
    try:
        return meant(words, clause.index)
    except NotUnderstood:
        fits = clause.index.fitting(words) or frozenset()
        if len(fits) < 2:
            raise
        return tuple(s.id for s in clause.plan.shots if s.id in fits)


def _fades(clause: Clause) -> list[Edit]:
    plan = clause.plan
    if clause.take(
        r"\b(?:start|begin|open)(?:s)?(?: the film| it)? (?:with (?:an? )?|on |in |from )?(?:slow )?(?:fade[- ]?in(?: from black)?|from black|in black|black)\b"
    ):
        return [_begins(clause, plan.shots[0], Transition.FADE_IN)]
    if clause.take(
        r"\b(?:end|finish|close)(?:s)?(?: the film| it)? (?:with (?:an? )?|on |in )?(?:slow )?(?:fade[- ]?(?:out|to black)|fade out to black|black(?: screen)?)\b"
    ):
        return [SetShot(shot=plan.shots[-1].id, fade_out=True)]
    if clause.take(
        r"\b(?:(?:a|add a|with a|use a|put a) )?(?:slow(?:ly)? )?(?:fade[- ]?(?:in|up)(?:s)?(?: from black)?|fade from black|fades in)\b(?: (?:on|at|to|into))?"
    ):
        pointed = take_aim(clause)
        clause.take(r"\b(?:at )?(?:the )?(?:very )?(?:start|beginning|opening)\b")
        shots = [plan.shot(s) for s in pointed.shots] if pointed and not pointed.film else [plan.shots[0]]
        return [_begins(clause, s, Transition.FADE_IN) for s in shots]
    if clause.take(
        r"\b(?:(?:a|add a|with a|use a|put a) )?(?:slow(?:ly)? )?(?:fade[- ]?out(?:s)?(?: to black)?|fades? to black|to black|cut to black)\b(?: (?:on|at|after))?"
    ):
        pointed = take_aim(clause)
        clause.take(r"\b(?:at )?(?:the )?(?:very )?(?:end|ending)\b(?: of)?")
        shots = [plan.shot(s) for s in pointed.shots] if pointed and not pointed.film else [plan.shots[-1]]
        return [SetShot(shot=s.id, fade_out=True) for s in shots]
    return []


def _mixes(clause: Clause) -> list[Edit]:
    """'dissolve to shot 3', 'a dissolve after shot 2', 'hard cut to shot 3'."""
    m = clause.take(
        r"\b(?:(?:a|add a|with a|use a|put a|make it a) )?(?:slow |soft )?(?P<how>dissolves?|cross-?fades?|(?:hard|straight|clean|smash) cut|cut straight)(?: (?P<side>to|into|before|after|on|in|at|from|for))?\b"
    )
    if not m:
        return []
    pointed = (
        take_aim(clause)
        or _side_of_a_place(clause, m["side"] or "")
        or (Pointed(clause.before, 0, 0) if clause.before else None)
    )
    if pointed is None:
        raise NotUnderstood(
            f"where? name the two shots, like “dissolve between 1 and 2”; the film has {told(clause.plan)}"
        )
    shots = [clause.plan.shot(s) for s in pointed.shots]
    if m["side"] in ("after", "from"):
        shots = [
            clause.plan.shots[_at(clause, s.id) + 1] for s in shots if _at(clause, s.id) + 1 < len(clause.plan.shots)
        ]
        if not shots:
            raise NotUnderstood("nothing comes after that shot")
    if pointed.film:
        shots = shots[1:]
    return [_begins(clause, s, Transition.CUT if "cut" in m["how"] else Transition.DISSOLVE) for s in shots]


def _side_of_a_place(clause: Clause, side: str) -> Pointed | None:
    """'into the boathouse': the first shot there; 'from the boathouse': the last."""
    words = clause.left.strip(" ,.")
    if side not in ("into", "to", "before", "after", "from") or not words or clause.before:
        return None
    shots = _all_of(clause, words)
    clause.left = ""
    return Pointed((shots[-1] if side in ("after", "from") else shots[0],), 0, 0)


def _without(clause: Clause, what: str) -> list[Edit]:
    plan = clause.plan
    side = clause.take(r"\b(before|into|to|after|from)\b")
    pointed = take_aim(clause)
    if pointed and side and side[1] in ("after", "from"):
        following = [plan.shots[at + 1].id for s in pointed.shots if (at := _at(clause, s)) + 1 < len(plan.shots)]
        pointed = pointed._replace(shots=tuple(following))
    end = clause.take(r"\b(?:at )?(?:the )?(?:very )?(?:end|ending)\b")
    start = clause.take(r"\b(?:at )?(?:the )?(?:very )?(?:start|beginning)\b")
    shots = [s for s in plan.shots if pointed is None or s.id in pointed.shots]
    edits: list[Edit] = []
    for shot in shots:
        begins = shot.transition is Transition.FADE_IN and "out" not in what and "to black" not in what and not end
        begins = begins or (shot.transition is Transition.DISSOLVE and what.startswith(("dissolve", "cross")))
        ends = shot.fade_out and what.startswith("fade") and "in" not in what and "from" not in what and not start
        if begins or ends:
            edits.append(
                SetShot(shot=shot.id, transition=Transition.CUT if begins else None, fade_out=False if ends else None)
            )
    if not edits:
        raise NotUnderstood(f"there is no {what.strip()} there")
    return edits


def _cut(clause: Clause, shots: list[Shot]) -> list[Edit]:
    if not shots:
        raise NotUnderstood("every shot begins with a plain cut already")
    return [SetShot(shot=s.id, transition=Transition.CUT) for s in shots]


def _begins(clause: Clause, shot: Shot, how: Transition) -> SetShot:
    if how is Transition.DISSOLVE and clause.plan.shots[0].id == shot.id:
        raise NotUnderstood(
            f"shot {shot.slate} is the first: there is nothing before it to dissolve from; say “fade in on shot {shot.slate}”"
        )
    return SetShot(shot=shot.id, transition=how)


def _at(clause: Clause, shot_id: str) -> int:
    return next(i for i, s in enumerate(clause.plan.shots) if s.id == shot_id)


def _shot(words: str) -> str:
    return words.removeprefix("shots ").strip()
