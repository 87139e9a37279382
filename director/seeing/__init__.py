"""A vision model as a script supervisor: closed questions about takes and cuts, answered by one of three words, kept as marks.

What a model says of pictures is untrusted: no sentence of it is kept, shown or fed to another prompt. A mismatch fails its
mark and may carry a hint for the next order; what is not observed abstains, and no mark of an eye is required.
"""

from director.seeing.eye import CutSeen, Eye, look, look_at_cuts
from director.seeing.questions import Asked, about_cut, about_take, marks_of

__all__ = ["Asked", "CutSeen", "Eye", "about_cut", "about_take", "look", "look_at_cuts", "marks_of"]
