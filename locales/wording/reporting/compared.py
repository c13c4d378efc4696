"""Write the figures of an earlier day beside those of now, or of two days side by side."""

from datetime import date
from decimal import Decimal

from domain.chat import bold
from domain.figures import Coverage, Summary
from domain.pledges.states import percent
from domain.results.results import Results
from locales.language import Language, marked
from locales.wording.figures import coverage_text
from locales.wording.people import more_line

MOST = 20
"""Units below that are named; more are seen in the tables."""


def comparison_text(speak: Language, day: date, before: Summary, now: Summary) -> str:
    """Set the figures of an earlier day beside those of now, with those of each unit below."""
    return "\n".join([whole_comparison_text(speak, day, before, now), *_units(speak, before, now)])


def whole_comparison_text(speak: Language, day: date, before: Summary, now: Summary) -> str:
    """Set the figures of an earlier day beside those of now, without the units below."""
    return "\n".join([speak.tr("Compared with {day}:", day=speak.short_date(day)), *_whole(speak, before, now)])


def two_days_text(speak: Language, days: tuple[date, date], before: Summary | None, later: Summary | None) -> str:
    """Set the figures of two days side by side; None: of that day there are none, which is said and is no zero."""
    head = " → ".join(bold(speak.short_date(each)) for each in days)
    return "\n".join([f"{head}:", *_whole(speak, before, later), *_units(speak, before, later)])


def _whole(speak: Language, before: Summary | None, later: Summary | None) -> list[str]:
    both, present = (before, later), next(filter(None, (later, before)), None)
    if present is None:
        return [speak.tr("no figures yet (of a day)")]
    rows = [(speak.tr("Members registered"), [each.figures.people if each else None for each in both])]
    if present.figures.organisations.total:
        rows.append(
            (speak.tr("Organisations registered"), [each.figures.organisations if each else None for each in both])
        )
    lines = [f"{name}: {_covered(speak, *pair)}" for name, pair in rows]
    counts = {
        speak.tr("Pledges"): [each.figures.pledges if each else None for each in both],
        speak.tr("Done"): [each.figures.done if each else None for each in both],
        speak.tr("Past their deadline"): [each.figures.late if each else None for each in both],
    }
    return [*lines, *(f"{name}: {' → '.join(_count(speak, each) for each in pair)}" for name, pair in counts.items())]


def _units(speak: Language, before: Summary | None, later: Summary | None) -> list[str]:
    present = later or before
    if present is None:
        return []
    then, now = ({each.code: each.figures.people for each in of.lines} if of else {} for of in (before, later))
    units = [f"• {each.name}: {_covered(speak, then.get(each.code), now.get(each.code))}" for each in present.lines]
    return [*units[:MOST], *more_line(speak, len(units) - MOST)]


def _covered(speak: Language, before: Coverage | None, later: Coverage | None) -> str:
    """ "4/5 (80%) → 5/5 (100%), tăng 1"; of a day without figures that is said."""
    told = " → ".join(
        coverage_text(speak, each) if each else speak.tr("no figures yet (of a day)") for each in (before, later)
    )
    if before is None or later is None:
        return told
    more = later.registered - before.registered
    change = marked("up by {count}") if more > 0 else marked("down by {count}") if more < 0 else marked("no change")
    return f"{told}, {speak.tr(change, count=speak.number(abs(more)))}"


def _count(speak: Language, count: int | None) -> str:
    return speak.tr("no figures yet (of a day)") if count is None else speak.number(count)


def compared_results_text(speak: Language, place: str, days: tuple[date, date], before: Results, later: Results) -> str:
    """Set what came of what is registered on two days side by side."""
    rows = [
        (speak.tr("Registered contents"), before.pledges, later.pledges),
        (speak.tr("Exceeded"), before.exceeded, later.exceeded),
        (speak.tr("Past their deadline"), before.late, later.late),
        (speak.tr("Not reached"), before.missed, later.missed),
        (speak.tr("Reported"), before.reported, later.reported),
        (speak.tr("With difficulties"), before.difficult, later.difficult),
    ]
    done = f"– {speak.tr('Completed')}: {_share(speak, before)} → {_share(speak, later)}"
    lines = [f"– {name}: {speak.number(then)} → {speak.number(now)}" for name, then, now in rows if then or now]
    first, second = (bold(speak.short_date(each)) for each in days)
    head = speak.tr("{place}, results of {first} → {second}:", place=place, first=first, second=second)
    return "\n".join([head, done, *lines])


def _share(speak: Language, of: Results) -> str:
    share = percent(Decimal(of.done), Decimal(of.pledges))
    return speak.number(of.done) if share is None else f"{speak.number(of.done)}/{speak.number(of.pledges)} ({share}%)"
