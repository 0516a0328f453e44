"""The rounds that are ready to be made, by name."""

from __future__ import annotations

from types import MappingProxyType

from seeds.generator.profiel import Profiel
from seeds.generator.profielen.gorinchem import GORINCHEM
from seeds.generator.profielen.groot import schaal
from seeds.generator.profielen.leiden import LEIDEN
from seeds.generator.profielen.leidschendam_voorburg import LEIDSCHENDAM_VOORBURG
from seeds.generator.profielen.zoetermeer import ZOETERMEER
from seeds.generator.profielen.zuidwest import ZUIDWEST

PROFIELEN = MappingProxyType({p.naam: p for p in (LEIDEN, GORINCHEM, LEIDSCHENDAM_VOORBURG, ZOETERMEER, ZUIDWEST)})

__all__ = ["PROFIELEN", "Profiel", "schaal"]
