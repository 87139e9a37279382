"""Shots -> music and sound, once the pictures are known."""

from director.llm import telling
from director.llm.asking import Asking
from director.llm.commission import Commission
from director.llm.drafts import SpottingDraft, TreatmentDraft


async def spot(asking: Asking, work: Commission, treatment: TreatmentDraft, shots: tuple[str, ...]) -> SpottingDraft:
    """`shots` is the film's table of shots under its heading."""
    count = len(shots) - 1

    def check(draft: SpottingDraft) -> str:
        numbers = [s.number for s in draft.shots]
        if numbers[0] != 1 or numbers != sorted(set(numbers)) or numbers[-1] > count:
            return f"shots: number begins with 1 and rises to {count} at most; name each shot once"
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
