"""What is typed with a slash: looking at the film and the money, which is not the director's to do."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from film import NotUnderstood
from studio.saying import console, say

if TYPE_CHECKING:
    from studio.chat import Table


class Command(NamedTuple):
    usage: str
    does: str
    facts: "Callable[[Table, list[str]], Any]"
    """For programs; also does what is to be done."""
    show: "Callable[[Table, Any], None]"
    """For people: the same in words."""


HELP = """Say in your own words what to change, one wish or several: “make shot 3 night”, “the coat should be green and it rains”,
“cut the last two shots”, “she should say “Not today.””, “another take of the second close-up, calmer”, “undo that and make it snow”.
Ask about the film: “how long is it?”, “who is in shot 2?”. Name versions and go back: “call this version the dark one”, “back to version 1”.
A small change is made at once; a large one, or one that costs money, is shown first and asked about.
Ctrl-C stops what is being made and keeps what is finished: “go on” finishes it, “undo” takes the change back.
A line that ends with \\ goes on in the next; lines pasted together are one wish."""


def command(table: "Table", words: str) -> Any:
    """Do what a line like '/compare 1 2' says -> its facts; shown unless a program listens. Raises FilmError."""
    name, *arguments = words[1:].split()
    found = COMMANDS.get(name.casefold() if name else "help")
    if found is None:
        raise NotUnderstood(f"there is no /{name}; there are {', '.join(f'/{n}' for n in COMMANDS)} and /quit")
    facts = found.facts(table, arguments)
    if not table.json:
        found.show(table, facts)
    return facts


def _help(table: "Table", arguments: list[str]) -> list[str]:
    return [f"/{c.usage}: {c.does}" for c in COMMANDS.values()]


def _show_help(table: "Table", lines: list[str]) -> None:
    say(HELP)
    for line in lines:
        say(f"  {line}")
    say("  /quit: leave; so do “quit” and Ctrl-D")


def _show(table: "Table", arguments: list[str]) -> Any:
    from studio.facts import show_facts

    return show_facts(table.production)


def _show_show(table: "Table", facts: Any) -> None:
    from studio.tables import print_production

    print_production(console(), table.production)


def _shots(table: "Table", arguments: list[str]) -> Any:
    from studio.facts import plan_facts

    return plan_facts(table.production.revisions.plan(table.production.revisions.head))


def _show_shots(table: "Table", facts: Any) -> None:
    from studio.tables import print_plan

    print_plan(console(), table.production.revisions.plan(table.production.revisions.head))


def _cost(table: "Table", arguments: list[str]) -> Any:
    from studio.costs import cost_facts

    return cost_facts(table.production)


def _show_cost(table: "Table", facts: Any) -> None:
    from studio.costs import print_cost

    print_cost(console(), table.production)


def _budget(table: "Table", arguments: list[str]) -> Any:
    """A person types this: no director can."""
    from studio.costs import budget_facts

    if arguments:
        limits = table.production.budget.limits
        table.production.budget.limit(limits.with_(**_limit(arguments)))
    return budget_facts(table.production)


def _limit(arguments: list[str]) -> dict[str, float | int | None]:
    usage = NotUnderstood(
        "say /budget money 5, /budget takes 40, /budget gpu-seconds 600, or none in place of the number"
    )
    if len(arguments) != 2 or (field := arguments[0].replace("-", "_")) not in ("money", "takes", "gpu_seconds"):
        raise usage
    if (amount := arguments[1].removeprefix("$")) == "none":
        return {field: None}
    try:
        number = int(amount) if field == "takes" else float(amount)
    except ValueError:
        raise usage from None
    if not 0 <= number < 1e9:
        raise usage
    return {field: number}


def _show_budget(table: "Table", facts: Any) -> None:
    from studio.costs import print_budget

    print_budget(table.production)


def _history(table: "Table", arguments: list[str]) -> Any:
    from studio.versions import history_facts

    return history_facts(table.production)


def _show_history(table: "Table", facts: Any) -> None:
    from studio.versions import print_history

    print_history(table.production)


def _compare(table: "Table", arguments: list[str]) -> Any:
    from studio.versions import comparison

    if not arguments:
        raise NotUnderstood("say which versions: /compare 1 2, or /compare 1 with the one you see")
    head = str(table.production.revisions.head)
    return comparison(table.production, arguments[0], " ".join(arguments[1:]) or head)


def _show_comparison(table: "Table", facts: Any) -> None:
    from studio.versions import print_comparison

    print_comparison(facts)


def _attach(table: "Table", arguments: list[str]) -> list[dict[str, Any]]:
    from pathlib import Path

    from director import attach

    if arguments:
        attach(table.production, Path(" ".join(arguments)).expanduser())
    return [
        {
            "name": r.name,
            "kind": r.kind,
            "notes": list(r.notes),
            "character": r.character.name if r.character else "",
        }
        for r in table.production.attachments.all()
    ]


def _show_attached(table: "Table", attached: list[dict[str, Any]]) -> None:
    for one in attached:
        who = f": {one['character']}, a character of another film" if one["character"] else ""
        say(f"@{one['name']}{who}{''.join(f' ({note})' for note in one['notes'])}")
    if not attached:
        say("Nothing is attached: /attach FILE takes a picture, a clip or a sound.")
    else:
        say(
            "Point at them: “@image1 is Mara”, “the look of @image2”, “move the camera like @video1”, “cut to @audio1”."
        )


def _animatic(table: "Table", arguments: list[str]) -> str:
    from director import draw_animatic
    from studio.producing import announcer
    from studio.screen import screen_for

    with screen_for(console(error=True), table.json) as screen:
        announce = announcer(table.production, screen)
        return str(draw_animatic(table.production, table.director, announce, processes=table.processes))


def _boards(table: "Table", arguments: list[str]) -> Any:
    from studio.commands_boards import boards_facts

    return boards_facts(table.production, " ".join(arguments))


def _show_boards(table: "Table", facts: Any) -> None:
    from studio.commands_boards import tell_boards

    tell_boards(facts)


def _cast(table: "Table", arguments: list[str]) -> Any:
    from studio.commands_boards import cast_facts

    return cast_facts(table.production, " ".join(arguments))


def _show_cast(table: "Table", facts: Any) -> None:
    from studio.commands_boards import tell_cast

    tell_cast(facts)


def _show_path(table: "Table", path: str) -> None:
    say(path)


COMMANDS = {
    "help": Command("help", "what you can say", _help, _show_help),
    "show": Command("show", "everything about the film: takes, marks, timeline, cost", _show, _show_show),
    "shots": Command("shots", "the shot list", _shots, _show_shots),
    "cost": Command("cost", "what it has cost: departments, shots, models", _cost, _show_cost),
    "budget": Command("budget [takes 40]", "what may be spent; with a number, a new limit", _budget, _show_budget),
    "history": Command("history", "the versions and what was said", _history, _show_history),
    "versions": Command("versions", "the same", _history, _show_history),
    "compare": Command("compare A [B]", "what is different between two versions", _compare, _show_comparison),
    "attach": Command(
        "attach [FILE]",
        "a picture, clip or sound to point at, as @image1; without a file, what there is",
        _attach,
        _show_attached,
    ),
    "boards": Command(
        "boards [VERSION]", "the storyboard: a panel for every shot, as pages and a PDF", _boards, _show_boards
    ),
    "cast": Command("cast [VERSION]", "who plays, and their sheets", _cast, _show_cast),
    "animatic": Command(
        "animatic", "a quick sketch of this version, with its real timing and sound", _animatic, _show_path
    ),
}
