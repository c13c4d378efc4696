"""Write the figures of an earlier day beside those of now, or of two days side by side."""

from datetime import date
from decimal import Decimal

from domain.chat import bold
from domain.figures import Summary
from domain.pledges.states import percent
from domain.results.results import Results
from locales.language import Language
from locales.wording.figures import coverage_text


def comparison_text(speak: Language, day: date, before: Summary, now: Summary) -> str:
    """Set the figures of an earlier day beside those of now."""
    rows = [
        (speak.tr("Members registered"), before.figures.people, now.figures.people),
        (speak.tr("Organisations registered"), before.figures.organisations, now.figures.organisations),
    ][: 2 if now.figures.organisations.total else 1]
    lines = [f"{name}: {coverage_text(speak, then)} → {coverage_text(speak, later)}" for name, then, later in rows]
    pairs = [
        (speak.tr("Pledges"), before.figures.pledges, now.figures.pledges),
        (speak.tr("Done"), before.figures.done, now.figures.done),
        (speak.tr("Past their deadline"), before.figures.late, now.figures.late),
    ]
    lines += [f"{name}: {speak.number(then)} → {speak.number(later)}" for name, then, later in pairs]
    return "\n".join([speak.tr("Compared with {day}:", day=speak.short_date(day)), *lines])


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
