"""Many reminders are planned piece by piece, as sets; nobody gets two messages by that."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import event
from sqlmodel import select

from domain.roles import Role
from scheduler import reminders
from scheduler.campaigns import rounds
from scheduler.clock import BREATH, Clock
from scheduler.pieces import HOLDS, LEAST, MOST, SHRINKS, next_share, part
from storage.ground.database import Database
from storage.tables import Reminder
from tests.talking import ZONE, Person, SendersTime, Village
from tests.talks.registering.test_registering import register
from tests.virtual_time import run


@pytest.fixture
def in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    remind = reminders.remind
    monkeypatch.setattr(reminders, "remind", lambda *given: remind(*given[:4], 1 / reminders.AT_ONCE))


def arriving(village: Village, channel: str) -> dict[str, list[str]]:
    """Let everything due be sent; return the texts by chat."""
    heard: dict[str, list[str]] = defaultdict(list)
    for each in village.deliver(channel):
        heard[each.address.chat].append(each.message.text)
    return heard


def branch_registers(leader: Person) -> None:
    leader.says("/dangky Làm đường, 2 km, 30/6")
    leader.picks("Chi bộ ấp 1")
    if any("Phát triển" in choice.label for message in leader.heard for choice in message.choices):
        leader.picks("Phát triển kinh tế")
    leader.picks("Đúng, đăng ký")


@pytest.mark.usefixtures("in_small_pieces")
def test_what_is_due_to_one_person_is_one_message_however_small_the_pieces(
    an: Person, binh: Person, village: Village, channel: str
) -> None:
    deputy = village.person(channel, "Võ Thị Đào", "CB1", (Role.DEPUTY, "CB1"))
    register(an)
    register(deputy, "Trồng hoa")
    branch_registers(binh)
    register(an, "Sửa nhà", "2 căn")
    register(binh, "Nuôi bò", "5 con")
    village.now = village.now.replace(month=6, day=23)
    assert village.remind() == 3
    heard = arriving(village, channel)
    (ans,), (binhs,), (deputys,) = (heard[person.chat] for person in (an, binh, deputy))
    assert ["Làm đường" in each for each in (ans, binhs, deputys)] == [False, True, True]
    assert ("Trồng dừa" in ans, "Sửa nhà" in ans, "Nuôi bò" in binhs, "Trồng hoa" in deputys) == (True,) * 4
    assert village.remind() == 0


def test_a_reminder_one_leader_heard_counts_as_sent_though_another_has_paused(
    binh: Person, village: Village, channel: str
) -> None:
    village.member("Chưa Tham Gia", "CB1", (Role.DEPUTY, "CB1"))
    deputy = village.person(channel, "Võ Thị Đào", "CB1", (Role.DEPUTY, "CB1"))
    branch_registers(binh)
    deputy.says("/nghi")
    deputy.picks("cho tới khi tôi bảo")
    village.now = village.now.replace(month=6, day=23)
    assert village.remind() == 1
    assert "Làm đường" in binh.receives()
    outcome = select(Reminder.outcome).where(Reminder.due_on == village.now.date())
    assert village.database.transact(lambda session: session.exec(outcome).one()) == "sent"


def statements(database: Database, work: Callable[[], object]) -> int:
    """Count the statements that something runs."""
    ran: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        ran.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    work()
    event.remove(database.engine, "before_cursor_execute", note)
    return len(ran)


def test_reminders_of_many_take_as_many_statements_as_those_of_one(village: Village) -> None:
    everybody = [village.person("telegram", f"Người {number}", "CB1") for number in range(9)]
    for person in everybody[1:]:
        register(person)
    village.wait(days=1)
    register(everybody[0], deadline="29/6")
    counted, heard = [], set[str]()
    for day in (22, 23):
        village.now = village.now.replace(month=6, day=day)
        counted.append(statements(village.database, village.remind))
        heard |= set(arriving(village, "telegram"))
    assert counted[0] == counted[1]
    assert heard == {person.chat for person in everybody}


@pytest.mark.usefixtures("in_small_pieces")
def test_the_loop_is_free_between_two_pieces(village: Village) -> None:
    for number in range(3):
        register(village.person("telegram", f"Người {number}", "CB1"))
    village.now = village.now.replace(month=6, day=23)
    began: list[datetime] = []
    time = SendersTime(village)
    clock = Clock(village.database, time, ZONE, "worker-1", lambda: began.append(time.real()), set())
    run(clock.remind())
    apart = sorted(set(began))  # one tick ends where the next begins
    assert apart == [village.real + timedelta(seconds=BREATH) * each for each in range(len(apart))]
    assert len(apart) >= 4


def test_a_piece_is_smaller_where_the_last_one_took_long_and_grows_again() -> None:
    slow = next_share(1, 10 * HOLDS)
    assert slow == SHRINKS  # one slow piece, such as when the machine is busy, is no reason to do next to nothing
    assert next_share(1, HOLDS) == 1
    shares = [slow]
    while shares[-1] < next_share(shares[-1], 0):
        shares.append(next_share(shares[-1], 0))
    assert shares[-1] == MOST
    assert (part(30, MOST), part(30, LEAST), part(1, LEAST)) == (120, 6, 1)


@pytest.mark.usefixtures("binh")
def test_rounds_are_found_once_a_tick_and_the_next_process_goes_on_after_the_last_who_was_told(
    village: Village,
) -> None:
    leaders = [village.person("telegram", f"Bí thư {each}", "CB1", (Role.DEPUTY, "CB1")) for each in range(5)]
    village.now = village.now.replace(month=3, day=21, hour=8)
    little = 1 / rounds.AT_ONCE

    def pieces(telling: rounds.Telling, most: int) -> int:
        did = 0
        for _ in range(most):
            piece = village.database.transact(telling.tell, village.now, village.real, ZONE, little)
            did += piece.did
            if not piece.more:
                break
        return did

    first, found = rounds.Telling(), 0
    while not found:
        found = pieces(first, 1)
    ran = statements(village.database, lambda: pieces(first, 1)), statements(village.database, lambda: pieces(first, 1))
    assert ran[0] == ran[1] < 10
    assert found + 2 + pieces(rounds.Telling(), 100) == len(leaders) + 1
