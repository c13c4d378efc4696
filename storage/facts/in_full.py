"""Choose pledges with their words, targets and totals: the present rows, or as they stood on a day."""

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, and_, or_, select

from domain.stamps import AsOf
from storage import tables
from storage.facts.sources import past_pledges
from storage.facts.standing import newest
from storage.ground.core_table import tables_of

_pledge, _report = tables_of(tables.Pledge, tables.Report)
_text, _target = tables_of(tables.DatedText, tables.DatedTarget)
_TARGET = ("comparator", "value", "upper", "unit", "per")


def pledges_in_full(as_of: AsOf) -> tuple[FromClause, ...]:
    """Return selections with the same columns, whichever day is asked about; what changed hands is one of its own."""
    if as_of.present:
        return (_pledge,)
    return tuple(_in_full(each, as_of) for each in past_pledges(as_of))


def _in_full(then: FromClause, as_of: AsOf) -> FromClause:
    source = then.join(_pledge, _pledge.c.id == then.c.id)
    source = source.outerjoin(_text, _text.c.id == newest(_text, "pledge_id", then.c.id, as_of, "id"))
    source = source.outerjoin(_target, _target.c.id == newest(_target, "pledge_id", then.c.id, as_of, "id"))
    source = source.outerjoin(_report, _report.c.id == last_report(then.c.id, as_of, total=True))
    own = (then.c[name] for name in ("id", "campaign_id", "member_id", "organisation_id", "state", "deadline"))
    words = (_text.c.content, _text.c.content_group_id, *(_target.c[name] for name in _TARGET))
    done = (_report.c.done, _report.c.holds_from.label("done_on"), _report.c.done_of)
    query = select(*own, _pledge.c.created_at, *words, *done).select_from(source)
    return query.subquery(f"{then.name}_in_full")  # type: ignore[attr-defined]  # a subquery has one


def stood(report: FromClause, as_of: AsOf) -> ColumnElement[bool]:
    """Tell whether a report counted on a day, as far as was known."""
    stands = report.c.taken_back_at.is_(None)
    if as_of.present:
        return stands
    if (before := as_of.known_before) is None:
        return and_(report.c.holds_from <= as_of.day, stands)
    return and_(report.c.holds_from <= as_of.day, report.c.at < before, or_(stands, report.c.taken_back_at >= before))


def last_report(pledge_id: ColumnElement[int], as_of: AsOf, *, total: bool = False) -> ScalarSelect[int]:
    """Return the number of the report of the newest day that stood; with `total` of those that say one."""
    each = _report.alias("last_report")
    query = select(each.c.id).where(each.c.pledge_id == pledge_id, stood(each, as_of))
    if total:
        query = query.where(each.c.done.is_not(None), each.c.part.is_(None))
    return query.order_by(each.c.holds_from.desc(), each.c.id.desc()).limit(1).scalar_subquery()
