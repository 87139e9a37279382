"""The pipe into the encoder: the fault that is told is the one that happened."""

import numpy as np
import pytest

from editor.encode import encode
from film import BriefError, FilmError, Rate

RATE = Rate(num=24, den=1)
SMALL = np.zeros((32, 32, 3), np.uint8)


def frames_then_a_fault():
    yield SMALL
    raise BriefError("that clip is too long")


def test_a_fault_in_the_frames_is_not_hidden_by_the_dead_encoder(tmp_path):
    # A small frame waits in the pipe's buffer; closing the pipe of a killed encoder must not raise in its place.
    with pytest.raises(BriefError, match="too long"):
        encode(frames_then_a_fault(), (32, 32), RATE, tmp_path / "clip.mp4")


def test_an_encoder_that_dies_is_told_in_its_own_words(tmp_path):
    with pytest.raises(FilmError, match=r"clip\.mp4: the encoder stopped"):
        encode((SMALL for _ in range(2000)), (32, 32), RATE, tmp_path / "no such folder" / "clip.mp4")
