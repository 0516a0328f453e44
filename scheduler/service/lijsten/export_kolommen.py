"""The columns that an export can have: what stands in each, whether it is chosen at first, and who may have it.

Without being asked for there is no address, postcode, phone, e-mail, term or absence in a file. Terms and absences are
never there for a reader without the right to see them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Lesgroep
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.io.columns import Waarde
from scheduler.service.bord.werklijst import read_slack
from scheduler.service.koppelingen.lijst import Koppelrij
from scheduler.service.lijsten.vrijwilliger import read_row
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import aanbod_naam, docent_naam, lestijden, locatie_naam, lokaal_naam, naam_van

R = TypeVar("R")


@dataclass(frozen=True)
class Bron:
    """What the values of a row are read from: the plan, the day, and who is absent, in words."""

    pb: Planbeeld
    vandaag: date
    afwezig: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Exportkolom(Generic[R]):
    """One column: `standaard` is ticked at first; `recht` is what the reader needs for it."""

    sleutel: str
    titel: str
    waarde: Callable[[Bron, R], Waarde]
    standaard: bool = True
    recht: Recht = Recht.PLAN_ZIEN


def allowed(pb: Planbeeld, kolommen: Sequence[Exportkolom[R]]) -> tuple[Exportkolom[R], ...]:
    """The columns that this reader may have."""
    return tuple(k for k in kolommen if pb.gebruiker.mag(k.recht))


def _groepen(b: Bron, c: Cursist) -> tuple[Lesgroep, ...]:
    return b.pb.plan.groepen_van.get(c.cursist, ())


def _lines(delen: Sequence[str]) -> str:
    return "\n".join(delen)


def _docenten(b: Bron, g: Lesgroep) -> str:
    return ", ".join(dict.fromkeys(docent_naam(b.pb.ronde, g.docenten[d]) for d in sort_dagdelen(set(g.docenten))))


def _coach(b: Bron, c: Cursist) -> str:
    coaches = (k.vrijwilliger for k in b.pb.plan.koppelingen if k.cursist == c.cursist)
    return ", ".join(naam_van(b.pb.ronde.vrijwilliger_met[v]) for v in coaches)


def _wacht_op(b: Bron, c: Cursist) -> str:
    wacht = (a for a in c.aanbod if (c.cursist, a) not in b.pb.plan.groep_van)
    return ", ".join(aanbod_naam(b.pb.ronde, a) for a in wacht)


def _speling(b: Bron, c: Cursist) -> str:
    speling = read_slack(b.pb, c.cursist)
    return speling.zin if speling else ""


CURSIST: tuple[Exportkolom[Cursist], ...] = (
    Exportkolom("code", "code", lambda _, c: c.cursist),
    Exportkolom("naam", "naam", lambda _, c: naam_van(c)),
    Exportkolom("aanbod", "vraagt", lambda b, c: _lines([aanbod_naam(b.pb.ronde, a) for a in c.aanbod])),
    Exportkolom("groep", "groep", lambda b, c: _lines([g.groep for g in _groepen(b, c)])),
    Exportkolom("tijden", "lestijden", lambda b, c: _lines([lestijden(g) for g in _groepen(b, c)])),
    Exportkolom(
        "locatie", "leslocatie", lambda b, c: _lines([locatie_naam(b.pb.ronde, g.locatie) for g in _groepen(b, c)])
    ),
    Exportkolom("docent", "docent", lambda b, c: _lines([_docenten(b, g) for g in _groepen(b, c)])),
    Exportkolom("wacht", "wacht op", _wacht_op),
    Exportkolom("wacht_sinds", "wacht sinds", lambda _, c: c.wacht_sinds, standaard=False),
    Exportkolom("coach", "taalcoach", _coach),
    Exportkolom("dagdelen", "kan op", lambda _, c: ", ".join(d.naam for d in sort_dagdelen(c.dagdelen)), False),
    Exportkolom("plaats", "woonplaats", lambda _, c: c.plaats, standaard=False),
    Exportkolom("postcode", "postcode", lambda _, c: c.postcode, standaard=False),
    Exportkolom("contacttaal", "contacttaal", lambda _, c: c.contacttaal, standaard=False),
    Exportkolom("termijn", "einde termijn (DUO)", lambda _, c: c.einddatum_duo, False, Recht.TERMIJNEN_ZIEN),
    Exportkolom("speling", "speling", _speling, False, Recht.TERMIJNEN_ZIEN),
    Exportkolom("afwezig", "afwezig", lambda b, c: b.afwezig.get(c.cursist, ""), False, Recht.OORZAAK_ZIEN),
)
VRIJWILLIGER: tuple[Exportkolom[Vrijwilliger], ...] = (
    Exportkolom("code", "code", lambda _, v: v.vrijwilliger),
    Exportkolom("naam", "naam", lambda _, v: naam_van(v)),
    Exportkolom("rollen", "rollen", lambda _, v: ", ".join(sorted(v.rollen))),
    Exportkolom("begin", "kan beginnen", lambda b, v: read_row(b.pb, v.vrijwilliger).waarom_niet or "ja"),
    Exportkolom("dagdelen", "kan graag", lambda _, v: ", ".join(d.naam for d in sort_dagdelen(v.dagdelen))),
    Exportkolom("lessen", "dagdelen nu", lambda b, v: read_row(b.pb, v.vrijwilliger).dagdelen),
    Exportkolom("lessen_max", "dagdelen hoogstens", lambda b, v: b.pb.ronde.max_dagdelen(v)),
    Exportkolom("cursisten", "cursisten nu", lambda b, v: read_row(b.pb, v.vrijwilliger).cursisten),
    Exportkolom("vog", "VOG gezien", lambda _, v: v.vog_gezien, standaard=False),
    Exportkolom("basiscursus", "basiscursus", lambda _, v: v.basiscursus, standaard=False),
    Exportkolom("plaats", "woonplaats", lambda _, v: v.plaats, standaard=False),
    Exportkolom("postcode", "postcode", lambda _, v: v.postcode, standaard=False),
    Exportkolom("telefoon", "telefoon", lambda _, v: v.telefoon, standaard=False),
    Exportkolom("email", "e-mail", lambda _, v: v.email, standaard=False),
    Exportkolom("afwezig", "afwezig", lambda b, v: b.afwezig.get(v.vrijwilliger, ""), False, Recht.OORZAAK_ZIEN),
)
KOPPELING: tuple[Exportkolom[Koppelrij], ...] = (
    Exportkolom("coach", "taalcoach", lambda _, k: k.coach_naam),
    Exportkolom("coach_code", "code coach", lambda _, k: k.coach),
    Exportkolom("cursist", "cursist", lambda _, k: k.cursist_naam),
    Exportkolom("cursist_code", "code cursist", lambda _, k: k.cursist),
    Exportkolom("wanneer", "wanneer", lambda _, k: k.tijd or "niet in dit plan"),
    Exportkolom("stand", "stand", lambda _, k: k.verloop.stand),
    Exportkolom("sinds", "sinds", lambda _, k: k.verloop.sinds),
    Exportkolom("actie", "nu te doen", lambda _, k: k.actie.wat if k.actie else ""),
    Exportkolom("voor", "voor", lambda _, k: k.actie.voor if k.actie else None),
    Exportkolom("laatst", "laatst iets gehoord", lambda _, k: k.verloop.gesproken, standaard=False),
    Exportkolom("telefoon", "telefoon coach", lambda b, k: b.pb.ronde.vrijwilliger_met[k.coach].telefoon, False),
    Exportkolom("email", "e-mail coach", lambda b, k: b.pb.ronde.vrijwilliger_met[k.coach].email, False),
)
GROEP: tuple[Exportkolom[Lesgroep], ...] = (
    Exportkolom("groep", "groep", lambda _, g: g.groep),
    Exportkolom("aanbod", "aanbod", lambda b, g: aanbod_naam(b.pb.ronde, g.aanbod)),
    Exportkolom("locatie", "leslocatie", lambda b, g: locatie_naam(b.pb.ronde, g.locatie)),
    Exportkolom("tijden", "lestijden", lambda _, g: lestijden(g)),
    Exportkolom(
        "lokaal", "lokaal", lambda _, g: ", ".join(dict.fromkeys(lokaal_naam(g, d) for d in sort_dagdelen(g.dagdelen)))
    ),
    Exportkolom("docent", "docent", _docenten),
    Exportkolom("cursisten", "cursisten", lambda b, g: b.pb.beeld.in_groep(g.groep)),
    Exportkolom("min", "minimum", lambda b, g: b.pb.ronde.aanbod_met[g.aanbod].min, standaard=False),
    Exportkolom("max", "hoogstens", lambda b, g: b.pb.ronde.aanbod_met[g.aanbod].max),
)
