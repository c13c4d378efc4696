"""Tell in SQL how far people have come with an announcement, for whoever lists, counts or urges them."""

from sqlalchemy import ColumnElement, Table, and_, case, exists, literal, select, tuple_

from domain.reach.grasp import DECIDES, Grasp
from storage import tables
from storage.ground.core_table import table_of

_entry = table_of(tables.HistoryEntry)
UNCLEAR, ASKED = "unclear", "asked back"
"""What the history keeps of an announcement: somebody said that it is not clear, or wrote back, with their words."""


def said(person: Table) -> dict[str, ColumnElement[bool]]:
    """Return what somebody in the ledger may have said of an announcement, each as a condition."""
    read = person.c.read_at.is_not(None)
    return {"read": read, "understood": person.c.understood_at.is_not(None), "unclear": and_(read, _unclear(person))}


def grasp(person: Table) -> ColumnElement[str]:
    facts = said(person)
    return case(*((facts[name], literal(each.value)) for name, each in DECIDES), else_=literal(Grasp.UNREAD.value))


def _unclear(person: Table) -> ColumnElement[bool]:
    """Whether they have said so since they read it: what they took back counts no more."""
    about = (_entry.c.subject == "broadcast", _entry.c.subject_id == person.c.broadcast_id, _entry.c.verb == UNCLEAR)
    since = exists().where(*about, _entry.c.actor_id == person.c.member_id, _entry.c.at >= person.c.read_at)
    ever = select(_entry.c.subject_id, _entry.c.actor_id).where(*about[::2])  # read once: few ever said so
    return and_(tuple_(person.c.broadcast_id, person.c.member_id).in_(ever), since)
