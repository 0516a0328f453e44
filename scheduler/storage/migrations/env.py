"""Alembic runs this over a connection that `Database.migrate` hands it."""

from __future__ import annotations

from alembic import context

from scheduler.storage import tables
from scheduler.storage.base import Base

assert tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
