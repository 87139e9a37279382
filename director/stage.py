"""Who draws sketches and boards: the stage, where the generator of the film is dear."""

from generators import Card, load


def stage_card(picture: Card) -> Card:
    """Who sketches: the picture generator itself where it draws on this machine for nothing, else the stage."""
    return load("previz").card if picture.needs_gpu or picture.dollars_per_second else picture
