"""A committee asks secretaries below to urge who is overdue or has not reported: once a day, unreachable ones named."""

import pytest

from tests.talking import Person, Village
from tests.talks.figures.test_peers import came_of
from tests.talks.registering.test_registering import register


def test_secretaries_are_asked_to_urge_what_is_overdue_once_a_day(
    an: Person, binh: Person, chi: Person, village: Village
) -> None:
    came_of(an, 50, None)
    asked = chi.says("nhắc bí thư các chi bộ quá hạn")
    assert "Chi bộ ấp 1: 2 việc quá hạn" in asked
    assert "Nguyễn Văn An" not in asked
    assert "Chi bộ ấp 1" in chi.picks("Gửi")
    assert "2 việc quá hạn" in binh.receives()
    assert "Nguyễn Văn An" in binh.picks("Nhắc các đồng chí này")
    assert "Hôm nay đã nhắc" in chi.says("nhắc bí thư các chi bộ quá hạn")


def test_who_has_not_reported_is_counted_and_the_unreachable_are_named(
    an: Person, bay: Person, binh: Person, chi: Person, village: Village
) -> None:
    register(an)
    register(bay)
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    register(village.person(an.channel, "Lê Văn Lẻ", "CB3"))
    asked = chi.says("đôn đốc các chi bộ chưa báo cáo")
    assert "Chi bộ ấp 1: 2 đồng chí chưa báo cáo" in asked
    assert "Chưa liên lạc được ở đây" in asked
    assert "Chi bộ ấp 3" in asked
    assert "chưa gửi" in chi.picks("Không gửi").casefold() or "không" in chi.heard[-1].text.casefold()


@pytest.mark.parametrize("words", ["nhắc bí thư các chi bộ quá hạn", "đôn đốc các chi bộ chưa báo cáo"])
def test_nothing_owed_is_said(an: Person, chi: Person, binh: Person, words: str) -> None:
    said = chi.says(words)
    assert "không có việc nào quá hạn" in said or "đều đã báo cáo" in said


def test_at_night_it_waits(an: Person, binh: Person, chi: Person, village: Village) -> None:
    came_of(an, 50)
    village.wait(hours=13)
    chi.says("nhắc bí thư các chi bộ quá hạn")
    assert "nghỉ" in chi.picks("Gửi")
