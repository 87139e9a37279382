"""The house format: what every picture take and every rendered stretch of the master is encoded as.

One x264 configuration with closed GOPs, so that untouched takes can be stream-copied into the master, frame-identical
(headers are equal only if every setting here is). Fixed at one encoder thread: x264's output depends on the number of
threads, and the same order must give the same bytes on every machine. Takes are encoded in parallel processes instead.
"""

from film.timecode import Rate

GOP = 12
"""Frames between keyframes; cuts at multiples of it are free."""
CRF = 22
"""Film grain is most of the bits: the lighthouse example (40 s, 720p) has 124 MB at 18 and 66 MB at 22."""
X264 = f"keyint={GOP}:min-keyint={GOP}:scenecut=0:open-gop=0:stitchable=1:threads=1:sliced-threads=0"
TICKS = 1000
"""Time stamps per frame and per unit of the rate's denominator: frames last a whole number of ticks at any rate."""
REORDER = 2
"""Frames a packet may wait for one that is shown before it (x264 with its pyramid of B-frames); decoding times begin that much
before 0."""


def encode_arguments(rate: Rate) -> list[str]:
    """ffmpeg output arguments for raw RGB in, house format out: H.264 High, 4:2:0, BT.709 limited range, tagged."""
    return [
        "-vf",
        # setparams too: ffmpeg drops the colour flags below for piped raw RGB
        "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int+bitexact,format=yuv420p,"
        "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv",
        *("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", str(CRF), "-x264-params", X264),
        *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"),
        *("-r", str(rate), "-video_track_timescale", str(rate.num * TICKS), "-an"),
        *("-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1"),
    ]


def encode_command(encoder: str, size: tuple[int, int], rate: Rate, out: str) -> list[str]:
    """The words that start ffmpeg to read RGB frames of (width, height) from its standard input and write them to `out`."""
    source = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{size[0]}x{size[1]}", "-r", str(rate), "-i", "-"]
    return [encoder, "-y", "-v", "error", *source, *encode_arguments(rate), "-f", "mp4", out]


def disk_full(said: str) -> bool:
    """Whether what the encoder said last means that the disk is full."""
    return "No space left" in said


def stopped(name: str, said: str, status: int) -> str:
    """The sentence for an encoder that died while writing a file."""
    return f"{name}: the encoder stopped: {said or status}"
