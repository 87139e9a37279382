"""What a stranger assumes of people the brief only names: what a job wears, who is called what, how old a word is.

Every use of these tables that the brief did not ask for is listed as an assumption by the caller.
"""

from typing import Literal, NamedTuple

from director.offline.words import vocabulary

Age = Literal["child", "teen", "adult", "middle-aged", "old"]
Presentation = Literal["woman", "man", "neutral"]


class Role(NamedTuple):
    """A word for a person, and what it implies."""

    presentation: Presentation = "neutral"
    age: Age = "adult"
    garments: tuple[tuple[str, str], ...] = ()
    """(kind, colour) from the inside out; colours are ours, not the brief's."""
    accessories: tuple[tuple[str, str], ...] = ()
    kind: str = "person"


def _wear(text: str) -> tuple[tuple[str, str], ...]:
    """'robe #7a1f3a, coat #222222' -> pairs."""
    pairs = (p.strip().rsplit(" ", 1) for p in text.split(",") if p.strip())
    return tuple((kind, colour) for kind, colour in pairs)


_GENDERED = """
woman lady mother mum mom grandmother grandma granny aunt sister daughter wife widow queen princess witch heroine
actress waitress bride hostess ballerina empress duchess nun girlfriend mermaid | woman
man gentleman father dad grandfather grandpa uncle brother son husband widower king prince wizard hero cowboy monk
priest groom waiter actor butler emperor duke bloke guy boyfriend fisherman knight sheriff policeman salesman milkman
craftsman businessman fireman headmaster lord mailman postman businessmen sailor | man
"""
_AGED = """
girl boy child kid toddler schoolgirl schoolboy pupil orphan | child
teenager teen youth student apprentice skateboarder | teen
grandmother grandma granny grandfather grandpa elder pensioner crone hermit widow widower wizard witch | old
mayor captain professor judge butler | middle-aged
"""
_DRESSED = """
pilot = trousers #3c4046, flight suit #6f7881
hacker = trousers #2b2e35, jacket #4c3a7a
thief robber burglar spy assassin = trousers #22242a, sweater #26282e |  gloves #1d1e22, beanie #202228
detective investigator inspector = trousers #3a352f, shirt #d8d2c4, coat #8a7553 | hat #5d4d38
baker cook chef = trousers #4a4f57, shirt #e6ddcb, apron #f1ece0
barista waiter waitress bartender barkeeper = trousers #2c2e33, shirt #eae6dd, apron #4d3a2c
florist gardener = trousers #4d5a42, shirt #b9c79a, apron #5c7b4a | hat #c9ab6a
doctor scientist chemist researcher inventor professor = trousers #43474f, shirt #c9d5de, lab coat #f2f3f1 | glasses #2a2a2c
nurse = trousers #86b5c4, shirt #9ecbd6
mechanic engineer plumber worker welder miner = overalls #3c5a84 | cap #3a3f48
king emperor = trousers #3a2b4f, robe #7c1f35 | crown #d9ad3a
queen princess empress duchess = dress #7a3f8c | crown #e0bb50
prince knight = trousers #3d3a44, armour #9aa1a9
soldier guard officer policeman policewoman cop sergeant sheriff = trousers #2b3448, uniform #2d3a58 | cap #222b40
firefighter fireman = trousers #3b3a30, jacket #c79a2a | helmet #b7332c
sailor fisherman captain skipper = trousers #2f3a4c, sweater #e4ddcc, jacket #27405f | cap #26303f
keeper = trousers #3a3d44, sweater #d9cfb8, coat #34506b
farmer cowboy shepherd rancher = trousers #4b5e80, shirt #b0563d | hat #9a7747
witch wizard sorcerer magician = robe #3b2d63 | hat #33264f
monk nun priest = robe #6a4a2c
businessman businesswoman banker lawyer agent manager boss salesman politician mayor = trousers #2b3040, shirt #eef0f2, suit #2f3647 | tie #8a2432
groom butler conductor = trousers #202228, shirt #f3f1ec, suit #1f2128 | bow tie #202228
bride = dress #f3efe8
dancer = dress #b03a5b
singer actress = dress #a3243c
runner athlete jogger swimmer surfer skater skateboarder footballer player boxer = shorts #2b3140, shirt #d85a35 | headband #e8e4da
diver snorkeler snorkeller freediver lifeguard = flight suit #1f3f55 | glasses #20272e
skier snowboarder climber mountaineer = trousers #2d3a4f, jacket #c8472f | beanie #2b2f3a, glasses #20242c
ballerina gymnast = dress #f3d9dd
hiker explorer traveller traveler adventurer backpacker archaeologist = trousers #6a5b45, shirt #a89468, jacket #6b7a4a | backpack #8d4f2b
student schoolgirl schoolboy pupil teenager = trousers #4a5675, shirt #dcdcd4, sweater #6f8a5a | backpack #b5503c
courier messenger cyclist biker rider = trousers #2f333b, jacket #d5842f | helmet #d8d5cc
driver taxi-driver racer = trousers #39404c, jacket #7c3330
musician guitarist violinist pianist cellist drummer = trousers #2a2c33, shirt #d5cfc3, vest #3b3340
pirate = trousers #3c2f28, shirt #ddd3bd, vest #6b2a26 | eye patch #1d1b1b, head scarf #8c2630
viking warrior hunter = trousers #4b3c2d, shirt #8a7452, cloak #4f3b2a
ninja = trousers #1d1f25, shirt #1f2128 | hood #1d1f25
librarian teacher writer poet artist painter = trousers #4c443c, shirt #d7c8a8, sweater #7a5a47 | glasses #2d2a28
postman mailman = trousers #2b3a58, uniform #304a78 | cap #2b3a58
superhero hero heroine = trousers #24407c, shirt #2b56a5, cloak #b8282e
"""
_PLAIN = """
person president minister senator commander general lieutenant colonel admiral enemy rival villain tourist visitor
journalist reporter photographer presenter speaker guest host leader thug gangster bully patient prisoner
stranger passenger customer shopkeeper owner merchant neighbour neighbor friend lover worker nomad
guest host visitor clerk cleaner janitor caretaker crewman crew-member commuter tourist reporter journalist
photographer villain rival partner leader ranger guide porter beggar watchmaker tailor blacksmith carpenter potter
colleague co-worker coworker workmate classmate flatmate roommate companion bystander witness juror defendant suspect
victim accomplice hostage smith
dreamer wanderer survivor fugitive prisoner gambler bandit outlaw gunslinger stowaway twin baby buyer seller
toymaker clockmaker weaver goalkeeper striker referee coach captive creator giant dwarf elf fairy clown acrobat juggler
"""
_KINDS = {
    "astronaut": "astronaut",
    "cosmonaut": "astronaut",
    "spaceman": "astronaut",
    "robot": "robot",
    "android": "robot",
    "droid": "robot",
}


