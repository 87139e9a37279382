"""Timeline -> the picture of any frame of the film: what is drawn, blended, faded and written over."""

from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import cv2
import numpy as np

from editor.burn import CaptionFace
from editor.cards import Card
from editor.footage import Footage, Picture
from film import Timeline

_OPEN = 2
"""A dissolve needs two readers; more only cost memory."""


class Composer:
    """Frame number -> picture. Takes are opened when their first frame is needed and closed soon after their last."""

    def __init__(self, timeline: Timeline, vault: Path, burn: bool) -> None:
        self._timeline, self._vault = timeline, vault
        self._starts = timeline.starts
        self._effects = {(e.kind, e.clip): e.frames for e in timeline.effects}
        self._captions = CaptionFace(timeline) if burn else None
        self._footage: OrderedDict[int, Footage] = OrderedDict()
        self._cards: dict[int, Card] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._footage:
            self._footage.popitem()[1].close()

    def clip(self, first: int, frames: int) -> Any:
        """A moviepy clip of frames [first, first + frames) of the film.

        Its clock runs at one frame per second: moviepy's float seconds then hold frame numbers exactly, at any rate.
        """
        from moviepy import VideoClip

        return VideoClip(frame_function=lambda t: self.frame(first + round(t)), duration=frames).with_fps(1)

    def frame(self, number: int) -> Picture:
        """The picture at frame `number` of the film. Raises MediaDamaged naming slate and file."""
        index = int(np.searchsorted(self._starts, number, side="right")) - 1
        picture = self._dissolved(index, number)
        level = self._level(index, number)
        if level < 1:
            picture = cv2.convertScaleAbs(picture, alpha=level)
        if self._captions is not None:
            picture = self._captions.over(picture, number)
        return picture

    def _dissolved(self, index: int, number: int) -> Picture:
        """Frame `number` from clip `index`, mixed with its neighbour inside a dissolve."""
        for later in (index, index + 1):
            frames = self._effects.get(("dissolve", later), 0)
            into = number - (self._starts[later] - frames // 2) if frames else -1
            if 0 <= into < frames:
                share = (into + 0.5) / frames
                before, after = self._source(later - 1, number), self._source(later, number)
                return np.asarray(cv2.addWeighted(before, 1 - share, after, share, 0), np.uint8)
        return self._source(index, number)

    def _level(self, index: int, number: int) -> float:
        """1 is full light, 0 black: the fades of a clip."""
        into = number - self._starts[index]
        left = self._timeline.clips[index].frames - 1 - into
        rise, fall = self._effects.get(("fade in", index), 0), self._effects.get(("fade out", index), 0)
        return min(1.0, (into + 0.5) / rise if rise else 1.0, (left + 0.5) / fall if fall else 1.0)

    def _source(self, index: int, number: int) -> Picture:
        """What clip `index` itself shows at frame `number` of the film, inside it or in its handles."""
        clip, into = self._timeline.clips[index], number - self._starts[index]
        if clip.card:
            return self._card(index).frame(into)
        footage = self._footage.get(index)
        if footage is None:
            while len(self._footage) >= _OPEN:
                self._footage.popitem(last=False)[1].close()
            footage = self._footage[index] = Footage(self._vault / clip.media, self._timeline.rate, clip.slate)
        return footage.frame(clip.first + into)

    def _card(self, index: int) -> Card:
        if index not in self._cards:
            size = (self._timeline.width, self._timeline.height)
            opens = ("dissolve", index) in self._effects
            closes = ("dissolve", index + 1) in self._effects
            clip = self._timeline.clips[index]
            self._cards[index] = Card(
                clip.card, size, clip.frames, self._timeline.rate, rises=not opens, falls=not closes
            )
        return self._cards[index]
