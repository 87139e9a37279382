"""Colour words -> '#rrggbb': 'dark red', 'pale sea-green', 'mustard'. Names follow common English use, not one standard."""

import colorsys
import re
from functools import lru_cache

from film.bible import Hex

_NAMES = """
black #1c1c20, white #f4f1ea, grey #85888d, gray #85888d, silver #b9bec6, charcoal #3b3e44, slate #55626f, ash #b0aea8
red #c0282d, crimson #a5162c, scarlet #d3251f, ruby #9b1338, burgundy #6b1428, maroon #6e1a1f, wine #6a1a33
vermilion #d94a2b, rust #a6492a, brick #9c4233, cherry #a8183a, blood #8c1414, coral #f0775f, salmon #f29180
orange #e8792a, amber #e9a227, apricot #f3b277, peach #f6c29b, tangerine #ee7f22, copper #b06a3b, bronze #95693a
pumpkin #dd6f1e, ginger #b9602c, terracotta #bd6546, sienna #9d5230, ochre #c58c35
yellow #f0c83a, gold #d4a52f, golden #d9aa3c, mustard #c99a2b, lemon #f4e04d, straw #dcc67e, cream #f1e6c9, ivory #f2ecd9
beige #d6c4a3, sand #d8c08f, khaki #a89a6c, tan #bf9a6b, honey #d49a3a, saffron #eab030
brown #74492c, chocolate #4e2e1e, chestnut #6e3c26, auburn #7a3320, coffee #55382a, caramel #b0713a, hazel #8a6238
mahogany #5f2a1d, walnut #5d432f, bark #574434
green #3d8b4a, olive #76783a, emerald #1f8a5b, jade #3f9c7c, mint #a5d9b8, lime #9acb3b, forest green #2b5b37
moss #667b3c, sage #9aaa88, pine #2a5546, sea green #3c9184, bottle green #1d4a38, fern #5b8a49
teal #23787c, turquoise #3fb4ae, cyan #3cb7cf, aqua #57c3c6, petrol #1c5566
blue #2f62b3, navy #1d2b52, navy blue #1d2b52, sky blue #7fb6e0, azure #3d8fd6, cobalt #2349a0, royal blue #2b4bb5
indigo #393a84, sapphire #1f4b9c, ultramarine #2a3aa0, steel blue #56789a, ice blue #bcdcea, midnight blue #17203f
powder blue #b3cfe2, baby blue #a9cdea, denim #41608a, electric blue #2a7bff
purple #6f3f93, violet #7b52a8, lilac #bda3d0, lavender #b8a8d8, mauve #a07a95, plum #663056, magenta #c22d83
aubergine #3f2340, fuchsia #d33c90
pink #e88fae, rose #d96b84, hot pink #e8458b, salmon pink #f19a8d, blush #edc0bd
blonde #d9b878, blond #d9b878, brunette #4a2e20, redhead #a8481f
"""

_MODIFIERS: dict[str, tuple[float, float]] = {
    "dark": (0.58, 1.0),
    "deep": (0.72, 1.15),
    "light": (1.32, 0.75),
    "pale": (1.42, 0.55),
    "bright": (1.15, 1.3),
    "soft": (1.15, 0.7),
    "dusty": (1.05, 0.55),
    "faded": (1.15, 0.55),
    "muted": (0.95, 0.6),
    "vivid": (1.05, 1.4),
    "neon": (1.25, 1.6),
    "pastel": (1.42, 0.55),
    "warm": (1.0, 1.1),
    "cold": (0.95, 0.85),
    "rich": (0.85, 1.2),
    "dirty": (0.8, 0.6),
}
"""word -> (lightness factor, saturation factor)."""

COLOURS: dict[str, Hex] = {
    name.rsplit(" ", 1)[0].strip(): name.rsplit(" ", 1)[1]
    for line in _NAMES.strip().splitlines()
    for name in (part.strip() for part in line.split(","))
}

_COLOUR = re.compile(
    rf"\b(?:({'|'.join(_MODIFIERS)})[\s-]+)?({'|'.join(n.replace(' ', '[ -]') for n in sorted(COLOURS, key=len, reverse=True))})(?:ish)?\b",
    re.IGNORECASE,
)


def shade(colour: Hex, lightness: float, saturation: float = 1.0) -> Hex:
    """A colour made lighter or darker and more or less saturated, by factors in HLS."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    h, lum, s = colorsys.rgb_to_hls(r, g, b)
    lum = 1 - (1 - lum) / lightness if lightness > 1 else lum * lightness
    rgb = colorsys.hls_to_rgb(h, min(0.96, max(0.04, lum)), min(1.0, s * saturation))
    return "#" + "".join(f"{round(v * 255):02x}" for v in rgb)


def colours(phrase: str) -> list[tuple[int, int, Hex]]:
    """Every colour named in a phrase, in order: (start, end, '#rrggbb')."""
    found: list[tuple[int, int, Hex]] = []
    for match in _COLOUR.finditer(phrase):
        colour = COLOURS[match[2].lower().replace("-", " ")]
        if match[1]:
            colour = shade(colour, *_MODIFIERS[match[1].lower()])
        found.append((match.start(), match.end(), colour))
    return found


def colour_of(phrase: str) -> Hex | None:
    """The first colour named in a phrase."""
    return next((hex_ for _, _, hex_ in colours(phrase)), None)


@lru_cache(maxsize=4096)  # every order names its people's colours, and looks through eighty for each
def name_of(colour: Hex) -> str:
    """'#1c1c20' -> 'black': the name a person would call it by; one without a name gets the nearest.

    Hue counts more than lightness: an off-white is nearer to ivory than to an equally light pink.
    """
    return min(COLOURS, key=lambda name: (_unlike(COLOURS[name], colour), name))


def _unlike(one: Hex, other: Hex) -> int:
    """Squared distance of lightness and, three times, of the two colour differences."""
    r, g, b = (int(one[i : i + 2], 16) - int(other[i : i + 2], 16) for i in (1, 3, 5))
    return (r + g + b) ** 2 // 3 + 3 * ((r - g) ** 2 + (g - b) ** 2)


def colour_name(colour: str) -> str:
    """As `name_of`, and says so if it is only near: 'close to navy'. Words that are no code are their own name."""
    exact = next((name for name, code in COLOURS.items() if code == colour), "")
    return exact or (f"close to {name_of(colour)}" if re.fullmatch("#[0-9a-f]{6}", colour) else colour)
