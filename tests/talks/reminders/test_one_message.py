"""One message a day for a person, whatever is due: in one, in order, bounded; what a clock or an outage does to it."""

import random
from collections import Counter
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from domain.chat import Outgoing
from domain.mornings.joining import Joining, Rank
from scheduler import mornings, queues, reminders
from scheduler.campaigns import rounds
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing import joining
from storage.outgoing.posting import post
from storage.outgoing.writing import letter
from storage.tables import OutboxMessage
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register
from tests.talks.work.conftest import give


def on(village: Village, day: date, hour: int = 9, minute: int = 0) -> None:
    village.now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def ticks(village: Village) -> None:
    """Run every tick that may write unasked, as the clock does."""
    village.tell_of_campaigns()
    village.tell_of_rounds()
    village.release()
    village.remind()
    village.nudge()


@pytest.fixture
def laden(bay: Person, binh: Person) -> Person:
    """A comrade with a pledge and work that are due on one morning, the 23rd of June."""
    give(binh, "Anh Bảy lo đất trước 24/6")
    register(bay)
    bay.receives()
    return bay


def test_work_and_a_pledge_come_in_one_message_the_shortest_step_first(laden: Person, village: Village) -> None:
    on(village, date(2026, 6, 23))
    ticks(village)
    said = laden.receives()
    assert len(laden.arrived) == 1
    assert said.index("Lo đất") < said.index("Trồng dừa")
    village.wait(minutes=1)
    ticks(village)
    assert laden.receives() == ""


def test_a_bare_number_writes_no_report_where_several_matters_stand(laden: Person, village: Village) -> None:
    on(village, date(2026, 6, 23))
    ticks(village)
    laden.receives()
    said = laden.says("1")
    assert "Đã ghi" not in said
    assert "ghi nhận xong" not in said.casefold()


def test_what_becomes_due_later_on_the_day_waits_for_the_next(an: Person, binh: Person, village: Village) -> None:
    register(an)
    on(village, date(2026, 6, 23))
    ticks(village)
    assert an.receives()
    binh.says("/dauviec them 1")
    village.wait(days=1)
    ticks(village)
    assert len(an.arrived) <= 1


def test_it_comes_at_the_hour_somebody_chose(an: Person, village: Village) -> None:
    register(an)
    an.says("/nghi gio 19:00")
    on(village, date(2026, 6, 23))
    ticks(village)
    assert an.receives() == ""
    on(village, date(2026, 6, 23), 19)
    ticks(village)
    assert "Trồng dừa" in an.receives()


def test_what_was_asked_for_at_an_hour_comes_apart(an: Person, village: Village) -> None:
    register(an)
    on(village, date(2026, 6, 23), 8)
    ticks(village)
    assert "Trồng dừa" in an.receives()
    an.says("15h nhắc tôi lại")
    on(village, date(2026, 6, 23), 15, 1)
    ticks(village)
    assert "Trồng dừa" in an.receives()


def test_after_an_outage_it_comes_once_and_says_so(an: Person, village: Village) -> None:
    register(an)
    on(village, date(2026, 6, 22))
    ticks(village)
    on(village, date(2026, 6, 26))
    ticks(village)
    said = an.receives()
    assert said.startswith("Mấy hôm nay trợ lý nghỉ")
    assert said.count("Trồng dừa") == 1


def test_after_a_year_without_the_program_it_is_one_message(an: Person, village: Village) -> None:
    register(an)
    ticks(village)
    an.receives()
    on(village, date(2027, 3, 10))
    ticks(village)
    said = an.receives()
    assert len(an.arrived) == 1
    assert "Trồng dừa" in said
    on(village, date(2027, 3, 11))
    ticks(village)
    assert an.receives() == ""


def test_the_clock_set_back_repeats_nothing_and_goes_on(an: Person, village: Village) -> None:
    register(an)
    on(village, date(2026, 7, 1))
    ticks(village)
    assert an.receives()
    on(village, date(2026, 6, 23))
    ticks(village)
    assert an.receives() == ""
    register(an, "Nuôi bò", "2 con")
    on(village, date(2026, 6, 29))
    ticks(village)
    assert "Nuôi bò" in an.receives()


def test_rounds_go_on_after_a_clock_that_was_ahead(village: Village) -> None:
    on(village, date(2026, 9, 1))
    village.tell_of_rounds()
    on(village, date(2026, 6, 24))
    transact = village.database.transact
    assert transact(lambda session: rounds.TOLD.up_to(session, date(2026, 6, 24))) == date(2026, 6, 23)


def test_another_zone_on_the_same_day_repeats_nothing(an: Person, village: Village) -> None:
    register(an)
    on(village, date(2026, 6, 23))
    ticks(village)
    assert an.receives()
    zone = ZoneInfo("Asia/Tokyo")
    for work in (reminders.remind, mornings.Telling().tell):
        village.database.transact(work, village.now, village.real, zone)
    assert an.receives() == ""


