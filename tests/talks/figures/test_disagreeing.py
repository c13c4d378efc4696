"""A summary says in one line where figures do not agree, and which they are behind a button."""

from datetime import date

from sqlalchemy import update

from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.tables import Organisation
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


def test_more_people_noted_than_are_on_the_list(village: Village, binh: Person, chi: Person) -> None:
    assert "chưa khớp" not in chi.says("/tonghop XA")
    binh.says("chi bộ đã quán triệt hôm qua, 3/4 đồng chí")
    binh.picks("Đúng")
    assert "Có 1 chỗ số liệu chưa khớp." in chi.says("/tonghop XA")
    assert "ghi 4 đồng chí, danh sách có 2" in chi.picks("Xem chỗ chưa khớp")
    for name in ("Nguyễn Thị Một", "Nguyễn Thị Hai"):
        village.member(name, "CB1")
    assert "chưa khớp" not in chi.says("/tonghop XA")
    assert "số liệu đều khớp" in chi.says("/tonghop XA lech")


def test_those_below_do_not_add_up_to_the_whole(village: Village, an: Person, binh: Person, chi: Person) -> None:
    """A branch left open below one that is closed is in the whole, and in nobody's line."""
    village.organisation("DB1", "Đảng bộ bộ phận", "XA")
    village.organisation("CB9", "Chi bộ ấp 9", "DB1")
    village.member("Nguyễn Thị Chín", "CB9")
    village.database.transact(_close, "DB1", date(2026, 3, 1))
    assert "Có 1 chỗ số liệu chưa khớp." in chi.says("/tonghop XA")
    said = chi.picks("Xem chỗ chưa khớp")
    assert "cộng lại 3 đồng chí, toàn đơn vị 4" in said
    village.database.transact(_close, "DB1", None)
    assert "chưa khớp" not in chi.says("/tonghop XA")


def _close(session: Session, code: str, day: date | None) -> None:
    table = table_of(Organisation)
    session.connection().execute(update(table).where(table.c.code == code).values(closed_on=day))
