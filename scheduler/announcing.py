"""Move announcements on: plan them piece by piece, show the author how far they are, end with a true count."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from zlib import crc32

from domain.announcing import Announcement, AnnouncementState, expected_end, paced
from domain.chat import Outgoing
from locales.language import language
from locales.wording.announcing.card import card_choices, card_text
from scheduler.pieces import Piece
from storage import organisations
from storage.announcing import beginning, narrowing, steering, taking_back
from storage.announcing import rows as announcing
from storage.announcing.beginning import Moment
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import write_to_chat

SHOWN_FOR = timedelta(hours=1)  # that it was stopped, however long the clock stood still
SHOWN_EVERY = timedelta(seconds=30)  # how far it is: each time takes the slot of a message from somebody


def advance(
    session: Session, today: date, now: datetime, real_now: datetime, editing: Collection[str], zone: tzinfo
) -> Piece:
    """Plan the next people; when everybody is planned, tell the authors how far their announcements are."""
    moment = Moment(today, now, real_now)
    for waiting in announcing.waiting(session):
        beginning.go_on(session, waiting, moment)
    for paused in announcing.paused(session):
        beginning.end_if_forgotten(session, paused, moment)
    running = announcing.unfinished(session)
    for begun in running:
        if (planned := _plan(session, begun, moment)) is not None:
            if begun.progress_outbox_id is None and (found := announcing.by_number(session, begun.id)):
                _tell(session, found, now, real_now, editing, zone)
            return Piece(planned, more=True)
    stopped = announcing.stopped_since(session, real_now - SHOWN_FOR)
    shown = [each for each in stopped if each.progress_outbox_id is not None]
    for announcement in [*running, *announcing.paused(session), *shown]:
        _tell(session, announcement, now, real_now, editing, zone)
    return Piece()


def _plan(session: Session, begun: Announcement, moment: Moment) -> int | None:
    """Plan the next who get it; return how many, None where all are planned, or nobody can be as yet."""
    if begun.state is AnnouncementState.PLANNING:
        return announcing.plan_piece(session, begun, moment.today, moment.real, moment.now).total - begun.total
    if begun.takes_back_up_to is not None:
        return taking_back.plan_piece(session, begun, moment.today, moment.real)
    if begun.retried_up_to is not None:
        return steering.retry_piece(session, begun, moment.today, moment.real)
    return None


def _tell(
    session: Session,
    announcement: Announcement,
    now: datetime,
    real_now: datetime,
    editing: Collection[str],
    zone: tzinfo,
) -> None:
    """Tell the author how far the announcement is: by editing one message where the channel can, else at the end."""
    author = accounts.by_id(session, announcement.author_account_id)
    under_way = announcement.state is AnnouncementState.SENDING and announcement.is_looked_through
    finished = under_way and announcement.pending == 0 and not announcement.welcomes(now)
    if finished:
        announcing.finish(session, announcement, now)
        announcement = replace(announcement, state=AnnouncementState.FINISHED)
    pace = paced(announcement, real_now)
    announcing.note_pace(session, announcement, pace)
    if author is None:  # whose chat is forgotten
        return
    speak, can_edit = language(author.language), author.address.channel in editing
    end = expected_end(replace(announcement, pace=pace), now, zone)
    text = card_text(speak, announcement, end, zone, _resting(session, announcement, now, zone) if finished else 0)
    first, line = announcement.progress_outbox_id is None, announcement.progress_outbox_id
    earlier = "" if line is None else outbox.platform_id(session, line)
    moved = bool(earlier) and text != announcement.progress_text and _may_show(announcement, real_now)
    if finished or (can_edit and (first or moved)):
        choices = card_choices(speak, announcement) if can_edit else ()
        message = Outgoing(text, choices, edits=earlier if can_edit else "")
        key = f"progress:{announcement.id}:{real_now.isoformat()}:{crc32(text.encode())}"
        put = write_to_chat(session, author, lambda speak: message, Lane.REPLY, real_now, dedupe_key=key)
        announcing.note_progress(session, announcement, text, put.id if first and put else line)
        announcing.note_pace(session, announcement, pace and {**pace, "shown": real_now.isoformat()})


def _resting(session: Session, announcement: Announcement, now: datetime, zone: tzinfo) -> int:
    """Count those who asked for a time without announcements, and so did not get it."""
    place = organisations.by_id(session, announcement.organisation_id)
    today = now.astimezone(zone).date()
    return len(narrowing.who_rested(session, announcement, place.path, today, zone)) if place else 0


def _may_show(announcement: Announcement, real_now: datetime) -> bool:
    """Tell whether the author may be shown again how far it is: at once where it was stopped or paused."""
    shown = (announcement.pace or {}).get("shown")
    if shown is None or announcement.state is AnnouncementState.FINISHED:
        return True
    return not timedelta(0) <= real_now - datetime.fromisoformat(shown) < SHOWN_EVERY
