"""Dialogue: every line can be said in its shot, and whoever says it on screen is in the picture."""

from director.contract import Contract
from editor import line_spans, spoken_words
from film import Finding, Plan, Shot
from generators import Card

COMFORTABLE, FASTEST = 3.7, 6.0
"""Words per second of a line. Speech is about 2.5; above the first it is hurried, above the second nobody can say it."""


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    return tuple(f for shot in plan.shots if shot.lines for f in (*_speed(plan, shot), *_speakers(plan, shot)))


def _speed(plan: Plan, shot: Shot) -> list[Finding]:
    """How fast the editor would have to let it be said: subtitles, mouths and ducking follow the same spans."""
    seconds = sum(plan.rate.seconds(s.frames) for s in line_spans(shot, plan.rate))
    words = sum(spoken_words(ln.text) for ln in shot.lines)
    if words <= COMFORTABLE * seconds:
        return []
    has, breaks = plan.rate.seconds(shot.frames), words > FASTEST * seconds
    needs = words / 2.5 + 1.0 + 0.6 * (len(shot.lines) - 1)
    return [
        Finding(
            critic="dialogue",
            path=f"shots.{shot.id}.frames",
            words=f"Shot {shot.slate} has {has:.1f} seconds for {words:.0f} spoken words, which {'nobody can say' if breaks else 'is hurried'}; "
            f"give it about {needs:.1f} seconds ({plan.rate.frames(needs)} frames), or spread its lines over more shots.",
            breaks=breaks,
        )
    ]


def _speakers(plan: Plan, shot: Shot) -> list[Finding]:
    here = {p.who for p in shot.parts} | {shot.over}
    out = []
    for number, line in enumerate(shot.lines):
        path = f"shots.{shot.id}.lines.{number}"
        words = ""
        if line.off:
            continue
        if not line.speaker:
            words = f'"{line.text}" in shot {shot.slate} has no speaker; name a character, or set off for a voice nobody in the film owns.'
        elif shot.title_card:
            words = f"Shot {shot.slate} is a card, so {line.speaker} cannot be seen saying its line; set off, or move the line to a filmed shot."
        elif line.speaker not in here:
            words = f"{line.speaker} speaks in shot {shot.slate} without being in it; add {line.speaker} to its parts, or set off on the line."
        if words:
            out.append(Finding(critic="dialogue", path=path, words=words, breaks=False))
    if shot.silent and not shot.title_card:
        out.append(
            Finding(
                critic="dialogue",
                path=f"shots.{shot.id}.silent",
                words=f"Shot {shot.slate} is silent and has lines, which are then not heard; move them to another shot, or let it not be silent.",
                breaks=False,
            )
        )
    return out
