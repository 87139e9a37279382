"""'swap 2 and 3', 'start with the boat', 'move shot 5 before shot 2' -> MoveShot."""

import re

from director.offline.revising import aiming
from director.offline.revising.aiming import point
from director.offline.revising.clause import Clause
from director.offline.revising.matching import scene_of
from director.offline.revising.numbering import COUNT, ORDINAL, scene_shots
from director.offline.words import NUMBERS
from film import Edit, MoveShot, NotUnderstood, Plan

_MOVE = r"(?:please )?(?:move|put|place|bring|shift|send|push|drag|have|play|show|take|let)"


def ordering(clause: Clause) -> list[Edit]:
    """Each form names one order of the whole film; the fewest moves that make it are returned."""
    order = _swapped(clause) or _reversed(clause) or _edge(clause) or _shifted(clause) or _put(clause)
    if not order:
        return []
    clause.left = ""
    now = [s.id for s in clause.plan.shots]
    return moves(clause.plan, order) or [MoveShot(shot=order[0], to=now.index(order[0]))]


def moves(plan: Plan, order: list[str]) -> list[Edit]:
    """The film's order and the order wished -> moves. Shots in the longest run that keeps its order stay."""
    now = [s.id for s in plan.shots]
    stay = _longest_run([now.index(i) for i in order])
    edits: list[Edit] = []
    for at, shot in enumerate(order):
        if now.index(shot) >= 0 and plan.shots.index(plan.shot(shot)) in stay:
            continue
        now.remove(shot)
        to = now.index(order[at - 1]) + 1 if at else 0
        now.insert(to, shot)
        edits.append(MoveShot(shot=shot, to=to))
    return edits


def _longest_run(places: list[int]) -> set[int]:
    """The longest increasing subsequence; of equal ones that of the smallest numbers at its end."""
    best: list[list[int]] = []
    for place in places:
        before = sorted((b for b in best if b[-1] < place), key=len)
        best.append([*(before[-1] if before else []), place])
    return set(sorted(best, key=len)[-1])


def _meant(words: str, clause: Clause) -> tuple[str, ...]:
    """As `aiming.meant`; 'it' is what the clause before spoke of."""
    if clause.before and words in ("it", "that", "them", "this", "that shot", "that one", "those"):
        return clause.before
    return aiming.meant(words, clause.index)


def _swapped(clause: Clause) -> list[str]:
    m = clause.has(
        r"^(?:please )?(?:swap|switch|exchange|trade)(?: places of| the order of| around| round)? (.+?) (?:and|with|for|&) (.+?)(?: around| round| places)?$"
    )
    if not m:
        pair = clause.has(
            r"^(?:please )?(?:swap|switch|exchange)(?: places of| the order of| around| round)? (?P<what>[^,]+)$"
        )
        both = _meant(pair["what"], clause) if pair else ()
        if len(both) != 2:
            return []
        return [both[1 - both.index(s.id)] if s.id in both else s.id for s in clause.plan.shots]
    kind = "scene " if "scene" in m[1] and m[2].isalnum() else ""
    first, second = (
        _meant(m[1], clause) if "scenes" not in m[1] else _meant("scene" + m[1].split("scenes")[1], clause),
        _meant(kind + m[2], clause),
    )
    if set(first) & set(second):
        raise NotUnderstood("those are the same shot; name two different ones")
    order = [s.id for s in clause.plan.shots]
    if len(first) > 1 or len(second) > 1:
        if order.index(first[0]) > order.index(second[0]):
            first, second = second, first
        if not (_together(order, first) and _together(order, second)):
            raise NotUnderstood("only shots that stand together can be swapped as a block")
        a, b = order.index(first[0]), order.index(second[0])
        return [*order[:a], *second, *order[a + len(first) : b], *first, *order[b + len(second) :]]
    a, b = order.index(first[0]), order.index(second[0])
    order[a], order[b] = order[b], order[a]
    return order


def _together(order: list[str], shots: tuple[str, ...]) -> bool:
    at = order.index(shots[0])
    return tuple(order[at : at + len(shots)]) == shots


def _reversed(clause: Clause) -> list[str]:
    """The whole film backwards, or some shots that stand together."""
    m = clause.has(
        r"^(?:reverse|flip|turn around) the (?:order of (?:the shots|all shots|(?P<what>.+))|shot order|order)(?: of the film)?$"
    )
    order = [s.id for s in clause.plan.shots]
    if not m:
        return []
    if not m["what"]:
        return order[::-1]
    shots = _meant(re.sub(r"^the (?=shots? )", "", m["what"]), clause)
    if len(shots) < 2 or not _together(order, shots):
        raise NotUnderstood("only shots that stand together can be turned around as a block")
    at = order.index(shots[0])
    return [*order[:at], *reversed(shots), *order[at + len(shots) :]]


