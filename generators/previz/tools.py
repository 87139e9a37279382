"""A deed -> the thing it is done with, where nobody has said: who drinks has a cup, who throws has a ball."""

from film import Action, Part, Setup
from generators.previz.catalogue import KIT

TOOLS = {
    Action.CARRY: "box",
    Action.DRINK: "cup",
    Action.EAT: "bread",
    Action.READ: "book",
    Action.THROW: "ball",
}
"""What is in the hand of somebody whose deed needs a thing, if nothing else is said."""
_IN_HAND = frozenset({Action.CARRY, Action.DRINK, Action.EAT, Action.READ, Action.THROW, Action.PICK_UP})
_USED_FOR = {
    Action.DRINK: frozenset({"cup", "bottle", "bowl"}),
    Action.EAT: frozenset({"bread", "cake", "pizza", "apple", "ice cream", "bowl", "plate", "egg"}),
    Action.READ: frozenset({"book", "letter", "map", "phone", "newspaper", "scroll", "laptop"}),
}
HANDY = frozenset(
    {
        *"lamp phone letter map book cup bottle bread basket box bag key sword umbrella balloon flower watch ring shoe".split(),
        *"guitar flag crystal gun camera ball egg feather skull rock kettle teapot bowl plate pot cake pizza apple".split(),
        *"pumpkin suitcase bucket birdcage fishbowl hammer shovel broom rope axe spear shield bomb clock plant violin".split(),
        *"trumpet microphone kite dice skateboard racket telescope binoculars syringe hourglass radio laptop".split(),
        *"newspaper scroll money pen coin trophy medal mask".split(),
        *("frying pan", "ice cream", "magic wand", "teddy bear", "magnifying glass", "playing card", "bow and arrow"),
    }
)
"""What is taken in the hand."""
ON_TABLES = HANDY - {
    *"bag box basket rock shoe ball guitar umbrella flag balloon skull suitcase bucket shovel broom rope axe spear".split(),
    *"shield skateboard kite pumpkin".split(),
}
"""Of which these are taken from the table, where a room has one."""


def equipped(part: Part, setup: Setup) -> Part:
    """What a deed is done with is in the hand: what it is done to, else what the shot shows, else what is usual."""
    if part.action not in _IN_HAND or part.holding:
        return part
    fits = _USED_FOR.get(part.action, HANDY)
    at = KIT.named(part.toward)
    if part.action is Action.READ and at is not None and at.category == "thing" and at.kind not in fits:
        return part  # a sign, a screen, a gravestone
    shown = [k for k in dict.fromkeys((part.toward, *(t.kind for t in setup.things))) if k in fits]
    if part.action is Action.THROW and len(shown) > 1 and shown[0] == part.toward:
        shown = shown[1:]  # at it, not it
    found = shown[0] if shown else TOOLS.get(part.action, "")
    return part.model_copy(update={"holding": found}) if found else part
