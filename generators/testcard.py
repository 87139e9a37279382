"""A test card as a generator: coloured blocks for people on a textured ground, quick enough to make a whole film in a test.

It obeys orders as the stage does (sizes, moves, masks, luck by seed), so that the production, its marks and its retakes
can be tried end to end in seconds. Nothing of it needs skia.
"""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from film import SUBJECT_SHARE, Hint, Move, Order, OrderRefused, PictureOrder, derive_seed
from generators.base import Card, Progress, Rendered
from generators.encode import encoder
from generators.passes import Passes, write_passes
from generators.previz.catalogue import KIT

LUCK = 6
"""One take in so many puts the subject half out of frame."""
_DRIFT = {
    Move.PAN_LEFT: (1, 0),
    Move.TRUCK_LEFT: (1, 0),
    Move.ORBIT_LEFT: (1, 0),
    Move.PAN_RIGHT: (-1, 0),
    Move.TRUCK_RIGHT: (-1, 0),
    Move.ORBIT_RIGHT: (-1, 0),
    Move.TRACKING: (-1, 0),
    Move.TILT_UP: (0, 1),
    Move.CRANE_UP: (0, 1),
    Move.TILT_DOWN: (0, -1),
    Move.CRANE_DOWN: (0, -1),
    Move.PEDESTAL_UP: (0, 1),
    Move.PEDESTAL_DOWN: (0, -1),
    Move.WHIP_LEFT: (4, 0),
    Move.WHIP_RIGHT: (-4, 0),
}
_GROWTH = {
    Move.ZOOM_IN: 1,
    Move.DOLLY_IN: 1,
    Move.FOLLOWING: 1,
    Move.ZOOM_OUT: -1,
    Move.DOLLY_OUT: -1,
    Move.LEADING: -1,
    Move.DOLLY_ZOOM: -1,
}
_WHIPS = frozenset({Move.WHIP_LEFT, Move.WHIP_RIGHT})


class TestCard:
    __test__ = False
    """pytest: this is no test."""
    card = Card(name="testcard", makes="picture", shortest=2, longest=1440, licence="Apache-2.0, ours", kit=KIT)

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        if not isinstance(order, PictureOrder):
            raise OrderRefused(f"{order.slate}: the test card makes pictures only")
        ground = _ground(order)
        owners = tuple(p.who for p in order.setup.parts)
        sampled, labels, boxes = [], [], []
        media = into / "take.mp4"
        with encoder(media, order.width, order.height, order.rate) as write:
            for n in range(order.frames):
                picture = _moved(ground, order, n)
                label = np.zeros((order.height, order.width), np.uint8)
                box = _people(order, n, picture, label)
                write(picture)
                if n % 6 == 0 or n == order.frames - 1:
                    sampled.append(n)
                    labels.append(label)
                    boxes.append(box)
                progress((n + 1) / order.frames)
        passes = into / "take.npz"
        camera = np.zeros((order.frames, 8), np.float32)
        shape = (len(sampled), len(owners), 4)
        write_passes(
            passes,
            Passes(
                np.array(sampled, np.int32),
                owners,
                np.stack(labels),
                camera,
                np.array(boxes, np.float32).reshape(shape),
            ),
        )
        return Rendered(media, passes)


def _ground(order: PictureOrder) -> NDArray[np.uint8]:
    """A textured picture larger than the frame, in the colours of place, light and weather."""
    setup = order.setup
    rng = np.random.default_rng(derive_seed(0, setup.place.kind, setup.time_of_day, setup.weather))
    tint = rng.uniform(0.35, 1.0, 3) * (90 if setup.time_of_day == "night" else 190)
    rows, columns = order.height // 10 + 2, order.width // 10 + 2
    coarse = rng.uniform(0.6, 1.0, (rows, columns, 1)) * tint
    size = (int(order.width * 1.5) // 2 * 2, int(order.height * 1.5) // 2 * 2)
    return np.asarray(cv2.resize(coarse.astype(np.uint8), size, interpolation=cv2.INTER_LINEAR))


def _done(order: PictureOrder, share: float) -> list[tuple[Move, float]]:
    """How far each move of the shot has gone; a whip waits and then rushes."""
    moves = order.setup.moves
    weights = [leg.weight for leg in order.setup.legs] if len(order.setup.legs) == len(moves) else [1.0]
    done, begins = [], 0.0
    for move, weight in zip(moves, weights, strict=True):
        part = min(1.0, max(0.0, (share - begins) / (weight / sum(weights))))
        done.append((move, min(1.0, max(0.0, (part - 0.3) * 10)) if move in _WHIPS else part))
        begins += weight / sum(weights)
    return done


def _moved(ground: NDArray[np.uint8], order: PictureOrder, n: int) -> NDArray[np.uint8]:
    right = down = 0.0
    growth, shake = 1.0, 0.0
    for move, done in _done(order, n / max(1, order.frames - 1)):
        across, along = _DRIFT.get(move, (0, 0))
        right, down = right + 0.12 * across * done, down + 0.12 * along * done
        grows = _GROWTH.get(move, 0)
        growth += 0.15 * grows * (done - (1 if grows < 0 else 0))
        shake += 0.008 * np.sin(n * 2.1) if move is Move.HANDHELD and done else 0.0
    dx, dy = (right + shake) * order.width, (down + shake) * order.height
    height, width = ground.shape[:2]
    matrix = np.array(
        [
            [growth, 0, order.width / 2 - growth * width / 2 + dx],
            [0, growth, order.height / 2 - growth * height / 2 + dy],
        ]
    )
    return np.asarray(
        cv2.warpAffine(
            ground, matrix, (order.width, order.height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
        )
    )


def _people(order: PictureOrder, n: int, picture: NDArray[np.uint8], label: NDArray[np.uint8]) -> list[list[float]]:
    """Draw everybody as a block of skin over a block of clothes; their whole boxes as shares of the frame."""
    setup = order.setup
    share = SUBJECT_SHARE[setup.size]
    unlucky = order.seed % LUCK == 0 and not {Hint.CENTRE, Hint.CLEAR_VIEW} & set(setup.hints)
    boxes = []
    for i, part in enumerate(setup.parts):
        token = next(c for c in setup.cast if c.id == part.who)
        middle = (i + 1) / (len(setup.parts) + 1) + (0.75 if unlucky else 0.0) + 0.004 * np.sin(n / 3)
        top = 0.10 if share > 0.8 else 0.5 - share / 2
        wide = 0.28 * share * order.height / order.width
        box = [middle - wide / 2, top, middle + wide / 2, top + share]
        boxes.append(box)
        coat = token.garments[-1].colour if token.garments else "#808080"
        for colour, upper, lower in ((token.skin, 0.0, 0.15), (coat, 0.15, 1.0)):
            x0, x1 = (round(np.clip(v, 0, 1) * order.width) for v in (box[0], box[2]))
            y0, y1 = (round(np.clip(top + share * v, 0, 1) * order.height) for v in (upper, lower))
            picture[y0:y1, x0:x1] = [int(colour[k : k + 2], 16) for k in (1, 3, 5)]
            label[y0:y1, x0:x1] = i + 1
    return boxes
