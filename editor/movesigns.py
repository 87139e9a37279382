"""A camera move -> its sign over the picture.

A pan or tilt is a thin bow (the camera turns), a truck or pedestal a straight bar (it goes), a dolly four wedges towards the
frame it arrives at, a zoom thin arrows towards a dashed frame, an orbit a bow round the subject (Katz, Film Directing Shot by
Shot, 1991; Hart, The Art of the Storyboard, 2008).
"""

import math
from collections.abc import Callable

import numpy as np

from editor.arrows import CAMERA, Pencil, drawable, frame
from editor.strokes import Colour, Dot, Nib, Picture, arc, arrow, dashes, line, ring
from film import Move, Staged


def mark_camera(picture: Picture, staged: Staged, move: Move) -> None:
    """The signs of one move."""
    _SIGNS[move](Pencil(picture, staged))


def stage_sign(move: Move, width: int, height: int, paper: Colour) -> Picture:
    """A little frame with the sign of one stage of a move."""
    sign = np.empty((height, width, 3), np.uint8)
    sign[:] = paper
    line(sign, [(1, 1), (width - 2, 1), (width - 2, height - 2), (1, height - 2)], (120, 120, 120), 1, closed=True)
    pencil = Pencil(sign, Staged(share=0.5, focus=((0.25, 0.5), (0.75, 0.5)), travel=(1, 0, 0)))
    pencil.unit *= 2.2
    _SIGNS[move](pencil)
    return sign


def _inner(p: Pencil) -> list[Dot]:
    """The frame the move arrives at or comes from, kept apart from the edge; a usual one where none was measured."""
    for then in p.staged.frames:
        if drawable(then.corners):
            return [p.at(x, y) for x, y in then.corners]
    return [p.at(x, y) for x, y in ((0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8))]


def _nothing(p: Pencil) -> None:
    return None


def _pan(way: int, whip: bool = False) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        reach = min(0.3 * p.width, 0.62 * p.height)
        x, y = p.width / 2, 0.16 * p.height
        bow = arc((x, y), (reach, 0.07 * p.height), 205, 335)
        if whip:
            for k in (-1.6, 1.6):
                line(p.picture, [(a, b + k * p.unit) for a, b in bow[2:-4]], CAMERA, 0.35 * p.unit)
        p.bow(bow if way > 0 else bow[::-1])

    return sign


def _tilt(way: int) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        reach = min(0.3 * p.height, 0.62 * p.width)
        bow = arc((p.width - 6.5 * p.unit, p.height / 2), (3.4 * p.unit, reach), -65, 65)
        p.bow(bow if way > 0 else bow[::-1])

    return sign


def _truck(way: int) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        y, reach = p.height - 5 * p.unit, min(0.2 * p.width, 0.45 * p.height)
        p.bar([(p.width / 2 - way * reach, y), (p.width / 2 + way * reach, y)])

    return sign


def _pedestal(way: int) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        x, reach = 5 * p.unit, min(0.26 * p.height, 0.45 * p.width)
        p.bar([(x, p.height / 2 + way * reach), (x, p.height / 2 - way * reach)])

    return sign


def _crane(way: int) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        reach = min(0.3 * p.height, 0.45 * p.width)
        sweep = arc((4 * p.unit, p.height / 2 - reach), (9 * p.unit, 2 * reach), 88, 12)
        p.bar(sweep if way > 0 else sweep[::-1])

    return sign


def _orbit(way: int) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        x = min(max(p.staged.waist[0], 0.3), 0.7) * p.width
        reach = min(0.3 * p.width, 0.55 * p.height)
        bow = arc((x, p.height * 0.78), (reach, 0.13 * p.height), 175, 5)
        p.bar(bow if way > 0 else bow[::-1])

    return sign


def _corners(p: Pencil) -> list[Dot]:
    inset = 2.2 * p.unit
    return [
        (inset, inset),
        (p.width - inset, inset),
        (p.width - inset, p.height - inset),
        (inset, p.height - inset),
    ]


def _short(begin: Dot, end: Dot, longest: float) -> tuple[Dot, Dot]:
    """The end nearer to the frame's edge stays."""
    far = math.dist(begin, end)
    k = min(1.0, longest / max(far, 1e-6))
    return begin, (begin[0] + (end[0] - begin[0]) * k, begin[1] + (end[1] - begin[1]) * k)


def _dolly(inward: bool) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        inner = _inner(p)
        frame(p, inner, dashed=False)
        for outer, corner in zip(_corners(p), inner, strict=True):
            begin, end = _short(outer, corner, 13 * p.unit)
            p.wedge(begin, end, True) if inward else p.wedge(end, begin, False)

    return sign


