"""'Behind Mara', 'on the horizon', 'on the pier': where in a picture a thing should be, kept in its words."""

import re

from director.offline.revising.clause import Clause
from director.offline.revising.index import content
from director.offline.revising.people import pronoun
from film import Shot

_WHERE = r"\b(?:right |just |somewhere |far )?(?:in the (?:far |near )?(?:distance|background|foreground|sky|air|corner)|(?:on|at|near) the horizon|on the (?:left|right|ground|floor)|to (?:the|her|his|their) (?:left|right|side)|on the (?:wall|ceiling|shelf)|against the wall|in a corner|far away|nearby)\b"
_NEAR = r"\b(?:right |just |standing |sitting |lying |somewhere )?(?:behind|beside|next to|near|around|by|close to|left of|right of|in front of|opposite|alongside)"


def spot_of(clause: Clause, shots: list[Shot]) -> str:
    """'behind Mara', 'on the horizon': where it should be, kept in the words of the thing. Only beside who is in the shots."""
    if m := clause.take(_WHERE):
        return m[0]
    for m in re.finditer(
        r"\b(?:on|in|at|by|near|under|against|beside|outside|inside) the (\w+)(?: \w+)??(?=$| in\b| to\b)", clause.left
    ):
        if shots and all(content(m[1]) and {*content(m[1])} <= clause.index.words[s.id] for s in shots):
            clause.cut(m.start(), m.end())
            return m[0]
    names = "|".join(re.escape(n) for n in sorted(clause.index.names, key=len, reverse=True)) or "(?!)"
    m = clause.has(rf"{_NEAR} (?P<who>(?:the )?(?P<name>{names})|her|him|them)\b(?!'s)")
    if not m or not shots:
        return ""
    inside = [{p.who for p in s.parts} for s in shots]
    if m["name"]:
        who = clause.index.names[m["name"]]
    else:
        part = clause.copy()
        part.left = m["who"]
        who = pronoun(part, tuple(s.id for s in shots)) if m["who"] != "them" else ""
    if (who and not all(who in i for i in inside)) or not all(inside):
        return ""
    clause.cut(m.start(), m.end())
    return re.sub(r"\S+$", clause.plan.character(who).name, m[0]) if who else m[0]
