"""Settle what was fetched, or could not be; and find the bytes nobody refers to any more."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select, update
from sqlmodel import Session

from domain.chat import Address
from domain.evidence.kinds import EvidenceState
from storage import tables
from storage.ground.core_table import table_of
from storage.outgoing import files
from storage.tables.evidence import LOOSE, TO_FETCH, TO_REMOVE

_row = table_of(tables.Evidence)


@dataclass(frozen=True, slots=True)
class ToFetch:
    """A file that somebody sent and the worker has not fetched."""

    id: int
    member_id: int
    address: Address
    attachment: str
    album: str
    tries: int
    announces: bool = False


def due(session: Session, real_now: datetime, limit: int = 10) -> list[ToFetch]:
    ready = _row.c.fetch_after.is_(None) | (_row.c.fetch_after <= real_now)
    rows = session.connection().execute(select(_row).where(TO_FETCH, ready).order_by(_row.c.id).limit(limit)).all()
    return [
        ToFetch(
            *(row.id, row.member_id, Address(row.channel, row.bot, row.chat)),
            *(row.attachment, row.album, row.tries, row.announces),
        )
        for row in rows
    ]


def kept(session: Session, row_id: int, media_type: str, size: int, sha256: str, real_now: datetime) -> None:
    """Note where the bytes are; what was taken back meanwhile is left for the remover."""
    values = {"media_type": media_type, "size": size, "sha256": sha256, "attachment": ""}
    session.connection().execute(update(_row).where(_row.c.id == row_id).values(values))
    mine = (_row.c.id == row_id, TO_FETCH)
    session.connection().execute(update(_row).where(*mine).values(state=EvidenceState.KEPT, settled_at=real_now))


def later(session: Session, row_id: int, fetch_after: datetime) -> None:
    again = {"tries": _row.c.tries + 1, "fetch_after": fetch_after}
    session.connection().execute(update(_row).where(_row.c.id == row_id).values(again))


def give_up(session: Session, row_id: int, state: EvidenceState, real_now: datetime) -> bool:
    """Settle a file that is not kept; return False where it was taken back meanwhile."""
    ended = {"state": state, "attachment": "", "settled_at": real_now}
    mine = (_row.c.id == row_id, TO_FETCH)
    return session.connection().execute(update(_row).where(*mine).values(ended)).rowcount == 1


@dataclass(frozen=True, slots=True)
class LetGo:
    """Whose file was let go, and where it came from."""

    member_id: int
    address: Address


def let_loose_go(session: Session, moment: datetime, real_now: datetime) -> set[LetGo]:
    """Let go of files that were never told which pledge they belong to; return whose they were."""
    ended = {"state": EvidenceState.TAKEN_BACK, "attachment": "", "settled_at": real_now}
    of_none = (LOOSE, _row.c.broadcast_id.is_(None), _row.c.event_id.is_(None), _row.c.received_at < moment)
    old = update(_row).where(*of_none).values(ended)
    columns = (_row.c.member_id, _row.c.channel, _row.c.bot, _row.c.chat)
    return {LetGo(row[0], Address(*row[1:])) for row in session.connection().execute(old.returning(*columns))}


def to_remove(session: Session, limit: int = 100) -> list[str]:
    """Return the hashes of bytes that were let go, what was let go first in front."""
    query = select(_row.c.sha256).where(TO_REMOVE).order_by(_row.c.settled_at).limit(limit)
    return list(dict.fromkeys(session.connection().execute(query).scalars()))


def hashes(session: Session) -> list[str]:
    """Return the hash of every file that is kept, each once."""
    kept = select(_row.c.sha256).where(_row.c.state == EvidenceState.KEPT).distinct()
    return list(session.connection().execute(kept).scalars())


def is_used(session: Session, sha256: str) -> bool:
    used = exists().where(_row.c.sha256 == sha256, _row.c.state == EvidenceState.KEPT)
    return bool(session.connection().execute(select(used)).scalar())


def removed(session: Session, sha256: str) -> None:
    """Forget a hash whose bytes are removed, or are somebody else's; links to them end."""
    if not is_used(session, sha256):
        files.forget_content(session, sha256)
    session.connection().execute(update(_row).where(_row.c.sha256 == sha256, TO_REMOVE).values(sha256=""))
