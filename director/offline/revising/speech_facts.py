"""Facts about what is said: who says it, how much, what first and what last."""

from director.offline.revising.clause import Clause
from director.offline.revising.people import take_names
from director.offline.revising.shot_facts import filmed
from director.offline.words import listed


def said_by(clause: Clause) -> str:
    """'who says "Two minutes"?'."""
    words = (clause.quote() or "").lower().strip(" .!?")
    names = {c.id: c.name for c in clause.plan.cast}
    found = [
        f"{names.get(ln.speaker, 'a voice')} says “{ln.text}” in shot {s.slate}"
        for s in clause.plan.shots
        for ln in s.lines
        if words and words in ln.text.lower()
    ]
    return f"{'; '.join(found)}." if found else f"Nobody says “{words}”." if words else ""


def one_line(clause: Clause) -> str:
    """'what is the last thing Mara says'."""
    last = clause.take(r"\b(?:first|last|final)\b")
    clause.drop(r"\b(?:thing|lines?|words?|sentence|that|says?|said|of|by|spoken|is)\b")
    who, shots = take_names(clause), filmed(clause)
    lines = [(s, ln) for s in shots for ln in s.lines if not who or ln.speaker in who]
    if not last or not lines:
        return "Nothing is said there." if last else ""
    shot, line = lines[0 if last[0] == "first" else -1]
    names = {c.id: c.name for c in clause.plan.cast}
    return f"{names.get(line.speaker, 'a voice')} says “{line.text}” in shot {shot.slate}."


def how_many_lines(clause: Clause) -> str:
    clause.drop(r"\b(?:there|have|has|say|says|does|do|are|is|speak|speaks|of|in|total)\b")
    who, shots = take_names(clause), filmed(clause)
    count = sum(1 for s in shots for ln in s.lines if not who or ln.speaker in who)
    return f"{count} line{'s' if count != 1 else ''}."


def any_talk(clause: Clause) -> str:
    shots = filmed(clause)
    who = take_names(clause)
    clause.drop(
        r"\b(?:anyone|anybody|someone|somebody|any|dialogue|lines?|talk(?:ing|s)?|speak(?:ing|s)?|say|speech|words|spoken|there|people|anything|something|said|have|has)\b"
    )
    lines = [(s, ln) for s in shots for ln in s.lines if not who or ln.speaker in who]
    where = f" in shot{'s' if len(shots) > 1 else ''} {listed([s.slate for s in shots])}" if len(shots) < 4 else ""
    names = {c.id: c.name for c in clause.plan.cast}
    if not lines:
        return (
            f"No, {listed([names[w] for w in who]) if who else 'nobody'} says nothing{where}."
            if who
            else f"No, nobody speaks{where}."
        )
    return "Yes: " + " ".join(f"{s.slate}: {names.get(ln.speaker, 'a voice')} says “{ln.text}”." for s, ln in lines)
