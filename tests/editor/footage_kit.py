"""Small takes whose every frame says its number, and the other end: reading the number back from a decoded frame."""

import hashlib
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from editor.encode import encode
from film import (
    Angle,
    Aspect,
    Line,
    Look,
    Move,
    PictureOrder,
    Place,
    Plan,
    Rate,
    Scene,
    Setup,
    Shot,
    Size,
    Slate,
    Take,
    TimeOfDay,
    Transition,
    Weather,
)
from film.bible import Character

SIZE = (160, 90)
RATE = Rate(num=24)
_BITS = 10
_DARK, _LIGHT = 60, 190


def picture(tag: int, number: int, size: tuple[int, int] = SIZE) -> NDArray[np.uint8]:
    """A frame that carries ten bits of `number` in its upper half and of `tag` in its lower half, as grey blocks."""
    width, height = size
    frame = np.full((height, width, 3), 40, np.uint8)
    block = width // _BITS
    for bit in range(_BITS):
        columns = slice(bit * block, (bit + 1) * block)
        frame[: height // 2, columns] = _LIGHT if number >> bit & 1 else _DARK
        frame[height // 2 :, columns] = _LIGHT if tag >> bit & 1 else _DARK
    return frame


def read(frame: NDArray[np.uint8]) -> tuple[int, int]:
    """(tag, number) of a decoded frame."""
    height, width = frame.shape[:2]
    block = width // _BITS

    def bits(row: int) -> int:
        return sum(
            int(frame[row - 8 : row + 8, bit * block + 4 : (bit + 1) * block - 4].mean() > (_DARK + _LIGHT) / 2) << bit
            for bit in range(_BITS)
        )

    return bits(height * 3 // 4), bits(height // 4)


def shoot(vault: Path, tag: int, frames: int, slate: str = "", rate: Rate = RATE, size: tuple[int, int] = SIZE) -> Take:
    """A take of `frames` frames in the vault."""
    order = PictureOrder(
        slate=Slate.parse(slate or f"1{'ABCDEFGHJK'[tag]}-1"),
        backend="test@1",
        frames=frames,
        rate=rate,
        seed=tag,
        width=size[0],
        height=size[1],
        setup=Setup(
            place=Place(id="cliff", name="a cliff", kind="cliff"),
            time_of_day=TimeOfDay.DAY,
            weather=Weather.CLEAR,
            look=Look(),
            size=Size.WIDE,
            angle=Angle.EYE,
            move=Move.STATIC,
        ),
    )
    media = vault / f"{order.key}.mp4"
    encode((picture(tag, n, size) for n in range(frames)), size, rate, media)
    digest = hashlib.sha256(media.read_bytes()).hexdigest()
    return Take(order=order, media=media.name, sha256=digest, seconds_spent=0.1)


def shot(index: int, frames: int, **fields: object) -> Shot:
    letter = "ABCDEFGHJK"[index]
    return Shot.model_validate({"id": f"s{index}", "slate": f"1{letter}", "scene": "one", "frames": frames, **fields})


def plan(*shots: Shot, rate: Rate = RATE, size: tuple[int, int] = SIZE) -> Plan:
    return Plan(
        title="Small film",
        aspect=Aspect.WIDE,
        width=size[0],
        height=size[1],
        rate=rate,
        cast=(Character(id="mara", name="Mara", description="Mara"), Character(id="bo", name="Bo", description="Bo")),
        places=(Place(id="cliff", name="a cliff", kind="cliff"),),
        scenes=(Scene(id="one", number=1, place="cliff"),),
        shots=shots,
    )


def decoded(path: Path) -> list[NDArray[np.uint8]]:
    """Every frame as RGB."""
    with av.open(str(path)) as container:
        return [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]


def fingerprints(path: Path) -> list[str]:
    """Hash of every decoded frame in its own pixel format."""
    with av.open(str(path)) as container:
        return [hashlib.md5(frame.to_ndarray().tobytes()).hexdigest() for frame in container.decode(video=0)]


__all__ = ["RATE", "SIZE", "Line", "Transition", "decoded", "fingerprints", "picture", "plan", "read", "shoot", "shot"]
