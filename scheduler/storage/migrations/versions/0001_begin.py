"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inlognaam", sa.String(length=80), nullable=False),
        sa.Column("naam", sa.String(length=120), nullable=False),
        sa.Column("rol", sa.String(length=20), nullable=False),
        sa.Column("wachtwoord", sa.String(length=200), nullable=False),
        sa.Column("moet_wijzigen", sa.Boolean(), nullable=False),
        sa.Column("persoon", sa.String(length=40), nullable=False),
        sa.Column("locaties", sa.JSON(), nullable=False),
        sa.Column("actief", sa.Boolean(), nullable=False),
        sa.Column("totp_geheim", sa.String(length=64), nullable=False),
        sa.Column("totp_stap", sa.Integer(), nullable=False),
        sa.Column("gemaakt_op", UtcMoment(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "rol IN ('teamleider', 'coordinator', 'vrijwilliger', 'beheerder')", name=op.f("ck_accounts_rol")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("inlognaam", name=op.f("uq_accounts_inlognaam")),
    )
    op.create_table(
        "inlogpogingen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inlognaam", sa.String(length=80), nullable=False),
        sa.Column("adres", sa.String(length=45), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("gelukt", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inlogpogingen")),
    )
    with op.batch_alter_table("inlogpogingen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inlogpogingen_adres"), ["adres"], unique=False)
        batch_op.create_index(batch_op.f("ix_inlogpogingen_inlognaam"), ["inlognaam"], unique=False)
        batch_op.create_index(batch_op.f("ix_inlogpogingen_op"), ["op"], unique=False)

    op.create_table(
        "logboek",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("wie", sa.Integer(), nullable=True),
        sa.Column("wat", sa.String(length=40), nullable=False),
        sa.Column("waarop", sa.String(length=80), nullable=False),
        sa.Column("oud", sa.Text(), nullable=False),
        sa.Column("nieuw", sa.Text(), nullable=False),
        sa.Column("waarom", sa.Text(), nullable=False),
        sa.Column("zegel", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["wie"], ["accounts.id"], name=op.f("fk_logboek_wie_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logboek")),
    )
    with op.batch_alter_table("logboek", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_logboek_op"), ["op"], unique=False)
        batch_op.create_index(batch_op.f("ix_logboek_wat"), ["wat"], unique=False)
        batch_op.create_index(batch_op.f("ix_logboek_wie"), ["wie"], unique=False)

    op.create_table(
        "sessies",
        sa.Column("sleutel", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("gemaakt_op", UtcMoment(), nullable=False),
        sa.Column("gezien_op", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_sessies_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sleutel", name=op.f("pk_sessies")),
    )
    with op.batch_alter_table("sessies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessies_account_id"), ["account_id"], unique=False)

    op.create_table(
        "standen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=True),
        sa.Column("vorige", sa.Integer(), nullable=True),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("werkboek", sa.LargeBinary(), nullable=False),
        sa.Column("bestand", sa.String(length=200), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("ongedaan_op", UtcMoment(), nullable=True),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_standen_door_accounts")),
        sa.ForeignKeyConstraint(["vorige"], ["standen.id"], name=op.f("fk_standen_vorige_standen")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standen")),
        sa.UniqueConstraint("nummer", name=op.f("uq_standen_nummer")),
    )
    op.create_table(
        "publicaties",
        sa.Column("nummer", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stand_id", sa.Integer(), nullable=False),
        sa.Column("naam", sa.String(length=80), nullable=False),
        sa.Column("notitie", sa.Text(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("verantwoording", sa.JSON(), nullable=False),
        sa.Column("wijzigingen", sa.JSON(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_publicaties_door_accounts")),
        sa.ForeignKeyConstraint(["stand_id"], ["standen.id"], name=op.f("fk_publicaties_stand_id_standen")),
        sa.PrimaryKeyConstraint("nummer", name=op.f("pk_publicaties")),
    )
    with op.batch_alter_table("publicaties", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publicaties_stand_id"), ["stand_id"], unique=False)

    op.create_table(
        "concepten",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stand_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Integer(), nullable=True),
        sa.Column("naam", sa.String(length=80), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("verantwoording", sa.JSON(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("weg_op", UtcMoment(), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["basis"], ["publicaties.nummer"], name=op.f("fk_concepten_basis_publicaties")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_concepten_door_accounts")),
        sa.ForeignKeyConstraint(["stand_id"], ["standen.id"], name=op.f("fk_concepten_stand_id_standen")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concepten")),
    )
    with op.batch_alter_table("concepten", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_concepten_stand_id"), ["stand_id"], unique=False)

    op.create_table(
        "conceptstappen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("concept_id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("zin", sa.String(length=300), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["concept_id"], ["concepten.id"], name=op.f("fk_conceptstappen_concept_id_concepten"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_conceptstappen_door_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conceptstappen")),
        sa.UniqueConstraint("concept_id", "nummer", name=op.f("uq_conceptstappen_concept_id")),
    )
    with op.batch_alter_table("conceptstappen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conceptstappen_concept_id"), ["concept_id"], unique=False)

    op.create_table(
        "taken",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stand_id", sa.Integer(), nullable=False),
        sa.Column("naam", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("seconden", sa.Integer(), nullable=False),
        sa.Column("voortgang", sa.JSON(), nullable=False),
        sa.Column("stop", sa.Boolean(), nullable=False),
        sa.Column("huurder", sa.String(length=40), nullable=False),
        sa.Column("hartslag", UtcMoment(), nullable=True),
        sa.Column("pogingen", sa.Integer(), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.Column("door", sa.Integer(), nullable=True),
        sa.Column("klaar_op", UtcMoment(), nullable=True),
        sa.Column("concept_id", sa.Integer(), nullable=True),
        sa.Column("uitslag", sa.Text(), nullable=False),
        sa.CheckConstraint("status IN ('wacht', 'loopt', 'klaar', 'gestopt', 'mislukt')", name=op.f("ck_taken_status")),
        sa.ForeignKeyConstraint(["concept_id"], ["concepten.id"], name=op.f("fk_taken_concept_id_concepten")),
        sa.ForeignKeyConstraint(["door"], ["accounts.id"], name=op.f("fk_taken_door_accounts")),
        sa.ForeignKeyConstraint(["stand_id"], ["standen.id"], name=op.f("fk_taken_stand_id_standen")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taken")),
    )
    with op.batch_alter_table("taken", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_taken_status"), ["status"], unique=False)


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("taken", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_taken_status"))

    op.drop_table("taken")
    with op.batch_alter_table("conceptstappen", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conceptstappen_concept_id"))

    op.drop_table("conceptstappen")
    with op.batch_alter_table("concepten", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_concepten_stand_id"))

    op.drop_table("concepten")
    with op.batch_alter_table("publicaties", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_publicaties_stand_id"))

    op.drop_table("publicaties")
    op.drop_table("standen")
    with op.batch_alter_table("sessies", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sessies_account_id"))

    op.drop_table("sessies")
    with op.batch_alter_table("logboek", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_logboek_wie"))
        batch_op.drop_index(batch_op.f("ix_logboek_wat"))
        batch_op.drop_index(batch_op.f("ix_logboek_op"))

    op.drop_table("logboek")
    with op.batch_alter_table("inlogpogingen", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inlogpogingen_op"))
        batch_op.drop_index(batch_op.f("ix_inlogpogingen_inlognaam"))
        batch_op.drop_index(batch_op.f("ix_inlogpogingen_adres"))

    op.drop_table("inlogpogingen")
    op.drop_table("accounts")
