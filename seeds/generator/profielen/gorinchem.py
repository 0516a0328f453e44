"""Gorinchem 2018 (report of Leerdam): 189 cursisten from ten gemeenten, ten groups, a coach for who wants one."""

from __future__ import annotations

from scheduler.domain.tijd import Dagdeel
from seeds.generator.profiel import RUIM, Herkomst, Locatieprofiel, Momentprofiel, Profiel, docent, tel

HERKOMST = (
    Herkomst("Gorinchem", 0.35),
    Herkomst("Hardinxveld-Giessendam", 0.14),
    Herkomst("Zederik", 0.10, ("Meerkerk", "Ameide", "Lexmond")),
    Herkomst("Giessenlanden", 0.08, ("Giessenburg", "Hoornaar", "Arkel")),
    Herkomst("Molenwaard", 0.08, ("Groot-Ammers", "Bleskensgraaf ca", "Streefkerk", "Nieuwpoort", "Langerak")),
    Herkomst("Lingewaal", 0.08, ("Asperen", "Herwijnen", "Vuren")),
    Herkomst("Werkendam", 0.08, ("Werkendam", "Sleeuwijk")),
    Herkomst("Leerdam", 0.05),
    Herkomst("Woudrichem", 0.03, ("Woudrichem", "Giessen")),
    Herkomst("Geldermalsen", 0.01),
)
"""Gemeenten as the report names them; most have merged since."""

LOCATIE = Locatieprofiel(
    locatie="gorinchem",
    naam="Leslocatie Gorinchem",
    plaats="Gorinchem",
    postcode="4205 AA",
    dagdelen=RUIM,
    lokalen=(18, 16, 16, 12),
    vraag=tel(ALFA_A=20, ALFA_B=26, ALFA_C=20, BRUG=14, A0=20, A1=32, A2=32, B1=25),
    erbij=tel(ONA=46),
    herkomst=HERKOMST,
    groepen=("ALFA-A", "ALFA-B", "ALFA-C", "BRUG", "A0", "A1", "A1", "A2", "A2", "B1", "ONA", "ONA", "ONA"),
    docenten=(
        docent("alfa", 6),
        docent("alfa", 6),
        docent("alfa nt2", 6),
        docent("nt2", 6),
        docent("nt2", 5),
        docent("nt2", 5),
        docent("nt2 ona", 6),
        docent("ona", 2),
    ),
    vrijwilligers=tel(taalcoach=50, klassenassistent=28, spreekuur=4, intaker=2),
    momenten=(
        Momentprofiel("spreekuur", Dagdeel.DI_M, "spreekuur", min=2),
        Momentprofiel("intake", Dagdeel.WO_M, "intaker", streef=1),
    ),
)

GORINCHEM = Profiel(
    naam="gorinchem-2018",
    organisatie="VluchtelingenWerk, leslocatie Gorinchem",
    locaties=(LOCATIE,),
    coach_gewenst=0.5,
    groepsgrootte=(10, 15),
)
