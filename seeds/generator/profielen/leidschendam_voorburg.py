"""Leidschendam-Voorburg 2017: four groups on two leslocaties, ONA, and PVT in three languages."""

from __future__ import annotations

from scheduler.domain.tijd import Dagdeel
from seeds.generator.profiel import (
    OVERDAG,
    RUIM,
    Herkomst,
    Locatieprofiel,
    Momentprofiel,
    Profiel,
    docent,
    tel,
)

HERKOMST = (
    Herkomst("Leidschendam-Voorburg", 0.90, ("Leidschendam", "Voorburg")),
    Herkomst("Rijswijk", 0.05),
    Herkomst("Wassenaar", 0.05),
)

VALKHOF = Locatieprofiel(
    locatie="valkhof",
    naam="Valkhof 67",
    plaats="Leidschendam",
    postcode="2261 AA",
    dagdelen=RUIM,
    lokalen=(16, 14),
    vraag=tel(ALFA_B=12, ALFA_C=4, A0=4, A1=14, A2=14, PVT_AR=26, PVT_TI=19, PVT_FA=9),
    erbij=tel(ONA=14, PVT_AR=9, PVT_TI=4, PVT_FA=2),
    herkomst=HERKOMST,
    groepen=("ALFA-B", "A1", "A2", "ONA"),
    docenten=(
        docent("alfa nt2", 5),
        docent("nt2 ona", 6),
        docent("pvt", 3, "Arabisch"),
        docent("pvt", 2, "Tigrinya"),
        docent("pvt", 1, "Farsi"),
    ),
    vrijwilligers=tel(taalcoach=28, klassenassistent=5, ona=2, spreekuur=6),
    momenten=(
        Momentprofiel("spreekuur", Dagdeel.MA_O, "spreekuur", min=2),
        Momentprofiel("spreekuur", Dagdeel.DI_M, "spreekuur", min=2),
        Momentprofiel("spreekuur", Dagdeel.DO_O, "spreekuur", min=2),
        Momentprofiel("ona", Dagdeel.WO_M, "ona"),
    ),
)

DOBBELAAN = Locatieprofiel(
    locatie="dobbelaan",
    naam="Dobbelaan 4",
    plaats="Voorburg",
    postcode="2271 AA",
    dagdelen=OVERDAG,
    lokalen=(12,),
    vraag=tel(ALFA_A=16, ALFA_B=6),
    erbij=tel(PVT_AR=5, PVT_TI=3, PVT_FA=2),
    herkomst=HERKOMST,
    groepen=("ALFA-A",),
    docenten=(docent("alfa", 6, ook="valkhof"),),
    vrijwilligers=tel(taalcoach=12, klassenassistent=2),
)

LEIDSCHENDAM_VOORBURG = Profiel(
    naam="leidschendam-voorburg-2017",
    organisatie="VluchtelingenWerk Leidschendam-Voorburg",
    locaties=(VALKHOF, DOBBELAAN),
    koppelingen=0.65,
    groepsgrootte=(8, 12),
)
