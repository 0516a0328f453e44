"""Importing a workbook: first a proposal that shows what is new, changed, gone and the same; then one transaction.

Nothing is removed because it is absent, unless somebody says so. The last import can be undone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet, UnknownCode, UnreadableFile, Verouderd
from scheduler.io.guard import MAX_BESTAND
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.werkboek.rijverschil import Bladverschil, compare_rounds, keep_missing
from scheduler.storage import koppelingen, logboek, plannen, taken
from scheduler.storage.tables import Rondestand

BESTAND_MAX = MAX_BESTAND
"""Bytes of a workbook that we read."""
NAAM_MAX = 80
"""Characters of the name of a file that we repeat."""
VOORSTEL_DUUR = timedelta(days=1)


@dataclass(frozen=True)
class Voorstel:
    """A workbook that was read but does not count yet. With `fouten` it cannot be confirmed."""

    id: int | None
    bestand: str
    bevindingen: tuple[Bevinding, ...]
    bladen: tuple[Bladverschil, ...] = ()

    @property
    def fouten(self) -> int:
        """How many findings are errors."""
        return sum(b.ernst == "fout" for b in self.bevindingen)

    @property
    def weg(self) -> int:
        """How many rows of now are not in the file."""
        return sum(len(b.weg) for b in self.bladen)

    @property
    def anders(self) -> int:
        """How many rows are new, changed or gone."""
        return sum(len(b.nieuw) + len(b.gewijzigd) + len(b.weg) for b in self.bladen)


@dataclass(frozen=True)
class Inleesregel:
    """A confirmed import in the list."""

    nummer: int
    bestand: str
    op: datetime
    ongedaan_op: datetime | None
    laatste: bool


def propose(db: Database, gebruiker: Gebruiker, bestand: str, inhoud: bytes, nu: datetime) -> Voorstel:
    """Read a workbook and keep it as a proposal when it has no errors. Raises UnreadableFile."""
    from scheduler.io.reader import read_workbook  # brings a spreadsheet library: only who imports pays for it

    gebruiker.eis(Recht.INLEZEN)
    if not bestand:
        raise UnreadableFile("U koos nog geen bestand.")
    with TemporaryDirectory() as map_:
        pad = Path(map_) / _safe_name(bestand)
        pad.write_bytes(inhoud)
        gelezen = read_workbook(pad, day_in_nl(nu))
    if gelezen.ronde is None:
        return Voorstel(None, bestand, gelezen.bevindingen)
    with db.write() as s:
        plannen.forget_proposals(s, nu - VOORSTEL_DUUR)
        rij = plannen.propose_stand(s, gelezen.ronde.model_dump_json(), inhoud, bestand[:200], nu, gebruiker.id)
        nummer, vorige = rij.id, rij.vorige
    nu_ronde = read_ronde(db, vorige) if vorige else None
    return Voorstel(nummer, bestand, gelezen.bevindingen, compare_rounds(nu_ronde, gelezen.ronde))


def confirm(db: Database, gebruiker: Gebruiker, voorstel: int, nu: datetime, *, weghalen: bool) -> int:
    """Let a proposal count and give its number; rows that are absent stay unless `weghalen`."""
    gebruiker.eis(Recht.INLEZEN)
    with db.write() as s:
        rij = s.get(Rondestand, voorstel)
        if rij is None or rij.nummer is not None or rij.door != gebruiker.id:
            raise UnknownCode("Dit voorstel is er niet meer.", "is het al ingelezen of ouder dan een dag.")
        nieuwste = plannen.newest_stand(s)
        if (nieuwste.id if nieuwste else None) != rij.vorige:
            raise Verouderd("Er is net een ander werkboek ingelezen. Lees uw bestand opnieuw in.")
        if nieuwste is not None and not weghalen:
            was, wordt = Ronde.model_validate_json(nieuwste.inhoud), Ronde.model_validate_json(rij.inhoud)
            rij.inhoud = keep_missing(was, wordt).model_dump_json()
        plannen.confirm_stand(s, rij)
        s.flush()
        eerste = plannen.first_import(s)
        if nieuwste is not None and eerste is not None:
            koppelingen.remember(s, _running(nieuwste), day_in_nl(eerste))
        koppelingen.remember(s, _running(rij), day_in_nl(nu))
        logboek.append(
            s,
            nu,
            gebruiker.id,
            "ingelezen",
            f"werkboek {rij.nummer}",
            oud=f"werkboek {nieuwste.nummer}" if nieuwste else "",
            waarom="rijen die ontbreken zijn weggehaald" if weghalen else "",
        )
        assert rij.nummer is not None
        return rij.nummer


def undo_import(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> None:
    """Take back the last import; the one before counts again. Plans keep the facts they were made on.

    The only import that counts goes back too, so that the house is empty again, unless a plan needs it: KanNiet.
    """
    gebruiker.eis(Recht.INLEZEN)
    with db.write() as s:
        rij = plannen.newest_stand(s)
        if rij is None or rij.nummer != nummer:
            raise Verouderd("Alleen het laatste werkboek kan terug.")
        if rij.vorige is None:
            _need_no_plans(s)
        rij.ongedaan_op = nu
        logboek.append(s, nu, gebruiker.id, "inlezen_ongedaan", f"werkboek {nummer}")


def list_imports(db: Database, gebruiker: Gebruiker) -> tuple[Inleesregel, ...]:
    """All confirmed imports, newest first."""
    gebruiker.eis(Recht.INLEZEN)
    with db.read() as s:
        nieuwste = plannen.newest_stand(s)
        return tuple(
            Inleesregel(r.nummer or 0, r.bestand, r.op, r.ongedaan_op, bool(nieuwste and nieuwste.id == r.id))
            for r in plannen.list_standen(s)
        )


def _need_no_plans(s: Session) -> None:
    """Go on only while nothing rests on the facts: without facts no plan can be shown or made."""
    if plannen.newest_number(s) is not None:
        raise KanNiet("Dit is het enige werkboek, en er is al een plan gepubliceerd. Lees een beter werkboek in.")
    if plannen.list_concepten(s):
        raise KanNiet("Dit is het enige werkboek, en er zijn concepten die het nodig hebben. Gooi die eerst weg.")
    if taken.open_task(s):
        raise KanNiet("De computer rekent nu met dit werkboek. Stop het rekenen, of wacht tot hij klaar is.")


def _running(stand: Rondestand) -> list[koppelingen.Paar]:
    """The koppelingen that run according to an import: from its day on we follow them."""
    lopend = Ronde.model_validate_json(stand.inhoud).lopende_koppelingen
    return [(k.vrijwilliger, k.cursist) for k in lopend]


def _safe_name(bestand: str) -> str:
    """The name of the file as its sender knows it, for the findings, with nothing in it that leads elsewhere."""
    kaal = re.sub(r"[^\w .()-]", "_", bestand).strip(" .")
    return kaal[-NAAM_MAX:] or "werkboek.xlsx"
