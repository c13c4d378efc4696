"""Those who serve a committee write to who leads below by name, as its secretary does; the answer reaches them too."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village


@pytest.fixture
def tinh(village: Village, channel: str) -> Person:
    """Staff of the committee, who belongs to branch 2."""
    return village.person(channel, "Võ Thị Tính", "CB2", (Role.STAFF, "XA"))


@pytest.mark.parametrize(
    "words",
    [
        "nhắc chị Bình giùm chị chuyện đăng ký nghen",
        "nhan chi Binh doc giup mot tieng",
        "nhờ em hối chị Bình dùm chị, nói khéo khéo thôi nha",
        "đôn đốc bí thư ấp 1 giúp tôi",
    ],
)
def test_who_is_named_is_reminded_after_one_yes(
    an: Person, binh: Person, tinh: Person, village: Village, words: str
) -> None:
    asked = tinh.says(words)
    assert "không thuộc nhiệm vụ" not in asked
    assert "Chi bộ ấp 1: còn 2/2" in asked
    assert binh.receives() == ""
    assert "Đã gửi cho bí thư Chi bộ ấp 1" in tinh.says("ừ")
    assert "Võ Thị Tính, Đảng bộ xã An Thạnh, nhờ đồng chí" in binh.receives()


def test_words_of_ones_own_go_with_who_writes_and_are_answered(
    village: Village, an: Person, binh: Person, chi: Person, tinh: Person
) -> None:
    assert "“mai 8 giờ họp”" in tinh.says("nhắn chị Bình là mai 8 giờ họp")
    tinh.says("đúng")
    letter = binh.receives()
    assert "Võ Thị Tính (Đảng bộ xã An Thạnh)" in letter
    assert "phụ trách Đảng bộ xã" not in letter
    binh.says("trả lời: dạ em nhận rồi")
    binh.says("ừ")
    came = dict(village.deliver_to({"tinh": tinh, "chi": chi}))
    assert "dạ em nhận rồi" in came["tinh"]
    assert "dạ em nhận rồi" in came["chi"]


def test_no_member_below_is_written_to(an: Person, binh: Person, tinh: Person) -> None:
    tinh.says("nhắn anh An mai họp nhé")
    tinh.says("ừ")
    assert an.receives() == ""


def test_what_is_said_to_the_assistant_is_not_sent(an: Person, binh: Person, tinh: Person) -> None:
    assert "“mai 8 giờ họp”" in tinh.says("nhắn chị Bình là mai 8 giờ họp, gửi luôn đi, khỏi coi lại")
