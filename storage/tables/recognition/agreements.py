"""Tables of agreements between organisations: parties with their signatures, what is agreed on, scores, remarks."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from domain.agreements.agreement import AgreementState, LineKind
from domain.agreements.scoring import Scorer
from storage.ground.columns import Amount, one_of


class Agreement(SQLModel, table=True):
    """An agreement; `organisation_id`: who drew it up.

    `revision`: one more with each change of its words; `sent_on`: the day on which the parties had the last of them;
    `bound_on`: it came into force; `ended_on`: it was broken off or withdrawn.
    """

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    author_id: int = Field(foreign_key="member.id")
    name: str
    since: date
    until: date
    revision: int
    state: AgreementState = Field(sa_column=one_of(AgreementState, "ck_agreement_state"))
    drawn_on: date
    sent_on: date
    bound_on: date | None = None
    ended_on: date | None = None
    ended_by_id: int | None = Field(default=None, foreign_key="member.id")
    why: str = ""


class AgreementParty(SQLModel, table=True):
    """An organisation that agrees, with who signed for it in which post; `name` as it was called then."""

    __table_args__ = (Index("ix_agreementparty_of", "agreement_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = Field(foreign_key="agreement.id")
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    position: int
    name: str
    signer_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    role: str = ""
    signed_on: date | None = None
    left_on: date | None = None
    left_by_id: int | None = Field(default=None, foreign_key="member.id")
    left_why: str = ""


class AgreementLine(SQLModel, table=True):
    """One content or solution of one revision; earlier revisions stay as they were."""

    __table_args__ = (Index("ix_agreementline_of", "agreement_id", "revision", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = Field(foreign_key="agreement.id")
    revision: int
    position: int
    kind: LineKind = Field(sa_column=one_of(LineKind, "ck_agreementline_kind"))
    words: str
    most: Decimal | None = Field(default=None, sa_column=Column(Amount))


class AgreementScore(SQLModel, table=True):
    """What one content of a party was given for a year; of a scorer the last deed counts that was not taken back."""

    __table_args__ = (Index("ix_agreementscore_of", "party_id", "year", "scorer"),)

    id: int | None = Field(default=None, primary_key=True)
    party_id: int = Field(foreign_key="agreementparty.id")
    line_id: int = Field(foreign_key="agreementline.id")
    year: int
    scorer: Scorer = Field(sa_column=one_of(Scorer, "ck_agreementscore_scorer"))
    value: Decimal = Field(sa_column=Column(Amount, nullable=False))
    note: str
    by_id: int = Field(foreign_key="member.id")
    at: datetime
    entry_id: int = Field(foreign_key="historyentry.id", index=True)
    withdrawn_at: datetime | None = None


class AgreementRemark(SQLModel, table=True):
    """What somebody says in the name of an organisation about the scores of a party for a year."""

    __table_args__ = (Index("ix_agreementremark_of", "party_id", "year"),)

    id: int | None = Field(default=None, primary_key=True)
    party_id: int = Field(foreign_key="agreementparty.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    year: int
    member_id: int = Field(foreign_key="member.id", index=True)
    words: str
    at: datetime
    withdrawn_at: datetime | None = None