def _groups(table: str) -> list[tuple[list[str], str]]:
    """'a b\\nc | label' -> [([a, b, c], label)]; a label ends its group."""
    groups: list[tuple[list[str], str]] = []
    pending: list[str] = []
    for line in table.strip().splitlines():
        words, bar, label = line.partition("|")
        pending += words.split()
        if bar:
            groups.append((pending, label.strip()))
            pending = []
    return groups


def _roles() -> dict[str, Role]:
    roles: dict[str, Role] = {w: Role() for w in _PLAIN.split()}
    for line in _DRESSED.strip().splitlines():
        words, _, wear = line.partition("=")
        inside, _, extra = wear.partition("|")
        for word in words.split():
            roles[word] = Role(garments=_wear(inside), accessories=_wear(extra))
    presentations: dict[str, Presentation] = {"woman": "woman", "man": "man"}
    for group, label in _groups(_GENDERED):
        for word in group:
            roles[word] = roles.get(word, Role())._replace(presentation=presentations[label])
    ages: dict[str, Age] = {"child": "child", "teen": "teen", "old": "old", "middle-aged": "middle-aged"}
    for group, label in _groups(_AGED):
        for word in group:
            roles[word] = roles.get(word, Role())._replace(age=ages[label])
    for word, presentation in (("girl", "woman"), ("schoolgirl", "woman"), ("boy", "man"), ("schoolboy", "man")):
        roles[word] = roles[word]._replace(presentation=presentations[presentation])
    for word, kind in _KINDS.items():
        roles[word] = Role(kind=kind)
    return roles


ROLES: dict[str, Role] = _roles()

