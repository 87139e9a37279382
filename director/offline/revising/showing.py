"""Words for what a picture shows -> things of the kit, and what somebody does and feels there."""

import re

from director.offline.actions import WEAK, forms, phrased, verb_forms
from director.offline.colours import colour_of, colours
from director.offline.lexicon import Hit
from director.offline.props import CARRIERS, LIFTING
from director.offline.revising.clause import Clause
from director.offline.words import NUMBERS
from film import TRAVELLING, Action, Edit, Emotion, SetThing, Shot, Thing

FEELINGS: tuple[tuple[str, Emotion], ...] = (
    (r"happy|happier|joyful|cheerful|delighted|glad|proud|excited|relieved|content", Emotion.HAPPY),
    (r"sad|sadder|unhappy|lonely|sorrowful|melancholy|melancholic|disappointed|heartbroken|gloomy", Emotion.SAD),
    (r"angry|angrier|furious|mad|annoyed|cross|enraged", Emotion.ANGRY),
    (r"afraid|scared|frightened|terrified|fearful|nervous|worried|anxious|alarmed", Emotion.AFRAID),
    (r"surprised|astonished|amazed|shocked|startled|stunned", Emotion.SURPRISED),
    (r"determined|resolute|grim|brave|focused|serious|stern", Emotion.DETERMINED),
    (r"neutral|calm|expressionless|blank|relaxed", Emotion.NEUTRAL),
)
_FACES: tuple[tuple[str, Emotion], ...] = (
    (r"smil(?:e|es|ed|ing)|grin(?:s|ning)?|beam(?:s|ing)?", Emotion.HAPPY),
    (r"frown(?:s|ing)?|scowl(?:s|ing)?", Emotion.ANGRY),
)
_SEEMING = r"(?:(?:should|must|to|more|very|really|so|a bit|a little|slightly|much|completely) )*(?:looks?|looking|feels?|feeling|seems?|seeming|is|are|be|being|appears?|acts?|gets?|becomes?)?(?: (?:more|very|really|so|a bit|a little|slightly|much|completely))*"
_HOW = r"(?:slowly|quickly|fast|away|forwards?|backwards?|around|off|down|up|quietly|softly|loudly|gently|happily|sadly|alone|nervously|carefully|suddenly|still|there)"
_HELD = r"(?:holds?|holding|carr(?:y|ies|ying)|with|has|have)"


def kit_hits(clause: Clause) -> list[Hit]:
    """Things, vehicles, animals and effects of the kit in what is left of a clause."""
    found = clause.lexicon.hits(clause.left, "thing", "vehicle", "creature", "extras", "effect")
    return [h for h in found if not _is_verb(clause, h)]


def _is_verb(clause: Clause, hit: Hit) -> bool:
    """'switch to take 2', 'she watches': a thing's word that is something done here."""
    if clause.left[hit.start : hit.end] == "does":
        return True
    if clause.left[hit.start : hit.end] not in verb_forms():
        return False
    before = re.search(r"(\S+)\s+$", clause.left[: hit.start])
    word = before[1].removesuffix("'s") if before else ""
    return not word or word in {
        *clause.index.names,
        "to",
        "and",
        "then",
        "please",
        "she",
        "he",
        "they",
        "it",
        "let",
        "him",
        "her",
        "them",
    }


def thing_of(clause: Clause, hit: Hit) -> Thing:
    """'two red boats' -> the thing with its number and colour."""
    before = clause.left[: hit.start].rstrip()
    m = re.search(
        rf"(?:\b(?P<n>an?|the|some|several|{'|'.join(NUMBERS)}|\d+)\s+)?(?P<what>(?:[\w-]+\s+){{0,2}}?)$", f"{before} "
    )
    phrase = clause.left[hit.start : hit.end]
    said = next((p for p in (m["what"].strip() if m else "",) if colours(p) and not _rest(p)), "")
    counted = re.search(rf"\b(?P<n>{'|'.join(NUMBERS)}|\d+)\s+(?:[\w-]+\s+)?$", f"{before} ")
    count = (NUMBERS.get(counted["n"]) or (int(counted["n"]) if counted["n"].isdecimal() else 1)) if counted else 1
    many = phrase.endswith("s") and phrase != hit.word and not counted
    amount = 1 if hit.entry.category == "effect" else 3 if many else min(12, max(1, count))
    return Thing(kind=hit.kind, words=hit.word, colour=colour_of(said) or "", count=amount)


def _rest(phrase: str) -> str:
    """What of a phrase is no colour."""
    for start, end, _ in reversed(colours(phrase)):
        phrase = phrase[:start] + phrase[end:]
    return phrase.strip()


