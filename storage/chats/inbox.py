"""Claim each update's id in the transaction of its turn, so that every update is handled exactly once."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, text, update
from sqlmodel import Session

from domain.chat import Address, Incoming, Kind
from domain.reach.looks import noted, read
from storage.ground.bulk import delete_some
from storage.ground.core import Prepared
from storage.ground.core_table import table_of
from storage.tables import InboxUpdate

_inbox = table_of(InboxUpdate)

_CLAIM = Prepared(
    text(
        "INSERT INTO inboxupdate (channel, bot, update_id, received_at, state, body, looks) "
        "VALUES (:channel, :bot, :update_id, :received_at, :state, :body, :looks) ON CONFLICT DO NOTHING"
    ).bindparams(*(bindparam(name, type_=_inbox.c[name].type) for name in ("received_at", "body", "looks")))
)


_SETTLE = Prepared(
    update(_inbox)
    .where(
        _inbox.c.channel == bindparam("in_channel"),
        _inbox.c.bot == bindparam("in_bot"),
        _inbox.c.update_id == bindparam("in_id"),
        _inbox.c.state == "waiting",
    )
    .values(state=bindparam("out_state"), body=None, looks=None)
)


def claim(session: Session, incoming: Incoming, now: datetime) -> bool:
    """Claim this update for the running turn; return False when the update was handled before."""
    return _insert(session, incoming, now, "done", None)


def keep(session: Session, incoming: Incoming, now: datetime) -> bool:
    """Keep an update a webhook brought, so that the post may be acknowledged; return False when the update is known."""
    body = asdict(incoming)
    del body["looks"]
    return _insert(session, incoming, now, "waiting", body, noted(incoming.looks))


def waiting(session: Session, limit: int = 100) -> list[tuple[int, Incoming]]:
    """Return updates still to be handled, the oldest first; set aside what cannot be read."""
    rows = session.connection().execute(
        select(_inbox.c.id, _inbox.c.body, _inbox.c.looks)
        .where(_inbox.c.state == "waiting")
        .order_by(_inbox.c.id)
        .limit(limit)
    )
    found = [(row.id, _incoming(row.body, row.looks)) for row in rows]
    for row_id in [row_id for row_id, incoming in found if incoming is None]:
        session.connection().execute(update(_inbox).where(_inbox.c.id == row_id).values(state="failed", body=None))
    return [(row_id, incoming) for row_id, incoming in found if incoming is not None]


def settle(session: Session, incoming: Incoming, state: str = "done") -> bool:
    """Mark a kept update as handled by this turn; return False when another process was faster."""
    address = incoming.address
    changed = _SETTLE.execute(
        session, {"in_channel": address.channel, "in_bot": address.bot, "in_id": incoming.update_id, "out_state": state}
    )
    return changed == 1


def fail(session: Session, incoming: Incoming, now: datetime) -> bool:
    """Keep the name of an update that could not be handled; return False when it was handled or failed before."""
    return settle(session, incoming, "failed") or _insert(session, incoming, now, "failed", None)


def forget_before(session: Session, moment: datetime) -> int:
    """Delete the next ids of updates handled before a moment; return the count."""
    return delete_some(session, _inbox, _inbox.c.received_at < moment, _inbox.c.state != "waiting")


def counts(session: Session) -> dict[str, int]:
    query = select(_inbox.c.state, func.count()).where(_inbox.c.state != "done").group_by(_inbox.c.state)
    return {row[0]: row[1] for row in session.connection().execute(query)}


def _insert(
    session: Session, incoming: Incoming, now: datetime, state: str, body: object, looks: object = None
) -> bool:
    name = {"channel": incoming.address.channel, "bot": incoming.address.bot, "update_id": incoming.update_id}
    return _CLAIM.execute(session, name | {"received_at": now, "state": state, "body": body, "looks": looks}) == 1


def _incoming(body: dict[str, object], looks: list[list[Any]] | None) -> Incoming | None:
    """Read an update as it was kept; None where no program of ours kept it so."""
    try:
        values = dict(body)
        address = values.pop("address")
        assert isinstance(address, dict)
        kind = Kind(str(values.pop("kind")))
        choices = values.pop("quoted_choices", ())
        assert isinstance(choices, list | tuple)
        values["quoted_choices"] = tuple((str(label), str(value)) for label, value in choices)
        values["looks"] = read(looks)
        return Incoming(address=Address(**address), kind=kind, **values)  # type: ignore[arg-type]  # it was one of ours
    except (AssertionError, KeyError, TypeError, ValueError):
        return None
