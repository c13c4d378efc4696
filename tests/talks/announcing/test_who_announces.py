"""A committee announces to its subtree, by its secretary or its staff, and its office is named in what people read."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by

WORDS = "Sáng mai tổng vệ sinh tuyến đường hoa"


@pytest.mark.parametrize("name", ["chi", "hai"])
def test_who_leads_or_serves_a_committee_writes_to_all_of_it(
    request: pytest.FixtureRequest, an: Person, bao: Person, village: Village, name: str
) -> None:
    author: Person = request.getfixturevalue(name)
    author.says(f"/thongbao {WORDS}")
    assert "Đảng ủy xã An Thạnh thông báo:" in author.says("XA")
    author.picks("Gửi")
    village.advance_broadcasts()
    for text in heard_by(village, an, bao):
        assert "Đảng ủy xã An Thạnh thông báo:" in text


def test_a_branch_below_gets_it_in_the_name_of_the_committee(
    an: Person, bao: Person, chi: Person, village: Village
) -> None:
    chi.says(f"/thongbao {WORDS}")
    chi.says("CB1")
    chi.picks("Gửi")
    village.advance_broadcasts()
    got, others = heard_by(village, an, bao)
    assert "Đảng ủy xã An Thạnh thông báo:" in got
    assert others == ""


def test_a_branch_secretary_writes_in_the_name_of_the_branch(an: Person, binh: Person, village: Village) -> None:
    assert "Chi bộ ấp 1 thông báo:" in binh.says(f"/thongbao {WORDS}")
    binh.picks("Gửi")
    village.advance_broadcasts()
    assert "Chi bộ ấp 1 thông báo:" in an.receives()


def test_above_and_beside_they_do_not_write(village: Village, chi: Person, channel: str) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    chi.says(f"/thongbao {WORDS}")
    for where in ("TINH", "XB"):
        assert "phụ trách" in chi.says(where) or "quản trị" in chi.says(where)


def test_the_staff_of_a_cell_and_members_announce_nothing(village: Village, an: Person, channel: str) -> None:
    staff = village.person(channel, "Võ Hồ Sơ", "CB1", (Role.STAFF, "CB1"))
    for person in (an, staff):
        assert "không thuộc nhiệm vụ" in person.says(f"/thongbao {WORDS}")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "tháng này phát động vệ sinh môi trường, báo các chi bộ giùm, thứ bảy này 7 giờ ra quân",
            "phát động vệ sinh môi trường",
        ),
        ("Báo toàn đảng bộ: 8 giờ chủ nhật dâng hương ở đài liệt sĩ", "8 giờ chủ nhật dâng hương ở đài liệt sĩ"),
        ("Bão số 9 sắp vô, nhắn bà con neo ghe chằng nhà cho chắc", "Bão số 9 sắp vô"),
        ("nhắn cả chi bộ sáng mai 6 giờ treo cờ", "sáng mai 6 giờ treo cờ"),
        ("thong bao toan the: chieu mai 14h tap huan tai xa", "chieu mai 14h tap huan tai xa"),
    ],
)
def test_what_a_committee_tells_is_read_back_before_it_goes(
    an: Person, chi: Person, village: Village, words: str, told: str
) -> None:
    said = chi.says(words)
    if "Gửi đến đâu?" in said:
        said = chi.picks("Đảng bộ xã An Thạnh")
    assert told in said
    assert "Tôi gửi nhé?" in said
    village.advance_broadcasts()
    assert heard_by(village, an) == [""]


@pytest.mark.parametrize("words", ["ấp 1 làm tới đâu rồi", "chi bộ nào chưa đăng ký", "cảm ơn em nha"])
def test_what_announces_nothing(chi: Person, words: str) -> None:
    assert "gửi nhé" not in chi.says(words)
