"""The course of a koppeling and its follow-up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STANDEN = (
    "'voorgesteld', 'geaccepteerd', 'kennismaking gepland', 'actief', 'gepauzeerd', 'geëvalueerd', 'verlengd', "
    "'afgerond', 'afgewezen', 'voortijdig gestopt'"
)
REDENEN = "'', 'geen klik', 'tijd', 'verhuisd', 'werk', 'persoonlijk', 'geen contact', 'doel bereikt'"
SOORTEN = "'start', 'daarna', 'halverwege', 'einde', 'overdracht'"
UITKOMSTEN = "'gaat goed', 'let op', 'niet bereikt'"


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "koppelingstappen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vrijwilliger", sa.String(length=40), nullable=False),
        sa.Column("cursist", sa.String(length=40), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("stand", sa.String(length=24), nullable=False),
        sa.Column("vanaf", sa.Date(), nullable=False),
        sa.Column("reden", sa.String(length=20), nullable=False),
        sa.Column("overgenomen_van", sa.String(length=40), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.CheckConstraint(f"stand IN ({STANDEN})", name=op.f("ck_koppelingstappen_stand")),
        sa.CheckConstraint(f"reden IN ({REDENEN})", name=op.f("ck_koppelingstappen_reden")),
        sa.CheckConstraint(
            "(stand IN ('afgewezen', 'voortijdig gestopt')) = (reden <> '')",
            name=op.f("ck_koppelingstappen_reden_bij_einde"),
        ),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_koppelingstappen_door_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_koppelingstappen")),
        sa.UniqueConstraint("vrijwilliger", "cursist", "nummer", name=op.f("uq_koppelingstappen_vrijwilliger")),
    )
    op.create_table(
        "opvolgingen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vrijwilliger", sa.String(length=40), nullable=False),
        sa.Column("cursist", sa.String(length=40), nullable=False),
        sa.Column("soort", sa.String(length=12), nullable=False),
        sa.Column("uitkomst", sa.String(length=12), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.CheckConstraint(f"soort IN ({SOORTEN})", name=op.f("ck_opvolgingen_soort")),
        sa.CheckConstraint(f"uitkomst IN ({UITKOMSTEN})", name=op.f("ck_opvolgingen_uitkomst")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_opvolgingen_door_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opvolgingen")),
    )
    for tabel in ("koppelingstappen", "opvolgingen"):
        with op.batch_alter_table(tabel, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(f"ix_{tabel}_cursist"), ["cursist"], unique=False)
            batch_op.create_index(batch_op.f(f"ix_{tabel}_vrijwilliger"), ["vrijwilliger"], unique=False)


def downgrade() -> None:
    """Go back."""
    for tabel in ("opvolgingen", "koppelingstappen"):
        with op.batch_alter_table(tabel, schema=None) as batch_op:
            batch_op.drop_index(batch_op.f(f"ix_{tabel}_vrijwilliger"))
            batch_op.drop_index(batch_op.f(f"ix_{tabel}_cursist"))
        op.drop_table(tabel)
