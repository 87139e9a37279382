"""Words and plan -> one EditBatch. The table, the conversation and the takes go in as data; what comes back is tried out first."""

from director.llm import telling
from director.llm.asking import Asking
from director.llm.compile.on_cast import next_scene
from director.llm.compile.turn import Table, compile_turn
from director.llm.drafts import TurnDraft
from director.protocol import Desk, Turn
from film import EditBatch, EditRefused, ModelFailed, NotUnderstood, Plan

_TURNS = 12
"""Of the conversation that a director remembers; older ones live on in the film."""
_LONGEST = 1200
"""Characters of one old turn."""
MOST_WORDS = 8_000


async def revise(asking: Asking, words: str, plan: Plan, desk: Desk) -> EditBatch:
    """Raises NotUnderstood with the model's own reason if it is unclear what is wished or cannot be done."""
    if not words.strip():
        raise NotUnderstood("nothing was said; say what to change, or ask something about the film")
    if len(words) > MOST_WORDS:
        raise NotUnderstood(f"that is {len(words):,} characters and {MOST_WORDS:,} are read at once; say it in parts")
    refused: list[str] = []

    def check(draft: TurnDraft) -> str:
        refused.clear()
        try:
            compile_turn(draft, Table(plan, desk))
        except EditRefused as e:
            refused.append(str(e))
        return "".join(refused)

    try:
        draft = await asking(
            "revise",
            TurnDraft,
            check,
            film=telling.film(plan),
            cast=telling.cast(plan),
            scenes=telling.scenes(plan),
            shots=telling.table(plan),
            takes=_takes(desk),
            versions=_versions(desk),
            head=desk.head,
            talk=tuple(_remembered(t) for t in desk.talk[-_TURNS:]),
            next_scene=next_scene(plan),
            words=words,
        )
    except ModelFailed as e:
        if refused and not e.retryable:
            raise NotUnderstood(f"that cannot be done as it was understood: {refused[0]}; say it differently") from e
        raise
    if draft.kind == "unclear":
        raise NotUnderstood(draft.reply)
    return _aloud(draft, Table(plan, desk))


def _aloud(draft: TurnDraft, table: Table) -> EditBatch:
    """With what the stage could not do as it was said."""
    batch = compile_turn(draft, table)
    lacking = tuple(dict.fromkeys(table.notes.lacking))
    return batch.with_(reply=" ".join((batch.reply, *lacking))) if lacking else batch


def _remembered(turn: Turn) -> str:
    return f"{turn.role}{f' ({turn.kind})' if turn.kind else ''}: {turn.text[:_LONGEST]}"


def _takes(desk: Desk) -> tuple[str, ...]:
    return tuple(
        f"{t.shot}, take {t.number}{', used' if t.used else ''}: {t.faults or 'nothing was found wrong'}"
        for t in desk.takes
    )


def _versions(desk: Desk) -> tuple[str, ...]:
    return tuple(
        f"{v.number} (from {v.parent}){f' called {chr(44).join(v.names)}' if v.names else ''}: {v.said or 'the first plan'}"
        for v in desk.versions
    )
