"""Style words -> Look: palette, warmth, saturation, contrast, brightness, grain, vignette, haze, and the character of the lens."""

import re

from director.offline.colours import colours
from film import Look

_STYLE: tuple[tuple[str, dict[str, float]], ...] = (
    (r"film grain|grainy|grain\b|16 ?mm|8 ?mm|super ?8|analogue|analog", {"grain": 0.3}),
    (r"no grain|clean|crisp|digital|sharp", {"grain": -0.3}),
    (r"vignette", {"vignette": 0.25}),
    (r"warm|sun-?lit|sunny|golden|amber|cosy|cozy|candle-?l\w+|honey", {"warmth": 0.4}),
    (r"cold|cool|icy|frosty|steel|moonlit|clinical", {"warmth": -0.45}),
    (r"muted|desaturated|washed[ -]out|faded|bleak|subdued", {"saturation": -0.35}),
    (r"pastel", {"saturation": -0.2, "brightness": 0.15, "contrast": -0.1}),
    (r"vivid|vibrant|colou?rful|saturated|candy|neon|bold colou?rs|bright colou?rs", {"saturation": 0.3}),
    (
        r"black[ -]and[ -]white|monochrome|b&w|schwarz-?wei(?:ss|ß)|blanco y negro",
        {"saturation": -1.0, "contrast": 0.15},
    ),
    (r"noir|high[ -]contrast|chiaroscuro|hard shadows|contrasty", {"contrast": 0.3}),
    (r"gritty|rough|raw", {"contrast": 0.2, "saturation": -0.15, "grain": 0.2}),
    (r"soft|gentle|low[ -]contrast|dreamy|watercolou?r|painterly", {"contrast": -0.08}),
    (r"bloom(?:ing|y)?|halation|glowing highlights|(?:dreamy|hazy|soft) glow|pro-?mist", {"bloom": 0.5}),
    (r"dreamy", {"bloom": 0.3, "softness": 0.2}),
    (
        r"vintage (?:lens(?:es)?|glass|optics)|old lens(?:es)?|petzval|soft[ -]focus|diffusion|vaseline|weichzeichner",
        {"softness": 0.45, "bloom": 0.2},
    ),
    (r"chromatic aberrations?|colou?r[ -]fring(?:es|ing)|fringing|farbsäume", {"fringe": 0.6}),
    (r"anamorphic|anamorphotic", {"bloom": 0.25, "fringe": 0.2}),
    (r"dark|moody|shadowy|gloomy|noir", {"brightness": -0.2, "vignette": 0.15}),
    (r"bright|airy|sunny|light-filled", {"brightness": 0.2, "vignette": -0.15}),
    (r"haz[ey]|misty|foggy|smoky|dusty air|atmospheric|dreamy", {"haze": 0.35}),
    (r"sepia|vintage|retro|old[ -]fashioned|nostalgic", {"warmth": 0.35, "saturation": -0.3, "grain": 0.15}),
)
_STYLE_WORDS = re.compile(
    r"\b(?:palette|light(?:ing|s)?|grain|colou?rs?|tones?|look|style|painterly|gritty|noir|neon|pastel|watercolou?r|hues?|shades?"
    r"|vintage|sepia|monochrome|black[ -]and[ -]white|handheld|camera|cinemat\w+|contrast|saturated|muted|practicals|lens|haze|glow"
    r"|vignette|anamorphic|bokeh|stylised|stylized|minimalist|high[ -]key|low[ -]key|chiaroscuro|shutter|halation|bloom|aberrations?|fringing|soft[ -]focus|lens(?:es)?|deep focus|shallow (?:focus|depth)|slow motion|silhouettes?|cuts)\b",
    re.IGNORECASE,
)


def speaks_of_style(sentence: str) -> bool:
    """True for 'Painterly dusk palette, film grain, slow camera.'"""
    return bool(_STYLE_WORDS.search(sentence))


def look(words: str) -> Look:
    """Style sentences -> one Look for the film. Numbers are steps from the house look, clamped to the Look's limits."""
    values = {
        "warmth": 0.0,
        "saturation": 1.0,
        "contrast": 1.0,
        "brightness": 0.0,
        "grain": 0.35,
        "vignette": 0.4,
        "haze": 0.0,
        "bloom": 0.0,
        "softness": 0.0,
        "fringe": 0.0,
    }
    limits = {
        "warmth": (-1, 1),
        "saturation": (0, 2),
        "contrast": (0.5, 1.6),
        "brightness": (-1, 1),
        "grain": (0, 1),
        "vignette": (0, 1),
        "haze": (0, 1),
        "bloom": (0, 1),
        "softness": (0, 1),
        "fringe": (0, 1),
    }
    for pattern, steps in _STYLE:
        if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE):
            for name, step in steps.items():
                values[name] += step
    clamped = {n: round(min(max(v, limits[n][0]), limits[n][1]), 3) for n, v in values.items()}
    palette = tuple(dict.fromkeys(hex_ for _, _, hex_ in colours(words)))[:5]
    return Look(words=words.strip(), palette=palette, **clamped)
