"""Define columns both databases keep alike: exact numbers that can be summed, and closed lists of words."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Dialect, Enum, Numeric, String, TextClause, text
from sqlalchemy.types import TypeDecorator

EXACT_IN_SQLITE = 15
"""Digits a number keeps in SQLite; a longer one is kept as bytes, which SQLite leaves as they are."""


class Amount(TypeDecorator[Decimal]):
    """A number of any size, exact in both databases."""

    impl = Numeric
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Any:
        return _to_sqlite if dialect.name == "sqlite" else _plain

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return _from_sqlite if dialect.name == "sqlite" else None


def _plain(value: Decimal | None) -> Decimal | None:
    return value


def _to_sqlite(value: Decimal | None) -> str | bytes | None:
    if value is None:
        return None
    text = format(value, "f")
    return text if len(value.normalize().as_tuple().digits) <= EXACT_IN_SQLITE and len(text) <= 18 else text.encode()


def _from_sqlite(value: float | bytes | str | None) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, bytes):
        return Decimal(value.decode())
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def one_of(values: type[StrEnum], name: str, *, nullable: bool = False, index: bool = False) -> Column[Any]:
    """Return a column that takes only the values of a StrEnum."""
    return Column(enum_type(values, name), nullable=nullable, index=index)


def enum_type(values: type[StrEnum], name: str) -> Enum:
    return Enum(
        values,
        values_callable=lambda members: [each.value for each in members],
        native_enum=False,
        create_constraint=True,
        name=name,
        length=20,
    )


def where(condition: str | TextClause) -> dict[str, Any]:
    """Limit an index to some rows, in both databases."""
    words = text(condition) if isinstance(condition, str) else condition
    return {"sqlite_where": words, "postgresql_where": words}


def by_bytes(default: str) -> Column[Any]:
    """Return an indexed text column ordered by bytes in both databases, so that what begins alike is a range."""
    return Column(
        String().with_variant(String(collation="C"), "postgresql"), nullable=False, index=True, default=default
    )
