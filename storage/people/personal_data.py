"""Gather what is kept about one person from every table that names them."""

from dataclasses import asdict
from datetime import date

from sqlmodel import Session, col, or_, select

from storage import pauses, pledges, reminders
from storage.agreements import personal as agreements
from storage.announcing import readers, resting
from storage.announcing.kept import groups
from storage.chats import accounts, several
from storage.commending import rows as commendations
from storage.commending import thanks
from storage.criteria import grades, sheets
from storage.events import guests as events
from storage.evidence import rows as evidence
from storage.exemplars import cards, following
from storage.facts.telling import REPORTED
from storage.notes import kept as notes
from storage.people import consents, kinds, members
from storage.tables import Member, Membership, Nomination, Organisation, Pledge, Post, Report, WorkItem


def gather(session: Session, member_id: int) -> dict[str, object]:
    member = session.get(Member, member_id)
    assert member is not None
    return {
        "name": member.name,
        "code": member.code,
        "memberships": _stays(session, member_id, Membership, "leader"),
        "kinds": [{"kind": kind, "since": since} for since, kind in kinds.after(session, member_id, date.min)],
        "posts": _stays(session, member_id, Post, "role"),
        "consents": [
            {name: getattr(row, name) for name in ("purpose", "version", "given_at", "withdrawn_at", "signed_on")}
            | _named(session, noted_by=row.noted_by_id, withdrawal_noted_by=row.withdrawn_by_id)
            for row in consents.of_member(session, member_id)
        ],
        "chats": _chats(session, member_id),
        "pledges": _pledges(session, member_id),
        "reports": _reports(session, member_id),
        "pictures_and_papers": _evidence(session, member_id),
        "work": _work(session, member_id),
        "nominations": _nominations(session, member_id),
        "commendations": _commendations(session, member_id),
        "thanks": [
            {name: getattr(each, name) for name in ("words", "said_on", "month", "agreed")}
            for each in thanks.of_member(session, member_id)
        ],
        "yearly_grades": [
            {name: getattr(each, name) for name in ("year", "grade", "number", "noted_on", "answer")}
            for each in grades.of_member(session, member_id)
        ],
        "criteria_marked": [
            {"criterion": code, "words": words} for code, words in sheets.marked_by(session, member_id)
        ],
        "exemplars_followed": _followed(session, member_id),
        "agreements": agreements.of_member(session, member_id),
        "reminded_on": pauses.weekday_of(session, member_id),
        "reminded_at": reminders.hour_of(session, member_id).isoformat("minutes"),
        "pauses": [
            {"since": row.since, "until": row.until, "asked_at": row.asked_at, "ended_at": row.ended_at}
            for row in pauses.of_member(session, member_id)
        ],
        "pauses_of_announcements": [
            {"since": row.since, "until": row.until, "asked_at": row.asked_at, "ended_at": row.ended_at}
            for row in resting.of_member(session, member_id)
        ],
        "announcements": readers.of_member(session, member_id),
        "meetings": events.all_of_member(session, member_id),
        "groups_of_receivers": [each.name for each in groups.of_member(session, member_id)],
        "notes": [{"day": each.day, "words": each.words} for each in notes.open_of(session, member_id)],
    }


