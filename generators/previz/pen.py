"""Drawing in pixels. One pen draws the picture, another the label mask, from the same calls.

Everything on the stage is drawn through a Pen and nothing touches skia directly except here and in `finish.py`. A pen in
mask mode paints each opaque shape in its owner's label and skips what is soft (glows, shadows, air), so masks agree with
the picture by construction. Colours are (r, g, b) floats, 0 to 1, as seen (sRGB, not linear).
"""

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
import skia
from numpy.typing import NDArray

from film import font_file
from generators.previz.where import Where

Colour = tuple[float, float, float]
Point = tuple[float, float]
_LARGE = 40_000
"""Pixels: from here on a gradient is drawn as strips."""
_MOST_STRIPS = 120
"""Of one stretch between two stops."""


def rgb(code: str) -> Colour:
    """'#c8322e' -> (0.78, 0.20, 0.18)."""
    return (int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255)


def mix(a: Colour, b: Colour, t: float) -> Colour:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def scale(a: Colour, s: float) -> Colour:
    return (min(1.0, a[0] * s), min(1.0, a[1] * s), min(1.0, a[2] * s))


def _c4(c: Colour, alpha: float = 1.0) -> "skia.Color4f":
    return skia.Color4f(min(1.0, max(0.0, c[0])), min(1.0, max(0.0, c[1])), min(1.0, max(0.0, c[2])), alpha)


def _argb(c: Colour, alpha: float) -> int:
    r, g, b = (int(min(1.0, max(0.0, v)) * 255 + 0.5) for v in c)
    return int(min(1.0, max(0.0, alpha)) * 255 + 0.5) << 24 | r << 16 | g << 8 | b


def trace(path: "skia.Path", points: Iterable[Point]) -> None:
    """Add a closed polygon to a path. Faster than `addPoly`, which wants a Point object per corner."""
    corners = iter(points)
    path.moveTo(*next(corners))
    line = path.lineTo
    for x, y in corners:
        line(x, y)
    path.close()


def polygon(points: Iterable[Point]) -> "skia.Path":
    path = skia.Path()
    trace(path, points)
    return path


def smooth(points: Sequence[Point], closed: bool = True) -> "skia.Path":
    """A soft outline through the midpoints of a control polygon (quadratic B-spline)."""
    path = skia.Path()
    n = len(points)
    if n < 3:
        return path
    if closed:
        mids = [
            ((points[i][0] + points[(i + 1) % n][0]) / 2, (points[i][1] + points[(i + 1) % n][1]) / 2) for i in range(n)
        ]
        path.moveTo(*mids[-1])
        for i in range(n):
            path.quadTo(points[i][0], points[i][1], mids[i][0], mids[i][1])
        path.close()
    else:
        path.moveTo(*points[0])
        for i in range(1, n - 1):
            x, y = points[i]
            nx, ny = points[i + 1]
            end = (nx, ny) if i == n - 2 else ((x + nx) / 2, (y + ny) / 2)
            path.quadTo(x, y, *end)
    return path


@cache
def _typeface(face: str) -> "skia.Typeface":
    # from a manager of our own: the default one reads the machine's font configuration and complains about it aloud
    return skia.FontMgr.New_Custom_Empty().makeFromFile(str(font_file(face)))  # type: ignore[arg-type]


