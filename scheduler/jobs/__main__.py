"""`python -m scheduler.jobs`: work for the database named in the environment until standard input closes."""

from __future__ import annotations

import os
import sys
import threading

from scheduler.jobs.proces import ADRES
from scheduler.jobs.werker import end_with, run_worker
from scheduler.service.opslag import open_database

einde = threading.Event()
end_with(sys.stdin.buffer, einde)
run_worker(open_database(os.environ[ADRES]), einde)
