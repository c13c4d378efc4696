"""What leaves the outbox when, and what is kept of a message: the same on both databases."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from sqlmodel import select

from domain.chat import Address, Choice, Command, Numbering, Outgoing, OutgoingFile, Tone, bold
from domain.operating.keeping import MESSAGES_KEPT
from scheduler import housekeeping
from scheduler.clock import USUAL
from storage.ground import bulk
from storage.ground.database import Database, Session
from storage.outgoing import leasing, outbox
from storage.outgoing.envelopes import LASTS, Lane, LeaseTerms
from storage.tables import OutboxMessage
from tests.databases import PostgresqlServer
from tests.talking import ZONE

NOW = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def terms(owner: str = "us", now: datetime = NOW) -> LeaseTerms:
    return LeaseTerms(owner, now, now + MINUTE)


class Outbox:
    """One bot's outbox, each call a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def put(self, text: str, chat: str = "an", lane: Lane = Lane.REPLY, **more: object) -> int:
        address = Address("zalo", "7", chat)
        put = self.database.transact(outbox.put, address, Outgoing(text), lane, NOW, **more)  # type: ignore[arg-type]  # what `put` takes
        return put.id if put else 0

    def lease(self, owner: str = "us", now: datetime = NOW, limit: int = 100) -> list[str]:
        leased = self.database.transact(leasing.lease, "zalo", "7", terms(owner, now), limit)
        return [envelope.message.text for envelope in leased]

    def sent(self, *ids: int) -> None:
        self.database.transact(outbox.sent, [(row_id, f"m{row_id}") for row_id in ids], NOW, "us")

    def again(self, row_id: int, not_before: datetime, *, counted: bool = True) -> None:
        self.database.transact(outbox.again, row_id, not_before, "busy", counted=counted)

    def renew(self, ids: Sequence[int], owner: str, now: datetime) -> None:
        self.database.transact(leasing.renew, ids, terms(owner, now))

    def states(self) -> dict[int, str]:
        return {row.id: row.state for row in self.rows()}

    def rows(self) -> Sequence[OutboxMessage]:
        return self.database.transact(
            lambda session: session.exec(select(OutboxMessage).order_by(OutboxMessage.id)).all()
        )


@pytest.fixture
def box(database: Database) -> Outbox:
    return Outbox(database)


def test_replies_leave_before_reminders_and_reminders_before_broadcasts(box: Outbox) -> None:
    box.put("broadcast", lane=Lane.BROADCAST)
    box.put("reminder", lane=Lane.REMINDER)
    box.put("reply")
    assert box.lease(limit=1) == ["reply"]
    assert box.lease(limit=1) == ["reminder"]
    assert box.lease(limit=1) == ["broadcast"]


def test_of_many_chats_too_replies_leave_first_and_what_waits_longest_first_among_equals(box: Outbox) -> None:
    for lane in (Lane.BROADCAST, Lane.REMINDER, Lane.REPLY):
        for number in (1, 2):
            box.put(f"{lane.name} {number}", f"{lane.name}{3 - number}", lane=lane)
    assert box.lease(limit=5) == ["REPLY 1", "REPLY 2", "REMINDER 1", "REMINDER 2", "BROADCAST 1"]
    assert box.lease() == ["BROADCAST 2"]


def test_the_next_message_of_a_chat_waits_for_the_one_before_it(box: Outbox) -> None:
    first = box.put("first", "an")
    box.put("second", "an")
    box.put("another's", "binh")
    assert box.lease() == ["first", "another's"]
    assert box.lease() == []
    box.again(first, NOW + MINUTE)
    assert box.lease() == [], "the second does not overtake the first"
    box.sent(first)
    assert box.lease() == ["second"]


