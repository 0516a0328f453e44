"""The region of 2020: ten leslocaties from Leiden to Gorinchem, 706 cursisten, B2 in Delft."""

from __future__ import annotations

from seeds.generator.profiel import Herkomst, Profiel
from seeds.generator.profielen import gorinchem, leiden, leidschendam_voorburg, zoetermeer
from seeds.generator.profielen.gemiddeld import average_location

DELFT = (
    Herkomst("Delft", 0.72),
    Herkomst("Midden-Delfland", 0.08, ("Den Hoorn", "Schipluiden")),
    Herkomst("Pijnacker-Nootdorp", 0.12, ("Pijnacker", "Nootdorp")),
    Herkomst("Rijswijk", 0.08),
)
WESTLAND = (
    Herkomst("Westland", 0.9, ("Naaldwijk", "'s-Gravenzande", "Monster", "Wateringen", "De Lier", "Honselersdijk")),
    Herkomst("Maassluis", 0.1),
)
ROTTERDAM = (Herkomst("Rotterdam", 0.88), Herkomst("Capelle aan den IJssel", 0.12))
SCHIEDAM = (Herkomst("Schiedam", 0.85), Herkomst("Rotterdam", 0.15))
VLAARDINGEN = (Herkomst("Vlaardingen", 0.75), Herkomst("Maassluis", 0.25))
NISSEWAARD = (
    Herkomst("Nissewaard", 0.7, ("Spijkenisse",)),
    Herkomst("Voorne aan Zee", 0.3, ("Hellevoetsluis", "Brielle")),
)

ZUIDWEST = Profiel(
    naam="zuidwest-2020",
    organisatie="VluchtelingenWerk Zuidwest-Nederland",
    locaties=(
        average_location("leiden", "Leiden", "2315", 126, leiden.HERKOMST, soort=0),
        average_location("leidschendam", "Leidschendam", "2261", 70, leidschendam_voorburg.HERKOMST, soort=1),
        average_location("zoetermeer", "Zoetermeer", "2715", 84, zoetermeer.HERKOMST, soort=0),
        average_location("delft", "Delft", "2625", 66, DELFT, soort=2, b2=True),
        average_location("westland", "Naaldwijk", "2671", 45, WESTLAND, soort=3),
        average_location("rotterdam", "Rotterdam", "3039", 90, ROTTERDAM, soort=2),
        average_location("schiedam", "Schiedam", "3117", 55, SCHIEDAM, soort=0),
        average_location("vlaardingen", "Vlaardingen", "3131", 45, VLAARDINGEN, soort=1),
        average_location("nissewaard", "Spijkenisse", "3201", 50, NISSEWAARD, soort=3),
        average_location("gorinchem", "Gorinchem", "4205", 75, gorinchem.HERKOMST, soort=0),
    ),
    coach_gewenst=0.7,
    koppelingen=0.6,
    groepsgrootte=(9, 14),
)
