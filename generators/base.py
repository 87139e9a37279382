"""A backend is a card and one method. Everything all backends share is in `shoot`."""

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from film import GenerationFailed, Order, OrderRefused, PictureOrder, StorageFull, Take, Value
from generators.kit import Kit

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1."""


class Card(Value):
    """Facts about a generator, readable without importing anything heavy or spending a cent."""

    name: str
    version: int = 1
    makes: Literal["picture", "music", "ambience"]
    shortest: int = 1
    longest: int
    step: int = 1
    """Lengths in frames: shortest, shortest + step, ... up to longest."""
    largest: tuple[int, int] = (4096, 4096)
    """(width, height) in pixels."""
    multiple: int = 2
    """Width and height are multiples of this."""
    reads_words: bool = False
    """Its pixels depend on the order's prompt; otherwise orders carry none, so that new words alone reshoot nothing."""
    needs_gpu: bool = False
    deterministic: bool = True
    licence: str
    dollars_per_second: float = 0.0
    """Of film, if somebody must be paid for it."""
    gpu_seconds_per_second: float = 0.0
    """Seconds of GPU time a second of film takes, measured on the GPU the backend's page names."""
    kit: Kit | None = None
    """What it can show; None if anything that words can say."""

    @property
    def backend(self) -> str:
        return f"{self.name}@{self.version}"

    @property
    def kit_or_empty(self) -> Kit:
        """What the director may plan with; an empty kit says nothing about what cannot be shown."""
        return self.kit or Kit(entries=())

    def nearest(self, frames: int) -> int:
        """The closest length this generator can make."""
        n = round((frames - self.shortest) / self.step)
        return min(max(self.shortest + n * self.step, self.shortest), self.longest)


class Rendered(NamedTuple):
    """What a backend wrote."""

    media: Path
    passes: Path | None = None
    money: float = 0.0


class Generator(Protocol):
    @property
    def card(self) -> Card: ...

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        """Write the media of one take under `into`, a private scratch folder. The order was checked against the card.

        Raises OrderRefused for what only the backend can know, GenerationFailed for what went wrong.
        """
        ...


def check(card: Card, order: Order) -> None:
    """Raises OrderRefused naming the slate, what, the limit and the nearest that can be done."""
    if order.kind != card.makes:
        raise OrderRefused(f"{order.slate}: {card.name} makes {card.makes}, the order asks for {order.kind}")
    if order.backend != card.backend:
        raise OrderRefused(f"{order.slate}: the order is for {order.backend}, this is {card.backend}")
    if (best := card.nearest(order.frames)) != order.frames:
        steps = f" in steps of {card.step}" if card.step > 1 else ""
        raise OrderRefused(
            f"{order.slate}: {card.name} makes {card.shortest}-{card.longest} frames{steps}; "
            f"the order asks for {order.frames}, the nearest is {best}"
        )
    if isinstance(order, PictureOrder):
        width, height = card.largest
        wrong = order.width > width or order.height > height
        if wrong or order.width % card.multiple or order.height % card.multiple:
            raise OrderRefused(
                f"{order.slate}: {card.name} makes pictures up to {width}x{height} in multiples of {card.multiple}; "
                f"the order asks for {order.width}x{order.height}"
            )


def shoot(generator: Generator, order: Order, vault: Path, progress: Progress = lambda share: None) -> Take:
    """One order, one take, whole or not at all: files reach the vault by rename, named by the order's key.

    Raises OrderRefused before any work, GenerationFailed or StorageFull after it.
    """
    check(generator.card, order)
    scratch = vault / f".{order.key}.{os.getpid()}"
    scratch.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    try:
        with faults_of_files(order):
            made = generator.render(order, scratch, progress)
            passes = _keep(made.passes, vault, order.key) if made.passes else ""
            media = _keep(made.media, vault, order.key)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return Take(
        order=order,
        media=media,
        sha256=file_hash(vault / media),
        passes=passes,
        seconds_spent=round(time.perf_counter() - start, 3),
        money_spent=made.money,
    )


@contextmanager
def faults_of_files(order: Order) -> Iterator[None]:
    """What goes wrong with files, said as StorageFull or GenerationFailed(retryable)."""
    try:
        yield
    except OSError as e:
        if e.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFull(f"{order.slate}: the disk is full; free some space and run `auteur resume`") from e
        raise GenerationFailed(f"{order.slate}: {order.backend.partition('@')[0]} failed: {e}", retryable=True) from e


def file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _keep(path: Path, vault: Path, key: str) -> str:
    """Move a finished file into the vault durably."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
    name = f"{key}{path.suffix}"
    os.replace(path, vault / name)
    return name
