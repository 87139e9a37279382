"""Character -> a figure on the stage: people, astronauts and robots here, animals in `creatures`."""

from film import Character
from generators.previz.figures.person import Person
from generators.previz.figures.robot import Robot
from generators.previz.stage import FigureLike

__all__ = ["Person", "Robot", "figure"]


def figure(character: Character) -> FigureLike:
    """The one drawing of a character that every shot uses. Made once per take."""
    if character.kind == "robot":
        return Robot(character)
    if character.kind in ("person", "astronaut"):
        return Person(character)
    from generators.previz.figures.creatures import Creature

    return Creature(character)
