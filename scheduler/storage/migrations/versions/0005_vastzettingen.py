"""Locks, with a reason and an end date."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "vastzettingen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(length=10), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("ander", sa.String(length=40), nullable=False),
        sa.Column("dagdeel", sa.String(length=4), nullable=False),
        sa.Column("reden", sa.String(length=300), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("weg_op", UtcMoment(), nullable=True),
        sa.Column("weg_door", sa.Integer(), nullable=True),
        sa.CheckConstraint("reden <> ''", name=op.f("ck_vastzettingen_reden")),
        sa.CheckConstraint("soort IN ('groep', 'inzet', 'koppeling')", name=op.f("ck_vastzettingen_soort")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_vastzettingen_door_accounts")),
        sa.ForeignKeyConstraint(["weg_door"], ["accounts.id"], name=op.f("fk_vastzettingen_weg_door_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vastzettingen")),
    )
    with op.batch_alter_table("vastzettingen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vastzettingen_code"), ["code"], unique=False)


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("vastzettingen", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_vastzettingen_code"))

    op.drop_table("vastzettingen")
