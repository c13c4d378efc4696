"""Tables of commendations on their way and given, and of thanks said without a form."""

from datetime import date

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from domain.commending.commendation import CommendationState, Occasion
from storage.ground.columns import one_of


class Commendation(SQLModel, table=True):
    """A proposal of an organisation: another organisation, a member, or by a free name others; as the domain says.

    `decider_id`: the organisation that gave it, of the day on which it did. `entry_id`: the deed done to it last.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    proposer_id: int = Field(foreign_key="organisation.id", index=True)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    name: str = ""
    is_collective: bool
    number_of: int = 1
    words: str
    form: str
    occasion: Occasion = Field(sa_column=one_of(Occasion, "ck_commendation_occasion"))
    year: int
    grounds: list[int] = Field(sa_column=Column(JSON, nullable=False))
    way: list[int] = Field(sa_column=Column(JSON, nullable=False))
    state: CommendationState = Field(sa_column=one_of(CommendationState, "ck_commendation_state"))
    proposed_by_id: int = Field(foreign_key="member.id")
    proposed_on: date
    ballots: int | None = None
    agreed: int | None = None
    against: int | None = None
    voted_on: date | None = None
    decider_id: int | None = Field(default=None, foreign_key="organisation.id")
    body: str = ""
    decision: str = ""
    decided_by_id: int | None = Field(default=None, foreign_key="member.id")
    decided_on: date | None = None
    revoked_on: date | None = None
    answer: str = ""
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")


class Thanks(SQLModel, table=True):
    """A word of thanks of a cell to a member, or with a `month` the good example of that month."""

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    pledge_id: int | None = Field(default=None, foreign_key="pledge.id")
    words: str
    said_by_id: int = Field(foreign_key="member.id")
    said_on: date
    month: date | None = None
    agreed: bool | None = None
    taken_back_on: date | None = None
