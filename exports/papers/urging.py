"""Whom to urge: who has not registered, who has not reported, what is overdue; it stays inside.

A committee's names who belongs to itself; of each organisation below it has the counts.
"""

from collections import defaultdict
from typing import Any

from domain.chat import OutgoingFile
from domain.figures import Line
from domain.papers.writing import padded
from domain.stamps import AsOf
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.meeting import short
from exports.papers.paper import paper
from exports.papers.registration import summary_of
from locales.wording.papers.rows import SPEAK
from storage import figures
from storage.desk.registered import registered
from storage.ground.database import Session
from storage.people import members


def sheet(session: Session, order: Order) -> OutgoingFile:
    place, today = order.place, order.today
    whole = place.name if place.has_branches else SPEAK.tr("The whole cell")
    summary = summary_of(session, order, names=True)
    silent = figures.unreported(session, place, order.campaign_ids, today)
    late = [
        each for each in registered(session, place, order.campaign_ids, AsOf.now(today)) if each.pledge.is_late(today)
    ]
    owed: dict[tuple[bool, int, str], list[str]] = defaultdict(list)
    reach = {each.id: chat for each, _, chat in members.of_organisation(session, place.id, today)}
    for one in summary.missing:
        owed[not one.leader, one.member_id, one.name].append(SPEAK.tr("has not registered"))
    for each in late:
        said = SPEAK.tr(
            "{content}: overdue since {day}",
            content=short(each.pledge.content),
            day=SPEAK.short_date(each.pledge.deadline),
        )
        owed[not each.leader, each.pledge.member_id or 0, each.owner or whole].append(said)
    leading = {member: not_leader for not_leader, member, _ in owed}
    for other in silent:
        words = SPEAK.tr("has not reported on {count} contents", count=padded(other.pledges))
        owed[leading.get(other.member_id, True), other.member_id, other.name].append(words)
    yes, no = SPEAK.tr("yes"), SPEAK.tr("no")
    rows = [
        {"name": name, "what": "; ".join(what), "reach": yes if reach.get(number) or not number else no}
        for (_, number, name), what in sorted(owed.items(), key=lambda item: item[0][0])
    ]
    values: dict[str, Any] = {
        "missing": padded(len(summary.missing)),
        "silent": padded(len(silent)),
        "late": padded(len(late)),
        "rows": rows,
        "whose": SPEAK.tr("Directly under {organisation}", organisation=place.name) + ". " if summary.lines else "",
        "units": [_unit(each) for each in summary.lines],
    }
    return paper("don-doc", order.file_name("danh-sach-don-doc", "docx"), common(session, order, values))


def _unit(line: Line) -> dict[str, str]:
    people, leaders = line.figures.people, line.figures.leaders
    return {
        "name": line.name,
        "missing": padded(people.total - people.registered),
        "leaders": padded(leaders.total - leaders.registered),
        "late": padded(line.figures.late),
    }
