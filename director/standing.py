"""Does a version of the film stand as it was delivered? Then to return to it is to make nothing, and no graph is needed for it."""

from pathlib import Path

import editor
from director.spotting import sound_orders
from film import Character, Master, MediaDamaged, Plan, Take, Timeline
from generators import DrawsSheets, file_hash, load
from memory import Production


def stands(production: Production, revision: int) -> bool:
    """Whether everything the version was made of is whole, and its master and what lies beside it are there."""
    if not any(m.revision == revision for m in production.records.masters()):
        return False
    plan = production.revisions.plan(revision)
    sounds = [o for o in sound_orders(plan, load("score").card, load("ambience").card) if o is not None]
    try:
        if any(production.takes.intact(order.key) is None for order in sounds) or undrawn(production, plan):
            return False
        timeline = assembled(production, revision, [s.id for s in plan.shots if not s.title_card])
    except (KeyError, MediaDamaged):
        return False
    return delivered(production, revision, timeline) is not None


def assembled(production: Production, revision: int, shots: list[str]) -> Timeline:
    """The timeline of a revision's selects. Raises MediaDamaged if one of their files is harmed."""
    chosen = production.takes.selects(revision)
    takes: dict[str, Take] = {}
    for shot_id in shots:
        take = production.takes.intact(chosen[shot_id].take)
        if take is None:
            raise KeyError(chosen[shot_id].take)
        takes[shot_id] = take
    flagged = frozenset(s for s, select in chosen.items() if select.flagged)
    return editor.assemble(production.revisions.plan(revision), takes, flagged)


def delivered(production: Production, revision: int, timeline: Timeline) -> Master | None:
    """The master of this revision, if there is one of exactly this cut and its files are whole."""
    master = next((m for m in production.records.masters() if m.revision == revision), None)
    if master is None or production.records.cut(revision) != timeline:
        return None
    film = production.folder / master.file
    beside = [production.folder / name for name in (master.sheet, master.subtitles) if name]
    whole = film.is_file() and all(b.is_file() for b in beside) and file_hash(film) == master.sha256
    return master if whole else None


def undrawn(production: Production, plan: Plan) -> list[Character]:
    """Those of the cast whose character sheet is not there, or not whole; none if the generator draws no sheets."""
    if not isinstance(load(production.settings.picture), DrawsSheets):
        return []
    return [c for c in plan.cast if not _whole_png(production.vault / f"{c.token}.png")]


def _whole_png(path: Path) -> bool:
    """Whether a PNG is there and ends as one: a power cut can leave an empty file under a good name."""
    try:
        return path.read_bytes()[-8:-4] == b"IEND"
    except OSError:
        return False
