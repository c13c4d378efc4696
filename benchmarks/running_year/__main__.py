"""Runs the rehearsal as a process through 2027 and holds every message against a calendar that was typed by hand."""

import argparse
import re
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from tests.figures.a_branchs_year.quiet_2027 import FROM, TO, is_quiet
from tests.processes.test_demo import Rehearsal, shown_at

MORNING = "07:35"
BESIDES = ("03:00", "06:50", "13:00", "19:05", "20:35", "23:30")
"""Each day is looked at in the morning and at one of these hours, at most of which nobody may be written to."""
YES = "Đúng"
SCRIPT = (
    ("nguoimoi", "{code}", "đồng ý", "tôi đồng ý", "Chào mừng"),
    ("nguoimoi", "tôi đăng ký trồng 40 cây cau trước 8/2/2027", "xem lại giúp", YES, "Đã ghi"),
    ("nguoimoi", "từ nay nhắc tôi lúc 19 giờ", "19:00"),
    ("dangvien", "tôi đăng ký trồng 60 cây dừa trước 24/11/2027", "xem lại giúp", YES, "Đã ghi"),
    ("dangvien", "Mỗi tháng tổ chức 1 buổi tuyên truyền, đến hết 31/12/2027", "xem lại giúp", YES, "Đã ghi"),
    ("nguoimoi", "tôi đăng ký trồng 30 cây xanh trước 2/9/2027", "xem lại giúp", YES, "Đã ghi"),
    ("dangvien", "tôi đăng ký trồng 20 cây bưởi trước 11/4/2027", "xem lại giúp", YES, "Đã ghi"),
)
"""Who says what, and what is heard, before the year: deadlines in Tết, on days of rest and on a Sunday."""


@dataclass(frozen=True)
class Came:
    """A message that came unasked. `key`: of the row it was; `parts`: of all it tells."""

    who: str
    at: datetime
    key: str
    parts: tuple[str, ...]

    def faults(self) -> Iterator[str]:
        if is_quiet(self.at.date()):
            yield "on a day of rest"
        if not FROM <= self.at.time() < TO:
            yield "at night"
        if not self.parts:
            yield "without a reason"


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.running_year", description=__doc__)
    parser.add_argument("--first", type=date.fromisoformat, default=date(2027, 1, 1))
    parser.add_argument("--last", type=date.fromisoformat, default=date(2027, 12, 31))
    return parser.parse_args()


def main() -> int:
    options, began = read_arguments(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="dongkhoi-year-") as name:
        folder = Path(name)
        rehearsal = Rehearsal(folder, folder / "bytecode")
        try:
            rehearsal.moves(to="09:30")
            settle(rehearsal)
            rehearsal.moves(to=f"{options.first - timedelta(days=1)}T21:00:00+07:00")
            before = {each["message_id"] for _, _, messages in phones(rehearsal) for each in messages}
            steps = live(rehearsal, options.first, options.last)
            came = list(arrived(rehearsal, next(folder.rglob("demo.sqlite")), before))
        finally:
            rehearsal.end()
    found = list(faults(came))
    print("| who | messages | why |\n|---|---|---|")
    for who in sorted({each.who for each in came}):
        mine = [each for each in came if each.who == who]
        why = Counter(_name(part) for each in mine for part in each.parts)
        print(f"| {who} | {len(mine)} | {', '.join(f'{name} {times}' for name, times in why.most_common())} |")
    print(f"\n{len(came)} messages, {len({each.at.date() for each in came})} days on which some came, {steps} steps.")
    print(*found, f"{len(found)} faults.", sep="\n")
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
    return 1 if found or not came else 0


def _name(key: str) -> str:
    """Return what a key begins with, "members asked 1 2027-03-31 1": the kind of what was told."""
    return re.split(r"[\d:]", key)[0].strip()


def settle(rehearsal: Rehearsal) -> None:
    code = rehearsal.newcomer()["code"]
    held = {who: rehearsal.phone(who, "zalo") for who, *_ in SCRIPT}
    for who, says, hears, *more in SCRIPT:
        phone = held[who]
        phone.says(says.format(code=code))
        phone.hears(hears)
        if more:
            answer, then = more
            (phone.picks if answer == YES else phone.says)(answer)
            phone.hears(then)


def live(rehearsal: Rehearsal, first: date, last: date) -> int:
    steps, day = 0, first
    while day <= last:
        for hour in sorted((MORNING, BESIDES[day.toordinal() % len(BESIDES)])):
            rehearsal.moves(to=f"{day}T{hour}:00+07:00")
            steps += 1
        if day.day == 1:
            print(day, file=sys.stderr)
        day += timedelta(days=1)
    return steps


def phones(rehearsal: Rehearsal) -> Iterator[tuple[str, str, list[dict]]]:
    for person in rehearsal.client.get("/people").json():
        for channel in person["chats"]:
            yield person["id"], channel, rehearsal.phone(person["id"], channel).everything()


def arrived(rehearsal: Rehearsal, database: Path, before: set[str]) -> Iterator[Came]:
    """Yield what came after the script was over; nobody has said a word since."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        sent = "SELECT platform_id, dedupe_key, member_id, created_at FROM outboxmessage WHERE lane < 3"
        rows = {row[0]: row[1:] for row in connection.execute(sent)}
        held = "SELECT dedupe_key FROM outboxmessage WHERE lane = 3 AND state = 'sent'"
        held += " AND member_id = ? AND settled_at = ?"
        for who, _, messages in phones(rehearsal):
            for each in messages:
                if each["message_id"] in before:
                    continue
                key, member, at = rows.get(each["message_id"], ("", 0, ""))
                parts = tuple(part for (part,) in connection.execute(held, (member, at)))
                own = parts if (key or "").startswith("daily:") else (key,) if key else ()
                yield Came(who, shown_at(each), key or "", own)


def faults(came: list[Came]) -> Iterator[str]:
    for each in came:
        for fault in each.faults():
            yield f"{each.at:%a %d/%m %H:%M} {each.who}: {fault} ({each.key})"
    days = Counter((each.who, each.at.date()) for each in came if each.key.startswith("daily:"))
    yield from (f"{day:%a %d/%m} {who}: {times} messages of the day" for (who, day), times in days.items() if times > 1)
    told = Counter(part for each in came for part in each.parts)
    yield from (f"{part}: told {times} times" for part, times in told.items() if times > 1)


if __name__ == "__main__":
    sys.exit(main())
