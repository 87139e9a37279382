"""Words for lens and light -> what is sharp, how motion blurs, how it is lit, through what lens. For briefs and revisions alike."""

import re

from film import DepthOfField, Lighting

DEPTHS: tuple[tuple[str, DepthOfField], ...] = (
    (
        r"shallow(?:er)? (?:focus|depth(?: of field)?|dof)|(?:with )?(?:the )?background (?:is |are |all |softly |completely |goes |gets |thrown |falls |falling )*(?:blurred|blurry|blurs|out of focus|bokeh)"
        r"|(?:blurred|blurry|out[ -]of[ -]focus|unsharp) background|bokeh|wide[ -]open (?:aperture|lens)|f ?/ ?(?:0\.95|1\.\d)|selective focus|everything (?:else|behind (?:him|her|it|them)) (?:is |goes )?(?:out of focus|blurred|blurry|soft)|blur the background"
        r"|geringer? (?:schärfentiefe|tiefenschärfe)|unscharfe[mr]? hintergrund|poca profundidad(?: de campo)?|fondo desenfocado",
        DepthOfField.SHALLOW,
    ),
    (
        r"deep(?:er)? (?:focus|depth of field|dof)|everything (?:is |stays |should be |to be )?(?:sharp|in focus)|all (?:is )?(?:sharp|in focus)|sharp (?:from front to back|throughout|to the horizon|all over)"
        r"|(?:the )?background (?:is |should be |stays |also |too )*(?:sharp|in focus)|f ?/ ?(?:11|16|22)|große[rn]? (?:schärfentiefe|tiefenschärfe)|gran profundidad(?: de campo)?|todo enfocado",
        DepthOfField.DEEP,
    ),
)
SHUTTERS: tuple[tuple[str, float], ...] = (
    (r"(?:no|without(?: any)?|zero|remove the|less) motion[ -]blur|(?:freeze|frozen) (?:the )?motion", 0.0),
    (
        r"staccato(?: motion| movement| shutter| look)?|(?:fast|faster|short|shorter|narrow|narrower|quick|quicker|high)[ -]shutter(?: speed| angle)?|crisp(?:er)? (?:motion|movement)",
        45.0,
    ),
    (r"normal (?:shutter|motion blur)|usual shutter|standard shutter", 180.0),
    (
        r"(?:slow|slower|long|longer|wide|wider|open)[ -]shutter(?: speed| angle)?|(?:heavy|strong|more|lots of|smeared) motion[ -]blur|smeared motion",
        360.0,
    ),
)
SHUTTER_ANGLE = r"(?:(?P<a>\d{1,3}) ?-?(?:°|deg(?:ree)?s?)[ -]?shutter(?: angle)?|shutter(?: angle)?(?: at| of| to)? (?P<b>\d{1,3})(?: ?°| deg(?:ree)?s?)?)"
LIGHTINGS: tuple[tuple[str, Lighting], ...] = (
    (
        r"low[ -]key(?: light(?:ing)?)?|chiaroscuro(?: light(?:ing)?)?|(?:film )?noir[ -](?:style )?light(?:ing)?|lit like (?:a )?(?:film )?noir",
        Lighting.LOW_KEY,
    ),
    (r"high[ -]key(?: light(?:ing)?)?", Lighting.HIGH_KEY),
    (
        r"rim[ -]?li(?:t|ght(?:ing|s|ed)?)|back-?lit|back[ -]?light(?:ing|s|ed)?|(?:lit|light|lights|lighting) from (?:behind|the back)|edge[ -]light(?:ing)?|hair[ -]light|gegenlicht|contraluz",
        Lighting.RIM,
    ),
    (
        r"soft(?:er)?(?:,? [\w-]+)? (?:key(?:[ -]?light)?|light(?:ing)?)|soft(?:ly|er)?[ -]lit|(?:diffuse|diffused) (?:light|lighting|key)|weiches licht|luz suave",
        Lighting.SOFT,
    ),
    (
        r"hard(?:er)?(?:,? [\w-]+)? (?:key(?:[ -]?light)?|light(?:ing)?)|(?:hard|harsh|harshly|starkly)[ -]lit|(?:harsh|harsher|stark) (?:key|light|lighting|shadows?)|hard shadows|hartes licht|luz dura",
        Lighting.HARD,
    ),
    (r"natural(?:ly)?[ -](?:light(?:ing)?|lit)|available light|natürliches licht|luz natural", Lighting.NATURAL),
)
LENSES: tuple[tuple[str, float], ...] = (
    (r"fish-?eye(?: lens)?", 12.0),
    (r"ultra[ -]?wide(?:[ -]angle)?(?: lens)?", 16.0),
    (r"wide[- ]angle lens(?:es)?|wide lens|short(?:er)? lens|wider lens|weitwinkel(?:objektiv)?|gran angular", 24.0),
    (r"telephoto(?: lens)?|long(?:er)? lens|tele(?:[ -]lens|objektiv)|portrait lens|teleobjetivo", 85.0),
    (r"normal lens|standard lens", 50.0),
)
_GLASS = r"(?:1[02468]|2[0-8]|3[25]|40|50|65|75|85|90|100|105|135|150|180|200)"
LENS = rf"(?<![\d-])(?P<mm>\d{{2,3}}) ?-?mm\b(?: lens)?|\b(?:on|with|through|using) an? (?P<on>{_GLASS})(?= lens\b|\s*(?:[.,;:!?]|$))"
"""'85 mm', '85mm lens', 'on a 24'."""
_NAMED = r"(?:(?:the|her|his|their|an?) )?(?!the\b|her\b|his\b|an?\b|camera\b)[^\W\d_][\w'’-]*(?: (?!and\b|then\b|in\b|on\b|at\b|as\b|to\b|from\b|while\b|with\b|is\b|who\b|when\b|behind\b|for\b)[^\W\d_][\w'’-]*)?"
RACK = r"rack(?:s|ing)?(?: the)?[ -]?focus(?:es)?|pull(?:s|ing)?(?: the)? focus|focus[ -](?:pull|rack)s?|(?:the )?focus (?:shifts|racks|moves|changes|goes|slides|pulls)|shift(?:s|ing)?(?: the)? focus|racks?(?= (?:to|from)\b)|schärfenverlagerung|cambio de foco"
RACKED = rf"(?:{RACK})(?: slowly| quickly| gently)?(?: from (?P<on>{_NAMED}))?(?:,? (?:over |back |across )?(?:on )?to (?P<to>{_NAMED}))?"
FOCUSED = rf"(?:focus(?:ed|es|ing)?(?: is| stays| only)? on|sharp(?:ness)? (?:only )?on|(?:depth of field|dof|bokeh) on) (?P<on>{_NAMED})|\b(?:only |just )?(?P<sharp>(?:the|her|his) [\w'-]+) (?:is |stays |alone )?(?:in focus|sharp)\b"

