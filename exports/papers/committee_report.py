"""The half-year or yearly report of a committee, from what those below handed in; who is missing in it is named.

Counts are added up, percentages are made anew from them. What was not handed in is in no figure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from domain.campaigns.rounds import Handed, Owing
from domain.chat import OutgoingFile
from domain.errors import UserError
from domain.figures import Coverage
from domain.indicators.indicators import Figure
from domain.papers.periods import reported_on, year_before
from domain.papers.writing import padded, percent, share, with_zeros
from domain.pledges.states import COUNTS_UP, NOT_DONE
from domain.pledges.states import percent as whole_percent
from exports.desk.order import Order
from exports.papers.handed_in import coverage
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.papers.reports import beside, praise
from exports.papers.reports.by_unit import of_units
from exports.papers.reports.parts import parts_text
from locales.wording.campaigns.rounds import name_text
from locales.wording.goals import amount_text
from locales.wording.papers.rows import SPEAK
from locales.wording.quotation import folded
from storage.desk.collected import Collected, collected
from storage.desk.given import Given, as_handed_in, given
from storage.ground.database import Session

_COUNTS = ("pledges", "done", "exceeded", *NOT_DONE, "going_on", "late", "exemplars")


@dataclass(frozen=True, slots=True)
class _Row:
    """A unit with its report, or the sum of all; a count that a report of an earlier release has not is None."""

    people: Coverage
    leaders: Coverage
    counts: Mapping[str, int | None]

    @property
    def done(self) -> Coverage:
        return Coverage(self.counts["done"] or 0, self.counts["pledges"] or 0)


def of_half_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=False)


def of_year(session: Session, order: Order) -> OutgoingFile:
    return _made(session, order, whole=True)


def _made(session: Session, order: Order, *, whole: bool) -> OutgoingFile:
    period = reported_on(order.today, whole=whole)
    as_of = period.as_of(order.today)
    found = collected(session, order.place, order.campaign_ids, period.first, period.last, order.today)
    if found is None:
        raise UserError(
            "No round of reports of that time has opened for those below {organisation}, so there is nothing to "
            "put together yet.",
            organisation=order.place.name,
        )
    total = _sum([_row(handed.figures) for _, handed in found.handed])
    targets = _targets(session, order, as_of.day, [handed for _, handed in found.handed])
    by_group = of_units(session, order, found.handed)
    own = praise.figures_of(session, order, as_of)
    values: dict[str, Any] = {
        "period": beside.period_text(period),
        "leading": _leading(found, total),
        "results": [*_results(total), *by_group.lines, *targets[1]],
        "groups": by_group.groups,
        "exemplars": [*_exemplars(total), *praise.beside_exemplars(own)],
        "praise": praise.commended(own),
        "lacks": _lacks(total),
        "ahead": [],
        "wishes": _words(found.handed),
        "units": [_unit(each) for each in found.units],
        "sum": _written(total),
        "round": name_text(SPEAK, found.round),
        "targets": targets[0],
        "bases": beside.bases(session, order),
        **(beside.exemplars(session, order, as_of.day) | praise.annex(session, order, as_of.day)),
    }
    name = order.file_name("bao-cao-nam" if whole else "bao-cao-6-thang", "docx")
    said = common(session, order, values, as_of)
    if not as_of.present:
        said["until"] = SPEAK.tr("{until}; what units handed in, of the days written there", until=said["until"])
    return paper("bao-cao-dang-uy", name, said)


def _row(figures: Mapping[str, Any]) -> _Row:
    counts = {name: figures.get(name) for name in _COUNTS}
    return _Row(coverage(figures, "registered"), coverage(figures, "leaders"), counts)


def _sum(rows: Sequence[_Row]) -> _Row:
    """Add up; a count that not every report has is not known of all."""
    return _Row(
        sum((each.people for each in rows), Coverage()),
        sum((each.leaders for each in rows), Coverage()),
        {name: _added([each.counts[name] for each in rows]) for name in _COUNTS},
    )


def _added(counts: Sequence[int | None]) -> int | None:
    known = [each for each in counts if each is not None]
    return sum(known) if len(known) == len(counts) else None


def _written(row: _Row) -> dict[str, str]:
    return {
        "people": padded(row.people.total),
        "registered": padded(row.people.registered),
        "percent": _plain(row.people),
        "done_percent": _plain(row.done),
        **{name: "–" if count is None else padded(count) for name, count in row.counts.items()},
    }


def _plain(found: Coverage) -> str:
    return "–" if found.percent is None else str(found.percent)


def _unit(each: Owing) -> dict[str, str]:
    """Write one row; of a unit that has not handed in only its name and that."""
    if each.handed is None or each.is_missing:
        nothing = dict.fromkeys(_written(_sum([])), "")
        state = SPEAK.tr("sent back") if each.handed else SPEAK.tr("not handed in")
        return nothing | {"name": each.place.name, "handed": state}
    handed = f"{each.handed.day:%d/%m} {each.handed.code}"
    return _written(_row(each.handed.figures)) | {"name": each.place.name, "handed": handed}


def _leading(found: Collected, total: _Row) -> list[str]:
    came = len(found.handed)
    lines = [
        SPEAK.tr(
            "{came} units have handed in their reports ({round}); this report is put together from them alone.",
            came=share(Coverage(came, len(found.units))),
            round=name_text(SPEAK, found.round),
        )
    ]
    back = [each.place.name for each in found.units if each.handed and each.is_missing]
    missing = [each.place.name for each in found.units if each.handed is None]
    lines += [SPEAK.tr("Not handed in: {names}.", names="; ".join(missing))] if missing else []
    lines += [SPEAK.tr("Sent back and not handed in again: {names}.", names="; ".join(back))] if back else []
    if came:
        lines.append(
            SPEAK.tr(
                "There {share} Party members have registered, {percent}; of them leaders {leaders}.",
                share=share(total.people),
                percent=percent(total.people),
                leaders=share(total.leaders),
            )
        )
    return lines


def _results(total: _Row) -> list[str]:
    if not total.done.total:
        return []
    return [
        SPEAK.tr(
            "Registered {all} contents, of them {parts}. Completed {percent}; overdue {late}.",
            all=padded(total.done.total),
            parts=parts_text(total.counts),
            percent=percent(total.done),
            late=padded(total.counts["late"] or 0),
        )
    ]


def _exemplars(total: _Row) -> list[str]:
    count = total.counts["exemplars"]
    return [SPEAK.tr("{count} exemplars were recognised.", count=padded(count))] if count else []


def _lacks(total: _Row) -> list[str]:
    lines = []
    if left := total.people.total - total.people.registered:
        lines.append(SPEAK.tr("{count} Party members have not registered yet.", count=padded(left)))
    if late := total.counts["late"]:
        lines.append(SPEAK.tr("{count} contents are past their day and not completed.", count=padded(late)))
    if missed := total.counts["missed"]:
        lines.append(SPEAK.tr("{count} contents did not reach their target.", count=padded(missed)))
    return [*lines, SPEAK.tr("Causes: [to be added by the committee]")] if lines else []


def _words(handed: Sequence[tuple[Any, Handed]]) -> list[str]:
    return [f"- {place.name}: {folded(each.words)}." for place, each in handed if each.words]


def _targets(
    session: Session, order: Order, until: date, handed: Sequence[Handed]
) -> tuple[list[dict[str, str]], list[str]]:
    """Write the targets the committee itself was given, with what the reports say, as rows, and as sentences."""
    year = until.year
    now = [as_handed_in(each, handed) for each in given(session, order.place, [order.place.id], year, until)]
    earlier = {
        each.indicator.id: each for each in given(session, order.place, [order.place.id], year - 1, year_before(until))
    }
    rows = [_target(each, earlier.get(each.indicator.id)) for each in now]
    return rows, [_sentence(each) for each in now if each.figure is not None]


def _target(each: Given, before: Given | None) -> dict[str, str]:
    reached = _reached(each)
    return {
        "name": each.indicator.name,
        "unit": each.indicator.unit,
        "given": with_zeros(SPEAK.number(each.target.value)),
        "done": _figure(each.figure),
        "percent": "" if reached is None else str(reached),
        "before": _figure(before.figure if before else None),
        "note": each.target.reason,
    }


def _figure(figure: Figure | None) -> str:
    if figure is None:
        return SPEAK.tr("no figures yet")
    whole = f"/{SPEAK.number(figure.of)}" if figure.of is not None else ""
    return with_zeros(SPEAK.number(figure.value) + whole)


def _reached(each: Given) -> int | None:
    """Return whole percent of a target that counts up; None where it is a share, falls, or nothing was given."""
    if each.figure is None or each.figure.of is not None or each.target.comparator not in COUNTS_UP:
        return None
    return whole_percent(each.figure.value, each.target.value) if each.target.value > Decimal(0) else None


def _sentence(each: Given) -> str:
    """Say "- Xây nhà: 62/150 căn, đạt 41% so với chỉ tiêu giao"."""
    goal = amount_text(SPEAK, each.target.value, each.indicator.unit)
    counted = with_zeros(f"- {each.indicator.name}: {_figure(each.figure)}/{goal}")
    reached = _reached(each)
    if reached is None:
        aim = SPEAK.tr("target given {goal}", goal=goal)
        return with_zeros(f"- {each.indicator.name}: {_figure(each.figure)} ({aim}).")
    if reached > 100:
        return f"{counted}, {SPEAK.tr('beyond the given target by {percent}%', percent=reached - 100)}."
    return f"{counted}, {SPEAK.tr('{percent}% of the given target', percent=reached)}."
