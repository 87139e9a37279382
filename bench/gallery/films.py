"""Finished productions -> a page of their frames."""

from pathlib import Path

from PIL import Image, ImageOps

from editor import still
from memory import Production

FRAMES_EACH = 3
"""Frames of each film on the page."""


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
