"""Say from which entry to which the pledges and the work of somebody went who stood on the list twice, and back."""

from collections.abc import Sequence

from sqlalchemy import func, insert, literal, select, update
from sqlmodel import Session

from domain.stamps import Stamp
from storage import tables
from storage.ground.core_table import tables_of

_owner, _state, _work = tables_of(tables.DatedOwner, tables.DatedState, tables.DatedWork)


def keep_owner(session: Session, pledges: Sequence[int], of: int, to: int, stamp: Stamp, entry: int) -> None:
    """Keep that these pledges have been of `to` all the time, as is believed from now on."""
    said = {"member_before_id": of, "member_id": to, "recorded_at": stamp.at, "entry_id": entry}
    constants = [literal(value, _owner.c[name].type) for name, value in said.items()]
    began = func.min(_state.c.holds_from)
    rows = select(_state.c.pledge_id, began, *constants).where(_state.c.pledge_id.in_(pledges))
    columns = ["pledge_id", "holds_from", *said]
    session.connection().execute(insert(_owner).from_select(columns, rows.group_by(_state.c.pledge_id)))


def believe_owner_no_more(session: Session, entry: int, stamp: Stamp) -> None:
    mine = (_owner.c.entry_id == entry, _owner.c.withdrawn_at.is_(None))
    session.connection().execute(update(_owner).where(*mine).values(withdrawn_at=stamp.at))


def held(session: Session, member_id: int) -> list[int]:
    """Return the deeds by which somebody got or kept work, as is believed."""
    mine = (_work.c.holder_id == member_id, _work.c.withdrawn_at.is_(None))
    return list(session.connection().scalars(select(_work.c.entry_id).where(*mine)))


def pass_work(session: Session, deeds: Sequence[int], of: int, to: int, stamp: Stamp) -> None:
    """Believe of these deeds that the work was the other's. All facts of an item are added anew, in their order."""
    theirs = (_work.c.entry_id.in_(deeds), _work.c.holder_id == of, _work.c.withdrawn_at.is_(None))
    of_the_items = _work.c.work_id.in_(select(_work.c.work_id).where(*theirs)) & _work.c.withdrawn_at.is_(None)
    connection = session.connection()
    rows = connection.execute(select(_work).where(of_the_items).order_by(_work.c.id)).mappings().all()
    if not rows:
        return
    old = _work.c.id.in_([row["id"] for row in rows])
    connection.execute(update(_work).where(old).values(withdrawn_at=stamp.at))
    wanted, fresh = set(deeds), []
    for row in rows:
        passes = row["holder_id"] == of and row["entry_id"] in wanted
        facts = {name: value for name, value in row.items() if name != "id"} | {"recorded_at": stamp.at}
        fresh.append(facts | {"holder_id": to if passes else row["holder_id"]})
    connection.execute(insert(_work), fresh)
