"""Words for those who lead the organisation above: asked for by a secretary, or by a member past the secretary."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village


@pytest.fixture
def chi(village: Village, channel: str) -> Person:
    return village.person(channel, "Trần Kim Chi", "CB2", (Role.SECRETARY, "XA"), leader=True)


ASKED = [
    ("hỏi đảng ủy dùm chị kỳ này nộp báo cáo quý trước ngày mấy", "kỳ này nộp báo cáo quý trước ngày mấy"),
    ("nhắn chị Chi đảng ủy: mai tui xin vắng họp giao ban", "mai tui xin vắng họp giao ban"),
    ("nhan giup toi len xa: ap 1 xin them cay giong", "ap 1 xin them cay giong"),
]


@pytest.mark.parametrize(("said", "words"), ASKED)
def test_a_secretary_writes_to_the_committee(chi: Person, binh: Person, said: str, words: str) -> None:
    asked = binh.says(said)
    assert f"“{words}”" in asked
    assert "lãnh đạo" in asked or "bí thư Đảng bộ" in asked
    binh.picks("Gửi")
    arrived = chi.receives()
    assert words in arrived
    assert "Lê Thị Bình" in arrived
    assert "nhắn bí thư Chi bộ" in arrived


def test_a_member_goes_past_the_secretary(chi: Person, binh: Person, an: Person) -> None:
    an.says("tui phản ánh: đường ấp 1 ngập hoài mà hổng ai lo")
    assert "đường ấp 1 ngập hoài" in an.says("gửi lên xã dùm tui, đừng cho bà Bình biết")
    an.picks("Gửi")
    assert "đường ấp 1 ngập hoài" in chi.receives()
    assert binh.receives() == ""


def test_nothing_goes_without_a_yes(chi: Person, binh: Person) -> None:
    binh.says("hỏi đảng ủy dùm chị: chừng nào họp")
    binh.picks("Không gửi")
    assert chi.receives() == ""


def test_where_nobody_above_can_be_written_to_it_says_so(binh: Person) -> None:
    assert "tiếp" in binh.says("hỏi đảng ủy dùm chị: chừng nào họp")


@pytest.mark.parametrize(
    "said", ["nhắn lên xã bằng cách nào", "tôi báo cáo đảng ủy: đã trồng 20 cây", "đảng ủy xã họp chưa"]
)
def test_what_is_no_letter_is_none(chi: Person, an: Person, said: str) -> None:
    assert "Tôi gửi lời này" not in an.says(said)


def test_a_complaint_about_the_secretary_goes_past_the_secretary(chi: Person, binh: Person, an: Person) -> None:
    asked = an.says("tui phản ánh: bí thư thu tiền làm đường mà hổng ai biết xài chi")
    assert "Bình" not in asked
    assert "thu tiền làm đường" in asked
    an.picks("Gửi")
    assert "thu tiền làm đường" in chi.receives()
    assert binh.receives() == ""


def test_a_committee_sees_who_leads_a_branch_below(chi: Person, binh: Person) -> None:
    assert "Lê Thị Bình" in chi.says("bí thư ấp 1 tên gì")


def test_a_committee_is_told_of_its_own_home_and_of_what_is_not_there(chi: Person, village: Village) -> None:
    assert "Chi bộ ấp 2:" in chi.says("ủa bí thư ấp 2 là ai")
    assert "cấp ủy cấp trên" not in chi.says("bí thư ấp 2 là ai vậy em")
    assert "không tìm thấy tổ chức nào tên “ấp 7”" in chi.says("bí thư ấp 7 tên gì")


def test_a_committee_is_told_who_leads_the_branch_it_belongs_to(chi: Person, village: Village, channel: str) -> None:
    village.member("Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
    assert "Hồ Văn Bảo" in chi.says("bí thư ấp 2 là ai")


def test_an_administrator_sees_who_leads_a_branch(binh: Person, village: Village, channel: str) -> None:
    dung = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    assert "Lê Thị Bình" in dung.says("bí thư ấp 1 là ai")


def test_a_member_sees_only_who_leads_their_own(chi: Person, village: Village, channel: str, binh: Person) -> None:
    hai = village.person(channel, "Võ Văn Hai", "CB2")
    assert "Lê Thị Bình" not in hai.says("bí thư ấp 1 tên gì")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "bí thư ấp 1 thu tiền làm đường mà hổng ai biết xài chi, xin gởi thẳng lên xã",
            "bí thư ấp 1 thu tiền làm đường mà hổng ai biết xài chi",
        ),
        ("góp ý lên cấp trên: bí thư ấp 1 quản lý tiền chưa rõ ràng", "bí thư ấp 1 quản lý tiền chưa rõ ràng"),
        ("tui muốn phản ánh bà Bình thu tiền của dân", "bà Bình thu tiền của dân"),
        ("bà Bình thu tiền của dân mà không công khai", "bà Bình thu tiền của dân mà không công khai"),
        ("bí thư tham ô, gửi lên xã dùm tui, đừng cho bà Bình biết", "bí thư tham ô"),
    ],
)
def test_a_complaint_in_other_words_goes_past_the_accused(
    chi: Person, binh: Person, an: Person, said: str, words: str
) -> None:
    asked = an.says(said)
    assert f"“{words}”" in asked
    assert "Đảng bộ xã" in asked
    an.picks("Gửi")
    assert words in chi.receives()
    assert binh.receives() == ""


@pytest.mark.parametrize(
    "quiet", ["gửi lên xã dùm tui, đừng cho bà Bình biết", "đừng cho bà Bình biết, gửi lên xã dùm tui"]
)
def test_the_words_asked_about_are_the_ones_meant(chi: Person, binh: Person, an: Person, quiet: str) -> None:
    an.says("tui phản ánh: bí thư ấp 1 thu tiền mà hổng ai biết")
    assert "“bí thư ấp 1 thu tiền mà hổng ai biết”" in an.says(quiet)


def test_a_complaint_about_those_above_is_not_for_them(chi: Person, an: Person) -> None:
    asked = an.says("bí thư đảng ủy xã thu tiền mà không công khai")
    assert "Đảng bộ tỉnh" in asked
    assert "Đảng bộ xã" not in asked


@pytest.mark.parametrize(
    "said",
    ["bí thư làm đúng", "bí thư đi thăm những hộ nghèo rồi", "phản ánh với bí thư là đường ngập", "bí thư là ai"],
)
def test_what_accuses_nobody_is_offered_to_nobody_above(chi: Person, binh: Person, an: Person, said: str) -> None:
    assert "Tôi gửi lời này cho" not in an.says(said)
