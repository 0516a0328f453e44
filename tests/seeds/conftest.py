"""The synthetic rounds of the examples, made once."""

import pytest

from scheduler.domain.ronde import Ronde
from seeds.generator import PROFIELEN, generate


@pytest.fixture(scope="session")
def rondes() -> dict[str, Ronde]:
    return {naam: generate(profiel, 1) for naam, profiel in PROFIELEN.items()}


@pytest.fixture(params=sorted(PROFIELEN))
def ronde(request, rondes) -> Ronde:
    return rondes[request.param]


@pytest.fixture(scope="session")
def leiden(rondes) -> Ronde:
    return rondes["leiden-2020"]


@pytest.fixture(scope="session")
def gorinchem(rondes) -> Ronde:
    return rondes["gorinchem-2018"]


@pytest.fixture(scope="session")
def voorburg(rondes) -> Ronde:
    return rondes["leidschendam-voorburg-2017"]
