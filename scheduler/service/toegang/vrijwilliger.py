"""Letting a volunteer in: a coordinator makes an account and a link for somebody of the own leslocaties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.accounts import insert_account
from scheduler.service.toegang.inloglinks import HAND_DUUR, new_link
from scheduler.service.toegang.rechten import Recht, Rol
from scheduler.service.woorden import naam_van
from scheduler.storage import accounts as rijen


@dataclass(frozen=True)
class Toegangsbeeld:
    """Whether a volunteer can log in: `account` is the log-in name, empty when there is none yet."""

    code: str
    naam: str
    email: str
    account: str
    actief: bool


def read_access(db: Database, pb: Planbeeld, code: str) -> Toegangsbeeld:
    """How a volunteer of the own leslocaties logs in."""
    pb.gebruiker.eis(Recht.TOEGANG_GEVEN)
    v = pb.ronde.vrijwilliger_met[pb.zicht.need_vrijwilliger(code)]
    with db.read() as s:
        account = rijen.account_of(s, code)
    return Toegangsbeeld(
        code, naam_van(v), v.email, account.inlognaam if account else "", account is None or account.actief
    )


def give_access(db: Database, pb: Planbeeld, code: str, nu: datetime) -> str:
    """Make a link to hand over, and an account first when there is none; gives the token of the link."""
    pb.gebruiker.eis(Recht.TOEGANG_GEVEN)
    v = pb.ronde.vrijwilliger_met[pb.zicht.need_vrijwilliger(code)]
    with db.write() as s:
        account = rijen.account_of(s, code) or insert_account(
            s, code, naam_van(v), Rol.VRIJWILLIGER, nu, versleuteld="", persoon=code, door=pb.gebruiker.id
        )
        return new_link(s, account, nu, HAND_DUUR, door=pb.gebruiker.id)


def give_all_access(db: Database, pb: Planbeeld, nu: datetime) -> int:
    """Make an account for every volunteer of the own leslocaties who has an e-mail address and no account yet.

    Gives how many were made. They ask for a link themselves, with that address.
    """
    pb.gebruiker.eis(Recht.TOEGANG_GEVEN)
    gemaakt = 0
    with db.write() as s:
        for v in pb.ronde.vrijwilligers:
            code = v.vrijwilliger
            if code in pb.zicht.vrijwilligers and v.email and rijen.account_of(s, code) is None:
                insert_account(
                    s, code, naam_van(v), Rol.VRIJWILLIGER, nu, versleuteld="", persoon=code, door=pb.gebruiker.id
                )
                gemaakt += 1
    return gemaakt
