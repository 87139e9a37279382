"""Verbs -> Action, words of feeling -> Emotion. A verb we have no gesture for is reported, not forgotten."""

import re
from functools import cache

from director.offline.words import vocabulary
from film import Action, Emotion

_VERBS: dict[Action, str] = {
    Action.RUN: "run sprint race rush dash chase flee escape bolt hurry gallop charge jog hurtle pursue scramble bustle scurry scuttle ",
    Action.SNEAK: "sneak creep tiptoe prowl slink lurk stalk sidle",
    Action.CRAWL: "crawl slither wriggle",
    Action.WALK: "walk stroll wander march step stride pace hike approach arrive enter come go head return leave cross limp "
    "stumble trudge hobble roam shuffle skip pass follow ascend descend emerge exit wade explore move journey travel trek advance parade plod saunter amble patrol proceed retreat swagger stagger wander troop pace stride trot trail tramp lead skid wobble disembark board",
    Action.SIT: "sit perch rest crouch squat settle huddle squat perch slouch lounge meditate",
    Action.KNEEL: "hide kneel pray bow plant dig stoop curtsy curtsey",
    Action.LIE: "lie recline sprawl collapse sunbathe drown bask",
    Action.TALK: "talk speak say tell ask argue chat whisper shout yell announce sing call explain reply answer murmur preach scream "
    "discuss confess order beg plead warn quarrel negotiate bark howl hoot growl roar chant lecture teach recite squabble bicker gossip comfort interrogate narrate lament declare scold bargain haggle meow bleat moo neigh squawk croak chatter praise vow pledge propose teach translate bark bellow whistle hiss grumble mumble stammer mutter mouth",
    Action.LISTEN: "listen hear nod eavesdrop attend shrug",
    Action.LOOK: "look watch stare gaze see observe study inspect examine glance peer notice spot face admire discover find wake blow squint peep peek ogle frown glare contemplate blink stargaze spy witness wink",
    Action.LOOK_AROUND: "search scan hunt seek hesitate wonder browse rummage forage",
    Action.REACH: "reach touch grab grasp stretch press knock tap stroke pet feed pick light turn switch dial punch pour place put "
    "set lay pat fix repair strike ring stir knead water bang pound hammer bandage wash scrub polish wipe clean brush comb shave sew knit weave iron saw drill weld build construct carve chop cut slice peel grate whisk mix mash cook bake fry roast sprinkle milk harvest sweep mop rake scrape dust repair mend assemble tinker adjust tune forge solder tie untie pack unpack fold unfold unroll arrange decorate measure weigh count press squeeze stamp sign dip dab apply smear massage tickle slap stab poke prod fumble operate groom stitch inject bury plant pluck shear shuffle deal unload install connect unscrew smooth sculpt scratch scribble doodle etch engrave conduct strum correct change beat flick pinch adjust replace remove",
    Action.WAVE: "wave greet beckon salute signal cheer clap applaud",
    Action.POINT: "point aim indicate gesture",
    Action.HOLD: "hold hand offer show buy sell bring raise clutch give steal take receive deliver present cradle unwrap "
    "serve spill drop catch play kick swing draw wield collect gather write paint drag juggle load grip cling balance film photograph shoot fire perform shelter share display brandish dangle lower unveil sketch smoke puff pay lend borrow trade swap juggle dribble conduct snap shine slam crack spray release swat",
    Action.DRINK: "drink sip gulp taste toast",
    Action.READ: "read",
    Action.TYPE: "type hack program code enter-the-code",
    Action.PULL: "pull tug yank heave haul row hoist drag winch reel tow pry ",
    Action.OPEN: "open close unlock shut lock unbolt",
    Action.DRIVE: "drive steer sail skate ski cruise speed skid swerve surf ",
    Action.FALL: "fall trip slip tumble faint die sink tumble topple crumple plunge crash drown bump collide",
    Action.DANCE: "dance twirl spin waltz bounce pirouette celebrate sway swing jive tango samba whirl",
    Action.EMBRACE: "hug embrace kiss cuddle reunite",
    Action.CRY: "cry weep sob mourn grieve bawl wail snivel lament sniffle",
    Action.LAUGH: "laugh smile grin giggle chuckle beam chortle cackle snigger sneer",
    Action.SLEEP: "sleep nap doze dream snore slumber hibernate yawn",
    Action.FLY: "fly soar glide hover float drift flutter swoop circle parachute levitate orbit dangle",
    Action.SWIM: "swim dive snorkel paddle surface breach snorkel bathe paddle",
    Action.EAT: "eat chew munch graze devour bite nibble gobble lick feast dine snack swallow suck gnaw",
    Action.FIGHT: "fight box wrestle attack battle duel spar hit slash defeat punch slap clash grapple tackle wrestle brawl scuffle smash thrash duel headbutt arrest",
    Action.CARRY: "carry lug schlep",
    Action.PICK_UP: "lift",
    Action.PUSH: "push shove slide roll nudge",
    Action.CLIMB: "climb clamber abseil",
    Action.RIDE: "ride cycle pedal",
    Action.JUMP: "jump leap hop dive bounce vault kickflip somersault cartwheel flip backflip pounce",
    Action.THROW: "throw toss hurl fling lob chuck pitch scatter sling juggle",
    Action.STAND: "stand wait stay linger pause stop wear appear remain freeze lean live have be seem work turn-back hang guard smoke "
    "begin start finish keep let try want need decide become hope think know remember forget lose win love meet gets get make cook bake cling shiver tremble shake pose sneeze cough bleed sweat glow shine melt burn flicker move happen stick loom tower balance help spit vanish pant blush land gather fade rise vibrate crumble",
}
_IRREGULAR = {
    "run": "ran",
    "flee": "fled",
    "creep": "crept",
    "come": "came coming",
    "go": "goes went gone",
    "sit": "sat sitting",
    "kneel": "knelt",
    "lie": "lies lay lying lain",
    "speak": "spoke spoken",
    "say": "said",
    "tell": "told",
    "sing": "sang sung",
    "hear": "heard",
    "see": "saw seen",
    "find": "found",
    "wake": "woke woken waking",
    "hold": "held",
    "buy": "bought",
    "sell": "sold",
    "bring": "brought",
    "give": "gave given",
    "steal": "stole stolen",
    "fling": "flung",
    "take": "took taken",
    "catch": "caught",
    "throw": "threw thrown",
    "draw": "drew drawn",
    "drink": "drank drunk",
    "drive": "drove driven",
    "ride": "rode ridden",
    "fall": "fell fallen",
    "die": "dying",
    "sleep": "slept",
    "fly": "flew flown flies",
    "swim": "swam swum",
    "eat": "ate eaten",
    "fight": "fought",
    "hit": "hitting",
    "stand": "stood",
    "leave": "left",
    "leap": "leapt",
    "feed": "fed",
    "write": "wrote written",
    "hide": "hid hidden",
    "meet": "met",
    "lose": "lost",
    "win": "won",
    "have": "has had",
    "be": "is are was were being",
    "read": "read",
    "weep": "wept",
    "strike": "struck",
    "bite": "bit bitten",
    "become": "became",
    "think": "thought",
    "cling": "clung",
    "shine": "shone",
    "shake": "shook shaken",
    "swing": "swung",
    "hang": "hung",
    "dig": "dug",
    "teach": "taught",
    "build": "built",
    "weave": "wove woven",
    "stick": "stuck",
    "slide": "slid",
    "spring": "sprang sprung",
    "spin": "spun",
    "tie": "tying",
    "sweep": "swept",
    "lend": "lent",
    "pay": "paid",
    "know": "knew known",
    "keep": "kept",
    "make": "made",
    "begin": "began begun",
    "blow": "blew blown",
    "light": "lit",
    "ring": "rang rung",
    "sink": "sank sunk",
}
_NOUNS = frozenset(
    vocabulary(
        """
cut, milk, lower, correct, chop, smash, crash, surf, film, shot, sign, brush, comb, dust, iron, drill, rake, mop, stamp, slide, roll, beam, view, pack, plaster,
orbit, shine, ship, parachute, bath, bowl, dip, lead, knot, parade, patrol, flip, vault,
display, trail, trade, board, bump, thumb, crack, land, cuts, orbits, films
"""
    )
)
"""Forms of our verbs that in a description are nouns or words of the cut nearly always."""
WEAK = frozenset(
    vocabulary(
        """
is, are, was, were, be, being, has, have, had, begin, begins, start, starts, appear, appears, remain, remains, seem,
seems, keep, keeps, let, lets, try, tries, want, wants, need, needs, decide, decides, become, becomes, turn, turns,
hope, hopes, think, thinks, know, knows, set, sets, light, close, closes, face, faces, lock, locks, open, ring, rings,
water, plant, plants, box, boxes, present, order, orders, place, places, paint, love, loves, rest, hand, hands, step,
steps, head, play, row, rows, race, lie, surface, move, moves, work, works, live, lives, found, lay, spot, pass,
watch, cross, fly, fish, beams, slides, rolls, signs, brushes, drills, punches, sticks, stuck, burns, helps, shines, flickers,
moves, happens, glow, glows, towers, bleeds, shares, swings, trails, patrols, parades, displays, ties, tie, lights,
melt, help, happen, flicker, combs, stamps, presses, dangles, dangle, balance, pose, poses, shivers, trembles, packs
"""
    )
)
"""Forms that are as often nouns, adjectives or helpers: used only where nothing stronger stands in the sentence."""

