"""Tables of patterns and what to say instead, compiled once: the module `re` remembers too few of them."""

import re
from collections.abc import Callable
from functools import lru_cache

Form = str | Callable[[re.Match[str]], str]
Rules = tuple[tuple[str, Form], ...]
"""A pattern, and the words that take its place."""


@lru_cache(maxsize=16384)
def compiled(pattern: str) -> re.Pattern[str]:
    """The module `re` remembers 512 patterns; the readers together have more, and compiling is most of their time."""
    return re.compile(pattern)


def rewrite(low: str, *tables: Rules) -> str:
    """Each rule once, in order; spaces are single after each that fits."""
    for table in tables:
        for pattern, form in table:
            said = compiled(pattern).sub(form, low)
            if said != low:
                low = " ".join(re.sub(r"\s+([,;:.])", r"\1", said).split())
    return low
