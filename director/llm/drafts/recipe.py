"""A thing the kit lacks, as a model authors it: coloured solids and joints, nothing else.

Ranges are the recipe's own business: said for every number here they would be half of what a turn of the conversation costs.
"""

from typing import Literal

from pydantic import Field

from director.llm.drafts.base import Draft, Share, Word


class SolidDraft(Draft):
    """One solid, in metres: x right, y up, z towards who looks at the front; the thing stands on y = 0. No side under 0.002, nothing beyond 20."""

    shape: Literal["box", "ball", "cylinder", "cone", "ring"]
    x: float = Field(description="Of its centre.")
    y: float
    z: float
    width: float
    height: float
    depth: float
    turn_x: float = Field(description="Degrees.", ge=-360, le=360)
    turn_y: float = Field(ge=-360, le=360)
    turn_z: float = Field(ge=-360, le=360)
    colour: Word = Field(description="In plain words or '#rrggbb'.")
    glow: Share = Field(description="1 shines as a lamp does; 0 is usual.")
    gloss: Share = Field(description="0.2 is usual.")
    text: Word = Field(description="Legible on its front; '' if none.")
    joint: Word = Field(description="The name of the joint it moves with; '' if it stands still.")


class JointDraft(Draft):
    """What moves: a lid, a wheel, a drawer."""

    name: Word
    kind: Literal["hinge", "spin", "slide"]
    x: float
    y: float
    z: float
    axis: Literal["x", "y", "z"]
    amount: float = Field(
        description="Hinge: degrees to and fro; slide: centimetres; spin: degrees a second.", ge=-360, le=360
    )


class RecipeDraft(Draft):
    """How to build one kind of thing that the kit lacks."""

    kind: Word = Field(description="One or two lower-case words that the kit does not have: 'samovar'.")
    solids: tuple[SolidDraft, ...] = Field(
        description="Biggest first; a dozen make most things plain to see.", min_length=1, max_length=40
    )
    joints: tuple[JointDraft, ...] = Field(description="[] if nothing moves.", max_length=6)
