"""Running a production before a person's eyes, and telling what came of it."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from studio.saying import console, print_json, say

if TYPE_CHECKING:
    from director import Event, Proposal, Question
    from memory import Production
    from studio.screen import Screen


def produce(production: "Production", json: bool, processes: int | None, *, approved: bool, reply: str = "") -> None:
    """Run the graph and print what came of it, the master's path last. The caller holds the lease."""
    from director import OfflineDirector, run
    from studio.facts import Before, made_facts
    from studio.screen import screen_for

    before = Before.of(production)
    ask = _ask(production) if not approved and sys.stdin.isatty() and not json else None
    with screen_for(console(error=True), json) as screen:
        announce = _announcer(production, screen)
        ending = run(production, OfflineDirector(), announce, approved=approved, answer=ask, processes=processes)
    facts = made_facts(production, before, reply, bool(ending.waiting))
    if json:
        print_json(facts)
    elif ending.delivered:
        _tell_delivered(production, len(facts["reshot"]))
        for name in ("subtitles", "sheet", "master"):
            if facts[name]:
                say(facts[name])
    elif ending.waiting:
        say(f"The {ending.waiting} waits for your approval: auteur resume {production.folder} --yes")
    else:
        say(f"Nothing was shot. The plan is kept in {production.folder}.")


def show_proposal(proposal: "Proposal") -> None:
    """What a revision will do, before it does it."""
    say(proposal.batch.reply)
    slates = ", ".join(proposal.plan.shot(s).slate for s in proposal.reshoot) or "nothing"
    about = f", about {proposal.seconds:.0f} s" if proposal.reshoot and proposal.seconds else ""
    say(f"Reshoot {slates}{about}; reuse {len(proposal.reuse)} shots; recut.")


def _announcer(production: "Production", screen: "Screen") -> "Callable[[Event], None]":
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


def _tell_delivered(production: "Production", reshot: int) -> None:
    revision = production.revisions.head
    plan = production.revisions.plan(revision)
    for shot_id, select in production.takes.selects(revision).items():
        if select.flagged and shot_id in {s.id for s in plan.shots}:
            say(f"Please look at shot {plan.shot(shot_id).slate}: {select.reason}")
    for sentence in plan.not_staged:
        say(f"Not shown as asked: {sentence}")
    say(f"“{plan.title}”, {plan.seconds:.1f} s, {len(plan.shots)} shots, {reshot} of them shot now.")
    folder = production.folder
    say(f'Change it: auteur revise {folder} "make shot 2 night"    All about it: auteur show {folder}')


def _ask(production: "Production") -> "Callable[[Question], bool]":
    from studio.tables import print_plan

    def answer(question: "Question") -> bool:
        match question.gate:
            case "plan":
                print_plan(console(), production.revisions.plan(question.revision))
                return typer.confirm("Shoot this?", default=True)
            case "animatic":
                say(f"The animatic: {question.file}")
                return typer.confirm("Shoot it like this?", default=True)
            case "spend":
                return typer.confirm(f"This may cost about ${question.money:.2f}. Spend it?", default=False)

    return answer
