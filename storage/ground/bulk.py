"""Insert thousands of rows of the same columns in one statement."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from sqlalchemy import Dialect, Table, insert
from sqlalchemy.sql.compiler import SQLCompiler
from sqlmodel import Session

Row = Mapping[str, object]


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
