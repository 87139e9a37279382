"""Birds as data: proportions in lengths of the body, natural colours, what sets each apart."""

from dataclasses import dataclass, replace

from generators.previz.pen import Colour


@dataclass(frozen=True)
class Bird:
    size: float
    """Metres of the body."""
    coat: str
    wing: str
    belly: str
    head: str
    beak: str = "#e0a030"
    legs: str = "#d98a2c"
    upright: float = 0.35
    """Pitch of the body when perched, radians."""
    round_: float = 0.25
    """Radius of the body."""
    head_r: float = 0.17
    neck: float = 0.06
    bill: str = "cone"
    """cone, hook, flat, dagger"""
    bill_length: float = 0.17
    leg: float = 0.3
    span: float = 1.15
    """One wing, outstretched."""
    tail: float = 0.34
    iris: str = "#241a12"
    eye: float = 0.042
    eye_side: float = 1.05
    tip: str = ""
    """Colour of the wing tips."""
    extras: tuple[str, ...] = ()
    """face (owl's disc), tufts, flippers, breast"""
    beat: float = 9.0
    """Wing beats, radians per second."""
    cruise: float = 2.2
    """Height of flight, metres."""


BIRDS: dict[str, Bird] = {
    "bird": Bird(
        0.36,
        "#f4f2ec",
        "#a9b3bd",
        "#fbfaf6",
        "#fbfaf6",
        tip="#2e3238",
        beak="#eab530",
        legs="#e0a040",
        bill="dagger",
        span=1.5,
        cruise=2.6,
        beat=7.0,
    ),
    "eagle": Bird(
        0.75,
        "#54382a",
        "#463024",
        "#5d4030",
        "#f3eee2",
        upright=0.85,
        round_=0.24,
        bill="hook",
        bill_length=0.17,
        leg=0.2,
        span=1.65,
        tail=0.42,
        iris="#e8c23a",
        eye_side=0.8,
        tip="#2b1e18",
        beat=3.4,
        cruise=5.0,
        extras=("trousers",),
    ),
    "owl": Bird(
        0.38,
        "#8a6a48",
        "#75573a",
        "#d9c3a0",
        "#8a6a48",
        upright=1.2,
        round_=0.3,
        head_r=0.29,
        neck=0.0,
        bill="hook",
        bill_length=0.09,
        leg=0.12,
        span=1.3,
        tail=0.22,
        iris="#f2b52e",
        eye=0.105,
        eye_side=0.33,
        beat=4.5,
        cruise=3.0,
        extras=("face", "tufts", "breast"),
    ),
    "penguin": Bird(
        0.62,
        "#24272f",
        "#24272f",
        "#f6f4ee",
        "#24272f",
        upright=1.42,
        round_=0.27,
        head_r=0.185,
        neck=0.06,
        bill="dagger",
        bill_length=0.16,
        leg=0.07,
        span=0.62,
        tail=0.12,
        iris="#3a2a18",
        eye_side=0.85,
        extras=("flippers", "breast", "cheeks"),
    ),
    "duck": Bird(
        0.42,
        "#8f7355",
        "#6f6a66",
        "#d6cbb8",
        "#2c6e4a",
        beak="#e5b437",
        upright=0.12,
        round_=0.25,
        head_r=0.165,
        neck=0.24,
        bill="flat",
        bill_length=0.19,
        leg=0.14,
        span=1.15,
        tail=0.22,
        tip="#3a4a8a",
        beat=11.0,
        extras=("collar",),
    ),
    "chicken": Bird(
        0.34, "#d9a05a", "#b5763a", "#e8c48a", "#d9a05a", beak="#e5b437", legs="#e0a030", upright=0.25, round_=0.3, head_r=0.16,
        neck=0.12, bill="cone", bill_length=0.1, leg=0.3, span=0.8, tail=0.3, eye=0.04, extras=("comb",), beat=12.0, cruise=0.8,
    ),
    "parrot": Bird(
        0.34, "#c8322e", "#2f62b3", "#e0523a", "#d8382f", beak="#e8dcc0", legs="#6a6a6e", upright=0.95, round_=0.24, head_r=0.21,
        neck=0.02, bill="hook", bill_length=0.16, leg=0.14, span=1.25, tail=0.75, tip="#e0b02a", eye=0.05, eye_side=0.9, beat=8.0, cruise=2.8,
    ),
    "flamingo": Bird(
        0.5, "#ee8fa0", "#e0708a", "#f3aab4", "#f0a0ae", beak="#2f2d30", legs="#e58a98", upright=0.15, round_=0.24, head_r=0.11,
        neck=0.85, bill="hook", bill_length=0.16, leg=1.25, span=1.4, tail=0.2, tip="#3a2a30", eye=0.025, beat=4.0, cruise=3.5,
    ),
}  # fmt: skip
_VARIANTS: tuple[tuple[str, str, dict[str, object]], ...] = (
    (
        "chicken",
        "rooster",
        {
            "size": 0.42,
            "coat": "#8a3a22",
            "wing": "#5a2a1a",
            "belly": "#3a3f2a",
            "head": "#c8702a",
            "tail": 0.55,
            "tip": "#2a4a3a",
            "extras": ("comb", "big comb"),
        },
    ),
    (
        "chicken",
        "cockerel",
        {
            "size": 0.42,
            "coat": "#8a3a22",
            "wing": "#5a2a1a",
            "belly": "#3a3f2a",
            "head": "#c8702a",
            "tail": 0.55,
            "tip": "#2a4a3a",
            "extras": ("comb", "big comb"),
        },
    ),
    ("chicken", "white hen", {"coat": "#f4f1ea", "wing": "#e6e2d8", "belly": "#f7f5f0", "head": "#f4f1ea"}),
    (
        "chicken",
        "chick ",
        {
            "size": 0.12,
            "coat": "#f2cf4a",
            "wing": "#e0b838",
            "belly": "#f7e08a",
            "head": "#f2cf4a",
            "head_r": 0.24,
            "tail": 0.1,
            "extras": (),
        },
    ),
    (
        "chicken",
        "turkey",
        {
            "size": 0.55,
            "coat": "#4a3626",
            "wing": "#33241a",
            "belly": "#5a4432",
            "head": "#b0504a",
            "tail": 0.6,
            "neck": 0.22,
            "extras": ("comb",),
        },
    ),
    (
        "flamingo",
        "heron",
        {
            "coat": "#8b95a5",
            "wing": "#6f7a8a",
            "belly": "#c9cfd6",
            "head": "#e6e8ea",
            "beak": "#d9a53a",
            "legs": "#8a7a4a",
            "bill": "dagger",
            "bill_length": 0.26,
            "tip": "#2f343c",
        },
    ),
    (
        "flamingo",
        "stork",
        {
            "coat": "#f3f1ea",
            "wing": "#e9e6de",
            "belly": "#f7f5f0",
            "head": "#f3f1ea",
            "beak": "#d8472a",
            "legs": "#d8472a",
            "bill": "dagger",
            "bill_length": 0.28,
            "tip": "#24252b",
        },
    ),
    (
        "flamingo",
        "crane",
        {
            "coat": "#c9cdd2",
            "wing": "#aab0b8",
            "belly": "#d8dce0",
            "head": "#b0303a",
            "beak": "#8a8a5a",
            "legs": "#3a3d44",
            "bill": "dagger",
            "bill_length": 0.24,
        },
    ),
    (
        "bird",
        "canary",
        {
            "size": 0.14,
            "coat": "#f2cf3a",
            "wing": "#e0b830",
            "belly": "#f7e07a",
            "head": "#f2cf3a",
            "tip": "",
            "bill": "cone",
            "bill_length": 0.09,
            "head_r": 0.21,
            "span": 0.95,
            "eye": 0.06,
            "beat": 16.0,
        },
    ),
    (
        "bird",
        "blackbird",
        {
            "size": 0.24,
            "coat": "#24252b",
            "wing": "#1b1c21",
            "belly": "#2c2d34",
            "head": "#24252b",
            "tip": "",
            "beak": "#e8952a",
            "bill": "cone",
            "bill_length": 0.12,
        },
    ),
    (
        "bird",
        "sparrow",
        {
            "size": 0.15,
            "coat": "#9a7550",
            "wing": "#6f4f33",
            "belly": "#d9c8ac",
            "head": "#8a6040",
            "beak": "#4a4038",
            "bill": "cone",
            "bill_length": 0.1,
            "head_r": 0.2,
            "span": 0.95,
            "eye": 0.06,
            "beat": 16.0,
        },
    ),
    (
        "bird",
        "robin",
        {
            "size": 0.15,
            "coat": "#7d6a50",
            "wing": "#665540",
            "belly": "#e0662e",
            "head": "#e0662e",
            "beak": "#4a4038",
            "bill": "cone",
            "bill_length": 0.1,
            "head_r": 0.22,
            "span": 0.95,
            "round_": 0.29,
            "eye": 0.062,
            "beat": 16.0,
        },
    ),
    (
        "bird",
        "songbird",
        {
            "size": 0.16,
            "coat": "#4a86c8",
            "wing": "#35639c",
            "belly": "#f0d9a8",
            "head": "#4a86c8",
            "beak": "#3a3430",
            "bill": "cone",
            "bill_length": 0.1,
            "head_r": 0.22,
            "span": 0.95,
            "round_": 0.28,
            "eye": 0.06,
            "beat": 16.0,
        },
    ),
    (
        "bird",
        "crow",
        {
            "size": 0.42,
            "coat": "#23242b",
            "wing": "#1a1b21",
            "belly": "#2b2c34",
            "head": "#23242b",
            "beak": "#2f3036",
            "legs": "#2f3036",
            "tip": "",
            "iris": "#5a4632",
        },
    ),
    (
        "bird",
        "raven",
        {
            "size": 0.5,
            "coat": "#1f2027",
            "wing": "#17181d",
            "belly": "#282931",
            "head": "#1f2027",
            "beak": "#2b2c33",
            "legs": "#2b2c33",
            "tip": "",
            "iris": "#5a4632",
        },
    ),
    (
        "bird",
        "pigeon",
        {
            "size": 0.3,
            "coat": "#8b95a5",
            "wing": "#a9b2be",
            "belly": "#9aa3b0",
            "head": "#5d6f86",
            "beak": "#4a4a50",
            "legs": "#c8645a",
            "tip": "#4a505c",
            "bill": "cone",
            "bill_length": 0.1,
        },
    ),
    (
        "bird",
        "dove",
        {"size": 0.28, "wing": "#eceae4", "tip": "", "beak": "#d99a8a", "bill": "cone", "bill_length": 0.1},
    ),
    (
        "duck",
        "swan",
        {
            "size": 0.95,
            "coat": "#f5f4f0",
            "wing": "#ebeae6",
            "belly": "#f7f6f3",
            "head": "#f7f6f3",
            "neck": 0.55,
            "head_r": 0.115,
            "tip": "",
            "extras": (),
            "beak": "#e87a2c",
            "eye": 0.025,
            "beat": 4.5,
        },
    ),
    (
        "duck",
        "goose",
        {
            "size": 0.62,
            "coat": "#f2efe8",
            "wing": "#e2dfd8",
            "belly": "#f5f3ee",
            "head": "#f5f3ee",
            "neck": 0.36,
            "head_r": 0.125,
            "tip": "",
            "extras": (),
            "beat": 6.0,
        },
    ),
    (
        "duck",
        "duckling",
        {
            "size": 0.16,
            "coat": "#f2cf4a",
            "wing": "#e0b838",
            "belly": "#f7e08a",
            "head": "#f2cf4a",
            "neck": 0.06,
            "head_r": 0.24,
            "tip": "",
            "extras": (),
            "eye": 0.06,
        },
    ),
)


def bird_for(kind: str, words: str, colour: Colour | None) -> Bird:
    """Raises KeyError for what is no bird."""
    bird = BIRDS[kind]
    said = words.lower()
    for of, word, changes in _VARIANTS:
        if of == kind and word in said:
            bird = replace(bird, **changes)  # type: ignore[arg-type]
    if colour is not None:
        coat = "#" + "".join(f"{round(255 * c):02x}" for c in colour)
        wing = "#" + "".join(f"{round(255 * c * 0.8):02x}" for c in colour)
        bird = replace(bird, coat=coat, wing=wing, head=coat, tip="")
    return bird
