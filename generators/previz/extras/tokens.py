"""Place and kind of company -> the token of one of them: everybody somebody else, dressed for where they are, duller than the cast."""

import colorsys
import random
from typing import Literal, NamedTuple

from film import Character, Garment, Place, Setup, Weather
from generators.previz.stage import rng

Age = Literal["child", "teen", "adult", "middle-aged", "old"]
_SKINS = ("#f0c8a8", "#e3b48f", "#d9a47e", "#c08a60", "#9a6a46", "#7a4f35", "#5c3a28")
_HAIR = ("#2a1a14", "#3a2118", "#5a3a22", "#8a6a3e", "#b98a4a", "#1c1a1c", "#6a3420")
_GREY = ("#b8b4ae", "#8f8c88", "#d8d4cc")
_MEN = ("short", "short", "shaved", "curly", "bald", "afro")
_WOMEN = ("long", "bob", "bun", "ponytail", "curly", "braid", "short")
_TONES = (
    *("#8a4f45", "#3f5f82", "#5f7355", "#a88a4e", "#6d5580", "#3f7374", "#9a5f74", "#3c4258", "#b0a898", "#7a5a44"),
    *("#c2b8a4", "#56606c", "#93a0ae", "#7d3f4e"),
)
_DARK = ("#2f3b58", "#4a4038", "#2c2e33", "#3f5068", "#6e6350", "#43474f")
_EARTH = ("#7a6248", "#5f5640", "#6e4f3c", "#57503f", "#7f7052", "#4f4a44", "#6a5a5c")
_DULLER = 0.8
"""Of the saturation a colour of the cast has."""


class _Wardrobe(NamedTuple):
    men: tuple[str, ...]
    """Of each one is worn: garments from the inside out, joined by '+', each with the first letter of its colours."""
    women: tuple[str, ...]
    worn: tuple[str, ...] = ()
    """Accessories, of which some wear one."""
    tones: tuple[str, ...] = _TONES


_PLAIN = _Wardrobe(
    ("trousers+shirt", "trousers+sweater", "trousers+shirt+jacket", "trousers+jacket"),
    ("trousers+shirt", "dress", "skirt+sweater", "trousers+sweater", "skirt+shirt+jacket"),
    ("glasses", "scarf", "cap", "backpack"),
)
_COLD = _Wardrobe(
    ("trousers+sweater+coat", "trousers+jacket"), ("trousers+coat", "skirt+sweater+coat"), ("scarf", "beanie", "hat")
)
_BEST = _Wardrobe(("trousers+shirt+suit",), ("dress", "dress", "skirt+shirt+jacket"), ("glasses", "necklace", "tie"))
_OLDEN = _Wardrobe(
    ("trousers+robe", "trousers+shirt+vest", "trousers+shirt", "trousers+sweater"),
    ("dress", "skirt+shirt+vest", "dress+apron", "robe"),
    ("hood", "hat"),
    _EARTH,
)
_WARM = _Wardrobe(("shorts+shirt", "trousers+shirt"), ("dress", "shorts+shirt", "skirt+shirt"), ("sunglasses", "hat"))
_WORK = _Wardrobe(
    ("trousers+shirt", "trousers+shirt+suit"), ("skirt+shirt", "trousers+shirt+jacket"), ("glasses", "tie")
)
_SCHOOL = _Wardrobe(("trousers+shirt+sweater", "trousers+shirt"), ("skirt+shirt+sweater", "skirt+shirt"), ("glasses",))
_SPACE = _Wardrobe(("trousers+flight suit",), ("trousers+flight suit",), ("headphones",))
_LAB = _Wardrobe(("trousers+shirt+lab coat",), ("trousers+shirt+lab coat", "skirt+shirt+lab coat"), ("glasses",))
_BY_PLACE = {
    "castle": _OLDEN,
    "theatre": _BEST,
    "courtroom": _BEST,
    "church": _BEST,
    "beach": _WARM,
    "desert": _WARM,
    "office": _WORK,
    "classroom": _SCHOOL,
    "orbit": _SPACE,
    "cockpit": _SPACE,
    "laboratory": _LAB,
    "snowfield": _COLD,
    "mountain": _COLD,
}
_OLD_TIMES = ("medieval", "castle", "throne", "kingdom", "knight", "village square", "tavern", "inn", "saloon", "royal")
_YOUNG = ("child", "kid", "pupil", "student", "class", "school", "teen")
_ARMED = ("knight", "medieval", "castle", "guard", "roman", "crusade")


