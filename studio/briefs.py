"""What a person gave as a brief -> its text: words, a file, or standard input."""

import re
import sys
from pathlib import Path

from film import BriefError

LIMIT_BYTES = 200_000
"""A brief of 20,000 characters fits four times over in any script; the director says the limit in characters."""


def read_brief(given: str) -> tuple[str, str]:
    """(text, a short name for the folder). Raises BriefError in one sentence."""
    if given == "-":
        return _decode(sys.stdin.buffer.read(LIMIT_BYTES + 1), "standard input"), "film"
    path = Path(given)
    if _is_file(path):
        with path.open("rb") as file:
            return _decode(file.read(LIMIT_BYTES + 1), str(path)), _slug(path.stem)
    if _looks_like_path(given):
        raise BriefError(f"there is no file {given}; give the brief as words in quotes, or the name of a text file")
    return given, _slug(" ".join(re.findall(r"\w+", given)[:5]))


def _decode(raw: bytes, name: str) -> str:
    if len(raw) > LIMIT_BYTES:
        raise BriefError(
            f"{name} is larger than {LIMIT_BYTES // 1000} kB; a brief has at most 20,000 characters: shorten it"
        )
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as e:
                raise BriefError(f"{name} is not {encoding} text (byte {e.start}); save it as UTF-8") from e
    raise AssertionError("every text starts with the empty mark")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for a file: it is the brief itself
        return False
    except ValueError:  # a NUL in it
        return False


def _looks_like_path(given: str) -> bool:
    return bool(re.fullmatch(r"[^\s\"']+\.(md|txt|text|rst|markdown|docx?|pdf)", given, re.IGNORECASE))


def _slug(words: str) -> str:
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in words.lower())
    return "-".join(p for p in letters.split("-") if p)[:40] or "film"


def free_folder(parent: Path, name: str) -> Path:
    """`parent/name`, or `parent/name-2`, -3 ... the first that does not exist."""
    folder, number = parent / name, 2
    while folder.exists():
        folder, number = parent / f"{name}-{number}", number + 1
    return folder
