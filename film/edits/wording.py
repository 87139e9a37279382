"""Words of a plan that name somebody."""

import re


def renamed(words: str, before: str, after: str) -> str:
    """Every mention of one name becomes another; a name inside another word stays."""
    if not before.strip():
        return words
    return re.sub(rf"(?<!\w){re.escape(before)}(?!\w)", lambda m: after, words)
