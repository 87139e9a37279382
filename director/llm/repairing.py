"""Plan and findings -> a better plan: the model answers with the same operations a person's revision is made of."""

from director.llm import telling
from director.llm.asking import Asking
from director.llm.commission import Commission
from director.llm.compile.on_cast import next_scene
from director.llm.compile.turn import Table, compile_turn
from director.llm.drafts import TurnDraft
from director.llm.locking import lock
from director.plan_critics import review
from director.protocol import Desk
from film import EditRefused, Finding, Plan, apply, broken


async def repair(asking: Asking, plan: Plan, findings: tuple[Finding, ...], work: Commission, desk: Desk) -> Plan:
    """The plan mended; as it was if the model finds nothing to do, or would make it worse. What the brief fixes stays fixed."""
    table = Table(plan, desk)

    def check(draft: TurnDraft) -> str:
        if draft.kind not in ("edit", "answer", "unclear"):
            return "kind: a plan is mended by an edit; answer with kind 'edit'"
        try:
            compile_turn(draft, table)
        except EditRefused as e:
            return str(e)
        return ""

    draft = await asking(
        "repair",
        TurnDraft,
        check,
        brief=work.brief.text,
        demands=telling.demands(work.demands),
        film=telling.film(plan),
        cast=telling.cast(plan),
        scenes=telling.scenes(plan),
        shots=telling.table(plan),
        findings=tuple(telling.finding(f) for f in findings),
        next_scene=next_scene(plan),
    )
    after = lock(apply(plan, compile_turn(draft, table).edits), work)
    return after if _worth(after, work) <= _worth(plan, work) else plan


def _worth(plan: Plan, work: Commission) -> tuple[int, int]:
    """Less is better."""
    found = review(plan, work.demands, work.card)
    return len(broken(found)), len(found)
