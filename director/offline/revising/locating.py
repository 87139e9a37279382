"""Where a new shot goes: 'after shot 3', 'between 3 and 4', 'at the start' -> the shot it follows."""

import re

from director.offline.revising.aiming import meant, point
from director.offline.revising.clause import Clause
from director.offline.revising.index import told
from director.offline.revising.numbering import ONE_NUMBER, numbered, scene_shots
from film import NotUnderstood, Plan


def at_edge(plan: Plan, side: str, card: bool) -> str:
    """The shot it follows; empty at the start. A closing card stays the last."""
    if side in ("start", "begin", "open", "beginning", "front", "top", "opening", "first"):
        return ""
    last = len(plan.shots) - 1
    while not card and last > 0 and plan.shots[last].title_card:
        last -= 1
    return plan.shots[last].id


def where(clause: Clause, card: re.Match[str] | None) -> str:
    plan = clause.plan
    ids = [s.id for s in plan.shots]
    if (
        clause.take(
            r"\b(?:right |just |directly |immediately )?(?:after|behind|following) (?:it|that|this|that one|that shot)\b"
        )
        and clause.before
    ):
        return clause.before[-1]
    if m := clause.has(
        r"\b(?:somewhere |right )?(?:in )?between (?:shots? )?(?P<a>[\w#]+) and (?:shots? )?(?P<b>[\w#]+)\b"
    ):
        first, second = sorted(ids.index(meant(m[n], clause.index)[0]) for n in "ab")
        if second - first != 1:
            raise NotUnderstood(
                f"shots {plan.shots[first].slate} and {plan.shots[second].slate} are no neighbours; say “after shot {plan.shots[first].slate}”"
            )
        clause.cut(m.start(), m.end())
        return ids[first]
    if m := clause.has(
        r"\b(?:right |just |directly |immediately )?(?P<side>after|before|behind|in front of|following|ahead of) (?P<near>.+)$"
    ):
        near, end = _neighbour(clause, m["near"])
        clause.cut(m.start(), m.start("near") + end)
        if m["side"] in ("before", "in front of", "ahead of"):
            at = ids.index(near[0])
            return ids[at - 1] if at else ""
        return near[-1]
    if m := clause.take(
        r"\b(?:(?:at|in|to|as) )?(?:the )?(?:very )?(?P<side>start|beginning|front|top|opening shot|first shot|end|ending|last shot|closing shot|final shot)\b(?: of (?:the )?(?:film|movie))?"
    ):
        return at_edge(plan, m["side"].removesuffix(" shot"), card is not None)
    if card is not None and (side := re.search(r"\b(?:opening|closing|end|final)\b", card[0])):
        return at_edge(plan, "start" if side[0] == "opening" else "end", True)
    if m := clause.take(r"\b(?:to|at the end of|in) scene (\d+)\b"):
        return scene_shots(int(m[1]), plan)[-1].id
    raise NotUnderstood(f"where does the new shot go? say “after shot 1” or “at the end”; the film has {told(plan)}")


def _neighbour(clause: Clause, words: str) -> tuple[tuple[str, ...], int]:
    """The shots a phrase begins with, and how far it goes: 'shot 3 at night' -> shot 3."""
    if m := re.match(r"(?:the )?(?:last|final) (?:one|shot)\b", words):
        return (clause.plan.shots[-1].id,), m.end()
    if m := re.match(rf"(?:the )?(?:shot )?#?({ONE_NUMBER})", words):
        return (numbered(m[1], clause.plan).id,), m.end()
    found = point(words, clause.index)
    if found and not words[: found.start].strip(" the"):
        return found.shots, found.end
    pieces = words.split()
    for n in range(len(pieces), 0, -1):
        try:
            return meant(" ".join(pieces[:n]), clause.index), len(" ".join(pieces[:n]))
        except NotUnderstood:
            if n == 1:
                raise
    raise NotUnderstood(f"after which shot? the film has {told(clause.plan)}")
