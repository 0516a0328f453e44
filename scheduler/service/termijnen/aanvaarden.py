"""Proposals of the law that the teamleider accepts: they become requests in the facts, as an import would do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet, SchedulerError, Verouderd
from scheduler.service.opslag import Database
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.termijnen.voorstellen import find_voorstellen
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import aanbod_naam, naam_van
from scheduler.storage import logboek, plannen
from scheduler.storage.tables import Rondestand

Paar = tuple[str, str]
MEESTE = 100
"""Proposals on one page; what is accepted makes room for the next."""


@dataclass(frozen=True)
class Aanvraag:
    """A proposal on the screen; `aanbod` empty: we give nothing that fits."""

    cursist: str
    naam: str
    aanbod: str
    aanbod_naam: str
    waarom: str
    grond: str


@dataclass(frozen=True)
class Voorstellen:
    """The first proposals on the facts of now, how many there are, and the number of those facts.

    `mag` says whether this user may accept.
    """

    stand: int
    aantal: int
    rijen: tuple[Aanvraag, ...]
    mag: bool


def read_proposals(db: Database, pb: Planbeeld) -> Voorstellen:
    """The proposals for the cursisten that this user may see, the earliest end first."""
    pb.gebruiker.eis(Recht.TERMIJNEN_ZIEN)
    with db.read() as s:
        nieuwste = plannen.newest_stand(s)
        stand = nieuwste.id if nieuwste else pb.stand
    ronde = read_ronde(db, stand)
    zichtbaar = [v for v in find_voorstellen(ronde) if v.cursist in pb.zicht.cursisten]
    rijen = tuple(
        Aanvraag(
            cursist=v.cursist,
            naam=naam_van(ronde.cursist_met[v.cursist]),
            aanbod=v.aanbod,
            aanbod_naam=aanbod_naam(ronde, v.aanbod) if v.aanbod else "",
            waarom=v.waarom,
            grond=v.grond,
        )
        for v in zichtbaar[:MEESTE]
    )
    return Voorstellen(stand, len(zichtbaar), rijen, pb.gebruiker.mag(Recht.INLEZEN))


def accept_proposals(
    db: Database, pb: Planbeeld, gekozen: Collection[Paar], gezien: int | None, waarom: str, nu: datetime
) -> int:
    """Make the chosen proposals (cursist, aanbod) requests in new facts, and say how many.

    The workbook of the facts gets them too, so that nothing differs from what the teamleider downloads. Undone the
    way an import is undone. Raises Verouderd when the facts changed meanwhile, KanNiet when a proposal is not there.
    """
    pb.gebruiker.eis(Recht.TERMIJNEN_ZIEN)
    pb.gebruiker.eis(Recht.INLEZEN)
    if not gekozen:
        raise KanNiet("U koos nog geen voorstel. Zet een vinkje bij wat u wilt.")
    with db.read() as s:
        stand = _need_seen(plannen.newest_stand(s), gezien)
        was, oud_boek = Ronde.model_validate_json(stand.inhoud), stand.werkboek
    for cursist, _ in gekozen:
        pb.zicht.need_cursist(cursist)
    if not {(v.cursist, v.aanbod) for v in find_voorstellen(was) if v.aanbod}.issuperset(gekozen):
        raise KanNiet("Dit voorstel is er niet meer. Kijk opnieuw naar de voorstellen.")
    wordt = _with_requests(was, gekozen)
    boek = _write_requests(oud_boek, gekozen, was.peildatum or day_in_nl(nu))
    with db.write() as s:
        stand = _need_seen(plannen.newest_stand(s), gezien)
        naam = f"{len(gekozen)} voorstellen, na werkboek {stand.nummer}"
        rij = plannen.propose_stand(s, wordt.model_dump_json(), boek, naam, nu, pb.gebruiker.id)
        plannen.confirm_stand(s, rij)
        for cursist in sorted({c for c, _ in gekozen}):
            oud, nieuw = (", ".join(r.cursist_met[cursist].aanbod) for r in (was, wordt))
            logboek.append(s, nu, pb.gebruiker.id, "voorstel_aanvaard", cursist, oud=oud, nieuw=nieuw, waarom=waarom)
    return len(gekozen)


def _need_seen(nieuwste: Rondestand | None, gezien: int | None) -> Rondestand:
    """The facts of now, when they are still those that the page showed."""
    if nieuwste is None or nieuwste.id != gezien:
        raise Verouderd("De gegevens zijn net gewijzigd. Kijk opnieuw naar de voorstellen.")
    return nieuwste


def _with_requests(ronde: Ronde, gekozen: Collection[Paar]) -> Ronde:
    erbij: dict[str, tuple[str, ...]] = {}
    for cursist, aanbod in sorted(set(gekozen)):
        erbij[cursist] = (*erbij.get(cursist, ()), aanbod)
    mensen = tuple(
        c.model_copy(update={"aanbod": (*c.aanbod, *erbij[c.cursist])}) if c.cursist in erbij else c
        for c in ronde.cursisten
    )
    return ronde.model_copy(update={"cursisten": mensen})


def _write_requests(werkboek: bytes, gekozen: Collection[Paar], dag: date) -> bytes:
    """The workbook with the new requests in it; as it was when it is no workbook or does not hold these people."""
    from scheduler.io.reader import read_workbook  # brings a spreadsheet library: only who accepts pays for it
    from scheduler.io.writer import write_workbook

    with TemporaryDirectory() as map_:
        bron, uit = Path(map_) / "was.xlsx", Path(map_) / "wordt.xlsx"
        bron.write_bytes(werkboek)
        try:
            gelezen = read_workbook(bron, dag)
        except SchedulerError:
            return werkboek
        if gelezen.ronde is None:
            return werkboek
        hier = [(c, a) for c, a in gekozen if c in gelezen.ronde.cursist_met]
        write_workbook(uit, _with_requests(gelezen.ronde, hier), bron=bron, was=gelezen.ronde)
        return uit.read_bytes()
