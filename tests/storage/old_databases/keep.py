"""Keep a database of the present version: `uv run python -m tests.storage.old_databases.keep [--again]`."""

import sys
import tempfile
from pathlib import Path

from storage.ground import schema
from storage.ground.database import Database
from tests.storage.old_databases import rows
from tests.storage.old_databases.cast import NAMES, PHONES
from tests.storage.old_databases.filling import Autumn
from tests.storage.old_databases.reading import read

FOLDER = Path(__file__).parent
ROOTS = ["TINH"]


def written(database: Database) -> str:
    """Fill a migrated, empty database; return the file: how to talk to its people, what is read, every row."""
    autumn = Autumn(database)
    autumn.live()
    now = autumn.village.now
    kept: dict[str, object] = {
        "revision": schema.current(database.engine),
        "now": now.isoformat(),
        "names": NAMES,
        "phones": PHONES,
        "codes": autumn.codes,
        "roots": ROOTS,
        "read": database.transact(read, now.date(), ROOTS),
        "tables": rows.dump(database.engine),
    }
    return rows.as_text(kept)


def main(again: bool) -> int:
    file = FOLDER / f"{schema.newest()}.json"
    if file.exists() and not again:
        sys.stderr.write(f"{file.name} is there already. A released one stays as it is; --again writes it anew.\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/kept.sqlite")
        schema.migrate(database.engine)
        file.write_text(written(database), encoding="utf-8")
        database.close()
    sys.stdout.write(f"{file.name}: {file.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main("--again" in sys.argv[1:]))