_PLURALS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "kids": "kid",
    "thieves": "thief",
    "people": "person",
    "crowd": "person",
    "couple": "lover",
    "audience": "person",
    "onlookers": "person",
    "fishermen": "fisherman",
    "policemen": "policeman",
    "elves": "elf",
    "wives": "wife",
    "ladies": "lady",
    "babies": "baby",
    "fairies": "fairy",
    "cowboys": "cowboy",
}


def singular(word: str) -> str:
    """The role a plural names: 'thieves' -> 'thief'; the word itself if it is none."""
    word = word.lower()
    if word in ROLES:
        return word
    if word in _PLURALS:
        return _PLURALS[word]
    for ending in ("es", "s"):
        if word.endswith(ending) and word.removesuffix(ending) in ROLES:
            return word.removesuffix(ending)
    return word


WOMEN = frozenset(
    vocabulary(
        """
ada, agnes, alba, alice, alina, amara, amelia, amina, amy, ana, anastasia, andrea, angela, anja, anna, anne, annie,
anya, aria, astrid, ava, bea, beatrice, bella, beth, carla, carmen, carol, caroline, catherine, celia, charlotte,
chiara, chloe, clara, clarissa, claire, cora, daisy, daria, diana, dora, edith, elena, eleanor, eliza, elisa,
elisabeth, elizabeth, ella, ellen, elsa, emily, emma, esme, esther, eva, eve, fatima, fiona, flora, freya, gabriela,
grace, greta, hana, hanna, hannah, hazel, heidi, helen, helena, ida, ilse, imani, ines, ingrid, irene, iris, isabel,
isabella, isla, ivy, jada, jane, jasmine, jenny, jessica, joan, joanna, josephine, judith, julia, juliet, june, kate,
katherine, katya, kim, kira, lara, laura, layla, lea, leila, lena, leonie, lia, lila, lily, lina, linda, lisa, lola,
lotte, lou, louisa, lucia, lucy, luna, luz, lydia, maddie, magda, maggie, maia, mara, margaret, margot, maria, marie,
marina, marion, marta, martha, mary, maud, maya, mei, mia, mila, mina, mira, miriam, molly, mona, nadia, naomi,
natasha, nell, nia, nina, noor, nora, odette, olga, olive, olivia, paula, penelope, petra, phoebe, polly, priya,
quinn, rachel, rebecca, rita, roberta, rosa, rose, rosie, rosalind, ruby, ruth, sabine, sadie, sally, samira, sara,
sarah, selma, seren, signe, silvia, simone, sofia, sonia, sophia, sophie, stella, sue, susan, sylvia, tamara, tara,
tess, tessa, thea, tilda, tina, ula, una, ursula, valentina, vera, veronica, victoria, viola, violet, vivian, wanda,
wendy, willa, yara, yasmin, yuki, zara, zoe, zofia, zora
"""
    )
)
MEN = frozenset(
    vocabulary(
        """
aaron, abel, adam, adrian, ahmed, al, alan, albert, alex, alexander, alfred, ali, amir, anders, andre, andrew, anton,
antonio, archie, arjun, arthur, ben, benjamin, bill, billy, bo, bob, boris, brian, bruno, carl, carlos, charles,
charlie, chen, chris, christian, conrad, daniel, dave, david, dennis, diego, dimitri, dmitri, dov, edgar, edward,
elias, elliot, emil, eric, erik, ernest, ethan, eugene, evan, felix, finn, francis, frank, franz, fred, gabriel,
george, gilbert, giovanni, greg, gus, gustav, hamid, hans, harold, harry, hassan, heinrich, henrik, henry, hugo, ian,
idris, igor, isaac, ivan, jack, jacob, jake, jakob, james, jamal, jan, jason, jasper, jean, jim, joe, joel, johan,
john, johnny, jonas, jonah, jonathan, jose, joseph, josh, juan, jules, julian, karim, karl, kai, ken, kenji, kofi,
kwame, kurt, lars, lee, leo, leon, leonard, liam, louis, luca, lucas, luis, luka, lukas, luke, magnus, malik, marcel,
marco, marcus, mario, mark, martin, mateo, matt, matthew, max, mehmet, michael, miguel, mike, milo, mohammed, mustafa,
nathan, ned, nico, nicholas, niko, nils, noah, oleg, oliver, olaf, omar, orson, oscar, otis, otto, pablo, patrick,
paul, pedro, peter, philip, pierre, rafael, rahul, raj, ravi, ray, reza, richard, rob, robert, robin, roland, roman,
ron, rufus, rupert, ryan, sam, samuel, samson, sasha, sergei, seth, silas, simon, stan, stefan, stephen, steve, sven,
tariq, ted, theo, thomas, tim, timothy, tito, tobias, toby, tom, tomas, tommy, tony, tristan, umar, victor, viktor,
vincent, vito, walter, wei, wes, will, william, willy, xavier, yusuf, zack, zoltan
"""
    )
)

