"""Reads the sheet Instellingen: one setting or weight in a row."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import ValidationError

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.instellingen import Gewichten, Instellingen
from scheduler.io.cells import CelFout, parse, show
from scheduler.io.layout import Tabel, closest
from scheduler.io.meldingen import finding, looks_like
from scheduler.io.sheets import GEWICHTEN, INSTELLINGEN, WAARDE_VAN_LIJN, setting_named


class Ingelezen:
    """The settings that were read, the row of each, and the findings."""

    def __init__(self, tabel: Tabel | None) -> None:
        self.tabel = tabel
        self.waarden: dict[str, Any] = {}
        self.rijen: dict[str, int] = {}
        self.bevindingen: list[Bevinding] = []


def read_settings(tabel: Tabel | None, vandaag: date) -> tuple[Instellingen, Ingelezen]:
    """The settings of the workbook; a missing peildatum is the first day of the period, else today.

    What is wrong keeps its default, so that the rest of the workbook can still be checked.
    """
    uit = Ingelezen(tabel)
    if tabel is not None:
        for nummer, rij in tabel.rijen:
            _read_row(uit, tabel, nummer, show(tabel.value(rij, "instelling")), tabel.value(rij, "waarde"))
    if "peildatum" not in uit.waarden:
        gekozen = uit.waarden.get("periode_begin") or vandaag
        naam = tabel.naam if tabel else "Instellingen"
        plek = tabel.place(uit.rijen.get("peildatum", tabel.kop), "waarde") if tabel else ""
        uit.bevindingen.append(finding("peildatum_gekozen", naam, plek, gelezen=show(gekozen)))
        uit.waarden["peildatum"] = gekozen
    gewichten = {k: v for k, v in uit.waarden.items() if k in GEWICHTEN}
    overig = {k: v for k, v in uit.waarden.items() if k in INSTELLINGEN and k not in GEWICHTEN}
    per_lijn = {k.removeprefix(WAARDE_VAN_LIJN): v for k, v in uit.waarden.items() if k not in INSTELLINGEN}
    gewichten["waarde_per_lijn"] = Gewichten().waarde_per_lijn | per_lijn
    try:
        return Instellingen(**overig, gewichten=Gewichten(**gewichten)), uit
    except ValidationError as fout:
        assert tabel is not None
        for e in fout.errors():
            naam = str(e["loc"][0])
            plek = tabel.place(uit.rijen[naam], "waarde")
            gelezen = show(uit.waarden[naam])
            if naam == "formaat":
                uit.bevindingen.append(finding("formaat_onbekend", tabel.naam, plek, gelezen=gelezen))
            else:
                uit.bevindingen.append(
                    finding("buiten_grens", tabel.naam, plek, gelezen=gelezen, kolom=naam, verwacht="0 of meer")
                )
        return Instellingen(), uit


def _read_row(uit: Ingelezen, tabel: Tabel, nummer: int, naam: str, waarde: object) -> None:
    plek = tabel.place(nummer, "instelling")
    if not naam:
        uit.bevindingen.append(
            finding("leeg_verplicht", tabel.naam, plek, kolom="instelling", verwacht="de naam van de instelling")
        )
        return
    kolom = setting_named(naam)
    if kolom is None:
        lijkt = looks_like(closest(naam, list(INSTELLINGEN)))
        uit.bevindingen.append(finding("instelling_onbekend", tabel.naam, plek, gelezen=naam, lijkt=lijkt))
        return
    if kolom.naam in uit.rijen:
        uit.bevindingen.append(finding("instelling_dubbel", tabel.naam, plek, kolom=kolom.naam, gelezen=naam))
        return
    uit.rijen[kolom.naam] = nummer
    try:
        gelezen = parse(kolom, waarde)
    except CelFout as fout:
        plek = tabel.place(nummer, "waarde")
        verwacht = ", ".join(kolom.keuzes)
        uit.bevindingen.append(
            finding(fout.code, tabel.naam, plek, gelezen=show(waarde), kolom=kolom.naam, verwacht=verwacht)
        )
        return
    weegt = kolom.naam in GEWICHTEN or kolom.naam.startswith(WAARDE_VAN_LIJN)
    if weegt and isinstance(gelezen, int) and gelezen < 0:
        plek = tabel.place(nummer, "waarde")
        uit.bevindingen.append(
            finding("buiten_grens", tabel.naam, plek, gelezen=show(waarde), kolom=kolom.naam, verwacht="0 of meer")
        )
    elif gelezen is not None:
        uit.waarden[kolom.naam] = gelezen
