"""Questions about the film -> true answers, computed from the plan. Nothing changes."""

import re

from director import filming
from director.offline.colours import colour_name
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.facts import FACTS, Answer, plain_question
from director.offline.revising.histories import changed, takes, versions, which_version
from director.offline.revising.index import TIMES, WEATHERS
from director.offline.revising.nearest import HELP, offer_questions
from director.offline.revising.numbering import Pointed
from director.offline.revising.people import pronoun, take_names
from director.offline.revising.phrasing import named
from director.offline.revising.whereabouts import placed
from director.offline.words import listed
from film import NotUnderstood, Plan, Shot, Weather

ASKS = re.compile(
    r"^(?:how|who|whose|what|which|where|when|why|is|are|does|do|did|has|have(?= (?:you|we|i|they|there|any)\b)|was|were|in (?:which|what)|remind me|any idea|list|show me|tell me|describe|summari[sz]e|help|explain|name(?= (?:the|all|every|each)\b))\b(?! (?:not\b|about\b|if\b))|\?\s*$"
)


def answer(clause: Clause) -> str:
    """Raises NotUnderstood for a question we have no true answer to."""
    clause.left = plain_question(clause.left.rstrip("? "))
    said = named(clause.left, clause.index)
    for low in dict.fromkeys((clause.left, said, *placed(said, clause.index))):
        for pattern, told in (*FACTS, *_QUESTIONS):
            trial = clause.copy()
            trial.left = low
            if trial.take(pattern) and (reply := _reply(told, trial)) and not trial.rest():
                return reply
    raise NotUnderstood(f"I cannot answer that; {offer_questions(clause)}")


def _reply(told: Answer, trial: Clause) -> str:
    """A question read as one it is not may trip over its words: then another reading is tried."""
    try:
        return told(trial)
    except NotUnderstood:
        return ""


