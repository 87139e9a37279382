"""Where the two faces of the house are: a serif for title cards, a sans for captions and signs.

They come from small font packages (Source Serif Pro: OFL-1.1, Roboto: Apache-2.0), so that a machine without fonts draws
the same letters as any other.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from film.errors import Unavailable

_FACES = {
    "serif": ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
    "sans": ("font_roboto", "Roboto-Medium.ttf"),
    "sans bold": ("font_roboto", "Roboto-Bold.ttf"),
}


def font_file(face: Literal["serif", "sans", "sans bold"]) -> Path:
    """The TrueType file of a face. Raises Unavailable naming the package to install."""
    package, name = _FACES[face]
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise Unavailable(f"the {face} font is missing; pip install {package.replace('_', '-')}")
    return Path(spec.origin).parent / "files" / name
