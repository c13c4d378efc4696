"""Choose which facts count: held on a day, and believed before a moment."""

from typing import Any

from sqlalchemy import ColumnElement, Date, FromClause, ScalarSelect, Table, and_, bindparam, or_, select

from domain.stamps import AsOf


def held(stay: FromClause, as_of: AsOf) -> ColumnElement[bool]:
    """Tell whether a membership or post was held on the day, as far as was known."""
    column, day, before = stay.c, as_of.day, as_of.known_before
    if before is None:
        return held_now(stay, day)
    return and_(
        column.since <= day,
        column.recorded_at < before,
        or_(column.withdrawn_at.is_(None), column.withdrawn_at >= before),
        or_(column.until.is_(None), column.until > day, column.until_recorded_at >= before),
    )


def held_now(stay: FromClause, day: Any) -> ColumnElement[bool]:
    """Tell whether a membership or post is held on a day (a value or a parameter), as far as is known now."""
    return and_(stay.c.since <= day, goes_on(stay, day))


def goes_on(stay: FromClause, day: Any) -> ColumnElement[bool]:
    """Tell whether a membership or post is held on a day or later."""
    return and_(or_(stay.c.until.is_(None), stay.c.until > day), stay.c.withdrawn_at.is_(None))


def counts(fact: FromClause, as_of: AsOf) -> ColumnElement[bool]:
    """Tell whether a dated fact had begun to hold by the day and was believed."""
    before = as_of.known_before
    if before is None:
        return and_(fact.c.holds_from <= as_of.day, fact.c.withdrawn_at.is_(None))
    return and_(
        fact.c.holds_from <= as_of.day,
        fact.c.recorded_at < before,
        or_(fact.c.withdrawn_at.is_(None), fact.c.withdrawn_at >= before),
    )


def newest(fact: Table, key: str, subject: Any, as_of: AsOf, column: str) -> ScalarSelect[Any]:
    """Return the value that held for one subject: one step in the index (subject, holds_from, id)."""
    each = fact.alias(f"newest_{fact.name}")
    query = select(each.c[column]).where(each.c[key] == subject, counts(each, as_of))
    return query.order_by(each.c.holds_from.desc(), each.c.id.desc()).limit(1).scalar_subquery()


def told_when_asked(*, is_bounded: bool, present: bool = False) -> AsOf:
    """Return a day whose parts are the parameters `day` and `before`, for a statement that is made once."""
    before: Any = bindparam("before") if is_bounded else None
    return AsOf(bindparam("day", type_=Date()), before, present)  # type: ignore[arg-type]  # its value comes when asked


def inside(path: ColumnElement[str], top: str) -> ColumnElement[bool]:
    """Tell whether a path lies in a subtree: one range of an index, for "0" follows "/"."""
    return and_(path >= top, path < f"{top[:-1]}0")


def inside_when_asked(path: ColumnElement[str]) -> ColumnElement[bool]:
    """Tell the same for a statement that is made once; `of_subtree` returns its parameters."""
    return and_(path >= bindparam("top"), path < bindparam("beyond"))


def of_subtree(top: str) -> dict[str, Any]:
    return {"top": top, "beyond": f"{top[:-1]}0"}
