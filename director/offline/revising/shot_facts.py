"""Facts about the shots: which have what, how they are filmed, how the film begins and ends, what is locked and why."""

import re
from collections.abc import Callable

from director import filming
from director.offline import lens_words
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import SIZES, TIMES, WEATHERS, content
from director.offline.revising.people import take_names
from director.offline.revising.showing import kit_hits
from director.offline.words import listed
from film import Move, Shot, Transition


def filmed(clause: Clause) -> list[Shot]:
    pointed = take_aim(clause)
    return [s for s in clause.plan.shots if not s.title_card and (pointed is None or s.id in pointed.shots)]


def of_size(clause: Clause) -> str:
    size = next((v for p, v in SIZES if clause.take(rf"\b(?:{p})s?\b")), None)
    clause.drop(r"\b(?:shots?|ones?|are|is|an?|there)\b")
    shots = [s.slate for s in clause.plan.shots if s.size is size and not s.title_card]
    return (
        ""
        if size is None
        else f"Shot{'s' if len(shots) > 1 else ''} {listed(shots)}."
        if shots
        else f"No shot is a {size}."
    )


def scene_by_length(clause: Clause) -> str:
    most = clause.take(r"\b(?:longest|shortest)\b")
    clause.drop(r"\b(?:is|the|one|scene)\b")
    plan = clause.plan
    long = {c: sum(s.frames for s in plan.shots if s.scene == c.id and not s.title_card) for c in plan.scenes}
    if not most or not long:
        return ""
    scene = (max if most[0] == "longest" else min)(long, key=lambda c: long[c])
    return f"Scene {scene.number}: {plan.rate.seconds(long[scene]):g} seconds."


def any_locked(clause: Clause) -> str:
    clause.drop(r"\b(?:anything|something|any|shots?|there|locked|are|is|protected|frozen)\b")
    shut = [s.slate for s in clause.plan.shots if s.locked]
    return f"Locked: {listed(shut)}." if shut else "Nothing is locked."


def how_filmed(clause: Clause) -> str:
    clause.drop(r"\b(?:filmed|shot(?! \S)|framed|taken|made)\b")
    shots = filmed(clause)
    return " ".join(f"Shot {s.slate}: {filming.filmed(s, clause.plan)}." for s in shots) if len(shots) < 4 else ""


def at_the_end(clause: Clause) -> str:
    shots = list(clause.plan.shots)
    last = clause.has(r"\b(?:end|ends|ending|finish|finale|last|close)\b")
    clause.left = ""
    cards = [s for s in shots if s.title_card]
    some = shots[-2:] if last and shots[-1] in cards else shots[-1:] if last else shots[:1]
    return " ".join(
        f"{s.slate}: " + (f"the card “{s.title_card}”." if s.title_card else f"{s.action.rstrip('.')}.") for s in some
    )


def is_there(clause: Clause) -> str:
    """'is Mara in shot 3', 'is there a dog in shot 6', 'is it raining in shot 2', 'are there any dissolves'."""
    plan, shots = clause.plan, filmed(clause)
    clause.drop(r"\b(?:there|any|seen|visible|shown|appears?|we|see|have|has|anywhere|also|it)\b")
    if clause.take(r"\b(?:dissolves?|cross-?fades?|transitions?)\b"):
        return yes([s for s in shots if s.transition is Transition.DISSOLVE], "begins with a dissolve")
    if lit := _by_lens(clause):
        return yes([s for s in shots if lit(s)], "has that")
    for table, of in ((TIMES, plan.time_of_day), (WEATHERS, plan.weather)):
        for pattern, value in table:
            if clause.take(rf"\b(?:at |in )?(?:the )?(?:{pattern})\b"):
                return yes([s for s in shots if of(s) == value], f"has {value}")
    if who := take_names(clause):
        return yes(
            [s for s in shots if set(who) <= {p.who for p in s.parts}],
            f"has {listed([plan.character(w).name for w in who])}",
        )
    if hits := kit_hits(clause):
        kinds = {h.kind for h in hits}
        for hit in reversed(hits):
            clause.cut(hit.start, hit.end)
        return yes([s for s in shots if kinds & {t.kind for t in s.things}], f"has a {listed(sorted(kinds))}")
    return ""


def of_lens(clause: Clause) -> str:
    """'which shots are low key', 'which have shallow focus', 'which have a rack focus'."""
    fits = _by_lens(clause)
    clause.drop(r"\b(?:shots?|ones?|are|is|has|have|an?|there|with|use|uses|lit)\b")
    if fits is None or clause.rest():
        return ""
    shots = [s.slate for s in clause.plan.shots if not s.title_card and fits(s)]
    return f"Shot{'s' if len(shots) > 1 else ''} {listed(shots)}." if shots else "No shot is filmed so."


def _by_lens(clause: Clause) -> Callable[[Shot], bool] | None:
    for pattern, light in lens_words.LIGHTINGS:
        if clause.take(rf"\b(?:{pattern})\b"):
            return lambda s: s.lighting is light
    for pattern, depth in lens_words.DEPTHS:
        if clause.take(rf"\b(?:{pattern})"):
            return lambda s: s.focus.depth is depth
    if clause.take(rf"\b(?:{lens_words.RACK})"):
        return lambda s: s.move is Move.RACK_FOCUS or Move.RACK_FOCUS in {leg.move for leg in s.legs}
    return None


def yes(shots: list[Shot], what: str) -> str:
    slates = listed([s.slate for s in shots])
    return (
        f"Yes: shot{'s' if len(shots) > 1 else ''} {slates} {what if len(shots) == 1 else re.sub('^(?:has|begins)', lambda m: 'have' if m[0] == 'has' else 'begin', what)}."
        if shots
        else f"No, no shot there {what}."
    )


def why(clause: Clause) -> str:
    """What we decided ourselves is the only reason we know."""
    wanted, left = set(content(clause.left)), set(re.findall(r"\d+", clause.left))
    told = [a for a in clause.plan.assumptions if wanted & set(content(a.lower())) or left & set(re.findall(r"\d+", a))]
    clause.left = "" if told else clause.left
    return " ".join(told)


def appears(clause: Clause) -> str:
    clause.drop(r"\b(?:first|appears?|come|comes|enters?|seen|shown|show up|in|into|on|we|see|do)\b")
    who = take_names(clause)
    kinds = {h.kind for h in kit_hits(clause)}
    shots = [
        s
        for s in clause.plan.shots
        if (who and set(who) <= {p.who for p in s.parts}) or kinds & {t.kind for t in s.things}
    ]
    clause.left = "" if kinds else clause.left
    return (
        f"In shot{'s' if len(shots) > 1 else ''} {listed([s.slate for s in shots])}."
        if shots
        else "In no shot."
        if who or kinds
        else ""
    )