_DEPTHS = tuple((re.compile(rf"\b(?:{p})", re.I), v) for p, v in DEPTHS)
_SHUTTERS = tuple((re.compile(rf"\b(?:{p})\b", re.I), v) for p, v in SHUTTERS)
_LIGHTINGS = tuple((re.compile(rf"\b(?:{p})\b", re.I), v) for p, v in LIGHTINGS)
_LENSES = tuple((re.compile(rf"\b(?:{p})\b", re.I), v) for p, v in LENSES)
_ANGLE, _LENS, _RACKED = (re.compile(p, re.I) for p in (rf"\b{SHUTTER_ANGLE}", LENS, rf"\b(?:{RACKED})"))
_FOCUSED = re.compile(FOCUSED, re.I)
Span = tuple[int, int]
NOWHERE: Span = (0, 0)


def depth(text: str) -> tuple[DepthOfField | None, list[Span]]:
    for pattern, value in _DEPTHS:
        if spans := [m.span() for m in pattern.finditer(text)]:
            return value, spans
    return None, []


def shutter(text: str) -> tuple[float | None, list[Span]]:
    """Degrees."""
    said = [(value, m.span()) for pattern, value in _SHUTTERS for m in pattern.finditer(text)]
    spans = [span for _, span in said]
    if m := _ANGLE.search(text):
        return min(360.0, float(m["a"] or m["b"])), [m.span(), *spans]
    return (said[0][0] if said else None), spans


_GOES_DARK = re.compile(
    r"\b(?:lights?|lamps?|power|electricity|neon|candles?) (?:suddenly |slowly )?(?:go(?:es)?|went|flickers? and (?:goes|dies)|dies?|fails?) ?(?:out|off|dark)?(?=\W*(?:$|[.,;!]|and\b))"
    r"|\b(?:everything|it all|the (?:room|house|station|hall|street|city|stage|theatre|whole \w+)) goes (?:dark|black)\b|\bblackout\b|\bpower cut\b",
    re.I,
)


def goes_dark(text: str) -> bool:
    """'The light goes out.': what is told happens to the lamps."""
    return bool(_GOES_DARK.search(text))


def lighting(text: str) -> tuple[Lighting | None, list[Span]]:
    for pattern, value in _LIGHTINGS:
        if spans := [m.span() for m in pattern.finditer(text)]:
            return value, spans
    return None, []


def lens(text: str) -> tuple[float, list[Span]]:
    """Millimetres; 0 if none is named."""
    if m := _LENS.search(text):
        return min(400.0, float(m["mm"] or m["on"])), [m.span()]
    for pattern, value in _LENSES:
        if m := pattern.search(text):
            return value, [m.span()]
    return 0.0, []


def sharp(text: str) -> tuple[Span, Span, list[Span]]:
    """Where in a text stands what is sharp first, and then; and the words of focus themselves. `NOWHERE` if not said."""
    if m := _RACKED.search(text):
        head = m.start(), min((at for at in (m.start("on"), m.start("to")) if at >= 0), default=m.end())
        return _span(m, "on"), _span(m, "to"), [head]
    if m := _FOCUSED.search(text):
        name = "on" if m["on"] else "sharp"
        words = [(m.start(), m.start(name)), (m.end(name), m.end())]
        return _span(m, name), NOWHERE, [w for w in words if w[0] < w[1]]
    return NOWHERE, NOWHERE, []


def _span(m: re.Match[str], name: str) -> Span:
    return m.span(name) if m[name] else NOWHERE
