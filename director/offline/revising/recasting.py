"""'Make Mara younger', 'Tobias should be a woman', 'call her Nora', 'Leo is a dog', 'give him a beard' -> Recast."""

import re

from director.offline.appearance import COATS, HEIGHTS, SKINS
from director.offline.colours import colours, shade
from director.offline.physique import age_of
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import FILLER, Clause
from director.offline.revising.degrees import GRADED, degree
from director.offline.revising.people import cast_names, pronoun, take_names, together
from director.offline.words import NUMBER, number
from film import Character, Edit, NotUnderstood, Recast

_AGES = ("child", "teen", "adult", "middle-aged", "old")
_OLD = r"(?:an? )?(?:very )?(?:old|elderly|middle-aged|young|teenage|teenaged|aged|[1-9]\d|\w+ties|child|kid|teen|teenager|girl|boy)"
_BUILDS = (
    (r"thinner|slimmer|skinnier|slim|thin|skinny|slender|lean|leaner", "slim"),
    (r"heavier|fatter|bigger|broader|stouter|heavy|fat|stout|burly|plump|chubby|muscular|stockier|stocky", "heavy"),
    (r"(?:of )?(?:average|normal) (?:build|weight)", "average"),
)
_BEARDS = (
    (
        r"(?:no(?: more)?|without|not have|loses?|removes?|shaves?|takes?|trim|(?:gets? |is )?rid of) (?:off )?(?:a |an |any |the |his |that )?(?:beard|mo?ustache|stubble|facial hair)(?: off)?|beardless|clean[- ]shaven|shaved? face",
        "none",
    ),
    (r"(?:a )?(?:long|full|bushy|big|white|grey)(?: \w+)? beard", "long"),
    (r"(?:a )?(?:short |trimmed )?beard|bearded", "short"),
    (r"(?:a )?(?:thick |thin )?mo?ustache", "moustache"),
    (r"(?:some |a )?stubble|unshaven", "stubble"),
)
_WANTS = r"\b(?:gives?|gets?|has|have|with|grows?|wears?|make|makes|let|play|plays|played by|looks?|a bit|into|turn|turns|be|become)\b"
_CHANGED = r"\b(?:young|old|tall|short|thin|slim|heav|fat|skinn|big|stout|broad|plump|chub|lean|slender|burly|musc|stock|cm|centim|facial|twice|half|double|beard|shave|shaven|moustache|mustache|stubble|skin|woman|man|girl|boy|child|kid|teen|adult|middle|elderly|build|weight|tall|metres?|m|female|male|lady|lad|call|called|rename|name|named|aged|years?)\w*|\b\w+ties\b"


def recasting(clause: Clause) -> list[Edit]:
    """The same part, another person, in every shot of theirs. Clothes and hair are read elsewhere."""
    if re.search(
        r"\b(?:hair|haired|haircut|shots?|close-ups?|scenes?|film|card|version)\b", clause.left
    ) and not clause.has(r"\bskin\b"):
        return []
    if found := _renamed(clause):
        return found
    animals = clause.lexicon.hits(clause.left, "creature")
    robot = clause.has(r"\b(?:robot|astronaut)\b")
    if not (
        clause.has(_CHANGED)
        or _is_coloured(clause)
        or ((animals or robot) and clause.has(r"\b(?:is|be|into|becomes?|make)\b"))
    ):
        return []
    if not together(clause):
        return []
    clause.take(r"\b(?:instead of|rather than|not) (?:an? )?[\w-]+$")
    who = _whom(clause)
    if not who:
        return []
    fields: dict[str, object] = {}
    coat = _coat(clause, who)
    degree_ = clause.has(rf"\b({GRADED}) (?:\w+er)\b")
    step = degree(degree_[1]) if degree_ else 1.0
    if m := clause.take(r"\b(?:is |be |into |becomes? |make )?(?:an? )?(?P<kind>robot|astronaut)\b"):
        fields |= {"kind": m["kind"], "description": f"a {m['kind']}", "height_m": HEIGHTS[m["kind"]]}
    elif animals := clause.lexicon.hits(clause.left, "creature"):
        hit = animals[0]
        clause.take(rf"\b(?:is |be |into |becomes? )?(?:an? |the )?{re.escape(hit.word)}\b")
        fields |= {
            "kind": hit.kind,
            "description": f"a {hit.word}",
            "height_m": HEIGHTS.get(hit.kind, 0.8),
            "skin": COATS.get(hit.kind),
        }
    if m := clause.take(
        r"\b(?:an? )?(?P<old>(?:very )?(?:old|young|elderly|middle-aged|teenage) )?(?P<kind>woman|lady|girl|female|man|guy|boy|male|lad)\b"
    ):
        fields["presentation"] = "woman" if m["kind"] in ("woman", "lady", "girl", "female") else "man"
        age = age_of(m["old"] or "") or ("child" if m["kind"] in ("girl", "boy", "lad") else None)
        fields |= {"age": age} if age else {}
    if coat:
        fields["skin"] = coat
    edits = [_recast(clause.plan.character(w), fields, step, clause.copy()) for w in who]
    last = clause.copy()
    for one in who:
        last = clause.copy()
        _body(clause.plan.character(one), step, last)
    clause.left = last.left
    clause.drop(r"\b(?:by|in|of|years?|old|person|someone|somebody|same|part|actor|actress|played)\b")
    clause.drop(_WANTS)
    clause.drop(rf"\b{GRADED}(?=$|\s)")
    return [e for e in edits if e is not None]


