"""The second section of a report, a part each topmost group: what became of it, and what it comes to, without names."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count, groupby

from domain.papers.writing import padded
from domain.pledges.standing import standing_of
from domain.pledges.states import PledgeState
from domain.results.by_group import Group, grouped
from domain.results.together import Tally, is_added, without_persons
from exports.papers.reports.parts import parts_text
from locales.language import capitalised
from locales.wording.papers.rows import SPEAK, done_text
from locales.wording.quotation import folded
from locales.wording.reporting.offices import Achieved, achieved_text
from storage.desk.registered import Registered

MOST = 6
"""Sentences of a group; the annex has every content."""


def of_cell(
    ranked: Mapping[str, int], everything: Sequence[Registered], named: Sequence[Registered], day: date
) -> list[str]:
    """Write each group of a cell, as they are `ranked`; `named`: those whose owners may be named in it."""
    shown, numbers = {each.pledge.id: each for each in named}, count(1)
    by_group = sorted(everything, key=lambda each: ranked[each.group])
    lines = []
    for name, some in groupby(by_group, key=lambda each: each.group):
        found = list(some)
        (group,) = grouped([(name, each.pledge) for each in found], day)
        lines.append(heading(next(numbers), group))
        told = [_sum(each, shown) for each in group.tallies if each.told]
        told += [_alone(each, day, named=each.pledge.id in shown) for each in _apart(found)]
        lines += limited([each for each in told if each], SPEAK.tr("- Other results: see annex 1."))
    return lines


def heading(number: int, group: Group) -> str:
    return SPEAK.tr(
        "{number}. {group}: registered {all} contents, of them {parts}. Overdue {late}.",
        number=str(number),
        group=group.name or SPEAK.tr("Other contents"),
        all=padded(group.counts["pledges"]),
        parts=parts_text(group.counts),
        late=padded(group.counts["late"]),
    )


def limited(lines: Sequence[str], where_more: str) -> list[str]:
    return [*lines[:MOST], where_more] if len(lines) > MOST else list(lines)


def tally_text(tally: Tally, parts: Sequence[str] = ()) -> str:
    """Write "Trồng 62/150 cây dừa, đạt 41% so với chỉ tiêu đăng ký (03 nội dung, 01 chưa có số liệu)"."""
    unit = f"{tally.unit} {tally.after}".strip().replace(" ,", ",")
    said = achieved_text(SPEAK, Achieved(tally.done, tally.target, unit), paper=True)
    beside = [SPEAK.tr("{count} contents", count=padded(tally.pledges))] if tally.pledges > 1 else []
    if silent := tally.pledges - tally.told:
        beside.append(SPEAK.tr("{count} without figures yet", count=padded(silent)))
    text = capitalised(f"{folded(tally.before)} {said}".strip()) + (f" ({', '.join(beside)})" if beside else "")
    return SPEAK.tr("{figure}; of which {parts}", figure=text, parts=", ".join(parts)) if parts else text


def owner_of(each: Registered) -> str:
    return each.owner or each.unit.name


def _sum(tally: Tally, named: dict[int, Registered]) -> str:
    one = named.get(tally.of[0]) if len(tally.of) == 1 else None
    return f"- {owner_of(one)}: {tally_text(tally)}." if one else f"- {tally_text(tally)}."


def _apart(found: Sequence[Registered]) -> list[Registered]:
    """Return what has a result that is added to no other, what is completed before the rest."""
    told = [
        each
        for each in found
        if not is_added(each.pledge)
        and each.pledge.state is not PledgeState.WAITING
        and (each.pledge.done is not None or each.pledge.state is PledgeState.DONE)
    ]
    return sorted(told, key=lambda each: (each.pledge.state is not PledgeState.DONE, each.pledge.deadline))


def _alone(each: Registered, day: date, *, named: bool) -> str:
    pledge = each.pledge
    content = folded(pledge.content if named else without_persons(pledge.content))
    if not content:
        return ""
    said = "" if standing_of(pledge, day).done is None and pledge.goal else done_text(pledge, day)
    if pledge.state is PledgeState.DONE:
        said = f"{said}, {SPEAK.tr('completed')}" if said and pledge.goal else SPEAK.tr("completed")
    text = f"{content}: {said}" if said else content
    return f"- {owner_of(each)}: {text}." if named else f"- {capitalised(text)}."
