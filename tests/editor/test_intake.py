"""What a person attaches is checked, cleaned and kept, or refused in one sentence; nothing half-made stays behind."""

import os
import struct
import wave
import zlib

import av
import numpy as np
import pytest
from PIL import Image

from editor import intake
from film import BriefError


@pytest.fixture
def vault(tmp_path):
    (tmp_path / "vault").mkdir()
    return tmp_path / "vault"


def picture(path, size=(64, 48), colour=(200, 40, 30), **save):
    Image.new("RGB", size, colour).save(path, **save)
    return path


def clip(path, seconds=1.0, size=(96, 64), rate=24, metadata=None, fmt=None, options=None):
    with av.open(str(path), "w", format=fmt, options=options or {}) as out:
        out.metadata.update(metadata or {})
        stream = out.add_stream("libx264", rate=rate)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        for n in range(round(seconds * rate)):
            frame = np.full((size[1], size[0], 3), (n * 9) % 255, np.uint8)
            out.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        out.mux(stream.encode(None))
    return path


def sound(path, seconds=1.0, rate=22050):
    t = np.arange(round(seconds * rate)) / rate
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes((np.sin(2 * np.pi * 440 * t) * 9000).astype("<i2").tobytes())
    return path


def test_a_photograph_stands_upright_without_its_metadata(tmp_path, vault):
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "SecretCamera"  # turned by 90 degrees
    kept = intake(picture(tmp_path / "a.jpg", (64, 32), exif=exif), vault)
    assert (kept.name, kept.kind, kept.width, kept.height) == ("image1", "image", 32, 64)
    stored = (vault / kept.media).read_bytes()
    assert b"SecretCamera" not in stored
    assert kept.media.startswith("ref-")
    assert "exif" not in Image.open(vault / kept.media).info


def test_a_clip_is_kept_small_silent_and_without_metadata(tmp_path, vault):
    path = clip(tmp_path / "c.mov", 1.5, (2000, 500), metadata={"title": "SecretPlace"})
    kept = intake(path, vault)
    assert (kept.name, kept.width, kept.height, kept.frames, kept.seconds) == ("video1", 1280, 320, 36, 1.5)
    assert b"SecretPlace" not in (vault / kept.media).read_bytes()
    with av.open(str(vault / kept.media)) as file:
        assert not file.streams.audio
        assert sum(1 for _ in file.decode(file.streams.video[0])) == 36


def test_a_sound_becomes_48_khz_stereo(tmp_path, vault):
    kept = intake(sound(tmp_path / "s.wav", 2.0), vault)
    assert (kept.name, kept.seconds) == ("audio1", pytest.approx(2.0, abs=0.01))
    with wave.open(str(vault / kept.media)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48000, 2, 2)
        samples = np.frombuffer(file.readframes(48000), "<i2").reshape(-1, 2)
    assert 6000 < np.abs(samples).max() < 10000  # one channel spread over two


def test_the_kind_is_told_by_content_and_not_by_the_name(tmp_path, vault):
    assert intake(picture(tmp_path / "film.mp4", format="PNG"), vault).kind == "image"
    assert intake(clip(tmp_path / "photo.png", fmt="mp4"), vault).kind == "video"
    assert intake(sound(tmp_path / "photo.jpg"), vault).kind == "audio"


def test_the_same_file_twice_is_one_reference_and_others_get_the_next_name(tmp_path, vault):
    one = intake(picture(tmp_path / "a.png"), vault)
    assert intake(picture(tmp_path / "b.png"), vault, (one,)) == one
    other = intake(picture(tmp_path / "c.png", colour=(1, 2, 3)), vault, (one,))
    assert other.name == "image2"
    assert len(list(vault.iterdir())) == 2


def test_an_animation_keeps_its_first_picture_and_says_so(tmp_path, vault):
    frames = [Image.new("RGB", (32, 32), c) for c in ("red", "blue")]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    kept = intake(tmp_path / "a.gif", vault)
    assert "first" in kept.notes[0]
    assert Image.open(vault / kept.media).getpixel((5, 5))[0] > 200


def test_what_is_transparent_or_deep_becomes_a_plain_picture(tmp_path, vault):
    Image.new("RGBA", (32, 32), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    kept = intake(tmp_path / "clear.png", vault)
    assert Image.open(vault / kept.media).getpixel((5, 5)) == (255, 255, 255)
    Image.fromarray(np.full((32, 32), 32896, np.uint16)).save(tmp_path / "deep.png")
    kept = intake(tmp_path / "deep.png", vault)
    assert Image.open(vault / kept.media).getpixel((5, 5)) == (128, 128, 128)


def bomb(path):
    """A few bytes of PNG that say they are 60000 x 60000."""
    head = struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path


def truncated(path, whole):
    path.write_bytes(whole.read_bytes()[: whole.stat().st_size * 6 // 10])
    return path


def noisy(path):
    luck = np.random.default_rng(1)
    Image.fromarray(luck.integers(0, 255, (200, 200, 3), np.uint8)).save(path)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.png", b""),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("page.png", b"<!doctype html><html><img src=file:///etc/passwd></html>"),
        ("list.mp4", b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n"),
        ("join.mp4", b"ffconcat version 1.0\nfile '/etc/hostname'\n"),
        ("words.wav", b"just words " * 400),
        ("head.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 40),
        ("zip.png", b"PK\x03\x04" + bytes(200)),
        ("random.mp3", bytes((i * 73 + i // 7) % 256 for i in range(9000))),
    ],
)
def test_what_is_no_media_is_refused_by_name(tmp_path, vault, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BriefError, match=name):
        intake(tmp_path / name, vault)
    assert list(vault.iterdir()) == []


def test_truncated_and_oversized_files_are_refused(tmp_path, vault):
    bad = [
        truncated(tmp_path / "half.png", noisy(tmp_path / "whole.png")),
        truncated(tmp_path / "half.mp4", clip(tmp_path / "whole.mp4")),
        truncated(tmp_path / "part.mp4", clip(tmp_path / "quick.mp4", 2, options={"movflags": "faststart"})),
        bomb(tmp_path / "bomb.png"),
        clip(tmp_path / "long.mp4", 15.5, (32, 32)),
        clip(tmp_path / "one.mp4", 1 / 24),
        sound(tmp_path / "tick.wav", 0.05),
        picture(tmp_path / "tiny.png", (8, 8)),
    ]
    for path in bad:
        with pytest.raises(BriefError, match=path.name):
            intake(path, vault)
    assert list(vault.iterdir()) == []


def test_what_is_no_file_is_refused_without_waiting(tmp_path, vault):
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    for name in ("pipe.png", "loop.png", "vault", "missing.png", "nul\0.png"):
        with pytest.raises(BriefError):
            intake(tmp_path / name, vault)
    assert list(vault.iterdir()) == []


def test_no_more_than_the_limit_are_taken(tmp_path, vault):
    taken = ()
    for n in range(9):
        taken += (intake(picture(tmp_path / f"{n}.png", colour=(n, 0, 0)), vault, taken),)
    assert [r.name for r in taken] == [f"image{n}" for n in range(1, 10)]
    with pytest.raises(BriefError, match="9 pictures already"):
        intake(picture(tmp_path / "more.png"), vault, taken)
    clips = (intake(clip(tmp_path / "a.mp4", 8), vault),)
    with pytest.raises(BriefError, match="15 in all"):
        intake(clip(tmp_path / "b.mp4", 7.5), vault, clips)
    assert len(list(vault.iterdir())) == 10
