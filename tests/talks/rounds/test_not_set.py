"""A round is named that nobody has set: it is said plainly, nothing written is lost, and no closed round is shown."""

from datetime import date

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village

SET, HAND_IN, MISSING = MovementAct.SET_ROUNDS, MovementAct.HAND_IN_REPORT, MovementAct.MISSING_REPORTS
ASK = MovementAct.ASK_MORE_TIME


def on(village: Village, day: date) -> None:
    village.wait(days=(day - village.now.date()).days)


def test_what_was_written_is_kept_and_shown_when_a_round_opens(
    village: Village, binh: Person, hai: Person, dung: Person
) -> None:
    said = binh.means(HAND_IN, "Nộp báo cáo tháng 3 của chi bộ ấp 1: phát động xong, kết nạp 1, còn lại bình thường")
    assert "Chi bộ ấp 1 chưa có kỳ báo cáo tháng 3/2026" in said
    assert "Báo cáo quý I/2026: Hạn nộp 05/04/2026" in said
    assert "17/01/2026" not in said
    assert "Đảng bộ xã An Thạnh mở" in said
    assert "giữ nguyên" in said
    assert "Đã gửi" in binh.picks("Gửi lời này lên Đảng bộ xã An Thạnh")
    told = hai.receives()
    assert "kết nạp 1" in told
    assert "Báo cáo tháng 3/2026" in hai.picks("Mở kỳ tháng 3/2026")
    hai.picks("Đúng")
    assert "tháng 3/2026" in binh.receives()
    said = binh.means(HAND_IN, "nộp báo cáo tháng 3")
    assert "phát động xong" in said
    assert "kết nạp 1" in said
    binh.picks("nộp báo cáo")
    on(village, date(2026, 4, 2))
    assert "kết nạp 1" not in binh.means(HAND_IN, "nộp báo cáo quý 1")


def test_what_is_kept_can_be_dropped(village: Village, binh: Person) -> None:
    binh.means(HAND_IN, "bc tháng 3: kết nạp 1, làm 2 căn nhà")
    assert "bỏ phần giữ lại" in binh.picks("Khỏi giữ")
    on(village, date(2026, 4, 2))
    assert "kết nạp 1" not in binh.means(HAND_IN, "nộp báo cáo quý 1")


def test_as_last_time_where_there_was_none(binh: Person) -> None:
    said = binh.means(HAND_IN, "bc thang nay y nhu thang truoc nha, ko co gi moi")
    assert "chưa nộp báo cáo nào trước đây" in said


@pytest.mark.parametrize("words", ["còn cb nào thiếu bc t3 ko", "nơi nào chưa nộp báo cáo tháng 3"])
def test_who_is_missing_in_a_round_that_is_not_set(hai: Person, bao: Person, words: str) -> None:
    said = hai.means(MISSING, words)
    assert "chưa có kỳ báo cáo tháng 3/2026" in said
    assert "Báo cáo quý I/2026" in said
    hai.picks("Mở kỳ tháng 3/2026")
    hai.picks("Đúng")
    assert "Chi bộ ấp 2" in hai.means(MISSING, words)


def test_more_time_for_one_unit_in_a_round_that_is_opened_with_it(hai: Person, bao: Person) -> None:
    said = hai.means(SET, "cho ap 2 them 5 ngay nop bao cao thang 3, anh Bao bi benh")
    assert "chưa có kỳ báo cáo tháng 3/2026" in said
    said = hai.picks("Mở kỳ tháng 3/2026")
    assert "hạn 05/04/2026" in said
    assert "riêng Báo cáo tháng 3/2026, Chi bộ ấp 2: hạn nộp 10/04/2026" in said
    hai.picks("Đúng")
    on(hai.village, date(2026, 4, 2))
    assert "Hạn nộp 10/04/2026" in bao.means(MovementAct.SHOW_ROUNDS, "báo cáo tháng 3 tới đâu")


