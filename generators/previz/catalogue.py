"""What the stage can show, with the words people use for it. A kind listed here is drawn; a test holds that true."""

from generators.kit import Category, Kit, KitEntry


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
mountain: mountains, peak, summit, mountain pass, glacier, alps ~ canyon, volcano, slope
desert: dunes, dune, sand dunes, wasteland ~ mars, badlands, salt flat
road: highway, motorway, country road, freeway, tarmac ~ race track, bridge, parking lot
snowfield: tundra, frozen lake, ice field, arctic, snowy plain, ice ~ north pole, iceberg
castle: castle courtyard, fortress, palace, tower, ruins ~ kingdom, temple, citadel
graveyard: cemetery, churchyard, tombstones ~ crypt
riverbank: river, stream, lake, lakeside, pond, waterfall ~ creek, wetland, marsh
orbit: space, outer space, above the planet, planet, orbiting station ~ asteroid, galaxy, moon
underwater: reef, coral reef, seabed, ocean floor, under the sea ~ aquarium
sky: clouds, above the clouds, in the air ~ heaven
""".strip().splitlines()

_INTERIORS = """
corridor: hallway, passage, tunnel, hall ~ crawlspace, shaft, sewer, mine
room: living room, bedroom, apartment, flat, house, home, attic, parlour, study, hotel room ~ cellar, basement, cabin, hut, tent
kitchen: galley ~ pantry, dining room
shop: bakery, store, market, cafe, café, boutique, shop front, storefront, corner shop ~ pharmacy, florist, stall
bar: restaurant, pub, diner, saloon, tavern ~ nightclub, casino, inn
office: studio, desk, newsroom, meeting room, control room, war room ~ bank, courtroom, laboratory office
laboratory: lab, workshop, garage, clinic, hospital ~ factory, operating room, morgue
station: space station, station interior, platform, train station, subway, metro ~ airport, terminal, bus station
cockpit: shuttle, bridge of the ship, flight deck, controls of the shuttle, pilot seat, spaceship ~ submarine, car interior, rover
vault: vault door, airlock, bank vault, safe room, hangar ~ bunker, prison, cell
library: archive, museum, bookshop, gallery ~ classroom, school
church: cathedral, chapel, great hall, throne room, ballroom ~ mosque, monastery
theatre: theater, stage, cinema, concert hall, circus, product stage, white studio ~ stadium, gym, ring
cave: cavern, grotto ~ catacomb, lair
""".strip().splitlines()

_THINGS = """
lighthouse: lighthouse tower ~ beacon, watchtower
lamp: lantern, light bulb, desk lamp, candle, torch, warning lamp, flashlight ~ chandelier
street lamp: lamp post, lamppost, streetlight
campfire: fire, bonfire, flames, hearth, fireplace ~ stove
tree: oak, pine, old tree ~ bush
rock: stone, boulder
bench: park bench ~ pew
chair: seat, armchair, throne, stool ~ sofa, couch
table: desk, workbench ~ altar
bed: mattress ~ cradle, coffin
counter: bar counter, shop counter ~ reception
door: doorway, front door, wooden door
vault door: safe, airlock door ~ hatch
window: windowpane ~ mirror
lever: airlock lever, switch, handle ~ crank
keypad: key pad, panel, number pad, keyboard, button ~ dial
console: controls, control panel, computer, terminal, dashboard ~ machine
screen: monitor, television, tv, display ~ hologram
phone: telephone, mobile, smartphone, cell phone ~ radio
letter: note, envelope, paper, postcard, photograph, photo ~ scroll
map: treasure map, chart ~ blueprint
book: diary, notebook ~ bible
cup: mug, coffee, tea, glass, coffee cup, teacup ~ kettle, bowl
bottle: perfume, wine, flask, vial, potion ~ jar
bread: loaf, croissant, baguette, cake, pastry, roll ~ food, fruit, apple
basket: hamper ~ bucket
box: parcel, package, crate, present, gift, chest, treasure chest ~ trunk, barrel
bag: suitcase, briefcase, handbag, sack ~ luggage
key: old key, brass key ~ coin
sword: blade, knife, dagger ~ axe, spear
umbrella: parasol
balloon: red balloon ~ kite
flower: rose, bouquet, sunflower ~ plant
watch: clock, pocket watch, wristwatch, alarm clock ~ hourglass
ring: wedding ring, necklace, jewel, diamond, crown ~ amulet
shoe: sneaker, trainers, running shoe, boot ~ slipper
guitar: violin, cello, piano ~ instrument
sign: signboard, poster, billboard, neon sign ~ banner
flag: pennant
gravestone: tombstone, headstone, cross ~ statue
crystal: gem, glowing stone, orb, crystal ball ~ star
robot arm: drone, gadget ~ machine arm
gun: pistol, rifle, blaster ~ weapon
camera: video camera ~ binoculars, telescope
ball: football, basketball
egg: nest
feather: leaf
skull: bone, skeleton
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
        ("effect", _EFFECTS, False),
        ("garment", _GARMENTS, False),
        ("accessory", _ACCESSORIES, False),
        ("hair", _HAIR, False),
    ]
    return Kit(entries=tuple(_entry(c, line, inside) for c, lines, inside in groups for line in lines))


KIT = _kit()
