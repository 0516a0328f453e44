"""What to call somebody on a page about an absence, where no code stands beside the name."""

from __future__ import annotations

from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.vergelijken import person_name


def who(pb: Planbeeld, code: str) -> str:
    """The name, with the code behind it where two people have that name; somebody of elsewhere by name only."""
    naam = pb.namen.persoon(code)
    return person_name(pb.ronde, code) if naam == code else naam
