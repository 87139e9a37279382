"""Treatment and world -> scenes and beats: the screenplay. Quoted lines are put back letter by letter before anybody reads on."""

from director.llm import telling
from director.llm.asking import Asking
from director.llm.commission import Commission
from director.llm.drafts import BeatDraft, LineDraft, ScreenplayDraft, TreatmentDraft, WorldDraft
from director.llm.locking import verbatim
from director.llm.resolving import pick
from director.offline.timing import spoken_seconds
from director.plan_critics.verbatim import find, legible, stream

LEAST_SECONDS = 0.8
"""Of a beat or shot on average: less is not seen."""


async def break_down(asking: Asking, work: Commission, treatment: TreatmentDraft, world: WorldDraft) -> ScreenplayDraft:
    seconds = work.demands.seconds or treatment.seconds

    def check(draft: ScreenplayDraft) -> str:
        return "; ".join(_faults(_locked(draft, work), work, world, seconds))

    draft = await asking(
        "scenes",
        ScreenplayDraft,
        check,
        brief=work.brief.text,
        demands=telling.demands(work.demands),
        treatment=telling.treatment(treatment),
        people=telling.people(world),
        places=telling.places(world),
        seconds=f"{seconds:g}",
        effort="high",
    )
    return _locked(draft, work)


def _locked(draft: ScreenplayDraft, work: Commission) -> ScreenplayDraft:
    """Lines and cards as the brief quotes them."""
    quotes = work.quotes
    scenes = tuple(
        scene.with_(
            beats=tuple(
                beat.with_(
                    card=verbatim(beat.card, quotes) if beat.card else "",
                    lines=tuple(line.with_(text=verbatim(line.text, quotes)) for line in beat.lines),
                )
                for beat in scene.beats
            )
        )
        for scene in draft.scenes
    )
    return draft.with_(scenes=scenes)


def _faults(draft: ScreenplayDraft, work: Commission, world: WorldDraft, seconds: float) -> list[str]:
    names, places = [p.name for p in world.people], [p.name for p in world.places]
    beats = [(f"scenes.{i}.beats.{j}", b) for i, s in enumerate(draft.scenes) for j, b in enumerate(s.beats)]
    out = [
        f"scenes.{i}.place: {s.place!r} is none of {', '.join(places)}"
        for i, s in enumerate(draft.scenes)
        if pick(s.place, places, places) is None
    ]
    for path, beat in beats:
        if unknown := [n for n in beat.people if pick(n, names, names) is None]:
            out.append(f"{path}.people: {', '.join(unknown)} is not in the cast")
        out += [
            f"{path}.lines.{n}: {fault}" for n, line in enumerate(beat.lines) if (fault := _line_fault(line, names))
        ]
    room = max(len(work.demands.beats), int(seconds / LEAST_SECONDS))
    if len(beats) > room:
        out.append(f"scenes: {len(beats)} beats have no room in {seconds:g} seconds; {room} at most")
    if len(beats) > work.most_shots:
        out.append(f"scenes: {len(beats)} beats are too many for one film; {work.most_shots} at most")
    return [*out, *_missing([b for _, b in beats], work), *_too_much_talk([b for _, b in beats], seconds)]


def _line_fault(line: LineDraft, names: list[str]) -> str:
    if not line.text.strip():
        return "a line has words"
    return f"{line.speaker} is not in the cast" if line.speaker and pick(line.speaker, names, names) is None else ""


def _missing(beats: list[BeatDraft], work: Commission) -> list[str]:
    """What the contract demands and the story lacks, in the brief's order."""
    demands, out = work.demands, []
    told = [b.brief_beat for b in beats if b.brief_beat]
    wanted = [b.number for b in demands.beats]
    if absent := [n for n in wanted if n not in told]:
        out.append(f"brief_beat: nothing tells beat {', '.join(map(str, absent))} of the brief")
    if wanted and [n for n in told if n in wanted] != sorted(n for n in told if n in wanted):
        out.append("brief_beat: the beats of the brief are told out of their order")
    for beat in demands.beats:
        seen = [n for b in beats if b.brief_beat == beat.number for n in b.people]
        lost = [n for n in beat.people if pick(n, seen, seen) is None]
        if beat.number in told and lost:
            out.append(f"people: the brief puts {', '.join(lost)} into the picture in beat {beat.number}")
    spoken = stream([ln.text for b in beats for ln in b.lines])
    shown = [b.card for b in beats if b.card]
    at = 0
    for line in demands.lines:
        after = find(line.text, spoken, at)
        if after is None:
            out.append(f"lines: “{line.text}” of the brief is not spoken, or not in its order")
        else:
            at = after
    out += [f"card: no title card reads “{card}”" for card in demands.cards if not legible(card, shown)]
    out += [
        f"lines: “{q}” of the brief is neither spoken nor on a card"
        for q in demands.quotes
        if find(q, spoken) is None and not legible(q, [*shown, *(ln.text for b in beats for ln in b.lines)])
    ]
    return out


def _too_much_talk(beats: list[BeatDraft], seconds: float) -> list[str]:
    talk = sum(spoken_seconds(len(ln.text.split()), hurried=True) for b in beats for ln in b.lines)
    if talk <= seconds:
        return []
    return [f"lines: the film has {seconds:g} seconds and its lines need {talk:.0f}; keep the brief's and cut yours"]
