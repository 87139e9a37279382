"""'Make it vertical', 'square', '16:9', 'cinemascope' -> Reformat."""

from director.offline.revising.clause import Clause
from film import Aspect, Edit, NotUnderstood, Reformat

_SHAPES: tuple[tuple[str, Aspect], ...] = (
    (
        r"9 ?(?:[:x/]|by) ?16|vertical|upright|for (?:tiktok|reels|instagram reels|youtube shorts|phones?)|tiktok|portrait(?! lens)|tall(?= (?:format|frame))",
        Aspect.VERTICAL,
    ),
    (
        r"16 ?(?:[:x/]|by) ?9|wide-?screen|landscape(?= (?:format|aspect|film|mode|orientation)|$)|horizontal",
        Aspect.WIDE,
    ),
    (r"1 ?(?:[:x/]|by) ?1|square", Aspect.SQUARE),
    (r"4 ?[:x/] ?5", Aspect.PORTRAIT),
    (
        r"2[.,](?:39|35|40)(?: ?: ?1)?|cinemascope|letterbox(?:ed)?|anamorphic|scope|ultra-?wide(?:screen)?",
        Aspect.SCOPE,
    ),
    (r"4 ?(?:[:x/]|by) ?3|academy(?: ratio)?|(?:an )?old (?:tv|telly|television)", Aspect.ACADEMY),
)


def shaping(clause: Clause) -> list[Edit]:
    """The whole film has one shape."""
    found: Aspect | None = None
    for pattern, _ in _SHAPES:
        clause.take(
            rf"\b(?:not(?: in)?|no longer|no more|instead of|rather than|from) (?:the )?(?:{pattern})(?!\w|:\d)"
        )
    for pattern, aspect in _SHAPES:
        if clause.take(rf"(?<![\d:.])\b(?:{pattern})(?!\w|:\d)"):
            if found not in (None, aspect):
                raise NotUnderstood(f"which shape, {found} or {aspect}?")
            found = aspect
            clause.drop(rf"(?<![\d:.])\b(?:{pattern})(?!\w|:\d)")
    if found is None:
        return []
    clause.drop(
        r"\b(?:the )?(?:whole |entire )?(?:film|movie|video|picture|frame|aspect|ratio|format|shape|orientation|normal|standard|regular|ordinary|proper|classic|mode|version|switch|convert|crop|reframe)\b"
    )
    return [Reformat(aspect=found)]
