"""The tables of exemplars: the card of one who is recognised, and who follows it."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

from storage.ground.columns import Amount


class ExemplarCard(SQLModel, table=True):
    """What others learn from: a `domain.exemplars.card.Card` for each nomination of which somebody wrote one."""

    id: int | None = Field(default=None, primary_key=True)
    nomination_id: int = Field(foreign_key="nomination.id", index=True, unique=True)
    figures: str = ""
    value: Decimal | None = Field(default=None, sa_column=Column(Amount))
    unit: str = ""
    how: str = ""
    phase: str = ""
    is_pilot: bool = False
    answer: str = ""


class ExemplarFollower(SQLModel, table=True):
    """A member or an organisation that learns from an exemplar: a `domain.exemplars.following.Following`."""

    __table_args__ = (
        Index("ix_exemplarfollower_member_id", "member_id"),
        Index("ix_exemplarfollower_organisation_id", "organisation_id"),
        Index("ix_exemplarfollower_pledge_id", "pledge_id"),
        CheckConstraint("(member_id IS NULL) <> (organisation_id IS NULL)", name="ck_exemplarfollower_who"),
    )

    id: int | None = Field(default=None, primary_key=True)
    nomination_id: int = Field(foreign_key="nomination.id", index=True)
    member_id: int | None = Field(default=None, foreign_key="member.id")
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    pledge_id: int | None = Field(default=None, foreign_key="pledge.id")
    indicator_id: int | None = Field(default=None, foreign_key="indicator.id")
    value: Decimal | None = Field(default=None, sa_column=Column(Amount))
    unit: str = ""
    fewer: bool = False
    begun_on: date
    begun_by_id: int = Field(foreign_key="member.id")
    ended_on: date | None = None
    copied_on: date | None = None
    copied_words: str = ""
