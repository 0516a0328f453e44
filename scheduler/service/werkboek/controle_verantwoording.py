"""Verify the sheet Verantwoording: what follows from round and plan is made again, the rest must fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Grens, Status, Uitkomst
from scheduler.engine.outcome import Verantwoording as Account
from scheduler.io.cells import show
from scheduler.io.plan_sheets import PLAN_KOLOMMEN, VERANTWOORDING, Blad
from scheduler.io.rooster import Rooster, cel
from scheduler.rules import WENSEN, waarde_van
from scheduler.service.werkboek.bladcontrole import VERBETER, compare_sheet
from scheduler.service.werkboek.plannen import Resultaat
from scheduler.service.werkboek.verantwoording import (
    FASEN,
    GEEN,
    GELDT_VOOR,
    GRENS,
    HASH,
    SECONDEN,
    SEED,
    STATUS,
    VERSIE,
    WORKERS,
    hash_of,
    outcome_rows,
    part_name,
    parts_of,
    settings_rows,
    wish_name,
    wishes_of,
)

_SHA256 = re.compile(r"[0-9a-f]{64}")
_HEEL = re.compile(r"\d+")
_GETAL = re.compile(r"\d+(,\d+)?")


def check_account(ronde: Ronde, plan: Plan, account: dict[str, str], rooster: Rooster | None) -> Iterator[Bevinding]:
    """Everything on the sheet that does not follow from round and plan, or does not fit together.

    `account` are the subjects and values as they were read from `rooster`.
    """
    if rooster is None or not account:
        zin = f"Het werkblad {VERANTWOORDING} ontbreekt."
        yield Bevinding(code="blad_ontbreekt", zin=zin, doe=VERBETER, blad=VERANTWOORDING)
        return
    blad = _Blad(account, rooster)
    yield from blad.unreadable()
    yield from _changed_input(ronde, blad)
    resultaat = blad.rebuild(ronde, plan)
    rijen = (*outcome_rows(resultaat), *settings_rows(ronde))
    yield from compare_sheet(blad.only({str(naam) for naam, _ in rijen}), _sheet(rijen), ("onderwerp",))
    yield from _too_low(resultaat, blad)


def _sheet(rijen: tuple[tuple[str, str | int | float], ...]) -> Blad:
    return Blad(VERANTWOORDING, PLAN_KOLOMMEN[VERANTWOORDING], rijen)


class _Blad:
    """The sheet as it stands in the file."""

    def __init__(self, account: dict[str, str], rooster: Rooster) -> None:
        self._account, self._rooster = account, rooster

    def read(self, onderwerp: str) -> str:
        return self._account.get(onderwerp, "")

    def whole(self, onderwerp: str) -> int | None:
        """A whole number of 0 or more, or None when the cell holds something else."""
        tekst = self.read(onderwerp)
        return int(tekst) if _HEEL.fullmatch(tekst) else None

    def place(self, onderwerp: str) -> str:
        """The cell with the value of a subject."""
        namen = [show(rij[0]) if rij else "" for rij in self._rooster.rijen]
        return cel(namen.index(onderwerp) + 1, 2) if onderwerp in namen else ""

    def only(self, onderwerpen: set[str]) -> Rooster:
        """The rows that can be made again, and their doubles, each in its own place; the others are empty."""
        kop, *rijen = self._rooster.rijen
        stays = tuple(rij if rij and show(rij[0]) in onderwerpen else () for rij in rijen)
        return Rooster(self._rooster.naam, (kop, *stays))

    def unreadable(self) -> Iterator[Bevinding]:
        """Cells that are not what they should be at all: no number, no status, no hash."""
        wishes = [wish_name(w) + GRENS for w in WENSEN if not w.kost]
        for onderwerp, patroon, woorden in (
            (SECONDEN, _GETAL, "een getal"),
            (SEED, _HEEL, "een heel getal"),
            (WORKERS, re.compile(r"[1-9]\d*"), "een heel getal vanaf 1"),
            (HASH, _SHA256, "64 tekens uit 0-9 en a-f"),
            *((part_name(fase) + GRENS, _HEEL, "een heel getal") for fase in FASEN.values()),
            *((naam, re.compile(rf"\d+|{GEEN}"), "een heel getal") for naam in wishes),
        ):
            if not patroon.fullmatch(self.read(onderwerp)):
                yield self.wrong(onderwerp, f"{onderwerp} moet {woorden} zijn")
        if not any(naam.startswith(VERSIE) for naam in self._account):
            yield self.wrong(VERSIE.strip(), "de versies ontbreken")

    def wrong(self, onderwerp: str, waarom: str) -> Bevinding:
        """The finding about the value of one subject."""
        read = self.read(onderwerp)
        zin = f"{waarom[:1].upper()}{waarom[1:]}. Hier staat: {read or 'niets'}."
        return Bevinding(
            code="verantwoording_klopt_niet",
            zin=zin,
            doe=VERBETER,
            blad=VERANTWOORDING,
            cel=self.place(onderwerp),
            gelezen=read,
            wie=(onderwerp,),
        )

    def rebuild(self, ronde: Ronde, plan: Plan) -> Resultaat:
        """The outcome as it must have been: the plan, with the bounds of the sheet, and the status that follows."""
        bare = Account(0.0, 1, 1, {}, waarde_van(ronde, plan), 0, 0, 0, 0)
        reached = {d.fase: d.punten for d in parts_of(Resultaat(ronde, Uitkomst(Status.GOED, plan, (), bare)))}
        indelen, inzet, koppelen = (self._bound(part_name(fase) + GRENS, reached[fase]) for fase in FASEN.values())
        account = Account(
            *(0.0, 1, 1, {}),
            waarde=bare.waarde,
            indeling=reached[FASEN["indelen"]],
            indeling_grens=indelen,
            inzet_grens=inzet,
            koppelingen_grens=koppelen,
            grenzen=dict(self._limits()),
        )
        return Resultaat(ronde, Uitkomst(self._status(account), plan, (), account))

    def _bound(self, onderwerp: str, otherwise: int) -> int:
        found = self.whole(onderwerp)
        return otherwise if found is None else found

    def _limits(self) -> Iterator[tuple[str, Grens]]:
        for w in WENSEN:
            found = None if w.kost else self.whole(wish_name(w) + GRENS)
            if found is not None:
                yield w.id, Grens(found, self.read(wish_name(w) + GELDT_VOOR))

    def _status(self, account: Account) -> Status:
        """Proven exactly when the bound is reached; else stopped or not, which only the sheet can say."""
        if account.indeling_grens == account.indeling:
            return Status.BEWEZEN_BEST
        return Status.GESTOPT if self.read(STATUS) == Status.GESTOPT.value else Status.GOED


def _changed_input(ronde: Ronde, blad: _Blad) -> Iterator[Bevinding]:
    if _SHA256.fullmatch(blad.read(HASH)) and blad.read(HASH) != hash_of(ronde):
        zin = "De invoer is veranderd nadat het plan is gemaakt."
        doe = "Vindt u verder geen fouten, dan past het plan nog. Maak anders een nieuw plan."
        place = blad.place(HASH)
        yield Bevinding(code="invoer_veranderd", zin=zin, doe=doe, ernst="waarschuwing", blad=VERANTWOORDING, cel=place)


def _too_low(resultaat: Resultaat, blad: _Blad) -> Iterator[Bevinding]:
    """Bounds below what the plan reaches: these cannot have been proven."""
    for deel in parts_of(resultaat):
        naam = part_name(deel.fase)
        if deel.punten > deel.grens:
            yield blad.wrong(naam + GRENS, f"{naam}: het plan haalt {deel.punten}, dus de grens kan niet lager zijn")
    for w in wishes_of(resultaat):
        if not w.kost and w.grens is not None and w.aantal > w.grens:
            naam = wish_name(w)
            yield blad.wrong(naam + GRENS, f"{naam}: het plan haalt {w.aantal}, dus de grens kan niet lager zijn")
