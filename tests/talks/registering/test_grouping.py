"""The content group of a pledge: guessed from its words, shown before it is kept, asked last where nothing fits."""

import pytest

from storage.ground.database import Session
from storage.tables import ContentGroup, Pledge
from tests.talking import Person, Village
from tests.talks.registering.test_registering import ASKED_GROUP, kept

ECONOMY, PARTY, WORKS = "Phát triển kinh tế - xã hội", "Xây dựng Đảng, hệ thống chính trị", "Huy động nguồn lực"
PEOPLE, BUSINESS = "Phát triển nguồn nhân lực", "Cải thiện môi trường đầu tư, kinh doanh"
NO_GROUP = "Tôi đăng ký đóng 12 chiếc ghe lườn trước 30/6"


def group_kept(village: Village) -> str:
    """The name of the group of the one pledge, as a second session reads it."""

    def read(session: Session, pledge: Pledge) -> str:
        group = session.get(ContentGroup, pledge.content_group_id)
        assert group is not None
        return group.name

    (pledge,) = kept(village)
    return village.database.transact(read, pledge)


def guessed(group: str) -> str:
    """How the card says that it was guessed."""
    return f"Tôi xếp việc này vào nhóm: {group}"


def picked(group: str) -> str:
    """How the card says that it was picked."""
    return f"\nNhóm nội dung: {group}"


@pytest.mark.parametrize(
    ("content", "group"),
    [
        ("Trồng 500 cây dừa", ECONOMY),
        ("giup 2 ho thoat ngheo", ECONOMY),
        ("Đọc 12 cuốn sách về Bác, học tập nghị quyết", PARTY),
        ("Vận động làm 300 m đường bê tông", WORKS),
        ("Mở 2 lớp tập huấn kỹ năng số", PEOPLE),
    ],
)
def test_it_is_guessed_and_shown_at_the_end(an: Person, village: Village, content: str, group: str) -> None:
    an.says("/dangky")
    assert "Bao giờ" in an.says(content)
    card = an.says("30/6")
    assert guessed(group) in card
    assert "Nhóm nội dung:" not in card
    an.picks("Đúng, đăng ký")
    assert group in group_kept(village)


@pytest.mark.parametrize("words", ["Đóng ghe lườn", "Đan lưới"])
def test_it_is_asked_last_where_nothing_fits(an: Person, village: Village, words: str) -> None:
    assert ASKED_GROUP not in an.says("/dangky")
    assert ASKED_GROUP not in an.says(words)
    assert ASKED_GROUP not in an.says("12 buổi")
    answer = an.says("30/6")
    assert ASKED_GROUP in answer
    assert "xem lại giúp" not in answer
    card = an.picks(PEOPLE)
    assert picked(PEOPLE) in card
    assert "Tôi xếp" not in card
    an.picks("Đúng, đăng ký")
    assert group_kept(village) == PEOPLE


def test_of_two_that_fit_alike_the_one_spoken_of_first_is_guessed(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng 50 cây ven đường")
    assert guessed(ECONOMY) in an.says("30/6")


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Tôi đăng ký đọc 8 cuốn sách trước 30/6", PARTY),
        ("Em nhận kèm 4 bạn yếu toán tới cuối năm", PEOPLE),
        ("tui góp 2 triệu cho quỹ vì bà con vùng lũ, tháng 9", WORKS),
        ("Nấu 60 phần cơm phát bệnh viện, 30/6", ECONOMY),
        ("Quét hai cái hẻm tới hết năm", ECONOMY),
        ("Quét mã QR cho 12 sạp, 30/9", BUSINESS),
    ],
)
def test_a_weaker_word_guesses_it_where_no_other_does(an: Person, sentence: str, group: str) -> None:
    assert guessed(group) in an.says(sentence)


@pytest.mark.parametrize(
    "sentence", ["Tôi đăng ký trồng 60 gốc ở sân trường trước 30/6", "Nuôi 5 con heo đất tới 30/6"]
)
def test_a_weaker_word_does_not_outweigh_another(an: Person, sentence: str) -> None:
    assert guessed(ECONOMY) in an.says(sentence)


def test_it_is_all_that_is_asked_of_a_whole_sentence_where_nothing_fits(an: Person, village: Village) -> None:
    assert ASKED_GROUP in an.says(NO_GROUP)
    assert "xem lại giúp" in an.picks(PEOPLE)
    an.picks("Đúng, đăng ký")
    assert group_kept(village) == PEOPLE


