"""Name and change many rows, as far as either database takes them at once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Table, bindparam, update
from sqlmodel import Session

AT_ONCE = 3_000
"""How many codes or ids one query names: far below what either database takes."""

T = TypeVar("T")


def chunks(things: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(things), AT_ONCE):
        yield things[start : start + AT_ONCE]


def update_each(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the new values of each row, found by its `id`, in one statement; all name the same columns."""
    if rows:
        names = [name for name in rows[0] if name != "id"]
        to = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
        given = [{"row": row["id"]} | {f"new_{name}": row[name] for name in names} for row in rows]
        session.connection().execute(update(table).where(table.c.id == bindparam("row")).values(to), given)
