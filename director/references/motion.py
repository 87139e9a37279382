"""A clip -> the camera's path in it: pan, tilt, roll and zoom; dolly, truck and pedestal where depth shows them.

A camera that turns or zooms moves near and far alike; one that travels moves the near more (parallax). So per axis, over the
whole clip: where corners spread widely around their median, it travelled. A file does not tell its lens or its scale, so
angles are for a usual lens (`HOUSE_VIEW`) and ways are in distances to the subject, which is taken to be the nearest large
thing in the middle of the picture. Not told apart: a travelling camera before a flat or far wall (it seems to pan), and a
dolly that zooms against itself. One decision holds for the whole clip: a pan that turns into a truck comes out as a truck.
"""

import math
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from director.references.tracks import Chain, Floats, Tracks, field, follow
from film import BriefError, CameraKey, CameraPath
from film.references import HOUSE_VIEW, MOST_KEYS

WIDTH = 400
"""Pixels: enough to follow corners to a twentieth of a degree."""
KEYS_PER_SECOND = 8
SPREAD = 0.4
"""Spread over median shift (10th to 90th of a hundred) above which a sideways or upward shift is a travelling camera.
Measured on our stage: pans and tilts 0.02-0.09, trucks 1.2-3."""
SPREAD_SCALE = 0.55
"""The same for growing: zooms 0.1-0.4, dollies 0.8-2."""
LEAST_SPREAD = math.radians(0.25)
"""Per half second: less comes from the grain of the picture."""
GREW = 0.05
"""Natural logarithm: below it nothing grew."""
NEAREST = 85
"""Of a hundred corners in the middle, sorted by how far they went: where the subject is taken to be."""


class _Axis(NamedTuple):
    """What the corners of each chain did along one axis."""

    far: Floats
    """(chains,): the least-moved side, with its sign: what a travelling camera shows of its turning."""
    near: Floats
    """(chains,): the subject."""
    travels: bool
    turns: bool
    """It also turned against its way, to keep its subject in frame."""
    most: float
    """How far the corners that went furthest went in all, radians."""


def motion(clip: Path) -> CameraPath:
    """Raises BriefError if the clip shows nothing that can be followed."""
    grey, rate = _grey(clip)
    path = path_of(grey, rate)
    if path is None:
        raise BriefError(
            f"{clip.name}: too little in the clip can be followed to tell how the camera moves; "
            "attach one with a sharp, lit background"
        )
    return path


def path_of(
    grey: NDArray[np.uint8], rate: float, view: float = HOUSE_VIEW, people: NDArray[np.bool_] | None = None
) -> CameraPath | None:
    """(n, h, w) frames at a rate -> the path; None if under half of it can be followed."""
    if len(grey) < 3:
        return None
    tracks = follow(grey, rate, view, people)
    known = [s for s in tracks.steps if s is not None]
    if len(known) < 0.5 * len(tracks.steps) or not tracks.chains:
        return None
    return _keys(_curves(tracks, len(grey)), rate, view)


def _curves(tracks: Tracks, frames: int) -> Floats:
    """(frames, 7): pan, tilt, roll, log zoom, dolly as log scale, truck, pedestal, summed from the start. Radians."""
    mean = np.mean([s for s in tracks.steps if s is not None], axis=0)
    steps = np.array([mean if s is None else s for s in tracks.steps])
    turned = np.concatenate((np.zeros((1, 4)), np.cumsum(steps, axis=0)))
    across, upward = _axes(tracks.chains)
    if across.travels or upward.travels:
        turned[:, 2:] = _without_parallax(tracks.chains, across, upward, frames)
    out = np.zeros((frames, 7))
    out[:, :4] = turned
    for axis, turn, way in ((across, 0, 5), (upward, 1, 6)):
        if axis.travels:
            out[:, turn] = _summed(tracks.chains, axis.far if axis.turns else axis.far * 0, frames)
            out[:, way] = _summed(tracks.chains, axis.near, frames) - out[:, turn]
    if across.travels and across.turns:  # an arc around the subject stays as far from it as it was
        out[:, 4] -= np.log(np.maximum(np.cos(out[:, 0]), 0.2))
    grown = _growth(tracks.chains, across, upward)
    if grown is not None:
        out[:, 3], out[:, 4] = 0.0, out[:, 4] + _summed(tracks.chains, grown, frames)
    elif abs(turned[-1, 3]) < GREW and np.ptp(turned[:, 3]) < GREW:
        out[:, 3] = 0.0
    return out


