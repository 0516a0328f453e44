"""The deadline watch on screen: how many are late or nearly so, and one row for every clock. For the teamleider."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from scheduler.law.behoeften import find_einde
from scheduler.law.onderdelen import PVT
from scheduler.law.ronde import ZONDER_KLOK
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.termijnen.bladen import sort_terms
from scheduler.service.termijnen.grafiek import Staaf, spread_ends, spread_slack
from scheduler.service.termijnen.stand import Stand
from scheduler.service.termijnen.tekst import DOEL, noem_haalbaar
from scheduler.service.termijnen.vakken import Vak, find_vak
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import naam_van
from scheduler.storage import logboek

BINNEN = (30, 60, 90)
BLADZIJDE = 100


@dataclass(frozen=True)
class Waarom:
    """Why a date is what it is: the sentence, the rule, its source, since when it holds and how sure it is."""

    zin: str
    regel: str
    bron: str
    vanaf: date | None
    zekerheid: str


@dataclass(frozen=True)
class Vooruitblik:
    """When a number of hours is reached with this plan: expected, earliest and latest, and in words whether in time.

    `aanname` is the attendance in procent that was assumed, None when it is the cursist's own.
    """

    doel: str
    nodig: int
    gevolgd: float
    per_week: float
    verwacht: date | None
    vroegst: date | None
    laatst: date | None
    woord: str
    kleur: str
    aanname: int | None


@dataclass(frozen=True)
class Klok:
    """One clock of one cursist. `einde` None is a date that is not known, unless `zonder` says there is no clock.

    `berekend` is the date of the law, `duo` the date in the letter, `doel` the day that we plan to; `klaar` is the
    day on which the lessons are done with this plan.
    """

    cursist: str
    naam: str
    verplichting: str
    vak: Vak
    einde: date | None
    zonder: bool
    berekend: date | None
    duo: date | None
    doel: date | None
    status: str
    kleur: str
    actie: str
    voor: date | None
    speling: int | None
    klaar: date | None
    waarom: Waarom | None
    vooruitblik: tuple[Vooruitblik, ...]
    groepen: tuple[str, ...]


@dataclass(frozen=True)
class Tegel:
    """How many clocks there are of a kind: a number that opens the list behind it."""

    sleutel: str
    titel: str
    aantal: int
    kleur: str = ""


@dataclass(frozen=True)
class Termijnen:
    """The tiles, a page of the chosen tile (least slack first), and the pictures of all clocks.

    `alle` counts the clocks, `cursisten` whose they are; every clock is in one of `tegels`, in one bar of `verdeling`
    and in one of `verloop`. `binnenkort` counts clocks that end soon, the longest list with the shorter ones in it.
    `zonder` is for who has no clock. `vanaf` is the place of the first row in the list; `verder` that of the next page,
    None on the last.
    """

    alle: int
    cursisten: int
    tegels: tuple[Tegel, ...]
    binnenkort: tuple[Tegel, ...]
    zonder: Tegel
    gekozen: Tegel
    rijen: tuple[Klok, ...]
    vanaf: int
    verder: int | None
    peildatum: date | None
    begin: date | None
    verdeling: tuple[Staaf, ...]
    verloop: tuple[Staaf, ...]


def read_terms(pb: Planbeeld, kies: str = "", vanaf: int = 0) -> Termijnen:
    """The deadline watch of a plan: the rows of one tile from a place in its list on."""
    pb.gebruiker.eis(Recht.TERMIJNEN_ZIEN)
    blad = sort_terms(pb.grond.standen.values(), persoonlijk=True)
    alle = [
        _clock(pb, dict(zip(blad.kolommen, rij, strict=True)), kleur)
        for rij, kleur in zip(blad.rijen, blad.kleuren, strict=True)
        if rij[0] in pb.zicht.cursisten
    ]
    klokken, nu = [k for k in alle if not k.zonder], pb.ronde.peildatum
    per_vak = {vak: [k for k in alle if k.vak is vak] for vak in Vak}
    snel = {n: [k for k in klokken if nu and k.einde and 0 <= (k.einde - nu).days <= n] for n in BINNEN}
    lijsten = {
        Tegel("", "alle termijnen", len(klokken)): klokken,
        **{Tegel(vak.sleutel, vak.titel, len(rijen), vak.kleur): rijen for vak, rijen in per_vak.items()},
        **{Tegel(f"binnen-{n}", f"binnen {n} dagen", len(rijen)): rijen for n, rijen in snel.items()},
    }
    tegels = {t.sleutel: t for t in lijsten}
    gekozen = tegels.get(kies, tegels[""])
    return Termijnen(
        alle=len(klokken),
        cursisten=len({k.cursist for k in klokken}),
        tegels=tuple(tegels[vak.sleutel] for vak in Vak if vak is not Vak.GEEN),
        binnenkort=tuple(tegels[f"binnen-{n}"] for n in BINNEN),
        zonder=tegels[Vak.GEEN.sleutel],
        gekozen=gekozen,
        rijen=tuple(lijsten[gekozen][vanaf : vanaf + BLADZIJDE]),
        vanaf=vanaf,
        verder=vanaf + BLADZIJDE if vanaf + BLADZIJDE < gekozen.aantal else None,
        peildatum=nu,
        begin=pb.ronde.begin,
        verdeling=spread_slack(((k.vak, k.speling) for k in klokken), nu) if nu else (),
        verloop=spread_ends((k.einde for k in klokken), nu) if nu else (),
    )


def make_list(db: Database, pb: Planbeeld, nu: datetime) -> bytes:
    """The sheet Termijnen as a file for the gemeente: codes and no personal grounds. That it was made is logged."""
    pb.gebruiker.eis(Recht.TERMIJNEN_ZIEN)
    blad = sort_terms(pb.grond.standen.values())
    gezien = [n for n, rij in enumerate(blad.rijen) if rij[0] in pb.zicht.cursisten]
    blad = replace(blad, rijen=tuple(blad.rijen[n] for n in gezien), kleuren=tuple(blad.kleuren[n] for n in gezien))
    from scheduler.io.writer import write_sheets  # brings a spreadsheet library: only who asks for the file pays for it

    with TemporaryDirectory() as map_:
        uit = Path(map_) / "termijnen.xlsx"
        write_sheets(uit, (blad,))
        inhoud = uit.read_bytes()
    with db.write() as s:
        logboek.append(s, nu, pb.gebruiker.id, "termijnenlijst", pb.ref, nieuw=f"{len(gezien)} regels")
    return inhoud


def _clock(pb: Planbeeld, rij: dict[str, object], kleur: str) -> Klok:
    einde, voor, speling = rij["einddatum"], rij["actie_voor"], rij["speling_weken"]
    cursist = str(rij["cursist"])
    stand = pb.grond.standen[cursist]
    eigen_pvt = rij["verplichting"] == PVT
    zonder = stand.b.status in ZONDER_KLOK
    einde = einde if isinstance(einde, date) else None
    speling = speling if isinstance(speling, int) else None
    return Klok(
        cursist=cursist,
        naam=naam_van(pb.ronde.cursist_met[cursist]),
        verplichting=_text(rij["verplichting"]),
        vak=find_vak(einde, speling, stand.b.peildatum, zonder=zonder),
        einde=einde,
        zonder=zonder,
        berekend=stand.b.datum("pvt_einddatum" if eigen_pvt else "berekende_einddatum"),
        duo=None if eigen_pvt else stand.feiten.einddatum_duo,
        doel=None if eigen_pvt else stand.b.datum("veilige_einddatum"),
        status=_text(rij["status"]),
        kleur=kleur,
        actie=_text(rij["actie"]),
        voor=voor if isinstance(voor, date) else None,
        speling=speling,
        klaar=None if eigen_pvt or zonder or stand.speling is None else stand.klaar,
        waarom=_why(stand, _text(rij["grond"]), eigen_pvt=eigen_pvt),
        vooruitblik=() if eigen_pvt else _forecasts(stand),
        groepen=tuple(g.groep for g in pb.plan.groepen_van.get(cursist, ())),
    )


def _why(stand: Stand, zin: str, *, eigen_pvt: bool) -> Waarom | None:
    b = stand.b
    einde = find_einde(b, PVT) if eigen_pvt else b.regel("einddatum")
    regel = einde if einde and einde.datum else b.regel("pip_uiterlijk") or einde
    if regel is None or not zin:
        return None
    kaal = zin.removeprefix(f"{regel.artikel}: ")
    return Waarom(kaal, regel.regel, regel.artikel, regel.geldt_vanaf, regel.zekerheid)


def _forecasts(stand: Stand) -> tuple[Vooruitblik, ...]:
    uit = []
    for prognose, doel in stand.doelen:
        woord, kleur = noem_haalbaar(stand, doel)
        uit.append(
            Vooruitblik(
                doel=DOEL[doel.naam],
                nodig=doel.nodig,
                gevolgd=round(prognose.gevolgd, 1),
                per_week=round(stand.weekuren, 1),
                verwacht=doel.verwacht,
                vroegst=doel.vroegst,
                laatst=doel.laatst,
                woord=woord,
                kleur=kleur,
                aanname=prognose.aanwezigheid if prognose.aangenomen else None,
            )
        )
    return tuple(uit)


def _text(waarde: object) -> str:
    return "" if waarde is None else str(waarde)
