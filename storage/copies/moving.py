"""Move everything from a SQLite file to an empty PostgreSQL database, table by table, counted on both sides."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from math import isclose
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Float, Integer, LargeBinary, SmallInteger, Table, Time
from sqlmodel import SQLModel

from storage.copies import of_postgresql, of_sqlite
from storage.copies.manifest import CopyTrouble
from storage.ground.columns import Amount
from storage.ground.connecting import address

_AT_ONCE = 2_000  # rows read from the file at a time
_LEFT_BEHIND = "lease"
"""What a process held that runs no more; another would wait for its end."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How many rows of a table there are now."""

    table: str
    rows: int


def tables() -> list[Table]:
    """Return every table of the schema, each behind those its rows refer to."""
    return list(SQLModel.metadata.sorted_tables)


def holds_rows(url: str) -> str:
    """Return the name of a table that holds rows; "" where none does."""
    with psycopg.connect(of_postgresql.conninfo(address(url))) as connection:
        found = of_postgresql.rows(connection)
    return next((name for name, count in found.items() if count and name != "alembic_version"), "")


def move(file: Path, url: str, told: Callable[[Moved], None]) -> int:
    """Move all rows in one transaction, so that it is all or nothing; return how many."""
    total = 0
    with closing(of_sqlite.reading(file)) as source, psycopg.connect(of_postgresql.conninfo(address(url))) as target:
        source.execute("BEGIN")
        try:
            with _bare(target):
                for table in tables():
                    if table.name != _LEFT_BEHIND:
                        rows = _one(source, target, table)
                        total += rows
                        told(Moved(table.name, rows))
        except psycopg.Error as error:
            said = error.diag.message_primary or type(error).__name__
            raise CopyTrouble(
                "nothing was moved: PostgreSQL refuses what is in the file: {reason}", reason=said
            ) from None
        target.execute("UPDATE outboxmessage SET state = 'queued', lease_until = NULL WHERE state = 'leased'")
        target.execute("UPDATE recipient SET state = 'queued', free_at = NULL WHERE state = 'leased'")
        target.commit()
        target.autocommit = True
        target.execute("ANALYZE")
    return total


def _one(source: sqlite3.Connection, target: psycopg.Connection, table: Table) -> int:
    _copy(source, target, table)
    _set_sequence(target, table)
    return _compare(source, target, table)


@contextmanager
def _bare(target: psycopg.Connection) -> Iterator[None]:
    """Take away what would be done for each row and is done much faster for all: indexes, checks of what rows refer to.

    Triggers that note what is touched are silent: nothing changes by being moved.
    """
    references = target.execute(_REFERENCES).fetchall()
    indexes = target.execute(_INDEXES).fetchall()
    target.execute("SET LOCAL maintenance_work_mem = '256MB'")
    for table, name, _ in references:
        target.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}".encode())
    for name, _ in indexes:
        target.execute(f"DROP INDEX {name}".encode())
    _notice(target, "DISABLE")
    yield
    _notice(target, "ENABLE")
    for _, made in indexes:
        target.execute(made.encode())
    for table, name, made in references:
        target.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {made}".encode())


_REFERENCES = """
    SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
"""
_INDEXES = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    JOIN pg_class ON pg_class.oid = indexrelid AND relnamespace = 'public'::regnamespace
    WHERE indpred IS NULL AND NOT EXISTS (
        SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x')
    )
