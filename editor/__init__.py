"""The cut: assemble, conform, mix, master. Selects in, a finished film out.

Names are imported on first use: reading a plan's line timings must not load moviepy, PyAV or OpenCV.
No module is called like a function in here: importing it would put the module in the function's place.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.assembly import assemble
    from editor.conforming import conform
    from editor.footage import still
    from editor.lines import caption_spans, captions, line_spans, silent_spans, spoken_words
    from editor.loudness import Loudness, integrated_loudness, true_peak
    from editor.mastering import master
    from editor.mixdown import mix
    from editor.probing import Probe, probe
    from editor.sheet import Panel, contact_sheet, panels
    from editor.subtitles import srt

_HOME = {
    "assemble": "assembly",
    "conform": "conforming",
    "still": "footage",
    "caption_spans": "lines",
    "captions": "lines",
    "line_spans": "lines",
    "silent_spans": "lines",
    "spoken_words": "lines",
    "Loudness": "loudness",
    "integrated_loudness": "loudness",
    "true_peak": "loudness",
    "master": "mastering",
    "mix": "mixdown",
    "Probe": "probing",
    "probe": "probing",
    "Panel": "sheet",
    "contact_sheet": "sheet",
    "panels": "sheet",
    "srt": "subtitles",
}

__all__ = [
    "Loudness",
    "Panel",
    "Probe",
    "assemble",
    "caption_spans",
    "captions",
    "conform",
    "contact_sheet",
    "integrated_loudness",
    "line_spans",
    "master",
    "mix",
    "panels",
    "probe",
    "silent_spans",
    "spoken_words",
    "srt",
    "still",
    "true_peak",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'editor' has no attribute {name!r}")
    return getattr(import_module(f"editor.{_HOME[name]}"), name)
