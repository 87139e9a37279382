"""Typos: a word nobody knows becomes the one known word it is nearest to. Quoted text never comes here."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from director.offline.actions import verb_forms
from director.offline.colours import COLOURS
from director.offline.given_names import MEN, WOMEN
from director.offline.mood import INSTRUMENTS, SOUNDS
from director.offline.people import ROLES
from director.offline.revising.clause import FILLER
from director.offline.revising.describing import WORDS as DESCRIBING
from director.offline.revising.wording import WORDS
from director.offline.words import NUMBERS
from film import Mood, Plan
from generators import Kit

MOST = 4
"""More unknown words than this are no typos but another subject, and looking each up would take long."""
_ALIKE, _NEARLY = 0.8, 0.87
_VOCABULARY = frozenset(
    """shot shots slate scene scenes first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last final opening
    closing ending beginning before after between until except close-up close-ups close closer wide wider full medium extreme insert
    two-shot aerial tighter looser nearer further farther angle angles lens static handheld tracking dolly crane orbit zoom tilt slow
    slowly slower fast faster quick quickly follow static steady steadier shaky locked lock unlock freeze night nighttime midnight
    dawn sunrise morning noon midday daytime daylight dusk sunset twilight evening golden hour rain raining rainy rains snow snowing
    snowy snows storm stormy thunder thunderstorm lightning foggy fog mist misty windy wind cloudy clouds overcast clear sunny weather
    longer shorter length lengthen shorten extend trim double twice half halve seconds second frames minute minutes percent remove
    delete drop lose skip throw swap switch exchange move shift reorder reverse retake reshoot title rename retitle card cards music
    score soundtrack instrument instruments sadder happier louder softer quieter scarier tense darker brighter warmer colder cooler
    contrast saturated saturation colourful colour colours grain grainy grainier vignette haze hazy palette monochrome sepia vintage
    pastel noir muted vivid dissolve dissolves crossfade transition transitions fade fades black silhouette line lines dialogue says
    saying undo redo revert hair bald blonde wears wearing dressed dress together everyone everywhere throughout slightly little
    somewhat much remove reduce increase less more without cut cuts only assume assumptions happens longest shortest question
    dramatic romantic triumphant playful mysterious serene eerie melancholic epic piano cello violin strings guitar drums flute
    trumpet choir harp organ synth orchestra accordion background overhead low high below above pan left right shoulder aerial
    reshot another different entire establishing middle insert split merge combine younger taller heavier thinner beard moustache
    skin robot teenager child woman version versions compare original vertical square widescreen cinemascope take takes silent sound
    sounds gulls waves waves smiles laughs cries runs walks sits dances sleeps jumps angry afraid happy surprised determined holds
    holding letter previous everybody again called named same instead steadier clearer""".split()
)
_PLAIN_WORDS = frozenset(
    """pace there their she break breaks adult adults prettier else chimes chime bark replace replaces weeks months older younger taller fatter thinner seed seeds sombre dolor able above across actor actors add added adds after afraid ago ahead almost alone along already although among
    animal animals anyone anything around arrive arrives art ask away back bad bar base based beat began behind below
    beside best better beyond big body both bottom boy bring broken brother build burn busy buy call came card care
    carry case cause chance character characters child children city class clean clever clown cold complete cook corner
    cost costs count country couple course crash cross cry crying danger date day days dead deal dear deep die
    different dinner doing done door down dream drink drive during each early earth easy eat edge edit editor either
    else empty end enemy enjoy enough enter escape even ever exact expect explain eye eyes face faces fact fall false
    family famous fan father fear feeling feet fell few fight figure file files fill find fine finger finish fire fix
    floor fly food fool foot forget form forward found free friend friends front fun funny future game garden girl glad
    glass goal gold gone good great ground group grow guess guy half hand hands hang happen happy hard hate head hear
    heart heat heavy held hello help hero hide hit hold holds hole home hope house however hurt idea ignore image
    important include inside instructions jump kill kiss knew know known lady lake land language large late later laugh
    lead learn leave left letter level lie life lift light lights likes list listen live lives load long lost loud love
    loves low main makeup man many matter mean meet men mess mind mine minute miss model moment money month mood mother
    mouth name names near never new news next nice nobody noise none normal nose note nothing number object off often
    old once ones open opens order other others outside over own page paint pair paper parent part parts party past
    path pay people person phone place plan play point possible pretty previous print prompt quiet quite reach read
    ready real reason replace rest return road rock role room round rule rules run running runs safe same sand say
    scare sea seat secret seem seen self sell send sense service shade shall shape share sharp ship shop short shoulder
    shout shut side sight sign silly similar since sing sister sit size skin sky sleep sleeping small smell smile
    smiles smiling smoke soft soon sorry sound sounds space speak special speed split stand stands star stars state
    stay step stone stop store straight strange street strong stuff style such sudden summer sun super sure surprise
    swim system table talk talking talks tall team tell ten test text thank thing thought through throw time times tiny
    tired today together told tomorrow tone tonight too took top touch toward town track train travel tree trees true
    truth try under understand until upon upset vault version video view voice wait walk walking walks wall warm wash
    watch water wave waves wear week weird went while white whole whose wild win window winter without woman women
    wonder wood word words work world worse write wrong year yellow yesterday young your action additional adventurous
    afro afternoon against alongside alter alternative altogether american answers apart apiece appear appears arcing
    asking asks assign assumed assumption atmosphere attempt backlit backs backwards begin besides bigger bird
    bittersweet bleak blizzard blustery boom boost bouncy braids breezy brief bright brighten brightness brisker broad
    brunette called calm calmer candy cannot canted cast cent cheerful cheerier choose chop chose circle circling
    cleaner clearer clears clips clockwise clothe clothes clothing cloudless coat comic coloured colourfulness
    colouring comes conclude considerably contain containing contrasty cool costume cosy counter cowboy cozy craning
    creep creepier creepy crisper cropped curls cutting dark darken daybreak decid decide decided decisions decrease
    degrees desaturated descends describe detail devastating dialog differently dimmer direction directly discard ditch
    dollies dollying downpour drag drastically dreamier dreamlike dreamy driving drizzle drone duller dump duration
    dutch dyed earlier edgier edgy eerier enchanting energetic enigmatic entirely entitle erase everybody exactly
    exciting excluding extra faded fairy falling fancy fashioned feature features featuring fewer finale fixed flatter
    flip following follows footage forwards framing frantic fresh frightening funnier gentle gentler gently ghostly
    gloomier going grade grading gradual grand grander gripping grittier gritty guessed gusts gusty haircut hairdo
    haired hairstyle happening harder haunting hazier heartbreaking hearted heavier helicopter heroic higher hopeful
    horizon horror hues hurricane icier images immediately inserts inspiring intense intensely intensity intimate
    invent invented jacket jollier jolly joyful lasts lifts lighter lighthearted lighting liked linger located
    locations lone lonelier lonely loses lots loving lower macro magic magical majestic marginally master melancholy
    melody menacing mins missing mistier mixes mohawk moodier moody moonlight moonlit motion mournful moved movement
    moves moving mute named narrator neon nervous nightfall nights nocturnal noirish nostalgic notch numbers ominous
    omit oops opposite outfit paced pacier pacing packed painterly paler panning peaceful penultimate persons pictures
    pigtails places plain played playing plus ponytail portrait position positions pouring pours power powerful prefer
    protect pull punchier push puts puzzling quicker rainfall raise rapid reads recolour redhead refilm regenerate
    relaxed relaxing release remake repeat replies reroll response restore retro richer rise roll rollback rotate
    rougher said save scary scheme scrap screen secretive secs sentence shake shakier shaking sharper shave shoulders
    shouts showing shown significantly silence silhouettes simple single slanted slates slide slider slot slots smash
    smidge snap snappier snowfall solo song soothing sorrowful sounding speaks sped speech spoken spookier spooky
    staged standard starts stationary steadicam steps stops storms story stretch stronger sundown sunnier sunshine
    suspenseful sweeter swift takes tale tele telephoto tells tempest tender tenser their them theme they things
    threatening thrilling thru thundery tied tight tighten till tilted tint titled titles tones total towards tracks
    trade tragic tranquil trash traveling travelling triple tripod truck tune understood unfreeze unmoving unsettling
    untouched upbeat uplifting vibrant victorious vignetting visible vista volume waist washed watercolour wavy weaker
    what whimsical whimsy whispers whom wilder wintry wistful wondrous worm yells yourself zero zooming start piece
    changed centre centred theatre metre metres favour duplicate duplicated copy copied clone lens mush creamy hardly barely sticks fill kicker lounge steamer siren crush crushed machine computer nobody poor woolly
    scared careful upright bass getaway scope telly windier breezier mistier foggier sunnier cloudier stormier rainier snowier hers here pale rich dirty dusty summarize summarise""".split()
)
"""Words that are spelled right, most of which change nothing: they must not be bent into ones that do ('while' into 'white')."""


def corrected(text: str, plan: Plan, kit: Kit) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Text -> text with typos mended, and what was mended: (as written, as read)."""
    own = _of_plan(plan)
    known, right, shown = _known(kit), _right(kit), _shown(kit)
    mended: list[tuple[str, str]] = []
    unknown = [
        w
        for w in dict.fromkeys(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
        if len(w) > 3
        and w not in known
        and w not in own
        and w not in right
        and not {re.sub(r"e?s$", "", w), w.removesuffix("s")} & (known | own | right)
    ]
    if len(unknown) > MOST:
        return text, ()
    for word in unknown:
        if near := _nearest(word, known | own, shown - known - own):
            mended.append((word, near))
            text = re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", near, text)
    return text, tuple(mended)


def _nearest(word: str, known: frozenset[str], shown: frozenset[str]) -> str:
    """The one word nearest to another; empty if none is near or two are equally so."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(word)
    letters = sorted(word)
    scores: list[tuple[float, str]] = []
    for candidate in known | shown:
        if abs(len(candidate) - len(word)) > 2 or len(candidate) < 3:
            continue
        if candidate in FILLER and len(candidate) < 5 and sorted(candidate) != letters:
            continue  # words that change nothing must not swallow one that does
        limit = 0.74 if sorted(candidate) == letters else _NEARLY if candidate in shown else _ALIKE
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= limit and matcher.quick_ratio() >= limit and (r := matcher.ratio()) >= limit:
            first = 0.05 if candidate[0] == word[0] else 0.0
            swapped = 0.1 if sorted(candidate) == letters else 0.0
            scores.append((r + first + swapped, candidate))
    scores.sort(key=lambda s: (-s[0], s[1]))
    if not scores or (
        len(scores) > 1 and scores[0][0] - scores[1][0] < 0.01 and not _same_word(scores[0][1], scores[1][1])
    ):
        return ""
    return scores[0][1]


def _same_word(one: str, other: str) -> bool:
    return one.rstrip("s") == other.rstrip("s")


@lru_cache(maxsize=8)
def _known(kit: Kit) -> frozenset[str]:
    words = " ".join([*COLOURS, *(w for e in kit.of("garment", "accessory", "hair") for w in e.words), *Mood])
    return _VOCABULARY | FILLER | frozenset(NUMBERS) | frozenset(words.split())


@lru_cache(maxsize=8)
def _shown(kit: Kit) -> frozenset[str]:
    """What the kit can show: very many words, so one is only bent into them if it is nearly the same."""
    words = " ".join(w for e in kit.of("set", "thing", "vehicle", "creature", "extras", "effect") for w in e.words)
    return frozenset(w for w in words.split() if len(w) > 4)


LENS_WORDS = frozenset(
    """bloom halation glow aberration aberrations fringing softness diffusion shallower deeper shallow depth focus blur blurred blurry bokeh
    shutter staccato softer harsher harsh backlit chiaroscuro lighting vertigo hitchcock pedestal swish whip zolly racks rack sharp
    anamorphic telephoto steadicam samovar""".split()
)
"""Words for lens and light that are no typos of anything."""


@lru_cache(maxsize=8)
def _right(kit: Kit) -> frozenset[str]:
    """Words that are no typos, though nothing is bent into them: verbs, roles, names, sounds, what the kit stands in for."""
    near = " ".join([*(w for e in kit.entries for w in (*e.words, *e.nearest_to)), *SOUNDS, *INSTRUMENTS])
    return (
        _PLAIN_WORDS
        | WORDS
        | DESCRIBING
        | frozenset(verb_forms())
        | frozenset(ROLES)
        | WOMEN
        | MEN
        | frozenset(near.split())
        | LENS_WORDS
    )


def _of_plan(plan: Plan) -> frozenset[str]:
    """The names and words of this film."""
    told = [s.action for s in plan.shots] + [s.title_card for s in plan.shots] + [p.name for p in plan.places]
    told += [t.kind + " " + t.words for s in plan.shots for t in s.things] + [
        c.name + " " + c.description for c in plan.cast
    ]
    return frozenset(w for w in re.findall(r"[^\W\d_]{3,}", " ".join(told).lower()))
