"""'Mara's coat should be green', 'give Bo a red scarf', 'her hair is black' -> Dress and Hair."""

import re

from director.offline.colours import COLOURS, colour_name, colours
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.people import cast_names, pronoun, take_names, together
from director.offline.words import listed
from film import Dress, Edit, Hair, NotUnderstood, Undress

PLAIN = COLOURS["grey"]
"""Grey: the colour of what is put on without one being said."""
_HAIR = r"\b(?:hair|haircut|hairdo|hairstyle|haired|bald|blonde?|brunette|mohawk|afro|ponytail|pigtails|braids?|bun|bob|curls|redhead)\b"
_OFF = (
    r"\b(?:takes?(?= .*\boff\b)|takes? off|remove|without|no|loses?|not wear(?:ing)?|drops?|get rid of|delete)\b|\boff$"
)
_STUFFS = ("leather", "woollen", "wool", "silk", "velvet", "denim", "cotton", "linen", "satin", "knitted")
"""What clothes are made of: no field of ours, so it may only be said of what is so already."""
_DOING = r"\b(?:wears?|wearing|dressed|puts? on|put|in|with|dye|dyed|paint|recolour|colour(?:ed)?|cut|style|swap|turn|new|one|pair of|outfit|clothes|clothing|costume|everyone|everybody|of|hair|haircut|hairstyle|hairdo)\b"


def clothes(clause: Clause) -> list[Edit]:
    """A colour replaces that of the piece worn; a piece not worn is put on. All shots of the person change."""
    if re.search(_HAIR, clause.left):
        return _hair(clause)
    outfit: object = clause.take(r"\bdress (?=(?:the )?[\w ]+? (?:all )?in\b)") or clause.take(r"\bclothe\b")
    hits = clause.lexicon.hits(clause.left, "garment", "accessory")
    outfit = outfit or (
        not hits
        and colours(clause.left)
        and clause.has(
            rf"\b(?:wears?|wearing|dressed(?: in)?|be in|^[\w ,]*\bin)(?: all| only| nothing but)? (?:(?:dark|light|pale|bright) )?(?:{'|'.join(COLOURS)})$"
        )
    )
    outfit = outfit or clause.has(r"\b(?:outfit|clothes|clothing|costume|dressed (?:all )?in)\b")
    if not hits and not outfit:
        return []
    if hits and (kept := _kept(clause)):
        return kept
    if hits and clause.has(_OFF) and not clause.has(r",[^,]*\b(?:no|without)\b"):
        return _taken_off(clause)
    if changed := _exchanged(clause):
        return changed
    if not together(clause):
        return []  # “Mara's coat black, Tobias's jacket white” is two wishes
    _refuse_single_shots(clause)
    _drop_old_colour(clause)
    who = take_names(clause)
    hits = clause.lexicon.hits(clause.left, "garment", "accessory")
    if not who and (she := pronoun(clause)):
        who = [she]
    if not who and clause.take(r"\b(?:everyone|everybody|all of them|they all|the whole cast)\b"):
        who = [c.id for c in clause.plan.cast if c.kind == "person"]
    if not hits:
        return _recoloured(clause, who)
    edits: list[Edit] = []
    for hit in hits:
        kind, accessory = hit.kind, hit.entry.category == "accessory"
        wearers = who or [c.id for c in clause.plan.cast if kind in {g.kind for g in (*c.garments, *c.accessories)}]
        if len(wearers) != 1 and not who:
            raise NotUnderstood(f"whose {kind}? the cast is {cast_names(clause)}")
        colour = _colour_near(clause.left, hit.start, hit.end, single=len(hits) == 1)
        for wearer in wearers:
            edits.append(_dressed(clause, wearer, kind, colour, accessory, said=hit.word))
    _take_all(clause, [h.word for h in hits])
    clause.drop(r"\b(?:her|his|their|its)\b")
    return edits


def _kept(clause: Clause) -> list[Edit]:
    """'but keep the coat', 'leave her jumpsuit black': what is so already, said so that nothing else is understood."""
    trial = clause.copy()
    if not trial.take(r"^(?:but |and )?(?:please )?(?:keep|leave)\b"):
        return []
    trial.take(r"\b(?:as it is|as they are|on|alone|the way (?:it is|they are))$")
    who = take_names(trial)
    hits = trial.lexicon.hits(trial.left, "garment", "accessory")
    said = [c for _, _, c in colours(trial.left)]
    worn = [
        (c, g) for h in hits for c in clause.plan.cast if not who or c.id in who for g in (*c.garments, *c.accessories)
        if g.kind == h.kind
    ]  # fmt: skip
    if len(worn) != len(hits) or any(
        colour_name(g.colour) != colour_name(c) for (_, g), c in zip(worn, said, strict=False)
    ):
        return []
    _take_all(trial, [h.word for h in hits])
    trial.drop(r"\b(?:the|her|his|their)\b")
    clause.left = trial.left
    return [Dress(character=c.id, kind=g.kind, colour=g.colour, accessory=g in c.accessories) for c, g in worn]


