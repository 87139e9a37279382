"""Timeline -> SRT: the captions for any player."""

from itertools import zip_longest

from editor.burn import ROW, several_speakers, spoken
from editor.lettering import wrap
from film import Timeline, timestamp


def srt(timeline: Timeline) -> str:
    """The film's captions as SubRip text: rows of at most 42 letters, speakers named if there are several.

    A caption ends where the next begins; one left with no time at all is not shown.
    """
    several = several_speakers(timeline)
    ordered = sorted(timeline.captions, key=lambda c: c.first)
    blocks: list[str] = []
    for caption, following in zip_longest(ordered, ordered[1:]):
        end = min(caption.first + caption.frames, following.first if following else timeline.frames)
        if end > caption.first:
            first, last = (timestamp(timeline.rate.seconds(n)) for n in (caption.first, end))
            rows = "\n".join(wrap(_one_paragraph(spoken(caption, several)), ROW, len))
            blocks.append(f"{len(blocks) + 1}\n{first} --> {last}\n{rows}\n")
    return "\n".join(blocks)


def _one_paragraph(words: str) -> str:
    """What is said cannot look like the next caption: players read a blank line, and an arrow between times, as its beginning."""
    return " ".join(words.split()).replace("-->", "→")
