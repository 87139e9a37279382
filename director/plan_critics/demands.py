"""The brief's contract: running time, frame, title, beats and their order, people, lines, cards, silence.

What a plan honestly names in `not_staged` is excused where it can be: that somebody cannot be shown in a picture. Running
time, frame, title, lines and words to be read can always be kept, and a beat can always be shown in part: they never are.
"""

import re
from itertools import pairwise

from director.contract import Beat, Contract, Spoken
from director.offline.words import plain
from director.plan_critics import verbatim
from film import DEFAULT_SIZE, Character, Finding, Plan, Shot
from generators import Card

_FAR = 0.03
"""How far width over height may be from the aspect's own."""


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    return (
        *_length(plan, contract),
        *_frame(plan, contract),
        *_title(plan, contract),
        *_beats(plan, contract),
        *_people(plan, contract),
        *_lines(plan, contract),
        *_read(plan, contract),
        *_sound(plan, contract),
    )


def _found(path: str, words: str, *, breaks: bool = True) -> Finding:
    return Finding(critic="contract", path=path, words=words, breaks=breaks)


def _length(plan: Plan, contract: Contract) -> list[Finding]:
    if contract.seconds is None or contract.shortest <= plan.seconds <= contract.longest:
        return []
    near = "longer" if plan.seconds < contract.shortest else "shorter"
    return [
        _found(
            "shots",
            f"The shots add up to {plan.seconds:.1f} seconds and the brief asks for {contract.seconds:g}; "
            f"make shots {near} or change how many there are until frames / rate add up to {contract.seconds:g} seconds.",
        )
    ]


def _frame(plan: Plan, contract: Contract) -> list[Finding]:
    if contract.size is not None:
        if (plan.width, plan.height) == contract.size:
            return []
        wanted = f"{contract.size[0]}x{contract.size[1]}"
        return [_found("width", f"The film is {plan.width}x{plan.height} and {wanted} was asked for; use {wanted}.")]
    if contract.aspect is None:
        return []
    width, height = DEFAULT_SIZE[contract.aspect]
    if plan.aspect is not contract.aspect:
        return [
            _found(
                "aspect",
                f"The film is {plan.aspect} and the brief asks for {contract.aspect}; use {contract.aspect} at {width}x{height}.",
            )
        ]
    if abs(plan.width / plan.height / (width / height) - 1) > _FAR:
        return [
            _found(
                "width",
                f"{plan.width}x{plan.height} is not {contract.aspect}, which the brief asks for; use {width}x{height}.",
            )
        ]
    return []


def _title(plan: Plan, contract: Contract) -> list[Finding]:
    if not contract.title or verbatim.same_title(plan.title, contract.title):
        return []
    return [
        _found(
            "title",
            f'The film is called "{plan.title}" and the brief calls it "{contract.title}"; use the brief\'s title.',
        )
    ]


def _beats(plan: Plan, contract: Contract) -> list[Finding]:
    out = []
    first: dict[int, int] = {}
    for index, shot in enumerate(plan.shots):
        first.setdefault(shot.beat, index)
    for beat in contract.beats:
        if beat.number not in first:
            out.append(
                _found(
                    "shots",
                    f'No shot tells beat {beat.number} ("{_short(beat.words)}"); add a shot with beat={beat.number} that shows it.',
                )
            )
    told = [b for b in contract.beats if b.number in first]
    for before, beat in pairwise(told):
        if first[beat.number] < first[before.number]:
            shot = plan.shots[first[beat.number]]
            out.append(
                _found(
                    f"shots.{shot.id}.beat",
                    f"Beat {beat.number} begins in shot {shot.slate}, before beat {before.number}; tell the beats in the order of the brief.",
                )
            )
    for beat in told:
        out += _beat(plan, beat)
    return out


def _beat(plan: Plan, beat: Beat) -> list[Finding]:
    """Its people, and the length the brief gives it."""
    shots = [s for s in plan.shots if s.beat == beat.number]
    out = []
    for name in beat.people:
        token = _cast(plan, name)
        if token is None or any(_in(s, token.id) for s in shots) or _excused(plan, name):
            continue
        out.append(
            _found(
                f"shots.{shots[0].id}.parts",
                f"Beat {beat.number} is about {name}, who is in none of its shots ({_slates(shots)}); add {name} to the parts of one of them.",
            )
        )
    seconds = plan.rate.seconds(sum(s.frames for s in shots))
    if beat.seconds and abs(seconds - beat.seconds) > max(0.25, 0.05 * beat.seconds):
        out.append(
            _found(
                f"shots.{shots[0].id}.frames",
                f"Beat {beat.number} lasts {seconds:.1f} seconds and the brief gives it {beat.seconds:g}; make its shots add up to that.",
                breaks=False,
            )
        )
    return out


