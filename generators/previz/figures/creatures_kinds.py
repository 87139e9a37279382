"""Four-legged animals as data: proportions in units of the back's height, natural colours, what sets each apart."""

from dataclasses import dataclass, replace

from generators.previz.pen import Colour, mix, rgb, scale


@dataclass(frozen=True)
class Beast:
    """Lengths in heights of the back (withers); angles in radians."""

    height: float
    """Of the back, metres."""
    coat: str
    pale: str
    """Belly, bib, muzzle: whatever `marks` names."""
    dark: str
    """Socks, ears' backs, mane, stripes."""
    length: float = 1.0
    """Shoulder to hip."""
    chest: float = 0.24
    belly: float = 0.22
    hip: float = 0.22
    leg: tuple[float, float, float] = (0.13, 0.065, 0.05)
    """Radius at the top, the knee, the foot."""
    neck: float = 0.34
    rise: float = 0.8
    """Angle of the neck above the horizontal."""
    throat: tuple[float, float] = (0.17, 0.13)
    head: float = 0.17
    snout: float = 0.26
    """Length beyond the skull."""
    muzzle: tuple[float, float] = (0.11, 0.065)
    drop: float = 0.25
    """How much lower than the skull's middle the nose is, in lengths of the snout."""
    ears: str = "point"
    """point, round, flop, long, leaf, fan"""
    ear: float = 0.2
    tail: str = "thin"
    """brush, thin, stub, tuft, hair, puff, curl, heavy"""
    tail_length: float = 0.6
    iris: str = "#3a2413"
    eye: float = 0.042
    eye_side: float = 0.62
    """0: looks ahead, 1.5: looks sideways."""
    slit: float = 1.0
    marks: tuple[str, ...] = ()
    """bib, muzzle, socks, tip, mask, stripes, spots, rosettes, patches, dapples, hooves, blaze"""
    extras: tuple[str, ...] = ()
    """mane, crest, antlers, horns, trunk, tusks, unicorn, whiskers, wings, spikes, hump"""
    gait: str = "walk"
    """walk, hop"""
    stride: float = 1.25
    """Metres per cycle of a walk, in heights of the back."""
    sits: str = "sit"
    """What sitting means: sit (on its haunches) or lie."""

    @property
    def legs_thick(self) -> bool:
        """Whether it rests on its chest (a bear) or on folded legs (a deer)."""
        return self.leg[1] > 0.1


