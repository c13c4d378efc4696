"""Tables of pledges, reports, reminders and history."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index, text
from sqlmodel import Field, SQLModel

from domain.pledges.goal import Comparator
from domain.pledges.remarks import Outlook, Stage
from domain.pledges.states import PledgeState
from domain.reminders import AT, ReminderKind, ReminderOutcome
from storage.ground.columns import Amount, one_of, where

CLAIMED, WAITING, WISHED = (
    text(each) for each in ("state = 'claimed'", "state = 'waiting'", "wish_entry_id IS NOT NULL")
)


class Pledge(SQLModel, table=True):
    """What a pledge is at present; what it was is in the dated tables.

    A person's pledge has no organisation: it belongs where they do on the day. An organisation's own has no member.
    Without a comparator the pledge names a product in `milestone`. `done` is the last reported total.
    """

    __table_args__ = (
        Index("ix_pledge_own", "organisation_id", "campaign_id", "state"),
        Index("ix_pledge_mine", "member_id", "campaign_id", "state", "deadline"),
        Index("ix_pledge_claimed", "entered_by_id", **where(CLAIMED)),
        Index("ix_pledge_waiting", "entered_by_id", **where(WAITING)),
        Index("ix_pledge_unapproved", "campaign_id", **where(WAITING)),
        Index("ix_pledge_picked", "campaign_id", **where("picked_group_id IS NOT NULL")),
        Index("ix_pledge_wished", "entered_by_id", **where(WISHED)),
        Index("ix_pledge_wished_by", "wish_by_id", **where(WISHED)),
        Index("ix_pledge_claimed_by", "claimed_by_id", **where(CLAIMED)),
        Index("ix_pledge_indicator", "indicator_id", **where("indicator_id IS NOT NULL")),
        CheckConstraint("(member_id IS NULL) <> (organisation_id IS NULL)", name="ck_pledge_owner"),
    )

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id")
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    member_id: int | None = Field(default=None, foreign_key="member.id")
    entered_by_id: int = Field(foreign_key="member.id")
    content_group_id: int | None = Field(default=None, foreign_key="contentgroup.id")  # None: its campaign has none
    picked_group_id: int | None = Field(default=None, foreign_key="contentgroup.id")  # which a person picked, unguessed
    content: str
    comparator: Comparator | None = Field(
        default=None, sa_column=one_of(Comparator, "ck_pledge_comparator", nullable=True)
    )
    value: Decimal | None = Field(default=None, sa_column=Column(Amount))
    upper: Decimal | None = Field(default=None, sa_column=Column(Amount))
    unit: str = ""
    per: str = ""
    basis: str = ""
    parts: int = 0  # how many lines the target has in TargetPart
    milestone: str | None = None
    deadline: date = Field(index=True)
    state: PledgeState = Field(sa_column=one_of(PledgeState, "ck_pledge_state"))
    done: Decimal | None = Field(default=None, sa_column=Column(Amount))
    done_on: date | None = None  # the day of that total
    done_of: Decimal | None = Field(default=None, sa_column=Column(Amount))
    created_at: datetime
    wish_entry_id: int | None = None  # the history entry of a change that waits for a leader's yes
    wish_by_id: int | None = Field(default=None, foreign_key="member.id")  # who asks for it
    claimed_by_id: int | None = Field(default=None, foreign_key="member.id")  # who reported last that it is done
    indicator_id: int | None = Field(default=None, foreign_key="indicator.id")  # the indicator it serves
    serves: str | None = None  # the resolution it carries out, as typed


class Report(SQLModel, table=True):
    """What a member handed in about a pledge: the amount as understood and the words as typed.

    `holds_from` is the day the report is of. A report with a `part` is of that line of the target alone ("trong đó").
    """

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id", index=True)
    member_id: int = Field(foreign_key="member.id")
    how: str
    done: Decimal | None = Field(default=None, sa_column=Column(Amount))
    done_of: Decimal | None = Field(default=None, sa_column=Column(Amount))  # the 59 of "40/59"
    part: int | None = None
    words: str
    remark: str = ""
    difficulty: str = ""
    wanted: str = ""
    outlook: Outlook | None = Field(default=None, sa_column=one_of(Outlook, "ck_report_outlook", nullable=True))
    stage: Stage | None = Field(default=None, sa_column=one_of(Stage, "ck_report_stage", nullable=True))
    at: datetime
    holds_from: date
    taken_back_at: datetime | None = None  # by whoever handed the report in: the report counts no more
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")


class Reminder(SQLModel, table=True):
    """One planned reminder; a tick looks for its day and its hour. Without an outcome it still waits.

    `subject`: pledge, claim (to be looked at whether it still waits), late (its leaders are to hear of it), above (the
    level above is), end (unanswered, it is noted as missed).
    """

    __table_args__ = (
        Index("ix_reminder_due", "settled_at", "due_on", "due_at", "id"),
        Index("ix_reminder_subject", "subject", "due_on", "due_at", "id", **where("settled_at IS NULL")),
        Index("uq_reminder_once", "subject", "subject_id", "kind", "period", "due_on", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    subject: str
    subject_id: int
    kind: ReminderKind = Field(sa_column=one_of(ReminderKind, "ck_reminder_kind"))
    period: str = ""
    due_on: date
    due_at: time = AT
    settled_at: datetime | None = None
    outcome: ReminderOutcome | None = Field(
        default=None, sa_column=one_of(ReminderOutcome, "ck_reminder_outcome", nullable=True)
    )


class HistoryEntry(SQLModel, table=True):
    """What somebody did, when, where and why; entries are only ever added."""

    __table_args__ = (Index("ix_historyentry_subject", "subject", "subject_id", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(index=True)
    holds_from: date
    actor_id: int | None = Field(default=None, foreign_key="member.id")
    channel: str = ""  # telegram, zalo, import, command
    why: str | None = None
    subject: str
    subject_id: int
    verb: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
