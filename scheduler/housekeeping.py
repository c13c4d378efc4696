"""Delete what is not needed any more: update ids, settled messages and reminders, files, tries, what is of an age."""

from datetime import datetime, timedelta, tzinfo

from domain.operating.keeping import (
    ATTEMPTS_KEPT,
    DAYS_KEPT,
    GUESTS_KEPT,
    MESSAGES_KEPT,
    NOTES_KEPT,
    REASONS_KEPT,
    REMINDERS_KEPT,
    UNKEPT_EVIDENCE_KEPT,
    UPDATES_KEPT,
    Keeping,
)
from domain.stamps import Stamp
from scheduler.pieces import Piece
from storage.chats import inbox, several
from storage.events import ageing as events
from storage.evidence import ageing
from storage.ground import bulk
from storage.ground.database import Session
from storage.kept import days
from storage.notes import kept as notes
from storage.operating import recipients
from storage.outgoing import files, outbox
from storage.overdue import settled
from storage.people import invitations


def tidy(session: Session, now: datetime, real_now: datetime, zone: tzinfo, keeping: Keeping) -> Piece:
    """Delete the next expired rows; the bytes of evidence are removed by the work that fetches it."""
    stamp = Stamp.of(now, zone)
    many = [
        inbox.forget_before(session, real_now - UPDATES_KEPT),
        outbox.forget_before(session, real_now - MESSAGES_KEPT),
        settled.forget_before(session, now - REMINDERS_KEPT, stamp.day - REMINDERS_KEPT),
        notes.forget_before(session, now - NOTES_KEPT),
        ageing.forget_unkept(session, real_now - UNKEPT_EVIDENCE_KEPT),
        events.forget_reasons(session, now - REASONS_KEPT),
        days.forget_before(session, stamp.day - DAYS_KEPT),
    ]
    if keeping.evidence:
        many.append(ageing.let_go(session, timedelta(days=keeping.evidence), stamp, real_now))
    if keeping.recipients:
        many.append(recipients.sum_up(session, now - timedelta(days=keeping.recipients), now))
    few = (
        events.sum_up(session, now - GUESTS_KEPT, now),
        files.forget_before(session, real_now),
        invitations.forget_attempts_before(session, real_now - ATTEMPTS_KEPT),
        several.forget_former(session, real_now - several.WAY_BACK),
    )
    return Piece(sum(many) + sum(few), more=bulk.DELETED_AT_ONCE in many)
