"""Return the SQLAlchemy Core tables behind models, for statements that need no unit of work."""

from sqlalchemy import Table
from sqlmodel import SQLModel


def table_of(model: type[SQLModel]) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel does not type its tables
    return table


def tables_of(*models: type[SQLModel]) -> list[Table]:
    return [table_of(model) for model in models]
