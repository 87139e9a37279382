"""Pictures of what the stage can show, for docs/stage.md and the README: drawn by the stage, nothing retouched.

python -m bench.gallery docs/pictures          # sets, sizes, moves, people, light: a few minutes
"""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from editor import still
from film import (
    Action,
    Angle,
    Character,
    Emotion,
    Garment,
    Lighting,
    Look,
    Move,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Thing,
    TimeOfDay,
    Weather,
    font_file,
)
from generators import load, shoot
from generators.previz.catalogue import KIT
from memory import Production

WIDTH, HEIGHT, COLUMNS = 480, 270, 4
FRAMES_EACH = 3
"""Frames of each film on the page of films."""
MARA = Character(
    id="mara",
    name="Mara",
    description="sixties, grey hair, long red coat, yellow scarf",
    age="old",
    presentation="woman",
    hair_style="bun",
    hair_colour="#a8a8ad",
    garments=(Garment(kind="trousers", colour="#2b3350"), Garment(kind="coat", colour="#b3262e", named=True)),
    accessories=(Garment(kind="scarf", colour="#f0c040", named=True),),
)
DOV = Character(
    id="dov",
    name="Dov",
    description="tall, beard, grey flight suit",
    presentation="man",
    height_m=1.86,
    skin="#8d5a3b",
    hair_colour="#1d1715",
    beard="short",
    garments=(Garment(kind="flight suit", colour="#8b8f98", named=True),),
)
PLAIN = Setup(
    place=Place(id="meadow", name="meadow", kind="meadow"),
    time_of_day=TimeOfDay.DAY,
    weather=Weather.CLEAR,
    look=Look(),
    size=Size.WIDE,
)


def main() -> None:
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    out.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 2:
        films(out / "films.jpg", [Path(folder) for folder in sys.argv[2:]])
        return
    sheet(out / "sets.jpg", sets())
    sheet(out / "sizes.jpg", sizes())
    sheet(out / "moves.jpg", moves(), frames=(0.05, 0.5, 0.95))
    sheet(out / "light.jpg", light())
    sheet(out / "actions.jpg", actions())
    sheet(out / "things.jpg", things())


