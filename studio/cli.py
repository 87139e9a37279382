"""`auteur`: make a film from a brief, look at it, change it by talking, come back to it.

Heavy imports are inside the commands: `auteur --help` answers in well under half a second.
"""

import json as jsonlib
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from film import Brief, BriefError, FilmError, Rate

if TYPE_CHECKING:
    from film import Plan
    from memory import Production

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
    with _errors(json):
        from director import OfflineDirector
        from generators import load
        from memory import Production, Settings
        from studio.briefs import free_folder, read_brief

        text, name = read_brief(brief)
        wanted = _brief(text, size, fps, seed)
        OfflineDirector().plan(
            wanted, load("previz").card.kit_or_empty
        )  # a brief that cannot be planned makes no folder
        folder = out or free_folder(FILMS, name)
        settings = Settings(takes=takes, burn_subtitles=burn_subtitles)
        with Production.create(folder, wanted, settings, _version()) as production:
            _produce(production, yes, json, processes)


@app.command()
def plan(brief: BriefText, size: Size = None, fps: Fps = None, seed: Seed = 0, json: Json = False) -> None:
    """Show the screenplay and shot list a brief gives, and make nothing."""
    with _errors(json):
        from director import OfflineDirector
        from generators import load
        from studio.briefs import read_brief
        from studio.facts import plan_facts
        from studio.tables import print_plan

        made = OfflineDirector().plan(_brief(read_brief(brief)[0], size, fps, seed), load("previz").card.kit_or_empty)
        if json:
            _print_json(plan_facts(made))
        else:
            print_plan(_console(), made)


@app.command()
def resume(folder: Folder, yes: Yes = False, processes: Processes = None, json: Json = False) -> None:
    """Go on after a stop, a crash or a power cut."""
    with _errors(json):
        from memory import Production

        with Production.open(folder) as production:
            _produce(production, yes, json, processes)


@app.command()
def show(folder: Folder, json: Json = False) -> None:
    """Show everything about a production: brief, cast, shots, takes with marks and reasons, timeline, cost."""
    with _errors(json):
        from memory import Production
        from studio.facts import show_facts
        from studio.tables import print_production

        with Production.open(folder) as production:
            if json:
                _print_json(show_facts(production))
            else:
                print_production(_console(), production)


@app.command()
def revise(
    folder: Folder,
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help='One change in plain words: "make shot 3 night", "undo".')
    ],
    yes: Yes = False,
    processes: Processes = None,
    json: Json = False,
) -> None:
    """Change the film by one sentence, after showing what will be reshot; undo and redo are sentences too."""
    with _errors(json):
        from director import OfflineDirector, commit, propose
        from memory import Production

        with Production.open(folder) as production, production.lease("revising"):
            if not production.revisions.head:
                raise BriefError(f"{folder} has no plan yet; run `auteur resume {folder}` first")
            proposal = propose(production, OfflineDirector(), words)
            if not json:
                _show_proposal(proposal.plan, proposal.batch.reply, proposal.reshoot, proposal.reuse, proposal.seconds)
            if proposal.batch.kind == "answer":
                commit(production, proposal)
                if json:
                    _print_json({"folder": str(folder), "reply": proposal.batch.reply, "revision": proposal.on})
                return
            if not (yes or json or not sys.stdin.isatty() or typer.confirm("Do it?", default=True)):
                typer.echo("Nothing was changed.")
                return
            commit(production, proposal)
            _run(production, json, processes, approved=True, reply=proposal.batch.reply)


@app.command(name="list")
def list_(
    parent: Annotated[Path, typer.Argument(metavar="DIR", help="Where to look.")] = FILMS, json: Json = False
) -> None:
    """List the productions in a folder (default: films)."""
    with _errors(json):
        from memory import Production, is_production

        found: list[dict[str, Any]] = []
        folders = [parent, *sorted(parent.iterdir())] if parent.is_dir() else []
        for folder in folders:
            if not (folder.is_dir() and is_production(folder)):
                continue
            with Production.open(folder) as production:
                head = production.revisions.head
                title = production.revisions.plan(head).title if head else ""
                masters = {m.revision: m.file for m in production.records.masters()}
                delivered = str(folder / masters[head]) if head in masters else ""
                found.append({"folder": str(folder), "title": title, "revision": head, "master": delivered})
        if json:
            _print_json(found)
        elif not found:
            typer.echo(f"No productions in {parent}. `auteur make BRIEF` starts one.")
        for film in [] if json else found:
            state = film["master"] or f"unfinished: auteur resume {film['folder']}"
            typer.echo(f"{film['folder']}  “{film['title']}”, revision {film['revision']}: {state}")


@app.command()
def doctor(json: Json = False) -> None:
    """Say what this machine can and cannot do, and how to fix it. Ends with 1 if a film cannot be made here."""
    with _errors(json):
        from studio.doctor import examine

        findings = examine(Path.cwd())
        if json:
            _print_json([f.model_dump() for f in findings])
        else:
            console = _console()
            for f in findings:
                sign = "[green]✓[/green]" if f.good else "[red]✗[/red]" if f.needed else "[yellow]–[/yellow]"
                console.print(f"{sign} {f.name}: {escape(f.words)}", soft_wrap=True)
        if any(f.needed and not f.good for f in findings):
            raise typer.Exit(1)


def main() -> None:
    """The console command."""
    app(prog_name="auteur")


def _produce(production: "Production", yes: bool, json: bool, processes: int | None) -> None:
    with production.lease("making the film"):
        _run(production, json, processes, approved=yes)