_EMOTIONS: tuple[tuple[Emotion, str], ...] = (
    (
        Emotion.HAPPY,
        r"happ(?!en)\w+|glad\w*|content(?:ed)?(?= )|amused\w*|merr\w+|smug\w*|ecstatic|jubilant|confident\w*|beaming|cheeky|mad with joy|smil\w+|laugh\w*|grin\w*|cheer\w*|joy\w*|delight\w*|celebrat\w*|relie\w+|excited\w*|proud\w*|triumph\w*|hopeful\w*|kiss\w*|hug\w*|danc\w+|giggl\w+|beam(?:s|ing) (?:at|with)",
    ),
    (
        Emotion.SAD,
        r"sad\w*|tired|exhausted|weary|hungry|gloomy|miserable|depressed|unhapp\w+|ashamed|guilty|dejected|hurt|wounded|injured|sick|desperate\w*|cr(?:y|ies|ied|ying)|weep\w*|tear\w*|lonel\w+|mourn\w*|grie\w+|melanchol\w+|sob\w*|heartbr\w+|sorrow\w*|alone|disappoint\w*",
    ),
    (
        Emotion.ANGRY,
        r"ang(?:er|ry|rily)|jealous\w*|grumpy|annoyed|irritated|disgust\w*|frustrat\w+|outrag\w+|bad-tempered|cross(?:ly)?(?= )(?!(?: the| a))|frown\w*|quarrel\w*|bicker\w*|scold\w*|furious\w*|rag(?:e|ing)|shout\w*|yell(?:s|ed|ing)?|argu\w+|growl\w*|snarl\w*|roar\w*|scowl\w*|fight\w*",
    ),
    (
        Emotion.AFRAID,
        r"afraid|anxious\w*|shy(?:ly)?|uneasy|timid\w*|suspicious\w*|dread\w*|shiver\w*|clings?|clinging|fear(?!less)\w*|scared|terrif\w+|panic\w*|frighten\w*|trembl\w+|scream\w*|flee\w*|nervous\w*|horror|alarmed|hid(?:es|ing)|worried",
    ),
    (
        Emotion.SURPRISED,
        r"surpris\w*|confus\w+|puzzled|bewilder\w+|curious\w*|awestruck|baffled|dumbfounded|embarrass\w+|astonish\w*|amaz\w+|shock\w*|gasp\w*|startl\w*|stunned|discover\w*|suddenly sees|in awe|wonder(?:s|ing)?|wide-eyed",
    ),
    (
        Emotion.DETERMINED,
        r"determin\w+|stern\w*|serious\w*|intent(?:ly)?|thoughtful\w*|pensive\w*|stubborn\w*|cool(?:ly)?(?=,| )(?! water| air| blue)|resolut\w+|grim\w*|focus\w*|fearless\w*|brave\w*|steel\w*|herself|himself|tense\w*|hack\w*|aim\w*|concentrat\w+|charg(?:es|ing)|chas\w+|sprint\w*|rac(?:es|ing)\b",
    ),
)


