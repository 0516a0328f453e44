"""The worker process: takes searches from the database, one at a time."""
