"""Docenten for a new group: as many lessons as can be, with as few docenten as can be; against trying everything."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.plan import Plan
from scheduler.explain.beeld import Beeld
from scheduler.explain.middelen import match_docenten
from tests.rules.bouwen import DAGDELEN, build_ronde

docenten = st.lists(
    st.fixed_dictionaries(
        {"dagdelen": st.lists(st.sampled_from(DAGDELEN), unique=True), "max_dagdelen": st.integers(0, 4)}
    ),
    min_size=1,
    max_size=4,
)


@given(docenten=docenten)
@settings(max_examples=60)
def test_the_match_is_the_best_of_all(docenten: list[dict[str, object]]) -> None:
    ronde = build_ronde({"docenten": [{"docent": f"D{i}", **d} for i, d in enumerate(docenten)]}, Plan())
    found = match_docenten(Beeld(ronde, Plan()), ronde.aanbod[0], "L1", DAGDELEN)
    best = (0, 0)
    for choice in itertools.product([None, *ronde.docenten], repeat=len(DAGDELEN)):
        given_to = [(t, d) for t, d in zip(choice, DAGDELEN, strict=True) if t is not None]
        if all(d in t.dagdelen for t, d in given_to) and all(
            sum(x is t for x, _ in given_to) <= t.max_dagdelen for t in ronde.docenten
        ):
            best = min(best, (-len(given_to), len({t.docent for t, _ in given_to})))
    assert (-len(found), len(set(found.values()))) == best
    for d, code in found.items():
        assert d in ronde.docent_met[code].dagdelen
