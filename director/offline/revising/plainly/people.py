"""People: 'like sixty', 'recast him as a woman', 'out of that jumpsuit', 'hair down', 'lose the moustache'."""

from director.offline.revising.compiled import Rules

_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_AGE = rf"(?:{'|'.join(_TENS)}|[1-9]\d)"
RULES: Rules = (
    (r"\b(?:thirty|forty|fifty|[3-9]\d) years (younger|older)\b", r"much \1"), (r"\b(?:five|ten|fifteen|twenty|20|1?\d) years (younger|older)\b", r"\1"),
    (r"^(?:nobody|no one)(?: else)? in (.+?) (?:but|except)(?: for)? ([a-z]+)$", r"nobody but \2 in \1"),
    (r"\b(lies|sits|kneels|stands|falls|sleeps|runs|walks|lie|sit|kneel|stand|fall|sleep|run|walk)( down)? (?:in|on|through|across|over) the (?:grass|ground|floor|snow|sand|street|road|deck|water)\b", r"\1\2"),
    (r"\b(waves?) (?:goodbye|good-bye|hello|back|to us|at us)\b", r"\1"),
    (r"^([a-z]+) (?:is|are|should|must) (?:not|no longer)(?: be)?(?: seen| there)? in (.+?)(?: any ?more| any longer| now)?$", r"remove \1 from \2"),
    (r"\bon ([a-z]+)'s (?:head|face|hands|shoulders|back|neck|feet)\b", r"on \1"),
    (r"^(an? (?:[a-z]+ )??(?:guard|policeman|policewoman|cop|soldier|man|woman|boy|girl|child|old man|old woman|waiter|fisherman|sailor|farmer|stranger|nurse|doctor|tourist|thief|worker|driver)) (?:is )?(walks?|walking|runs?|running|stands?|standing|sits?|sitting|waits?|waiting|watches|watching|passes|passing)(?: by| past| through| along| across| around)* (?:in |through |into )?(shot \w+|\d+[a-z]?)$", r"add \1 \2 in \3"),
    (rf"\b(?:younger|older),? (?:(?:more )?like|say|about|around|maybe|roughly|perhaps|closer to|more of an?|in (?:his|her|their)) ({_AGE})(?:-?ish)?\b(?! ?(?:seconds|frames|%|mm|percent))", lambda m: f"{_years(m[1])} years old"),
    (rf"\b(?:like|say|about|around|maybe|roughly|more like|closer to) ({'|'.join(_TENS)})(?: or so|-?ish)?$", lambda m: f"{_years(m[1])} years old"),
    (rf"\b(?:should|must|could) be ({'|'.join(_TENS)})(?: or so|-?ish)?$", lambda m: f"should be {_years(m[1])} years old"),
    (r"^(?:re-?cast|cast) (.+?) (?:as|with|into) an? (woman|man|girl|boy)(?:,? (?:called|named)? ?([a-z]+))?$", lambda m: f"{m[1]} should be a {m[2]}" + (f" and call {m[1]} {m[3]}" if m[3] else "")),
    (r"^(?:get|take|have) (.+?) out of (?:that|the|her|his|their|those) ([\w ]+?),? (?:and )?(?:put|dress|stick) (?:her|him|them) in(?:to)? ", r"swap \1's \2 for "),
    (r"\b(hair) (?:should be |is |worn |to be |being )?(?:down|loose|open|untied|let down)\b", r"\1 long"), (r"\b(?:let|wear|wears|with) (her|his|their) hair (?:down|loose|open)\b", r"\1 hair long"),
    (r"\b(hair long),? (?:and )?(?:no|without(?: the| a)?) (?:braids?|ponytail|bun|pigtails)\b", r"\1"), (r"\b(hair) (?:should be |is |worn |to be |being )?(?:up|pinned up|tied up|put up)\b", r"\1 in a bun"),
    (r"\bhair ([\w ]+?),? not [a-z]+$", r"hair \1"), (r"\b([a-z]+ hair),? not [a-z]+\b", r"\1"),
    (r"\b(?:ditch|lose|drop|remove|no more|get rid of|without) (?:the |his |that )(mo?ustache|beard|stubble)\b(?! (?:from|of|in))", r"no \1"),
    (r"^([a-z]+) (?:should|must|could|can) lose (?:the |his |her |that |their )(?=\w)", r"remove \1's "), (r"^([a-z]+) (?:does not|should not|need not) (?:need|wear|have|keep) (?:the |his |her |that |their |an? )(?=\w)", r"remove \1's "),
    (r"^(?:dress|put|have|get|see|show) ([a-z]+) in (an? |some )(?=\w)", r"\1 wears \2"), (r"^([a-z]+) in (an? |some )(?=(?:[a-z]+ )*(?:suit|tuxedo|coat|jacket|dress|hat|cap|scarf|uniform|jumper|sweater|shirt|boots|robe|cloak|raincoat|gloves|apron|hoodie|vest|skirt)\b)", r"\1 wears \2"),
    (r"^(?:the )?(\w+) (?:should|must) have (an? |some )(?=(?:[a-z]+ )*(?:suit|coat|jacket|dress|hat|cap|scarf|gloves|boots|glasses|sunglasses|backpack)\b)", r"give \1 \2"),
    (r"\b(?:a woolly|woolly|woolen|wooly|warm|cosy|thick|fluffy|proper|decent|nice|smart|elegant|fancy|simple|plain) (?=(?:\w+ )?(?:scarf|hat|coat|jacket|jumper|sweater|cap|gloves|suit|dress)\b)", ""),
    (r"\b(beard|mo?ustache),? like an? (?:proper |real |old |true )?\w+$", r"\1"), (r"\b(?:taller|bigger),? like an adult\b", "1.7 metres tall"),
    (r"\b(?:the )?(?:poor|little|dear) (?:thing|girl|guy|man|woman|boy|lad|lass|soul|kid|fellow)\b", "her"),
)  # fmt: skip


def _years(word: str) -> int:
    return _TENS.get(word) or int(word)
