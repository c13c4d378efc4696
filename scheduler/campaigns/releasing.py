"""Make active what waits for an approval that was switched off, and tell its owners."""

from collections import defaultdict
from datetime import datetime, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.pledges.pledge import Pledge
from locales.language import Language
from locales.wording.queue.answering import released_text
from scheduler.pieces import Piece, part
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing.posting import post
from storage.outgoing.writing import letter
from storage.people import members
from storage.queue import approval

AT_ONCE = 60
STALE_AFTER = timedelta(days=3)


def release(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Release the next pledges; a letter arrives by day, whenever the switch was turned."""
    today, limit = now.astimezone(zone).date(), part(AT_ONCE, share)
    found = approval.to_release(session, limit)
    for campaign_id, waiting in found.items():
        approval.release(session, campaign_id, waiting, now, today)
    released = [pledge for waiting in found.values() for pledge in waiting]
    by_owner: dict[int, list[Pledge]] = defaultdict(list)
    places = {pledge.organisation_id for pledge in released if pledge.organisation_id is not None}
    leaders = members.leaders(session, places, today)
    for pledge in released:
        for owner in [pledge.member_id] if pledge.member_id else leaders[pledge.organisation_id or 0]:
            by_owner[owner].append(pledge)
    chats = accounts.chats_for(session, members.belonging(session, by_owner, today))
    letters = [
        letter(
            chats[owner],
            partial(_message, theirs=theirs),
            real_now,
            f"released:{owner}:{theirs[0].id}:{now.isoformat()}",
            lasts=STALE_AFTER,
            joins=Joining(Rank.CHANGES, today),
        )
        for owner, theirs in by_owner.items()
        if owner in chats
    ]
    post(session, letters, real_now)
    return Piece(len(released), more=len(released) == limit)


def _message(speak: Language, theirs: list[Pledge]) -> Outgoing:
    return Outgoing(released_text(speak, theirs), (Choice(speak.tr("My pledges"), "/camket"),))