def test_a_message_is_leased_as_it_was_said(box: Outbox) -> None:
    said = Outgoing(
        f"Đã đăng ký {bold('1/3')}. Báo cáo?",
        (Choice("Có", "r5:yes", Tone.GREEN), Choice("Không", "r5:no"), Choice("Sao chép", copy="ABCD2345")),
        Numbering.LETTERS,
        columns=2,
        file=OutgoingFile("ma.png", "image/png", b"png"),
        commands=(Command("dangky", "đăng ký"),),
        language="en",
        edits="m5",
        private=True,
    )
    assert said.looks
    box.database.transact(outbox.put, Address("zalo", "7", "an"), said, Lane.REPLY, NOW, topic=17)
    (envelope,) = box.database.transact(leasing.lease, "zalo", "7", terms(), 1)
    assert (envelope.message, envelope.topic, envelope.attempts) == (said, 17, 0)


def test_what_was_put_back_leaves_at_its_time_and_not_before(box: Outbox) -> None:
    row_id = box.put("hello")
    assert box.lease() == ["hello"]
    box.again(row_id, NOW + MINUTE)
    assert box.lease(now=NOW + MINUTE - timedelta(seconds=1)) == []
    assert box.lease(now=NOW + MINUTE) == ["hello"]


def test_a_try_counts_only_when_the_message_was_at_fault(box: Outbox) -> None:
    row_id = box.put("hello")
    box.again(row_id, NOW, counted=False)
    box.again(row_id, NOW)
    assert [row.attempts for row in box.rows()] == [1]


def test_what_has_become_stale_never_leaves(box: Outbox) -> None:
    row_id = box.put("tomorrow is the day", lane=Lane.REMINDER, not_after=NOW)
    assert box.lease() == []
    assert box.database.transact(outbox.expire, NOW + MINUTE) == 1
    assert box.states() == {row_id: "expired"}


def test_every_message_has_an_end_replies_and_announcements_too(box: Outbox) -> None:
    for lane in Lane:
        box.put(lane.name, lane=lane)
    assert {row.lane: row.not_after - NOW for row in box.rows()} == LASTS
    assert box.lease(now=NOW + timedelta(days=1, hours=1)) == ["REMINDER", "BROADCAST"]


def test_what_ended_while_a_dead_process_held_it_keeps_nobody_waiting(box: Outbox) -> None:
    dead = box.put("dead", not_after=NOW + 3 * MINUTE)
    box.lease()
    waiting = box.put("waiting")
    later = NOW + 5 * MINUTE
    assert box.lease(now=later) == []
    assert box.database.transact(outbox.expire, later) == 1
    assert box.states() == {dead: "expired", waiting: "queued"}
    assert box.lease(now=later) == ["waiting"]


def test_a_lease_or_a_wait_that_ends_too_far_ahead_is_over(box: Outbox) -> None:
    day = timedelta(days=1)
    box.put("leased", "an")
    row_id = box.put("put back", "binh")
    box.lease("dead", NOW + day)
    box.again(row_id, NOW + day + MINUTE)
    assert sorted(box.lease("us", NOW)) == ["leased", "put back"], "the clock was set back by a day"


def test_parts_that_arrived_are_kept_with_the_message(box: Outbox) -> None:
    row_id = box.put("long")
    box.database.transact(outbox.again, row_id, NOW, "busy", arrived=2)
    box.again(row_id, NOW)
    (envelope,) = box.database.transact(leasing.lease, "zalo", "7", terms(), 1)
    assert envelope.message.arrived == 2


def test_a_leased_message_is_nobody_elses_until_its_lease_ends(box: Outbox) -> None:
    box.put("hello")
    assert box.lease("first") == ["hello"]
    assert box.lease("second", NOW + MINUTE) == []
    assert box.lease("second", NOW + MINUTE + timedelta(seconds=1)) == ["hello"]


def test_a_lease_that_was_taken_over_is_not_renewed_by_its_first_owner(box: Outbox) -> None:
    row_id = box.put("hello")
    later = NOW + 2 * MINUTE
    box.lease("first")
    box.lease("second", later)
    box.renew([row_id], "first", later + 30 * MINUTE)
    assert box.lease("third", later + 2 * MINUTE) == ["hello"]
    box.renew([row_id], "third", later + 30 * MINUTE)
    assert box.lease("fourth", later + 30 * MINUTE) == []