def token(kind: str, words: str, setup: Setup, seed: int, n: int) -> Character:
    """The n-th of a company. The same seed, the same person, in whichever shot."""
    dice = rng(seed, "extra", kind, n)
    place, words = setup.place, words.lower()
    woman = dice.random() < (0.12 if kind == "soldiers" else 0.5)
    age = _age(kind, words, place, dice)
    height = {"child": 1.28, "teen": 1.6}.get(age, 1.66 if woman else 1.78) + dice.uniform(-0.07, 0.07)
    grey = age == "old" or (age == "middle-aged" and dice.random() < 0.3)
    style = dice.choice(_WOMEN if woman else _MEN)
    bearded = not woman and age not in ("child", "teen") and kind != "soldiers" and dice.random() < 0.4
    garments, accessories = _dressed(kind, words, setup, woman, dice)
    return Character(
        id=f"{kind.replace('-', '_').replace(' ', '_')}_{n}",
        name="",
        description="",
        age=age,
        presentation="woman" if woman else "man",
        build=dice.choice(("slim", "average", "average", "heavy")) if kind != "soldiers" else "average",
        height_m=round(height, 3),
        skin=dice.choice(_SKINS),
        hair_style=style if age != "child" or style != "bald" else "short",
        hair_colour=dice.choice(_GREY if grey else _HAIR),
        beard=dice.choice(("stubble", "short", "moustache", "long" if age == "old" else "short"))
        if bearded
        else "none",
        garments=garments,
        accessories=accessories,
    )


def _age(kind: str, words: str, place: Place, dice: random.Random) -> Age:
    if kind == "soldiers":
        return "adult"
    if "child" in words or "kid" in words or (place.kind == "classroom" and "student" not in words):
        return "child" if "teen" not in words and "high school" not in place.name.lower() else "teen"
    if any(w in words for w in _YOUNG):
        return "teen"
    ages: tuple[Age, ...] = ("adult", "adult", "adult", "middle-aged", "middle-aged", "old", "teen")
    return dice.choice(ages)


def _dressed(
    kind: str, words: str, setup: Setup, woman: bool, dice: random.Random
) -> tuple[tuple[Garment, ...], tuple[Garment, ...]]:
    place = setup.place
    said = f"{words} {place.name} {place.kind}".lower()
    old_times = place.kind == "castle" or any(w in said for w in _OLD_TIMES)
    if kind == "soldiers":
        if old_times or any(w in said for w in _ARMED):
            return _worn(("trousers", "#3d3a44"), ("armour", "#4c5159")), _worn(("helmet", "#464b52"))
        green = "#4c5240"
        return _worn(("trousers", green), ("uniform", green), ("boots", "#26241f")), _worn(("helmet", "#454a3a"))
    wardrobe = _OLDEN if old_times else _BY_PLACE.get(place.kind, _PLAIN)
    cold = setup.weather is Weather.SNOW and not place.interior
    if cold and wardrobe is not _OLDEN:
        wardrobe = _COLD
    if (
        kind == "guests"
        and wardrobe is _PLAIN
        and any(w in said for w in ("ball", "gala", "wedding", "party", "dance"))
    ):
        wardrobe = _BEST
    garments = [
        Garment(kind=g, colour=_colour(g, wardrobe, dice))
        for g in dice.choice(wardrobe.women if woman else wardrobe.men).split("+")
    ]
    chosen = dice.choice(wardrobe.worn) if wardrobe.worn and dice.random() < 0.35 else ""
    if chosen == "tie" and woman:
        chosen = ""
    return tuple(garments), _worn((chosen, duller(dice.choice(_TONES)))) if chosen else ()


def _colour(garment: str, wardrobe: _Wardrobe, dice: random.Random) -> str:
    if garment == "lab coat":
        return "#d5d6d4"
    if garment in ("trousers", "skirt", "shorts", "suit"):
        return dice.choice(_DARK)
    if wardrobe is _SCHOOL and garment == "shirt":
        return "#c6c8c4"
    if wardrobe is _SCHOOL:
        return "#4c5a70"
    return duller(dice.choice(wardrobe.tones))


def _worn(*pairs: tuple[str, str]) -> tuple[Garment, ...]:
    return tuple(Garment(kind=kind, colour=colour) for kind, colour in pairs)


def duller(colour: str) -> str:
    """The colour with less of it in it: the eye goes to the cast first."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, light, full = colorsys.rgb_to_hls(r, g, b)
    return "#" + "".join(f"{round(255 * v):02x}" for v in colorsys.hls_to_rgb(hue, light, full * _DULLER))
