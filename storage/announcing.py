"""Announcements: who is in the audience, and planning the messages piece by piece, so that a restart goes on."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import CompoundSelect
from sqlmodel import Session, col, func, select

from domain.chat import Outgoing
from storage.chats import accounts
from storage.outgoing import outbox
from storage.outgoing.writing import write_to_chat
from storage.people.members import held_on
from storage.tables import Account, Broadcast, Member, Membership, Organisation, Post


def audience(session: Session, path: str, today: date) -> tuple[int, int]:
    """(all people in a subtree, those of them with a chat)."""
    people = _people(path, today)
    total = session.exec(select(func.count()).select_from(people.subquery())).one()
    joined = select(func.count(func.distinct(Account.member_id))).where(
        col(Account.member_id).in_(people), col(Account.blocked_at).is_(None)
    )
    return total, session.exec(joined).one()


def _people(path: str, today: date) -> CompoundSelect[int]:
    inside = col(Organisation.path).startswith(path)
    belonging = (
        select(Membership.member_id)
        .join(Organisation, col(Organisation.id) == Membership.organisation_id)
        .where(inside, held_on(Membership, today))
    )
    serving = (
        select(Post.member_id)
        .join(Organisation, col(Organisation.id) == Post.organisation_id)
        .where(inside, held_on(Post, today))
    )
    return belonging.union(serving)


def unfinished(session: Session) -> Sequence[Broadcast]:
    """Broadcasts still being planned or sent."""
    return session.exec(select(Broadcast).where(Broadcast.state != "finished").order_by(col(Broadcast.id))).all()


def plan_some(session: Session, broadcast: Broadcast, today: date, now: datetime, limit: int = 500) -> int:
    """Put the next people's messages into the outbox; 0 when everybody is planned."""
    organisation = session.get(Organisation, broadcast.organisation_id)
    assert organisation is not None
    people = _people(organisation.path, today)
    query = (
        select(Member.id)
        .where(col(Member.id).in_(people), col(Member.id) > broadcast.planned_up_to)
        .order_by(col(Member.id))
        .limit(limit)
    )
    message = Outgoing(broadcast.text)
    ids = [member_id for member_id in session.exec(query) if member_id is not None]
    for member_id in ids:
        known = accounts.of_member(session, member_id)
        account = next((each for each in known if each.blocked_at is None), next(iter(known), None))
        if account is None:
            broadcast.not_joined += 1
            continue
        key = f"broadcast:{broadcast.id}:{member_id}"
        put = write_to_chat(
            session,
            account,
            lambda speak: message,
            outbox.Lane.BROADCAST,
            now,
            dedupe_key=key,
            broadcast_id=broadcast.id,
        )
        if put and account.blocked_at:  # counted among those who blocked the bot, and not tried again
            outbox.give_up(session, put.id, "unreachable", now, "blocked before")
        broadcast.total += 1
    if ids:
        broadcast.planned_up_to = ids[-1]
    else:
        broadcast.state = "sending"
    session.add(broadcast)
    return len(ids)


def begin(session: Session, broadcast: Broadcast) -> None:
    """Keep a new broadcast; its messages are planned piece by piece by the clock."""
    session.add(broadcast)
    session.flush()
