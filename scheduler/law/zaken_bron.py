"""Where every date of an answer comes from: the article, one sentence in Dutch, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.law.beoordeling import Beoordeling, Datumregel, Verlenging
from scheduler.law.datum import noem_duur
from scheduler.law.parameters import load_parameters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

Bron = dict[str, str]


def write_bronnen(
    b: Beoordeling, uit: Mapping[str, Any], codes: Mapping[str, str], verlengingen: Sequence[Verlenging]
) -> dict[str, Bron]:
    """Give for every date in an answer its article, a sentence and the certainty, by the name of its key.

    `codes` tells which date of the law stands under which key. A date in a list has the place in its name:
    `extensions_available[0].new_deadline`.
    """
    return {naam: bron for naam, bron in _bronnen(b, codes, verlengingen) if _staat_er(uit, naam)}


def _staat_er(uit: Mapping[str, Any], naam: str) -> bool:
    return "[" in naam or uit.get(naam) is not None


def _bronnen(
    b: Beoordeling, codes: Mapping[str, str], verlengingen: Sequence[Verlenging]
) -> Iterator[tuple[str, Bron]]:
    for naam, code in codes.items():
        regel = b.regel(code)
        if regel:
            yield naam, _bron(regel)
    met_datum = [(n, v.nieuw) for n, v in enumerate(verlengingen) if v.nieuw.datum]
    for nummer, regel in met_datum:
        yield f"extensions_available[{nummer}].new_deadline", _bron(regel)
    laatste = _uiterste((r for _, r in met_datum), laatst=True)
    for naam in ("best_single_deadline", "combined_deadline"):
        if laatste:
            yield naam, _bron(laatste)
    for naam, regels in (
        ("last_exam_day_for_result", [x.examendag for x in b.examens]),
        ("last_registration", [x.aanmelden for x in b.examens]),
        ("last_registration_with_resit", [x.aanmelden_met_herkansing for x in b.examens]),
    ):
        eerste = _uiterste(regels)
        if eerste:
            yield naam, _bron(eerste)
    yield from _uit_getallen(b.peildatum)


def _uit_getallen(dag: date) -> Iterator[tuple[str, Bron]]:
    """Give the dates that rest on one number of the law and are no line of the answer itself."""
    p = load_parameters()
    weken = p.getal("beslistermijn", dag)
    duur = noem_duur(p.getal("wi2013_tweede_termijn", dag))
    for naam, getal, zin in (
        ("decision_due", "beslistermijn", f"DUO beslist binnen {weken} weken na het verzoek."),
        ("second_term_deadline", "wi2013_tweede_termijn", f"Na een boete komt er {duur} bij, geteld vanaf het einde."),
    ):
        yield naam, {"article": p.bron(getal, dag), "why": zin, "certainty": p.zekerheid(getal, dag).value}


def _uiterste(regels: Iterable[Datumregel], *, laatst: bool = False) -> Datumregel | None:
    bekend = sorted((r for r in regels if r.datum), key=lambda r: str(r.datum))
    return bekend[-1 if laatst else 0] if bekend else None


def _bron(regel: Datumregel) -> Bron:
    return {"article": regel.artikel, "why": regel.waarom, "certainty": regel.zekerheid.value}
