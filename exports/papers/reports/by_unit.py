"""The second section of a committee's report, from what units handed in: a part each group, and its results by unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from domain.campaigns.rounds import Handed
from domain.papers.writing import padded, percent
from domain.pledges.states import percent as whole_percent
from domain.results.by_group import Group, added, kept
from domain.results.together import Tally
from domain.roles import Place
from exports.desk.order import Order
from exports.papers.reports.groups import MOST, heading, limited, tally_text
from exports.papers.reports.parts import ranks
from locales.language import capitalised
from locales.wording.papers.rows import SPEAK, counted
from locales.wording.quotation import folded
from storage.ground.database import Session

PARTS = 4
"""Units that are named beside a sum."""


@dataclass(frozen=True, slots=True)
class OfUnits:
    """The sentences of the section, and the rows of the annex by group."""

    lines: list[str]
    groups: list[dict[str, Any]]


def of_units(session: Session, order: Order, handed: Sequence[tuple[Place, Handed]]) -> OfUnits:
    ranked, numbers = ranks(session, order.campaign_ids), count(1)
    read = [(place, kept(each.figures)) for place, each in handed]
    names = {group.name for _, groups in read for group in groups or ()}
    lines, tables = [], []
    for name in sorted(names, key=lambda each: (ranked.get(each, len(ranked)), each)):
        units = [(place, group) for place, groups in read for group in groups or () if group.name == name]
        whole = added(name, [group for _, group in units])
        lines.append(heading(next(numbers), whole))
        sums = [_sum(each, units) for each in whole.tallies if each.told]
        lines += limited(sums, SPEAK.tr("- Other results, unit by unit: see annex 5."))
        title = name or SPEAK.tr("Other contents")
        tables.append({"name": title, "rows": [_row(place, group) for place, group in units]})
    without = [place.name for place, groups in read if groups is None]
    if without:
        lines.append(
            SPEAK.tr(
                "The parts by group are without these, whose reports came before groups were kept: {names}.",
                names="; ".join(without),
            )
        )
    return OfUnits(lines, tables)


def _sum(whole: Tally, units: Sequence[tuple[Place, Group]]) -> str:
    """Write a sum with the units it comes from, those that did most first."""
    having = [(place, one) for place, group in units for one in group.tallies if one.key == whole.key and one.told]
    if len(having) == 1 and having[0][1].pledges == whole.pledges:
        return f"- {having[0][0].name}: {tally_text(whole)}."
    having.sort(key=lambda each: -each[1].done)
    parts = [f"{place.name} {_counted(one)}" for place, one in having[:PARTS]]
    if more := len(having) - PARTS:
        parts += [SPEAK.tr("{count} other units", count=padded(more))] if more > 0 else []
    return f"- {tally_text(whole, parts)}."


def _counted(one: Tally) -> str:
    return counted(one.done, one.target, one.unit)


def _row(place: Place, group: Group) -> dict[str, str]:
    told = [_short(each) for each in group.tallies if each.told]
    more = SPEAK.tr("{count} other results", count=padded(len(told) - MOST)) if len(told) > MOST else ""
    return {
        "unit": place.name,
        "pledges": padded(group.done.total),
        "done": padded(group.done.registered),
        "percent": percent(group.done).removesuffix("%"),
        "late": padded(group.counts["late"]),
        "results": "; ".join([*told[:MOST], *filter(None, [more])]),
    }


def _short(one: Tally) -> str:
    """Write "Trồng 62/150 cây dừa (41%)"."""
    amount = _counted(one)
    unit = "" if amount.endswith("đồng") else folded(one.unit)
    said = " ".join(f"{folded(one.before)} {amount} {unit} {folded(one.after)}".split()).replace(" ,", ",")
    share = whole_percent(one.done, one.target)
    return capitalised(said.strip()) + (f" ({share}%)" if share is not None else "")
