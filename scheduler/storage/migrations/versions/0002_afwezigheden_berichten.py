"""Who cannot come, and the outbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "afwezigheden",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("persoonsoort", sa.String(length=12), nullable=False),
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("dagdeel", sa.String(length=4), nullable=False),
        sa.Column("oorzaak", sa.String(length=10), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("ingetrokken_op", UtcMoment(), nullable=True),
        sa.CheckConstraint(
            "oorzaak IN ('ziek', 'vakantie', 'gestopt', 'anders')", name=op.f("ck_afwezigheden_oorzaak")
        ),
        sa.CheckConstraint(
            "persoonsoort IN ('cursist', 'docent', 'vrijwilliger')", name=op.f("ck_afwezigheden_persoonsoort")
        ),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name=op.f("ck_afwezigheden_van_tot")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_afwezigheden_door_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afwezigheden")),
    )
    with op.batch_alter_table("afwezigheden", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_afwezigheden_persoon"), ["persoon"], unique=False)
        batch_op.create_index(batch_op.f("ix_afwezigheden_van"), ["van"], unique=False)

    op.create_table(
        "berichten",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("aan", sa.String(length=40), nullable=False),
        sa.Column("soort", sa.String(length=20), nullable=False),
        sa.Column("onderwerp", sa.String(length=120), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("niet_voor", UtcMoment(), nullable=False),
        sa.Column("vrij_op", UtcMoment(), nullable=True),
        sa.Column("vrij_door", sa.Integer(), nullable=True),
        sa.Column("verzonden_op", UtcMoment(), nullable=True),
        sa.Column("fout", sa.String(length=200), nullable=False),
        sa.CheckConstraint("status IN ('wacht', 'vrij', 'verzonden', 'weg')", name=op.f("ck_berichten_status")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_berichten_door_accounts")),
        sa.ForeignKeyConstraint(["vrij_door"], ["accounts.id"], name=op.f("fk_berichten_vrij_door_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berichten")),
    )
    with op.batch_alter_table("berichten", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_berichten_aan"), ["aan"], unique=False)
        batch_op.create_index(batch_op.f("ix_berichten_status"), ["status"], unique=False)


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("berichten", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_berichten_status"))
        batch_op.drop_index(batch_op.f("ix_berichten_aan"))

    op.drop_table("berichten")
    with op.batch_alter_table("afwezigheden", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_afwezigheden_van"))
        batch_op.drop_index(batch_op.f("ix_afwezigheden_persoon"))

    op.drop_table("afwezigheden")
