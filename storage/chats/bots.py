"""Remember which bots have a token here, so that people are written to by one that runs."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Integer, Table, cast, func, select
from sqlmodel import Session

from storage.ground import process
from storage.ground.core_table import table_of
from storage.tables import Fact

_NAMED = "bots"
_fact = table_of(Fact)
_known = select(_fact.c.value).where(_fact.c.name == _NAMED).scalar_subquery()


def note(session: Session, named: Iterable[tuple[str, str]]) -> None:
    """Note the channel and the number of each bot that runs."""
    process.set_fact(session, _NAMED, "".join(f",{channel}:{bot}" for channel, bot in sorted(named)) + ",")


def runs(account: Table) -> ColumnElement[int]:
    """1 where an account's bot runs; 0 for all where nobody has noted it."""
    name = "%," + account.c.channel + ":" + account.c.bot + ",%"
    return func.coalesce(cast(_known.like(name), Integer), 0)


def first(account: Table) -> tuple[ColumnElement[Any], ...]:
    """Return the order in which a person's chats are tried: a bot that runs, then preferred, then linked last."""
    columns = account.c
    return (
        runs(account).desc(),
        columns.preferred_at.desc().nulls_last(),
        columns.linked_at.desc(),
        columns.id.desc(),
    )