def films(path: Path, folders: list[Path]) -> None:
    """Frames of wide-screen masters, three a row, each from the middle of a shot, spread over the films in turn."""
    pictures: list[Image.Image] = []
    for folder in folders:
        with Production.open(folder) as production:
            revision = production.revisions.head
            cut = production.records.cut(revision)
            master = next(m for m in production.records.masters() if m.revision == revision)
            filmed = [(start, c) for start, c in zip(cut.starts, cut.clips, strict=True) if c.take] if cut else []
            step = max(1, len(filmed) // FRAMES_EACH)
            for start, clip in filmed[::step][:FRAMES_EACH]:
                picture = Image.fromarray(still(production.folder / master.file, start + clip.frames // 2))
                pictures.append(ImageOps.fit(picture, (426, 240), Image.Resampling.LANCZOS))
    page = Image.new("RGB", (3 * 432 - 6, -(-len(pictures) // 3) * 246 - 6), (17, 18, 22))
    for n, picture in enumerate(pictures):
        page.paste(picture, (n % 3 * 432, n // 3 * 246))
    page.save(path, quality=84, optimize=True)
    print(path, f"{len(pictures)} frames, {path.stat().st_size // 1000} kB")


def sets() -> Iterable[tuple[str, Setup]]:
    for entry in KIT.of("set"):
        place = Place(
            id="place",
            name=entry.kind,
            kind=entry.kind,
            features=("lighthouse",) if entry.kind in ("sea", "cliff") else (),
        )
        yield entry.kind, PLAIN.with_(place=place, size=Size.EXTREME_WIDE)


def sizes() -> Iterable[tuple[str, Setup]]:
    one = PLAIN.with_(cast=(MARA,), parts=(Part(who="mara"),), subject="mara", time_of_day=TimeOfDay.GOLDEN_HOUR)
    two = one.with_(cast=(MARA, DOV), parts=(Part(who="mara", toward="dov"), Part(who="dov", toward="mara")))
    for size in Size:
        if size is Size.INSERT:
            yield size, PLAIN.with_(size=size, subject="letter", things=(Thing(kind="letter", text="Come home"),))
        elif size is Size.POINT_OF_VIEW:
            yield size, two.with_(size=size, parts=(Part(who="dov", toward="mara"),), subject="dov", over="mara")
        elif size in (Size.TWO_SHOT, Size.OVER_SHOULDER):
            yield size, two.with_(size=size, over="dov" if size is Size.OVER_SHOULDER else "")
        else:
            yield size, one.with_(size=size)
    for angle in Angle:
        yield f"{angle} angle", one.with_(size=Size.MEDIUM, angle=angle)


def moves() -> Iterable[tuple[str, Setup]]:
    city = Place(id="city", name="city", kind="city")
    for move in Move:
        action = Action.WALK if move in (Move.TRACKING, Move.LEADING, Move.FOLLOWING) else Action.STAND
        yield (
            move,
            PLAIN.with_(
                place=city,
                move=move,
                cast=(MARA,),
                parts=(Part(who="mara", action=action),),
                subject="mara",
                size=Size.FULL,
            ),
        )


def light() -> Iterable[tuple[str, Setup]]:
    village = Place(id="village", name="village", kind="village")
    here = PLAIN.with_(place=village, cast=(MARA,), parts=(Part(who="mara"),), subject="mara")
    for time in TimeOfDay:
        yield time, here.with_(time_of_day=time)
    for weather in Weather:
        yield weather, here.with_(weather=weather)
    room = here.with_(place=Place(id="room", name="room", kind="room", interior=True), size=Size.MEDIUM)
    for lighting in Lighting:
        yield lighting, room.with_(lighting=lighting)
    yield from by_lamps()


def by_lamps() -> Iterable[tuple[str, Setup]]:
    """Nights lit by what is in the picture."""
    night = PLAIN.with_(cast=(MARA,), parts=(Part(who="mara"),), subject="mara", time_of_day=TimeOfDay.NIGHT)
    street = Place(id="street", name="street", kind="street")
    yield "street by night, rain", night.with_(place=street, weather=Weather.RAIN, size=Size.FULL)
    yield "campfire", night.with_(things=(Thing(kind="campfire"),), size=Size.FULL)
    candle = (Part(who="mara", action=Action.HOLD, holding="lamp"),)
    dark = night.with_(lighting=Lighting.LOW_KEY, size=Size.MEDIUM, parts=candle)
    room = Place(id="room", name="room", kind="room", interior=True)
    yield "a candle, low key", dark.with_(place=room, things=(Thing(kind="lamp", words="a candle"),))
    cave = Place(id="cave", name="cave", kind="cave", interior=True)
    yield "a lantern", dark.with_(place=cave, things=(Thing(kind="lamp"),), lighting=Lighting.NATURAL)


def actions() -> Iterable[tuple[str, Setup]]:
    for action in Action:
        yield action, PLAIN.with_(cast=(DOV,), parts=(Part(who="dov", action=action),), subject="dov", size=Size.FULL)
    for emotion in Emotion:
        yield (
            emotion,
            PLAIN.with_(cast=(MARA,), parts=(Part(who="mara", emotion=emotion),), subject="mara", size=Size.CLOSE_UP),
        )


def things() -> Iterable[tuple[str, Setup]]:
    for entry in KIT.of("thing", "vehicle", "creature"):
        yield entry.kind, PLAIN.with_(size=Size.INSERT, subject=entry.kind, things=(Thing(kind=entry.kind),))


def sheet(path: Path, shots: Iterable[tuple[str, Setup]], frames: tuple[float, ...] = (0.5,)) -> None:
    """Shoot every setup and lay frames of it out under its name."""
    font = ImageFont.truetype(str(font_file("sans")), 15)
    tiles: list[Image.Image] = []
    stage = load("previz")
    with tempfile.TemporaryDirectory() as vault:
        for name, setup in shots:
            length = 48 if len(frames) > 1 else 12
            order = PictureOrder(
                slate=Slate(scene=1, shot="A", take=1),
                backend=stage.card.backend,
                frames=length,
                rate=Rate(num=24),
                seed=5,
                width=WIDTH,
                height=HEIGHT,
                setup=setup,
            )
            take = shoot(stage, order, Path(vault))
            for share in frames:
                tile = Image.new("RGB", (WIDTH // 2 + 6, HEIGHT // 2 + 24), (17, 18, 22))
                picture = Image.fromarray(still(Path(vault) / take.media, int(share * (length - 1))))
                tile.paste(picture.resize((WIDTH // 2, HEIGHT // 2), Image.Resampling.LANCZOS), (3, 3))
                ImageDraw.Draw(tile).text((5, HEIGHT // 2 + 4), str(name), fill=(200, 202, 208), font=font)
                tiles.append(tile)
    columns = 6 if len(frames) > 1 else COLUMNS + 1
    width, height = tiles[0].size
    page = Image.new("RGB", (columns * width, -(-len(tiles) // columns) * height), (17, 18, 22))
    for n, tile in enumerate(tiles):
        page.paste(tile, (n % columns * width, n // columns * height))
    page.save(path, quality=82, optimize=True)
    print(path, f"{len(tiles)} pictures, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
