"""Make one of two entries of the same person: everything goes to the one that stays, and on the day back again."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Table, func, select, update
from sqlmodel import Session

from domain.errors import UserError
from domain.pledges.states import REGISTERED
from domain.roles import EndReason
from domain.stamps import Stamp
from domain.understanding.text.words import fold
from storage import pledges, reminders, tables
from storage.comrades import belongings
from storage.ground import history
from storage.ground.core_table import table_of, tables_of
from storage.people import leaving, members
from storage.people.ending import Ending
from storage.work import reminding

MERGED = "merged"
_member, _pledge, _report, _post = tables_of(tables.Member, tables.Pledge, tables.Report, tables.Post)
_account, _item, _nomination = tables_of(tables.Account, tables.WorkItem, tables.Nomination)
_event, _guest, _follower = tables_of(tables.Event, tables.EventGuest, tables.ExemplarFollower)
_commendation, _thanks = tables_of(tables.Commendation, tables.Thanks)
_sheet, _mark, _grade = tables_of(tables.Assessment, tables.AssessmentMark, tables.YearlyGrade)
_recognition = table_of(tables.Recognition)
_agreement, _party, _score, _remark = tables_of(
    *(tables.Agreement, tables.AgreementParty, tables.AgreementScore, tables.AgreementRemark)
)
_THEIRS = tables_of(
    *(tables.Evidence, tables.SentList, tables.Invitation, tables.Consent, tables.Pause, tables.Note),
    *(tables.AnnouncementPause, tables.ReceiverGroup, tables.OutboxMessage),
)
_GOES_ALONG: Mapping[str, Column[int]] = {
    f"{table.name}.{name}": table.c[name]
    for table, names in (
        (_pledge, ("member_id", "entered_by_id", "wish_by_id", "claimed_by_id")),
        (_item, ("holder_id", "given_by_id")),
        (_event, ("author_id",)),
        (_guest, ("member_id", "noted_by_id")),
        (_follower, ("member_id", "begun_by_id")),
        *((table, ("member_id", "proposed_by_id", "decided_by_id")) for table in (_nomination, _commendation)),
        (_thanks, ("member_id", "said_by_id")),
        (_sheet, ("handed_in_by_id", "decided_by_id")),
        (_mark, ("member_id",)),
        (_grade, ("member_id", "noted_by_id")),
        (_recognition, ("noted_by_id", "withdrawn_by_id")),
        (_agreement, ("author_id", "ended_by_id")),
        (_party, ("signer_id", "left_by_id")),
        (_score, ("by_id",)),
        *((table, ("member_id",)) for table in (_remark, _report, _post, _account, *_THEIRS)),
        (_member, ("merged_into_id",)),  # who went into the other one before
    )
    for name in names
}
"""Every column that says whose something is now. Who did what in the history stays as it was written."""
_PLEDGES, _WORK = "pledge.member_id", "held work"


@dataclass(frozen=True, slots=True)
class Holdings:
    """What goes over with an entry."""

    pledges: int
    reports: int
    posts: int
    chats: int


def holdings(session: Session, member_id: int) -> Holdings:
    counted = (
        _count(session, _pledge, _pledge.c.member_id == member_id),
        _count(session, _report, _report.c.member_id == member_id),
        _count(session, _post, (_post.c.member_id == member_id) & _post.c.withdrawn_at.is_(None)),
        _count(session, _account, _account.c.member_id == member_id),
    )
    return Holdings(*counted)


def _count(session: Session, table: Table, which: ColumnElement[bool]) -> int:
    return int(session.connection().execute(select(func.count()).select_from(table).where(which)).scalar_one())


def both_have(session: Session, kept: int, other: int) -> list[str]:
    """Return the contents that stand among the registered pledges of both entries."""
    mine = {fold(each.content) for each in pledges.of_member(session, kept) if each.state in REGISTERED}
    theirs = (each for each in pledges.of_member(session, other) if each.state in REGISTERED)
    return list(dict.fromkeys(each.content for each in theirs if fold(each.content) in mine))


def merge(session: Session, kept: int, other: int, stamp: Stamp) -> int:
    """Let everything of `other` be of `kept`, whose name, code and branch stay; return the deed's number."""
    members.lock(session, kept, other)
    _require_two(session, kept, other, stamp)
    held = belongings.held(session, other)
    moved = {name: _go(session, column, other, kept) for name, column in _GOES_ALONG.items()} | {_WORK: held}
    never_been = Ending(other, EndReason.MISTAKE, stamp.day, wholly=True)
    left = leaving.leave_together(session, [never_been], stamp)[0]
    said = {"other": other, "left": left, "moved": {name: ids for name, ids in moved.items() if ids}}
    entry = history.record(session, stamp, "member", kept, MERGED, **said)
    belongings.keep_owner(session, moved[_PLEDGES], other, kept, stamp, entry)
    belongings.pass_work(session, held, other, kept, stamp)
    session.connection().execute(update(_member).where(_member.c.id == other).values(merged_into_id=kept))
    _plan(session, stamp, kept)
    return entry


def _require_two(session: Session, kept: int, other: int, stamp: Stamp) -> None:
    """Raise where another merge came first, in which one of them was merged or had its stay withdrawn."""
    query = select(_member.c.id).where(_member.c.id.in_((kept, other)), _member.c.merged_into_id.is_not(None))
    if kept == other or session.connection().execute(query).first() is not None:
        raise UserError("These are one entry already.")
    people = (members.person(session, each, stamp.day) for each in (kept, other))
    if any(each is None or each.home is None for each in people):
        raise UserError("This comrade belongs to no branch any more.")


def undo(session: Session, kept: int, entry: int, details: Mapping[str, object], stamp: Stamp) -> None:
    """Part what the deed `entry` made one; what came to `kept` since stays with it."""
    other, moved = int(str(details["other"])), details["moved"]
    members.lock(session, kept, other)
    connection = session.connection()
    connection.execute(update(_member).where(_member.c.id == other).values(merged_into_id=None))
    assert isinstance(moved, dict)
    moved = dict(moved)
    belongings.believe_owner_no_more(session, entry, stamp)
    belongings.pass_work(session, moved.pop(_WORK, []), kept, other, stamp)
    for name, ids in moved.items():
        column = _GOES_ALONG[name]
        mine = (column.table.c.id.in_(ids), column == kept)
        connection.execute(update(column.table).where(*mine).values({column.name: other}))
    leaving.take_back(session, other, int(str(details["left"])), stamp)
    _plan(session, stamp, kept, other)


def _go(session: Session, column: Column[int], of: int, to: int) -> list[int]:
    table = column.table
    changed = update(table).where(column == of).values({column.name: to}).returning(table.c.id)
    return list(session.connection().execute(changed).scalars())


def _plan(session: Session, stamp: Stamp, *people: int) -> None:
    for each in people:
        reminders.plan_of_member(session, each, stamp.day, stamp.at)
    reminding.look_at(session, list(people), stamp.day)
