"""What the law says about one cursist on one day: the answer, with a reason for every date."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from scheduler.law.feiten import Gebeurtenissoort, Regime, Soort
from scheduler.law.parameters import Zekerheid


class Status(StrEnum):
    """The state of a term; `kleur` says how a screen shows it."""

    LOPEND = "lopend"
    VERZOEK_KAN = "verzoek_kan"
    VERZOEK_NU = "verzoek_nu"
    VERLOPEN = "verlopen"
    VERLOPEN_ZONDER_BOETE = "verlopen_zonder_boete"
    TWEEDE_TERMIJN = "tweede_termijn"
    PIP_LOOPT = "pip_loopt"
    PIP_TE_LAAT = "pip_te_laat"
    PIP_KLOK_STAAT_STIL = "pip_klok_staat_stil"
    VRIJGESTELD = "vrijgesteld"
    TIJDELIJK_VRIJGESTELD = "tijdelijk_vrijgesteld"
    AOW_BEREIKT = "aow_bereikt"
    NIET_PLICHTIG = "niet_plichtig"
    VRIJWILLIG = "vrijwillig"
    VOLDAAN = "voldaan"
    NIET_NODIG = "niet_nodig"
    BRIEF_DUO_NODIG = "brief_duo_nodig"
    BESLUIT_TE_LAAT = "besluit_te_laat"
    UITSLAG_NA_EINDE = "uitslag_na_einde"

    @property
    def kleur(self) -> str:
        """Give rood, oranje, groen or grijs; a date that is not known is red, never blank."""
        return _KLEUR.get(self, "grijs")


_KLEUR = {
    Status.LOPEND: "groen",
    Status.VOLDAAN: "groen",
    Status.VERZOEK_KAN: "oranje",
    Status.TWEEDE_TERMIJN: "oranje",
    Status.PIP_LOOPT: "oranje",
    Status.PIP_KLOK_STAAT_STIL: "rood",
    Status.VERZOEK_NU: "rood",
    Status.VERLOPEN: "rood",
    Status.VERLOPEN_ZONDER_BOETE: "rood",
    Status.PIP_TE_LAAT: "rood",
    Status.BRIEF_DUO_NODIG: "rood",
    Status.BESLUIT_TE_LAAT: "rood",
    Status.UITSLAG_NA_EINDE: "rood",
}


class Uitkomst(BaseModel):
    """Base of every answer: frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Datumregel(Uitkomst):
    """One date with its article and one Dutch sentence that says why; no date means: not known.

    `regel` says the rule in words and `geldt_vanaf` since when its number holds: the version of the law we used.
    """

    code: str
    datum: date | None
    artikel: str
    waarom: str
    zekerheid: Zekerheid = Zekerheid.HOOG
    regel: str = ""
    geldt_vanaf: date | None = None


class Verlenging(Uitkomst):
    """An extension that can be asked for now, or that DUO gives by itself; `nieuw` holds the new last day."""

    grond: str
    lid: str | None = None
    dagen: int | None = None
    weken: int | None = None
    maanden: int | None = None
    maximum: bool = False
    bron_brief: bool = False
    nieuw: Datumregel
    automatisch: bool = False
    bewijs: str = ""
    actie: str | None = None
    zelfde_periode: bool = False
    andere_periode: bool = False
    betreft: str | None = None
    eerste: date | None = None
    laatste: date | None = None
    soort: Gebeurtenissoort | None = None


class Verplichting(Uitkomst):
    """One thing that is still to be done; for hours the number that is left."""

    code: str
    niveau: str | None = None
    uren: int | None = None

    @property
    def naam(self) -> str:
        """Give the words a planner reads."""
        if self.uren is not None:
            return f"{self.uren} uur {self.code}"
        return f"{self.code} {self.niveau}" if self.niveau else self.code


class Melding(Uitkomst):
    """A warning or a question, with a code that never changes."""

    code: str
    tekst: str


class Examenlimiet(Uitkomst):
    """The last safe days around one exam part; empty dates mean that the lead time is not known."""

    onderdeel: str
    aanmelden: Datumregel
    aanmelden_met_herkansing: Datumregel
    examendag: Datumregel


class Boete(Uitkomst):
    """The fine that may follow, in euro, and the new term, in months."""

    bedrag: int
    artikel: str
    waarom: str
    nieuwe_termijn: int | None = None
    zekerheid: Zekerheid = Zekerheid.HOOG


class Beoordeling(Uitkomst):
    """The whole answer about one cursist on one day."""

    regime: Regime
    soort: Soort | None
    peildatum: date
    status: Status
    verplichtingen: tuple[Verplichting, ...] = ()
    keuze: tuple[Verplichting, ...] = ()
    datums: tuple[Datumregel, ...] = ()
    verlengingen: tuple[Verlenging, ...] = ()
    ontheffingen: tuple[str, ...] = ()
    examens: tuple[Examenlimiet, ...] = ()
    boete: Boete | None = None
    pvt_status: Status | None = None
    pvt_boete: int = 0
    pvt_verlengingen: tuple[Verlenging, ...] = ()
    pvt_compleet: bool | None = None
    map_compleet: bool | None = None
    wissel_mag: bool | None = None
    afschalen_mag: bool | None = None
    uren_geteld: float | None = None
    participatie_uren: float | None = None
    waarschuwingen: tuple[Melding, ...] = ()
    vragen_aan_duo: tuple[Melding, ...] = ()

    def regel(self, code: str) -> Datumregel | None:
        """Give one date with its reason, or None when there is no such date."""
        return next((r for r in self.datums if r.code == code), None)

    def datum(self, code: str) -> date | None:
        """Give one date, or None."""
        regel = self.regel(code)
        return regel.datum if regel else None

    @property
    def einddatum(self) -> date | None:
        """Give the last day of the current term: the date of DUO when there is one."""
        return self.datum("einddatum")

    @property
    def begin(self) -> date | None:
        """Give the first day of the term."""
        return self.datum("begin_termijn")
