"""A phrase of time with the words that lead to it, and the days both together mean."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.understanding.calendar.days import Days, Expression, Kind
from domain.understanding.calendar.leads import AFTER, BEFORE, FROM, IN, LATEST, OCCASION, OVER, START, STRONG
from domain.understanding.calendar.seasons import ONLY_BEGINS, SEASON
from domain.understanding.moments.bends import CHANGES, VAGUE
from domain.understanding.readings import Ask

_MOST_OFFERED = 2


@dataclass(frozen=True, slots=True)
class Moment:
    """A phrase of time with the words that lead to it; its days are those meant by the whole."""

    start: int
    end: int
    core: Expression
    leads: tuple[str, ...]

    @property
    def led(self) -> bool:
        return bool(STRONG.intersection(self.leads))

    @property
    def open(self) -> bool:
        """Tell whether only a beginning is said ("từ tháng 6", "sau Tết"): no deadline."""
        over = OVER in self.leads and self.core.kind is not Kind.PERIOD
        starts = FROM in self.leads and IN not in self.leads and self.core.span != "phase"
        begins = over or starts or AFTER in self.leads
        return begins and not {BEFORE, LATEST} & set(self.leads)

    @property
    def rank(self) -> int:
        if LATEST in self.leads:
            return 3
        if self.led and not set(self.leads) <= {OCCASION}:
            return 2
        return 0 if self.core.described or OCCASION in self.leads else 1

    def days(self, today: date) -> Days:
        """Return the days meant once "trước", "cuối", "giữa" and "đầu" have been heard."""
        meant = self.core.meaning(today)
        kind = self.core.kind
        if OCCASION in self.leads and kind is Kind.DAY:
            kind, meant = Kind.FESTIVAL, replace(meant, moved=None)
        for lead in reversed(self.leads):
            change = CHANGES.get(lead)
            if change is not None:
                kind_now, span = kind, self.core.span
                meant = replace(meant, choices=tuple(change(s, kind_now, span) for s in meant.choices))
                kind = Kind.DAY if lead != START else Kind.PERIOD
                if (lead, span) in VAGUE:
                    meant = replace(meant, asks=(*meant.asks, Ask.AMBIGUOUS))
        return self._offered(meant, today) if self._is_unsure_season(meant) else meant

    def _is_unsure_season(self, meant: Days) -> bool:
        if self.core.span == ONLY_BEGINS and BEFORE not in self.leads:
            return True
        return self.core.span in {SEASON, ONLY_BEGINS} and Ask.DEADLINE in meant.asks

    def _offered(self, meant: Days, today: date) -> Days:
        """Offer the day before a season begins and its last day, or the one of them that the leading words mean."""
        bent = bool(set(CHANGES) & set(self.leads))
        days = [
            day for each in meant.choices for day in ((each.first - timedelta(days=1),) * (not bent) + (each.last,))
        ]
        coming = tuple(dict.fromkeys(day for day in days if day >= today))
        return Days((), asks=(Ask.DEADLINE,), suggestions=coming[:_MOST_OFFERED])


def asked(moment: Moment) -> Moment:
    def meaning(today: date) -> Days:
        days = moment.core.meaning(today)
        return days if Ask.AMBIGUOUS in days.asks else replace(days, asks=(*days.asks, Ask.AMBIGUOUS))

    return replace(moment, core=replace(moment.core, meaning=meaning))


def coming(moment: Moment) -> Moment:
    """Read "quý II tới đây": the next to come, which is asked while one runs."""

    def meaning(today: date) -> Days:
        days = moment.core.meaning(today)
        running = any(choice.first <= today <= choice.last for choice in days.choices)
        if Ask.AMBIGUOUS in days.asks or not running:
            return replace(days, moved=None)
        return replace(days, asks=(*days.asks, Ask.AMBIGUOUS))

    return replace(moment, core=replace(moment.core, meaning=meaning))
