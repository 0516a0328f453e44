"""A lock may also hold the place of one cursist; a search may also find what is not a plan."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

SOORT = "ck_vastzettingen_soort"


def _allow(soorten: str) -> None:
    with op.batch_alter_table("vastzettingen") as tabel:
        tabel.drop_constraint(op.f(SOORT), type_="check")
        tabel.create_check_constraint(op.f(SOORT), f"soort IN ({soorten})")


def upgrade() -> None:
    """Go up."""
    _allow("'groep', 'inzet', 'koppeling', 'plaats'")
    op.add_column("taken", sa.Column("antwoord", sa.JSON(), nullable=False, server_default=sa.text("'{}'")))


def downgrade() -> None:
    """Go back; locks on places are lost."""
    op.drop_column("taken", "antwoord")
    op.execute("DELETE FROM vastzettingen WHERE soort = 'plaats'")
    _allow("'groep', 'inzet', 'koppeling'")
