"""What every paper carries: whose it is, of which day, up to when its figures run and by which code."""

from collections.abc import Mapping
from typing import Any

from domain.papers import writing
from domain.papers.codes import code_of
from domain.papers.letterhead import OLD_WAY, SLANTED, Letterhead
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


def common(session: Session, order: Order, figures: Mapping[str, Any]) -> dict[str, Any]:
    """Return all that a template of one organisation shows; the code is of the figures alone."""
    return {
        **figures,
        "head": head_values(letterheads.of(session, order.place, order.today)),
        "signed": writing.signed(order.today),
        "until": writing.until(order.now),
        "code": code_of(figures),
        "final": order.final,
    }
