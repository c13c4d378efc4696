"""Read agreements with their parties and the lines of their newest revision."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, select
from sqlmodel import Session

from domain.agreements.agreement import Agreement, AgreementState, Line, Party
from domain.roles import Role
from storage import organisations, tables
from storage.facts.standing import inside
from storage.ground.core_table import tables_of

_agreement, _party, _line = tables_of(tables.Agreement, tables.AgreementParty, tables.AgreementLine)
_organisation, _member = tables_of(tables.Organisation, tables.Member)
_FACTS = (
    "id",
    "author_id",
    "name",
    "since",
    "until",
    "revision",
    "state",
    "drawn_on",
    "sent_on",
    "bound_on",
    "ended_on",
    "ended_by_id",
    "why",
)


def get(session: Session, number: int) -> Agreement | None:
    return next(iter(_found(session, _agreement.c.id == number)), None)


def of(session: Session, numbers: Collection[int]) -> list[Agreement]:
    """Return those that these organisations drew up or are parties of, the newest first; not those withdrawn."""
    theirs = select(_party.c.agreement_id).where(_party.c.organisation_id.in_(numbers))
    mine = _agreement.c.organisation_id.in_(numbers) | _agreement.c.id.in_(theirs)
    return _found(session, mine, _agreement.c.state != AgreementState.WITHDRAWN)


def under(session: Session, path: str) -> list[Agreement]:
    """Return those drawn up by, or of a party among, an organisation and those below, the newest first."""
    return _found(session, _agreement.c.state != AgreementState.WITHDRAWN, _of_subtree(path))


def _of_subtree(path: str) -> ColumnElement[bool]:
    places = select(_organisation.c.id).where(inside(_organisation.c.path, path))
    theirs = select(_party.c.agreement_id).where(_party.c.organisation_id.in_(places))
    return _agreement.c.organisation_id.in_(places) | _agreement.c.id.in_(theirs)


def of_day(session: Session, place_id: int, day: date) -> Agreement | None:
    """Return the one an organisation is bound by on a day, else passed round then; else the newest there is."""
    order = (AgreementState.SIGNED, AgreementState.DRAFT, AgreementState.BROKEN)

    def fits(one: Agreement) -> tuple[bool, int, int]:
        return not one.since <= day <= one.until, order.index(one.state), -one.id

    return min(of(session, [place_id]), key=fits, default=None)


def same(session: Session, numbers: Collection[int], since: date, until: date) -> Agreement | None:
    """Return the agreement of just these organisations for just this period that is passed round or in force."""
    for each in of(session, numbers):
        going = each.state in (AgreementState.DRAFT, AgreementState.SIGNED)
        if (
            going
            and (each.since, each.until) == (since, until)
            and {one.place.id for one in each.parties} == set(numbers)
        ):
            return each
    return None


def sent_between(session: Session, first: date, last: date) -> list[Agreement]:
    """Return the drafts whose last words the parties had on one of these days."""
    return _found(session, _agreement.c.state == AgreementState.DRAFT, _agreement.c.sent_on.between(first, last))


def going_between(session: Session, first: date, last: date) -> list[Agreement]:
    """Return those that were signed by all and run on one of these days."""
    return _found(
        session, _agreement.c.state == AgreementState.SIGNED, _agreement.c.since <= last, _agreement.c.until >= first
    )


def lines_of(session: Session, number: int, revision: int) -> list[Line]:
    """Return the lines of one revision in their order."""
    columns = (_line.c[name] for name in ("kind", "words", "most", "id"))
    mine = (_line.c.agreement_id == number, _line.c.revision == revision)
    return [
        Line(*row) for row in session.connection().execute(select(*columns).where(*mine).order_by(_line.c.position))
    ]


def _found(session: Session, *which: ColumnElement[bool]) -> list[Agreement]:
    """Return them with everything that belongs to them, in a query each for the rows, the parties and the lines."""
    columns = [*(_agreement.c[name] for name in _FACTS), _agreement.c.organisation_id]
    query = select(*columns).where(*which).order_by(_agreement.c.id.desc())
    rows = session.connection().execute(query).mappings().all()
    numbers = [row["id"] for row in rows]
    parties, lines = _parties(session, numbers), _lines(session, numbers)
    places = organisations.by_ids(session, sorted({row["organisation_id"] for row in rows}))
    return [
        Agreement(
            **{name: row[name] for name in _FACTS},
            organiser=places[row["organisation_id"]],
            parties=parties.get(row["id"], ()),
            lines=lines.get(row["id"], ()),
        )
        for row in rows
    ]


def _parties(session: Session, numbers: Sequence[int]) -> dict[int, list[Party]]:
    """Return the parties by agreement; of two that are one organisation by now the first stands."""
    facts = ("id", "name", "signer_id", "signed_on", "left_on", "left_by_id", "left_why")
    columns = [*(_party.c[name] for name in (*facts, "agreement_id", "organisation_id", "role"))]
    columns += [_organisation.c.closed_on]
    query = select(*columns, _member.c.name.label("signer")).join(
        _organisation, _organisation.c.id == _party.c.organisation_id
    )
    query = query.outerjoin(_member, _member.c.id == _party.c.signer_id).where(_party.c.agreement_id.in_(numbers))
    rows = session.connection().execute(query.order_by(_party.c.agreement_id, _party.c.position)).mappings().all()
    places = organisations.by_ids(session, sorted({row["organisation_id"] for row in rows}))
    found: dict[int, list[Party]] = {}
    for row in rows:
        before = found.setdefault(row["agreement_id"], [])
        doubled = any(each.place.id == row["organisation_id"] and each.stands for each in before)
        one = Party(
            **{name: row[name] for name in facts},
            place=places[row["organisation_id"]],
            stands=row["closed_on"] is None and row["left_on"] is None and not doubled,
            signer=row["signer"] or "",
            role=Role(row["role"]) if row["role"] else None,
        )
        before.append(one)
    return found


def _lines(session: Session, numbers: Sequence[int]) -> dict[int, list[Line]]:
    columns = (_line.c[name] for name in ("agreement_id", "kind", "words", "most", "id"))
    newest = and_(_line.c.agreement_id == _agreement.c.id, _line.c.revision == _agreement.c.revision)
    query = select(*columns).join(_agreement, newest).where(_line.c.agreement_id.in_(numbers))
    found: dict[int, list[Line]] = {}
    for number, *facts in session.connection().execute(query.order_by(_line.c.agreement_id, _line.c.position)):
        found.setdefault(number, []).append(Line(*facts))
    return found