def _exchanged(clause: Clause) -> list[Edit]:
    """'swap her coat for a black jacket', 'a black jacket instead of the coat': one piece comes off, another is put on."""
    trial = clause.copy()
    whose = r"(?:(?:the|her|his|their|an?|this|that) )?(?:\w+ )?"
    words = sorted({w for e in clause.kit.of("garment", "accessory") for w in e.words}, key=len, reverse=True)
    piece = rf"(?:{'|'.join(map(re.escape, words))})"
    m = trial.take(rf"\b(?:instead of|rather than) {whose}(?P<old>{piece})\b")
    if not m and (
        m := trial.has(
            rf"^(?:please )?(?:swap|replace|exchange|change|trade|switch)(?: out)? (?P<of>.*?)(?P<old>{piece}) (?:for|with|by|into|to) (?=.*\b{piece}\b)"
        )
    ):
        trial.left = f"{m['of']} {trial.left[m.end() :]}"
    if not m:
        return []
    old = clause.lexicon.hits(m["old"], "garment", "accessory")
    new = clause.lexicon.hits(trial.left, "garment", "accessory")
    if len(old) != 1 or len(new) != 1 or old[0].kind == new[0].kind:
        return []
    _refuse_single_shots(trial)
    who = take_names(trial)
    wearers = [
        c
        for c in clause.plan.cast
        if old[0].kind in {g.kind for g in (*c.garments, *c.accessories)} and (not who or c.id in who)
    ]
    if len(wearers) != 1:
        raise NotUnderstood(f"whose {old[0].word}? {listed([c.name for c in wearers]) or 'nobody'} wears one")
    colour = next((c for _, _, c in colours(trial.left)), "")
    on = Dress(
        character=wearers[0].id,
        kind=new[0].kind,
        colour=colour or PLAIN,
        accessory=new[0].entry.category == "accessory",
    )
    _take_all(trial, [new[0].word])
    trial.drop(r"\b(?:her|his|their|should|out|for|swap)\b")
    clause.left = trial.left
    return [on, Undress(character=wearers[0].id, kind=old[0].kind)]


def _taken_off(clause: Clause) -> list[Edit]:
    """'remove Mara's scarf', 'Tobias without his cap'."""
    _refuse_single_shots(clause)
    who = take_names(clause)
    if not who and (she := pronoun(clause)):
        who = [she]
    hits = clause.lexicon.hits(clause.left, "garment", "accessory")
    edits: list[Edit] = []
    for hit in hits:
        wearing = [c for c in clause.plan.cast if hit.kind in {g.kind for g in (*c.garments, *c.accessories)}]
        meant = [c for c in wearing if not who or c.id in who]
        if len(meant) != 1 and not (who and meant):
            raise NotUnderstood(f"whose {hit.word}? {listed([c.name for c in wearing]) or 'nobody'} wears one")
        for person in meant:
            if person.garments and {g.kind for g in person.garments} <= {h.kind for h in hits}:
                raise NotUnderstood(f"the {hit.word} is all that {person.name} wears; put something else on first")
        edits += [Undress(character=c.id, kind=hit.kind) for c in meant]
    clause.drop(_OFF)
    clause.drop(r"\b(?:from|off|his|her|their|for|wear|wearing|any)\b")
    _take_all(clause, [h.word for h in hits])
    return edits


def _dressed(clause: Clause, wearer: str, kind: str, colour: str, accessory: bool, said: str) -> Dress:
    person = clause.plan.character(wearer)
    worn = {g.kind for g in (*person.garments, *person.accessories)}
    if person.kind not in ("person", "robot", "astronaut"):
        raise NotUnderstood(
            f"{person.name} is a {person.kind} and wears what the brief says; that cannot be changed yet"
        )
    if not colour and kind in worn:
        raise NotUnderstood(f"which colour should the {said} of {person.name} be?")
    if not colour and not clause.has(
        r"\b(?:gives?|puts?|wears?|wearing|gets?|adds?|with|let|has|have|needs?|wants?)\b"
    ):
        raise NotUnderstood(f"{person.name} wears no {said}; say “give {person.name} a red {said}” to put one on")
    return Dress(character=wearer, kind=kind, colour=colour or PLAIN, accessory=accessory)


