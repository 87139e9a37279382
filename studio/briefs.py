"""What a person gave as a brief -> its text: words, a file, or standard input."""

import re
import sys
from pathlib import Path

from film import BriefError

LIMIT_BYTES = 200_000
"""A brief of 20,000 characters fits four times over in any script; the director says the limit in characters."""


def read_brief(given: str) -> tuple[str, str]:
    """(text, a short name for the folder). Raises BriefError in one sentence."""
    if any(0xD800 <= ord(c) <= 0xDFFF for c in given):
        raise BriefError("the brief holds bytes that are no UTF-8 text; put it into a file saved as UTF-8")
    if given == "-":
        return _decode(sys.stdin.buffer.read(LIMIT_BYTES + 1), "standard input"), "film"
    path = Path(given)
    if given.strip() and _exists(path):
        if path.is_dir():
            raise BriefError(f"{given} is a folder; give the brief as words in quotes, or the name of a text file")
        try:
            with path.open("rb") as file:
                return _decode(file.read(LIMIT_BYTES + 1), str(path)), _slug(path.stem)
        except PermissionError:
            raise BriefError(f"{given} may not be read; change its permissions or give the brief as words") from None
    if _looks_like_path(given):
        raise BriefError(f"there is no file {given}; give the brief as words in quotes, or the name of a text file")
    return given, _slug(" ".join(re.findall(r"\w+", given)[:5]))


def _decode(raw: bytes, name: str) -> str:
    if len(raw) > LIMIT_BYTES:
        raise BriefError(
            f"{name} is larger than {LIMIT_BYTES // 1000} kB; a brief has at most 20,000 characters: shorten it"
        )
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as e:
        kind = encoding.removesuffix("-sig").upper()
        raise BriefError(f"{name} is not {kind} text (byte {e.start}); save it as UTF-8") from e


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long for a file name, or a NUL in it: it is the brief itself
        return False


def _looks_like_path(given: str) -> bool:
    """One line that ends like a document, or one word with a slash in it."""
    line = given.strip()
    document = r"[^\n\"]{1,200}\.(md|txt|text|rst|markdown|docx?|pdf|ya?ml|json|rtf|odt|fountain)"
    return bool(re.fullmatch(document, line, re.IGNORECASE)) or bool(re.fullmatch(r"\S*/\S+", line))


def _slug(words: str) -> str:
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in words.lower())
    return "-".join(p for p in letters.split("-") if p)[:40] or "film"


def free_folder(parent: Path, name: str) -> Path:
    """`parent/name`, or `parent/name-2`, -3 ... the first that does not exist."""
    folder, number = parent / name, 2
    while folder.exists():
        folder, number = parent / f"{name}-{number}", number + 1
    return folder
