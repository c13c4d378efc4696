"""Write the rows of any revision's tables as text, and load them into a database of the same revision."""

import base64
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    DateTime,
    Engine,
    LargeBinary,
    MetaData,
    Numeric,
    Table,
    Time,
    event,
    func,
    insert,
    select,
)
from sqlalchemy import text as sql
from sqlalchemy.types import TypeEngine

from storage.ground.columns import Amount

Row = dict[str, Any]
Tables = dict[str, list[Row]]
DEEPEST = 2


def tables_of(connection: Connection) -> list[Table]:
    """Return the tables as they are in the database, not as the code has them, those referred to first."""
    metadata = MetaData()
    event.listen(metadata, "column_reflect", _as_amount)
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name != "alembic_version"]


def _as_amount(_inspector: object, _table: object, column: Any) -> None:
    """Read a number as the product does: SQLite keeps a long one as bytes."""
    if isinstance(column["type"], Numeric):
        column["type"] = Amount()


def dump(engine: Engine) -> Tables:
    """Return every row as JSON has it; a column that is NULL is left out."""
    found: Tables = {}
    with engine.connect() as connection:
        for table in tables_of(connection):
            rows = connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
            found[table.name] = [
                {name: _written(value) for name, value in row.items() if value is not None} for row in rows
            ]
    return found


def load(engine: Engine, rows: Tables) -> None:
    """Insert the rows, then let every sequence go on behind the last id."""
    with engine.begin() as connection:
        for table in tables_of(connection):
            naive = engine.dialect.name == "sqlite"
            for row in rows[table.name]:
                values = {name: _read(value, table.c[name].type, naive=naive) for name, value in row.items()}
                connection.execute(insert(table).values(values))
            if engine.dialect.name == "postgresql" and "id" in table.c:
                newest = func.max(table.c.id)
                sequence = func.pg_get_serial_sequence(table.name, "id")
                connection.execute(select(func.setval(sequence, newest)).select_from(table))


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {table.name: _count(connection, table) for table in tables_of(connection)}


def broken_references(engine: Engine) -> list[str]:
    """Return what refers to a row that is not there; PostgreSQL keeps none, SQLite may after a table was rebuilt."""
    if engine.dialect.name != "sqlite":
        return []
    with engine.connect() as connection:
        return [str(row) for row in connection.execute(sql("PRAGMA foreign_key_check"))]


def as_text(kept: Mapping[str, object], depth: int = 0) -> str:
    """Write JSON whose differences can be read: one row, and one thing that was read, a line."""
    inner, outer = " " * (depth + 1), " " * depth
    lines = []
    for name, value in kept.items():
        if isinstance(value, dict) and depth < DEEPEST:
            text = as_text(value, depth + 1)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            text = "[\n" + ",\n".join(f"{inner} {_line(each)}" for each in value) + f"\n{inner}]"
        else:
            text = _line(value)
        lines.append(f"{inner}{_line(name)}: {text}")
    return "{\n" + ",\n".join(lines) + f"\n{outer}}}" + ("" if depth else "\n")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _written(value: object) -> object:
    if isinstance(value, datetime):  # SQLite keeps UTC and does not say so
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def _read(value: Any, kind: TypeEngine[Any], *, naive: bool) -> object:
    if isinstance(kind, DateTime):
        moment = datetime.fromisoformat(value)
        return moment.replace(tzinfo=None) if naive else moment
    if isinstance(kind, Time):
        return time.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Amount):
        return Decimal(value)
    return base64.b64decode(value) if isinstance(kind, LargeBinary) else value
