"""Keep the figures of days that are over: what was recorded by the end of a day never changes any more."""

import json
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from storage import tables
from storage.ground.bulk import delete_some, put
from storage.ground.core_table import table_of

_day = table_of(tables.DayFigures)


def read(session: Session, organisation_id: int, asked: str, day: date) -> dict[int, Any]:
    """Return what is kept of an organisation and all below it, by their numbers; nothing where it is not counted."""
    mine = (_day.c.organisation_id == organisation_id, _day.c.asked == asked, _day.c.day == day)
    found = session.connection().scalar(select(_day.c.figures).where(*mine))
    return {int(number): figures for number, figures in json.loads(found).items()} if found else {}


def write(session: Session, organisation_id: int, asked: str, day: date, figures: str, today: date) -> None:
    put(
        session,
        _day,
        {"organisation_id": organisation_id, "asked": asked, "day": day},
        {"kept_on": today, "figures": figures},
    )


def forget_before(session: Session, day: date) -> int:
    return delete_some(session, _day, _day.c.kept_on < day)
