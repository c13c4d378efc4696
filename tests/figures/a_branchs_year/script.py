"""Read what people typed in the year as facts: who promised what, reported it, rests, died, leads, handed in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tests.figures.a_branchs_year.people import CAST, CELL

YEAR, NEXT_YEAR = 2027, 2028
_DAY = r"(\d\d?)/(\d\d?)"


@dataclass(frozen=True)
class Typed:
    """What somebody typed, or which answer they chose, and when."""

    at: datetime
    who: str
    what: str
    chose: bool = False


@dataclass
class Promise:
    """A pledge as its owner lived it. `target`: 0 where it is to be done each month."""

    owner: str
    content: str
    made: datetime
    deadline: date
    target: int = 0
    unit: str = ""
    reported: list[tuple[datetime, int]] = field(default_factory=list)
    wished: list[date] = field(default_factory=list)
    claimed: datetime | None = None
    confirmed: datetime | None = None
    missed: datetime | None = None

    @property
    def monthly(self) -> bool:
        return not self.target

    def told(self, at: datetime) -> list[tuple[datetime, int]]:
        return [each for each in self.reported if each[0] < at]

    def goes_on(self, at: datetime) -> bool:
        """Whether it was not said to be done, nor ended."""
        return self.made < at and not any(each and each < at for each in (self.claimed, self.missed))

    def is_late(self, day: date, at: datetime) -> bool:
        return self.goes_on(at) and self.deadline < day


@dataclass
class Facts:
    """All that was said in the year. `led`: who is secretary of a branch from when on."""

    promises: dict[str, Promise] = field(default_factory=dict)
    rests: list[tuple[str, date, date]] = field(default_factory=list)
    left: dict[str, datetime] = field(default_factory=dict)
    joined: dict[str, datetime] = field(default_factory=dict)
    hour: dict[str, int] = field(default_factory=dict)
    leads: list[tuple[datetime, str]] = field(default_factory=list)
    handed: list[tuple[datetime, str, str]] = field(default_factory=list)
    moved: list[tuple[datetime, str, date]] = field(default_factory=list)
    ends_after: int = 0

    def rest(self, who: str, day: date) -> bool:
        return any(each == who and first <= day <= last for each, first, last in self.rests)

    def is_here(self, who: str, at: datetime) -> bool:
        came = CAST[who].joined or (who in self.joined and self.joined[who] < at)
        return came and not (who in self.left and self.left[who] < at)

    def secretary(self, place: str, at: datetime) -> str:
        if place != CELL:
            return next(
                who for who, part in CAST.items() if any(code == place for _, code in part.posts) and who in _FIRST
            )
        return next((who for since, who in reversed(self.leads) if since < at), "Thu")

    def leaders(self, place: str, at: datetime) -> list[str]:
        first = self.secretary(place, at)
        return sorted({first, "Đức"} if place == CELL else {first})


_FIRST = ("Nga", "Công")
"""Who leads the other branch and the commune all the year."""


def read(typed: list[Typed]) -> Facts:
    """Return what the words come to; raises where a sentence is not known."""
    return _Reading(Facts()).all(typed)


class _Reading:
    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.asked: dict[str, Callable[[datetime], object]] = {}

    def all(self, typed: list[Typed]) -> Facts:
        for each in typed:
            if each.chose:
                if each.what.startswith(("Đúng", "Xác nhận", "nộp báo cáo", "Đồng ý")):
                    self.asked.pop(each.who)(each.at)
            else:
                self.asked.pop(each.who, None)
                self._says(each.at, each.who, each.what)
        return self.facts

    def _says(self, at: datetime, who: str, what: str) -> None:
        for pattern, hear in SENTENCES:
            if said := re.fullmatch(pattern, what, re.IGNORECASE):
                hear(self, at, who, *said.groups())

    def promise(self, _: datetime, who: str, verb: str, number: str, unit: str, day: str, month: str) -> None:
        content, deadline = f"{verb.capitalize()} {number} {unit}", date(YEAR, int(month), int(day))
        self._keep(who, content, deadline, int(number), unit)

    def promise_monthly(self, _: datetime, who: str, content: str) -> None:
        self._keep(who, content, date(YEAR, 12, 31), 0, "")

    def _keep(self, who: str, content: str, deadline: date, target: int, unit: str) -> None:
        def keep(at: datetime) -> None:
            self.facts.promises[who] = Promise(who, content, at, deadline, target, unit)

        self.asked[who] = keep

    def total(self, at: datetime, who: str, amount: str) -> None:
        mine = self.facts.promises[who]
        if int(amount) < mine.target:
            mine.reported.append((at, int(amount)))
        else:
            self.asked[who] = lambda then: (mine.reported.append((then, int(amount))), setattr(mine, "claimed", then))

    def month_done(self, _: datetime, who: str) -> None:
        self.asked[who] = lambda then: self.facts.promises[who].reported.append((then, 1))

    def rests(self, at: datetime, who: str, day: str | None, month: str | None, whole: str | None) -> None:
        last = (
            date(YEAR, int(whole) % 12 + 1, 1) - timedelta(days=1)
            if whole
            else date(YEAR, int(month or 0), int(day or 0))
        )
        self.facts.rests.append((who, at.date(), last))

    def wishes(self, _: datetime, who: str, day: str, month: str) -> None:
        self.facts.promises[who].wished.append(date(YEAR, int(month), int(day)))

    def at_hour(self, _: datetime, who: str, hour: str) -> None:
        self.facts.hour[who] = int(hour)

    def died(self, _: datetime, who: str, name: str) -> None:
        self.asked[who] = lambda then: self.facts.left.__setitem__(name, then)

    def moves(self, _: datetime, who: str, quarter: str, day: str, month: str) -> None:
        self.asked[who] = lambda then: self.facts.moved.append(
            (then, f"quý {quarter}", date(YEAR, int(month), int(day)))
        )

    def appoints(self, _: datetime, who: str, name: str) -> None:
        self.asked[who] = lambda then: self.facts.leads.append((then, name))

    def hands_in(self, _: datetime, who: str, quarter: str) -> None:
        self.asked[who] = lambda then: self.facts.handed.append((then, who, f"quý {quarter}"))

    def joins(self, _: datetime, who: str) -> None:
        self.asked[who] = lambda then: self.facts.joined.__setitem__(who, then)

    def decides(self, _: datetime, who: str) -> None:
        waiting = [each for each in self.facts.promises.values() if each.claimed and not each.confirmed]
        first = min(waiting, key=lambda each: each.made)
        self.asked[who] = lambda then: setattr(first, "confirmed", then)

    def rule(self, _: datetime, who: str, days: str) -> None:
        self.asked[who] = lambda then: setattr(self.facts, "ends_after", int(days))


SENTENCES: tuple[tuple[str, Callable[..., None]], ...] = (
    (rf"(?:tôi )?đăng ký (\w+) (\d+) (.+) trước {_DAY}", _Reading.promise),
    (r"(Mỗi tháng tổ chức 1 buổi tuyên truyền), đến hết năm", _Reading.promise_monthly),
    (r"tới nay tổng cộng được (\d+) .+", _Reading.total),
    (r"tháng này xong rồi", _Reading.month_done),
    (rf"tôi .+, đừng nhắc tôi đến hết (?:{_DAY}|tháng (\d+))", _Reading.rests),
    (rf"nhắc tôi ngày {_DAY}", _Reading.wishes),
    (r"từ nay nhắc tôi lúc (\d+) giờ", _Reading.at_hour),
    (r"đồng chí (\w+) mất hôm .+", _Reading.died),
    (rf"dời hạn báo cáo quý (I+) qua {_DAY} vì .+", _Reading.moves),
    (r"đồng chí (\w+) làm bí thư .+", _Reading.appoints),
    (r"nộp báo cáo quý (I+)", _Reading.hands_in),
    (r"mã", _Reading.joins),
    (r"duyệt", _Reading.decides),
    (r"quá hạn (\d+) ngày không báo thì ghi chưa hoàn thành", _Reading.rule),
)
"""What the people of this year say that changes something; everything else is chatter."""