@pytest.mark.parametrize("words", ["chưa tính tới", "Trồng thêm 20 cây xoài", "7", "dừa", "đúng rồi"])
def test_what_names_no_group_is_asked_again(an: Person, village: Village, words: str) -> None:
    an.says(NO_GROUP)
    assert ASKED_GROUP in an.says(words)
    assert "Việc sẽ làm: Đóng 12 chiếc ghe lườn\n" in an.picks(PEOPLE)
    assert kept(village) == []


def test_a_wrong_guess_is_changed_at_the_check(an: Person, village: Village) -> None:
    assert guessed(ECONOMY) in an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    answer = an.picks("Sửa nhóm nội dung")
    assert ASKED_GROUP in answer
    assert f"Giữ nguyên ({ECONOMY})" in answer
    card = an.picks(WORKS)
    assert picked(WORKS) in card
    assert "Tôi xếp" not in card
    assert "500 cây dừa" in card
    an.picks("Đúng, đăng ký")
    assert WORKS in group_kept(village)


def test_a_guess_found_right_is_kept(an: Person, village: Village) -> None:
    an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Sửa nhóm nội dung")
    assert ECONOMY in an.picks("Giữ nguyên")
    an.picks("Đúng, đăng ký")
    assert group_kept(village) == ECONOMY


def test_it_is_guessed_anew_when_the_content_is_changed(an: Person, village: Village) -> None:
    an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Sửa việc sẽ làm")
    card = an.says("Vận động làm 300 m đường bê tông")
    assert guessed(WORKS) in card
    assert ECONOMY not in card
    an.picks("Đúng, đăng ký")
    assert WORKS in group_kept(village)


def test_it_is_guessed_anew_when_the_content_is_changed_on_the_way(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    an.says("lùi")
    an.says("Đọc sách về Bác")
    an.says("12 cuốn")
    assert guessed(PARTY) in an.says("30/6")


def test_it_is_asked_when_the_changed_content_tells_no_group(an: Person, village: Village) -> None:
    an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Sửa việc sẽ làm")
    assert ASKED_GROUP in an.says("Đóng 12 chiếc ghe lườn")
    assert "Giữ nguyên" not in an.reads(an.heard)
    assert picked(PEOPLE) in an.picks(PEOPLE)
    an.picks("Đúng, đăng ký")
    assert group_kept(village) == PEOPLE


@pytest.mark.parametrize("content", ["Vận động làm 300 m đường bê tông", "Dọn 12 buổi vệ sinh"])
def test_what_was_picked_stays_when_the_content_is_changed(an: Person, village: Village, content: str) -> None:
    an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Sửa nhóm nội dung")
    an.picks(PEOPLE)
    an.picks("Sửa việc sẽ làm")
    card = an.says(content)
    assert picked(PEOPLE) in card
    assert content in card
    an.picks("Đúng, đăng ký")
    assert group_kept(village) == PEOPLE


def test_what_was_asked_and_picked_stays_when_the_content_is_changed(an: Person) -> None:
    an.says(NO_GROUP)
    an.picks(PEOPLE)
    an.picks("Sửa việc sẽ làm")
    assert picked(PEOPLE) in an.says("Trồng 500 cây dừa")


def test_a_wish_is_put_where_what_is_done_for_it_belongs(an: Person) -> None:
    an.says("/dangky")
    an.says("Phấn đấu hoàn thành tốt nhiệm vụ")
    an.says("Trồng 800 cây dừa")
    assert guessed(ECONOMY) in an.says("30/6")


def test_a_guess_is_for_one_pledge_only(an: Person) -> None:
    an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    assert ASKED_GROUP in an.says(NO_GROUP)


@pytest.mark.parametrize(
    "words",
    [
        "không biết nữa",
        "tui hong biet nhom nao",
        "nhóm nào cũng được",
        "sao cũng được nha",
        "chọn giùm tui đi",
        "dạ con chưa rõ thuộc nhóm nào",
    ],
)
def test_whoever_cannot_tell_leaves_it_to_the_assistant(an: Person, words: str) -> None:
    an.says(NO_GROUP)
    card = an.says(words)
    assert guessed(ECONOMY) in card
    assert "Sửa nhóm nội dung" in card


@pytest.mark.parametrize("words", ["tui không biết chữ nhiều", "cái nào là cái nào", "nhóm này làm gì"])
def test_what_leaves_nothing_open_picks_no_group(an: Person, words: str) -> None:
    an.says(NO_GROUP)
    assert guessed(ECONOMY) not in an.says(words)
