"""What the stage can show, with the words people use for it. A kind listed here is drawn; a test holds that true."""

from generators.kit import Category, Kit, KitEntry

_BOTTOMLESS = frozenset({"sea", "orbit", "sky", "underwater"})
"""Sets in which nobody can stand about: they have no companies."""


def _entry(category: Category, line: str, interior: bool = False) -> KitEntry:
    """'kind: words, words ~ nearest, nearest' -> KitEntry."""
    kind, _, rest = line.partition(":")
    words, _, near = rest.partition("~")
    listed = tuple(w.strip() for w in words.split(",") if w.strip())
    return KitEntry(
        kind=kind.strip(),
        category=category,
        words=tuple(dict.fromkeys((kind.strip(), *listed))),
        interior=interior,
        ground=kind.strip() not in _BOTTOMLESS,
        nearest_to=tuple(w.strip() for w in near.split(",") if w.strip()),
    )


_EXTERIORS = """
sea: ocean, open water, open sea, waves, at sea ~ lake, river, bay, water
cliff: cliff path, headland, coast, coastal path, shore, rocky shore ~ ridge, ledge
beach: sand, seaside, sandy shore, seashore ~ dune shore, island
harbour: harbor, pier, dock, quay, marina, jetty, wharf ~ port, boathouse
city: downtown, skyline, rooftop, metropolis, high street, avenue ~ plaza, square, town
street: alley, lane, side street, neighbourhood, neighborhood, pavement, sidewalk, corner ~ courtyard, market square
village: hamlet, cottage, cottages, country village, farmhouse, farm ~ barn, homestead
forest: wood, woods, woodland, jungle, trees, grove, rainforest, clearing ~ swamp, orchard, thicket
meadow: field, grassland, hill, hills, hillside, pasture, garden, park, lawn, plain, prairie, savanna, savannah ~ vineyard, countryside
mountain: mountains, mountain ridge, mountain top, mountainside, peak, summit, mountain pass, glacier, alps ~ canyon, volcano, slope
desert: dunes, dune, sand dunes, wasteland ~ mars, badlands, salt flat
road: highway, motorway, country road, freeway, tarmac ~ race track, bridge, parking lot
snowfield: tundra, frozen lake, ice field, arctic, snowy plain, ice ~ north pole, iceberg
castle: castle courtyard, fortress, palace, tower, ruins ~ kingdom, temple, citadel
graveyard: cemetery, churchyard, tombstones ~ tomb
riverbank: river, stream, lake, lakeside, pond, waterfall ~ creek, wetland, marsh
orbit: space, outer space, above the planet, planet, orbiting station ~ asteroid, galaxy, moon
underwater: reef, coral reef, seabed, ocean floor, under the sea ~ aquarium
sky: clouds, above the clouds, in the air ~ heaven
""".strip().splitlines()

_INTERIORS = """
corridor: hallway, passage, tunnel, hall ~ crawlspace, shaft, sewer, mine
room: living room, bedroom, apartment, flat, house, home, attic, parlour, study, hotel room ~ cabin, hut, tent
kitchen: galley ~ pantry, dining room
shop: bakery, store, market, cafe, café, boutique, shop front, storefront, corner shop ~ pharmacy, florist, stall
bar: restaurant, pub, diner, saloon, tavern ~ nightclub, casino, inn
office: studio, desk, newsroom, meeting room, control room, war room ~ bank, laboratory office
laboratory: lab, workshop, garage ~ factory
station: space station, station interior, platform, train station, subway, metro ~ airport, terminal, bus station
cockpit: shuttle, bridge of the ship, flight deck, controls of the shuttle, pilot seat, spaceship ~ submarine, car interior, rover
vault: vault door, airlock, bank vault, safe room, hangar, prison cell, jail cell, prison, jail, cell, dungeon ~ bunker
library: archive, museum, bookshop, gallery
church: cathedral, chapel, great hall, throne room, ballroom, monastery, abbey, cloister ~ mosque, convent
theatre: theater, stage, cinema, concert hall, circus, product stage, white studio ~ stadium
cave: cavern, grotto ~ catacomb, lair
cellar: basement, wine cellar, crypt, vaulted cellar ~ catacombs
classroom: schoolroom, school, lecture hall, auditorium ~ nursery, kindergarten
courtroom: court, courthouse, court room ~ parliament, senate
hospital: hospital ward, ward, clinic, hospital room, operating room, operating theatre, sickroom ~ morgue, nursing home
gym: boxing ring, boxing gym, gymnasium, sports hall ~ dojo, arena
""".strip().splitlines()

