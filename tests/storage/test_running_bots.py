"""Who has a chat with a bot that has no token any more is written to by one that runs, where there is one."""

from datetime import UTC, datetime, timedelta

from domain.chat import Address
from storage.chats import accounts, bots
from storage.ground.database import Database, Session
from storage.people import members

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
OLD, NEW = Address("telegram", "7", "an"), Address("zalo", "8", "an")


def joined(session: Session) -> int:
    """Link a chat with each bot; that of the old one was linked later."""
    member = members.add(session, "An", NOW, code="AN").id
    for address, at in ((NEW, NOW), (OLD, NOW + timedelta(days=1))):
        accounts.attach(session, accounts.open_chat(session, address, "vi").account_id, member, at)
    return member


def written_to(session: Session, member: int) -> set[Address]:
    one, many = accounts.chat_for(session, member), accounts.chats_for(session, [member])
    assert one
    return {one.address, many[member].address}


def test_a_bot_that_runs_goes_first(database: Database) -> None:
    member = database.transact(joined)
    assert database.transact(written_to, member) == {OLD}, "nobody has noted which bots run"
    database.transact(bots.note, [("zalo", "8"), ("telegram", "70")])
    assert database.transact(written_to, member) == {NEW}
    database.transact(bots.note, [("telegram", "7")])
    assert database.transact(written_to, member) == {OLD}
    database.transact(bots.note, [("zalo", "9")])
    assert database.transact(written_to, member) == {OLD}, "where none runs, as before"
