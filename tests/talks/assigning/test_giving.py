"""A committee gives targets down, equally or by a list; each unit hears, accepts or asks for another."""

from datetime import date

import pytest
from sqlalchemy import update
from sqlmodel import Session

from storage import organisations
from storage.ground.core_table import table_of
from storage.tables import Organisation
from tests.talking import Person, Village

pytestmark = pytest.mark.usefixtures("resolution")
EQUALLY = "giao chỉ tiêu kết nạp 131 đảng viên cho các chi bộ"


def give(who: Person, words: str) -> str:
    said = who.says(words)
    who.picks("Đúng, giao")
    return said


def test_shared_out_equally_so_that_the_sum_fits(chi: Person, binh: Person) -> None:
    said = chi.says(EQUALLY)
    assert "Giao chỉ tiêu năm 2026: Kết nạp đảng viên" in said
    assert "Chi bộ ấp 1: 66 đảng viên" in said
    assert "Chi bộ ấp 2: 65 đảng viên" in said
    assert "Cộng: 131 đảng viên" in said
    assert "Đã giao cho 2 nơi" in chi.picks("Đúng, giao")
    heard = binh.receives()
    assert "Đảng bộ xã An Thạnh giao chỉ tiêu năm 2026" in heard
    assert "66 đảng viên" in heard


def test_where_nobody_can_be_written_to_the_giver_is_asked_to_tell_them(chi: Person, binh: Person) -> None:
    chi.says(EQUALLY)
    assert "nhờ đồng chí báo giúp: Chi bộ ấp 2" in chi.picks("Đúng, giao")


def test_a_closed_unit_is_given_nothing(dung: Person, chi: Person, village: Village) -> None:
    def close(session: Session) -> None:
        cell = organisations.by_code(session, "CB2")
        assert cell is not None
        session.connection().execute(
            update(table_of(Organisation))
            .where(table_of(Organisation).c.id == cell.id)
            .values(closed_on=date(2026, 3, 1))
        )

    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    village.database.transact(close)
    said = dung.says("giao chỉ tiêu kết nạp đảng viên:\nChi bộ ấp 1: 5\nChi bộ ấp 2: 5")
    assert "đã đóng" in said or "01/03/2026" in said
    assert "Cộng" not in said


def test_a_list_is_read_line_by_line_or_not_at_all(chi: Person, binh: Person, bao: Person) -> None:
    said = chi.says("giao chỉ tiêu kết nạp đảng viên:\nChi bộ ấp 1: 5\nChi bộ ấp 9: 7")
    assert "không thấy “Chi bộ ấp 9”" in said
    said = chi.says("giao chỉ tiêu kết nạp đảng viên:\nChi bộ ấp 1: 5\nbao nhiêu cũng được")
    assert "chưa đọc được dòng này" in said
    said = chi.says("giao chỉ tiêu kết nạp đảng viên:\nChi bộ ấp 1: 5\nẤp 2 - 7 đảng viên")
    assert "Chi bộ ấp 1: 5 đảng viên" in said
    assert "Chi bộ ấp 2: 7 đảng viên" in said
    chi.picks("Không")
    assert not binh.receives()
    assert not bao.receives()


def test_the_sum_is_held_against_the_committees_own_target(dung: Person, chi: Person) -> None:
    give(dung, "giao chỉ tiêu kết nạp 12 đảng viên cho Đảng bộ xã An Thạnh")
    assert "12 đảng viên" in chi.receives()
    assert "còn thiếu 2 so với chỉ tiêu 12" in give(chi, "giao chỉ tiêu kết nạp 10 đảng viên cho các chi bộ")
    assert "vượt 2 so với chỉ tiêu 12" in give(chi, "giao chỉ tiêu kết nạp đảng viên cho mỗi chi bộ 7")
    assert "đúng bằng chỉ tiêu" in give(chi, "giao chỉ tiêu kết nạp 5 đảng viên cho chi bộ ấp 1")


