"""Who is nominated as an exemplar: proposed, decided on once, withdrawn, put back, listed and counted."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from domain.campaigns.exemplars import Aim, Nomination, NominationState
from domain.figures import Exemplars
from domain.roles import Place, Role
from domain.stamps import Stamp
from storage.facts.standing import held_now, inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import HistoryEntry, Organisation, Post
from storage.tables import Nomination as Row

SUBJECT, PUT_BACK = "nomination", "put back"
_row, _organisation, _post, _entry = tables_of(Row, Organisation, Post, HistoryEntry)
_READ = select(*(_row.c[name] for name in Nomination.__dataclass_fields__))


def propose(
    session: Session,
    campaign_id: int,
    proposer_id: int,
    whom: tuple[int | None, int | None, str],
    words: str,
    field: str,
    aim: Aim,
    stamp: Stamp,
) -> int:
    """Keep a nomination and return its number; `whom`: an organisation, a member, or else a free name."""
    organisation_id, member_id, name = whom
    values: dict[str, object] = {
        "campaign_id": campaign_id,
        "proposer_id": proposer_id,
        "organisation_id": organisation_id,
    }
    values |= {"member_id": member_id, "name": name, "words": words, "field": field, "aim": aim}
    values |= {"state": NominationState.PROPOSED, "proposed_by_id": stamp.by, "proposed_on": stamp.day}
    number = int(session.connection().execute(insert(_row).values(values).returning(_row.c.id)).scalar_one())
    history.record(session, stamp, SUBJECT, number, NominationState.PROPOSED.value, proposer=proposer_id)
    return number


def get(session: Session, number: int) -> Nomination | None:
    return next(iter(read(session, _row.c.id == number)), None)


def of_numbers(session: Session, numbers: Collection[int]) -> dict[int, Nomination]:
    return {each.id: each for each in read(session, _row.c.id.in_(numbers))} if numbers else {}


def read(session: Session, *which: ColumnElement[bool]) -> list[Nomination]:
    rows = session.connection().execute(_READ.where(*which).order_by(_row.c.id.desc()))
    return [Nomination(*row) for row in rows]


def settle(session: Session, found: Nomination, state: NominationState, stamp: Stamp) -> bool:
    """Recognise, return or withdraw it; return False where somebody did so before."""
    waits = (_row.c.id == found.id, _row.c.state == found.state)
    done: dict[str, object] = {"state": state, "decided_by_id": stamp.by, "decided_on": stamp.day}
    if not session.connection().execute(update(_row).where(*waits).values(done)).rowcount:
        return False
    before = {"state": found.state.value, "by": found.decided_by_id, "on": str(found.decided_on or "")}
    entry = history.record(session, stamp, SUBJECT, found.id, state.value, before=before)
    session.connection().execute(update(_row).where(_row.c.id == found.id).values(entry_id=entry))
    return True


def put_back(session: Session, found: Nomination, stamp: Stamp) -> bool:
    """Let it be as before the last decision; return False where that is so already."""
    connection = session.connection()
    mine = (_row.c.id == found.id, _row.c.state == found.state, _row.c.decided_on == found.decided_on)
    deed = connection.execute(select(_row.c.entry_id).where(_row.c.id == found.id)).scalar()
    before = history.details(session, deed).get("before") if deed else None
    was: dict[str, Any] = before if isinstance(before, dict) else {}
    again: dict[str, object] = {
        "state": NominationState(was.get("state", NominationState.PROPOSED)),
        "decided_by_id": was.get("by"),
        "decided_on": date.fromisoformat(was["on"]) if was.get("on") else None,
        "entry_id": None,
    }
    if not connection.execute(update(_row).where(*mine).values(again)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, found.id, PUT_BACK, before=found.state.value)
    return True


def below(session: Session, path: str, state: NominationState) -> list[Nomination]:
    """Return those an organisation or one below it proposed, the newest first."""
    return read(session, _row.c.proposer_id.in_(_under(path)), _row.c.state == state)


def same(session: Session, proposer_id: int, whom: tuple[int | None, int | None, str], words: str) -> bool:
    """Tell whether this very nomination is waiting or recognised."""
    organisation_id, member_id, name = whom
    mine = (_row.c.proposer_id == proposer_id, _row.c.organisation_id == organisation_id)
    theirs = (_row.c.member_id == member_id, _row.c.name == name, _row.c.words == words)
    stands = _row.c.state.in_((NominationState.PROPOSED, NominationState.RECOGNISED))
    return bool(read(session, *mine, *theirs, stands))


def standing_of(session: Session, organisation_id: int | None, member_id: int | None) -> list[Nomination]:
    """Return what somebody is nominated for already that waits or is recognised, whoever proposed it."""
    stands = _row.c.state.in_((NominationState.PROPOSED, NominationState.RECOGNISED))
    same = (_row.c.organisation_id == organisation_id, _row.c.member_id == member_id)
    return read(session, *same, stands) if organisation_id or member_id else []


def count(session: Session, campaign_ids: Sequence[int], path: str, of: Collection[int], day: date) -> Exemplars:
    """Count on a day what these organisations, at a path and below, had waiting and recognised."""
    columns = (_row.c.proposer_id, _row.c.state, _row.c.decided_on)
    mine = (_row.c.campaign_id.in_(campaign_ids), _row.c.proposer_id.in_(_under(path)), _row.c.proposed_on <= day)
    rows = session.connection().execute(select(*columns).where(*mine))
    then = [
        NominationState.PROPOSED if decided is None or decided > day else state
        for proposer, state, decided in rows
        if proposer in of
    ]
    return Exemplars(then.count(NominationState.PROPOSED), then.count(NominationState.RECOGNISED))


def _under(path: str) -> Any:
    return select(_organisation.c.id).where(inside(_organisation.c.path, path))


def administering(session: Session, place: Place, today: date) -> list[int]:
    """Return who administers an organisation: it, one above it, or all."""
    here = _post.c.organisation_id.in_([*place.above, place.id]) | _post.c.organisation_id.is_(None)
    held = (here, _post.c.role == Role.ADMIN, held_now(_post, today))
    return sorted(set(session.connection().scalars(select(_post.c.member_id).where(*held))))


def of_proposers(session: Session, numbers: Collection[int]) -> list[Nomination]:
    """Return what these organisations themselves nominate that waits or is recognised, the newest first."""
    stands = _row.c.state.in_((NominationState.PROPOSED, NominationState.RECOGNISED))
    return read(session, _row.c.proposer_id.in_(numbers), stands)


def of_member(session: Session, member_id: int) -> list[Nomination]:
    """Return where this member is nominated, the newest first."""
    return read(session, _row.c.member_id == member_id, _row.c.state == NominationState.PROPOSED)
