"""A made-up round of any size, spread over towns in the whole country."""

from __future__ import annotations

from collections import Counter

from scheduler.domain.reistijd import kilometers
from scheduler.domain.ronde import Ronde
from seeds.generator.bouw import generate
from seeds.generator.keuze import Kans, divide
from seeds.generator.profiel import Herkomst, Locatieprofiel, Profiel
from seeds.generator.profielen.gemiddeld import average_location
from seeds.generator.wonen import all_postcodes
from seeds.lees import Postcode

PER_LOCATIE = 71
STRAAL_KM = 14.0
KLEINSTE_STAD = 4
"""Postcodes a town has at least to be given a leslocatie."""


def schaal(n: int, seed: int) -> Ronde:
    """A made-up round of `n` cursisten, about one leslocatie for every seventy."""
    return generate(_profiel(n, seed), seed)


def _profiel(n: int, seed: int) -> Profiel:
    kans = Kans("schaal", n, seed)
    middens = _towns(kans, max(1, round(n / PER_LOCATIE)))
    grootte = divide(n, {i: kans.uniform(0.6, 1.6) for i in range(len(middens))})
    return Profiel(
        naam=f"schaal-{n}",
        organisatie="Voorbeeldorganisatie",
        locaties=tuple(_location(i, p, grootte[i]) for i, p in enumerate(middens)),
        coach_gewenst=0.7,
    )


def _towns(kans: Kans, aantal: int) -> list[Postcode]:
    """Middles of neighbourhoods in towns; larger towns are drawn more often, and may have several."""
    per_plaats = Counter(p.plaats for p in all_postcodes().values())
    stedelijk = [p for p in all_postcodes().values() if per_plaats[p.plaats] >= KLEINSTE_STAD]
    return (
        [kans.choice(stedelijk) for _ in range(aantal)] if aantal > len(stedelijk) else kans.sample(stedelijk, aantal)
    )


def _location(i: int, midden: Postcode, cursisten: int) -> Locatieprofiel:
    return average_location(f"loc{i + 1:03d}", midden.plaats, midden.pc4, cursisten, _around(midden), soort=i)


def _around(midden: Postcode) -> tuple[Herkomst, ...]:
    """Places around, the own town counting for more than half."""
    gewicht: Counter[str] = Counter()
    for p in all_postcodes().values():
        if abs(p.punt.lat - midden.punt.lat) < STRAAL_KM / 100:
            km = kilometers(tuple(p.punt), tuple(midden.punt))
            if km <= STRAAL_KM:
                gewicht[p.plaats] += round(1000 / (1 + km))
    rest = sum(n for plaats, n in gewicht.items() if plaats != midden.plaats)
    gewicht[midden.plaats] = max(gewicht[midden.plaats], rest)
    return tuple(Herkomst(plaats, float(n)) for plaats, n in gewicht.most_common(12))
