"""The way to the mail server: nothing secret goes to a server that cannot show who it is."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from scheduler.service.berichten.postbus import NietVerzonden, Postbus


class Stil:
    """A mail server that takes nothing."""


@pytest.fixture
def own_certificate(tmp_path):
    """A certificate that nobody vouches for."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not there")
    opdracht = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=127.0.0.1 -keyout sleutel -out bewijs"
    subprocess.run(opdracht.split(), cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "bewijs", tmp_path / "sleutel")
    return context


@pytest.fixture
def server(own_certificate):
    """A mail server with that certificate, and the passwords that it was given."""
    gezien = []

    def note(server, session, envelope, mechanism, auth):
        gezien.append(auth.password)
        return AuthResult(success=True)

    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    controller = Controller(
        Stil(), "127.0.0.1", poort, tls_context=own_certificate, authenticator=note, auth_require_tls=False
    )
    controller.start()
    yield poort, gezien
    controller.stop()


def test_a_server_that_cannot_show_who_it_is_gets_no_password(server):
    poort, gezien = server
    veilig = Postbus("127.0.0.1", poort, "starttls", "planning", "geheim", "planning@voorbeeld.nl")
    for poging in (veilig.greet, lambda: veilig.send("wil@voorbeeld.nl", "x", "y", "k")):
        with pytest.raises(NietVerzonden, match="geen goed antwoord"):
            poging()
    assert gezien == []
    Postbus("127.0.0.1", poort, "geen", "planning", "geheim", "planning@voorbeeld.nl").greet()
    assert gezien == [b"geheim"]
