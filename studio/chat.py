"""`auteur chat`: a conversation about one film. What is said becomes edits, a difference to read, then a new version."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from film import FilmError, NotUnderstood, PersonError
from studio.chat_commands import command
from studio.chat_words import in_conversation, left_words, stopped_words, tell_waiting, unfinished
from studio.hearing import Ear
from studio.phrases import Meaning, meaning
from studio.producing import (
    shoot,
    show_proposal,
    tell_turn,
)
from studio.saying import print_json, say

if TYPE_CHECKING:
    from director import Director, Ending, Proposal, Question
    from memory import Lease, Production

ASK_SECONDS = 20.0
"""What takes longer than this to reshoot, costs money or touches more than half of the shots is asked about first."""


class Table(NamedTuple):
    """What a conversation is held over."""

    production: "Production"
    director: "Director"
    ear: Ear
    processes: int | None = None
    json: bool = False
    yes: bool = False
    """Nothing is asked before a change is shot."""


class Turned(NamedTuple):
    """What came of one turn: the line a program reads."""

    words: str
    reply: str
    kind: str
    reshoot: tuple[str, ...] = ()
    reused: tuple[str, ...] = ()
    exit_code: int = 0
    facts: Any = None
    """What a command with a slash shows."""


def converse(table: Table, lease: "Lease") -> int:
    """Greet, then turn by turn until the person leaves -> the exit code: that of the worst turn for a pipe, else 0."""
    worst, warned = 0, False
    _greet(table)
    while True:
        try:
            words = table.ear.hear()
        except EOFError:
            break
        except KeyboardInterrupt:
            if warned or lease.lost:
                break
            warned = True
            say("\nCtrl-C again leaves, and so do “quit” and Ctrl-D.")
            continue
        warned = False
        if not words:
            continue
        if meaning(words) is Meaning.LEAVE:
            break
        worst = max(worst, _turn(table, lease, words))
    _part(table)
    return 0 if table.ear.asks else worst


def _turn(table: Table, lease: "Lease", words: str) -> int:
    """One turn, whatever comes of it -> its exit code."""
    from studio.facts import Before

    if not (table.json or table.ear.asks):
        say(f"> {words}")
    before, head = Before.of(table.production), table.production.revisions.head
    try:
        done = _answer(table, words)
    except FilmError as e:
        text = in_conversation(str(e))
        if not table.json:
            say(text)
        done = Turned(words, text, "refusal" if isinstance(e, PersonError) else "failure", exit_code=e.exit_code)
    except KeyboardInterrupt:
        if lease.lost:
            raise
        text = stopped_words(table.production, head)
        if not table.json:
            say(f"\n{text}")
        done = Turned(words, text, "stopped", exit_code=130)
    if table.json:
        print_json(_facts(table.production, before, done), indent=None)
    return done.exit_code


def _answer(table: Table, words: str) -> Turned:
    from director import waits

    production = table.production
    if words.startswith("/"):
        return Turned(words, "", "command", facts=command(table, words))
    question, meant = waits(production), meaning(words)
    if question is not None and meant is Meaning.NO:
        return _told(table, Turned(words, "Then say what to change.", "answer"))
    agreed = question is not None and meant in (Meaning.YES, Meaning.GO_ON)
    if agreed and question is not None:
        production.revisions.approve(question.revision, question.gate)
    if agreed or (meant is Meaning.GO_ON or (meant is Meaning.YES and unfinished(production))):
        return _go_on(table, words)
    if meant in (Meaning.YES, Meaning.NO) and not _asked_back(production):
        return _told(table, Turned(words, "Nothing waits for an answer; say what to change.", "answer"))
    return _revise(table, words, question)


def _asked_back(production: "Production") -> bool:
    """Whether the director's last words were a question: then a yes is for the director."""
    said = production.records.chat(1)
    return bool(said) and "?" in said[-1].text


def _go_on(table: Table, words: str) -> Turned:
    from director import ahead

    production = table.production
    if not unfinished(production):
        return _told(table, Turned(words, "This version is finished; say what to change.", "answer"))
    head = production.revisions.head
    todo = ahead(production, production.revisions.plan(head)) if head else None
    _produce(table)
    return Turned(words, "", "approval", *((todo.reshoot, todo.reuse) if todo else ()))


