"""One sentence about the film -> typed edits. What we do not know is said, with the nearest things we can do."""

import re
from collections.abc import Callable

from director.offline.aiming import aim, described, numbered
from director.offline.camera_words import camera
from director.offline.colours import COLOURS, colour_of
from director.offline.looks import look
from director.offline.mood import mood_of, music
from director.offline.places import time_of_day, weather
from director.offline.words import NUMBER, listed, number
from film import (
    Dress,
    Edit,
    EditBatch,
    Hair,
    Lock,
    Mood,
    Move,
    MoveShot,
    NotUnderstood,
    Plan,
    Relook,
    Remove,
    Reshoot,
    Retime,
    Retitle,
    SetLine,
    SetMusic,
    SetShot,
    Shot,
    Size,
    Speed,
    Weather,
)
from generators import Kit

Edits = list[Edit]
_QUOTE = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|(?<!\w)['‘]([^'’]+(?:['’]\w[^'’]*)*)['’](?!\w)")
_LADDER = (
    Size.EXTREME_WIDE,
    Size.WIDE,
    Size.FULL,
    Size.COWBOY,
    Size.MEDIUM,
    Size.MEDIUM_CLOSE_UP,
    Size.CLOSE_UP,
    Size.EXTREME_CLOSE_UP,
)
_HELP = (
    "time of day (“make shot 3 night”), weather (“rain in scene 2”), size (“shot 2 closer”), camera (“slow pan in the first shot”), "
    "length (“shot 4 two seconds longer”), order (“move shot 5 to the start”, “swap shots 2 and 3”), “remove shot 6”, clothes (“Mara's coat should "
    'be green”), lines (“in shot 3 she says "..."”), music (“sadder music”), look (“warmer, more grain”), title, “reshoot shot 2”, '
    "“lock shot 1”, “undo”, “redo”"
)


def revise(words: str, plan: Plan, kit: Kit) -> EditBatch:
    """Raises NotUnderstood in one sentence; never guesses."""
    text = " ".join(words.split())
    if not text:
        raise NotUnderstood(f"say what to change: {_HELP}")
    if len(text) > 2000:
        raise NotUnderstood("that is more than 2,000 characters; say one change at a time")
    bare = text.lower().strip(" .!")
    if re.fullmatch(
        r"(?:please )?(?:undo|revert|go back|take (?:that|it) back|undo (?:that|it|this|the last (?:one|change)))(?: please)?",
        bare,
    ):
        return EditBatch(reply="Undone: back to the version before.", kind="undo")
    if re.fullmatch(
        r"(?:please )?(?:redo|redo (?:that|it)|do it again after all|restore (?:that|it))(?: please)?", bare
    ):
        return EditBatch(reply="Redone.", kind="redo")
    edits = _read(text, plan, kit)
    return EditBatch(reply=_reply(edits, plan), kind="edit", edits=tuple(edits))


def _read(text: str, plan: Plan, kit: Kit) -> Edits:
    """The whole sentence, or each of its clauses if it holds several changes."""
    halves = _clauses(text)
    if len(halves) > 1:
        try:
            return [edit for half in halves for edit in _clause(half, plan, kit)]
        except NotUnderstood:
            pass  # “and” may have joined things and not changes: read it as one
    return _clause(text, plan, kit)


def _clauses(text: str) -> list[str]:
    """Split at 'and'/'then'/';' that are followed by a verb of change, outside quotes."""
    verbs = r"(?:make|set|change|move|remove|delete|cut|swap|put|add|give|let|lock|unlock|reshoot|use|turn|call|start|end|shorten|lengthen)"
    quotes = [m.span() for m in _QUOTE.finditer(text)]
    cuts = [
        m
        for m in re.finditer(rf"\s*(?:;|,? and then|,? then|,? and|\.)\s+(?={verbs}\b)", text, re.I)
        if not any(a < m.start() < b for a, b in quotes)
    ]
    pieces, at = [], 0
    for m in cuts:
        pieces.append(text[at : m.start()])
        at = m.end()
    return [p for p in [*pieces, text[at:]] if p.strip()]


def _clause(text: str, plan: Plan, kit: Kit) -> Edits:
    bare = _QUOTE.sub("⟦⟧", text)
    for read in _READERS:
        if edits := read(text, bare, plan, kit):
            return edits
    raise NotUnderstood(f"I did not understand “{_short(text)}”; what I can change: {_HELP}")


# -- one reader per kind of change; each returns nothing if the sentence is not about it ------------------------------


def _locks(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    if not (m := re.search(r"\b(un)?lock\b|\b(?:keep|freeze|don't touch|do not touch)\b(?=.*\bshot)", bare, re.I)):
        return []
    return [Lock(shot=s, locked=not m[1]) for s in _aimed(text, bare, plan)]


def _reshoots(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    if not re.search(
        r"\breshoot\b|\bre-shoot\b|\bretake\b|\b(?:another|new|different) take\b|\bshoot .* again\b|\btry .* again\b",
        bare,
        re.I,
    ):
        return []
    return [Reshoot(shot=s) for s in _aimed(text, bare, plan) if not plan.shot(s).title_card]


def _titles(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    if not (
        re.search(r"\btitle\b|\bcall (?:it|the film)\b|\brename\b|\bcard\b", bare, re.I) and (words := _quoted(text))
    ):
        m = re.search(
            r"\b(?:call (?:it|the film)|(?:change|set) the title to|rename (?:it|the film) to)\s+(.+)$", text, re.I
        )
        if not m:
            return []
        words = m[1].strip(" .!")
    cards = [s for s in plan.shots if s.title_card]
    if re.search(r"\bcard\b", bare, re.I):
        if not cards:
            raise NotUnderstood("there is no title card in this film")
        pointed = [s for s in aim(bare, plan) if plan.shot(s).title_card] or [cards[-1].id]
        return [Retitle(title=words, shot=pointed[0])]
    same = [Retitle(title=words, shot=c.id) for c in cards if c.title_card.lower() == plan.title.lower()]
    return [Retitle(title=words), *same]


def _lines(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    spoken = re.search(
        r"\bsays?\b|\bsay\b|\bsaying\b|\bline\b|\bdialog(?:ue)?\b|\bwords\b|\breplies\b|\basks\b", bare, re.I
    )
    if not spoken:
        return []
    words = _quoted(text)
    who = [c.id for c in plan.cast if _names(c.name, bare)]
    pointed = aim(bare, plan)
    if words is None:
        if re.search(r"\b(?:no|remove|delete|cut|drop|without)\b.*\b(?:line|dialog(?:ue)?|words)\b", bare, re.I):
            shots = [plan.shot(s) for s in pointed or tuple(s.id for s in plan.shots)]
            return [
                SetLine(shot=s.id, index=i, text="")
                for s in shots
                for i in reversed(range(len(s.lines)))
                if not who or s.lines[i].speaker in who
            ]
        m = re.search(r"\b(?:say|says)\s+(?:that\s+)?(.+)$", text, re.I)
        if not m:
            raise NotUnderstood('put the new words in quotes, like: in shot 3 she says "At last."')
        words = m[1].strip(" ")
    spots = [
        (s, i)
        for s in plan.shots
        for i, x in enumerate(s.lines)
        if (not who or x.speaker in who) and (not pointed or s.id in pointed)
    ]
    if len(spots) == 1:
        return [SetLine(shot=spots[0][0].id, index=spots[0][1], text=words)]
    if spots:
        slates = listed(list(dict.fromkeys(s.slate for s, _ in spots)))
        raise NotUnderstood(
            f"there are {len(spots)} lines that could be meant, in shots {slates}; name the shot and who speaks"
        )
    if not pointed:
        raise NotUnderstood(f"name the shot in which “{_short(words)}” is said")
    shot = plan.shot(pointed[0])
    inside = [p.who for p in shot.parts]
    speaker = who[0] if who else inside[0] if len(inside) == 1 else ""
    if not speaker:
        raise NotUnderstood(f"say who speaks in shot {shot.slate}")
    return [SetLine(shot=shot.id, index=len(shot.lines), text=words, speaker=speaker)]


def _music(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    if not re.search(r"\bmusic\b|\bscore\b|\bsoundtrack\b|\bsong\b|\btune\b", bare, re.I):
        return []
    if re.search(r"\b(?:no|without|remove|drop|kill|mute)\b(?: any| the)? (?:music|score|soundtrack)\b", bare, re.I):
        return [SetMusic(none=True)]
    wished = music(bare, "")
    mood = _music_mood(bare) or wished.mood or mood_of(bare)
    if mood is None and not wished.instruments:
        raise NotUnderstood(f"what should the music be? one of {listed([str(m) for m in Mood])}, or an instrument")
    return [SetMusic(mood=mood, none=False, instruments=wished.instruments or None)]


def _music_mood(bare: str) -> Mood | None:
    table = {
        r"sad|melanchol|mournful|wistful": Mood.MELANCHOLY,
        r"happ|cheer|upbeat|playful|funn|jolly|bounc|joy": Mood.PLAYFUL,
        r"tens|suspens|nerv|dark": Mood.TENSE,
        r"scar|eerie|spook|creep|horror": Mood.EERIE,
        r"epic|triumph|hero|grand|big": Mood.TRIUMPHANT,
        r"romantic|love|tender": Mood.ROMANTIC,
        r"calm|peace|quiet|serene|gentl|soft|relax": Mood.SERENE,
        r"fast|action|driving|energ|excit": Mood.ACTION,
        r"myster": Mood.MYSTERY,
        r"wonder|magic|dream": Mood.WONDER,
        r"tragic|dramatic": Mood.TRAGIC,
    }
    return next((mood for pattern, mood in table.items() if re.search(rf"\b(?:{pattern})", bare, re.I)), None)


def _orders(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    number_ = r"(?:shot\s+)?(\w+)"
    if m := re.search(rf"\b(?:swap|switch|exchange)\s+(?:shots?\s+)?(\w+)\s+(?:and|with|for)\s+{number_}", bare, re.I):
        a, b = numbered(m[1], plan), numbered(m[2], plan)
        i, j = sorted((plan.shots.index(a), plan.shots.index(b)))
        return [MoveShot(shot=plan.shots[j].id, to=i), MoveShot(shot=plan.shots[i].id, to=j)] if i != j else []
    if m := re.search(
        r"\b(?:start|begin|open)(?: the film)? (?:with|on)\s+(.+)$|\b(?:end|finish|close)(?: the film)? (?:with|on)\s+(.+)$",
        bare,
        re.I,
    ):
        what = m[1] or m[2]
        shots = aim(what, plan) or described(what, plan)
        if not shots:
            raise NotUnderstood(f"there is no shot of “{_short(what)}” in this film; it has {_told(plan)}")
        return [MoveShot(shot=shots[0], to=0 if m[1] else len(plan.shots) - 1)]
    m = re.search(
        r"\b(?:move|put|place|bring|shift)\b(.+?)\b(to the (?:very )?(?:start|beginning|front|end)|first|last|(?:right )?(?:before|after|behind)\s+(?:the\s+)?(.+))$",
        bare.rstrip(" .!"),
        re.I,
    )
    if not m:
        return []
    moved = aim(m[1], plan) or described(m[1], plan)
    if not moved:
        raise NotUnderstood(f"which shot should move? the film has {_told(plan)}")
    rest = [s.id for s in plan.shots if s.id not in moved]
    where = m[2].lower()
    if "start" in where or "beginning" in where or "front" in where or where == "first":
        to = 0
    elif "end" in where or where == "last":
        to = len(rest)
    else:
        near = aim(m[3], plan) or _number_only(m[3], plan) or described(m[3], plan)
        if not near or near[0] not in rest:
            raise NotUnderstood(f"where should it go? name a shot, like “after shot {plan.shots[0].slate}”")
        to = rest.index(near[0]) + (0 if "before" in where else 1)
    return [MoveShot(shot=s, to=to + i) for i, s in enumerate(moved)]


def _removals(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    if not (
        m := re.search(
            r"\b(?:remove|delete|drop|lose|get rid of|throw out|take out|cut(?: out)?|skip|kill)\b(?! to\b)", bare, re.I
        )
    ):
        return []
    what = bare[m.end() :]
    if re.search(r"\b(?:in half|shorter|by half|down to|rain|snow|fog|music)\b", what, re.I):
        return []
    last = re.search(r"\blast (\w+)\b", what, re.I)
    shots = aim(what, plan)
    if not shots and last and last[1] in ("two", "three", "four", "2", "3", "4"):
        shots = aim(f"last {last[1]} shots", plan)
    shots = shots or (described(what, plan) if re.search(r"\bshot\b|\bwhere\b|\bwhen\b", what, re.I) else ())
    if not shots:
        raise NotUnderstood(f"which shot should go? the film has {_told(plan)}")
    if len(shots) == len(plan.shots):
        raise NotUnderstood("that would leave nothing of the film")
    return [Remove(shot=s) for s in shots]


def _lengths(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    change: Callable[[Shot], float] | None = None
    seconds = rf"({NUMBER}|an?|half a)\s*(?:seconds?|secs?|s)\b"
    if m := re.search(rf"\b{seconds}\s+(longer|shorter|more|less)\b|\b(longer|shorter)\s+by\s+{seconds}", bare, re.I):
        amount = _amount(m[1] or m[4])
        sign = 1 if (m[2] or m[3]).lower() in ("longer", "more") else -1
        change = lambda s: plan.rate.seconds(s.frames) + sign * amount  # noqa: E731
    elif m := re.search(
        rf"\b(?:to|be|is|last|lasts|run|for|exactly|only|make shot \w+|shot \w+)\s+(?:exactly |only )?{seconds}(?:\s+long)?",
        bare,
        re.I,
    ):
        length = _amount(m[1])
        change = lambda s: length  # noqa: E731
    elif m := re.search(
        r"\b(twice|double|half|much longer|much shorter|a (?:bit|little) longer|a (?:bit|little) shorter|longer|shorter|lengthen|shorten|extend|trim|in half)\b",
        bare,
        re.I,
    ):
        low = m[1].lower()
        half, much, little = low in ("half", "in half"), "much" in low, "bit" in low or "little" in low
        longer = "long" in low or low in ("twice", "double", "lengthen", "extend")
        factor = 0.5 if half else 2.0 if low in ("twice", "double") else 1.8 if much else 1.2 if little else 1.4
        change = lambda s: plan.rate.seconds(s.frames) * (factor if half or longer else 1 / factor)  # noqa: E731
    if change is None:
        return []
    shots = [plan.shot(s) for s in _aimed(text, bare, plan)]
    edits: Edits = []
    for shot in shots:
        frames = plan.rate.frames(change(shot))
        if not plan.rate.frames(0.5) <= frames <= plan.rate.frames(60):
            raise NotUnderstood(
                f"shot {shot.slate} would last {plan.rate.seconds(frames):.1f} s; a shot lasts 0.5 to 60 seconds"
            )
        edits.append(Retime(shot=shot.id, frames=frames))
    return edits


def _clothes(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    colour = colour_of(bare)
    garment = kit.find(bare, "garment", "accessory")
    who = [c for c in plan.cast if _names(c.name, bare)]
    if re.search(r"\bhair\b", bare, re.I):
        style = kit.find(bare, "hair")
        if not who and len(plan.cast) == 1:
            who = [plan.cast[0]]
        if not who:
            raise NotUnderstood(f"whose hair? the cast is {listed([c.name for c in plan.cast])}")
        if not (colour or style):
            raise NotUnderstood(
                f"which colour or cut should the hair have? cuts are {listed([e.kind for e in kit.of('hair')])}"
            )
        return [Hair(character=who[0].id, colour=colour or "", style=style.kind if style else "")]
    if garment is None:
        return []
    wearers = who or [c for c in plan.cast if garment.kind in {g.kind for g in (*c.garments, *c.accessories)}]
    if len(wearers) != 1:
        if not wearers and not colour:
            return []
        raise NotUnderstood(f"whose {garment.kind}? the cast is {listed([c.name for c in plan.cast])}")
    worn = {g.kind: g.colour for g in (*wearers[0].garments, *wearers[0].accessories)}
    if colour is None and garment.kind in worn:
        raise NotUnderstood(f"which colour should the {garment.kind} of {wearers[0].name} be?")
    accessory = garment.category == "accessory"
    return [Dress(character=wearers[0].id, kind=garment.kind, colour=colour or "#6b7280", accessory=accessory)]


def _pictures(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    """Time of day, weather, size, angle, move, lens of shots."""
    time, air = time_of_day(bare), weather(bare)
    dry = re.search(
        r"\b(?:no|without|stop the|remove the|less|not so much) (?:rain|snow|fog|storm|wind|clouds?|mist)\b|\bstop(?:s)? (?:raining|snowing)\b|\bdry\b",
        bare,
        re.I,
    )
    if dry:
        air = Weather.CLEAR
    asked = camera(_without_aim(bare))
    steady = re.search(
        r"\b(?:static|locked off|hold still|no (?:camera )?move(?:ment)?|don't move the camera|still camera|tripod)\b",
        bare,
        re.I,
    )
    move = Move.STATIC if steady else asked.move
    step = (
        1
        if re.search(r"\b(?:closer|tighter|nearer)\b", bare, re.I)
        else -1
        if re.search(r"\b(?:wider|further (?:away|back|out)|farther|looser)\b", bare, re.I)
        else 0
    )
    tempo = (
        Speed.SLOW
        if re.search(r"\bslower\b", bare, re.I)
        else Speed.FAST
        if re.search(r"\bfaster\b", bare, re.I)
        else None
    )
    if not (
        time
        or air
        or asked.size
        or asked.angle
        or move
        or asked.lens_mm
        or step
        or tempo
        or asked.silhouette
        or asked.transition
        or asked.fade_out
    ):
        return []
    only_light = bool(time or air) and not (asked.size or asked.angle or move or asked.lens_mm or step)
    shots = aim(bare, plan)
    if not shots and only_light:
        shots = tuple(s.id for s in plan.shots if not s.title_card)
    if not shots:
        shots = _aimed(text, bare, plan)
    edits: Edits = []
    for shot in (plan.shot(s) for s in shots):
        if shot.title_card and not (asked.transition or asked.fade_out):
            continue
        size = asked.size or (_stepped(shot.size, step) if step else None)
        edits.append(
            SetShot(
                shot=shot.id,
                size=size,
                angle=asked.angle,
                move=move,
                speed=asked.speed or tempo,
                lens_mm=asked.lens_mm or None,
                time_of_day=time,
                weather=air,
                silhouette=True if asked.silhouette else None,
                transition=asked.transition,
                fade_out=True if asked.fade_out else None,
            )
        )
    return edits


def _looks(text: str, bare: str, plan: Plan, kit: Kit) -> Edits:
    """'warmer', 'more grain', 'black and white', 'darker': steps from the look the film has."""
    low = re.sub(
        r"\b(warm|cold|cool|dark|bright|soft|crisp|mut|gritt|haz)(?:er|ier)\b",
        lambda m: {"mut": "muted", "gritt": "gritty", "haz": "hazy"}.get(m[1], m[1]),
        bare.lower(),
    )
    low = re.sub(r"\b(?:less|no) (?:film )?grain\b", "no grain", low)
    step, house = look(low), look("")
    if step.with_(words="", palette=()) == house and not (
        re.search(r"\b(?:palette|colou?rs?|tones?)\b", low) and step.palette
    ):
        return []
    limits = {
        "warmth": (-1.0, 1.0),
        "saturation": (0.0, 2.0),
        "contrast": (0.5, 1.6),
        "brightness": (-1.0, 1.0),
        "grain": (0.0, 1.0),
        "vignette": (0.0, 1.0),
        "haze": (0.0, 1.0),
    }
    moved = {
        n: round(min(max(getattr(plan.look, n) + getattr(step, n) - getattr(house, n), lo), hi), 3)
        for n, (lo, hi) in limits.items()
    }
    words = f"{plan.look.words.rstrip('. ')}; {text}".strip("; ")
    return [Relook(look=plan.look.with_(words=words, palette=step.palette or plan.look.palette, **moved))]


_READERS: tuple[Callable[[str, str, Plan, Kit], Edits], ...] = (
    _locks,
    _reshoots,
    _titles,
    _lines,
    _music,
    _orders,
    _removals,
    _lengths,
    _clothes,
    _pictures,
    _looks,
)


# -- small readers ----------------------------------------------------------------------------------------------------


def _aimed(text: str, bare: str, plan: Plan) -> tuple[str, ...]:
    """As `aim`, or the shot the words describe. Raises NotUnderstood if no shot is meant."""
    shots = aim(bare, plan) or (
        described(bare, plan) if re.search(r"\bwhere\b|\bwhen\b|\bshot\b|\bin which\b", bare, re.I) else ()
    )
    if not shots:
        if len(plan.shots) == 1:
            return (plan.shots[0].id,)
        raise NotUnderstood(f"which shot do you mean by “{_short(text)}”? the film has {_told(plan)}")
    return shots


def _number_only(text: str, plan: Plan) -> tuple[str, ...]:
    m = re.fullmatch(r"\s*(?:the\s+)?(\w+)\s*", text)
    try:
        return (numbered(m[1], plan).id,) if m else ()
    except NotUnderstood:
        return ()


def _without_aim(bare: str) -> str:
    """Without the words that only point at a shot: in 'make the close-up of Mara wider' no close-up is asked for."""
    pointing = r"\b(?:the|that)\s+(?:\w+\s+)?(?:extreme |medium )?(?:close-?\s?up|wide shot|medium shot|full shot|insert|two-?shot)s?(?:\s+(?:of|on|with)\s+\w+)?"
    return re.sub(pointing, " ", bare, count=1, flags=re.I)


def _stepped(size: Size, step: int) -> Size:
    """One size closer (1) or wider (-1)."""
    at = _LADDER.index(size) if size in _LADDER else _LADDER.index(Size.MEDIUM)
    return _LADDER[min(max(at + step, 0), len(_LADDER) - 1)]


def _amount(words: str) -> float:
    low = words.lower()
    return 0.5 if low == "half a" else 1.0 if low in ("a", "an") else number(low)


def _quoted(text: str) -> str | None:
    found = [m[1] or m[2] for m in _QUOTE.finditer(text)]
    return found[-1].strip() if found else None


def _names(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name.lower())}\b", text.lower()) is not None


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77] + "..."


def _told(plan: Plan) -> str:
    """'1 (the sea), 2 (Mara walks)'."""
    told = [f"{i} ({_short_action(s)})" for i, s in enumerate(plan.shots, 1)]
    return ", ".join(told[:8]) + (f" and {len(told) - 8} more" if len(told) > 8 else "")


def _short_action(shot: Shot) -> str:
    words = (shot.title_card or shot.action).split()
    return " ".join(words[:5])


# -- what was understood, said back -----------------------------------------------------------------------------------


def _reply(edits: Edits, plan: Plan) -> str:
    said = list(dict.fromkeys(_say(edit, plan) for edit in edits))
    pictures = [e for e in edits if isinstance(e, SetShot)]
    if len(pictures) > 1 and len({e.model_copy(update={"shot": ""}).model_dump_json() for e in pictures}) == 1:
        slates = listed([plan.shot(e.shot).slate for e in pictures])
        said = [f"shots {slates}: {_asked(pictures[0])}"]
    return "; ".join(said)[:1].upper() + "; ".join(said)[1:] + "."


def _asked(edit: SetShot) -> str:
    asked = edit.model_dump(exclude={"do", "shot"}, exclude_none=True)
    return ", ".join(
        "fade to black" if k == "fade_out" else "silhouette" if k == "silhouette" else f"{k.replace('_', ' ')} {v}"
        for k, v in asked.items()
    )


def _say(edit: Edit, plan: Plan) -> str:
    match edit:
        case SetShot():
            return f"shot {plan.shot(edit.shot).slate}: {_asked(edit)}"
        case Retime():
            return f"shot {plan.shot(edit.shot).slate} lasts {plan.rate.seconds(edit.frames):.1f} s"
        case Remove():
            return f"shot {plan.shot(edit.shot).slate} is out"
        case MoveShot():
            return f"shot {plan.shot(edit.shot).slate} becomes number {edit.to + 1}"
        case Dress():
            return f"{plan.character(edit.character).name}'s {edit.kind} is {_colour_name(edit.colour)}"
        case Hair():
            return f"{plan.character(edit.character).name}'s hair is {' '.join(w for w in (edit.style, _colour_name(edit.colour) if edit.colour else '') if w)}"
        case SetLine():
            words = f"says “{edit.text}”" if edit.text else "loses a line"
            return f"shot {plan.shot(edit.shot).slate} {words}"
        case SetMusic():
            parts = [
                *([f"is {edit.mood}"] if edit.mood else []),
                *([f"plays {listed(list(edit.instruments))}"] if edit.instruments else []),
            ]
            return "no music" if edit.none else f"the music {' and '.join(parts)}"
        case Relook():
            return "a new look for the whole film"
        case Retitle():
            return f"the title is “{edit.title}”" if not edit.shot else f"the card says “{edit.title}”"
        case Reshoot():
            return f"another take of shot {plan.shot(edit.shot).slate}"
    return f"shot {plan.shot(edit.shot).slate} is {'locked' if edit.locked else 'unlocked'}"


def _colour_name(colour: str) -> str:
    return next((name for name, code in COLOURS.items() if code == colour), colour)
