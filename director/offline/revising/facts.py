"""Questions about single facts: how old, what colour, who wears red, does anybody talk, is it raining, what does the sign say."""

import re
from collections.abc import Callable

from director.offline.actions import verb_forms
from director.offline.colours import COLOURS, colour_name
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import content
from director.offline.revising.people import pronoun, take_names
from director.offline.revising.shot_facts import (
    any_locked,
    appears,
    at_the_end,
    filmed,
    how_filmed,
    is_there,
    of_lens,
    of_size,
    scene_by_length,
    why,
)
from director.offline.revising.showing import kit_hits
from director.offline.revising.speech_facts import any_talk, how_many_lines, one_line, said_by
from director.offline.words import listed
from film import Character

Answer = Callable[[Clause], str]
_POLITE = re.compile(
    r"^(?:and |so |but )?(?:(?:can|could|would|will) you (?:please )?)?(?:remind me(?: of)?|tell me(?: about)?|do you (?:know|remember)|i (?:wonder|forgot|forget)|i (?:would like|want|need) to know|any idea|let me know|(?:please )?say|show me)(?: again)?,? (?=(?:in )?(?:what|who|whose|where|when|why|which|how|if|whether)\b)"
)


def plain_question(low: str) -> str:
    """'can you remind me what she says again' -> 'what she says'."""
    low = _POLITE.sub("", low)
    low = re.sub(r"^(?P<q>who|what) (?P<x>[\w' -]+?) (?P<is>is|are)$", r"\g<q> \g<is> \g<x>", low)
    low = re.sub(r"^(?:if|whether) (?P<who>there|it|[a-z]+) (?P<is>is|are|has|was)\b", r"\g<is> \g<who>", low)
    return re.sub(r"[\s,]+(?:again|now|right now|at the moment|currently|please|in it|exactly|actually)$", "", low)


def _one(clause: Clause) -> Character | None:
    who = take_names(clause)
    if not who and (she := pronoun(clause)):
        who = [she]
    return clause.plan.character(who[0]) if len(who) == 1 else None


def _who_is(clause: Clause) -> str:
    person = _one(clause)
    if person is None:
        return ""
    there = [s.slate for s in clause.plan.shots if person.id in {p.who for p in s.parts}]
    told = person.description if person.description and person.description != person.name else f"a {person.kind}"
    return f"{person.name} is {told}; in shot{'s' if len(there) != 1 else ''} {listed(there) or 'none'}."


def _how_old(clause: Clause) -> str:
    person = _one(clause)
    if person is None:
        return ""
    age = {"child": "a child", "teen": "a teenager", "adult": "an adult"}.get(str(person.age), str(person.age))
    return (
        f"{person.name} is {age}." if person.kind == "person" else f"{person.name} is a {person.kind} of no named age."
    )


def _how_tall(clause: Clause) -> str:
    person = _one(clause)
    return f"{person.name} is {person.height_m:g} m tall, of {person.build} build." if person else ""


def _bearded(clause: Clause) -> str:
    clause.drop(r"\b(?:have|has|a|any|wear|beard|mo?ustache|facial hair|stubble)\b")
    person = _one(clause)
    return f"{person.name}'s beard: {person.beard}." if person else ""


def _coloured(clause: Clause) -> str:
    """Of a thing, a piece of clothing, somebody's hair or skin."""
    plan, trial = clause.plan, clause.copy()
    person = _one(trial)
    hits = clause.lexicon.hits(trial.left, "garment", "accessory")
    worn = [
        (c, g) for h in hits for c in plan.cast if person in (None, c) for g in (*c.garments, *c.accessories) if g.kind == h.kind
    ]  # fmt: skip
    if worn:
        clause.left = ""
        return " ".join(f"{c.name}'s {g.kind} is {colour_name(g.colour)}." for c, g in worn)
    if person and trial.take(r"\bhair\b"):
        clause.left = trial.left
        return f"{person.name}'s hair is {colour_name(person.hair_colour)}."
    pointed = take_aim(trial)
    found = [
        (s, t) for h in kit_hits(trial) for s in plan.shots for t in s.things
        if t.kind == h.kind and (pointed is None or s.id in pointed.shots)
    ]  # fmt: skip
    if not found:
        return ""
    clause.left = ""
    named = {f"The {t.words or t.kind} in shot {s.slate} is {colour_name(t.colour)}." for s, t in found if t.colour}
    return " ".join(sorted(named)) or f"No colour is named for the {found[0][1].kind}; it has its own."


def _wearers(clause: Clause) -> str:
    """'who wears red', 'who has a hat', 'is anyone wearing gloves'."""
    hits = clause.lexicon.hits(clause.left, "garment", "accessory")
    colour = next((c for c in COLOURS if re.search(rf"\b{re.escape(c)}\b", clause.left)), "")
    if not hits and not colour:
        return ""
    clause.left = ""
    found = [
        f"{c.name} ({colour_name(g.colour)} {g.kind})" for c in clause.plan.cast for g in (*c.garments, *c.accessories)
        if (not hits or g.kind in {h.kind for h in hits}) and (not colour or colour.split()[-1] in colour_name(g.colour).split())
    ]  # fmt: skip
    return f"{listed(found)}." if found else f"Nobody wears {' '.join([colour, *(h.word for h in hits)]).strip()}."


