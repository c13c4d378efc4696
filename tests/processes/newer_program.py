"""The program of the next release: this one, with a migration more: `python -m tests.processes.newer_program VERB`."""

import shutil
import sys
import tempfile
from pathlib import Path

from bot.__main__ import main
from storage.ground import schema

NEXT = "9999"
MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = {next!r}, {newest!r}


def upgrade():
    op.add_column("fact", sa.Column("since_the_next_release", sa.Integer(), nullable=True))
"""


def add_a_migration(folder: Path) -> None:
    """Let this process know a schema no released program knows."""
    newest = schema.newest()
    schema.MIGRATIONS = Path(shutil.copytree(schema.MIGRATIONS, folder / "migrations"))
    words = MIGRATION.format(next=NEXT, newest=newest)
    (schema.MIGRATIONS / "versions" / f"{NEXT}_next.py").write_text(words, encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        add_a_migration(Path(name))
        sys.exit(main())
