"""Write the figures of an earlier day beside those of now."""

from datetime import date

from domain.figures import Summary
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
