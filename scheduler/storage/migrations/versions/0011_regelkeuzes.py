"""How strict a hard rule is for changes by hand and for publishing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "regelkeuzes",
        sa.Column("regel", sa.String(length=40), nullable=False),
        sa.Column("strengheid", sa.String(length=20), nullable=False),
        sa.Column("reden", sa.String(length=300), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "strengheid IN ('blokkeert', 'blokkeert publiceren', 'waarschuwing', 'negeren')",
            name=op.f("ck_regelkeuzes_strengheid"),
        ),
        sa.CheckConstraint("reden <> ''", name=op.f("ck_regelkeuzes_reden")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_regelkeuzes_door_accounts")),
        sa.PrimaryKeyConstraint("regel", name=op.f("pk_regelkeuzes")),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("regelkeuzes")
