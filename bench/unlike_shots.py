"""Shot descriptions as unlike each other as we could think of, and what must be seen in each.

The offline director plans each from its words alone; `python -m bench.unlike [folder]` counts how many the stage shows fully,
in part or not, and draws them all. What must be seen was written down before the first run, from the words alone.

SHOTS is what the director was taught with in view, so its share says what it knows and not what it will make of a stranger's words.
FRESH was written afterwards, read once and not taught: it staged 14 of 20 fully, before that teaching and after it. Whoever
teaches from FRESH writes another.
"""

from typing import NamedTuple


class Unlike(NamedTuple):
    genre: str
    words: str
    sees: tuple[str, ...]
    """Words of the plan: a set, things, actions, creatures, feelings, light, weather, size, move. `a|b`: either will do."""


def _rows(text: str) -> tuple[Unlike, ...]:
    rows = (line.split(";") for line in text.strip().splitlines())
    return tuple(Unlike(g.strip(), w.strip(), tuple(s.strip() for s in seen.split(","))) for g, w, seen in rows)


SHOTS = _rows("""
fairy tale; Wide shot: a knight raises a sword before a dragon in the castle courtyard at dusk.; castle, dragon, sword, dusk, wide
fairy tale; A girl in a red hood carries a basket through the forest, tracking shot.; forest, basket, walk|carry, tracking
ghost story; A ghost drifts between the tombstones of the graveyard in fog at night.; graveyard, ghost, fog, night
documentary; A deer drinks at the riverbank at dawn in mist.; riverbank, deer, dawn, fog
documentary; Aerial shot of penguins on the snowfield in a snow storm.; snowfield, penguin, snow|storm, aerial
documentary; A whale glides through the deep sea, seen from below.; underwater, whale, low|worm's-eye
war room; A general points at a map on the table in the war room at night, low key light.; office, point, map, table, night, low key
war film; A soldier in uniform runs through the ruined city under smoke and embers, handheld.; city|castle, run, smoke|embers, handheld
underwater; A diver swims past a turtle over the coral reef.; underwater, swim, turtle
sports; A runner in shorts runs along the road at golden hour, leading shot.; road, run, golden hour, leading
sports; A boy kicks a football on the meadow while his dog runs beside him.; meadow, ball, dog
sports; Close-up of a boxer in gloves, angry, sweat, rim light.; close-up, angry, rim
office comedy; A tired clerk types at a computer in the office while a colleague laughs.; office, type, laugh
office comedy; Two colleagues argue over a cup of coffee in the kitchen.; kitchen, cup, angry|talk
romance; A couple embraces on the station platform in the rain, a train behind them.; train station, embrace, train
romance; He gives her a rose on the bench in the park at dusk.; meadow, rose|flower, bench, dusk
western; A cowboy rides a horse across the desert at sunset, extreme wide.; desert, ride, horse, dusk|golden hour, extreme wide
western; Two men face each other on the dusty village street at noon, low angle.; village|street, low
science fiction; An astronaut pulls a lever in the airlock, warning lights flash red.; vault, pull, lever, warning lights
science fiction; A robot picks up a crystal in the laboratory.; laboratory, robot, pick up|hold, crystal
science fiction; A rocket lifts off behind the crew on the beach, crane up.; beach, rocket, crane up
space; The orbital station turns above the planet, slow dolly in.; orbit, orbital station, planet, dolly in
noir; A detective in a hat and coat lights up under a street lamp in the rain at night.; street, street lamp, rain, night
noir; She sits at the bar with a glass, hard light, silhouette in the window.; bar, sit, cup|glass, hard
horror; A frightened child opens the door of the dark cellar with a lamp in hand.; open, door, lamp, afraid
horror; Something moves behind the curtain and the camera rushes in, dolly zoom on her face.; dolly zoom, afraid|surprised|close-up
heist; A thief types a code on the keypad of the vault door.; vault, type|reach, keypad
heist; The getaway car drives through the city at night, tracking.; city, drive, car, night, tracking
car chase; A motorcycle races along the highway past a truck, low angle.; road, motorcycle, truck, low
advertisement; A perfume bottle on a table, soft light, slow orbit.; bottle, table, soft, orbit left|orbit right
advertisement; Insert: the shop sign reads "Fresh at six" over the bakery at dawn.; shop, dawn, Fresh at six
cooking; The baker pulls bread out of the oven in the bakery.; shop|kitchen, bread, stove|oven, pull
music video; A dancer spins on stage in coloured spotlights, whip pan left.; theatre, dance, beam|spotlight, whip pan left
music video; A singer with a guitar in the rain on the rooftop at night, bloom.; rooftop|city, guitar, rain, night
concert; A pianist plays the piano in the concert hall, high angle.; theatre, piano, high
historical; A monk reads a book by candlelight in the monastery.; church|library, read, book, candle|lamp
historical; Sailors pull ropes on a ship in a storm with lightning.; sea, ship, pull, storm
historical; The queen sits on the throne, her crown shining, low angle.; throne room|castle, sit, crown, low
medieval; A blacksmith swings a hammer at the anvil in the workshop, sparks fly.; workshop|village, hammer, sparks
adventure; An explorer climbs a rope in the cave with a lamp.; cave, climb, rope|lamp
adventure; Pirates dig up a treasure chest on the beach, palm trees behind.; beach, chest|box, tree
mountain; Two climbers on the mountain ridge in strong wind, extreme wide.; mountain, wind, extreme wide
courtroom; A lawyer stands up and points at the witness in the courtroom.; courtroom, stand up|point, point|stand up
hospital; A doctor in a lab coat looks into a microscope in the laboratory.; laboratory, microscope, look|lean
school; A teacher writes on the blackboard while pupils listen.; classroom|library, listen
family; Grandmother pours tea from a kettle for the children in the kitchen.; kitchen, kettle|teapot
family; A child blows out candles on a cake at a birthday party with balloons.; cake, balloon
travel; A backpacker looks at the lighthouse from the cliff path at golden hour.; cliff, lighthouse, golden hour, look
nature; Fireflies over the meadow at night, slow pedestal up.; meadow, fireflies, night, pedestal up
urban; A cyclist rides past neon signs in the city in the rain at night.; city|street, bicycle, rain, night
animal story; A fox steals an egg from the nest and runs into the forest.; forest, fox, egg
animal story; A cat sits on the window sill and watches a bird outside.; cat, bird, window
thriller; Rack focus from the telephone to the frightened woman in the doorway.; rack focus, phone, afraid
thriller; Over the shoulder of the spy: the courier opens a briefcase full of money.; over-the-shoulder, open, suitcase|briefcase|bag
fantasy; A wizard in a cloak holds up a glowing staff in the cave, high contrast.; cave, staff|crystal|stick
superhero; A hero in a red cape flies above the city at dawn.; city|sky, fly, dawn
disaster; People run from an explosion in the street, dust everywhere.; street|city, run, explosion
silent comedy; A man slips and falls on the ice in front of two laughing ladies.; snowfield, fall, laugh
dream; A red balloon floats through an empty church, soft light beams.; church, balloon, beam|soft
dance film; Start wide, dolly in to a medium close-up of the dancer, then orbit 90 degrees left.; dance, dolly in, orbit left
""")

