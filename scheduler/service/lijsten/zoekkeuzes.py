"""What a filter or an export can be narrowed to: code and name, only what the reader may see."""

from __future__ import annotations

from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, locatie_naam, naam_van


def list_locaties(pb: Planbeeld) -> dict[str, str]:
    """The leslocaties of the reader."""
    codes = (loc.locatie for loc in pb.ronde.leslocaties if pb.zicht.locatie(loc.locatie))
    return dict(sorted(((c, locatie_naam(pb.ronde, c)) for c in codes), key=lambda x: x[1].casefold()))


def list_groepen(pb: Planbeeld) -> dict[str, str]:
    """The open groups of the reader, with what they learn and where."""
    groepen = sorted(g.groep for g in pb.plan.groepen if g.groep in pb.zicht.groepen)
    return {code: f"{code} ({aanbod_naam(pb.ronde, pb.plan.groep_met[code].aanbod)})" for code in groepen}


def list_aanbod(pb: Planbeeld) -> dict[str, str]:
    """Every kind of course."""
    return {a.aanbod: aanbod_naam(pb.ronde, a.aanbod) for a in pb.ronde.aanbod}


def list_vrijwilligers(pb: Planbeeld) -> dict[str, str]:
    """The volunteers of the reader by name."""
    wie = (v for v in pb.ronde.vrijwilligers if v.vrijwilliger in pb.zicht.vrijwilligers)
    namen = ((v.vrijwilliger, f"{naam_van(v)} ({v.vrijwilliger})") for v in wie)
    return dict(sorted(namen, key=lambda x: x[1].casefold()))
