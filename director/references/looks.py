"""A picture (or three moments of a clip) -> the look: how its colours differ from what the plan's hours look like by themselves.

A look is relative: the same blue night is 'as it is' for a night film and a strong change for a day film. So the picture's
statistics in CIE Lab are compared with those of our stage at the plan's own times of day, and each number of the look is the
step from one to the other, by slopes measured on the stage (bench/references.py).
"""

from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np

from director.references.pixels import Lab, Rgb, far, name_of, stills, to_hex, to_lab, tones
from film import Look, Plan, Reference, TimeOfDay
from film.bible import Hex

SIDE = 320
"""Pixels: the longest side colours are read at."""


class Stats(NamedTuple):
    """Of CIE Lab over a picture."""

    light: float
    contrast: float
    """Standard deviation of L."""
    chroma: float
    yellow: float
    """Mean b: blue under 0."""
    black: float
    """The second darkest hundredth of L."""


_OUTSIDE = {
    TimeOfDay.DAWN: Stats(45.6, 14.4, 17.3, 9.0, 23.0),
    TimeOfDay.MORNING: Stats(59.5, 14.3, 17.1, 2.8, 32.7),
    TimeOfDay.DAY: Stats(59.3, 12.4, 19.6, 0.1, 33.6),
    TimeOfDay.GOLDEN_HOUR: Stats(52.7, 14.3, 23.6, 21.0, 28.3),
    TimeOfDay.DUSK: Stats(40.0, 13.2, 21.8, 14.2, 20.0),
    TimeOfDay.NIGHT: Stats(20.4, 8.2, 14.2, -9.7, 9.5),
}
_INSIDE = {
    TimeOfDay.DAWN: Stats(50.5, 12.6, 14.5, 11.8, 26.3),
    TimeOfDay.MORNING: Stats(54.7, 13.2, 13.9, 10.8, 29.7),
    TimeOfDay.DAY: Stats(55.9, 13.3, 13.4, 9.9, 30.4),
    TimeOfDay.GOLDEN_HOUR: Stats(52.9, 12.8, 15.6, 13.1, 28.2),
    TimeOfDay.DUSK: Stats(50.2, 12.7, 15.3, 12.8, 25.8),
    TimeOfDay.NIGHT: Stats(47.8, 12.5, 13.0, 10.1, 23.7),
}
"""What our stage shows with a plain look, by hour: means over sets (bench/references.py prints them)."""
_LIGHT, _WARMTH = 24.0, 10.0
"""Steps in L and in b for a whole step of brightness and warmth."""
_STOPS = 0.9
"""How much of the way is gone: what is in the picture, not its grading, makes up the rest."""
_GRAIN = 9.5
"""8-bit levels of a look's full grain in 720 lines."""
_APART = 14.0
"""Distance in Lab at which two colours of a palette are two."""


def look(reference: Reference, vault: Path, plan: Plan) -> Look:
    """The plan's look, changed to that of the picture."""
    pictures = stills(reference, vault, SIDE)
    full = stills(reference, vault, 4096)
    return matched(plan, pictures, full)


def matched(plan: Plan, pictures: list[Rgb], full: list[Rgb]) -> Look:
    """`pictures` small, for colours; `full` as they are, for grain."""
    there, here = _mean([stats(p) for p in pictures]), natural(plan)
    contrast = _between(0.5, 1.6, (there.contrast / here.contrast) ** _STOPS)
    brightness = _between(-1, 1, _STOPS * (there.light - here.light) / _LIGHT)
    warmth = _between(-1, 1, _STOPS * (there.yellow - here.yellow) / _WARMTH)
    # Contrast and warmth bring chroma of their own.
    chroma = here.chroma * contrast**0.85 + 2.0 * abs(warmth)
    palette = _palette(np.concatenate([to_lab(p).reshape(-1, 3) for p in pictures]))
    found = plan.look.with_(
        palette=palette,
        warmth=round(warmth, 2),
        saturation=round(_between(0, 2, there.chroma / max(chroma, 1.0)), 2),
        contrast=round(contrast, 2),
        brightness=round(brightness, 2),
        grain=round(float(np.median([_grain(p) for p in full])), 2),
        haze=round(_between(0, 0.8, (there.black - here.black - 4) / 30), 2),
        vignette=round(_vignette(pictures, plan.look.vignette), 2),
    )
    return found.with_(words=words(found))


