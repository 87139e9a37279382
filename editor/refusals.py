"""Why a file cannot be attached, in one sentence with the way out."""

from film import BriefError
from film.references import CLIP_BYTES, IMAGE_BYTES, SOUND_BYTES, Kind

PLURAL: dict[Kind, str] = {"image": "pictures", "video": "clips", "audio": "sounds"}
BYTES: dict[Kind, int] = {"image": IMAGE_BYTES, "video": CLIP_BYTES, "audio": SOUND_BYTES}


def unknown(name: str) -> BriefError:
    return BriefError(
        f"{name} is no picture, clip or sound that can be read; attach PNG, JPEG, WebP, MP4, MOV, WebM, WAV, MP3, FLAC or OGG"
    )


def damaged(name: str, why: object) -> BriefError:
    return BriefError(f"{name} is damaged and cannot be decoded to its end ({why}); export it again and attach that")


def too_long(name: str, most: float) -> BriefError:
    return BriefError(f"{name} is longer than the {most:g} seconds that can be attached; cut it shorter")


def too_large(name: str, size: int, kind: Kind) -> BriefError:
    most = BYTES[kind]
    return BriefError(f"{name} has {mb(size)}, the most for {PLURAL[kind]} is {mb(most)}; attach a smaller one")


def mb(size: int) -> str:
    return f"{size / 1e6:.0f} MB"
