"""`move`: everything from a SQLite file to an empty PostgreSQL database; the file stays as it is."""

import time
from contextlib import closing
from pathlib import Path

from bot.refusal import Refused
from bot.running.alone import alone
from bot.running.database import connect
from bot.running.outgrown import newer
from bot.settings import Settings
from storage.copies import moving, of_sqlite
from storage.copies.manifest import CopyTrouble
from storage.copies.moving import Moved
from storage.ground import schema
from storage.ground.database import Database


def move(settings: Settings, file: Path, address: str) -> int:
    source = settings.model_copy(update={"database_url": f"sqlite:///{file}"})
    target = Settings(database_url=address)
    if target.database_file or not address.startswith("postgresql"):
        raise Refused("the second address must be postgresql://user:password@host:5432/name")
    if not file.is_file():
        raise Refused(f"there is no file {file}")
    try:
        revision = of_sqlite.revision(file)
        if revision and not schema.knows(revision):
            raise Refused(newer(revision))
        if revision != schema.newest():
            raise Refused(
                f"{file} has schema {revision or 'none'} and not {schema.newest()}; run `dongkhoi migrate` on it"
            )
        with closing(Database(source.database_url)) as here, alone(here), closing(connect(target)) as there:
            if full := moving.holds_rows(address):
                raise Refused(f"the PostgreSQL database is not empty: {full} holds rows; name an empty one")
            schema.migrate(there.engine)
            began = time.perf_counter()
            total = moving.move(file, address, _tell)
    except CopyTrouble as trouble:
        raise Refused(str(trouble)) from None
    print(f"moved {total} rows, counted and added up on both sides, in {time.perf_counter() - began:.0f} s")
    print(f"{file} is as it was: to go back, set DATABASE_URL to it again")
    if not settings.secret_key.get_secret_value():
        print(f"set SECRET_KEY to what stands in {source.key_file}, else codes and links handed out before are void")
    return 0


def _tell(moved: Moved) -> None:
    if moved.rows:
        print(f"{moved.table}: {moved.rows}", flush=True)