_THINGS = """
lighthouse: lighthouse tower ~ beacon, watchtower
lamp: lantern, light bulb, desk lamp, candle, torch, warning lamp, flashlight, oil lamp
street lamp: lamp post, lamppost, streetlight
campfire: fire, bonfire, flames, hearth, fireplace
tree: oak, pine, old tree ~ bush
rock: stone, boulder
bench: park bench ~ pew
chair: seat, armchair, throne, stool
table: desk, workbench ~ altar
bed: mattress ~ hammock
counter: bar counter, shop counter ~ reception
door: doorway, front door, wooden door
vault door: safe, airlock door ~ hatch
window: windowpane, window sill, windowsill, window ledge
blackboard: chalkboard, whiteboard ~ pinboard, flip chart
curtain: curtains, drapes, drape ~ veil, tapestry
lever: airlock lever, switch, handle ~ crank
keypad: key pad, panel, number pad, keyboard, button ~ dial
console: controls, control panel, computer, terminal, dashboard ~ machine
screen: monitor, television, tv, display
phone: telephone, mobile, smartphone, cell phone
letter: note, envelope, paper, postcard, photograph, photo ~ ticket, passport
map: treasure map, chart ~ blueprint
book: diary, notebook ~ bible
cup: mug, coffee, tea, glass, coffee cup, teacup
bottle: perfume, wine, flask, vial, potion ~ jar, test tube
bread: loaf, croissant, baguette, pastry, roll ~ food
basket: hamper
box: parcel, package, crate, present, gift, chest, treasure chest ~ trunk
bag: handbag, sack
key: old key, brass key
sword: blade, knife, dagger ~ sabre
umbrella: parasol
balloon: red balloon
flower: rose, bouquet, sunflower
watch: pocket watch, wristwatch, alarm clock
ring: wedding ring, necklace, jewel, diamond, crown ~ amulet
shoe: sneaker, trainers, running shoe, boot ~ slipper
guitar: ukulele ~ instrument, harp
sign: signboard, poster, billboard, neon sign ~ banner
flag: pennant
gravestone: tombstone, headstone, cross
crystal: gem, glowing stone, orb, crystal ball ~ star
robot arm: drone, gadget ~ machine arm
gun: pistol, rifle, blaster ~ weapon
camera: video camera
ball: football, basketball
egg: nest
feather: leaf
skull: bone, skeleton
kettle: tea kettle ~ samovar
teapot: coffee pot
bowl: soup bowl, soup ~ dish, basin
plate: dinner plate, platter ~ tray
pot: cauldron, cooking pot, saucepan ~ vase, urn
frying pan: skillet
cake: birthday cake, wedding cake ~ pie
pizza: slice of pizza
apple: orange fruit ~ fruit, peach, pear
pumpkin: jack-o'-lantern, carved pumpkin ~ turnip
ice cream: ice cream cone
suitcase: briefcase ~ luggage
bucket: pail
barrel: keg, cask
birdcage: bird cage
fishbowl: fish bowl, goldfish bowl ~ fish tank
coffin: casket ~ sarcophagus
hammer: mallet, sledgehammer, gavel ~ wrench
shovel: spade ~ pickaxe, pitchfork
broom: broomstick, mop ~ rake
ladder: stepladder
rope: lasso ~ cable, hose
chain: shackles, handcuffs
anchor: ship's anchor
fishing rod: fishing pole
fire extinguisher: extinguisher
anvil: blacksmith's anvil ~ vice
staff: wizard's staff, walking stick, walking cane, cane, crook, wooden staff ~ crutch, sceptre, scepter
axe: hatchet, battle axe ~ machete
spear: lance, javelin, harpoon, trident ~ halberd
bow and arrow: longbow, crossbow ~ arrow, quiver
shield: knight's shield
bomb: dynamite, time bomb, explosives ~ grenade, detonator
magic wand: wand
sofa: couch, settee
bookcase: bookshelf, shelves, shelf
wardrobe: cupboard, closet ~ locker, cabinet
oven: stove, cooker ~ furnace
fridge: refrigerator, freezer
bathtub: bath, tub ~ sink
mirror: looking glass
chandelier: candelabra
clock: wall clock, grandfather clock
plant: potted plant, houseplant, flower pot, flowerpot, cactus
wheelchair: wheel chair ~ stretcher
traffic cone: road cone
hydrant: fire hydrant
mailbox: letterbox, postbox, post box, letter box
traffic light: stoplight, traffic signal
fence: picket fence, wooden fence ~ railing
gate: iron gate, garden gate ~ portcullis
stone well: wishing well, water well, village well, old well
fountain: water fountain
statue: sculpture, monument ~ idol
tent: camping tent, wigwam ~ tipi
satellite dish: radio dish, radar dish, antenna ~ radar, solar panel
violin: fiddle, cello ~ viola, double bass
piano: grand piano, upright piano ~ organ, harpsichord
drum: snare drum ~ tambourine, gong
trumpet: bugle, cornet ~ saxophone, trombone
microphone: microphone stand
teddy bear: teddy, doll, stuffed toy, puppet ~ toy
kite: paper kite
dice: pair of dice
chessboard: chess board, chess, chess set, chess piece ~ board game
skateboard: longboard ~ roller skate
surfboard: surf board ~ snowboard
racket: tennis racket, racquet
telescope: spyglass
binoculars: field glasses
microscope: laboratory microscope
globe: desk globe
compass: pocket compass
magnifying glass: magnifier
syringe: hypodermic ~ needle
hourglass: sandglass
radio: transistor radio, walkie-talkie, walkie talkie ~ gramophone
typewriter: typing machine
laptop: notebook computer ~ tablet
hologram: holographic display ~ projection
newspaper: front page ~ magazine
scroll: parchment ~ papyrus
playing card: deck of cards, playing cards ~ tarot card
money: cash, banknote, bank note ~ wallet
pen: fountain pen, quill ~ pencil
coin: gold coin, silver coin ~ token
trophy: goblet, golden cup ~ chalice
medal: gold medal ~ badge
mask: carnival mask, theatre mask
""".strip().splitlines()

