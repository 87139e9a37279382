"""`auteur show`, `list`, `history`, `compare`, `cost` and `budget`: looking at productions and at the money."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from film import ProductionError
from studio.options import FILMS, Folder, GpuSeconds, Json, MaxTakes, Money
from studio.saying import console, errors, print_json, say


def show(folder: Folder, json: Json = False) -> None:
    """Show everything about a production: brief, cast, shots, takes with marks and reasons, timeline, cost."""
    with errors(json):
        from memory import Production
        from studio.facts import show_facts
        from studio.tables import print_production

        with Production.open(folder) as production:
            if json:
                print_json(show_facts(production))
            else:
                print_production(console(), production)


def list_(
    parent: Annotated[Path, typer.Argument(metavar="DIR", help="Where to look.")] = FILMS, json: Json = False
) -> None:
    """List the productions in a folder (default: films)."""
    with errors(json):
        from memory import is_production

        folders = [parent, *sorted(parent.iterdir())] if parent.is_dir() else []
        found = [_listed(f) for f in folders if f.is_dir() and is_production(f)]
        if json:
            print_json(found)
        elif not found:
            say(f"No productions in {parent}. `auteur make BRIEF` starts one.")
        for film in [] if json else found:
            state = film["error"] or film["master"] or f"unfinished: auteur resume {film['folder']}"
            say(f"{film['folder']}  “{film['title']}”, revision {film['revision']}: {state}")


def _listed(folder: Path) -> dict[str, Any]:
    """One line of `list`; a production that cannot be opened is listed with the reason."""
    from memory import Production

    try:
        with Production.open(folder) as production:
            head = production.revisions.head
            title = production.revisions.plan(head).title if head else ""
            masters = {m.revision: m.file for m in production.records.masters()}
            delivered = str(folder / masters[head]) if head in masters else ""
            return {"folder": str(folder), "title": title, "revision": head, "master": delivered, "error": ""}
    except ProductionError as e:
        return {"folder": str(folder), "title": "", "revision": 0, "master": "", "error": str(e)}


def history(folder: Folder, json: Json = False) -> None:
    """Show the versions of a film as a tree: what was said, what they are called, what going back to one costs."""
    with errors(json):
        from memory import Production
        from studio.versions import history_facts, print_history

        with Production.open(folder) as production:
            if json:
                print_json(history_facts(production))
            else:
                print_history(production)


def compare(
    folder: Folder,
    one: Annotated[str, typer.Argument(metavar="A", help="A version: its number or its name.")],
    other: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    json: Json = False,
) -> None:
    """Say what is different between two versions of a film."""
    with errors(json):
        from memory import Production
        from studio.versions import comparison, print_comparison

        with Production.open(folder) as production:
            facts = comparison(production, one, other)
            if json:
                print_json(facts)
            else:
                print_comparison(facts)


def cost(folder: Folder, json: Json = False) -> None:
    """Show what a film has cost: departments, shots, every call of a model, what is left and still to do."""
    with errors(json):
        from memory import Production
        from studio.costs import cost_facts, print_cost

        with Production.open(folder) as production:
            if json:
                print_json(cost_facts(production))
            else:
                print_cost(console(), production)


class Limit(StrEnum):
    MONEY = "money"
    GPU_SECONDS = "gpu-seconds"
    TAKES = "takes"


def budget(
    folder: Folder,
    money: Money = None,
    gpu_seconds: GpuSeconds = None,
    takes: MaxTakes = None,
    none: Annotated[list[Limit] | None, typer.Option(help="Remove this limit; may be repeated.")] = None,
    json: Json = False,
) -> None:
    """Show what a film may cost, or set a new limit: a hard stop that holds until a person raises it here."""
    with errors(json):
        from memory import Production
        from studio.costs import budget_facts, print_budget

        given = {"money": money, "gpu_seconds": gpu_seconds, "takes": takes}
        changes: dict[str, float | int | None] = {name: limit for name, limit in given.items() if limit is not None}
        changes |= {name.replace("-", "_"): None for name in none or ()}
        with Production.open(folder) as production:
            if changes:
                production.budget.limit(production.budget.limits.with_(**changes))
            if json:
                print_json(budget_facts(production))
            else:
                print_budget(production)
