"""Zoetermeer 2017: 90 cursisten, lessons and desks at two buildings."""

from __future__ import annotations

from scheduler.domain.tijd import Dagdeel
from seeds.generator.profiel import (
    RUIM,
    SCHOOL,
    Herkomst,
    Locatieprofiel,
    Momentprofiel,
    Profiel,
    docent,
    tel,
)

HERKOMST = (
    Herkomst("Zoetermeer", 0.92),
    Herkomst("Lansingerland", 0.05, ("Berkel en Rodenrijs", "Bleiswijk")),
    Herkomst("Pijnacker-Nootdorp", 0.03, ("Nootdorp", "Pijnacker")),
)
DAGEN = ("ma", "di", "wo", "do", "vr")

FONTEINBOS = Locatieprofiel(
    locatie="fonteinbos",
    naam="Fonteinbos",
    plaats="Zoetermeer",
    postcode="2715 AA",
    dagdelen=RUIM,
    lokalen=(16, 12),
    vraag=tel(ALFA_A=8, ALFA_B=12, ALFA_C=10, A0=8, A1=14, A2=14),
    erbij=tel(ONA=13),
    herkomst=HERKOMST,
    groepen=("ALFA-B", "ALFA-C", "A1", "A2"),
    docenten=(docent("alfa nt2", 6), docent("alfa", 3), docent("nt2", 4), docent("nt2 ona", 5)),
    vrijwilligers=tel(taalcoach=24, klassenassistent=8, spreekuur=14, juridisch=3),
    momenten=(
        *(Momentprofiel("spreekuur", Dagdeel(f"{dag}-o"), "spreekuur", min=1, streef=2) for dag in DAGEN),
        *(Momentprofiel("juridisch", Dagdeel(f"{dag}-m"), "juridisch", streef=1) for dag in ("ma", "wo", "vr")),
    ),
)

VAN_EFFENHOVE = Locatieprofiel(
    locatie="van-effenhove",
    naam="Justus van Effenhove",
    plaats="Zoetermeer",
    postcode="2717 AA",
    dagdelen=SCHOOL,
    lokalen=(12,),
    vraag=tel(ALFA_A=8, A0=6, A1=10),
    erbij=tel(ONA=3),
    herkomst=HERKOMST,
    groepen=("A0",),
    docenten=(docent("alfa nt2", 6, ook="fonteinbos"),),
    vrijwilligers=tel(taalcoach=8, klassenassistent=2, spreekuur=7),
    momenten=tuple(Momentprofiel("spreekuur", Dagdeel(f"{dag}-m"), "spreekuur", min=1, streef=1) for dag in DAGEN[:4]),
)

ZOETERMEER = Profiel(
    naam="zoetermeer-2017",
    organisatie="VluchtelingenWerk Zoetermeer",
    locaties=(FONTEINBOS, VAN_EFFENHOVE),
)
