"""`/tonghop` of a day that is over."""

import pytest

from tests.moving import move
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def test_the_figures_of_a_day_stay_what_they_were(an: Person, binh: Person, village: Village) -> None:
    village.wait(days=5)
    register(an)
    assert "Đảng viên đã đăng ký: 1/2 (50%)" in binh.says("/tonghop")
    text = binh.says("/tonghop CB1 12/3")
    assert "12/03/2026" in text
    assert "Đảng viên đã đăng ký: 0/2 (0%)" in text
    assert "đã ghi nhận đến hết ngày đó" in text
    assert "Đảng viên đã đăng ký: 1/2 (50%)" in binh.picks("Số liệu hôm nay")


def test_the_past_names_nobody(an: Person, binh: Person, village: Village) -> None:
    village.wait(days=5)
    assert "Nguyễn Văn An" in binh.says("/tonghop")
    assert "Nguyễn Văn An" not in binh.says("/tonghop CB1 hôm qua")


def test_branches_of_the_past_are_opened_on_the_same_day(an: Person, chi: Person, village: Village) -> None:
    village.wait(days=5)
    register(an)
    assert "Chi bộ ấp 1: đảng viên 0/1" in chi.says("/tonghop XA hôm qua")
    text = chi.picks("Chi bộ ấp 1")
    assert "14/03/2026" in text
    assert "Đảng viên đã đăng ký: 0/1 (0%)" in text


def test_the_version_for_the_group_is_of_that_day_too(binh: Person, village: Village) -> None:
    village.wait(days=5)
    binh.says("/tonghop CB1 12/3")
    assert "12/03/2026" in binh.picks("Bản gửi nhóm")


def test_a_day_to_come_has_no_figures(binh: Person) -> None:
    assert "Chưa tới" in binh.says("/tonghop CB1 31/12/2026")


def test_a_day_without_a_campaign_has_no_figures(binh: Person) -> None:
    assert "Không có đợt thi đua nào mở vào" in binh.says("/tonghop CB1 1/1/2019")


def test_the_day_may_be_said_in_words(an: Person, binh: Person, village: Village) -> None:
    village.wait(days=5)
    register(an)
    assert "14/03/2026" in binh.says("Cho tôi xem tổng hợp đến hôm qua")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("hồi tháng 2 ấp 1 sao", "28/02/2026"),
        ("hôm 12/3 chi bộ ấp 1 đăng ký được bao nhiêu", "12/03/2026"),
        ("tháng trước ấp 1 thế nào rồi", "28/02/2026"),
    ],
)
def test_the_day_may_stand_before_the_branch(chi: Person, village: Village, typed: str, day: str) -> None:
    village.wait(days=5)
    answer = chi.says(typed)
    assert "Chi bộ ấp 1" in answer
    assert day in answer


def test_who_moves_takes_their_pledges_along(an: Person, binh: Person, chi: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert "Có 1 việc" in binh.says("/duyet")
    village.wait(days=3)
    move(village, an.member_id, "CB2")
    assert "Nội dung đăng ký: 0" in binh.says("/tonghop CB1")
    assert "Nội dung đăng ký: 1" in binh.says("/tonghop CB1 hôm qua")
    assert "Không có việc nào chờ" in binh.says("/duyet")
    assert "Chi bộ ấp 2: đảng viên 1/2" in chi.says("/tonghop")
    assert "Chi bộ ấp 1: đảng viên 1/2" in chi.says("/tonghop XA hôm qua")


def test_a_day_or_a_year_behind_the_command_without_a_slash_is_no_report(binh: Person, village: Village) -> None:
    binh.says("cả chi bộ đăng ký trồng 1000 cây xanh trước 31/12/2026")
    binh.picks("Đúng, đăng ký")
    village.wait(days=60)
    for words in ("tổng hợp ngày 12/3", "tổng hợp năm 2026", "tong hop quy 1", "Tổng kết tháng 4"):
        assert "📊 Chi bộ ấp 1" in binh.says(words), words
    assert "chưa có báo cáo" in binh.says("/camket")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("số liệu xã đến ngày 12/3", "đến ngày 12/03/2026"),
        ("so lieu xa den ngay 12/3", "đến ngày 12/03/2026"),
        ("cho tôi xem kết quả xã đến 12/3", "kết quả đến ngày 12/03/2026"),
        ("ket qua toan xa tinh den 12/3", "kết quả đến ngày 12/03/2026"),
    ],
)
def test_a_day_that_is_over_is_no_deadline(an: Person, chi: Person, village: Village, typed: str, answer: str) -> None:
    register(an)
    village.wait(days=5)
    text = chi.says(typed)
    assert "Đảng bộ xã An Thạnh" in text
    assert answer in text


def test_whoever_hands_in_or_reports_asks_for_no_figures(binh: Person, village: Village) -> None:
    village.wait(days=5)
    for words in ("nộp số liệu tháng 2", "kết quả trồng cây đến 12/3 được 40 cây"):
        assert "đến ngày 12/03/2026" not in binh.says(words), words
