"""Say which chat a row is of: three columns that many tables have."""

from sqlalchemy import ColumnElement, FromClause, and_

from domain.chat import Address


def columns_of(address: Address) -> dict[str, str]:
    return {"channel": address.channel, "bot": address.bot, "chat": address.chat}


def is_at(table: FromClause, address: Address) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in columns_of(address).items()))
