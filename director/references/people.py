"""A picture of somebody -> what a character token can take from it: colours of skin, hair and clothes.

The person is expected roughly in the middle, head up. They are cut out (GrabCut), the face is found as the highest compact
patch of skin, and the other regions are measured from it in heads, as figure drawing does. What cannot be told is said.
"""

from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from director.references.pixels import Lab, Rgb, far, stills, to_hex, to_lab, tones
from film import BriefError, Reference, Value
from film.bible import Hex

HEIGHT = 480
"""Pixels: the longest side worked on."""
SHEEN = 0.13
"""Share of white that light lays over every surface: a token holds colours without it, and whoever draws it adds light again.
Measured on the stage's sheets: 0.08 on skin, 0.15 to 0.2 on cloth and hair."""
_GROUND = 6
"""CIE76 from the sides of the picture."""
_BARE = 16
"""CIE76 from the face's colour: legs are lit differently."""
Mask = NDArray[np.bool_]


class Seen(Value):
    """Colours '#rrggbb', empty where they cannot be told."""

    skin: Hex
    hair: Hex = ""
    upper: Hex = ""
    lower: Hex = ""
    long_hair: bool = False
    """Hair reaches below the chin on both sides."""
    dress: bool = False
    """One piece of one colour from the shoulders over the knees, and bare shins."""
    bare_legs: bool = False
    """Bare shins under something shorter than trousers."""
    untold: tuple[str, ...] = ()
    """What cannot be told, as words that follow 'cannot be told: '."""


class _Face(NamedTuple):
    x: float
    """Of the middle."""
    top: float
    chin: float
    wide: float
    colour: Lab

    @property
    def high(self) -> float:
        return self.chin - self.top


def people(reference: Reference, vault: Path) -> Seen:
    """Raises BriefError if nobody can be found in the picture."""
    seen = look_at(stills(reference, vault, HEIGHT)[0])
    if seen is None:
        raise BriefError(
            f"@{reference.name}: no person can be found in it; attach a picture with one person in the middle and the face to be seen"
        )
    return seen


def look_at(picture: Rgb) -> Seen | None:
    """RGB -> what is seen of the person in it; None if there is no face."""
    lab = to_lab(picture)
    body = _cut_out(picture)
    face = _face(lab, body)
    if face is None:
        return None
    hair, long_hair = _hair(lab, body, face)
    worn = _clothes(lab, body, face, hair)
    upper, lower = worn.upper, worn.lower
    untold = [
        words
        for missing, words in (
            (hair is None, "the hair"),
            (upper is None, "what is worn on the upper body"),
            (lower is None, "what is worn on the legs"),
        )
        if missing
    ]
    return Seen(
        skin=_dyed(face.colour),
        hair=_dyed(hair) if hair is not None else "",
        upper=_dyed(upper) if upper is not None else "",
        lower=_dyed(lower) if lower is not None else "",
        long_hair=long_hair,
        dress=worn.bare and worn.one_piece,
        bare_legs=worn.bare and not worn.one_piece,
        untold=(*untold, "age, build and the cut of the clothes"),
    )


def _dyed(seen: Lab) -> Hex:
    """A colour as seen in light -> the surface's own."""
    colour = to_hex(seen)
    own = ((int(colour[i : i + 2], 16) / 255 - SHEEN) / (1 - SHEEN) for i in (1, 3, 5))
    return "#" + "".join(f"{round(min(1.0, max(0.0, v)) * 255):02x}" for v in own)


