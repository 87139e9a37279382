"""Plan -> animatic: the whole film as a quick sketch, with its real timing and sound, to say yes to before it is shot.

The sketch is the same plan at half the size and a quarter of the frames, drawn by the stage and cut by the same editor; its
music and ambience are those of the film and are not made again.
"""

from asyncio import gather
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from langgraph.runtime import Runtime

import editor
from director.attempts import order_of
from director.crew import Crew, Event
from director.floor import take_of
from director.orders import even
from director.spotting import sound_orders
from director.stage import stage_card
from director.state import Production
from film import Plan, Rate, Timeline
from memory import Production as Folder

FRAMES, SIZE = 4, 2
"""By how much a sketch has fewer frames and is smaller: a tenth of the drawing, and moves and cuts still read."""


class Sketch(NamedTuple):
    """What an animatic is cut from."""

    plan: Plan
    """The film's, at the sketch's rate: when things are heard."""
    timeline: Timeline
    music: Path | None
    ambience: Path | None
    vault: Path
    scratch: Path
    out: Path


async def animate(state: Production, runtime: Runtime[Crew]) -> Production:
    """Make the animatic of this revision, if the production wants one and nothing was delivered yet."""
    crew, revision = runtime.context, state["revision"]
    production = crew.production
    shot_before = bool(production.records.masters())  # a film that exists shows more than its sketch
    if production.settings.animatic and not shot_before and not production.revisions.approved(revision, "animatic"):
        await sketch_film(crew, revision)
    return {}


def animatic_file(production: Folder, revision: int) -> Path:
    """Where the animatic of a revision is, once it is made."""
    return production.boards / f"animatic-r{revision}.mp4"


async def sketch_film(crew: Crew, revision: int) -> Path:
    """Revision -> its animatic; one that exists is used."""
    production = crew.production
    out = animatic_file(production, revision)
    if out.is_file():
        return out
    plan = production.revisions.plan(revision)
    stage = stage_card(crew.picture.card)
    sketched = sketch(plan)
    filmed = [s for s in sketched.shots if not s.title_card]
    crew.announce(Event("boards", "", "begin", words="sketching the animatic", total=len(filmed)))
    orders = [order_of(stage, sketched, s, 1, ()) for s in filmed]
    takes = await gather(*(take_of(crew, o, f"sketch {s.id}", "boards") for s, o in zip(filmed, orders, strict=True)))
    wanted = sound_orders(plan, crew.score.card, crew.ambience.card)
    music, ambience = [
        production.vault / (await take_of(crew, o, o.kind, "sound")).media if o else None for o in wanted
    ]
    made = Sketch(
        plan=sketched,
        timeline=editor.assemble(sketched, {s.id: t for s, t in zip(filmed, takes, strict=True)}),
        music=music,
        ambience=ambience,
        vault=production.vault,
        scratch=production.scratch / "animatic",
        out=out,
    )
    _, seconds = await crew.workers.timed("animatic", lambda share: None, cut_sketch, made)
    production.records.charge("", "boards", seconds)
    crew.announce(Event("boards", "", "note", words=f"animatic: {out}"))
    return out


def sketch(plan: Plan) -> Plan:
    """The plan at a quarter of the frames and half the size; names of its own, so that its takes count apart."""
    rate = plan.rate.fraction / FRAMES
    shots, start = [], 0
    for shot in plan.shots:
        end = start + shot.frames
        frames = max(1, end // FRAMES - start // FRAMES)
        number = plan.scene(shot.scene).number
        letters = shot.slate.removeprefix(str(number))
        shots.append(shot.with_(frames=frames, slate=f"{number}Z{letters}", picked=0))
        start = end
    return plan.with_(
        rate=Rate(num=rate.numerator, den=rate.denominator),
        width=even(plan.width / SIZE),
        height=even(plan.height / SIZE),
        shots=tuple(shots),
    )


def cut_sketch(s: Sketch, progress: Callable[[float], None]) -> Path:
    """Conform, mix and mux the animatic, dialogue written into the picture; whole or not there."""
    picture = editor.conform(s.timeline, s.vault, s.scratch, lambda share: progress(share * 0.7), burn=True)
    heard = editor.soundtrack(
        editor.Tracks(
            music=s.music,
            ambience=s.ambience,
            speech=editor.caption_spans(s.plan),
            silences=editor.silent_spans(s.plan),
            rate=s.plan.rate,
            frames=s.plan.frames,
        ),
        s.scratch,
    )
    editor.master(s.timeline, picture, heard.file, s.out)
    progress(1.0)
    return s.out
