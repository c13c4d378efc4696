"""One round is named and dropped, and not its rhythm; those of the list of missing reports are urged about reports."""

from datetime import date

from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village
from tests.talks.rounds.test_setting import SET, on


def test_one_round_is_closed_and_the_rhythm_goes_on(dung: Person) -> None:
    assert "Vì sao đổi" in dung.means(SET, "bỏ kỳ báo cáo quý I đi")
    said = dung.says("trên không yêu cầu nữa")
    assert "Báo cáo quý I/2026" in said
    assert "Không còn" not in said
    dung.picks("Đúng")
    assert "quý I/2026: Hạn nộp 10/03/2026, nhận đến 10/03/2026" in dung.means(
        MovementAct.SHOW_ROUNDS, "kỳ tới báo cáo chừng nào vậy"
    )


def test_a_rhythm_is_dropped_as_before(dung: Person) -> None:
    assert "Không còn: hằng quý" in dung.means(SET, "thôi khỏi báo cáo quý nữa")


def test_the_own_round_of_that_month_is_meant(hai: Person, dung: Person, village: Village) -> None:
    hai.means(SET, "xã mình cho báo cáo hàng tháng, ngày 20 là chốt")
    hai.picks("Đúng")
    dung.means(SET, "toàn tỉnh báo cáo hàng tháng, ngày 25 là chốt")
    dung.picks("Đúng")
    on(village, date(2026, 4, 2))
    heard = dung.means(SET, "bỏ kỳ báo cáo tháng 4 đi")
    assert "Vì sao đổi" in heard
    assert "Báo cáo tháng 4/2026" in dung.says("trên không yêu cầu nữa")
    dung.says("thôi")
    assert "Vì sao đổi" in hai.means(SET, "bỏ kỳ báo cáo tháng 4 đi")


def test_those_of_the_list_are_urged_about_the_report(hai: Person, binh: Person, village: Village) -> None:
    on(village, date(2026, 4, 8))
    assert "Chi bộ ấp 1" in hai.says("chi bộ nào chưa nộp báo cáo quý I")
    heard = hai.says("nhắc hết mấy nơi đó")
    assert "chưa đăng ký" not in heard
    assert "Báo cáo quý I" in binh.receives()
