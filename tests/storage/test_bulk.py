"""Thousands of rows written at once are read back as if each had been written by itself."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, select

from storage.ground.bulk import insert_rows
from storage.ground.core_table import table_of
from storage.ground.database import Database, Session
from storage.tables import HistoryEntry

_entry = table_of(HistoryEntry)
AT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
ROWS = [
    {
        "at": AT,
        "holds_from": date(2026, 3, number + 1),
        "actor_id": None,
        "channel": "import",
        "why": "",
        "subject": "member",
        "subject_id": number,
        "verb": "added",
        "details": {"organisation": f"CB{number}", "until": None},
    }
    for number in range(3)
]


def _written(session: Session) -> list[tuple[object, ...]]:
    query = select(*(_entry.c[name] for name in ROWS[0])).order_by(_entry.c.id)
    return [tuple(row) for row in session.connection().execute(query)]


def test_they_are_as_if_written_one_by_one(database: Database) -> None:
    def both(session: Session) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
        insert_rows(session, _entry, ROWS)
        at_once = _written(session)
        session.connection().execute(_entry.delete())
        for row in ROWS:
            session.connection().execute(insert(_entry).values(**row))
        return at_once, _written(session)

    at_once, one_by_one = database.transact(both)
    assert at_once == one_by_one
    assert len(at_once) == len(ROWS)


def test_no_rows_are_no_statement(database: Database) -> None:
    database.transact(insert_rows, _entry, [])
    assert database.look(_written) == []


def test_a_row_without_a_column_of_the_first_is_refused(database: Database) -> None:
    short = {name: value for name, value in ROWS[1].items() if name != "verb"}
    with pytest.raises(Exception, match="verb"):
        database.transact(insert_rows, _entry, [ROWS[0], short])
