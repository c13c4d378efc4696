"""Who is nominated as an exemplar: proposed, decided on once, withdrawn, put back, listed and counted."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, or_, select, update
from sqlmodel import Session

from domain.campaigns.exemplars import Aim, Nomination, NominationState
from domain.figures import Exemplars
from domain.roles import REPORTING, Place, Role
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
    return next(iter(_read(session, _row.c.id == number)), None)


def _read(session: Session, *which: ColumnElement[bool]) -> list[Nomination]:
    rows = session.connection().execute(_READ.where(*which).order_by(_row.c.id.desc()))
    return [Nomination(*row) for row in rows]


def settle(session: Session, number: int, state: NominationState, stamp: Stamp) -> bool:
    """Recognise, return or withdraw what is proposed; return False where somebody did so before."""
    waits = (_row.c.id == number, _row.c.state == NominationState.PROPOSED)
    done: dict[str, object] = {"state": state, "decided_by_id": stamp.by, "decided_on": stamp.day}
    if not session.connection().execute(update(_row).where(*waits).values(done)).rowcount:
        return False
    entry = history.record(session, stamp, SUBJECT, number, state.value)
    session.connection().execute(update(_row).where(_row.c.id == number).values(entry_id=entry))
    return True


def put_back(session: Session, found: Nomination, stamp: Stamp) -> bool:
    """Let it be proposed again as before the last decision; return False where that is so already."""
    mine = (_row.c.id == found.id, _row.c.state == found.state, _row.c.decided_on == found.decided_on)
    waiting: dict[str, object] = {
        "state": NominationState.PROPOSED,
        "decided_by_id": None,
        "decided_on": None,
        "entry_id": None,
    }
    if not session.connection().execute(update(_row).where(*mine).values(waiting)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, found.id, PUT_BACK, before=found.state.value)
    return True


def below(session: Session, path: str, state: NominationState) -> list[Nomination]:
    """Return those an organisation or one below it proposed, the newest first."""
    return _read(session, _row.c.proposer_id.in_(_under(path)), _row.c.state == state)


def of_children(session: Session, place: Place) -> list[Nomination]:
    """Return what waits of the organisations directly below one."""
    directly = select(_organisation.c.id).where(_organisation.c.parent_id == place.id)
    return _read(session, _row.c.proposer_id.in_(directly), _row.c.state == NominationState.PROPOSED)


def same(session: Session, proposer_id: int, whom: tuple[int | None, int | None, str], words: str) -> bool:
    """Tell whether this very nomination is waiting or recognised."""
    organisation_id, member_id, name = whom
    mine = (_row.c.proposer_id == proposer_id, _row.c.organisation_id == organisation_id)
    theirs = (_row.c.member_id == member_id, _row.c.name == name, _row.c.words == words)
    stands = _row.c.state.in_((NominationState.PROPOSED, NominationState.RECOGNISED))
    return bool(_read(session, *mine, *theirs, stands))


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


def deciding(session: Session, place: Place, today: date) -> list[int]:
    """Return who leads or serves the organisation above; of the top one its administrators."""
    above = place.above[-1] if place.above else None
    here = _post.c.organisation_id == above if above else or_(_post.c.organisation_id == place.id, _of_all())
    roles = tuple(REPORTING) if above else (Role.ADMIN,)
    held = and_(here, _post.c.role.in_(roles), held_now(_post, today))
    return sorted(set(session.connection().scalars(select(_post.c.member_id).where(held))))


def _of_all() -> ColumnElement[bool]:
    return _post.c.organisation_id.is_(None)