def test_a_rhythm_with_one_round_on_another_day(dung: Person, binh: Person) -> None:
    said = dung.means(SET, "Đặt kỳ báo cáo tháng, hạn nộp ngày 25, riêng tháng 1 dời qua 17/1 luôn")
    assert "hằng tháng, chốt ngày 25; gần nhất: Báo cáo tháng 3/2026, hạn 25/03/2026" in said
    assert "riêng Báo cáo tháng 1/2027: hạn nộp 17/01/2027" in said
    dung.picks("Đúng")
    on(dung.village, date(2027, 1, 14))
    assert "Hạn nộp 17/01/2027" in binh.means(MovementAct.SHOW_ROUNDS, "kỳ báo cáo tháng 1 hạn ngày nào")


def test_a_rhythm_dropped_and_a_round_closed_in_one_text(dung: Person, village: Village) -> None:
    dung.means(SET, "đặt kỳ báo cáo tháng")
    dung.picks("Đúng")
    on(village, date(2026, 4, 3))
    said = dung.means(SET, "Bỏ kỳ quý đi, giữ tháng với 6 tháng thôi. Kỳ tháng 3 thì khoá lại, hổng nhận nữa")
    assert "Không còn: hằng quý" in said
    assert "6 tháng một lần" in said
    assert "Khoá từ hôm nay: Báo cáo tháng 3/2026" in said
    dung.picks("Đúng")
    assert "nhận đến 03/04/2026" in dung.reads(dung.heard)
    dung.says("/kybaocao")
    said = dung.means(SET, "Bỏ kỳ năm đi. Kỳ tháng 8 khoá lại luôn")
    assert "tháng 8/2026" in said


def test_a_secretary_asks_for_another_unit_or_sets_rounds(hai: Person, bao: Person, binh: Person) -> None:
    said = binh.means(SET, "cho ap 2 gia han bao cao quy 1 den 12/4")
    assert "Thêm thời gian cho Chi bộ ấp 2" in said
    binh.picks("Gửi lời này lên")
    assert "gia han bao cao quy 1" in hai.receives()
    assert "xin nộp Báo cáo quý I/2026 đến 12/04/2026" in binh.means(SET, "gia hạn báo cáo quý 1 đến 12/4")
    binh.says("thôi")
    assert "do Đảng bộ xã An Thạnh mở" in binh.means(SET, "đặt kỳ báo cáo hàng tháng")


def test_more_time_for_a_round_that_is_not_set(hai: Person, bao: Person) -> None:
    said = bao.means(ASK, "Xin trễ báo cáo tháng tới thứ tư được không, đám giỗ má tui")
    assert "chưa có kỳ báo cáo tháng 3/2026" in said
    bao.picks("Gửi lời này lên")
    assert "đám giỗ" in hai.receives()


def test_whether_the_unit_somebody_leads_has_handed_in(
    village: Village, hai: Person, bao: Person, binh: Person
) -> None:
    on(village, date(2026, 4, 2))
    assert "Chi bộ ấp 2 (đồng chí Hồ Văn Bảo)" in hai.says("anh Bảo nộp chưa vậy, hay lại quên nữa rồi")
    assert "chưa nộp, hạn nộp 05/04/2026" in hai.reads(hai.heard)
    bao.says("nộp báo cáo quý 1")
    bao.picks("nộp báo cáo")
    assert "đã nộp ngày 02/04/2026" in hai.says("đồng chí Bảo gửi báo cáo chưa em")
    assert "Chi bộ ấp 1" in hai.says("chi bộ ấp 1 nộp báo cáo chưa")
    assert "Chi bộ ấp 2 (" not in binh.says("anh Bảo nộp chưa vậy")


def test_the_due_day_somebody_remembers(binh: Person, dung: Person) -> None:
    said = binh.says("6 tháng đầu năm này hạn chót là ngày nào, tui nhớ mang máng là 20 tháng 6 phải hôn")
    assert "chưa có kỳ báo cáo 6 tháng đầu năm 2026" in said
    assert "Đúng rồi, hạn nộp là" in binh.says("báo cáo quý 1 hạn chót là 5/4 phải hôn")
    assert "Không phải 10/4: hạn nộp là 05/04/2026" in binh.says("báo cáo quý 1 hạn nộp 10/4 phải không")


def test_nothing_open_shows_no_closed_round(village: Village, hai: Person) -> None:
    on(village, date(2026, 6, 1))
    said = hai.says("/kybaocao")
    assert "chưa mở kỳ" in said
    assert "Báo cáo quý II/2026" in said
    assert "quý I/2026" not in said
