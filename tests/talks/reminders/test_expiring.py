"""A reminder nobody could send in time is never sent, and stands in the way of no later one."""

from datetime import timedelta

from sqlmodel import col, select

from scheduler.clock import Clock
from storage.ground.database import Session
from storage.tables import OutboxMessage
from tests import virtual_time
from tests.talking import CAPABILITIES, ZONE, Person, SendersTime, Village
from tests.talks.registering.test_registering import register


def on(village: Village, month: int, day: int) -> None:
    village.now = village.now.replace(month=month, day=day)


def tick(village: Village) -> None:
    """Run every tick of the clock once."""
    clock = Clock(village.database, SendersTime(village), ZONE, "worker", lambda: None, CAPABILITIES)
    for work in (clock.expire, clock.remind, clock.broadcast, clock.tidy):
        virtual_time.run(work())


def states(person: Person, village: Village) -> list[str]:
    """What became of the reminders to a chat, the oldest first."""

    def work(session: Session) -> list[str]:
        query = select(OutboxMessage).where(OutboxMessage.chat == person.chat, col(OutboxMessage.lane) == 1)
        return [str(row.state) for row in session.exec(query.order_by(col(OutboxMessage.id)))]

    return village.database.transact(work)


def test_it_is_sent_on_its_day_and_with_the_next_message_within_two_days(an: Person, village: Village) -> None:
    register(an)
    on(village, 6, 23)
    village.remind()
    village.wait(days=2, seconds=-2)
    assert an.receives() == ""
    village.remind()
    assert "Trồng dừa" in an.receives()


def test_after_two_days_it_is_not_sent_whether_or_not_the_clock_ticked_since(an: Person, village: Village) -> None:
    register(an)
    on(village, 6, 23)
    village.remind()
    village.wait(days=2)
    assert an.receives() == ""
    assert states(an, village) == ["queued"]


def test_a_tick_marks_it_expired_and_the_next_one_leaves(an: Person, village: Village) -> None:
    register(an)
    on(village, 6, 23)
    village.remind()
    on(village, 6, 29)
    tick(village)
    assert states(an, village) == ["expired", "queued"]
    assert "còn 1 ngày" in an.receives()
    assert states(an, village) == ["expired", "sent"]


def test_what_is_not_stale_yet_is_sent_the_day_after_and_says_that_it_is_late(an: Person, village: Village) -> None:
    register(an)
    on(village, 6, 23)
    village.remind()
    village.now += timedelta(days=1)
    tick(village)
    assert states(an, village) == ["queued"]
    said = an.receives()
    if not said:  # the sender was first: it leaves the message to the next tick
        tick(village)
        said = an.receives()
    assert said.startswith("Hôm qua trợ lý nghỉ")
    assert said.count("Trồng dừa") == 1
    assert states(an, village) == ["sent"]
