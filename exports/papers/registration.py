"""What a cell registered, for its meeting or for the level above, where only those are named who agreed to it."""

from collections.abc import Sequence
from itertools import count, groupby
from typing import Any

from domain.chat import OutgoingFile
from domain.figures import Missing, Summary
from domain.papers.writing import padded, percent, share
from domain.people.kinds import PersonKind
from domain.pledges.states import PledgeState
from domain.stamps import AsOf
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from locales.wording.papers.rows import SPEAK, post_of, target
from locales.wording.quotation import folded
from storage import figures
from storage.campaigns.campaigns import OpenCampaigns
from storage.desk.registered import Registered, registered
from storage.ground.database import Session

IN_THE_PARTY = frozenset({PersonKind.MEMBER, PersonKind.PROBATIONARY, PersonKind.EXEMPT, PersonKind.TEMPORARY})
_MARKS = ("I", "II", "III", "IV")


def summary_of(session: Session, order: Order, *, names: bool) -> Summary:
    """Return the figures of today of what was ordered."""
    asked = OpenCampaigns(order.campaign_ids)
    return figures.summary(session, order.place, asked, order.as_of, names=names)


def unnamed_text(left_out: Sequence[Registered]) -> str:
    """Say how much is counted that no row shows, since its owners have not agreed to be named; "" where none is."""
    if not left_out:
        return ""
    people = len({each.member_code for each in left_out})
    return SPEAK.tr(
        "Beside this table: {pledges} contents of {people} comrades who have not agreed to be named above the cell.",
        pledges=padded(len(left_out)),
        people=padded(people),
    )


def inside(session: Session, order: Order) -> OutgoingFile:
    """Return the edition with names, for the cell alone."""
    return _made(session, order, up=False)


def upward(session: Session, order: Order) -> OutgoingFile:
    """Return the edition for the level above."""
    return _made(session, order, up=True)


def _made(session: Session, order: Order, *, up: bool) -> OutgoingFile:
    everything = registered(session, order.place, order.campaign_ids, AsOf.now(order.today))
    shown = [each for each in everything if each.agrees or not up]
    summary = summary_of(session, order, names=not up)
    people = summary.figures.people
    values: dict[str, Any] = {
        "campaign": order.campaign_text(session),
        "edition": SPEAK.tr("edition for the level above") if up else SPEAK.tr("internal edition"),
        "parts": _parts(shown),
        "unnamed": unnamed_text([each for each in everything if up and not each.agrees]),
        "total": padded(people.total),
        "people": share(people),
        "percent": percent(people),
        "leaders": share(summary.figures.leaders),
        "pledges": padded(summary.figures.pledges),
        "missing": [] if up else [_missing(each) for each in summary.missing],
    }
    name = order.file_name("danh-sach-dang-ky-gui-cap-tren" if up else "danh-sach-dang-ky-noi-bo", "docx")
    return paper("dang-ky-chi-bo", name, common(session, order, values))


def _missing(each: Missing) -> dict[str, str]:
    yes, no = SPEAK.tr("yes"), SPEAK.tr("no")
    return {"name": each.name, "leader": "x" if each.leader else "", "reach": yes if each.has_chat else no}


def _section(each: Registered) -> int:
    if each.pledge.member_id is None:
        return 0
    if each.leader or each.post:
        return 1
    return 2 if each.kind in IN_THE_PARTY else 3


def _parts(shown: Sequence[Registered]) -> list[dict[str, Any]]:
    titles = (
        SPEAK.tr("Collective"),
        SPEAK.tr("Leaders of the cell"),
        SPEAK.tr("Party members"),
        SPEAK.tr("People outside the Party"),
    )
    numbers = count(1)
    parts: list[dict[str, Any]] = []
    for place, of_part in groupby(sorted(shown, key=_section), key=_section):
        owners = [_owner(list(rows), numbers) for _, rows in groupby(of_part, key=lambda each: each.member_code)]
        parts.append({"title": f"{_MARKS[len(parts)]}. {titles[place]}", "owners": owners})
    return parts


def _owner(rows: Sequence[Registered], numbers: Any) -> dict[str, Any]:
    first = rows[0]
    name = first.owner or first.unit.name
    post = post_of(first.post, leader=first.leader) if first.owner else SPEAK.tr("Collective")
    return {"name": name, "post": post, "rows": [_row(each, next(numbers)) for each in rows]}


def _row(each: Registered, number: int) -> dict[str, str]:
    notes = {
        PledgeState.WAITING: SPEAK.tr("waiting for the cell to approve"),
        PledgeState.DONE: SPEAK.tr("completed"),
        PledgeState.MISSED: SPEAK.tr("not reached"),
    }
    return {
        "number": str(number),
        "content": folded(each.pledge.content),
        "target": target(each.pledge),
        "deadline": SPEAK.short_date(each.pledge.deadline),
        "group": each.group,
        "registered": f"{each.registered_on:%d/%m/%y}",
        "note": notes.get(each.pledge.state, ""),
    }
