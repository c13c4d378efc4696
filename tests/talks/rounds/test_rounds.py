"""Rounds of reports: pledge after pledge, an organisation's own report, who has not handed in, more time."""

from datetime import date

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village


@pytest.fixture
def april(village: Village, an: Person, binh: Person) -> Village:
    """Return a village in which An has registered two pledges and the first quarter has just ended."""
    for words in ("tôi đăng ký trồng 50 cây dừa trước 30/5", "tôi đăng ký đọc 12 cuốn sách về Bác trước 30/9"):
        an.says(words)
        an.picks("Đúng, đăng ký")
    village.wait(days=(date(2026, 4, 1) - village.now.date()).days)
    return village


def test_a_member_reports_on_everything_one_after_the_other(april: Village, an: Person) -> None:
    said = an.says("báo cáo hết các việc")
    assert "2 việc cần báo" in said
    assert "Trồng 50 cây dừa" in said
    said = an.says("20")
    assert "20/50 cây dừa" in said
    assert "Đọc 12 cuốn" in said
    assert "3/12 cuốn sách" in an.says("3 cuốn")
    assert "đều đã báo cáo trong kỳ" in an.says("báo cáo hết các việc")


def test_a_secretary_hands_in_with_last_times_figures_and_takes_it_back(
    april: Village, an: Person, binh: Person
) -> None:
    an.says("đã trồng 20 cây dừa")
    said = binh.says("nộp báo cáo quý 1")
    assert "Báo cáo quý I/2026" in said
    assert "Đảng viên đã đăng ký: 1/2 (50%)" in said
    assert "Việc có báo cáo trong kỳ: 1/2" in said
    assert "kỳ trước" not in said
    binh.picks("Ghi thêm")
    assert "Ghi thêm: thiếu cây giống" in binh.says("thiếu cây giống")
    assert "Đã nộp" in binh.picks("nộp báo cáo")
    assert "Đã có người nộp rồi" in binh.says("nộp báo cáo quý 1")
    binh.says("các kỳ báo cáo")
    assert "Đã lấy lại" in binh.picks("lấy lại")
    assert "Tôi nộp như vậy nhé" in binh.says("nộp báo cáo quý 1")
    binh.picks("nộp báo cáo")
    april.wait(days=91)
    assert "(kỳ trước 1/2 (50%))" in binh.says("nộp báo cáo quý 2")


def test_who_has_not_handed_in_and_who_was_late_are_counted_apart(
    april: Village, binh: Person, bao: Person, chi: Person
) -> None:
    binh.says("nộp báo cáo quý 1")
    binh.picks("nộp báo cáo")
    assert "Đã nộp: 1/3 (33%)" in chi.says("các kỳ báo cáo")
    april.wait(days=5)  # the 6th of April: past due
    bao.says("nộp báo cáo quý 1")
    assert "tính là nộp trễ" in bao.picks("nộp báo cáo")
    said = chi.says("các kỳ báo cáo")
    assert "Đã nộp: 2/3 (67%)" in said
    assert "trong đó nộp trễ: 1" in said
    assert "Quá hạn chưa nộp: 1" in said
    missing = chi.says("chi bộ nào chưa nộp báo cáo quý 1 vậy")
    assert "Đảng bộ xã An Thạnh" in missing
    assert "Chi bộ ấp" not in missing


def test_more_time_is_given_with_a_reason_and_taken_back(april: Village, binh: Person, dung: Person) -> None:
    april.wait(days=31)
    assert "nhận báo cáo từ" in binh.says("nộp báo cáo quý 1")
    said = dung.says("gia hạn kỳ báo cáo quý 1 đến 20/5 vì nhiều nơi bị lũ")
    assert "→ Hạn nộp 20/05/2026" in said
    dung.picks("Đúng")
    assert "Tôi nộp như vậy nhé" in binh.says("nộp báo cáo quý 1")
    dung.says("gia hạn kỳ báo cáo quý 1 đến 20/5 vì nhiều nơi bị lũ")
    assert "sau ngày cuối kỳ" in dung.says("gia hạn kỳ báo cáo quý 1 đến 1/2/2026 vì lũ") or dung.heard


def test_the_days_of_a_round_are_given_back(april: Village, dung: Person) -> None:
    dung.says("gia hạn kỳ báo cáo quý 1 đến 20/5 vì nhiều nơi bị lũ")
    dung.picks("Đúng")
    assert "Hạn nộp 05/04/2026" in dung.picks("như cũ")


def test_whoever_runs_no_campaign_moves_no_round_and_sees_no_other_place(
    april: Village, binh: Person, an: Person, chi: Person
) -> None:
    assert "xin nộp Báo cáo quý I/2026" in binh.says("gia hạn kỳ báo cáo quý 1 đến 20/5 vì lũ")
    binh.says("thôi")
    assert "Chi bộ ấp 2" not in binh.says("ai chưa nộp báo cáo quý 1")
    assert "Nơi chưa nộp" not in an.says("/kybaocao")


def test_before_any_round_nothing_is_taken_in(village: Village, binh: Person) -> None:
    village.wait(days=-25)  # the middle of February
    assert "chưa mở" in binh.says("nộp báo cáo") or "không có kỳ" in binh.reads(binh.heard).lower()


def test_a_member_confirms_or_changes_last_times_figures(april: Village, an: Person) -> None:
    april.wait(days=-5)  # in the first quarter
    an.says("đã trồng 20 cây dừa")
    april.wait(days=96)
    said = an.means(MovementAct.HAND_IN_REPORT, "nộp báo cáo kỳ này nha")
    assert "Như kỳ trước: 20 cây dừa" in said
    assert "20/50 cây dừa" in an.picks("Như kỳ trước")
    assert "Đọc 12 cuốn" in an.reads(an.heard)
    an.says("3 cuốn")
    assert "đều đã báo cáo trong kỳ" in an.says("báo cáo hết các việc")


def test_a_branch_hears_who_of_its_members_has_not_reported(april: Village, an: Person, binh: Person) -> None:
    assert "Nguyễn Văn An" in binh.means(MovementAct.MISSING_REPORTS, "còn ai chưa báo cáo kỳ này")


def test_a_branch_reports_its_own_pledge_and_those_above_hear_of_what_is_taken_back(
    april: Village, binh: Person, chi: Person
) -> None:
    binh.says("cả chi bộ đăng ký làm 300 mét đường hoa trước 30/9")
    binh.picks("Đúng, đăng ký")
    binh.means(MovementAct.HAND_IN_REPORT, "nộp báo cáo quý 1")
    assert "Làm 300 mét đường hoa: 120 mét" in binh.says("120")
    binh.picks("nộp báo cáo")
    assert "120/300 mét" in binh.says("/camket")
    april.wait(days=1)
    binh.means(MovementAct.TAKE_BACK_REPORT, "rút lại báo cáo hôm qua")
    binh.picks("Lấy lại" if any("Lấy lại" in each.label for each in binh.heard[-1].choices) else "lấy lại")
    assert "Chi bộ ấp 1 đã lấy lại báo cáo" in chi.receives()
