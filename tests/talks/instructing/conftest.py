"""A village whose committee asks for reports each month."""

import re
from datetime import date

import pytest

from tests.talking import Person, Village


@pytest.fixture
def april(village: Village, chi: Person) -> Village:
    """Return a village whose committee asks for reports each month, on the 1st of April."""
    chi.says("đặt kỳ báo cáo hằng tháng, hạn nộp ngày 5 tháng sau")
    chi.picks("Đúng")
    village.wait(days=(date(2026, 4, 1) - village.now.date()).days)
    return village


def code_in(said: str) -> str:
    found = re.search(r"\b(?:mã|Mã số liệu:) ([A-Z2-7]{6})\b", said)
    assert found, said
    return found[1]


def hands_in(who: Person, words: str = "nộp báo cáo tháng 3") -> str:
    who.says(words)
    return code_in(who.picks("nộp báo cáo"))


def hear(village: Village, *people: Person) -> list[str]:
    """Let everything be sent once, and return what each of these hears."""
    delivered = village.deliver(people[0].channel)
    for each in people:
        each.arrived = [one for one in delivered if one.address == each.address]
        each.heard = [one.message for one in each.arrived]
    return [each.reads(each.heard) for each in people]
