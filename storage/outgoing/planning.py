"""Plan an announcement: everybody who gets it becomes a row of its ledger, piece by piece, each person once.

A piece is a range in the order of the organisations' paths, written by one statement; who stands in two places is there
already when the second one comes.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, SelectBase, and_, case, func, insert, literal, select
from sqlmodel import Session

from domain.announcing import RecipientState
from storage import tables
from storage.chats.accounts import FIRST
from storage.chats.bots import runs
from storage.facts.standing import held_now, inside
from storage.ground.core_table import table_of

AT_ONCE = 800  # people in one transaction, which hold the loop about 8 ms: one statement serves them all
PLACES = 50  # organisations looked at to fill a piece

_recipient, _account = table_of(tables.Recipient), table_of(tables.Account)
_organisation, _conversation = table_of(tables.Organisation), table_of(tables.Conversation)
_STAYS = (table_of(tables.Membership), table_of(tables.Post))
_COLUMNS = (
    *("broadcast_id", "member_id", "account_id", "channel", "bot"),
    *("state", "attempts", "parts_arrived", "settled_at", "platform_id"),
)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far planning has come: through a member of an organisation, or through the whole of it (0)."""

    path: str
    member: int = 0


ChatOf = Callable[[ColumnElement[int]], Any]
"""Selects the chat in which a member gets an announcement."""
Chosen = Callable[[ColumnElement[int]], Iterable[ColumnElement[bool]]]
"""Tells of a member whether an announcement is for them."""


def everybody_chosen(_member: ColumnElement[int]) -> Iterable[ColumnElement[bool]]:
    return ()


def people(within: ColumnElement[bool], today: date) -> SelectBase:
    """Select whoever belongs to an organisation of a range, or serves it; each once."""
    return _standing(_STAYS[0], within, today).union(_standing(_STAYS[1], within, today))


def _standing(stay: FromClause, within: ColumnElement[bool], today: date) -> Select[Any]:
    where = select(stay.c.member_id).join(_organisation, _organisation.c.id == stay.c.organisation_id)
    return where.where(within, held_now(stay, today))


def plan(
    session: Session,
    announcement: int,
    top: str,
    after: Reached,
    today: date,
    now: datetime,
    chosen: Chosen = everybody_chosen,
    chat: ChatOf | None = None,
) -> tuple[Reached, Counter[RecipientState]] | None:
    """Write the next piece; return how far planning has come and what was written, None when nobody is left.

    `chosen` tells of each whether it is for them, `chat` in which chat, where that is not the best.
    """
    piece = _next(session, top, after, today)
    if piece is None:
        return None
    reached, everybody = piece
    return reached, write(session, announcement, everybody, now, chosen, chat)


def write(
    session: Session,
    announcement: int,
    everybody: SelectBase,
    now: datetime,
    chosen: Chosen = everybody_chosen,
    chat: ChatOf | None = None,
) -> Counter[RecipientState]:
    """Write those of some people who are chosen and not there yet; return what was written."""
    written = insert(_recipient).from_select(_COLUMNS, _rows(announcement, everybody, now, chosen, chat or best_chat))
    states = session.connection().scalars(written.returning(_recipient.c.state))
    return Counter(RecipientState(each) for each in states)


def _next(session: Session, top: str, after: Reached, today: date) -> tuple[Reached, SelectBase] | None:
    """Choose the next organisations with some hundred people together; a larger one is cut by its members."""
    if after.member:
        return _part(session, after, today)
    behind = and_(inside(_organisation.c.path, top), _organisation.c.path > after.path)
    sizes = [
        select(func.count()).where(stay.c.organisation_id == _organisation.c.id).scalar_subquery() for stay in _STAYS
    ]
    query = select(_organisation.c.path, sizes[0] + sizes[1]).where(behind).order_by(_organisation.c.path).limit(PLACES)
    total, last = 0, ""
    for path, size in session.connection().execute(query):
        if last and total + size > AT_ONCE:
            break
        total, last = total + size, path
    if not last:
        return None
    if total > AT_ONCE:
        return _part(session, Reached(last), today)
    return Reached(last), people(and_(behind, _organisation.c.path <= last), today)


def _part(session: Session, after: Reached, today: date) -> tuple[Reached, SelectBase]:
    """Choose the next people of one organisation."""
    everybody = people(_organisation.c.path == after.path, today).subquery()
    behind = select(everybody.c.member_id).where(everybody.c.member_id > after.member)
    query = behind.order_by(everybody.c.member_id).offset(AT_ONCE - 1).limit(1)
    last = session.connection().scalar(query)
    until = everybody.c.member_id <= last if last is not None else literal(True)
    return Reached(after.path, last or 0), behind.where(until)


def _rows(announcement: int, everybody: SelectBase, now: datetime, chosen: Chosen, chat: ChatOf) -> Select[Any]:
    """Return a row for each who is not there already.

    All is looked up person by person: for a join PostgreSQL would read all chats, and all that was planned before.
    """
    person, known = everybody.subquery("person"), _recipient.alias("known")
    there = select(func.count()).where(known.c.broadcast_id == announcement, known.c.member_id == person.c.member_id)
    new = (there.scalar_subquery() == 0, *chosen(person.c.member_id))
    theirs = select(person.c.member_id, chat(person.c.member_id).label("chat")).where(*new)
    one = theirs.cte("chosen").prefix_with("MATERIALIZED")  # else the chat would be looked for at each mention
    joined = select(_account.c.id).where(_account.c.member_id == one.c.member_id).limit(1).scalar_subquery()
    state = case(
        (one.c.chat.is_not(None), RecipientState.QUEUED.value),
        (joined.is_not(None), RecipientState.UNREACHABLE.value),  # counted, and not tried again
        else_=RecipientState.UNJOINED.value,
    )
    return select(
        literal(announcement),
        one.c.member_id,
        one.c.chat,
        func.coalesce(of_chat(_account.c.channel, one.c.chat), ""),
        func.coalesce(of_chat(_account.c.bot, one.c.chat), ""),
        state,
        literal(0),
        literal(0),
        case((one.c.chat.is_(None), literal(now, _recipient.c.settled_at.type))),
        literal(""),
    )


def of_chat(column: ColumnElement[str], chat: ColumnElement[int]) -> Any:
    return select(column).where(_account.c.id == chat).scalar_subquery()


def best_chat(member_id: ColumnElement[int]) -> Any:
    """Select the chat a member is written to: of a bot that runs, not blocked, preferred, used last."""
    joined = _account.outerjoin(_conversation, _conversation.c.account_id == _account.c.id)
    open_ones = (_account.c.member_id == member_id, _account.c.blocked_at.is_(None))
    best = select(_account.c.id).select_from(joined).where(*open_ones)
    return best.order_by(runs(_account).desc(), *FIRST, _account.c.id.desc()).limit(1).scalar_subquery()
