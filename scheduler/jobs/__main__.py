"""`python -m scheduler.jobs ADDRESS`: work for the database at this address until standard input closes."""

from __future__ import annotations

import sys
import threading

from scheduler.jobs.werker import end_with, run_worker
from scheduler.service.opslag import open_database

einde = threading.Event()
end_with(sys.stdin.buffer, einde)
run_worker(open_database(sys.argv[1]), einde)
