"""Announcements on their way: planned piece by piece, followed by a live line, closed with a true count."""

from collections.abc import Collection
from datetime import date, datetime

from domain.chat import Address, Outgoing
from locales.language import language
from storage import announcing
from storage.ground.database import Session
from storage.outgoing import outbox
from storage.outgoing.outbox import Lane
from storage.tables import Account, Broadcast


def advance(session: Session, today: date, now: datetime, real_now: datetime, editing: Collection[str]) -> int:
    """Plan some more, say how far it is where a channel edits messages; return how many messages were planned."""
    planned = 0
    for broadcast in announcing.unfinished(session):
        if broadcast.state == "planning":
            planned += announcing.plan_some(session, broadcast, today, real_now)
        _tell(session, broadcast, now, real_now, editing)
    return planned


def _tell(session: Session, broadcast: Broadcast, now: datetime, real_now: datetime, editing: Collection[str]) -> None:
    account = session.get(Account, broadcast.author_account_id)
    if account is None:
        return
    counts = outbox.counts(session, broadcast.id)
    pending = sum(counts.get(state, 0) for state in outbox.PENDING)
    finished = broadcast.state == "sending" and pending == 0
    text = _text(broadcast, account, counts, finished=finished)
    if finished:
        broadcast.state, broadcast.finished_at = "finished", now
    first = broadcast.progress_outbox_id is None
    can_edit = account.channel in editing
    earlier = "" if first else outbox.platform_id(session, broadcast.progress_outbox_id or 0)
    worth_saying = finished or (can_edit and (first or (bool(earlier) and text != broadcast.progress_text)))
    if worth_saying:
        broadcast.progress_text = text
        message = Outgoing(text, edits=earlier if can_edit else "", language=account.language)
        key = f"progress:{broadcast.id}:{'end' if finished else hash_of(text)}"
        address = Address(account.channel, account.bot, account.chat)
        put = outbox.put(session, address, message, Lane.REPLY, real_now, dedupe_key=key)
        if first and put:
            broadcast.progress_outbox_id = put.id
    session.add(broadcast)


def hash_of(text: str) -> str:
    """The figures in a progress line, which make it one of a kind."""
    return "-".join(part for part in text.replace(".", "").replace(",", "").split() if part.isdigit())


def _text(broadcast: Broadcast, account: Account, counts: dict[str, int], *, finished: bool) -> str:
    speak = language(account.language)
    sent = counts.get("sent", 0)
    blocked = counts.get("unreachable", 0)
    failed = counts.get("rejected", 0) + counts.get("expired", 0)
    number = str(broadcast.id)
    if not finished:
        return speak.tr(
            "📢 Announcement no. {number}: sent {sent} of {total}", number=number, sent=sent, total=broadcast.total
        )
    lines = [
        speak.tr("📢 Announcement no. {number} is complete.", number=number),
        speak.tr("Sent: {count}", count=sent),
        speak.tr("Blocked the bot: {count}", count=blocked),
        speak.tr("Not joined: {count}", count=broadcast.not_joined),
    ]
    if failed:
        lines.append(speak.tr("Failed: {count}", count=failed))
    return "\n".join(lines)
