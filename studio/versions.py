"""The history of a film: a tree of versions, with what was said, what they are called and what going back to one costs."""

from typing import Any

from director import ahead
from memory import Production, Revision
from studio.producing import minutes
from studio.saying import say

Json = dict[str, Any]


def history_facts(production: Production) -> list[Json]:
    head, names = production.revisions.head, production.revisions.names()
    masters = {m.revision: m.file for m in production.records.masters()}
    found = []
    for r in production.revisions.all():
        plan = production.revisions.plan(r.number)
        todo = ahead(production, plan, r.number)
        found.append(
            {
                "number": r.number,
                "parent": r.parent or None,
                "said": r.said,
                "names": [n for n, at in names.items() if at == r.number],
                "head": r.number == head,
                "approved": production.revisions.approved(r.number),
                "title": plan.title,
                "seconds": round(plan.seconds, 3),
                "shots": len(plan.shots),
                "master": masters.get(r.number),
                "to_shoot": list(todo.reshoot),
                "seconds_to_shoot": todo.seconds,
                "created": r.created,
            }
        )
    return found


def print_history(production: Production) -> None:
    """The tree, oldest first: a branch is set in, a straight line of versions is not."""
    facts = {f["number"]: f for f in history_facts(production)}
    if not facts:
        say("There is no version yet: `auteur resume` makes the first.")
        return
    for revision, depth in _walked(production.revisions.all()):
        f = facts[revision.number]
        mark = "*" if f["head"] else " "
        called = f" [{', '.join(f['names'])}]" if f["names"] else ""
        said = f"“{' '.join(f['said'].split())}”" if f["said"] else "the first plan"
        say(
            f"{mark} {'  ' * depth}{f['number']}{called}  {said}: {f['shots']} shots, {f['seconds']:.1f} s, {_state(f)}"
        )
    say("* is the version you see. Say “go back to version 1” or “call this version the rainy one” in a revision.")


def _state(f: Json) -> str:
    if f["master"]:
        return "finished"
    if not f["approved"]:
        return "not shot"
    if not f["to_shoot"]:
        return "all shot, not cut"
    time = f" (about {minutes(f['seconds_to_shoot'])})" if f["seconds_to_shoot"] else ""
    return f"{len(f['to_shoot'])} shots to shoot{time}"


def _walked(revisions: tuple[Revision, ...]) -> list[tuple[Revision, int]]:
    """Every version with how far it is set in: each child but the newest of its parent starts a branch."""
    children: dict[int, list[Revision]] = {}
    for r in revisions:
        children.setdefault(r.parent, []).append(r)
    walked: list[tuple[Revision, int]] = []
    waiting = [(r, 0) for r in reversed(children.get(0, []))]
    while waiting:
        revision, depth = waiting.pop()
        walked.append((revision, depth))
        made = children.get(revision.number, [])
        waiting += [(r, depth) for r in made[-1:]] + [(r, depth + 1) for r in reversed(made[:-1])]
    return walked


def comparison(production: Production, one: str, other: str) -> Json:
    """Two versions, by number or name -> what is different. Raises ProductionError naming the versions there are."""
    from director.telling import compared

    revisions = production.revisions
    first, second = revisions.find(one), revisions.find(other)
    before, after = revisions.plan(first), revisions.plan(second)
    return {"from": first, "to": second, "changes": list(compared(before, after))}


def print_comparison(facts: Json) -> None:
    if not facts["changes"]:
        say(f"Versions {facts['from']} and {facts['to']} are the same.")
        return
    say(f"From version {facts['from']} to version {facts['to']}:")
    for change in facts["changes"]:
        say(f"  · {change}")