FRESH = _rows("""
fresh; A fisherman mends a net on the pier at dawn, gulls circling.; harbour, dawn, bird
fresh; Two children build a snowman in the village, snow falling.; village, snow, kneel|hold|reach
fresh; A woman in a yellow raincoat waits for the bus in the rain, medium shot.; street|road|city, coat, rain, medium
fresh; The captain looks through a telescope on the deck of the ship at sunset.; ship's deck|sea, telescope, dusk
fresh; A hacker types on a laptop in the dark room, screen light on his face.; room, type, laptop
fresh; High angle: a lion sleeps under a tree in the savanna at noon.; meadow, lion, sleep, tree, high
fresh; A girl blows bubbles in the garden while her grandfather reads the newspaper.; meadow, bubbles, read, newspaper
fresh; Crane down on a knight kneeling before the king in the throne room.; throne room, kneel, crane down
fresh; A wolf chases a rabbit through the snowy forest, tracking.; forest, wolf, rabbit, run, tracking
fresh; An old woman lights a candle in the church, close-up.; church, lamp, close-up
fresh; The chef throws a pizza in the air in the restaurant.; restaurant|kitchen, throw, pizza
fresh; Drone shot of a train crossing the desert.; desert, train, aerial
fresh; A drummer plays the drums on the rooftop at dusk, handheld.; rooftop|city, drum, dusk, handheld
fresh; Three astronauts walk across the red desert of Mars, extreme wide.; desert, walk, extreme wide
fresh; A waitress drops a plate in the diner and everyone looks at her.; restaurant|bar, plate, look
fresh; A man with an umbrella walks away down the empty street in the fog.; street, umbrella, walk, fog
fresh; Dutch angle of a clown laughing in the circus, hard light.; circus, laugh, dutch, hard
fresh; A butterfly lands on a flower in the meadow, macro.; meadow, butterfly, flower, extreme close-up
fresh; The mayor gives a speech at the microphone in the town square.; market|city|village|street, talk, microphone
fresh; A surfer rides a wave at the beach in the morning.; beach|sea, surfboard, ride|stand
""")