def _revise(table: Table, words: str, question: "Question | None") -> Turned:
    """`question`: what waits for a yes. Then nothing is shot yet: a change is a change of plan and is asked about there."""
    from director import commit, propose

    production = table.production
    if not production.revisions.head:
        raise NotUnderstood("there is no plan yet; say “go on” and it is made from the brief")
    before = production.revisions.plan(production.revisions.head)
    proposal = propose(production, table.director, words, _notes(table))
    batch = proposal.batch
    if not proposal.changes:
        commit(production, proposal, approved=False)
        return _told(table, Turned(words, batch.reply, batch.kind))
    if not table.json:
        show_proposal(proposal, before, planning=question is not None)
    done = Turned(words, batch.reply, batch.kind, proposal.reshoot, proposal.reuse)
    if question is not None and question.gate == "plan":
        commit(production, proposal, approved=False)
        if not table.json:
            say("Nothing is shot yet: “shoot it” does, or go on changing it.")
        return done
    asked = question is None and table.ear.asks and not table.yes and _large(proposal)
    if asked and not table.ear.yes("Do it?"):
        _declined(production, proposal)
        return _told(table, Turned(words, "Nothing was changed.", "declined"))
    head = commit(production, proposal)
    if asked and proposal.money:
        production.revisions.approve(head, "spend")
    _produce(table)
    return done


def _large(proposal: "Proposal") -> bool:
    filmed = len(proposal.reshoot) + len(proposal.reuse)
    many = len(proposal.reshoot) > max(1, filmed / 2)
    return many or proposal.seconds > ASK_SECONDS or proposal.money > 0


def _declined(production: "Production", proposal: "Proposal") -> None:
    """What was offered and not wanted stays in the conversation: 'only the second one then' may follow."""
    head = production.revisions.head
    production.records.say("person", proposal.words, head)
    production.records.say("director", f"Not done, the person said no: {proposal.batch.reply}", head, kind="declined")


def _produce(table: Table) -> None:
    """Shoot what is new and cut, until it is delivered or waits for a yes, and tell."""
    from studio.facts import Before, made_facts

    production = table.production
    before, start = Before.of(production), time.monotonic()
    ending = _shoot(table)
    if table.json:
        return
    if ending.delivered:
        tell_turn(production, made_facts(production, before, "", waiting=False), time.monotonic() - start)
    elif ending.waiting:
        tell_waiting(production)


def _shoot(table: Table) -> "Ending":
    p, director = table.production, table.director
    return shoot(p, director, table.json, table.processes, approved=False, transient=table.ear.asks)


def _greet(table: Table) -> None:
    """What this film is and what waits. A film without a plan is planned first."""
    production = table.production
    if not production.revisions.head:
        _shoot(table)
    if table.json:
        return
    head = production.revisions.head
    plan = production.revisions.plan(head)
    say(f"“{plan.title}”, {plan.seconds:.1f} s, {len(plan.shots)} shots, version {head}.")
    master = next((m for m in production.records.masters() if m.revision == head), None)
    from director import waits

    if master is not None:
        say(str(production.folder / master.file))
    elif waits(production) is not None:
        tell_waiting(production)
    else:
        say(left_words(production))
    if table.ear.asks:
        say("Say what to change, or ask. /help shows what there is; “quit” leaves.")


def _part(table: Table) -> None:
    if table.ear.asks:
        say(f"\nAll is kept. auteur chat {table.production.folder} goes on with the conversation.")


def _told(table: Table, done: Turned) -> Turned:
    if not table.json:
        say(done.reply)
    return done


def _notes(table: Table) -> Callable[[str], None]:
    """What the director is doing, while a person waits."""
    return (lambda words: None) if table.json else (lambda words: say(f"  … {words}", dim=True))


def _facts(production: "Production", before: Any, done: Turned) -> dict[str, Any]:
    from director import waits

    head = production.revisions.head
    master = next((m for m in production.records.masters() if m.revision == head), None)
    question = waits(production)
    seconds, money = before.spent(production)
    return {
        "words": done.words,
        "reply": done.reply,
        "kind": done.kind,
        "revision": head,
        "reshoot": list(done.reshoot),
        "reused": list(done.reused),
        "seconds": seconds,
        "money": money,
        "master": str(production.folder / master.file) if master else None,
        "waiting": question.gate if question else "",
        "facts": done.facts,
        "exit_code": done.exit_code,
    }
