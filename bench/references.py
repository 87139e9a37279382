"""What attachments give: camera moves read from a clip and made again, looks, people's colours, beats.

Run: `python -m bench.references [camera|look|people|beats|natural]`. Everything that is read is made here, so the truth is known.
"""

import math
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from director.references.beats import beat_map, samples
from director.references.looks import matched, stats
from director.references.motion import motion
from director.references.moves import tremble, words
from director.references.people import look_at
from director.references.pixels import far, lab_of, to_lab
from film import (
    Aspect,
    CameraPath,
    Character,
    Garment,
    Hint,
    Look,
    Mood,
    Move,
    MusicOrder,
    MusicSection,
    Part,
    PictureOrder,
    Place,
    Plan,
    Rate,
    Scene,
    Setup,
    Shot,
    Size,
    Slate,
    Speed,
    TimeOfDay,
    Weather,
)
from generators import load, make_sheet, shoot
from generators.previz.figures.sheet import palette
from generators.score.compose import beat_times
from generators.score.moods import STYLES

Rgb = NDArray[np.uint8]
RATE = Rate(num=24)
SLATE = Slate(scene=1, shot="A", take=1)
ANA = Character(
    id="ana",
    name="Ana",
    description="",
    presentation="woman",
    hair_style="bob",
    garments=(Garment(kind="trousers", colour="#2b3350"), Garment(kind="jacket", colour="#e8731e")),
)
MOVES = (
    Move.STATIC,
    Move.PAN_LEFT,
    Move.PAN_RIGHT,
    Move.TILT_UP,
    Move.TILT_DOWN,
    Move.ZOOM_IN,
    Move.ZOOM_OUT,
    Move.DOLLY_IN,
    Move.DOLLY_OUT,
    Move.TRUCK_LEFT,
    Move.TRUCK_RIGHT,
    Move.ORBIT_LEFT,
    Move.CRANE_UP,
    Move.HANDHELD,
)
LOOKS = {
    "teal night": Look(palette=("#23787c", "#0d2b2f"), warmth=-0.8, saturation=0.6, contrast=1.4, brightness=-0.3),
    "sepia": Look(palette=("#c58c35", "#3a2118"), warmth=0.9, saturation=0.45, contrast=0.75, haze=0.4),
    "vivid": Look(saturation=1.7, contrast=1.3, warmth=0.4, grain=0, vignette=0),
    "pale": Look(saturation=0.4, contrast=0.6, brightness=0.4, warmth=-0.3),
    "blue night": Look(palette=("#17203f", "#1d2b52"), warmth=-1, brightness=-0.7, saturation=0.8),
}


def order(place: str, interior: bool, *, frames: int = 72, size: Size = Size.FULL, **setup: object) -> PictureOrder:
    given: dict[str, object] = {
        "place": Place(id="p", name=place, kind=place, interior=interior),
        "time_of_day": TimeOfDay.DAY,
        "weather": Weather.CLEAR,
        "look": Look(),
        "cast": (ANA,),
        "parts": (Part(who="ana"),),
        "subject": "ana",
        "size": size,
        "hints": (Hint.CLEAR_VIEW, Hint.CENTRE),
        **setup,
    }
    return PictureOrder(
        slate=SLATE,
        backend=load("previz").card.backend,
        frames=frames,
        rate=RATE,
        seed=3,
        width=640,
        height=360,
        setup=Setup.model_validate(given),
    )


def take(wanted: PictureOrder, folder: Path) -> Path:
    return folder / shoot(load("previz"), wanted, folder).media


# -- the camera ------------------------------------------------------------------------------------------------------
class _Move:
    """The amounts of a path that are compared."""

    def __init__(self, path: CameraPath) -> None:
        last = path.keys[-1]
        self.numbers = {
            "pan": last.pan,
            "tilt": last.tilt,
            "zoom": 100 * math.log(last.zoom),
            "dolly": -100 * math.log(1 - last.dolly),
            "truck": 100 * last.truck,
            "pedestal": 100 * last.pedestal,
            "tremble": tremble(path),
        }

    def off(self, other: "_Move") -> float:
        """The share by which the largest amount of a move differs."""
        main = max(self.numbers, key=lambda n: abs(self.numbers[n]) * (12 if n == "tremble" else 1))
        return (other.numbers[main] - self.numbers[main]) / self.numbers[main] if abs(self.numbers[main]) > 0.1 else 0.0


