"""Small media made by code, kept as references."""

import hashlib
import wave
from pathlib import Path

import numpy as np
from PIL import Image

from editor.encode import encode
from film import Rate, Reference


def keep_image(pixels, vault: Path, name="image1") -> Reference:
    file = vault / f"ref-{name}.png"
    Image.fromarray(pixels).save(file)
    return Reference(
        name=name,
        kind="image",
        media=file.name,
        sha256=_hash(file),
        width=pixels.shape[1],
        height=pixels.shape[0],
        frames=1,
    )


def keep_clip(frames, vault: Path, name="video1", rate=24) -> Reference:
    file = vault / f"ref-{name}.mp4"
    height, width = frames[0].shape[:2]
    encode(frames, (width, height), Rate(num=rate), file)
    facts = {"width": width, "height": height, "frames": len(frames), "seconds": len(frames) / rate}
    return Reference(name=name, kind="video", media=file.name, sha256=_hash(file), **facts)


def keep_sound(samples, vault: Path, name="audio1", rate=48_000) -> Reference:
    file = vault / f"ref-{name}.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(np.repeat(np.round(samples * 32000).astype("<i2")[:, None], 2, axis=1).tobytes())
    return Reference(name=name, kind="audio", media=file.name, sha256=_hash(file), seconds=len(samples) / rate)


def clicks(tempo, seconds=16.0, rate=48_000, first=0.3):
    """Sound and the times of its clicks; every fourth is louder."""
    sound = np.random.default_rng(1).normal(0, 0.005, round(seconds * rate))
    times = np.arange(first, seconds - 0.1, 60 / tempo)
    t = np.arange(rate // 10) / rate
    click = np.exp(-t * 80) * np.sin(2 * np.pi * 1000 * t)
    for n, time in enumerate(times):
        at = round(time * rate)
        sound[at : at + len(t)] += (0.8 if n % 4 == 0 else 0.4) * click
    return sound, times


def texture(size=900, seed=4):
    """A large picture full of corners."""
    luck = np.random.default_rng(seed)
    small = luck.integers(30, 225, (size // 12, size // 12, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(small).resize((size, size), Image.Resampling.BICUBIC))


def moved(picture, frames=30, right=0.0, down=0.0, grow=1.0, width=320, height=180):
    """Views of a picture by a camera that moves `right` and `down` pixels in all and comes nearer by `grow`."""
    middle = picture.shape[0] / 2
    out = []
    for share in np.linspace(0, 1, frames):
        wide, high = width / grow**share, height / grow**share
        x, y = middle + right * share - wide / 2, middle + down * share - high / 2
        box = (x, y, x + wide, y + high)
        view = Image.fromarray(picture).resize((width, height), Image.Resampling.BICUBIC, box=box)
        out.append(np.asarray(view))
    return out


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
