"""A person's file -> a Reference: decoded to its end, measured, cleaned of metadata, kept in the vault under its hash.

What a file is, is told by decoding it, never by its name. Only formats listed here are tried, and nothing a file points to is
opened (playlists and the like), so that a file from anywhere can be attached.
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from editor.attached_media import is_cover, opened_media, write_clip, write_sound
from editor.attached_pictures import upright
from editor.files import whole
from editor.refusals import BYTES, PLURAL, mb, too_large, unknown
from film import BriefError, Reference
from film.references import CLIP_BYTES, CLIP_SECONDS, CLIPS, IMAGES, SOUNDS, Kind
from film.tokens import received

_MOST: dict[Kind, int] = {"image": IMAGES, "video": CLIPS, "audio": SOUNDS}


def intake(path: Path, vault: Path, taken: tuple[Reference, ...] = ()) -> Reference:
    """Check a file and keep it beside those `taken` before. The same content twice is one reference: the first comes back.

    Raises BriefError naming the file, what is wrong, the limit and the way out; StorageFull. Then nothing was kept.
    """
    name = path.name[:80]
    with _readable(path, name) as file:
        picture = upright(file, name)
        if picture is not None:
            _small_enough(file, "image", name)
            character = received(picture.character, name) if picture.character else None
            with _scratch(vault, ".png") as scratch:
                picture.pixels.save(scratch, "PNG")
                width, height = picture.pixels.size
                facts = {"width": width, "height": height, "frames": 1, "notes": picture.notes, "character": character}
                return _kept("image", scratch, name, vault, taken, facts)
        file.seek(0)
        with opened_media(file, name) as container:
            moving = [s for s in container.streams.video if not is_cover(s)]
            if moving:
                _small_enough(file, "video", name)
                with _scratch(vault, ".mp4") as scratch:
                    return _kept("video", scratch, name, vault, taken, write_clip(container, moving[0], name, scratch))
            if container.streams.audio:
                _small_enough(file, "audio", name)
                with _scratch(vault, ".wav") as scratch:
                    return _kept("audio", scratch, name, vault, taken, write_sound(container, name, scratch))
    raise unknown(name)


@contextmanager
def _readable(path: Path, name: str) -> Iterator[BinaryIO]:
    """The opened file, if it is one: a pipe or a device would wait for ever."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as e:
        why = getattr(e, "strerror", None) or "no such name can be"
        raise BriefError(f"{name} cannot be attached: {why.lower()}; give a file that can be read") from e
    facts = os.fstat(handle)
    if not stat.S_ISREG(facts.st_mode):
        os.close(handle)
        raise BriefError(f"{name} cannot be attached: it is no file; give a picture, a clip or a sound")
    with os.fdopen(handle, "rb") as file:
        if facts.st_size == 0:
            raise BriefError(f"{name} cannot be attached: it is empty; give a picture, a clip or a sound")
        if facts.st_size > CLIP_BYTES:
            raise BriefError(f"{name} has {mb(facts.st_size)}, the most is {mb(CLIP_BYTES)}; attach a smaller one")
        yield file


def _small_enough(file: BinaryIO, kind: Kind, name: str) -> None:
    size = os.fstat(file.fileno()).st_size
    if size > BYTES[kind]:
        raise too_large(name, size, kind)


@contextmanager
def _scratch(vault: Path, suffix: str) -> Iterator[Path]:
    file = vault / f".intake.{os.getpid()}{suffix}"
    try:
        yield file
    finally:
        file.unlink(missing_ok=True)


def _kept(
    kind: Kind,
    scratch: Path,
    name: str,
    vault: Path,
    taken: tuple[Reference, ...],
    facts: dict[str, Any],
) -> Reference:
    """Under its hash in the vault, with the next free name; or the reference that has this content already."""
    with scratch.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    for known in taken:
        if known.sha256 == sha256 and known.character == facts.get("character"):
            return known
    names = {r.name for r in taken}
    most, plural = _MOST[kind], PLURAL[kind]
    free = next((f"{kind}{i}" for i in range(1, most + 1) if f"{kind}{i}" not in names), "")
    if not free:
        raise BriefError(f"{name} cannot be attached: there are {most} {plural} already, the most; leave one out")
    seconds, used_seconds = facts.get("seconds", 0.0), sum(r.seconds for r in taken if r.kind == "video")
    if kind == "video" and used_seconds + seconds > CLIP_SECONDS:
        raise BriefError(
            f"{name} has {seconds:.1f} seconds and the clips may have {CLIP_SECONDS:g} in all, of which "
            f"{used_seconds:.1f} are taken; cut it shorter"
        )
    media = vault / f"ref-{sha256[:24]}{scratch.suffix}"
    if not media.is_file():
        with whole(media) as part:
            os.replace(scratch, part)
    return Reference(name=free, kind=kind, media=media.name, sha256=sha256, **facts)