def feeling(clause: Clause) -> Emotion | None:
    """'looks very sad' -> sad, taken out."""
    for pattern, emotion in _FACES:
        if clause.take(rf"\b(?:{pattern})\b(?: (?:more|a bit|a little|broadly|happily|sadly))?"):
            return emotion
    for pattern, emotion in FEELINGS:
        if clause.take(rf"\b{_SEEMING} ?\b(?:{pattern})\b"):
            return emotion
    return None


def doing_words(clause: Clause) -> tuple[Action, str] | None:
    """'runs quickly' -> the action and its words, taken out; the first verb with a gesture."""
    if m := clause.take(
        r"\b(?:not moving|stands? still|standing still|stays? still|do(?:es)? not move|do(?:es)? nothing)\b"
    ):
        return Action.STAND, m[0]
    if (said := phrased(clause.left)) and said[0] in _SAID_TOGETHER:
        action, m = said
        clause.cut(m.start(), m.end())
        return action, _freed(clause, m[0])
    if m := clause.take(r"\bshak(?:es?|ing) (?:his|her|their) head\b"):
        return Action.LISTEN, m[0]
    table = verb_forms()
    for m in re.finditer(r"[a-z]+", clause.left):
        word = m[0]
        if word not in table or (word in WEAK and word not in _STRONG) or word in NO_VERBS:
            continue
        after = re.match(rf"(?: {_HOW})*", clause.left[m.end() :])
        end = m.end() + (after.end() if after else 0)
        words = clause.left[m.start() : end]
        clause.cut(m.start(), end)
        return table[word], words
    return None


def _freed(clause: Clause, words: str) -> str:
    """'pick it up' is told as 'pick up'; a phrase that names a thing of the picture leaves it to be read."""
    m = re.fullmatch(r"(\w+) (?P<what>(?:the|a|an|his|her|their) .+) up", words)
    if m:
        clause.left = f"{m['what']} {clause.left}"
        return f"{m[1]} up"
    return words


_SAID_TOGETHER = frozenset(
    {Action.STAND_UP, Action.SIT_DOWN, Action.PICK_UP, Action.TURN, Action.LOOK_AROUND, Action.WALK, Action.KNEEL}
)
_STRONG = frozenset(
    "wait waits stand stands sit lie lies rest rests fly flies fish open opens watch watches row rows race races".split()
)
NO_VERBS = frozenset(
    "show shows make makes put puts give gives let lets get gets say says set change changes add use uses gone cut cuts turn take takes have has be".split()
)


def done(clause: Clause, who: str, shot: Shot | None = None) -> dict[str, object]:
    """What is said somebody does, feels, holds and faces -> the fields of their Part, with 'words' for the tale; taken out."""
    fields: dict[str, object] = {}
    if (feels := feeling(clause)) is not None:
        fields["emotion"] = feels
    if clause.take(r"\b(?:turns?|turning|looks?|looking|faces?|facing) away\b(?: from (?:the )?camera)?"):
        fields["toward"] = "away"
    if held := _held(clause):
        fields["holding"] = held
    if found := doing_words(clause):
        fields["action"], fields["words"] = found
        if found[0] in _WITH_A_THING and shot and (thing := _object(clause, shot) or _from_the_kit(clause)):
            fields.setdefault("holding", thing)
        if found[0] in _AT_A_THING and shot and (thing := _object(clause, shot) or _from_the_kit(clause)):
            fields.setdefault("toward", thing)
        if found[0] is Action.RIDE and shot and (thing := _object(clause, shot) or _from_the_kit(clause)):
            fields.setdefault("inside", thing)
        if found[0] in (Action.LAUGH, Action.CRY) and feels is None:
            fields["emotion"] = Emotion.HAPPY if found[0] is Action.LAUGH else Emotion.SAD
    if fields:
        fields |= _turned(clause, shot, f"{fields['words']} " if "words" in fields else "")
    if held and shot and "action" not in fields:
        part = next((p for p in shot.parts if p.who == who), None)
        if part is None or part.action is Action.STAND:
            fields["action"] = Action.HOLD
    return fields


_WITH_A_THING = frozenset({Action.READ, Action.EAT, Action.DRINK, Action.HOLD}) | LIFTING
_AT_A_THING = frozenset({Action.PUSH, Action.CLIMB, Action.PULL, Action.OPEN})


def _object(clause: Clause, shot: Shot) -> str:
    """'reads the letter': a thing of the shot that is in hand then, taken out."""
    for thing in shot.things:
        entry = clause.kit.named(thing.kind)
        words = sorted(
            {*(entry.words if entry else ()), thing.kind, *thing.words.lower().split()[-1:]}, key=len, reverse=True
        )
        if clause.take(rf"\b(?:the|his|her|their|that) (?:{'|'.join(map(re.escape, words))})\b"):
            return thing.kind
    return ""