def test_accepted_and_held_against_results(chi: Person, binh: Person, bao: Person) -> None:
    give(chi, EQUALLY)
    binh.receives()
    assert "Đã nhận chỉ tiêu" in binh.picks("Nhận chỉ tiêu")
    assert "Chi bộ ấp 1 nhận chỉ tiêu" in chi.receives()
    binh.says("báo chỉ tiêu kết nạp đảng viên: 3")
    binh.picks("Đúng, ghi lại")
    assert "3/66 đảng viên (5%)" in binh.says("chỉ tiêu được giao")
    assert "3/131 đảng viên (2%), 2 nơi" in chi.says("đã giao chỉ tiêu cho ai, đạt tới đâu rồi")
    said = chi.picks("Kết nạp")
    assert "Chi bộ ấp 1: 3/66 đảng viên (5%)" in said
    assert "Chi bộ ấp 2: 65 đảng viên, chưa có kết quả · chưa trả lời" in said


def test_another_figure_is_asked_for_with_a_reason_and_decided(chi: Person, binh: Person) -> None:
    give(chi, EQUALLY)
    binh.receives()
    binh.picks("Xin mức khác")
    assert "Vì sao" in binh.says("50")
    assert "50 đảng viên thay cho 66 đảng viên" in binh.says("ấp ít người trẻ")
    binh.picks("Đúng, gửi")
    asked = chi.receives()
    assert "Lý do: “ấp ít người trẻ”" in asked
    chi.picks("Đồng ý")
    assert "nay là Kết nạp đảng viên, 50 đảng viên" in binh.receives()
    assert "50 đảng viên" in binh.says("chỉ tiêu được giao")


def test_the_figure_given_may_be_kept(chi: Person, binh: Person) -> None:
    give(chi, EQUALLY)
    binh.receives()
    binh.picks("Xin mức khác")
    binh.says("50")
    binh.says("ấp ít người trẻ")
    binh.picks("Đúng, gửi")
    chi.receives()
    chi.picks("Giữ mức")
    assert "giữ như đã giao: Kết nạp đảng viên, 66 đảng viên" in binh.receives()


def test_withdrawn_and_given_again(chi: Person, binh: Person) -> None:
    give(chi, EQUALLY)
    binh.receives()
    chi.says("thu lại chỉ tiêu kết nạp đảng viên")
    chi.picks("Đúng, thu lại")
    assert "được thu lại" in binh.receives()
    assert "chưa được giao" in binh.says("chỉ tiêu được giao tới đâu rồi?")
    assert "Đã giao cho 2 nơi" in chi.picks("như cũ")
    assert "66 đảng viên" in binh.receives()
    assert "đã giao cho 2 nơi" in chi.says("thu lại chỉ tiêu kết nạp đảng viên")
    chi.picks("Không")
    assert "Thu lại chỉ tiêu nào" in chi.says("thu lại chỉ tiêu")


def test_percentages_are_given_whole(chi: Person) -> None:
    said = chi.says("giao chỉ tiêu BHYT 95% cho các chi bộ")
    assert "Chi bộ ấp 2: 95%" in said
    assert "Cộng" not in said


def test_what_is_missing_is_asked(chi: Person) -> None:
    assert "giao chỉ tiêu nào" in chi.says("giao chỉ tiêu cho các chi bộ")
    assert "Giao tất cả bao nhiêu" in chi.says("kết nạp đảng viên")
    assert "Chi bộ ấp 1: 5 đảng viên" in chi.says("10")


def test_staff_give_and_leaders_of_a_cell_do_not(hai: Person, binh: Person, an: Person) -> None:
    assert "Cộng: 131" in hai.says(EQUALLY)
    assert "cấp ủy cấp trên" in binh.says(EQUALLY)
    assert "Cộng" not in an.says(EQUALLY)


def test_one_unit_is_named_before_or_behind_the_figure(chi: Person) -> None:
    for words in (
        "giao chi tieu ket nap dang vien cho chi bo ap 1 5 dang vien",
        "giao chỉ tiêu KNDV 5 cho Chi bộ ấp 1",
    ):
        said = chi.says(words)
        assert "Chi bộ ấp 1: 5 đảng viên" in said
        assert "ấp 2" not in said
        chi.says("hủy")
    assert "Giao tất cả bao nhiêu" in chi.says("giao chỉ tiêu kết nạp đảng viên cho chi bộ ấp 1")
    said = chi.says("5")
    assert "Chi bộ ấp 1: 5 đảng viên" in said
    assert "Chi bộ ấp 2: " not in said
    chi.says("hủy")
    assert "không thấy “chi bộ ấp 7”" in chi.says("giao chỉ tiêu kết nạp 5 đảng viên cho chi bộ ấp 7")
