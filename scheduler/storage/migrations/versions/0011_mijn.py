"""Answers by link, swaps of volunteers, lists to ask, preferences for messages, and since when a koppeling is known."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0011"
down_revision = "0008"
branch_labels = None
depends_on = None

TABELLEN = ("antwoordlinks",)


def _index(tabel: str, *kolommen: str) -> None:
    for kolom in kolommen:
        op.create_index(op.f(f"ix_{tabel}_{kolom}"), tabel, [kolom], unique=False)


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "antwoordlinks",
        sa.Column("sleutel", sa.String(length=64), nullable=False),
        sa.Column("bericht_id", sa.Integer(), nullable=False),
        sa.Column("gemaakt_op", UtcMoment(), nullable=False),
        sa.Column("geldig_tot", UtcMoment(), nullable=False),
        sa.Column("gebruikt_op", UtcMoment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["bericht_id"], ["berichten.id"], name=op.f("fk_antwoordlinks_bericht_id_berichten"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sleutel", name=op.f("pk_antwoordlinks")),
    )
    _index("antwoordlinks", "bericht_id")


def downgrade() -> None:
    """Go back."""
    for tabel in TABELLEN:
        op.drop_table(tabel)
