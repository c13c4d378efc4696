"""A summary says in one line where figures do not agree, and which they are behind a button."""

from datetime import date

from tests.talking import Person, Village
from tests.talks.instructing.test_sending_back import hands_in
from tests.talks.registering.test_registering import register


def test_a_report_beside_the_rows_of_its_day(
    village: Village, an: Person, bay: Person, binh: Person, chi: Person
) -> None:
    chi.says("đặt kỳ báo cáo hằng tháng, hạn nộp ngày 5 tháng sau")
    chi.picks("Đúng")
    register(an, "Trồng dừa", "500 cây", "30/11")
    village.wait(days=(date(2026, 4, 1) - village.now.date()).days)
    hands_in(binh)
    assert "chưa khớp" not in binh.says("/tonghop")
    register(bay, "Nuôi gà", "30 con")
    assert "Có 1 chỗ số liệu chưa khớp." in binh.says("/tonghop")
    said = binh.picks("Xem chỗ chưa khớp")
    assert "Nội dung đăng ký: báo cáo nộp ngày 01/04/2026 ghi 1, danh sách của ngày đó là 2" in said
    assert "📊" in binh.picks("Tổng hợp")
    village.wait(days=1)
    register(bay, "Nuôi vịt", "30 con")
    assert "là 2" in binh.says("/tonghop CB1 lech"), "what came later is no disagreement"


def test_more_people_noted_than_are_on_the_list(binh: Person, chi: Person) -> None:
    binh.says("chi bộ đã quán triệt hôm qua, 27/30 đồng chí")
    binh.picks("Đúng")
    assert "ghi 30 đồng chí, danh sách có 2" in chi.says("/tonghop XA lech")
