"""Brief -> treatment."""

from director.llm import telling
from director.llm.asking import Asking
from director.llm.commission import Commission
from director.llm.drafts import TreatmentDraft


async def treat(asking: Asking, work: Commission) -> TreatmentDraft:
    """The story is found here, before anything is designed: later stages may not change it."""

    def check(draft: TreatmentDraft) -> str:
        demands = work.demands
        if work.brief.seconds is None and not demands.shortest <= draft.seconds <= demands.longest:
            return (
                f"seconds: the brief allows {demands.shortest:g} to {demands.longest:g} seconds, not {draft.seconds:g}"
            )
        return "" if draft.title.strip() else "title: a film has a title"

    return await asking(
        "treatment", TreatmentDraft, check, brief=work.brief.text, demands=telling.demands(work.demands), effort="high"
    )
