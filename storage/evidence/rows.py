"""Keep who sent which picture or paper for which pledge, and find it for whoever may see it."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update
from sqlmodel import Session

from domain.chat import Address
from domain.evidence.kinds import EvidenceState, is_picture
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.addresses import columns_of
from storage.ground.core_table import tables_of

_row, _report, _pledge = tables_of(tables.Evidence, tables.Report, tables.Pledge)
STANDS = _row.c.state.in_((EvidenceState.WAITING, EvidenceState.KEPT))
_KEPT = _row.c.state == EvidenceState.KEPT
LOOSE = and_(_row.c.pledge_id.is_(None), _row.c.fact_id.is_(None), ~_row.c.announces)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file somebody sent, with the pledge or the fact of an organisation it belongs to, if that is known."""

    id: int
    pledge_id: int | None
    album: str
    media_type: str
    sha256: str
    received_at: datetime
    fact_id: int | None = None


_SENT = select(*(_row.c[name] for name in Sent.__slots__))


_PLACE = ("pledge_id", "report_id", "fact_id", "announces", "broadcast_id", "event_id", "part")


def add(
    session: Session,
    member_id: int,
    address: Address,
    attachment: str,
    album: str,
    now: datetime,
    *,
    name: str = "",
    announces: bool = False,
    part: str = "",
) -> int:
    """Leave a row for the worker to fetch the file; what belongs to an album goes where the album went."""
    row: dict[str, Any] = {"member_id": member_id, "attachment": attachment, "album": album, "received_at": now}
    row |= columns_of(address) | {"state": EvidenceState.WAITING, "media_type": "", "size": 0, "sha256": "", "tries": 0}
    row |= {"name": name, "announces": announces, "part": part}
    if album:
        mine = _row.c.member_id == member_id
        sibling = select(*(_row.c[each] for each in _PLACE)).where(mine, _row.c.album == album, STANDS).limit(1)
        found = session.connection().execute(sibling).first()
        row |= dict(found._mapping) if found else {}
    return int(session.connection().execute(insert(_row).values(row).returning(_row.c.id)).scalar_one())


def count_since(session: Session, member_id: int, moment: datetime) -> int:
    """Count what a person sent since then, whatever became of it."""
    mine = (_row.c.member_id == member_id, _row.c.received_at >= moment)
    return session.connection().execute(select(func.count()).select_from(_row).where(*mine)).scalar_one()


def loose(session: Session, member_id: int) -> list[Sent]:
    """Return what waits to be told which pledge it belongs to."""
    return _sent(session, _row.c.member_id == member_id, LOOSE, STANDS)


def attach(session: Session, member_id: int, pledge_id: int, report_id: int | None, stamp: Stamp) -> list[int]:
    """Keep a person's loose files with a pledge; return their numbers."""
    mine = (_row.c.member_id == member_id, LOOSE, STANDS)
    keep = update(_row).where(*mine).values(pledge_id=pledge_id, report_id=report_id).returning(_row.c.id)
    kept = sorted(session.connection().execute(keep).scalars())
    if kept:
        history.record(session, stamp, "pledge", pledge_id, history.EVIDENCE_KEPT)
    return kept


def attach_to_fact(session: Session, member_id: int, fact_id: int) -> list[int]:
    """Keep a person's loose files with a fact of an organisation; return their numbers."""
    mine = (_row.c.member_id == member_id, LOOSE, STANDS)
    keep = update(_row).where(*mine).values(fact_id=fact_id).returning(_row.c.id)
    return sorted(session.connection().execute(keep).scalars())


def of_facts(session: Session, fact_ids: Collection[int]) -> list[Sent]:
    """Return what is kept with facts of organisations and can be shown, in the order it was sent."""
    return _sent(session, _row.c.fact_id.in_(fact_ids), _KEPT)


def of_pledge(session: Session, pledge_id: int) -> list[Sent]:
    """Return what is kept with a pledge and can be shown, in the order it was sent; what was sent twice once."""
    found = _sent(session, _row.c.pledge_id == pledge_id, _KEPT)
    return list({each.sha256: each for each in reversed(found)}.values())[::-1]


def counts(session: Session, pledge_id: int) -> tuple[int, int]:
    """Return how many pictures and how many papers are kept with a pledge."""
    kinds = Counter(is_picture(each.media_type) for each in of_pledge(session, pledge_id))
    return kinds[True], kinds[False]


def concerning(session: Session, member_id: int) -> list[Sent]:
    """Return what is kept of a person, by pledge: what they sent, and what others sent for their pledges."""
    found = {each.id: each for which in _of(member_id) for each in _sent(session, which, _KEPT)}
    return sorted(found.values(), key=lambda each: (each.pledge_id or 0, each.id))


