"""What is said: 'in shot 3 she says "At last."', 'cut Mara's line', 'change "Hello" to "Good evening"' -> SetLine."""

import re

from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import slates
from director.offline.revising.line_moves import SPEAKS, all_lines, bare, respoken
from director.offline.revising.people import pronoun, take_names, together
from director.offline.words import listed
from film import Edit, NotUnderstood, Plan, SetLine, Shot

_NARRATOR = r"\b(?:(?:a|the|an) )?(?:narrator|narration|voice-?over|(?:off-?screen )?voice(?: off| from off)?)\b"
_TONE = "urgency|urgent|force|feeling|emotion|warmth|energy|drama|dramatic|humour|humor|weight|punch|desperate|friendly|polite"
_GONE = r"\b(?:no one|no|remove|delete|cut|drop|without(?: any)?|lose|erase|get rid of|take out|skip|silence|mute|nobody|nothing|not|never|stop|omit|(?:should|must) go)\b"


def lines(clause: Clause) -> list[Edit]:
    plan = clause.plan
    here = {ln.text.strip(" .!?").lower() for s in plan.shots for ln in s.lines}
    quotes = clause.quotes and clause.has("⟦")
    speaks = (
        clause.has(SPEAKS)
        or (quotes and any(q.strip(" .!?").lower() in here for q in clause.quotes))
        or clause.has(r"^(?:in [\w ]+,? )?[\w ]+: ?⟦")
    )
    if not (speaks or clause.has(r"\bswap\w* .*\bspeakers\b")) or clause.has(
        r"\b(?:title|card|sign)\b|^(?:please )?(?:call|name|rename) \S+ ⟦|\b(?:call|name|rename) (?:it|this|that|him|her|them) ⟦"
    ):
        return []
    if given := respoken(clause):
        return given
    _after_a_line(clause)
    if old := _old_words(clause):
        return _replaced(clause, old)
    clause.take(
        r"\binstead of (?:what|the line|whatever|the words) (?:\w+ )?(?:says?|is saying|said)(?: (?:now|there|right now|at the moment))?\b"
    )
    clause.take(rf"\b(?:(?:with|give|gives) )?(?:a bit |a little |much )?(?:more|less|some|extra) (?:{_TONE})\b(?=.*⟦)")
    after = (quotes and clause.take(r"\bafter ⟂")) or (
        quotes
        and clause.take(
            r"\b(?:at the (?:very )?end(?! of the film)|afterwards?|after that|then|finally|at last|in the end|on top of that|as a last line)\b"
        )
    )
    gone = not quotes and (clause.take(r"\b(?:should|must) go\b") or clause.take(_GONE))
    more = after or (clause.take(r"\b(?:adds?|also|another|a new|new|more|second|as well|too)\b") if not gone else None)
    narrated = not gone and clause.take(_NARRATOR)
    if gone:
        clause.take(
            r"\bwhat(?= \w+(?: \w+)? (?:says?|said|is saying)\b)|\b(?:that|which)(?= \w+(?: \w+)? (?:says?|said|is saying)\b)"
        )
    pointed = take_aim(clause)
    shots = pointed.shots if pointed else clause.before
    joined = together(clause)
    who = take_names(clause)
    heard = [who.pop()] if len(who) == 2 and quotes and not joined else []  # 'Mara tells Tobias ⟦...⟧'
    nth = (
        clause.take(r"\b(first|second|third|last)(?= line)")
        if clause.has(r"\b(?:first|second|third|last) line\b")
        else None
    )
    if not who and (she := pronoun(clause, shots)):
        who = [she]
    words = clause.quote()
    clause.take(SPEAKS)
    clause.take(SPEAKS)
    clause.take(r"\b(?:to|with|is|instead|anything|at all|should be|reads?|whole)\b")
    if (
        len(shots) > 1
        and len(fits := [s for s in shots if who and {*who, *heard} <= {p.who for p in plan.shot(s).parts}]) == 1
    ):
        shots = (fits[0],)
    spots = [
        (s, i)
        for s in plan.shots
        for i, ln in enumerate(s.lines)
        if (not who or ln.speaker in who) and (not shots or s.id in shots)
    ]
    if nth and spots:
        at = {"first": 0, "second": 1, "third": 2, "last": -1}[nth[1]]
        if at >= len(spots):
            raise NotUnderstood(f"there are only {len(spots)} such lines")
        spots = [spots[at]]
    if gone:
        return _removed(clause, spots, named=bool(who or shots or pointed))
    if words is None:
        return _no_words()
    if narrated:
        return [_added(plan, shots, [""], words)]
    if len(spots) == 1 and not more:
        return [SetLine(shot=spots[0][0].id, index=spots[0][1], text=words)]
    if spots and not more:
        where = listed(list(dict.fromkeys(s.slate for s, _ in spots)))
        raise NotUnderstood(
            f"there are {len(spots)} lines that could be meant, in shot {where}; name the shot and who speaks, or say which words to change"
        )
    return [_added(plan, shots, who, words)]


