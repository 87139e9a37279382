"""What is heard of a revision -> its sound, mixed beside the picture's conform and found again when nothing changed."""

from pathlib import Path

import editor
from director import delivering
from director.crew import Crew
from director.spotting import sound_orders
from film import AmbienceOrder, MusicOrder
from memory import Production


def tracks(crew: Crew, revision: int) -> editor.Tracks:
    """The files and the moments the sound of a revision is mixed from. Raises MediaDamaged if one is harmed."""
    production = crew.production
    plan = production.revisions.plan(revision)
    music, ambience = sound_orders(plan, crew.score.card, crew.ambience.card)
    return editor.Tracks(
        music=_file(production, music) if music else None,
        ambience=_file(production, ambience) if ambience else None,
        speech=editor.caption_spans(plan),
        silences=editor.silent_spans(plan),
        rate=plan.rate,
        frames=plan.frames,
    )


async def mix(crew: Crew, revision: int) -> float:
    """Make the sound of a revision if it is not there -> the seconds that took."""
    wanted, scratch = tracks(crew, revision), crew.production.scratch
    if editor.kept_soundtrack(wanted, scratch) is not None:
        return 0.0
    return (await crew.workers.timed("mix", lambda share: None, delivering.mix, wanted, scratch))[1]


def _file(production: Production, order: MusicOrder | AmbienceOrder) -> Path:
    take = production.takes.intact(order.key)
    if take is None:
        raise KeyError(order.key)
    return production.vault / take.media
