"""Tables of the secretary's desk: files that are being made, what stands on papers, and figures that are kept."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, Index
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


class Letterhead(SQLModel, table=True):
    """Rows are only added; the newest that is not withdrawn counts. "": as the tree says on the day.

    `named_for`: how the organisation and the one above were called then: once they are called otherwise the two
    printed names are guessed anew. `last_numbers`: the last number used of each kind of paper, "BC 5; NQ 12".
    """

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    printed_name: str = ""
    upper_name: str = ""
    place_name: str = ""
    symbol: str = ""
    signer: str = ""
    signer_post: str = ""
    authority: str = ""
    spelling: str = ""
    recipients: str = ""
    last_numbers: str = ""
    bases: str = ""
    named_for: str = ""
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")


class KeptFigures(SQLModel, table=True):
    """What one organisation has by itself in some campaigns (`asked`), as JSON, counted on a day; None: to be counted.

    `checked_on`: the day on which it was last counted anew though nothing had changed.
    """

    __table_args__ = (Index("uq_keptfigures_once", "asked", "organisation_id", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    asked: str
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    day: date | None = None
    counted: str = ""
    came: str = ""
    checked_on: date | None = None


class DayFigures(SQLModel, table=True):
    """What an organisation and each below it had at the end of a day in some campaigns, as JSON, counted on `kept_on`.

    Of a large tree alone, and only where somebody asked: it is of what was recorded by then, and so never changes.
    """

    __table_args__ = (Index("uq_dayfigures_once", "organisation_id", "asked", "day", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    asked: str
    day: date
    kept_on: date
    figures: str


class AskedFigures(SQLModel, table=True):
    """The campaigns that somebody asked about together, and on which day last: of these figures are kept."""

    asked: str = Field(primary_key=True)
    day: date


class Touched(SQLModel, table=True):
    """Whose figures changed, written by the database itself with every change, until they are counted anew."""

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int | None = None
    member_id: int | None = None
    pledge_id: int | None = None