def _run(production: "Production", json: bool, processes: int | None, *, approved: bool, reply: str = "") -> None:
    """Run the graph and print what came of it, the master's path last."""
    from director import OfflineDirector, difference, run
    from generators import load
    from studio.screen import screen_for

    before = {s: {t.key for t in production.takes.of(s)} for s in production.takes.subjects()}
    spent = sum(c.seconds for c in production.records.ledger())
    console = _console(error=True)
    card = load(production.settings.picture).card

    with screen_for(console, json) as screen:
        if head := production.revisions.head:
            plan = production.revisions.plan(head)
            screen.expect(plan, sum(not s.title_card for s in plan.shots))

        def tell(event: Any) -> None:
            if event.department == "development" and event.what == "end":
                made = production.revisions.plan(production.revisions.head)
                screen.expect(made, len(difference(production, made, card)[0]))
            screen.tell(event)

        ask = _ask(production) if not approved and sys.stdin.isatty() and not json else None
        ending = run(production, OfflineDirector(), tell, approved=approved, answer=ask, processes=processes)

    plan = production.revisions.plan(ending.revision)
    filmed = [s.id for s in plan.shots if not s.title_card]
    reshot = [s for s in filmed if {t.key for t in production.takes.of(s)} - before.get(s, set())]
    if not ending.delivered:
        _not_delivered(production, json, ending.waiting)
        return
    master = next(m for m in production.records.masters() if m.revision == ending.revision)
    path = production.folder / master.file
    if json:
        _print_json(
            {
                "folder": str(production.folder),
                "master": str(path),
                "revision": ending.revision,
                "reply": reply,
                "reshot": reshot,
                "reused": [s for s in filmed if s not in reshot],
                "flagged": [s for s, x in production.takes.selects(ending.revision).items() if x.flagged],
                "seconds_spent": round(sum(c.seconds for c in production.records.ledger()) - spent, 3),
                "subtitles": str(production.folder / master.subtitles) if master.subtitles else None,
                "sheet": str(production.folder / master.sheet),
            }
        )
        return
    _tell_delivered(production, plan, ending.revision, len(reshot))
    for file in (master.subtitles, master.sheet):
        if file:
            typer.echo(str(production.folder / file))
    typer.echo(str(path))


def _tell_delivered(production: "Production", plan: "Plan", revision: int, reshot: int) -> None:
    for shot_id, select in production.takes.selects(revision).items():
        if select.flagged and shot_id in {s.id for s in plan.shots}:
            typer.echo(f"Please look at shot {plan.shot(shot_id).slate}: {select.reason}")
    for sentence in plan.not_staged:
        typer.echo(f"Not shown as asked: {sentence}")
    typer.echo(f"“{plan.title}”, {plan.seconds:.1f} s, {len(plan.shots)} shots, {reshot} of them shot now.")
    typer.echo(
        f'Change it: auteur revise {production.folder} "make shot 2 night"    All about it: auteur show {production.folder}'
    )


def _not_delivered(production: "Production", json: bool, waiting: bool) -> None:
    if json:
        _print_json(
            {
                "folder": str(production.folder),
                "master": None,
                "revision": production.revisions.head,
                "waiting": waiting,
            }
        )
    elif waiting:
        typer.echo(f"The plan waits for your approval: auteur resume {production.folder} --yes")
    else:
        typer.echo(f"Nothing was shot. The plan is kept in {production.folder}.")


def _ask(production: "Production") -> Any:
    from studio.tables import print_plan

    def answer(revision: int) -> bool:
        print_plan(_console(), production.revisions.plan(revision))
        return typer.confirm("Shoot this?", default=True)

    return answer


def _show_proposal(plan: "Plan", reply: str, reshoot: tuple[str, ...], reuse: tuple[str, ...], seconds: float) -> None:
    typer.echo(reply)
    slates = ", ".join(plan.shot(s).slate for s in reshoot) or "nothing"
    about = f", about {seconds:.0f} s" if reshoot and seconds else ""
    typer.echo(f"Reshoot {slates}{about}; reuse {len(reuse)} shots; recut.")


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


@contextmanager
def _errors(json: bool) -> Iterator[None]:
    """Everything we expect to go wrong becomes one sentence and an exit code; Ctrl-C says how to go on."""
    try:
        yield
    except FilmError as e:
        _say_error(str(e), json)
        raise typer.Exit(e.exit_code) from None
    except KeyboardInterrupt:
        _say_error("stopped; everything finished is kept, `auteur resume` goes on", json)
        raise typer.Exit(130) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except OSError as e:
        _say_error(f"{e.filename or 'the file system'}: {e.strerror or e}", json)
        raise typer.Exit(1) from None
    except (typer.Exit, typer.Abort):
        raise
    except Exception as e:
        if os.environ.get("AUTEUR_TRACEBACK"):
            raise
        words = f"{type(e).__name__}: {e}" if str(e) else type(e).__name__
        _say_error(f"a fault of ours ({words}); nothing made is lost. AUTEUR_TRACEBACK=1 shows where it happened", json)
        raise typer.Exit(1) from None


def _say_error(words: str, json: bool) -> None:
    if json:
        _print_json({"error": words})
    else:
        typer.echo(f"auteur: {words}", err=True)


def _print_json(facts: Any) -> None:
    typer.echo(jsonlib.dumps(facts, indent=2, ensure_ascii=False))


def _console(error: bool = False) -> Console:
    return Console(stderr=error, width=None if sys.stdout.isatty() else 160)


def _version() -> str:
    from importlib.metadata import version

    return f"auteur {version('auteur')}"


if __name__ == "__main__":
    main()
