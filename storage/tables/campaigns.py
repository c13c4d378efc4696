"""Campaigns and the content groups a pledge belongs to: data, never code."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from domain.campaigns.campaign import CampaignKind, Told
from domain.campaigns.exemplars import Aim, NominationState
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
    facts: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # owed by units
    withdrawn_at: datetime | None = None  # entered by mistake, before anybody registered


class ContentGroup(SQLModel, table=True):
    """One heading of a campaign's taxonomy, with the words by which it is recognised and an example to show."""

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    code: str
    chapter: str = ""
    name: str
    position: int = 0
    keywords: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    examples: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Nomination(SQLModel, table=True):
    """An exemplar an organisation proposes: another organisation, a member, or by a free name somebody else.

    `words`: what for. `decided_on`: the day it was recognised, returned or withdrawn; `entry_id`: the deed that did it.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    proposer_id: int = Field(foreign_key="organisation.id", index=True)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    name: str = ""
    words: str
    field: str = ""
    aim: Aim = Field(sa_column=one_of(Aim, "ck_nomination_aim"))
    state: NominationState = Field(sa_column=one_of(NominationState, "ck_nomination_state"))
    proposed_by_id: int = Field(foreign_key="member.id")
    proposed_on: date
    decided_by_id: int | None = Field(default=None, foreign_key="member.id")
    decided_on: date | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")
