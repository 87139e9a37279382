"""Timeline -> master: mix, mux, subtitles and the contact sheet."""

import os
from collections.abc import Callable
from pathlib import Path

from langgraph.runtime import Runtime

import editor
from director.crew import Crew, Event
from director.cutting import conform
from director.spotting import ambience_order, music_order
from director.state import Production
from film import Master, Plan, Timeline
from generators import file_hash
from memory import Production as Folder


async def finish(state: Production, runtime: Runtime[Crew]) -> Production:
    """Deliver the film of this revision and write down what was delivered."""
    crew = runtime.context
    production = crew.production
    revision = state["revision"]
    plan = production.revisions.plan(revision)
    timeline = production.records.cut(revision)
    if timeline is None:
        raise KeyError(f"the cut of revision {revision}")
    crew.announce(Event("finishing", "", "begin", words="mixing and mastering", total=1))
    keys = [ambience_order(plan, crew.ambience.card).key]
    keys += [] if plan.music.none else [music_order(plan, crew.score.card).key]
    sounds = {take.order.kind: production.vault / take.media for k in keys if (take := production.takes.intact(k))}
    stem = f"{_slug(plan.title)}-r{revision}"
    delivered, seconds = await crew.workers.timed(
        "master",
        lambda share: crew.announce(Event("finishing", "", "progress", share)),
        deliver,
        plan,
        timeline,
        sounds.get("music"),
        sounds.get("ambience"),
        _panels(production, plan, timeline),
        production.folder,
        stem,
        production.settings.burn_subtitles,
        revision,
    )
    production.records.put_master(delivered)
    production.records.charge("", "finishing", seconds)
    crew.announce(Event("finishing", "", "end", 1.0, delivered.file))
    return {"master": delivered.file}


def deliver(
    plan: Plan,
    timeline: Timeline,
    music: Path | None,
    ambience: Path | None,
    panels: tuple[editor.Panel, ...],
    folder: Path,
    stem: str,
    burn: bool,
    revision: int,
    progress: Callable[[float], None],
) -> Master:
    """Write the master, its subtitles and its contact sheet, each whole or not at all. Same inputs, same bytes."""
    masters, scratch, vault = folder / "masters", folder / "scratch", folder / "vault"
    picture = conform(timeline, vault, scratch, burn, lambda share: progress(share * 0.1))
    mixed = scratch / f"{stem}.wav"
    loudness = editor.mix(
        music,
        ambience,
        editor.caption_spans(plan),
        timeline.rate,
        timeline.frames,
        mixed,
        silences=editor.silent_spans(plan),
    )
    progress(0.5)
    film = masters / f"{stem}.mp4"
    editor.master(timeline, picture, mixed, film)
    mixed.unlink()
    progress(0.8)
    subtitles = masters / f"{stem}.srt"
    if timeline.captions:
        _write(subtitles, editor.srt(timeline))
    sheet = masters / f"{stem}-sheet.png"
    facts = f"{plan.seconds:.1f} s, {timeline.width}x{timeline.height}, {len(plan.shots)} shots, revision {revision}"
    editor.contact_sheet(plan.title, panels, vault, sheet, facts)
    progress(1.0)
    return Master(
        file=f"masters/{film.name}",
        subtitles=f"masters/{subtitles.name}" if timeline.captions else "",
        sheet=f"masters/{sheet.name}",
        revision=revision,
        width=timeline.width,
        height=timeline.height,
        rate=timeline.rate,
        frames=timeline.frames,
        seconds=timeline.rate.seconds(timeline.frames),
        loudness_lufs=round(loudness.lufs, 2),
        true_peak_dbtp=round(loudness.true_peak, 2),
        sha256=file_hash(film),
    )


def _panels(production: Folder, plan: Plan, timeline: Timeline) -> tuple[editor.Panel, ...]:
    marks = {c.take: production.takes.marks(c.take) for c in timeline.clips if c.take}
    return editor.panels(plan, timeline, marks)


def _slug(title: str) -> str:
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in title.lower())
    return "-".join(p for p in letters.split("-") if p)[:48] or "film"


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)
