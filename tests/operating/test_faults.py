"""From what the database says to what is wrong: nothing more, and nothing less."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.operating.ticks import EVERY, heard_name
from domain.operating.vitals import LOW_DISK, Backup, Tick, Vitals, faults, named, of_zone

NOW = datetime(2026, 3, 10, 3, 0, tzinfo=UTC)
BOTS = [("zalo", "1")]
HEARD = heard_name("zalo", "1")


def ago(**delta: float) -> datetime:
    return NOW - timedelta(**delta)


SINCE = ago(hours=1)
WELL = Vitals(
    ticking_until=NOW + timedelta(seconds=30),
    ticks={name: Tick(name, ago(seconds=seconds)) for name, seconds in EVERY.items()},
    heard={HEARD: Tick(HEARD, ago(seconds=30))},
    oldest_reply=ago(seconds=10),
    oldest_other=ago(hours=20),
    oldest_update=ago(seconds=10),
    backup=Backup(ago(hours=20), ago(hours=20)),
)


def found(vitals: Vitals, *, free: int = LOW_DISK, since: datetime | None = SINCE) -> list[str]:
    return [each.name for each in faults(vitals, BOTS, free, NOW, since)]


def test_where_all_is_well_nothing_is_found():
    assert found(WELL) == []


@pytest.mark.parametrize(
    ("wrong", "names"),
    [
        ({"ticking_until": ago(minutes=3)}, ["clock"]),
        ({"ticking_until": None, "ticks": {}}, ["clock"]),
        ({"ticks": {**WELL.ticks, "figures": Tick("figures", ago(days=24))}}, ["tick:figures"]),
        ({"ticks": {**WELL.ticks, "of-an-earlier-program": Tick("it", ago(days=24))}}, []),
        ({"ticks": {**WELL.ticks, "housekeeping": Tick("housekeeping", ago(hours=2))}}, []),
        ({"ticks": {**WELL.ticks, "housekeeping": Tick("housekeeping", ago(hours=4))}}, ["tick:housekeeping"]),
        ({"heard": {}}, ["channel:zalo:1"]),
        ({"heard": {HEARD: Tick(HEARD, ago(minutes=20), failure="no connection")}}, ["channel:zalo:1"]),
        ({"heard": {HEARD: Tick(HEARD, ago(seconds=5), did=ago(minutes=2).isoformat())}}, ["channel:zalo:1"]),
        ({"heard": {HEARD: Tick(HEARD, ago(seconds=5), did=ago(minutes=4).isoformat())}}, []),
        ({"chats": 4, "blocked": 3}, ["blocked"]),
        ({"chats": 4, "blocked": 2}, []),
        ({"oldest_reply": ago(minutes=6)}, ["replies"]),
        ({"oldest_update": ago(minutes=6)}, ["updates"]),
        ({"backup": Backup(ago(hours=20), ago(hours=1), "no room")}, ["backup"]),
        ({"backup": Backup(None, ago(hours=1), "no room")}, ["backup"]),
        ({"backup": Backup(ago(days=3), ago(days=3))}, ["backup"]),
        ({"backup": Backup()}, []),
    ],
)
def test_each_fault_is_found_by_its_name(wrong: dict[str, object], names: list[str]):
    assert found(replace(WELL, **wrong)) == names


def test_a_full_disk_is_found():
    assert found(WELL, free=LOW_DISK - 1) == ["disk"]


def test_what_waited_for_the_morning_is_late_two_hours_after_it():
    assert found(WELL, since=ago(hours=3)) == ["queue"]
    assert found(WELL, since=None) == [], "by night and on days of rest it waits rightly"


def test_a_trouble_is_known_by_its_name():
    for name in ("clock", "tick:figures", "token:zalo:1"):
        assert named(name).name == name
    assert named("token:zalo:1").account == ("zalo", "1")
    assert named("tick:figures").account is None


def test_the_clock_of_vietnam_is_that_of_its_neighbours_and_matters_in_vietnamese():
    def zones(zone: str, locale: str = "vi") -> list[str]:
        return [each.name for each in of_zone(ZoneInfo(zone), locale, NOW)]

    assert zones("Asia/Ho_Chi_Minh") == zones("Asia/Bangkok") == zones("Etc/GMT-7") == zones("UTC", "en") == []
    assert zones("Etc/GMT+7") == ["zone:Etc/GMT+7"]
