"""Film language as closed vocabularies: sizes, angles, moves, light, air, moods. Everybody speaks these words."""

from enum import StrEnum


class Size(StrEnum):
    """Shot size, from the widest. The share of frame height a standing subject takes is in `SUBJECT_SHARE`."""

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    FULL = "full"
    COWBOY = "cowboy"
    MEDIUM = "medium"
    MEDIUM_CLOSE_UP = "medium close-up"
    CLOSE_UP = "close-up"
    EXTREME_CLOSE_UP = "extreme close-up"
    INSERT = "insert"
    """A thing (or a hand on it) filling the frame."""
    TWO_SHOT = "two-shot"
    OVER_SHOULDER = "over-the-shoulder"
    POINT_OF_VIEW = "point of view"
    AERIAL = "aerial"


class Angle(StrEnum):
    EYE = "eye"
    LOW = "low"
    HIGH = "high"
    OVERHEAD = "overhead"
    BIRDS_EYE = "bird's-eye"
    WORMS_EYE = "worm's-eye"
    DUTCH = "dutch"


class Move(StrEnum):
    STATIC = "static"
    PAN_LEFT = "pan left"
    PAN_RIGHT = "pan right"
    TILT_UP = "tilt up"
    TILT_DOWN = "tilt down"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    DOLLY_IN = "dolly in"
    DOLLY_OUT = "dolly out"
    TRUCK_LEFT = "truck left"
    TRUCK_RIGHT = "truck right"
    TRACKING = "tracking"
    """Parallel to a moving subject, or as its way through the set allows."""
    LEADING = "leading"
    """Backwards before a subject that comes on."""
    FOLLOWING = "following"
    """Behind a subject that goes on."""
    ORBIT_LEFT = "orbit left"
    ORBIT_RIGHT = "orbit right"
    CRANE_UP = "crane up"
    CRANE_DOWN = "crane down"
    HANDHELD = "handheld"
    PEDESTAL_UP = "pedestal up"
    """The camera rises, level: it does not look after its subject as a crane does."""
    PEDESTAL_DOWN = "pedestal down"
    WHIP_LEFT = "whip pan left"
    """Arrives on the subject out of a blur."""
    WHIP_RIGHT = "whip pan right"
    DOLLY_ZOOM = "dolly zoom"
    """Towards the subject while zooming out: it stays as large as it is while the place behind it grows away."""
    RACK_FOCUS = "rack focus"
    """The camera stays, its focus goes from `Focus.on` to `Focus.to`."""


class Speed(StrEnum):
    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class TimeOfDay(StrEnum):
    DAWN = "dawn"
    MORNING = "morning"
    DAY = "day"
    GOLDEN_HOUR = "golden hour"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Action(StrEnum):
    STAND = "stand"
    WALK = "walk"
    RUN = "run"
    SNEAK = "sneak"
    CRAWL = "crawl"
    SIT = "sit"
    KNEEL = "kneel"
    LIE = "lie"
    TALK = "talk"
    LISTEN = "listen"
    LOOK = "look"
    LOOK_AROUND = "look around"
    REACH = "reach"
    WAVE = "wave"
    POINT = "point"
    HOLD = "hold"
    """Holding a thing before them: shown, carried, offered, handed over, bought."""
    DRINK = "drink"
    READ = "read"
    TYPE = "type"
    PULL = "pull"
    """A lever, rope or door."""
    OPEN = "open"
    """A door, chest or window, with one hand."""
    DRIVE = "drive"
    FALL = "fall"
    DANCE = "dance"
    EMBRACE = "embrace"
    CRY = "cry"
    LAUGH = "laugh"
    SLEEP = "sleep"
    FLY = "fly"
    SWIM = "swim"
    EAT = "eat"
    """Also grazing."""
    FIGHT = "fight"
    SIT_DOWN = "sit down"
    STAND_UP = "stand up"
    TURN = "turn"
    """Round, to the other way."""
    PICK_UP = "pick up"
    CARRY = "carry"
    """Walking with a thing in both arms."""
    PUSH = "push"
    """A thing before them, or a door."""
    CLIMB = "climb"
    """A ladder, wall or rock, upwards."""
    RIDE = "ride"
    """An animal or a bicycle."""
    JUMP = "jump"
    THROW = "throw"


