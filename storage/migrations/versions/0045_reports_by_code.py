"""The code of a report that was handed in, to look it up by."""

import base64
import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

_report = sa.table(
    "roundreport",
    *(sa.column("id", sa.Integer), sa.column("organisation_id", sa.Integer), sa.column("words", sa.String)),
    *(sa.column("figures", sa.JSON), sa.column("code", sa.String)),
)


def upgrade() -> None:
    op.add_column("roundreport", sa.Column("code", sa.String(), nullable=False, server_default=""))
    connection = op.get_bind()
    for row in connection.execute(sa.select(_report)).all():
        code = _code([row.organisation_id, row.words, row.figures])
        connection.execute(sa.update(_report).where(_report.c.id == row.id).values(code=code))
    with op.batch_alter_table("roundreport") as batch:
        batch.alter_column("code", server_default=None, existing_type=sa.String(), existing_nullable=False)
        batch.create_index("ix_roundreport_code", ["code"])


def _code(figures: object) -> str:
    said = json.dumps(figures, ensure_ascii=False, sort_keys=True, default=str).encode()
    return base64.b32encode(hashlib.sha256(said).digest()).decode()[:6]


def downgrade() -> None:
    op.drop_index("ix_roundreport_code", "roundreport")
    op.drop_column("roundreport", "code")
