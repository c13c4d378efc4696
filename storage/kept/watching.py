"""Let the database note by itself whose figures a change touches, so that no way of writing can forget it."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, text

_WATCHED: Mapping[str, tuple[str, ...]] = {
    "pledge": ("organisation_id", "member_id"),
    "membership": ("organisation_id",),
    "datedkind": ("member_id",),
    "report": ("pledge_id",),
    "workitem": ("pledge_id",),
}
"""By table, the columns that say whose figures a row is among."""


def watch(connection: Connection) -> None:
    """Make the triggers, wherever a migration has taken them away with an old table."""
    make = _of_postgresql if connection.dialect.name == "postgresql" else _of_sqlite
    for table, columns in _WATCHED.items():
        for statement in make(table, ", ".join(columns), columns):
            connection.execute(text(statement))


def _of_sqlite(table: str, names: str, columns: tuple[str, ...]) -> Iterator[str]:
    new, old = (", ".join(f"{row}.{each}" for each in columns) for row in ("NEW", "OLD"))
    moved = " OR ".join(f"NEW.{each} IS NOT OLD.{each}" for each in columns)
    note = f"INSERT INTO touched ({names})"
    deeds = {
        "insert": f"{note} VALUES ({new});",
        "update": f"{note} VALUES ({new}); {note} SELECT {old} WHERE {moved};",
        "delete": f"{note} VALUES ({old});",
    }
    for deed, what in deeds.items():
        yield f"CREATE TRIGGER IF NOT EXISTS touch_{table}_{deed} AFTER {deed.upper()} ON {table} BEGIN {what} END"


def _of_postgresql(table: str, names: str, columns: tuple[str, ...]) -> Iterator[str]:
    """Once a statement, of all its rows: a row at a time an import would take twice as long."""
    note, whose = f"INSERT INTO touched ({names}) SELECT DISTINCT", f"{names} FROM"
    yield (
        f"CREATE OR REPLACE FUNCTION touch_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP <> 'DELETE' THEN {note} {whose} after_it; END IF; "
        f"IF TG_OP = 'DELETE' THEN {note} {whose} before_it; END IF; "
        f"IF TG_OP = 'UPDATE' THEN {note} {whose} before_it EXCEPT SELECT {whose} after_it; END IF; "
        "RETURN NULL; END $$"
    )
    kept = {
        "insert": "NEW TABLE AS after_it",
        "update": "OLD TABLE AS before_it NEW TABLE AS after_it",
        "delete": "OLD TABLE AS before_it",
    }
    for deed, tables in kept.items():
        yield (
            f"CREATE OR REPLACE TRIGGER touch_{table}_{deed} AFTER {deed.upper()} ON {table} "
            f"REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION touch_{table}()"
        )
