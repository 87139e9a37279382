"""Is it the same person? What is seen of them against their reference sheet, and against their other takes.

Light and air are fitted first (`light.fit`), with little freedom: then every colour on the person must be found on the
sheet at about the same height of the body. What remains is measured by body region, and the worst region counts: the
same coat with another face is somebody else.
"""

from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from director.critics import light
from director.critics.footage import Footage
from director.critics.sheets import Reference, reference
from film import Action, Character, Lighting, Mark, PictureOrder, Setup, Size, Take, TimeOfDay, Verdict, Weather

FAR = 0.15
"""Unexplained colour (0..1) of the worst region above which it is somebody else; see docs/marks.md."""
FAR_RAKED = 0.2
"""The same where one side of a face lies in a shadow of another colour: under a low sun, in hard and low-key light."""
APART = 0.075
"""The same for what sets a take apart from the other takes of a person."""
_LOW_SUN = frozenset({TimeOfDay.DAWN, TimeOfDay.GOLDEN_HOUR, TimeOfDay.DUSK})
_OPEN_SKY = frozenset({Weather.CLEAR, Weather.WIND})
LEAST_PIXELS = 60
"""Visible pixels a frame, of the critics' 256 across, under which a person's colours cannot be told."""
LEAST_REGION = 12
"""Sampled pixels under which a region is not judged."""
SAMPLED = 200
"""Pixels looked at per person and take."""
CAP = 0.6
"""A colour cannot be more wrong than this: one prop in front of a coat does not decide."""
DIM = 0.16
"""Gain of light through air under which colours cannot be told: night in fog, figures against the sky."""
REGIONS = {"head": (-1.0, 0.17), "torso": (0.17, 0.55), "legs": (0.55, 2.0)}
"""Body heights, from the top of the head, of somebody upright."""
LEGS = 0.75
"""Weight of the legs: furniture, boats and other people come between them and the camera, and boots change their colour."""
UPRIGHT = frozenset(
    {
        Action.STAND,
        Action.WALK,
        Action.RUN,
        Action.TALK,
        Action.LISTEN,
        Action.LOOK,
        Action.LOOK_AROUND,
        Action.REACH,
        Action.WAVE,
        Action.POINT,
        Action.HOLD,
        Action.READ,
    }
)


class Likeness(NamedTuple):
    """What of somebody in a take their sheet does not explain."""

    unexplained: dict[str, float]
    """Per region seen."""
    shift: dict[str, NDArray[np.float64]]
    """Per region: (3,) how its colour as a whole differs from the sheet, light taken out."""
    gain: float
    """How bright they are lit, 1 as on the sheet."""

    @property
    def worst(self) -> tuple[float, str]:
        return max((value, region) for region, value in self.unexplained.items())


def marks(order: PictureOrder, footage: Footage, plate: Footage, vault: Path) -> tuple[Mark, ...]:
    """One mark per character in the take."""
    return tuple(_mark(order, c, footage, plate, vault) for c in order.setup.cast if _expected(order, c.id))


def across(pairs: list[tuple[Take, Footage]], vault: Path) -> dict[str, Mark]:
    """Takes of one film -> per take key, how far its people are from the same people in the other takes.

    Takes in which nobody recurs, or nobody can be measured, get no mark.
    """
    from director.critics import CONTINUITY

    seen: dict[str, list[tuple[str, Likeness]]] = {}
    names: dict[str, str] = {}
    for take, footage in pairs:
        order = take.order
        if not isinstance(order, PictureOrder) or order.setup.silhouette:
            continue
        for character in order.setup.cast:
            names[character.token] = character.name
            found = likeness(order, character, reference(character, vault), footage, air(footage))
            if found is not None and found.gain >= DIM:
                seen.setdefault(character.token, []).append((take.key, found))
    worst: dict[str, tuple[float, str, str]] = {}
    for token, takes in seen.items():
        for key, found in takes:
            others = [other for k, other in takes if k != key]
            distance, region = apart(found, others)
            if region:
                worst[key] = max(worst.get(key, (0.0, "", "")), (distance, names[token], region))
    return {
        key: Mark(
            name=CONTINUITY,
            verdict=Verdict.PASS if distance <= APART else Verdict.FAIL,
            value=round(distance, 3),
            threshold=APART,
            reason=f"the {region} of {name} is {distance:.2f} from how it looks in their other takes (limit {APART})",
        )
        for key, (distance, name, region) in worst.items()
    }


def apart(one: Likeness, others: list[Likeness]) -> tuple[float, str]:
    """(distance, region): how far the colour of a region is from the median of the other takes; region '' if none is shared."""
    found = [(0.0, "")]
    for region, shift in one.shift.items():
        rest = [o.shift[region] for o in others if region in o.shift]
        if rest:
            found.append((float(np.linalg.norm(shift - np.median(rest, axis=0))), region))
    return max(found)


