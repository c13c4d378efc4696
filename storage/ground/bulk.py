"""Name, insert, change and delete thousands of rows, as many at once as either database takes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from sqlalchemy import ColumnElement, Dialect, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlmodel import Session

AT_ONCE = 3_000
"""How many codes or ids one query names: far below what either database takes."""
DELETED_AT_ONCE = 500  # rows in one transaction, which hold the loop about 5 ms

Row = Mapping[str, object]
T = TypeVar("T")


def chunks(things: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(things), AT_ONCE):
        yield things[start : start + AT_ONCE]


def insert_rows(session: Session, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows whose columns are those of the first; a value that stands in many rows is converted once.

    SQLite's driver is given plain tuples: converting each value of each row anew took as long as writing them all.
    """
    if not rows:
        return
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), rows)
        return
    statement, names = _statement(table, tuple(rows[0]), connection.dialect)
    columns = [_converted([row[name] for row in rows], _processor(table, name, connection.dialect)) for name in names]
    connection.exec_driver_sql(statement, list(zip(*columns, strict=True)))


def put(session: Session, table: Table, key: Row, values: Row) -> None:
    """Insert a row, or change the one that has this key, whoever else inserts it at the same moment."""
    connection = session.connection()
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    row = make(table).values(**key, **values)
    connection.execute(row.on_conflict_do_update(index_elements=list(key), set_=dict(values)))


def update_each(session: Session, table: Table, rows: Sequence[Row]) -> None:
    """Write the new values of each row, found by its `id`, in one statement; all name the same columns."""
    if rows:
        names = [name for name in rows[0] if name != "id"]
        to = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
        given = [{"row": row["id"]} | {f"new_{name}": row[name] for name in names} for row in rows]
        session.connection().execute(update(table).where(table.c.id == bindparam("row")).values(to), given)


def delete_some(session: Session, table: Table, *which: ColumnElement[bool]) -> int:
    """Delete the next rows of those chosen; return the count, which is `DELETED_AT_ONCE` while there are more."""
    some = select(table.c.id).where(*which).limit(DELETED_AT_ONCE)
    return session.connection().execute(delete(table).where(table.c.id.in_(some))).rowcount


@cache
def _statement(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, Sequence[str]]:
    """The statement, and the names in the order of its marks."""
    compiled = insert(table).compile(dialect=dialect, column_keys=list(names))
    assert isinstance(compiled, SQLCompiler)
    ordered = compiled.positiontup or ()
    assert set(ordered) == set(names), f"{table} fills in {set(ordered) ^ set(names)} by itself"
    return str(compiled), ordered


@cache
def _processor(table: Table, name: str, dialect: Dialect) -> Callable[[object], object] | None:
    kind = table.c[name].type.dialect_impl(dialect)
    return kind.bind_processor(dialect)


def _converted(values: list[object], process: Callable[[object], object] | None) -> list[object]:
    if process is None:
        return values
    try:
        known = {value: process(value) for value in set(values)}
    except TypeError:  # a dict of details cannot be a key
        return [process(value) for value in values]
    return [known[value] for value in values]
