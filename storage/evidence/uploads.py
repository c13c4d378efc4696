"""Take what was sent by the page for files: the rows come before the bytes, so that no bytes are left without one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.evidence.kinds import EvidenceState
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import table_of

_row = table_of(tables.Evidence)
CHANNEL = "web"


@dataclass(frozen=True, slots=True)
class Whose:
    """Who sends, and for which pledge."""

    member_id: int
    pledge_id: int


@dataclass(frozen=True, slots=True)
class Bytes:
    """A file as the folder keeps it."""

    media_type: str
    size: int
    sha256: str


def kept_already(session: Session, whose: Whose, hashes: Sequence[str]) -> set[str]:
    """Return the hashes of what this person sent for the pledge before and that is still kept."""
    mine = (_row.c.member_id == whose.member_id, _row.c.pledge_id == whose.pledge_id, _row.c.sha256.in_(hashes))
    query = select(_row.c.sha256).where(*mine, _row.c.state == EvidenceState.KEPT)
    return set(session.connection().execute(query).scalars())


def reserve(session: Session, whose: Whose, files: Sequence[Bytes], now: datetime, real_now: datetime) -> list[int]:
    """Leave rows as if everything had been taken back: unless `settle` follows, the worker removes the bytes."""
    common: dict[str, Any] = {"state": EvidenceState.TAKEN_BACK, "channel": CHANNEL, "bot": "", "chat": ""}
    common |= {"member_id": whose.member_id, "pledge_id": whose.pledge_id, "attachment": ""}
    common |= {"album": f"{CHANNEL} {uuid4().hex}"}  # what is sent together is taken back together
    common |= {"received_at": now, "settled_at": real_now, "tries": 0}
    each = ({"media_type": file.media_type, "size": file.size, "sha256": file.sha256} for file in files)
    add = insert(_row).returning(_row.c.id)
    return [int(session.connection().execute(add.values(common | file)).scalar_one()) for file in each]


def settle(session: Session, reserved: dict[int, Bytes], pledge_id: int, report_id: int | None, stamp: Stamp) -> int:
    """Keep what was reserved, now that the bytes are there; return how many: what was erased meanwhile stays so."""
    count = 0
    for number, file in reserved.items():
        kept = {"state": EvidenceState.KEPT, "sha256": file.sha256, "report_id": report_id}
        mine = (_row.c.id == number, _row.c.state == EvidenceState.TAKEN_BACK)
        count += session.connection().execute(update(_row).where(*mine).values(kept)).rowcount
    if count:
        history.record(session, stamp, "pledge", pledge_id, history.EVIDENCE_KEPT)
    return count
