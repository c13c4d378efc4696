"""Hand the campaigns and content groups of an organisation that is merged on to its successor, and back."""

from collections.abc import Collection

from sqlalchemy import Table, select, update
from sqlmodel import Session

from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import tables_of

_campaign, _group, _entry = tables_of(tables.Campaign, tables.ContentGroup, tables.HistoryEntry)
HANDED_ON, HANDED_BACK = "handed on", "handed back"
_OWNED: dict[str, tuple[Table, str]] = {"campaign": (_campaign, "owner_id"), "group": (_group, "organisation_id")}
"""By subject of the history: the table, and the column that names the organisation."""


def hand_on(session: Session, subject: str, of: Collection[int], into: int, stamp: Stamp, deed: int) -> None:
    table, owner = _OWNED[subject]
    connection = session.connection()
    theirs = select(table.c.id, table.c[owner]).where(table.c[owner].in_(of))
    for number, before in connection.execute(theirs).all():
        connection.execute(update(table).where(table.c.id == number).values({owner: into}))
        history.record(session, stamp, subject, number, HANDED_ON, before=before, after=into, deed=deed)


def hand_back(session: Session, subject: str, deed: int, stamp: Stamp) -> None:
    """Undo what a deed handed on, except where it has gone on meanwhile."""
    table, owner = _OWNED[subject]
    connection = session.connection()
    handed = select(_entry.c.subject_id, _entry.c.details)
    handed = handed.where(_entry.c.subject == subject, _entry.c.verb == HANDED_ON, _entry.c.id > deed)
    for number, details in connection.execute(handed).all():
        mine = (table.c.id == number, table.c[owner] == details["after"])
        if details["deed"] == deed:
            connection.execute(update(table).where(*mine).values({owner: details["before"]}))
            history.record(session, stamp, subject, number, HANDED_BACK, deed=deed)
