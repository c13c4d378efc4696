"""What “lịch nhắc” shows is what comes in the weeks after it: no more, no less, on these days."""

import re
from datetime import timedelta

import pytest

from tests.talking import Person
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register
from tests.talks.work.conftest import give

DAYS, SHOWN = 31, 4
NAMES = ("Trồng dừa", "Nuôi bò", "Lo đất")
_LINE = re.compile(r"• (\d+)/(\d+)[^:]*: “([^”]*)”")


def shown(an: Person) -> list[tuple[str, str]]:
    said = an.says("lịch nhắc")
    return [(f"{int(day)}/{int(month)}", name) for day, month, name in _LINE.findall(said)]


def came(machine: Machine, days: int) -> list[tuple[str, str]]:
    """What arrives at An's phone, by day and name, until so many days have passed."""
    today, found = machine.village.now.date(), list[tuple[str, str]]()
    for ahead in range(days):
        day = today + timedelta(days=ahead)
        for at in ("9:01", "17:01", "19:01"):
            said = " ".join(text for who, text in machine.on(f"{day.day}/{day.month}", at) if who == "an")
            found += [(f"{day.day}/{day.month}", name) for name in NAMES if name in said]
    return found


@pytest.mark.parametrize(
    "wish",
    [
        "",
        "mai nhắc tôi lại việc trồng dừa",
        "nhắc tôi 5 giờ chiều nay việc nuôi bò",
        "/nghi gio 19:00",
        "tạm dừng nhắc tới 30/3",
        "/nghi het",
        "/nghi viec 2",
        "/baocao 2 5",
    ],
)
def test_nothing_else(machine: Machine, an: Person, binh: Person, wish: str) -> None:
    give(binh, "đồng chí An lo đất trước 19/3")
    register(an, deadline="17/3")
    register(an, "Nuôi bò", "20 con", "22/3")
    binh.says("ngày 16 và 17/3 chi bộ tôi nghỉ, đừng nhắn ai")
    binh.picks("Đúng")
    machine.sends()
    if wish:
        an.says(wish)
    today = machine.village.now.date()
    days = {f"{day.day}/{day.month}" for day in (today + timedelta(days=ahead) for ahead in range(DAYS))}
    promised = shown(an)
    assert bool(promised) is (wish != "/nghi het")
    assert len(promised) == len(set(promised))
    got = came(machine, DAYS)
    within = [each for each in promised if each[0] in days]
    assert sorted(got[: len(within)]) == sorted(within)
    if len(promised) < SHOWN:
        assert len(got) == len(within)