def forms(verb: str) -> set[str]:
    """'stop' -> stop, stops, stopped, stopping and irregular forms."""
    made = {verb, f"{verb}s", *_IRREGULAR.get(verb, "").split()}
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        made.add(f"{verb}es")
    if re.search(r"[^aeiou]y$", verb):
        made |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    elif verb.endswith("e"):
        made |= {f"{verb}d", f"{verb[:-1]}ing" if not verb.endswith("ee") else f"{verb}ing"}
    elif re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb) or verb in ("admit", "begin"):
        made |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    else:
        made |= {f"{verb}ed", f"{verb}ing"}
    return made


@cache
def verb_forms() -> dict[str, Action]:
    """Every form of every verb we have a gesture for."""
    table: dict[str, Action] = {}
    for action, verbs in _VERBS.items():
        for verb in verbs.split():
            for form in forms(verb) - _NOUNS:
                table.setdefault(form, action)
    return table


_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")


def verbs(text: str) -> list[tuple[int, int, str, Action]]:
    """Known verbs in order: (start, end, word, action). A noun in verb's clothing ('the light', 'a run') is left out."""
    table = verb_forms()
    found = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word not in table or (word in ("called", "named") and re.match(r"\s+[A-Z]", text[match.end() :])):
            continue
        before = re.search(r"([\w']+)\s+$", text[max(0, match.start() - 40) : match.start()])
        previous = before[1].lower() if before else ""
        if not word.endswith("ing") and re.fullmatch(
            r"an?|the|his|her|their|its|of|with|in|no|my|your|this|each|every|\w+'s", previous
        ):
            continue
        if word.endswith("ing") and re.fullmatch(r"an?|the|his|their|its|of|no|my|your", previous):
            continue
        found.append((match.start(), match.end(), word, table[word]))
    return found