def _is_coloured(clause: Clause) -> bool:
    """'paint the robot blue', 'Biscuit should be black': who is no person and not of another kind from now on."""
    trial = clause.copy()
    who = take_names(trial)
    return bool(who and _coat(trial, who)) and not trial.copy().drop("⟦") and _painted(trial)


def _painted(trial: Clause) -> bool:
    trial.drop(r"\b(?:paint|dye|colour|turn|make|should|be|is|in|into)\b")
    return not trial.rest()


def _coat(clause: Clause, who: list[str]) -> str:
    """The colour said of robots and animals, taken out; what people are painted in is their clothes."""
    found = colours(clause.left)
    if len(found) != 1 or any(clause.plan.character(w).kind in ("person", "astronaut") for w in who):
        return ""
    start, end, colour = found[0]
    clause.cut(start, end)
    clause.drop(r"\b(?:paint(?:ed)?|dyed?|coloured?|fur|coat|body|metal)\b")
    return colour


def _whom(clause: Clause) -> list[str]:
    trial = clause.copy()
    pointed = take_aim(trial)
    who = take_names(clause)
    if not who and clause.take(
        r"\b(?:everyone|everybody|all (?:of )?(?:them|the people|the characters)|all people|the whole cast|all the people)\b"
    ):
        who = [c.id for c in clause.plan.cast if c.kind == "person"]
    if not who and (she := pronoun(clause)):
        who = [she]
    if not who and clause.has(r"\b(?:beard|moustache|mustache|skin|stubble)\b"):
        raise NotUnderstood(f"whose? the cast is {cast_names(clause)}")
    if who and pointed is not None and not pointed.film:
        raise NotUnderstood(
            "people look the same in every shot; say it without naming a shot and it changes in all of theirs"
        )
    return who


def _recast(person: Character, fields: dict[str, object], step: float, clause: Clause) -> Edit | None:
    found = {**_body(person, step, clause), **{k: v for k, v in fields.items() if v is not None}}
    return Recast.model_validate({"character": person.id, **found}) if found else None


