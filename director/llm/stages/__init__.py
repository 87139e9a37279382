"""The stages of a plan, one file each: a question to a model, and what its answer must keep before the next stage reads it."""

from director.llm.stages.cast import cast
from director.llm.stages.coverage import Covered, cover
from director.llm.stages.scenes import break_down
from director.llm.stages.spotting import spot
from director.llm.stages.treatment import treat

__all__ = ["Covered", "break_down", "cast", "cover", "spot", "treat"]
