"""Keep which kinds a campaign's figures leave out from which day, and tell who is counted by them."""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, insert, literal, select
from sqlmodel import Session

from domain.people.kinds import EVERYBODY, WITHOUT_RECORD, LeftOut, PersonKind
from domain.stamps import AsOf, Stamp
from storage import tables
from storage.facts.standing import counts, newest, told_when_asked
from storage.ground import history
from storage.ground.core_table import tables_of

LEFT_OUT = "left out"
_campaign, _left_out, _kind = tables_of(tables.Campaign, tables.DatedLeftOut, tables.DatedKind)


def of_campaign(session: Session, campaign_id: int, as_of: AsOf) -> LeftOut:
    """Return what the figures of a day leave out; nothing where nobody ever said so."""
    given = {"campaign": campaign_id, "day": as_of.day, "before": as_of.known_before}
    row = session.connection().execute(_of_campaign(as_of.known_before is not None), given).one_or_none()
    return LeftOut.of(*row) if row else EVERYBODY


def of_campaigns(session: Session, campaign_ids: Collection[int], as_of: AsOf) -> LeftOut:
    """Return what the figures of all these campaigns leave out: whoever counts in one of them counts."""
    found = [of_campaign(session, each, as_of) for each in campaign_ids]
    people, units = (
        frozenset.intersection(*(getattr(each, name) for each in found)) if found else frozenset()
        for name in ("people", "units")
    )
    return LeftOut.of(people, units)


@cache
def _of_campaign(is_bounded: bool) -> Select[Any]:
    then = counts(_left_out, told_when_asked(is_bounded=is_bounded))
    query = select(_left_out.c.people, _left_out.c.units).where(_left_out.c.campaign_id == bindparam("campaign"), then)
    return query.order_by(_left_out.c.holds_from.desc(), _left_out.c.id.desc()).limit(1)


def leave_out(session: Session, campaign_id: int, wanted: LeftOut, stamp: Stamp) -> int:
    """Count from a day on all kinds but these; return the deed's number."""
    before = of_campaign(session, campaign_id, AsOf(stamp.day))
    said = {"before": _plain(before), "after": _plain(wanted)}
    entry = history.record(session, stamp, "campaign", campaign_id, LEFT_OUT, **said)
    now = {"holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry}
    session.connection().execute(insert(_left_out).values(campaign_id=campaign_id, **_plain(wanted), **now))
    return entry


def switch(session: Session, campaign_id: int, kind: str, stamp: Stamp, *, leaves: bool) -> bool:
    """Leave one kind out from a day on, or count it again; return False where it stands so already."""
    session.connection().execute(select(_campaign.c.id).where(_campaign.c.id == campaign_id).with_for_update())
    before = of_campaign(session, campaign_id, AsOf(stamp.day))
    wanted = before.switched(kind, leaves=leaves)
    if wanted != before:
        leave_out(session, campaign_id, wanted, stamp)
    return wanted != before


def _plain(left_out: LeftOut) -> dict[str, list[str]]:
    return {"people": sorted(left_out.people), "units": sorted(left_out.units)}


def kind_then(member: ColumnElement[int], as_of: AsOf) -> ColumnElement[str]:
    """Return what somebody was on a day: one step in an index."""
    return func.coalesce(newest(_kind, "member_id", member, as_of, "kind"), WITHOUT_RECORD.value)


def is_counted(member: ColumnElement[int], left_out: LeftOut, as_of: AsOf) -> ColumnElement[int]:
    """Return 1 for whom the figures count, else 0; where nobody is left out no kind is looked up."""
    if not left_out.people:
        return literal(1)
    return case((of_counted_kind(kind_then(member, as_of), left_out), 1), else_=0)


def of_counted_kind(kind: ColumnElement[str], left_out: LeftOut) -> ColumnElement[bool]:
    """Tell whether a kind is counted; one that is kept as text goes with OTHER."""
    if PersonKind.OTHER in left_out.people:
        return kind.in_([each.value for each in PersonKind if each not in left_out.people])
    return kind.not_in(sorted(left_out.people))


def is_urged(member: ColumnElement[int], left_out: LeftOut, today: Any) -> ColumnElement[bool]:
    """Tell whether somebody is named among those to be urged: of a counted kind, and not exempt from activity.

    `today`: a day or a parameter.
    """
    kind = kind_then(member, AsOf(today))
    return and_(of_counted_kind(kind, left_out), kind != PersonKind.EXEMPT)


def is_not_exempt(member: ColumnElement[int], today: Any) -> ColumnElement[bool]:
    """Tell the same of somebody who has registered, whatever their kind."""
    return kind_then(member, AsOf(today)) != PersonKind.EXEMPT
