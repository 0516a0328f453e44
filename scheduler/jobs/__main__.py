"""`python -m scheduler.jobs [post]`: work for the database named in the environment; with `post` also mail.

When the server is gone without a word (its end of the pipe closes), this worker finishes its search and then ends.
"""

from __future__ import annotations

import os
import sys

from scheduler.jobs.proces import ADRES, POST
from scheduler.jobs.werker import Einde, run_until_told
from scheduler.service.beheer.installatie import read_installatie
from scheduler.service.berichten.postbus import postbus_of
from scheduler.service.opslag import open_database

einde = Einde()
einde.follow(sys.stdin.fileno())
postbus = postbus_of(read_installatie()) if POST in sys.argv else None
run_until_told(open_database(os.environ[ADRES]), einde, postbus)
