"""From the rows of a round (Cursisten, Examens, Uren, Gebeurtenissen) to `Feiten`; unknown words are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from scheduler.domain.cursist import Cursist
from scheduler.domain.cursist import Examen as Examenrij
from scheduler.domain.cursist import Gebeurtenis as Gebeurtenisrij
from scheduler.domain.cursist import Uren as Urenrij
from scheduler.domain.ronde import Ronde
from scheduler.law.feiten import Examen, Feiten, Gebeurtenis, Gebeurtenissoort, Uitslag, Uren, Urensoort
from scheduler.law.onderdelen import EINDGESPREK, MAP, ONA, PVT, TAAL, TAALSCHAKEL
from scheduler.law.rijen_woorden import (
    DIPLOMA,
    Dossierfeit,
    Resultaat,
    is_aanwezigheid,
    lees_betrokkene,
    lees_gebeurtenis,
    lees_niveau,
    lees_onderdeel,
    lees_uitslag,
    lees_urensoort,
    plat,
)
from scheduler.law.uren import VOL

_BESLUIT_DUO = re.compile(r"(?:brief|besluit|beschikking|toekenning).*\bduo\b|\bduo\b.*(?:brief|besluit|beschikking)")
_JA = {PVT: "pvt_klaar", MAP: "map_klaar", EINDGESPREK: "eindgesprek", TAALSCHAKEL: "taalschakel_klaar"}
_DAGEN = {
    Dossierfeit.PVT_GETEKEND: "pvt_getekend",
    Dossierfeit.MAP_KLAAR: "map_afgerond",
    Dossierfeit.AOW: "aow_vanaf",
    Dossierfeit.KENNISGEVING: "kennisgeving_duo",
    Dossierfeit.LESSEN_BEGONNEN: "lessen_begonnen",
}
_ZONDER_DAG = {
    Dossierfeit.PVT_GETEKEND: "pvt_klaar",
    Dossierfeit.MAP_KLAAR: "map_klaar",
    Dossierfeit.EINDGESPREK: "eindgesprek",
    Dossierfeit.DIPLOMA: "inburgeringsdiploma",
    Dossierfeit.VRIJSTELLING: "vrijgesteld",
    Dossierfeit.ONTHEFFING: "ontheven",
    Dossierfeit.VERBLIJF_INGETROKKEN: "verblijf_ingetrokken",
    Dossierfeit.BIJSTAND_VERLAAGD: "bijstand_verlaagd",
}


@dataclass
class Dossier:
    """The rows about one cursist."""

    cursist: Cursist
    examens: list[Examenrij] = field(default_factory=list)
    uren: list[Urenrij] = field(default_factory=list)
    gebeurtenissen: list[Gebeurtenisrij] = field(default_factory=list)

    @property
    def aanwezigheid(self) -> int | None:
        """The attendance of this person in procent, from the last row that says it; None when no row does."""
        rijen = [u for u in self.uren if is_aanwezigheid(u.soort)]
        return min(VOL, round(max(rijen, key=lambda u: u.tot_en_met or date.min).uren)) if rijen else None


def verzamel(ronde: Ronde) -> dict[str, Dossier]:
    """Give the rows of every cursist of a round, by code; rows of unknown people are left alone."""
    uit = {c.cursist: Dossier(c) for c in ronde.cursisten}
    for rij in ronde.examens:
        if rij.cursist in uit:
            uit[rij.cursist].examens.append(rij)
    for uur in ronde.uren:
        if uur.cursist in uit:
            uit[uur.cursist].uren.append(uur)
    for g in ronde.gebeurtenissen:
        if g.cursist in uit:
            uit[g.cursist].gebeurtenissen.append(g)
    return uit


def lees_feiten(dossier: Dossier, peildatum: date) -> Feiten:
    """Make the facts of one cursist out of his rows."""
    velden = kale_velden(dossier.cursist)
    velden |= _lees_examens(dossier.examens, peildatum)
    uren = velden["uren"] = tuple(_lees_uren(dossier.uren, peildatum))
    # on the sheet every kind has its own row, so the hours in class never hold the online ones
    velden["uren_in_de_klas"] = sum(u.uren for u in uren if u.soort in {Urensoort.INBURGERING, Urensoort.NT2})
    gebeurd, extra = _lees_gebeurtenissen(dossier, peildatum)
    return Feiten(**(velden | extra), gebeurtenissen=gebeurd)


def kale_velden(c: Cursist) -> dict[str, Any]:
    """Give the facts that stand in the row of the cursist himself."""
    namen = ("regime", "soort", "leerroute", "begin_termijn", "pip_datum", "brp_datum", "einddatum_duo")
    return {naam: getattr(c, naam) for naam in namen}


def _lees_examens(rijen: Iterable[Examenrij], peildatum: date) -> dict[str, Any]:
    examens: list[Examen] = []
    vrij: list[str] = []
    velden: dict[str, Any] = {}
    for rij in rijen:
        deel, uitslag = lees_onderdeel(rij.onderdeel), lees_uitslag(rij.uitslag)
        gepland = rij.datum is not None and rij.datum > peildatum
        if deel is None or uitslag is Resultaat.TELT_NIET or gepland:
            continue
        niveau, nt2 = lees_niveau(rij.onderdeel, rij.niveau)
        if uitslag is Resultaat.VRIJ:
            vrij.append(deel)
        elif deel in _JA:
            velden |= {_JA[deel]: True} if uitslag is Uitslag.GESLAAGD else {}
        elif deel == DIPLOMA:
            velden |= _diploma(rij, nt2=nt2) if uitslag is Uitslag.GESLAAGD else {}
        elif not (deel == ONA and _is_deel_van_ona(rij, uitslag, velden)):
            gelezen = uitslag if isinstance(uitslag, Uitslag) else None
            examens.append(Examen(onderdeel=deel, niveau=niveau, datum=rij.datum, uitslag=gelezen, nt2=nt2))
    return velden | {"examens": tuple(examens), "ontheven_onderdelen": tuple(vrij)}


def _diploma(rij: Examenrij, *, nt2: bool) -> dict[str, Any]:
    return {"nt2_diploma" if nt2 else "inburgeringsdiploma": True, "diploma_op": rij.datum}


def _is_deel_van_ona(rij: Examenrij, uitslag: Uitslag | Resultaat, velden: dict[str, Any]) -> bool:
    """Portfolio and interview of ONA are halves: only both together, or with the course hours, make it done."""
    tekst = plat(rij.onderdeel)
    deel = "ona_portfolio" if "portfolio" in tekst else "ona_gesprek" if "gesprek" in tekst else None
    if deel and uitslag is Uitslag.GESLAAGD:
        velden[deel] = True
    return deel is not None


def _lees_uren(rijen: Sequence[Urenrij], peildatum: date) -> Iterator[Uren]:
    """Give the hours per kind: every row is the total up to and including its day, so the last row counts."""
    laatste: dict[Urensoort, date] = {}
    gelezen: list[tuple[Urensoort, Urenrij]] = []
    for rij in rijen:
        soort = None if is_aanwezigheid(rij.soort) else lees_urensoort(rij.soort)
        if soort is None or (rij.tot_en_met and rij.tot_en_met > peildatum):
            continue
        gelezen.append((soort, rij))
        if rij.tot_en_met:
            laatste[soort] = max(laatste.get(soort, date.min), rij.tot_en_met)
    for soort, rij in gelezen:
        if rij.tot_en_met is None or rij.tot_en_met == laatste[soort]:
            yield Uren(soort=soort, uren=rij.uren, tot_en_met=rij.tot_en_met)


def _lees_gebeurtenissen(dossier: Dossier, peildatum: date) -> tuple[tuple[Gebeurtenis, ...], dict[str, Any]]:
    gebeurd: list[Gebeurtenis] = []
    extra: dict[str, Any] = {}
    for rij in dossier.gebeurtenissen:
        soort, grond = lees_gebeurtenis(rij.soort)
        if isinstance(soort, Dossierfeit):
            extra |= _feit(soort, rij, extra, peildatum)
        elif soort is Gebeurtenissoort.VERLENGING:
            # the letter of DUO names the new last day: that is what `tot` holds for an extension
            gebeurd.append(Gebeurtenis(soort=soort, grond=grond, einddatum=rij.tot, bewijs=bool(rij.bewijs)))
        elif soort is Gebeurtenissoort.VERZOEK:
            if rij.tot is None or rij.tot >= peildatum:
                gebeurd.append(Gebeurtenis(soort=soort, grond=grond, van=rij.van, bewijs=bool(rij.bewijs)))
        elif soort is Gebeurtenissoort.BOETE:
            gebeurd.append(Gebeurtenis(soort=soort, van=rij.van, einddatum=rij.tot, bewijs=bool(rij.bewijs)))
        elif soort:
            gebeurd.append(_omstandigheid(soort, rij, dossier.cursist))
    return tuple(gebeurd), extra


def _omstandigheid(soort: Gebeurtenissoort, rij: Gebeurtenisrij, c: Cursist) -> Gebeurtenis:
    van, tot = rij.van, rij.tot
    if "zwanger" in plat(rij.soort):
        van, tot = tot or van, None  # the child is born at the end
    if van and tot and tot < van:
        van, tot = tot, van
    betreft = lees_betrokkene(rij.soort, soort)
    if soort is Gebeurtenissoort.BEVALLING and c.geslacht == "m":
        betreft = lees_betrokkene("partner", soort)
    if c.einddatum_duo and _BESLUIT_DUO.search(plat(rij.bewijs)):
        # DUO decided about this already, and the date in its letter holds it
        return Gebeurtenis(soort=Gebeurtenissoort.VERLENGING, grond=soort, van=van, tot=tot, bewijs=True)
    return Gebeurtenis(
        soort=soort,
        van=van,
        tot=tot,
        betreft=betreft,
        bewijs=bool(rij.bewijs),
        niveau=plat(rij.soort) if soort is Gebeurtenissoort.OPLEIDING else None,
    )


def _feit(feit: Dossierfeit, rij: Gebeurtenisrij, tot_nu: Mapping[str, Any], peildatum: date) -> dict[str, Any]:
    dag = rij.van or rij.tot
    loopt = (rij.van is None or rij.van <= peildatum) and (rij.tot is None or rij.tot >= peildatum)
    if feit is Dossierfeit.VRIJSTELLING_TIJDELIJK or (feit is Dossierfeit.VRIJSTELLING and rij.tot is not None):
        return {"vrijstelling_opleiding": True, "opleiding_van": rij.van, "opleiding_tot": rij.tot}
    if feit is Dossierfeit.LEERPLICHT:
        return {"leerplichtig": True} if loopt else {}
    if feit is Dossierfeit.INTAKE:
        return {"intake_oproepen": (*tot_nu.get("intake_oproepen", ()), dag)} if dag else {}
    if feit is Dossierfeit.AFGESCHAALD:
        return {"afgeschaald": TAAL}
    if dag and feit in _DAGEN:
        return {_DAGEN[feit]: dag}
    if dag and dag > peildatum:
        return {}
    return {_ZONDER_DAG[feit]: True} if feit in _ZONDER_DAG else {}