_SEAT = r"(?:chair|armchair|sofa|couch|bench|bed|seat|stool|throne)"
PHRASES: tuple[tuple[str, Action], ...] = (
    (r"(?:stand|get)(?:s|ting|ing)? (?:back |slowly )?up\b(?! (?:on|onto|to the|against|the|a)\b)|(?:stood|got) (?:back )?up\b|(?:gets?|getting|got|jumps?|leaps?|springs?|struggles?|rises?|rising|rose) to (?:his|her|their) feet|rises? (?=from\b)|rises?(?=[.,;]|$| and\b| slowly)|(?:rising|rose) from\b|steht auf|se levanta", Action.STAND_UP),
    (rf"(?:sits?|sat|sitting) (?:back |slowly )?down\b|tak(?:es?|ing) (?:a|his|her|their) seats?\b|(?:sinks?|sank|sinking|drops?) (?:down )?(?:in|on)to (?:an?|the|his|her|their) (?:[\w-]+ )?{_SEAT}|setzt sich|se sienta", Action.SIT_DOWN),
    (r"(?:throw|put|wrap|lay)(?:s|ing)? (?:his|her|their|an|both) arms? (?:a?round|about|over)", Action.EMBRACE),
    (r"throw(?:s|ing)? (?:his|her|their) arms", Action.EMBRACE),
    (r"throw(?:s|ing)? (?:an? )?(?:\w+ )?(?:glance|look)\b", Action.LOOK),
    (r"(?:pick|scoop|snatch)(?:s|ed|ing)? (?:(?:it|them|him|her|(?:the|a|an|his|her|their) [\w-]+(?: [\w-]+)?) )?up\b(?! (?:speed|pace|the pace))|lift(?:s|ed|ing)? up\b|hebt (?:\w+ ){1,3}auf\b|recoge\b", Action.PICK_UP),
    (r"push(?:es|ed|ing)? (?:the |an? |his |her )?(?:\w+ )?(?:buttons?|keys?|switch|bell)\b", Action.REACH),
    (r"climb(?:s|ed|ing)? (?:up |down )?(?:the |some |an? )?(?:\w+ )?(?:stairs|steps|staircase|hill|slope)\b|climb(?:s|ed|ing)? (?:in|into|onto|aboard|out|down|back|through)\b", Action.WALK),
    (r"(?:turn|spin|whirl)(?:s|ed|ing)? (?:slowly |quickly |suddenly )?(?:a?round|back|away)\b|(?:spun|whirled) a?round\b|turn(?:s|ed|ing)? (?:slowly |quickly |suddenly )?to(?:wards?)? (?:face )?(?:him|her|them|@\d+|the (?:camera|door|window|others?|crowd|sea|voice|sound)\b|(?-i:[A-Z]\w+))|dreht sich um|se da la vuelta|se gira", Action.TURN),
    (r"(?:puts? down|hands? over|holds? (?:up|out))\b", Action.HOLD),
    (r"(?:falls?|fell|falling|fast|lies|lying|is|are) asleep\b", Action.SLEEP),
    (r"(?:giv(?:es?|ing)|mak(?:es?|ing)|holds?) (?:an? |the )?(?:\w+ )?(?:speech|talk|lecture|toast|sermon)\b", Action.TALK),
    (r"looks? around\b", Action.LOOK_AROUND),
    (r"leav(?:es|ing) (?:an?|his|her|their|the) (?:\w+ )?\w+ (?:on|in|under|behind|at|for)\b", Action.REACH),
    (r"tak(?:es?|ing) (?:an?|another|one|his|her) (?:\w+ )?(?:sip|gulp|swig|drink)s?\b", Action.DRINK),
    (r"tak(?:es?|ing) (?:an?|another|one|his|her) (?:\w+ )?bites?\b", Action.EAT),
    (r"tak(?:es?|ing) an? (?:\w+ )?(?:nap|rest)\b", Action.SLEEP),
    (r"tak(?:es?|ing) an? (?:\w+ )?(?:look|glance)\b", Action.LOOK),
    (r"tak(?:es?|ing) an? (?:\w+ )?breath\b", Action.STAND),
    (r"stop(?:s|ped)? (?:talk|speak|sing|laugh|cry|mov|danc|walk|runn|danc)ing\b", Action.STAND),
    (r"(?:rais|lift)(?:es|ing|ed|s) (?:up )?(?:his|her|their|a|an|one) (?:\w+ )?(?:hands?|arms?)\b", Action.WAVE),
    (r"on (?:his|her|their) knees\b", Action.KNEEL),
)  # fmt: skip
"""What several words say together, whatever the verb among them means alone."""
_PHRASES = tuple((re.compile(rf"\b(?:{p})", re.IGNORECASE), a) for p, a in PHRASES)