def test_renewing_nothing_renews_nothing(box: Outbox) -> None:
    box.put("hello")
    box.lease("first")
    box.renew([], "first", NOW + MINUTE)
    assert box.lease("second", NOW + MINUTE + timedelta(seconds=1)) == ["hello"]


def test_of_two_that_lease_at_once_one_gets_the_message(postgresql_server: PostgresqlServer) -> None:
    url = postgresql_server.take()
    first, second = Outbox(Database(url)), Outbox(Database(url))
    first.put("hello")
    got: list[list[str]] = []

    def both(session: Session) -> list[str]:
        mine = leasing.lease(session, "zalo", "7", terms("first"), 100)
        other.start()
        other.join(0.5)  # it waits for our commit
        return [envelope.message.text for envelope in mine]

    other = Thread(target=lambda: got.append(second.lease("second")))
    assert first.database.transact(both) == ["hello"]
    other.join()
    assert got == [[]]
    first.database.close()
    second.database.close()
    postgresql_server.give_back(url)


def test_of_what_arrived_only_a_plain_reply_is_forgotten(box: Outbox) -> None:
    reply = box.put("reply")
    once = box.put("once", dedupe_key="welcome:1")
    reminder = box.put("reminder", lane=Lane.REMINDER)
    box.sent(reply, once, reminder)
    kept = {row.id: (row.state, row.platform_id, row.body) for row in box.rows()}
    assert kept == {once: ("sent", f"m{once}", None), reminder: ("sent", f"m{reminder}", None)}


def test_what_has_a_key_is_kept_once_also_after_it_arrived(box: Outbox) -> None:
    row_id = box.put("hello", dedupe_key="reminder:1")
    assert box.put("hello", dedupe_key="reminder:1") == 0
    box.sent(row_id)
    assert box.put("hello", dedupe_key="reminder:1") == 0


def test_a_chat_that_is_forgotten_still_hears_what_is_on_its_way(box: Outbox) -> None:
    arrived, leased = box.put("old", lane=Lane.BROADCAST), box.put("goodbye")
    box.sent(arrived)
    box.lease()
    waiting, elsewhere = box.put("queued", lane=Lane.REMINDER), box.put("another's", "binh", Lane.REMINDER)
    box.sent(elsewhere)
    box.database.transact(outbox.forget_chat, Address("zalo", "7", "an"))
    assert box.states() == {leased: "leased", waiting: "queued", elsewhere: "sent"}


def test_old_messages_are_deleted_piece_by_piece(box: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "DELETED_AT_ONCE", 2)
    box.sent(*(box.put(str(number), lane=Lane.REMINDER) for number in range(3)))
    waiting = box.put("later", lane=Lane.REMINDER)
    later = NOW + MESSAGES_KEPT + MINUTE
    pieces = [box.database.transact(housekeeping.tidy, later, later, ZONE, USUAL) for _ in range(2)]
    assert [(piece.did, piece.more) for piece in pieces] == [(2, True), (1, False)]
    assert [row.id for row in box.rows()] == [waiting]


def test_a_clock_set_back_leaves_neither_what_waits_nor_what_is_leased_lying(box: Outbox) -> None:
    ahead = NOW + timedelta(days=1)
    waits, leased = box.put("waits"), box.put("leased", chat="binh")
    box.again(waits, ahead)
    assert box.lease(now=ahead - MINUTE) == ["leased"]
    box.database.transact(leasing.set_back, "zalo", "7", terms())
    assert box.lease("other") == ["waits"]
    assert box.lease("other", NOW + 2 * MINUTE) == ["waits", "leased"]
    assert leased


def test_in_quiet_hours_only_replies_leave(box: Outbox) -> None:
    for lane in Lane:
        box.put(lane.name, lane.name, lane=lane)
    leased = box.database.transact(leasing.lease, "zalo", "7", terms(), 100, quiet=True)
    assert [envelope.message.text for envelope in leased] == ["REPLY"]
    assert box.lease() == ["REMINDER", "BROADCAST"]
