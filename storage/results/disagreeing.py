"""Find figures of an organisation that do not agree with each other, each with what is said of it and what else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import Session

from domain.figures import Figures, Summary
from domain.indicators.indicators import DIVIDED
from domain.roles import Place
from domain.stamps import AsOf
from storage.campaigns.campaigns import Asked
from storage.facts import counting
from storage.facts import left_out as kinds_left_out
from storage.facts.counting import figures_of
from storage.indicators import assigned, indicators
from storage.rounds import reports


class Odd(StrEnum):
    """What does not agree."""

    BELOW = "below"  # those below with who belongs directly, and the whole
    PEOPLE = "people"  # of a fact noted, and on the list
    TARGET = "target"  # given on to those below, and given to this one
    REPORT = "report"  # handed in, and counted of that day by now


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Of what, both values, and the day of a report."""

    odd: Odd
    name: str
    said: Decimal
    other: Decimal
    day: date | None = None


def disagreements(session: Session, place: Place, campaign: Asked, summary: Summary, today: date) -> list[Disagreement]:
    return [*_below(summary), *_people(summary), *_targets(session, place, today), *_report(session, place, campaign)]


def _below(summary: Summary) -> Iterator[Disagreement]:
    if summary.lines:
        under = sum((line.figures for line in summary.lines), summary.direct or Figures()).people.total
        if under != (whole := summary.figures.people.total):
            yield Disagreement(Odd.BELOW, "", Decimal(under), Decimal(whole))


def _people(summary: Summary) -> Iterator[Disagreement]:
    """A fact that more people are said to have taken part in than belong here."""
    here = summary.figures.people.total + summary.figures.others.total
    for fact in summary.facts:
        if fact.people.total > here:
            yield Disagreement(Odd.PEOPLE, fact.kind.name, Decimal(fact.people.total), Decimal(here))


def _targets(session: Session, place: Place, today: date) -> Iterator[Disagreement]:
    """A target that can be divided, given on to those below in parts that do not come to it."""
    for mine in assigned.of_units(session, [place.id], today.year):
        indicator = indicators.get(session, mine.indicator_id)
        parts = assigned.of_giver(session, place.id, today.year, mine.indicator_id)
        if indicator is not None and parts and indicator.adds_up in DIVIDED:
            given = sum((each.value for each in parts), Decimal(0))
            if given != mine.value:
                yield Disagreement(Odd.TARGET, indicator.name, given, mine.value)


def _report(session: Session, place: Place, campaign: Asked) -> Iterator[Disagreement]:
    """The report handed in last, beside what is known by now of its day."""
    number = reports.newest_of(session, [place.id])
    handed = reports.standing(session, number) if number else None
    one = reports.round_of(session, number) if number else None
    if handed is None or one is None or one.plan.campaign_id not in campaign.ids:
        return
    ids, as_of = (one.plan.campaign_id,), AsOf(handed.day)
    left_out = kinds_left_out.of_campaigns(session, ids, as_of)
    now = figures_of(counting.count(session, place.id, ids, as_of, left_out))
    pairs = (("pledges", now.pledges), ("done", now.done), ("late", now.late))
    for name, count in pairs:
        if isinstance(said := handed.figures.get(name), int) and said != count:
            yield Disagreement(Odd.REPORT, name, Decimal(said), Decimal(count), handed.day)
