"""Is '#3d8b4a' green? What a person would call a colour, wide enough for every green."""

from colorsys import rgb_to_hsv

_HUES: dict[str, tuple[tuple[float, float], ...]] = {
    "red": ((0, 15), (340, 360)),
    "orange": ((12, 42),),
    "yellow": ((40, 68),),
    "green": ((70, 172),),
    "teal": ((160, 200),),
    "blue": ((190, 255),),
    "purple": ((255, 315),),
    "pink": ((300, 360), (0, 15)),
    "brown": ((8, 45),),
    "blond": ((28, 58),),
}


def looks(colour: str, word: str) -> bool:
    """'#rrggbb' and a word, 'dark' before it or not -> whether somebody would call it that."""
    *shade, name = word.split()
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, saturation, value = rgb_to_hsv(red, green, blue)
    if shade == ["dark"] and value > 0.55:
        return False
    match name:
        case "black":
            return value < 0.25
        case "white":
            return value > 0.85 and saturation < 0.15
        case "grey" | "silver":
            return saturation < 0.2 and 0.2 < value < 0.92
        case "brown":
            return _within(hue, name) and 0.15 < value < 0.72
        case _:
            return saturation > 0.2 and value > 0.2 and _within(hue, name)


def _within(hue: float, name: str) -> bool:
    return any(low <= hue * 360 <= high for low, high in _HUES[name])
