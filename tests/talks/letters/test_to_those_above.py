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


def test_a_member_sees_only_who_leads_their_own(chi: Person, village: Village, channel: str, binh: Person) -> None:
    hai = village.person(channel, "Võ Văn Hai", "CB2")
    assert "Lê Thị Bình" not in hai.says("bí thư ấp 1 tên gì")
