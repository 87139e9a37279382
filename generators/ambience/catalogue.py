"""What can be heard, with the words people use for it. A kind listed here sounds; a test holds that true."""

from generators.kit import Category, Kit, KitEntry

_BEDS = """
sea: wave, ocean, surf, sound of the sea, tide, breaker ~ beach, shore, coast
harbour: harbor, lapping water, rigging, moored boat ~ port, dock, pier
gulls: gull, seagull, sea gull, sea bird ~ pelican, tern
rain: rainfall, drizzle, downpour, raindrop, shower ~ sleet, hail
storm: gale, tempest, blizzard, hurricane, howling wind ~ cyclone, tornado
wind: breeze, gust, draught ~ air, draft
desert wind: sand wind, dry wind, sandstorm ~ dust storm
leaves: rustling, rustling leaves, wind in the trees, foliage ~ grass, reed
forest: birdsong, bird song, birds singing, woodland, dawn chorus, bird, jungle ~ nature, countryside
night: cricket, cicada, insects, night insects, crickets chirping ~ frog, evening
city: traffic, city noise, street noise, distant cars, urban ~ street, road, downtown
crowd: chatter, murmur, voices, people talking, babble, audience ~ restaurant, cafe, party, school
market: marketplace, bazaar, stalls, vendors ~ fair, shop
fire: campfire, fireplace, flame, crackling fire, hearth, bonfire ~ torch, furnace
stream: river, brook, creek, fountain, waterfall, running water ~ tap, rapids
underwater: under water, bubbles, deep water ~ submarine, aquarium
space: space hum, outer space, cosmic, drone, void ~ orbit, planet
room tone: room, silence, quiet room, quiet ~ bedroom, stillness
corridor hum: hum, humming, ventilation, air conditioning, machine hum, server, fluorescent, electric hum ~ electricity, fridge
train: railway, train tracks, metro, subway, train wheels ~ tram, rail
engine: motor, car engine, ship engine, engine hum, idling ~ generator, tractor, machine
cave: drip, dripping, dripping water, cavern, echoing drops ~ tunnel, grotto, cellar
snow hush: snowfall, falling snow, winter silence, snow ~ frost, ice
church: church air, cathedral air, large hall, nave ~ museum, library
clock: ticking, ticking clock, tick ~ watch, metronome
radio static: static, radio noise, white noise, interference ~ television, radio
helicopter: rotor, chopper ~ drone propeller, propeller
rocket: rocket engine, thruster, launch ~ jet, shuttle engine
""".strip().splitlines()

_SPOTS = """
thunder: lightning, thunderclap, thunderbolt
gull: seagull, gull cry
bird: chirp, songbird, tweet, robin ~ parrot, sparrow
crow: raven, caw ~ rook
owl: hoot, hooting
wolf: howl, wolf howl, howling wolf ~ coyote
dog: bark, barking, dog bark ~ puppy
cat: meow, miaow ~ kitten
bell: chime, doorbell, ding, shop bell, handbell ~ gong
church bell: bells toll, tolling, bell tower, toll
door: door opens, opens the door, door closes, creaking door ~ gate, hatch
door slam: slam, slams
knock: knocking, knocks, rap at the door ~ tap
footsteps: footstep, footfall, steps ~ boot
splash: splashing, plunge, dive
explosion: explode, explodes, blast, detonation, boom ~ eruption
alarm: siren, klaxon, alarm clock, warning light ~ alert
beep: blip, bleep, console beep ~ signal
keypad: typing, keyboard, typewriter, button, types ~ phone
horn: foghorn, fog horn, ship horn, honk ~ whistle
whoosh: swoosh, rush past, flies past, swish
sparks: spark, short circuit, sparking ~ electricity
glass: shatter, glass breaks, breaking glass, smash, window breaks ~ mirror
heartbeat: heart beats, heart pounding, pulse
tick: clock ticks, clock strikes
applause: clapping, claps, applaud, crowd cheers
gunshot: gun, shot rings, pistol shot, gunfire, rifle ~ shotgun
engine start: engine starts, starts the engine, starts the car, ignition
tyre screech: screech, tires screech, skid, brakes
shimmer: magic, sparkle, glow, glimmer, twinkle ~ spell, star
sword: blade, sword clash, steel
lever: pulls the lever, switch, clunk, latch ~ handle
creak: creaks, creaking, groan of wood ~ floorboard
paper: letter, page, unfold, envelope ~ map, book
camera shutter: photograph, takes a photo, camera click
impact: thud, crash, falls, hits the ground ~ collapse
""".strip().splitlines()


def _entry(category: Category, line: str) -> KitEntry:
    """'kind: words ~ nearest' -> KitEntry."""
    kind, _, rest = line.partition(":")
    words, _, near = rest.partition("~")
    return KitEntry(
        kind=kind,
        category=category,
        words=tuple(dict.fromkeys((kind, *(w.strip() for w in words.split(","))))),
        nearest_to=tuple(w.strip() for w in near.split(",") if w.strip()),
    )


KIT = Kit(entries=(*(_entry("bed", line) for line in _BEDS), *(_entry("spot", line) for line in _SPOTS)))
