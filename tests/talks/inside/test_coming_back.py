"""Inside a question one asks, reports, changes, errs or leaves, and comes back to it with nothing lost."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

CONTENT, TARGET, DEADLINE, CHECK = "làm việc gì", "làm được bao nhiêu", "Bao giờ hoàn thành", "xem lại giúp"


@pytest.fixture
def asked(an: Person) -> Person:
    """A member with a pledge of 500 palms, who is asked how much of the next one."""
    register(an)
    an.says("/dangky")
    assert TARGET in an.says("Nuôi gà thả vườn")
    return an


def test_a_report_between_is_kept_and_the_question_asked_on(asked: Person, village: Village) -> None:
    heard = asked.says("dừa trồng được 40 cây rồi")
    assert "40/500 cây" in heard
    assert TARGET in heard.partition("trở lại câu lúc nãy")[2]
    asked.says("30 con")
    asked.says("cuối năm")
    asked.picks("Đúng, đăng ký")
    assert [(each.content, each.done) for each in kept(village)] == [("Trồng dừa", 40), ("Nuôi gà thả vườn", None)]


def test_a_report_that_needs_a_yes_comes_first(asked: Person, village: Village) -> None:
    assert "xong toàn bộ" in asked.says("dừa trồng đủ 500 cây rồi") or "500" in asked.heard[-1].text
    assert TARGET in asked.says("đúng")
    assert kept(village)[0].state == "claimed"


def test_an_inner_talk_that_is_stopped_offers_the_outer_one(asked: Person) -> None:
    asked.says("dừa trồng đủ 500 cây rồi")
    asked.says("hủy")
    assert TARGET in asked.says("làm tiếp")


def test_a_new_pledge_is_kept_for_afterwards(asked: Person, village: Village) -> None:
    heard = asked.says("tôi đăng ký thêm nuôi 20 con vịt trước 30/6/2027")
    assert "giữ lại" in heard
    assert TARGET in heard
    asked.says("30 con")
    asked.says("cuối năm")
    assert "20 con vịt" in asked.picks("Đúng, đăng ký")
    assert "Nuôi 20 con vịt" in asked.says("đúng")


@pytest.mark.parametrize("words", ["à hồi nãy tôi nói 30, 25 mới đúng", "đổi lại 25 con", "sửa thành 25 con nha"])
def test_the_number_is_mended_where_the_day_is_asked(asked: Person, words: str) -> None:
    asked.says("30 con")
    heard = asked.says(words)
    assert "25 con" in heard
    assert DEADLINE in heard
    assert "25 con" in asked.says("cuối năm")


def test_other_words_ask_what_does_not_fit_any_more(asked: Person) -> None:
    asked.says("30 con")
    heard = asked.says("sửa lại nuôi vịt")
    assert "Nuôi vịt" in heard
    assert TARGET in heard


def test_the_day_is_mended_or_given_where_the_number_is_asked(asked: Person) -> None:
    heard = asked.says("trước 30/9/2026")
    assert "30/09/2026" in heard
    assert TARGET in heard
    assert "31/12/2026" in asked.says("đổi hạn lại cuối năm")
    assert CHECK in asked.says("30 con")


def test_number_and_day_at_once(asked: Person) -> None:
    heard = asked.says("30 con, cuối năm")
    assert CHECK in heard
    assert "30 con" in heard
    assert "31/12/2026" in heard


def test_six_months_of_something_is_a_number_and_no_day(an: Person) -> None:
    an.says("/dangky")
    an.says("Phụ bếp cơm từ thiện")
    assert DEADLINE in an.says("6 tháng")


def test_a_part_of_an_order_is_no_correction(asked: Person) -> None:
    asked.says("30 con")
    assert "làm tiếp" in asked.says("Dạ hôm nay tôi mệt, xin để hôm khác tôi làm tiếp ạ")
    assert "Thời hạn" not in asked.heard[-1].text


def test_back_from_one_of_what_is_one_step(an: Person) -> None:
    an.says("/dangky Trồng lúa hữu cơ")
    assert "1 gì" in an.says("1")
    assert TARGET in an.says("quay lại")
    assert CONTENT in an.says("quay lại")
    assert "câu đầu tiên" in an.says("quay lại")


def test_the_same_question_says_why_it_is_asked_again(an: Person) -> None:
    an.says("/dangky Trồng lúa hữu cơ")
    first = an.says("1")
    assert "hỏi lại" in an.says("1")
    assert an.heard[-1].text != first


def test_what_was_noted_is_told(asked: Person) -> None:
    asked.says("30 con")
    heard = asked.says("nãy tui nói gì?")
    assert "Nuôi gà thả vườn" in heard
    assert "30 con" in heard
    assert DEADLINE in heard


def test_an_amount_that_looks_like_a_code_is_an_amount(an: Person) -> None:
    an.says("/dangky")
    an.says("Ghi chép chuyện xưa của làng")
    assert DEADLINE in an.says("3 quyển")


def test_a_letter_is_no_place_for_a_slip(an: Person, binh: Person) -> None:
    an.says("/traloi")
    assert "viết lời cần chuyển" in an.says("là sao?")
    assert "Đã dừng" in an.says("dẹp")
    an.says("/traloi")
    assert "đã chuyển lời" in an.says("cảm ơn đồng chí nhiều lắm")


def test_what_is_no_reason_withdraws_nothing(an: Person, village: Village) -> None:
    register(an)
    an.says("/rut 1")
    an.says("đúng")
    for words in ("hạn của tôi là khi nào?", "là sao?", "dừa trồng được 40 cây rồi", "cháu là ai vậy"):
        assert "Vì sao" in an.says(words)
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", 40)
    assert "Đã rút" in an.says("tôi đang nằm viện") or "bí thư" in an.heard[-1].text


def test_neither_yes_nor_no_is_quoted_and_asked_again(an: Person, village: Village) -> None:
    register(an)
    an.says("/rut 1")
    heard = an.says("trời nay mưa quá trời")
    assert "“trời nay mưa quá trời”: tôi chưa rõ là có hay không" in heard
    assert "rút việc này, phải không" in heard


def test_consent_is_asked_again_in_its_last_sentence(village: Village, channel: str) -> None:
    ba = village.stranger(channel)
    ba.says(village.code_for(village.member("Trần Thị Ba", "CB1")))
    heard = ba.says("ok")
    assert "trả lời rõ" in heard
    assert heard.count("\n") < 8
    assert "không thu khoản nào" in ba.says("có tốn tiền không con?")
    assert "Chào mừng" in ba.picks("Tôi đồng ý")


def test_whoever_was_away_is_greeted_and_told_where_they_were(asked: Person, village: Village) -> None:
    village.wait(days=3)
    heard = asked.says("trời hôm nay đẹp quá ta ơi")
    assert heard.startswith("Chào đồng chí Nguyễn Văn An")
    asked.says("/tieptuc")
    village.wait(days=3)
    heard = asked.says("30 con")
    assert heard.startswith("Chào đồng chí Nguyễn Văn An")
    assert "tới chỗ hỏi con số" in heard
    assert DEADLINE in asked.picks("Làm tiếp")


def test_later_keeps_what_was_begun(asked: Person, village: Village) -> None:
    assert "làm tiếp" in asked.says("đang họp, tí nữa tôi làm nốt")
    assert TARGET in asked.says("làm tiếp")
    assert [each.content for each in kept(village)] == ["Trồng dừa"]


def test_where_nothing_is_asked_the_lines_are_shown_again(an: Person) -> None:
    an.says("/batdau")
    for words in ("là sao?", "sao cũng được"):
        assert "Đăng ký thi đua" in an.says(words)
    assert "không có câu hỏi nào" in an.says("quay lại")
    assert "chương trình máy tính" in an.says("bot hả")


def test_other_work_after_thoi_is_no_end_of_it(asked: Person) -> None:
    asked.says("30 con")
    assert "Việc sẽ làm: Nuôi vịt" in asked.says("thôi nuôi vịt đi")
    asked.says("quay lại")
    assert "“Nuôi heo”" in asked.says("sửa lại nuôi heo") + asked.says("nãy tui nói gì")


def test_days_later_one_asks_where_one_was(asked: Person, village: Village) -> None:
    village.wait(days=2)
    assert "Nuôi gà thả vườn" in asked.says("con ơi bữa trước bà làm tới đâu rồi")
    assert TARGET in asked.says("làm tiếp")


def test_the_wish_of_an_old_woman_is_no_content(an: Person) -> None:
    assert CONTENT in an.says("bà muốn đăng ký")
    assert "Nuôi gà" not in an.says("là sao")


def test_a_number_typed_where_it_is_asked_which_is_kept(asked: Person, village: Village) -> None:
    asked.says("30 con")
    asked.says("cuối năm")
    asked.picks("Đúng, đăng ký")
    asked.says("/baocao")
    assert "“40”" in asked.says("40")
    asked.picks("Trồng dừa")
    assert kept(village)[0].done == 40


def test_an_order_of_a_leader_is_no_content(an: Person, binh: Person) -> None:
    binh.says("/dangky")
    binh.picks("Cá nhân tôi")
    assert "7 giờ tối mai sinh hoạt" in binh.says("thông báo chi bộ 7 giờ tối mai sinh hoạt")
    assert CONTENT in binh.picks("Không gửi")
