"""Words cut, repeated, changed or sent in pieces: nothing is noted twice, by half, or in silence."""

import pytest

from tests.talking import CAPABILITIES, Person, Village
from tests.talks.beside.phones import edits, forwarded, reacts, says
from tests.talks.registering.test_registering import kept, register


def cut(person: Person) -> str:
    limit = CAPABILITIES[person.channel].text_limit
    return says(person, ("Tôi đăng ký trồng 500 cây dừa trước 30/6. " * limit)[:limit])


def test_the_tail_of_a_cut_text_that_comes_late_is_asked_about(an: Person, village: Village) -> None:
    register(an)
    cut(an)
    village.wait(seconds=5)
    assert says(an, "và được 120 cây") == ""
    village.wait(seconds=40)
    assert "phần còn lại" in says(an, "và đã trồng được 120 cây dừa")
    assert kept(village)[0].done is None
    assert "120/500" in an.picks("Tin riêng")


def test_the_tail_may_be_left_out(an: Person, village: Village) -> None:
    register(an)
    cut(an)
    village.wait(minutes=2)
    says(an, "và đã trồng được 120 cây dừa")
    an.picks("bỏ qua")
    assert kept(village)[0].done is None


def test_an_order_behind_a_cut_text_is_obeyed(an: Person) -> None:
    cut(an)
    assert "làm việc gì" in says(an, "/dangky")


def test_the_short_version_asked_for_is_read(an: Person, village: Village) -> None:
    cut(an)
    village.wait(seconds=30)
    assert "xem lại giúp" in says(an, "Tôi đăng ký trồng 500 cây dừa trước 30/6")


def test_the_same_words_twice_answer_one_question(an: Person, village: Village) -> None:
    an.says("/dangky")
    assert "bao nhiêu" in says(an, "Trồng dừa ba mùa")
    heard = says(an, "Trồng dừa ba mùa")
    assert "đến hai lần" in heard
    assert "bao nhiêu" in heard
    says(an, "500 cây")
    assert "đến hai lần" in says(an, "500 cây")


def test_a_third_time_they_are_an_answer(an: Person, village: Village) -> None:
    an.says("/dangky")
    says(an, "Trồng dừa ba mùa")
    assert "đến hai lần" in says(an, "Trồng dừa ba mùa")
    assert "đến hai lần" not in says(an, "Trồng dừa ba mùa")


def test_the_same_words_a_minute_later_are_an_answer(an: Person, village: Village) -> None:
    an.says("/dangky")
    says(an, "Trồng dừa ba mùa")
    village.wait(minutes=1)
    assert "đến hai lần" not in says(an, "Trồng dừa ba mùa")


def test_what_was_added_twice_by_a_bad_connection_is_asked_about(an: Person, village: Village) -> None:
    register(an)
    says(an, "thêm 20 cây dừa")
    assert "vừa gửi rồi" in says(an, "thêm 20 cây dừa")
    assert kept(village)[0].done == 20


def test_one_sentence_in_three_messages_is_one_pledge(an: Person, village: Village) -> None:
    says(an, "trồng xoài")
    says(an, "100 cây")
    heard = says(an, "30/6")
    assert "30/06/2026" in heard
    assert "100 cây" in heard
    an.picks("Đúng, đăng ký")
    (pledge,) = kept(village)
    assert "xoài" in pledge.content


def test_a_number_behind_words_about_something_else_is_no_report(an: Person, village: Village) -> None:
    register(an)
    says(an, "xoài")
    says(an, "100 cây")
    assert kept(village)[0].done is None


def test_a_number_behind_the_name_of_the_work_is_its_report(an: Person, village: Village) -> None:
    register(an)
    says(an, "dừa")
    assert "100/500" in says(an, "100 cây")


def test_a_number_minutes_later_stands_for_itself(an: Person, village: Village) -> None:
    says(an, "trồng xoài")
    village.wait(minutes=5)
    assert "trồng xoài 100" not in says(an, "100 cây")


class TestOnTelegram:
    """Zalo has neither changed messages nor signs of feeling."""

    @pytest.fixture
    def channel(self) -> str:
        return "telegram"

    def test_a_changed_report_changes_nothing_in_silence(self, an: Person, village: Village) -> None:
        register(an)
        says(an, "tôi trồng được 120 cây dừa rồi")
        heard = edits(an, text="tôi trồng được 130 cây dừa rồi")
        assert "chưa có gì thay đổi" in heard
        assert "lấy lại" in heard
        assert kept(village)[0].done == 120
        an.picks("như tin mới")
        assert kept(village)[0].done == 130

    def test_a_changed_caption_is_said_too(self, an: Person, village: Village) -> None:
        register(an)
        assert "chưa có gì thay đổi" in edits(an, caption="tôi trồng được 130 cây", photo=[])

    def test_a_change_at_an_open_question_says_how_to_go_back(self, an: Person) -> None:
        an.says("/dangky")
        says(an, "Trông dừa")
        heard = edits(an, text="Trồng dừa")
        assert "“quay lại”" in heard
        assert "bao nhiêu" in heard

    def test_a_place_that_moves_is_silent(self, an: Person) -> None:
        for _ in range(3):
            assert edits(an, location={"latitude": 10.2, "longitude": 106.4, "live_period": 900}) == ""

    def test_a_sign_of_feeling_at_an_open_question_is_no_answer(self, an: Person, village: Village) -> None:
        register(an)
        an.says("/baocao 1 500")
        heard = reacts(an, "👍", "m1")
        assert "thả cảm xúc" in heard
        assert "đã xong toàn bộ" in heard
        assert reacts(an, "👍", "m1") == "", "once"
        assert kept(village)[0].state == "active"

    def test_a_sign_of_feeling_at_an_offer_is_no_answer(self, an: Person) -> None:
        says(an, "trồng xoài")
        assert "thả cảm xúc" in reacts(an, "👍", "m1")

    def test_a_sign_that_is_taken_away_is_nothing(self, an: Person) -> None:
        an.says("/dangky")
        assert reacts(an, "", "m1") == ""

    def test_a_sign_hours_after_a_question_is_about_something_else(self, an: Person, village: Village) -> None:
        an.says("/dangky")
        village.wait(hours=2)
        assert reacts(an, "👍", "m1") == ""

    def test_a_number_behind_somebody_elses_words_is_ones_own(self, an: Person, village: Village) -> None:
        register(an)
        says(an, "Tôi đăng ký trồng 300 cây xoài", **forwarded())
        assert "100/500" in says(an, "100 cây")

    def test_a_sign_of_feeling_elsewhere_is_a_greeting(self, an: Person, village: Village) -> None:
        register(an)
        assert reacts(an, "❤", "m1") == ""
        assert reacts(village.stranger("telegram"), "👍", "m1") == ""
