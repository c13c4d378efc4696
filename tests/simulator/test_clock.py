"""The bot's clock is asked and moved through its control address, and messages show its time."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from tests.simulator.control import AN, BINH, VIETNAM, Control, Planned, morning
from tests.simulator.running import Running, running, until


@pytest.fixture
def rehearsal(control: Control) -> Iterator[Running]:
    with running(control=control.address) as simulator:
        yield simulator


def moved(simulator: Running, **wish: object) -> str:
    """What time it is after the clock was moved."""
    answer = simulator.client.post("/clock", json=wish)
    assert answer.is_success, answer.text
    return str(answer.json()["now"])


def shown_at(message: dict[str, Any]) -> str:
    return datetime.fromtimestamp(message["shown_at"], VIETNAM).strftime("%Y-%m-%d %H:%M")


def test_the_clock_moves_by_hours_and_days_and_to_a_time_of_the_day(rehearsal: Running) -> None:
    assert rehearsal.client.get("/page").json()["clock"]
    assert rehearsal.client.get("/clock").json()["now"] == "2027-02-20T09:05:00+07:00"
    assert moved(rehearsal, hours=1) == "2027-02-20T10:05:00+07:00"
    assert moved(rehearsal, to="18:30") == "2027-02-20T18:30:00+07:00"
    assert moved(rehearsal, to="08:00") == "2027-02-21T08:00:00+07:00"
    assert moved(rehearsal, days=7) == "2027-02-28T08:00:00+07:00"
    assert moved(rehearsal, to="2027-02-28T22:00:00+07:00") == "2027-02-28T22:00:00+07:00"
    assert moved(rehearsal, to="next_reminder") == "2027-03-01T07:30:00+07:00"
    assert rehearsal.client.post("/clock", json={"to": "next_reminder"}).status_code == 400


def test_messages_show_the_bots_time(rehearsal: Running) -> None:
    moved(rehearsal, to="2027-03-01T07:30:00+07:00")
    rehearsal.telegram().result("sendMessage", chat_id=10001, text="Nhắc đồng chí")
    assert shown_at(rehearsal.person("an").sees()[0]) == "2027-03-01 07:30"


def test_they_do_so_before_anybody_has_looked_at_the_clock(rehearsal: Running) -> None:
    until(lambda: shown_at(rehearsal.person("an").says("chào")) == "2027-02-20 09:05")


def test_reminders_on_the_way_come_at_their_time(control: Control, rehearsal: Running) -> None:
    control.planned = [Planned(morning(2, 23), BINH), Planned(morning(2, 21), BINH)]
    telegram = rehearsal.telegram()
    control.send = lambda planned: telegram.result("sendMessage", chat_id=10002, text=f"{planned.at:%d/%m}")
    assert moved(rehearsal, days=7) == "2027-02-27T09:05:00+07:00"
    heard = [(message["text"], shown_at(message)) for message in rehearsal.person("binh").sees()]
    assert heard == [("21/02", "2027-02-21 07:30"), ("23/02", "2027-02-23 07:30")]


def test_reminders_are_told_with_whose_they_are(control: Control, rehearsal: Running) -> None:
    control.planned = [Planned(morning(2, 21), AN), Planned(morning(2, 22), ("telegram", "1"))]
    assert rehearsal.client.get("/clock").json()["reminders"] == [
        {"at": "2027-02-21T07:30:00+07:00", "channel": "zalo", "person": "an"},
        {"at": "2027-02-22T07:30:00+07:00", "channel": "telegram", "person": ""},
    ]


def test_a_clock_in_trouble_is_reported_and_nothing_moves(control: Control, rehearsal: Running) -> None:
    rehearsal.client.get("/clock")
    control.broken = True
    answer = rehearsal.client.post("/clock", json={"days": 1})
    assert (answer.status_code, answer.json()) == (502, {"error": "đang bận"})
    assert shown_at(rehearsal.person("an").says("chào")) == "2027-02-20 09:05"


def test_a_wish_that_cannot_be_read_is_refused(rehearsal: Running) -> None:
    wishes: list[object] = [{"days": 0}, {"days": 400}, {"hours": -1}, {"to": "hôm qua"}, {}, ["days"]]
    assert {rehearsal.client.post("/clock", json=wish).status_code for wish in wishes} == {400}


def test_without_a_control_address_there_is_no_clock(simulator: Running) -> None:
    assert not simulator.client.get("/page").json()["clock"]
    assert simulator.client.get("/clock").status_code == 404
