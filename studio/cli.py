"""`auteur`: make a film from a brief, look at it, change it by talking, come back to it.

The commands are in `commands_*.py`. Heavy imports are inside them: `auteur --help` answers in well under half a second.
"""

import sys
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape

from studio import commands_boards, commands_look, commands_make, commands_passes, commands_talk
from studio.options import Json
from studio.saying import USAGE_ERROR, console, errors, plain, print_json, say_error

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

app.command()(commands_make.make)
app.command()(commands_make.plan)
app.command()(commands_make.resume)
app.command()(commands_talk.chat)
app.command()(commands_talk.revise)
app.command()(commands_passes.passes)
app.command()(commands_look.show)
app.command()(commands_boards.boards)
app.command()(commands_boards.cast)
app.command()(commands_look.history)
app.command()(commands_look.compare)
app.command()(commands_look.cost)
app.command()(commands_look.budget)
app.command(name="list")(commands_look.list_)


@app.command()
def doctor(json: Json = False) -> None:
    """Say what this machine can and cannot do, and how to fix it. Ends with 1 if a film cannot be made here."""
    with errors(json):
        from studio.doctor import examine

        findings = examine(Path.cwd())
        if json:
            print_json([f.model_dump() for f in findings])
        for f in [] if json else findings:
            sign = "[green]✓[/green]" if f.good else "[red]✗[/red]" if f.needed else "[yellow]–[/yellow]"
            console().print(f"{sign} {f.name}: {escape(plain(f.words))}", soft_wrap=True)
        if any(f.needed and not f.good for f in findings):
            raise typer.Exit(1)


def main() -> None:
    """The console command. A mistake in the options is one sentence too."""
    json = "--json" in sys.argv
    try:
        sys.exit(app(sys.argv[1:] or ["--help"], prog_name="auteur", standalone_mode=False) or 0)
    except USAGE_ERROR as e:
        command = e.ctx.command_path if e.ctx else "auteur"
        say_error(f"{_option(e)}{e.format_message().rstrip('.')}; `{command} --help` shows what there is", json)
        sys.exit(2)
    except (typer.Abort, KeyboardInterrupt):
        say_error("stopped; nothing was started", json)
        sys.exit(130)


def _option(e: Any) -> str:
    """'--seed: ' if the mistake is in the value of an option."""
    names = getattr(getattr(e, "param", None), "opts", ())
    return f"{names[0]}: " if names and names[0] not in e.format_message() else ""


if __name__ == "__main__":
    main()
