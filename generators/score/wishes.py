"""Wished instruments in plain words -> voices of the orchestra."""

import re
from typing import NamedTuple


class Wished(NamedTuple):
    """Who plays which part; empty where the mood decides."""

    leads: tuple[str, ...] = ()
    sustain: str = ""
    pluck: str = ""
    drums: bool = False


_LEADS = {
    "violin": "violin", "fiddle": "violin", "viola": "viola", "cello": "cello", "violoncello": "cello",
    "flute": "flute", "whistle": "flute", "recorder": "flute", "clarinet": "clarinet", "oboe": "oboe",
    "saxophone": "clarinet", "sax": "clarinet", "trumpet": "trumpet", "horn": "horns", "french horn": "horns",
    "brass": "brass", "trombone": "brass", "accordion": "accordion", "harmonica": "accordion", "concertina": "accordion",
    "piano": "piano", "guitar": "guitar", "banjo": "guitar", "mandolin": "guitar", "ukulele": "guitar", "lute": "guitar",
    "music box": "music box", "celesta": "celesta", "glockenspiel": "glockenspiel", "xylophone": "marimba",
    "marimba": "marimba", "kalimba": "music box", "vibraphone": "vibraphone", "bell": "bells", "chime": "bells",
    "glass harmonica": "glass", "theremin": "violin", "harp": "harp",
}  # fmt: skip
_SUSTAIN = {
    "string": "strings", "orchestra": "strings", "orchestral": "strings", "choir": "choir", "chorus": "choir",
    "voice": "oo", "vocal": "oo", "humming": "oo", "synth": "pad", "synthesizer": "pad", "synthesiser": "pad",
    "electronic": "pad", "pad": "pad", "ambient": "pad", "organ": "organ", "accordion": "accordion",
    "horn": "horns", "brass": "horns",
}  # fmt: skip
_PLUCK = {
    "piano": "piano", "keyboard": "piano", "harp": "harp", "guitar": "guitar", "lute": "guitar", "banjo": "guitar",
    "ukulele": "guitar", "mandolin": "guitar", "music box": "music box", "celesta": "celesta", "pizzicato": "pizzicato",
    "marimba": "marimba", "vibraphone": "vibraphone", "bell": "bells",
}  # fmt: skip
_DRUMS = ("drum", "percussion", "taiko", "timpani", "beat")


def _found(phrase: str, words: dict[str, str]) -> str:
    """The voice of the longest word in the phrase."""
    heard = [w for w in words if re.search(rf"\b{w}s?\b", phrase)]
    return words[max(heard, key=len)] if heard else ""


def wished(instruments: tuple[str, ...]) -> Wished:
    """What is not in the orchestra is left out here; who ordered it says so."""
    phrases = [i.lower() for i in instruments]
    leads = tuple(dict.fromkeys(v for p in phrases if (v := _found(p, _LEADS))))
    sustain = next((v for p in phrases if (v := _found(p, _SUSTAIN))), "")
    pluck = next((v for p in phrases if (v := _found(p, _PLUCK))), "")
    # who accompanies does not lead as well, unless nobody else is asked for
    soloists = tuple(v for v in leads if v not in (sustain, pluck)) or leads
    return Wished(soloists, sustain, pluck, any(word in p for p in phrases for word in _DRUMS))
