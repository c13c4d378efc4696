"""Open the database for a verb: reachable, not lost, and at a schema this program knows."""

from collections.abc import Iterator
from pathlib import Path

from bot.refusal import Refused
from bot.running import nightly
from bot.running.outgrown import newer
from bot.settings import Settings
from storage.ground import schema
from storage.ground.database import UNAVAILABLE, Database


def connect(settings: Settings, *, anew: bool = False) -> Database:
    """Open the database, whose schema may be older than the newest, and never newer than this program.

    One that is empty, where more than an empty one has left its traces, was lost: only with `anew` it is begun again.
    """
    if not anew and is_missing(settings):
        refuse_lost(settings)
    database = Database(settings.database_url)
    try:
        revision = schema.current(database.engine)
        if revision is None and not anew:
            refuse_lost(settings)
        if revision is not None and not schema.knows(revision):
            raise newer(revision)
    except UNAVAILABLE as error:
        database.close()
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise Refused("the database does not answer ({reason}); check DATABASE_URL", reason=reason) from None
    except BaseException:
        database.close()
        raise
    return database


def ready(settings: Settings, *, anew: bool = False) -> Database:
    """Open the database at the newest schema: SQLite is migrated here, PostgreSQL must have been migrated."""
    database = connect(settings, anew=anew)
    if database.is_sqlite:
        schema.migrate(database.engine)
    elif schema.current(database.engine) != schema.newest():
        raise Refused("the database is not at the newest schema; run `dongkhoi migrate` first")
    return database


def is_missing(settings: Settings) -> bool:
    """Tell whether there is no SQLite file, or an empty one."""
    file = settings.database_file
    return file is not None and not (file.exists() and file.stat().st_size)


def traces(settings: Settings) -> Iterator[Path]:
    """Find what lies where there was a database: its backups, pictures and papers.

    A key alone is none: it may be made before there is anything.
    """
    backup = nightly.newest(settings)
    if backup:
        yield backup
    yield from (path for path in Path(settings.evidence_dir).glob("??/*") if path.is_file())


def refuse_lost(settings: Settings) -> None:
    trace = next(traces(settings), None)
    if trace is None:
        return
    place = settings.database_file or "DATABASE_URL"
    if trace.suffix == nightly.ENDING:
        raise Refused(
            "the database ({place}) is gone or empty, and there is a backup of it; put it back: “dongkhoi restore "
            "{backup}”; only if all is to begin anew: “dongkhoi migrate --new”",
            place=place,
            backup=trace,
        )
    raise Refused(
        "the database ({place}) is gone or empty, though {trace} is there; bring it back from where it was moved, or "
        "restore a backup; only if all is to begin anew: “dongkhoi migrate --new”",
        place=place,
        trace=trace,
    )
