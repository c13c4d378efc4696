"""Delete what is kept no longer, a few hundred rows at a time."""

from sqlalchemy import ColumnElement, Table, delete, select
from sqlmodel import Session

AT_ONCE = 500  # rows in one transaction, which hold the loop about 5 ms


def delete_some(session: Session, table: Table, *which: ColumnElement[bool]) -> int:
    """Delete the next rows of those chosen; return the count, which is `AT_ONCE` while there are more."""
    some = select(table.c.id).where(*which).limit(AT_ONCE)
    return session.connection().execute(delete(table).where(table.c.id.in_(some))).rowcount