_VEHICLES = """
boat: small boat, rowing boat, rowboat, skiff, fishing boat, dinghy, canoe ~ raft
ship: sailing ship, galleon, vessel, trawler, ferry ~ submarine, yacht
car: automobile, sedan, taxi, sports car, police car, getaway car, convertible ~ limousine
truck: lorry, van, pickup ~ ambulance
bus: tram, coach ~ carriage
bicycle: bike ~ scooter
motorcycle: motorbike ~ moped
train: locomotive, railway carriage ~ monorail
plane: airplane, aeroplane, jet, aircraft ~ glider
helicopter: chopper
rocket: spacecraft, starship, shuttle craft ~ missile
orbital station: space station, orbiting station, satellite ~ space platform
planet: earth, blue planet, moon, mars ~ asteroid
cart: wagon ~ sled
""".strip().splitlines()

_CREATURES = """
dog: puppy, hound, terrier, sheepdog ~ hyena, coyote
cat: kitten, black cat ~ lynx
fox: red fox, fox cub, vixen ~ raccoon, badger
wolf: wolf pack ~ jackal
bear: polar bear, brown bear, bear cub ~ gorilla, panda
deer: stag, doe, fawn, elk, reindeer ~ antelope, goat, gazelle
horse: pony, stallion, mare, unicorn ~ donkey, camel, zebra
rabbit: hare, bunny ~ squirrel, mouse, hedgehog
cow: bull, ox ~ buffalo, sheep, pig
lion: lioness, tiger, leopard, cheetah ~ panther
elephant: mammoth ~ rhino
bird: gull, seagull, sparrow, crow, raven, robin, songbird, pigeon, dove ~ parrot
eagle: hawk, falcon ~ vulture
owl: barn owl
penguin: penguins ~ puffin
duck: goose, swan ~ chicken, hen
fish: salmon, shoal ~ eel
whale: humpback ~ orca
dolphin: porpoise
shark: great white
turtle: sea turtle ~ crab
butterfly: butterflies, moth, firefly ~ bee, dragonfly
frog: toad ~ lizard
dragon: small dragon, wyrm ~ dinosaur, monster
ghost: spirit, apparition, phantom, spectre ~ shadow figure
""".strip().splitlines()

