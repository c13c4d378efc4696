"""`move`: everything from a SQLite file to an empty PostgreSQL database; the file stays as it is."""

import time
from contextlib import closing
from pathlib import Path

from bot.refusal import Refused
from bot.running.alone import alone
from bot.running.database import connect
from bot.running.outgrown import newer
from bot.settings import Settings
from locales.language import language
from storage.copies import moving, of_sqlite
from storage.copies.moving import Moved
from storage.ground import schema
from storage.ground.database import Database


def move(settings: Settings, file: Path, address: str) -> int:
    source = settings.model_copy(update={"database_url": f"sqlite:///{file}"})
    wrong = Refused("the second address must be postgresql://user:password@host:5432/name")
    try:
        target = Settings(database_url=address)
    except ValueError:
        raise wrong from None
    if target.database_file or not address.startswith("postgresql"):
        raise wrong
    if not file.is_file():
        raise Refused("there is no file {file}", file=file)
    revision = of_sqlite.revision(file)
    if revision and not schema.knows(revision):
        raise newer(revision)
    if revision != schema.newest():
        raise Refused(
            "{file} has schema {revision} and not {newest}; run `dongkhoi migrate` on it",
            file=file,
            revision=revision or "–",
            newest=schema.newest(),
        )
    with closing(Database(source.database_url)) as here, alone(here), closing(connect(target, anew=True)) as there:
        if full := moving.holds_rows(address):
            raise Refused("the PostgreSQL database is not empty: {table} holds rows; name an empty one", table=full)
        schema.migrate(there.engine)
        began = time.perf_counter()
        total = moving.move(file, address, _tell)
    tr, seconds = language(settings.locale).tr, round(time.perf_counter() - began)
    print(tr("moved {rows} rows, counted and added up on both sides, in {seconds} s", rows=total, seconds=seconds))
    print(tr("{file} is as it was: to go back, set DATABASE_URL to it again", file=file))
    if not settings.secret_key.get_secret_value():
        key = source.key_file
        print(tr("set SECRET_KEY to what stands in {file}, else codes and links handed out before are void", file=key))
    return 0


def _tell(moved: Moved) -> None:
    if moved.rows:
        print(f"{moved.table}: {moved.rows}", flush=True)
