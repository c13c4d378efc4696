"""Results, tables, silence, difficulties and lateness of a day that is over; the day stays while one looks around."""

from datetime import date

import pytest

from tests.moving import move
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def july(village: Village, an: Person, bao: Person, bay: Person) -> Village:
    """Return a village on 10 July: of An 40 of 100 trees are there since April, and were due in April."""
    register(an, "Trồng dừa", "100 cây", "30/4")
    register(bao, "Trồng xoài", "50 cây", "30/8")
    _wait_until(village, date(2026, 4, 20))
    an.says("/baocao 1 40, gặp khó khăn vì thiếu nước tưới")
    _wait_until(village, date(2026, 5, 20))
    register(bay, "Nuôi gà", "30 con", "30/6")
    _wait_until(village, date(2026, 7, 10))
    return village


def _wait_until(village: Village, day: date) -> None:
    village.wait(days=(day - village.now.date()).days)


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("bảng kết quả các chi bộ tháng 5", "31/05/2026"),
        ("bảng kết quả hồi cuối tháng 6", "30/06/2026"),
        ("/tonghop XA 31/05/2026 bang", "31/05/2026"),
    ],
)
def test_the_table_of_a_past_day(july: Village, chi: Person, asked: str, day: str) -> None:
    said = chi.says(asked)
    assert f"theo kết quả công việc đến {day}" in said
    assert "Chi bộ ấp 1: 40% (1 việc đến hạn)" in said
    assert f"đến ngày {day}" in chi.picks("Chi bộ ấp 1")
    assert f"kết quả đến ngày {day}" in chi.picks("Kết quả")
    assert f"đến ngày {day}" in chi.picks("Tổng hợp")
    assert f"đến ngày {day}" in chi.picks("Lên: Đảng bộ xã An Thạnh")
    chi.picks("Kết quả")
    assert f"tính đến {day}" in chi.picks("Lần cuối có tin")


def test_before_it_was_due_there_was_nothing_in_the_table(july: Village, chi: Person) -> None:
    assert "Chi bộ ấp 1: chưa có việc đến hạn" in chi.says("bảng kết quả tháng 4")
    assert "Chi bộ ấp 1: 40% (1 việc đến hạn), 1 việc chưa có báo cáo" in chi.picks("Tính đến hôm nay")


def test_who_was_silent_then_and_the_day_is_changed_on_the_same_screen(july: Village, binh: Person) -> None:
    said = binh.says("ai im lặng tính đến 30/4")
    assert "tính đến 30/04/2026" in said
    assert "Nguyễn Văn An: 20/04/2026, 10 ngày trước" in said
    assert "Trần Văn Bảy" not in said
    said = binh.says("nhầm, tháng 5")
    assert "tính đến 31/05/2026" in said
    assert "Trần Văn Bảy: 20/05/2026, 11 ngày trước" in said
    assert "Nguyễn Văn An: 10/03/2026" in binh.says("còn tháng 3?")
    assert "Ngày thứ Bảy, 28/02/2026 chưa có số liệu" in binh.says("tháng 2 thì sao")
    assert "tính đến 30/06/2026" in binh.says("ai im lặng tới cuối tháng trước")
    assert "tính đến 31/05/2026" in binh.says("còn tháng trước?")
    assert "tính đến 10/07/2026" in binh.says("hôm nay")
    assert "tính đến 30/06/2026" in binh.picks("Tính đến 30/06/2026")


def test_silence_since_a_day_is_that_of_today(july: Village, chi: Person) -> None:
    assert "tính đến 10/07/2026" in chi.says("chi bộ nào im lặng từ tháng trước")


def test_results_of_two_days_stand_side_by_side(july: Village, chi: Person) -> None:
    said = chi.says("so kết quả tháng 4 với tháng 6")
    assert "kết quả 30/04/2026 → 30/06/2026" in said
    assert "Quá hạn: 0 → 1" in said
    assert "Nội dung đăng ký: 2 → 3" in said
    assert "kết quả đến ngày 30/04/2026" in chi.picks("Kết quả đến 30/04/2026")
    assert "kết quả 30/06/2026 → 10/07/2026" in chi.says("so kết quả với tháng trước")


def test_a_summary_is_asked_again_of_another_day(july: Village, binh: Person, an: Person) -> None:
    binh.says("/tonghop")
    assert "đến ngày 31/05/2026" in binh.says("nhầm, tháng 5")
    assert "đến ngày 30/04/2026" in binh.says("còn tháng trước?")
    assert "📊" not in an.says("nhầm, tháng 5")


def test_what_was_late_and_difficult_then(july: Village, binh: Person, chi: Person) -> None:
    said = binh.says("danh sách trễ hạn hồi cuối tháng 5")
    assert "1 việc đã quá hạn, tính đến 31/05/2026" in said
    assert "Nguyễn Văn An (quá 31 ngày)" in said
    assert "không có việc nào quá hạn" in chi.says("các chi bộ trễ hạn hồi cuối tháng 4")
    said = chi.says("các chi bộ nêu khó khăn gì hồi cuối tháng 6")
    assert "khó khăn đã nêu, tính đến 30/06/2026" in said
    assert "Chi bộ ấp 1: 1 " in said
    assert "tính đến 31/03/2026 chưa có báo cáo nào" in chi.says("các chi bộ nêu khó khăn gì hồi cuối tháng 3")


def test_who_moved_away_is_counted_and_not_named(july: Village, an: Person, binh: Person) -> None:
    move(july, an.member_id, "CB2")
    for asked in ("ai im lặng tính đến 31/5", "/tonghop CB1 31/05/2026 bang"):
        said = binh.says(asked)
        assert "Nguyễn Văn An" not in said
        assert "Còn 1 đồng chí không nêu tên" in said
    said = binh.says("danh sách trễ hạn hồi cuối tháng 5")
    assert "1 việc đã quá hạn" in said
    assert "Nguyễn Văn An" not in said


def test_who_is_out_of_the_tables_now_is_in_none_of_before(july: Village, an: Person, binh: Person) -> None:
    assert "Nguyễn Văn An" in binh.says("/tonghop CB1 31/05/2026 bang")
    an.says("bỏ tên tôi khỏi bảng xếp hạng")
    said = binh.says("/tonghop CB1 31/05/2026 bang")
    assert "Nguyễn Văn An" not in said
    assert "Còn 1 đồng chí không nêu tên" in said


def test_a_day_without_figures_is_said(july: Village, chi: Person) -> None:
    assert "Không có đợt thi đua nào mở" in chi.says("/tonghop XA 01/01/2019 bang")
    assert "Chưa tới" in chi.says("/tonghop XA 31/12/2026 ketqua")