def _old_words(clause: Clause) -> tuple[Shot, int] | None:
    """The line that one of the quotations repeats, when there are two or it is to go."""
    if not clause.quotes:
        return None
    first = clause.has(r"⟦(\d+)⟧")
    words = bare(clause.quotes[int(first[1])]) if first else ""
    found = [(s, i) for s in clause.plan.shots for i, ln in enumerate(s.lines) if bare(ln.text) == words]
    two = clause.left.count("⟦") == 2
    if len(found) == 1 and (two or clause.has(_GONE)):
        return found[0]
    if two:
        raise NotUnderstood(
            f"“{clause.quotes[0][:60]}” is {'said more than once' if found else 'no line'} in this film; the lines are {all_lines(clause.plan)}"
        )
    return None


def _replaced(clause: Clause, old: tuple[Shot, int]) -> list[Edit]:
    shot, index = old
    clause.quote()
    new = clause.quote()
    gone = clause.take(_GONE) if new is None else None
    pointed = take_aim(clause)
    if pointed and shot.id not in pointed.shots:
        raise NotUnderstood(f"that line is said in shot {shot.slate}")
    clause.drop(r"\b(?:she|he|they)\b(?! \w+s\b(?<!says)(?<!asks))")
    clause.drop(r"\b(?:she|he|they)\b(?=$| (?:says?|shouts?|asks?|whispers?|yells?)\b)")
    clause.take(r"\b(?:shorten|cut|trim|turn|rewrite|reword|rephrase|lengthen|extend|soften)\b")
    clause.take(r"\b(?:replace|with|to|by|into|instead of|instead)\b")
    who = take_names(clause)
    if who and shot.lines[index].speaker not in who:
        raise NotUnderstood(f"that line is not said by {clause.plan.character(who[0]).name}")
    clause.take(SPEAKS)
    if new is None and not gone:
        return []
    return [SetLine(shot=shot.id, index=index, text=new or "")]


def _removed(clause: Clause, spots: list[tuple[Shot, int]], *, named: bool) -> list[Edit]:
    all_ = clause.take(r"\b(?:all|every|any|everything)\b") or any(
        w in " ".join(clause.heard)
        for w in ("everything", "dialogue", "dialog", "lines", "nobody", "no one", "nothing", "mute", "talk", "speak")
    )
    if not spots:
        raise NotUnderstood(f"nobody says anything there; the lines are {all_lines(clause.plan)}")
    if len(spots) > 1 and not all_:
        raise NotUnderstood(
            f"there are {len(spots)} lines, in shot {slates(list(dict.fromkeys(s for s, _ in spots)))}; say which, or “all lines”"
        )
    return [SetLine(shot=s.id, index=i, text="") for s, i in reversed(spots)]


def _after_a_line(clause: Clause) -> None:
    """'after Mara's line', where hers is the last one there: a new line comes last."""
    names = "|".join(sorted(map(re.escape, clause.index.names), key=len, reverse=True)) or "(?!)"
    m = clause.has(
        rf"\bafter (?:the )?(?P<who>{names})'s (?:last )?(?:line|words)\b|\bafter (?:her|his|the last|the other) line\b"
    )
    if not m or not clause.quotes:
        return
    found = take_aim(trial) if (trial := clause.copy()) else None
    last = [s.lines[-1].speaker for s in clause.plan.shots if s.lines and (found is None or s.id in found.shots)]
    if m["who"] and clause.index.names[m["who"]] not in last:
        raise NotUnderstood("a new line comes last in its shot; say which words to change instead")
    clause.left = clause.left.replace(m[0], "after ⟂", 1)


def _no_words() -> list[Edit]:
    raise NotUnderstood('put the new words in quotes, like: in shot 3 she says "At last."')


def _added(plan: Plan, shots: tuple[str, ...], who: list[str], words: str) -> SetLine:
    if len(shots) != 1:
        raise NotUnderstood(f"in which shot is “{words[:60]}” said? name one")
    shot = plan.shot(shots[0])
    inside = [p.who for p in shot.parts if plan.character(p.who).kind in ("person", "robot", "astronaut")]
    if not who and len(inside) != 1:
        raise NotUnderstood(
            f"who says that in shot {shot.slate}? {listed([plan.character(i).name for i in inside]) or 'nobody is in it, so name one of the cast'}"
        )
    return SetLine(shot=shot.id, index=len(shot.lines), text=words, speaker=who[0] if who else inside[0])
