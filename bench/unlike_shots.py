"""Shot descriptions as unlike each other as we could think of, and what must be seen in each.

The offline director plans each from its words alone; `python -m bench.unlike [folder]` counts how many the stage shows fully,
in part or not, and draws them all. What must be seen was written down before the first run, from the words alone.

SHOTS is what the director was taught with in view, so its share says what it knows and not what it will make of a stranger's words.
STRANGER was written by another author, in other people's words and habits, with what must be seen in each; we put that into the
words of the plan before the first run and softened none of it. Who people are is asked of their tokens (a girl, an old man, three
people) and of the trade they are called by. It staged 2 of 40 fully before anything was taught and 31 after, with the rows in view. The
rest is what we still cannot do: juggle, sing, two moons, a skatepark, two deeds of one person in one picture.

FRESH was written before that, read once and not taught: it staged 14 of 20 fully then, and 18 after STRANGER was taught.

UNSEEN is thirty more by STRANGER's author, five things to be seen in each, read once after all teaching and taught to nobody: 2 were staged
fully, 27 in part, and 105 of the 154 things asked for were there. That is what a stranger with much imagination meets. Whoever teaches from FRESH or UNSEEN
writes another.
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

STRANGER = _rows("""
fairy tale; Once, in the deepest part of the wood, a little girl with a basket met a wolf standing on the path, and the morning mist hung between the trees.; forest, girl, basket, wolf, fog, morning
documentary; Long lens on an elephant and her calf at the waterhole, golden hour, dust, camera holds still.; elephant, baby elephant, riverbank, golden hour|dusk, static
noir; Rain on the alley. A man in a trench coat lights up under a street lamp and waits.; street|alley, rain, man, coat, street lamp, stand
sports; ok so the goalie dives left and the ball just flies past her into the net, the whole crowd jumps up; goalie|goalkeeper|woman, jump, ball, goal|net, crowd
cooking; Top shot: two hands knead dough on a floury wooden table, next to a bowl and three eggs.; overhead|bird's-eye, insert|extreme close-up|close-up, reach|knead, dough, table, egg
office comedy; Everyone at the long table has fallen asleep while the boss keeps pointing at his chart.; office, table, sleep, point, chart|blackboard
horror; Slow push in on the half open cellar door. Nothing moves. Candlelight flickers on the stairs.; dolly in, slow, door, stairs, lamp|candle
western; High noon. Two gunslingers face each other on the empty main street and a tumbleweed rolls between them.; day, street|village, two people, face each other, tumbleweed
school film; Today the children plant beans in small pots by the classroom window, and their teacher kneels down to help.; classroom, children, pot|plant, window, teacher, kneel
music video; Neon everywhere, the singer spins on a rooftop at night and the camera is circling round her like crazy; rooftop, night, sign|neon sign, talk|sing, dance|turn, orbit left|orbit right
science fiction; An astronaut floats outside the station and reaches for a drifting spanner, the blue Earth behind.; orbit, astronaut, fly, wrench, planet
wedding video; The bride throws her flowers over the shoulder, and all the friends they try to catch it, very happy, in the garden.; meadow|garden, bride, throw, flower, three people, happy
news; Live from the flooded high street: a reporter with a microphone stands up to her knees in water as an orange lifeboat goes by.; street|city, flood, reporter, microphone, boat
war; In the trench, 1916, a young soldier reads a letter by lantern light while snow begins to fall.; trench, soldier, read, letter, lamp, snow
archaeology; Close on a brush sweeping sand from a clay pot, then the woman lifts her head and smiles at the sun.; close-up|extreme close-up|insert, brush, desert|beach|dust, pot|vase, woman, happy|laugh
medical; The nurse bandages a boy's knee, he holds on to his teddy bear and looks brave.; nurse, bandage|reach, boy, teddy bear
mountain rescue; Extreme wide: a helicopter, tiny against the white face of the mountain, lowers a rescuer on a rope.; extreme wide, helicopter, mountain, snow|snowfield, rope
circus; Under the big top a clown on a unicycle juggles five red balls, drum roll, spotlight!; circus|tent, clown, unicycle, juggle|throw, ball, beam
farm life; Before sunrise grandfather milks the brown cow, and the cat is sitting near and waits for her part.; barn|farm|village, dawn, old man, milk|reach, cow, cat
court drama; The judge bangs her gavel. The accused, a thin old man, stands up slowly.; courtroom, judge, hammer|gavel, old man, stand up
underwater; A diver shines his torch into a sunken ship and a turtle glides past the porthole.; underwater, diver, lamp|torch, ship|wreck, turtle
toys advertisement; Whoosh! The little red racing car loops the loop on the bedroom carpet and two kids cheer. Fun starts here!; room|bedroom, toy car|car, red, children, happy|wave
ancient Rome; A senator in a white toga hurries down marble steps between tall columns, a scroll under his arm.; robe|toga, man, stairs, column, scroll, run|walk
medieval; The blacksmith hammers a glowing horseshoe on his anvil, sparks, and a white horse waits in the doorway.; blacksmith, hammer, horseshoe, anvil, sparks, horse
1920s; Jazz club, smoke, a trumpet player leans back for the high note and couples dance the Charleston in front of the band.; bar|nightclub|theatre, trumpet, hold|play, dance, crowd
spy thriller; Over his shoulder we see her slide a black briefcase across the café table without a word.; over-the-shoulder, shop|bar|cafe, push|hold|reach, suitcase, table
pirate adventure; Storm. The captain clings to the wheel as a wave crashes over the deck, Dutch angle.; ship, storm, captain, wheel|ship's wheel, wave|splash, dutch
nature film for children; Look, a mother duck is leading her six ducklings across the road, and the bus has stopped for them!; duck, baby duck, road, bus, stopped
romance; They share one umbrella on the bridge and do not speak. He looks at her. She looks at the river.; umbrella, bridge, two people, look, river|riverbank|bridge
travel advertisement; Drone pulls back from a lone hammock between two palms to reveal the whole white beach in bright sun.; beach, hammock, tree, dolly out|aerial|crane up, clear
skate video; my mate kickflips down the stairs at the skatepark, fisheye, super low, everyone goes mad; skateboard, jump, stairs, skatepark|meadow, low|worm's-eye, wide lens
kung fu; Two monks spar with long sticks in the temple yard under falling cherry blossom.; temple, two people, fight, staff, confetti
Victorian ghost story; The governess comes with a candlestick along the corridor, and in the mirror at its end there is a pale child.; corridor, woman, lamp|candle, mirror, child, walk
space opera; A fleet of silver ships drops toward a red planet with two moons.; rocket, orbit, red, planet, two moons
polar expedition; Four huskies pull a sledge through the blizzard and the man behind he is shouting to them.; dog, sled, snow|storm, man, talk
family comedy; Dad carries a far too tall Christmas tree through the front door and gets stuck, the dog barks at him.; man, christmas tree, carry, door, dog, talk
science lesson; In the laboratory a girl in goggles pours blue liquid into a flask, and it bubbles.; laboratory, girl, glasses|goggles, reach|pour, bottle|flask, blue
fashion film; Black and white. A model walks toward camera down an empty subway platform, camera dollies back with her.; black and white, woman, walk, station|subway, dolly out|leading
disaster film; The ground shakes, books tumble off the shelves and the librarian crawls under a desk, handheld.; library, book, fall, librarian, crawl, handheld
heist comedy; Three thieves in animal masks tiptoe past a snoring security guard.; three people, mask, sneak, guard, sleep
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