"""


def _notice(target: psycopg.Connection, deed: str) -> None:
    for table in tables():
        target.execute(f"ALTER TABLE {_quoted(table.name)} {deed} TRIGGER USER".encode())


def _copy(source: sqlite3.Connection, target: psycopg.Connection, table: Table) -> None:
    columns = list(table.columns)
    names = sql.SQL(", ").join(sql.Identifier(column.name) for column in columns)
    into = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), names)
    with target.cursor() as cursor, cursor.copy(into) as copy:
        for row in _rows(source, f"SELECT {', '.join(map(_read, columns))} FROM {_quoted(table.name)}"):  # noqa: S608 - names of our own
            copy.write_row(row)


def _rows(source: sqlite3.Connection, query: str) -> Iterator[Sequence[Any]]:
    found = source.execute(query)
    while some := found.fetchmany(_AT_ONCE):
        yield from some


def _read(column: Column[Any]) -> str:
    """Return what reads a column so that PostgreSQL takes it: the moments of SQLite are in UTC and do not say so."""
    name = _quoted(column.name)
    if isinstance(column.type, Amount):  # a long number lies there as bytes
        return f"CASE typeof({name}) WHEN 'blob' THEN CAST({name} AS TEXT) ELSE {name} END"
    return f"{name} || '+00'" if _is_moment(column) else name


def _set_sequence(target: psycopg.Connection, table: Table) -> None:
    (key, *more) = table.primary_key.columns
    if more or not isinstance(key.type, Integer):
        return
    query = sql.SQL("SELECT pg_get_serial_sequence({}, {})")
    found = target.execute(query.format(sql.Literal(table.name), sql.Literal(key.name))).fetchone()
    if found and found[0]:
        last = sql.SQL("SELECT setval({}, coalesce(max({}), 0) + 1, false) FROM {}")
        target.execute(last.format(sql.Literal(found[0]), sql.Identifier(key.name), sql.Identifier(table.name)))


def _compare(source: sqlite3.Connection, target: psycopg.Connection, table: Table) -> int:
    """Count rows and values on both sides, and add up numbers, moments and lengths."""
    columns = list(table.columns)
    here = ", ".join(["count(*)", *(f"count({_quoted(each.name)})" for each in columns), *_sums(columns, _SQLITE)])
    there = ", ".join(["count(*)", *(f"count({_quoted(each.name)})" for each in columns), *_sums(columns, _POSTGRESQL)])
    ours = source.execute(f"SELECT {here} FROM {_quoted(table.name)}").fetchone()  # noqa: S608 - names of our own
    theirs = target.execute(f"SELECT {there} FROM {_quoted(table.name)}".encode()).fetchone()  # noqa: S608 - likewise
    assert theirs is not None
    if not all(map(_alike, ours, theirs)):
        raise CopyTrouble("nothing was moved: {table} is not the same on both sides", table=table.name)
    return int(ours[0])


def _alike(ours: float | None, theirs: float | Decimal | None) -> bool:
    return isclose(float(ours or 0), float(theirs or 0), rel_tol=1e-12)


_SQLITE = {
    "moment": "sum(CAST(strftime('%s', {}) AS INTEGER))",
    "number": "sum(CAST({} AS REAL))",
    "whole": "sum({})",
    "yes": "sum({})",
    "bytes": "sum(length({}))",
    "time": "sum(CAST(strftime('%s', '1970-01-01 ' || {}) AS INTEGER))",
    "text": "sum(length({}))",
}
_POSTGRESQL = {
    "moment": "sum(floor(extract(epoch FROM {})))",
    "number": "sum({})",
    "whole": "sum({})",
    "yes": "sum({}::int)",
    "bytes": "sum(length({}))",
    "time": "sum(floor(extract(epoch FROM {})))",
    "text": "sum(length({}::text))",
}


def _sums(columns: Sequence[Column[Any]], how: dict[str, str]) -> Iterator[str]:
    for column in columns:
        yield how[_kind(column)].format(_quoted(column.name))


def _kind(column: Column[Any]) -> str:
    kinds: dict[str, tuple[type, ...]] = {
        "number": (Amount, Float),
        "yes": (Boolean,),
        "moment": (Date,),
        "time": (Time,),
        "whole": (Integer, SmallInteger),
        "bytes": (LargeBinary,),
        "text": (JSON,),
    }
    if _is_moment(column):
        return "moment"
    return next((name for name, types in kinds.items() if isinstance(column.type, types)), "text")


def _is_moment(column: Column[Any]) -> bool:
    return isinstance(column.type, DateTime) or type(column.type).__name__ == "UTCDateTime"


def _quoted(name: str) -> str:
    return f'"{name}"'