def _cut_out(picture: Rgb) -> Mask:
    """Where the person is: what differs from the picture's sides."""
    height, width = picture.shape[:2]
    mask = np.full((height, width), cv2.GC_PR_BGD, np.uint8)
    edge = max(2, width // 24)
    mask[:, :edge] = mask[:, -edge:] = mask[: max(2, height // 40)] = cv2.GC_BGD
    middle, half = width // 2, round(min(width, 0.8 * height) * 0.36)
    mask[height // 14 :, max(edge, middle - half) : min(width - edge, middle + half)] = cv2.GC_PR_FGD
    cv2.setRNGSeed(1)
    try:
        cv2.grabCut(
            cv2.cvtColor(picture, cv2.COLOR_RGB2BGR),
            mask,
            None,
            np.zeros((1, 65)),
            np.zeros((1, 65)),
            4,
            cv2.GC_INIT_WITH_MASK,
        )
    except cv2.error:  # one colour only: nothing to cut out
        return np.ones((height, width), np.bool_)
    found = ((mask == cv2.GC_FGD) | (mask == cv2.GC_PR_FGD)).astype(np.uint8)
    if found.mean() < 0.02:
        return np.ones((height, width), np.bool_)
    return np.asarray(cv2.morphologyEx(found, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)) > 0)


def _skin_like(lab: Lab) -> Mask:
    """Colours that skin of any people has under white or warm light: reddish to yellowish, never vivid."""
    lightness, a, b = lab[..., 0], lab[..., 1], lab[..., 2]
    chroma, hue = np.hypot(a, b), np.degrees(np.arctan2(b, a))
    return np.asarray((lightness > 14) & (lightness < 95) & (chroma > 7) & (chroma < 48) & (hue > 20) & (hue < 82))


def _face(lab: Lab, body: Mask) -> _Face | None:
    """The best patch of skin for a face: high in the figure, in its middle, compact."""
    rows, columns = np.nonzero(body)
    top, bottom = int(rows.min()), int(rows.max()) + 1
    middle = float(np.median(columns[rows < top + 0.2 * (bottom - top)]))
    skin = _skin_like(lab) & body
    if skin.sum() < 60:
        return None
    best, found = 0.0, None
    groups = tones(lab[skin], 4)
    nearest = np.stack([np.linalg.norm(lab - g.lab, axis=2) for g in groups])
    patches = [skin & (nearest.argmin(axis=0) == k) for k in range(len(groups))]
    patches += [skin & (nearest[k] < 22) for k in range(len(groups))]
    for patch in patches:
        closed = cv2.morphologyEx(patch.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
        _, labels, stats, _ = cv2.connectedComponentsWithStats(closed)
        for k in range(1, len(stats)):
            x, y, width, height, area = (int(v) for v in stats[k])
            if area < max(40, 0.004 * body.sum()):
                continue
            # A neck or an open collar below belongs to the patch, and is no face.
            high = min(height, round(1.45 * width))
            part = labels[y : y + high, x : x + width] == k
            score = _like_a_face(part, x, y, top, bottom - top, middle)
            if score > best:
                pixels = lab[y : y + high, x : x + width][part]
                bright = pixels[pixels[:, 0] >= np.percentile(pixels[:, 0], 40)]
                best, found = score, _Face(x + width / 2, y, y + high, width, np.median(bright, axis=0))
    return found


def _like_a_face(part: Mask, x: int, y: int, top: int, figure: int, middle: float) -> float:
    """0 for what has not the shape of a face; else the more, the larger, higher and more in the middle it is."""
    high, width = part.shape
    filled = float(part.mean())
    if filled < 0.42 or high < 0.7 * width:
        return 0.0
    down = (y + high / 2 - top) / figure
    aside = abs(x + width / 2 - middle) / width
    return float(filled * np.sqrt(part.sum()) * np.exp(-((down / 0.28) ** 2)) * np.exp(-((aside / 0.5) ** 2)))


def _hair(lab: Lab, body: Mask, face: _Face) -> tuple[Lab | None, bool]:
    """Its colour, None if none is seen, and whether it is long."""
    near = _box(
        body, face.x - 1.1 * face.wide, face.x + 1.1 * face.wide, face.top - 0.8 * face.high, face.top + 0.6 * face.high
    )
    other = near & body & (np.linalg.norm(lab - face.colour, axis=2) > 13)
    inner = _box(body, face.x - 0.42 * face.wide, face.x + 0.42 * face.wide, face.top + 0.18 * face.high, face.chin)
    other &= ~inner  # eyes and brows
    if other.sum() < 0.10 * face.wide * face.high:
        return None, False
    colour = tones(lab[other], 2)[0].lab
    below = _box(body, face.x - 1.3 * face.wide, face.x + 1.3 * face.wide, face.chin, face.chin + 0.5 * face.high)
    same = below & body & (np.linalg.norm(lab - colour, axis=2) < 18)
    columns = np.arange(lab.shape[1]) < face.x
    least = 0.03 * face.wide * face.high
    return colour, bool((same & columns).sum() > least and (same & ~columns).sum() > least)


class _Clothes(NamedTuple):
    upper: Lab | None
    lower: Lab | None
    one_piece: bool = False
    bare: bool = False
    """The shins are seen, and bare."""


def _clothes(lab: Lab, body: Mask, face: _Face, hair: Lab | None) -> _Clothes:
    """Upper and lower garment. Where shins are bare, what is worn on the thighs, unless it is one piece with the upper."""
    feet = int(np.nonzero(body.any(axis=1))[0].max()) + 1
    if feet < 0.97 * len(body) and feet - face.chin > 2.5 * face.high:
        unit = (feet - face.chin) / 6.2 / face.high  # all of the figure is there: its own proportions
    else:
        unit = 1.0
    upper = _worn(lab, body, face, 0.5 * unit, 2.0 * unit, 1.25, hair)
    body = body & ~_ground(lab)  # what is seen between the legs is no garment
    thighs = _worn(lab, body, face, 3.3 * unit, 4.1 * unit, 1.1, hair)
    shins = _worn(lab, body, face, 4.8 * unit, 5.6 * unit, 1.1, hair)
    if shins is not None:
        return _Clothes(upper, shins)
    one_piece = upper is not None and thighs is not None and far(upper, thighs) < 12
    return _Clothes(upper, None if one_piece else thighs, one_piece, _bare(lab, body, face, 4.8 * unit, 5.6 * unit))


def _ground(lab: Lab) -> Mask:
    """What has the colour that its row has at the sides of the picture."""
    left, right = (np.median(lab[:, side], axis=1, keepdims=True) for side in (slice(0, 3), slice(-3, None)))
    apart = np.minimum(np.linalg.norm(lab - left, axis=2), np.linalg.norm(lab - right, axis=2))
    return np.asarray(apart < _GROUND)


def _bare(lab: Lab, body: Mask, face: _Face, begin: float, end: float) -> bool:
    """Whether what is seen between two heights under the chin, in heads, has the colour of the face."""
    area = _box(
        body,
        face.x - 1.1 * face.wide,
        face.x + 1.1 * face.wide,
        face.chin + begin * face.high,
        face.chin + end * face.high,
    )
    there = area & body
    full = 2 * 1.1 * face.wide * (end - begin) * face.high
    if area.sum() < 0.6 * full or there.sum() < 0.12 * full:
        return False
    return bool((np.linalg.norm(lab - face.colour, axis=2)[there] < _BARE).mean() > 0.6)


def _worn(lab: Lab, body: Mask, face: _Face, begin: float, end: float, wide: float, hair: Lab | None) -> Lab | None:
    """The main colour between two heights under the chin, in heads, of what is neither skin nor hair; None if out of frame."""
    area = _box(
        body,
        face.x - wide * face.wide,
        face.x + wide * face.wide,
        face.chin + begin * face.high,
        face.chin + end * face.high,
    )
    if area.sum() < 0.25 * 2 * wide * face.wide * (end - begin) * face.high:
        return None  # most of it is outside the picture
    there = area & body
    skin = there & (np.linalg.norm(lab - face.colour, axis=2) < 12)
    cloth = there & ~skin
    if hair is not None:
        loose = there & (np.linalg.norm(lab - hair, axis=2) < 7)
        cloth = cloth & ~loose if loose.sum() < 0.3 * max(1, there.sum()) else cloth
    if cloth.sum() < 0.35 * max(1, there.sum()):
        # All of it has the colour of skin: bare legs, or an upper garment of that colour.
        return tones(lab[skin], 2)[0].lab if skin.any() and begin < 2 else None
    return tones(lab[cloth], 3)[0].lab


def _box(like: Mask, x0: float, x1: float, y0: float, y1: float) -> Mask:
    out = np.zeros_like(like)
    out[max(0, round(y0)) : max(0, round(y1)), max(0, round(x0)) : max(0, round(x1))] = True
    return out


__all__ = ["Seen", "far", "look_at", "people"]