def _written(clause: Clause) -> str:
    """'what does the keypad say', 'what is written on the card'."""
    plan = clause.plan
    pointed = take_aim(clause.copy())
    cards = [s for s in plan.shots if s.title_card and pointed and s.id in pointed.shots]
    if cards:
        clause.left = ""
        return " ".join(f"The card {s.slate} says “{s.title_card}”." for s in cards)
    kinds = {h.kind for h in kit_hits(clause)} | ({"sign"} if clause.has(r"\bsign\b") else set())
    words = [
        f"The {t.words or t.kind} in shot {s.slate} says “{t.text}”."
        for s in plan.shots
        for t in s.things
        if t.kind in kinds and t.text
    ]
    words += [f"The sign at {p.name} says “{p.sign}”." for p in plan.places if p.sign and "sign" in kinds]
    if not kinds:
        return ""
    clause.left = ""
    return " ".join(words) or f"Nothing is written on the {listed(sorted(kinds))}."


def _screen_time(clause: Clause) -> str:
    clause.drop(
        r"\b(?:on screen|on the screen|visible|seen|appears?|in the (?:film|picture)|in it|on|screen|total|altogether)\b"
    )
    person = _one(clause)
    if person is None:
        return ""
    theirs = [s for s in clause.plan.shots if person.id in {p.who for p in s.parts}]
    seconds = clause.plan.rate.seconds(sum(s.frames for s in theirs))
    return f"{person.name} is in {listed([s.slate for s in theirs]) or 'no shot'}, {seconds:g} seconds in all."


def _who_does(clause: Clause) -> str:
    """'who drives the van': by what people do, else by what the shots tell."""
    shots = filmed(clause)
    table, words = verb_forms(), clause.left.split()
    done = table.get(words[0]) if words else None
    names = {c.id: c.name for c in clause.plan.cast}
    found = [
        f"{names[p.who]} in shot {s.slate}" for s in shots for p in s.parts if done is not None and p.action is done
    ]
    if not found:
        wanted = set(content(clause.left))
        told = [s for s in shots if wanted and wanted <= set(content(s.action.lower()))]
        found = [f"{listed([names[p.who] for p in s.parts]) or 'nobody'} in shot {s.slate}" for s in told]
    clause.left = "" if found else clause.left
    return f"{listed(found)}." if found else ""


_WEARS = r"wear|wears|wearing|dressed in|has|have|got|in"
FACTS: tuple[tuple[str, Answer], ...] = (
    (r"^(?:what happens|what is|what do we see|how does (?:it|the (?:film|movie))|what comes)(?: right)?(?: at| in)?(?: the)?(?: very)? (?=(?:end|ends|ending|start|starts|begin|begins|beginning|opening|open|finale|close)$)", at_the_end),
    (r"^who (?:says|said|asks|shouts|whispers|speaks)\b(?= ?⟦)", said_by),
    (r"^(?:what|which) (?:is|are|was) (?:the |that )?(?=.*\b(?:thing|lines?|words?|sentence)\b)", one_line),
    (r"^how many lines\b", how_many_lines),
    (r"^how long (?:is|are|do we see|does|do)\b(?=.*\b(?:on (?:the )?screen|visible|seen|appear)\b)", _screen_time),
    (r"^(?:what|which) (?:kind|sort|type) of [\w-]+ (?:is|are)\b", _who_is),
    (r"^(?:when|where|in which shots?) (?:does|do|is|are|can)\b(?=.*\b(?:appear|appears|enter|come in|shown|seen|show up|first)\b)", appears),
    (r"^(?:which|what) (?:shots?|ones?) (?:are|is|have|has|use)\b", of_lens),
    (r"^(?:which|what) (?:shots?|ones?) (?:are|is)\b", of_size),
    (r"^(?:which|what) scene (?=.*\b(?:longest|shortest)\b)|^what is the (?=(?:longest|shortest) scene$)", scene_by_length),
    (r"^(?:is|are|which|what)\b(?=.*\b(?:anything|something|any shots?)\b.*\b(?:locked|protected|frozen)$)", any_locked),
    (r"^how (?:is|are|was|were|did you)\b(?=.*\b(?:filmed|framed|shot)$)", how_filmed),
    (r"^how old (?:is|are)\b", _how_old),
    (r"^how (?:tall|big|heavy) (?:is|are)\b", _how_tall),
    (r"^(?:does|do|has|is) (?=.*\b(?:beard|mo?ustache|stubble)\b)", _bearded),
    (r"^(?:what|which) colou?r (?:is|are|does|do|has|have)\b(?: the)?", _coloured),
    (rf"^(?:who|which (?:of them|character|person|people)) (?:is |are )?(?:{_WEARS})\b|^(?:is|does) (?:anyone|anybody|someone) (?:{_WEARS})\b", _wearers),
    (r"^(?:what|which words) (?:does|do|is|are|stands?)(?: (?:written|it say|printed))?(?: on)? (?:the |that )?(?=[\w -]*(?:say|says|read|reads|card|sign)$)(?!.*\b(?:wear|weather|film|music|look|title|name)\b)", _written),
    (r"^what (?:does|do) (?:the |that )?(?=[\w -]+ (?:say|read)$)", _written),
    (r"^what is (?:written|printed)(?: on)?\b", _written),
    (r"^(?:is|are|does|do|has|have) (?=.*\b(?:dialogue|lines?|talk|talking|talks|speak|speaking|say anything|speech|said|spoken)\b)", any_talk),
    (r"^(?:who|what) (?:is|was)\b(?= )", _who_is),
    (r"^who\b(?! (?:is|are|was|speaks?|says|talks|wears)\b)", _who_does),
    (r"^(?:is|are|does|do|has|have)\b", is_there),
    (r"^why\b(?: (?:is|are|did|do|does|was|were|has|have)\b)?", why),
)  # fmt: skip
"""Read before the questions about shots and the film; one that finds no fact leaves the question to those."""
