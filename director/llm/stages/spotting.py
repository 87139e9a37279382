"""Shots -> music and sound, once the pictures are known."""

from director.llm import telling
from director.llm.asking import Asking
from director.llm.commission import Commission
from director.llm.drafts import SpottingDraft, TreatmentDraft


async def spot(asking: Asking, work: Commission, treatment: TreatmentDraft, shots: tuple[str, ...]) -> SpottingDraft:
    """`shots` are all shots of the film, numbered from 1, a line each."""

    def check(draft: SpottingDraft) -> str:
        numbers = [s.number for s in draft.shots]
        if numbers != list(range(1, len(shots) + 1)):
            return f"shots: number must run from 1 to {len(shots)}, each shot once and in order"
        if sum(s.silent for s in draft.shots) > 2:
            return "shots: silence works once; let at most two neighbouring shots be silent"
        return ""

    return await asking(
        "spotting",
        SpottingDraft,
        check,
        brief=work.brief.text,
        demands=telling.demands(work.demands),
        treatment=telling.treatment(treatment),
        shots=shots,
        effort="low",
    )
