"""`python -m scheduler.jobs`: the worker beside a server, for the database named in the environment.

When the server is gone without a word (its end of the pipe closes), this worker finishes its search and then ends.
"""

from __future__ import annotations

import os
import sys

from scheduler.jobs.proces import ADRES
from scheduler.jobs.werker import Einde, run_until_told
from scheduler.service.opslag import open_database

einde = Einde()
einde.follow(sys.stdin.fileno())
run_until_told(open_database(os.environ[ADRES]), einde)
