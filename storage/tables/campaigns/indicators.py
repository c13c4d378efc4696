"""Tables of indicators, of what units reached of them, and of the targets a committee gives down."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel

from domain.indicators.assigned import AssignedState
from domain.indicators.indicators import AddsUp
from domain.pledges.goal import Comparator
from storage.ground.columns import Amount, one_of
from storage.tables.dated import Dated


class Indicator(SQLModel, table=True):
    """A figure a resolution asks for. `reports`: the kinds of units who report it; `when`: targets of some.

    `organisation_id`: the committee that entered it for itself and those below it.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    code: str
    position: int = 0
    domain: str
    name: str
    unit: str = ""
    comparator: Comparator = Field(sa_column=one_of(Comparator, "ck_indicator_comparator"))
    value: Decimal | None = Field(default=None, sa_column=Column(Amount))
    upper: Decimal | None = Field(default=None, sa_column=Column(Amount))
    per: str = ""
    from_year: int
    until_year: int
    reports: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    adds_up: AddsUp = Field(sa_column=one_of(AddsUp, "ck_indicator_adds_up"))
    weight: str = ""
    resolution: str = ""
    part_of: str = ""
    when: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")


class IndicatorResult(Dated, table=True):
    """What a unit says it has reached of an indicator, `of` how many where it said so; `words` as typed."""

    __table_args__ = (Index("ix_indicatorresult_value", "indicator_id", "organisation_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    indicator_id: int = Field(foreign_key="indicator.id")
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    value: Decimal = Field(sa_column=Column(Amount, nullable=False))
    of: Decimal | None = Field(default=None, sa_column=Column(Amount))
    words: str = ""


class AssignedTarget(SQLModel, table=True):
    """A target a committee gives to a unit for a year; `asked…`: what the unit asks for instead, `reason` why."""

    id: int | None = Field(default=None, primary_key=True)
    indicator_id: int = Field(foreign_key="indicator.id", index=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    giver_organisation_id: int = Field(foreign_key="organisation.id", index=True)
    year: int
    comparator: Comparator = Field(sa_column=one_of(Comparator, "ck_assignedtarget_comparator"))
    value: Decimal = Field(sa_column=Column(Amount, nullable=False))
    upper: Decimal | None = Field(default=None, sa_column=Column(Amount))
    state: AssignedState = Field(sa_column=one_of(AssignedState, "ck_assignedtarget_state"))
    asked: Decimal | None = Field(default=None, sa_column=Column(Amount))
    asked_indicator_id: int | None = Field(default=None, foreign_key="indicator.id")
    reason: str = ""
    until: date | None = None
    asked_until: date | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")
