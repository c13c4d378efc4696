"""Letters between those who lead an organisation and those below: who wrote, when, and what became of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update
from sqlmodel import Session

from domain.channel import MessageState
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import Lane
from storage.tables import OutboxMessage

_outbox = table_of(OutboxMessage)
DOWN, UP = "leaders by:", "above by:"
"""How the keys begin; behind it the number of who wrote, then that of the organisation it went to."""


LATELY = timedelta(days=14)
"""How long a letter is spoken of as one of those written lately."""


@dataclass(frozen=True, slots=True)
class Written:
    """One letter to one person. `batch` is the same for all written at once; `text` is gone once it is sent."""

    row: int
    key: str
    receiver_id: int
    at: datetime
    state: MessageState
    settled_at: datetime | None
    text: str

    @property
    def _parts(self) -> list[str]:
        """The parts of its key as `key_of` joins them: beginning, author, place, receiver, batch."""
        return self.key.split(":", 4)

    @property
    def author_id(self) -> int:
        return int(self._parts[1])

    @property
    def place_id(self) -> int:
        return int(self._parts[2])

    @property
    def batch(self) -> str:
        return self._parts[4]

    @property
    def downward(self) -> bool:
        return self.key.startswith(DOWN)


def key_of(beginning: str, author_id: int, place_id: int, receiver_id: int, batch: str) -> str:
    return f"{beginning}{author_id}:{place_id}:{receiver_id}:{batch}"


def to_person(session: Session, member_id: int, since: datetime) -> list[Written]:
    """What somebody was written since then, the newest first; what has not arrived is not among it."""
    found = _written(session, [member_id], since, DOWN, UP)
    return [each for each in found if each.state is MessageState.SENT]


def by_person(session: Session, author_id: int, receivers: Collection[int], since: datetime) -> list[Written]:
    """What somebody wrote to these since then, the newest first."""
    return _written(session, receivers, since, f"{DOWN}{author_id}:", f"{UP}{author_id}:")


def _written(session: Session, receivers: Collection[int], since: datetime, *beginnings: str) -> list[Written]:
    columns = ("id", "dedupe_key", "member_id", "created_at", "state", "settled_at", "body")
    begins = or_(*(_outbox.c.dedupe_key.startswith(each, autoescape=True) for each in beginnings))
    theirs = (_outbox.c.member_id.in_(receivers), _outbox.c.lane == int(Lane.REMINDER), _outbox.c.created_at >= since)
    query = select(*(_outbox.c[name] for name in columns)).where(*theirs, begins).order_by(_outbox.c.id.desc())
    return [
        Written(row.id, row.dedupe_key, row.member_id, row.created_at, row.state, row.settled_at, _text(row.body))
        for row in session.connection().execute(query)
    ]


def _text(body: dict[str, Any] | None) -> str:
    return str((body or {}).get("text") or "")


def withdraw(session: Session, rows: Collection[int], real_now: datetime) -> int:
    """End what has not been sent of these, and return how many these were."""
    waiting = (_outbox.c.id.in_(rows), _outbox.c.state == MessageState.QUEUED, _outbox.c.settled_at.is_(None))
    ended = {"state": MessageState.EXPIRED, "settled_at": real_now, "body": None, "error": "taken back"}
    return session.connection().execute(update(_outbox).where(*waiting).values(ended)).rowcount