def _chats(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return every chat that names the person, also those that were taken off."""
    found = [(chat, True) for chat in accounts.of_member(session, member_id)]
    found += [(chat, False) for chat in several.taken_off_ever(session, member_id)]
    return [
        {
            "channel": chat.address.channel,
            "chat": chat.address.chat,
            "linked_at": chat.linked_at,
            "language": chat.language,
            "written_to_first": chat.preferred,
            "blocked": chat.blocked,
            "linked": linked,
        }
        for chat, linked in found
    ]


def _named(session: Session, **people: int | None) -> dict[str, object]:
    """Return the names of those who did something in the person's place."""
    names = members.names(session, [each for each in people.values() if each])
    return {role: names.get(number or 0) for role, number in people.items()}


def _other(number: int, member_id: int) -> int | None:
    return number if number != member_id else None


def _pledges(session: Session, member_id: int) -> list[dict[str, object]]:
    query = select(col(Pledge.id), col(Pledge.created_at)).where(Pledge.member_id == member_id)
    registered = dict(session.exec(query).all())
    return [
        {
            "content": pledge.content,
            "goal": pledge.goal.model_dump(mode="json") if pledge.goal else None,
            "product": pledge.milestone,
            "deadline": pledge.deadline,
            "state": pledge.state,
            "done": pledge.done,
            "registered_at": registered[pledge.id],
        }
        | _named(session, entered_by=_other(pledge.entered_by_id, member_id))
        for pledge in pledges.of_member(session, member_id)
    ]


def _reports(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return what the person handed in, and what others handed in for them."""
    mine = select(Pledge.id).where(Pledge.member_id == member_id)
    about = or_(col(Report.member_id) == member_id, col(Report.pledge_id).in_(mine))
    return [
        {"pledge": row.pledge_id, "of": row.holds_from, "at": row.at}
        | {name: getattr(row, name) for name in REPORTED}
        | _named(session, entered_by=_other(row.member_id, member_id))
        for row in session.exec(select(Report).where(about).order_by(col(Report.id)))
    ]


def _evidence(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return what stands for the reports; the files themselves are sent one by one."""
    return [
        {"pledge": each.pledge_id, "sent_at": each.received_at, "kind": each.media_type, "sha256": each.sha256}
        for each in evidence.concerning(session, member_id)
    ]


def _work(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return what the person was given to do, and what is to be done for pledges of theirs."""
    mine = select(Pledge.id).where(Pledge.member_id == member_id)
    about = or_(col(WorkItem.holder_id) == member_id, col(WorkItem.pledge_id).in_(mine))
    return [
        {name: getattr(row, name) for name in ("text", "due_on", "state", "done_on")}
        | {"pledge": row.pledge_id, "given_at": row.created_at}
        | _named(session, given_by=_other(row.given_by_id, member_id), done_by=row.holder_id)
        for row in session.exec(select(WorkItem).where(about).order_by(col(WorkItem.id)))
    ]


def _nominations(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return where the person is nominated as an exemplar, and whom they nominated."""
    about = or_(col(Nomination.member_id) == member_id, col(Nomination.proposed_by_id) == member_id)
    rows = session.exec(select(Nomination).where(about).order_by(col(Nomination.id))).all()
    known = cards.of_each(session, [row.id for row in rows if row.id and row.member_id == member_id])
    return [
        {name: getattr(row, name) for name in ("words", "field", "aim", "state", "proposed_on", "decided_on")}
        | {"of_oneself": row.member_id == member_id, "by": row.proposer_id}
        | ({"card": asdict(known[row.id])} if row.id in known else {})
        for row in rows
    ]


def _commendations(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return what the person was proposed for or given, with their answer."""
    names = ("form", "words", "state", "proposed_on", "decided_on", "body", "decision", "revoked_on", "answer")
    return [{name: getattr(each, name) for name in names} for each in commendations.of_member(session, member_id)]


def _followed(session: Session, member_id: int) -> list[dict[str, object]]:
    names = ("nomination_id", "value", "unit", "begun_on", "ended_on", "copied_on", "copied_words")
    return [{name: getattr(each, name) for name in names} for each in following.of_member(session, member_id)]


def _stays(session: Session, member_id: int, stay: type[Membership | Post], what: str) -> list[dict[str, object]]:
    """Return what the person belonged to, or served in, with `leader` or `role`."""
    query = (
        select(col(Organisation.name), col(stay.since), col(stay.until), getattr(stay, what))
        .select_from(stay)
        .outerjoin(Organisation, col(Organisation.id) == stay.organisation_id)
        .where(stay.member_id == member_id)
    )
    names = ("organisation", "since", "until", what)
    return [dict(zip(names, row, strict=True)) for row in session.connection().execute(query)]
