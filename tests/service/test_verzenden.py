"""Mail over a real server on this machine: once, late enough, with an error on the row, and never twice."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from scheduler.errors import VerkeerdeInstelling
from scheduler.service.beheer.installatie import Installatie
from scheduler.service.berichten.postbus import GEEN_ADRES, NietVerzonden, Postbus, is_address, postbus_of
from scheduler.service.berichten.verzenden import ONZEKER, send_due, send_links
from scheduler.storage import berichten, inloglinks, plannen
from scheduler.storage.tables import Bericht
from tests.conftest import both_databases
from tests.service.brievenbus import bus, free_port, postbus
from tests.storage.conftest import leeg
from tests.web.voorbeeld import RONDE

__all__ = ["bus", "leeg", "postbus"]

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = NU + timedelta(minutes=15)
MORGEN = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def pytest_generate_tests(metafunc):
    both_databases(metafunc)


@pytest.fixture
def db(databasesoort, leeg):
    database = leeg(databasesoort)
    load(database, {"V1": "wil@voorbeeld.nl", "V2": "", "V3": "weg@voorbeeld.nl", "V4": "vol@voorbeeld.nl"})
    return database


def load(database, adressen: dict[str, str]) -> None:
    """The newest facts with these addresses."""
    mensen = tuple(v.model_copy(update={"email": adressen[v.vrijwilliger]}) for v in RONDE.vrijwilligers)
    ronde = RONDE.model_copy(update={"vrijwilligers": mensen})
    with database.write() as s:
        plannen.confirm_stand(s, plannen.propose_stand(s, ronde.model_dump_json(), b"", "x.xlsx", NU, None))


def put(
    db, aan="V1", soort="plan_vrijwilliger", status="vrij", tekst="Beste Wil,\n\nTot maandag, één uur eerder."
) -> int:
    with db.write() as s:
        b = berichten.add_message(s, aan, soort, "Uw rooster verandert", tekst, NU, None)
        b.status = status
        return b.id


def about_today(db, nummer) -> None:
    """Such a message does not wait for the next day because of another one."""
    with db.write() as s:
        s.get_one(Bericht, nummer).over_dag = NU.date()


def leaves_at(db, nummer) -> datetime:
    with db.read() as s:
        return s.get_one(Bericht, nummer).niet_voor


def row(db, nummer) -> tuple:
    with db.read() as s:
        b = s.get_one(Bericht, nummer)
        return b.status, b.fout


def test_a_released_message_is_mailed_once_a_quarter_after_the_last_change(db, postbus, bus):
    nummer = put(db)
    assert send_due(db, postbus, LATER - timedelta(seconds=1)) == 0
    assert send_due(db, postbus, LATER) == 1
    assert send_due(db, postbus, LATER) == 0
    ((aan, brief),) = bus.brieven
    assert aan == ["wil@voorbeeld.nl"]
    assert (brief["To"], brief["From"], brief["Subject"]) == (
        "wil@voorbeeld.nl",
        "planning@voorbeeld.nl",
        "Uw rooster verandert",
    )
    assert brief.get_content().replace("\r\n", "\n").rstrip() == "Beste Wil,\n\nTot maandag, één uur eerder."
    assert row(db, nummer) == ("verzonden", "")


@pytest.mark.parametrize("status", ["wacht", "bezig", "verzonden", "verteld", "weg"])
def test_nothing_else_is_ever_mailed(db, postbus, bus, status):
    put(db, status=status)
    assert send_due(db, postbus, LATER + timedelta(days=2)) == 0
    assert bus.brieven == []


def test_the_address_is_the_one_of_the_moment_of_sending(db, postbus, bus):
    put(db)
    load(db, {"V1": "nieuw@voorbeeld.nl", "V2": "", "V3": "", "V4": ""})
    send_due(db, postbus, LATER)
    assert [aan for aan, _ in bus.brieven] == [["nieuw@voorbeeld.nl"]]


def test_who_has_no_address_or_is_refused_goes_back_to_people_with_the_reason(db, postbus, bus):
    zonder, geweigerd = put(db, "V2"), put(db, "V3")
    cursist = put(db, "V1", soort="plan_cursist")
    assert send_due(db, postbus, LATER) == 0
    assert row(db, zonder) == ("wacht", GEEN_ADRES)
    assert row(db, cursist) == ("wacht", GEEN_ADRES)
    assert row(db, geweigerd) == ("wacht", "De mailserver wil dit bericht niet aannemen (antwoord 550).")
    assert bus.brieven == []


def test_what_fails_for_now_is_tried_again_later_and_later_and_then_given_back(db, postbus):
    nummer, nu = put(db, "V4"), LATER
    wacht = []
    while row(db, nummer)[0] == "vrij":
        send_due(db, postbus, nu)
        with db.read() as s:
            wacht.append(round((s.get_one(Bericht, nummer).niet_voor - nu).total_seconds() / 60))
        nu += timedelta(minutes=wacht[-1])
    assert wacht[:4] == [5, 10, 20, 40]
    assert row(db, nummer) == ("wacht", "De mailserver wil dit bericht nu niet aannemen (antwoord 452).")


def test_a_server_that_is_not_there_is_a_clear_error_and_a_new_try(db):
    nummer = put(db)
    nergens = Postbus("127.0.0.1", 1, "geen", "", "", "planning@voorbeeld.nl")
    assert send_due(db, nergens, LATER) == 0
    assert row(db, nummer) == ("vrij", "De mailserver geeft geen goed antwoord.")


def test_when_the_server_falls_silent_after_the_text_it_is_never_sent_again_by_itself(db, postbus, bus):
    nummer = put(db)
    bus.weg = True
    assert send_due(db, postbus, LATER) == 0
    assert row(db, nummer) == ("bezig", ONZEKER)
    bus.weg = False
    assert send_due(db, postbus, LATER + timedelta(days=1)) == 0
    assert len(bus.brieven) == 1


def test_a_refusal_after_the_text_is_a_refusal(db, postbus, bus):
    nummer = put(db)
    bus.antwoord = "554 looks like spam"
    send_due(db, postbus, LATER)
    assert row(db, nummer) == ("wacht", "De mailserver wil dit bericht niet aannemen (antwoord 554).")


def send_side_by_side(db, postbus):
    """Four senders at the same moment."""
    draden = [threading.Thread(target=send_due, args=(db, postbus, LATER)) for _ in range(4)]
    for d in draden:
        d.start()
    for d in draden:
        d.join()


def test_two_senders_at_once_mail_a_message_once(db, postbus, bus):
    for _ in range(3):
        about_today(db, put(db, soort="invallen"))
    send_side_by_side(db, postbus)
    assert len(bus.brieven) == 3


def test_senders_at_once_mail_somebody_one_message_a_day(db, postbus, bus):
    nummers = [put(db) for _ in range(4)]
    send_side_by_side(db, postbus)
    assert len(bus.brieven) == 1
    assert sorted(row(db, n)[0] for n in nummers) == ["verzonden", "vrij", "vrij", "vrij"]


def test_while_one_sender_is_busy_another_does_not_mail_the_same_person(db, postbus, bus):
    eerste = put(db)
    bus.door.clear()
    ander = threading.Thread(target=send_due, args=(db, postbus, LATER))
    ander.start()
    assert bus.binnen.wait(20)
    tweede = put(db)
    assert send_due(db, postbus, LATER) == 0
    bus.door.set()
    ander.join()
    assert (row(db, eerste), row(db, tweede)) == (("verzonden", ""), ("vrij", ""))
    assert leaves_at(db, tweede) == MORGEN
    assert len(bus.brieven) == 1


@pytest.mark.parametrize(("minuten", "aantal"), [(60, 0), (61, 1)])
def test_a_sender_that_died_keeps_nobody_from_his_messages_for_longer_than_an_hour(db, postbus, minuten, aantal):
    dood = put(db)
    with db.write() as s:
        assert berichten.claim_message(s, dood, LATER)
    volgende = put(db)
    assert send_due(db, postbus, LATER + timedelta(minutes=minuten)) == aantal
    assert (row(db, dood)[0], row(db, volgende)[0]) == ("bezig", "verzonden" if aantal else "vrij")


def test_somebody_gets_one_message_a_day_about_the_plan(db, postbus, bus):
    put(db)
    send_due(db, postbus, LATER)
    tweede = put(db)
    assert send_due(db, postbus, LATER + timedelta(minutes=30)) == 0
    assert leaves_at(db, tweede) == MORGEN
    assert send_due(db, postbus, MORGEN) == 1
    assert len(bus.brieven) == 2


def test_every_message_leaves_at_its_own_moment(db, postbus, bus):
    """The second one of a slow round falls in the next day; then that is the day of which it is the one message."""
    eerste, tweede = put(db), put(db, aan="V1")
    middernacht = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)
    momenten = iter(
        [middernacht - timedelta(seconds=10), middernacht + timedelta(seconds=5), middernacht + timedelta(seconds=6)]
    )
    assert send_due(db, postbus, middernacht - timedelta(minutes=1), lambda: next(momenten)) == 1
    with db.read() as s:
        assert s.get_one(Bericht, eerste).verzonden_op == middernacht + timedelta(seconds=5)
    assert (row(db, tweede), leaves_at(db, tweede)) == (("vrij", ""), datetime(2026, 11, 25, 7, 0, tzinfo=UTC))


def test_a_link_is_mailed_to_who_asked_and_only_to_a_known_account(db, postbus, bus):
    from scheduler.service.toegang.accounts import make_account
    from scheduler.service.toegang.rechten import Rol

    make_account(db, "wil", "Wil", Rol.VRIJWILLIGER, NU, wachtwoord="vier-gewone-losse-woorden", persoon="V1")
    with db.write() as s:
        for email in ("wil@voorbeeld.nl", "vol@voorbeeld.nl", "onbekend@voorbeeld.nl"):
            inloglinks.ask_link(s, email, NU)
    send_links(db, postbus, NU)
    ((aan, brief),) = bus.brieven
    assert aan == ["wil@voorbeeld.nl"]
    assert "https://plan.voorbeeld.nl/inloggen/link/" in brief.get_content()


def test_a_password_of_the_server_is_used_over_tls_only_when_asked(bus):
    gezien = []

    def check(server, session, envelope, mechanism, auth):
        gezien.append((auth.login, auth.password))
        return AuthResult(success=auth.password == b"goed", handled=False)

    poort = free_port()
    server = Controller(bus, hostname="127.0.0.1", port=poort, authenticator=check, auth_require_tls=False)
    server.start()
    basis = ("127.0.0.1", poort, "geen", "planning")
    Postbus(*basis, "goed", "planning@voorbeeld.nl").send("wil@voorbeeld.nl", "x", "y", "k")
    with pytest.raises(NietVerzonden, match="kent onze naam of ons wachtwoord niet"):
        Postbus(*basis, "fout", "planning@voorbeeld.nl").send("wil@voorbeeld.nl", "x", "y", "k")
    with pytest.raises(NietVerzonden, match="geen goed antwoord"):
        Postbus("127.0.0.1", poort, "starttls", "", "", "planning@voorbeeld.nl").send("wil@voorbeeld.nl", "x", "y", "k")
    server.stop()
    assert set(gezien) == {(b"planning", b"goed"), (b"planning", b"fout")}
    assert len(bus.brieven) == 1


@pytest.mark.parametrize(
    "adres", ["", "a", "a@b, c@d", "a@b\nBcc: c@d", "Wil <a@b>", "a@b c@d", "a@b@c", "a b@c", "é@b.nl", "a@b;c@d"]
)
def test_what_is_not_one_plain_address_gets_no_mail(postbus, bus, adres):
    assert not is_address(adres)
    with pytest.raises(NietVerzonden):
        postbus.send(adres, "x", "y", "k")
    assert bus.brieven == []


def test_the_settings_name_the_mail_server(tmp_path):
    def postbus(**velden):
        return postbus_of(Installatie(data=tmp_path, _env_file=None, **velden))

    assert postbus() is None
    basis = {"smtp_host": "mail.voorbeeld.nl", "smtp_van": "planning@voorbeeld.nl"}
    assert postbus(**basis, basis_url="https://plan.voorbeeld.nl/") == Postbus(
        "mail.voorbeeld.nl", 587, "starttls", "", "", "planning@voorbeeld.nl", "https://plan.voorbeeld.nl"
    )
    assert postbus(**basis, smtp_beveiliging="tls", smtp_port=465).poort == 465
    with pytest.raises(VerkeerdeInstelling, match="INBURGERPLAN_SMTP_VAN"):
        postbus(smtp_host="mail.voorbeeld.nl")