def _edge(clause: Clause) -> list[str]:
    """'start with the boat', 'end on shot 2'."""
    m = clause.has(
        r"^(?:have )?(?:the film |the movie |it )?(?:should |must |to )?(?P<way>start|begin|open|end|finish|close|conclude)s?(?: the film| the movie| it)? (?:with|on|in|at|from) (?P<what>.+)$"
    ) or clause.has(
        rf"^(?!{_MOVE} )(?P<what>.+?) (?:(?:should|must|has to|to|goes|comes) )?(?:be the |be |come |go )?(?P<way>first|last|opening|closing)(?: shot| image)?$"
    )
    if not m:
        return []
    chain = re.split(r",? (?:and )?(?:then|followed by|next) |,? and after (?:that|it),? ", m["what"])
    shots = tuple(dict.fromkeys(s for what in chain for s in _meant(what, clause)))
    start = m["way"] in ("start", "begin", "open", "first", "opening")
    rest = [s.id for s in clause.plan.shots if s.id not in shots]
    return [*shots, *rest] if start else _at_end(clause.plan, shots, rest)


def _at_end(plan: Plan, shots: tuple[str, ...], rest: list[str]) -> list[str]:
    """Before the closing card, if the film has one: nothing is filmed after 'THE END'."""
    closing = len(rest)
    while closing and plan.shot(rest[closing - 1]).title_card and not plan.shot(shots[0]).title_card:
        closing -= 1
    return [*rest[:closing], *shots, *rest[closing:]] if closing else [*rest, *shots]


def _shifted(clause: Clause) -> list[str]:
    """'move shot 3 one place earlier'."""
    m = clause.has(
        rf"^{_MOVE} (?P<what>.+?) (?:(?P<n>an?|{COUNT})(?: (?:places?|positions?|shots?|slots?|steps?))? )?(?P<way>earlier|later|up|down|forwards?|back|backwards?)$"
    )
    if not m:
        return []
    shots = _meant(m["what"], clause)
    n = NUMBERS.get(m["n"] or "one") or (int(m["n"]) if (m["n"] or "").isdecimal() else 1)
    order = [s.id for s in clause.plan.shots]
    rest = [i for i in order if i not in shots]
    step = -n if m["way"] in ("earlier", "up", "forward", "forwards") else n
    to = order.index(shots[0]) + step
    if not 0 <= to <= len(rest):
        raise NotUnderstood(
            f"shot {clause.plan.shot(shots[0]).slate} cannot move {n} places {m['way']}: the film has {len(order)} shots"
        )
    return [*rest[:to], *shots, *rest[to:]]


def _put(clause: Clause) -> list[str]:
    """'put the boat after shot 2', 'make shot 5 the second shot', 'shot 4 should come before the card'."""
    m = (
        clause.has(
            rf"^{_MOVE} (?P<what>.+?) (?:(?:to|at|in|into) )?(?:the )?(?:very )?(?P<where>start|beginning|front|top|end|back|first place|last place|first|last|opening|middle)(?: of (?:the )?(?:film|movie|everything))?$"
        )
        or clause.has(
            rf"^(?:{_MOVE} )?(?P<what>.+?) (?:(?:should|must|to) )?(?:come |go |be |be moved |comes |goes )?(?:right |directly |straight |immediately |just )?(?P<side>before|after|behind|in front of|ahead of|following|in between|between) (?P<near>.+)$"
        )
        or clause.has(
            rf"^(?:make|move|put|turn) (?P<what>.+?) (?:(?:in)?to )?(?:be )?(?:the |number |position |place |slot )+(?P<nth>{ORDINAL}|\d+|{'|'.join(NUMBERS)})(?: (?:shot|position|place|one))?$"
        )
    )
    if not m:
        return []
    found = m.groupdict()
    if (
        point(found["what"], clause.index) is None
        and found.get("side")
        and not clause.has(rf"^{_MOVE}\b|\bshould\b|\bmust\b|^\d+[a-z]? ")
    ):
        return []
    shots = _meant(found["what"], clause)
    order = [s.id for s in clause.plan.shots]
    rest = [i for i in order if i not in shots]
    if not rest:
        raise NotUnderstood("all shots together have no other place to go")
    if found.get("nth"):
        nth = found["nth"]
        to = order.index(_meant(nth, clause)[0])
        return [*rest[:to], *shots, *rest[to:]]
    if where := found.get("where"):
        if where == "middle":
            return [*rest[: len(rest) // 2], *shots, *rest[len(rest) // 2 :]]
        return (
            [*shots, *rest]
            if where in ("start", "beginning", "front", "top", "first place", "first", "opening")
            else _at_end(clause.plan, shots, rest)
        )
    number = scene_of(found["near"], clause.index) if "scene" in found["what"] else 0
    near = tuple(s.id for s in scene_shots(number, clause.plan)) if number else _meant(found["near"], clause)
    if set(near) & set(shots):
        raise NotUnderstood("a shot cannot go before or after itself")
    side = found["side"]
    if "between" in side:
        if len(near) != 2 or rest.index(near[1]) - rest.index(near[0]) != 1:
            raise NotUnderstood("between which two neighbouring shots? say “after shot 2”")
        side = "after"
    to = (
        rest.index(near[0])
        if side in ("before", "in front of", "ahead of")
        else rest.index(near[-1] if len(near) > 2 else near[0]) + 1
    )
    return [*rest[:to], *shots, *rest[to:]]
