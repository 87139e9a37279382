"""How a shot is filmed -> words: its move or its stages, its focus, its shutter, its light. For prompts, tables and replies."""

from film import DepthOfField, Focus, Leg, Lighting, Move, Plan, Shot, Speed

_FROM = {Move.TRACKING: "tracking shot beside the subject", Move.LEADING: "camera leads the subject, walking backwards",
         Move.FOLLOWING: "camera follows from behind", Move.STATIC: "static camera"}  # fmt: skip
"""Moves whose name alone says little to who has never stood on a set."""
_LIT = {
    Lighting.SOFT: "soft light",
    Lighting.HARD: "hard light",
    Lighting.RIM: "rim light from behind",
    Lighting.HIGH_KEY: "high-key light",
    Lighting.LOW_KEY: "low-key light",
}
_DEPTH = {DepthOfField.DEEP: "deep focus", DepthOfField.SHALLOW: "shallow focus"}
_CRISP, _SMEARED = 120.0, 270.0
"""Degrees of shutter from which a picture looks crisp or smeared beside the usual 180."""


def moved(shot: Shot) -> str:
    """'slow dolly in', 'pan right 90°, then tilt up'; 'static' for a camera that stands."""
    if shot.camera is not None:
        return "as in the clip"
    if shot.legs:
        return staged(shot.legs)
    return str(shot.move) if shot.move is Move.STATIC or shot.speed is Speed.NORMAL else f"{shot.speed} {shot.move}"


def staged(legs: tuple[Leg, ...]) -> str:
    """'dolly in to a medium close-up, then orbit left 90°'."""
    return ", then ".join(_leg(leg) for leg in legs)


def _leg(leg: Leg) -> str:
    turn = f" {leg.degrees:g}°" if leg.degrees else ""
    return f"{'hold' if leg.move is Move.STATIC else leg.move}{turn}{f' to {article(leg.size)}' if leg.size else ''}"


TOGETHER = frozenset({"crowd", "audience"})
"""Companies that are spoken of as one."""
MANY = frozenset({"passers-by", "guests", "soldiers"})
"""Companies that are spoken of as many."""


def article(words: str) -> str:
    """'a close-up', 'an insert'."""
    return f"{'an' if words[:1] in 'aeio' else 'a'} {words}"


def counted(kind: str, count: int) -> str:
    """'a boat', '3 boats', 'a crowd of 8', '10 soldiers'."""
    if kind in TOGETHER:
        return article(kind) + (f" of {count}" if count > 1 else "")
    if count == 1:
        return kind if kind in MANY else article(kind)
    return f"{count} {kind if kind in MANY else kind + 's'}"


def focused(focus: Focus, plan: Plan) -> str:
    """'shallow focus on the cup, then on Mara'; empty where nothing is said of it."""
    words = _DEPTH.get(focus.depth, "")
    if not (focus.on or focus.to):
        return words
    places = [f"on {_called(name, plan)}" for name in (focus.on, focus.to) if name]
    return f"{words or 'focus'} {'' if focus.on else 'then '}{', then '.join(places)}"


def _called(name: str, plan: Plan) -> str:
    return next((c.name for c in plan.cast if c.id == name), f"the {name}")


def shuttered(degrees: float) -> str:
    """'45° shutter'; empty for the usual 180."""
    return "" if degrees == 180 else "no motion blur" if degrees == 0 else f"{degrees:g}° shutter"


def lit(lighting: Lighting) -> str:
    """'hard light'; empty for what hour and weather give."""
    return _LIT.get(lighting, "")


def beside(shot: Shot, plan: Plan) -> tuple[str, ...]:
    """What is said of a shot's lens and light beside its move: focus, shutter, lighting."""
    return tuple(w for w in (focused(shot.focus, plan), shuttered(shot.shutter), lit(shot.lighting)) if w)


def filmed(shot: Shot, plan: Plan) -> str:
    """'wide, low angle, slow dolly in, shallow focus': for who asks how a shot is filmed."""
    lens = (f"{shot.lens_mm:g} mm lens",) if shot.lens_mm else ()
    return ", ".join((str(shot.size), f"{shot.angle} angle", moved(shot), *lens, *beside(shot, plan)))


def shown_to_a_reader(shot: Shot) -> str:
    """The camera's move in words that a model of pictures, not a crew, understands."""
    if shot.legs:
        return f"camera: {staged(shot.legs)}"
    plain = _FROM.get(shot.move, str(shot.move))
    pace = "" if shot.speed is Speed.NORMAL or shot.move is Move.STATIC else f"{shot.speed} "
    return f"{pace}{plain}"


def sharp(shot: Shot, plan: Plan) -> str:
    """The focus and shutter for a reader of pictures: 'shallow focus on Mara, the background blurred, crisp frozen motion'."""
    words = [focused(shot.focus, plan)] if focused(shot.focus, plan) else []
    words += ["the background blurred"] * (shot.focus.depth is DepthOfField.SHALLOW)
    words += ["everything sharp"] * (shot.focus.depth is DepthOfField.DEEP)
    words += ["crisp staccato motion"] * (0 < shot.shutter <= _CRISP) + ["no motion blur"] * (shot.shutter == 0)
    words += ["smeared motion blur"] * (shot.shutter >= _SMEARED)
    return ", ".join(words)
