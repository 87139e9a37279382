"""How a film stands, in the words of a conversation: what waits, what is left, how to go on."""

from typing import TYPE_CHECKING

from studio.producing import counted, minutes, question_words
from studio.saying import console, say

if TYPE_CHECKING:
    from memory import Production


def tell_waiting(production: "Production") -> None:
    from director import ahead, waits
    from studio.tables import print_plan

    question = waits(production)
    if question is None:
        return
    if question.gate == "plan":
        plan = production.revisions.plan(question.revision)
        print_plan(console(), plan)
        todo = ahead(production, plan)
        money = f", ${todo.money:.2f}" if todo.money else ""
        say(f"Nothing is shot yet: {counted(len(todo.reshoot), 'shot')} to shoot{money}.")
        say("Change it by talking, ask about it, or say “shoot it”.")
    else:
        say(f"{question_words(question)} Say yes, or what to change.")


def left_words(production: "Production") -> str:
    from director import ahead

    todo = ahead(production, production.revisions.plan(production.revisions.head))
    time = f", about {minutes(todo.seconds)}" if todo.seconds else ""
    shots = f"{counted(len(todo.reshoot), 'shot')} to shoot{time}" if todo.reshoot else "all is shot"
    return f"It is not finished ({shots}): “go on” finishes it."


def stopped_words(production: "Production", head: int) -> str:
    now = production.revisions.head
    if not unfinished(production):
        return "Stopped; nothing was changed."
    back = " “undo” takes the change back," if now != head else ""
    return f"Stopped; what is finished is kept.{back} “go on” finishes version {now}."


def unfinished(production: "Production") -> bool:
    head = production.revisions.head
    return not any(m.revision == head for m in production.records.masters())


def in_conversation(words: str) -> str:
    """The way out of an error, as it is gone here."""
    return (
        (words[:1].upper() + words[1:])
        .replace("`auteur budget --", "`/budget ")
        .replace("run `auteur resume`", "say “go on”")
    )
