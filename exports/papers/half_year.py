"""The half-year or yearly report of a cell: every figure counted, every section it knows nothing of left to the cell.

The edition for the level above names only who agreed to it: what the others did stands there without their names, and
what waits to be approved is only counted. The internal edition names everybody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.chat import OutgoingFile
from domain.figures import Summary
from domain.papers.periods import Period, reported_on
from domain.papers.writing import padded, percent, share
from domain.pledges.standing import standing_of
from domain.pledges.states import PledgeState
from domain.results.together import without_persons
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.papers.registration import IN_THE_PARTY
from exports.papers.reports import beside, groups, praise
from exports.papers.reports.groups import owner_of
from exports.papers.reports.parts import ranks
from exports.papers.reports.year_by_year import year_by_year
from locales.wording.papers.rows import SPEAK, done_text, post_of, target, verdict
from locales.wording.quotation import folded
from storage.campaigns import unit_facts
from storage.desk.registered import Registered, registered
from storage.ground.database import Session
from storage.rounds import reports

SENTENCES = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """What the report is written from; `shown` are named in it; `inside`: it stays in the cell."""

    order: Order
    period: Period
    everything: Sequence[Registered]
    shown: Sequence[Registered]
    summary: Summary
    as_of: AsOf
    inside: bool

    @property
    def day(self) -> date:
        return self.as_of.day


def of_half_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=False)


def of_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=True)


def of_half_year_inside(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=False, inside=True)


def of_year_inside(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=True, inside=True)


def _made(session: Session, order: Order, *, whole: bool, inside: bool = False) -> OutgoingFile:
    period = reported_on(order.today, whole=whole)
    frozen = reports.of_stretch(session, order.campaign_ids, order.place.id, period.last)
    as_of = frozen.as_of if frozen else period.as_of(order.today)
    everything = registered(session, order.place, order.campaign_ids, as_of)
    shown = [each for each in everything if inside or (each.agrees and not _is_kept_back(each))]
    summary = praise.figures_of(session, order, as_of)
    known = _Known(order, period, everything, shown, summary, as_of, inside)
    values: dict[str, Any] = {
        "period": beside.period_text(period),
        "leading": _leading(session, known),
        "results": groups.of_cell(ranks(session, order.campaign_ids), everything, shown, as_of.day),
        "exemplars": [*_exemplars(known), *praise.beside_exemplars(summary)],
        "praise": praise.commended(summary),
        "lacks": _lacks(known),
        "ahead": _ahead(known),
        "wishes": [],
        "rows": _rows(session, known),
        "unnamed": _notes(known),
        "inside": inside,
        "figures": year_by_year(session, order, summary.figures, as_of.day),
        "bases": beside.bases(session, order),
    }
    name = order.file_name(f"bao-cao-{'nam' if whole else '6-thang'}{'-noi-bo' if inside else ''}", "docx")
    said = common(session, order, values, as_of)
    if inside:
        kept = [each for each in said["head"]["recipients"] if fold(each).strip(" -").startswith("luu")]
        said["head"]["recipients"] = kept  # it goes to nobody else
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
    told = [each for each in known.everything if each.difficulty and (known.inside or each.pledge.member_id is None)]
    lines += [f"- {owner_of(each)}: {folded(each.difficulty)}." for each in told[:SENTENCES]]
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


def _rows(session: Session, known: _Known) -> list[dict[str, str]]:
    """Write every content: first those with a name; the others in an order that tells nothing of whose they are."""
    named = {each.pledge.id for each in known.shown}
    ranked = ranks(session, known.order.campaign_ids)
    others = [each for each in known.everything if each.pledge.id not in named and not _is_kept_back(each)]
    others.sort(key=lambda each: (ranked[each.group], each.pledge.deadline, fold(each.pledge.content)))
    rows = [_row(each, known, named=True) for each in known.shown]
    return rows + [_row(each, known, named=False) for each in others]


def _is_kept_back(each: Registered) -> bool:
    """Whether nobody above the cell reads it yet."""
    return each.pledge.state is PledgeState.WAITING


def _row(each: Registered, known: _Known, *, named: bool) -> dict[str, str]:
    pledge, today = each.pledge, known.day
    now = standing_of(pledge, today)
    post = f" ({post_of(each.post, leader=each.leader)})" if each.post else ""
    unnamed = SPEAK.tr("Party member") if each.kind in IN_THE_PARTY else SPEAK.tr("Person outside the Party")
    told = known.inside or pledge.member_id is None  # a member's difficulty stays in the cell
    return {
        "owner": f"{owner_of(each)}{post}" if named else unnamed,
        "content": folded(pledge.content if named else without_persons(pledge.content) or each.group),
        "target": target(pledge),
        "done": done_text(pledge, today),
        "percent": "" if now.percent is None else str(now.percent),
        "deadline": SPEAK.short_date(pledge.deadline),
        "verdict": verdict(pledge, today),
        "note": folded(each.difficulty) if told else "",
    }


def _notes(known: _Known) -> str:
    """Say what of the annex stands without a name, and how much waits and is only counted."""
    if known.inside:
        return ""
    named = {each.pledge.id for each in known.shown}
    others = [each for each in known.everything if each.pledge.id not in named]
    back = sum(map(_is_kept_back, others))
    lines = []
    if len(others) > back:
        lines.append(SPEAK.tr("Who has not agreed to be named above the cell stands here without a name."))
    if back:
        lines.append(SPEAK.tr("Beside this table: {pledges} contents that wait to be approved.", pledges=padded(back)))
    return " ".join(lines)
