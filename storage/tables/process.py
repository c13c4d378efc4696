"""Tables shared by processes: leases, ticks, troubles administrators hear of, counts, and facts of the deployment."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Lease(SQLModel, table=True):
    """Which process does work that only one may do; renewed by a heartbeat, in real time.

    `term` grows by one each time another process begins; a lease given back has the owner "".
    """

    name: str = Field(primary_key=True)
    owner: str
    until: datetime
    term: int = 0


class TickRecord(SQLModel, table=True):
    """When a tick last ran, what it did, how many seconds it took; `failure`: what has stopped it since.

    Named "heard:channel:bot" it is when a platform last answered whether anybody wrote, and
    `did` when another program last received with the same token, if it did.
    """

    name: str = Field(primary_key=True)
    ran_at: datetime
    did: str = ""
    took: float = 0.0
    failure: str = ""


class Trouble(SQLModel, table=True):
    """What needs the hand of an administrator, from its begin to its end, and when they were told of both."""

    name: str = Field(primary_key=True)
    detail: str = ""
    began_at: datetime
    told_at: datetime | None = None
    ended_at: datetime | None = None
    end_told_at: datetime | None = None


class MessageCount(SQLModel, table=True):
    """How many messages one account has ended in one way since the database began."""

    channel: str = Field(primary_key=True)
    bot: str = Field(primary_key=True)
    outcome: str = Field(primary_key=True)
    count: int = 0


class Fact(SQLModel, table=True):
    """One named fact of the deployment: how far the rehearsal clock was moved, the province that was seeded."""

    name: str = Field(primary_key=True)
    value: str
