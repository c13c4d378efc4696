"""Keep announcements and plan their messages batch by batch, so that a restart continues."""

from dataclasses import fields, replace
from datetime import date, datetime

from sqlalchemy import CompoundSelect, insert, update
from sqlalchemy import select as core_select
from sqlmodel import Session, col, func, select

from domain.announcing import Announcement, AnnouncementState, Delivery, NewAnnouncement
from domain.channel import MessageState
from domain.chat import Outgoing
from domain.roles import Place
from locales.language import language
from locales.wording.announcements import announcement_text
from storage import organisations
from storage.chats import accounts
from storage.facts.standing import inside
from storage.ground.core_table import table_of
from storage.outgoing import outbox
from storage.people.members import held_on
from storage.tables import Account, Broadcast, Member, Membership, Organisation, Post

_broadcast = table_of(Broadcast)
_COUNTS = dict.fromkeys(("planned_up_to", "not_joined", "total"), 0)
_NOTHING_YET = {"state": AnnouncementState.PLANNING, "progress_text": "", **_COUNTS}
_FACTS = [fact.name for fact in fields(Announcement)]


def audience(session: Session, path: str, today: date) -> tuple[int, int]:
    """Count the people in a subtree, and those of them who have a chat."""
    people = _people(path, today)
    total = session.exec(select(func.count()).select_from(people.subquery())).one()
    joined = select(func.count(func.distinct(Account.member_id))).where(
        col(Account.member_id).in_(people), col(Account.blocked_at).is_(None)
    )
    return total, session.exec(joined).one()


def _people(path: str, today: date) -> CompoundSelect[int]:
    within = inside(table_of(Organisation).c.path, path)
    belonging = (
        select(Membership.member_id)
        .join(Organisation, col(Organisation.id) == Membership.organisation_id)
        .where(within, held_on(Membership, today))
    )
    serving = (
        select(Post.member_id)
        .join(Organisation, col(Organisation.id) == Post.organisation_id)
        .where(within, held_on(Post, today))
    )
    return belonging.union(serving)


def begin(session: Session, new: NewAnnouncement, now: datetime) -> int:
    """Keep a new announcement, whose messages the clock plans batch by batch; return its id."""
    facts = {fact.name: getattr(new, fact.name) for fact in fields(new)}
    written = insert(_broadcast).values(facts | _NOTHING_YET | {"created_at": now}).returning(_broadcast.c.id)
    return int(session.connection().execute(written).scalar_one())


def unfinished(session: Session) -> list[Announcement]:
    query = core_select(*(_broadcast.c[name] for name in _FACTS)).where(
        _broadcast.c.state != AnnouncementState.FINISHED
    )
    found = []
    for row in session.connection().execute(query.order_by(_broadcast.c.id)):
        facts = dict(zip(_FACTS, row, strict=True))
        found.append(Announcement(**facts | {"state": AnnouncementState(facts["state"])}))
    return found


def plan_some(
    session: Session, announcement: Announcement, today: date, now: datetime, limit: int = 500
) -> Announcement:
    """Put the next people's messages into the outbox; return the announcement, "sending" once everybody is planned."""
    place = organisations.by_id(session, announcement.organisation_id)
    assert place is not None
    people = _people(place.path, today)
    query = (
        select(Member.id)
        .where(col(Member.id).in_(people), col(Member.id) > announcement.planned_up_to)
        .order_by(col(Member.id))
        .limit(limit)
    )
    ids = [member_id for member_id in session.exec(query) if member_id is not None]
    reached = sum(_plan_one(session, announcement, place, member_id, now) for member_id in ids)
    planned = replace(
        announcement,
        state=announcement.state if ids else AnnouncementState.SENDING,
        planned_up_to=ids[-1] if ids else announcement.planned_up_to,
        total=announcement.total + reached,
        not_joined=announcement.not_joined + len(ids) - reached,
    )
    _write(session, planned, {name: getattr(planned, name) for name in ("state", *_COUNTS)})
    return planned


def _plan_one(session: Session, announcement: Announcement, place: Place, member_id: int, now: datetime) -> bool:
    """Put one person's message into the outbox; return False when they have no chat."""
    known = accounts.of_member(session, member_id)
    chat = next((each for each in known if not each.blocked), next(iter(known), None))
    if chat is None:
        return False
    text = announcement_text(language(chat.language), place.name, announcement.text)
    put = outbox.put(
        session,
        chat.address,
        Outgoing(text, language=chat.language),
        outbox.Lane.BROADCAST,
        now,
        member_id=member_id,
        dedupe_key=f"broadcast:{announcement.id}:{member_id}",
        broadcast_id=announcement.id,
    )
    if put and chat.blocked:  # counted as unreachable, and not tried again
        outbox.give_up(session, put.id, MessageState.UNREACHABLE, now, "blocked before")
    return True


def delivery(session: Session, announcement: Announcement) -> Delivery:
    counts = outbox.counts(session, announcement.id)
    return Delivery(
        pending=sum(counts.get(state, 0) for state in outbox.PENDING),
        sent=counts.get(MessageState.SENT, 0),
        blocked=counts.get(MessageState.UNREACHABLE, 0),
        failed=counts.get(MessageState.REJECTED, 0) + counts.get(MessageState.EXPIRED, 0),
    )


def note_progress(session: Session, announcement: Announcement, text: str, outbox_id: int | None) -> None:
    _write(session, announcement, {"progress_text": text, "progress_outbox_id": outbox_id})


def finish(session: Session, announcement: Announcement, now: datetime) -> None:
    _write(session, announcement, {"state": AnnouncementState.FINISHED, "finished_at": now})


def _write(session: Session, announcement: Announcement, facts: dict[str, object]) -> None:
    session.connection().execute(update(_broadcast).where(_broadcast.c.id == announcement.id).values(facts))
