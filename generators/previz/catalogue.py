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
sea: ocean, open water, open sea, waves, at sea, high sea, fjord, water's edge ~ bay, water
cliff: cliff path, headland, coast, coastal path, shore, rocky shore ~ ledge
beach: sand, seaside, sandy shore, seashore, lagoon, island, desert island, dune shore, seafront, sandbank, white beach, tropical beach
harbour: harbor, pier, dock, quay, marina, jetty, wharf, port, boathouse, harbour wall, ferry landing
city: downtown, skyline, metropolis, high street, avenue, financial district, big city, inner city, business district, city centre, city center, boulevard
street: lane, side street, neighbourhood, neighborhood, pavement, sidewalk, corner, zebra crossing, pedestrian crossing, square, town square, plaza, courtyard, town, main street, crossroads, intersection, suburb, cobbled street, village street, street corner, crossing, bus stop, promenade
village: hamlet, cottage, cottages, country village, settlement, farmstead
forest: wood, woods, woodland, trees, grove, clearing, thicket, bamboo forest, pine forest, forest path, forest floor, birch wood, undergrowth, mangroves, woodland path ~ swamp
meadow: field, grassland, hill, hills, hillside, pasture, garden, park, lawn, plain, prairie, savanna, savannah, moor, moorland, heath, fields, orchard, apple orchard, countryside, steppe, backyard, back garden, front garden, flower garden, campsite ~ vineyard, greenhouse
mountain: mountains, mountain ridge, mountain top, mountainside, peak, summit, mountain pass, glacier, alps, slope, ridge, alpine meadow, rock face, cliff face, high pass, ravine, gorge, plateau, foothills, mountain face ~ canyon, volcano
desert: dunes, dune, sand dunes, wasteland, badlands, salt flat, sahara, mesa
road: highway, motorway, country road, freeway, tarmac, roadside, dirt road, lay-by, crossroad, mountain road, driveway, tarmac road ~ race track, parking lot
snowfield: tundra, frozen lake, ice field, arctic, snowy plain, ice, north pole, south pole, antarctica, ski slope, slopes, piste, ice sheet, frozen river, snowy field ~ iceberg
castle: castle courtyard, fortress, palace, tower, ruins, citadel, fort, castle yard, castle gate, ramparts, battlements, drawbridge, castle wall ~ kingdom
graveyard: cemetery, churchyard, tombstones, burial ground, grave ~ tomb
riverbank: river, stream, lake, lakeside, pond, waterfall, creek, wetland, marsh, waterhole, watering hole, brook, river bank, bank of the river, lake shore, shore of the lake, stream bank, waterside
orbit: space, outer space, above the planet, planet, orbiting station, galaxy, low orbit, zero gravity, deep space ~ asteroid
underwater: reef, coral reef, seabed, ocean floor, under the sea, sea floor, sea bed, bottom of the sea, seafloor, ocean bed, kelp forest ~ aquarium
sky: clouds, above the clouds, in the air, cloud bank ~ heaven
train station: railway station, platform, station platform, railway platform, station hall, station concourse, concourse ~ bus station
market: market square, marketplace, market place, street market, bazaar, souk, farmers' market, market stall ~ stall, fair
rooftop: roof, roof terrace, rooftop terrace, rooftops, roof garden, flat roof, housetop ~ balcony, terrace
farm: farmyard, farmhouse, ranch, homestead, barnyard ~ mill
ship's deck: deck, deck of the ship, deck of a ship, main deck, quarterdeck, ship deck, foredeck, boat deck, on deck ~ raft, submarine deck
stadium: football pitch, soccer pitch, pitch, football field, sports field, football stadium, soccer field, penalty area, sports ground, playing field, arena, running track, athletics track, athletics stadium, baseball field, rugby pitch ~ racetrack, hippodrome, tennis court
playground: swings, schoolyard, school yard, play park, sandpit, sandbox ~ kindergarten garden
temple: forum, roman forum, roman temple, greek temple, temple ruins, ancient ruins, acropolis, colonnade, temple yard, shrine, temple steps, pagoda, temple courtyard, shinto shrine ~ amphitheatre, pyramid, mosque, synagogue
jungle: rainforest, rain forest, tropical forest, tropics ~ mangrove
alley: back alley, alleyway, backstreet, back street, side alley ~ gutter
bridge: stone bridge, footbridge, river bridge, old bridge ~ viaduct, aqueduct, railway bridge
trench: trenches, dugout, front line, no man's land ~ battlefield, bunker
moon: surface of the moon, lunar surface, mars, martian surface, surface of mars, moon surface, crater, alien world ~ alien planet surface
""".strip().splitlines()

_INTERIORS = """
corridor: hallway, passage, hall, gangway, hospital corridor, hotel corridor, school corridor, walkway ~ crawlspace, shaft, sewer
room: living room, apartment, flat, house, home, attic, parlour, study, lounge, sitting room, dining room, living-room, mansion, villa, cottage room, penthouse, loft, parlor, playroom, studio apartment, teahouse, waiting room, dressing room, den ~ tent
kitchen: galley, pantry, restaurant kitchen, scullery
shop: bakery, store, boutique, shop front, storefront, corner shop, florist, supermarket, grocery, grocery store, bookstore, butcher's, department store, toy shop, chemist, drugstore, corner store, pawnshop, antique shop, watchmaker's, cake shop, patisserie ~ pharmacy
bar: pub, saloon, tavern, jazz club, cocktail bar, speakeasy, cantina, taproom ~ nightclub, casino, inn
office: studio, desk, newsroom, meeting room, control room, war room, boardroom, conference room, board room, open-plan office, cubicle, call center, call centre, headquarters, editorial office ~ bank, laboratory office
laboratory: lab
station: space station, station interior ~ terminal
cockpit: shuttle, bridge of the ship, flight deck, controls of the shuttle, pilot seat, spaceship, starship bridge, bridge of the starship, control center, space capsule ~ submarine, car interior, rover
vault: vault door, airlock, bank vault, safe room, hangar, strongroom
library: archive, museum, bookshop, gallery, bookshelves, reading room, study hall
church: cathedral, chapel, monastery, abbey, cloister, convent, nave, choir stalls, cathedral nave
theatre: theater, stage, cinema, concert hall, product stage, white studio, opera, opera house, concert stage, backstage, ballet studio, dance studio, auditorium stage, rehearsal room, music hall
cave: cavern, grotto, catacomb, lair, cave mouth
cellar: basement, wine cellar, crypt, vaulted cellar ~ catacombs
classroom: schoolroom, school, lecture hall, auditorium, seminar room, school room, art class, music room ~ kindergarten
courtroom: court, courthouse, court room, tribunal, hearing room ~ parliament, senate
hospital: hospital ward, ward, clinic, hospital room, operating room, operating theatre, sickroom, emergency room, surgery, doctor's office, infirmary, field hospital, intensive care, maternity ward, waiting room of the clinic ~ morgue, nursing home
gym: boxing ring, boxing gym, gymnasium, sports hall, sports centre, sports center, boxing club, fitness studio, school gym, training hall, weight room ~ dojo
restaurant: bistro, trattoria, diner, brasserie, pizzeria ~ canteen, cafeteria
cafe: café, coffee shop, coffeehouse, tea room, tearoom ~ ice cream parlour
subway: metro, subway station, metro station, underground station, tube station, subway platform, underground platform ~ tram stop
bedroom: hotel room, dormitory, guest room, bedchamber, nursery, motel room, motel, children's room
throne room: great hall, banquet hall, royal hall, palace hall, hall of the king, great hall of the castle, dining hall of the castle ~ parliament hall
ballroom: dance hall, ball room, palace ballroom ~ dance floor
prison cell: jail cell, prison, jail, cell, dungeon, cell block, cellblock, holding cell ~ cage, interrogation room
workshop: garage, smithy, forge, repair shop, tool shed, joinery, garage workshop, studio workshop, potter's workshop, pottery, toolshed, carpenter's shop ~ shed
circus: circus ring, circus tent, big top, manege, circus arena ~ fairground, carnival
swimming pool: pool, indoor pool, swimming bath, swimming hall, baths, poolside ~ water park, thermal bath
mine: mine shaft, gold mine, coal mine, mine tunnel, tunnel, underground tunnel ~ pit, quarry
airport: airport terminal, departure hall, departure lounge, departures, boarding gate, airport gate ~ bus terminal
cabin: hut, log cabin, log hut, lodge, mountain hut, wooden hut ~ shack
barn: stable, cowshed, hayloft, stables, stall of the stable, cow barn, horse stable ~ coop
bathroom: washroom, shower room, toilet, restroom, ladies' room ~ sauna, laundrette
warehouse: factory, depot, storeroom, storehouse, factory hall, factory floor, assembly line, loading bay, stockroom, mill hall ~ shipyard, power station
""".strip().splitlines()

_THINGS = """
lighthouse: lighthouse tower ~ beacon, watchtower
lamp: lantern, light bulb, desk lamp, candle, torch, warning lamp, flashlight, oil lamp, candlestick, lightbulb, floor lamp, table lamp, candelabrum, torchlight, headlamp, storm lantern, lampshade, gas lamp, bedside lamp, paper lantern
street lamp: lamp post, lamppost, streetlight
campfire: fire, bonfire, flames, hearth, fireplace, hearth fire, brazier, blaze, fire pit
tree: oak, pine, old tree, birch, fir, palm, palm tree, olive tree, willow, apple tree, fir tree, pine tree, cherry tree, maple, elm, poplar, bare tree
rock: stone, boulder, pebble, cliff rock
bench: park bench, pew, wooden bench, garden bench
chair: seat, armchair, throne, stool, rocking chair, deckchair, deck chair, bar stool, wooden chair, office chair, high chair, folding chair, swivel chair, dentist's chair
table: desk, workbench, kitchen table, dining table, dinner table, writing desk, bar table, picnic table, long table, coffee table, school desk, drawing board, operating table, conference table ~ altar
bed: mattress, bunk, hospital bed, bunk bed, four-poster, cot, crib, cradle, berth
counter: bar counter, shop counter, reception, reception desk, worktop, ticket counter, front desk
door: doorway, front door, wooden door, barn door, cellar door, back door, garage door, glass door, double doors, swing doors
vault door: safe, airlock door ~ hatch
window: windowpane, window sill, windowsill, window ledge, shop window, window frame, skylight, bay window, big window, window pane
blackboard: chalkboard, whiteboard, pinboard, notice board, noticeboard, scoreboard, bulletin board
curtain: curtains, drapes, drape, veil, shower curtain, stage curtain, theatre curtain ~ tapestry
lever: airlock lever, switch, handle, crank, control lever
keypad: key pad, panel, number pad, keyboard, button, red button, switches, intercom ~ dial
console: controls, control panel, computer, terminal, dashboard, mixing desk, dials, instrument panel, instruments panel, control desk, mixing console ~ machine
screen: monitor, television, tv, display, computer screen, big screen, video screen, projector screen, departure board, scoreboard screen, radar screen
phone: telephone, mobile, smartphone, cell phone, payphone, handset, mobile phone, cellphone, red telephone, old telephone
letter: note, envelope, paper, postcard, photograph, photo, ticket, passport, certificate, love letter, telegram, document, sheet of paper, contract, sketch, invitation, receipt, leaflet, flyer, sheet music, manuscript, polaroid, portrait photo, prescription, diploma, love note, x-ray picture, blank page, cheque
map: treasure map, blueprint, street map, star chart, sea chart, floor plan
book: diary, notebook, bible, cookbook, album, photo album, novel, ledger, spell book, storybook, sketchbook, hymn book, old book, logbook, textbook, comic book, prayer book, encyclopedia, picture book, songbook, sketch pad, spellbook
cup: mug, coffee, tea, glass, coffee cup, teacup, wine glass, champagne glass, champagne, beer glass, beer, cocktail, tumbler, glass of water, glass of milk, glass of wine, paper cup, espresso, hot chocolate, lemonade, whisky, whiskey, martini, tankard, beer mug, glasses of champagne
bottle: perfume, wine, flask, vial, potion, flask of water, water bottle, whisky bottle, milk bottle, champagne bottle, medicine, pill bottle, perfume bottle, wine bottle, beer bottle, bottle of wine, bottle of water, glass bottle ~ test tube
bread: loaf, croissant, baguette, pastry, roll, bun, toast, pastries, loaves, sourdough ~ food
basket: hamper, shopping basket, picnic basket, laundry basket, picnic hamper, wicker basket, washing basket
box: parcel, package, crate, present, gift, chest, treasure chest, wooden box, cardboard box, jewellery box, toolbox, tool box, lunchbox, ballot box, shoebox, wooden chest, treasure, black box, moving box, lunch box, first aid kit, shoe box, wrapped present ~ trunk
bag: handbag, sack, luggage bag, shopping bag, paper bag, mailbag, bin bag, duffel bag, tote bag, pouch, money bag, plastic bag, sports bag, garbage bag, trash bag, bag of money, bag of coins, bag of rice, sack of flour, flour sack
key: old key, brass key, house key, car keys, bunch of keys, keyring, key ring, rusty key, golden key
sword: blade, knife, dagger, sabre, saber, rapier, katana, scimitar, foil, cutlass, broadsword, épée, bayonet
umbrella: parasol, sunshade, beach umbrella
balloon: red balloon, helium balloon
flower: rose, bouquet, sunflower, tulip, daisy, lily, orchid, poppy, carnation, bouquet of roses, wildflower, bunch of flowers, daffodil, lilies, bridal bouquet, peony, dandelion, petunia, blossom, lotus, lavender
watch: pocket watch, wristwatch, alarm clock, wrist watch, gold watch
ring: wedding ring, necklace, jewel, diamond, crown, bracelet, earring, pearl, brooch, engagement ring, amulet, locket, talisman, gold ring, diamond ring, jewellery, jewelry, pendant, pearl necklace, gold chain, medallion
shoe: sneaker, trainers, running shoe, boot, slipper, glass slipper, high heel, sandals, football boot, ballet shoe, red shoes, pointe shoes, flip-flops, stiletto, clog, old shoe
guitar: ukulele, electric guitar, bass guitar, acoustic guitar ~ instrument
sign: signboard, poster, billboard, neon sign, banner, road sign, street sign, traffic sign, stop sign, placard, plaque, protest sign, shop sign, hanging sign, nameplate, wooden sign, neon lettering, exit sign, price tag, for sale sign, signpost
flag: pennant, white flag, red flag, black flag, national flag, pirate flag, finish flag, chequered flag, checkered flag, bunting, flagpole
gravestone: tombstone, headstone, cross, crucifix, wooden cross, graves, memorial stone, stone cross, tomb stone
crystal: gem, glowing stone, orb, crystal ball, gemstone, ruby, emerald, sapphire, glowing orb, magic stone, quartz, glowing crystal ~ star
robot arm: machine arm, robotic arm, mechanical arm
gun: pistol, rifle, blaster, weapon, revolver, shotgun, machine gun, handgun, musket, water pistol, ray gun, toy gun, submachine gun
camera: video camera, film camera, movie camera, photo camera, polaroid camera, camcorder, tv camera
ball: football, basketball, beach ball, tennis ball, golf ball, baseball, volleyball, snowball, bowling ball, soccer ball, rugby ball, cannonball, juggling balls, billiard ball, christmas ball, medicine ball, handball, cricket ball, marble
egg: nest, bird's nest, easter egg, fried egg, dragon egg, golden egg
feather: leaf, quill feather, autumn leaf, fallen leaf, maple leaf
skull: bone, skeleton, dinosaur bone, animal skull
kettle: tea kettle ~ samovar
teapot: coffee pot, pot of tea, coffeepot, moka pot
bowl: soup bowl, soup, dish, salad bowl, mixing bowl, rice bowl, noodles, bowl of soup, porridge, salad, ramen, pet bowl, curry, stew, rice, sugar bowl, dog bowl, pasta, spaghetti, bowl of noodles, bowl of rice, begging bowl, bowl of fruit, fruit bowl ~ basin
plate: dinner plate, platter, plate of food, meal, breakfast, dinner, lunch, plate of pasta, sandwich plate, stack of plates, dish of food, roast chicken, food on a plate
pot: cauldron, cooking pot, saucepan, stockpot, casserole, pan of soup, copper pot, stew pot, pan of water, milk can, watering pot, iron pot
frying pan: skillet, pan, wok, griddle
cake: birthday cake, wedding cake, pie, tart, cheesecake, slice of cake, cream cake, gateau, apple pie, dessert, chocolate cake, wedding-cake, sponge cake
pizza: slice of pizza
apple: orange fruit, fruit, peach, pear, orange, lemon, tomato, tangerine, mango, plum, red apple, pomegranate, lime
pumpkin: jack-o'-lantern, carved pumpkin, giant pumpkin ~ turnip
ice cream: ice cream cone, ice lolly, sorbet, ice-cream
suitcase: briefcase, luggage, trolley case, attaché case, doctor's bag, travel bag, first-aid kit, metal case
bucket: pail, paint bucket, milk pail, wooden bucket, sand bucket, paint pot, bucket of water, tin bucket, paint can
barrel: keg, cask, wine barrel, oil drum, oil barrel, wooden barrel, rain barrel, beer keg, powder keg
birdcage: bird cage, cage, golden cage, parrot cage
fishbowl: fish bowl, goldfish bowl, fish tank, tank of fish, glass bowl, snow globe, goldfish tank
coffin: casket ~ sarcophagus
hammer: mallet, sledgehammer, gavel, blacksmith's hammer, war hammer
shovel: spade, snow shovel
broom: broomstick, mop, sweeping brush ~ rake
ladder: stepladder, fire escape ladder, step ladder
rope: lasso, tightrope, skipping rope, rigging, tow rope, jump rope, lifeline, safety line, jumping rope ~ cable, hose
chain: shackles, handcuffs, cuffs, iron chain, bicycle chain, anchor chain, ball and chain
anchor: ship's anchor
fishing rod: fishing pole, fishing line, angling rod
fire extinguisher: extinguisher
anvil: blacksmith's anvil ~ vice
staff: wizard's staff, walking stick, walking cane, cane, crook, wooden staff, sceptre, scepter, wooden pole, bamboo stick, long stick, shepherd's crook, quarterstaff, wooden stick, bo staff, broom handle ~ crutch
axe: hatchet, battle axe, pickaxe, tomahawk, fire axe, mattock ~ machete
spear: lance, javelin, harpoon, trident, halberd, harpoon gun
bow and arrow: longbow, crossbow, arrow, bows ~ quiver
shield: knight's shield, round shield
bomb: dynamite, time bomb, explosives, grenade, hand grenade, stick of dynamite, ticking bomb ~ detonator
magic wand: wand
sofa: couch, settee, loveseat, chaise longue, sofa bed, leather sofa, divan
bookcase: bookshelf, shelves, shelf, book shelf, shelves of books, shelving, storage shelf
wardrobe: cupboard, closet, locker, cabinet, filing cabinet, chest of drawers, dresser, sideboard, medicine cabinet, kitchen cupboard, armoire, linen cupboard
oven: stove, cooker, furnace, cooking stove, gas stove, pizza oven, wood stove, oven door, cooker hob, hob
fridge: refrigerator, freezer, icebox, fridge door
bathtub: bath, tub, hot tub, jacuzzi, bubble bath, bath tub
mirror: looking glass, hand mirror, full-length mirror, bathroom mirror, magic mirror, wall mirror, broken mirror, dressing-table mirror
chandelier: candelabra, crystal chandelier
clock: wall clock, grandfather clock, pendulum, pendulum clock, cuckoo clock, alarm clock on the wall, clock face, big clock, station clock, church clock, kitchen clock
plant: potted plant, houseplant, flower pot, flowerpot, cactus, bush, fern, hedge, ivy, shrub, bonsai, seedling, pot plant, vine, grass tuft, tomato plant, sprout, weeds, cacti, flowerbed, sapling, bean plant, herb, tree in a pot, rose bush
wheelchair: wheel chair ~ stretcher
traffic cone: road cone, cones
hydrant: fire hydrant
mailbox: letterbox, postbox, post box, letter box
traffic light: stoplight, traffic signal, stop light
fence: picket fence, wooden fence, railing, handrail, balustrade, garden fence, banister
gate: iron gate, garden gate, portcullis, wrought-iron gate, entrance gate, gates of the castle
stone well: wishing well, water well, village well, old well, old stone well
fountain: water fountain, drinking fountain
statue: sculpture, monument, idol, bust, marble statue, stone lion, figurine, buddha, angel statue, marble bust
tent: camping tent, wigwam, tipi, yurt, teepee, tepee, camp tent
satellite dish: radio dish, radar dish, antenna, aerial dish, radio telescope, antennae ~ radar, solar panel
violin: fiddle, cello, viola, double bass, contrabass, string instrument
piano: grand piano, upright piano, old piano, piano keys, electric piano ~ organ, harpsichord
drum: snare drum, drum kit, drum set, bass drum, bongo, kettledrum, drumkit, djembe, taiko, drumset ~ tambourine
trumpet: bugle, cornet, brass horn, hunting horn
microphone: microphone stand, mic, mic stand, boom microphone, studio microphone
teddy bear: teddy, doll, stuffed toy, puppet, soft toy, cuddly toy, plush toy, marionette, rag doll, stuffed animal, toy rabbit, stuffed bear, plushie, stuffed rabbit, hand puppet ~ toy
kite: paper kite, flying kite
dice: pair of dice
chessboard: chess board, chess, chess set, chess piece, board game, chess game, checkers, draughts, game of chess, chess pawn
skateboard: longboard ~ roller skate
surfboard: surf board, snowboards, paddleboard, surf-board
racket: tennis racket, racquet, table tennis bat, ping-pong paddle, badminton racket, ping pong paddle
telescope: spyglass, spy glass, brass telescope
binoculars: field glasses, binocular, opera glasses, night vision goggles
microscope: laboratory microscope
globe: desk globe, spinning globe, world globe
compass: pocket compass, brass compass
magnifying glass: magnifier, loupe, lens of glass
syringe: hypodermic, injection, vaccine ~ needle
hourglass: sandglass, sand timer, egg-timer
radio: transistor radio, walkie-talkie, walkie talkie, car radio, boombox, ghetto blaster, loudspeakers, cassette recorder, tape recorder, two-way radio, radio set ~ gramophone
typewriter: typing machine
laptop: notebook computer, computer tablet, ipad, notebook pc ~ tablet
hologram: holographic display, holographic map ~ projection
newspaper: front page, magazine, morning paper, tabloid, comic, broadsheet
scroll: parchment, papyrus, roll of parchment, rolled-up map, proclamation, treaty, roll of paper, paper roll, diploma scroll
playing card: poker, game of cards, deck of cards, playing cards, tarot card, cards, ace of spades, pack of cards, hand of cards, tarot, id card, poker cards
money: cash, banknote, bank note, dollar, pile of money, bundle of notes, wad of cash, stack of money, dollar bill, euros
pen: fountain pen, quill, pencils, ink pen, biro, felt-tip, ballpoint pen ~ pencil
coin: gold coin, silver coin, token, pennies, penny, pile of gold, gold bar, treasure coins, pocket money, lucky coin, poker chip
trophy: goblet, golden cup, chalice, grail, gold cup, oscar, holy grail, world cup, trophies, challenge cup, award, winner's cup
medal: gold medal, sheriff's badge, star badge, bronze medal, police badge, sheriff's star ~ badge
mask: carnival mask, theatre mask, animal mask, gas mask, wooden mask, venetian mask, surgical mask, oxygen mask, fox mask, halloween mask, death mask, welding mask, scuba mask, ski mask, hockey mask, tribal mask, theatrical mask
wrench: spanner, adjustable spanner
screwdriver:
saw: handsaw, hacksaw
scissors: shears, pair of scissors, garden shears
brush: paintbrush, paint brush, hand brush
cigarette: cigar, tobacco pipe
horseshoe: lucky horseshoe
spoon: wooden spoon, fork, chopsticks, ladle, teaspoon, cutlery ~ whisk
wheel: ship's wheel, helm, steering wheel ~ rudder
bandage: bandages, dressing, plaster cast
stairs: staircase, steps, marble steps, stone steps, stairway, flight of stairs, flight of steps, stairwell ~ escalator
column: pillar, marble column ~ obelisk, totem pole
goal: goalpost, goalposts, net of the goal, football goal, basketball hoop, basketball net
hammock:
swing: garden swing ~ seesaw, playground slide
windmill: old mill ~ wind turbine
log: stump, tree stump, plank, fallen tree, tree trunk, firewood, pile of logs, wooden plank, logs ~ branch
hay bale: hay, bale, straw, haystack, hay bales, bale of hay
tumbleweed:
snowman:
scarecrow:
christmas tree:
cannon: cannons ~ catapult
wheelbarrow: barrow
sandcastle: sand castle
dough: rolling pin, pastry dough, ball of dough
vase: urn, amphora, clay vase, clay pot, flower vase, porcelain vase, clay urn
jar: jam jar, honey jar, tin can, sweet jar, glass jar, honey, jar of honey
pillow: cushion, cushions
rug: carpet, mat, persian rug
painting: canvas, portrait, easel, landscape painting, oil painting
sink: washbasin, wash basin, kitchen sink ~ toilet
washing machine: tumble dryer, dishwasher
banana: bunch of bananas
sandwich: burger, hamburger, hot dog, cheeseburger
mushroom: toadstool
cheese: wedge of cheese
chart: flip chart, flipchart, diagram, graph, bar chart
toy car: toy train, model train, model car, toy truck ~ toy plane
saxophone: sax, trombone ~ tuba, french horn, bagpipes
flute: clarinet, oboe, recorder, wooden flute ~ harmonica, pan pipes
accordion: concertina, squeezebox
harp: lyre
megaphone: loudhailer, bullhorn ~ loudspeaker
bell: church bell, hand bell, gong, ship's bell, brass bell, school bell
lifebuoy: lifebelt, life ring, life preserver ~ life jacket
oar: paddle
net: fishing net, butterfly net, landing net ~ spider's web
parachute: parachutes
carousel: merry-go-round
phone booth: phone box, telephone box, telephone booth, call box ~ ticket booth
elevator: lift doors, elevator doors, elevator door
tray: serving tray, silver tray, tray of drinks, tray of food
wallet: purse, leather wallet
whip: bullwhip, riding crop
hoop: burning hoop, ring of fire, hula hoop
gear: cogwheel, cog, gears, gearwheel
baton: conductor's baton, truncheon, drumsticks, police baton, billiard cue
pitchfork: hayfork, garden fork
watering can:
grapes: bunch of grapes
lollipop: candy cane, sweets
towel: blanket, beach towel, cloth ~ tablecloth
tyre: tire, car tyre, spare wheel
shell: seashell, conch, sea shell, clam ~ starfish
stall: market stall, fruit stall, vegetable stall, market stand, fruit stand, kiosk, food stall ~ booth
ball of wool: wool, yarn, ball of yarn
skis: ski, snowboard, pair of skis
ferris wheel: big wheel ~ roller coaster
""".strip().splitlines()

_VEHICLES = """
boat: small boat, rowing boat, rowboat, skiff, fishing boat, dinghy, canoe, kayak, lifeboat, rubber dinghy, inflatable boat, punt, wooden boat, rescue boat, life raft, dugout, longboat ~ raft
ship: yacht, cruise ship, cargo ship, container ship, freighter, ocean liner, tanker, sailing ship, galleon, vessel, trawler, ferry, pirate ship, frigate, schooner, ghost ship, tall ship, ferries
car: automobile, sedan, taxi, sports car, police car, getaway car, convertible, race car, racing car, hatchback, old car, vintage car, station wagon, patrol car, cab, rally car, muscle car, wedding car, estate car, roadster, coupe, rental car, yellow cab ~ limousine
truck: lorry, van, pickup, ambulance, fire engine, fire truck, pickup truck, delivery van, tow truck, ice cream van, garbage truck, lorries, removal van, food truck, juggernaut, police van, fire-engine, mail van, white van
bus: tram, school bus, tour bus, streetcar, night bus, tourbus
bicycle: bike, mountain bike, racing bike ~ scooter
motorcycle: motorbike, dirt bike, harley ~ moped
train: locomotive, railway carriage, steam train, subway train, metro train, freight train, express train, steam engine, tube train, railcar, high-speed train, goods train, subway car, underground train ~ monorail
plane: airplane, aeroplane, jet, aircraft, fighter jet, seaplane, airliner, propeller plane, fighter plane, jumbo jet, passenger plane, spitfire, crop duster, bomber, private jet, warplane, jet plane ~ glider
helicopter: chopper, rescue helicopter, military helicopter
rocket: spacecraft, starship, shuttle craft, space ship, space shuttle, spaceships, rocket ship, space cruiser, alien ship, mothership ~ missile
orbital station: space station, orbiting station, satellite, space platform, space telescope
planet: earth, blue planet, moon, mars, red planet, gas giant, saturn, jupiter, alien planet, blue earth, venus, ringed planet, green planet ~ asteroid
cart: wagon, hay cart, hay wagon, farm cart, handcart, horse cart, wooden cart, ox cart, market cart
sled: sledge, sleigh, toboggan, dog sled, bobsleigh, santa's sleigh
tractor: farm tractor ~ combine harvester, bulldozer, excavator, digger, forklift
tank: army tank, panzer, battle tank ~ armoured car
carriage: stagecoach, coach and horses, horse-drawn carriage, horse carriage, golden carriage, royal coach ~ chariot, rickshaw
hot-air balloon: hot air balloon, air balloon
airship: zeppelin, blimp, dirigible
submarine: u-boat, yellow submarine, sub ~ bathyscaphe
ufo: flying saucer, saucer, alien spaceship
unicycle: one-wheeler ~ tricycle
""".strip().splitlines()

_CREATURES = """
dog: puppy, hound, terrier, sheepdog, husky, huskies, labrador, poodle, bulldog, dachshund, dalmatian, beagle, corgi, greyhound, mutt, puppies, sled dog, guard dog, german shepherd, collie, pug, shepherd dog, stray dog, retriever, golden retriever, spaniel, chihuahua, watchdog, great dane, police dog, guide dog ~ hyena, coyote
cat: kitten, black cat, tabby, siamese, stray cat, ginger cat, tomcat ~ lynx
fox: red fox, fox cub, vixen, arctic fox, fennec, raccoon, badger
wolf: wolf pack, wolves, she-wolf, lone wolf, wolf cub, pack of wolves ~ jackal
bear: polar bear, brown bear, bear cub, grizzly, black bear, cubs, grizzly bear, panda bear, ice bear
deer: stag, doe, fawn, elk, reindeer, gazelle, roe deer, caribou, impala, bambi, antelope, moose
horse: pony, stallion, mare, unicorn, mule, foal, white horse, black horse, mustang, steed, colt, ponies, racehorse, warhorse, shire horse, wild horse, circus horse
rabbit: hare, bunny, white rabbit, bunnies, easter bunny, jackrabbit ~ hedgehog
cow: bull, ox, calf, calves, cattle, oxen, heifer, milk cow, highland cow, longhorn, herd of cows, buffalo, bison, water buffalo
lion: lioness, tiger, leopard, cheetah, black panther, puma, lion cub, cougar, snow leopard, mountain lion, big cat, tiger cub
elephant: mammoth, baby elephant, elephant calf, circus elephant
bird: gull, seagull, sparrow, crow, raven, robin, songbird, pigeon, dove, swallow, finch, blackbird, canary, magpie, white dove, nightingale, lark, kingfisher, starling, blue tit, budgie, budgerigar, cuckoo, parakeet, bluebird, wren
eagle: hawk, falcon, vulture, condor, osprey, bald eagle, buzzard, golden eagle, bird of prey, peregrine, harrier
owl: barn owl, snowy owl, owlet, tawny owl, eagle owl
penguin: penguins, emperor penguin, penguin chick ~ puffin
duck: goose, swan, geese, duckling, mallard, mother duck, cygnet, white swan, ugly duckling, black swan, gosling, drake
fish: salmon, shoal, goldfish, clownfish, school of fish, trout, koi, carp, tuna, piranha, tropical fish, herring, mackerel, sardines, angelfish, puffer fish, pufferfish, koi carp, cod, shoal of fish ~ eel
whale: humpback, humpback whale, blue whale, sperm whale, whale calf, beluga, white whale ~ orca
dolphin: porpoise, bottlenose
shark: great white, hammerhead, tiger shark, great white shark
turtle: sea turtle, tortoise, terrapin, giant tortoise, turtle hatchling
butterfly: butterflies, moth, firefly, monarch, monarch butterfly
frog: toad, tree frog, bullfrog ~ lizard
dragon: small dragon, wyrm, monsters, fire-breathing dragon, wyvern, basilisk, lindworm ~ monster
ghost: spirit, apparition, phantom, spectre, shadow figure, poltergeist, wraith, ghoul, banshee, headless ghost
sheep: lamb, ram, ewe, black sheep
goat: billy goat, mountain goat, goat kid
pig: piglet, sow, boar, wild boar, hog
camel: dromedary, camel caravan, llama, alpaca
giraffe:
mouse: mice, rat, lab rat, field mouse ~ hamster, guinea pig, mole
squirrel: red squirrel, chipmunk ~ beaver, otter
monkey: ape, gorilla, chimpanzee, chimp, baboon, orangutan, orang-utan ~ sloth, lemur
hippo: hippopotamus
rhino: rhinoceros
crocodile: alligator, caiman, croc ~ iguana, komodo dragon
dinosaur: brontosaurus, brachiosaurus, stegosaurus, sauropod, diplodocus ~ t-rex, tyrannosaurus, velociraptor, raptor
chicken: hen, rooster, cockerel, cock, turkey, chick, pullet ~ quail, pheasant
parrot: macaw, cockatoo ~ toucan, peacock, hummingbird
flamingo: heron, stork, crane bird, egret ~ pelican, ostrich
snake: serpent, cobra, python, viper, rattlesnake, adder, boa ~ worm
spider: tarantula, black widow ~ scorpion, ant, beetle
crab: hermit crab ~ lobster
octopus: squid ~ kraken
jellyfish: medusa
bee: wasp, honeybee, bumblebee, hornet ~ fly, mosquito, dragonfly
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
splash: spray, crashing wave, big wave, wave crash
blood moon: full moon, moon
aurora: northern lights
rainbow: rainbows
flood: floodwater, flood water, high water
fireworks: firework display, firework
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
robe: toga, tunic, sari, kimono, bathrobe, cassock
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
