"""Bad news, an undoing and words written anew at commendations; and sentences that only sound like one."""

import pytest

from domain.commending.said import Wish, wish_in
from domain.commending.said import proposed as read_proposal
from tests.talking import Person, Village
from tests.talks.recognition.test_commending import arrived, kept, proposed, voted

DEATH = "mẹ tôi mới mất tối qua"


@pytest.mark.parametrize("opened", ["/khenthuong ghi", "/khenthuong tra 1", "/khenthuong phieu 1", "/khenthuong sua 1"])
def test_bad_news_goes_before_the_answer(an: Person, binh: Person, chi: Person, opened: str) -> None:
    number = proposed(binh)
    who = binh
    if opened == "/khenthuong tra 1":
        voted(binh, number)
        binh.says(f"/khenthuong trinh {number}")
        who = chi
    who.says(opened)
    assert "chia buồn" in who.says(DEATH)


def test_bad_news_goes_before_what_the_member_says(an: Person, binh: Person) -> None:
    number = proposed(binh)
    an.says(f"/khenthuong ykien {number}")
    assert "chia buồn" in an.says(DEATH)


@pytest.mark.parametrize("at", ["form", "number", "body"])
def test_bad_news_goes_before_a_note(an: Person, binh: Person, at: str) -> None:
    binh.says("/khenthuong ghi")
    binh.says("An")
    if at != "form":
        binh.says("giấy khen")
    if at == "number":
        binh.says("Ban Thường vụ Đảng ủy xã An Thạnh")
    assert "chia buồn" in binh.says(DEATH)


def test_what_is_written_anew_is_told_to_whom_it_is_of(an: Person, binh: Person) -> None:
    number = proposed(binh)
    an.receives()
    binh.says(f"/khenthuong sua {number}")
    binh.says("giúp 3 hộ thoát nghèo, có hình kèm theo")
    assert "Tôi báo cho đồng chí được đề nghị" in binh.picks("Đúng")
    heard = an.receives()
    assert "đã viết lại" in heard
    assert "có hình kèm theo" in heard


def test_an_answer_leaves_the_deed_of_another_to_be_taken_back(an: Person, binh: Person, village: Village) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    an.says(f"/khenthuong ykien {number}")
    an.says("Tôi chỉ giúp được 2 hộ thôi")
    an.picks("Đúng")
    assert "Đã lấy lại" in binh.says(f"/khenthuong lai {number}")
    assert kept(village, number).answer == "Tôi chỉ giúp được 2 hộ thôi"
    arrived(village, binh)
    assert "Đã lấy lại" in an.says(f"/khenthuong boykien {number}")
    assert kept(village, number).answer == ""
    assert "rút lại ý kiến" in binh.receives()
    assert "lấy lại rồi" in an.says(f"/khenthuong boykien {number}")


def test_a_note_counts_in_its_own_campaign_only_and_twice_is_named(chi: Person) -> None:
    said = "ghi lại Huyện ủy đã tặng giấy khen 4 tập thể ngày 17/1/2018"
    chi.says(said)
    chi.says("không ghi số")
    chi.picks("Đúng, ghi như vậy")
    assert "Đã khen thưởng: 4" not in chi.says("/tonghop")
    chi.says(said)
    assert "đã có ghi rồi" in chi.says("không ghi số")


@pytest.mark.parametrize(
    "said",
    [
        "hủy buổi lễ tuyên dương chiều nay",
        "huy le trao giay khen ngay 5/3",
        "thôi hủy họp khen thưởng",
        "muốn khen em trợ lý một câu",
        "muon khen con bot nay gioi qua",
        "tôi muốn khen món cá kho",
        "gửi lại danh sách người được biểu dương cho tôi",
        "trồng hoa tuyến đường ấp 2 xong rồi",
    ],
)
def test_what_only_sounds_like_a_commendation_is_none(said: str) -> None:
    assert read_proposal(said) is None
    assert wish_in(said) not in (Wish.REVOKE, Wish.RETURN, Wish.DECIDE, Wish.WITHDRAW)


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("thu hồi giấy khen của anh An", Wish.REVOKE),
        ("huy quyet dinh tang giay khen chi Tam", Wish.REVOKE),
        ("rút lại giấy khen của chị Tám", Wish.REVOKE),
        ("trả lại hồ sơ khen của ấp 1, thiếu hình", Wish.RETURN),
        ("gửi lại hồ sơ khen cho ấp 1 vì thiếu hình", Wish.RETURN),
        ("gửi về xã danh sách biểu dương", Wish.PASS_UP),
    ],
)
def test_what_is_meant_is_heard(said: str, wish: Wish) -> None:
    assert wish_in(said) is wish
