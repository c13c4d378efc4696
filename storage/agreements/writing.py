"""Draw agreements up and change them, sign them, end them; each write is refused where another came before it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from domain.agreements.agreement import FEWEST, Agreement, AgreementState, Line, NewAgreement, Party
from domain.roles import Role
from domain.stamps import Stamp
from storage import tables
from storage.agreements import reading
from storage.ground import history
from storage.ground.core_table import tables_of

_agreement, _party, _line = tables_of(tables.Agreement, tables.AgreementParty, tables.AgreementLine)
(_entry,) = tables_of(tables.HistoryEntry)
SUBJECT = "agreement"
DRAWN_UP, CHANGED, SIGNED, UNSIGNED, BOUND = "drawn up", "changed", "signed", "unsigned", "in force"
WITHDRAWN, BROKEN, LEFT, PUT_BACK = "withdrawn", "broken off", "left", "put back"
_NOT_SIGNED: dict[str, object] = {"signer_id": None, "role": "", "signed_on": None}


def draw_up(session: Session, new: NewAgreement, stamp: Stamp) -> int:
    """Keep a new one, which its parties have from today on; return its number."""
    row: dict[str, object] = {"organisation_id": new.organiser_id, "author_id": stamp.by, "name": new.name}
    row |= {"since": new.since, "until": new.until, "revision": 1, "state": AgreementState.DRAFT, "why": ""}
    row |= {"drawn_on": stamp.day, "sent_on": stamp.day}
    number = int(session.connection().execute(insert(_agreement).values(row).returning(_agreement.c.id)).scalar_one())
    parties = [
        {"agreement_id": number, "organisation_id": each.id, "position": place, "name": each.name}
        | {"role": "", "left_why": ""}
        for place, each in enumerate(new.parties)
    ]
    session.connection().execute(insert(_party), parties)
    _write_lines(session, number, 1, new.lines)
    history.record(session, stamp, SUBJECT, number, DRAWN_UP, organisation=new.organiser_id)
    return number


def _write_lines(session: Session, number: int, revision: int, lines: Sequence[Line]) -> None:
    rows = [
        {"agreement_id": number, "revision": revision, "position": place}
        | {"kind": each.kind, "words": each.words, "most": each.most}
        for place, each in enumerate(lines)
    ]
    session.connection().execute(insert(_line), rows)


def change(session: Session, one: Agreement, lines: Sequence[Line], period: tuple[date, date], stamp: Stamp) -> bool:
    """Let it say something else, which is signed anew; False where it was changed, signed by all or ended meanwhile."""
    now = {"revision": one.revision + 1, "since": period[0], "until": period[1], "sent_on": stamp.day}
    if not _settle(session, one, now):
        return False
    _write_lines(session, one.id, one.revision + 1, lines)
    signed = [each.id for each in one.parties if each.signed_on]
    session.connection().execute(update(_party).where(_party.c.agreement_id == one.id).values(_NOT_SIGNED))
    before = [one.since.isoformat(), one.until.isoformat()]
    history.record(session, stamp, SUBJECT, one.id, CHANGED, revision=one.revision, period=before, signed=signed)
    return True


def period_before(session: Session, one: Agreement) -> tuple[date, date]:
    """Return the period it had before its last change."""
    query = (
        select(_entry.c.details).where(history.about(SUBJECT, one.id, CHANGED)).order_by(_entry.c.id.desc()).limit(1)
    )
    first, last = (session.connection().scalar(query) or {}).get("period", (str(one.since), str(one.until)))
    return date.fromisoformat(first), date.fromisoformat(last)


def sign(session: Session, one: Agreement, party: Party, role: Role, stamp: Stamp) -> bool:
    """Sign the words somebody has read for a party; False where these are others by now, or it is signed already.

    With the last signature it is in force.
    """
    if not _settle(session, one, {"revision": one.revision}):
        return False
    signed = {"signer_id": stamp.by, "role": role.value, "signed_on": stamp.day}
    mine = (_party.c.id == party.id, _party.c.signer_id.is_(None), _party.c.left_on.is_(None))
    if not session.connection().execute(update(_party).where(*mine).values(signed)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, one.id, SIGNED, party=party.id, revision=one.revision)
    bind(session, reading.get(session, one.id) or one, stamp)
    return True


def bind(session: Session, one: Agreement, stamp: Stamp) -> bool:
    """Let it be in force once every party that stands has signed, two at least; return whether it is so by this."""
    if one.unsigned or len(one.standing) < FEWEST:
        return False
    if not _settle(session, one, {"state": AgreementState.SIGNED, "bound_on": stamp.day}):
        return False
    history.record(session, stamp, SUBJECT, one.id, BOUND, revision=one.revision)
    return True


def unsign(session: Session, one: Agreement, party: Party, stamp: Stamp) -> bool:
    """Take one's signature back, with which it is no longer in force; False where that was done before."""
    if not _settle(session, one, {"state": AgreementState.DRAFT, "bound_on": None}, one.state):
        return False
    mine = (_party.c.id == party.id, _party.c.signer_id == party.signer_id)
    if not session.connection().execute(update(_party).where(*mine).values(_NOT_SIGNED)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, one.id, UNSIGNED, party=party.id, bound=str(one.bound_on or ""))
    return True


