"""Timeline -> master: mix, mux, subtitles and the contact sheet."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from langgraph.runtime import Runtime

import editor
from director.crew import Crew, Event
from director.cutting import conform
from director.spotting import ambience_order, music_order
from director.state import Production
from film import AmbienceOrder, Master, MusicOrder, Plan, Timeline
from generators import file_hash
from memory import Production as Folder


class Delivery(NamedTuple):
    """Everything a master is made of. Names under `folder` are those of a production."""

    plan: Plan
    timeline: Timeline
    revision: int
    music: Path | None
    """None if the brief wants none."""
    ambience: Path
    panels: tuple[editor.Panel, ...]
    folder: Path
    burn: bool

    @property
    def stem(self) -> str:
        letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in self.plan.title.lower())
        return f"{'-'.join(p for p in letters.split('-') if p)[:48] or 'film'}-r{self.revision}"


async def finish(state: Production, runtime: Runtime[Crew]) -> Production:
    """Deliver the film of this revision and write down what was delivered."""
    crew = runtime.context
    production = crew.production
    if state["master"]:
        return {}
    crew.announce(Event("finishing", "", "begin", words="mixing and mastering", total=1))
    delivered, seconds = await crew.workers.timed(
        "master",
        lambda share: crew.announce(Event("finishing", "", "progress", share)),
        deliver,
        _delivery(crew, state["revision"]),
    )
    production.records.put_master(delivered)
    production.records.charge("", "finishing", seconds)
    crew.announce(Event("finishing", "", "end", 1.0, delivered.file))
    return {"master": delivered.file}


def _delivery(crew: Crew, revision: int) -> Delivery:
    production = crew.production
    plan = production.revisions.plan(revision)
    timeline = production.records.cut(revision)
    if timeline is None:
        raise KeyError(f"the cut of revision {revision}")
    marks = {c.take: production.takes.marks(c.take) for c in timeline.clips if c.take}
    return Delivery(
        plan=plan,
        timeline=timeline,
        revision=revision,
        music=None if plan.music.none else _sound(production, music_order(plan, crew.score.card)),
        ambience=_sound(production, ambience_order(plan, crew.ambience.card)),
        panels=editor.panels(plan, timeline, marks),
        folder=production.folder,
        burn=production.settings.burn_subtitles,
    )


def _sound(production: Folder, order: MusicOrder | AmbienceOrder) -> Path:
    take = production.takes.intact(order.key)
    if take is None:
        raise KeyError(order.key)
    return production.vault / take.media


def deliver(d: Delivery, progress: Callable[[float], None]) -> Master:
    """Write the master, its subtitles and its contact sheet, each whole or not at all. Same inputs, same bytes."""
    masters, scratch, vault = d.folder / "masters", d.folder / "scratch", d.folder / "vault"
    timeline = d.timeline
    picture = conform(timeline, vault, scratch, d.burn, lambda share: progress(share * 0.1))
    mixed = scratch / f"{d.stem}.wav"
    spoken, silent = editor.caption_spans(d.plan), editor.silent_spans(d.plan)
    loudness = editor.mix(d.music, d.ambience, spoken, timeline.rate, timeline.frames, mixed, silences=silent)
    progress(0.5)
    film, subtitles, sheet = (masters / f"{d.stem}{end}" for end in (".mp4", ".srt", "-sheet.png"))
    editor.master(timeline, picture, mixed, film)
    mixed.unlink()
    progress(0.8)
    if timeline.captions:
        _write(subtitles, editor.srt(timeline))
    facts = (
        f"{d.plan.seconds:.1f} s, {timeline.width}x{timeline.height}, {len(d.plan.shots)} shots, revision {d.revision}"
    )
    editor.contact_sheet(d.plan.title, d.panels, vault, sheet, facts)
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
        loudness_lufs=round(loudness.lufs, 2),
        true_peak_dbtp=round(loudness.true_peak, 2),
        sha256=file_hash(film),
    )


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)
