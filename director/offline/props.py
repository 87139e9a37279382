"""What kinds of things are to a picture: held, sat in, filling an insert, filling the air, or scenery."""

from director.offline.words import vocabulary
from film import Action

HELD = frozenset(
    vocabulary(
        """
lamp, phone, letter, map, book, cup, bottle, bread, basket, box, bag, key, sword, umbrella, balloon, flower, watch, ring,
shoe, guitar, flag, crystal, gun, camera, ball, egg, feather, skull, fish, crown, kettle, teapot, bowl, plate, pot,
frying pan, cake, pizza, apple, pumpkin, ice cream, suitcase, bucket, birdcage, fishbowl, hammer, shovel, broom, rope, chain,
staff, fishing rod, fire extinguisher, axe, spear, bow and arrow, shield, bomb, magic wand, clock, violin, drum, trumpet,
microphone, teddy bear, kite, dice, chessboard, skateboard, racket, binoculars, globe, compass,
magnifying glass, syringe, hourglass, radio, typewriter, laptop, newspaper, scroll, playing card, money, pen, coin, trophy,
medal, mask, wrench, screwdriver, saw, scissors, brush, cigarette, horseshoe, spoon, bandage, dough, vase, jar, pillow, banana, sandwich,
mushroom, cheese, toy car, saxophone, flute, accordion, megaphone, lifebuoy, oar, log, christmas tree, painting, tray, wallet, whip, hoop, gear, baton, pitchfork, watering can, grapes, lollipop, towel, skis, shell, ball of wool
"""
    )
)
SMALL = (HELD - {"crown", "log", "christmas tree", "painting"}) | frozenset(
    vocabulary("keypad, lever, sign, screen, console, butterfly, frog, microscope, telescope, hologram")
)
"""What an insert may fill the frame with."""
CARRIERS = frozenset(
    vocabulary(
        """
hammock, swing, hay bale, unicycle, sled, tractor, carriage, hot-air balloon, camel, submarine, boat, ship, car, truck, bus, bicycle, motorcycle, train, plane, helicopter, rocket, cart, chair, bench, bed, horse, sofa,
wheelchair
"""
    )
)
AIR = frozenset(
    vocabulary(
        """
flood, fireworks, sparks, smoke, explosion, embers, dust, fireflies, confetti, warning lights, lightning, bubbles, splash
"""
    )
)
"""Effects: they fill the air of a picture and are never an insert."""
SCENERY = frozenset(
    vocabulary(
        """
beam, rock, lighthouse, planet, orbital station, street lamp, window, stars, aurora, rainbow, blood moon
"""
    )
)
BULKY = frozenset(
    vocabulary(
        "box, bag, basket, guitar, bread, egg, tree, chair, table, suitcase, barrel, birdcage, fishbowl, pumpkin, cake, typewriter, drum, pot, log, christmas tree, painting"
    )
)
"""Carried in both arms."""
RIDDEN = frozenset(
    vocabulary("unicycle, camel, horse, bicycle, motorcycle, elephant, dragon, deer, cow, lion, dolphin")
)
"""One sits astride them."""
LIFTING = frozenset({Action.PICK_UP, Action.CARRY, Action.THROW})
"""What is done with a thing in the hands."""
