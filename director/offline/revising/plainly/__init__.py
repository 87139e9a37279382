"""Tables of plainer words, by what they are about. Read in order, only for what could not be read as it was said."""

from director.offline.revising.plainly import lines, look, order, pace, people, shots, sound, takes

FAMILIES = (shots.RULES, takes.RULES, people.RULES, lines.RULES, sound.RULES, look.RULES, order.RULES, pace.RULES)

__all__ = ["FAMILIES"]
