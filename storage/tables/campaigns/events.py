"""Tables of meetings and launches, and of who is invited to each."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from domain.events.event import EventKind, Guests, Reply
from storage.ground.columns import one_of, where

TO_TELL = "telling"
NOT_ENDED = "ended_at IS NULL"


class Event(SQLModel, table=True):
    """A meeting or a launch. `begins_at`, `created_at`, `ended_at` are domain time.

    `news`: 1 the invitation, one more with each change; `telling`: somebody has still to hear the last of them, which
    is of `told_at` and comes too late after `known_by`. `reminded`: of which news everybody was reminded on the day
    before. `invited`, `coming`, `absent`, `present`: figures that stay when its guests are let go, at `summed_at`.
    """

    __table_args__ = (
        Index("ix_event_telling", "id", **where(TO_TELL)),
        Index("ix_event_open", "begins_at", **where(NOT_ENDED)),
        Index("ix_event_unsummed", "begins_at", **where("summed_at IS NULL")),
        Index("ix_event_of", "organisation_id", "begins_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    author_id: int = Field(foreign_key="member.id")
    kind: EventKind = Field(sa_column=one_of(EventKind, "ck_event_kind"))
    begins_at: datetime
    place: str
    chair: str
    programme: str
    guests: Guests = Field(sa_column=one_of(Guests, "ck_event_guests"))
    code: str = Field(index=True)
    created_at: datetime
    news: int
    telling: bool
    told_at: datetime
    known_by: datetime
    reminded: int = 0
    called_off_at: datetime | None = None
    reason: str = ""
    ended_at: datetime | None = None
    summed_at: datetime | None = None
    invited: int = 0
    coming: int = 0
    absent: int = 0
    present: int = 0


class EventGuest(SQLModel, table=True):
    """Somebody who is invited; `seen_in`: the organisation whose leaders see their name.

    `told`, `reminded`: the last news written to them, and reminded of on the day before. `present`: None where nobody
    has noted it.
    """

    __table_args__ = (Index("ix_eventguest_of", "event_id", "member_id"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id")
    member_id: int = Field(foreign_key="member.id", index=True)
    seen_in_id: int = Field(foreign_key="organisation.id")
    told: int
    reminded: int
    reached: bool
    reply: Reply = Field(sa_column=one_of(Reply, "ck_eventguest_reply"))
    reason: str
    replied_at: datetime | None = None
    present: bool | None = None
    noted_by_id: int | None = Field(default=None, foreign_key="member.id")
    noted_at: datetime | None = None