def end(session: Session, one: Agreement, state: AgreementState, stamp: Stamp) -> bool:
    """Withdraw a draft, or break off what is in force; False where that was done before."""
    ended = {"state": state, "ended_on": stamp.day, "ended_by_id": stamp.by, "why": stamp.why or ""}
    if not _settle(session, one, ended, one.state):
        return False
    verb = WITHDRAWN if state is AgreementState.WITHDRAWN else BROKEN
    history.record(session, stamp, SUBJECT, one.id, verb, before=one.state.value)
    return True


def reopen(session: Session, one: Agreement, stamp: Stamp) -> bool:
    """Let it be as before it was ended; False where that is so already."""
    was = AgreementState.SIGNED if one.state is AgreementState.BROKEN else AgreementState.DRAFT
    again = {"state": was, "ended_on": None, "ended_by_id": None, "why": ""}
    if one.ended_on is None or not _settle(session, one, again, one.state):
        return False
    history.record(session, stamp, SUBJECT, one.id, PUT_BACK, before=one.state.value)
    return True


def leave(session: Session, one: Agreement, party: Party, stamp: Stamp) -> bool:
    """Let one party be none any more; False where it is none already, or the agreement is another by now."""
    if not _settle(session, one, {"revision": one.revision}, one.state):
        return False
    gone = {"left_on": stamp.day, "left_by_id": stamp.by, "left_why": stamp.why or ""}
    mine = (_party.c.id == party.id, _party.c.left_on.is_(None))
    if not session.connection().execute(update(_party).where(*mine).values(gone)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, one.id, LEFT, party=party.id)
    bind(session, reading.get(session, one.id) or one, stamp)
    return True


def come_back(session: Session, one: Agreement, party: Party, stamp: Stamp) -> bool:
    """Let a party that left be one again, which may complete the signatures; False where it is one already."""
    if not _settle(session, one, {"revision": one.revision}, one.state):
        return False
    again: dict[str, object] = {"left_on": None, "left_by_id": None, "left_why": ""}
    mine = (_party.c.id == party.id, _party.c.left_on.is_not(None))
    if not session.connection().execute(update(_party).where(*mine).values(again)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, one.id, PUT_BACK, party=party.id)
    bind(session, reading.get(session, one.id) or one, stamp)
    return True


def _settle(
    session: Session,
    one: Agreement,
    values: Mapping[str, Any],
    state: AgreementState = AgreementState.DRAFT,
) -> bool:
    """Write into one that is as it was read, and keep others from it until the commit."""
    mine: tuple[ColumnElement[bool], ...] = (_agreement.c.id == one.id, _agreement.c.revision == one.revision)
    done = update(_agreement).where(*mine, _agreement.c.state == state).values(values)
    return bool(session.connection().execute(done).rowcount)
