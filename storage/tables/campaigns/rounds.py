"""Tables of rounds: their plans, days moved for one round, reports handed in, and what those above say to them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel

from domain.campaigns.rounds import Every
from storage.ground.columns import one_of, where


class RoundPlan(SQLModel, table=True):
    """How often the results of a campaign are handed in; the rounds themselves follow from it and are not stored."""

    __table_args__ = (Index("uq_roundplan_code", "campaign_id", "code", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id")
    code: str
    name: str
    every: Every = Field(sa_column=one_of(Every, "ck_roundplan_every"))
    days: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    opens: int
    due: int
    closes: int
    units: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    ended_at: datetime | None = None  # no further rounds
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")  # the committee that asks it
    since: date | None = None  # no round ends earlier
    until: date | None = None  # no round ends later


class RoundDays(SQLModel, table=True):
    """The days of one round where somebody moved them; the newest holds. `organisation_id`: of that one alone."""

    __table_args__ = (Index("ix_rounddays_of", "plan_id", "last", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="roundplan.id")
    last: date  # the last day of the round
    due_on: date
    closes_on: date
    opens_on: date | None = None  # None: as the plan says
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    entry_id: int = Field(foreign_key="historyentry.id")


class RoundReport(SQLModel, table=True):
    """What an organisation handed in for a round: its figures of that moment, never changed afterwards."""

    __table_args__ = (
        Index("ix_roundreport_handed_in", "organisation_id", "at"),
        Index("ix_roundreport_of", "plan_id", "last", "organisation_id"),
        Index(
            "uq_roundreport_once",
            *("plan_id", "last", "organisation_id"),
            unique=True,
            **where("taken_back_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="roundplan.id")
    last: date
    organisation_id: int = Field(foreign_key="organisation.id")
    member_id: int = Field(foreign_key="member.id")
    at: datetime
    day: date
    figures: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    words: str = ""
    taken_back_at: datetime | None = None
    replaces_id: int | None = Field(default=None, foreign_key="roundreport.id")  # the one this puts right
    entry_id: int = Field(foreign_key="historyentry.id")
    code: str = Field(default="", index=True)  # of unit, round, version, words and figures


class Instruction(SQLModel, table=True):
    """What a committee tells an organisation below to do, or why it sends a report back; and what was answered."""

    id: int | None = Field(default=None, primary_key=True)
    from_id: int = Field(foreign_key="organisation.id", index=True)
    to_id: int = Field(foreign_key="organisation.id", index=True)
    report_id: int | None = Field(default=None, foreign_key="roundreport.id", index=True)  # which it sends back
    words: str
    due_on: date | None = None
    member_id: int = Field(foreign_key="member.id")
    at: datetime
    day: date
    withdrawn_at: datetime | None = None
    answer: str = ""
    answered_by: int | None = Field(default=None, foreign_key="member.id")
    answered_on: date | None = None
    entry_id: int = Field(foreign_key="historyentry.id")
