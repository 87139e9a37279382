"""Makes or goes on with a small film in a process of its own: what the kill test kills. Begun with its folder."""

from pathlib import Path

from director import Event, run
from film import Brief
from memory import Production, Settings, is_production
from tests.director.killing import serve, tell
from tests.director.scripted import ScriptedDirector


def open_or_create(folder: Path) -> Production:
    if is_production(folder) and (folder / "masters").is_dir():
        return Production.open(folder)
    return Production.create(folder, Brief(text="x", seed=7), Settings(picture="testcard"), "test")


def make(arguments: list[str]) -> None:
    with open_or_create(Path(arguments[0])) as production, production.lease("testing"):
        run(production, ScriptedDirector(), happened, approved=True, processes=2)


def happened(event: Event) -> None:
    if event.what != "progress":
        tell(f"{event.department} {event.what}")


if __name__ == "__main__":
    serve(make)
