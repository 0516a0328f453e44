"""What every record of the domain has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Feit(BaseModel):
    """A frozen record with known fields only; unknown fields are an error, never dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
