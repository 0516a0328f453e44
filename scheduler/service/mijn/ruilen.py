"""A volunteer arranges it with another: *Ik weet iemand anders* and *Wij hebben geruild*.

The lesson stays his until the other says yes. Of others he sees the first name only, and only of those who could come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from scheduler.domain.koppeling import Inzet
from scheduler.errors import KanNiet
from scheduler.service.mijn.afspraken import KOPPELING
from scheduler.service.mijn.pagina import KOMT, OPEN, Gepland, find_mine, need_person
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.dagen import Dag, days_between
from scheduler.service.uitval.kandidaten import find_candidates
from scheduler.service.uitval.past import Plekgat
from scheduler.service.uitval.ruilbericht import ask_other, side
from scheduler.service.uitval.verleden import read_past
from scheduler.service.uitval.wissel import kind_at, place_on, why_not
from scheduler.service.uitval.zicht import Dagplannen
from scheduler.storage import logboek, ruilvoorstellen

NIET = "Dit kan niet. De ander heeft dan geen les, of u kunt dan niet. Bel elkaar, of bel de coördinator."
NIET_MEER = "Deze persoon kan dan niet. Kies iemand anders."


@dataclass(frozen=True)
class Ander:
    """Another volunteer: the first name, and a key for the form in the place of a code. `ruilt` has lessons himself."""

    sleutel: str
    voornaam: str
    ruilt: bool


@dataclass(frozen=True)
class Ruilkeuze:
    """An own appointment with who could come instead; `dubbel`: people with the same first name are left out."""

    afspraak: Gepland
    anderen: tuple[Ander, ...]
    dubbel: bool


def may_swap(g: Gepland) -> bool:
    """Whether this appointment can go to another: an own lesson or moment that one still comes to."""
    a = g.afspraak
    return g.staat in {OPEN, KOMT} and a.soort != KOPPELING and not a.invallen


def read_choices(db: Database, gebruiker: Gebruiker, dag: date, dagdeel: str, nu: datetime) -> Ruilkeuze:
    """Who could come instead of the volunteer on this day, by first name."""
    g = find_mine(db, gebruiker, dag, dagdeel, nu)
    if not may_swap(g):
        raise KanNiet("Deze afspraak kunt u niet ruilen. Bel de coördinator.")
    pb = Dagplannen(db, gebruiker, Recht.EIGEN_ZIEN).on(dag)
    with db.read() as s:
        anderen = _able(s, pb, gebruiker.persoon, g, nu)
    aantal = Counter(a.voornaam.casefold() for a in anderen.values())
    enig = (a for a in anderen.values() if aantal[a.voornaam.casefold()] == 1)
    namen = tuple(sorted(enig, key=lambda a: a.voornaam.casefold()))
    return Ruilkeuze(g, namen, dubbel=len(namen) < len(anderen))


def propose(
    db: Database,
    gebruiker: Gebruiker,
    dag: date,
    dagdeel: str,
    wie: str,
    nu: datetime,
    *,
    ruil: bool = False,
    terug: date | None = None,
) -> str:
    """Ask another to come on this day, in a `ruil` for the own coming on day `terug`; gives the other's first name."""
    if ruil and terug is None:
        raise KanNiet("Vul de dag in waarop u voor de ander komt.")
    if not ruil:
        terug = None
    keuze = read_choices(db, gebruiker, dag, dagdeel, nu)
    a, ik = keuze.afspraak.afspraak, need_person(gebruiker)
    plannen = Dagplannen(db, gebruiker, Recht.EIGEN_ZIEN)
    with db.write() as s:
        anderen = _able(s, plannen.on(dag), ik, keuze.afspraak, nu)
        code, ander = next(((c, x) for c, x in anderen.items() if x.sleutel == wie), ("", None))
        if ander is None or ander not in keuze.anderen:
            raise KanNiet(NIET_MEER)
        if any(open_for(s, ik, dag, dagdeel)):
            raise KanNiet("U vroeg hier al iemand voor. Trek die vraag eerst in.")
        les = (dag, dagdeel, a.plek)
        dagen = days_between(s, min(dag, terug or dag), max(dag, terug or dag))
        i = place_on(plannen.on(dag), ik, dag, dagen, nu, dagdeel)
        if i.plek != a.plek or why_not(s, plannen.on(dag), code, i, dag, dagen):
            raise KanNiet(NIET_MEER)
        over = _return(s, plannen.on(terug), ik, code, terug, dagen, nu) if terug else None
        heen = side(plannen.on(dag), ik, code, *les)
        bericht = ask_other(s, heen, side(plannen.on(over[0]), code, ik, *over) if over else None, nu, gebruiker.id)
        rij = ruilvoorstellen.add_proposal(s, ik, code, les, over, nu, gebruiker.id, bericht=bericht.id)
        logboek.append(s, nu, gebruiker.id, "ruil_gevraagd", a.plek, oud=ik, nieuw=code, waarom=f"voorstel {rij.id}")
        return ander.voornaam


def open_for(s: Session, van: str, dag: date, dagdeel: str) -> list[int]:
    """Numbers of what somebody asked for this appointment and has no answer yet."""
    rijen = ruilvoorstellen.list_proposals(s, dag, van)
    return [r.id for r in rijen if (r.van, r.datum, r.dagdeel, r.status) == (van, dag, dagdeel, "gevraagd")]


def _able(s: Session, pb: Planbeeld, ik: str, g: Gepland, nu: datetime) -> dict[str, Ander]:
    """By code everybody who could come there on that day."""
    a = g.afspraak
    gat = Plekgat(kind_at(pb, a.plek), ik, a.plek, a.dagdeel, a.dag, "")
    kunnen = [k.code for k in find_candidates(pb, gat, read_past(s, gat, nu)) if not k.waarom_niet]
    bezig = {i.vrijwilliger for i in pb.plan.inzet}
    met_naam = ((c, pb.ronde.vrijwilliger_met[c].voornaam) for c in kunnen)
    return {c: Ander(_key(ik, c, g), naam, c in bezig) for c, naam in met_naam if naam}


def _return(
    s: Session, pb: Planbeeld, ik: str, ander: str, dag: date, dagen: Sequence[Dag], nu: datetime
) -> ruilvoorstellen.Les:
    """What the volunteer does in return. What the other does is not told when it cannot be."""
    try:
        i: Inzet = place_on(pb, ander, dag, dagen, nu)
    except KanNiet as fout:
        raise KanNiet(NIET) from fout
    if ik not in pb.ronde.vrijwilliger_met or why_not(s, pb, ik, i, dag, dagen):
        raise KanNiet(NIET)
    return dag, i.dagdeel.value, i.plek


def _key(ik: str, ander: str, g: Gepland) -> str:
    return sha256(f"{ik}|{ander}|{g.afspraak.sleutel}".encode()).hexdigest()[:12]