def _body(person: Character, step: float, clause: Clause) -> dict[str, object]:
    """Age, build, height, skin and beard as said of a person, taken out."""
    fields: dict[str, object] = {}
    said = clause.copy()
    said.take(rf"\b(?:{GRADED} )?(?:younger|older)\b[,:]?")
    if said.has(rf"\b{_OLD}\b") and said.has(r"\d|\w+ties\b"):
        clause.left = said.left  # 'much younger, in her thirties': the number says how much
    if m := clause.take(rf"\b(?:{GRADED} )?(younger|older)\b"):
        at = _AGES.index(person.age) + (-1 if m[1] == "younger" else 1) * (2 if step > 1 else 1)
        fields["age"] = _AGES[min(max(at, 0), len(_AGES) - 1)]
    elif m := clause.take(
        rf"\b(?:be |is |about |around |(?:somewhere )?in (?:his|her|their) (?:early |mid(?:dle)?[- ]?|late )?)?{_OLD}(?: years?(?: old)?|-year-old)?\b(?! coat| hat| jacket)"
    ):
        if age := age_of(
            re.sub(r"\b(?:be|is|about|around) ", "", m[0])
            + ("" if "year" in m[0] or not m[0].strip()[-1].isdigit() else " years old")
        ):
            fields["age"] = age
    elif clause.take(r"\b(?:an? )?adult\b"):
        fields["age"] = "adult"
    for pattern, build in _BUILDS:
        if clause.take(rf"\b(?:{GRADED} )?(?:{pattern})\b"):
            fields["build"] = build
    if m := clause.take(rf"\b(?:{GRADED} )?(taller|shorter|smaller)\b"):
        fields["height_m"] = round(person.height_m + (0.1 if m[1] == "taller" else -0.1) * step, 3)
    if m := clause.take(
        rf"\b({NUMBER})(?P<half> and a half)? ?(?:m|met(?:re|er)s?)\b(?: (?P<cm>\d\d)\b)?(?: tall| high)?"
    ):
        fields["height_m"] = round(number(m[1]) + (0.5 if m["half"] else 0) + int(m["cm"] or 0) / 100, 3)
    elif m := clause.take(
        r"\b(?P<n>twice|double|half|three times) (?:as )?(?:tall|big|high|large|(?:the|his|her|its) (?:height|size))\b(?: as (?:now|before))?"
    ):
        fields["height_m"] = round(person.height_m * {"half": 0.5, "three times": 3.0}.get(m["n"], 2.0), 3)
    elif m := clause.take(r"\b([1-9]\d{1,2}) ?(?:cm|centimet(?:re|er)s)\b(?: tall| high)?"):
        fields["height_m"] = int(m[1]) / 100
    if m := clause.take(
        rf"\b(?:{GRADED} )?(darker|lighter|paler)(?: in)? (?:skin(?: tone)?|skinned)\b|\bskin (?:tone )?(?:{GRADED} )?(darker|lighter|paler)\b"
    ):
        fields["skin"] = shade(person.skin, 0.72 if "darker" in m[0] else 1.3)
    for words, colour in SKINS:
        if clause.take(rf"\b(?:a |an )?{re.escape(words)}(?:ned)?\b(?: skin)?"):
            fields.setdefault("skin", colour)
    for pattern, beard in _BEARDS:
        if clause.take(rf"\b(?:{pattern})\b"):
            fields.setdefault("beard", beard)
    return fields


def _renamed(clause: Clause) -> list[Edit]:
    m = (
        clause.has(r"^(?:please )?(?:call|rename|name) (?P<who>.+?)(?: to| as| into)? (?P<new>⟦\d+⟧|[\w'-]+)$")
        or clause.has(
            r"^(?P<who>.+?) (?:should|must|is|will) (?:now )?(?:be )?(?:called|named|renamed(?: to)?) (?P<new>⟦\d+⟧|[\w'-]+)$"
        )
        or clause.has(
            r"^(?:change )?(?P<who>.+?)(?:'s)? name (?:should be|is|to|must be|becomes)(?: now)? (?P<new>⟦\d+⟧|[\w'-]+)$"
        )
    )
    if not m or m["new"] in FILLER:
        return []
    trial = clause.copy()
    trial.left = m["who"]
    who = take_names(trial)
    if not who and (she := pronoun(trial)):
        who = [she]
    if len(who) != 1 or trial.rest():
        return []
    trial.left = m["new"]
    name = trial.quote() or m["new"].title()
    clause.left = ""
    if any(c.name.lower() == name.lower() and c.id != who[0] for c in clause.plan.cast):
        raise NotUnderstood(f"there is a {name} in this film already")
    return [Recast(character=who[0], name=name)]
