"""Tables shared by processes: leases, when each tick last ran, and facts of the deployment."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Lease(SQLModel, table=True):
    """Which process does work that only one may do; renewed by a heartbeat, in real time."""

    name: str = Field(primary_key=True)
    owner: str
    until: datetime


class TickRecord(SQLModel, table=True):
    """When a tick last ran, and what it did."""

    name: str = Field(primary_key=True)
    ran_at: datetime
    did: str = ""


class Fact(SQLModel, table=True):
    """One named fact of the deployment: how far the rehearsal clock was moved, the province that was seeded."""

    name: str = Field(primary_key=True)
    value: str
