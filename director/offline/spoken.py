"""Brief text -> the same in the words the readers know: kin without an article, hands without an owner, everybody.

People who describe a picture say 'grandfather milks the cow' and 'two hands knead dough'. The readers look for articles and
owners, so these are put in; nothing is taken away.
"""

import re

_KIN = r"(?:grand(?:father|mother|ma|pa|dad)|granny|gran|father|mother|dad|daddy|mum|mummy|mom)"
_REWRITTEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?:(?<=^)|(?<=[.!?:;,] )|(?<=sunrise )|(?<=sunset )|(?<=dawn )|(?<=dusk )|(?<=and )|(?<=while )|(?<=as ))({_KIN})(?=\s+(?:is|was|has|[a-z]+s)\b)", re.I | re.M), r"the \1"),
    (re.compile(r"(?:(?<=^)|(?<=[.!?:] ))(?:a pair of|two|old|young|small|strong|wrinkled|careful)((?: \w+)?) hands (?=[a-z]+(?<!ing)\b)(?!of\b|on\b|in\b|and\b|with\b)", re.I | re.M), r"a person's\1 hands "),
    (re.compile(r"(?:(?<=^)|(?<=[.!?:] )|(?<=shot: ))hands (?=(?!of\b|on\b|in\b|up\b|and\b|with\b|free\b|down\b)[a-z]+(?<!ing)\b)", re.I | re.M), "a person's hands "),
    (re.compile(r"^every(?:one|body)(?=\s+(?:at|in|on|around|along|has|is|stands?|sits?|falls?|sleeps?|dances?|laughs?|claps?|cheers?|runs?|stares?|looks?)\b)", re.I), "three people"),
    (re.compile(r"(?:(?<=^)|(?<=[.!?:] )|(?<=up: )|(?<=of ))a (?:\w+ )?hand (?=(?!of\b|on\b|in\b|and\b|with\b)[a-z]+s\b)", re.I | re.M), "a person's hand "),
    (re.compile(r"\b(?:the|an?) (\w+)['’]s (captain|owner|driver|keeper|pilot|guard|teacher|doctor|conductor|cook)\b", re.I), r"the \2 of the \1"),
    (re.compile(r"\bhas fallen asleep\b", re.I), "sleep"),
)  # fmt: skip


def plainer(text: str) -> str:
    """The brief with those words put in."""
    for pattern, words in _REWRITTEN:
        text = pattern.sub(words, text)
    return text
