"""The demonstration: the example plan in a fresh database, published, with an account for every role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import UnreadableFile
from scheduler.service.opslag import Database
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import LIJSTEN, publish
from scheduler.service.toegang.accounts import make_account, new_password
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.service.werkboek.invoer import read_input
from scheduler.service.woorden import naam_van


@dataclass(frozen=True)
class Login:
    """A way in, to print once."""

    rol: str
    inlognaam: str
    wachtwoord: str


def build_demo(db: Database, werkboek: Path) -> tuple[Login, ...]:
    """Read a plan workbook, publish its plan, and make an account for every role with a random password."""
    nu = datetime.now(UTC)
    gelezen = read_input(werkboek)
    if gelezen.ronde is None or gelezen.plan is None:
        raise UnreadableFile(f"In {werkboek.name} staat geen plan.", "moet u eerst plannen.")
    ronde, plan = gelezen.ronde, gelezen.plan
    code, naam = _busiest(ronde, plan)
    logins, wie = [], {}
    for rol, inlognaam, wie_naam, persoon in (
        (Rol.TEAMLEIDER, "teamleider", "Teamleider Demo", ""),
        (Rol.COORDINATOR, "coordinator", "Coördinator Demo", ""),
        (Rol.VRIJWILLIGER, "vrijwilliger", naam, code),
        (Rol.BEHEERDER, "beheerder", "Beheerder Demo", ""),
    ):
        wachtwoord = new_password()
        nummer = make_account(db, inlognaam, wie_naam, rol, nu, wachtwoord=wachtwoord, persoon=persoon)
        wie[rol] = Gebruiker(nummer, wie_naam, rol, persoon)
        logins.append(Login(rol.naam, inlognaam, wachtwoord))
    teamleider = wie[Rol.TEAMLEIDER]
    voorstel = propose(db, teamleider, werkboek.name, werkboek.read_bytes(), nu)
    assert voorstel.id is not None
    confirm(db, teamleider, voorstel.id, nu, weghalen=False)
    ref = start_concept(db, teamleider.id, "Voorbeeld", voorstel.id, plan, nu)
    redenen = dict.fromkeys(LIJSTEN, "Dit is een voorbeeld.")
    publish(db, open_plan(db, teamleider, ref), "Voorbeeld", "", nu, tegen=None, redenen=redenen)
    return tuple(logins)


def _busiest(ronde: Ronde, plan: Plan) -> tuple[str, str]:
    """The volunteer with most to show: the most different things, then the most."""
    lessen, paren = Counter(i.vrijwilliger for i in plan.inzet), Counter(k.vrijwilliger for k in plan.koppelingen)
    v = max(
        ronde.vrijwilligers,
        key=lambda v: (min(lessen[v.vrijwilliger], 1) + min(paren[v.vrijwilliger], 1), lessen[v.vrijwilliger]),
    )
    return v.vrijwilliger, naam_van(v)
