"""A report of a round holds results beside last time's, is checked, seen above, put right and taken back."""

from datetime import date
from pathlib import Path

import pytest

from domain.campaigns.movement import read_movement
from domain.understanding.movement.act import MovementAct
from storage.campaigns import applying
from tests.talking import Person, Village

HAND_IN = MovementAct.HAND_IN_REPORT
INDICATORS = """
[campaign]
code = "NQ"
name = "Nghị quyết xã"
opens_on = 2026-01-01
closes_on = 2026-12-31

[[rounds]]
code = "thang"
name = "Báo cáo"
every = "month"

[[indicators]]
code = "duong"
domain = "Kinh tế"
name = "Làm đường nông thôn"
unit = "m"
from_year = 2026
until_year = 2026
reports = ["chi_bo"]

[[indicators]]
code = "nha"
domain = "Xã hội"
name = "Xây căn nhà tình thương"
unit = "căn"
from_year = 2026
until_year = 2026
reports = ["chi_bo"]
"""


@pytest.fixture
def april(village: Village, tmp_path: Path) -> Village:
    """Return a village with rounds each month and two indicators, on the 1st of April."""
    file = tmp_path / "nq.toml"
    file.write_text(INDICATORS, encoding="utf-8")
    village.database.transact(applying.apply, read_movement(file), village.stamp)
    village.wait(days=(date(2026, 4, 1) - village.now.date()).days)
    return village


def first_report(binh: Person) -> None:
    binh.means(HAND_IN, "nộp báo cáo tháng 3")
    binh.says("300")
    binh.says("1 căn")
    binh.picks("nộp báo cáo")


def test_results_are_asked_one_by_one_and_last_times_stand_beside_them(april: Village, binh: Person) -> None:
    said = binh.means(HAND_IN, "nộp báo cáo tháng 3")
    assert "Kết quả 1/2" in said
    assert "Làm đường nông thôn" in said
    assert "Kỳ trước" not in said
    assert "Kết quả 2/2" in binh.says("300")
    said = binh.picks("Kỳ này chưa có")
    assert "Làm đường nông thôn: 300 m" in said
    assert "Xây căn nhà" not in said
    assert "Đã nộp" in binh.picks("nộp báo cáo")
    april.wait(days=30)
    said = binh.means(HAND_IN, "nộp báo cáo tháng 4")
    assert "Kỳ trước: 300 m" in said
    said = binh.picks("Như kỳ trước: 300 m")
    binh.says("2")
    binh.picks("nộp báo cáo")
    assert "Xây căn nhà tình thương: 2 căn" in binh.picks("Xem báo cáo")


def test_as_last_time_in_words_is_read_back(april: Village, binh: Person) -> None:
    first_report(binh)
    april.wait(days=30)
    said = binh.means(HAND_IN, "nop bao cao thang 4 roi nhe, y nhu thang 3 khong co gi moi")
    assert "Báo cáo tháng 4/2026" in said
    assert "Làm đường nông thôn: 300 m" in said
    assert "Tôi nộp như vậy nhé" in said


def test_figures_in_the_sentence_are_taken_and_the_rest_is_kept_as_words(april: Village, binh: Person) -> None:
    said = binh.means(HAND_IN, "bc thang 3: lam duoc 800m duong, 2 can nha, cai can thu 3 moi xong mong")
    assert "Làm đường nông thôn: 800 m" in said
    assert "Xây căn nhà tình thương: 2 căn" in said
    assert "Ghi thêm: cai can thu 3 moi xong mong" in said


@pytest.mark.parametrize("words", ["bc tháng 3: làm được 60 m đường", "bao cao ky thang 3: lam duoc 60 m duong"])
def test_the_round_said_in_front_makes_it_a_report_and_no_progress(april: Village, binh: Person, words: str) -> None:
    binh.says("tôi đăng ký làm 100 m đường trước 30/9")
    binh.picks("Cá nhân tôi")
    binh.picks("Đúng")
    said = binh.says(words)
    assert "Báo cáo tháng 3/2026" in said or "Kết quả" in said
    assert "Đã ghi" not in said


def test_a_member_with_the_same_words_reports_progress(april: Village, an: Person) -> None:
    an.says("tôi đăng ký làm 100 m đường trước 30/9")
    an.picks("Đúng")
    assert "60/100" in an.says("bc tháng 3: làm được 60 m đường")


def test_a_count_that_differs_is_a_warning(april: Village, binh: Person, an: Person) -> None:
    binh.means(HAND_IN, "Báo cáo tháng 3: chi bộ có 12/15 đồng chí đăng ký, xong 7 việc, đang làm 5")
    binh.picks("Kỳ này chưa có")
    said = binh.picks("Kỳ này chưa có")
    assert "⚠️ Đảng viên đã đăng ký: đồng chí viết 12/15 (80%), số liệu đang ghi 0/2 (0%)" in said
    assert "⚠️ Đã hoàn thành: đồng chí viết 7, số liệu đang ghi 0" in said


def test_it_is_put_right_and_both_are_kept(april: Village, binh: Person, chi: Person) -> None:
    first_report(binh)
    said = binh.means(MovementAct.TAKE_BACK_REPORT, "rút lại báo cáo vừa gửi, số nhà bị sai")
    assert "giữ nguyên như lúc nộp" in said
    binh.picks("Sửa báo cáo")
    binh.picks("Như kỳ trước: 300 m")
    said = binh.says("2")
    assert "thay cho bản đã nộp" in said
    binh.picks("nộp báo cáo")
    chi.means(MovementAct.MISSING_REPORTS, "các nơi nộp chưa, báo cáo tháng 3")
    chi.says("/kybaocao")
    april.wait(hours=1)
    said = binh.means(MovementAct.TAKE_BACK_REPORT, "rút lại báo cáo")
    assert "Xây căn nhà tình thương: 2 căn" in said
    assert "thay cho bản trước" in said
    binh.picks("Lấy lại")
    said = binh.means(MovementAct.TAKE_BACK_REPORT, "rút lại báo cáo")
    assert "Xây căn nhà tình thương: 1 căn" in said


def test_those_above_read_what_was_handed_in(april: Village, binh: Person, chi: Person) -> None:
    first_report(binh)
    chi.means(MovementAct.SHOW_ROUNDS, "kỳ báo cáo tháng 3 tới đâu rồi")
    chi.picks("Xem các báo cáo đã nộp")
    assert "Làm đường nông thôn: 300 m" in chi.picks("Chi bộ ấp 1")


def test_a_round_that_is_not_there_is_said(village: Village, binh: Person) -> None:
    village.wait(days=22)
    assert "chưa có kỳ báo cáo tháng 4/2026" in binh.means(HAND_IN, "nộp báo cáo tháng 4 rồi nhé, y như tháng 3")
