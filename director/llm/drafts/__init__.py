"""The types language models are asked for, one file for each stage."""

from director.llm.drafts.coverage import (
    CoverageDraft,
    DetailDraft,
    FocusDraft,
    LegDraft,
    PartDraft,
    SetupDraft,
    ShotDraft,
    ThingDraft,
)
from director.llm.drafts.recipe import JointDraft, RecipeDraft, SolidDraft
from director.llm.drafts.screenplay import BeatDraft, LineDraft, SceneDraft, ScreenplayDraft
from director.llm.drafts.seeing import SeenAnswers, SeenDraft
from director.llm.drafts.sound import HeardDraft, SpottingDraft
from director.llm.drafts.treatment import Movement, NotShown, TreatmentDraft
from director.llm.drafts.turn import OPS, OpDraft, TurnDraft
from director.llm.drafts.world import GarmentDraft, LookDraft, PersonDraft, PlaceDraft, WorldDraft

__all__ = [
    "OPS",
    "BeatDraft",
    "CoverageDraft",
    "DetailDraft",
    "FocusDraft",
    "GarmentDraft",
    "HeardDraft",
    "JointDraft",
    "LegDraft",
    "LineDraft",
    "LookDraft",
    "Movement",
    "NotShown",
    "OpDraft",
    "PartDraft",
    "PersonDraft",
    "PlaceDraft",
    "RecipeDraft",
    "SceneDraft",
    "ScreenplayDraft",
    "SeenAnswers",
    "SeenDraft",
    "SetupDraft",
    "ShotDraft",
    "SolidDraft",
    "SpottingDraft",
    "ThingDraft",
    "TreatmentDraft",
    "TurnDraft",
    "WorldDraft",
]
