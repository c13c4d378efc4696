"""Tables of figures that are kept so that a province need not be counted anew, and of what changed since."""

from datetime import date

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


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
