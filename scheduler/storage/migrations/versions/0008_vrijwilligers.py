"""What volunteers say themselves: coming or not, when they can help, their calendar, notes to the coördinator."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABELLEN = (
    "ontmoetingen",
    "vrijwilligermeldingen",
    "agendapunten",
    "agendalinks",
    "opgaven",
    "toezeggingen",
)


def _account(tabel: str, kolom: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], ["accounts.id"], name=op.f(f"fk_{tabel}_{kolom}_accounts"))


def _index(tabel: str, *kolommen: str) -> None:
    for kolom in kolommen:
        op.create_index(op.f(f"ix_{tabel}_{kolom}"), tabel, [kolom], unique=False)


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "toezeggingen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("dagdeel", sa.String(length=4), nullable=False),
        sa.Column("plek", sa.String(length=40), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("ingetrokken_op", UtcMoment(), nullable=True),
        _account("toezeggingen", "door"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toezeggingen")),
    )
    _index("toezeggingen", "persoon", "dag")
    op.create_table(
        "opgaven",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("graag", sa.JSON(), nullable=False),
        sa.Column("als_het_moet", sa.JSON(), nullable=False),
        sa.Column("max_dagdelen", sa.Integer(), nullable=True),
        sa.Column("pauze_tot", sa.Date(), nullable=True),
        sa.Column("niet_vragen", sa.JSON(), nullable=False),
        sa.Column("geldt", sa.Boolean(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "max_dagdelen IS NULL OR max_dagdelen BETWEEN 0 AND 21", name=op.f("ck_opgaven_max_dagdelen")
        ),
        _account("opgaven", "door"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opgaven")),
        sa.UniqueConstraint("persoon", "versie", name=op.f("uq_opgaven_persoon")),
    )
    _index("opgaven", "persoon")
    op.create_table(
        "agendalinks",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("sleutel", sa.String(length=64), nullable=False),
        sa.Column("met_namen", sa.Boolean(), nullable=False),
        sa.Column("gemaakt_op", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_agendalinks_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_agendalinks")),
        sa.UniqueConstraint("sleutel", name=op.f("uq_agendalinks_sleutel")),
    )
    op.create_table(
        "agendapunten",
        sa.Column("uid", sa.String(length=64), nullable=False),
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("inhoud", sa.JSON(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("vervallen", sa.Boolean(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_agendapunten")),
    )
    _index("agendapunten", "persoon", "dag")
    op.create_table(
        "vrijwilligermeldingen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("soort", sa.String(length=12), nullable=False),
        sa.Column("cursist", sa.String(length=40), nullable=False),
        sa.Column("plek", sa.String(length=40), nullable=False),
        sa.Column("dagdeel", sa.String(length=4), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("verloopt_op", sa.Date(), nullable=False),
        sa.Column("klaar_op", UtcMoment(), nullable=True),
        sa.Column("klaar_door", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "soort IN ('notitie', 'klikt_niet', 'wil_helpen', 'gegevens', 'stoppen')",
            name=op.f("ck_vrijwilligermeldingen_soort"),
        ),
        _account("vrijwilligermeldingen", "door"),
        _account("vrijwilligermeldingen", "klaar_door"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vrijwilligermeldingen")),
    )
    _index("vrijwilligermeldingen", "persoon", "verloopt_op")
    op.create_table(
        "ontmoetingen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("cursist", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("ingetrokken_op", UtcMoment(), nullable=True),
        _account("ontmoetingen", "door"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ontmoetingen")),
    )
    _index("ontmoetingen", "persoon")


def downgrade() -> None:
    """Go back."""
    for tabel in TABELLEN:
        op.drop_table(tabel)