def test_a_pledge_that_is_done_meanwhile_is_dropped_and_counted(an: Person, village: Village) -> None:
    register(an)
    an.says("/nghi gio 19:00")
    on(village, date(2026, 6, 23), 8)
    on(village, date(2026, 6, 23), 19)
    village.database.transact(reminders.remind, village.now, village.real, ZONE)
    an.says("/rut 1")
    an.picks("Đúng, rút")
    an.says("đất đã bán hết")
    village.tell()
    assert "Trồng dừa" not in an.receives()
    assert village.database.transact(joining.count_pointless) == 1


def test_what_will_come_is_told_with_its_day_and_why(an: Person, village: Village) -> None:
    register(an)
    register(an, "Nuôi bò", "2 con")
    said = an.says("sắp tới nhắc tôi gì")
    assert "Trồng dừa" in said
    assert "Nuôi bò" in said
    assert "30/6" in said or "30/06" in said
    an.picks("Không nhắc một việc")
    assert "Nuôi bò" in an.picks("Nuôi bò")
    assert "Nuôi bò" not in an.says("lịch nhắc")
    assert "Nhắc lại" in an.reads(an.heard) or "nhắc tôi lại" in an.reads(an.heard).casefold()


def test_what_does_not_fit_is_counted_and_read_on(an: Person, village: Village) -> None:

    def work(session: Session) -> None:
        chat = accounts.chat_for(session, an.member_id)
        assert chat
        for number in range(4):
            joins = Joining(Rank.NEWS, village.now.date())
            words = f"Việc {number}\nhai\nba"
            post(
                session,
                [letter(chat, lambda _, words=words: Outgoing(words), village.real, f"k{number}", joins=joins)],
                village.real,
            )

    village.database.transact(work)
    village.tell()
    said = an.receives()
    assert "Việc 1" in said
    assert "Việc 2" not in said
    assert "2 việc nữa" in said
    read = an.says("đọc tiếp")
    assert "Việc 2" in read
    assert "Việc 3" in read


@pytest.mark.parametrize("seed", range(3))
def test_in_a_random_month_nobody_gets_two_and_everything_is_told_once(
    an: Person, bay: Person, binh: Person, village: Village, seed: int
) -> None:
    """A tick may break off at any point, and the program may be away for days."""
    dice = random.Random(seed)  # noqa: S311 - a month made up, repeatable by its seed
    people = [an, bay, binh]
    for number, person in enumerate(people):
        register(person, f"Trồng dừa {number}")
        register(person, f"Nuôi bò {number}", "3 con", deadline=f"{dice.randint(10, 28)}/6")
    got: dict[tuple[int, date], int] = Counter()
    day = date(2026, 6, 1)
    steps = [
        lambda: village.database.transact(reminders.remind, village.now, village.real, ZONE),
        lambda: village.pieces(queues.Nudging().nudge),
        lambda: village.pieces(rounds.Telling().tell),
        village.tell,
    ]
    while day < date(2026, 7, 2):
        for hour in sorted(dice.sample(range(7, 20), 4)):
            on(village, day, hour, dice.randint(31, 59))
            for step in steps[: dice.randint(0, len(steps))]:
                step()
            if dice.random() < 0.5:
                for person in people:
                    person.receives()
                    got[person.member_id, day] += len(person.arrived)
        day += timedelta(days=dice.choice([1, 1, 1, 2, 5]))
    assert max(got.values()) == 1

    def left(session: Session) -> list[tuple[str, str]]:
        query = select(OutboxMessage.dedupe_key, OutboxMessage.state)
        return [(key, state) for key, state in session.exec(query.where(col(OutboxMessage.lane) == 3)).all()]

    keys = [key for key, _ in village.database.transact(left)]
    assert len(keys) == len(set(keys))


def test_a_round_that_closed_meanwhile_is_dropped_and_counted(binh: Person, village: Village) -> None:
    def work(session: Session) -> None:
        chat = accounts.chat_for(session, binh.member_id)
        assert chat
        joins = Joining(Rank.ROUNDS, date(2026, 6, 20), until=date(2026, 6, 22))
        one = letter(chat, lambda _: Outgoing("Kỳ báo cáo tháng 5 đã mở"), village.real, "rounds:over", joins=joins)
        post(session, [one], village.real)

    on(village, date(2026, 6, 23))
    village.database.transact(work)
    village.tell()
    assert binh.receives() == ""
    assert village.database.transact(joining.count_pointless) == 1


def test_a_message_that_was_not_sent_comes_with_the_next_and_not_twice(
    bay: Person, binh: Person, village: Village
) -> None:
    give(binh, "Anh Bảy lo đất trước 24/6")
    register(bay, deadline="24/6")
    bay.receives()
    on(village, date(2026, 6, 23))
    ticks(village)  # and the sender is away
    on(village, date(2026, 6, 24))
    bay.receives()  # the sender finds the message of yesterday, and sends nothing
    assert bay.arrived == []
    ticks(village)
    said = bay.receives()
    assert len(bay.arrived) == 1
    assert said.startswith("Hôm qua trợ lý nghỉ")
    assert "Lo đất" in said
    assert "Trồng dừa" in said
