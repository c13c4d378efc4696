"""A page for each who registered, to be signed; and blank ones with the square of their invitation."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from domain.chat import OutgoingFile
from domain.errors import UserError
from domain.stamps import AsOf
from domain.work.item import WorkItem
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.qr_code import qr_small
from locales.wording.papers.rows import SPEAK, post_of, target
from locales.wording.quotation import folded
from storage import figures
from storage.desk.registered import Registered, registered
from storage.ground.database import Session
from storage.work import items

DOTS = "…" * 31
EMPTY_ROWS, EMPTY_LINES = 4, 3


def sheets(session: Session, order: Order) -> OutgoingFile:
    """Return one document, a page a person; leaders come first."""
    everything = registered(session, order.place, order.campaign_ids, AsOf.now(order.today))
    of_people = [each for each in everything if each.pledge.member_id and order.member in (0, each.pledge.member_id)]
    empty = _empty(session, order) if order.blanks else []
    if order.member and not of_people and not empty:
        raise UserError("This comrade has registered nothing yet, so there is nothing to sign.")
    return _pages(session, order, of_people, "ban-dang-ky-de-ky", large=order.large, empty=empty)


def _empty(session: Session, order: Order) -> list[dict[str, Any]]:
    """Return a page to be filled in by hand for each who has not registered."""
    rows = [dict.fromkeys(("content", "target", "deadline", "group", "product"), "")] * EMPTY_ROWS
    return [
        {
            "name": each.name,
            "post": post_of("", leader=each.leader) or SPEAK.tr("Party member"),
            "rows": rows,
            "work": [DOTS] * 2,
            "source": "",
            "leads": each.leader,
        }
        for each in figures.missing(session, order.place, order.campaign_ids, order.today)
        if order.member in (0, each.member_id)
    ]


def of_oneself(session: Session, order: Order) -> OutgoingFile:
    """Return the page of whoever asks, in letters that are read from a wall."""
    everything = registered(session, order.place, order.campaign_ids, AsOf.now(order.today))
    mine = [each for each in everything if each.pledge.member_id == order.asker.id]
    return _pages(session, order, mine, "viec-da-dang-ky", large=True)


def _pages(
    session: Session,
    order: Order,
    of_people: Sequence[Registered],
    name: str,
    *,
    large: bool = False,
    empty: Sequence[dict[str, Any]] = (),
) -> OutgoingFile:
    work = {each.pledge.id: items.of_pledge(session, each.pledge.id) for each in of_people}
    people = [_person(list(rows), work) for _, rows in groupby(of_people, key=lambda each: each.member_code)]
    people = sorted([*people, *empty], key=lambda each: not each["leads"])
    values = {"campaign": order.campaign_text(session), "people": people}
    return paper("ban-dang-ky", order.file_name(name, "docx"), common(session, order, values) | {"large": large})


def _person(rows: Sequence[Registered], work: Mapping[int, Sequence[WorkItem]]) -> dict[str, Any]:
    first = rows[0]
    steps = [f"- {folded(each.text)}" for row in rows for each in work[row.pledge.id]]
    by_chat = SPEAK.tr("Registered through the assistant on {day}.", day=SPEAK.short_date(first.registered_on))
    by_other = SPEAK.tr("Entered by the cell on {day}.", day=SPEAK.short_date(first.registered_on))
    return {
        "name": first.owner,
        "post": post_of(first.post, leader=first.leader) or SPEAK.tr("Party member"),
        "rows": [_row(each) for each in rows],
        "work": steps or [DOTS] * 2,
        "source": by_other if first.pledge.is_entered_for else by_chat,
        "leads": first.leader,
    }


def of_organisation(session: Session, order: Order) -> OutgoingFile:
    """Return the sheet of what an organisation registered in its own name."""
    everything = registered(session, order.place, order.campaign_ids, AsOf.now(order.today))
    own = [each for each in everything if each.pledge.member_id is None]
    steps = [f"- {folded(step.text)}" for each in own for step in items.of_pledge(session, each.pledge.id)]
    empty = [] if own else [dict.fromkeys(("content", "target", "deadline", "group", "product"), "")] * EMPTY_ROWS
    values = {
        "campaign": order.campaign_text(session),
        "rows": [*(_row(each) for each in own), *empty],
        "work": steps or [DOTS] * EMPTY_LINES,
        "dots": DOTS,
        "source": SPEAK.tr("Registered on {day}.", day=SPEAK.short_date(own[0].registered_on)) if own else "",
        "committee": order.place.has_branches,
    }
    return paper("ban-dang-ky-tap-the", order.file_name("ban-dang-ky-tap-the", "docx"), common(session, order, values))


def _row(each: Registered) -> dict[str, str]:
    return {
        "content": folded(each.pledge.content),
        "target": target(each.pledge) if each.pledge.goal else "",
        "deadline": SPEAK.short_date(each.pledge.deadline),
        "group": each.group,
        "product": folded(each.pledge.milestone or ""),
    }


def blank(session: Session, order: Order, invited: Sequence[tuple[str, str, str]], last_day: str) -> OutgoingFile:
    """Return pages to fill in by hand: for each the name, the code of the invitation and the link behind its square.

    One page without a name where everybody has joined.
    """
    pictures = {f"qr{place}": qr_small(link or code) for place, (_, code, link) in enumerate(invited)}
    people: list[dict[str, Any]] = [
        {"name": name, "invitation": code, "qr": {"picture": f"qr{place}"}}
        for place, (name, code, _) in enumerate(invited)
    ]
    values = {
        "campaign": order.campaign_text(session),
        "people": people or [{"name": DOTS[:24], "qr": ""}],
        "empty": [dict.fromkeys(("content", "target", "deadline", "group", "product"), "")] * EMPTY_ROWS,
        "dots": [DOTS] * EMPTY_LINES,
        "last_day": last_day,
    }
    name = order.file_name("ban-dang-ky-trong", "docx")
    by_hand = {"signed": f"ngày {DOTS[:2]} tháng {DOTS[:2]} năm {order.today.year}"}
    return paper("ban-dang-ky-trong", name, common(session, order, values) | by_hand, pictures)
