"""Who says what is said: 'give Tobias's line to Mara', 'swap their lines', 'only Vera speaks', 'move her line to shot 2' -> SetLine."""

import re

from director.offline.revising.aiming import meant, take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.people import pronoun, take_names
from film import Edit, NotUnderstood, Plan, SetLine

SPEAKS = r"\b(?:say|says|saying|said|tells?|asks?|asking|answers?|repl(?:y|ies)|shouts?|whispers?|yells?|line|lines|dialogue|dialog|words|speaks?|speak|spoken|talks?|talking|speech|conversation|murmurs?|mutters?|calls?|cries|screams?|voice-?over|narrator|narration|response|sentence|remark)\b"


def respoken(clause: Clause) -> list[Edit]:
    """Another speaker, another shot or another order of what is said already; nothing if the words are new."""
    return _moved(clause) or _another_speaker(clause) or _swapped(clause) or _only_speaker(clause)


def _moved(clause: Clause) -> list[Edit]:
    """'move Mara's line from shot 3 to shot 2': the same words in another shot, at the end of what is said there."""
    names = "|".join(sorted(map(re.escape, clause.index.names), key=len, reverse=True)) or "(?!)"
    m = clause.has(
        rf"^(?:please )?(?:move|shift|put|take|bring) (?:(?P<who>{names})'s|(?P<she>her|his)|the|that) lines?(?: (?:from|in|of) (?P<a>(?!.*\bfrom\b)[\w' ]+?))? (?:in)?to (?P<b>[\w' ]+)$"
    )
    if not m or re.fullmatch(names, m["b"]):
        return []
    plan = clause.plan
    who = [clause.index.names[m["who"]]] if m["who"] else []
    if m["she"] and (she := pronoun(clause.copy())):
        who = [she]
    out = meant(m["a"], clause.index) if m["a"] else clause.before
    into = meant(m["b"], clause.index)
    spots = [
        (s, i)
        for s in plan.shots
        for i, ln in enumerate(s.lines)
        if (not who or ln.speaker in who) and (not out or s.id in out)
    ]
    if len(spots) != 1 or len(into) != 1:
        raise NotUnderstood(f"which line, and to which shot? they are {all_lines(plan)}")
    (shot, at), clause.left = spots[0], ""
    line = shot.lines[at]
    new = plan.shot(into[0])
    return [
        SetLine(shot=shot.id, index=at, text=""),
        SetLine(shot=new.id, index=len(new.lines), text=line.text, speaker=line.speaker),
    ]


def _swapped(clause: Clause) -> list[Edit]:
    """'swap the two lines in shot 9'."""
    trial = clause.copy()
    theirs = trial.has(r"\b(?:their|speakers)\b")
    if not trial.take(
        r"^(?:please )?(?:swap|switch|exchange|flip|reverse)(?: the order of)?(?: the| their| both(?: of their)?)?(?: two)? (?P<what>lines|speakers)(?: around)?\b"
    ):
        return []
    pointed = take_aim(trial)
    shots = [clause.plan.shot(s) for s in (pointed.shots if pointed else clause.before)]
    spoken = [s for s in shots if len(s.lines) == 2]
    if len(spoken) != 1:
        raise NotUnderstood(f"which lines? they are {all_lines(clause.plan)}")
    clause.left = trial.left
    one, two = spoken[0].lines
    if theirs:  # each says what the other said
        return [
            SetLine(shot=spoken[0].id, index=i, text=ln.text, speaker=other.speaker)
            for i, ln, other in ((0, one, two), (1, two, one))
        ]
    return [SetLine(shot=spoken[0].id, index=i, text=ln.text, speaker=ln.speaker) for i, ln in ((0, two), (1, one))]


def _only_speaker(clause: Clause) -> list[Edit]:
    """'in shot 8 only Vera speaks': the others' lines go."""
    trial = clause.copy()
    if clause.quotes or not trial.take(
        r"\bonly(?= .*\b(?:speaks?|talks?|says? (?:anything|something)|has (?:a )?lines?)\b)"
    ):
        return []
    pointed = take_aim(trial)
    who = take_names(trial)
    shots = [
        s
        for s in clause.plan.shots
        if (not pointed or s.id in pointed.shots) and (pointed or not clause.before or s.id in clause.before)
    ]
    trial.drop(SPEAKS)
    trial.drop(r"\b(?:anything|something|should|there)\b")
    spots = [(s, i) for s in shots for i, ln in enumerate(s.lines) if ln.speaker not in who]
    if not who or not spots:
        return []
    clause.left = trial.left
    return [SetLine(shot=s.id, index=i, text="") for s, i in reversed(spots)]


def _another_speaker(clause: Clause) -> list[Edit]:
    """'Let Mara say ⟦You waited⟧ instead of Tobias', 'give ⟦You waited⟧ to Mara', 'give Tobias's line in shot 4 to Mara'."""
    trial = clause.copy()
    names = "|".join(sorted(map(re.escape, trial.index.names), key=len, reverse=True)) or "(?!)"
    to = trial.take(rf"\b(?:instead of|rather than|not) (?P<old>{names})\b")
    new = (
        trial.take(
            rf"\b(?:give|assign|hand|pass|move)\b(?=.*\bto (?P<who>{names})\b)|\b(?:let|have|make)\b(?= (?P<who2>{names}) (?:say|speak)\b(?! nothing| no))"
        )
        if not to
        else None
    )
    if new:
        who = [trial.index.names[new["who"] or new["who2"]]]
        trial.take(rf"\bto {re.escape(new['who'])}\b" if new["who"] else rf"\b{re.escape(new['who2'])}\b")
        speakers = take_names(trial)
    elif to:
        who, speakers = take_names(trial), [trial.index.names[to["old"]]]
    else:
        return []
    nth = trial.take(r"\b(?:the )?(?:very )?(first|last) (?=line)")
    pointed = take_aim(trial)
    shots = pointed.shots if pointed else clause.before
    words = trial.quote()
    trial.drop(SPEAKS)
    spots = [
        (s, i) for s in trial.plan.shots for i, ln in enumerate(s.lines)
        if (words is None or bare(ln.text) == bare(words)) and (not speakers or ln.speaker in speakers) and (not shots or s.id in shots)
    ]  # fmt: skip
    if words is not None and not spots:
        return []
    if nth and spots:
        spots = [spots[0 if nth[1] == "first" else -1]]
    if len(who) != 1 or "⟦" in trial.left:
        return []
    if len(spots) != 1:
        raise NotUnderstood(f"which line? they are {all_lines(trial.plan)}")
    (shot, index), clause.left = spots[0], trial.left
    return [SetLine(shot=shot.id, index=index, text=shot.lines[index].text, speaker=who[0])]


def _all_lines(plan: Plan) -> str:
    return "; ".join(f"“{ln.text}” ({s.slate})" for s in plan.shots for ln in s.lines)[:400] or "none"


def _bare(words: str) -> str:
    return " ".join(words.lower().strip(" .!?…").split())


def all_lines(plan: Plan) -> str:
    return "; ".join(f"“{ln.text}” ({s.slate})" for s in plan.shots for ln in s.lines)[:400] or "none"


def bare(words: str) -> str:
    """Words as they are compared: lower case, no stops at the ends."""
    return " ".join(words.lower().strip(" .!?…").split())
