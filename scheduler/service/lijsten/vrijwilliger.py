"""One volunteer: whether he may begin, what he does of what he can do, and the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.vrijwilliger import TAALCOACH
from scheduler.explain.vrijwilligers import why_inzet, why_koppeling
from scheduler.explain.zin import Zin
from scheduler.service.bord.mensen import tell
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import naam_van, tijd
from scheduler.storage import logboek

NIET_ACTIEF = "niet actief als het blok begint"
NOG_NIET = {
    "": "",
    "vog_gezien": "VOG nog niet gezien",
    "basiscursus": "basiscursus nog niet gedaan",
    "actief_van": NIET_ACTIEF,
    "actief_tot": NIET_ACTIEF,
    "pauze_tot": "pauze",
}
"""What keeps a volunteer from beginning, in a few words, by its column."""


@dataclass(frozen=True)
class Helper:
    """A volunteer in the list: what he does of what he can do."""

    code: str
    naam: str
    rollen: str
    inzetbaar: bool
    waarom_niet: str
    dagdelen: int
    max_dagdelen: int
    coach: bool
    cursisten: int
    max_cursisten: int
    vog: date | None
    basiscursus: date | None

    @property
    def vrije_dagdelen(self) -> int:
        """How many dagdelen a week are left."""
        return max(0, self.max_dagdelen - self.dagdelen)

    @property
    def vrije_cursisten(self) -> int:
        """How many cursisten a taalcoach can take on."""
        return max(0, self.max_cursisten - self.cursisten) if self.coach else 0


@dataclass(frozen=True)
class Taak:
    """Something a volunteer does every week, and why; `cursist` is whom he coaches, when the reader may see that."""

    wat: str
    wanneer: str
    waarom: tuple[str, ...]
    cursist: str = ""


@dataclass(frozen=True)
class Helperbeeld:
    """Everything on the page of a volunteer."""

    helper: Helper
    graag: str
    als_het_moet: str
    lessen: tuple[Taak, ...]
    koppelingen: tuple[Taak, ...]


def read_helper(db: Database, pb: Planbeeld, code: str, nu: datetime) -> Helperbeeld:
    """One volunteer; that somebody looked is kept in the log."""
    pb.zicht.need_vrijwilliger(code)
    with db.write() as s:
        logboek.append(s, nu, pb.gebruiker.id, "bekeken", code)
    v = pb.ronde.vrijwilliger_met[code]
    inzet = sorted((i for i in pb.plan.inzet if i.vrijwilliger == code), key=lambda i: i.dagdeel.volgorde)
    paren = sorted((k for k in pb.plan.koppelingen if k.vrijwilliger == code), key=lambda k: k.dagdeel.volgorde)
    return Helperbeeld(
        helper=read_row(pb, code),
        graag=", ".join(d.naam for d in sort_dagdelen(v.dagdelen)),
        als_het_moet=", ".join(d.naam for d in sort_dagdelen(v.dagdelen_als_het_moet)),
        lessen=tuple(
            Taak(
                _place(pb, i.groep, i.moment), f"{i.dagdeel.naam}, {tijd(i.dagdeel)}", tell(pb, why_inzet(pb.beeld, i))
            )
            for i in inzet
        ),
        koppelingen=tuple(
            Taak(
                naam_van(pb.ronde.cursist_met[k.cursist]) if k.cursist in pb.zicht.cursisten else "Een cursist",
                f"{k.dagdeel.naam}, {'online' if k.online else 'samen'}",
                tell(pb, why_koppeling(pb.beeld, k, voor=code)),
                k.cursist if k.cursist in pb.zicht.cursisten else "",
            )
            for k in paren
        ),
    )


def read_row(pb: Planbeeld, code: str) -> Helper:
    """One volunteer as he stands in a list."""
    v = pb.ronde.vrijwilliger_met[code]
    return Helper(
        code=code,
        naam=naam_van(v),
        rollen=", ".join(sorted(v.rollen)),
        inzetbaar=code in pb.grond.inzetbeeld.inzetbaar,
        waarom_niet=NOG_NIET[v.beletsel(pb.ronde.begin)],
        dagdelen=pb.grond.inzetbeeld.keren[code],
        max_dagdelen=pb.ronde.max_dagdelen(v),
        coach=TAALCOACH in v.rollen,
        cursisten=pb.grond.inzetbeeld.cursisten[code],
        max_cursisten=pb.ronde.max_cursisten(v),
        vog=v.vog_gezien,
        basiscursus=v.basiscursus,
    )


def _place(pb: Planbeeld, groep: str, moment: str) -> str:
    if groep:
        return Zin.make("Les van groep {groep}", {"groep": groep})
    return f"{pb.ronde.moment_met[moment].soort} ({moment})"
