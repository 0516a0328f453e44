"""Links to log in with, the code of the first account, the browser of a session, and how far a message is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from scheduler.storage.base import UtcMoment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATUS, VAN, TOT = "ck_berichten_status", "fk_berichten_van_publicaties", "fk_berichten_tot_publicaties"


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "begincodes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sleutel", sa.String(length=64), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_begincodes")),
    )
    op.create_table(
        "inloglinks",
        sa.Column("sleutel", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("gemaakt_op", UtcMoment(), nullable=False),
        sa.Column("geldig_tot", UtcMoment(), nullable=False),
        sa.Column("gebruikt_op", UtcMoment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_inloglinks_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sleutel", name=op.f("pk_inloglinks")),
    )
    with op.batch_alter_table("inloglinks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inloglinks_account_id"), ["account_id"], unique=False)
    op.create_table(
        "inlogverzoeken",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("op", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inlogverzoeken")),
    )
    with op.batch_alter_table("sessies", schema=None) as batch_op:
        batch_op.add_column(sa.Column("browser", sa.String(length=60), nullable=False, server_default=""))
    with op.batch_alter_table("sessies", schema=None) as batch_op:
        batch_op.alter_column("browser", server_default=None)
    with op.batch_alter_table("berichten", schema=None) as batch_op:
        batch_op.add_column(sa.Column("van", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("tot", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("geprobeerd_op", UtcMoment(), nullable=True))
        batch_op.add_column(sa.Column("pogingen", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("versie", sa.Integer(), nullable=False, server_default="1"))
        batch_op.create_foreign_key(op.f(VAN), "publicaties", ["van"], ["nummer"])
        batch_op.create_foreign_key(op.f(TOT), "publicaties", ["tot"], ["nummer"])
        batch_op.drop_constraint(op.f(STATUS), type_="check")
        batch_op.create_check_constraint(
            op.f(STATUS), "status IN ('wacht', 'vrij', 'bezig', 'verzonden', 'verteld', 'weg')"
        )
    with op.batch_alter_table("berichten", schema=None) as batch_op:
        batch_op.alter_column("pogingen", server_default=None)
        batch_op.alter_column("versie", server_default=None)


def downgrade() -> None:
    """Go back; what somebody told or was sending waits again."""
    op.execute("UPDATE berichten SET status = 'wacht' WHERE status = 'bezig'")
    op.execute("UPDATE berichten SET status = 'verzonden' WHERE status = 'verteld'")
    with op.batch_alter_table("berichten", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(STATUS), type_="check")
        batch_op.create_check_constraint(op.f(STATUS), "status IN ('wacht', 'vrij', 'verzonden', 'weg')")
        batch_op.drop_constraint(op.f(TOT), type_="foreignkey")
        batch_op.drop_constraint(op.f(VAN), type_="foreignkey")
        for kolom in ("versie", "pogingen", "geprobeerd_op", "tot", "van"):
            batch_op.drop_column(kolom)
    with op.batch_alter_table("sessies", schema=None) as batch_op:
        batch_op.drop_column("browser")
    op.drop_table("inlogverzoeken")
    with op.batch_alter_table("inloglinks", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inloglinks_account_id"))
    op.drop_table("inloglinks")
    op.drop_table("begincodes")