def _axes(chains: list[Chain]) -> tuple[_Axis, _Axis]:
    """Across and upward. What is small beside the strongest movement of the clip is its echo (a dolly spreads everything)."""
    across, upward = _axis(chains, 0), _axis(chains, 1)
    grown = 0.5 * abs(sum(c.whole.scale for c in chains))
    strongest = max(across.most, upward.most)
    return tuple(a._replace(travels=a.travels and a.most > max(grown, 0.15 * strongest)) for a in (across, upward))  # type: ignore[return-value]


def _axis(chains: list[Chain], axis: int) -> _Axis:
    """Whether the camera travelled along an axis (0 across, 1 upward), and how far near and far things went."""
    bounds, near, before = [], [], []
    for c in chains:
        rest = c.whole._replace(pan=0.0) if axis == 0 else c.whole._replace(tilt=0.0)
        x, y = c.at[:, axis], c.at[:, 1 - axis]
        shift = (c.moved - field(rest, c.at))[:, axis] / (1 + x * x) * (-1 if axis == 0 else 1)
        slim = np.abs(x) < 0.2  # a dolly spreads what is away from the middle, a truck everything
        bounds.append(np.percentile(shift[slim] if slim.sum() >= 8 else shift, (10, 50, 90)))
        centre = (np.abs(x) < 0.26) & (np.abs(y) < 0.22)
        near.append(shift[centre] if centre.sum() >= 5 else shift)
        before.append(_before_and_behind(c, shift, bounds[-1][1]))
    low, middle, high = np.array(bounds).T
    spread = float(np.sum(high - low))
    travels = spread > SPREAD * float(np.abs(middle).sum()) and spread > LEAST_SPREAD * len(chains)
    ends, most = (float(low.sum()), float(high.sum())), float(middle.sum())
    forward = most > 0 if abs(most) > 0.1 * spread else abs(ends[1]) > abs(ends[0])
    # Where near things go less than far ones, or the other way, the camera turned against its way: an orbit, a crane.
    against = min(abs(ends[0]), abs(ends[1])) > 0.12 * spread and ends[0] * ends[1] < 0
    front, behind = np.sum(before, axis=0) * (1 if forward else -1)
    turns = against or bool(front < 0.8 * behind)
    far = (high if forward else low) if turns else middle
    towards = NEAREST if forward != turns else 100 - NEAREST
    return _Axis(far, np.array([float(np.percentile(n, towards)) for n in near]), travels, turns, max(map(abs, ends)))


def _before_and_behind(chain: Chain, shift: Floats, median: float) -> tuple[float, float]:
    """How far near and far things went. The ground at our feet and the subject in the middle are near, the sides far."""
    x, y = chain.at[:, 0], chain.at[:, 1]
    way = 1.0 if median > 0 else -1.0
    front = shift[((np.abs(x) < 0.1) & (np.abs(y) < 0.2)) | (y > 0.18)]
    behind = shift[(np.abs(x) > 0.15) & (y < 0.06)]
    if len(front) < 5 or len(behind) < 5:
        return median, median
    return float(np.percentile(front * way, 75)) * way, float(np.median(behind))


def _growth(chains: list[Chain], across: _Axis, upward: _Axis) -> Floats | None:
    """(chains,): log scale of the subject where the camera came nearer or went away; None where it zoomed or did neither."""
    if across.travels or upward.travels:
        return None
    rows, near = [], []
    for c in chains:
        radius = np.hypot(c.at[:, 0], c.at[:, 1])
        grown = ((c.moved - field(c.whole._replace(scale=0.0), c.at)) * c.at).sum(axis=1) / np.maximum(
            radius, 1e-3
        ) ** 2
        grown = np.log(np.maximum(1 + grown, 0.3))
        rows.append(np.percentile(grown[radius > 0.1], (10, 50, 90)) if (radius > 0.1).sum() > 8 else np.zeros(3))
        middle = (radius > 0.05) & (radius < 0.3)
        near.append(grown[middle] if middle.sum() >= 5 else grown[radius > 0.05])
    low, mid, high = np.sum(rows, axis=0)
    if abs(mid) < GREW or high - low < SPREAD_SCALE * abs(mid):
        return None
    return np.array([float(np.percentile(n, NEAREST if mid > 0 else 100 - NEAREST)) if len(n) else 0.0 for n in near])


