"""A change of the numbers of the law: the files as they are, and whose dates move with other numbers."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from scheduler.domain.ronde import Ronde
from scheduler.errors import UnreadableFile, UnwritableFile
from scheduler.io.columns import Waarde
from scheduler.io.plan_sheets import Blad
from scheduler.io.writer import write_workbook
from scheduler.law.parameters import Parameters, load_parameters, load_texts, read_files
from scheduler.law.rijen import lees_feiten
from scheduler.law.ronde import dossiers
from scheduler.law.verschil import Verschuiving, compare_parameters, find_gewijzigde_parameters
from scheduler.service.termijnen.tekst import PERSOONLIJK, noem_datum, noemt_persoonlijk
from scheduler.service.werkboek.invoer import Gelezen, unwritable

VERSCHOVEN = "Verschoven"
KOLOMMEN = ("cursist", "datum", "oud", "nieuw", "getal", "waarom")


def write_numbers(naar: Path) -> int:
    """Write every number of the law as a file in a folder, and say how many; never over other files.

    Raises UnwritableFile when the folder holds something already, or cannot be written.
    """
    try:
        naar.mkdir(parents=True, exist_ok=True)
        if any(naar.iterdir()):
            raise UnwritableFile(f"In {naar} staan al bestanden.", "kunt u een nieuwe map kiezen.")
        teksten = load_texts()
        for naam, tekst in teksten.items():
            (naar / naam).write_text(tekst, encoding="utf-8")
    except OSError as fout:
        raise UnwritableFile(f"Wij kunnen {naar} niet schrijven.", "is dit geen map.") from fout
    return len(teksten)


def read_numbers(map_: Path | None) -> Parameters:
    """Read the numbers in a folder; a number that is not there is the one of the program. Raises UnreadableFile."""
    if map_ is None:
        return load_parameters()
    try:
        gevonden = read_files({b.name: b.read_text(encoding="utf-8") for b in map_.iterdir() if b.is_file()})
    except OSError as fout:
        raise UnreadableFile(f"Wij kunnen de map {map_} niet lezen.", "staat de map ergens anders.") from fout
    except ValueError as fout:
        raise UnreadableFile(
            f"Wij kunnen het getal in {map_ / str(fout)} niet lezen.", "mist een bron, een datum of een waarde."
        ) from fout
    onbekend = sorted(set(gevonden) - set(load_parameters()))
    if not gevonden or onbekend:
        vraag = f"Het getal {onbekend[0]} kennen wij niet" if onbekend else "Er staan geen getallen"
        raise UnreadableFile(f"{vraag} in {map_}.", "is dit een andere map.")
    return load_parameters().replace(*gevonden.values())


def find_shifts(ronde: Ronde, oud: Parameters, nieuw: Parameters) -> list[Verschuiving]:
    """Every date in a round that moves from the old numbers to the new, by cursist; nothing without a peildatum.

    Raises UnreadableFile when a number is of a kind that the law cannot work with.
    """
    if ronde.peildatum is None:
        return []
    mensen = {}
    for code, dossier in dossiers(ronde).items():
        try:
            mensen[code] = lees_feiten(dossier, ronde.peildatum)
        except (ArithmeticError, LookupError, TypeError, ValueError):
            continue  # the sheet Termijnen tells that these facts cannot be read
    try:
        return compare_parameters(mensen, ronde.peildatum, oud, nieuw)
    except TypeError as fout:
        raise UnreadableFile(f"Met deze getallen kan de planner niet rekenen. {fout}") from fout


def shifts_sheet(verschoven: list[Verschuiving], *, persoonlijk: bool = False) -> Blad:
    """The sheet Verschoven: a row for every date that moves. A personal ground is named only when asked for."""
    rijen: list[tuple[Waarde, ...]] = []
    for v in verschoven:
        wat: tuple[str, ...] = (noem_datum(v.code), ", ".join(v.parameters), v.waarom)
        if not persoonlijk and noemt_persoonlijk(v.code, *v.parameters):
            wat = (f"einde na verlenging: {PERSOONLIJK}", PERSOONLIJK, PERSOONLIJK)
        naam, getal, waarom = wat
        rijen.append((v.wie, naam, v.oud or "geen", v.nieuw or "geen", getal, waarom))
    return Blad(VERSCHOVEN, KOLOMMEN, tuple(rijen))


def write_shifts(bron: Path, uit: Path, gelezen: Gelezen, blad: Blad) -> None:
    """Write the workbook with the sheet Verschoven. Raises UnwritableFile."""
    assert gelezen.ronde is not None
    try:
        write_workbook(uit, gelezen.ronde, (blad,), bron, gelezen.bevindingen)
    except OSError as fout:
        raise unwritable(uit) from fout


def count_shifts(ronde: Ronde, verschoven: list[Verschuiving], oud: Parameters, nieuw: Parameters) -> list[str]:
    """In sentences: which numbers differ, whose last day moves, and for how many people each number does it."""
    anders = find_gewijzigde_parameters(oud, nieuw)
    if not anders:
        return ["De getallen zijn hetzelfde. Er schuift niets."]
    mensen = {v.wie for v in verschoven}
    einde = {v.wie for v in verschoven if v.code in {"einddatum", "pvt_einddatum"}}
    per = Counter(n for n, _ in {(n, v.wie) for v in verschoven for n in v.parameters})
    return [
        f"{len(anders)} {'getal is' if len(anders) == 1 else 'getallen zijn'} anders.",
        *(f"{per[n]:>5}  cursisten: {n} ({nieuw[n].waarden[-1].bron})" for n in anders),
        f"Een datum schuift bij {len(mensen)} van de {len(ronde.cursisten)} cursisten.",
        f"De einddatum schuift bij {len(einde)} cursisten.",
    ]
