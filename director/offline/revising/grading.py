"""'warmer', 'more grain', 'black and white', 'palette of teal and orange' -> Relook: steps from the look the film has."""

from director.offline.colours import colours
from director.offline.looks import look as styled
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.degrees import GRADED, degree
from film import Edit, Look, NotUnderstood, Relook

LIMITS = {
    "warmth": (-1.0, 1.0), "saturation": (0.0, 2.0), "contrast": (0.5, 1.6), "brightness": (-1.0, 1.0),
    "grain": (0.0, 1.0), "vignette": (0.0, 1.0), "haze": (0.0, 1.0), "bloom": (0.0, 1.0), "softness": (0.0, 1.0), "fringe": (0.0, 1.0),
}  # fmt: skip
_MORE = r"(?:more|increase(?: the)?|add(?: some| a)?|stronger|higher|heavier|raise(?: the)?|boost(?: the)?|turn up(?: the)?|with(?: more)?)"
_LESS = r"(?:less|reduce(?: the)?|lower(?: the)?|weaker|fewer|decrease(?: the)?|tone down(?: the)?|turn down(?: the)?|lighter|drop the)"
_NONE = r"(?:no|without(?: any)?(?: the)?|remove(?: the)?|zero|lose(?: the)?|get rid of(?: the)?|take out(?: the)?|turn off(?: the)?)"
_NOUNS: tuple[tuple[str, str, float], ...] = (
    (r"(?:film )?grain", "grain", 0.2), (r"contrast", "contrast", 0.15), (r"saturation|colou?rs?|colourfulness", "saturation", 0.25),
    (r"vignett(?:e|ing)", "vignette", 0.25), (r"haze|atmosphere", "haze", 0.25), (r"brightness|light", "brightness", 0.18), (r"warmth", "warmth", 0.25),
    (r"bloom|halation|glow", "bloom", 0.4), (r"(?:lens )?softness|diffusion|soft[- ]focus", "softness", 0.4), (r"(?:chromatic )?aberrations?|colou?r fring(?:es|ing)|fringing", "fringe", 0.4),
)  # fmt: skip
_STEPS: tuple[tuple[str, dict[str, float]], ...] = (
    (r"warmer|warm(?:er)? (?:it )?up", {"warmth": 0.25}), (r"colder|cooler|icier|cool (?:it )?down", {"warmth": -0.25}),
    (r"darker|dimmer|moodier|gloomier|darken", {"brightness": -0.18}), (r"brighter|lighter|brighten|sunnier", {"brightness": 0.18}),
    (r"grainier|more grainy", {"grain": 0.2}), (r"(?:more )?contrasty|punchier|harder", {"contrast": 0.15}), (r"flatter|softer", {"contrast": -0.15}),
    (r"less (?:colourful|vivid|vibrant|saturated)|(?:more )?(?:muted|desaturated|faded|washed out)|paler|duller", {"saturation": -0.25}),
    (r"(?:more )?(?:colourful|vivid|vibrant|saturated)|richer", {"saturation": 0.25}),
    (r"hazier|mistier|dreamier", {"haze": 0.25}), (r"crisper|clearer|cleaner|sharper", {"haze": -0.25, "grain": -0.15}),
    (r"grittier|gritty|rougher", {"contrast": 0.15, "saturation": -0.15, "grain": 0.2}),
)  # fmt: skip
_STYLES = r"monochrome|noir|film noir|sepia|vintage(?! lens)|retro|pastel|old[- ]fashioned|neon|candy(?:-coloured| colours)?|bleak|cosy|cozy|moody|dreamy|anamorphic|vintage lens(?:es)?|old lens(?:es)?|painterly|watercolour|nostalgic"


def grading(clause: Clause) -> list[Edit]:
    """One look for the whole film, so that shots belong together. Raises NotUnderstood if single shots are named."""
    pointed = take_aim(clause)
    before = clause.plan.look
    heard: list[str] = []
    values = {n: float(getattr(before, n)) for n in LIMITS}
    palette = _palette(clause, heard)
    _styles(clause, values, heard)
    _nouns(clause, values, heard)
    _comparatives(clause, values, heard)
    if not heard:
        return []
    some = pointed is not None and not pointed.film and set(pointed.shots) != {s.id for s in clause.plan.shots}
    if some or (
        pointed is None
        and clause.before
        and len(clause.before) < len([s for s in clause.plan.shots if not s.title_card])
    ):
        raise NotUnderstood(
            f"light and colour are one look for the whole film: say “make the film {heard[0]}”, or change the time of day of a shot, like “make shot {clause.plan.shots[0].slate} night”"
        )
    clause.take(
        r"\b(?:it|picture|image|images|footage|style|tones?|overall|grade|grading|colou?rs?|colouring|light|lighting)\b"
    )
    clause.take(r"\b(?:tones?|style|look|colou?rs?|lighting)\b")
    values = {n: round(min(max(v, LIMITS[n][0]), LIMITS[n][1]), 3) for n, v in values.items()}
    words = "; ".join(w for w in (before.words.rstrip(". "), ", ".join(heard)) if w)[-300:]
    return [Relook(look=before.with_(words=words, palette=palette or before.palette, **values))]


