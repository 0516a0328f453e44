"""What every record of the domain has in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Feit(BaseModel):
    """A frozen record with known fields only; unknown fields are an error, never dropped.

    An error names the field and not what stood in it: that may be the name of a person, and errors end up in logs.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy the fields only: what the old record has worked out (its cached properties) does not go along."""
        copy = super().model_copy(update=update, deep=deep)
        for naam in copy.__dict__.keys() - type(self).model_fields.keys():
            del copy.__dict__[naam]
        return copy
