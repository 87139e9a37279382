"""Text from outside -> something a template can print, loop over and test, but not use unescaped."""

import json
from collections.abc import Iterator

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What could close a tag, and the two line ends that JSON leaves alone."""


class Outside:
    """A text, a number, or a list of them. Prints as JSON; the raw text is out of a template's reach (the sandbox keeps
    names that begin with an underscore from it)."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        if isinstance(value, (list, tuple)):
            self._value: object = tuple(Outside(v) for v in value)
        elif isinstance(value, (str, int, float)):
            self._value = value
        else:
            raise TypeError(f"data is text, a number or a list of them, not {type(value).__name__}")

    def __str__(self) -> str:
        if isinstance(self._value, tuple):
            return f"[{', '.join(map(str, self._value))}]"
        said = json.dumps(self._value, ensure_ascii=False).translate(_ESCAPES)
        return said.encode("utf-8", "backslashreplace").decode("utf-8")  # half a surrogate pair cannot be sent

    __repr__ = __str__

    def __bool__(self) -> bool:
        return bool(self._value)

    def __len__(self) -> int:
        return len(self._value) if isinstance(self._value, (tuple, str)) else 1

    def __iter__(self) -> Iterator["Outside"]:
        """Of a list; a single text is one piece, never letters."""
        return iter(self._value) if isinstance(self._value, tuple) else iter((self,))
