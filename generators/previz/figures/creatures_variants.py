"""Words about a four-legged animal ('polar bear', 'fox cub') and a coat -> the Beast they mean."""

from dataclasses import replace

from generators.previz.figures.creatures_beast import Beast
from generators.previz.figures.creatures_farm import FARM_VARIANTS
from generators.previz.figures.creatures_kinds import BEASTS
from generators.previz.pen import Colour, mix, scale

_VARIANTS: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("cat", "black cat", {"coat": "#26242b", "pale": "#3b3842", "dark": "#17161b", "iris": "#d7c23c", "marks": ()}),
    ("cat", "ginger", {"coat": "#d98a3d", "dark": "#a85c22"}),
    ("cat", "white cat", {"coat": "#f2eee6", "dark": "#d9d1c4", "marks": ()}),
    ("dog", "sheepdog", {"coat": "#2c2a2e", "dark": "#1c1a1d", "tail": "brush"}),
    ("dog", "terrier", {"height": 0.32, "coat": "#d9c3a0", "dark": "#8a6a45"}),
    ("bear", "polar", {"coat": "#efece2", "pale": "#f6f3ea", "dark": "#c9c4b6"}),
    ("bear", "black bear", {"coat": "#2c2826", "dark": "#191615"}),
    ("bear", "panda", {"coat": "#f1eee8", "dark": "#25232a", "marks": ("socks", "ears", "mask")}),
    ("deer", "doe", {"extras": ()}),
    ("deer", "fawn", {"extras": (), "height": 0.6, "marks": ("dapples", "bib", "belly", "hooves"), "head": 0.14}),
    ("deer", "reindeer", {"coat": "#8a7a6a", "pale": "#e8e0d2"}),
    ("horse", "unicorn", {"coat": "#f4f0f2", "dark": "#c9a6d6", "pale": "#ffffff", "extras": ("crest", "unicorn")}),
    ("horse", "zebra", {"coat": "#f0ede4", "dark": "#26242a", "marks": ("stripes", "hooves")}),
    ("horse", "white", {"coat": "#eeebe4", "dark": "#cfc8bb"}),
    ("horse", "black", {"coat": "#2b2628", "dark": "#161315"}),
    ("horse", "pony", {"height": 1.1, "head": 0.135}),
    ("cow", "bull", {"coat": "#4a2f22", "marks": ("hooves",)}),
    ("cow", "ox", {"coat": "#8a5f3c", "marks": ("hooves",)}),
    ("lion", "lioness", {"extras": ("whiskers",)}),
    (
        "lion",
        "tiger",
        {
            "coat": "#e08a34",
            "pale": "#f7efdf",
            "dark": "#241a17",
            "marks": ("bib", "belly", "muzzle", "stripes"),
            "extras": ("whiskers",),
            "tail": "thin",
        },
    ),
    (
        "lion",
        "leopard",
        {
            "coat": "#d9a552",
            "dark": "#3a2a1e",
            "marks": ("bib", "belly", "muzzle", "spots"),
            "extras": ("whiskers",),
            "tail": "thin",
            "height": 0.7,
        },
    ),
    (
        "lion",
        "cheetah",
        {
            "coat": "#dcae62",
            "dark": "#33261e",
            "marks": ("bib", "belly", "muzzle", "spots"),
            "extras": ("whiskers",),
            "tail": "thin",
            "height": 0.8,
            "belly": 0.19,
        },
    ),
    ("elephant", "mammoth", {"coat": "#6a4630", "dark": "#452c1e", "ear": 0.2}),
)
_YOUNG = ("puppy", "kitten", "cub", "foal", "calf", "baby", "young")


def beast_for(kind: str, words: str, colour: Colour | None) -> Beast:
    """The animal of a kind as the words describe it ('polar bear', 'fox cub'), in a coat of another colour if given.

    Raises KeyError for what has no four legs here.
    """
    beast = BEASTS[kind]
    said = words.lower()
    for of, word, changes in (*_VARIANTS, *FARM_VARIANTS):
        if of == kind and word in said:
            beast = replace(beast, **changes)  # type: ignore[arg-type]
    if any(word in said for word in _YOUNG):
        beast = replace(
            beast,
            height=beast.height * 0.55,
            head=beast.head * 1.28,
            eye=beast.eye * 1.45,
            snout=beast.snout * 0.8,
            neck=beast.neck * 0.8,
            extras=tuple(e for e in beast.extras if e not in ("antlers", "mane", "tusks", "horns")),
        )
    if any(w in said for w in ("small", "little", "tiny")) and kind != "mouse":
        beast = replace(beast, height=beast.height * 0.7)
    if colour is not None:
        coat = colour
        lift = 0.55 if sum(coat) > 0.9 else 0.25
        dark = scale(coat, 0.45)
        beast = replace(beast, coat=code(coat), pale=code(mix(coat, (0.98, 0.95, 0.9), lift)), dark=code(dark))
        if kind == "fox":
            beast = replace(beast, pale="#fbf3e6", dark="#33221c")
    return beast


def code(colour: Colour) -> str:
    """(0.78, 0.20, 0.18) -> '#c7332e'."""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, c))):02x}" for c in colour)
