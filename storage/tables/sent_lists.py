"""Tables of lists that somebody sent to be imported, for a day, and of the groups of receivers they keep."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, text
from sqlmodel import Field, SQLModel

from domain.roster.sent import SentState
from storage.ground.columns import one_of, where

TO_WORK_ON = text("state IN ('waiting', 'agreed')")


class SentList(SQLModel, table=True):
    """One file. `content` and `report` name people: they are emptied once it is decided, and after a day.

    `attachment` is how the channel fetches it. `caption`: the words beside it, which may name the branch. `seen` tells
    what the sender was shown from anything else. `received_at` is domain time, `work_after` real. `gives`: for a table
    of targets, what is given (indicator), by whom (giver) and for which year.
    """

    __table_args__ = (Index("ix_sentlist_work", "id", **where(TO_WORK_ON)),)

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    channel: str
    bot: str
    chat: str
    state: SentState = Field(sa_column=one_of(SentState, "ck_sentlist_state"))
    name: str = ""
    caption: str = ""
    attachment: str = ""
    content: bytes | None = None
    leavers: bool = False
    seen: str = ""
    report: str = ""
    received_at: datetime = Field(index=True)
    tries: int = 0
    work_after: datetime | None = None
    entry_id: int | None = None
    gives: dict[str, int] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class ReceiverGroup(SQLModel, table=True):
    """For whom somebody announces, under a name of their own; `audience`: for whom of the subtree, NULL for all.

    `dropped_at`: not offered any more, and may be had back.
    """

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    name: str
    audience: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    created_at: datetime
    dropped_at: datetime | None = None
