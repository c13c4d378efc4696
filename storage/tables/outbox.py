"""Tables of messages to send, and of the broadcasts some belong to."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel

from domain.announcing import AnnouncementState
from domain.channel import MessageState
from storage.ground.columns import one_of


class OutboxMessage(SQLModel, table=True):
    """One message to send. `lane`: 0 reply, 1 reminder, 2 broadcast. Times here are real time, never moved.

    `member_id` is whom it is for, NULL for somebody who has not joined; `parts_arrived` how much of it they have.
    """

    __table_args__ = (
        Index("ix_outbox_due", "channel", "bot", "state", "lane", "id"),
        Index("ix_outbox_order", "channel", "bot", "chat", "lane", "state", "id"),
        Index("ix_outbox_broadcast", "broadcast_id", "state"),
        Index("ix_outbox_ends", "state", "not_after"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    bot: str
    chat: str
    member_id: int | None = Field(default=None, index=True)
    lane: int = 0
    state: MessageState = Field(default=MessageState.QUEUED, sa_column=one_of(MessageState, "ck_outboxmessage_state"))
    body: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    file_id: int | None = None
    topic: int | None = None
    dedupe_key: str | None = Field(default=None, unique=True)
    broadcast_id: int | None = Field(default=None, foreign_key="broadcast.id")
    attempts: int = 0
    parts_arrived: int = 0
    not_before: datetime | None = None
    not_after: datetime | None = None
    lease_owner: str = ""
    lease_until: datetime | None = None
    created_at: datetime
    settled_at: datetime | None = None
    platform_id: str = ""
    error: str = ""


class Broadcast(SQLModel, table=True):
    """An announcement to everybody in a subtree; its recipients are its outbox rows."""

    id: int | None = Field(default=None, primary_key=True)
    author_id: int = Field(foreign_key="member.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    text: str
    state: AnnouncementState = Field(
        default=AnnouncementState.PLANNING, sa_column=one_of(AnnouncementState, "ck_broadcast_state", index=True)
    )
    planned_up_to: int = 0  # the last member id planned, so that planning resumes there
    not_joined: int = 0
    total: int = 0
    progress_outbox_id: int | None = None
    progress_text: str = ""
    author_account_id: int
    at_night: bool = False  # may also arrive between nine in the evening and half past seven
    stopped_at: datetime | None = None
    created_at: datetime
    finished_at: datetime | None = None
