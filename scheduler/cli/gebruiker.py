"""`inburgerplan gebruiker`: accounts of the front end, by whoever sits at the machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from scheduler.cli.kader import Groep, Opdracht
from scheduler.cli.scherm import show_lines, show_table
from scheduler.cli.soorten import Keuze

if TYPE_CHECKING:
    from scheduler.service.opslag import Database
    from scheduler.service.toegang.accountbeheer import Accountrij

ROLLEN = ("teamleider", "coordinator", "vrijwilliger", "beheerder")
GENEREER = "Maak een wachtwoord en toon het één keer. Bij het inloggen kiest de gebruiker een ander."
genereer_optie = click.option("--genereer", is_flag=True, help=GENEREER)


@click.group(cls=Groep)
def gebruiker() -> None:
    """Maak accounts voor de website, en sluit of open ze.

    Draai dit op de computer waar de website draait. De gegevens staan in de map INBURGERPLAN_DATA, of in de database
    INBURGERPLAN_DATABASE.
    """


@gebruiker.command(cls=Opdracht)
@click.argument("naam")
@click.option("--rol", type=Keuze(*ROLLEN), required=True, metavar="ROL", help=f"Kies uit: {', '.join(ROLLEN)}.")
@click.option("--volledige-naam", default="", metavar="NAAM", help="Hoe anderen u zien. Standaard de inlognaam.")
@click.option("--locatie", "locaties", multiple=True, metavar="CODE", help="Alleen deze leslocatie. Mag vaker.")
@click.option("--persoon", default="", metavar="CODE", help="De code van de vrijwilliger in het werkboek.")
@genereer_optie
def toevoegen(
    naam: str, rol: str, volledige_naam: str, locaties: tuple[str, ...], persoon: str, genereer: bool
) -> None:
    """Maak een account. NAAM is de inlognaam."""
    from scheduler.service.toegang.gebruikers import add_user

    with _database() as db:
        wachtwoord = _password(genereer=genereer)
        add_user(
            db,
            naam,
            volledige_naam or naam,
            rol,
            wachtwoord,
            _now(),
            persoon=persoon,
            locaties=locaties,
            moet_wijzigen=genereer,
        )
    show_lines([f"Het account {naam} is gemaakt.", *_once(wachtwoord, genereer=genereer)])


@gebruiker.command(cls=Opdracht)
def lijst() -> None:
    """Toon alle accounts."""
    from scheduler.service.toegang.gebruikers import list_users

    with _database() as db:
        rijen = list_users(db, _now())
    if not rijen:
        show_lines(["Er is nog geen account."])
    show_table(
        ("inlognaam", "naam", "rol", "leslocaties", "code", "toegang", "twee stappen"),
        [_cells(r) for r in rijen],
    )


@gebruiker.command(cls=Opdracht)
@click.argument("naam")
def blokkeer(naam: str) -> None:
    """Sluit een account. De gebruiker is meteen overal uitgelogd."""
    from scheduler.service.toegang.gebruikers import close_user

    with _database() as db:
        close_user(db, naam, _now())
    show_lines([f"Het account {naam} is gesloten."])


@gebruiker.command(cls=Opdracht)
@click.argument("naam")
def deblokkeer(naam: str) -> None:
    """Open een account weer, ook na te veel pogingen."""
    from scheduler.service.toegang.gebruikers import open_user

    with _database() as db:
        open_user(db, naam, _now())
    show_lines([f"Het account {naam} is open."])


@gebruiker.command(cls=Opdracht)
@click.argument("naam")
@genereer_optie
def wachtwoord(naam: str, genereer: bool) -> None:
    """Geef een account een ander wachtwoord. De gebruiker logt overal opnieuw in."""
    from scheduler.service.toegang.gebruikers import set_password

    with _database() as db:
        nieuw = _password(genereer=genereer)
        set_password(db, naam, nieuw, _now(), moet_wijzigen=genereer)
    show_lines([f"Het wachtwoord van {naam} is veranderd.", *_once(nieuw, genereer=genereer)])


@gebruiker.command(cls=Opdracht, name="reset-twee-stappen")
@click.argument("naam")
def reset_twee_stappen(naam: str) -> None:
    """Zet de code van de telefoon uit, als die telefoon weg is."""
    from scheduler.service.toegang.gebruikers import reset_second_step

    with _database() as db:
        reset_second_step(db, naam, _now())
    show_lines([f"De twee stappen van {naam} staan uit. Bij het inloggen stelt {naam} ze opnieuw in."])


@gebruiker.command(cls=Opdracht, name="uitloggen-overal")
@click.argument("naam")
def uitloggen_overal(naam: str) -> None:
    """Log een gebruiker uit in elke browser."""
    from scheduler.service.toegang.gebruikers import log_out_user

    with _database() as db:
        log_out_user(db, naam, _now())
    show_lines([f"{naam} is overal uitgelogd."])


@contextmanager
def _database() -> Iterator[Database]:
    from scheduler.service.beheer.installatie import make_folder, read_installatie
    from scheduler.service.opslag import open_database

    inst = read_installatie()
    make_folder(inst.data)
    db = open_database(inst.database_adres)
    try:
        yield db
    finally:
        db.close()


def _password(*, genereer: bool) -> str:
    """A new password: made, or asked twice without showing it."""
    from scheduler.service.toegang.accounts import new_password

    if genereer:
        return new_password()
    while True:
        eerst = str(click.prompt("Wachtwoord", hide_input=True, err=True))
        if eerst == click.prompt("Nog een keer", hide_input=True, err=True):
            return eerst
        show_lines(["De twee wachtwoorden zijn niet gelijk."], err=True)


def _once(wachtwoord: str, *, genereer: bool) -> list[str]:
    return [f"Wachtwoord: {wachtwoord}", "U ziet het maar één keer."] if genereer else []


def _cells(r: Accountrij) -> tuple[str, ...]:
    toegang = "gesloten" if not r.actief else "te veel pogingen" if r.geblokkeerd else "open"
    stappen = "aan" if r.twee_stappen else "uit"
    return (r.inlognaam, r.naam, r.rol.naam, r.locaties or "alle", r.persoon, toegang, stappen)


def _now() -> datetime:
    return datetime.now(UTC)