def _length(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.take(r"\b(?:running time|length|duration|long|last|total|altogether|seconds?|now)\b")
    if pointed is None or pointed.film:
        return f"The film lasts {_seconds(plan, plan.frames)} in {_count(len(plan.shots), 'shot')}."
    shots = _shots(plan, pointed)
    return " ".join(f"Shot {s.slate} lasts {_seconds(plan, s.frames)}." for s in shots)


def _counted(clause: Clause) -> str:
    plan = clause.plan
    m = clause.take(
        r"\b(shots?|scenes?|people|characters|actors|persons|title cards?|cards|lines|close-ups?|places|locations)\b"
    )
    if not m:
        return ""
    clause.drop(r"\b(?:there|film|have|has|contain)\b")
    counts = {
        "sho": (len(plan.shots), "shot"), "sce": (len(plan.scenes), "scene"), "peo": (len(plan.cast), "character"), "cha": (len(plan.cast), "character"),
        "act": (len(plan.cast), "character"), "per": (len(plan.cast), "character"), "tit": (sum(bool(s.title_card) for s in plan.shots), "title card"),
        "car": (sum(bool(s.title_card) for s in plan.shots), "title card"), "lin": (sum(len(s.lines) for s in plan.shots), "line"),
        "clo": (sum(s.size == "close-up" and not s.title_card for s in plan.shots), "close-up"), "pla": (len(plan.places), "place"), "loc": (len(plan.places), "place"),
    }  # fmt: skip
    return f"The film has {_count(*counts[m[1][:3]])}."


def _who(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.drop(r"\b(?:appears?|seen|people|characters?|cast|actors?|there|visible|shown)\b")
    if pointed is None or pointed.film:
        return f"The cast is {listed([c.name + (f' ({c.description})' if c.description and c.description != c.name else '') for c in plan.cast]) or 'empty'}."
    said = []
    for shot in _shots(plan, pointed):
        names = [plan.character(p.who).name for p in shot.parts]
        said.append(
            f"Shot {shot.slate} is a title card."
            if shot.title_card
            else f"In shot {shot.slate}: {listed(names) or 'nobody'}."
        )
    return " ".join(said)


def _which(clause: Clause) -> str:
    """'which shots have Mara', 'which shots are at night', 'which shots are locked'."""
    plan = clause.plan
    clause.drop(
        r"\b(?:show|do we|can we|we|with|have|has|contain|feature|features|appear|appears|does|are|is|in|see)\b"
    )
    if clause.take(r"\blocked\b"):
        return _found([s for s in plan.shots if s.locked], "is locked")
    if clause.take(r"\blongest(?: shot| one)?$"):
        longest = max(plan.shots, key=lambda s: s.frames)
        return f"Shot {longest.slate} is the longest: {_seconds(plan, longest.frames)}."
    if clause.take(r"\bshortest(?: shot| one)?$"):
        shortest = min(plan.shots, key=lambda s: s.frames)
        return f"Shot {shortest.slate} is the shortest: {_seconds(plan, shortest.frames)}."
    if clause.take(r"\b(?:title )?cards?\b"):
        return _found([s for s in plan.shots if s.title_card], "is a title card")
    if clause.take(r"\b(?:dialogue|lines|words|speech|spoken)\b"):
        return _found([s for s in plan.shots if s.lines], "has dialogue")
    filmed = [s for s in plan.shots if not s.title_card]
    for pattern, time in TIMES:
        if clause.take(rf"\b(?:at |in )?(?:the )?(?:{pattern})\b"):
            return _found([s for s in filmed if plan.time_of_day(s) == time], f"plays at {time}")
    for pattern, air in WEATHERS:
        if clause.take(rf"\b(?:in )?(?:the )?(?:{pattern})\b"):
            return _found(
                [s for s in filmed if plan.weather(s) == air],
                f"has {air} weather" if air in (Weather.CLEAR, Weather.CLOUDY) else f"has {air}",
            )
    who = take_names(clause)
    if who:
        names = listed([plan.character(w).name for w in who])
        return _found([s for s in filmed if set(who) <= {p.who for p in s.parts}], f"has {names}")
    if words := clause.left.strip():
        fits = clause.index.fitting(words)
        clause.left = ""
        if fits is None:
            raise NotUnderstood(f"nothing in the plan speaks of “{words[:60]}”")
        return _found([s for s in plan.shots if s.id in fits], f"has “{words}”")
    return ""


def _locked(clause: Clause) -> str:
    pointed = take_aim(clause)
    clause.drop(r"\blocked\b")
    return (
        " ".join(f"Shot {s.slate} is {'locked' if s.locked else 'not locked'}." for s in _shots(clause.plan, pointed))
        if pointed
        else ""
    )


def _where(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.take(r"\b(?:set|plays?|happens?|takes? place|located|places?|locations?)\b")
    if pointed is None or pointed.film:
        return f"The film plays at {listed([p.name for p in plan.places])}."
    return (
        " ".join(
            f"Shot {s.slate} plays at {plan.place(plan.scene(s.scene).place).name}."
            for s in _shots(plan, pointed)
            if not s.title_card
        )
        or "That is a title card."
    )


def _when(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.drop(r"\b(?:set|plays?|happens?|takes? place|weather|light|time|there)\b")
    shots = _shots(plan, pointed) if pointed else list(plan.shots)
    return (
        " ".join(f"Shot {s.slate}: {plan.time_of_day(s)}, {plan.weather(s)}." for s in shots if not s.title_card)
        or "That is a title card."
    )


def _happens(clause: Clause) -> str:
    pointed = take_aim(clause)
    clause.drop(r"\b(?:happens?|going on|shows?|see|shot list|shots|story|about|happening|there)\b")
    shots = _shots(clause.plan, pointed) if pointed else list(clause.plan.shots)
    return " ".join(
        f"{s.slate}: "
        + (
            f"the card “{s.title_card}”."
            if s.title_card
            else f"{s.size}, {s.angle} angle, {s.move}; {s.action.rstrip('.')}."
        )
        for s in shots
    )


def _spoken(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    who = take_names(clause)
    if not who and (she := pronoun(clause)):
        who = [she]
    clause.drop(r"\b(?:says?|said|lines?|dialogue|spoken|speaks?|talks?|words?|there|all)\b")
    shots = _shots(plan, pointed) if pointed else list(plan.shots)
    said = [
        f"{s.slate}: {plan.character(ln.speaker).name if ln.speaker else 'a voice'} says “{ln.text}”."
        for s in shots
        for ln in s.lines
        if not who or ln.speaker in who
    ]
    return " ".join(said) or "Nothing is said there."


def _worn(clause: Clause) -> str:
    plan = clause.plan
    who = take_names(clause)
    if not who and (she := pronoun(clause)):
        who = [she]
    clause.drop(r"\b(?:wears?|wearing|look like|clothes|colour|coat|jacket|outfit|dressed|hair|on)\b")
    if not who:
        return ""
    return _dressed(plan, who)


def _dressed(plan: Plan, who: list[str]) -> str:
    said = []
    for person in (plan.character(w) for w in who):
        worn = [f"{colour_name(g.colour)} {g.kind}".strip() for g in (*person.garments, *person.accessories)]
        hair = f", hair {person.hair_style}, {colour_name(person.hair_colour)}" if person.kind == "person" else ""
        said.append(f"{person.name}: {listed(worn) or 'nothing named'}{hair}.")
    return " ".join(said)


def _all_worn(clause: Clause) -> str:
    clause.drop(r"\b(?:all|what)\b")
    return _dressed(clause.plan, [c.id for c in clause.plan.cast])


def _camera(clause: Clause) -> str:
    pointed = take_aim(clause)
    clause.drop(r"\b(?:size|angle|camera|move|lens|framing|doing|moving)\b")
    if pointed is None:
        return ""
    return (
        " ".join(
            f"Shot {s.slate}: {filming.filmed(s, clause.plan)}{'' if s.lens_mm else ', lens chosen by the size'}."
            for s in _shots(clause.plan, pointed)
            if not s.title_card
        )
        or "That is a title card."
    )


def _assumed(clause: Clause) -> str:
    clause.drop(
        r"\b(?:assume|assumed|ma[dk]e up|had|to|assumptions?|guess|guessed|decide|decided|decisions|choose|chose|open|yourself|brief|leave|left|invent|invented)\b"
    )
    return " ".join(clause.plan.assumptions) or "Nothing: the brief said it all."


def _lacking(clause: Clause) -> str:
    clause.drop(
        r"\b(?:not|you|we|anything|be|show|missing|staged?|shown?|understand|understood|done|left out|able|honou?r(?:ed)?|could|cannot|ca|brief)\b"
    )
    return " ".join(clause.plan.not_staged) or "Nothing: everything the brief asks for is staged."


def _title(clause: Clause) -> str:
    clause.take(r"\b(?:title|called|name)\b")
    return f"The film is called “{clause.plan.title}”."


def _music(clause: Clause) -> str:
    clause.drop(r"\b(?:music|score|soundtrack|instruments?|mood|kind|sort|playing|played|there|plays?)\b")
    wish = clause.plan.music
    if wish.none:
        return "The film has no music."
    moods = [wish.mood] if wish.mood else list(dict.fromkeys(s.mood for s in clause.plan.shots if not s.title_card))
    return f"The music is {listed([str(m) for m in moods])}{f', with {listed(list(wish.instruments))}' if wish.instruments else ', with instruments that suit it'}."


def _looked(clause: Clause) -> str:
    clause.drop(r"\b(?:look|style|palette|colours|grade)\b")
    return f"The look: {clause.plan.look.words or 'natural colours'}; palette {listed([colour_name(c) for c in clause.plan.look.palette]) or 'as place and light have it'}."


def _help(clause: Clause) -> str:
    clause.left = ""
    return f"One sentence can change: {HELP}."


_MEASURE = (
    r"\bhow long\b|\b(?:what is|tell me) (?:the )?(?:running time|length|duration)\b|\bhow many (?:seconds|minutes)\b"
)
_QUESTIONS: tuple[tuple[str, Answer], ...] = (
    (r"\b(?:how many|which|what|list|show me|are there)(?: are| is| was| were| happened (?:in|with))?(?: the)?(?: different)?(?= .*\btakes?\b| takes?\b)|\b(?:why|what) (?:was|is|were|did you|has|have)(?: been)?(?= .*\b(?:reshot|flagged|rejected|wrong|retaken|taken again|shot again|problems?|bad)\b)|\b(?:any|are there) (?=(?:problems|faults) (?:with|in)\b)", takes),
    (r"\b(?:which|what) (?:version|revision)(?: number)?(?: is| are)?|\bwhat version\b", which_version),
    (r"\b(?:how many|which|what|list|show me)(?: the| all| are)* (?=versions|revisions|history)", versions),
    (r"\b(?:what|which (?:shots?|ones?|scenes?)) (?:did|have|has|was|were|is|had)?(?: (?:i|you|we))?(?= .*\b(?:change|changed|changes|different|edit)\b| changed\b)|\bwhat (?:did|have) (?:i|you|we) (?:just )?(?=do\b|done\b)|\bwhat changed\b", changed),
    (r"^(?:who wears what|what (?:does|do|is|are) (?:everyone|everybody|they|people|all of them|the cast) (?:wear|wearing))", _all_worn),
    (r"^(?:help|what can (?:i|you) (?:say|do|change|ask)|what (?:is|are) possible|how does this work|what do you understand)\b", _help),
    (_MEASURE, _length),
    (r"\bhow many\b", _counted),
    (r"\b(?:what|which) (?:did|have|are|were) (?:you|your|the) ?(?:had to )?(?=.*\b(?:assum|guess|decid|chose|choose|invent|ma[dk]e up))|\bwhat (?:was|were|is) (?=.*\bma[dk]e up\b)|\b(?:list|show me|tell me|what are|what were) (?:the |your |all )?(?=.*assumption)|\bwhat (?:was|were|is|things were) (?=.*\b(?:assumed|open)\b)", _assumed),
    (r"\b(?:what|anything|is there anything|which things?|was there anything) ?(?:is|was|were|are|could|did|can|ca|has|have)?\b(?: (?:that|which))?(?=.*\b(?:not|missing|left out)\b)", _lacking),
    (r"\b(?:what|tell me) (?:(?:does|do|did|is) )?(?=.*\b(?:say|says|said|lines?|dialogue|spoken)\b)|\b(?:list|show me|what are|what is) (?:all )?(?:the )?(?=.*\b(?:lines|dialogue)\b)|\bwho (?=speaks|says|talks)", _spoken),
    (r"\bwhat (?:does|do|is|are|colour is|colour)\b(?=.*\b(?:wear|wearing|look like|hair|coat|jacket|dressed)\b)", _worn),
    (r"\b(?:what|which) (?:size|angle|lens|camera|move|framing)(?: move| angle)?\b|\bwhat (?:does|is) (?=the camera)|\bhow (?:does|is) (?=the camera)", _camera),
    (r"\b(?:what is|tell me|what) (?:the )?(?=title|name|(?:film )?called|it called)|\bwhat is (?=(?:it|the film|this film) called)", _title),
    (r"\b(?:what|which|is there|tell me about)\b(?: is| are)?(?=.*\b(?:music|score|soundtrack|instruments?)\b)", _music),
    (r"\b(?:what|how|which)\b (?:is )?(?:the )?(?:time of day|weather|time)\b|\bwhen\b|\bwhat time\b|\bwhat (?:is )?(?:the )?weather\b|\bhow is the weather\b", _when),
    (r"\bwhere\b|\b(?:what|which) (?=(?:places|locations))|\blist (?:the |all )?(?=places|locations)", _where),
    (r"\b(?:who|whom)\b|\b(?:list|show me|tell me|which|what) (?:is |are )?(?:all )?(?:the )?(?=cast|characters|people|actors)", _who),
    (r"\bwhat (?:does|is|are) (?:the )?(?:look|style|palette|colours)|\bwhat is the (?=look|style|palette)", _looked),
    (r"^(?:is|are)\b(?=.*\blocked\b)", _locked),
    (r"\b(?:in )?(?:which|what|list|show me) (?:all )?(?:the )?(?:shots?|scenes?|ones?|is|are)\b(?: is| are)?(?: the)?(?= \S)(?! list)|\bwhich (?:is|are)(?: the)?\b", _which),
    (r"\b(?:what (?:happens|is happening|is going on|do (?:we|i) see|does|is)|describe|tell me|list|show me|summari[sz]e|what are)\b(?: about)?", _happens),
)  # fmt: skip


def _found(shots: list[Shot], what: str) -> str:
    if not shots:
        return f"No shot {what}."
    return f"Shot{'s' if len(shots) > 1 else ''} {listed([s.slate for s in shots])} {what if len(shots) == 1 else _plural(what)}."


def _plural(what: str) -> str:
    verb, _, rest = what.partition(" ")
    return f"{ {'is': 'are', 'has': 'have', 'plays': 'play'}[verb] } {rest.replace('a title card', 'title cards')}"


def _shots(plan: Plan, pointed: Pointed) -> list[Shot]:
    return [s for s in plan.shots if s.id in pointed.shots]


def _seconds(plan: Plan, frames: int) -> str:
    return f"{plan.rate.seconds(frames):.1f} seconds".replace(".0 ", " ")


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}{'s' if n != 1 else ''}"
