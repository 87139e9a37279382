"""What a vision model may say about pictures: one of three words to each numbered question. No sentence of it is kept."""

from typing import Literal

from pydantic import Field

from director.llm.drafts.base import Draft

Seen = Literal["match", "mismatch", "unobserved"]


class SeenDraft(Draft):
    """One answer."""

    question: int = Field(description="Its number.", ge=1)
    answer: Seen = Field(description="'unobserved' if the pictures do not show it clearly either way.")


class SeenAnswers(Draft):
    """An answer to every question, in order."""

    answers: tuple[SeenDraft, ...] = Field(min_length=1, max_length=40)
