"""A small round that has everything the pages show, and its plan."""

from __future__ import annotations

from datetime import date

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.koppeling import Inzet, Koppeling, Moment
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.plek import Leslocatie, Lokaal
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import Docent, Vrijwilliger

D = Dagdeel
OCHTENDEN = frozenset({D.MA_O, D.DI_O, D.WO_O, D.DO_O})
GEHEIM_GEGEVEN = "2027-03-15"


def _cursist(nummer: int, voornaam: str, **velden) -> Cursist:
    basis = {
        "cursist": f"C{nummer}",
        "voornaam": voornaam,
        "achternaam": f"Achternaam{nummer}",
        "postcode": "2312",
        "plaats": "Leiden",
        "aanbod": ("NT2-A1",),
        "dagdelen": OCHTENDEN,
        "regime": "wi2013",
        "soort": "asielstatushouder",
        "begin_termijn": date(2024, 3, 15),
        "einddatum_duo": date.fromisoformat(GEHEIM_GEGEVEN),
    }
    return Cursist(**{**basis, **velden})


def make_volunteer(nummer: int, voornaam: str, rol: str, **velden) -> Vrijwilliger:
    basis = {
        "vrijwilliger": f"V{nummer}",
        "voornaam": voornaam,
        "achternaam": f"Helper{nummer}",
        "rollen": frozenset({rol}),
        "postcode": "2312",
        "plaats": "Leiden",
        "dagdelen": OCHTENDEN | {D.VR_M},
        "vog_gezien": date(2025, 1, 1),
        "basiscursus": date(2025, 1, 1),
    }
    return Vrijwilliger(**{**basis, **velden})


RONDE = Ronde(
    instellingen=Instellingen(
        peildatum=date(2026, 11, 23), periode_begin=date(2027, 1, 11), periode_einde=date(2027, 6, 25)
    ),
    leslocaties=(
        Leslocatie(
            locatie="LEI",
            naam="Huis Leiden",
            postcode="2312",
            plaats="Leiden",
            dagdelen=frozenset(D),
            telefoon="071-555 01 23",
        ),
        Leslocatie(locatie="ZOE", naam="Huis Zoetermeer", postcode="2712", plaats="Zoetermeer", dagdelen=frozenset(D)),
    ),
    lokalen=(
        Lokaal(locatie="LEI", lokaal="L1", plaatsen=16),
        Lokaal(locatie="LEI", lokaal="L2", plaatsen=10),
        Lokaal(locatie="ZOE", lokaal="Z1", plaatsen=12),
    ),
    aanbod=(
        Aanbod(
            aanbod="NT2-A1",
            naam="Inburgering A1",
            lijn="nt2",
            trede=1,
            min=2,
            streef=3,
            max=4,
            lessen_per_week=frozenset({2}),
            weken=20,
            bevoegdheid="nt2",
            assistenten_min=1,
            assistenten_streef=2,
        ),
        Aanbod(
            aanbod="NT2-A2",
            naam="Inburgering A2",
            lijn="nt2",
            trede=2,
            min=1,
            streef=3,
            max=4,
            lessen_per_week=frozenset({2}),
            weken=20,
            bevoegdheid="nt2",
        ),
    ),
    docenten=(
        Docent(
            docent="D1",
            naam="Juf Janneke",
            bevoegdheden=frozenset({"nt2"}),
            locaties=frozenset({"LEI", "ZOE"}),
            dagdelen=frozenset(D),
            max_dagdelen=8,
        ),
    ),
    groepen=(
        Groep(
            groep="G1",
            aanbod="NT2-A1",
            locatie="LEI",
            dagdelen=frozenset({D.MA_O, D.WO_O}),
            vast=True,
            vast_reden="Docent is al aangenomen",
        ),
    ),
    cursisten=(
        _cursist(1, "Amina", groepen=("G1",)),
        _cursist(2, "Bilal"),
        _cursist(3, "Chen"),
        _cursist(4, "Dunya", coach_gewenst=True, geslacht="v", dagdelen=OCHTENDEN | {D.VR_M}),
        _cursist(5, "Elias", dagdelen=frozenset({D.VR_A}), einddatum_duo=date(2027, 9, 1)),
        _cursist(6, "Farah", aanbod=("NT2-A2",), postcode="2712", plaats="Zoetermeer", max_reistijd=20),
        _cursist(7, "Goran", aanbod=("NT2-A2",), postcode="2712", plaats="Zoetermeer", max_reistijd=20),
        _cursist(8, "Hana", einddatum_duo=None, begin_termijn=None, coach_gewenst=True),
    ),
    vrijwilligers=(
        make_volunteer(1, "Wil", "klassenassistent", email="wil@voorbeeld.nl"),
        make_volunteer(2, "Riet", "taalcoach", email="Riet@voorbeeld.nl"),
        make_volunteer(3, "Nico", "klassenassistent", vog_gezien=None),
        make_volunteer(4, "Olga", "olc", email="olga@voorbeeld.nl"),
    ),
    koppelingen=(Koppeling(vrijwilliger="V2", cursist="C4", dagdeel=D.VR_M, vast=True),),
    momenten=(Moment(moment="M1", soort="OLC", locatie="LEI", dagdeel=D.VR_M, rol="olc", min=1),),
    inzet=(Inzet(vrijwilliger="V1", groep="G1", dagdeel=D.MA_O, vast=True, vast_reden="Vaste maandag"),),
)

PLAN = Plan(
    groepen=(
        Lesgroep(
            groep="G1",
            aanbod="NT2-A1",
            locatie="LEI",
            dagdelen=frozenset({D.MA_O, D.WO_O}),
            lokaal={D.MA_O: "L1", D.WO_O: "L1"},
            docenten={D.MA_O: "D1", D.WO_O: "D1"},
        ),
        Lesgroep(
            groep="N1",
            aanbod="NT2-A2",
            locatie="ZOE",
            dagdelen=frozenset({D.DI_O, D.DO_O}),
            lokaal={D.DI_O: "Z1", D.DO_O: "Z1"},
            docenten={D.DI_O: "D1", D.DO_O: "D1"},
        ),
    ),
    plaatsingen=(
        Plaatsing(cursist="C1", aanbod="NT2-A1", groep="G1"),
        Plaatsing(cursist="C2", aanbod="NT2-A1", groep="G1"),
        Plaatsing(cursist="C4", aanbod="NT2-A1", groep="G1"),
        Plaatsing(cursist="C6", aanbod="NT2-A2", groep="N1"),
    ),
    inzet=(
        Inzet(vrijwilliger="V1", groep="G1", dagdeel=D.MA_O, vast=True, vast_reden="Vaste maandag"),
        Inzet(vrijwilliger="V4", moment="M1", dagdeel=D.VR_M),
    ),
    koppelingen=(Gekoppeld(vrijwilliger="V2", cursist="C4", dagdeel=D.VR_M),),
)
