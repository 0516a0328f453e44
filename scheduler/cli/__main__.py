"""`python -m scheduler.cli`, the same as `inburgerplan`."""

from __future__ import annotations

from scheduler.cli import main

main()