def words(look: Look) -> str:
    """A look's numbers in words, for text-conditioned models and for people."""
    said = [" and ".join(dict.fromkeys(name_of(c) for c in look.palette[:3])) + " palette"] if look.palette else []
    for value, low, high in (
        (look.saturation - 1, "muted colours", "saturated colours"),
        (look.contrast - 1, "low contrast", "strong contrast"),
        (look.brightness, "dark", "bright"),
        (look.warmth, "cold", "warm"),
    ):
        if abs(value) > 0.18:
            said.append(high if value > 0 else low)
    said += ["hazy"] if look.haze > 0.15 else []
    said += ["film grain"] if look.grain > 0.3 else []
    return ", ".join(said)


def natural(plan: Plan) -> Stats:
    """What the plan's places look like at their hours with a plain look, weighted by how long they are seen."""
    rows, weights = [], []
    for shot in plan.shots:
        if not shot.title_card:
            inside = plan.place(plan.scene(shot.scene).place).interior
            rows.append((_INSIDE if inside else _OUTSIDE)[plan.time_of_day(shot)])
            weights.append(shot.frames)
    return Stats(*np.average(rows or [_OUTSIDE[TimeOfDay.DAY]], axis=0, weights=weights or None))


def stats(picture: Rgb) -> Stats:
    lab = to_lab(picture).reshape(-1, 3)
    light, a, b = lab[:, 0], lab[:, 1], lab[:, 2]
    return Stats(
        float(light.mean()),
        float(light.std()),
        float(np.hypot(a, b).mean()),
        float(b.mean()),
        float(np.percentile(light, 2)),
    )


def _mean(found: list[Stats]) -> Stats:
    return Stats(*np.mean(found, axis=0))


def _between(low: float, high: float, value: float) -> float:
    return min(high, max(low, float(value)))


def _palette(lab: Lab) -> tuple[Hex, ...]:
    """Up to five colours that are apart; how much there is of one counts, and how coloured it is."""
    found = sorted(tones(lab, 8), key=lambda t: -t.share * (1 + float(np.hypot(t.lab[1], t.lab[2])) / 30))
    kept: list[Lab] = []
    for tone in found:
        if tone.share > 0.02 and all(far(tone.lab, k) > _APART for k in kept):
            kept.append(tone.lab)
    return tuple(to_hex(k) for k in kept[:5])


def _grain(picture: Rgb) -> float:
    """The noise of its smoothest parts (after J. Immerkaer, 1996), as the amount a look would need."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    high = np.abs(cv2.filter2D(grey, -1, np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)))
    rows, columns = grey.shape[0] // 16, grey.shape[1] // 16
    if rows < 2 or columns < 2:
        return 0.0
    blocks = high[: rows * 16, : columns * 16].reshape(rows, 16, columns, 16).mean(axis=(1, 3)).ravel()
    middle = grey[: rows * 16, : columns * 16].reshape(rows, 16, columns, 16).mean(axis=(1, 3)).ravel()
    fair = blocks[(middle > 12) & (middle < 243)]  # burnt-out and black parts have no grain
    if len(fair) < 4:
        return 0.0
    sigma = float(np.sqrt(np.pi / 2) / 6 * np.percentile(fair, 20))
    return _between(0, 1, sigma / (_GRAIN * min(1.0, grey.shape[0] / 720)))


def _vignette(pictures: list[Rgb], planned: float) -> float:
    """From corners that are all darker than the middle; where they are not it stays as planned."""
    falls = []
    for picture in pictures:
        light = to_lab(picture)[..., 0]
        high, wide = light.shape[0] // 8, light.shape[1] // 8
        corners = [light[:high, :wide], light[:high, -wide:], light[-high:, :wide], light[-high:, -wide:]]
        middle = float(light[3 * high : -3 * high, 3 * wide : -3 * wide].mean())
        falls.append(1 - max(float(c.mean()) for c in corners) / max(middle, 1.0))
    fall = float(np.median(falls))
    return _between(0, 1, fall / 0.6) if fall > 0.08 else planned
