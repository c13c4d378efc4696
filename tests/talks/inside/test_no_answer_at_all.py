"""What is no answer to the open question decides nothing: it is kept, served as what it is, or asked about."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def test_a_wish_for_more_time_is_no_yes_to_all_of_it(an: Person, village: Village) -> None:
    register(an)
    assert "xong toàn bộ" in an.says("báo cáo xong rồi")
    assert "30/06/2026 → 31/07/2026" in an.says("xin gia hạn thêm 1 tháng")
    assert "xong toàn bộ" in an.picks("Không, cứ để vậy")
    assert kept(village)[0].state == "active"
    an.picks("Chưa")
    an.says("300")
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", 300)


def test_a_report_is_no_reason_to_withdraw(an: Person, village: Village) -> None:
    register(an)
    an.says("rút việc trồng dừa")
    assert "Vì sao" in an.picks("Đúng, rút")
    heard = an.says("báo cáo trồng dừa được 50 cây")
    assert "50/500" in heard
    assert "Vì sao" in heard
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", 50)


def test_the_number_of_what_leaves_it_leaves_it(dung: Person) -> None:
    dung.says("sáp nhập chi bộ ấp 3 vào chi bộ ấp 2 từ 1/4")
    dung.says("20")
    dung.says("mười")
    assert dung.choice("Thôi, để lúc khác")
    assert "Đã dừng" in dung.says("1")
