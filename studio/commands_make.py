"""`auteur make`, `plan` and `resume`: from a brief to a film."""

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from film import Brief, BriefError, Rate, Reference
from studio.options import (
    FILMS,
    BriefText,
    DirectorName,
    Folder,
    Fps,
    GpuSeconds,
    Json,
    MaxTakes,
    ModelName,
    Money,
    Processes,
    Seed,
    Size,
    Yes,
)
from studio.producing import produce
from studio.saying import console, errors, print_json, say


def make(
    brief: BriefText,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the production goes; default: films/NAME.")
    ] = None,
    yes: Yes = False,
    director: DirectorName = None,
    model: ModelName = None,
    size: Size = None,
    fps: Fps = None,
    seed: Seed = 0,
    takes: Annotated[int, typer.Option(min=1, max=20, help="How many takes a shot may cost.")] = 3,
    eye: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="A vision model that looks at takes and cuts: anthropic, openai:MODEL, local:MODEL."
        ),
    ] = "",
    animatic: Annotated[bool, typer.Option(help="Draw a quick animatic first, and ask before it is shot.")] = False,
    spend: Annotated[
        float, typer.Option(min=0.0, metavar="DOLLARS", help="Ask before shooting if it may cost more than this.")
    ] = 0.0,
    budget_money: Money = None,
    budget_gpu_seconds: GpuSeconds = None,
    budget_takes: MaxTakes = None,
    attach: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="A picture, clip or sound the brief points at as @image1, @video1, @audio1, or a character of another "
            "film (`auteur cast`); repeatable.",
        ),
    ] = None,
    burn_subtitles: Annotated[bool, typer.Option(help="Draw the dialogue into the picture.")] = False,
    processes: Processes = None,
    json: Json = False,
) -> None:
    """Make a film from a brief."""
    with errors(json) as begun:
        from director.references import mentions
        from memory import Attached, Limits, Production, Settings
        from studio.briefs import free_folder, read_brief
        from studio.directing import can_be_planned, director_for, eye_for
        from studio.settings import choose, studio_settings

        text, name = read_brief(brief)
        wanted = _brief(text, size, fps, seed)
        studio = studio_settings()
        chosen = choose(studio, director=director, model=model)
        directing = director_for(studio, chosen)
        eye_for(studio, eye)  # one that cannot look makes no folder
        folder = out or free_folder(FILMS, name)
        settings = Settings(
            takes=takes,
            burn_subtitles=burn_subtitles,
            approved=yes,
            director=chosen.director,
            model=chosen.model,
            eye=eye,
            animatic=animatic,
            ask_above=spend,
        )
        with TemporaryDirectory() as kept_in:
            references = _taken_in(attach or [], Path(kept_in))
            can_be_planned(wanted.with_(text=mentions(text, references).text), chosen)
            limits = Limits(money=budget_money, gpu_seconds=budget_gpu_seconds, takes=budget_takes)
            attached = Attached(references, Path(kept_in))
            production = Production.create(folder, wanted, settings, _version(), limits, attached)
        with production:
            begun(folder)
            with production.lease("making the film"):
                produce(production, directing, json, processes, approved=yes)


def _taken_in(files: list[Path], kept_in: Path) -> tuple[Reference, ...]:
    """What is attached, checked before there is a folder: a refused file leaves nothing behind."""
    references: tuple[Reference, ...] = ()
    for file in files:
        from editor import intake

        taken = intake(file, kept_in, references)
        references = references if taken in references else (*references, taken)
    return references


def plan(
    brief: BriefText,
    director: DirectorName = None,
    model: ModelName = None,
    size: Size = None,
    fps: Fps = None,
    seed: Seed = 0,
    json: Json = False,
) -> None:
    """Show the screenplay and shot list a brief gives, and make nothing."""
    with errors(json):
        from director.planning import planned
        from director.protocol import Desk
        from generators import load
        from studio.briefs import read_brief
        from studio.directing import can_be_planned, director_for
        from studio.facts import plan_facts
        from studio.settings import choose, studio_settings
        from studio.tables import print_plan

        wanted = _brief(read_brief(brief)[0], size, fps, seed)
        studio = studio_settings()
        chosen = choose(studio, director=director, model=model)
        can_be_planned(wanted, chosen)
        desk = Desk(card=load("previz").card, say=lambda words: None if json else say(f"  … {words}", dim=True))
        made = asyncio.run(planned(director_for(studio, chosen), wanted, desk))
        if json:
            print_json(plan_facts(made))
        else:
            print_plan(console(), made)


def resume(
    folder: Folder,
    yes: Yes = False,
    director: DirectorName = None,
    model: ModelName = None,
    processes: Processes = None,
    json: Json = False,
) -> None:
    """Go on after a stop, a crash or a power cut."""
    with errors(json) as begun:
        from memory import Production
        from studio.directing import director_of

        with Production.open(folder) as production, production.lease("making the film"):
            begun(folder)
            produce(production, director_of(production, director, model), json, processes, approved=yes)


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
