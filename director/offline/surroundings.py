"""What things, jobs and sets say of where one is: tables for films whose brief names no place."""

import re

from director.offline.words import vocabulary

BY_THING = {
    "boat": "sea", "ship": "sea", "lighthouse": "cliff", "car": "road", "truck": "road", "bus": "street", "motorcycle": "road", "bicycle": "street",
    "train": "train station", "plane": "sky", "helicopter": "sky", "rocket": "orbit", "orbital station": "orbit", "planet": "orbit", "bed": "bedroom",
    "gravestone": "graveyard", "campfire": "forest", "counter": "shop", "bread": "kitchen", "console": "cockpit", "keypad": "corridor", "lever": "corridor",
    "whale": "sea", "shark": "underwater", "turtle": "underwater", "penguin": "snowfield", "fox": "forest", "deer": "forest", "wolf": "forest",
    "owl": "forest", "eagle": "mountain", "lion": "meadow", "elephant": "meadow", "cow": "farm", "horse": "meadow", "dragon": "castle", "ghost": "graveyard",
    "bear": "forest", "rabbit": "meadow", "butterfly": "meadow", "bird": "meadow", "dolphin": "sea", "duck": "riverbank", "frog": "riverbank",
    "chair": "room", "table": "room", "lamp": "room", "book": "library", "letter": "room", "street lamp": "street",
    "oven": "kitchen", "frying pan": "kitchen", "fridge": "kitchen", "sofa": "room", "bathtub": "room", "wardrobe": "room", "bookcase": "library",
    "piano": "theatre", "microphone": "theatre", "microscope": "laboratory", "hydrant": "street", "traffic light": "street", "mailbox": "street",
    "tent": "forest", "stone well": "village", "fountain": "city", "coffin": "graveyard", "anchor": "harbour", "surfboard": "beach",
    "blackboard": "classroom", "anvil": "workshop", "curtain": "room", "window": "room", "phone": "room", "typewriter": "office", "laptop": "office",
    "suitcase": "alley", "cake": "living room",
    "sheep": "meadow", "goat": "meadow", "pig": "barn", "chicken": "farm", "camel": "desert", "giraffe": "meadow", "monkey": "forest", "hippo": "riverbank",
    "rhino": "meadow", "crocodile": "riverbank", "dinosaur": "forest", "flamingo": "riverbank", "parrot": "forest", "snake": "desert", "crab": "beach",
    "octopus": "underwater", "jellyfish": "underwater", "squirrel": "forest", "mouse": "cellar", "sled": "snowfield", "snowman": "snowfield",
    "tortoise": "meadow", "tractor": "meadow", "tank": "battlefield", "submarine": "underwater", "airship": "sky", "hot-air balloon": "meadow", "ufo": "meadow",
    "carriage": "road", "unicycle": "circus", "goal": "stadium", "sandcastle": "beach", "hammock": "beach", "tumbleweed": "desert", "stairs": "corridor",
    "column": "temple", "windmill": "meadow", "scarecrow": "meadow", "hay bale": "barn", "wheel": "sea", "sink": "bathroom", "dough": "kitchen",
    "washing machine": "bathroom", "christmas tree": "room", "carousel": "meadow", "ferris wheel": "meadow", "saxophone": "bar", "harp": "theatre",
    "painting": "room", "chart": "office", "toy car": "room", "lifebuoy": "harbour", "net": "harbour", "bandage": "hospital", "rug": "room",
}  # fmt: skip
BY_ROLE = {
    "baker": "kitchen", "cook": "kitchen", "chef": "kitchen", "barista": "cafe", "pilot": "cockpit", "astronaut": "orbit", "sailor": "sea",
    "fisherman": "sea", "king": "castle", "queen": "castle", "princess": "castle", "prince": "castle", "knight": "castle", "doctor": "laboratory",
    "scientist": "laboratory", "detective": "street", "cowboy": "desert", "sheriff": "desert", "farmer": "farm", "ballerina": "theatre",
    "dancer": "theatre", "singer": "theatre", "boxer": "boxing ring", "lawyer": "courtroom", "judge": "courtroom", "teacher": "classroom",
    "tamer": "circus", "juggler": "circus", "ringmaster": "circus", "goalkeeper": "stadium", "goalie": "stadium", "striker": "stadium",
    "sprinter": "stadium", "samurai": "temple", "gladiator": "stadium", "senator": "temple", "jockey": "meadow", "gunslinger": "desert",
    "surgeon": "hospital", "paramedic": "street", "soldier": "trench", "bartender": "bar", "lifeguard": "beach", "surfer": "beach",
    "diver": "underwater", "skier": "snowfield", "shepherd": "meadow", "gardener": "meadow", "peasant": "village", "governess": "corridor",
    "explorer": "cave", "priest": "church", "nun": "church", "vicar": "church", "bride": "church", "groom": "church", "butler": "room",
    "maid": "room", "pianist": "theatre", "violinist": "theatre", "conductor": "theatre", "rapper": "theatre", "welder": "warehouse",
    "builder": "city", "florist": "shop", "barber": "shop", "cashier": "shop", "reporter": "street", "secretary": "office", "receptionist": "office",
    "boss": "office", "viking": "sea", "pirate": "beach", "caveman": "cave", "mermaid": "underwater", "vampire": "castle", "zombie": "graveyard",
    "alien": "desert", "referee": "stadium", "gravedigger": "graveyard", "lumberjack": "forest", "hunter": "forest", "woodcutter": "forest",
    "pupil": "classroom", "nurse": "hospital", "patient": "hospital", "prisoner": "prison cell", "blacksmith": "workshop", "spy": "alley",
    "clerk": "office", "librarian": "library", "monk": "monastery", "hiker": "mountain", "climber": "mountain", "runner": "road",
    "cyclist": "road", "racer": "road", "witch": "forest", "thief": "city", "robot": "laboratory", "hacker": "office", "waiter": "restaurant", "waitress": "restaurant", "mechanic": "garage",
    "clown": "circus", "acrobat": "circus", "miner": "mine", "swimmer": "swimming pool", "footballer": "stadium",
}  # fmt: skip
INDOORS = {
    "counter": ("shop", "bar", "cafe", "kitchen", "airport"), "bread": ("shop", "kitchen"), "bed": ("bedroom", "room", "hospital", "prison cell", "cabin"), "console": ("cockpit", "office", "laboratory"),
    "table": ("room", "kitchen", "restaurant", "cafe", "bar", "office", "workshop", "cabin"), "chair": ("room", "office", "restaurant", "cafe", "bedroom", "cabin", "theatre", "throne room"), "book": ("library", "room"), "guitar": ("theatre", "room"),
}  # fmt: skip
"""A thing that is found indoors -> the sets it is found in."""
FEATURES = vocabulary(
    """
lighthouse, door, vault door, window, counter, sign, street lamp, bench, gravestone, campfire, lever, console, screen,
bed, table
"""
)
DRAWN_BY_SET = {
    "orbit": frozenset({"orbital station", "planet", "stars"}),
    "classroom": frozenset({"blackboard"}),
    "cliff": frozenset({"rock"}),
    "sea": frozenset({"rock"}),
    "beach": frozenset({"rock"}),
    "mountain": frozenset({"rock"}),
    "desert": frozenset({"rock"}),
    "forest": frozenset({"tree"}),
    "temple": frozenset({"column"}),
    "stadium": frozenset({"goal"}),
    "moon": frozenset({"rock"}),
    "barn": frozenset({"hay bale"}),
    "graveyard": frozenset({"gravestone"}),
    "jungle": frozenset({"tree"}),
    "train station": frozenset({"clock"}),
    "throne room": frozenset({"chair"}),
}
"""What a set is made of: named in a brief, it is there already."""
DOORS = {
    "castle": "gate", "village": "door", "street": "door", "church": "door", "alley": "door", "train station": "door", "rooftop": "door",
    "ship's deck": "door", "throne room": "door", "ballroom": "door",
}  # fmt: skip
"""Sets with a door of their own: what the set calls it. Somebody who opens 'the door' there opens that one."""

_HOMELY: tuple[tuple[str, str], ...] = (
    (r"\b(?:wakes? up|gets? (?:dressed|out of bed)|lies in bed|goes to bed)\b", "bedroom"),
    (
        r"\b(?:mak|brew|cook|prepar|bak|eat|ha)(?:e?s) (?:an? |some |his |her |their )?(?:\w+ )?"
        r"(?:coffee|tea|breakfast|dinner|lunch|supper|soup|pancakes|eggs)\b",
        "kitchen",
    ),
)


def at_home(text: str) -> str:
    """The room in which people do what a sentence says, where nothing names a place: 'wakes up' -> 'bedroom'."""
    return next((room for pattern, room in _HOMELY if re.search(pattern, text, re.I)), "")
