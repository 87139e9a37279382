"""What is written down on the way from brief to plan."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences for the person: what was left open and decided, and what will not be shown as asked."""

    assumed: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
