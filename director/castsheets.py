"""Character -> their sheet for people to look at. Kept by token: a revision that changes somebody gets a new one, and only then."""

import os
import shutil
from pathlib import Path

import editor
from director.offline.colours import colours, name_of
from director.references.naming import whom
from director.stage import stage_card
from film import Character, Garment, NotUnderstood, ProductionError
from film.tokens import carried
from generators import View, Views, draw_views, load
from memory import Production

_UPRIGHT = ("person", "astronaut", "robot")


def cast_sheet(character: Character, generator: str, folder: Path) -> Path:
    """The sheet of a character in `folder`, drawn if it is not there. Raises StorageFull."""
    file = folder / f"{character.token}.png"
    if not file.is_file():
        views = draw_views(generator, character, editor.SIDES, editor.FACE, editor.LIGHT)
        editor.write_cast_sheet(told(character, views), file, carried(character))
    return file


def sheets(production: Production, revision: int) -> dict[str, Path]:
    """Character id -> their sheet in the production's `boards/cast`, drawn where it is new. Raises StorageFull."""
    folder = production.boards / "cast"
    folder.mkdir(exist_ok=True)
    generator = stage_card(load(production.settings.picture).card).name
    return {c.id: cast_sheet(c, generator, folder) for c in production.revisions.plan(revision).cast}


def export(production: Production, revision: int, name: str, to: Path | None) -> Path:
    """Somebody of the cast -> a file another production takes with `--attach`. Raises ProductionError."""
    plan = production.revisions.plan(revision)
    try:
        who = whom(plan, name)
    except NotUnderstood as e:
        raise ProductionError(str(e)) from None
    sheet = sheets(production, revision)[who.id]
    file = to or Path(f"{who.id}.character.png")
    if file.is_dir():
        file /= f"{who.id}.character.png"
    if file.suffix.lower() != ".png":
        raise ProductionError(f"{file} does not end in .png; a character travels as the picture of its sheet")
    try:
        if file.exists() and file.read_bytes() != sheet.read_bytes():
            raise ProductionError(f"{file} exists and is something else; choose another name with --to")
        part = file.with_name(f".{file.name}.part")
        shutil.copyfile(sheet, part)
        os.replace(part, file)
    except OSError as e:
        raise ProductionError(f"{file} cannot be written ({e.strerror}); choose another name with --to") from e
    return file


def told(character: Character, views: Views) -> "editor.CastSheet":
    """What stands on the sheet."""
    return editor.CastSheet(
        name=character.name,
        description=character.description,
        facts=facts(character),
        swatches=tuple(editor.Swatch(c, w) for c, w in colours_of(character)),
        sides=_labelled(views.sides),
        faces=_labelled(views.faces),
        lights=_labelled(views.lights),
        per_metre=views.per_metre,
        ground=views.ground,
    )


def facts(character: Character) -> tuple[tuple[str, str], ...]:
    """('age', 'old'), ('hair', 'grey, bun') ..."""
    height = f"{character.height_m:.2f} m"
    if character.kind not in _UPRIGHT:
        return (("kind", character.kind), ("height", height))
    told = [("who", _who(character)), ("height", f"{height}, {character.build} build")]
    if character.kind != "person":
        return (("kind", character.kind), *told[1:])
    bare = character.hair_style in ("bald", "shaved")
    told.append(
        (
            "hair",
            character.hair_style if bare else f"{_called(character, character.hair_colour)}, {character.hair_style}",
        )
    )
    if character.beard != "none":
        told.append(("beard", character.beard))
    return tuple(told)


def _who(character: Character) -> str:
    """'an old woman' without its article: 'old woman', 'boy', 'adult'."""
    young = {"woman": "girl", "man": "boy", "neutral": "child"}
    match character.age:
        case "child":
            return young[character.presentation]
        case "teen":
            return "teenager" if character.presentation == "neutral" else f"teenage {young[character.presentation]}"
        case age:
            noun = "adult" if character.presentation == "neutral" else character.presentation
            return noun if age == "adult" else f"{age} {noun}"


def colours_of(character: Character) -> tuple[tuple[str, str], ...]:
    """('#b3262e', 'coat, red') for everything that has a colour."""

    def worn(garments: tuple[Garment, ...]) -> list[tuple[str, str]]:
        return [(g.colour, f"{g.kind}, {_called(character, g.colour)}") for g in garments]

    skin = "skin" if character.kind == "person" else "shell" if character.kind == "robot" else "coat"
    own = [] if character.kind == "astronaut" else [(character.skin, f"{skin}, {name_of(character.skin)}")]
    haired = character.kind == "person" and character.hair_style != "bald"
    hair = [(character.hair_colour, f"hair, {_called(character, character.hair_colour)}")] if haired else []
    return (*own, *hair, *worn(character.garments), *worn(character.accessories))


def _called(character: Character, colour: str) -> str:
    """A colour in the brief's own word, if it used one."""
    said = ((character.description[a:b].lower(), hex_) for a, b, hex_ in colours(character.description))
    return next((word for word, hex_ in said if _near(hex_, colour)), name_of(colour))


_STEPS = 24
"""Of 255, in any channel: a brief's 'orange' may have been mixed a little."""


def _near(one: str, other: str) -> bool:
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= _STEPS for i in (1, 3, 5))


def _labelled(views: tuple[View, ...]) -> "tuple[editor.Labelled, ...]":
    return tuple(editor.Labelled(v.words, v.picture) for v in views)
