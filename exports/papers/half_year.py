"""The half-year or yearly report of a cell: every figure counted, every section it knows nothing of left to the cell.

It goes to the level above: who has not agreed to be named there is counted, and neither named nor quoted.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from domain.chat import OutgoingFile
from domain.figures import Summary
from domain.papers.periods import Period, reported_on
from domain.papers.writing import padded, percent, share
from domain.pledges.standing import ended_beyond, standing_of
from domain.pledges.states import PledgeState
from domain.stamps import AsOf
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.papers.registration import unnamed_text
from exports.papers.reports import beside
from exports.papers.reports.parts import counted, parts_text, ranks
from exports.papers.reports.year_by_year import year_by_year
from locales.wording.papers.rows import SPEAK, done_text, post_of, target, verdict
from locales.wording.quotation import folded
from locales.wording.reporting.offices import Achieved, achieved_text
from storage import figures
from storage.campaigns import unit_facts
from storage.campaigns.campaigns import OpenCampaigns
from storage.desk.registered import Registered, registered
from storage.ground.database import Session
from storage.rounds import reports

SENTENCES = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """What the report is written from; `shown` may be named above the cell."""

    order: Order
    period: Period
    everything: Sequence[Registered]
    shown: Sequence[Registered]
    summary: Summary
    as_of: AsOf

    @property
    def day(self) -> date:
        return self.as_of.day


def of_half_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=False)


def of_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=True)


def _made(session: Session, order: Order, *, whole: bool) -> OutgoingFile:
    period = reported_on(order.today, whole=whole)
    frozen = reports.of_stretch(session, order.campaign_ids, order.place.id, period.last)
    as_of = frozen.as_of if frozen else period.as_of(order.today)
    everything = registered(session, order.place, order.campaign_ids, as_of)
    shown = [each for each in everything if each.agrees]
    summary = figures.summary(session, order.place, OpenCampaigns(order.campaign_ids), as_of, names=False)
    known = _Known(order, period, everything, shown, summary, as_of)
    values: dict[str, Any] = {
        "period": beside.period_text(period),
        "leading": _leading(session, known),
        "results": _results(session, known),
        "exemplars": _exemplars(known),
        "praise": [],
        "lacks": _lacks(known),
        "ahead": _ahead(known),
        "wishes": [],
        "rows": [_row(each, as_of.day) for each in shown],
        "unnamed": unnamed_text([each for each in everything if not each.agrees]),
        "figures": year_by_year(session, order, summary.figures, as_of.day),
        "bases": beside.bases(session, order),
    }
    name = order.file_name("bao-cao-nam" if whole else "bao-cao-6-thang", "docx")
    said = common(session, order, values, as_of)
    if frozen:
        day = SPEAK.short_date(as_of.day)
        said["until"] = SPEAK.tr("day {day}, as handed in with code {code}", day=day, code=frozen.handed.code)
    return paper("bao-cao-chi-bo", name, said)


def _leading(session: Session, known: _Known) -> list[str]:
    people, leaders = known.summary.figures.people, known.summary.figures.leaders
    lines = [
        SPEAK.tr(
            "By {day}, {share} Party members of the cell have registered, {percent}; of them leaders {leaders}.",
            day=SPEAK.short_date(known.day),
            share=share(people),
            percent=percent(people),
            leaders=share(leaders),
        )
    ]
    if known.summary.own_registered:
        lines.append(SPEAK.tr("The cell has registered in its own name as well."))
    if asked := unit_facts.owed(session, known.order.campaign_ids):
        noted = unit_facts.of_organisation(session, asked.campaign_id, known.order.place.id, known.as_of)
        lines += [
            SPEAK.tr("{fact}: {day}.", fact=each.name, day=SPEAK.short_date(noted[each.code].day))
            for each in asked.kinds
            if each.code in noted
        ]
    return lines


def _results(session: Session, known: _Known) -> list[str]:
    """A numbered heading sentence a group of contents, each followed by its best known results."""
    lines, order = [], ranks(session, known.order.campaign_ids)
    by_group = sorted(known.everything, key=lambda each: order[each.group])
    for number, (group, found) in enumerate(groupby(by_group, key=lambda each: each.group), start=1):
        some = list(found)
        beyond = sum(ended_beyond(each.pledge, known.day) for each in some)
        states = Counter(each.pledge.state.value for each in some)
        counts = {"pledges": len(some), "done": states[PledgeState.DONE], "exceeded": beyond} | counted(states)
        lines.append(
            SPEAK.tr(
                "{number}. {group}: registered {all} contents, of them {parts}. Overdue {late}.",
                number=str(number),
                group=group or SPEAK.tr("Other contents"),
                all=padded(len(some)),
                parts=parts_text(counts),
                late=padded(sum(each.pledge.is_late(known.day) for each in some)),
            )
        )
        told = [each for each in some if each.agrees and each.pledge.done is not None]
        best = sorted(told, key=lambda each: (each.pledge.state is not PledgeState.DONE, each.pledge.deadline))
        lines += [_sentence(each, known.day) for each in best[:SENTENCES]]
    return lines


def _owner(each: Registered) -> str:
    return each.owner or each.unit.name


def _sentence(each: Registered, today: date) -> str:
    """Say "- Chi bộ ấp 1: trồng dừa, 62/150 cây, đạt 41% so với chỉ tiêu đăng ký"."""
    now, goal = standing_of(each.pledge, today), each.pledge.goal
    said = f"- {_owner(each)}: {folded(each.pledge.content)}"
    if goal is None or now.done is None:
        return f"{said}."
    if now.percent is None or now.of is not None:
        return f"{said}, {done_text(each.pledge, today)}."
    said_of = Achieved(now.done, goal.value, goal.unit)
    return f"{said}, {achieved_text(SPEAK, said_of, paper=True)}."


def _exemplars(known: _Known) -> list[str]:
    found = known.summary.exemplars
    if not (found.waiting or found.recognised):
        return []
    return [
        SPEAK.tr(
            "The cell proposed exemplars: {recognised} recognised, {waiting} being considered.",
            recognised=padded(found.recognised),
            waiting=padded(found.waiting),
        )
    ]


def _lacks(known: _Known) -> list[str]:
    people, lines = known.summary.figures.people, []
    if left := people.total - people.registered:
        lines.append(SPEAK.tr("{count} Party members have not registered yet.", count=padded(left)))
    if late := sum(each.pledge.is_late(known.day) for each in known.everything):
        lines.append(SPEAK.tr("{count} contents are past their day and not completed.", count=padded(late)))
    if missed := sum(each.pledge.state is PledgeState.MISSED for each in known.everything):
        lines.append(SPEAK.tr("{count} contents did not reach their target.", count=padded(missed)))
    if hard := sum(each.pledge.state is PledgeState.ACTIVE and bool(each.difficulty) for each in known.everything):
        lines.append(SPEAK.tr("{count} contents under way meet difficulties.", count=padded(hard)))
    told = [each.difficulty for each in known.everything if each.difficulty and each.pledge.member_id is None]
    lines += [f"- {known.order.place.name}: {folded(words)}." for words in told[:SENTENCES]]
    return [*lines, SPEAK.tr("Causes: [to be added by the cell]")] if lines else []


def _ahead(known: _Known) -> list[str]:
    going = [each for each in known.everything if each.pledge.state is PledgeState.ACTIVE]
    if not going:
        return []
    until = known.period.following.last
    late = [each for each in going if each.pledge.is_late(known.day)]
    near = [each for each in going if known.day <= each.pledge.deadline <= until]
    lines = [
        SPEAK.tr(
            "Going on with {all} contents under way: {late} overdue, {near} falling due by {day}.",
            all=padded(len(going)),
            late=padded(len(late)),
            near=padded(len(near)),
            day=SPEAK.short_date(until),
        )
    ]
    mine = [each.pledge for each in near if each.pledge.member_id is None][:SENTENCES]
    return lines + [f"- {folded(one.content)}: {target(one)}, {SPEAK.short_date(one.deadline)}." for one in mine]


def _row(each: Registered, today: date) -> dict[str, str]:
    now = standing_of(each.pledge, today)
    post = f" ({post_of(each.post, leader=each.leader)})" if each.post else ""
    return {
        "owner": f"{_owner(each)}{post}",
        "content": folded(each.pledge.content),
        "target": target(each.pledge),
        "done": done_text(each.pledge, today),
        "percent": "" if now.percent is None else str(now.percent),
        "deadline": SPEAK.short_date(each.pledge.deadline),
        "verdict": verdict(each.pledge, today),
        "note": folded(each.difficulty) if each.pledge.member_id is None else "",  # a member's stays in the cell
    }
