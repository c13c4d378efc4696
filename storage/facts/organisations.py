"""Write the versions of organisations: what the present row says, kept with the day it began."""

from collections.abc import Sequence

from sqlalchemy import insert, literal, select
from sqlmodel import Session

from domain.stamps import Stamp
from storage import tables
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of

_organisation, _version = table_of(tables.Organisation), table_of(tables.OrganisationVersion)
_SNAPSHOT = ["name", "kind", "parent_id", "path"]


def write(session: Session, ids: Sequence[int], stamp: Stamp, entry: int) -> None:
    """Keep the present of these organisations as their newest versions, thousands in one statement."""
    now = {"holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry}
    columns = ["organisation_id", *_SNAPSHOT, "closed", *now]
    constants = [literal(value, _version.c[name].type) for name, value in now.items()]
    closed = (_organisation.c.closed_on.is_not(None)).label("closed")
    present = select(_organisation.c.id, *(_organisation.c[name] for name in _SNAPSHOT), closed, *constants)
    for some in chunks(ids):
        theirs = present.where(_organisation.c.id.in_(some))
        session.connection().execute(insert(_version).from_select(columns, theirs))