def _people(plan: Plan, contract: Contract) -> list[Finding]:
    out = []
    for person in contract.people:
        token = _cast(plan, person.name)
        if token is None:
            out.append(
                _found("cast", f"{person.name} is not in the cast; add {person.name}, as the brief describes them.")
            )
        elif person.shown and not any(_in(s, token.id) for s in plan.shots) and not _excused(plan, person.name):
            out.append(
                _found(
                    f"cast.{token.id}",
                    f"{person.name} is in the cast but in no shot, and the brief shows them; add {person.name} to the parts of the shots that tell it.",
                )
            )
    return out


def _lines(plan: Plan, contract: Contract) -> list[Finding]:
    """Each demanded line, by its speaker, in the order of the brief."""
    spoken = [(s, n, ln) for s in plan.shots for n, ln in enumerate(s.lines)]
    words = verbatim.stream([ln.text for _, _, ln in spoken])
    out, at = [], 0
    for line in contract.lines:
        after = verbatim.find(line.text, words, at)
        late = after if after is not None else verbatim.find(line.text, words)
        if late is None:
            out.append(_unsaid(plan, line))
            continue
        shot, number, said = spoken[words[late - 1].line]
        path = f"shots.{shot.id}.lines.{number}"
        token = _cast(plan, line.speaker) if line.speaker else None
        if token is not None and said.speaker != token.id:
            out.append(
                _found(
                    f"{path}.speaker",
                    f'"{line.text}" is spoken by {said.speaker or "nobody"} and the brief gives it to {line.speaker}; make {token.id} its speaker.',
                )
            )
        if after is None:
            out.append(
                _found(
                    f"{path}.text",
                    f'"{line.text}" comes before a line it follows in the brief; keep the lines in the order of the brief.',
                )
            )
            continue
        at = after
    return out


def _unsaid(plan: Plan, line: Spoken) -> Finding:
    shots = [s for s in plan.shots if line.beat and s.beat == line.beat and not s.title_card]
    path = f"shots.{shots[0].id}.lines" if shots else "shots"
    where = f" in shot {shots[0].slate}" if shots else ""
    who = f"{line.speaker} does not say" if line.speaker else "nobody says"
    return _found(path, f'The brief has the line "{line.text}" and {who} it verbatim; add it{where}, letter by letter.')


def _read(plan: Plan, contract: Contract) -> list[Finding]:
    """Words on cards, things and places; and quotations that are one or the other."""
    cards = [s.title_card for s in plan.shots if s.title_card]
    shown = [
        *cards,
        *(t.text for s in plan.shots for t in s.things if t.text),
        *(p.sign for p in plan.places if p.sign),
    ]
    said = [ln.text for s in plan.shots for ln in s.lines]
    out = []
    for card in contract.cards:
        if not verbatim.legible(card, cards):
            out.append(
                _found(
                    "shots", f'The brief has a title card "{card}"; add a shot with title_card="{card}" in its place.'
                )
            )
    for sign in contract.signs:
        if not verbatim.legible(sign, shown):
            out.append(
                _found(
                    "places",
                    f'"{sign}" is to be read in the film and is nowhere; write it on the place (sign) or the thing (text) that carries it.',
                )
            )
    for quote in (*contract.quotes, *contract.likely):
        if not verbatim.legible(quote, [*shown, plan.title]) and not verbatim.legible(quote, said):
            out.append(
                _found(
                    "shots",
                    f'The brief quotes "{quote}", which is neither spoken nor to be read; say it or show it, letter by letter.',
                    breaks=quote in contract.quotes,
                )
            )
    return out


def _sound(plan: Plan, contract: Contract) -> list[Finding]:
    out = []
    if contract.no_music and not plan.music.none:
        out.append(_found("music.none", "The brief wants no music and the plan has some; set music.none."))
    if contract.falls_silent and not any(s.silent for s in plan.shots):
        out.append(
            _found("shots", "In the brief everything goes silent and in no shot it does; set silent on the shot where it happens.", breaks=False)
        )  # fmt: skip
    return out


def _cast(plan: Plan, name: str) -> Character | None:
    """'Brandt' and 'Sergeant Brandt' are one; 'Ana' and 'Anatol' are not."""
    wanted = _words(name)
    return next((c for c in plan.cast if (had := _words(c.name)) and (wanted <= had or had <= wanted)), None)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", plain(name).casefold())) - {"the", "a", "an"}


def _in(shot: Shot, who: str) -> bool:
    """Seen, heard, or the one through whom it is seen."""
    return who in (shot.subject, shot.over, *(p.who for p in shot.parts), *(ln.speaker for ln in shot.lines))


def _excused(plan: Plan, name: str) -> bool:
    """Whether the plan says aloud that they are not shown: 'Mara is not in beat 3'. To name them beside is no excuse."""
    absent = rf"\b{re.escape(name.split()[-1])}\b[^.;]*\b(?:not|cannot|never|left out|omitted|off-screen|unseen|only heard)\b"
    return any(re.search(absent, sentence) for sentence in plan.not_staged)


def _slates(shots: list[Shot]) -> str:
    return ", ".join(s.slate for s in shots)


def _short(words: str) -> str:
    return words if len(words) <= 90 else f"{words[:87].rstrip()}..."