def _without_parallax(chains: list[Chain], across: _Axis, upward: _Axis, frames: int) -> Floats:
    """(frames, 2): roll and log zoom, read from the direction in which the camera did not travel. Neither if it did in both."""
    found = []
    for c in chains:
        x, y = c.at[:, 0], c.at[:, 1]
        if across.travels and upward.travels:
            found.append((0.0, 0.0))
            continue
        if across.travels:
            rows, moved = np.stack((1 + y * y, -x, y), axis=1), c.moved[:, 1]
        else:
            rows, moved = np.stack((-(1 + x * x), y, x), axis=1), c.moved[:, 0]
        weight = np.ones_like(x)
        for _ in range(6):
            best = np.linalg.lstsq(rows * weight[:, None], moved * weight, rcond=None)[0]
            off = np.abs(moved - rows @ best)
            weight = 1 / (1 + (off / (1.5 * np.median(off) + 1e-5)) ** 2)
        found.append((float(best[1]), math.log(max(1 + float(best[2]), 0.1))))
    both = np.array(found)
    both[:, np.abs(both.sum(axis=0)) < (math.radians(4), 4 * GREW)] = 0.0  # less comes from depth itself
    return np.stack([_summed(chains, both[:, i], frames) for i in range(2)], axis=1)


def _summed(chains: list[Chain], values: Floats, frames: int) -> Floats:
    """(frames,): the sum of what the chains did, smooth in between; a chain that was lost goes on as the others did."""
    from scipy.interpolate import PchipInterpolator

    pace = float(values.sum()) / sum(c.last - c.first for c in chains)
    times, sums = [0], [0.0]
    for c, value in zip(chains, values, strict=True):
        if c.first > times[-1]:
            sums.append(sums[-1] + pace * (c.first - times[-1]))
            times.append(c.first)
        times.append(c.last)
        sums.append(sums[-1] + float(value))
    if times[-1] < frames - 1:
        sums.append(sums[-1] + pace * (frames - 1 - times[-1]))
        times.append(frames - 1)
    return np.asarray(PchipInterpolator(times, sums)(np.arange(frames)), np.float64)


def _keys(curves: Floats, rate: float, view: float) -> CameraPath:
    """Curves per frame -> keys, with what is too fast for them as shake."""
    from scipy.ndimage import gaussian_filter1d

    frames = len(curves)
    seconds = (frames - 1) / rate
    count = max(2, min(MOST_KEYS, frames, round(seconds * KEYS_PER_SECOND) + 1))
    smooth = gaussian_filter1d(curves, max(0.3, 0.06 * rate), axis=0, mode="nearest")
    smooth[0], smooth[-1] = curves[0], curves[-1]
    at = np.linspace(0, frames - 1, count)
    picked = np.stack([np.interp(at, np.arange(frames), smooth[:, i]) for i in range(7)], axis=1)
    kept = np.stack([np.interp(np.arange(frames), at, picked[:, i]) for i in range(2)], axis=1)
    shake = math.degrees(float(np.sqrt(np.mean((curves[:, :2] - kept) ** 2))))
    degrees = np.degrees(picked[:, :3])
    keys = tuple(
        CameraKey(
            at=round(float(t), 5),
            pan=round(float(d[0]), 3),
            tilt=round(float(d[1]), 3),
            roll=round(float(d[2]), 3),
            zoom=round(math.exp(float(p[3])), 4),
            dolly=round(min(0.95, 1 - math.exp(-float(p[4]))), 4),
            truck=round(_way(float(p[5]), float(p[4])), 4),
            pedestal=round(_way(float(p[6]), float(p[4])), 4),
        )
        for t, d, p in zip(at / (frames - 1), degrees, picked, strict=True)
    )
    return CameraPath(keys=keys, view=view, shake=round(shake, 3) if shake > 0.04 else 0.0, seconds=round(seconds, 3))


def _way(angle: float, grown: float) -> float:
    """How far aside the camera is when its subject, come nearer by a log scale, is seen that far from where it was."""
    return math.tan(min(1.4, max(-1.4, angle))) * math.exp(-grown)


def _grey(clip: Path) -> tuple[NDArray[np.uint8], float]:
    """A kept clip -> its frames, small and grey, and its rate."""
    import av

    with av.open(str(clip)) as file:
        stream = file.streams.video[0]
        size = (WIDTH, max(2, round(WIDTH * stream.height / stream.width)))
        frames = [
            cv2.resize(f.to_ndarray(format="gray"), size, interpolation=cv2.INTER_AREA) for f in file.decode(stream)
        ]
        return np.stack(frames), float(stream.average_rate or 24)
