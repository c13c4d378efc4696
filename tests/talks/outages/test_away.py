"""Away for a day, a week, three weeks over Tết, a year: once, marked late, and what is over is counted."""

from collections import Counter

from domain.pledges.states import PledgeState
from tests.talking import Person
from tests.talks.outages.machine import Machine
from tests.talks.overdue.ledger import rule
from tests.talks.registering.test_registering import kept, register

YESTERDAY, DAYS = "Hôm qua trợ lý nghỉ", "Mấy hôm nay trợ lý nghỉ"


def of(came: list[tuple[str, str]], who: str) -> list[str]:
    return [text for name, text in came if name == who]


def once_each(came: list[tuple[str, str]]) -> bool:
    return max(Counter(who for who, _ in came).values(), default=0) <= 1


def test_a_day(machine: Machine, an: Person) -> None:
    register(an)
    machine.on("22/6")
    came = machine.on("24/6")  # that of the 23rd
    assert of(came, "an")[0].startswith(YESTERDAY)
    assert of(came, "an")[0].count("Trồng dừa") == 1
    assert once_each(came)
    assert machine.on("24/6", "10:00") == machine.on("25/6") == []


def test_a_week_over_a_weekend(machine: Machine, an: Person, binh: Person) -> None:
    register(an)
    register(binh, "Nuôi bò", "2 con", "26/6")
    machine.on("18/6")
    came = machine.on("26/6")
    assert of(came, "an")[0].startswith(DAYS)
    assert of(came, "binh")[0].startswith(DAYS)
    assert once_each(came)
    assert all(not of(machine.on("27/6", at), "an") for at in ("7:30", "19:00"))


def test_a_round_that_opened_meanwhile_is_told_late_by_what_is_due_now(machine: Machine, bao: Person) -> None:
    machine.on("14/3")
    came = machine.on("30/3")
    assert "Báo cáo quý I/2026 đã mở" in of(came, "bao")[0]
    assert once_each(came)


def test_a_round_that_became_due_meanwhile_is_told_as_due(machine: Machine, bao: Person) -> None:
    machine.on("14/3")
    came = machine.on("17/4")
    assert "quý I/2026 đã quá hạn nộp 05/04/2026" in of(came, "bao")[0]
    assert "đã mở" not in of(came, "bao")[0]
    assert once_each(came)


def test_three_weeks_over_tet(machine: Machine, an: Person) -> None:
    machine.on("4/1/2027")
    register(an, deadline="15/2/2027")
    machine.on("25/1/2027")
    for day in ("5/2", "7/2", "9/2"):
        assert machine.on(f"{day}/2027") == []  # Tết, and nobody is there
    came = machine.on("16/2/2027")
    assert of(came, "an")[0].startswith(DAYS)
    assert once_each(came)
    assert not of(machine.on("17/2/2027"), "an")


def test_a_year_is_no_flood(machine: Machine, an: Person, dung: Person) -> None:
    register(an)
    register(an, "Nuôi bò", "2 con", "30/9")
    machine.on("11/3")
    machine.on("15/3/2027", "6:59")
    came = machine.on("15/3/2027")
    assert once_each(came)
    assert len(of(came, "an")) == 1
    assert of(came, "an")[0].startswith(DAYS)
    assert machine.dropped() > 0  # rounds that opened and closed meanwhile
    assert not any("2026 đã" in text for _, text in came)
    assert once_each(machine.on("16/3/2027"))


def test_a_year_later_what_is_overdue_is_asked_about_before_it_ends(
    machine: Machine, an: Person, binh: Person, dung: Person
) -> None:
    rule(dung)
    register(an, deadline="12/3")
    machine.on("11/3")
    came = machine.on("15/3/2027")
    assert "Không trả lời thì đến thứ Ba, 23/03/2027" in of(came, "an")[0]
    for day in range(16, 23):
        machine.on(f"{day}/3/2027")
    assert kept(machine.village)[0].state is PledgeState.ACTIVE
    machine.on("23/3/2027")
    assert kept(machine.village)[0].state is PledgeState.MISSED


def test_who_was_asked_before_the_outage_is_asked_once_more(machine: Machine, an: Person, dung: Person) -> None:
    rule(dung)
    register(an, deadline="12/3")
    for day in ("11/3", "13/3", "20/3", "27/3", "3/4"):
        came = machine.on(day)
    assert "Không trả lời thì đến thứ Bảy, 11/04/2026" in of(came, "an")[0]
    machine.on("12/4/2027")  # it was to end on 11 April of last year
    assert kept(machine.village)[0].state is PledgeState.ACTIVE
    came = machine.on("13/4/2027")
    assert "Không trả lời thì đến thứ Tư, 21/04/2027" in of(came, "an")[0]
    for day in range(14, 21):
        machine.on(f"{day}/4/2027")
    assert kept(machine.village)[0].state is PledgeState.ACTIVE
    machine.on("21/4/2027")
    assert kept(machine.village)[0].state is PledgeState.MISSED
