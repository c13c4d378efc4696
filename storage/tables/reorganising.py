"""The table of changes to the tree that somebody ordered: planned, done, taken back or refused."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel

from domain.reorganising.change import ChangeState
from storage.ground.columns import one_of


class Reorganisation(SQLModel, table=True):
    """One change from a day on. `wanted` is a `domain.reorganising.change.Wanted`; `entry_id` the deed that did it.

    `disbelieved`: the stays that are withdrawn by it, by table, so that they come back if it is taken back.
    """

    __table_args__ = (Index("ix_reorganisation_due", "state", "day"),)

    id: int | None = Field(default=None, primary_key=True)
    day: date
    wanted: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    state: ChangeState = Field(sa_column=one_of(ChangeState, "ck_reorganisation_state"))
    by_id: int | None = Field(default=None, foreign_key="member.id")
    at: datetime
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")
    disbelieved: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
