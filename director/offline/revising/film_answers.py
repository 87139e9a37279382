"""Questions about the film as a whole -> true answers: its length, title, music and look, what was assumed and what is missing."""

from director.offline.colours import colour_name
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.nearest import HELP
from director.offline.words import listed
from film import Plan


def length(clause: Clause) -> str:
    pointed = take_aim(clause)
    plan = clause.plan
    clause.drop(r"\b(?:together|combined|in total|all told)\b")
    clause.take(r"\b(?:running time|length|duration|long|last|total|altogether|seconds?|now|are|we)\b")
    if pointed is None or pointed.film:
        return f"The film lasts {seconds(plan, plan.frames)} in {count(len(plan.shots), 'shot')}."
    shots = [s for s in plan.shots if s.id in pointed.shots]
    told = " ".join(f"Shot {s.slate} lasts {seconds(plan, s.frames)}." for s in shots)
    return f"{told} Together {seconds(plan, sum(s.frames for s in shots))}." if len(shots) > 1 else told


def counted(clause: Clause) -> str:
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
    return f"The film has {count(*counts[m[1][:3]])}."


def assumed(clause: Clause) -> str:
    clause.drop(
        r"\b(?:assume|assumed|ma[dk]e up|had|to|assumptions?|guess|guessed|decide|decided|decisions|choose|chose|open|yourself|brief|leave|left|invent|invented)\b"
    )
    return " ".join(clause.plan.assumptions) or "Nothing: the brief said it all."


def lacking(clause: Clause) -> str:
    clause.drop(
        r"\b(?:of|my|your|the|script|story|wishes|bits?|parts?|things?|make|made|makes|it|in|leave|out|get|got|lost|dropped|drop|skip|skipped|miss|missed|did|do|does|forget|forgot|ignored?|from|was|were)\b"
    )
    clause.drop(
        r"\b(?:not|you|we|anything|be|show|missing|staged?|shown?|understand|understood|done|left out|able|honou?r(?:ed)?|could|cannot|ca|brief)\b"
    )
    return " ".join(clause.plan.not_staged) or "Nothing: everything the brief asks for is staged."


def title(clause: Clause) -> str:
    clause.take(r"\b(?:title|called|name)\b")
    return f"The film is called “{clause.plan.title}”."


def music(clause: Clause) -> str:
    clause.drop(r"\b(?:music|score|soundtrack|instruments?|mood|kind|sort|playing|played|there|plays?)\b")
    wish = clause.plan.music
    if wish.none:
        return "The film has no music."
    moods = [wish.mood] if wish.mood else list(dict.fromkeys(s.mood for s in clause.plan.shots if not s.title_card))
    return f"The music is {listed([str(m) for m in moods])}{f', with {listed(list(wish.instruments))}' if wish.instruments else ', with instruments that suit it'}."


def looked(clause: Clause) -> str:
    clause.drop(r"\b(?:look|style|palette|colours|grade)\b")
    return f"The look: {clause.plan.look.words or 'natural colours'}; palette {listed([colour_name(c) for c in clause.plan.look.palette]) or 'as place and light have it'}."


def help_(clause: Clause) -> str:
    clause.left = ""
    return f"One sentence can change: {HELP}."


def seconds(plan: Plan, frames: int) -> str:
    return f"{plan.rate.seconds(frames):.1f} seconds".replace(".0 ", " ")


def count(n: int, noun: str) -> str:
    return f"{n} {noun}{'s' if n != 1 else ''}"