def _recoloured(clause: Clause, who: list[str]) -> list[Edit]:
    """'dress Bo in black': everything he wears."""
    colour = next((c for _, _, c in colours(clause.left)), "")
    if not who or not colour:
        raise NotUnderstood(f"who should wear which colour? the cast is {cast_names(clause)}")
    _take_all(clause, [])
    return [Dress(character=w, kind=g.kind, colour=colour) for w in who for g in clause.plan.character(w).garments]


def _hair(clause: Clause) -> list[Edit]:
    _refuse_single_shots(clause)
    clause.take(r"\binstead of [\w -]+$|,? (?:and )?(?:not|no longer)(?: in)?(?: an?)? [\w-]+$")
    who = take_names(clause)
    if not who and (she := pronoun(clause)):
        who = [she]
    people = [c for c in clause.plan.cast if c.kind == "person"]
    if not who and len(people) == 1:
        who = [people[0].id]
    if len(who) != 1:
        raise NotUnderstood(f"whose hair? the cast is {cast_names(clause)}")
    person = clause.plan.character(who[0])
    if person.kind not in ("person", "astronaut"):
        raise NotUnderstood(f"{person.name} is a {person.kind}: there is no hair to change")
    styles = clause.lexicon.hits(clause.left, "hair")
    style = next((h for h in styles if h.kind not in ("long", "short")), styles[0] if styles else None)
    kind = style.kind if style else ""
    if not kind and (m := clause.has(r"\b(longer|shorter|cropped|wavy|straight|tied up|down|loose|open)\b")):
        kind = {
            "longer": "long",
            "shorter": "short",
            "cropped": "short",
            "wavy": "curly",
            "straight": "long",
            "tied up": "bun",
            "down": "long",
            "loose": "long",
            "open": "long",
        }[m[1]]
        clause.take(rf"\b{m[1]}\b")
    colour = next((c for _, _, c in colours(clause.left)), "")
    if not (kind or colour):
        cuts = [e.kind for e in clause.kit.of("hair")]
        raise NotUnderstood(f"which colour or cut should the hair of {person.name} have? cuts are {listed(cuts)}")
    _take_all(clause, [h.word for h in styles])
    return [Hair(character=who[0], colour=colour, style=kind)]


def _refuse_single_shots(clause: Clause) -> None:
    """Somebody looks the same in every shot: that is what a character is."""
    trial = clause.copy()
    pointed = take_aim(trial)
    if pointed is None:
        return
    if not pointed.film and len(pointed.shots) < len(clause.plan.shots):
        raise NotUnderstood(
            "people look the same in every shot; say it without naming a shot and it changes in all of theirs"
        )
    clause.left = trial.left


def _drop_old_colour(clause: Clause) -> None:
    """'from green to red', 'red instead of green', 'not green but red': the old colour needs no reading."""
    colour = rf"(?:\w+ )?(?:{'|'.join(COLOURS)})"
    clause.take(rf"\bfrom {colour}(?= (?:to|into)\b)")
    clause.take(rf"\b(?:instead of|rather than) {colour}\b(?! \w+ing)")
    garment = clause.lexicon
    found = colours(clause.left)
    if (
        len(found) == 2
        and len(garment.hits(clause.left, "garment", "accessory")) == 1
        and clause.has(r"\b(?:to|into|is|be)\b|\b(?:make|turn|paint|dye)\b")
    ):
        start, end, _ = found[0]
        if clause.left[end:].lstrip().startswith(garment.hits(clause.left, "garment", "accessory")[0].word):
            clause.cut(start, end)


def _colour_near(text: str, start: int, end: int, *, single: bool) -> str:
    """The colour said right before a piece ('a red scarf'), else after it ('the scarf red'), else the only one."""
    found = colours(text)
    before = [c for a, b, c in found if b <= start and not text[b:start].strip()]
    after = [c for a, _, c in found if a >= end and not re.search(r",|\band\b", text[end:a])]
    return (before[-1:] or after[:1] or ([c for _, _, c in found][-1:] if single else []) or [""])[0]


def _take_all(clause: Clause, words: list[str]) -> None:
    """What was read: pieces, colours and the verbs of dressing."""
    for start, end, _ in reversed(colours(clause.left)):
        clause.cut(start, end)
    for word in words:
        clause.take(rf"\b{re.escape(word)}(?:e?s)?\b")
    while clause.take(_DOING):
        pass
    told = " ".join(c.description.lower() for c in clause.plan.cast)
    clause.drop(rf"\b(?:{'|'.join(w for w in _STUFFS if w in told) or '(?!)'})\b")
