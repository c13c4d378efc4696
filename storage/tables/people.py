"""Tables of organisations, members, posts, consents and invitations."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel


class Organisation(SQLModel, table=True):
    """A party organisation. `path` is "/1/4/9/", the ids from the root down, so that a subtree is one index range."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    kind: str
    parent_id: int | None = Field(default=None, foreign_key="organisation.id", index=True)
    path: str = Field(default="/", index=True)


class Member(SQLModel, table=True):
    """A person the movement counts or who serves it. Nothing else about them is kept."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    created_at: datetime


class Membership(SQLModel, table=True):
    """Belonging to one organisation from `since` up to, not including, `until`: the denominator of coverage."""

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    leader: bool = False
    since: date
    until: date | None = None


class Post(SQLModel, table=True):
    """A duty in an organisation, held from `since` up to `until`; one person may hold several."""

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id", index=True)
    role: str
    since: date
    until: date | None = None


class Consent(SQLModel, table=True):
    """One person's consent to one purpose, in the words of one version; provable, and withdrawable."""

    id: int | None = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    purpose: str
    version: str
    channel: str
    given_at: datetime
    withdrawn_at: datetime | None = None


class Invitation(SQLModel, table=True):
    """A one-time code that links a chat to a member; only its keyed hash is kept."""

    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    created_by_id: int | None = Field(default=None, foreign_key="member.id")
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


class CodeAttempt(SQLModel, table=True):
    """A code that was tried and not known, for the limit of tries."""

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(index=True)
    at: datetime = Field(index=True)
