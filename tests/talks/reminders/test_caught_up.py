"""A tick that did not run is caught up once, and the row tells how late."""

from datetime import date

from sqlmodel import col, select

from storage.ground.database import Session
from storage.tables import Reminder
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def sent(village: Village) -> list[tuple[date, date]]:
    """The day each settled reminder was due, and the day it was settled."""

    def work(session: Session) -> list[tuple[date, date]]:
        query = select(Reminder).where(col(Reminder.settled_at).is_not(None)).order_by(col(Reminder.due_on))
        return [
            (row.due_on, row.settled_at.astimezone(village.now.tzinfo).date())
            for row in session.exec(query)
            if row.settled_at
        ]

    return village.database.transact(work)


def test_what_came_due_in_an_outage_is_one_message_marked_late(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=7, day=3)
    village.remind()
    assert an.receives().count("Trồng dừa") == 1
    today = date(2026, 7, 3)
    assert sent(village) == [
        (date(2026, 5, 31), today),
        (date(2026, 6, 23), today),
        (date(2026, 6, 29), today),
        (date(2026, 7, 1), today),
    ]
    village.wait(minutes=1)
    village.remind()
    assert an.receives() == ""
