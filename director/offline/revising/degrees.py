"""'a bit', 'much': how far a step goes."""

import re

LITTLE = (
    r"(?:just )?(?:a (?:little|tiny|wee)(?: bit)?|a bit|a touch|a tad|a notch|slightly|somewhat|a smidge|marginally)"
)
MUCH = r"(?:very )?(?:much|a lot|lots|far|way|considerably|a great deal|a good deal|significantly|really|super|drastically)"
GRADED = rf"(?:(?:even |still )?(?:{LITTLE}|{MUCH}))"


def degree(words: str | None) -> float:
    """0.5 for 'a bit', 1 for nothing said, 2 for 'much'."""
    if not words:
        return 1.0
    return 0.5 if re.search(LITTLE, words) else 2.0 if re.search(rf"\b{MUCH}\b", words) else 1.0
