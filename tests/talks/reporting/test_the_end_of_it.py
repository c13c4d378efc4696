"""What is past its deadline and short comes to an end: it goes on with a new day, or is closed with its number."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def late(an: Person) -> None:
    register(an, deadline="12/3")
    an.village.wait(days=5)


def test_a_late_report_that_is_short_offers_both_ends(an: Person, village: Village) -> None:
    late(an)
    assert "120/500" in an.says("tôi trồng được 120 cây")
    assert an.choice("Sửa thời hạn")
    assert "khép lại" in an.picks("Kết thúc ở đây")
    assert "120/500" in an.picks("Đúng rồi")
    assert (kept(village)[0].state, kept(village)[0].done) == ("missed", 120)


def test_not_reached_with_a_number_is_read_back_with_it(an: Person, village: Village) -> None:
    late(an)
    heard = an.says("chỉ được 400 cây thôi, không đạt")
    assert "400/500" in heard
    assert "khép lại" in heard
    an.picks("Đúng rồi")
    assert (kept(village)[0].state, kept(village)[0].done) == ("missed", 400)


def test_who_goes_on_keeps_the_number(an: Person, village: Village) -> None:
    late(an)
    an.says("chỉ được 400 cây thôi, không đạt")
    assert "400/500" in an.picks("Không, tôi làm tiếp")
    assert kept(village)[0].state == "active"


def test_before_the_deadline_the_same_words_close_nothing(an: Person, village: Village) -> None:
    register(an)
    an.says("được 400 cây, chắc không đạt")
    assert kept(village)[0].state == "active"
    assert "khép lại" not in an.reads(an.heard)


def test_a_target_made_less_that_is_reached_already_is_said_so(an: Person, village: Village) -> None:
    register(an)
    an.says("tôi trồng được 120 cây")
    an.says("đổi chỉ tiêu thành 100 cây vì thiếu đất")
    assert "đủ chỉ tiêu mới" in an.picks("Đúng, sửa lại")
    an.picks("Báo hoàn thành")
    an.picks("Đúng")
    assert kept(village)[0].state == "claimed"


def test_nearly_done_of_before_does_not_stand_beside_done(an: Person, binh: Person) -> None:
    an.says("Tôi đăng ký hoàn thành nhà văn hóa ấp trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("cơ bản xong rồi")
    an.says("hoàn thành rồi")
    an.picks("Đúng")
    assert "cơ bản" not in binh.says("/duyet")


def test_what_is_said_with_done_stands_beside_it(an: Person, binh: Person) -> None:
    an.says("Tôi đăng ký hoàn thành nhà văn hóa ấp trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("hoàn thành rồi, chờ xét công nhận")
    an.picks("Đúng")
    assert "chờ" in binh.says("/duyet")


def test_a_question_left_for_weeks_gives_its_remark_to_no_other_report(an: Person, village: Village) -> None:
    register(an)
    an.says("nắng quá chưa làm thêm được")
    village.wait(days=40)
    heard = an.says("hôm 10/4 tôi trồng thêm 40 cây dừa")
    assert "nắng quá" not in heard
    assert "40/500" in heard


def test_a_change_is_no_answer_to_a_report_asked_for_weeks_ago(an: Person, village: Village) -> None:
    register(an, "Vận động quỹ khuyến học", "30 triệu đồng", "30/9")
    an.says("/baocao 1")
    village.wait(days=40)
    assert "Vì sao" in an.says("đổi chỉ tiêu thành 25 triệu đồng") or "25 triệu" in an.reads(an.heard)
    assert kept(village)[0].done is None


def test_what_is_said_of_a_claim_that_waits_can_be_passed_on(an: Person, binh: Person) -> None:
    an.says("Tôi đăng ký hoàn thành nhà văn hóa ấp trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("hoàn thành rồi")
    an.picks("Đúng")
    binh.receives()
    assert "chờ xác nhận" in an.says("đã có biên bản nghiệm thu rồi, xong")
    an.picks("Nhắn bí thư")
    assert "biên bản nghiệm thu" in binh.receives()
