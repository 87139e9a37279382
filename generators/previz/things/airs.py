"""The effects around a spot by their names: what paints them, and the room they take in metres (width, height, depth)."""

from generators.previz.things.airs_fire import explosion, smoke, sparks
from generators.previz.things.airs_light import beam, warning_lights
from generators.previz.things.airs_motes import confetti, dust, embers, fireflies
from generators.previz.things.airs_water import bubbles, splash
from generators.previz.things.effects import Painter

AIRS: dict[str, tuple[Painter, tuple[float, float, float]]] = {
    "sparks": (sparks, (2.4, 2.0, 1.6)),
    "smoke": (smoke, (1.6, 3.0, 1.2)),
    "explosion": (explosion, (4.0, 3.4, 3.0)),
    "embers": (embers, (4.0, 3.2, 3.0)),
    "dust": (dust, (5.0, 2.8, 4.0)),
    "fireflies": (fireflies, (6.0, 2.4, 4.0)),
    "confetti": (confetti, (6.0, 3.6, 4.0)),
    "beam": (beam, (4.0, 6.0, 4.0)),
    "warning lights": (warning_lights, (3.0, 2.6, 12.0)),
    "bubbles": (bubbles, (2.4, 3.0, 1.6)),
    "splash": (splash, (2.0, 1.4, 2.0)),
}
