"""Explain each message and figure of a year by the rows it left, read without the assistant's code."""

import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime

from tests.figures.a_branchs_year.expecting import Life
from tests.figures.a_branchs_year.living import EVENING, MORNING, Arrived, Year
from tests.talking import ZONE

REASONS = {
    "reminder": r"reminder:\d+:[\d-]+:\d+:\d+",
    "round": r"rounds:\d+:[\d-]+(:over)?",
    "asked for the round": r"members asked \d+:[\d-]+",
    "round moved": r"round moved:\d+:\d+",
    "digest of the week": r"digest:tuan:\d+:[\d-]+:\d+",
    "digest of the month": r"digest:thang:\d+:[\d-]+:\d+",
    "it waits": r"(news|queue|asked):\d+:[\d-]+",
    "decided": r"decided:.+",
    "ended": r"ended( here)?:\d+:[\d-]+:\d+",
    "overdue below": r"(overdue above|ended below):[\d-]+:\d+",
    "post": r"post:\d+:\d+",
}
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ASKED = re.compile(r"“([^”]+)”\n\s+(.+\(hạn .+\))")
_DEADLINE = re.compile(r"\(hạn ([^,]+), (\d\d)/(\d\d)/(\d{4})\)")


def moment(said: object) -> datetime:
    """Return a time of the database, which is UTC and on SQLite a text, as the clock on the wall had it."""
    at = said if isinstance(said, datetime) else datetime.fromisoformat(str(said))
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(ZONE)


def day_of(said: object) -> date:
    return date.fromisoformat(str(said)[:10])


def reason(part: str) -> str:
    """Return why something was told; raises where nothing explains it."""
    return next(name for name, key in REASONS.items() if re.fullmatch(key, part))


class Rows:
    """What the year left in the database."""

    def __init__(self, year: Year) -> None:
        self.year = year
        self.owner: dict[int, int] = {}
        self.content: dict[int, str] = {}
        self.lives = self._lives()
        query = "SELECT id, subject, subject_id, kind, settled_at, outcome FROM reminder WHERE settled_at IS NOT NULL"
        self.reminders = {
            number: (subject, of, str(kind), moment(at), str(outcome))
            for number, subject, of, kind, at, outcome in year.rows(query)
        }

    def _lives(self) -> dict[int, Life]:
        found: dict[int, Life] = {}
        columns = "id, member_id, content, per, deadline, created_at"
        for number, owner, content, per, deadline, created in self.year.rows(f"SELECT {columns} FROM pledge"):
            found[number] = Life(moment(created).date(), day_of(deadline), monthly=per == "tháng")
            self.owner[number], self.content[number] = owner, content
        for number, at in self.year.rows("SELECT pledge_id, at FROM report WHERE taken_back_at IS NULL ORDER BY at"):
            found[number].reported.append(moment(at))
        for number, due in self.year.rows(
            "SELECT subject_id, due_on FROM reminder WHERE subject = 'pledge' AND kind = 'asked'"
        ):
            found[number].wished.append(day_of(due))
        rests = [
            (who, day_of(since), day_of(until))
            for who, since, until in self.year.rows("SELECT member_id, since, until FROM pause")
        ]
        over = "SELECT pledge_id, recorded_at FROM datedstate WHERE state NOT IN ('active', 'waiting') ORDER BY id DESC"
        for number, at in self.year.rows(over):
            found[number].over = moment(at)
        left = {
            who: moment(at)
            for who, at in self.year.rows("SELECT member_id, until_recorded_at FROM membership WHERE until IS NOT NULL")
        }
        chosen = {who for (who,) in self.year.rows("SELECT id FROM member WHERE reminded_at IS NOT NULL")}
        for number, life in found.items():
            number_of_day = EVENING if self.owner[number] in chosen else MORNING
            life.ticks = {day: at for (day, tick), at in self.year.ticked.items() if tick == number_of_day}
            life.rests = [(since, until) for who, since, until in rests if who == self.owner[number]]
            if self.owner[number] in left:
                life.over = left[self.owner[number]]
        return found

    def sent(self, subject: str) -> dict[int, list[date]]:
        """Return on which days each pledge was told of as this."""
        days: dict[int, list[date]] = defaultdict(list)
        for kind, of, _, at, outcome in self.reminders.values():
            if kind == subject and outcome == "sent":
                days[of].append(at.date())
        return {of: sorted(set(found)) for of, found in days.items()}

    def behind(self, each: Arrived, part: str) -> list[int]:
        """Return the reminder rows a reminder is made of, settled as it was written."""
        first, last = map(int, part.split(":")[-2:])
        rows = [number for number in range(first, last + 1) if number in self.reminders]
        return [x for x in rows if self.reminders[x][4] == "sent" and self.reminders[x][3].date() == each.at.date()]

    def figures_wrong(self, each: Arrived) -> Iterator[str]:
        """Say which figure of a reminder is not what the reports and the deadline lead to."""
        for content, line in _ASKED.findall(each.text):
            ((number, life),) = [
                (n, x) for n, x in self.lives.items() if self.content[n] == content and self._is_theirs(n, each)
            ]
            if line != (expected := self._line(number, life, each.at)):
                yield f"{each.at} {each.who}: {line}\nexpected: {expected}"

    def _is_theirs(self, number: int, each: Arrived) -> bool:
        return self.owner[number] == self.year.people[each.who].member_id

    def _line(self, number: int, life: Life, at: datetime) -> str:
        today, told = at.date(), [each for each in life.reported if each < at]
        if life.monthly:
            ends = min(life.deadline, _last_of_month(today))
            met = any(each.date() >= today.replace(day=1) for each in told)
            state = "đã 1 buổi tuyên truyền, đủ chỉ tiêu" if met else "chưa có báo cáo"
            state = f"mỗi tháng 1 buổi tuyên truyền: tháng này: {state}"
        else:
            ends = life.deadline
            query = "SELECT done, at FROM report WHERE pledge_id = :p AND taken_back_at IS NULL ORDER BY at"
            done = [int(amount) for amount, when in self.year.rows(query, p=number) if moment(when) < at]
            ((target, unit),) = re.findall(r"(\d+) (.+)", self.content[number])
            state = f"được {done[-1]}, cần thêm {int(target) - done[-1]} {unit}" if done else "chưa có báo cáo"
        left = (ends - today).days
        when = f"còn {left} ngày" if left > 0 else "hôm nay là hạn" if not left else f"quá hạn {-left} ngày"
        return f"{state}, {when} (hạn {WEEKDAYS[ends.weekday()]}, {ends:%d/%m/%Y})"


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def by_reason(arrived: list[Arrived]) -> Counter[str]:
    return Counter(reason(part) for each in arrived for part in each.parts)
