"""Is it the same person? Their colours in the take against their token, and against their other takes.

Light changes colours: dusk, night, rain and rooms multiply each channel. In log-chromaticity (log R/G, log B/G of linear
light) that is one common shift for all of a person's colours (von Kries; Finlayson et al. 2001), so colours are compared
up to the best common shift, which is kept small: a red coat cannot become a blue one by light.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from director.critics.footage import Footage
from film import Character, Mark, PictureOrder, Size, Take, Verdict

SHIFT = 0.45
"""Largest common shift a light makes, in log-chromaticity; dusk on the stage shifts by about 0.35."""
FAR = 0.42
"""Mean distance of a person's colours from the token's, after the best shift, above which it is somebody else."""
APART = 0.50
"""The same between two takes of one film."""
LEAST_PIXELS = 220
"""Visible pixels, at the critics' size, under which colours cannot be told."""
CLUSTERS = 6


class Colours(NamedTuple):
    """Clusters of a person's pixels: log-chromaticity (k, 2) and their share (k,)."""

    chroma: NDArray[np.float64]
    share: NDArray[np.float64]


def marks(order: PictureOrder, footage: Footage, plate: Footage) -> tuple[Mark, ...]:
    """One mark per character in the take."""
    tokens = {c.id: c for c in order.setup.cast}
    return tuple(_against_token(order, tokens[p.who], footage) for p in order.setup.parts)


def across(pairs: list[tuple[Take, Footage]]) -> dict[str, Mark]:
    """Takes of one film -> per take key, how far its people are from the same people in the other takes.

    Takes in which nobody recurs, or nobody can be measured, get no mark.
    """
    from director.critics import CONTINUITY

    seen: dict[str, list[tuple[str, Colours]]] = {}
    names: dict[str, str] = {}
    for take, footage in pairs:
        order = take.order
        if not isinstance(order, PictureOrder) or order.setup.silhouette:
            continue
        for character in order.setup.cast:
            names[character.id] = character.name
            if (colours := _colours(character.id, footage)) is not None:
                seen.setdefault(character.token, []).append((take.key, colours))
    worst: dict[str, tuple[float, str]] = {}
    for token, takes in seen.items():
        if len(takes) < 2:
            continue
        for key, colours in takes:
            distance = float(np.median([_distance(colours, other) for k, other in takes if k != key]))
            worst[key] = max(worst.get(key, (0.0, "")), (distance, token.rpartition("-")[0]))
    return {
        key: Mark(
            name=CONTINUITY,
            verdict=Verdict.PASS if distance <= APART else Verdict.FAIL,
            value=round(distance, 3),
            threshold=APART,
            reason=f"the colours of {names[who]} are {distance:.2f} from their other takes",
        )
        for key, (distance, who) in worst.items()
    }


def _against_token(order: PictureOrder, character: Character, footage: Footage) -> Mark:
    name = f"identity.{character.id}"
    if order.setup.silhouette:
        return Mark(name=name, verdict=Verdict.ABSTAIN, reason="a silhouette shows no colours", required=False)
    colours = _colours(character.id, footage)
    if colours is None:
        small = order.setup.size in (Size.EXTREME_WIDE, Size.WIDE, Size.AERIAL, Size.POINT_OF_VIEW, Size.INSERT)
        reason = f"{character.name} is too small in the frame to compare colours"
        return Mark(name=name, verdict=Verdict.ABSTAIN, reason=reason, required=not small)
    distance = _distance(_token_colours(character), colours, one_way=True)
    good = distance <= FAR
    return Mark(
        name=name,
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(distance, 3),
        threshold=FAR,
        reason=f"the colours of {character.name} are {distance:.2f} from the character sheet",
    )


def _token_colours(character: Character) -> Colours:
    worn = character.garments[-1:] or ()
    main = [(g.colour, 0.5) for g in worn] + [(character.skin, 0.25)]
    main += [(g.colour, 0.15) for g in character.accessories[:2]]
    rgb = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c, _ in main], np.float64) / 255
    share = np.array([w for _, w in main])
    return Colours(_log_chroma(rgb), share / share.sum())


def _colours(who: str, footage: Footage) -> Colours | None:
    """The clustered colours of somebody's pixels over the take; None if too few are visible."""
    if footage.passes is None or who not in footage.passes.owners:
        return None
    label = footage.passes.owners.index(who) + 1
    labels = footage.labels()
    picked = [n for n in footage.passes.frames.tolist() if n < footage.length]
    pixels = [
        footage.frames[n][cv2.erode((labels[n] == label).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0]
        for n in picked
    ]
    pixels = [p for p in pixels if len(p) >= LEAST_PIXELS / 4]
    if not pixels or max(len(p) for p in pixels) < LEAST_PIXELS:
        return None
    together = np.concatenate(pixels)
    sample = together[:: max(1, len(together) // 4000)].astype(np.float32) / 255
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 0.5)
    count = min(CLUSTERS, len(sample))
    _, which, centres = cv2.kmeans(sample, count, None, stop, 1, cv2.KMEANS_PP_CENTERS)
    share = np.bincount(which[:, 0], minlength=count) / len(sample)
    return Colours(_log_chroma(centres.astype(np.float64)), share)


def _log_chroma(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4) + 0.012
    return np.stack([np.log(linear[:, 0] / linear[:, 1]), np.log(linear[:, 2] / linear[:, 1])], axis=1)


def _distance(a: Colours, b: Colours, one_way: bool = False) -> float:
    """Mean distance of the colours of `a` to the nearest of `b`, up to the best common shift; symmetric unless `one_way`."""
    steps = np.linspace(-SHIFT, SHIFT, 13)
    shifts = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    present = b.chroma[b.share > 0.02]
    apart = np.linalg.norm(a.chroma[None, :, None] + shifts[:, None, None] - present[None, None], axis=-1)
    cost = (apart.min(axis=2) * a.share).sum(axis=1) + 0.08 * np.linalg.norm(shifts, axis=1)
    there = float(cost.min())
    return there if one_way else (there + _distance(b, a, one_way=True)) / 2
