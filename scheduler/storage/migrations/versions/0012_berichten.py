"""The message that asks a volunteer to swap, and who handed out a link to answer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BERICHT, DOOR = "fk_ruilvoorstellen_bericht_id_berichten", "fk_antwoordlinks_door_accounts"


def upgrade() -> None:
    """Go up."""
    with op.batch_alter_table("ruilvoorstellen", schema=None) as batch_op:
        batch_op.add_column(sa.Column("bericht_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(op.f(BERICHT), "berichten", ["bericht_id"], ["id"])
    with op.batch_alter_table("antwoordlinks", schema=None) as batch_op:
        batch_op.add_column(sa.Column("door", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(op.f(DOOR), "accounts", ["door"], ["id"])


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("antwoordlinks", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(DOOR), type_="foreignkey")
        batch_op.drop_column("door")
    with op.batch_alter_table("ruilvoorstellen", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(BERICHT), type_="foreignkey")
        batch_op.drop_column("bericht_id")