def _zoom(inward: bool) -> Callable[[Pencil], None]:
    def sign(p: Pencil) -> None:
        inner = _inner(p)
        frame(p, inner, dashed=True)
        for outer, corner in zip(_corners(p), inner, strict=True):
            begin, end = _short(outer, corner, 13 * p.unit)
            p.thin(begin, end) if inward else p.thin(end, begin)

    return sign


def _dolly_zoom(p: Pencil) -> None:
    """The camera comes in at the corners while the lens goes out at the sides."""
    for outer, corner in zip(_corners(p), _inner(p), strict=True):
        p.wedge(*_short(outer, corner, 12 * p.unit), True)
    for x in (0, 1):
        edge = p.at(x, 0.5)
        away = 1.5 * p.unit if x == 0 else -1.5 * p.unit
        p.thin((edge[0] + 7 * away, edge[1]), (edge[0] + away, edge[1]))


def _handheld(p: Pencil) -> None:
    """A frame that shakes, and the hand's own line."""
    inset = 2.0 * p.unit
    tilt = 0.8 * p.unit
    w, h = p.width, p.height
    shaken = [
        (inset, inset + tilt),
        (w - inset + tilt, inset),
        (w - inset, h - inset - tilt),
        (inset - tilt, h - inset),
    ]
    dashes(p.picture, [*shaken, shaken[0]], CAMERA, 0.35 * p.unit, 4 * p.unit)
    steps = np.linspace(0, 1, 60)
    begin, long = 4.5 * p.unit, 18 * p.unit
    wave = [
        (begin + k * long, h - 6 * p.unit + p.unit * 1.5 * math.sin(k * 17) * (1 + 0.35 * math.sin(k * 41)))
        for k in steps
    ]
    line(p.picture, wave, (255, 255, 255), 0.7 * p.unit + 3)
    line(p.picture, wave, CAMERA, 0.7 * p.unit)


def _along(p: Pencil) -> None:
    """A camera that goes with its subject: the way it is measured to go."""
    right, _up, forward = p.staged.travel
    if max(abs(right), abs(forward)) < 0.1:
        return
    if abs(right) >= abs(forward):
        _truck(1 if right > 0 else -1)(p)
    else:
        _into(p, forward > 0)


def _into(p: Pencil, inward: bool) -> None:
    """A bar lying on the floor, away from us or towards us."""
    u, x, h = p.unit, p.width / 2, p.height
    near, far = (x, h - 2 * u), (x, h - 15 * u)
    nib = Nib(6.5 * u, 2.2 * u, 5.5 * u) if inward else Nib(1.6 * u, 4.4 * u, 9.5 * u)
    arrow(p.picture, [near, far] if inward else [far, near], CAMERA, nib)


def _rack(p: Pencil) -> None:
    """What is sharp first, and then."""
    dots = [p.at(*point) for point in p.staged.focus]
    radius = 6 * p.unit
    for dot in dots:
        ring(p.picture, dot, radius, CAMERA, 0.5 * p.unit)
    if len(dots) == 2 and (far := math.dist(*dots)) > 2.4 * radius:
        (ax, ay), (bx, by) = dots
        k = radius / far
        begin, end = (ax + (bx - ax) * k, ay + (by - ay) * k), (bx - (bx - ax) * k, by - (by - ay) * k)
        p.thin(begin, end)


_SIGNS: dict[Move, Callable[[Pencil], None]] = {
    Move.STATIC: _nothing,
    Move.PAN_LEFT: _pan(-1),
    Move.PAN_RIGHT: _pan(1),
    Move.TILT_UP: _tilt(-1),
    Move.TILT_DOWN: _tilt(1),
    Move.ZOOM_IN: _zoom(True),
    Move.ZOOM_OUT: _zoom(False),
    Move.DOLLY_IN: _dolly(True),
    Move.DOLLY_OUT: _dolly(False),
    Move.TRUCK_LEFT: _truck(-1),
    Move.TRUCK_RIGHT: _truck(1),
    Move.TRACKING: _along,
    Move.LEADING: lambda p: _into(p, False),
    Move.FOLLOWING: lambda p: _into(p, True),
    Move.ORBIT_LEFT: _orbit(-1),
    Move.ORBIT_RIGHT: _orbit(1),
    Move.CRANE_UP: _crane(1),
    Move.CRANE_DOWN: _crane(-1),
    Move.HANDHELD: _handheld,
    Move.PEDESTAL_UP: _pedestal(1),
    Move.PEDESTAL_DOWN: _pedestal(-1),
    Move.WHIP_LEFT: _pan(-1, whip=True),
    Move.WHIP_RIGHT: _pan(1, whip=True),
    Move.DOLLY_ZOOM: _dolly_zoom,
    Move.RACK_FOCUS: _rack,
}
