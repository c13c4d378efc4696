"""Announcements on their way: planned piece by piece, followed by a live line, closed with a true count."""

from collections.abc import Collection
from datetime import date, datetime

from domain.announcing import Announcement, AnnouncementState
from domain.chat import Outgoing
from locales.language import language
from locales.wording.announcements import announcement_complete, announcement_progress
from storage import announcing
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing import outbox
from storage.outgoing.outbox import Lane
from storage.outgoing.writing import write_to_chat


def advance(session: Session, today: date, now: datetime, real_now: datetime, editing: Collection[str]) -> int:
    """Plan some more, say how far it is where a channel edits messages; return how many messages were planned."""
    planned = 0
    for begun in announcing.unfinished(session):
        announcement = begun
        if begun.state is AnnouncementState.PLANNING:
            announcement = announcing.plan_some(session, begun, today, real_now)
        planned += announcement.total - begun.total
        _tell(session, announcement, now, real_now, editing)
    return planned


def _tell(
    session: Session, announcement: Announcement, now: datetime, real_now: datetime, editing: Collection[str]
) -> None:
    """Tell its author how far it is: again and again in one message where the channel edits, else at the end."""
    author = accounts.by_id(session, announcement.author_account_id)
    if author is None:
        return
    delivery, speak = announcing.delivery(session, announcement), language(author.language)
    finished = announcement.state is AnnouncementState.SENDING and delivery.pending == 0
    if finished:
        text = announcement_complete(speak, announcement, delivery)
        announcing.finish(session, announcement, now)
    else:
        text = announcement_progress(speak, announcement, delivery)
    first, line = announcement.progress_outbox_id is None, announcement.progress_outbox_id
    can_edit = author.address.channel in editing
    earlier = "" if line is None else outbox.platform_id(session, line)
    if finished or (can_edit and (first or (bool(earlier) and text != announcement.progress_text))):
        message = Outgoing(text, edits=earlier if can_edit else "")
        key = f"progress:{announcement.id}:{'end' if finished else hash_of(text)}"
        put = write_to_chat(session, author, lambda speak: message, Lane.REPLY, real_now, dedupe_key=key)
        announcing.note_progress(session, announcement, text, put.id if first and put else line)


def hash_of(text: str) -> str:
    """The figures in a progress line, which make it one of a kind."""
    return "-".join(part for part in text.replace(".", "").replace(",", "").split() if part.isdigit())
