"""Scenarios with assumptions, plans of one search, and what happens when somebody cannot come."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NIEUW = (("concepten", "scenario"), ("publicaties", "scenario"), ("taken", "opdracht"))
"""New columns that hold data; existing rows get an empty one."""


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "gaten",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("afwezigheid_id", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(length=10), nullable=False),
        sa.Column("van", sa.String(length=40), nullable=False),
        sa.Column("plek", sa.String(length=40), nullable=False),
        sa.Column("dagdeel", sa.String(length=4), nullable=False),
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("aanbod", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("door", sa.String(length=40), nullable=False),
        sa.CheckConstraint("soort IN ('assistent', 'moment', 'docent', 'coach', 'plek')", name=op.f("ck_gaten_soort")),
        sa.CheckConstraint(
            "status IN ('open', 'gevraagd', 'toegezegd', 'bevestigd', 'niet_nodig', 'vervalt', 'gesloten')",
            name=op.f("ck_gaten_status"),
        ),
        sa.ForeignKeyConstraint(
            ["afwezigheid_id"], ["afwezigheden.id"], name=op.f("fk_gaten_afwezigheid_id_afwezigheden")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gaten")),
    )
    with op.batch_alter_table("gaten", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gaten_afwezigheid_id"), ["afwezigheid_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_gaten_status"), ["status"], unique=False)

    op.create_table(
        "uitzonderingen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gat_id", sa.Integer(), nullable=True),
        sa.Column("soort", sa.String(length=12), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("plek", sa.String(length=40), nullable=False),
        sa.Column("dagdeel", sa.String(length=4), nullable=False),
        sa.Column("van", sa.String(length=40), nullable=False),
        sa.Column("door", sa.String(length=40), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("gemaakt_door", sa.Integer(), nullable=True),
        sa.Column("ingetrokken_op", UtcMoment(), nullable=True),
        sa.CheckConstraint("soort IN ('vervanging', 'vervalt')", name=op.f("ck_uitzonderingen_soort")),
        sa.ForeignKeyConstraint(["gat_id"], ["gaten.id"], name=op.f("fk_uitzonderingen_gat_id_gaten")),
        sa.ForeignKeyConstraint(
            ["gemaakt_door"], ["accounts.id"], name=op.f("fk_uitzonderingen_gemaakt_door_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitzonderingen")),
    )
    with op.batch_alter_table("uitzonderingen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_uitzonderingen_datum"), ["datum"], unique=False)
        batch_op.create_index(batch_op.f("ix_uitzonderingen_door"), ["door"], unique=False)
        batch_op.create_index(batch_op.f("ix_uitzonderingen_gat_id"), ["gat_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_uitzonderingen_van"), ["van"], unique=False)

    op.create_table(
        "vragen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gat_id", sa.Integer(), nullable=False),
        sa.Column("aan", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("uiterlijk", UtcMoment(), nullable=False),
        sa.Column("antwoord_op", UtcMoment(), nullable=True),
        sa.Column("antwoord_door", sa.Integer(), nullable=True),
        sa.Column("bericht_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("status IN ('gevraagd', 'ja', 'nee', 'ingetrokken')", name=op.f("ck_vragen_status")),
        sa.ForeignKeyConstraint(["antwoord_door"], ["accounts.id"], name=op.f("fk_vragen_antwoord_door_accounts")),
        sa.ForeignKeyConstraint(["bericht_id"], ["berichten.id"], name=op.f("fk_vragen_bericht_id_berichten")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_vragen_door_accounts")),
        sa.ForeignKeyConstraint(["gat_id"], ["gaten.id"], name=op.f("fk_vragen_gat_id_gaten")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vragen")),
    )
    with op.batch_alter_table("vragen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vragen_aan"), ["aan"], unique=False)
        batch_op.create_index(batch_op.f("ix_vragen_gat_id"), ["gat_id"], unique=False)

    op.create_table(
        "varianten",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("taak_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Integer(), nullable=True),
        sa.Column("grens", sa.Integer(), nullable=True),
        sa.Column("merkt", sa.Integer(), nullable=False),
        sa.Column("geplaatst", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("verantwoording", sa.JSON(), nullable=False),
        sa.Column("scenario", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["basis"], ["publicaties.nummer"], name=op.f("fk_varianten_basis_publicaties")),
        sa.ForeignKeyConstraint(["taak_id"], ["taken.id"], name=op.f("fk_varianten_taak_id_taken")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_varianten")),
    )
    with op.batch_alter_table("varianten", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_varianten_taak_id"), ["taak_id"], unique=False)
    for tabel, kolom in NIEUW:
        op.add_column(tabel, sa.Column(kolom, sa.JSON(), nullable=False, server_default=sa.text("'{}'")))


def downgrade() -> None:
    """Go back."""
    for tabel, kolom in reversed(NIEUW):
        op.drop_column(tabel, kolom)
    with op.batch_alter_table("varianten", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_varianten_taak_id"))

    op.drop_table("varianten")
    with op.batch_alter_table("vragen", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_vragen_gat_id"))
        batch_op.drop_index(batch_op.f("ix_vragen_aan"))

    op.drop_table("vragen")
    with op.batch_alter_table("uitzonderingen", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_uitzonderingen_van"))
        batch_op.drop_index(batch_op.f("ix_uitzonderingen_gat_id"))
        batch_op.drop_index(batch_op.f("ix_uitzonderingen_door"))
        batch_op.drop_index(batch_op.f("ix_uitzonderingen_datum"))

    op.drop_table("uitzonderingen")
    with op.batch_alter_table("gaten", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_gaten_status"))
        batch_op.drop_index(batch_op.f("ix_gaten_afwezigheid_id"))

    op.drop_table("gaten")