class Pen:
    """All sizes in pixels. `owner` is the label of what is drawn now (0: nobody's).

    `depth` is that of the item being drawn (infinite: the backdrop), `on` where the shape lies, if more is known of it:
    only a pen that is `deep` reads them, and only for such a pen anything costly need be said.
    """

    deep = False

    def __init__(self, canvas: "skia.Canvas", mask: bool = False) -> None:
        self.canvas, self.mask, self.owner = canvas, mask, 0
        self.depth = math.inf
        self.on: Where | None = None
        extent = canvas.getBaseLayerSize()
        self._size = float(extent.width()), float(extent.height())

    # -- paint ---------------------------------------------------------------------------------------------------
    def _paint(self, c: Colour, alpha: float = 1.0, blur: float = 0.0, add: bool = False) -> "skia.Paint":
        if self.mask:
            v = self.owner / 255
            return skia.Paint(Color4f=skia.Color4f(v, v, v, 1.0), AntiAlias=False)
        paint = skia.Paint(Color4f=_c4(c, alpha), AntiAlias=True)
        if blur > 0.3:
            paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
        if add:
            paint.setBlendMode(skia.BlendMode.kScreen)
        return paint

    def _hidden(self, alpha: float, soft: bool) -> bool:
        """Whether a mask leaves this out: what is soft or mostly see-through hides nobody."""
        return self.mask and (soft or alpha < 0.5)

    # -- shapes --------------------------------------------------------------------------------------------------
    def path(
        self,
        path: "skia.Path",
        c: Colour,
        alpha: float = 1.0,
        *,
        blur: float = 0.0,
        soft: bool = False,
        add: bool = False,
        hard: bool = False,
    ) -> None:
        """hard: without smoothed edges, a fifth of the time for what is large and faint."""
        if not self._hidden(alpha, soft or add):
            paint = self._paint(c, alpha, blur, add)
            if hard:
                paint.setAntiAlias(False)
            self.canvas.drawPath(path, paint)

    def poly(
        self,
        points: Sequence[Point],
        c: Colour,
        alpha: float = 1.0,
        *,
        blur: float = 0.0,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        if len(points) >= 3:
            self.path(polygon(points), c, alpha, blur=blur, soft=soft, add=add)

    def circle(
        self,
        x: float,
        y: float,
        r: float,
        c: Colour,
        alpha: float = 1.0,
        *,
        blur: float = 0.0,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        if not self._hidden(alpha, soft or add):
            self.canvas.drawCircle(x, y, r, self._paint(c, alpha, blur, add))

    def oval(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        c: Colour,
        alpha: float = 1.0,
        *,
        blur: float = 0.0,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        """Centre and radii."""
        if not self._hidden(alpha, soft or add):
            self.canvas.drawOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry), self._paint(c, alpha, blur, add))

    def line(
        self,
        a: Point,
        b: Point,
        width: float,
        c: Colour,
        alpha: float = 1.0,
        *,
        blur: float = 0.0,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        """With round ends."""
        if self._hidden(alpha, soft or add):
            return
        paint = self._paint(c, alpha, blur, add)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(max(width, 0.5))
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        self.canvas.drawLine(a[0], a[1], b[0], b[1], paint)

    def stroke(
        self,
        path: "skia.Path",
        width: float,
        c: Colour,
        alpha: float = 1.0,
        *,
        blur: float = 0.0,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        if self._hidden(alpha, soft or add):
            return
        paint = self._paint(c, alpha, blur, add)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(max(width, 0.5))
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        self.canvas.drawPath(path, paint)

    def capsule(
        self, a: Point, b: Point, ra: float, rb: float, c: Colour, alpha: float = 1.0, *, soft: bool = False
    ) -> None:
        """A limb: two circles and what lies between them."""
        self.path(capsule(a, b, ra, rb), c, alpha, soft=soft)

    # -- gradients -----------------------------------------------------------------------------------------------
    def linear(
        self,
        path: "skia.Path",
        a: Point,
        b: Point,
        colours: Sequence[Colour],
        stops: Sequence[float] | None = None,
        alphas: Sequence[float] | None = None,
        *,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        """Fill with a gradient from a to b."""
        if self._hidden(1.0, soft or add):
            return
        if alphas is None and not add and not self.mask and self._strips(path, a, b, colours, stops):
            return
        paint = self._paint((0, 0, 0), add=add)
        if not self.mask:
            al = alphas or [1.0] * len(colours)
            cs = [_argb(c, x) for c, x in zip(colours, al, strict=True)]
            paint.setShader(
                skia.GradientShader.MakeLinear([skia.Point(*a), skia.Point(*b)], cs, list(stops) if stops else [])
            )
        self.canvas.drawPath(path, paint)

    def _strips(
        self, path: "skia.Path", a: Point, b: Point, colours: Sequence[Colour], stops: Sequence[float] | None
    ) -> bool:
        """Fill a big path with a gradient made of flat strips, one per 8-bit level: the same picture in a quarter of the
        time (a shader costs 4 ns a pixel, a flat fill 0.1). False if the path is too small to gain by it."""
        box, (width, height) = path.getBounds(), self._size
        x0, y0, x1, y1 = max(box.left(), 0.0), max(box.top(), 0.0), min(box.right(), width), min(box.bottom(), height)
        dx, dy = b[0] - a[0], b[1] - a[1]
        square = dx * dx + dy * dy
        if (
            (x1 - x0) * (y1 - y0) < _LARGE
            or x1 <= x0
            or y1 <= y0
            or square < 1
            or not self.canvas.getTotalMatrix().isIdentity()
        ):
            return False
        corners = [((x - a[0]) * dx + (y - a[1]) * dy) / square for x in (x0, x1) for y in (y0, y1)]
        edges, fills = _levels(colours, stops, min(corners), max(corners))
        reach = (x1 - x0 + y1 - y0) / square**0.5
        mx, my = (x0 + x1) / 2, (y0 + y1) / 2
        shift = ((mx - a[0]) * dx + (my - a[1]) * dy) / square
        nx, ny = -dy * reach, dx * reach
        paint = skia.Paint(AntiAlias=False)
        canvas = self.canvas
        canvas.save()
        canvas.clipPath(path, True)
        upright, lying = dx * dx < 1e-8 * square, dy * dy < 1e-8 * square
        for (t0, t1), fill in zip(itertools.pairwise(edges), fills, strict=True):
            paint.setColor(fill)
            if upright:
                top, bottom = a[1] + dy * t0, a[1] + dy * t1
                canvas.drawRect(skia.Rect.MakeLTRB(x0, min(top, bottom), x1, max(top, bottom)), paint)
                continue
            if lying:
                left, right = a[0] + dx * t0, a[0] + dx * t1
                canvas.drawRect(skia.Rect.MakeLTRB(min(left, right), y0, max(left, right), y1), paint)
                continue
            px, py, qx, qy = (
                mx + dx * (t0 - shift),
                my + dy * (t0 - shift),
                mx + dx * (t1 - shift),
                my + dy * (t1 - shift),
            )
            strip = skia.Path()
            trace(strip, ((px - nx, py - ny), (px + nx, py + ny), (qx + nx, qy + ny), (qx - nx, qy - ny)))
            canvas.drawPath(strip, paint)
        canvas.restore()
        return True

    def radial(
        self,
        path: "skia.Path",
        centre: Point,
        r: float,
        colours: Sequence[Colour],
        stops: Sequence[float] | None = None,
        alphas: Sequence[float] | None = None,
        *,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        """Fill with a gradient from the centre outwards."""
        if self._hidden(1.0, soft or add):
            return
        paint = self._paint((0, 0, 0), add=add)
        if not self.mask:
            al = alphas or [1.0] * len(colours)
            cs = [_argb(c, x) for c, x in zip(colours, al, strict=True)]
            paint.setShader(
                skia.GradientShader.MakeRadial(skia.Point(*centre), max(r, 0.5), cs, list(stops) if stops else [])
            )
        self.canvas.drawPath(path, paint)

    def glow(self, x: float, y: float, r: float, c: Colour, alpha: float = 0.5) -> None:
        """Light in the air: added, never in a mask."""
        if self.mask or r < 0.5:
            return
        shader = skia.GradientShader.MakeRadial(
            skia.Point(x, y), r, [_argb(c, alpha), _argb(c, alpha * 0.3), _argb(c, 0.0)], [0.0, 0.35, 1.0]
        )
        self.canvas.drawCircle(x, y, r, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kScreen))

    def pool(self, corners: Sequence[Point], c: Colour, alpha: float) -> None:
        """Light on a surface, added, never in a mask: a round spot in the quadrilateral that its square has become."""
        if self.mask or alpha < 0.01:
            return
        matrix = skia.Matrix()
        box = [skia.Point(-1, -1), skia.Point(1, -1), skia.Point(1, 1), skia.Point(-1, 1)]
        if not matrix.setPolyToPoly(box, [skia.Point(*p) for p in corners]):
            return
        tones = [_argb(c, alpha), _argb(c, alpha * 0.52), _argb(c, alpha * 0.16), _argb(c, 0.0)]
        shader = skia.GradientShader.MakeRadial(skia.Point(0, 0), 1.0, tones, [0.0, 0.3, 0.65, 1.0])
        self.canvas.save()
        self.canvas.concat(matrix)
        self.canvas.drawCircle(0, 0, 1.0, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kScreen))
        self.canvas.restore()

    def darken(self, path: "skia.Path", c: Colour, blur: float = 0.0, *, hard: bool = False) -> None:
        """Multiply what is there by a colour, as a shadow does; hard: as `path`. Never in a mask."""
        if not self.mask:
            paint = self._paint(c, 1.0, blur)
            paint.setBlendMode(skia.BlendMode.kMultiply)
            if hard:
                paint.setAntiAlias(False)
            self.canvas.drawPath(path, paint)

    # -- words ---------------------------------------------------------------------------------------------------
    def text(
        self, words: str, x: float, y: float, size: float, c: Colour, alpha: float = 1.0, *, face: str = "sans bold"
    ) -> None:
        """Centred on x, baseline at y. Not in masks."""
        if self.mask or size < 2:
            return
        font = skia.Font(_typeface(face), size)
        self.canvas.drawString(words, x - font.measureText(words) / 2, y, font, self._paint(c, alpha))

    def sign(
        self, words: str, corners: Sequence[Point], c: Colour, alpha: float = 1.0, *, face: str = "sans bold"
    ) -> None:
        """Words filling a quadrilateral in perspective: top left, top right, bottom right, bottom left, in pixels."""
        if self.mask or not words:
            return
        font = skia.Font(_typeface(face), 100)
        width = max(font.measureText(words), 1.0)
        box = [(0.0, 0.0), (width, 0.0), (width, 100.0), (0.0, 100.0)]
        matrix = skia.Matrix()
        if not matrix.setPolyToPoly([skia.Point(*p) for p in box], [skia.Point(*p) for p in corners]):
            return
        self.canvas.save()
        self.canvas.concat(matrix)
        self.canvas.drawString(words, 0, 80, font, self._paint(c, alpha))
        self.canvas.restore()

    def streak(self, x: float, y: float, half: float, length: float, c: Colour, alpha: float) -> None:
        """A light mirrored in a wet floor: a soft column of it downwards from its foot."""
        if self.mask or half < 0.3 or length < 1:
            return
        self.canvas.save()
        self.canvas.translate(x, y + length * 0.42)
        self.canvas.scale(2.2 * half / length, 1.0)
        self.glow(0, 0, length * 0.62, c, alpha)
        self.canvas.restore()

    def beam(self, a: Point, b: Point, wa: float, wb: float, c: Colour, alpha: float) -> None:
        """Light in the air from a to b, half so wide at each end, fading out; two cones, so that its edge is soft. Not in masks."""
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = (dx * dx + dy * dy) ** 0.5
        if self.mask or length < 2 or alpha < 0.01:
            return
        nx, ny = -dy / length, dx / length
        for share in (1.0, 0.6):
            end = wb * share
            cone = [
                (a[0] + nx * wa, a[1] + ny * wa),
                (b[0] + nx * end, b[1] + ny * end),
                (b[0] - nx * end, b[1] - ny * end),
                (a[0] - nx * wa, a[1] - ny * wa),
            ]
            fading = (alpha * 0.6, alpha * 0.28, 0.0)
            self.linear(polygon(cone), a, b, (c, c, c), (0.0, 0.45, 1.0), fading, soft=True, add=True)

    # -- layers --------------------------------------------------------------------------------------------------
    def edged(self, draw: "Callable[[Pen], None]", shift: Point, blur: float, c: Colour, alpha: float) -> None:
        """What `draw` draws, with its outline in one colour behind it, shifted by pixels and blurred. Masks have no edge."""
        if self.mask:
            draw(self)
            return
        edge = skia.ImageFilters.DropShadow(shift[0], shift[1], blur, blur, _argb(c, alpha))
        self.canvas.saveLayer(None, skia.Paint(ImageFilter=edge))
        draw(self)
        self.canvas.restore()

    def begin(self, box: tuple[float, float, float, float]) -> None:
        """What follows, inside a box (left, top, right, bottom), is kept apart until `end`. Masks know no layers."""
        if not self.mask:
            self.canvas.saveLayer(skia.Rect.MakeLTRB(*box))

    def end(self, path: "skia.Path", c: Colour, alpha: float, blur: float = 0.0) -> None:
        """Put down what was kept apart, with a shade over that part of it which lies in a path."""
        if self.mask:
            return
        paint = self._paint(c, alpha, blur)
        paint.setBlendMode(skia.BlendMode.kSrcATop)
        self.canvas.drawPath(path, paint)
        self.canvas.restore()

    def flipped(self, draw: "Callable[[Pen], None]", y: float, alpha: float) -> None:
        """What `draw` draws, upside down about a line of the picture and see-through, only below that line. Not in masks."""
        if self.mask:
            return
        width, height = self._size
        self.canvas.save()
        self.canvas.clipRect(skia.Rect.MakeLTRB(0, y, width, height))
        self.canvas.saveLayerAlpha(None, int(255 * alpha))
        self.canvas.translate(0, 2 * y)
        self.canvas.scale(1, -1)
        draw(self)
        self.canvas.restore()
        self.canvas.restore()

    def cel(self, image: "skia.Image", outline: "skia.Path", laid: "skia.Matrix") -> None:
        """A drawing that was kept, laid down: `laid` takes its pixels to those of the picture. Masks and depths see its outline."""
        if self.mask or self.deep:
            path = skia.Path()
            outline.transform(laid, path)
            self.path(path, (0.0, 0.0, 0.0))
            return
        self.canvas.save()
        self.canvas.concat(laid)
        self.canvas.drawImage(image, 0, 0, skia.SamplingOptions(skia.FilterMode.kLinear))
        self.canvas.restore()

    # -- state ---------------------------------------------------------------------------------------------------
    def clip(self, path: "skia.Path") -> None:
        """Until the matching `restore`; call `save` first."""
        self.canvas.clipPath(path, True)

    def save(self) -> None:
        self.canvas.save()

    def clip_out(self, path: "skia.Path") -> None:
        """As `clip`, of what lies in a path."""
        self.canvas.clipPath(path, skia.ClipOp.kDifference, True)

    def restore(self) -> None:
        self.canvas.restore()


def capsule(a: Point, b: Point, ra: float, rb: float) -> "skia.Path":
    """The outline of two circles and the quad between them, all wound the same way: overlaps would be holes otherwise."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5 + 1e-6
    nx, ny = -dy / length, dx / length
    path = polygon(
        [
            (a[0] - nx * ra, a[1] - ny * ra),
            (b[0] - nx * rb, b[1] - ny * rb),
            (b[0] + nx * rb, b[1] + ny * rb),
            (a[0] + nx * ra, a[1] + ny * ra),
        ]
    )
    path.addCircle(a[0], a[1], ra)
    path.addCircle(b[0], b[1], rb)
    path.setFillType(skia.PathFillType.kWinding)
    return path


def _levels(
    colours: Sequence[Colour], stops: Sequence[float] | None, low: float, high: float
) -> tuple[list[float], list[int]]:
    """Where, from low to high along a gradient, its 8-bit colour changes, and the ARGB colours between: n + 1 edges, n fills."""
    at = np.asarray(stops if stops else np.linspace(0, 1, len(colours)), dtype=np.float64)
    tones = np.clip(np.asarray(colours, dtype=np.float64), 0.0, 1.0) * 255
    inner = at[(at > low) & (at < high)]
    knots = np.concatenate(((low,), inner, (high,)))
    seen = np.stack([np.interp(knots, at, tones[:, i]) for i in range(3)], axis=1)
    steps = np.ceil(np.abs(np.diff(seen, axis=0)).max(axis=1)).astype(int).clip(1, _MOST_STRIPS)
    edges = np.concatenate(
        [*(np.linspace(p, q, n, endpoint=False) for p, q, n in zip(knots, knots[1:], steps.tolist())), (high,)]
    )
    middle = (edges[1:] + edges[:-1]) / 2
    r, g, b = (np.round(np.interp(middle, at, tones[:, i])).astype(np.int64) for i in range(3))
    fills: list[int] = (0xFF000000 | r << 16 | g << 8 | b).tolist()
    # A little past both ends: the pixels there are in the path too.
    edges[0], edges[-1] = low - (high - low) * 0.01, high + (high - low) * 0.01
    return edges.tolist(), fills


def canvas_on(pixels: NDArray[Any]) -> tuple["skia.Surface", "skia.Canvas"]:
    """A surface that draws straight into a uint8 (h, w, 4) RGBA array. Keep the surface while drawing."""
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType)
    return surface, surface.getCanvas()
