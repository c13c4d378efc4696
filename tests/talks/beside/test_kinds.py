"""What is no text is kept, or it is said courteously that it cannot be, and what to do instead."""

import pytest

from storage.evidence import rows
from tests.talking import Person, Village
from tests.talks.beside.phones import TELEGRAM, ZALO, sends
from tests.talks.registering.test_registering import kept, register

KEPT = {"photo", "document"}
INSTEAD = {
    "voice": "micrô",
    "audio": "micrô",
    "video": "gửi ảnh chụp",
    "round video": "gửi ảnh chụp",
    "contact": "số điện thoại",
    "place": "gõ tên nơi đó",
    "venue": "gõ tên nơi đó",
    "poll": "gõ thành chữ",
    "withheld": "chụp ảnh rồi gửi",
}
EVERY = sorted({*TELEGRAM, *ZALO})


def can_send(person: Person, what: str) -> bool:
    return what in (TELEGRAM if person.channel == "telegram" else ZALO)


@pytest.mark.parametrize("what", EVERY)
def test_whatever_comes_alone_is_answered_with_what_to_do(an: Person, village: Village, what: str) -> None:
    register(an)
    if not can_send(an, what):
        return
    heard = sends(an, what)
    if what in KEPT:
        assert "Có phải của việc này không" in heard
    elif what in INSTEAD:
        assert INSTEAD[what] in heard
    else:
        assert "chưa dùng được" in heard or "không có chữ" in heard
    assert kept(village)[0].done is None


@pytest.mark.parametrize("what", EVERY)
def test_a_report_under_it_is_noted_and_what_is_not_kept_is_said(an: Person, village: Village, what: str) -> None:
    register(an)
    if not can_send(an, what) or what == "withheld":
        return
    heard = sends(an, what, "tôi trồng được 120 cây dừa rồi")
    assert "120/500" in heard
    if what in KEPT:
        assert "được lưu kèm" in heard
    elif INSTEAD.get(what) == "gửi ảnh chụp":
        assert heard.startswith("Tôi chưa lưu được đoạn phim")
    else:
        assert heard.startswith("Ảnh (giấy tờ) gửi kèm tôi không lưu")
    assert kept(village)[0].done == 120


@pytest.mark.parametrize("what", ["voice", "sticker", "photo"])
def test_at_an_open_question_it_is_asked_again(an: Person, what: str) -> None:
    an.says("/dangky")
    heard = sends(an, what)
    assert "trả lời bằng chữ" in heard
    assert "làm việc gì" in heard


def test_whoever_leads_is_told_how_a_member_is_added(binh: Person) -> None:
    if binh.channel == "telegram":
        assert "gõ họ và tên" in sends(binh, "contact")


@pytest.mark.parametrize("who", ["binh", "dung"])
def test_a_picture_goes_out_with_an_announcement_and_with_no_report(
    who: str, an: Person, village: Village, request: pytest.FixtureRequest
) -> None:
    author: Person = request.getfixturevalue(who)
    assert "sẽ gửi kèm thông báo" in sends(author, "photo", "Thông báo: sáng thứ bảy họp chi bộ lúc 7 giờ")
    author.says("/huy")
    village.advance_broadcasts()
    assert an.receives() == ""


def test_pictures_sent_together_get_one_answer_also_where_no_album_is_told(an: Person, village: Village) -> None:
    register(an)
    register(an, "Trồng cây bần", "300 cây", "15/7")
    album = {"media_group_id": "a"} if an.channel == "telegram" else {}
    assert "Đây là của việc nào" in sends(an, "photo", **album)
    asked = an.heard
    assert [sends(an, "photo", **album) for _ in "23"] == ["", ""]
    an.heard = asked
    assert "Trồng cây bần" in an.picks("Trồng cây bần")
    assert village.database.transact(rows.loose, an.member_id) == []
    if an.channel == "zalo":
        assert "Đây là của việc nào" in sends(an, "photo"), "the question was answered: this one is asked about"


def test_a_stranger_is_told_how_to_take_part(village: Village, channel: str) -> None:
    assert "mã mời" in sends(village.stranger(channel), "photo", "tôi trồng được 120 cây dừa rồi")
