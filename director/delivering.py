"""What worker processes do for the cut: conform, mix, deliver. Importing it does not import LangGraph, which takes a second."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import editor
from film import Master, Plan, Timeline
from generators import file_hash

Progress = Callable[[float], None]


class Delivery(NamedTuple):
    """Everything a master is made of. Names under `folder` are those of a production."""

    plan: Plan
    timeline: Timeline
    revision: int
    tracks: editor.Tracks
    panels: tuple[editor.Panel, ...]
    folder: Path
    burn: bool

    @property
    def stem(self) -> str:
        letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in self.plan.title.lower())
        return f"{'-'.join(p for p in letters.split('-') if p)[:48] or 'film'}-r{self.revision}"


def conform(timeline: Timeline, vault: Path, scratch: Path, burn: bool, progress: Progress) -> Path:
    """`editor.conform` with progress last. What is conformed already is found again."""
    return editor.conform(timeline, vault, scratch, progress, burn)


def mix(wanted: editor.Tracks, scratch: Path, progress: Progress) -> None:
    """Make the sound of a film, or find it."""
    editor.soundtrack(wanted, scratch)
    progress(1.0)


def deliver(d: Delivery, progress: Progress) -> Master:
    """Write the master, its subtitles and its contact sheet, each whole or not at all. Same inputs, same bytes."""
    masters, scratch, vault = d.folder / "masters", d.folder / "scratch", d.folder / "vault"
    timeline = d.timeline
    picture = conform(timeline, vault, scratch, d.burn, lambda share: progress(share * 0.1))  # found: `cut` made it
    sound = editor.soundtrack(d.tracks, scratch)
    progress(0.3)
    film, subtitles, sheet = (masters / f"{d.stem}{end}" for end in (".mp4", ".srt", "-sheet.png"))
    editor.master(timeline, picture, sound.file, film)
    progress(0.6)
    if timeline.captions:
        _write(subtitles, editor.srt(timeline))
    facts = (
        f"{d.plan.seconds:.1f} s, {timeline.width}x{timeline.height}, {len(d.plan.shots)} shots, revision {d.revision}"
    )
    shown = editor.contact_sheet(d.plan.title, d.panels, vault, sheet, facts, kept=scratch)
    heard = (sound.file.name, sound.file.with_suffix(".json").name)
    editor.note(scratch, d.revision, (*editor.drawn_stretches(scratch), *heard, *shown))
    progress(1.0)
    return Master(
        file=f"masters/{film.name}",
        subtitles=f"masters/{subtitles.name}" if timeline.captions else "",
        sheet=f"masters/{sheet.name}",
        revision=d.revision,
        width=timeline.width,
        height=timeline.height,
        rate=timeline.rate,
        frames=timeline.frames,
        seconds=timeline.rate.seconds(timeline.frames),
        loudness_lufs=round(sound.loudness.lufs, 2),
        true_peak_dbtp=round(sound.loudness.true_peak, 2),
        sha256=file_hash(film),
    )


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)
