"""Tiny random rounds with tiny random plans, also plans that break rules, for hypothesis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from tests.rules.bouwen import DAGDELEN, DICHTBIJ, THUIS, VER, Rij, build_plan, build_ronde

T = TypeVar("T")

CODES = {"aanbod": ("A1", "A2"), "groep": ("G1", "G2", "G3"), "cursist": ("C1", "C2", "C3", "C4")}
DOCENTEN, VRIJWILLIGERS, MOMENTEN = ("D1", "D2"), ("V1", "V2", "V3"), ("M1", "M2")
LOKALEN = {"L1": ("R1", "R2"), "L2": ("R1",)}


@dataclass(frozen=True)
class Situatie:
    ronde: Ronde
    kandidaten: Sequence[Lesgroep]
    plan: Plan


@dataclass(frozen=True)
class Kies:
    """Draws values; a mild one mostly takes the first, which is the one that stands in nobody's way."""

    draw: DrawFn
    mild: bool

    def one(self, values: Sequence[T]) -> T:
        mild = self.mild and self.draw(st.sampled_from((True, True, True, False)))
        return values[0] if mild else self.draw(st.sampled_from(values))

    def some(self, values: Sequence[T], least: int = 0, most: int | None = None) -> list[T]:
        return self.draw(st.lists(st.sampled_from(values), min_size=least, max_size=most, unique=True))


@st.composite
def situaties(draw: DrawFn, *, mild: bool = False) -> Situatie:
    kies = Kies(draw, mild)
    cursisten = [_cursist(kies, code) for code in CODES["cursist"][: kies.one((4, 1, 2))]]
    vrijwilligers = VRIJWILLIGERS[: kies.one((3, 1))]
    kandidaten = [_groep(kies, code) for code in CODES["groep"][: kies.one((3, 1))]]
    momenten = [
        {"moment": code, "dagdeel": kies.one(DAGDELEN), "rol": kies.one(("klassenassistent", "taalcoach"))}
        | {"min": kies.one((1, 2, 0)), "streef": kies.one((None, 3)), "locatie": kies.one(("L1", "L2"))}
        for code in MOMENTEN[: kies.one((1, 2, 0))]
    ]
    ronde = {
        "instellingen": {"blok": kies.one(("nieuw blok", "lopend blok"))},
        "aanbod": [_aanbod(kies, code) for code in CODES["aanbod"]],
        "leslocaties": [_leslocatie(kies, "L1", (THUIS,)), _leslocatie(kies, "L2", (DICHTBIJ, THUIS, VER))],
        "lokalen": [
            {"locatie": locatie, "lokaal": r, "plaatsen": kies.one((3, 1, 2))}
            for locatie, rs in LOKALEN.items()
            for r in rs
        ],
        "docenten": [_docent(kies, code) for code in DOCENTEN],
        "groepen": [_lopende_groep(kies, g) for g in kandidaten if kies.one((True, False))],
        "cursisten": cursisten,
        "vrijwilligers": [_vrijwilliger(kies, code) for code in VRIJWILLIGERS],
        "momenten": momenten,
        "koppelingen": [_lopende_koppeling(kies, v) for v in VRIJWILLIGERS if kies.one((False, True))],
        "inzet": [_lopende_inzet(kies, v) for v in VRIJWILLIGERS for _ in range(kies.one((0, 1, 2)))],
    }
    plan = build_plan(
        _plan(kies, kandidaten, [(m["moment"], m["dagdeel"]) for m in momenten], cursisten, vrijwilligers)
    )
    return Situatie(build_ronde(ronde, plan), build_plan({"groepen": kandidaten}).groepen, plan)


def _aanbod(kies: Kies, code: str) -> Rij:
    least, more, most = kies.one((1, 0, 3)), kies.one((0, 1, 2)), kies.one((0, 1))
    streef = max(1, least + more)
    return {
        "aanbod": code,
        "lijn": kies.one(("nt2", "nt2", "nt2", "ona")),
        "trede": kies.one((1, 2, 3)),
        "min": least,
        "streef": streef,
        "max": streef + most,
        "lessen_per_week": kies.one(((1,), (1, 2), (2,))),
        "bevoegdheid": kies.one(("nt2", "alfa")),
        "uitwijk": kies.one((None, 0, 2)),
        "assistenten_min": kies.one((0, 1, 2)),
        "assistenten_streef": kies.one((0, 1, 3)),
        "voertaal": kies.one(("", "", "Dari", "dari")),
        "alleen_vrouwen": kies.one((False, False, True)),
    }


def _leslocatie(kies: Kies, code: str, postcodes: Sequence[str]) -> Rij:
    dagdelen = kies.one((DAGDELEN, DAGDELEN, DAGDELEN[:3]))
    einde = kies.one((None, None, "2027-01-30", "2027-01-31"))
    return {"locatie": code, "postcode": kies.one(postcodes), "dagdelen": dagdelen, "tot": einde}


def _docent(kies: Kies, code: str) -> Rij:
    return {
        "docent": code,
        "bevoegdheden": kies.one((("nt2",), ("nt2", "alfa"))),
        "locaties": kies.one((("L1", "L2"), ("L1",))),
        "dagdelen": kies.one((DAGDELEN, DAGDELEN[1:])),
        "max_dagdelen": kies.one((2, 1, 0)),
        "talen": kies.one(((), ("Dari",))),
    }


def _groep(kies: Kies, code: str) -> Rij:
    dagdelen = tuple(kies.some(DAGDELEN, 1, 2))
    return {
        "groep": code,
        "aanbod": kies.one(CODES["aanbod"]),
        "locatie": kies.one(("L1", "L1", "L2")),
        "dagdelen": dagdelen,
    }