def _from_the_kit(clause: Clause) -> str:
    """'picks up a letter': a thing that was not there comes with what is done with it, taken out."""
    hit = next(
        (h for h in kit_hits(clause) if re.search(r"\b(?:the|an?|his|her|their) $", clause.left[: h.start])), None
    )
    if hit is None:
        return ""
    clause.cut(hit.start, hit.end)
    clause.take(r"\b(?:the|an?|his|her|their)$|\b(?:the|an?) (?=to |at |in )")
    return hit.kind


def _held(clause: Clause) -> str:
    """'holds a letter', 'with an umbrella': the thing, taken out."""
    m = clause.has(rf"\b{_HELD} (?:an?|the|his|her|their) ")
    if not m:
        return ""
    hit = next(
        (h for h in kit_hits(clause) if m.start() < h.start <= m.end() + 12 and h.entry.category == "thing"), None
    )
    if hit is None or _rest(clause.left[m.end() : hit.start]):
        return ""
    clause.cut(m.start(), hit.end)
    clause.take(r"\bin (?:his|her|their|the|one|both) hands?\b")
    return hit.kind


def _turned(clause: Clause, shot: Shot | None, words: str) -> dict[str, object]:
    """'to Tobias', 'at the boat', 'into the camera', 'in the boat'; the words of what is done grow by it."""
    fields: dict[str, object] = {}
    if m := clause.take(r"(?:\b(?:at|to|towards?|with|from|for|after) )?@(\d+)"):
        whom = clause.plan.cast[int(m[1])]
        fields["toward"], fields["words"] = whom.id, f"{words}{m[0].replace(f'@{m[1]}', whom.name)}"
    elif m := clause.take(r"\b(?:at|to|towards?|into|in) (?:the )?(camera|lens)\b"):
        fields["toward"], fields["words"] = "camera", f"{words}{m[0]}"
    if shot is None:
        return fields
    for thing in shot.things:
        entry = clause.kit.named(thing.kind)
        words = "|".join(re.escape(w) for w in (entry.words if entry else (thing.kind,)))
        if thing.kind in CARRIERS and clause.take(rf"\b(?:in|into|on|onto|inside) (?:the |an? )(?:{words})\b"):
            fields["inside"] = thing.kind
        elif clause.take(rf"\b(?:at|to|towards?|from|with|by|beside) (?:the |an? |her |his )(?:{words})\b"):
            fields.setdefault("toward", thing.kind)
    return fields


def brought(clause: Clause, shot: Shot, fields: dict[str, object]) -> list[Edit]:
    """'climbs the ladder', 'rides a horse': what is climbed or ridden stands there, whether it did before or not."""
    if fields.get("action") not in _AT_A_THING | {Action.RIDE}:
        return []
    place = clause.plan.place(clause.plan.scene(shot.scene).place)
    there = {t.kind for t in shot.things} | {*place.features}
    kinds = [str(k) for k in (fields.get("toward"), fields.get("inside")) if k]
    return [SetThing(shot=shot.id, kind=k) for k in kinds if k not in there and clause.kit.named(k) is not None]


def retold(shot: Shot, name: str, before: Action, fields: dict[str, object]) -> str:
    """The action of a shot in words that agree with what somebody does there now; empty to leave it."""
    words = str(fields.get("words", ""))
    if not words or "action" not in fields or (isinstance(fields.get("action"), Action) and fields["action"] is before):
        return ""
    verb = _third(words)
    old = shot.action.rstrip(". ")
    m = re.match(rf"{re.escape(name)} (?P<verb>[a-z]+)\b", old)
    if m and verb_forms().get(m["verb"]) is before:
        rest = old[m.end() :] if before in TRAVELLING and fields["action"] in TRAVELLING else ""
        return f"{name} {verb}{rest}"
    return f"{old}. {name} {verb}" if old else f"{name} {verb}"


def _third(words: str) -> str:
    """'run quickly', 'running quickly' -> 'runs quickly'."""
    verb, _, rest = words.partition(" ")
    base = verb
    if verb.endswith("ing"):
        stem = verb.removesuffix("ing")
        base = next((b for b in (stem, f"{stem}e", stem[:-1]) if b in verb_forms() and verb in forms(b)), verb)
    elif verb.endswith("s") and not verb.endswith("ss"):
        return words
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        third = f"{base[:-1]}ies"
    else:
        third = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"
    return f"{third} {rest}".strip()
