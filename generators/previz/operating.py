"""A path and a share of the shot -> the framing then: after a clip, in legs, or by the one move; never outside the set."""

from dataclasses import replace

from generators.previz.camera import unit, vec
from generators.previz.course import Path, free, shifted
from generators.previz.framing import Framing
from generators.previz.legs import Legs
from generators.previz.moves import MOVES
from generators.previz.paths import along, begun
from generators.previz.standpoint import LOWEST, inside

_KEPT = 16
"""Moments whose framing is remembered."""


class Operator:
    """Built once per take; then asked for each moment."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # On a mount the subject does not move: the mount does.
        self._own = replace(path, rides=False, follow=lambda s: vec(0, 0, 0)) if path.rides else path
        self._known: dict[float, Framing] = {}
        self._legs = Legs(self._own) if path.setup.legs and path.setup.path is None else None

    def at(self, share: float) -> Framing:
        """The framing at a share of the shot, 0 to 1. The last ones are kept: picture, masks and shutter ask for the same."""
        found = self._known.get(share)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[share] = self._at(share)
        return found

    def _at(self, share: float) -> Framing:
        moved = self._moved(share)
        if self.path.rides:
            moved = shifted(moved, self.path.follow(share))
            return replace(moved, eye=vec(moved.eye[0], max(LOWEST, float(moved.eye[1])), moved.eye[2]))
        return replace(moved, eye=inside(self.path.bounds, moved.eye))

    def _moved(self, share: float) -> Framing:
        path = self._own
        clip = path.setup.path
        if clip is not None:
            room = free(path.bounds, path.framing.eye, unit(path.framing.eye - path.framing.target))
            start = begun(clip, path.framing, room)
            there = along(clip, start, share, path.aspect, path.seconds, path.seed)
            # Where the set ends the camera stops, and keeps looking the way it looked.
            return shifted(there, inside(path.bounds, there.eye) - there.eye)
        return self._legs.at(share) if self._legs is not None else MOVES[path.setup.move](path, share)