def _lopende_groep(kies: Kies, kandidaat: Rij) -> Rij:
    was = {**kandidaat, "vast": kies.one((False, False, True))}
    if kies.one((False, False, True)):
        was |= _groep(kies, kandidaat["groep"])
    eerste = was["dagdelen"][0]
    if kies.one((False, True)):
        was["lokaal"] = {eerste: kies.one(LOKALEN[was["locatie"]])}
    if kies.one((False, True)):
        was["docenten"] = {eerste: kies.one(DOCENTEN)}
    return was


def _cursist(kies: Kies, code: str) -> Rij:
    return {
        "cursist": code,
        "aanbod": kies.one((("A1",), ("A2",), ("A1", "A2"))),
        "dagdelen": kies.one((DAGDELEN, DAGDELEN, DAGDELEN[:2], DAGDELEN[1:])),
        "postcode": kies.one((THUIS, THUIS, DICHTBIJ, VER, "")),
        "max_reistijd": kies.one((None, 26, 27, 200)),
        "geslacht": kies.one(("v", "m", None)),
        "alleen_vrouwengroep": kies.one((False, False, True)),
        "contacttaal": kies.one(("Dari", "dari", "Farsi", "")),
        "tempo": kies.one((1, 3, 3, None, 2)),
        "groepen": kies.some(CODES["groep"], 0, 2),
        "vaste_groepen": kies.one(((), ("G1",), ("G1", "G2"))),
        "coach": kies.one(("", "", *VRIJWILLIGERS)),
        "coach_gewenst": kies.one((True, False)),
        "coach_geslacht": kies.one((None, None, "v")),
        "online": kies.one((True, False)),
        "einddatum_duo": kies.one((None, "2026-12-01", "2028-01-01")),
    }


def _vrijwilliger(kies: Kies, code: str) -> Rij:
    return {
        "vrijwilliger": code,
        "rollen": kies.one((("taalcoach", "klassenassistent"), ("taalcoach", "klassenassistent"), ("taalcoach",))),
        "dagdelen": kies.one((DAGDELEN, DAGDELEN[:2])),
        "dagdelen_als_het_moet": kies.one(((), DAGDELEN[2:3])),
        "postcode": kies.one((THUIS, DICHTBIJ, VER)),
        "max_reistijd": kies.one((26, 27, None, 200)),
        "geslacht": kies.one(("v", "m", None)),
        "alleen_vrouwen": kies.one((False, False, True)),
        "max_cursisten": kies.one((None, 2, 0)),
        "max_dagdelen": kies.one((None, 4, 1)),
        "online": kies.one((True, False)),
        "vog_gezien": kies.one(("2026-01-01", "2026-01-01", "2026-01-01", "2026-09-02", None)),
    }


def _lopende_koppeling(kies: Kies, v: str) -> Rij:
    dagdeel, status = kies.one((None, *DAGDELEN)), kies.one(("", "", "gestopt"))
    return {
        "vrijwilliger": v,
        "cursist": kies.one(CODES["cursist"]),
        "dagdeel": dagdeel,
        "status": status,
        "vast": kies.one((False, True)),
    }


def _lopende_inzet(kies: Kies, v: str) -> Rij:
    waar, vast = kies.one(CODES["groep"]), kies.one((False, False, True))
    return {"vrijwilliger": v, "groep": waar, "dagdeel": kies.one(DAGDELEN), "vast": vast}


def _plan(
    kies: Kies,
    kandidaten: Sequence[Rij],
    momenten: Sequence[tuple[str, str]],
    cursisten: Sequence[Rij],
    vrijwilligers: Sequence[str],
) -> dict[str, Any]:
    codes = [g["groep"] for g in kandidaten]
    open_groepen = [g for g in kandidaten if kies.one((True, True, True, False))]
    groepen = [
        {
            **g,
            "lokaal": _per_dagdeel(kies, g, LOKALEN[g["locatie"]]),
            "docenten": _per_dagdeel(kies, g, DOCENTEN),
        }
        for g in open_groepen
    ]
    te_kiezen = [g["groep"] for g in open_groepen] * 9 + codes
    plaatsingen = [
        f"{c['cursist']} {aanbod} {groep}"
        for c in cursisten
        for aanbod in c["aanbod"]
        for groep in dict.fromkeys(kies.one(te_kiezen) for _ in range(kies.one((1, 1, 1, 0, 2))))
    ]
    plekken = [(g["groep"], d) for g in open_groepen for d in g["dagdelen"]] + list(momenten)
    overal = [(code, d) for code in (*codes, *(m for m, _ in momenten)) for d in DAGDELEN]
    inzet = [
        f"{v} {plek} {d}"
        for v in vrijwilligers
        for plek, d in dict.fromkeys(
            kies.one(plekken if plekken and kies.one((True,) * 7 + (False,)) else overal)
            for _ in range(kies.one((0, 1, 2, 3)))
        )
    ]
    koppelingen = [
        f"{v} {kies.one(cursisten)['cursist']} {kies.one(DAGDELEN)} {kies.one(('', '', 'online'))}"
        for v in vrijwilligers
        for _ in range(kies.one((1, 0, 0, 0, 2)))
    ]
    return {
        "groepen": groepen,
        "plaatsingen": plaatsingen,
        "inzet": inzet,
        "koppelingen": list(dict.fromkeys(koppelingen)),
    }


def _per_dagdeel(kies: Kies, groep: Rij, codes: Sequence[str]) -> dict[str, str]:
    chosen = {d: kies.one((None, *codes, *codes)) for d in groep["dagdelen"]}
    return {d: code for d, code in chosen.items() if code}