BEASTS: dict[str, Beast] = {
    "dog": Beast(
        0.55,
        "#b9804a",
        "#f0dfc4",
        "#5c3a22",
        ears="flop",
        ear=0.24,
        tail="curl",
        tail_length=0.5,
        head=0.185,
        snout=0.24,
        muzzle=(0.12, 0.085),
        marks=("bib", "muzzle", "socks", "tip", "blaze"),
        eye=0.05,
        eye_side=0.82,
    ),
    "cat": Beast(
        0.27,
        "#8a8378",
        "#f3eee2",
        "#4d473f",
        length=1.12,
        chest=0.24,
        belly=0.25,
        hip=0.25,
        leg=(0.13, 0.075, 0.07),
        neck=0.22,
        rise=0.85,
        throat=(0.19, 0.17),
        head=0.245,
        snout=0.09,
        muzzle=(0.12, 0.085),
        ears="point",
        ear=0.25,
        tail="thin",
        tail_length=1.05,
        iris="#8fb84a",
        eye=0.075,
        eye_side=0.52,
        slit=0.45,
        marks=("bib", "muzzle", "socks", "tabby"),
        extras=("whiskers",),
    ),
    "fox": Beast(
        0.42,
        "#d9692b",
        "#fbf3e6",
        "#33221c",
        length=1.1,
        chest=0.24,
        belly=0.2,
        hip=0.21,
        leg=(0.12, 0.06, 0.055),
        neck=0.27,
        rise=0.75,
        throat=(0.2, 0.16),
        head=0.205,
        snout=0.29,
        muzzle=(0.115, 0.045),
        ears="point",
        ear=0.27,
        tail="brush",
        tail_length=1.0,
        iris="#c98a2b",
        eye=0.052,
        eye_side=0.7,
        marks=("bib", "muzzle", "socks", "tip", "ears"),
    ),
    "wolf": Beast(
        0.8,
        "#7b7f86",
        "#d9d6cf",
        "#3c3f47",
        length=1.08,
        chest=0.26,
        belly=0.21,
        hip=0.21,
        neck=0.3,
        rise=0.5,
        throat=(0.23, 0.19),
        head=0.185,
        snout=0.28,
        muzzle=(0.115, 0.065),
        ears="point",
        ear=0.19,
        tail="brush",
        tail_length=0.72,
        iris="#d9b24a",
        eye=0.04,
        marks=("bib", "muzzle", "saddle"),
    ),
    "bear": Beast(
        1.05,
        "#6b4529",
        "#a77f55",
        "#3d2717",
        length=1.05,
        chest=0.34,
        belly=0.37,
        hip=0.35,
        leg=(0.2, 0.14, 0.125),
        neck=0.24,
        rise=0.3,
        throat=(0.28, 0.23),
        head=0.235,
        snout=0.2,
        muzzle=(0.13, 0.085),
        ears="round",
        ear=0.1,
        tail="stub",
        tail_length=0.1,
        eye=0.034,
        eye_side=0.5,
        marks=("muzzle",),
        extras=("hump",),
        stride=1.15,
    ),
    "deer": Beast(
        1.05,
        "#a5713f",
        "#efe2c8",
        "#5a3b22",
        length=0.95,
        chest=0.21,
        belly=0.18,
        hip=0.19,
        leg=(0.115, 0.042, 0.032),
        neck=0.5,
        rise=1.0,
        throat=(0.145, 0.085),
        head=0.115,
        snout=0.2,
        muzzle=(0.075, 0.048),
        ears="leaf",
        ear=0.19,
        tail="stub",
        tail_length=0.14,
        eye=0.034,
        eye_side=0.95,
        marks=("bib", "belly", "muzzle", "hooves"),
        extras=("antlers",),
        sits="lie",
    ),
    "horse": Beast(
        1.55,
        "#7a4a2a",
        "#efe4d2",
        "#2a1a14",
        length=0.98,
        chest=0.235,
        belly=0.22,
        hip=0.22,
        leg=(0.125, 0.055, 0.047),
        neck=0.55,
        rise=0.9,
        throat=(0.185, 0.105),
        head=0.115,
        snout=0.3,
        muzzle=(0.1, 0.072),
        drop=0.85,
        ears="leaf",
        ear=0.12,
        tail="hair",
        tail_length=0.62,
        eye=0.028,
        eye_side=1.05,
        marks=("hooves", "socks", "blaze"),
        extras=("crest",),
        sits="lie",
    ),
    "rabbit": Beast(
        0.2,
        "#a98f74",
        "#f5efe4",
        "#6d5844",
        length=0.75,
        chest=0.3,
        belly=0.36,
        hip=0.4,
        leg=(0.18, 0.1, 0.09),
        neck=0.22,
        rise=0.95,
        throat=(0.26, 0.24),
        head=0.29,
        snout=0.12,
        muzzle=(0.19, 0.13),
        drop=0.5,
        ears="long",
        ear=0.72,
        tail="puff",
        tail_length=0.2,
        eye=0.075,
        eye_side=0.95,
        marks=("bib", "muzzle"),
        extras=("whiskers",),
        gait="hop",
        stride=2.6,
    ),
    "cow": Beast(
        1.4,
        "#f1ece2",
        "#f3d9c8",
        "#2e2723",
        length=1.12,
        chest=0.28,
        belly=0.3,
        hip=0.27,
        leg=(0.15, 0.068, 0.058),
        neck=0.36,
        rise=0.4,
        throat=(0.2, 0.15),
        head=0.145,
        snout=0.24,
        muzzle=(0.12, 0.098),
        drop=0.7,
        ears="leaf",
        ear=0.17,
        tail="tuft",
        tail_length=0.7,
        eye=0.032,
        eye_side=1.0,
        marks=("patches", "pinknose", "hooves"),
        extras=("horns", "udder"),
        sits="lie",
    ),
    "lion": Beast(
        1.0,
        "#cd9a55",
        "#efdcb4",
        "#7a4420",
        length=1.1,
        chest=0.27,
        belly=0.22,
        hip=0.23,
        leg=(0.145, 0.085, 0.08),
        neck=0.3,
        rise=0.55,
        throat=(0.22, 0.18),
        head=0.205,
        snout=0.17,
        muzzle=(0.125, 0.098),
        ears="round",
        ear=0.095,
        tail="tuft",
        tail_length=0.85,
        iris="#c9932b",
        eye=0.036,
        eye_side=0.45,
        marks=("muzzle", "bib"),
        extras=("mane", "whiskers"),
    ),
    "elephant": Beast(
        2.7,
        "#86868c",
        "#b5a4a2",
        "#5d5d64",
        length=0.72,
        chest=0.32,
        belly=0.345,
        hip=0.31,
        leg=(0.17, 0.115, 0.11),
        neck=0.2,
        rise=0.35,
        throat=(0.24, 0.22),
        head=0.215,
        snout=0.0,
        muzzle=(0.1, 0.1),
        ears="fan",
        ear=0.36,
        tail="tuft",
        tail_length=0.45,
        eye=0.021,
        eye_side=0.95,
        marks=("nails",),
        extras=("trunk", "tusks"),
        stride=1.0,
        sits="lie",
    ),
    "dragon": Beast(
        1.25,
        "#3f8a5a",
        "#e8d690",
        "#24523a",
        length=1.1,
        chest=0.27,
        belly=0.27,
        hip=0.25,
        leg=(0.17, 0.09, 0.085),
        neck=0.72,
        rise=0.95,
        throat=(0.2, 0.12),
        head=0.175,
        snout=0.24,
        muzzle=(0.13, 0.085),
        ears="horned",
        ear=0.24,
        tail="heavy",
        tail_length=1.5,
        iris="#f0b429",
        eye=0.052,
        eye_side=0.6,
        slit=0.4,
        marks=("belly", "throat"),
        extras=("wings", "spikes"),
    ),
}

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
    for of, word, changes in _VARIANTS:
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
    if "small" in said or "little" in said or "tiny" in said:
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


def beast_colours(beast: Beast) -> tuple[Colour, Colour, Colour]:
    return rgb(beast.coat), rgb(beast.pale), rgb(beast.dark)
