"""The table of nominations: exemplars an organisation proposes."""

from datetime import date

from sqlmodel import Field, SQLModel

from domain.campaigns.exemplars import Aim, NominationState
from storage.ground.columns import one_of


class Nomination(SQLModel, table=True):
    """An exemplar an organisation proposes: another organisation, a member, or by a free name somebody else.

    `words`: what for. `decided_on`: the day it was recognised, returned or withdrawn; `entry_id`: the deed that did it.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    proposer_id: int = Field(foreign_key="organisation.id", index=True)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    name: str = ""
    words: str
    field: str = ""
    aim: Aim = Field(sa_column=one_of(Aim, "ck_nomination_aim"))
    state: NominationState = Field(sa_column=one_of(NominationState, "ck_nomination_state"))
    proposed_by_id: int = Field(foreign_key="member.id")
    proposed_on: date
    decided_by_id: int | None = Field(default=None, foreign_key="member.id")
    decided_on: date | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")
