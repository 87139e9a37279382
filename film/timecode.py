"""Time is integer frames at a rational rate (SMPTE ST 12: 24000/1001 is not 23.976)."""

from fractions import Fraction
from typing import Self

from pydantic import Field

from film.value import Value

_NTSC = {"23.976": (24000, 1001), "23.98": (24000, 1001), "29.97": (30000, 1001), "59.94": (60000, 1001)}


class Rate(Value):
    """Frames per second as num/den."""

    num: int = Field(gt=0)
    den: int = Field(default=1, gt=0)

    @classmethod
    def parse(cls, text: str) -> Self:
        """'24', '23.976', '30000/1001' -> Rate. Raises ValueError naming the limit."""
        text = text.strip()
        num, den = _NTSC.get(text, (0, 0))
        if not num:
            try:
                fraction = Fraction(text).limit_denominator(1001)
                num, den = fraction.numerator, fraction.denominator
            except (ValueError, ZeroDivisionError):
                num, den = 0, 1
        if num <= 0 or not 1 <= Fraction(num, den) <= 120:
            raise ValueError(f"{text!r} is not a frame rate; use 1 to 120, like 24, 25, 23.976 or 30000/1001")
        return cls(num=num, den=den)

    @property
    def fraction(self) -> Fraction:
        return Fraction(self.num, self.den)

    def frames(self, seconds: float) -> int:
        """The nearest whole number of frames."""
        return round(seconds * self.fraction)

    def seconds(self, frames: float) -> float:
        """Of a whole number of frames; between two, a moment while the shutter is open."""
        return float(frames / self.fraction)

    def __str__(self) -> str:
        return str(self.num) if self.den == 1 else f"{self.num}/{self.den}"


def timestamp(seconds: float, separator: str = ",") -> str:
    """SRT time: 75.5 -> 00:01:15,500."""
    ms = round(max(0.0, seconds) * 1000)
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}{separator}{ms % 1000:03d}"


def timecode(frame: int, rate: Rate) -> str:
    """Non-drop timecode HH:MM:SS:FF at the nominal (rounded) rate."""
    nominal = round(rate.fraction)
    seconds, frames = divmod(frame, nominal)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}:{frames:02d}"
