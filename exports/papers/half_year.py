"""The half-year or yearly report of a cell: every figure counted, every section it knows nothing of left to the cell.

It goes to the level above: who has not agreed to be named there is counted, and neither named nor quoted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from domain.chat import OutgoingFile
from domain.figures import Figures, Summary
from domain.papers.periods import Period, reported_on
from domain.papers.writing import padded, percent, share
from domain.pledges.standing import Verdict, standing_of
from domain.pledges.states import PledgeState
from domain.stamps import AsOf
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.papers.registration import summary_of, unnamed_text
from exports.papers.reports import beside
from locales.wording.papers.rows import SPEAK, done_text, post_of, target, verdict
from locales.wording.quotation import folded
from locales.wording.reporting.offices import Achieved, achieved_text
from storage import figures
from storage.campaigns import unit_facts
from storage.campaigns.campaigns import OpenCampaigns
from storage.desk.registered import Registered, registered
from storage.ground.database import Session

SENTENCES = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """What the report is written from; `shown` may be named above the cell."""

    order: Order
    period: Period
    everything: Sequence[Registered]
    shown: Sequence[Registered]
    summary: Summary

    @property
    def today(self) -> date:
        return self.order.today


def of_half_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=False)


def of_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=True)


def _made(session: Session, order: Order, *, whole: bool) -> OutgoingFile:
    everything = registered(session, order.place, order.campaign_ids, order.today)
    shown = [each for each in everything if each.agrees]
    period = reported_on(order.today, whole=whole)
    known = _Known(order, period, everything, shown, summary_of(session, order, names=False))
    values: dict[str, Any] = {
        "period": period_text(period),
        "leading": _leading(session, known),
        "results": _results(known),
        "exemplars": _exemplars(known),
        "praise": [],
        "lacks": _lacks(known),
        "ahead": _ahead(known),
        "wishes": [],
        "rows": [_row(each, order.today) for each in shown],
        "unnamed": unnamed_text([each for each in everything if not each.agrees]),
        "figures": _figures(session, known),
        "bases": beside.bases(session, order),
    }
    name = order.file_name("bao-cao-nam" if whole else "bao-cao-6-thang", "docx")
    return paper("bao-cao-chi-bo", name, common(session, order, values))


def period_text(period: Period) -> str:
    said = {
        0: SPEAK.tr("of the year {year}", year=str(period.year)),
        1: SPEAK.tr("of the first six months of {year}", year=str(period.year)),
        2: SPEAK.tr("of the last six months of {year}", year=str(period.year)),
    }
    return said[period.half]


def _leading(session: Session, known: _Known) -> list[str]:
    people, leaders = known.summary.figures.people, known.summary.figures.leaders
    lines = [
        SPEAK.tr(
            "By {day}, {share} Party members of the cell have registered, {percent}; of them leaders {leaders}.",
            day=SPEAK.short_date(known.today),
            share=share(people),
            percent=percent(people),
            leaders=share(leaders),
        )
    ]
    if known.summary.own_registered:
        lines.append(SPEAK.tr("The cell has registered in its own name as well."))
    if asked := unit_facts.owed(session, known.order.campaign_ids):
        noted = unit_facts.of_organisation(session, asked.campaign_id, known.order.place.id, AsOf.now(known.today))
        lines += [
            SPEAK.tr("{fact}: {day}.", fact=each.name, day=SPEAK.short_date(noted[each.code].day))
            for each in asked.kinds
            if each.code in noted
        ]
    return lines


def _results(known: _Known) -> list[str]:
    """A numbered heading sentence a group of contents, each followed by its best known results."""
    lines, by_group = [], sorted(known.everything, key=lambda each: each.group or "\uffff")
    for number, (group, found) in enumerate(groupby(by_group, key=lambda each: each.group), start=1):
        some = list(found)
        ended = [each for each in some if each.pledge.state is PledgeState.DONE]
        beyond = [each for each in ended if _exceeds(each, known.today)]
        lines.append(
            SPEAK.tr(
                "{number}. {group}: registered {all} contents; completed {done}, of them beyond the target {beyond}; "
                "going on {going}; overdue {late}.",
                number=str(number),
                group=group or SPEAK.tr("Other contents"),
                all=padded(len(some)),
                done=padded(len(ended)),
                beyond=padded(len(beyond)),
                going=padded(sum(each.pledge.is_open for each in some)),
                late=padded(sum(each.pledge.is_late(known.today) for each in some)),
            )
        )
        told = [each for each in some if each.agrees and each.pledge.done is not None]
        best = sorted(told, key=lambda each: (each.pledge.state is not PledgeState.DONE, each.pledge.deadline))
        lines += [_sentence(each, known.today) for each in best[:SENTENCES]]
    return lines


def _exceeds(each: Registered, today: date) -> bool:
    return standing_of(each.pledge, today).verdict is Verdict.EXCEEDED


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
    if late := sum(each.pledge.is_late(known.today) for each in known.everything):
        lines.append(SPEAK.tr("{count} contents are past their day and not completed.", count=padded(late)))
    if missed := sum(each.pledge.state is PledgeState.MISSED for each in known.everything):
        lines.append(SPEAK.tr("{count} contents did not reach their target.", count=padded(missed)))
    told = [each for each in known.shown if each.difficulty]
    lines += [f"- {_owner(each)}: {folded(each.difficulty)}." for each in told[:SENTENCES]]
    return [*lines, SPEAK.tr("Causes: [to be added by the cell]")] if lines else []


def _ahead(known: _Known) -> list[str]:
    coming = [each for each in known.everything if each.pledge.is_open and each.pledge.deadline > known.today]
    if not coming:
        return []
    until = known.period.following.last
    near = [each for each in coming if each.pledge.deadline <= until]
    lines = [
        SPEAK.tr(
            "Going on with {all} contents under way; {near} of them fall due by {day}.",
            all=padded(len(coming)),
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
        "note": folded(each.difficulty),
    }


def _figures(session: Session, known: _Known) -> list[dict[str, str]]:
    """The figures of today beside those of the same day a year before, where there are any."""
    asked = OpenCampaigns(known.order.campaign_ids)
    zone = known.order.now.tzinfo
    day = known.today.replace(year=known.today.year - 1, day=min(known.today.day, 28))
    before = figures.summary(session, known.order.place, asked, AsOf.end_of(day, zone), names=False) if zone else None
    rows: list[tuple[str, str, Callable[[Figures], int]]] = [
        (SPEAK.tr("Party members of the cell"), SPEAK.tr("comrades"), lambda one: one.people.total),
        (SPEAK.tr("Party members registered"), SPEAK.tr("comrades"), lambda one: one.people.registered),
        (SPEAK.tr("of them leaders"), SPEAK.tr("comrades"), lambda one: one.leaders.registered),
        (SPEAK.tr("Contents registered"), SPEAK.tr("contents"), lambda one: one.pledges),
        (SPEAK.tr("of them completed"), SPEAK.tr("contents"), lambda one: one.done),
        (SPEAK.tr("of them overdue"), SPEAK.tr("contents"), lambda one: one.late),
    ]
    then = before.figures if before and before.figures.pledges else None
    return [_compared(name, unit, of(known.summary.figures), of(then) if then else None) for name, unit, of in rows]


def _compared(name: str, unit: str, now: int, before: int | None) -> dict[str, str]:
    nothing = SPEAK.tr("no figures yet")
    said = {"name": name, "unit": unit, "now": padded(now)}
    if before is None:
        return said | {"before": nothing, "beside": nothing}
    more = now - before
    words = (
        SPEAK.tr("up by {count}", count=padded(more)) if more > 0 else SPEAK.tr("down by {count}", count=padded(-more))
    )
    return said | {"before": padded(before), "beside": words if more else SPEAK.tr("the same")}
