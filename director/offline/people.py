"""What a stranger assumes of people the brief only names: what a job wears, how old and of which sex a word is.

Every use of these tables that the brief did not ask for is listed as an assumption by the caller.
"""

from typing import Literal, NamedTuple

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
actress waitress bride hostess ballerina empress duchess nun girlfriend mermaid governess stewardess maid housekeeper cowgirl
granddaughter niece stepmother godmother bridesmaid midwife seamstress geisha sorceress priestess noblewoman countess baroness
washerwoman fishwife schoolmistress headmistress showgirl cheerleader | woman
man gentleman father dad grandfather grandpa uncle brother son husband widower king prince wizard hero cowboy monk
priest groom waiter actor butler emperor duke bloke guy boyfriend fisherman knight sheriff policeman salesman milkman
craftsman businessman fireman headmaster lord mailman postman businessmen sailor vicar bishop rabbi imam strongman matador
bullfighter cameraman lumberjack samurai hitman bellboy newsboy paperboy ferryman caveman pharaoh sultan baron doorman nobleman
grandson nephew stepfather godfather sheikh bridegroom horseman stuntman anchorman showman rescueman spaceman mate | man
"""
_AGED = """
girl boy child kid toddler schoolgirl schoolboy pupil orphan newsboy paperboy youngster infant tot grandson granddaughter godchild grandchild | child
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
vicar bishop rabbi imam preacher pastor missionary abbot = robe #24242a | necklace #d0ab50
samurai gladiator centurion crusader = trousers #3d3a44, armour #7a4038 | belt #4a3424
tamer = trousers #efe9da, jacket #b3262e
clown jester = flight suit #e0b83a | hat #c8322e, gloves #f3f1ea
ringmaster = trousers #1f2128, shirt #f3f1ec, coat #b3262e | hat #1b1b20
mime = trousers #1d1f25, shirt #eceae4 | gloves #f3f1ea, cap #1d1f25
roman = robe #f1ede2 | belt #8a2432
pharaoh sultan sheikh = robe #f0e2b8 | crown #d9ad3a
peasant serf villager miller innkeeper = trousers #5a4a38, shirt #b59f78, vest #6a4a32
maid housekeeper governess = dress #2b2d38, apron #f1eee6
paramedic rescuer lifesaver = trousers #2b3140, jacket #d8582a | helmet #e8e4da
surgeon dentist vet veterinarian pharmacist anaesthetist = trousers #6fa3a0, shirt #8fc0bd, lab coat #f2f3f1
stewardess concierge receptionist bellboy porter usher doorman = trousers #2b3450, uniform #7a2432 | hat #7a2432
jockey rower = trousers #efece2, shirt #c8322e | helmet #26303f
matador bullfighter = trousers #3a2a4a, jacket #d0a23a | hat #1b1b20
lumberjack woodcutter woodsman trapper = trousers #4b4a3c, shirt #b0332d, vest #5a4632 | beanie #3a2b22
builder electrician bricklayer roofer foreman carpenter glassblower locksmith = trousers #4b5e80, shirt #e0a030, vest #d8762a | helmet #f0c83a
butcher fishmonger barber hairdresser cobbler shoemaker blacksmith smith armourer potter = trousers #4a4038, shirt #d8cdb8, apron #6a4a32
gravedigger undertaker chauffeur = trousers #24252b, shirt #c9c4b8, coat #26272e | hat #1b1b20
golfer archer fencer weightlifter wrestler sprinter goalie goalkeeper striker gymnast batter quarterback = shorts #2b3140, shirt #3a8f4f
astronomer mathematician geologist biologist archivist = trousers #4c443c, shirt #d7c8a8, sweater #5a6a7a | glasses #2d2a28
bandit outlaw gunslinger gunfighter cowgirl = trousers #4a3a2c, shirt #7a5a42, vest #3a2b22 | hat #5a4230
beekeeper = flight suit #efece2 | hat #e8dcc0, gloves #d9c9a3
general colonel lieutenant commander admiral conscript sniper rifleman marine paratrooper recruit commando = trousers #4b5238, uniform #5a6244 | cap #4b5238
caveman neanderthal castaway = robe #8a6a42
angel = robe #f4f1ea
vampire = trousers #1d1f25, shirt #f3f1ec, cloak #2a1218
devil demon = trousers #3a1014, shirt #7a1a20, cloak #4a0f14
alien martian extraterrestrial = flight suit #b9bec6
zombie = trousers #5a5648, shirt #7a7a66
goblin orc troll ogre = trousers #4b3c2d, vest #5a4632
hippie busker = trousers #6a5b82, shirt #c98a3a, vest #5a6a42 | headband #d33c50
punk rocker = trousers #24252b, jacket #1d1f25 | belt #b9bec6
bouncer bodyguard tycoon mobster gangster mafioso godfather = trousers #1f2128, shirt #eceae4, suit #24262e | sunglasses #17171a
janitor cleaner caretaker = overalls #4a6a8a | cap #3a3f48
reporter journalist presenter anchorman = trousers #2b3040, shirt #eef0f2, coat #b08a5a
judge magistrate = robe #1d1f25 | tie #f3f1ec
skydiver paraglider motorcyclist stuntman = flight suit #b3372c | helmet #e8e4da
superhero hero heroine = trousers #24407c, shirt #2b56a5, cloak #b8282e
"""
_PLAIN = """
person president minister senator commander general lieutenant colonel admiral enemy rival villain tourist visitor
journalist reporter photographer presenter speaker guest host leader thug gangster bully patient prisoner
stranger passenger customer shopkeeper owner merchant neighbour neighbor friend lover worker nomad
guest host visitor clerk cleaner janitor caretaker crewman crew-member commuter tourist reporter journalist
photographer villain rival pickpocket gunman partner leader ranger guide porter beggar watchmaker tailor blacksmith carpenter potter
colleague co-worker coworker workmate classmate flatmate roommate companion bystander witness juror defendant suspect
victim accomplice hostage smith
dreamer wanderer survivor fugitive prisoner gambler bandit outlaw gunslinger stowaway twin baby buyer seller
relative sibling parent grandparent housewife busboy dj deejay producer sculptor trumpeter
saxophonist puppeteer cashier hitchhiker tramp hobo revolutionary protester demonstrator diplomat candidate vendor psychic
servant trainer model influencer gamer programmer trader broker secretary intern newlywed bridesmaid cheerleader spectator
onlooker mourner worshipper pilgrim prophet oracle philosopher alchemist herbalist healer shaman druid sage swordsman
swordswoman contestant opponent competitor champion winner loser supporter teammate passer-by pedestrian resident tenant
landlord landlady heir refugee immigrant smuggler poacher conman crook criminal convict inmate informant suspect spectator
accused boyfriend bandmate soloist vocalist rapper bassist percussionist flautist harpist accordionist
organist composer songwriter understudy stagehand chaperone babysitter nanny tutor principal headteacher instructor
physicist botanist zoologist surveyor architect designer seamstress stylist critic editor publisher
trucker cabbie conductor dispatcher stationmaster guardsman sentry watchman lookout helmsman navigator bosun stoker rower
zookeeper huntsman falconer gamekeeper harvester winemaker brewer distiller grocer greengrocer chandler
senior youngster hipster goth nerd geek jock tycoon millionaire patron benefactor collector auctioneer
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
    roles |= {
        "fortune teller": roles["witch"],
        "chimney sweep": roles["undertaker"],
        "tightrope walker": roles["dancer"],
    }
    roles |= {
        "trapeze artist": roles["dancer"],
        "window cleaner": roles["cleaner"],
        "construction worker": roles["builder"],
    }
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
    "couples": "lover",
    "grandchildren": "grandchild",
    "band": "musician",
    "jury": "juror",
    "orchestra": "musician",
    "choir": "singer",
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
    "folk": "person",
    "guests": "guest",
    "bridesmaids": "bridesmaid",
    "firemen": "fireman",
    "businesswomen": "businesswoman",
    "gunmen": "gunslinger",
    "spectators": "spectator",
    "everybody": "person",
    "everyone": "person",
    "newlyweds": "newlywed",
    "swordsmen": "swordsman",
    "puppies": "puppy",
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
