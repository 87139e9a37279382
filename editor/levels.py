"""What a mix measures, and the names of its limits. `loudness.py` measures it, with NumPy."""

from film import Value

SAMPLE_RATE = 48_000
SILENCE_LUFS = -70.0
"""The absolute gate: nothing quieter counts, so nothing quieter is measured."""
SILENCE_DBTP = -120.0
SILENT_NOTE = "the sound is silent; it was not normalised"


class Loudness(Value):
    """What a mix measures."""

    lufs: float
    """Integrated; -70 for silence."""
    true_peak: float
    """dBTP; -120 for silence."""
    note: str = ""
    """Why it is not at the target, if it is not."""
