"""Campaigns and the content groups a pledge belongs to: data, never code."""

from datetime import date

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


class Campaign(SQLModel, table=True):
    """A movement, round or peak with its window; several may be open side by side."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    opens_on: date
    closes_on: date
    approves_first: bool = False  # a pledge waits for a leader's approval before it becomes active
    promises: bool = False  # a pledge is read back as a promise: "Tôi hứa hoàn thành …"


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
