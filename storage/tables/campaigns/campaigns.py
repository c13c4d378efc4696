"""Tables of campaigns, with the facts units owe and when reminders come, and of their content groups."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from domain.campaigns.campaign import CampaignKind, Told
from storage.ground.columns import one_of


class Campaign(SQLModel, table=True):
    """A movement or a peak with its window; several may be open side by side.

    `people`, `units`: the kinds it is for; empty: everybody. `told`: who hears when it opens and closes; the next two
    say for which days that is done.
    """

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    opens_on: date
    closes_on: date
    approves_first: bool = False  # a pledge waits for a leader's approval before it becomes active
    promises: bool = False  # a pledge is read back as a promise: "Tôi hứa hoàn thành …"
    kind: CampaignKind = Field(default=CampaignKind.STANDING, sa_column=one_of(CampaignKind, "ck_campaign_kind"))
    registers_from: date | None = None
    registers_until: date | None = None
    horizon: date | None = None  # no deadline lies later
    parent_id: int | None = Field(default=None, foreign_key="campaign.id")  # the campaign it lives in
    owner_id: int | None = Field(default=None, foreign_key="organisation.id")  # None: of the whole deployment
    basis: list[dict[str, str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    people: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    units: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    told: Told = Field(default=Told.NOBODY, sa_column=one_of(Told, "ck_campaign_told"))
    told_opening: date | None = None
    told_closing: date | None = None
    changed_at: datetime | None = None  # its days, name or audience became others, and that is still to be told
    told_up_to: int = 0  # the member up to whom that has gone out
    facts: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # owed by units
    withdrawn_at: datetime | None = None  # entered by mistake, before anybody registered
    reminds: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """When its pledges and rounds are reminded of, as far as that differs from what is usual (`ReminderPlan`)."""


class ContentGroup(SQLModel, table=True):
    """One group of a campaign's contents, below another or at the top; pledges stand in the lowest ones.

    `name` is in plain words, `slogan` how the movement calls it. `organisation_id`: who added it for its own people;
    whether it is offered is in `DatedGroup`, for a group that has pledges is never removed.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    code: str
    name: str
    position: int = 0
    parent_id: int | None = Field(default=None, foreign_key="contentgroup.id")
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    slogan: str = ""
    keywords: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    examples: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    themes: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    suggestions: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
