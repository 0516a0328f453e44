"""`python -m scheduler.jobs`: work for the database named in the environment until standard input closes."""

from __future__ import annotations

import os
import signal
import sys
import threading

from scheduler.jobs.post import start_post
from scheduler.jobs.proces import ADRES
from scheduler.jobs.werker import end_with, run_worker
from scheduler.service.opslag import open_database
from scheduler.service.postbus import mailbox_of_environment

# Ctrl-C in a terminal reaches every process: only the server acts on it, and then closes our standard input
signal.signal(signal.SIGINT, signal.SIG_IGN)
einde = threading.Event()
end_with(sys.stdin.buffer, einde)
database, postbus = open_database(os.environ[ADRES]), mailbox_of_environment()
if postbus is not None:
    start_post(database, postbus, einde)
run_worker(database, einde)