UNSEEN = _rows("""
fairy tale; And at the top of the tower sat the princess, combing her long, long hair at the window while a raven watched from the sill.; castle|tower, princess, comb, long hair, window, bird|raven
documentary; Macro: an ant drags a leaf three times its size over the forest floor, shallow focus.; extreme close-up|insert, ant, leaf, forest, shallow
noir; Venetian blinds cut his face into stripes. The detective hangs up the telephone and reaches for his hat.; blinds|window, detective, phone, hat, close-up|medium close-up|extreme close-up
sports; Slow motion: the swimmer touches the wall, tears off her goggles and raises her fist.; slow, swimmer, swimming pool, goggles, wave|cheer
cooking; An Italian grandmother tastes the tomato sauce from a wooden spoon and, how do you say, she makes the kiss with the fingers.; kitchen, old woman, drink|eat|taste, spoon, pot|sauce
office comedy; The new intern tries to fix the printer, paper shoots everywhere and his colleagues peek over their cubicles.; office, printer, letter|paper, intern, look|two people|three people|crowd
horror; so this scarecrow right, it's just standing in the cornfield under the full moon and then its head turns to us; scarecrow, corn|meadow, moon|night, night, turn|look
western; A lone rider leads his tired horse across the desert, the sun a white coin above him, vultures circling.; desert, rider|man, horse, day|sun, vulture|eagle|bird
school film; In our school yard pupils sort rubbish into three coloured bins, and one boy sweeps leaves.; playground, children, bin, boy, broom|sweep, leaf|leaves
music video; Band in an empty swimming pool, drummer going wild, whip pan to the girl on bass.; swimming pool, drums|drum, whip pan left|whip pan right, girl|woman, guitar|bass
science fiction; The old robot waters a single flower in the greenhouse dome, red Mars beyond the glass.; robot, flower, watering can|water, greenhouse|moon, moon|mars|planet
wedding video; First dance, fairy lights, camera slowly goes around the couple, the grandparents wipe their tears.; dance, lamp|fairy lights|string lights, orbit left|orbit right, slow, old woman|old man|old person
news; A crowd with banners marches past the parliament, calm and silent, filmed from above.; crowd, banner|flag|sign, passers-by|crowd|walk, courtroom|city|street|parliament, high|overhead|bird's-eye|aerial
war; The medic helps a limping soldier over the bridge at dawn, and behind them a tank is burning in the haze.; bridge, medic, soldier, walk, dawn, tank
archaeology; By torchlight two explorers push open a stone door and find a golden mask on the altar.; lamp|torch, two people, door, mask, open|push
medical; Tight two-shot, surgeon and assistant in green masks, eyes only, the lamp glaring above them.; two-shot, surgeon, mask, lamp, green
mountain rescue; A Saint Bernard digs in the avalanche snow and barks, skiers with shovels hurry over.; dog, dig|kneel|talk, snow|snowfield|mountain, two people|skier, shovel
circus; She stands on the back of a galloping white horse, arms wide, and the audience holds its breath.; circus, woman, stand|ride, horse, audience
farm life; The combine rolls through ripe wheat in the evening sun, and a boy on the fence counts the bales.; tractor|combine, wheat|meadow|farm, dusk|golden hour, boy, fence
court drama; The lawyer paces in front of the jury box holding up one small glove.; courtroom, lawyer, walk, audience|jury|crowd, gloves|glove
underwater; Silhouette from below: a whale passes over us and sunbeams break through the blue.; underwater, silhouette, low|worm's-eye, whale, beam|sunbeams
toys advertisement; Meet Bubbles, the bath-time octopus! She squirts, she floats, she makes the baby giggle in the tub.; bathroom, octopus, child|baby, laugh, fly|swim|float
ancient Rome; In the arena two chariots race wheel to wheel, dust flies, the emperor rises from his seat.; stadium|arena|temple, chariot|cart, horse, dust, emperor
medieval; A monk bent over a manuscript paints a golden letter, snow behind the small arched window.; monk, book|manuscript, hold|paint|write|reach, window, snow
1920s; On the running board of a shiny black motor car a flapper waves goodbye with her feather fan.; car, woman|flapper, wave, fan|feather
spy thriller; Rack focus from the ticking clock on the wall to the agent tied up on a chair.; rack focus, clock, agent, rope|tied, chair
samurai drama; Tall grass, wind. The samurai kneels, lays his sword before him and bows.; meadow|tall grass, wind, samurai, kneel, sword
silent comedy; Black and white, speeded up: a waiter with a tower of plates slips on a banana peel.; black and white, fast, waiter, plate|plates, fall, banana
gardening show; The host is showing how to plant a rose, she digs the hole, puts inside, and a robin is coming for the worm.; meadow|garden, host|woman, kneel|dig|plant, flower|rose, bird|robin
train thriller; He runs along the roof of the night express, crouching as a tunnel rushes at him.; train, roof, man, run, night, mine|tunnel
""")
"""Read once, after all teaching, and taught to nobody: see the module's text."""