def count_of_member(session: Session, member_id: int) -> int:
    return len({each.id for which in _of(member_id) for each in _sent(session, which, STANDS)})


def _of(member_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """What a person sent, and what others sent for their pledges: asked one after the other, each from an index."""
    theirs = select(_pledge.c.id).where(_pledge.c.member_id == member_id)
    return _row.c.member_id == member_id, _row.c.pledge_id.in_(theirs)


def last_of_member(session: Session, member_id: int, since: datetime) -> Sent | None:
    """Return what a person sent last, if it stands."""
    mine = (_row.c.member_id == member_id, ~_row.c.announces)
    found = _sent(session, *mine, STANDS, _row.c.received_at >= since)
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of what was sent together: from the first to the last."""

    first: int
    last: int


def take_back(session: Session, member_id: int, which: Numbers, stamp: Stamp, real_now: datetime) -> bool:
    """Take back files of one's own, with the rest of their albums, and the same sent before; False where it is gone.

    Only of the pledge the first of them is kept with: what came between may be kept with another.
    """
    first = _first_of(session, member_id, which)
    if first is None:
        return False
    together = _together(member_id, first)
    found = _sent(session, _row.c.id.between(which.first, which.last), *together)
    albums, hashes = {each.album for each in found} - {""}, {each.sha256 for each in found} - {""}
    ids = [each.id for each in found]
    these = or_(_row.c.id.in_(ids), _row.c.album.in_(albums), _row.c.sha256.in_(hashes))
    _let_go(session, EvidenceState.TAKEN_BACK, real_now, these, *together)
    return _taken_away(session, first, stamp)


def loosen(session: Session, member_id: int, which: Numbers, stamp: Stamp) -> bool:
    """Take files of one's own from the pledge they are kept with, so that another can be told; False where gone."""
    first = _first_of(session, member_id, which)
    if first is None:
        return False
    these = (_row.c.id.between(which.first, which.last), *_together(member_id, first))
    free = {"pledge_id": None, "report_id": None, "fact_id": None, "received_at": stamp.at}
    session.connection().execute(update(_row).where(*these).values(free))
    return _taken_away(session, first, stamp)


def _first_of(session: Session, member_id: int, which: Numbers) -> Sent | None:
    return next(iter(_sent(session, _row.c.id == which.first, _row.c.member_id == member_id, STANDS)), None)


def _together(member_id: int, first: Sent) -> tuple[ColumnElement[bool], ...]:
    """Choose what this person sent and is kept where the first of it is."""
    same = (getattr(_row.c, name).is_not_distinct_from(getattr(first, name)) for name in ("pledge_id", "fact_id"))
    return *same, _row.c.member_id == member_id, ~_row.c.announces, STANDS


def _taken_away(session: Session, first: Sent, stamp: Stamp) -> bool:
    if first.pledge_id is not None:
        history.record(session, stamp, "pledge", first.pledge_id, history.EVIDENCE_TAKEN_AWAY)
    return True


def drop_loose(session: Session, member_id: int, real_now: datetime) -> None:
    """Let go of what belongs to no pledge."""
    _let_go(session, EvidenceState.TAKEN_BACK, real_now, _row.c.member_id == member_id, LOOSE, STANDS)


def erase(session: Session, member_id: int, real_now: datetime) -> None:
    """Let go of everything a person sent, and of what others sent for their pledges; the worker removes the bytes."""
    for which in _of(member_id):
        _let_go(session, EvidenceState.ERASED, real_now, which)


def _let_go(session: Session, state: EvidenceState, real_now: datetime, *which: Any) -> None:
    ended = {"state": state, "attachment": "", "name": "", "settled_at": real_now}
    session.connection().execute(update(_row).where(*which).values(ended))


@dataclass(frozen=True, slots=True)
class Reported:
    """A report somebody made, where it stands."""

    pledge_id: int
    report_id: int
    at: datetime


def reported_since(session: Session, member_id: int, pledge_ids: Collection[int], moment: datetime) -> list[Reported]:
    """Return the reports a person made on these pledges since then, the newest first."""
    mine = (
        _report.c.pledge_id.in_(pledge_ids),
        _report.c.member_id == member_id,
        _report.c.taken_back_at.is_(None),
        _report.c.at >= moment,
    )
    query = select(_report.c.pledge_id, _report.c.id, _report.c.at).where(*mine).order_by(_report.c.id.desc())
    return [Reported(*row) for row in session.connection().execute(query)]


def _sent(session: Session, *which: Any) -> list[Sent]:
    rows: Sequence[Any] = session.connection().execute(_SENT.where(*which).order_by(_row.c.id)).all()
    return [Sent(*row) for row in rows]