_EXTRAS = """
crowd: crowds, throng, mob, onlookers, bystanders, people, villagers, townspeople, townsfolk, citizens, queue, protesters, partygoers, fans ~ group, gathering, gang
audience: spectators, congregation, pupils, class, parishioners, students, jury, concertgoers, listeners, school class, mourners ~ public, gallery
passers-by: passersby, passerby, passer-by, pedestrians, commuters, shoppers, foot traffic, parade, procession ~ tourists, travellers
guests: diners, customers, patrons, party guests, wedding guests, regulars, drinkers ~ clientele, clients
soldiers: troops, army, regiment, row of soldiers, knights, squad, legion ~ guards, warriors, policemen
""".strip().splitlines()

_EFFECTS = """
sparks: spark, flying sparks
smoke: steam ~ dust cloud
explosion: blast ~ crash
embers: ash
dust: sand in the wind
fireflies: glowing motes, magic dust
confetti: petals, cherry blossom, falling leaves
beam: lighthouse beam, light beam, searchlight, spotlight
warning lights: red warning lamps, warning lamps, alarm lights, blinking lights
lightning: lightning bolt
bubbles: bubble
splash: spray
blood moon: full moon, moon
aurora: northern lights
rainbow: rainbows
stars: starfield, shooting star
""".strip().splitlines()

_GARMENTS = """
coat: overcoat, long coat, trench coat, raincoat, greatcoat
jacket: utility jacket, leather jacket, blazer, bomber jacket, hoodie, parka, anorak
shirt: t-shirt, tee, blouse, polo, top, flannel shirt
sweater: jumper, pullover, cardigan, turtleneck
dress: gown, sundress, nightgown, frock
skirt: kilt
trousers: pants, jeans, slacks, leggings
shorts: swimming trunks
suit: tuxedo, business suit, three-piece suit
flight suit: jumpsuit, overalls, boiler suit, coveralls, dungarees
apron: smock
cloak: cape, hooded cloak, shawl, poncho
robe: kimono, bathrobe, cassock
uniform: police uniform, school uniform, military uniform
lab coat: white coat
armour: armor, chain mail
vest: waistcoat, gilet
space suit: spacesuit
boots: rubber boots, wellingtons
shoes: sneakers, trainers, heels
""".strip().splitlines()

_ACCESSORIES = """
scarf: shawl collar, muffler
headband: bandana, head scarf, hair band
hat: fedora, bowler, straw hat, sun hat, wide-brimmed hat
cap: baseball cap, flat cap, beret
beanie: woolly hat, knit cap
helmet: crash helmet, hard hat
hood: hooded
crown: tiara
glasses: spectacles, goggles
sunglasses: shades
backpack: rucksack, satchel, school bag
tie: bow tie, necktie
gloves: mittens
belt: sash
necklace: pendant
eye patch: eyepatch
headphones: headset
flower in hair: hair flower
""".strip().splitlines()

_HAIR = """
bald: hairless
shaved: shaved head, buzz cut, crew cut, stubble head
short: short hair, cropped hair
bob: bobbed hair, bob cut, chin-length
long: long hair, flowing hair
bun: hair in a bun, topknot
ponytail: pony tail
braid: braids, braided, plait, plaits
curly: curls, curly hair, wavy hair
afro: afro hair
mohawk: mohican, punk hair
pigtails: pig tails, bunches
""".strip().splitlines()


def _kit() -> Kit:
    groups: list[tuple[Category, list[str], bool]] = [
        ("set", _EXTERIORS, False),
        ("set", _INTERIORS, True),
        ("thing", _THINGS, False),
        ("vehicle", _VEHICLES, False),
        ("creature", _CREATURES, False),
        ("extras", _EXTRAS, False),
        ("effect", _EFFECTS, False),
        ("garment", _GARMENTS, False),
        ("accessory", _ACCESSORIES, False),
        ("hair", _HAIR, False),
    ]
    return Kit(entries=tuple(_entry(c, line, inside) for c, lines, inside in groups for line in lines))


KIT = _kit()
