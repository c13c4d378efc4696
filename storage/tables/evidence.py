"""The table of pictures and papers that stand for what was reported; their bytes lie outside the database."""

from datetime import date, datetime

from sqlalchemy import Index, false, text
from sqlmodel import Field, SQLModel

from domain.evidence.kinds import EvidenceState
from storage.ground.columns import one_of, where

TO_FETCH = text("state = 'waiting'")
TO_REMOVE = text("sha256 <> '' AND state IN ('taken_back', 'erased')")
KEPT = text("state = 'kept' AND aged_on IS NULL")
UNKEPT = text("state NOT IN ('waiting', 'kept') AND aged_on IS NULL")
LOOSE = text("pledge_id IS NULL AND fact_id IS NULL AND state IN ('waiting', 'kept')")


class Evidence(SQLModel, table=True):
    """One file somebody sent. Without a pledge or a fact it waits to be told which it belongs to.

    `attachment` is how the channel fetches it, empty afterwards; `sha256` names the bytes while they are kept.
    `received_at` is domain time; `fetch_after` and `settled_at` are real. `aged_on`: let go since its time was over.
    `announces`: it goes out with an announcement, `broadcast_id` once that is made; only then its `name` is kept. What
    `part` it is of an event, `event_id` once that is made, is said of files that go out with it or are its minutes.
    Of the picture on the card of an exemplar `event_id` is the number of the nomination.
    """

    __table_args__ = (
        Index("ix_evidence_fetch", "id", **where(TO_FETCH)),
        Index("ix_evidence_loose", "pledge_id", "received_at", **where(LOOSE)),
        Index("ix_evidence_kept", "received_at", **where(KEPT)),
        Index("ix_evidence_unkept", "settled_at", **where(UNKEPT)),
        Index("ix_evidence_remove", "settled_at", **where(TO_REMOVE)),
        Index("ix_evidence_broadcast_id", "broadcast_id", **where("broadcast_id IS NOT NULL")),
        Index("ix_evidence_event_id", "event_id", **where("event_id IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int | None = Field(default=None, foreign_key="pledge.id", index=True)
    report_id: int | None = Field(default=None, foreign_key="report.id")
    fact_id: int | None = Field(default=None, foreign_key="organisationfact.id", index=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    channel: str
    bot: str
    chat: str
    album: str = ""
    attachment: str = ""
    state: EvidenceState = Field(sa_column=one_of(EvidenceState, "ck_evidence_state"))
    media_type: str = ""
    size: int = 0
    sha256: str = Field(default="", index=True)
    received_at: datetime
    tries: int = 0
    fetch_after: datetime | None = None
    settled_at: datetime | None = None
    aged_on: date | None = None
    announces: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    broadcast_id: int | None = None
    name: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    event_id: int | None = None
    part: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