SKINS = (
    ("porcelain", "#f3d9c4"),
    ("pale skin", "#f0d0b4"),
    ("fair skin", "#efcdb0"),
    ("light skin", "#eac3a2"),
    ("olive skin", "#c99a6e"),
    ("tanned", "#c48d5e"),
    ("tan skin", "#c48d5e"),
    ("brown skin", "#94623f"),
    ("brown-skinned", "#94623f"),
    ("dark-skinned", "#5c3a27"),
    ("dark skin", "#5c3a27"),
    ("black skin", "#4a2e20"),
    ("ebony", "#43291d"),
    ("freckled", "#edc6a6"),
    ("weathered", "#c08f6b"),
    ("sunburnt", "#d08a66"),
)
"""Words for skin, the most specific first."""
OPEN_SKINS = ("#e2b08a", "#8d5a3b", "#f0cba8", "#b57d53", "#6a4530", "#d79f75")
"""Given in turn to people whose skin the brief leaves open."""
OPEN_HAIR = (("short", "#33211a"), ("long", "#241a18"), ("curly", "#5b3621"), ("bob", "#8a5a2c"), ("short", "#6d4a2e"))
"""(style, colour) for adults the brief leaves open."""
OPEN_GARMENTS = (
    (("trousers", "#3b4252"), ("shirt", "#d9cfc0"), ("jacket", "#3f6f73")),
    (("trousers", "#574436"), ("shirt", "#c8563f")),
    (("trousers", "#2d3140"), ("sweater", "#d0a23f")),
    (("trousers", "#47525e"), ("shirt", "#e7e2d6"), ("coat", "#6b4a75")),
    (("trousers", "#3c3a36"), ("sweater", "#4f7d55")),
    (("trousers", "#5b5f68"), ("shirt", "#5b7db0")),
)
"""Outfits in turn for people whose clothes the brief leaves open, unlike enough to be told apart in a wide shot."""
COATS = {
    "dog": "#a9783f",
    "cat": "#4a4640",
    "fox": "#c7622a",
    "wolf": "#7c7f86",
    "bear": "#6b4a32",
    "deer": "#a3744a",
    "horse": "#7a4e32",
    "rabbit": "#c6b49b",
    "cow": "#e6e0d6",
    "lion": "#cf9a4e",
    "elephant": "#85868b",
    "bird": "#e4e6e8",
    "eagle": "#5d432c",
    "owl": "#a08561",
    "penguin": "#23262d",
    "duck": "#e9e2c8",
    "fish": "#e08a3c",
    "whale": "#4a617a",
    "dolphin": "#7e97aa",
    "shark": "#6f7f8b",
    "turtle": "#5e8457",
    "butterfly": "#e39a2f",
    "frog": "#5b9a45",
    "dragon": "#4f8f5c",
    "ghost": "#dfe7ee",
    "robot": "#9fb0bd",
}
"""An animal's natural coat, a robot's shell."""
HEIGHTS = {
    "dog": 0.65,
    "cat": 0.35,
    "fox": 0.5,
    "wolf": 0.85,
    "bear": 1.5,
    "deer": 1.4,
    "horse": 1.8,
    "rabbit": 0.35,
    "cow": 1.5,
    "lion": 1.1,
    "elephant": 3.0,
    "bird": 0.35,
    "eagle": 0.8,
    "owl": 0.45,
    "penguin": 0.8,
    "duck": 0.5,
    "fish": 0.4,
    "whale": 4.0,
    "dolphin": 1.2,
    "shark": 1.5,
    "turtle": 0.5,
    "butterfly": 0.2,
    "frog": 0.2,
    "dragon": 2.5,
    "ghost": 1.7,
    "robot": 1.7,
    "astronaut": 1.85,
}
AGE_HEIGHT: dict[Age, float] = {"child": 1.22, "teen": 1.6, "adult": 1.72, "middle-aged": 1.72, "old": 1.66}
