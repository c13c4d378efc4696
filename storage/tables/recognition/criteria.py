"""Tables of criteria, of what units mark by them, of yearly grades, and the register of recognitions."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.criteria.criteria import State
from domain.criteria.grades import Grade
from storage.ground.columns import Amount, one_of
from storage.tables.dated import Dated


class CriteriaVersion(Dated, table=True):
    """A set of criteria as an organisation issued it for itself and those below it; the newest counts."""

    __table_args__ = (Index("ix_criteriaversion_value", "organisation_id", "code", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    code: str
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))


class Assessment(SQLModel, table=True):
    """What an organisation marks of itself by a set, `body`, as the set was then. One for each set and period.

    `entry_id`: the deed that handed it in, took it back, agreed to it or returned it.
    """

    __table_args__ = (UniqueConstraint("organisation_id", "code", "period", name="uq_assessment"),)

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    code: str
    period: str
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    state: State = Field(sa_column=one_of(State, "ck_assessment_state"))
    handed_in_by_id: int | None = Field(default=None, foreign_key="member.id")
    decided_by_id: int | None = Field(default=None, foreign_key="member.id")
    decided_on: date | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")


class AssessmentMark(SQLModel, table=True):
    """One criterion marked; `words`: the grounds as somebody typed them. What stood before is in the history."""

    __table_args__ = (UniqueConstraint("assessment_id", "code", name="uq_assessmentmark"),)

    id: int | None = Field(default=None, primary_key=True)
    assessment_id: int = Field(foreign_key="assessment.id")
    code: str
    value: Decimal = Field(sa_column=Column(Amount, nullable=False))
    words: str = ""
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)


class YearlyGrade(Dated, table=True):
    """The grade of a year: of the organisation itself, or of a member who belonged to it.

    `answer`: what the one graded says to it; it stands beside the grade.
    """

    __table_args__ = (Index("ix_yearlygrade_value", "organisation_id", "year"),)

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    year: int
    grade: Grade = Field(sa_column=one_of(Grade, "ck_yearlygrade_grade"))
    number: str = ""
    answer: str = ""
    noted_by_id: int | None = Field(default=None, foreign_key="member.id")


class Recognition(SQLModel, table=True):
    """One organisation recognised by a decision; withdrawn ones stay. `until`: the last day it holds."""

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    code: str = ""
    title: str
    year: int
    decider_id: int = Field(foreign_key="organisation.id", index=True)
    number: str = ""
    decided_on: date
    until: date | None = Field(default=None, index=True)
    noted_by_id: int = Field(foreign_key="member.id")
    noted_on: date
    recorded_at: datetime
    withdrawn_on: date | None = None
    withdrawn_by_id: int | None = Field(default=None, foreign_key="member.id")
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")
