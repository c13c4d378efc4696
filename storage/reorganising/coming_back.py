"""Let somebody whose leaving was wrong belong to the successor, where their organisation is gone meanwhile."""

from sqlalchemy import select
from sqlmodel import Session

from domain.stamps import Stamp
from storage import tables
from storage.ground.core_table import table_of
from storage.reorganising import stays

_organisation = table_of(tables.Organisation)


def follow(session: Session, member_id: int, stamp: Stamp, entry: int) -> None:
    """Move on what goes on in an organisation that was merged, once more where that was merged again."""
    for table in (stays.HOMES, stays.POSTS):
        place = _organisation.c.id == table.c.organisation_id
        mine = (table.c.member_id == member_id, table.c.until.is_(None), table.c.withdrawn_at.is_(None))
        columns = (table.c.organisation_id, _organisation.c.closed_on, _organisation.c.merged_into_id)
        query = select(*columns).join(_organisation, place).where(*mine, _organisation.c.merged_into_id.is_not(None))
        while found := session.connection().execute(query).first():
            of, day, into = found
            moves = stays.plan(session, table, [of], into if table is stays.HOMES else None, day, [member_id])
            stays.write(session, table, moves, day, stamp, entry)
