"""What the plan does at a moment, with a course or at a leslocatie: for the planner, who typed its code."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.explain.beeld import Beeld
from scheduler.explain.groep import almost_open
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.uitleg import Reden, some_of
from scheduler.explain.vrijwilligers import too_little_help
from scheduler.explain.waarom_niet_nieuw import Werk

Redenen = tuple[Reden, ...]


def tell_thing(beeld: Beeld, code: str) -> Iterator[Redenen]:
    """A text for every side of a moment, course or leslocatie; nothing when the code is of none of these."""
    if code in beeld.ronde.moment_met:
        yield from _moment(beeld, code)
    elif code in beeld.ronde.aanbod_met:
        yield from _course(beeld, code)
    elif code in beeld.ronde.locatie_met:
        yield _place(beeld, code)


def _moment(beeld: Beeld, code: str) -> Iterator[Redenen]:
    """What the moment is, who helps there, and when that is too few why nobody else does."""
    m, wie = beeld.ronde.moment_met[code], (code,)
    yield (Reden("moment_is", wie, {"soort": m.soort, "dagdeel": m.dagdeel.naam, "locatie": m.locatie}),)
    helpers = sorted(beeld.plan.inzet_op.get((code, m.dagdeel), ()))
    helpen = Reden("moment_helpers", wie, {"n": len(helpers), "mensen": some_of(helpers)})
    nodig = Reden("moment_nodig", wie, {"min": m.min, "rol": m.rol, "streef": m.wens})
    yield helpen if helpers else Reden("moment_leeg", wie), nodig
    for tekort in too_little_help(beeld, Inzetbeeld(beeld.ronde, beeld.plan)):
        if tekort.plek == code:
            yield tekort.redenen


def _course(beeld: Beeld, code: str) -> Iterator[Redenen]:
    """Who asks for the course, which groups there are, and which could nearly open."""
    plan, wie = beeld.plan, (code,)
    yield (Reden("aanbod_is", wie),)
    vragen = [v for v in dict.fromkeys(beeld.ronde.verzoeken) if v[1] == code]
    wachten = [v[0] for v in vragen if v not in plan.groep_van]
    stand = {"n": len(vragen), "met": len(vragen) - len(wachten), "zonder": len(wachten)}
    tekst = [Reden("aanbod_vraag", wie, stand)]
    if wachten:
        tekst.append(Reden("aanbod_wacht", wie, {"n": len(wachten), "mensen": some_of(wachten)}))
    yield tuple(tekst)
    groepen = [g.groep for g in plan.groepen if g.aanbod == code]
    open_nu = Reden("aanbod_groepen", wie, {"n": len(groepen), "groepen": some_of(groepen)})
    yield (open_nu if groepen else Reden("aanbod_geen_groep", wie),)
    yield from (redenen for redenen in almost_open(Werk(beeld), code))
    yield (Reden("zaak_verder", wie),)


def _place(beeld: Beeld, code: str) -> Redenen:
    """Which groups have their lessons there."""
    wie, groepen = (code,), [g.groep for g in beeld.plan.groepen if g.locatie == code]
    daar = Reden("locatie_groepen", wie, {"n": len(groepen), "groepen": some_of(groepen)})
    return Reden("locatie_is", wie), daar if groepen else Reden("locatie_leeg", wie), Reden("zaak_verder", wie)
