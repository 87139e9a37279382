"""Running a production before a person's eyes, and telling what came of it."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import typer

from studio.saying import console, print_json, say

if TYPE_CHECKING:
    from director import Director, Ending, Event, Proposal, Question
    from film import Plan
    from memory import Production
    from studio.screen import Screen


def produce(
    production: "Production",
    director: "Director",
    json: bool,
    processes: int | None,
    *,
    approved: bool,
    reply: str = "",
) -> None:
    """Run the graph and print what came of it, the master's path last. The caller holds the lease."""
    from studio.facts import Before, made_facts

    before = Before.of(production)
    ending = shoot(production, director, json, processes, approved=approved)
    while ending.waiting and sys.stdin.isatty() and not json:
        if not _answered(production):
            break
        ending = shoot(production, director, json, processes, approved=approved)
    facts = made_facts(production, before, reply, bool(ending.waiting))
    if json:
        print_json(facts)
    elif ending.delivered:
        tell_delivered(production, facts)
        folder = production.folder
        say(f'Change it: auteur revise {folder} "make shot 2 night", or talk: auteur chat {folder}')
        say_files(facts)
    elif ending.waiting and not sys.stdin.isatty():
        say(_unanswered(production, ending.waiting))
    else:
        say(f"Nothing was shot. The plan is kept; change it by talking: auteur chat {production.folder}")


def shoot(
    production: "Production",
    director: "Director",
    json: bool,
    processes: int | None,
    *,
    approved: bool,
    transient: bool = False,
) -> "Ending":
    """Run the graph behind a screen until it is delivered or waits for a yes."""
    from director import run
    from studio.directing import eye_for
    from studio.screen import screen_for
    from studio.settings import studio_settings

    eye = eye_for(studio_settings(), production.settings.eye)
    with screen_for(console(error=True), json, transient) as screen:
        return run(production, director, announcer(production, screen), approved=approved, processes=processes, eye=eye)


def show_proposal(proposal: "Proposal", before: "Plan", *, planning: bool = False) -> None:
    """What a revision will do to the plan `before`, before it does it: a difference a person can read.

    `planning`: nothing is shot yet, so there is nothing to reshoot.
    """
    from director.telling import compared

    say(proposal.batch.reply)
    told = compared(before, proposal.plan)
    said = proposal.batch.reply.casefold()
    new = [line for line in told if line.casefold().rstrip(".") not in said]
    for line in new[:_LINES]:
        say(f"  · {line}")
    if len(new) > _LINES:
        say(f"  · and {len(new) - _LINES} changes more")
    if not planning:
        say(_work(proposal))


_LINES = 12


def _work(proposal: "Proposal") -> str:
    """'Reshoot 1B and 2A (about 12 s, $0.40); reuse 5 shots; recut.'"""
    slates = [proposal.plan.shot(s).slate for s in proposal.reshoot]
    reuse = f"reuse {counted(len(proposal.reuse), 'shot')}" if proposal.reuse else "reuse nothing"
    if not slates:
        return f"Reshoot nothing; {reuse}; recut."
    cost = [f"about {minutes(proposal.seconds)}"] if proposal.seconds else []
    cost += [f"${proposal.money:.2f}"] if proposal.money else []
    cost += [f"{proposal.gpu_seconds:.0f} GPU seconds"] if proposal.gpu_seconds else []
    about = f" ({', '.join(cost)})" if cost else ""
    return f"Reshoot {', '.join(slates)}{about}; {reuse}; recut."


def minutes(seconds: float) -> str:
    return f"{max(1.0, seconds):.0f} s" if seconds < 100 else f"{seconds / 60:.0f} minutes"


def tell_delivered(production: "Production", facts: dict[str, Any]) -> None:
    _tell_faults(production, facts["reshot"] + facts["reused"])
    plan = production.revisions.plan(production.revisions.head)
    say(f"“{plan.title}”, {plan.seconds:.1f} s, {len(plan.shots)} shots, {len(facts['reshot'])} of them shot now.")


def tell_turn(production: "Production", facts: dict[str, Any], seconds: float) -> None:
    """What a turn of a conversation made: 'Version 3: 1 shot new, 4 kept, 12 s later.'"""
    _tell_faults(production, facts["reshot"])
    new, kept = len(facts["reshot"]), len(facts["reused"])
    shots = f"{counted(new, 'shot')} new, {kept} kept" if new else "nothing was shot"
    plan = production.revisions.plan(production.revisions.head)
    say(f"Version {facts['revision']} is ready: {shots}; {plan.seconds:.1f} s of film, made in {minutes(seconds)}.")
    say(facts["master"])


def counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _tell_faults(production: "Production", shots: list[str]) -> None:
    revision = production.revisions.head
    plan = production.revisions.plan(revision)
    for shot_id, select in production.takes.selects(revision).items():
        if select.flagged and shot_id in shots:
            say(f"Please look at shot {plan.shot(shot_id).slate}: {select.reason}")
    known = told_before(production, revision)
    for sentence in plan.not_staged:
        if sentence not in known:
            say(f"Not shown as asked: {sentence}")


def told_before(production: "Production", revision: int) -> tuple[str, ...]:
    """What the version before this one could not show: said once."""
    parent = next((r.parent for r in production.revisions.all() if r.number == revision), 0)
    return production.revisions.plan(parent).not_staged if parent else ()


def say_files(facts: dict[str, Any]) -> None:
    """The master last: a script reads the last line."""
    for name in ("subtitles", "sheet", "master"):
        if facts[name]:
            say(facts[name])


def announcer(production: "Production", screen: "Screen") -> "Callable[[Event], None]":
    """Pass events on to the screen, and tell it how many shots will be shot once that is known."""
    from director import difference
    from generators import load

    card = load(production.settings.picture).card

    def expect() -> None:
        plan = production.revisions.plan(production.revisions.head)
        screen.expect(plan, len(difference(production, plan, card)[0]))

    def announce(event: "Event") -> None:
        if event.department == "development" and event.what == "end":
            expect()
        screen.tell(event)

    if production.revisions.head:
        expect()
    return announce


def question_words(question: "Question") -> str:
    match question.gate:
        case "plan":
            return "Shoot this?"
        case "animatic":
            return f"The animatic: {question.file}\nShoot it like this?"
        case "spend":
            return f"Shooting may cost about ${question.money:.2f}, retakes not counted. Spend it?"


def _unanswered(production: "Production", gate: str) -> str:
    """What is to be done where nobody could be asked. `--yes` is no yes to money: that is said to the amount."""
    from director import waits

    question = waits(production)
    if gate == "spend" and question is not None:
        return f"{question_words(question)} Say yes: auteur chat {production.folder}"
    return f"The {gate} waits for your approval: auteur resume {production.folder} --yes"


def _answered(production: "Production") -> bool:
    """Ask what waits; a yes is written down. Nothing is asked while the progress is drawn."""
    from director import waits
    from studio.tables import print_plan

    question = waits(production)
    if question is None:
        return False
    if question.gate == "plan":
        print_plan(console(), production.revisions.plan(question.revision))
    if not typer.confirm(question_words(question), default=question.gate != "spend"):
        return False
    production.revisions.approve(question.revision, question.gate)
    return True
