"""The server of the benchmark: `inburgerplan web` as it is, but without the second step, which a program cannot do."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

import web.server
from scheduler.service.beheer.installatie import Installatie

data, port, database = sys.argv[1:]
create_app = web.server.create_app
with patch.object(web.server, "create_app", lambda *a, **k: create_app(*a, **k, twee_stappen=False)):
    web.server.serve(Installatie(data=Path(data), poort=int(port), database=database))