TRAVELLING = frozenset(
    {
        Action.WALK,
        Action.RUN,
        Action.SNEAK,
        Action.CRAWL,
        Action.DRIVE,
        Action.FLY,
        Action.SWIM,
        Action.CARRY,
        Action.RIDE,
    }
)
"""Actions that carry a person through the set."""


class Emotion(StrEnum):
    NEUTRAL = "neutral"
    HAPPY = "happy"
    SAD = "sad"
    ANGRY = "angry"
    AFRAID = "afraid"
    SURPRISED = "surprised"
    DETERMINED = "determined"


class Lighting(StrEnum):
    """How a shot is lit, beside what the hour and the weather give."""

    NATURAL = "natural"
    SOFT = "soft"
    """A large key: gentle edges, open shadows."""
    HARD = "hard"
    """A small key: sharp edges, deep shadows."""
    RIM = "rim"
    """From behind: an edge of light round a darker figure."""
    HIGH_KEY = "high key"
    """Bright all over, hardly a shadow."""
    LOW_KEY = "low key"
    """Mostly dark; what matters is lit."""


class DepthOfField(StrEnum):
    LENS = "as the lens"
    """What the focal length and distance give at a usual stop (T4)."""
    DEEP = "deep"
    """Everything sharp."""
    SHALLOW = "shallow"
    """A wide open lens (T1.4): only what is focused on is sharp."""


class Viseme(StrEnum):
    """Mouth shapes of speech; the set of nine that animators use (Preston Blair; Rhubarb Lip Sync names them A-H and X)."""

    REST = "rest"
    CLOSED = "m b p"
    TEETH = "consonant"
    """Teeth nearly together: s, t, k, d, n ..."""
    OPEN = "eh"
    WIDE_OPEN = "ah"
    ROUNDED = "oh"
    PUCKERED = "oo"
    LIP = "f v"
    TONGUE = "l"


class Mood(StrEnum):
    """What the score follows."""

    MELANCHOLY = "melancholy"
    TENSE = "tense"
    TRIUMPHANT = "triumphant"
    EERIE = "eerie"
    PLAYFUL = "playful"
    ROMANTIC = "romantic"
    WONDER = "wonder"
    SERENE = "serene"
    ACTION = "action"
    MYSTERY = "mystery"
    TRAGIC = "tragic"


class Transition(StrEnum):
    """How a shot begins."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE_IN = "fade in"
    """From black."""


class Aspect(StrEnum):
    WIDE = "16:9"
    VERTICAL = "9:16"
    SQUARE = "1:1"
    PORTRAIT = "4:5"
    SCOPE = "2.39:1"
    ACADEMY = "4:3"


class Hint(StrEnum):
    """What a mark suggests for the next order, in words every generator can act on."""

    CLEAR_VIEW = "clear view"
    """Nothing in front of the subject."""
    CENTRE = "centre"
    """The whole subject inside the frame, near the middle."""
    LOOSER = "looser"
    TIGHTER = "tighter"
    MORE_MOVE = "more move"
    STEADIER = "steadier"
    MORE_LIGHT = "more light"


DEFAULT_SIZE: dict[Aspect, tuple[int, int]] = {
    Aspect.WIDE: (1280, 720),
    Aspect.VERTICAL: (720, 1280),
    Aspect.SQUARE: (960, 960),
    Aspect.PORTRAIT: (864, 1080),
    Aspect.SCOPE: (1280, 536),
    Aspect.ACADEMY: (960, 720),
}
"""(width, height) in pixels, even numbers, about 0.7-0.9 megapixels."""

SUBJECT_SHARE: dict[Size, float] = {
    Size.EXTREME_WIDE: 0.14,
    Size.WIDE: 0.38,
    Size.FULL: 0.80,
    Size.COWBOY: 1.20,
    Size.MEDIUM: 1.75,
    Size.MEDIUM_CLOSE_UP: 2.50,
    Size.CLOSE_UP: 3.90,
    Size.EXTREME_CLOSE_UP: 8.00,
    Size.INSERT: 0.62,
    Size.TWO_SHOT: 1.25,
    Size.OVER_SHOULDER: 2.10,
    Size.POINT_OF_VIEW: 0.55,
    Size.AERIAL: 0.07,
}
"""Projected height of the whole standing subject, head to foot, over the frame height. Above 1 the feet are out of frame.

For an insert it is the share the thing itself takes. Measured against the usual crops: cowboy at mid-thigh, medium at
the waist, medium close-up at the chest, close-up at the shoulders."""
