"""Tables of organisations, members, posts, consents and invitations."""

from datetime import date, datetime, time

from sqlalchemy import Index, text, true
from sqlmodel import Field, SQLModel

from domain.roles import EndReason
from storage.ground.columns import by_bytes, one_of, where

MERGED = text("merged_into_id IS NOT NULL")


class Organisation(SQLModel, table=True):
    """A party organisation. `path` is "/1/4/9/", the ids from the root down, so that a subtree is one index range.

    `called` is the name as people say it (`domain.names.called`), so that a name is found without reading all.
    `merged_into_id`: where everything of a closed one went. `compares`: whether it lets those below be compared.
    """

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    kind: str
    parent_id: int | None = Field(default=None, foreign_key="organisation.id", index=True)
    path: str = Field(default="/", sa_column=by_bytes("/"))
    closed_on: date | None = None
    called: str = Field(default="", sa_column=by_bytes(""))
    merged_into_id: int | None = Field(default=None, foreign_key="organisation.id")
    compares: bool = Field(default=True, sa_column_kwargs={"server_default": true()})


class Member(SQLModel, table=True):
    """A person the movement counts or who serves it. Nothing else about them is kept.

    `reminded_at`: the hour at which the person wants to be reminded; None in the morning. `reminded_on`: the only
    day of the week for it, Monday 0. `digests_off`: the digests that the person wants no more. `digest_day`,
    `digest_at`: the day of the week (0: Monday) and the hour at which the person wants the digest of the week; None: on
    Mondays, with all else of the day. `digest_on`: when it comes next.
    `found_by`: what the name is found by (`domain.names.found_by`). `merged_into_id`: who this was entered twice for.
    """

    __table_args__ = (
        Index("ix_member_merged", "merged_into_id", **where(MERGED)),
        Index("ix_member_digest", "digest_on", **where("digest_on IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    created_at: datetime
    reminded_at: time | None = None
    reminded_on: int | None = None
    digests_off: str | None = None
    digest_day: int | None = None
    digest_at: time | None = None
    digest_on: date | None = None
    found_by: str = Field(default="", sa_column=by_bytes(""))
    merged_into_id: int | None = Field(default=None, foreign_key="member.id")


class Stay(SQLModel):
    """From `since` up to, not including, `until`. The end is written once; what was wrong is withdrawn and added anew.

    `withdrawn_at`: entered by mistake, and never counted once that is known.
    """

    since: date
    until: date | None = None
    recorded_at: datetime
    until_recorded_at: datetime | None = None
    withdrawn_at: datetime | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")
    until_entry_id: int | None = Field(default=None, foreign_key="historyentry.id")


class Membership(Stay, table=True):
    """Belonging to one organisation: the denominator of coverage, and the branch of a person's pledges."""

    __table_args__ = (Index("ix_membership_here", "organisation_id", "since"),)

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    leader: bool = False
    end_reason: EndReason | None = Field(
        default=None, sa_column=one_of(EndReason, "ck_membership_end_reason", nullable=True)
    )


class Post(Stay, table=True):
    """A duty in an organisation; one person may hold several."""

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id", index=True)
    role: str
    end_reason: EndReason | None = Field(default=None, sa_column=one_of(EndReason, "ck_post_end_reason", nullable=True))


class Consent(SQLModel, table=True):
    """One person's consent to one purpose, in the words of one version; provable, and withdrawable.

    `signed_on`, `noted_by_id`: signed on paper that day, and who says so; then `given_at` is when that was noted.
    `withdrawn_by_id`: who noted that a consent on paper is withdrawn.
    """

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    purpose: str
    version: str
    channel: str
    given_at: datetime
    withdrawn_at: datetime | None = None
    signed_on: date | None = None
    noted_by_id: int | None = Field(default=None, foreign_key="member.id")
    withdrawn_by_id: int | None = Field(default=None, foreign_key="member.id")


class Invitation(SQLModel, table=True):
    """A one-time code that links a chat to a member; only its keyed hash is kept.

    `account_id`: the chat that used it and waits until the member says in their first chat that it is theirs.
    """

    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    created_by_id: int | None = Field(default=None, foreign_key="member.id")
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    account_id: int | None = Field(default=None, index=True)


class CodeAttempt(SQLModel, table=True):
    """A code that was tried and not known, for the limit of tries."""

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(index=True)
    at: datetime = Field(index=True)
