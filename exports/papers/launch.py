"""The plan of a launch: when, where, who chairs and what is on, from the event; the contents from the campaign."""

from datetime import datetime, timedelta, tzinfo
from typing import Any

from domain.chat import OutgoingFile
from domain.events.event import Event, EventKind
from domain.papers.writing import with_zeros
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.papers.reports import beside
from locales.wording.papers.rows import SPEAK
from locales.wording.quotation import folded
from storage.campaigns import campaigns, contents
from storage.desk.given import given
from storage.events import rows
from storage.ground.database import Session

LATELY = timedelta(days=180)
"""How long after a launch its plan is still made from it."""
MOVEMENT = "Phong trào thi đua "  # stands in the title of the paper already


def plan(session: Session, order: Order) -> OutgoingFile:
    """Return it as a Word document; what no event and no campaign says keeps its heading."""
    event = rows.last_of(session, order.place.id, EventKind.LAUNCH, order.now, LATELY)
    of_committee = order.place.has_branches
    values: dict[str, Any] = {
        "campaign": order.campaign_text(session).removeprefix(MOVEMENT),
        "bases": beside.bases(session, order),
        "aims": [],
        "contents": _contents(session, order),
        "targets": _targets(session, order),
        "launch": _launch(event, order.now.tzinfo) if event else [],
        "programme": _programme(event) if event else [],
        "praise": [],
        "duties": [],
        "later": "[đảng ủy bổ sung]" if of_committee else "[chi ủy bổ sung]",
    }
    name = order.file_name("ke-hoach-phat-dong", "docx")
    return paper("ke-hoach-phat-dong", name, common(session, order, values))


def _contents(session: Session, order: Order) -> list[str]:
    """Name each campaign with its days and its groups of contents."""
    lines = []
    for number in order.campaign_ids:
        if found := campaigns.get(session, number):
            days = {"first": SPEAK.short_date(found.window.opens_on), "last": SPEAK.short_date(found.window.closes_on)}
            lines.append(SPEAK.tr("{campaign}: from {first} to {last}.", campaign=folded(found.name), **days))
            groups = contents.of(session, number, order.place.path, order.today).leaves
            lines += [f"- {folded(each.name)}." for each in groups]
    return lines


def _targets(session: Session, order: Order) -> list[dict[str, str]]:
    found = given(session, order.place, [order.place.id], order.today.year, order.today)
    return [
        {
            "name": each.indicator.name,
            "unit": each.indicator.unit,
            "given": with_zeros(SPEAK.number(each.target.value)),
        }
        for each in found
    ]


def _launch(event: Event, zone: tzinfo | None) -> list[str]:
    begins = event.begins_at.astimezone(zone)
    said = (
        SPEAK.tr("Time: {when}", when=_hour(begins)),
        SPEAK.tr("Place: {place}", place=folded(event.place)),
        SPEAK.tr("Chair: {chair}", chair=folded(event.chair)),
    )
    return [f"- {each}." for each in said]


def _hour(begins: datetime) -> str:
    """ "07 giờ 30, thứ Bảy, 15/08/2026"."""
    return f"{begins:%H} giờ {begins:%M}, {SPEAK.date(begins.date())}"


def _programme(event: Event) -> list[str]:
    """The programme as it was typed, a line a point."""
    points = event.programme.replace("\n", ";").split(";")
    return [f"- {folded(each)}." for each in (point.strip(" .-") for point in points) if each]
