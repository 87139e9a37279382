"""The pipe into the encoder: the fault that is told is the one that happened."""

import numpy as np
import pytest

from film import GenerationFailed, OrderRefused, Rate
from generators.encode import encoder

RATE = Rate(num=24, den=1)
SMALL = np.zeros((32, 32, 3), np.uint8)


def stopped(path):
    with encoder(path, 32, 32, RATE) as write:
        write(SMALL)
        raise OrderRefused("the stage cannot")


def fed(path):
    with encoder(path, 32, 32, RATE) as write:
        for _ in range(2000):
            write(SMALL)


def test_a_fault_in_the_frames_is_not_hidden_by_the_dead_encoder(tmp_path):
    # A small frame waits in the pipe's buffer; closing the pipe of a killed encoder must not raise in its place.
    with pytest.raises(OrderRefused, match="cannot"):
        stopped(tmp_path / "take.mp4")


def test_an_encoder_that_dies_is_told_in_its_own_words(tmp_path):
    with pytest.raises(GenerationFailed, match=r"take\.mp4: the encoder stopped"):
        fed(tmp_path / "no such folder" / "take.mp4")