def transfer(folder: Path) -> None:
    print("Camera: a named move on a street -> its path -> made again in two other places, and read again")
    print(
        f"{'move':<12} {'read as':<24} {'pan':>6} {'tilt':>6} {'zoom':>6} {'dolly':>6} {'truck':>6} {'ped.':>6} {'meadow':>8} {'room':>8}"
    )
    for move in MOVES:
        path = motion(take(order("street", False, move=move), folder))
        first = _Move(path)
        again = []
        for place, interior in (("meadow", False), ("room", True)):
            made = motion(take(order(place, interior, path=path, size=Size.COWBOY if interior else Size.FULL), folder))
            again.append((first.off(_Move(made)), words(made)))
        last = path.keys[-1]
        print(
            f"{move:<12} {words(path):<24} {last.pan:6.1f} {last.tilt:6.1f} {last.zoom:6.2f} {last.dolly:6.2f} {last.truck:6.2f} "
            f"{last.pedestal:6.2f} "
            + " ".join(f"{off:+8.0%}" for off, _ in again)
            + ("" if all(w == words(path) for _, w in again) else f"   read again as {', '.join(w for _, w in again)}")
        )


# -- the look --------------------------------------------------------------------------------------------------------
def still(wanted: PictureOrder, folder: Path) -> Rgb:
    import av

    with av.open(str(take(wanted, folder))) as clip:
        return np.asarray(next(clip.decode(clip.streams.video[0])).to_ndarray(format="rgb24"), np.uint8)


def apart(a: Rgb, b: Rgb) -> float:
    """Distance of the means and deviations of L, a and b."""
    x, y = (to_lab(p).reshape(-1, 3) for p in (a, b))
    return float(np.linalg.norm(np.concatenate((x.mean(0) - y.mean(0), x.std(0) - y.std(0)))))


def plan() -> Plan:
    return Plan(
        title="T",
        aspect=Aspect.WIDE,
        width=640,
        height=360,
        rate=RATE,
        places=(Place(id="p", name="p", kind="meadow"),),
        scenes=(Scene(id="scene1", number=1, place="p"),),
        shots=(Shot(id="shot1", slate="1A", scene="scene1", frames=48),),
    )


def looks(folder: Path) -> None:
    print(
        "\nLook: a frame of a street with a strong look -> applied to other places; distance of Lab means and deviations"
    )
    print(f"{'look':<12}" + "".join(f"{p + ' before':>16}{'after':>8}" for p in ("sea", "cliff", "forest")))
    for name, strong in LOOKS.items():
        frame = still(order("street", False, look=strong, frames=2, size=Size.WIDE), folder)
        small = np.asarray(cv2.resize(frame, (320, 180), interpolation=cv2.INTER_AREA), np.uint8)
        found = matched(plan(), [small], [frame])
        row = f"{name:<12}"
        for place in ("sea", "cliff", "forest"):
            before, after = (
                apart(frame, still(order(place, False, look=look, frames=2, size=Size.WIDE), folder))
                for look in (Look(), found)
            )
            row += f"{before:>16.1f}{after:>8.1f}"
        print(f"{row}   {found.words}")


def natural(folder: Path) -> None:
    print(
        "\nWhat places look like with a plain look (the table of director/references/looks.py): L, sd L, chroma, b, black"
    )
    places = {
        False: ("meadow", "street", "sea", "forest", "cliff", "village", "harbour"),
        True: ("room", "corridor", "shop", "kitchen"),
    }
    for interior, names in places.items():
        for hour in TimeOfDay:
            rows = [stats(still(order(n, interior, time_of_day=hour, frames=2, size=Size.WIDE), folder)) for n in names]
            print(
                f"{'inside' if interior else 'outside':<8} {hour:<12} "
                + " ".join(f"{v:6.1f}" for v in np.mean(rows, axis=0))
            )


# -- people ----------------------------------------------------------------------------------------------------------
def somebody(name: str, hair: str, skin: str, style: str, *worn: tuple[str, str], **more: object) -> Character:
    garments = tuple(Garment(kind=k, colour=c) for k, c in worn)
    fields = {
        "id": name.lower(),
        "name": name,
        "description": "",
        "hair_colour": hair,
        "skin": skin,
        "hair_style": style,
    }
    return Character.model_validate({**fields, "garments": garments, **more})


