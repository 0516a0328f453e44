"""What is known about one cursist: the facts the law looks at, in Dutch, and nothing else."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Regime(StrEnum):
    """The law that applies."""

    WI2013 = "wi2013"
    WI2021 = "wi2021"
    VRIJWILLIG = "vrijwillig"
    GEEN = "geen"


class Soort(StrEnum):
    """The group of a cursist in the sense of the law."""

    ASIEL = "asielstatushouder"
    GEZIN = "gezinsmigrant"
    OVERIG = "overig"


class Leerroute(StrEnum):
    """The three ways through the Wet inburgering 2021."""

    B1 = "B1"
    ONDERWIJS = "onderwijs"
    Z = "Z"


class Gebeurtenissoort(StrEnum):
    """What can happen that the law looks at; for health only this code and the days are kept."""

    ZIEKTE = "ziekte"
    OVERLIJDEN = "overlijden"
    BEVALLING = "bevalling"
    ALFABETISERING = "alfabetisering"
    AZC = "azc"
    CORONA = "corona"
    OPVANG = "opvang"
    DAKLOOS = "dakloos"
    AANBIEDER = "aanbieder"
    BIJZONDER = "bijzonder"
    OPLEIDING = "opleiding"
    OPLEIDING_ZONDER_VRIJSTELLING = "opleiding_zonder_vrijstelling"
    BUITENLAND = "buitenland"
    VERHUIZING = "verhuizing"
    ROUTEWISSEL = "routewissel"
    VERLENGING = "verlenging_toegekend"
    VERZOEK = "verzoek_ingediend"
    BOETE = "boetebesluit"
    INTAKE_BOETE = "boete_intake"


class Betrokkene(StrEnum):
    """Whom an event happened to."""

    ZELF = "zelf"
    PARTNER = "partner"
    EERSTE_GRAAD = "eerste_graad"
    SCHOONFAMILIE = "schoonfamilie"
    ANDER = "ander"


class Uitslag(StrEnum):
    """The result of an exam."""

    GESLAAGD = "geslaagd"
    GEZAKT = "gezakt"


class Urensoort(StrEnum):
    """The kind of hours followed."""

    INBURGERING = "inburgering"
    NT2 = "nt2"
    ALFABETISERING = "alfabetisering"
    KNM = "knm"
    ONLINE = "online"
    PARTICIPATIE = "participatie"
    ONA = "ona"
    PVT = "pvt"
    MAP = "map"


class Pogingniveau(StrEnum):
    """How far the attempts at exams went, as the fine tables put it."""

    NIET_ALLE = "niet_alle"
    ALLE_EEN_KEER = "alle_een_keer"
    OPEN_TWEE_KEER = "open_twee_keer"


class Feit(BaseModel):
    """Base of every fact: frozen, unknown fields refused; an error does not repeat what somebody's fact says."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Gebeurtenis(Feit):
    """An event with its first and last day; a missing last day means that it still goes on."""

    soort: Gebeurtenissoort
    van: date | None = None
    tot: date | None = None
    betreft: Betrokkene = Betrokkene.ZELF
    bewijs: bool | None = Field(default=None, title="Bewijs aanwezig")
    grond: Gebeurtenissoort | None = Field(default=None, title="Grond van verlenging, verzoek of brief")
    dagen: int | None = Field(default=None, ge=0)
    weken: int | None = Field(default=None, ge=0)
    maanden: int | None = Field(default=None, ge=0)
    einddatum: date | None = Field(default=None, title="Nieuwe einddatum in de brief")
    niveau: str | None = Field(default=None, title="Soort opleiding")
    arts_in_nederland: bool = True
    voor_pvt: bool = Field(default=False, title="Gaat over het PVT")


class Examen(Feit):
    """One attempt at an exam part; `uitslag` empty: no result yet."""

    onderdeel: str
    niveau: str | None = None
    datum: date | None = None
    uitslag: Uitslag | None = None
    uitslag_op: date | None = Field(default=None, title="Uitslag verwacht of gekregen op")
    nt2: bool = Field(default=False, title="Staatsexamen NT2")


class Uren(Feit):
    """Hours of one kind followed up to and including a day."""

    soort: Urensoort
    uren: float = Field(ge=0)
    tot_en_met: date | None = None
    keurmerk: bool = True
    voor_pip: bool = Field(default=False, title="Voor de PIP gevolgd")
    brede_intake: bool = Field(default=False, title="Tijdens de brede intake gevolgd")


class Werkmaand(Feit):
    """Paid work in one month, for the exemption of ONA."""

    maand: date
    uren: float = Field(ge=0)
    betaald: bool = True


