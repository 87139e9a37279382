"""Command line -> sheets in a folder."""

import sys
from pathlib import Path

from bench.gallery import cameras, faces, light, people, places, takes, things
from bench.gallery.films import films
from bench.gallery.page import Sheet, write

SHEETS: tuple[Sheet, ...] = (
    Sheet("sizes", cameras.sizes),
    Sheet("moves", cameras.moves, columns=6),
    Sheet("lens", cameras.lens, finer=4),
    Sheet("sets", places.sets, columns=6),
    Sheet("extras", places.extras),
    Sheet("bodies", people.bodies, columns=3, tile=(400, 160)),
    Sheet("light", light.light),
    Sheet("actions", people.actions, columns=6),
    Sheet("faces", faces.faces, columns=8, tile=(150, 150)),
    Sheet("clothes", people.clothes, columns=10, tile=(120, 180)),
    Sheet("things", things.things, columns=9, tile=(160, 90)),
    Sheet("vehicles", things.vehicles),
    Sheet("creatures", things.creatures, columns=6, tile=(200, 112)),
    Sheet("effects", things.effects),
)
WHOLE = {"passes": takes.passes, "boards": takes.boards, "character": takes.character}
"""Sheets that are no tiles of single frames."""


def main() -> None:
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    out.mkdir(parents=True, exist_ok=True)
    asked = sys.argv[2:]
    names = {s.name for s in SHEETS} | set(WHOLE)
    if asked and not names & set(asked):
        films(out / "films.jpg", [Path(folder) for folder in asked])
        return
    for sheet in SHEETS:
        if not asked or sheet.name in asked:
            write(sheet, out / f"{sheet.name}.jpg")
    for name, draw in WHOLE.items():
        if not asked or name in asked:
            draw(out / f"{name}.jpg")


if __name__ == "__main__":
    main()
