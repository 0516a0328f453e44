"""Workers that say they are alive."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "werkers",
        sa.Column("huurder", sa.String(length=40), nullable=False),
        sa.Column("begonnen_op", UtcMoment(), nullable=False),
        sa.Column("gezien_op", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("huurder", name=op.f("pk_werkers")),
    )
    with op.batch_alter_table("werkers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_werkers_gezien_op"), ["gezien_op"], unique=False)


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("werkers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_werkers_gezien_op"))

    op.drop_table("werkers")
