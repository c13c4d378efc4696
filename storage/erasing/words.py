"""Find and empty a person's own words: of their pledges, reports, results and wishes, and the history of these."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, case, or_, select, update
from sqlmodel import Session

from storage import tables
from storage.criteria import sheets
from storage.erasing.traces import LEFT_OUT, emptied
from storage.ground import history
from storage.ground.bulk import update_each
from storage.ground.core_table import tables_of

_member, _pledge, _report, _item = tables_of(tables.Member, tables.Pledge, tables.Report, tables.WorkItem)
_result, _target = tables_of(tables.IndicatorResult, tables.AssignedTarget)
_given, _text, _entry = tables_of(tables.DatedWork, tables.DatedText, tables.HistoryEntry)
_nomination, _commendation, _thanks = tables_of(tables.Nomination, tables.Commendation, tables.Thanks)
_mark, _grade = tables_of(tables.AssessmentMark, tables.YearlyGrade)
_OF_THEM = {
    _nomination: ("name", "words"),
    _commendation: ("name", "words", "answer"),
    _thanks: ("words",),
    _mark: ("words",),
    _grade: ("answer",),
}
"""What others propose, give or say to somebody, and what they wrote on a sheet, with the columns of words."""
_agreement, _party, _score, _remark = tables_of(
    *(tables.Agreement, tables.AgreementParty, tables.AgreementScore, tables.AgreementRemark)
)
_OF_AGREEMENTS = (
    *((_agreement.c.why, _agreement.c.ended_by_id), (_party.c.left_why, _party.c.left_by_id)),
    *((_score.c.note, _score.c.by_id), (_remark.c.words, _remark.c.member_id)),
)
"""What somebody wrote in an agreement, and who that was."""
SAID = ("words", "remark", "difficulty", "wanted")
"""What a report keeps of what its owner wrote."""


def names_of(session: Session, member_id: int) -> set[str]:
    """Return the name, and every name an import has replaced."""
    connection = session.connection()
    own = or_(_member.c.id == member_id, _member.c.merged_into_id == member_id)
    names = set(connection.execute(select(_member.c.name).where(own)).scalars())
    for details in connection.scalars(select(_entry.c.details).where(history.about("member", member_id))):
        changed = details.get("name") or []
        names |= {each for each in ([changed] if isinstance(changed, str) else changed) if each}
    return names


def texts_of(session: Session, member_id: int) -> list[str | None]:
    """Return what the person wrote: contents, products, the words of reports, reasons."""
    mine, connection = _pledges_of(member_id), session.connection()
    found: list[str | None] = []
    for row in connection.execute(select(_text.c.content, _text.c.milestone).where(_text.c.pledge_id.in_(mine))):
        found += row
    for row in connection.execute(select(*(_report.c[name] for name in SAID)).where(_handed_in(member_id))):
        found += row
    found += connection.execute(select(_given.c.text).where(_given.c.work_id.in_(_work_of(member_id)))).scalars()
    for table, columns in _OF_THEM.items():
        for row in connection.execute(select(*(table.c[each] for each in columns)).where(_theirs(table, member_id))):
            found += row
    found += connection.scalars(select(_result.c.words).where(_reported_by(member_id)))
    for words, whose in _OF_AGREEMENTS:
        found += connection.scalars(select(words).where(whose == member_id))
    found += connection.scalars(select(_target.c.reason).where(_asked_by(member_id)))
    found += connection.execute(
        select(_entry.c.why).where(or_(_about(member_id), _entry.c.actor_id == member_id))
    ).scalars()
    return found


def empty(session: Session, member_id: int) -> None:
    connection = session.connection()
    for table, mine in (
        (_pledge, _pledge.c.member_id == member_id),
        (_text, _text.c.pledge_id.in_(_pledges_of(member_id))),
    ):
        no_product = case((table.c.milestone.is_not(None), ""), else_=None)  # that there was one stays to be seen
        connection.execute(update(table).where(mine).values(content="", milestone=no_product))
    connection.execute(update(_pledge).where(_pledge.c.member_id == member_id).values(serves=None))
    connection.execute(update(_item).where(_item.c.pledge_id.in_(_pledges_of(member_id))).values(text=""))
    connection.execute(update(_given).where(_given.c.work_id.in_(_work_of(member_id))).values(text=""))
    was_hard = case((_report.c.difficulty != "", LEFT_OUT), else_="")  # figures count that there was one
    nothing = dict.fromkeys(SAID, "") | {"difficulty": was_hard}
    connection.execute(update(_report).where(_handed_in(member_id)).values(nothing))
    for table, columns in _OF_THEM.items():
        connection.execute(update(table).where(_theirs(table, member_id)).values(dict.fromkeys(columns, "")))
    connection.execute(update(_result).where(_reported_by(member_id)).values(words=""))
    for words, whose in _OF_AGREEMENTS:
        connection.execute(update(words.table).where(whose == member_id).values({words.name: ""}))
    connection.execute(update(_target).where(_asked_by(member_id)).values(reason=""))
    rows = connection.execute(select(_entry.c.id, _entry.c.details, _entry.c.why).where(_about(member_id))).all()
    update_each(
        session,
        _entry,
        [{"id": row.id, "details": emptied(row.details), "why": None if row.why is None else ""} for row in rows],
    )
    by_them = and_(_entry.c.actor_id == member_id, _entry.c.why.is_not(None))
    connection.execute(update(_entry).where(by_them).values(why=""))


def _theirs(table: Table, member_id: int) -> ColumnElement[bool]:
    return table.c.member_id == member_id


def _pledges_of(member_id: int) -> Select[Any]:
    return select(_pledge.c.id).where(_pledge.c.member_id == member_id)


def _work_of(member_id: int) -> Select[Any]:
    return select(_item.c.id).where(_item.c.pledge_id.in_(_pledges_of(member_id)))


def _handed_in(member_id: int) -> Any:
    return or_(_report.c.member_id == member_id, _report.c.pledge_id.in_(_pledges_of(member_id)))


def _reported_by(member_id: int) -> Any:
    """Results of indicators that the person typed in, in the name of an organisation."""
    return _result.c.entry_id.in_(select(_entry.c.id).where(_entry.c.actor_id == member_id))


def _asked_by(member_id: int) -> Any:
    """Targets of which the person asked for another figure, with their reason."""
    asked = and_(_entry.c.subject == "assignedtarget", _entry.c.verb == "asked", _entry.c.actor_id == member_id)
    return _target.c.id.in_(select(_entry.c.subject_id).where(asked))


def _about(member_id: int) -> Any:
    """Everything in the history about the person and their pledges."""
    pledges = and_(_entry.c.subject == "pledge", _entry.c.subject_id.in_(_pledges_of(member_id)))
    work = and_(_entry.c.subject == "work", _entry.c.subject_id.in_(_work_of(member_id)))
    praise = [
        and_(
            _entry.c.subject == table.name, _entry.c.subject_id.in_(select(table.c.id).where(_theirs(table, member_id)))
        )
        for table in _OF_THEM
    ]
    graded = and_(_entry.c.subject == "grade", _entry.c.actor_id == member_id)
    return or_(history.about("member", member_id), pledges, work, graded, _of_sheets(member_id), *praise)


def _of_sheets(member_id: int) -> ColumnElement[bool]:
    """What the person marked, and what others did to those sheets since: it keeps the grounds that stood before."""
    marked = _entry.c.subject == sheets.SUBJECT
    mine = _entry.c.actor_id == member_id
    since = and_(
        _entry.c.verb.in_(sheets.WITH_GROUNDS), _entry.c.subject_id.in_(select(_entry.c.subject_id).where(marked, mine))
    )
    return and_(marked, or_(mine, since))
