"""Put thousands of rows into a table at once, on both databases."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from psycopg import sql
from sqlalchemy import Connection, Table, func, insert, select, text
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from storage.ground.core import driver_of

Row = Mapping[str, object]
AT_ONCE = 20_000


def put(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert rows that all have the same keys."""
    waiting = iter(rows)
    while some := list(islice(waiting, AT_ONCE)):
        if connection.dialect.name == "postgresql":
            _copy(connection, table, some)
        else:
            connection.execute(insert(table), some)


def _copy(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    defaults = {
        column.name: column.default.arg
        for column in table.columns
        if isinstance(column.default, ScalarElementColumnDefault) and column.name not in rows[0]
    }
    names = [*rows[0], *defaults]
    columns = sql.SQL(", ").join(map(sql.Identifier, names))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), columns)
    with driver_of(connection).cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            filled = defaults | dict(row)
            values = [filled[name] for name in names]
            copy.write_row([json.dumps(value) if value in ({}, []) else value for value in values])


def settle(connection: Connection, tables: Iterable[Table]) -> None:
    """Let PostgreSQL number and plan on from the rows that were put; SQLite does so by itself."""
    if connection.dialect.name == "postgresql":
        for table in tables:
            highest = select(func.max(table.c.id)).scalar_subquery()
            connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), highest)))
        connection.execute(text("ANALYZE"))
