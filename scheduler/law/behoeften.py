"""What somebody still needs besides language lessons: ONA, PVT, MAP and KNM that are open and due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scheduler.law.beoordeling import Beoordeling, Datumregel, Status
from scheduler.law.datum import DAGEN_PER_WEEK, add_maanden
from scheduler.law.feiten import Regime
from scheduler.law.onderdelen import KNM, MAP, ONA, PVT
from scheduler.law.parameters import Parameters, load_parameters

LOSSE_ONDERDELEN = (PVT, KNM, ONA, MAP)
_EIGEN_KLOK = {Status.LOPEND, Status.VERLOPEN, Status.VERLOPEN_ZONDER_BOETE}


@dataclass(frozen=True, slots=True)
class Behoefte:
    """A part that is not done, with the last day of its clock and why."""

    onderdeel: str
    einde: Datumregel


def find_behoeften(b: Beoordeling, parameters: Parameters | None = None) -> Iterator[Behoefte]:
    """Give the parts beside the language that are open while their clock ends within the setting of the house."""
    p = parameters or load_parameters()
    grens = add_maanden(b.peildatum, p.getal("voorstel_vanaf", b.peildatum))
    open_codes = {v.code for v in b.verplichtingen}
    for deel in LOSSE_ONDERDELEN:
        einde = find_einde(b, deel)
        if deel in open_codes and einde and einde.datum and einde.datum <= grens:
            yield Behoefte(deel, einde)


def find_einde(b: Beoordeling, onderdeel: str) -> Datumregel | None:
    """Give the last day for a part: under Wi2013 the PVT has a clock of its own."""
    eigen = b.regel("pvt_einddatum") if onderdeel == PVT and b.regime is Regime.WI2013 else None
    return eigen if eigen and eigen.datum else b.regel("einddatum")


def heeft_eigen_pvt_klok(b: Beoordeling) -> bool:
    """Say whether the PVT runs on its own clock and is still open."""
    return b.regime is Regime.WI2013 and b.pvt_status in _EIGEN_KLOK and b.datum("pvt_einddatum") is not None


def weken_tot_uitslag(b: Beoordeling, parameters: Parameters | None = None) -> int:
    """Give the weeks that the slowest open exam takes from the exam day to its result; none without exams."""
    p = parameters or load_parameters()
    onbekend = p.getal("speling_uitslag_onbekend", b.peildatum)
    einde = b.einddatum
    weken = [
        (einde - x.examendag.datum).days // DAGEN_PER_WEEK if x.examendag.datum else onbekend
        for x in b.examens
        if einde
    ]
    return max(weken, default=0)


def laatste_actiedag(peildatum: date, parameters: Parameters | None = None) -> date:
    """Give the last day that a calendar of actions looks ahead to."""
    p = parameters or load_parameters()
    return add_maanden(peildatum, p.getal("actie_vooruit", peildatum))
