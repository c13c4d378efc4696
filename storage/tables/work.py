"""Tables of work items: what each is at present, and what it was from which day."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from domain.work.item import WorkState
from storage.ground.columns import one_of
from storage.tables.dated import Dated


class WorkItem(SQLModel, table=True):
    """Something to be done for a pledge, at present. Without a holder it waits with who gave it."""

    __table_args__ = (Index("ix_workitem_held", "holder_id", "state"),)

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id", index=True)
    text: str
    holder_id: int | None = Field(default=None, foreign_key="member.id")
    given_by_id: int = Field(foreign_key="member.id")
    due_on: date | None = None
    state: WorkState = Field(sa_column=one_of(WorkState, "ck_workitem_state"))
    done_on: date | None = None
    created_at: datetime


class DatedWork(Dated, table=True):
    """What a work item was from a day on."""

    __table_args__ = (Index("ix_datedwork_value", "work_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    work_id: int = Field(foreign_key="workitem.id")
    text: str
    holder_id: int | None = Field(default=None, foreign_key="member.id")
    due_on: date | None = None
    state: WorkState = Field(sa_column=one_of(WorkState, "ck_datedwork_state"))
