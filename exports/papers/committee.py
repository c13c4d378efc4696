"""The cells of a committee side by side: who registered, by unit; percentages are never added up."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from domain.chat import OutgoingFile
from domain.figures import Figures
from domain.papers.writing import padded
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.papers.registration import summary_of
from exports.papers.reports.parts import ranks
from locales.wording.papers.rows import SPEAK
from storage.desk.registered import Registered, registered
from storage.ground.database import Session

GROUPS = 5
"""So many columns of contents fit on the page."""


def table(session: Session, order: Order) -> OutgoingFile:
    summary = summary_of(session, order, names=False)
    everything = registered(session, order.place, order.campaign_ids, order.as_of, below=True)
    columns = _columns([each.group for each in everything], ranks(session, order.campaign_ids))
    groups = list(dict.fromkeys(columns.values()))
    start = len(order.place.path)
    by_unit: Counter[tuple[int, str]] = Counter((_below(each, start), columns[each.group]) for each in everything)
    own_units = {_below(each, start) for each in everything if each.pledge.member_id is None}
    lines = [(line.organisation_id, line.name, line.figures) for line in summary.lines]
    own = summary.direct or Figures()
    if own.people.total or any(by_unit[0, group] for group in groups):
        lines.append((0, SPEAK.tr("Directly under {organisation}", organisation=order.place.name), own))
    units = [_unit(name, found, number in own_units) for number, name, found in lines]
    for unit, (number, _, _) in zip(units, lines, strict=True):
        unit["groups"] = [_count(by_unit[number, group]) for group in groups]
    whole = _unit("", summary.figures, False) | {"own": _count(sum(number in own_units for number, _, _ in lines))}
    whole["groups"] = [_count(sum(by_unit[number, group] for number, _, _ in lines)) for group in groups]
    values: dict[str, Any] = {
        "campaign": order.campaign_text(session),
        "groups": groups,
        "units": units,
        "sum": whole,
        "absent": [_absent(name, found) for _, name, found in lines if found.people.total > found.people.registered],
    }
    return paper(
        "dang-ky-dang-uy", order.file_name("bang-tong-hop-dang-ky", "docx"), common(session, order, values, order.as_of)
    )


def _columns(of_each: Sequence[str], rank: Mapping[str, int]) -> dict[str, str]:
    """Return in which column each group is counted, in the order of the movement.

    The last is of those that have none of their own, or no group.
    """
    counted = Counter(of_each)
    named = [name for name, _ in counted.most_common() if name]
    if len(counted) > GROUPS or "" in counted:
        named = named[: GROUPS - 1]
    named.sort(key=lambda name: rank[name])
    others = SPEAK.tr("Other contents")
    return {name: name for name in named} | {name: others for name in counted if name not in named}


def _below(each: Registered, start: int) -> int:
    """Return the unit directly below in which a pledge is counted; 0 for the committee itself."""
    rest = each.unit.path[start:].strip("/")
    return int(rest.split("/")[0]) if rest else 0


def _count(number: int) -> str:
    return padded(number) if number else "0"


def _unit(name: str, found: Figures, has_own: bool) -> dict[str, Any]:
    people, leaders = found.people, found.leaders
    return {
        "name": name,
        "total": _count(people.total),
        "people": _count(people.registered),
        "percent": "–" if people.percent is None else str(people.percent),
        "leaders": _count(leaders.total),
        "led": _count(leaders.registered),
        "led_percent": "–" if leaders.percent is None else str(leaders.percent),
        "own": "x" if has_own else "",
    }


def _absent(name: str, found: Figures) -> dict[str, str]:
    return {
        "name": name,
        "people": _count(found.people.total - found.people.registered),
        "leaders": _count(found.leaders.total - found.leaders.registered),
    }
