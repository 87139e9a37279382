"""A long take by one process or by four: the same bytes. Nothing reaches the vault before all of it is made."""

import asyncio
import itertools
import shutil

import av
import numpy as np
import pytest

from director.dividing import filmed
from director.workers import Turns, Workers
from film import (
    Action,
    Character,
    GenerationFailed,
    Look,
    OrderRefused,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Weather,
)
from generators import load, read_passes, shoot, spans_of

RATE = Rate(num=24000, den=1001)


def order(frames: int = 73, kind: str = "desert") -> PictureOrder:
    setup = Setup(
        place=Place(id="place", name="a place", kind=kind),
        time_of_day="day",
        weather=Weather.CLEAR,
        look=Look(),
        cast=(Character(id="ana", name="Ana", description=""),),
        parts=(Part(who="ana", action=Action.WALK),),
        size=Size.FULL,
    )
    return PictureOrder(
        slate=Slate.parse("1A-1"),
        backend=load("previz").card.backend,
        frames=frames,
        rate=RATE,
        seed=3,
        width=64,
        height=36,
        setup=setup,
    )


def in_processes(count, wanted, vault):
    shares = []

    async def made():
        async with Workers(count) as workers:
            return await filmed(workers, "previz", wanted, vault, shares.append)

    return asyncio.run(made()), shares


def test_four_processes_make_the_bytes_that_one_makes(tmp_path):
    alone, together = tmp_path / "alone", tmp_path / "together"
    alone.mkdir()
    together.mkdir()
    wanted = order()
    assert [(s.first, s.frames) for s in spans_of("previz", wanted)] == [(0, 48), (48, 25)]
    one = shoot(load("previz"), wanted, alone)
    four, shares = in_processes(4, wanted, together)
    assert (four.sha256, four.media, four.passes) == (one.sha256, one.media, one.passes)
    assert (alone / one.passes).read_bytes() == (together / four.passes).read_bytes()
    assert sorted(shares) == shares
    assert shares[-1] == 1.0
    assert sorted(p.name for p in together.iterdir()) == sorted([one.media, one.passes]), "a scratch folder is left"
    with av.open(str(alone / one.media)) as media:
        frames = [f.to_ndarray(format="gray") for f in media.decode(media.streams.video[0])]
        assert [round(p.pts * p.time_base * RATE.fraction) for p in _packets(alone / one.media)] == list(range(73))
    assert len(frames) == 73
    passes = read_passes(alone / one.passes)
    assert list(passes.frames) == list(range(0, 73, 6))
    assert passes.camera.shape == (73, 8)
    # No jump where two stretches meet, beside what every keyframe of the codec makes: the walk goes on.
    steps = np.array([np.abs(a.astype(int) - b).mean() for a, b in itertools.pairwise(frames)])
    assert steps[47] < 1.5 * np.median(steps[[11, 23, 35, 59]])


def _packets(path):
    with av.open(str(path)) as media:
        return sorted((p for p in media.demux(video=0) if p.size), key=lambda p: p.pts)


def test_what_is_refused_in_a_stretch_is_refused_and_leaves_nothing(tmp_path):
    with pytest.raises(OrderRefused, match="has no set 'moonbase'"):
        in_processes(1, order(kind="moonbase"), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_process_still_at_its_stretch_leaves_nothing_either(tmp_path, monkeypatch):
    """The first stretch fails while a process begins the second: it finds its folder gone, and makes no new one."""
    really, late = shutil.rmtree, []

    def rmtree(folder, ignore_errors):
        (scratch,) = scratches
        try:
            (scratch / "000048").mkdir()
        except FileNotFoundError:
            late.append(scratch)
        really(folder, ignore_errors)

    class OneFails:
        async def run(self, name, progress, work, *given, ends):
            scratches.add(given[3])
            if given[2].first == 0:
                raise GenerationFailed("the first stretch", retryable=True)
            await asyncio.Event().wait()

    scratches = set()
    monkeypatch.setattr("director.dividing.shutil.rmtree", rmtree)
    with pytest.raises(GenerationFailed, match="the first stretch"):
        asyncio.run(filmed(OneFails(), "previz", order(), tmp_path, print))
    assert late == list(scratches)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("frames", "parts"), [(2, [2]), (48, [48]), (71, [71]), (73, [48, 25]), (240, [48] * 5)])
def test_stretches_follow_from_the_length_alone(frames, parts):
    assert [s.frames for s in spans_of("previz", order(frames))] == parts


def test_what_ends_something_goes_before_what_begins_something_and_a_stop_blocks_nobody():
    served = []

    async def work(turns, name, ends, until=None):
        async with turns.turn(ends):
            served.append(name)
            if until is not None:
                await until.wait()

    async def day():
        turns, door = Turns(1), asyncio.Event()
        first = asyncio.create_task(work(turns, "first", False, door))
        await asyncio.sleep(0)
        later = [asyncio.create_task(work(turns, f"take {i}", False)) for i in range(2)]
        await asyncio.sleep(0)
        gone = asyncio.create_task(work(turns, "stopped", True))
        mark = asyncio.create_task(work(turns, "mark", True))
        await asyncio.sleep(0)
        gone.cancel()
        door.set()
        await asyncio.gather(first, mark, *later)

    asyncio.run(asyncio.wait_for(day(), 5))
    assert served == ["first", "mark", "take 0", "take 1"]
