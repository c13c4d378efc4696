"""A unit reports what it has reached; the committee sees it added up."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlmodel import Session

from storage import organisations
from storage.erasing.erase import erase
from storage.ground.core_table import table_of
from storage.tables import IndicatorResult, Organisation
from tests.talking import Person, Village

pytestmark = pytest.mark.usefixtures("resolution")


def report(who: Person, words: str) -> str:
    who.says(words)
    return who.picks("Đúng, ghi lại")


def test_a_result_is_read_back_noted_and_taken_back(hai: Person) -> None:
    said = hai.says("báo chỉ tiêu phát triển mới doanh nghiệp: 62/150")
    assert "Phát triển mới doanh nghiệp: 62/150 doanh nghiệp (41%)" in said
    assert "Tôi ghi như vậy nhé" in said
    assert "Đã ghi: 62/150 doanh nghiệp (41%)" in hai.picks("Đúng, ghi lại")
    assert "62/150 doanh nghiệp (41%)" in hai.says("chỉ tiêu phát triển mới doanh nghiệp")
    said = hai.picks("Các lần đã báo")
    assert "10/03/2026: 62/150 doanh nghiệp (41%), Lê Hải" in said
    assert "Đã rút lại" in hai.picks("Rút lại")
    assert "chưa báo kết quả" in hai.says("chỉ tiêu phát triển mới doanh nghiệp")


def test_an_administrator_takes_back_what_they_reported_and_never_the_word_of_a_branch(
    binh: Person, dung: Person
) -> None:
    report(binh, "báo chỉ tiêu kết nạp đảng viên: 3")
    assert "người lãnh đạo" in dung.says("/chitieu rut 1")
    assert "đạt: 3 đảng viên" in binh.says("chỉ tiêu kết nạp đảng viên")
    binh.says("chỉ tiêu kết nạp đảng viên")
    binh.picks("Các lần đã báo")
    assert "Đã rút lại" in binh.picks("Rút lại")


def test_figures_of_the_cells_add_up(binh: Person, bao: Person, chi: Person) -> None:
    report(binh, "báo chỉ tiêu kết nạp đảng viên: 3")
    report(bao, "báo chỉ tiêu kết nạp đảng viên 5 đảng viên")
    said = chi.says("chỉ tiêu kết nạp đảng viên")
    assert "đạt: 8 đảng viên" in said
    assert "từ 2 nơi báo" in said
    report(bao, "báo cáo chỉ tiêu kết nạp đảng viên: 6")
    assert "đạt: 9 đảng viên" in chi.says("chỉ tiêu kết nạp đảng viên")


def test_a_committees_own_figure_stands_for_what_lies_below(binh: Person, chi: Person, hai: Person) -> None:
    report(binh, "báo chỉ tiêu kết nạp đảng viên: 3")
    report(hai, "báo chỉ tiêu kết nạp đảng viên: 11")
    assert "đạt: 11 đảng viên" in chi.says("chỉ tiêu kết nạp đảng viên")


def test_counted_units_and_weighted_averages(binh: Person, bao: Person, chi: Person) -> None:
    report(binh, "báo chỉ tiêu chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện: 1")
    report(bao, "báo chỉ tiêu chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện: 0")
    said = chi.says("chỉ tiêu chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện")
    assert "đạt: 1 chi bộ, từ 2 nơi báo" in said
    report(binh, "báo chỉ tiêu tổng số đảng viên đang sinh hoạt: 30")
    report(bao, "báo chỉ tiêu tổng số đảng viên đang sinh hoạt: 10")
    report(binh, "báo chỉ tiêu TCHT: 92%")
    report(bao, "báo chỉ tiêu TCHT: 100")
    assert "đạt: 94%" in chi.says("chỉ tiêu TCHT")


def test_another_unit_and_what_is_no_number_are_refused(binh: Person) -> None:
    assert "tính bằng “đảng viên”" in binh.says("báo chỉ tiêu kết nạp đảng viên: 5 tỷ")
    binh.says("hủy")
    assert "bao nhiêu" in binh.says("báo chỉ tiêu kết nạp đảng viên")
    assert "chưa thấy con số" in binh.says("nhiều lắm")
    assert "Đến nay" in binh.reads(binh.heard)
    assert "2.800 tỷ đồng" in binh.says("hủy") + binh.says("báo chỉ tiêu huy động vốn đầu tư toàn xã hội: 2.800 tỷ")


def test_each_year_has_its_own_account(binh: Person, village: Village) -> None:
    report(binh, "báo chỉ tiêu kết nạp đảng viên: 3")
    village.wait(days=365)
    said = binh.says("chỉ tiêu kết nạp đảng viên")
    assert "chưa báo kết quả" in said
    assert "Năm 2026: 3 đảng viên" in said


def test_the_words_of_somebody_who_is_erased_are_emptied_and_the_figure_stays(
    binh: Person, chi: Person, village: Village
) -> None:
    report(binh, "báo chỉ tiêu kết nạp đảng viên: 3")

    def look(session: Session) -> list[tuple[str, int]]:
        table = table_of(IndicatorResult)
        return [(row[0], int(row[1])) for row in session.connection().execute(select(table.c.words, table.c.value))]

    assert village.database.transact(look) == [("kết nạp đảng viên: 3", 3)]
    village.database.transact(erase, binh.member_id, village.stamp)
    assert village.database.transact(look) == [("", 3)]


def test_a_merged_units_figure_counts_until_its_successor_reports(
    binh: Person, bao: Person, chi: Person, village: Village
) -> None:
    report(binh, "báo chỉ tiêu kết nạp đảng viên: 3")
    report(bao, "báo chỉ tiêu kết nạp đảng viên: 4")

    def merge(session: Session) -> None:
        one, two = organisations.by_code(session, "CB1"), organisations.by_code(session, "CB2")
        assert one is not None
        assert two is not None
        table, day = table_of(Organisation), village.now.date() + timedelta(days=1)
        gone = update(table).where(table.c.id == one.id).values(closed_on=day, merged_into_id=two.id)
        session.connection().execute(gone)

    village.database.transact(merge)
    village.wait(days=2)
    assert "đạt: 7 đảng viên" in chi.says("chỉ tiêu kết nạp đảng viên")
    report(bao, "báo chỉ tiêu kết nạp đảng viên: 8")
    assert "đạt: 8 đảng viên" in chi.says("chỉ tiêu kết nạp đảng viên")
    binh.says("báo chỉ tiêu kết nạp đảng viên: 9")
    assert "Đã ghi" not in binh.picks("Đúng, ghi lại")


def test_a_part_stands_below_its_whole_and_is_never_added(hai: Person) -> None:
    report(hai, "báo chỉ tiêu huy động vốn đầu tư toàn xã hội: 2.600 tỷ")
    report(hai, "báo chỉ tiêu vốn đầu tư phát triển hạ tầng: 1.260 tỷ")
    said = hai.says("chỉ tiêu huy động vốn đầu tư toàn xã hội")
    assert "đạt: 2.600 tỷ đồng" in said
    assert "Trong đó, Vốn đầu tư phát triển hạ tầng: 1.260 tỷ đồng" in said
    assert "lớn hơn" not in said


def test_parts_that_exceed_their_whole_are_said_and_not_put_right(hai: Person) -> None:
    report(hai, "báo chỉ tiêu huy động vốn đầu tư toàn xã hội: 2.400 tỷ")
    assert "lớn hơn “Huy động vốn đầu tư toàn xã hội”" in hai.says(
        "báo chỉ tiêu vốn đầu tư phát triển hạ tầng: 2.520 tỷ"
    )
    assert "Đã ghi: 2.520 tỷ đồng" in hai.picks("Đúng, ghi lại")
    said = hai.says("chỉ tiêu huy động vốn đầu tư toàn xã hội")
    assert "2.400 tỷ đồng" in said
    assert "lớn hơn" in said
    assert "lớn hơn" not in hai.says("báo chỉ tiêu huy động vốn đầu tư toàn xã hội: 2.800 tỷ")
