"""Deeds -> the things they are done with, which nobody names: who sweeps has a broom, who lights up a cigarette."""

import re

from film import Thing

_TOOLS: tuple[tuple[str, str], ...] = (
    (r"hammers|hammering", "hammer"),
    (r"sweeps?|sweeping (?=the|a|up|leaves|floor)", "broom"),
    (r"mops|mopping", "broom"),
    (r"(?:digs?|digging|shovels|shovelling)(?! into| through)", "shovel"),
    (r"chops?(?:ping)? (?:the |some )?(?:fire)?wood|fells? (?:a|the) tree", "axe"),
    (r"saws|sawing", "saw"),
    (r"paints|painting (?=a|the|her|his)", "brush"),
    (r"lights? up(?= under|[.,;]| and| in\b| at\b| outside|$)|smok(?:es|ing)(?! gun| chimney| ruin| fish| crater| pot| volcano)", "cigarette"),
    (r"fishes|fishing (?=from|at|in|by|on)", "fishing rod"),
    (r"photographs|takes? (?:a )?(?:photo|photograph|picture)s?", "camera"),
    (r"kickflips?|skateboards", "skateboard"),
    (r"cuts (?:her|his|the|a) \w*\s?(?:hair|beard|ribbon|cloth|paper)", "scissors"),
    (r"bandages", "bandage"),
    (r"rows (?:a|the|his|her|across|over|out|home|away)", "boat"),
    (r"skateboarding", "skateboard"),
    (r"surfs|surfing", "surfboard"),
    (r"shoots an arrow|draws (?:her|his|a|the) bow", "bow and arrow"),
    (r"telephones|makes a (?:phone )?call", "phone"),
    (r"drums (?!on|her|his)", "drum"),
)  # fmt: skip
_USED = tuple((re.compile(rf"\b(?:{pattern})", re.I), kind) for pattern, kind in _TOOLS)
_SCENE: tuple[tuple[str, str], ...] = (
    (r"\bwaves? (?:\w+ )?(?:crash|break|burst|smash|hit|wash)\w*", "splash"),
    (r"\b(?:by|in|under|with) (?:the )?(?:lantern|lamp|oil lamp|gas)[ -]?light\b", "lamp"),
    (r"\b(?:by|in) (?:the )?fire[ -]?light\b|\b(?:by|beside|before|around) (?:the|a) (?:open )?fire\b", "campfire"),
    (r"\b(?:burning|blazing) (?:house|building|barn|city|village|castle|town|forest|ship)\b", "embers"),
    (r"\b(?:makes?|lights?|starts?) (?:a )?fire\b", "campfire"),
    (r"\bpipe (?:in|between|from) (?:his|her) (?:mouth|teeth|lips)\b|\bsmok(?:es|ing) (?:a|his|her) pipe\b", "cigarette"),
    (r"\bchristmas tree\b|\bpresents under the tree\b", "christmas tree"),
    (r"\bneon (?:everywhere|all around|all over)\b", "sign"),
    (r"\bflood(?:ed|s|waters?|ing)?\b(?! ?light)|\b(?:knee|waist)[ -]deep (?:in )?water\b|\bup to (?:her|his|their) (?:knees|waist|ankles) in water\b", "flood"),
)  # fmt: skip
_AROUND = tuple((re.compile(pattern, re.I), kind) for pattern, kind in _SCENE)
HELD_FOR = frozenset(kind for _, kind in _TOOLS) - {"boat", "surfboard", "skateboard", "drum"}


def spans(text: str) -> list[tuple[int, int]]:
    """Where a sentence speaks of such things."""
    return [m.span() for pattern, _ in (*_USED, *_AROUND) if (m := pattern.search(text))]


def implied(text: str) -> list[Thing]:
    """What a sentence needs that it does not name."""
    found = [Thing(kind=kind, words=m[0].strip()) for pattern, kind in _USED if (m := pattern.search(text))]
    return found + [Thing(kind=kind, words=m[0].strip()) for pattern, kind in _AROUND if (m := pattern.search(text))]
