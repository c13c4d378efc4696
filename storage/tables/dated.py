"""Tables of dated facts: what held from which day, and between which moments it was believed."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel

from domain.pledges.goal import Comparator
from domain.pledges.states import PledgeState
from storage.ground.columns import Amount, by_bytes, one_of


class Dated(SQLModel):
    """Rows are only added; `withdrawn_at` is set once, when the fact turns out to be wrong or is taken back.

    The value on a day is the row with the greatest (`holds_from`, `id`) among those not withdrawn.
    """

    holds_from: date
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")


class DatedState(Dated, table=True):
    __table_args__ = (Index("ix_datedstate_value", "pledge_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id")
    state: PledgeState = Field(sa_column=one_of(PledgeState, "ck_datedstate_state"))


class DatedText(Dated, table=True):
    """The words of a pledge, the product it names, and its content group."""

    __table_args__ = (Index("ix_datedtext_value", "pledge_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id")
    content: str
    milestone: str | None = None
    content_group_id: int | None = Field(default=None, foreign_key="contentgroup.id")


class DatedTarget(Dated, table=True):
    """The target of a pledge; without a comparator the pledge names a product instead."""

    __table_args__ = (Index("ix_datedtarget_value", "pledge_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id")
    comparator: Comparator | None = Field(
        default=None, sa_column=one_of(Comparator, "ck_datedtarget_comparator", nullable=True)
    )
    value: Decimal | None = Field(default=None, sa_column=Column(Amount))
    upper: Decimal | None = Field(default=None, sa_column=Column(Amount))
    unit: str = ""
    per: str = ""
    basis: str = ""


class TargetPart(SQLModel, table=True):
    """One "trong đó" line of a target."""

    id: int | None = Field(default=None, primary_key=True)
    target_id: int = Field(foreign_key="datedtarget.id", index=True)
    position: int
    value: Decimal = Field(sa_column=Column(Amount, nullable=False))
    unit: str = ""


class DatedDeadline(Dated, table=True):
    __table_args__ = (Index("ix_dateddeadline_value", "pledge_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id")
    deadline: date


class DatedKind(Dated, table=True):
    """What a person is to the Party: dang_vien, du_bi, mien_sinh_hoat, doan_vien, quan_chung …; others as text."""

    __table_args__ = (Index("ix_datedkind_value", "member_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id")
    kind: str


class DatedLeftOut(Dated, table=True):
    """The kinds of people and of organisations the figures of a campaign do not count; no row: everybody counts."""

    __table_args__ = (Index("ix_datedleftout_value", "campaign_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id")
    people: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    units: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class DatedGroup(Dated, table=True):
    """What an organisation makes of a content group for everybody below it: whether it is offered, and words it adds.

    Without an organisation: for all, as the file of the movement says, or whoever added the group.
    """

    __table_args__ = (Index("ix_datedgroup_value", "group_id", "organisation_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="contentgroup.id")
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    offered: bool
    keywords: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class OrganisationVersion(Dated, table=True):
    """What an organisation was called and where it stood; `path` as in `Organisation`."""

    __table_args__ = (Index("ix_organisationversion_value", "organisation_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    name: str
    kind: str
    parent_id: int | None = Field(default=None, foreign_key="organisation.id")
    path: str = Field(sa_column=by_bytes("/"))
    closed: bool = False


class DatedYear(Dated, table=True):
    """Which cluster (cụm, khối) an organisation is in for one year, "" for none, and whether it is a pilot (điểm).

    `holds_from` is the first of January; the value holds in that year alone.
    """

    __table_args__ = (
        Index("ix_datedyear_value", "organisation_id", "holds_from", "id"),
        Index("ix_datedyear_year", "holds_from"),
    )

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    cluster: str = ""
    pilot: bool = False


class DatedOwner(Dated, table=True):
    """To which organisation an organisation's own pledge went, and from which; or a member's, who was entered twice.

    Without a row a pledge never changed hands.
    """

    __table_args__ = (Index("ix_datedowner_value", "pledge_id", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    pledge_id: int = Field(foreign_key="pledge.id")
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    before_id: int | None = Field(default=None, foreign_key="organisation.id")
    member_id: int | None = Field(default=None, foreign_key="member.id")
    member_before_id: int | None = Field(default=None, foreign_key="member.id")


class OrganisationFact(Dated, table=True):
    """A fact an organisation owes a campaign, by its code; `holds_from` is its day, `words` how it was told.

    `done`, `of`: how many of how many people, where the campaign asks for a share.
    """

    __table_args__ = (Index("ix_organisationfact_value", "organisation_id", "campaign_id", "code", "holds_from", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    code: str
    done: int | None = None
    of: int | None = None
    words: str = ""


class DatedQuiet(Dated, table=True):
    """A day, `holds_from`, on which nobody of an organisation and below it is written to unasked."""

    __table_args__ = (Index("ix_datedquiet_day", "holds_from"),)

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    words: str = ""
