"""Find who of a branch has not joined, since when, and what became of their last code."""

from datetime import date, tzinfo

from sqlalchemy import and_, func, select
from sqlmodel import Session

from domain.names import by_given_name
from domain.people.newcomers import NotJoined
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of
from storage.people.consents import KEEP_DATA
from storage.tables import Account, Consent, Invitation, Member, Membership

_member, _stay, _account, _invitation, _consent = tables_of(Member, Membership, Account, Invitation, Consent)
_HAS_CHAT = select(_account.c.id).where(_account.c.member_id == _member.c.id).exists()
_GIVEN = select(_consent.c.id).where(_consent.c.member_id == _member.c.id, _consent.c.purpose == KEEP_DATA)
_HAS_WITHDRAWN = and_(_GIVEN.exists(), ~_GIVEN.where(_consent.c.withdrawn_at.is_(None)).exists())
"""Who consented and stands by it no more: the list and the sheet ask nobody a second time."""


def not_joined(session: Session, organisation_id: int, today: date, zone: tzinfo) -> list[NotJoined]:
    """Return the members of an organisation who have no chat and have not withdrawn, whoever waits longest first."""
    here = (_stay.c.organisation_id == organisation_id, held_now(_stay, today), ~_HAS_CHAT, ~_HAS_WITHDRAWN)
    people = select(_member.c.id, _member.c.code, _member.c.name, _stay.c.since)
    rows = session.connection().execute(people.join(_stay, _stay.c.member_id == _member.c.id).where(*here)).all()
    last = (
        select(_invitation.c.member_id, func.max(_invitation.c.id).label("id"))
        .where(_invitation.c.member_id.in_([row.id for row in rows]))
        .group_by(_invitation.c.member_id)
        .subquery()
    )
    codes = select(*(_invitation.c[name] for name in ("member_id", "created_at", "expires_at", "used_at")))
    found = {
        row.member_id: row for row in session.connection().execute(codes.join(last, last.c.id == _invitation.c.id))
    }
    waiting = []
    for number, code, name, since in rows:
        invited = found.get(number)
        made = invited.created_at.astimezone(zone).date() if invited else None
        until = invited.expires_at.astimezone(zone).date() if invited and invited.used_at is None else None
        waiting.append(NotJoined(number, code, name, since, made, until))
    return sorted(waiting, key=lambda each: (each.since, by_given_name(each.name)))
