"""Tables of pledges, reports, reminders and history."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel


class Pledge(SQLModel, table=True):
    """A concrete target with a deadline. Without a member it is the organisation's own.

    `goal` is a stored `domain.pledges.goal.Goal`; a milestone pledge names its product in `milestone` instead.
    `done` is the last reported amount as a plain decimal.
    """

    __table_args__ = (Index("ix_pledge_count", "campaign_id", "organisation_id", "state"),)

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id")
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    entered_by_id: int = Field(foreign_key="member.id")
    content_group_id: int = Field(foreign_key="contentgroup.id")
    content: str
    goal: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    milestone: str | None = None
    deadline: date = Field(index=True)
    state: str
    done: str | None = None
    created_at: datetime
    closed_at: datetime | None = None


class Report(SQLModel, table=True):
    """What a member handed in about a pledge: the amount as understood and the words as typed."""

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id", index=True)
    member_id: int = Field(foreign_key="member.id")
    how: str
    done: str | None = None
    words: str
    at: datetime
    taken_back_at: datetime | None = None  # by whoever handed the report in: the report counts no more


class Reminder(SQLModel, table=True):
    """One planned reminder of one pledge; a tick looks for `due_at` and writes `settled_at`."""

    __table_args__ = (
        Index("ix_reminder_due", "settled_at", "due_at"),
        Index("uq_reminder_once", "pledge_id", "deadline", "days_left", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id", index=True)
    deadline: date
    days_left: int  # 30, 7, 1; -1: the deadline has passed
    due_at: datetime
    settled_at: datetime | None = None
    outcome: str = ""  # sent, late, overtaken, closed, unjoined


class HistoryEntry(SQLModel, table=True):
    """What somebody did, and when; entries are only ever added."""

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(index=True)
    actor_id: int | None = Field(default=None, foreign_key="member.id")
    subject: str
    subject_id: int
    verb: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
