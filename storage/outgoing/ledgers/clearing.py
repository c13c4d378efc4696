"""Clear up in the ledgers: what is over, what a clock that was set back left, leases of whoever is gone."""

from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlmodel import Session

from domain.announcing import RecipientState
from storage import tables
from storage.ground.core_table import tables_of
from storage.outgoing import ledger
from storage.outgoing.envelopes import LeaseTerms
from storage.outgoing.ledger import AGAIN, UNDER_WAY, WAITS

_recipient, _broadcast = tables_of(tables.Recipient, tables.Broadcast)
PLANNED_LATE = timedelta(hours=1)  # after an announcement is stopped nothing of it is planned much longer


def expire(session: Session, now: datetime) -> None:
    """Settle what was not sent by its end, and what was planned or put back of announcements that were stopped."""
    late = select(_broadcast.c.id).where(UNDER_WAY, _broadcast.c.not_after < now)
    stopped = select(_broadcast.c.id).where(_broadcast.c.stopped_at > now - PLANNED_LATE)
    over = session.connection().scalars(late.union(stopped)).all()
    left = or_(_recipient.c.state == RecipientState.QUEUED, _recipient.c.free_at < now)
    for number in over:
        ledger.end(session, RecipientState.EXPIRED, now, _recipient.c.broadcast_id == number, left)


def set_back(session: Session, channel: str, bot: str, terms: LeaseTerms) -> None:
    """Let nothing wait for a time the machine's clock had been at before it was set back."""
    ours = (_recipient.c.channel == channel, _recipient.c.bot == bot, WAITS)
    until = {RecipientState.QUEUED: terms.now, RecipientState.LEASED: terms.until}
    for state, latest in until.items():
        waiting = update(_recipient).where(*ours, _recipient.c.state == state, _recipient.c.free_at > latest)
        session.connection().execute(waiting.values(free_at=latest))


def reclaim(session: Session, channel: str = "", bot: str = "") -> None:
    """End every lease, or those of one account: the caller knows that nobody else sends for it."""
    whose = (_recipient.c.channel == channel, _recipient.c.bot == bot) if channel else ()
    leased = update(_recipient).where(WAITS, _recipient.c.state == RecipientState.LEASED, *whose)
    session.connection().execute(leased.values(AGAIN))
