"""`auteur`: make a film from a brief, look at it, change it by talking, come back to it.

Heavy imports are inside the commands: `auteur --help` answers in well under half a second.
"""

import re
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from film import Brief, BriefError, ProductionError, Rate
from studio.producing import produce, show_proposal
from studio.saying import USAGE_ERROR, console, errors, print_json, say, say_error

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
FILMS = Path("films")

BriefText = Annotated[
    str, typer.Argument(metavar="BRIEF", help="What the film is about: words, a text file, or - for standard input.")
]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The production's folder.")]
Json = Annotated[bool, typer.Option("--json", help="Print facts for programs instead of words for people.")]
Size = Annotated[
    str | None, typer.Option(metavar="WxH", help="Picture size in pixels; without it, what suits the brief's aspect.")
]
Fps = Annotated[str | None, typer.Option(metavar="RATE", help="Frames a second: 24, 25, 23.976, 30000/1001 ...")]
Seed = Annotated[int, typer.Option(min=0, help="All chance in the film comes from this number.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Approve the plan (or the revision) without asking.")]
Processes = Annotated[
    int | None, typer.Option(min=1, max=64, help="How many shots are made at once; default: one per core.")
]


@app.command()
def make(
    brief: BriefText,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the production goes; default: films/NAME.")
    ] = None,
    yes: Yes = False,
    size: Size = None,
    fps: Fps = None,
    seed: Seed = 0,
    takes: Annotated[int, typer.Option(min=1, max=20, help="How many takes a shot may cost.")] = 3,
    burn_subtitles: Annotated[bool, typer.Option(help="Draw the dialogue into the picture.")] = False,
    processes: Processes = None,
    json: Json = False,
) -> None:
    """Make a film from a brief."""
    with errors(json) as begun:
        from director.offline import plan as plan_offline
        from generators import load
        from memory import Production, Settings
        from studio.briefs import free_folder, read_brief

        text, name = read_brief(brief)
        wanted = _brief(text, size, fps, seed)
        plan_offline(wanted, load("previz").card.kit_or_empty)  # a brief that cannot be planned makes no folder
        folder = out or free_folder(FILMS, name)
        settings = Settings(takes=takes, burn_subtitles=burn_subtitles, approved=yes)
        with Production.create(folder, wanted, settings, _version()) as production:
            begun(folder)
            with production.lease("making the film"):
                produce(production, json, processes, approved=yes)


@app.command()
def plan(brief: BriefText, size: Size = None, fps: Fps = None, seed: Seed = 0, json: Json = False) -> None:
    """Show the screenplay and shot list a brief gives, and make nothing."""
    with errors(json):
        from director.offline import plan as plan_offline
        from generators import load
        from studio.briefs import read_brief
        from studio.facts import plan_facts
        from studio.tables import print_plan

        made = plan_offline(_brief(read_brief(brief)[0], size, fps, seed), load("previz").card.kit_or_empty)
        if json:
            print_json(plan_facts(made))
        else:
            print_plan(console(), made)


@app.command()
def resume(folder: Folder, yes: Yes = False, processes: Processes = None, json: Json = False) -> None:
    """Go on after a stop, a crash or a power cut."""
    with errors(json) as begun:
        from memory import Production

        with Production.open(folder) as production, production.lease("making the film"):
            begun(folder)
            produce(production, json, processes, approved=yes)


@app.command()
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


@app.command()
def revise(
    folder: Folder,
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help='One change in plain words: "make shot 3 night", "undo".')
    ],
    yes: Yes = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be reshot.")] = False,
    processes: Processes = None,
    json: Json = False,
) -> None:
    """Change the film by one sentence, after showing what will be reshot; undo and redo are sentences too."""
    with errors(json) as begun:
        from director import OfflineDirector, commit, propose
        from memory import Production
        from studio.facts import Before, made_facts, proposal_facts

        with Production.open(folder) as production, production.lease("revising"):
            if not production.revisions.head:
                raise BriefError(f"{folder} has no plan yet; run `auteur resume {folder}` first")
            proposal = propose(production, OfflineDirector(), words)
            if not proposal.changes:
                before = Before.of(production)
                commit(production, proposal)
                if json:
                    print_json(made_facts(production, before, proposal.batch.reply, waiting=False))
                else:
                    say(proposal.batch.reply)
                return
            if not json:
                show_proposal(proposal)
            if dry_run:
                if json:
                    print_json(proposal_facts(proposal))
                return
            if not (yes or json or not sys.stdin.isatty() or typer.confirm("Do it?", default=True)):
                say("Nothing was changed.")
                return
            commit(production, proposal)
            begun(folder)
            produce(production, json, processes, approved=True, reply=proposal.batch.reply)


@app.command(name="list")
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
            console().print(f"{sign} {f.name}: {escape(f.words)}", soft_wrap=True)
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


def _brief(text: str, size: str | None, fps: str | None, seed: int) -> Brief:
    """Raises BriefError for options out of range."""
    width = height = None
    if size is not None:
        if not (m := re.fullmatch(r"(\d{2,5})x(\d{2,5})", size.strip().lower())):
            raise BriefError(f"--size {size} is not a size; write it like 1280x720")
        width, height = int(m[1]), int(m[2])
        if width % 2 or height % 2 or not (64 <= width <= 3840 and 64 <= height <= 3840):
            raise BriefError(f"--size {size} is out of range; use even numbers from 64 to 3840, like 1280x720")
    rate = None
    if fps is not None:
        try:
            rate = Rate.parse(fps)
        except ValueError as e:
            raise BriefError(f"--fps {e}") from e
    return Brief(text=text, width=width, height=height, rate=rate, seed=seed)


def _version() -> str:
    from importlib.metadata import version

    return f"auteur {version('auteur')}"


if __name__ == "__main__":
    main()