PEOPLE = (
    somebody("Mara", "#7a3320", "#e6b48c", "long", ("trousers", "#2b3350"), ("coat", "#c0282d"), presentation="woman"),
    somebody("Tom", "#1c1714", "#8a5a3c", "short", ("trousers", "#3d424d"), ("sweater", "#3d8b4a"), presentation="man"),
    somebody(
        "Ines", "#d9b878", "#f0c8a8", "pigtails", ("dress", "#f0c83a"), presentation="woman", age="child", height_m=1.3
    ),
    somebody(
        "Olaf", "#c9c9c9", "#d9a47e", "bald", ("trousers", "#74492c"), ("jacket", "#2f62b3"), beard="long", age="old"
    ),
    somebody("Ana", "#3a2118", "#c68a63", "bob", ("skirt", "#6f3f93"), ("shirt", "#e4ddcf"), presentation="woman"),
    somebody("Zed", "#241a14", "#5c3a26", "afro", ("trousers", "#d8c08f"), ("jacket", "#e8731e"), presentation="man"),
)


def front(character: Character, folder: Path) -> Rgb:
    """The first view of the reference sheet."""
    name = make_sheet("previz", character, folder, lambda share: None)
    with Image.open(folder / name) as sheet:
        view = sheet.crop((0, 0, sheet.width // 6, round(sheet.height * 0.93)))
        return np.asarray(view.convert("RGB"))


def colours(folder: Path) -> None:
    print("\nPeople: a drawn figure -> its colours, distance (CIE76) from the token's own")
    print(f"{'':<8}{'skin':>8}{'hair':>8}{'upper':>8}{'lower':>8}")
    for character in PEOPLE:
        seen, truth = look_at(front(character, folder)), palette(character)
        if seen is None:
            print(f"{character.name:<8} nobody found")
            continue
        row = f"{character.name:<8}"
        for part in ("skin", "hair", "upper", "lower"):
            got = getattr(seen, part)
            row += f"{far(lab_of(got), lab_of(getattr(truth, part))):8.1f}" if got else f"{'untold':>8}"
        print(row)


# -- beats -----------------------------------------------------------------------------------------------------------
def clicks(tempo: float, seconds: float = 20.0, rate: int = 24_000) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    sound = np.random.default_rng(1).normal(0, 0.01, round(seconds * rate))
    times = np.arange(0.3, seconds - 0.1, 60 / tempo)
    click = np.exp(-np.arange(2400) / 300) * np.sin(2 * np.pi * 1000 * np.arange(2400) / rate)
    for n, t in enumerate(times):
        at = round(float(t) * rate)
        sound[at : at + 2400] += (0.8 if n % 4 == 0 else 0.4) * click[: len(sound) - at]
    return sound, times


def f_measure(found: tuple[float, ...], truth: NDArray[np.float64], within: float = 0.07) -> float:
    beats = np.array(found)
    precision = float(np.mean([np.abs(truth - b).min() <= within for b in beats]))
    recall = float(np.mean([np.abs(beats - t).min() <= within for t in truth]))
    return 2 * precision * recall / max(precision + recall, 1e-9)


def beats(folder: Path) -> None:
    print("\nBeats: F-measure within 70 ms; tempo found over true")
    for tempo in (60, 72, 90, 100, 120, 128, 140, 160, 174):
        sound, times = clicks(tempo)
        found = beat_map(sound, 24_000)
        assert found is not None
        print(
            f"clicks {tempo:>4}      {found.tempo:7.1f} {found.tempo / tempo:5.2f}  F {f_measure(found.beats, times):.2f}"
        )
    for mood in (
        Mood.TENSE,
        Mood.TRIUMPHANT,
        Mood.PLAYFUL,
        Mood.ROMANTIC,
        Mood.WONDER,
        Mood.ACTION,
        Mood.MYSTERY,
        Mood.MELANCHOLY,
        Mood.SERENE,
    ):
        frames, style = 24 * 24, STYLES[mood]
        section = MusicSection(frames=frames, mood=mood, intensity=0.8)
        wanted = MusicOrder(
            slate=SLATE, backend=load("score").card.backend, frames=frames, rate=RATE, seed=3, sections=(section,), tempo=Speed.NORMAL, button=False
        )  # fmt: skip
        times = np.array(beat_times(24.0, style.bpm * (0.94 + 0.12 * 0.8), style.metre)[:-1])
        found = beat_map(*samples(folder / shoot(load("score"), wanted, folder).media))
        true = 60 / float(times[1] - times[0])
        if found is None:
            print(f"{mood:<12} none found")
            continue
        print(
            f"{mood:<12}{true:6.1f} {found.tempo:7.1f} {found.tempo / true:5.2f}  F {f_measure(found.beats, times):.2f}"
        )


MEASURES = {"camera": transfer, "look": looks, "people": colours, "beats": beats, "natural": natural}


def main(asked: list[str]) -> None:
    """All measurements, or those named."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for name_of_measure, measure in MEASURES.items():
            if not asked or name_of_measure in asked:
                measure(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
