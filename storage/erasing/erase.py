"""Erase what is kept about a person, at once and for good; the figures of every past day stay as they are."""

from sqlalchemy import select, update
from sqlmodel import Session

from domain.stamps import Stamp
from storage import pauses, reminders, tables
from storage.announcing import resting
from storage.announcing.kept import groups
from storage.commending import rows as commendations
from storage.desk import wanted
from storage.erasing import chats, mentions, words
from storage.erasing.traces import ERASED_NAME, Traces, new_key, spellings, telling
from storage.events import guests
from storage.evidence import rows as evidence
from storage.exemplars import cards, following, photos
from storage.ground import history
from storage.ground.core_table import table_of
from storage.notes import kept as notes
from storage.people import consents, ending, invitations, members
from storage.people.ending import STAYS, Ending
from storage.roster.sent import rows as lists
from storage.work import reminding

_member = table_of(tables.Member)


def erase(session: Session, member_id: int, stamp: Stamp) -> None:
    """Empty name, texts, words and files; end what goes on, from today. There is no way back."""
    members.lock(session, member_id)
    traces = _traces(session, member_id)
    entry = history.record(session, stamp, "member", member_id, "erased")
    _end_stays(session, member_id, stamp, entry)
    consents.withdraw(session, member_id, stamp.at)
    invitations.end_unused(session, stamp.at, member_id)
    pauses.end_all_of(session, member_id, stamp.at)
    resting.end(session, member_id, stamp.at)
    notes.erase(session, member_id, stamp.at)
    groups.erase(session, member_id)
    reminders.drop_of_members(session, [member_id], stamp.at)
    reminding.look_at(session, [member_id], stamp.day)
    commendations.end_open_of(session, member_id, stamp)
    words.empty(session, member_id)
    guests.erase(session, member_id)
    photos.erase(session, member_id, stamp.at)
    cards.erase(session, member_id)
    following.erase(session, member_id, stamp.day)
    evidence.erase(session, member_id, stamp.at)
    lists.erase(session, member_id)
    wanted.erase(session, member_id)
    chats.forget(session, member_id, stamp.at)
    mentions.leave_out(session, member_id, traces)
    same_person = select(_member.c.id).where(_member.c.merged_into_id == member_id)
    for number in (member_id, *session.connection().scalars(same_person).all()):
        nobody = {"name": ERASED_NAME, "code": new_key(), "reminded_at": None, "reminded_on": None}
        nobody |= {"digests_off": None, "found_by": "", "digest_day": None, "digest_at": None, "digest_on": None}
        session.connection().execute(update(_member).where(_member.c.id == number).values(nobody))


def _traces(session: Session, member_id: int) -> Traces:
    """Return how the person can be found where others wrote; not by a name that somebody else bears too."""
    names = words.names_of(session, member_id)
    spelt = spellings(names)
    same = select(_member.c.id).where(_member.c.id != member_id, _member.c.name.in_(spelt))
    shared = bool(spelt) and session.connection().execute(same.limit(1)).first() is not None
    code = session.connection().execute(select(_member.c.code).where(_member.c.id == member_id)).scalar_one()
    return Traces(code, () if shared else spelt, telling(words.texts_of(session, member_id)))


def _end_stays(session: Session, member_id: int, stamp: Stamp, entry: int) -> None:
    for table in STAYS:
        stays = ending.believed(session, table, [member_id])
        ending.end_stays(session, table, stays, [Ending(member_id, None, stamp.day, entry)], stamp)
