"""Move announcements on: plan them piece by piece, show the author how far they are, end with a true count."""

from collections.abc import Collection
from datetime import date, datetime

from domain.announcing import Announcement, AnnouncementState
from domain.chat import Outgoing
from locales.language import language
from locales.wording.announcements import announcement_complete, announcement_progress
from scheduler.pieces import Piece
from storage.announcing import beginning
from storage.announcing import rows as announcing
from storage.announcing.beginning import Moment
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import write_to_chat


def advance(session: Session, today: date, now: datetime, real_now: datetime, editing: Collection[str]) -> Piece:
    """Plan the next people; when everybody is planned, tell the authors how far their announcements are."""
    for waiting in announcing.waiting(session):
        beginning.go_on(session, waiting, Moment(today, now, real_now))
    running = announcing.unfinished(session)
    for begun in running:
        if begun.state is AnnouncementState.PLANNING:
            announcement = announcing.plan_piece(session, begun, today, real_now, now)
            if announcement.progress_outbox_id is None:
                _tell(session, announcement, now, real_now, editing)
            return Piece(announcement.total - begun.total, more=True)
    for announcement in running:
        _tell(session, announcement, now, real_now, editing)
    return Piece()


def _tell(
    session: Session, announcement: Announcement, now: datetime, real_now: datetime, editing: Collection[str]
) -> None:
    """Tell the author how far the announcement is: by editing one message where the channel can, else at the end."""
    author = accounts.by_id(session, announcement.author_account_id)
    planned = announcement.state is AnnouncementState.SENDING
    finished = planned and announcement.pending == 0 and not announcement.welcomes(now)
    if finished:
        announcing.finish(session, announcement, now)
    if author is None:  # whose chat is forgotten
        return
    speak = language(author.language)
    text = (announcement_complete if finished else announcement_progress)(speak, announcement)
    first, line = announcement.progress_outbox_id is None, announcement.progress_outbox_id
    can_edit = author.address.channel in editing
    earlier = "" if line is None else outbox.platform_id(session, line)
    if finished or (can_edit and (first or (bool(earlier) and text != announcement.progress_text))):
        message = Outgoing(text, edits=earlier if can_edit else "")
        key = f"progress:{announcement.id}:{'end' if finished else figures_in(text)}"
        put = write_to_chat(session, author, lambda speak: message, Lane.REPLY, real_now, dedupe_key=key)
        announcing.note_progress(session, announcement, text, put.id if first and put else line)


def figures_in(text: str) -> str:
    """Return the figures in a progress line, so that the same figures are never sent twice."""
    return "-".join(part for part in text.replace(".", "").replace(",", "").split() if part.isdigit())
