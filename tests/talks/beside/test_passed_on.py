"""Words of somebody else are nobody's own promise or report; they are quoted back and asked about."""

import pytest

from tests.talking import Person, Village
from tests.talks.beside.phones import SELF, forwarded, says, sends
from tests.talks.registering.test_registering import kept, register

PROMISE, REPORT = "Tôi đăng ký trồng 300 cây xoài trước 30/6", "Tôi trồng được 150 cây dừa rồi"
LIST = "1. Nguyễn Văn An: trồng 200 cây dừa\n2. Võ Thị Tám: vận động 50 triệu\n3. Hồ Văn Chín: giúp 2 hộ nghèo"


class TestOnTelegram:
    """Zalo does not say what was passed on."""

    @pytest.fixture
    def channel(self) -> str:
        return "telegram"

    @pytest.mark.parametrize("words", [PROMISE, REPORT])
    def test_nothing_is_noted_until_it_is_said_what_it_is(self, an: Person, village: Village, words: str) -> None:
        register(an)
        heard = says(an, words, **forwarded())
        assert "chưa ghi gì cả" in heard
        assert words in heard
        assert kept(village)[0].done is None
        an.picks("chỉ để xem")
        assert len(kept(village)) == 1

    def test_ones_own_words_are_read_when_they_are_said_to_be(self, an: Person, village: Village) -> None:
        register(an)
        says(an, REPORT, **forwarded())
        assert "150/500" in an.picks("lời của tôi")

    def test_ones_own_message_passed_on_from_another_chat_is_ones_own(self, an: Person) -> None:
        assert "xem lại giúp" in says(an, PROMISE, **forwarded(sender_user=SELF))

    def test_a_leader_enters_it_for_members(self, an: Person, binh: Person) -> None:
        register(an)
        says(binh, "Nguyễn Văn An: trồng được 150 cây dừa", **forwarded())
        assert "150" in binh.picks("Ghi giúp đảng viên")

    def test_a_leader_announces_it(self, binh: Person, an: Person, village: Village) -> None:
        words = "Mời các đồng chí họp sáng thứ bảy tại trụ sở ấp"
        says(binh, words, **forwarded())
        assert words in binh.picks("Thông báo cho mọi người")
        binh.picks("Gửi")
        village.advance_broadcasts()
        assert words in an.receives()

    def test_it_is_an_announcement_where_one_is_asked_for(self, binh: Person) -> None:
        binh.says("/thongbao")
        assert "Mời họp" in says(binh, "Mời họp chi bộ sáng thứ bảy", **forwarded())

    def test_it_answers_no_question_about_ones_own_work(self, an: Person, village: Village) -> None:
        an.says("/dangky")
        heard = says(an, "Trồng 300 cây xoài", **forwarded())
        assert "lời của mình" in heard
        assert "làm việc gì" in heard

    def test_it_answers_what_is_entered_for_a_member(self, an: Person, binh: Person) -> None:
        register(an)
        binh.says(f"/ghiho {an.member_id}")
        binh.picks("Báo cáo")
        assert "150/500" in says(binh, "150", **forwarded())

    def test_a_picture_is_kept_and_its_words_are_not_read(self, an: Person, village: Village) -> None:
        register(an)
        heard = sends(an, "photo", "Tôi trồng được 150 cây dừa", **forwarded())
        assert "của người khác, tôi không ghi" in heard
        assert "Có phải của việc này không" in heard
        assert kept(village)[0].done is None

    def test_a_code_passed_on_is_a_code(self, village: Village, channel: str) -> None:
        person = village.stranger(channel)
        code = village.code_for(village.member("Võ Văn Phúc", "CB1"))
        assert "Võ Văn Phúc" in says(person, code, **forwarded())


def test_a_list_of_several_people_is_nobodys_own_promise(an: Person, village: Village) -> None:
    heard = says(an, LIST)
    assert "danh sách của nhiều người" in heard
    assert "“1. Nguyễn Văn An: trồng 200 cây dừa" in heard
    assert kept(village) == []


def test_a_list_of_ones_own_work_is(an: Person) -> None:
    assert "2 việc" in says(an, "1. Trồng Xoài: 200 cây\n2. Giúp Hộ Nghèo: 2 hộ")


def test_a_list_is_read_once_it_is_said_to_be_ones_own(an: Person) -> None:
    says(an, LIST)
    assert "3 việc" in an.picks("lời của tôi")


def test_whose_words_wait_no_more_is_said(an: Person) -> None:
    says(an, LIST)
    old = an.choice("lời của tôi").value
    an.says("/dangky")
    an.says("/huy")
    assert "đã dùng xong" in an.taps(old)
