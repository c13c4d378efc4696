"""Put a copy in the place of a SQLite file; what was there stays beside it."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from storage.copies import aside, of_sqlite
from storage.copies.manifest import SQLITE, CopyTrouble, Manifest

_BESIDE = ("-wal", "-shm", "-journal")


class SqlitePlace:
    """The file of the setting DATABASE_URL, and the new one beside it until it is proven."""

    part = SQLITE

    def __init__(self, file: Path) -> None:
        self.file, self._new = file, file.with_name(f"{file.name}.restoring")
        self.url = f"sqlite:///{file}"
        self.new_url = f"sqlite:///{self._new}"

    def holds_something(self) -> bool:
        return self.file.exists() and self.file.stat().st_size > 0

    def free_to_take(self) -> None:
        """Raise CopyTrouble while another program writes there; empty its journal into it."""
        if not self.holds_something():
            return
        try:
            with closing(sqlite3.connect(self.file, isolation_level=None, timeout=1)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise CopyTrouble(
                    "another program writes to {file} at the moment; wait for it", file=self.file
                ) from None
        except sqlite3.DatabaseError:
            pass  # what is damaged is to be replaced

    def fill(self, part: Path, manifest: Manifest) -> None:
        """Bring a part of a copy beside the file, and prove that it is whole."""
        self.drop()
        part.replace(self._new)
        of_sqlite.prove(self._new, manifest.rows)

    def swap(self, stamp: str) -> str:
        """Put the new file in place; return where the one that was there lies now, "" where none was."""
        for end in _BESIDE:
            if Path(f"{self._new}{end}").exists():
                raise CopyTrouble("another program has opened {file}; nothing was replaced", file=self._new)
        if not self.holds_something():
            self._new.replace(self.file)
            return ""
        kept = aside.unused(self.file.with_name(f"{self.file.name}.before-{stamp}"))
        try:
            kept.hardlink_to(self.file)  # so that at any moment there is a database
        except OSError:
            self.file.replace(kept)
        for end in _BESIDE:
            with suppress(FileNotFoundError):
                Path(f"{self.file}{end}").replace(f"{kept}{end}")
        self._new.replace(self.file)
        return str(kept)

    def way_back(self, kept: str) -> str:
        return f"mv {kept} {self.file}"

    def drop(self) -> None:
        """Remove the new file, where it was not put in place."""
        for end in ("", *_BESIDE):
            Path(f"{self._new}{end}").unlink(missing_ok=True)
