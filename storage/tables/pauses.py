"""The table of times in which a person does not want to be reminded."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel


class Pause(SQLModel, table=True):
    """No reminders to a member from a day until a day, of one pledge or of all; ended when they ask for reminders."""

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    pledge_id: int | None = Field(default=None, foreign_key="pledge.id")
    since: date
    until: date | None = None  # the last day without reminders; None: until further notice
    asked_at: datetime
    ended_at: datetime | None = None
