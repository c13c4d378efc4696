"""Tables of what a person wishes of messages: times without reminders or announcements, and notes to oneself."""

from datetime import date, datetime, time

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.ground.columns import where


class Pause(SQLModel, table=True):
    """No reminders to a member from a day until a day, of one pledge or of all; ended when they ask for reminders."""

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    pledge_id: int | None = Field(default=None, foreign_key="pledge.id")
    since: date
    until: date | None = None  # the last day without reminders; None: until further notice
    asked_at: datetime
    ended_at: datetime | None = None


class AnnouncementPause(SQLModel, table=True):
    """No announcements to a member from a day until a day; ended when they ask for them again.

    A table of its own: to an older program every `Pause` is one of reminders.
    """

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    since: date
    until: date | None = None  # the last day without announcements; None: until further notice
    asked_at: datetime
    ended_at: datetime | None = None


class Note(SQLModel, table=True):
    """What somebody wants to be told on a day, in their own words; `due_at` None: with all else of that day.

    `ended_at`: sent, or taken back by the person.
    """

    __table_args__ = (Index("ix_note_waiting", "due_on", **where("ended_at IS NULL")),)

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    words: str
    due_on: date
    due_at: time | None = None
    asked_at: datetime
    ended_at: datetime | None = None
    taken_back: bool = False
