"""Leiden 2020: 126 cursisten, three alfa groups, two inburgering groups and a bridge between them."""

from __future__ import annotations

from scheduler.domain.tijd import Dagdeel
from seeds.generator.profiel import RUIM, Herkomst, Locatieprofiel, Momentprofiel, Profiel, docent, tel

HERKOMST = (
    Herkomst("Leiden", 0.55),
    Herkomst("Leiderdorp", 0.08),
    Herkomst("Katwijk", 0.08, ("Katwijk", "Rijnsburg")),
    Herkomst("Voorschoten", 0.06),
    Herkomst("Oegstgeest", 0.06),
    Herkomst("Zoeterwoude", 0.02),
    Herkomst("Sassenheim", 0.04),
    Herkomst("Voorhout", 0.03),
    Herkomst("Hillegom", 0.03),
    Herkomst("Roelofarendsveen", 0.03),
    Herkomst("Oude Wetering", 0.02),
)

LOCATIE = Locatieprofiel(
    locatie="leiden",
    naam="Leslocatie Leiden",
    plaats="Leiden",
    postcode="2315 AA",
    dagdelen=RUIM,
    lokalen=(16, 14, 12),
    vraag=tel(ALFA_A=18, ALFA_B=22, ALFA_C=16, BRUG=13, A0=14, A1=23, A2=20),
    erbij=tel(ONA=19),
    herkomst=HERKOMST,
    groepen=("ALFA-A", "ALFA-B", "ALFA-C", "BRUG", "A1", "A2", "ONA"),
    docenten=(
        docent("alfa", 6),
        docent("alfa", 6),
        docent("alfa nt2", 5),
        docent("nt2", 5),
        docent("nt2 ona", 6),
    ),
    vrijwilligers=tel(taalcoach=38, klassenassistent=12, intaker=3, olc=5),
    momenten=(
        Momentprofiel("olc", Dagdeel.DI_M, "olc"),
        Momentprofiel("olc", Dagdeel.DO_M, "olc"),
        Momentprofiel("olc", Dagdeel.WO_O, "olc"),
        Momentprofiel("intake", Dagdeel.MA_M, "intaker", streef=1),
        Momentprofiel("intake", Dagdeel.DO_O, "intaker", streef=1),
    ),
)

LEIDEN = Profiel(naam="leiden-2020", organisatie="VluchtelingenWerk, leslocatie Leiden", locaties=(LOCATIE,))
