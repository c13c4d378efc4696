"""Return the SQLAlchemy Core table behind a model, for statements that need no unit of work."""

from sqlalchemy import Table
from sqlmodel import SQLModel


def table_of(model: type[SQLModel]) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel does not type its tables
    return table
