"""A character's reference sheet -> their colours by body height: what identity is compared with."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from film import Character

COLUMNS = 4
"""Full-length views on a sheet, each a sixth of it wide; the face fills the rest."""
STRIP = 0.93
"""Share of the sheet's height above the name."""
FACE_AT, FACE_TALL = 0.065, 0.30
"""The face's picture is centred on the eyes; the share of the body it shows."""
CLUSTERS = 28


class Reference(NamedTuple):
    """Colours of somebody in even light."""

    colours: NDArray[np.float64]
    """(k, 3) coded RGB, 0..1."""
    at: NDArray[np.float64]
    """(k,): 0 at the top of the head, 1 at the feet."""


def reference(token: Character, vault: Path) -> Reference:
    """From the sheet in the vault; from the token's own colours where there is none."""
    file = vault / f"{token.token}.png"
    if file.exists():
        found = _from_sheet(str(file), file.stat().st_mtime_ns)
        if found is not None:
            return found
    return _from_token(token)


def _from_token(token: Character) -> Reference:
    skin = [(token.skin, 0.07), (token.skin, 0.5), (token.hair_colour, 0.05)]
    worn = [(g.colour, at) for g in token.garments for at in (0.3, 0.45, 0.6, 0.75, 0.9)]
    extra = [(g.colour, at) for g in token.accessories for at in (0.05, 0.2, 0.4)]
    pairs = skin + worn + extra
    return Reference(np.array([_rgb(c) for c, _ in pairs]), np.array([at for _, at in pairs]))


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


@lru_cache(maxsize=64)
def _from_sheet(file: str, _changed: int) -> Reference | None:
    """None if the file is no sheet."""
    picture = cv2.imread(file, cv2.IMREAD_COLOR)
    if picture is None:
        return None
    picture = cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)[: int(picture.shape[0] * STRIP)]
    column = picture.shape[1] // 6
    colours, at = [], []
    for i in range(COLUMNS):
        view = picture[:, i * column : (i + 1) * column]
        body = _body(view)
        rows = np.flatnonzero(body.any(axis=1))
        if len(rows) < 20:
            continue
        y, x = np.nonzero(cv2.erode(body, np.ones((3, 3), np.uint8)))
        step = max(1, len(y) // 900)
        colours.append(view[y[::step], x[::step]])
        at.append((y[::step] - rows[0]) / max(1, rows[-1] - rows[0]))
    if not colours:
        return None
    face = picture[:, COLUMNS * column :]
    y, x = np.nonzero(cv2.erode(_body(face), np.ones((5, 5), np.uint8)))
    step = max(1, len(y) // 900)
    colours.append(face[y[::step], x[::step]])
    at.append(np.clip(FACE_AT + (y[::step] / len(face) - 0.5) * FACE_TALL, 0.0, 0.25))
    return _clustered(np.concatenate(colours) / 255.0, np.concatenate(at))


def _body(view: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Everything that is not the even background, whose every row is as at its edge; holes filled."""
    ground = view[:, :2].mean(axis=1, keepdims=True)
    different = (np.abs(view.astype(np.float32) - ground).max(axis=2) > 9).astype(np.uint8)
    outlines, _ = cv2.findContours(different, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    body = np.zeros_like(different)
    cv2.drawContours(body, [o for o in outlines if cv2.contourArea(o) > 60], -1, 1, cv2.FILLED)
    return np.asarray(body)


def _clustered(colours: NDArray[np.float64], at: NDArray[np.float64]) -> Reference:
    """Colours that differ, or lie at different heights, stay apart."""
    points = np.column_stack([colours, at * 0.5]).astype(np.float32)
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 1e-3)
    _, which, centres = cv2.kmeans(points, min(CLUSTERS, len(points)), None, stop, 1, cv2.KMEANS_PP_CENTERS)
    share = np.bincount(which[:, 0], minlength=len(centres)) / len(points)
    kept = centres[share > 0.004].astype(np.float64)
    return Reference(kept[:, :3], kept[:, 3] / 0.5)
