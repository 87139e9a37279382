"""`auteur boards` and `auteur cast`: a film and its people on paper."""

from typing import TYPE_CHECKING, Any

from film import ProductionError
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
