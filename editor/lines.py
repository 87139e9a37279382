"""When words are heard: plan -> line spans -> captions. One source for subtitles, mouths and ducking."""

import re

from film import Caption, Plan, Rate, Shot, Span

LEAD_SECONDS = 0.4
"""A line starts this long after its shot."""
GAP_SECONDS = 0.2
TAIL_SECONDS = 0.2
WORDS_PER_SECOND = 2.5
BREATH_SECONDS = 0.4
LONGEST_CAPTION = 84
"""Characters on screen at once: two rows of 42, the usual limit of subtitle guides."""


_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CHARACTERS_PER_WORD = 2.0
"""Of a script without spaces between words: about five characters of Japanese or Chinese are said in a second."""


def spoken_words(text: str) -> float:
    """How many words it takes the time of to say a text."""
    return max(float(len(text.split())), len(_UNSPACED.findall(text)) / _CHARACTERS_PER_WORD)


def line_spans(shot: Shot, rate: Rate) -> tuple[Span, ...]:
    """Shot -> when each of its lines is spoken, in frames from the shot's own first frame (its handle not counted).

    The lines follow one another and stay inside the shot; if the shot is too short for them, everything is spoken faster.
    """
    seconds = [spoken_words(line.text) / WORDS_PER_SECOND + BREATH_SECONDS for line in shot.lines]
    need = LEAD_SECONDS + sum(seconds) + GAP_SECONDS * (len(seconds) - 1) + TAIL_SECONDS
    tempo = float(rate.fraction) * min(1.0, rate.seconds(shot.frames) / need)
    spans, at, free = [], LEAD_SECONDS, 0
    for length in seconds:
        first = min(max(round(at * tempo), free), shot.frames - 1)
        free = min(max(round((at + length) * tempo), first + 1), shot.frames)
        spans.append(Span(first=first, frames=free - first))
        at += length + GAP_SECONDS
    return tuple(spans)


def caption_spans(plan: Plan) -> tuple[Span, ...]:
    """Plan -> when anything is spoken, in frames of the film."""
    spans, start = [], 0
    for shot in plan.shots:
        spans += [Span(first=start + s.first, frames=s.frames) for s in line_spans(shot, plan.rate)]
        start += shot.frames
    return tuple(spans)


def silent_spans(plan: Plan) -> tuple[Span, ...]:
    """Plan -> when everything is silent, in frames of the film: what `mix` takes as `silences`."""
    spans, start = [], 0
    for shot in plan.shots:
        if shot.silent:
            spans.append(Span(first=start, frames=shot.frames))
        start += shot.frames
    return tuple(spans)


def captions(plan: Plan) -> tuple[Caption, ...]:
    """Plan -> its lines as captions; one too long to read at once is shown in parts that share its time."""
    names = {c.id: c.name for c in plan.cast}
    lines = [line for shot in plan.shots for line in shot.lines]
    shown: list[Caption] = []
    for line, span in zip(lines, caption_spans(plan), strict=True):
        parts = _parts(line.text, span.frames)
        total, done = sum(map(len, parts)), 0
        for part in parts:
            first = span.frames * done // total
            done += len(part)
            length = span.frames * done // total - first
            if length:
                speaker = names.get(line.speaker, "")
                shown.append(Caption(first=span.first + first, frames=length, text=part, speaker=speaker))
    return tuple(shown)


def _parts(text: str, frames: int) -> list[str]:
    """Words in about equal parts of at most LONGEST_CAPTION characters, never more parts than frames."""
    words = text.split()
    if not words:
        return []
    count = min(-(-len(text) // LONGEST_CAPTION), frames)
    parts: list[str] = []
    row, aim = "", len(text) / count
    for word in words:
        longer = f"{row} {word}".strip()
        if row and len(parts) < count - 1 and (len(longer) > LONGEST_CAPTION or len(row) >= aim - len(word) / 2):
            parts.append(row)
            row = word
        else:
            row = longer
    return [*parts, row]
