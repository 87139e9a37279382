"""How people and animals look whose look the brief leaves open: skin, hair, outfits, coats, heights.

Every use of these tables that the brief did not ask for is listed as an assumption by the caller.
"""

from director.offline.people import Age

SKINS = (
    ("porcelain", "#f3d9c4"),
    ("pale skin", "#f0d0b4"),
    ("fair skin", "#efcdb0"),
    ("light skin", "#eac3a2"),
    ("olive skin", "#c99a6e"),
    ("tanned", "#c48d5e"),
    ("tan skin", "#c48d5e"),
    ("brown skin", "#94623f"),
    ("brown-skinned", "#94623f"),
    ("dark-skinned", "#5c3a27"),
    ("dark skin", "#5c3a27"),
    ("black skin", "#4a2e20"),
    ("ebony", "#43291d"),
    ("freckled", "#edc6a6"),
    ("weathered", "#c08f6b"),
    ("sunburnt", "#d08a66"),
)
"""Words for skin, the most specific first."""
OPEN_SKINS = ("#e2b08a", "#8d5a3b", "#f0cba8", "#b57d53", "#6a4530", "#d79f75")
"""Given in turn to people whose skin the brief leaves open."""
OPEN_HAIR = (("short", "#33211a"), ("long", "#241a18"), ("curly", "#5b3621"), ("bob", "#8a5a2c"), ("short", "#6d4a2e"))
"""(style, colour) for adults the brief leaves open."""
OPEN_GARMENTS = (
    (("trousers", "#3b4252"), ("shirt", "#d9cfc0"), ("jacket", "#3f6f73")),
    (("trousers", "#574436"), ("shirt", "#c8563f")),
    (("trousers", "#2d3140"), ("sweater", "#d0a23f")),
    (("trousers", "#47525e"), ("shirt", "#e7e2d6"), ("coat", "#6b4a75")),
    (("trousers", "#3c3a36"), ("sweater", "#4f7d55")),
    (("trousers", "#5b5f68"), ("shirt", "#5b7db0")),
)
"""Outfits in turn for people whose clothes the brief leaves open, unlike enough to be told apart in a wide shot."""
COATS = {
    "dog": "#a9783f",
    "cat": "#4a4640",
    "fox": "#c7622a",
    "wolf": "#7c7f86",
    "bear": "#6b4a32",
    "deer": "#a3744a",
    "horse": "#7a4e32",
    "rabbit": "#c6b49b",
    "cow": "#e6e0d6",
    "lion": "#cf9a4e",
    "elephant": "#85868b",
    "bird": "#e4e6e8",
    "eagle": "#5d432c",
    "owl": "#a08561",
    "penguin": "#23262d",
    "duck": "#e9e2c8",
    "fish": "#e08a3c",
    "whale": "#4a617a",
    "dolphin": "#7e97aa",
    "shark": "#6f7f8b",
    "turtle": "#5e8457",
    "butterfly": "#e39a2f",
    "frog": "#5b9a45",
    "dragon": "#4f8f5c",
    "ghost": "#dfe7ee",
    "robot": "#9fb0bd",
}
"""An animal's natural coat, a robot's shell."""
HEIGHTS = {
    "dog": 0.65,
    "cat": 0.35,
    "fox": 0.5,
    "wolf": 0.85,
    "bear": 1.5,
    "deer": 1.4,
    "horse": 1.8,
    "rabbit": 0.35,
    "cow": 1.5,
    "lion": 1.1,
    "elephant": 3.0,
    "bird": 0.35,
    "eagle": 0.8,
    "owl": 0.45,
    "penguin": 0.8,
    "duck": 0.5,
    "fish": 0.4,
    "whale": 4.0,
    "dolphin": 1.2,
    "shark": 1.5,
    "turtle": 0.5,
    "butterfly": 0.2,
    "frog": 0.2,
    "dragon": 2.5,
    "ghost": 1.7,
    "robot": 1.7,
    "astronaut": 1.85,
}
AGE_HEIGHT: dict[Age, float] = {"child": 1.22, "teen": 1.6, "adult": 1.72, "middle-aged": 1.72, "old": 1.66}