class Feiten(Feit):
    """All facts of one cursist that the law looks at; everything may be missing.

    From a row of the sheet Cursisten: `Feiten(regime=..., soort=..., leerroute=..., begin_termijn=...,
    pip_datum=..., brp_datum=..., einddatum_duo=...)`, empty cells as None. From the sheets about exams, hours
    and events: `examens=[Examen(onderdeel="KNM", datum=..., uitslag="geslaagd")]`,
    `uren=[Uren(soort="nt2", uren=312, tot_en_met=...)]`,
    `gebeurtenissen=[Gebeurtenis(soort="ziekte", van=..., tot=..., bewijs=True)]`. A granted extension is
    `Gebeurtenis(soort="verlenging_toegekend", grond="ziekte", weken=16)` or, from the letter,
    `einddatum=...`. A pregnancy is `soort="bevalling"` with the day of birth as `van`; a change of leerroute is
    the current `leerroute` plus `soort="routewissel"` as a trace; after a move `soort="verhuizing"` holds the
    day of registration. `bewijs` is only a tick: it never changes an answer. Text that is already right
    ("wi2021", "B1") needs no conversion.
    """

    regime: Regime | None = None
    soort: Soort | None = None
    leerroute: Leerroute | None = None
    nationaliteit: str | None = None
    verblijfsrecht_bekend: date | None = Field(default=None, title="Verblijfsrecht bekendgemaakt")
    plichtig_vanaf: date | None = None
    begin_termijn: date | None = Field(default=None, title="Begin termijn volgens DUO")
    einddatum_duo: date | None = Field(default=None, title="Einddatum volgens DUO")
    pip_datum: date | None = Field(default=None, title="Datum eerste PIP")
    brp_datum: date | None = Field(default=None, title="Ingeschreven in de gemeente")
    ingeschreven: bool | None = Field(default=None, title="Staat ingeschreven in de gemeente van de PIP")
    kennisgeving_duo: date | None = None
    wacht_op_informatie: bool = False
    informatie_ontvangen: date | None = None
    intake_oproepen: tuple[date, ...] = ()
    keuze_regime: Regime | None = Field(default=None, title="Gekozen wet na verkeerde brief")
    brief_regime: Regime | None = Field(default=None, title="Wet in de brief van DUO")

    geboren: date | None = None
    aow_vanaf: date | None = None
    leerplichtig: bool | None = None
    leerplicht_jaren: int | None = None
    jaren_brp: int | None = None
    jaren_werk: int | None = None
    gesprek_b1: bool = False
    vrijgesteld: bool = False
    vrijgesteld_eind_2021: bool = Field(default=False, title="Was vrijgesteld op de laatste dag van de oude wet")
    vrijstelling_opleiding: bool = Field(default=False, title="DUO gaf vrijstelling voor een opleiding")
    opleiding_van: date | None = None
    opleiding_tot: date | None = None
    buiten_de_wet: bool = Field(default=False, title="EU-burger, tijdelijk doel of tijdelijke bescherming")
    inburgeringsdiploma: bool = False
    diploma_op: date | None = None
    nt2_diploma: bool = False
    entree_diploma: bool = Field(default=False, title="Diploma entree (mbo 1)")
    ontheven: bool = False
    ontheven_onderdelen: tuple[str, ...] = ()
    medisch_advies: bool = False
    bio_advies: bool = Field(default=False, title="Advies college bij bijzondere omstandigheden")

    examens: tuple[Examen, ...] = ()
    taalonderdelen_gehaald: int | None = Field(default=None, ge=0, title="Aantal gehaalde taalonderdelen")
    open_onderdelen: tuple[str, ...] | None = Field(default=None, title="Open onderdelen volgens DUO")
    uren: tuple[Uren, ...] = ()
    uren_in_de_klas: float | None = None
    aanwezig_procent: float | None = Field(default=None, title="Procent van de uren in de PIP")
    alle_lessen: bool | None = Field(default=None, title="Alle lessen gevolgd")
    genoeg_inzet: bool = False
    leerbaarheid_niet: bool = Field(default=False, title="Leerbaarheidstoets: actief gedaan, niet in staat")
    pogingniveau: Pogingniveau | None = None
    onderdelen_gehaald: int | None = Field(default=None, ge=0)
    ona_poging_compleet: bool | None = None
    ona_portfolio: bool = Field(default=False, title="Portfolio ONA goedgekeurd")
    ona_gesprek: bool = Field(default=False, title="Eindgesprek ONA gehaald")
    ona_vrijstelling_verzoek: date | None = None
    ona_inkomen: float | None = Field(default=None, title="Inkomen als zelfstandige")
    minimumuurloon: float | None = None
    werk: tuple[Werkmaand, ...] = ()

    afgeschaald: tuple[str, ...] = Field(default=(), title="Taalonderdelen op A2")
    afschalen_gevraagd: tuple[str, ...] = ()
    wissel_van: Leerroute | None = None
    wissel_naar: Leerroute | None = None
    wissel_op: date | None = None
    college_wijkt_af: bool = False
    pvt_getekend: date | None = None
    pvt_handtekening: bool | None = Field(default=None, title="Participatieverklaring getekend, dag onbekend")
    pvt_klaar: bool | None = None
    map_klaar: bool | None = None
    map_afgerond: date | None = None
    map_gesprek: bool | None = None
    taalschakel_klaar: bool = False
    eindgesprek: bool = False
    lessen_begonnen: date | None = None
    lessen_niet_begonnen: bool = Field(default=False, title="Lessen nog niet begonnen")
    verklaring_college: bool | None = None

    verwijtbaar: bool = True
    bijstand_verlaagd: bool = Field(default=False, title="Bijstand verlaagd voor hetzelfde")
    verblijf_ingetrokken: bool = False

    gebeurtenissen: tuple[Gebeurtenis, ...] = ()

    @property
    def asiel(self) -> bool:
        """Whether the rules for asielstatushouders apply."""
        return self.soort is Soort.ASIEL

    def tel_uren(self, *soorten: Urensoort) -> float:
        """Add the hours of some kinds, at a school with the keurmerk only."""
        return sum(u.uren for u in self.uren if u.soort in soorten and u.keurmerk)

    def met(self, *soorten: Gebeurtenissoort) -> list[Gebeurtenis]:
        """Give the events of some kinds, by first day."""
        gevonden = [g for g in self.gebeurtenissen if g.soort in soorten]
        return sorted(gevonden, key=lambda g: (g.van or date.min, g.tot or date.max))
