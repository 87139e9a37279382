"""The cut: assemble, conform, mix, master. Selects in, a finished film out.

Names are imported on first use: reading a plan's line timings must not load moviepy, PyAV or OpenCV.
No module is called like a function in here: importing it would put the module in the function's place.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.assembly import assemble
    from editor.attaching import intake
    from editor.boarding import Board, storyboard
    from editor.boardpages import Drawn, Heading, Layout, layout, write_storyboard
    from editor.castsheet import FACE, LIGHT, SIDES, CastSheet, Labelled, Swatch, write_cast_sheet
    from editor.conforming import conform, drawn_stretches
    from editor.footage import still
    from editor.levels import Loudness
    from editor.lines import caption_spans, captions, line_spans, silent_spans, spoken_words
    from editor.loudness import integrated_loudness, true_peak
    from editor.mastering import master
    from editor.mixdown import mix
    from editor.panelling import Panel, panels
    from editor.probing import Probe, probe
    from editor.scratch import note, tidy
    from editor.sheet import contact_sheet
    from editor.sounding import Soundtrack, Tracks, encode_sound, kept_soundtrack, soundtrack
    from editor.subtitles import srt

_HOME = {
    "assemble": "assembly",
    "intake": "attaching",
    "conform": "conforming",
    "drawn_stretches": "conforming",
    "still": "footage",
    "caption_spans": "lines",
    "captions": "lines",
    "line_spans": "lines",
    "silent_spans": "lines",
    "spoken_words": "lines",
    "Loudness": "levels",
    "integrated_loudness": "loudness",
    "true_peak": "loudness",
    "master": "mastering",
    "mix": "mixdown",
    "Probe": "probing",
    "probe": "probing",
    "Panel": "panelling",
    "note": "scratch",
    "tidy": "scratch",
    "contact_sheet": "sheet",
    "panels": "panelling",
    "Soundtrack": "sounding",
    "Tracks": "sounding",
    "encode_sound": "sounding",
    "kept_soundtrack": "sounding",
    "soundtrack": "sounding",
    "srt": "subtitles",
    "FACE": "castsheet",
    "LIGHT": "castsheet",
    "SIDES": "castsheet",
    "CastSheet": "castsheet",
    "Labelled": "castsheet",
    "Swatch": "castsheet",
    "write_cast_sheet": "castsheet",
    "Board": "boarding",
    "storyboard": "boarding",
    "Drawn": "boardpages",
    "Heading": "boardpages",
    "Layout": "boardpages",
    "layout": "boardpages",
    "write_storyboard": "boardpages",
}

__all__ = [
    "FACE",
    "LIGHT",
    "SIDES",
    "Board",
    "CastSheet",
    "Drawn",
    "Heading",
    "Labelled",
    "Layout",
    "Loudness",
    "Panel",
    "Probe",
    "Soundtrack",
    "Swatch",
    "Tracks",
    "assemble",
    "caption_spans",
    "captions",
    "conform",
    "contact_sheet",
    "drawn_stretches",
    "encode_sound",
    "intake",
    "integrated_loudness",
    "kept_soundtrack",
    "layout",
    "line_spans",
    "master",
    "mix",
    "note",
    "panels",
    "probe",
    "silent_spans",
    "soundtrack",
    "spoken_words",
    "srt",
    "still",
    "storyboard",
    "tidy",
    "true_peak",
    "write_cast_sheet",
    "write_storyboard",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'editor' has no attribute {name!r}")
    return getattr(import_module(f"editor.{_HOME[name]}"), name)
