"""More four-legged animals as data: those of farms, zoos, houses and long ago."""

from generators.previz.figures.creatures_beast import Beast

FARM_AND_ZOO: dict[str, Beast] = {
    "sheep": Beast(
        0.75, "#efe9dc", "#e0d8c8", "#3a3431", length=0.9, chest=0.36, belly=0.38, hip=0.37, leg=(0.13, 0.055, 0.05),
        neck=0.3, rise=0.65, throat=(0.2, 0.15), head=0.165, snout=0.2, muzzle=(0.1, 0.07), drop=0.5, ears="leaf", ear=0.16,
        tail="stub", tail_length=0.14, eye=0.034, eye_side=1.0, marks=("hooves",), extras=("wool",), sits="lie",
    ),
    "goat": Beast(
        0.75, "#d8cfc0", "#f1ece0", "#5a4a3c", length=0.95, chest=0.25, belly=0.26, hip=0.23, leg=(0.12, 0.05, 0.042),
        neck=0.42, rise=0.95, throat=(0.15, 0.11), head=0.14, snout=0.24, muzzle=(0.09, 0.06), drop=0.5, ears="leaf", ear=0.18,
        tail="stub", tail_length=0.12, iris="#c9a04a", eye=0.036, eye_side=1.0, slit=2.2, marks=("hooves", "belly", "blaze"),
        extras=("goatee",), sits="lie",
    ),
    "pig": Beast(
        0.7, "#eeb0a4", "#f3c4b8", "#c9827a", length=1.15, chest=0.36, belly=0.37, hip=0.36, leg=(0.15, 0.075, 0.062),
        neck=0.2, rise=0.2, throat=(0.3, 0.27), head=0.235, snout=0.17, muzzle=(0.15, 0.125), drop=0.2, ears="leaf", ear=0.2,
        tail="curl", tail_length=0.2, eye=0.028, eye_side=0.9, marks=("hooves", "pinknose"), sits="lie", stride=1.0,
    ),
    "camel": Beast(
        1.75, "#c9a06a", "#dcc093", "#8a6640", length=0.85, chest=0.24, belly=0.22, hip=0.21, leg=(0.115, 0.052, 0.055),
        neck=0.62, rise=0.75, throat=(0.15, 0.095), head=0.1, snout=0.2, muzzle=(0.085, 0.07), drop=0.5, ears="round", ear=0.07,
        tail="tuft", tail_length=0.4, eye=0.026, eye_side=1.0, extras=("camel hump",), sits="lie",
    ),
    "giraffe": Beast(
        2.6, "#e0b25c", "#f3e3bd", "#8a4f26", length=0.6, chest=0.2, belly=0.18, hip=0.16, leg=(0.085, 0.036, 0.032),
        neck=0.95, rise=1.15, throat=(0.13, 0.075), head=0.072, snout=0.14, muzzle=(0.055, 0.042), drop=0.5, ears="leaf", ear=0.1,
        tail="tuft", tail_length=0.35, eye=0.02, eye_side=1.0, marks=("patches", "spots", "hooves"), extras=("ossicones",), sits="lie",
    ),
    "mouse": Beast(
        0.09, "#9a938c", "#e8d8d0", "#6d645e", length=0.9, chest=0.3, belly=0.36, hip=0.4, leg=(0.16, 0.08, 0.07),
        neck=0.18, rise=0.4, throat=(0.26, 0.24), head=0.29, snout=0.22, muzzle=(0.16, 0.07), ears="round", ear=0.3,
        tail="thin", tail_length=1.5, eye=0.075, eye_side=0.95, marks=("bib", "muzzle"), extras=("whiskers",),
    ),
    "squirrel": Beast(
        0.16, "#b5622c", "#f3e6d2", "#7a3f1e", length=0.85, chest=0.28, belly=0.31, hip=0.36, leg=(0.16, 0.09, 0.08),
        neck=0.22, rise=0.8, throat=(0.22, 0.2), head=0.27, snout=0.14, muzzle=(0.15, 0.09), ears="point", ear=0.24,
        tail="brush", tail_length=1.5, eye=0.075, eye_side=0.95, marks=("bib", "muzzle", "belly"), extras=("whiskers",), gait="hop", stride=2.4,
    ),
    "monkey": Beast(
        0.5, "#7a5434", "#e3bd94", "#4f3522", length=0.9, chest=0.24, belly=0.23, hip=0.22, leg=(0.12, 0.075, 0.07),
        neck=0.24, rise=1.1, throat=(0.16, 0.15), head=0.25, snout=0.07, muzzle=(0.15, 0.12), drop=0.4, ears="round", ear=0.17,
        tail="thin", tail_length=1.3, eye=0.05, eye_side=0.42, marks=("bib", "muzzle", "mask"), extras=(),
    ),
    "hippo": Beast(
        1.4, "#8a7d84", "#d9b3ac", "#5d5259", length=1.15, chest=0.42, belly=0.45, hip=0.42, leg=(0.19, 0.13, 0.12),
        neck=0.26, rise=0.15, throat=(0.34, 0.3), head=0.24, snout=0.3, muzzle=(0.2, 0.19), drop=0.25, ears="round", ear=0.08,
        tail="stub", tail_length=0.14, eye=0.03, eye_side=0.95, marks=("nails",), sits="lie", stride=1.0,
    ),
    "rhino": Beast(
        1.6, "#85868a", "#a5a29e", "#5a5b60", length=1.1, chest=0.36, belly=0.36, hip=0.33, leg=(0.18, 0.11, 0.1),
        neck=0.3, rise=0.15, throat=(0.27, 0.22), head=0.17, snout=0.3, muzzle=(0.14, 0.12), drop=0.5, ears="leaf", ear=0.12,
        tail="tuft", tail_length=0.35, eye=0.022, eye_side=1.05, marks=("nails",), extras=("hump", "nose horn"), sits="lie", stride=1.0,
    ),
    "crocodile": Beast(
        0.42, "#5f7a45", "#c9cf98", "#3a4f2e", length=2.3, chest=0.42, belly=0.48, hip=0.42, leg=(0.2, 0.13, 0.12),
        neck=0.55, rise=0.05, throat=(0.36, 0.28), head=0.27, snout=1.1, muzzle=(0.2, 0.13), drop=0.08, ears="none", ear=0.0,
        tail="heavy", tail_length=3.0, iris="#d9b23a", eye=0.07, eye_side=0.7, slit=0.35, marks=("belly",), extras=("spikes",), sits="lie",
    ),
    "dinosaur": Beast(
        2.2, "#6f8f4a", "#d9d6a0", "#3f5a2e", length=0.95, chest=0.32, belly=0.36, hip=0.34, leg=(0.18, 0.12, 0.11),
        neck=1.15, rise=0.95, throat=(0.2, 0.1), head=0.125, snout=0.15, muzzle=(0.1, 0.075), ears="none", ear=0.0,
        tail="heavy", tail_length=1.7, iris="#d9952a", eye=0.03, eye_side=0.85, slit=0.5, marks=("belly", "throat", "nails"), sits="lie", stride=1.0,
    ),
}  # fmt: skip
FARM_VARIANTS: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("sheep", "lamb", {"height": 0.42, "head": 0.22, "eye": 0.05, "leg": (0.13, 0.07, 0.062), "coat": "#f6f2ea"}),
    ("sheep", "ram", {"extras": ("wool", "horns")}),
    ("sheep", "black sheep", {"coat": "#2f2b2a", "dark": "#1d1a1a"}),
    ("pig", "piglet", {"height": 0.35, "head": 0.29, "eye": 0.042}),
    ("pig", "boar", {"coat": "#4f4138", "pale": "#6a584a", "dark": "#2f2621", "extras": ("tusks",)}),
    ("mouse", "rat", {"height": 0.13, "coat": "#5f5a58", "pale": "#b9a8a0", "ear": 0.2}),
    ("monkey", "gorilla", {"height": 1.1, "coat": "#2f2d30", "pale": "#4a4648", "dark": "#1c1b1d", "tail": "none", "chest": 0.32, "leg": (0.16, 0.11, 0.1)}),
    ("monkey", "chimp", {"height": 0.7, "coat": "#33291f", "pale": "#c99a74", "tail": "none"}),
    ("monkey", " ape", {"height": 0.9, "coat": "#3a3431", "pale": "#6a5e58", "tail": "none"}),
    ("monkey", "orang", {"height": 0.9, "coat": "#b5622c", "tail": "none"}),
    ("horse", "donkey", {"height": 1.1, "coat": "#8a8278", "pale": "#e9e2d6", "dark": "#4a443e", "ear": 0.26, "head": 0.13, "marks": ("muzzle", "belly", "hooves")}),
    ("horse", "mule", {"height": 1.3, "coat": "#6a4a36", "ear": 0.22}),
    ("camel", "llama", {"height": 1.1, "coat": "#e6d9c0", "extras": (), "ears": "leaf", "ear": 0.16, "rise": 1.15}),
    ("camel", "alpaca", {"height": 0.95, "coat": "#efe4d0", "extras": ("wool",), "ears": "leaf", "ear": 0.16, "rise": 1.2}),
    ("cow", "buffalo", {"coat": "#4a3a30", "pale": "#6a5648", "dark": "#2a211c", "marks": ("hooves",), "extras": ("horns", "hump")}),
    ("cow", "bison", {"coat": "#5a4030", "pale": "#6a5040", "dark": "#32231a", "marks": ("hooves",), "extras": ("horns", "hump")}),
    ("fox", "raccoon", {"coat": "#85858a", "pale": "#e6e4e0", "dark": "#26262a", "marks": ("bib", "muzzle", "socks", "tip", "mask"), "ears": "round", "ear": 0.16}),
    ("fox", "badger", {"coat": "#77777c", "pale": "#f1f0ec", "dark": "#24242a", "marks": ("muzzle", "socks", "mask", "blaze"), "ears": "round", "ear": 0.1, "tail": "stub", "height": 0.36}),
    ("deer", "moose", {"height": 1.9, "coat": "#5a4030", "pale": "#8a7a68", "dark": "#33241a", "neck": 0.4, "muzzle": (0.09, 0.075)}),
    ("lion", "panther", {"coat": "#26252c", "pale": "#3a3840", "dark": "#131217", "marks": (), "extras": ("whiskers",), "tail": "thin", "height": 0.7}),
    ("lion", "puma", {"coat": "#c9a070", "marks": ("bib", "belly", "muzzle"), "extras": ("whiskers",), "tail": "thin", "height": 0.7}),
    ("dog", "husk", {"coat": "#6f757d", "pale": "#f3f2ee", "dark": "#3a3e45", "ears": "point", "ear": 0.2, "tail": "brush", "marks": ("bib", "muzzle", "belly", "socks", "mask"), "iris": "#7fb6e0"}),
    ("dog", "dalmatian", {"coat": "#f4f2ec", "dark": "#24242a", "marks": ("spots",)}),
    ("dog", "dachshund", {"height": 0.24, "length": 1.9, "coat": "#7a4426"}),
    ("dinosaur", "stegosaur", {"neck": 0.4, "rise": 0.1, "extras": ("spikes",)}),
    ("dinosaur", "t-rex", {"neck": 0.5, "rise": 1.0, "head": 0.24, "snout": 0.3, "muzzle": (0.17, 0.13), "throat": (0.24, 0.19)}),
    ("dinosaur", "tyrannosaur", {"neck": 0.5, "rise": 1.0, "head": 0.24, "snout": 0.3, "muzzle": (0.17, 0.13), "throat": (0.24, 0.19)}),
    ("dinosaur", "raptor", {"height": 0.9, "neck": 0.5, "head": 0.2, "snout": 0.3, "muzzle": (0.13, 0.08)}),
)  # fmt: skip
"""Of a kind, a word, what it changes."""
