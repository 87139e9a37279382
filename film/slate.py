"""Slates: the name chalked on every take. `12B-3` is scene 12, shot B, take 3; `12B` names the shot."""

import re
from typing import Self

from pydantic import Field

from film.value import Value

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""I and O are skipped: they look like 1 and 0."""
_SLATE = re.compile(r"^(\d+)([A-HJ-NP-Z]+)-(\d+)$")


class Slate(Value):
    scene: int = Field(ge=1)
    shot: str = Field(pattern=r"^[A-HJ-NP-Z]+$")
    take: int = Field(ge=1)

    def __str__(self) -> str:
        return f"{self.scene}{self.shot}-{self.take}"

    @property
    def setup(self) -> str:
        """The shot without the take: `12B`."""
        return f"{self.scene}{self.shot}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Inverse of `str`. Raises ValueError naming the expected form."""
        if not (m := _SLATE.match(text)):
            raise ValueError(f"{text!r} is not a slate; expected SCENE SHOT - TAKE, like '12B-3'")
        return cls(scene=int(m[1]), shot=m[2], take=int(m[3]))


def shot_letters(index: int) -> str:
    """0 -> A, 23 -> Z, 24 -> AA: the shot part of a slate."""
    if index < 0:
        raise ValueError(f"shots count from 0, not {index}")
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(LETTERS))
        letters = LETTERS[rest] + letters
    return letters
