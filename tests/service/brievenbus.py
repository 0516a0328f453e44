"""A mail server on this machine, and the settings that lead to it."""

from __future__ import annotations

import asyncio
import socket
import threading
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller

from scheduler.service.berichten.postbus import Postbus


class Brievenbus:
    """A mail server that keeps what it gets; `antwoord` is what it says after a message, once it may (`door`)."""

    def __init__(self) -> None:
        self.brieven: list = []
        self.antwoord = "250 OK"
        self.weg = False
        self.binnen, self.door = threading.Event(), threading.Event()
        self.door.set()

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - the name of the library
        if address.startswith("weg@"):
            return "550 no such user"
        if address.startswith("vol@"):
            return "452 mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the name of the library
        self.brieven.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
        self.binnen.set()
        await asyncio.to_thread(self.door.wait, 20)
        if self.weg:
            server.transport.abort()
        return self.antwoord


@pytest.fixture
def bus():
    return Brievenbus()


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@pytest.fixture
def postbus(bus):
    server = Controller(bus, hostname="127.0.0.1", port=free_port())
    server.start()
    yield Postbus("127.0.0.1", server.port, "geen", "", "", "planning@voorbeeld.nl", "https://plan.voorbeeld.nl")
    server.stop()
