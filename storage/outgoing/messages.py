"""Lease what is to be sent and write what became of it: rows of the outbox, entries of an announcement's ledger."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlmodel import Session

from domain.announcing import RecipientState
from domain.channel import MessageState
from storage.chats import accounts
from storage.outgoing import joining, leasing, ledger, outbox
from storage.outgoing.envelopes import Entry, Envelope, Key, LeaseTerms
from storage.outgoing.ledgers import clearing
from storage.outgoing.ledgers import leasing as ledgers

AT_ONCE = 200  # messages of a day in one transaction


def lease(
    session: Session,
    channel: str,
    bot: str,
    terms: LeaseTerms,
    limit: int,
    *,
    quiet: bool = False,
    day: date | None = None,
    silently: bool = False,
) -> list[Envelope]:
    """Lease the next due messages of one bot, announcements when nothing else is due.

    In quiet hours nothing leaves but replies, and announcements whose author said so; on a `day` of rest, of the whole
    country or of somebody's organisation, to these people also what they asked for on that day.
    """
    due = leasing.lease(session, channel, bot, terms, limit, quiet=quiet, day=day)
    left = limit - len(due)
    if not left:
        return due
    return due + ledgers.lease(session, channel, bot, terms, left, quiet=quiet, day=day, silently=silently)


def sent(session: Session, done: Iterable[tuple[Key, str]], now: datetime, owner: str) -> None:
    """Settle what arrived, unless another process has leased it since: that one tells what became of it."""
    rows: list[tuple[int, str]] = []
    entries: list[tuple[Entry, str]] = []
    for key, platform_id in done:
        if isinstance(key, Entry):
            entries.append((key, platform_id))
        else:
            rows.append((key, platform_id))
    outbox.sent(session, rows, now, owner)
    ledger.sent(session, entries, now)


def give_up(session: Session, key: Key, state: MessageState, now: datetime, error: str) -> None:
    if isinstance(key, Entry):
        ledger.give_up(session, key, RecipientState(state.value), now)
    else:
        joining.lost(session, outbox.is_row(key), now)
        outbox.give_up(session, key, state, now, error)


def follow(session: Session, key: Key, member_id: int | None, now: datetime) -> bool:
    """Send a message whose chat is blocked to another chat of its person; False where they have none."""
    chat = accounts.chat_for(session, member_id) if member_id is not None else None
    if chat is None:
        return False
    if isinstance(key, Entry):
        ledger.follow(session, key, now)
    else:
        outbox.readdress(session, key, chat.address)
    return True


def again(
    session: Session,
    key: Key,
    not_before: datetime,
    error: str,
    *,
    counted: bool = True,
    arrived: int = 0,
    ids: str = "",
) -> None:
    """Put a message back until `not_before`; `counted`: the message was at fault; `arrived`: so many parts arrived.

    `ids`: as what these parts are known to the platform, kept of an announcement alone.
    """
    if isinstance(key, Entry):
        ledger.again(session, key, not_before, counted=counted, arrived=arrived, ids=ids)
    else:
        outbox.again(session, key, not_before, error, counted=counted, arrived=arrived)


def renew(session: Session, keys: Collection[Key], terms: LeaseTerms) -> list[Entry]:
    """Prolong the leases that are still ours; return the entries of ledgers as they are known from now on."""
    leasing.renew(session, [key for key in keys if not isinstance(key, Entry)], terms)
    return ledger.renew(session, [key for key in keys if isinstance(key, Entry)], terms)


def is_ours(session: Session, key: Key, owner: str) -> bool:
    """Tell whether nobody else has leased a message since, and keep it so; an entry knows it by its lease."""
    return isinstance(key, Entry) or leasing.is_ours(session, key, owner)


def free(session: Session, owner: str, lease_name: str) -> None:
    """Put back what a process had leased whose term is over: it may send nothing of that any more."""
    leasing.free(session, owner)
    duty, _, account = lease_name.partition(":")
    if duty == "sender":
        channel, _, bot = account.partition(":")
        clearing.reclaim(session, channel, bot)


def reclaim(session: Session) -> None:
    """End every lease: the caller knows that no other process is running."""
    leasing.reclaim(session)
    clearing.reclaim(session)


def counts(session: Session) -> dict[MessageState, int]:
    """Count what waits and what failed, announcements under way among them."""
    found = outbox.counts(session)
    queued = found.get(MessageState.QUEUED, 0) + ledger.waiting(session)
    return found | ({MessageState.QUEUED: queued} if queued else {})


def under_way(session: Session, now: datetime, *, quiet: bool = False) -> bool:
    """Tell whether anything is to be sent now; in quiet hours only replies are."""
    return outbox.under_way(session, now, quiet=quiet) or (not quiet and ledger.under_way(session, now))


def expire(session: Session, now: datetime) -> int:
    """Settle what was not sent by its end, and what was planned of an announcement while it was stopped.

    Of messages of a day the next ones: what they held is told again. Return of how many rows.
    """
    if lost := joining.lost(session, outbox.is_over(now), now, AT_ONCE):
        return lost
    clearing.expire(session, now)
    return outbox.expire(session, now)


def set_back(session: Session, channel: str, bot: str, terms: LeaseTerms) -> None:
    """Let nothing wait for a time the machine's clock had been at before it was set back."""
    leasing.set_back(session, channel, bot, terms)
    clearing.set_back(session, channel, bot, terms)
