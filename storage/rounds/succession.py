"""Let instructions that wait follow an organisation that merges, or end with one that closes; and undo it."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import or_, select, update
from sqlmodel import Session

from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.rounds.instructions import WAITS

_row, _entry = tables_of(tables.Instruction, tables.HistoryEntry)
FOLLOWED, ENDED, FOLLOWED_BACK = "instruction followed", "instruction ended", "instruction as before"


class Followed(NamedTuple):
    """What a deed did to an instruction: whom it went to before, and from and to whom it goes now (None: ended)."""

    number: int
    before: list[int]
    after: list[int] | None


def hand_on(session: Session, of: Collection[int], into: int | None, stamp: Stamp, deed: int) -> None:
    """What one organisation would tell itself ends, and what a report is sent back by: no successor hands it in."""
    columns = (_row.c.id, _row.c.report_id, _row.c.from_id, _row.c.to_id)
    touched = (WAITS, or_(_row.c.from_id.in_(of), _row.c.to_id.in_(of)))
    for number, report, *before in session.connection().execute(select(*columns).where(*touched)).all():
        after = [into if each in of else each for each in before]
        goes_on = into is not None and after[0] != after[1] and (report is None or before[1] not in of)
        values = {"from_id": after[0], "to_id": after[1]} if goes_on else {"withdrawn_at": stamp.at}
        session.connection().execute(update(_row).where(_row.c.id == number).values(values))
        said = {"instruction": number, "before": before, "after": after if goes_on else None, "deed": deed}
        history.record(session, stamp, "organisation", before[1], FOLLOWED if goes_on else ENDED, **said)


def of_deed(session: Session, deed: int) -> list[Followed]:
    """Return what became of instructions by a deed."""
    query = select(_entry.c.details).where(_entry.c.verb.in_((FOLLOWED, ENDED)), _entry.c.id > deed)
    found = [each for each in session.connection().scalars(query.order_by(_entry.c.id)) if each["deed"] == deed]
    return [Followed(each["instruction"], each["before"], each["after"]) for each in found]


def hand_back(session: Session, deed: int, stamp: Stamp) -> None:
    for each in of_deed(session, deed):
        whose = each.after or each.before
        mine = (_row.c.id == each.number, _row.c.from_id == whose[0], _row.c.to_id == whose[1])
        values = {"from_id": each.before[0], "to_id": each.before[1]} if each.after else {"withdrawn_at": None}
        if session.connection().execute(update(_row).where(*mine).values(values)).rowcount:
            history.record(session, stamp, "organisation", each.before[1], FOLLOWED_BACK, instruction=each.number)
