"""A take -> a few of its frames as small JPEGs."""

from pathlib import Path

import cv2

import editor
from director.llm.wire import Picture
from film import MediaDamaged, Plan, Shot, Take, handles

_SIDE = 640
"""Pixels of the longer side: a face in a wide shot is still a face, and a picture costs few tokens."""
_QUALITY = 80
_COUNT = 4


def frames(take: Take, plan: Plan, shot: Shot, vault: Path) -> tuple[Picture, ...]:
    """From the beginning to the end of what the film shows of the take, the joints left out. Raises MediaDamaged."""
    head, _ = handles(plan)[shot.id]
    last = min(shot.frames, take.order.frames - head) - 1
    wanted = sorted({head + round(last * share) for share in _shares()})
    return tuple(picture(take, n, vault) for n in wanted)


def _shares() -> list[float]:
    return [(2 * n + 1) / (2 * _COUNT) for n in range(_COUNT)]


def last_frame(take: Take, plan: Plan, shot: Shot, vault: Path) -> Picture:
    head, _ = handles(plan)[shot.id]
    return picture(take, min(head + shot.frames, take.order.frames) - 1, vault)


def first_frame(take: Take, plan: Plan, shot: Shot, vault: Path) -> Picture:
    return picture(take, handles(plan)[shot.id][0], vault)


def picture(take: Take, number: int, vault: Path) -> Picture:
    still = editor.still(vault / take.media, number)
    high, wide = still.shape[:2]
    scale = min(1.0, _SIDE / max(high, wide))
    small = cv2.resize(still, (max(2, round(wide * scale)), max(2, round(high * scale))), interpolation=cv2.INTER_AREA)
    written, jpeg = cv2.imencode(".jpg", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    if not written:
        raise MediaDamaged(
            f"{take.slate}: frame {number} cannot be written as a picture; `auteur resume` shoots it again"
        )
    return Picture(jpeg.tobytes())
