"""The table of files that somebody asked for and that are being made."""

from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


class WantedFile(SQLModel, table=True):
    """One file to be made for one chat; the row goes when the file is on its way. `asked_at` is real time.

    `told_at`: when it was said that the file takes a while.
    """

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    channel: str
    bot: str
    chat: str
    paper: str
    organisation_id: int = Field(foreign_key="organisation.id")
    campaigns: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    asked_at: datetime
    told_at: datetime | None = None
    tries: int = 0
    work_after: datetime | None = None
