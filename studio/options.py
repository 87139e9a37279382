"""The arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

FILMS = Path("films")

BriefText = Annotated[
    str, typer.Argument(metavar="BRIEF", help="What the film is about: words, a text file, or - for standard input.")
]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The production's folder.")]
Version = Annotated[
    str,
    typer.Option("--version", metavar="V", help="A version of the film, by number or name; default: the one you see."),
]
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
DirectorName = Annotated[
    str | None, typer.Option("--director", metavar="NAME", help="Who directs: offline, anthropic, openai or local.")
]
ModelName = Annotated[str | None, typer.Option("--model", metavar="NAME", help="The director's language model.")]
Money = Annotated[float | None, typer.Option(min=0.0, metavar="DOLLARS", help="What it may cost in all.")]
GpuSeconds = Annotated[float | None, typer.Option(min=0.0, metavar="N", help="GPU time it may take in all.")]
MaxTakes = Annotated[int | None, typer.Option(min=0, metavar="N", help="How much may be made in all, sound included.")]