def air(plate: Footage) -> NDArray[np.float64]:
    """(3,): the colour of the air, taken to be that of the place as a whole."""
    free = plate.colour[plate.labels == 0]
    return np.asarray(free.mean(axis=0) / 255 if len(free) else np.full(3, 0.5))


def likeness(
    order: PictureOrder, character: Character, sheet: Reference, footage: Footage, veil: NDArray[np.float64]
) -> Likeness | None:
    """How much of somebody in the take is as on the sheet; None if too little of them is seen."""
    pixels = _pixels(footage, character.id)
    if pixels is None:
        return None
    colours, at, per_frame = pixels
    setup = order.setup
    action = next((p.action for p in setup.parts if p.who == character.id), Action.STAND)
    upright = action in UPRIGHT and character.kind in ("person", "astronaut", "robot")
    shot = light.expected(setup, light.ungraded(veil[None], setup.look)[0])
    lit = light.fit(light.ungraded(colours, setup.look), at, sheet.colours, sheet.at, shot, upright)
    # Half way between the sheet's scale and the take's: in the dark, grain and rounding grow with the first.
    left = lit.residual * np.sqrt(float(lit.gain.mean()))
    off = np.minimum(np.linalg.norm(left, axis=1), CAP)
    unexplained, shift = {}, {}
    for name, (low, high) in REGIONS.items() if upright else [("body", (-9.0, 9.0))]:
        here = (at >= low) & (at < high)
        if here.sum() >= LEAST_REGION and here.mean() * per_frame >= LEAST_PIXELS / 2:
            shift[name] = np.median(left[here], axis=0)
            weight = LEGS if name == "legs" else 1.0
            unexplained[name] = weight * float(off[here].mean() + np.linalg.norm(shift[name]))
    return Likeness(unexplained, shift, float(lit.gain.mean())) if unexplained else None


def limit(setup: Setup) -> float:
    """How much unexplained colour the light of a shot may leave on somebody who is themselves."""
    low_sun = setup.time_of_day in _LOW_SUN and setup.weather in _OPEN_SKY and not setup.place.interior
    return FAR_RAKED if low_sun or setup.lighting in (Lighting.HARD, Lighting.LOW_KEY) else FAR


def _expected(order: PictureOrder, who: str) -> bool:
    """Whether they are in the picture: those we look through are not."""
    return not (order.setup.size is Size.POINT_OF_VIEW and who == order.setup.over)


def _mark(order: PictureOrder, character: Character, footage: Footage, plate: Footage, vault: Path) -> Mark:
    name = f"identity.{character.id}"

    def abstain(reason: str) -> Mark:
        return Mark(name=name, verdict=Verdict.ABSTAIN, reason=reason, required=False)

    if order.setup.silhouette:
        return abstain(f"{character.name} is a silhouette, which shows no colours")
    found = likeness(order, character, reference(character, vault), footage, air(plate))
    if found is None:
        return abstain(f"too little of {character.name} is seen to compare colours")
    if found.gain < DIM:
        return abstain(
            f"{character.name} is lit at {found.gain:.0%} of the sheet's light, too little to compare colours"
        )
    distance, region = found.worst
    distance = round(distance, 3)
    most = limit(order.setup)
    good = distance <= most
    return Mark(
        name=name,
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=distance,
        threshold=most,
        reason=f"the {region} of {character.name} is {distance:.2f} from the character sheet, light taken out (limit {most})",
    )


def _pixels(footage: Footage, who: str) -> tuple[NDArray[np.float64], NDArray[np.float64], float] | None:
    """(colours (n, 3) of 0..1, body heights (n,), visible pixels per frame); None if too few."""
    label = footage.label(who)
    passes = footage.passes
    if not label or passes is None:
        return None
    height = footage.grey.shape[1]
    colours, heights = [], []
    for k, n in enumerate(footage.picked.tolist()):
        inner = cv2.erode((footage.labels[k] == label).astype(np.uint8), np.ones((3, 3), np.uint8))
        box = passes.boxes[int(np.abs(passes.frames - n).argmin()), label - 1]
        y, x = np.nonzero(inner)
        if len(y) == 0 or np.isnan(box).any():
            continue
        colours.append(footage.colour[k][y, x] / 255.0)
        heights.append(((y + 0.5) / height - box[1]) / max(float(box[3] - box[1]), 1e-3))
    together = sum(len(c) for c in colours)
    if not colours or together < LEAST_PIXELS * len(footage.picked):
        return None
    step = max(1, together // SAMPLED)
    return (
        np.concatenate(colours)[::step],
        np.concatenate(heights).astype(np.float64)[::step],
        together / len(footage.picked),
    )
