"""The JSON of `plan`, `show`, `make` and `revise`: a contract for other programs. It may grow, never shrink."""

from typing import Any, NamedTuple

from director import Proposal, filming, words
from film import Character, Garment, Line, Master, PictureOrder, Plan, Shot, Take
from memory import Production
from studio.costs import budget_facts, call_facts

Json = dict[str, Any]


def plan_facts(plan: Plan) -> Json:
    return {
        "title": plan.title,
        "seconds": round(plan.seconds, 3),
        "aspect": str(plan.aspect),
        "width": plan.width,
        "height": plan.height,
        "fps": round(float(plan.rate.fraction), 3),
        "seed": plan.seed,
        "genre": plan.genre,
        "tone": plan.tone,
        "pace": str(plan.pace),
        "cast": [_cast(c) for c in plan.cast],
        "looks": [{"words": plan.look.words, "palette": list(plan.look.palette), "grain": plan.look.grain}],
        "places": [
            {"id": p.id, "name": p.name, "kind": p.kind, "features": list(p.features), "sign": p.sign}
            for p in plan.places
        ],
        "scenes": [
            {
                "id": s.id,
                "place": plan.place(s.place).name,
                "time_of_day": str(s.time_of_day),
                "weather": str(s.weather),
                "summary": s.summary,
            }
            for s in plan.scenes
        ],
        "shots": [_shot(plan, s) for s in plan.shots],
        "music": {
            "words": plan.music.words,
            "mood": str(plan.music.mood) if plan.music.mood else None,
            "instruments": list(plan.music.instruments),
            "none": plan.music.none,
            "sounds": list(plan.music.sounds),
            "moods": [str(s.mood) for s in plan.shots],
        },
        "assumptions": list(plan.assumptions),
        "not_staged": list(plan.not_staged),
    }


def _cast(c: Character) -> Json:
    def worn(garments: tuple[Garment, ...]) -> list[Json]:
        return [{"kind": g.kind, "colour": g.colour} for g in garments]

    return {
        "id": c.id,
        "name": c.name,
        "description": c.description,
        "kind": c.kind,
        "age": c.age,
        "garments": worn(c.garments),
        "accessories": worn(c.accessories),
    }


def _shot(plan: Plan, shot: Shot) -> Json:
    return {
        "id": shot.id,
        "slate": shot.slate,
        "scene": shot.scene,
        "beat": shot.beat,
        "seconds": round(plan.rate.seconds(shot.frames), 3),
        "frames": shot.frames,
        "size": str(shot.size),
        "angle": str(shot.angle),
        "move": str(shot.move),
        "lens_mm": shot.lens_mm or None,
        "filmed": "" if shot.title_card else filming.filmed(shot, plan),
        "time_of_day": str(plan.time_of_day(shot)),
        "weather": str(plan.weather(shot)),
        "cast": [plan.character(p.who).name for p in shot.parts],
        "things": [t.kind for t in shot.things],
        "action": shot.action,
        "lines": [_line(plan, line) for line in shot.lines],
        "title_card": shot.title_card,
        "transition": str(shot.transition),
        "mood": str(shot.mood),
        "locked": shot.locked,
        "prompt": "" if shot.title_card else words(plan, shot),
    }


def _line(plan: Plan, line: Line) -> Json:
    return {"speaker": plan.character(line.speaker).name if line.speaker else "", "text": line.text, "off": line.off}


_UNPLANNED: Json = {
    **dict.fromkeys(("title", "seconds", "aspect", "width", "height", "fps", "seed", "genre", "tone", "pace", "music")),
    **{name: [] for name in ("cast", "looks", "places", "scenes", "shots", "assumptions", "not_staged")},
}
"""What `show` says of a production that has no plan yet."""


def show_facts(production: Production) -> Json:
    """Everything about a production, from its plan to what it cost."""
    revision = production.revisions.head
    plan = production.revisions.plan(revision) if revision else None
    shots = [s.id for s in plan.shots] if plan else []
    return {
        "folder": str(production.folder),
        "revision": revision,
        "brief": production.brief.text,
        **(plan_facts(plan) if plan else _UNPLANNED),
        "takes": [_take(production, s, t) for s in shots for t in production.takes.of(s)],
        "other_takes": [
            _take(production, s, t)
            for s in production.takes.subjects()
            if s not in shots
            for t in production.takes.of(s)
        ],
        "timeline": _timeline(production, plan, revision) if plan else [],
        "masters": [_master(m) for m in production.records.masters()],
        "ledger": _ledger(production),
        "chat": [
            {"role": s.role, "text": s.text, "revision": s.revision, "kind": s.kind} for s in production.records.chat()
        ],
        "revisions": _revisions(production),
        "model_calls": [call_facts(c) for c in production.records.calls()],
        **budget_facts(production),
        "journal": [
            {"department": d.department, "about": d.about, "decision": d.decision, "reason": d.reason}
            for d in production.records.journal()
        ],
    }


