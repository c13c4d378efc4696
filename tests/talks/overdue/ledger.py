"""An independent ledger of what arrives: every morning the ticks run, and each message is kept with its day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.quiet_days.vietnam import is_quiet
from tests.talking import ZONE, Person, Village


@dataclass
class Ledger:
    village: Village
    people: dict[str, Person]
    besides: tuple[Callable[[], object], ...] = ()
    heard: list[tuple[date, str, str]] = field(default_factory=list)

    def until(self, month: int, day: int) -> None:
        """Let the mornings pass up to a day of this year, that one as well."""
        last = date(self.village.now.year, month, day)
        while self.village.now.date() < last:
            self.village.wait(days=1)
            at = self.village.now
            self.village.now = datetime(at.year, at.month, at.day, 8, 0, tzinfo=ZONE)
            self.tick()

    def tick(self) -> None:
        """Run every tick twice, as processes do that start anew."""
        for _ in range(2):
            self.village.together(
                self.village.tell_of_rounds, self.village.remind, *self.besides, self.village.carry_on
            )
        today = self.village.now.date()
        self.heard += [(today, who, text) for who, text in self.village.deliver_to(self.people)]
        assert not is_quiet(today) or all(day != today for day, _, _ in self.heard)

    def days(self, who: str, words: str) -> list[str]:
        """Return the days of this year on which somebody read these words."""
        return [f"{day.day}/{day.month}" for day, reader, text in self.heard if reader == who and words in text]


def rule(dung: Person, days: int = 30) -> str:
    """Set after how many days what nobody answers for is noted as missed."""
    said = dung.says(f"quá hạn {days} ngày không báo thì ghi chưa hoàn thành")
    return said + dung.picks("Đúng")
