"""What every paper carries: whose it is, of which day, up to when its figures run and by which code."""

from collections.abc import Mapping
from typing import Any

from domain.papers import writing
from domain.papers.codes import code_of
from domain.papers.letterhead import OLD_WAY, SLANTED, Letterhead
from domain.stamps import AsOf
from exports.desk.order import Order
from storage.desk import letterheads
from storage.ground.database import Session


def head_values(head: Letterhead) -> dict[str, Any]:
    """Return the letterhead under the names the templates use; what nobody knows is dotted."""
    return {
        "name": head.name,
        "upper": head.upper,
        "plain": head.plain,
        "place": head.place or "……………",
        "symbol": head.symbol,
        "authority": head.authority,
        "post": head.post,
        "signer": head.signer,
        "recipients": list(head.recipients),
        "old_way": head.spelling == OLD_WAY,
        "slanted": head.bases == SLANTED,
    }


def common(session: Session, order: Order, figures: Mapping[str, Any], as_of: AsOf | None = None) -> dict[str, Any]:
    """Return all that a template of one organisation shows; the code is of whose figures they are and of these.

    `as_of`: the day the figures count, where it is not today.
    """
    return {
        **figures,
        "head": head_values(letterheads.of(session, order.place, order.today)),
        "signed": writing.signed(order.today),
        "until": writing.until(order.now, as_of or AsOf.now(order.today)),
        "code": code_of([order.place.id, figures]),
        "final": order.final,
        "large": order.large,
    }
