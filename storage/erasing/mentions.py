"""Leave a person out where others wrote of them, and drop what waits in others' chats and tells of them."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, ColumnElement, String, cast, delete, false, or_, select, update
from sqlmodel import Session

from domain.roles import LEADING
from storage import tables
from storage.erasing.chats import FROM_NOBODY
from storage.erasing.traces import Traces
from storage.ground.bulk import update_each
from storage.ground.core_table import table_of, tables_of
from storage.outgoing.outbox import PENDING

_OTHERS_WROTE = (
    (tables.Pledge, ("content", "milestone", "unit")),
    (tables.DatedText, ("content", "milestone")),
    (tables.DatedTarget, ("unit",)),
    (tables.TargetPart, ("unit",)),
    (tables.WorkItem, ("text",)),
    (tables.DatedWork, ("text",)),
    (tables.OrganisationFact, ("words",)),
    (tables.Nomination, ("name", "words")),
    (tables.Commendation, ("name", "words", "body", "answer")),
    (tables.Thanks, ("words",)),
    (tables.AssessmentMark, ("words",)),
    (tables.YearlyGrade, ("answer",)),
    (tables.ExemplarCard, ("figures", "how", "answer")),
    (tables.ExemplarFollower, ("copied_words",)),
    (tables.Agreement, ("name", "why")),
    (tables.AgreementParty, ("left_why",)),
    (tables.AgreementLine, ("words",)),
    (tables.AgreementScore, ("note",)),
    (tables.AgreementRemark, ("words",)),
    (tables.Report, ("words", "remark", "difficulty", "wanted")),
    (tables.Letterhead, ("signer", "recipients")),
    (tables.HistoryEntry, ("details", "why")),
    (tables.Broadcast, ("text", "progress_text")),
    (tables.Event, ("place", "chair", "programme", "reason")),
    (tables.EventGuest, ("reason",)),
)
_OPEN = ("draft", "choices", "parked")
_conversation, _account, _outbox = tables_of(tables.Conversation, tables.Account, tables.OutboxMessage)
_file, _post, _membership = tables_of(tables.StoredFile, tables.Post, tables.Membership)
_organisation = table_of(tables.Organisation)


def leave_out(session: Session, member_id: int, traces: Traces) -> None:
    """Take the name out of what others wrote; close what others have open about the person."""
    for model, columns in _OTHERS_WROTE if traces.names else ():
        for name in columns:
            _leave_out_of(session, model, name, traces)
    told = _told_of_them(session, member_id)
    _close_conversations(session, traces, told)
    _drop_messages(session, traces, told)
    _drop_files(session, traces)


def _leave_out_of(session: Session, model: type[Any], name: str, traces: Traces) -> None:
    table = table_of(model)
    column = table.c[name]
    rows = session.connection().execute(select(table.c.id, column).where(_holds(column, traces.names))).all()
    update_each(session, table, [{"id": row[0], name: traces.without_names(row[1])} for row in rows])


def _holds(column: ColumnElement[Any], texts: tuple[str, ...]) -> ColumnElement[bool]:
    """Tell whether a column has one of the texts; JSON is kept with its letters escaped."""
    as_json = isinstance(column.type, JSON)
    wanted = {json.dumps(each)[1:-1] for each in texts} if as_json else set(texts)
    kept = cast(column, String) if as_json else column
    return or_(false(), *(kept.contains(each, autoescape=True) for each in sorted(wanted)))


def _told_of_them(session: Session, member_id: int) -> set[int]:
    """Return the chats of whoever leads, or has led, where the person belonged or above: they are told of them."""
    connection = session.connection()
    homes = select(_organisation.c.path).join(_membership, _membership.c.organisation_id == _organisation.c.id)
    paths = connection.execute(homes.where(_membership.c.member_id == member_id)).scalars()
    above = {int(number) for path in paths for number in path.strip("/").split("/")}
    leading = select(_post.c.member_id).where(_post.c.organisation_id.in_(above), _post.c.role.in_(LEADING))
    return set(connection.execute(select(_account.c.id).where(_account.c.member_id.in_(leading))).scalars())


def _close_conversations(session: Session, traces: Traces, told: set[int]) -> None:
    columns = [_conversation.c[name] for name in _OPEN]
    named = or_(*(_holds(column, traces.names) for column in columns))
    query = select(_conversation.c.account_id, *columns).where(or_(named, _conversation.c.account_id.in_(told)))
    for account_id, draft, choices, parked in session.connection().execute(query).all():
        closed: dict[str, Any] = {}
        if traces.tells([draft, choices]):
            closed = {"dialogue": "", "step": "", "draft": {}, "choices": []}
        if traces.tells(parked):
            closed["parked"] = {name: kept for name, kept in parked.items() if not traces.tells(kept)}
        if closed:
            newer = {each: _conversation.c[each] + 1 for each in ("revision", "version")}
            mine = update(_conversation).where(_conversation.c.account_id == account_id)
            session.connection().execute(mine.values(**closed, **newer))


def _drop_messages(session: Session, traces: Traces, told: set[int]) -> None:
    """Delete what waits to be sent and tells of the person; answers to others only leave it out."""
    connection = session.connection()
    for row in list(_waiting(session, traces, told)):
        mine = _outbox.c.id == row.id
        if row.dedupe_key and row.dedupe_key.startswith(FROM_NOBODY):  # an answer somebody else waits for
            connection.execute(update(_outbox).where(mine).values(body=traces.without_any(row.body)))
        else:
            connection.execute(delete(_file).where(_file.c.id == row.file_id))
            connection.execute(delete(_outbox).where(mine))


def _waiting(session: Session, traces: Traces, told: set[int]) -> Iterator[Any]:
    there = _outbox.c.chat.in_(select(_account.c.chat).where(_account.c.id.in_(told)))
    caused = _outbox.c.dedupe_key.startswith(FROM_NOBODY)
    columns = [_outbox.c[name] for name in ("id", "dedupe_key", "body", "file_id")]
    maybe = or_(_holds(_outbox.c.body, traces.names), there, caused)
    query = select(*columns).where(_outbox.c.state.in_(PENDING), maybe)
    return (row for row in session.connection().execute(query) if traces.tells(row.body))


def _drop_files(session: Session, traces: Traces) -> None:
    """Delete the files, kept for three days at most, that hold the person's name, code or words."""
    written = [each.encode() for each in (f'"{traces.code}"', *traces.names, *traces.words)]
    for row in session.connection().execute(select(_file.c.id, _file.c.content)).all():
        if any(each in row.content for each in written):
            session.connection().execute(delete(_file).where(_file.c.id == row.id))
