"""Delete what is not needed any more: old update ids, settled messages, expired files, old tries of codes."""

from datetime import datetime, timedelta

from scheduler.pieces import Piece
from storage.chats import inbox, several
from storage.ground import bulk
from storage.ground.database import Session
from storage.outgoing import files, outbox
from storage.people import invitations

UPDATES_KEPT = timedelta(days=60)  # some platforms repeat an update days later
MESSAGES_KEPT = timedelta(days=30)
ATTEMPTS_KEPT = timedelta(days=1)


def tidy(session: Session, real_now: datetime) -> Piece:
    """Delete the next expired rows."""
    many = (
        inbox.forget_before(session, real_now - UPDATES_KEPT),
        outbox.forget_before(session, real_now - MESSAGES_KEPT),
    )
    few = (
        files.forget_before(session, real_now),
        invitations.forget_attempts_before(session, real_now - ATTEMPTS_KEPT),
        several.forget_former(session, real_now - several.WAY_BACK),
    )
    return Piece(sum(many) + sum(few), more=bulk.DELETED_AT_ONCE in many)
