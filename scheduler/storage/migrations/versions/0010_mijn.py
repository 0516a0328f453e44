"""Answers by link, swaps of volunteers, lists to ask, preferences for messages, and since when a koppeling is known."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABELLEN = ("bekende_koppelingen", "berichtvoorkeuren", "vraaglijsten", "ruilvoorstellen", "antwoordlinks")


def _account(tabel: str, kolom: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], ["accounts.id"], name=op.f(f"fk_{tabel}_{kolom}_accounts"))


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
    op.create_table(
        "ruilvoorstellen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(length=10), nullable=False),
        sa.Column("van", sa.String(length=40), nullable=False),
        sa.Column("aan", sa.String(length=40), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("dagdeel", sa.String(length=4), nullable=False),
        sa.Column("plek", sa.String(length=40), nullable=False),
        sa.Column("datum_terug", sa.Date(), nullable=True),
        sa.Column("dagdeel_terug", sa.String(length=4), nullable=False),
        sa.Column("plek_terug", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("antwoord_op", UtcMoment(), nullable=True),
        sa.Column("antwoord_door", sa.Integer(), nullable=True),
        sa.CheckConstraint("soort IN ('ruil', 'overnemen')", name=op.f("ck_ruilvoorstellen_soort")),
        sa.CheckConstraint(
            "status IN ('gevraagd', 'ja', 'nee', 'ingetrokken')", name=op.f("ck_ruilvoorstellen_status")
        ),
        sa.CheckConstraint(
            "(soort = 'ruil') = (datum_terug IS NOT NULL)", name=op.f("ck_ruilvoorstellen_ruil_heeft_dag_terug")
        ),
        _account("ruilvoorstellen", "door"),
        _account("ruilvoorstellen", "antwoord_door"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruilvoorstellen")),
    )
    _index("ruilvoorstellen", "van", "aan", "datum")
    op.create_table(
        "vraaglijsten",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gat_id", sa.Integer(), nullable=False),
        sa.Column("wie", sa.JSON(), nullable=False),
        sa.Column("uren", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=False),
        sa.CheckConstraint("status IN ('loopt', 'klaar', 'gestopt')", name=op.f("ck_vraaglijsten_status")),
        sa.CheckConstraint("uren BETWEEN 1 AND 72", name=op.f("ck_vraaglijsten_uren")),
        sa.ForeignKeyConstraint(["gat_id"], ["gaten.id"], name=op.f("fk_vraaglijsten_gat_id_gaten")),
        _account("vraaglijsten", "door"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vraaglijsten")),
    )
    _index("vraaglijsten", "gat_id", "status")
    op.create_table(
        "berichtvoorkeuren",
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("mail", sa.Boolean(), nullable=False),
        sa.Column("stil_van", sa.Integer(), nullable=True),
        sa.Column("stil_tot", sa.Integer(), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(stil_van IS NULL) = (stil_tot IS NULL)", name=op.f("ck_berichtvoorkeuren_stil_heeft_begin_en_einde")
        ),
        sa.CheckConstraint(
            "stil_van IS NULL OR (stil_van BETWEEN 0 AND 23 AND stil_tot BETWEEN 0 AND 23)",
            name=op.f("ck_berichtvoorkeuren_uren"),
        ),
        _account("berichtvoorkeuren", "door"),
        sa.PrimaryKeyConstraint("persoon", name=op.f("pk_berichtvoorkeuren")),
    )
    op.create_table(
        "bekende_koppelingen",
        sa.Column("vrijwilliger", sa.String(length=40), nullable=False),
        sa.Column("cursist", sa.String(length=40), nullable=False),
        sa.Column("sinds", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("vrijwilliger", "cursist", name=op.f("pk_bekende_koppelingen")),
    )
    op.add_column("berichten", sa.Column("over_dag", sa.Date(), nullable=True))


def downgrade() -> None:
    """Go back."""
    op.drop_column("berichten", "over_dag")
    for tabel in TABELLEN:
        op.drop_table(tabel)
