"""Work out from what people said, by the written rules alone, each line they are to be told and on which day."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tests.figures.a_branchs_year.people import CAST, CELL, COMMUNE, QUIET_CELL
from tests.figures.a_branchs_year.quiet_2027 import FROM, TO, is_quiet, on_or_after, on_or_before
from tests.figures.a_branchs_year.script import Facts, Promise

BEFORE, AFTER = (30, 7, 1), (1, 8, 15, 22)
BEFORE_A_MONTH_ENDS = 3
LATELY, WEEK, LOOKED_AFTER, ANSWERED_WITHIN = 7, 7, 90, 8
ABOVE_AFTER = 36
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
PLACES = {COMMUNE: "Đảng bộ xã An Thạnh", CELL: "Chi bộ ấp 3", QUIET_CELL: "Chi bộ ấp 5"}
QUARTERS = {
    "quý I/2027": date(2027, 3, 31),
    "quý II/2027": date(2027, 6, 30),
    "quý III/2027": date(2027, 9, 30),
    "quý IV/2027": date(2027, 12, 31),
}
TET = (date(2027, 2, 4), date(2027, 2, 10))
OPENS, DUE, CLOSES, ROUND_BEFORE, ROUND_AFTER, ROUND_ABOVE = 10, 5, 25, 3, (1, 8), 15
"""Days: before a quarter ends, after it, after it is due."""


def days(number: int) -> timedelta:
    return timedelta(days=number)


def wished_on(day: date) -> date:
    """Return when somebody is reminded who asked for a day: on it, whatever day it is; in Tết not before its end."""
    return on_or_after(day) if TET[0] <= day <= TET[1] else day


@dataclass(frozen=True)
class Matter:
    """Something one person is told: on which day, why, in which lines. `at_once`: not in the message of the day."""

    day: date
    who: str
    why: str
    lines: tuple[str, ...]
    at_once: bool = False


class Expected:
    """What the year is to bring, up to a day. `ticked`: when on each day the clock looked, in the morning and later."""

    def __init__(self, facts: Facts, mornings: Mapping[date, datetime], evenings: Mapping[date, datetime]) -> None:
        self.facts, self.mornings, self.evenings = facts, mornings, evenings
        self.last = max(mornings)
        self.allowed = [day for day in sorted(mornings) if not is_quiet(day)]
        self.asked_on: dict[str, list[date]] = {}
        self.matters: list[Matter] = []
        for who, promise in facts.promises.items():
            self._of_promise(who, promise)
        for name in QUARTERS:
            self._of_round(name)
        self._handed_in()
        self._of_claims()
        for day in self.allowed:
            self._of_week(day)
            self._of_month(day)
        self._at_once()
        self.matters = [each for each in self.matters if each.day <= self.last]

    def tick(self, who: str, day: date) -> datetime:
        """Return when somebody is told of what is due on a day."""
        if who in self.facts.hour:
            return self.evenings.get(
                day, datetime.combine(day, time(self.facts.hour[who], 10), self.mornings[day].tzinfo)
            )
        return self.mornings[day]

    def _tell(self, day: date, who: str, why: str, *lines: str, at_once: bool = False) -> None:
        self.matters.append(Matter(day, who, why, lines, at_once))

    # Pledges

    def _of_promise(self, who: str, promise: Promise) -> None:
        last: date | None = None
        told: list[date] = []
        for day, is_last in self._reminded_on(who, promise):
            told.append(day)
            at = self.tick(who, day)
            lines = [
                "⏰ Thưa đồng chí, việc sau đã đến hạn. Kết quả thế nào ạ?"
                if day > promise.deadline
                else "⏰ Thưa đồng chí, xin nhắc 1 việc đã đăng ký:",
                f"• “{promise.content}”",
                _standing(promise, at),
            ]
            if is_last:
                ends = _ends(self.facts, promise, day)
                lines.append(
                    f"Đồng chí làm được tới đâu? Không trả lời thì đến {_day(ends)} tôi ghi là chưa hoàn thành."
                )
                last = day
            self._tell(day, who, "reminder", *lines)
        self.asked_on[who] = told
        if last:
            self._after_the_last(who, promise, last)

    def _reminded_on(self, who: str, promise: Promise) -> list[tuple[date, bool]]:
        found = {}
        for day in promise.wished:
            on = wished_on(day)
            if self._is_going_on(who, promise, on):
                found[on] = False
        waiting = [(on_or_before(day), day, False) for day in _ahead(promise)]
        behind = [promise.deadline + days(each) for each in AFTER]
        waiting += [(on_or_after(day), day, day == behind[-1]) for day in behind]
        while waiting:
            on, due, is_last = waiting.pop(0)
            if on > self.last or not self._is_going_on(who, promise, on):
                continue
            if self._is_left_out(who, promise, on, due):
                if is_last and on + days(WEEK) <= promise.deadline + days(LOOKED_AFTER):
                    waiting.append((on_or_after(on + days(WEEK)), on + days(WEEK), True))
                continue
            found[on] = is_last
        return sorted(found.items())

    def _is_going_on(self, who: str, promise: Promise, day: date) -> bool:
        return (
            day <= self.last and self.facts.is_here(who, self.tick(who, day)) and promise.goes_on(self.tick(who, day))
        )

    def _is_left_out(self, who: str, promise: Promise, on: date, due: date) -> bool:
        if self.facts.rest(who, on):
            return True
        if 0 <= (promise.deadline - max(on, due)).days <= 1:
            return False
        since = on - days(LATELY)
        if promise.monthly:
            since = min(since, on.replace(day=1))
        return any(at.date() >= since for at, _ in promise.told(self.tick(who, on)))

    def _after_the_last(self, who: str, promise: Promise, asked: date) -> None:
        """Let the leaders hear, then the level above, then note as missed; any answer stops it."""

        def is_silent(day: date) -> bool:
            at = self.mornings[day]
            answered = any(self.tick(who, asked) < when < at for when, _ in promise.reported)
            return not answered and promise.goes_on(at) and self.facts.is_here(who, at)

        heard, ends = on_or_after(asked + days(1)), on_or_after(_ends(self.facts, promise, asked))
        above = on_or_after(max(promise.deadline + days(ABOVE_AFTER), heard + days(WEEK)))
        name = CAST[who].name
        if heard <= self.last and is_silent(heard):
            for leader in self.facts.leaders(CAST[who].home, self.mornings[heard]):
                self._tell(heard, leader, "reminder", f"⚠️ Chi bộ có 1 việc quá hạn, tôi đã nhắc tới lần cuối: {name}.")
        if ends <= self.last and is_silent(ends):
            promise.missed = self.mornings[ends]
            self._tell(
                ends,
                who,
                "ended",
                "Việc này quá hạn mà tôi chưa nhận được trả lời, nên như đã thưa, tôi ghi là chưa hoàn thành:",
                f"“{promise.content}”",
                "Đồng chí vẫn làm thì báo tôi một tiếng, việc lại tiếp tục như trước.",
            )
            for leader in self.facts.leaders(CAST[who].home, self.mornings[ends]):
                self._tell(
                    ends,
                    leader,
                    "ended",
                    "Quá hạn, đã hỏi lần cuối mà không có trả lời, nên tôi ghi là chưa hoàn thành:",
                    f"• {name}: “{promise.content}”",
                )
        if above < ends and above <= self.last and is_silent(above):
            self._tell(above, "Công", "late above", "?")  # comes about in no year lived so far

    # Rounds

    def _due(self, name: str, at: datetime) -> date:
        moved = [day for when, quarter, day in self.facts.moved if name == f"{quarter}/2027" and when < at]
        return moved[-1] if moved else QUARTERS[name] + days(DUE)

    def _handed(self, name: str, at: datetime) -> dict[str, datetime]:
        home = {who: CAST[who].home for who in CAST}
        return {home[who]: when for when, who, quarter in self.facts.handed if name == f"{quarter}/2027" and when < at}

    def _of_round(self, name: str) -> None:
        opens = on_or_after(QUARTERS[name] - days(OPENS))
        for day in self.allowed:
            at = self.mornings[day]
            due = self._due(name, at)
            left = [place for place in PLACES if place not in self._handed(name, at)]
            owing = sorted({who for place in left for who in self.facts.leaders(place, at)})
            words = ()
            if day == opens:
                words = (f"đã mở: Hạn nộp {due:%d/%m/%Y}, nhận đến {due + days(CLOSES):%d/%m/%Y}.",)
                self._ask_members(name, day, due)
            elif day == on_or_before(due - days(ROUND_BEFORE)):
                words = (f"hạn nộp {due:%d/%m/%Y}, đơn vị đồng chí chưa nộp.",)
            elif day in [on_or_after(due + days(each)) for each in ROUND_AFTER]:
                words = (f"đã quá hạn nộp {due:%d/%m/%Y}. Đơn vị đồng chí nộp giúp, hoặc xin thêm thời gian.",)
            for who in owing if words else ():
                self._tell(day, who, "round", f"Báo cáo {name} {words[0]}")
            if day == on_or_after(due + days(ROUND_ABOVE)) and (below := [PLACES[x] for x in left if x != COMMUNE]):
                self._tell(day, "Công", "round", f"Báo cáo {name} quá hạn, chưa nộp: {', '.join(below)}.")
            if day == on_or_after(due + days(CLOSES + 1)):
                self._tell(day, "Công", "round", self._closed(name, due, at, left))

    def _closed(self, name: str, due: date, at: datetime, left: list[str]) -> str:
        handed = self._handed(name, at)
        late = sum(when.date() > due for when in handed.values())
        said = f"Báo cáo {name} đã đóng: đã nộp {len(handed)}/{len(PLACES)} ({_percent(len(handed), len(PLACES))})."
        said += f" Nộp trễ: {late}." if late else ""
        return said + (f" Chưa nộp: {', '.join(PLACES[each] for each in left)}." if left else "")

    def _ask_members(self, name: str, day: date, due: date) -> None:
        at, first = self.mornings[day], date(QUARTERS[name].year, QUARTERS[name].month - 2, 1)
        for who, promise in self.facts.promises.items():
            told = any(when.date() >= first for when, _ in promise.told(at))
            lately = any(day - days(LATELY) <= each <= day for each in self.asked_on[who])
            if (
                promise.goes_on(at)
                and self.facts.is_here(who, at)
                and not (told or lately or self.facts.rest(who, day))
            ):
                words = f"1 việc đồng chí đăng ký tới đâu rồi? Xin báo trước ngày {due:%d/%m/%Y}."
                self._tell(day, who, "asked for the round", f"Báo cáo {name}: {words}")

    def _handed_in(self) -> None:
        came: dict[tuple[date, str], list[str]] = defaultdict(list)
        for when, who, quarter in self.facts.handed:
            came[on_or_after(when.date() + days(1)), quarter].append(PLACES[CAST[who].home])
        for (day, quarter), places in came.items():
            self._tell(day, "Công", "round", f"Báo cáo {quarter}/2027, mới nộp: {', '.join(places)}.")

    # What waits for a decision

    def _of_claims(self) -> None:
        """Tell of each claim, and again while it waits; nobody is reminded twice within a week."""
        told: set[tuple[str, date]] = set()
        looks: dict[str, date] = {}
        claims = sorted(
            (each for each in self.facts.promises.values() if each.claimed), key=lambda x: x.claimed or x.made
        )
        for each in claims:
            when = each.claimed
            assert when
            decider = self.facts.secretary(CAST[each.owner].home, when)
            words = (f"Đồng chí {CAST[each.owner].name} báo đã làm xong, mong đồng chí xác nhận:", f"“{each.content}”")
            day = when.date()
            if not is_quiet(day) and FROM <= when.time() < TO and (decider, day) not in told:
                told.add((decider, day))
                self._tell(day, decider, "claim", *words, at_once=True)
                looks[each.owner] = day + days(3)
            else:
                morning = on_or_after(day + days(when.time() >= time(7, 30)))
                self._tell(morning, decider, "claim", *words)
                looks[each.owner] = max(day + days(3), morning + days(1))
        self._remind_of_claims(claims, looks)

    def _remind_of_claims(self, claims: list[Promise], looks: dict[str, date]) -> None:
        last: dict[str, date] = {}
        for day in self.allowed:
            at = self.mornings[day]
            waits = [each for each in claims if each.claimed and each.claimed < at]
            waits = [each for each in waits if not (each.confirmed and each.confirmed < at)]
            slow: Counter[str] = Counter()
            above: Counter[str] = Counter()
            concerned: dict[str, set[str]] = {}
            ready = [each for each in waits if looks[each.owner] <= day]
            places = {CAST[each.owner].home for each in ready}
            for each in waits:
                age, place = (day - each.claimed.date()).days, CAST[each.owner].home
                if age >= 3 and place in places:
                    slow.update(
                        {self.facts.secretary(place, at)} | ({*self.facts.leaders(place, at)} if age >= 6 else set())
                    )
                    above[PLACES[place]] += age >= 10
            for each in ready:
                age, place = (day - each.claimed.date()).days, CAST[each.owner].home
                first = self.facts.secretary(place, at)
                below = {first} | ({*self.facts.leaders(place, at)} if age >= 6 else set())
                concerned[each.owner] = below | ({"Công"} if age >= 10 else set())
            everybody = sorted(set().union(*concerned.values()))
            free = [who for who in everybody if who not in last or (day - last[who]).days >= WEEK]
            for each in ready:
                age = (day - each.claimed.date()).days
                came = each.claimed.date()
                steps = [came + days(step) for step in (3, 6, 10) if came + days(step) > day]
                following = steps[0] if steps else day + days(30 if age >= 31 else WEEK)
                again = [last[who] + days(WEEK) for who in concerned[each.owner] if who not in free]
                looks[each.owner] = min([following, *([] if age >= 31 else again)])
            for who in free:
                last[who] = day
                lines = [f"Có {slow[who]} việc chờ đồng chí duyệt đã ba ngày trở lên."] if slow[who] else []
                if who == "Công":
                    lines.append("Những nơi sau có việc chờ duyệt đã mười ngày trở lên:")
                    lines += [f"• {place}: {count} việc" for place, count in above.items() if count]
                    lines.append("Nhờ đồng chí trao đổi với lãnh đạo nơi ấy.")
                self._tell(day, who, "it waits", *lines)

    # Digests

    def _of_week(self, day: date) -> None:
        monday = day - days(day.weekday())
        if day != on_or_after(monday) or monday < date(2027, 1, 4):
            return
        at, tz = self.mornings[day], self.mornings[day].tzinfo
        begins, ends = (datetime.combine(each, time(0), tz) for each in (monday - days(WEEK), monday))
        for place in (CELL, QUIET_CELL):
            here = [
                each
                for who, each in self.facts.promises.items()
                if CAST[who].home == place and self.facts.is_here(who, at)
            ]

            def within(when: datetime | None) -> bool:
                return when is not None and begins <= when < ends

            counts = {
                "đăng ký thêm": sum(within(each.made) for each in here),
                "báo cáo": sum(within(when) for each in here for when, _ in each.reported),
                "đã hoàn thành": sum(within(each.confirmed) for each in here),
                "không đạt": sum(within(each.missed) for each in here),
            }
            late = sorted((x for x in here if x.is_late(monday, at)), key=lambda x: x.deadline)
            newly = sum(each.deadline >= begins.date() for each in late)
            if not sum(counts.values()) and not newly:
                continue
            lines = [f"📋 {PLACES[place]}, tuần qua:"]
            said = ", ".join(f"{name} {count}" for name, count in counts.items() if count)
            lines += [f"• {said}"] if said else []
            if late:
                new = f" (mới quá hạn: {newly})" if newly else ""
                names = ", ".join(CAST[each.owner].name for each in late)
                lines.append(f"• Quá hạn {len(late)} việc{new}: {names}")
            waits = sum(each.claimed is not None and each.claimed < at and not _by(each.confirmed, at) for each in here)
            lines += [f"• Có {waits} việc chờ đồng chí."] if waits else []
            done = sum(_by(each.confirmed, at) for each in here)
            claimed = sum(
                _by(each.claimed, at) and not _by(each.confirmed, at) and not _by(each.missed, at) for each in here
            )
            under_way = sum(
                each.made < at and not _by(each.confirmed, at) and not _by(each.missed, at) for each in here
            )
            lines.append(_bar(done, claimed, under_way - claimed - len(late), len(late)))
            self._tell(day, self.facts.secretary(place, at), "digest of the week", *lines)

    def _of_month(self, day: date) -> None:
        first = day.replace(day=1)
        if day != on_or_after(first) or first == date(2027, 1, 1):
            return
        end = first - days(1)
        before = end.replace(day=1) - days(1)
        then, now = self._figures(before), self._figures(end)
        if then == now:
            return
        lines = [f"📋 {PLACES[COMMUNE]}, tháng qua:", f"So với ngày {before:%d/%m/%Y}:"]
        lines += [f"{name}: {then[name]} → {now[name]}{_change(then[name], now[name])}" for name in now]
        lines += [f"Quá hạn: {PLACES[CELL]} {now['Quá hạn']}"] if now["Quá hạn"] != "0" else []
        for who in ("Công", "Hải"):
            self._tell(day, who, "digest of the month", *lines)

    def _figures(self, day: date) -> dict[str, str]:
        """Return the figures of the commune as a day ended."""
        at = datetime.combine(day + days(1), time(0), self.mornings[self.last].tzinfo)
        if day.year < 2027:  # nobody was there yet
            return dict(zip(FIGURES, ("chưa có ai", "chưa có ai", "0", "0", "0"), strict=True))
        people = [who for who, part in CAST.items() if part.home and self._belongs(who, at)]
        here = [each for who, each in self.facts.promises.items() if who in people and each.made < at]
        share = f"{len(here)}/{len(people)} ({_percent(len(here), len(people))})"
        done, late = sum(_by(each.confirmed, at) for each in here), sum(each.is_late(day, at) for each in here)
        return dict(zip(FIGURES, (share, "0/2 (0%)", str(len(here)), str(done), str(late)), strict=True))

    def _belongs(self, who: str, at: datetime) -> bool:
        return self.facts.is_here(who, at)

    # What comes when it is done

    def _at_once(self) -> None:
        for each in self.facts.promises.values():
            if each.confirmed:
                words = "Việc sau của đồng chí đã được xác nhận hoàn thành. Xin chúc mừng!"
                self._tell(each.confirmed.date(), each.owner, "decided", words, f"“{each.content}”", at_once=True)
        for when, quarter, due in self.facts.moved:
            name = f"{quarter}/2027"
            left = [place for place in PLACES if place not in self._handed(name, when)]
            for who in sorted({who for place in left for who in self.facts.leaders(place, when)}):
                words = f"có ngày mới: Hạn nộp {due:%d/%m/%Y}, nhận đến {due + days(CLOSES):%d/%m/%Y}."
                self._tell(when.date(), who, "round moved", f"Báo cáo {name} {words}", at_once=True)
        for when, who in self.facts.leads:
            post, ended = f"bí thư {PLACES[CELL]}", self.facts.secretary(CELL, when)
            new = f"Thưa đồng chí, từ hôm nay đồng chí là {post}."
            more = "Đồng chí gõ “trợ giúp” để xem tôi giúp được những việc gì."
            self._tell(when.date(), who, "post", f"{new} {more}", at_once=True)
            old = f"Thưa đồng chí, từ hôm nay đồng chí thôi giữ chức vụ {post}. Cảm ơn những đóng góp của đồng chí."
            self._tell(when.date(), ended, "post", old, at_once=True)


FIGURES = ("Đảng viên đã đăng ký", "Tổ chức trực thuộc đã đăng ký", "Nội dung đăng ký", "Đã hoàn thành", "Quá hạn")


def _by(when: datetime | None, at: datetime) -> bool:
    return when is not None and when < at


def _ahead(promise: Promise) -> Iterator[date]:
    made = promise.made.date()
    wanted = {promise.deadline - days(each) for each in BEFORE}
    if promise.monthly:
        firsts = [date(2027, month, 1) for month in range(2, 13)]
        wanted |= {first - days(1 + BEFORE_A_MONTH_ENDS) for first in firsts if first <= promise.deadline}
    yield from sorted(day for day in wanted if day > made + days(1) and on_or_before(day) > made)


def _ends(facts: Facts, promise: Promise, asked: date) -> date:
    return max(promise.deadline + days(facts.ends_after), asked + days(ANSWERED_WITHIN))


def _standing(promise: Promise, at: datetime) -> str:
    today, told = at.date(), promise.told(at)
    if promise.monthly:
        ends = min(promise.deadline, (today.replace(day=28) + days(4)).replace(day=1) - days(1))
        met = any(when.date() >= today.replace(day=1) for when, _ in told)
        state = "đã 1 buổi tuyên truyền, đủ chỉ tiêu" if met else "chưa có báo cáo"
        state = f"mỗi tháng 1 buổi tuyên truyền: tháng này: {state}"
    else:
        ends, state = promise.deadline, "chưa có báo cáo"
        if told:
            state = f"được {told[-1][1]}, cần thêm {promise.target - told[-1][1]} {promise.unit}"
    left = (ends - today).days
    when = f"còn {left} ngày" if left > 0 else "hôm nay là hạn" if not left else f"quá hạn {-left} ngày"
    return f"{state}, {when} (hạn {_day(ends)})"


def _day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {day:%d/%m/%Y}"


def _change(then: str, now: str) -> str:
    """Return by how much a share changed, "11/16 (69%)" over "10/15 (67%)" by one; of a plain count nothing."""
    if "/" not in now:
        return ""
    before, after = (int(each.partition("/")[0]) if "/" in each else 0 for each in (then, now))
    more = after - before
    return f", tăng {more}" if more > 0 else f", giảm {-more}" if more < 0 else ", không đổi"


def _percent(some: int, whole: int) -> str:
    return f"{(200 * some + whole) // (2 * whole)}%"


def _bar(done: int, claimed: int, in_time: int, late: int) -> str:
    """Return ten squares, each kind at least one of them and rounded down, the rest for the biggest."""
    counts = {
        "🟩": ("đã hoàn thành", done),
        "🟨": ("báo hoàn thành, chờ xác nhận", claimed),
        "🟦": ("còn hạn", in_time),
        "🟥": ("quá hạn", late),
    }
    whole = done + claimed + in_time + late
    squares = {sign: max(1, 10 * count // whole) for sign, (_, count) in counts.items() if count}
    squares[max(counts, key=lambda sign: counts[sign][1])] += 10 - sum(squares.values())
    drawn = "".join(sign * number for sign, number in squares.items())
    return f"{drawn} " + ", ".join(f"{name} {count}" for name, count in counts.values() if count)
