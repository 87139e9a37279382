"""`auteur boards` and `auteur cast`: a film and its people on paper."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from film import BriefError, ProductionError
from studio.options import Folder, Json, Version
from studio.saying import errors, print_json, say

if TYPE_CHECKING:
    from memory import Production


def boards(folder: Folder, version: Version = "", json: Json = False) -> None:
    """Draw the storyboard: a panel for every shot with its moves, words and sounds, as PNG pages and one PDF."""
    with errors(json):
        from memory import Production

        with Production.open(folder) as production:
            facts = boards_facts(production, version)
            if json:
                print_json(facts)
            else:
                tell_boards(facts)


def cast(
    folder: Folder,
    export: Annotated[
        str, typer.Option(metavar="NAME", help="Write this character to a file that another film takes with --attach.")
    ] = "",
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="Where to; default: NAME.character.png here.")] = None,
    version: Version = "",
    json: Json = False,
) -> None:
    """Show who plays in a film and draw their sheets: all sides, moods and colours; --export takes one to another film."""
    with errors(json):
        from memory import Production

        if to is not None and not export:
            raise BriefError("--to says where an exported character goes; say whom with --export NAME")
        with Production.open(folder) as production:
            if export:
                taken = exported(production, export, to, version)
                print_json(taken) if json else say(taken["file"])
            else:
                facts = cast_facts(production, version)
                print_json(facts) if json else tell_cast(facts)


def exported(production: "Production", name: str, to: Path | None, version: str) -> dict[str, Any]:
    from director import export

    return {"name": name, "file": str(export(production, version_of(production, version), name, to))}


def cast_facts(production: "Production", version: str) -> list[dict[str, Any]]:
    """Who plays, and where their sheets lie; those that are new are drawn. Raises ProductionError without a plan."""
    from director import sheets

    revision = version_of(production, version)
    drawn = sheets(production, revision)
    return [
        {
            "id": c.id,
            "name": c.name,
            "kind": c.kind,
            "description": c.description,
            "token": c.token,
            "sheet": str(drawn[c.id]),
        }
        for c in production.revisions.plan(revision).cast
    ]


def tell_cast(facts: list[dict[str, Any]]) -> None:
    for one in facts:
        say(f"{one['name']} ({one['id']}): {one['description'] or one['kind']}")
        say(f"  {one['sheet']}")
    if not facts:
        say("Nobody plays in this film.")


def boards_facts(production: "Production", version: str) -> dict[str, Any]:
    """Draw the storyboard of a version -> where it lies. Raises ProductionError where there is no plan yet."""
    from director import draw_boards

    made = draw_boards(production, version_of(production, version))
    return {
        "revision": made.revision,
        "panels": made.panels,
        "pdf": str(made.pdf),
        "pages": [str(p) for p in made.pages],
        "unshown": list(made.unshown),
    }


def tell_boards(facts: dict[str, Any]) -> None:
    """The PDF last: a script reads the last line."""
    for slate in facts["unshown"]:
        say(f"The stage has no picture for {slate}; its panel says why.")
    for page in facts["pages"]:
        say(page)
    say(facts["pdf"])


def version_of(production: "Production", version: str) -> int:
    """A version by number or name, empty for the current one. Raises ProductionError."""
    if not production.revisions.head:
        raise ProductionError(f"nothing is planned yet; `auteur resume {production.folder}` makes the plan")
    return production.revisions.find(version) if version else production.revisions.head