def nudged(look: Look, words: str, **steps: float) -> Look:
    """A look some steps further, within its limits."""
    values = {n: round(min(max(getattr(look, n) + s, LIMITS[n][0]), LIMITS[n][1]), 3) for n, s in steps.items()}
    return look.with_(words="; ".join(w for w in (look.words.rstrip(". "), words) if w)[-300:], **values)


def _palette(clause: Clause, heard: list[str]) -> tuple[str, ...]:
    m = clause.has(r"\b(?:palette|colour scheme|colours?|tones?|tint|hues?)\b")
    found = colours(clause.left)
    if not m or not found:
        return ()
    more = clause.has(r"\b(?:add|more|some|a (?:bit|touch|hint) of)\b.*\bpalette\b")
    heard.append("palette " + " and ".join(clause.left[a:b] for a, b, _ in found[:5]))
    for start, end, _ in reversed(found):
        clause.cut(start, end)
    clause.take(r"\b(?:colour )?(?:palette|scheme|colours?|tones?|tint|hues?)\b")
    kept = clause.plan.look.palette if more else ()
    clause.take(r"^(?:add|more|some)\b" if more else "(?!)")
    return tuple(dict.fromkeys((*kept, *(c for _, _, c in found))))[:5]


def _styles(clause: Clause, values: dict[str, float], heard: list[str]) -> None:
    house = styled("")
    if clause.take(
        r"\b(?:no(?:t)?(?: longer| more)?|without) monochrome\b|\b(?:back )?(?:in(?:to)?|to) (?:full )?colour\b(?! palette)"
    ):
        values["saturation"] = 1.0
        heard.append("in colour")
    while m := clause.take(rf"\bless ({_STYLES})\b"):
        step = styled(m[1])
        for name in LIMITS:
            values[name] -= getattr(step, name) - getattr(house, name)
        heard.append(m[0])
    while m := clause.take(
        rf"\b(?:in |like (?:an? )?|more )?(?:an? )?({_STYLES})\b(?: style| look| film| movie| feel| palette| colours)?"
    ):
        step = styled("black and white" if m[1] == "monochrome" else m[1])
        for name in LIMITS:
            values[name] += getattr(step, name) - getattr(house, name)
        heard.append("black and white" if m[1] == "monochrome" else m[1])


def _nouns(clause: Clause, values: dict[str, float], heard: list[str]) -> None:
    for noun, name, step in _NOUNS:
        if m := clause.take(rf"\b{_NONE} (?:film )?(?:{noun})\b"):
            values[name] = (
                0.0
                if name in ("grain", "vignette", "haze", "saturation", "bloom", "softness", "fringe")
                else getattr(Look(), name)
            )
        elif m := clause.take(
            rf"\b(?:(?P<d>{GRADED}) )?(?P<way>{_MORE}|{_LESS}) (?:(?:the|of|some|a) )*(?:{noun})\b(?: (?P<e>{GRADED}))?"
        ):
            way = 1 if clause_more(m["way"]) else -1
            values[name] += way * step * degree(m["d"] or m["e"])
        else:
            continue
        heard.append(m[0].strip())


def clause_more(way: str) -> bool:
    return way.split()[0] in (
        "more",
        "increase",
        "add",
        "stronger",
        "higher",
        "heavier",
        "raise",
        "boost",
        "with",
    ) or way.startswith("turn up")


def _comparatives(clause: Clause, values: dict[str, float], heard: list[str]) -> None:
    for pattern, steps in _STEPS:
        if m := clause.take(
            rf"\b(?:(?P<d>{GRADED}) )?(?:{pattern})\b(?: (?:colours?|light|lighting|tones?|look|image|picture))?(?: (?P<e>{GRADED}))?"
        ):
            for name, step in steps.items():
                values[name] += step * degree(m["d"] or m["e"])
            heard.append(m[0].strip())
