"""The scratch folder: what versions of the film were made of, kept so that the next is made quickly, below a size.

Nothing in it is needed to have a version (takes are in the vault, masters beside it), only to make another without
encoding, mixing or drawing again. A note per version names the files its master was made of.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from editor.files import whole

MOST_BYTES = 500_000_000
"""Of kept stretches, sounds and panels: about a hundred versions of a one-minute film at 720p."""
_KEPT = ("stretch-*.mp4", "sound-*.mp4", "sound-*.json", "panel-*.png")


def note(scratch: Path, version: int, names: Iterable[str]) -> None:
    """Write down what the master of a version was made of."""
    with whole(scratch / f"version-{version}.txt") as part:
        part.write_text("\n".join(sorted(set(names))), encoding="utf-8")


def tidy(scratch: Path, needed: Collection[int], most: int = MOST_BYTES) -> tuple[str, ...]:
    """Remove kept files until they are below `most` bytes in all -> the names of the removed.

    First what no version's note names, then what only the versions delivered longest ago name. What the versions in
    `needed` were made of stays, however large it is.
    """
    for left in scratch.glob("mix-*.wav"):  # of a mix that was killed
        left.unlink(missing_ok=True)
    sizes = {path.name: path.stat().st_size for pattern in _KEPT for path in scratch.glob(pattern)}
    total = sum(sizes.values())
    if total <= most:
        return ()
    last_used = dict.fromkeys(sizes, 0)
    safe: set[str] = set()
    for written in scratch.glob("version-*.txt"):
        names = written.read_text(encoding="utf-8").splitlines()
        if int(written.stem.removeprefix("version-")) in needed:
            safe.update(names)
        for name in names:
            last_used[name] = max(last_used.get(name, 0), written.stat().st_mtime_ns)
    removed = []
    for name in sorted(sizes.keys() - safe, key=lambda n: (last_used[n], n)):
        if total <= most:
            break
        (scratch / name).unlink(missing_ok=True)
        total -= sizes[name]
        removed.append(name)
    return tuple(removed)
