"""`auteur revise` and `chat`: changing a film by talking."""

import sys
from typing import Annotated

import typer

from film import BriefError
from studio.options import DirectorName, Folder, Json, ModelName, Processes, Yes
from studio.producing import produce, show_proposal
from studio.saying import errors, print_json, say


def revise(
    folder: Folder,
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help='One change in plain words: "make shot 3 night", "undo".')
    ],
    yes: Yes = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be reshot.")] = False,
    director: DirectorName = None,
    model: ModelName = None,
    processes: Processes = None,
    json: Json = False,
) -> None:
    """Change the film by one sentence, after showing what will be reshot; undo and redo are sentences too."""
    with errors(json) as begun:
        from director import commit, propose
        from memory import Production
        from studio.directing import director_of
        from studio.facts import Before, made_facts, proposal_facts

        with Production.open(folder) as production, production.lease("revising"):
            if not production.revisions.head:
                raise BriefError(f"{folder} has no plan yet; run `auteur resume {folder}` first")
            directing = director_of(production, director, model)
            before = production.revisions.plan(production.revisions.head)
            proposal = propose(production, directing, words)
            if not proposal.changes:
                stood = Before.of(production)
                if not dry_run:
                    commit(production, proposal, approved=False)
                if json and dry_run:
                    print_json(proposal_facts(proposal))
                elif json:
                    print_json(made_facts(production, stood, proposal.batch.reply, waiting=False))
                else:
                    say(proposal.batch.reply)
                return
            if not json:
                show_proposal(proposal, before)
            if dry_run:
                if json:
                    print_json(proposal_facts(proposal))
                return
            if not (yes or json or not sys.stdin.isatty() or typer.confirm("Do it?", default=True)):
                say("Nothing was changed.")
                return
            commit(production, proposal)
            begun(folder)
            produce(production, directing, json, processes, approved=True, reply=proposal.batch.reply)


def chat(
    folder: Folder,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Shoot changes without asking, large ones too.")] = False,
    director: DirectorName = None,
    model: ModelName = None,
    processes: Processes = None,
    json: Json = False,
) -> None:
    """Talk about the film and change it, turn by turn; approve its plan, look at its cost and versions.

    In a pipe every line is a turn and nothing is asked; the exit code is that of the worst turn. With --json every turn is
    answered by one line of JSON.
    """
    with errors(json) as begun:
        from memory import Production
        from studio.chat import Table, converse
        from studio.directing import director_of
        from studio.hearing import Pipe, Terminal
        from studio.settings import state_folder

        with Production.open(folder) as production, production.lease("a conversation") as lease:
            begun(folder)
            terminal = sys.stdin.isatty() and sys.stdout.isatty() and not json
            ear = Terminal(state_folder() / "history") if terminal else Pipe()
            directing = director_of(production, director, model)
            try:
                code = converse(Table(production, directing, ear, processes, json, yes), lease)
            finally:
                ear.close()
        raise typer.Exit(code)
