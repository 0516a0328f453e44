"""Synthetic rounds that look like the annual reports: `generate(PROFIELEN["leiden-2020"], seed=1)`."""

from __future__ import annotations

from seeds.generator.bouw import generate
from seeds.generator.profiel import Profiel
from seeds.generator.profielen import PROFIELEN, schaal

__all__ = ["PROFIELEN", "Profiel", "generate", "schaal"]