def _revisions(production: Production) -> list[Json]:
    names = production.revisions.names()
    return [
        {
            "number": r.number,
            "parent": r.parent or None,
            "said": r.said,
            "names": [name for name, at in names.items() if at == r.number],
        }
        for r in production.revisions.all()
    ]


def made_facts(production: Production, before: "Before", reply: str, waiting: bool) -> Json:
    """What `make`, `resume` and `revise` did, since `before`: every key always there."""
    revision = production.revisions.head
    plan = production.revisions.plan(revision) if revision else None
    master = next((m for m in production.records.masters() if m.revision == revision), None)
    filmed = [s.id for s in plan.shots if not s.title_card] if plan else []
    reshot = [s for s in filmed if {t.key for t in production.takes.of(s)} - before.takes.get(s, frozenset())]
    return {
        "folder": str(production.folder),
        "master": str(production.folder / master.file) if master else None,
        "subtitles": str(production.folder / master.subtitles) if master and master.subtitles else None,
        "sheet": str(production.folder / master.sheet) if master else None,
        "revision": revision,
        "reply": reply,
        "waiting": waiting,
        "reshot": reshot,
        "reused": [s for s in filmed if s not in reshot],
        "flagged": [s for s, x in production.takes.selects(revision).items() if x.flagged],
        "seconds_spent": round(sum(c.seconds for c in production.records.ledger()) - before.seconds, 3),
    }


class Before(NamedTuple):
    """How a production stood before a command."""

    takes: dict[str, frozenset[str]]
    seconds: float
    money: float = 0.0

    @classmethod
    def of(cls, production: Production) -> "Before":
        takes = {s: frozenset(t.key for t in production.takes.of(s)) for s in production.takes.subjects()}
        ledger = production.records.ledger()
        return cls(takes, sum(c.seconds for c in ledger), sum(c.money for c in ledger))

    def spent(self, production: Production) -> tuple[float, float]:
        """Seconds of work and US dollars since then."""
        ledger = production.records.ledger()
        seconds, money = sum(c.seconds for c in ledger), sum(c.money for c in ledger)
        return round(seconds - self.seconds, 3), round(money - self.money, 6)


def proposal_facts(proposal: Proposal) -> Json:
    """What a revision would do (`revise --dry-run`)."""
    return {
        "reply": proposal.batch.reply,
        "revision": proposal.on,
        "reshoot": list(proposal.reshoot),
        "reuse": list(proposal.reuse),
        "seconds": proposal.seconds,
    }


def _master(m: Master) -> Json:
    return {
        "file": m.file,
        "seconds": round(m.seconds, 3),
        "width": m.width,
        "height": m.height,
        "fps": round(float(m.rate.fraction), 3),
        "frames": m.frames,
        "revision": m.revision,
        "subtitles": m.subtitles,
        "sheet": m.sheet,
        "loudness_lufs": m.loudness_lufs,
        "true_peak_dbtp": m.true_peak_dbtp,
        "sha256": m.sha256,
    }


def _take(production: Production, subject: str, take: Take) -> Json:
    """`subject` is a shot id, or 'music', 'ambience', or a plate's name."""
    select = production.takes.selects(production.revisions.head).get(subject)
    chosen = select is not None and select.take == take.key
    order = take.order
    return {
        "slate": str(take.slate),
        "shot": subject,
        "kind": order.kind,
        "key": take.key,
        "file": f"vault/{take.media}",
        "seed": order.seed,
        "generator": order.backend,
        "hints": [str(h) for h in order.setup.hints] if isinstance(order, PictureOrder) else [],
        "seconds_spent": take.seconds_spent,
        "selected": chosen,
        "flagged": bool(chosen and select and select.flagged),
        "why": select.reason if chosen and select else "",
        "marks": [
            {
                "name": m.name,
                "value": m.value,
                "threshold": m.threshold,
                "verdict": str(m.verdict),
                "reason": m.reason,
            }
            for m in production.takes.marks(take.key)
        ],
    }


def _timeline(production: Production, plan: Plan, revision: int) -> list[Json]:
    cut = production.records.cut(revision)
    clips = [(c.shot, c.slate, c.frames) for c in cut.clips] if cut else [(s.id, s.slate, s.frames) for s in plan.shots]
    placed, at = [], 0
    for shot, slate, frames in clips:
        placed.append({"shot": shot, "slate": slate, "start_frame": at, "frames": frames})
        at += frames
    return placed


def _ledger(production: Production) -> list[Json]:
    return [
        {"slate": c.slate, "department": c.department, "seconds": round(c.seconds, 3), "money": round(c.money, 4)}
        for c in production.records.ledger()
    ]
