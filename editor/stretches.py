"""The plan of a smart render: timeline -> stretches that are copied and stretches that are composed. Opens no file.

A group of pictures (GOP) of a take is copied if all its frames are used and nothing happens to any of them; the rest is
composed and encoded anew. Copies begin on keyframes and end before one, which is why whole GOPs are decided on.
"""

from collections.abc import Collection
from hashlib import blake2b
from itertools import groupby

from film import Caption, Clip, Timeline, Value
from film.house import GOP, encode_arguments

DRAWING = 1
"""Version of how cards, captions and effects are drawn; a new one makes every rendered stretch stale."""

LONGEST = 10 * GOP
"""Frames of one rendered stretch: shorter ones share two processor cores better and are reused more often."""


class Copy(Value):
    """Frames [first, first + frames) of a clip's media, bit for bit."""

    clip: int
    first: int
    frames: int


class Render(Value):
    """Frames [first, first + frames) of the film, composed and encoded."""

    first: int
    frames: int


def stretches(timeline: Timeline, burn: bool = False, foreign: Collection[int] = ()) -> tuple[Copy | Render, ...]:
    """Timeline -> stretches in film order, without gaps.

    `burn` draws the captions into the picture; `foreign` are clips whose media cannot be copied (not in house format).
    """
    touched = _touched(timeline, burn)
    owners: list[tuple[int, int]] = []
    for index, (clip, start) in enumerate(zip(timeline.clips, timeline.starts, strict=True)):
        copied = (
            _copied(clip, touched[start : start + clip.frames]) if not clip.card and index not in foreign else set()
        )
        owners += [(index, k) if k in copied else (-1, 0) for k in range(clip.frames)]
    found: list[Copy | Render] = []
    at = 0
    for owner, run in groupby(owners, key=lambda o: o[0]):
        frames = list(run)
        if owner < 0:
            found += [
                Render(first=n, frames=min(LONGEST, at + len(frames) - n)) for n in range(at, at + len(frames), LONGEST)
            ]
        else:
            found.append(Copy(clip=owner, first=timeline.clips[owner].first + frames[0][1], frames=len(frames)))
        at += len(frames)
    return tuple(found)


def recipe(timeline: Timeline, stretch: Render, burn: bool) -> str:
    """A name for a rendered stretch: the same name means the same pictures."""
    end = stretch.first + stretch.frames
    made_of: list[object] = [DRAWING, timeline.width, timeline.height, encode_arguments(timeline.rate), stretch.frames]
    for index, (clip, start) in enumerate(zip(timeline.clips, timeline.starts, strict=True)):
        effects = [e for e in timeline.effects if index <= e.clip <= index + 1]
        reach = max((e.frames for e in effects if e.kind == "dissolve"), default=0) // 2
        if start - reach < end and start + clip.frames + reach > stretch.first:
            seen = [(e.kind, e.clip - index, e.frames) for e in effects]
            made_of.append((start - stretch.first, clip.frames, clip.take, clip.media, clip.first, clip.card, seen))
    if burn:
        made_of += [(c.first - stretch.first, c.frames, c.text, c.speaker) for c in _over(timeline, stretch)]
        made_of.append(len({c.speaker for c in timeline.captions if c.speaker}) > 1)
    return blake2b(repr(made_of).encode(), digest_size=12).hexdigest()


def picture_recipe(timeline: Timeline, burn: bool) -> str:
    """A name for the whole picture: the same name means the same pictures, whatever the film is called or how it sounds."""
    clips = [(c.frames, c.take, c.media, c.first, c.card) for c in timeline.clips]
    effects = [(e.kind, e.clip, e.frames) for e in timeline.effects]
    written = [(c.first, c.frames, c.text, c.speaker) for c in timeline.captions] if burn else []
    made_of = (DRAWING, timeline.width, timeline.height, encode_arguments(timeline.rate), clips, effects, written)
    return blake2b(repr(made_of).encode(), digest_size=12).hexdigest()


def _over(timeline: Timeline, stretch: Render) -> list[Caption]:
    end = stretch.first + stretch.frames
    return [c for c in timeline.captions if c.first < end and c.first + c.frames > stretch.first]


def _touched(timeline: Timeline, burn: bool) -> list[bool]:
    touched = [False] * timeline.frames

    def touch(first: int, frames: int) -> None:
        for n in range(max(0, first), min(first + frames, timeline.frames)):
            touched[n] = True

    for effect in timeline.effects:
        start = timeline.starts[effect.clip]
        match effect.kind:
            case "dissolve":
                touch(start - effect.frames // 2, effect.frames)
            case "fade in":
                touch(start, effect.frames)
            case "fade out":
                touch(start + timeline.clips[effect.clip].frames - effect.frames, effect.frames)
    if burn:
        for caption in timeline.captions:
            touch(caption.first, caption.frames)
    return touched


def _copied(clip: Clip, touched: list[bool]) -> set[int]:
    """Frames of a clip, counted from its start in the film, that lie in GOPs which can be copied."""
    copied: set[int] = set()
    last = clip.first + clip.frames
    for keyframe in range(0, clip.media_frames, GOP):
        end = min(keyframe + GOP, clip.media_frames)
        used = range(keyframe - clip.first, end - clip.first)
        if keyframe >= clip.first and end <= last and not any(touched[used.start : used.stop]):
            copied.update(used)
    return copied