LONGEST_SAID = 4000
"""Letters: no sentence is longer, and a page of nonsense in one row is not searched to its end some fifty times."""


def phrased(text: str) -> tuple[Action, re.Match[str]] | None:
    """The first of those phrases in a text."""
    said = text[:LONGEST_SAID]
    hits = [(m.start(), n, a, m) for n, (p, a) in enumerate(_PHRASES) if (m := p.search(said))]
    return min(hits, key=lambda h: h[:2])[2:] if hits else None


def action(text: str) -> Action | None:
    """What is done in a clause: what a phrase says, else the first verb that is surely one, else the first that may be."""
    found = verbs(text)
    if said := phrased(text):
        then = [a for s, _, w, a in found if s >= said[1].end() and w not in WEAK and a is not Action.STAND]
        return then[0] if said[0] is Action.TURN and then else said[0]
    if re.search(r"\b(?:lights?|strikes?|turns? on|rings? (?:the|a|her|his))\b", text, re.I) and not any(
        v[2] not in WEAK for v in found
    ):
        return Action.REACH
    strong = [v for v in found if v[2] not in WEAK]
    for _, _, _, done in [*strong, *found]:
        if done is not Action.STAND:
            return done
    return Action.STAND if found else None


def emotion(text: str) -> Emotion:
    """The first feeling named or implied."""
    hits = [(m.start(), e) for e, pattern in _EMOTIONS if (m := re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE))]
    return min(hits)[1] if hits else Emotion.NEUTRAL
