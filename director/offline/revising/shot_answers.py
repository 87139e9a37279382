"""Questions about shots -> true answers: who and what is in them, where and when they play, how they are filmed."""

from director import filming
from director.offline.colours import colour_name
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.film_answers import seconds
from director.offline.revising.index import TIMES, WEATHERS
from director.offline.revising.numbering import Pointed
from director.offline.revising.people import pronoun, take_names
from director.offline.words import listed
from film import NotUnderstood, Plan, Shot, Weather


def who(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.drop(r"\b(?:appears?|seen|people|characters?|cast|actors?|there|visible|shown)\b")
    if pointed is None or pointed.film:
        return f"The cast is {listed([c.name + (f' ({c.description})' if c.description and c.description != c.name else '') for c in plan.cast]) or 'empty'}."
    said = []
    for shot in pointed_at(plan, pointed):
        names = [plan.character(p.who).name for p in shot.parts]
        said.append(
            f"Shot {shot.slate} is a title card."
            if shot.title_card
            else f"In shot {shot.slate}: {listed(names) or 'nobody'}."
        )
    return " ".join(said)


def which(clause: Clause) -> str:
    """'which shots have Mara', 'which shots are at night', 'which shots are locked'."""
    plan = clause.plan
    clause.drop(
        r"\b(?:show|do we|can we|we|with|have|has|contain|feature|features|appear|appears|does|are|is|in|see)\b"
    )
    if clause.take(r"\blocked\b"):
        return found([s for s in plan.shots if s.locked], "is locked")
    if clause.take(r"\blongest(?: shot| one)?$"):
        longest = max(plan.shots, key=lambda s: s.frames)
        return f"Shot {longest.slate} is the longest: {seconds(plan, longest.frames)}."
    if clause.take(r"\bshortest(?: shot| one)?$"):
        shortest = min(plan.shots, key=lambda s: s.frames)
        return f"Shot {shortest.slate} is the shortest: {seconds(plan, shortest.frames)}."
    if clause.take(r"\b(?:title )?cards?\b"):
        return found([s for s in plan.shots if s.title_card], "is a title card")
    if clause.take(r"\b(?:dialogue|lines|words|speech|spoken)\b"):
        return found([s for s in plan.shots if s.lines], "has dialogue")
    filmed = [s for s in plan.shots if not s.title_card]
    for pattern, time in TIMES:
        if clause.take(rf"\b(?:at |in )?(?:the )?(?:{pattern})\b"):
            return found([s for s in filmed if plan.time_of_day(s) == time], f"plays at {time}")
    for pattern, air in WEATHERS:
        if clause.take(rf"\b(?:in )?(?:the )?(?:{pattern})\b"):
            return found(
                [s for s in filmed if plan.weather(s) == air],
                f"has {air} weather" if air in (Weather.CLEAR, Weather.CLOUDY) else f"has {air}",
            )
    who = take_names(clause)
    if who:
        names = listed([plan.character(w).name for w in who])
        return found([s for s in filmed if set(who) <= {p.who for p in s.parts}], f"has {names}")
    if words := clause.left.strip():
        fits = clause.index.fitting(words)
        clause.left = ""
        if fits is None:
            raise NotUnderstood(f"nothing in the plan speaks of “{words[:60]}”")
        return found([s for s in plan.shots if s.id in fits], f"has “{words}”")
    return ""


def locked(clause: Clause) -> str:
    pointed = take_aim(clause)
    clause.drop(r"\blocked\b")
    return (
        " ".join(
            f"Shot {s.slate} is {'locked' if s.locked else 'not locked'}." for s in pointed_at(clause.plan, pointed)
        )
        if pointed
        else ""
    )


def where(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.take(r"\b(?:set|plays?|happens?|takes? place|located|places?|locations?)\b")
    if pointed is None or pointed.film:
        return f"The film plays at {listed([p.name for p in plan.places])}."
    return (
        " ".join(
            f"Shot {s.slate} plays at {plan.place(plan.scene(s.scene).place).name}."
            for s in pointed_at(plan, pointed)
            if not s.title_card
        )
        or "That is a title card."
    )


def when(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.drop(r"\b(?:set|plays?|happens?|takes? place|weather|light|time|there)\b")
    shots = pointed_at(plan, pointed) if pointed else list(plan.shots)
    return (
        " ".join(f"Shot {s.slate}: {plan.time_of_day(s)}, {plan.weather(s)}." for s in shots if not s.title_card)
        or "That is a title card."
    )


def happens(clause: Clause) -> str:
    pointed = take_aim(clause)
    clause.drop(r"\b(?:happens?|going on|shows?|see|shot list|shots|story|about|happening|there)\b")
    shots = pointed_at(clause.plan, pointed) if pointed else list(clause.plan.shots)
    return " ".join(
        f"{s.slate}: "
        + (
            f"the card “{s.title_card}”."
            if s.title_card
            else f"{s.size}, {s.angle} angle, {s.move}; {s.action.rstrip('.')}."
        )
        for s in shots
    )


def spoken(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    who = take_names(clause)
    if not who and (she := pronoun(clause)):
        who = [she]
    clause.drop(r"\b(?:says?|said|lines?|dialogue|spoken|speaks?|talks?|words?|there|all)\b")
    shots = pointed_at(plan, pointed) if pointed else list(plan.shots)
    said = [
        f"{s.slate}: {plan.character(ln.speaker).name if ln.speaker else 'a voice'} says “{ln.text}”."
        for s in shots
        for ln in s.lines
        if not who or ln.speaker in who
    ]
    return " ".join(said) or "Nothing is said there."


def worn(clause: Clause) -> str:
    plan = clause.plan
    who = take_names(clause)
    if not who and (she := pronoun(clause)):
        who = [she]
    clause.drop(r"\b(?:wears?|wearing|look like|clothes|colour|coat|jacket|outfit|dressed|hair|on)\b")
    if not who:
        return ""
    return dressed(plan, who)


def dressed(plan: Plan, who: list[str]) -> str:
    said = []
    for person in (plan.character(w) for w in who):
        worn = [f"{colour_name(g.colour)} {g.kind}".strip() for g in (*person.garments, *person.accessories)]
        hair = f", hair {person.hair_style}, {colour_name(person.hair_colour)}" if person.kind == "person" else ""
        said.append(f"{person.name}: {listed(worn) or 'nothing named'}{hair}.")
    return " ".join(said)


def all_worn(clause: Clause) -> str:
    clause.drop(r"\b(?:all|what)\b")
    return dressed(clause.plan, [c.id for c in clause.plan.cast])


def camera(clause: Clause) -> str:
    pointed = take_aim(clause)
    clause.drop(r"\b(?:size|angle|camera|move|lens|framing|doing|moving)\b")
    if pointed is None:
        return ""
    return (
        " ".join(
            f"Shot {s.slate}: {filming.filmed(s, clause.plan)}{'' if s.lens_mm else ', lens chosen by the size'}."
            for s in pointed_at(clause.plan, pointed)
            if not s.title_card
        )
        or "That is a title card."
    )


def found(shots: list[Shot], what: str) -> str:
    if not shots:
        return f"No shot {what}."
    return f"Shot{'s' if len(shots) > 1 else ''} {listed([s.slate for s in shots])} {what if len(shots) == 1 else plural(what)}."


def plural(what: str) -> str:
    verb, _, rest = what.partition(" ")
    return f"{ {'is': 'are', 'has': 'have', 'plays': 'play'}[verb] } {rest.replace('a title card', 'title cards')}"


def pointed_at(plan: Plan, pointed: Pointed) -> list[Shot]:
    return [s for s in plan.shots if s.id in pointed.shots]
