"""A picture file -> its pixels: upright, RGB, no larger than is kept, and nothing beside them."""

import warnings
from typing import Any, BinaryIO, NamedTuple

import numpy as np

from editor.refusals import damaged
from film import BriefError
from film.references import IMAGE_PIXELS, KEPT_IMAGE
from film.tokens import KEYWORD

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")


class Upright(NamedTuple):
    pixels: Any
    """A Pillow picture."""
    notes: tuple[str, ...]
    """What was done to it."""
    character: str = ""
    """The text of a character token it carries, unread."""


def upright(file: BinaryIO, name: str) -> Upright | None:
    """The decoded, upright RGB picture; None if it is none."""
    from PIL import Image, ImageOps, UnidentifiedImageError
    from PIL.PngImagePlugin import PngImageFile

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own warning about size; ours is an error below
        try:
            opened = Image.open(file, formats=_FORMATS)
        except UnidentifiedImageError:
            return None
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as e:
            raise damaged(name, e) from e
        width, height = opened.size
        if width * height > IMAGE_PIXELS:
            raise BriefError(
                f"{name} is {width}x{height} pixels, the most is {IMAGE_PIXELS // 1_000_000} megapixels; make it smaller"
            )
        if min(width, height) < 16:
            raise BriefError(f"{name} is {width}x{height} pixels, the least is 16x16; attach a larger picture")
        notes: tuple[str, ...] = ()
        if getattr(opened, "n_frames", 1) > 1:
            notes = (f"{name} is an animation; only its first picture is used",)
        try:
            opened.load()
            carried = str(opened.text.get(KEYWORD, "")) if isinstance(opened, PngImageFile) else ""
            return Upright(_plain(ImageOps.exif_transpose(opened)), notes, carried)
        except (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError) as e:
            raise damaged(name, e) from e


def _plain(picture: Any) -> Any:
    """RGB without anything beside the pixels; what is transparent becomes white, 16 bits become 8."""
    from PIL import Image

    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        deep = np.asarray(picture, dtype=np.float64)
        scale = 257.0 if deep.max() > 255 else 1.0
        picture = Image.fromarray(np.clip(deep / scale, 0, 255).astype(np.uint8))
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, (255, 255, 255, 255))
        picture = Image.alpha_composite(white, picture)
    picture = picture.convert("RGB")
    picture.thumbnail((KEPT_IMAGE, KEPT_IMAGE), Image.Resampling.LANCZOS)
    return Image.fromarray(np.asarray(picture))
