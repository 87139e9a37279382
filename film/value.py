"""The one base class of the domain: frozen, strict about unknown fields, comparable, JSON-able."""

from typing import Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """Never mutated: change one with `value.with_(field=...)`, which validates, unlike `model_copy`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def with_(self, **changes: object) -> Self:
        """A copy with some fields changed, validated whole. Raises pydantic.ValidationError."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**fields, **changes})
