"""More facts: how often and where somebody is seen, what is worn or held, what stands still, why a shot cannot change, what a take costs."""

from collections.abc import Callable

from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.people import pronoun, take_names
from director.offline.revising.shot_facts import filmed
from director.offline.revising.showing import kit_hits
from director.offline.words import NUMBERS, listed
from film import Move, Shot

_SEEN = r"\b(?:shots?|times?|often|do|does|did|we|you|i|see|sees|seen|appears?|are|is|has|have|show|shows|feature|features|include|there|in|them|it|and|where|which|with|of|people|without|no|any|nobody|empty|the)\b"


def how_often(clause: Clause) -> str:
    """'how many shots have Vera in them', 'how many times do we see the robot, and where'."""
    who = take_names(clause)
    hits = kit_hits(clause)
    for hit in reversed(hits):
        clause.cut(hit.start, hit.end)
    clause.drop(_SEEN)
    if not who and not hits:
        return ""
    kinds = {h.kind for h in hits}
    return _counted(
        [s for s in _shots(clause) if (who and set(who) <= _inside(s)) or kinds & {t.kind for t in s.things}]
    )


def without_people(clause: Clause) -> str:
    clause.drop(_SEEN)
    return _counted([s for s in _shots(clause) if not s.parts])


def whereabouts(clause: Clause) -> str:
    """'where is Biscuit': the shots somebody is in, and where those play."""
    who = take_names(clause)
    if len(who) != 1:
        return ""
    plan = clause.plan
    there = [s for s in _shots(clause) if who[0] in _inside(s)]
    told = [f"{s.slate} ({plan.place(plan.scene(s.scene).place).name})" for s in there]
    return f"{plan.character(who[0]).name} is in {listed(told) or 'no shot'}."


def doing_there(clause: Clause) -> str:
    """'what is Nell doing in shot 4'."""
    pointed = take_aim(clause)
    who = take_names(clause)
    if not who and (she := pronoun(clause, pointed.shots if pointed else ())):
        who = [she]
    clause.drop(r"\b(?:doing|do|does|is|are|up to|in|there|happening)\b")
    shots = [s for s in _shots(clause) if not pointed or s.id in pointed.shots]
    names = {c.id: c.name for c in clause.plan.cast}
    told = [
        f"{s.slate}: {names[p.who]}: {p.action} ({s.action.rstrip('.')})."
        for s in shots
        for p in s.parts
        if p.who in who
    ]
    return " ".join(told)


def wears_it(clause: Clause) -> str:
    """'does Vera wear gloves', 'is Otto wearing a hat'."""
    hits = clause.lexicon.hits(clause.left, "garment", "accessory")
    who = take_names(clause)
    if len(who) != 1 or not hits:
        return ""
    person = clause.plan.character(who[0])
    worn = {g.kind for g in (*person.garments, *person.accessories)}
    clause.left = ""
    return f"{'Yes' if {h.kind for h in hits} <= worn else 'No'}: {person.name} wears {listed(sorted(worn)) or 'nothing named'}."


def moving(clause: Clause) -> str:
    """'which shots are handheld', 'which have a pan', 'does the camera move in shot 3', 'which are static'."""
    kinds: tuple[tuple[str, Callable[[Shot], bool]], ...] = (
        (r"static|still|locked[ -](?:off|down)|without (?:camera )?(?:movement|moves?)", lambda s: s.move is Move.STATIC),
        (r"handheld", lambda s: s.move is Move.HANDHELD),
        (r"pan(?:s|ned|ning)?", lambda s: "pan" in s.move),
        (r"dolly|dollies|push-?ins?", lambda s: "dolly" in s.move),
        (r"zooms?", lambda s: "zoom" in s.move),
        (r"tracking|tracked", lambda s: s.move in (Move.TRACKING, Move.FOLLOWING, Move.LEADING)),
        (r"moving(?: camera)?|camera moves?|moves?", lambda s: s.move is not Move.STATIC),
    )  # fmt: skip
    shots = filmed(clause)
    for pattern, fits in kinds:
        if clause.take(rf"\b(?:{pattern})\b"):
            clause.drop(r"\b(?:shots?|ones?|are|is|has|have|an?|the|there|with|camera|does|do|use|uses|in)\b")
            return _counted([s for s in shots if fits(s)])
    return ""


def longer_than(clause: Clause) -> str:
    """'which shots are longer than 3 seconds'."""
    m = clause.take(
        r"\b(?P<way>longer|shorter|more|less|over|under)(?: than)? (?P<n>\d+(?:\.\d+)?|one|two|three|four|five) seconds?\b"
    )
    if not m:
        return ""
    clause.drop(r"\b(?:shots?|ones?|are|is|last|lasts|there)\b")
    limit, rate = NUMBERS.get(m["n"]) or float(m["n"]), clause.plan.rate
    longer = m["way"] in ("longer", "more", "over")
    return _counted(
        [s for s in _shots(clause) if (rate.seconds(s.frames) > limit if longer else rate.seconds(s.frames) < limit)]
    )


def form(clause: Clause) -> str:
    """The shape, the size in pixels and the rate."""
    plan = clause.plan
    clause.drop(
        r"\b(?:format|aspect|ratio|shape|resolution|size|frame|rate|fps|frames per second|is|are|it|this|the|film|picture|we|in|of)\b"
    )
    return f"The picture is {plan.aspect}, {plan.width} by {plan.height} pixels, at {float(plan.rate.fraction):g} frames a second."


def why_locked(clause: Clause) -> str:
    """'why can't I change the fox shot', 'which shot is locked and why'."""
    pointed = take_aim(clause)
    clause.drop(
        r"\b(?:can|not|i|we|you|change|touch|edit|alter|move|do|is|are|it|this|that|the|locked|lock|and|why|shots?|which|to)\b"
    )
    locked = [s for s in clause.plan.shots if s.locked and (not pointed or s.id in pointed.shots)]
    if not locked:
        return ""
    slates = listed([s.slate for s in locked])
    return f"Shot{'s' if len(locked) > 1 else ''} {slates} {'are' if len(locked) > 1 else 'is'} locked: somebody asked that the picture stay; say “unlock shot {locked[0].slate}” to change it."


def price(clause: Clause) -> str:
    """What pictures cost, by the card of who makes them."""
    card = clause.desk.card
    pointed = take_aim(clause)
    clause.left = ""
    shots = [s for s in _shots(clause) if not pointed or s.id in pointed.shots]
    seconds = clause.plan.rate.seconds(sum(s.frames for s in shots))
    if not card.dollars_per_second:
        return f"Nothing: pictures by {card.name} are free."
    return f"About ${card.dollars_per_second * seconds:.2f}: ${card.dollars_per_second:g} a second of picture by {card.name}, for {seconds:g} seconds."


def mood_there(clause: Clause) -> str:
    pointed = take_aim(clause)
    clause.drop(r"\b(?:mood|feeling|atmosphere|tone|is|the|in|of|like)\b")
    shots = [s for s in _shots(clause) if not pointed or s.id in pointed.shots]
    return " ".join(f"{s.slate}: {s.mood}." for s in shots)


def _shots(clause: Clause) -> list[Shot]:
    return [s for s in clause.plan.shots if not s.title_card]


def _inside(shot: Shot) -> set[str]:
    return {p.who for p in shot.parts}


def _counted(shots: list[Shot]) -> str:
    if not shots:
        return "None."
    return f"{len(shots)}: shot{'s' if len(shots) > 1 else ''} {listed([s.slate for s in shots])}."
