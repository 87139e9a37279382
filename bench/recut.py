"""What a revision costs that reshoots little or nothing: a film of twenty shots cut again, and whole commands.

    python -m bench.recut [--keep DIR] [--picture previz] [--size 1280x720]

The film is made once (in DIR, if given, and found there again); everything is measured on copies of it. Prints the tables of
bench/README.md: wall seconds and seconds of processor time (user and system, children included).
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import editor
from bench.make_film import decode, encode, machine
from bench.twenty_shots import film
from director import OfflineDirector, propose, run
from film import Brief, Edit, MoveShot, Plan, Reshoot, SetShot, Timeline, Transition, apply
from memory import Production, Settings

RECUTS: dict[str, tuple[Edit, ...]] = {
    "one shot taken again": (Reshoot(shot="shot8"),),
    "a dissolve at one cut": (SetShot(shot="shot10", transition=Transition.DISSOLVE),),
    "two shots change places": (MoveShot(shot="shot2", to=2),),
}
COMMANDS = (
    ("--help",),
    ("revise", "swap shots 2 and 3", "--dry-run"),
    ("revise", "swap shots 2 and 3"),
    ("revise", "undo"),
    ("revise", "redo"),
    ("revise", "swap shots 12 and 13"),
    ("revise", "sadder music"),
    ("revise", "undo"),
    ("resume",),
)
IMPORTS = "import studio.cli, studio.facts, studio.producing, studio.screen, director.offline, director.running"


class Spent(NamedTuple):
    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall:.2f} | {self.cpu:.2f}"


@contextmanager
def clock(into: dict[str, Spent], name: str) -> Iterator[None]:
    wall, cpu = time.perf_counter(), _cpu()
    yield
    into[name] = Spent(time.perf_counter() - wall, _cpu() - cpu)


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--picture", default="previz")
    parser.add_argument("--size", default="1280x720")
    given = parser.parse_args()
    width, height = (int(n) for n in given.size.split("x"))
    with tempfile.TemporaryDirectory() as temporary:
        made = given.keep or Path(temporary) / "made"
        if not (made / "project.db").exists():
            make(made, film(width, height), given.picture)
        print(f"{machine()}; load {os.getloadavg()[0]:.1f}; {given.picture}, twenty shots, one minute, {given.size}\n")
        recuts(copy(made, Path(temporary) / "recuts"), Path(temporary))
        commands(copy(made, Path(temporary) / "commands"))


def make(folder: Path, plan: Plan, picture: str) -> None:
    with Production.create(folder, Brief(text="Twenty shots."), Settings(picture=picture, takes=1), "bench") as made:
        made.revisions.add(plan, on=0, approved=True)
        run(made, OfflineDirector(), approved=True)


def copy(made: Path, to: Path) -> Path:
    """The production again; its takes are not copied but linked, since nothing changes them."""
    shutil.copytree(made, to, ignore=shutil.ignore_patterns("vault"))
    shutil.copytree(made / "vault", to / "vault", copy_function=os.link)
    return to


def recuts(folder: Path, temporary: Path) -> None:
    """Conform, sound, master and sheet of the film from nothing, and of three changed films from what that left."""
    with Production.open(folder) as production:
        plan = production.revisions.plan(1)
        raw = temporary / "frames.rgb"
        decode(folder / production.records.masters()[0].file, raw)
        alone: dict[str, Spent] = {}
        with clock(alone, "x264"):
            encode(raw, plan.width, plan.height, plan.rate)
        raw.unlink()
        changed = {name: shot_again(production, apply(plan, edits)) for name, edits in RECUTS.items()}
        first = production.records.cut(1)
        assert first is not None
        print(
            "| cut | encoded frames | conform, wall | cpu | cpu of encoding all | sound | cpu | master | cpu | sheet | cpu |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|---|")
        warm = temporary / "warm"
        row(production, 1, first, "from nothing", warm, alone["x264"])
        for name, revision in {**changed, "nothing changed": 1}.items():
            cut = production.records.cut(revision)
            assert cut is not None
            scratch = shutil.copytree(warm, temporary / f"scratch {name}")
            row(production, revision, cut, name, scratch, alone["x264"])
        print(
            f"\nreference: x264 alone encodes all {first.frames} frames once, one thread: {alone['x264']} (wall | cpu)\n"
        )


def shot_again(production: Production, plan: Plan) -> int:
    """A revision with that plan, made and delivered -> its number. Its takes are then in the vault."""
    revision = production.revisions.add(plan, on=production.revisions.head, approved=True)
    run(production, OfflineDirector(), approved=True)
    return revision


def row(production: Production, revision: int, cut: Timeline, name: str, scratch: Path, encoding: Spent) -> None:
    scratch.mkdir(exist_ok=True)
    plan, vault, spent = production.revisions.plan(revision), production.vault, dict[str, Spent]()
    before = set(scratch.glob("stretch-*.mp4"))
    tracks = heard(production, plan)
    warm_up()
    with clock(spent, "conform"):
        picture = editor.conform(cut, vault, scratch)
    with clock(spent, "sound"):
        sound = editor.soundtrack(tracks, scratch)
    with clock(spent, "master"):
        editor.master(cut, picture, sound.file, scratch / "film.mp4")
    marks = {c.take: production.takes.marks(c.take) for c in cut.clips if c.take}
    with clock(spent, "sheet"):
        editor.contact_sheet(plan.title, editor.panels(plan, cut, marks), vault, scratch / "sheet.png", kept=scratch)
    encoded = sum(editor.probe(p).frames for p in set(scratch.glob("stretch-*.mp4")) - before)
    share = f"{spent['conform'].cpu / encoding.cpu:.1%}"
    others = " | ".join(str(spent[part]) for part in ("sound", "master", "sheet"))
    print(f"| {name} | {encoded} | {spent['conform']} | {share} | {others} |")


def heard(production: Production, plan: Plan) -> editor.Tracks:
    from director.spotting import ambience_order, music_order
    from generators import load

    music, ambience = music_order(plan, load("score").card), ambience_order(plan, load("ambience").card)
    found = [production.takes.intact(order.key) for order in (music, ambience)]
    files = [production.vault / take.media for take in found if take is not None]
    return editor.Tracks(
        files[0], files[1], editor.caption_spans(plan), editor.silent_spans(plan), plan.rate, plan.frames
    )


def warm_up() -> None:
    """Imports are measured with the commands, not here."""
    import moviepy  # noqa: F401
    import scipy.ndimage
    import scipy.signal  # noqa: F401

    for name in editor.__all__:
        getattr(editor, name)


def commands(folder: Path) -> None:
    """Whole commands in new processes, and what their parts cost."""
    print("| command | wall | cpu | of that its departments' work |")
    print("|---|---|---|---|")
    for number, words in enumerate(COMMANDS):
        command = [sys.executable, "-m", "studio.cli", words[0]]
        command += [] if words[0] == "--help" else [str(folder), *words[1:]]
        command += ["--yes"] if words[0] == "revise" and "--dry-run" not in words else []
        spent: dict[str, Spent] = {}
        before = worked(folder)
        with clock(spent, "all"):
            subprocess.run(command, check=True, capture_output=True)
        made = ", ".join(f"{k} {v - before.get(k, 0):.2f}" for k, v in worked(folder).items() if v > before.get(k, 0))
        shown = " ".join(words) if words[0] != "revise" else f'revise "{words[1]}" {" ".join(words[2:])}'.strip()
        print(f"| {number + 1}. `auteur {shown}` | {spent['all']} | {made} |")
    print("\n| part of a command | wall | cpu |\n|---|---|---|")
    for name, spent_on in parts(folder).items():
        print(f"| {name} | {spent_on} |")


def worked(folder: Path) -> dict[str, float]:
    with Production.open(folder) as production:
        spent: dict[str, float] = {}
        for charge in production.records.ledger():
            spent[charge.department] = spent.get(charge.department, 0.0) + charge.seconds
        return spent


def parts(folder: Path) -> dict[str, Spent]:
    python: dict[str, Spent] = {}
    best(python, "interpreter alone", lambda: subprocess.run([sys.executable, "-c", ""], check=True))
    best(
        python,
        "with everything a revision imports",
        lambda: subprocess.run([sys.executable, "-c", IMPORTS], check=True),
    )
    with Production.open(folder) as production:
        best(python, "propose", lambda: propose(production, OfflineDirector(), "swap shots 2 and 3"))
    with Production.open(folder) as production, clock(python, "the graph, a film that is delivered"):
        run(production, OfflineDirector(), approved=True)  # opened again: the other has its plans in memory
    return python


def best(into: dict[str, Spent], name: str, work: Callable[[], object]) -> None:
    tries: list[Spent] = []
    for _ in range(3):
        one: dict[str, Spent] = {}
        with clock(one, name):
            work()
        tries.append(one[name])
    into[name] = min(tries)


if __name__ == "__main__":
    main()
