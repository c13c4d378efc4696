"""Who is to lead a branch may be named in the sentence that opens it; nothing of it is dropped."""

from datetime import date

import pytest

from domain.reorganising.saying import said
from domain.roles import Role
from storage import organisations
from storage.comrades import serving
from storage.people import leaving, members
from storage.reorganising import due
from tests.talking import Person, Village

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("sentence", "head", "day"),
    [
        ("Mở chi bộ ấp 3 thuộc xã An Thạnh, bí thư là anh Ba", "anh Ba", None),
        ("mở chi bộ ấp 3 thuộc xã An Thạnh, bí thư là anh Ba, từ 1/4", "anh Ba", date(2026, 4, 1)),
        ("lập chi bộ ấp 3 thuộc xã An Thạnh từ ngày 1/4, bí thư Nguyễn Văn Ba.", "Nguyễn Văn Ba", date(2026, 4, 1)),
        ("lập chi bộ ấp 3 thuộc xã An Thạnh do đồng chí Ba làm bí thư", "đồng chí Ba", None),
        ("lập chi bộ ấp 3 thuộc xã An Thạnh", "", None),
    ],
)
def test_who_leads_is_read_beside_the_rest(sentence: str, head: str, day: date | None) -> None:
    order = said(sentence, TODAY)
    assert order is not None
    assert (order.name, order.under, order.head, order.day) == ("chi bộ ấp 3", "xã An Thạnh", head, day)


def leaders(village: Village, name: str) -> list[str]:
    def work(session: object) -> list[str]:
        place = next(iter(organisations.called_one_of(session, {name}, "/")), None)
        return [each.name for each in serving.holders(session, place.id, Role.SECRETARY, village.now.date())] * bool(
            place
        )

    return village.database.transact(work)


def test_the_one_named_leads_what_is_opened(an: Person, dung: Person, village: Village) -> None:
    dung.says("mở chi bộ ấp 3 thuộc xã An Thạnh, bí thư là đồng chí An")
    assert "Bí thư: đồng chí Nguyễn Văn An" in dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert leaders(village, "ap 3") == ["Nguyễn Văn An"]
    assert "làm bí thư Chi bộ ấp 3" in an.receives()
    dung.picks("Ghi nhầm, lấy lại")
    assert village.database.transact(serving.posts_of, an.member_id, village.now.date()) == []


def test_of_several_called_so_it_is_asked(an: Person, dung: Person, village: Village, channel: str) -> None:
    village.person(channel, "Trần Thị An", "CB2")
    dung.says("mở chi bộ ấp 3 thuộc xã An Thạnh, bí thư là đồng chí An")
    dung.picks("Hôm nay")
    assert "Bí thư: đồng chí Trần Thị An" in dung.picks("Trần Thị An")


def test_of_nobody_called_so_it_is_said(dung: Person) -> None:
    assert "“anh Tư”" in dung.says("mở chi bộ ấp 3 thuộc xã An Thạnh, bí thư là anh Tư")


def test_who_left_before_the_day_is_not_made_to_lead(an: Person, dung: Person, village: Village) -> None:
    dung.says("mở chi bộ ấp 3 thuộc xã An Thạnh, bí thư là đồng chí An, từ 15/3")
    dung.picks("Đúng, thực hiện")
    village.database.transact(leaving.leave, an.member_id, None, village.now.date(), village.stamp)
    village.wait(days=5)
    village.database.transact(due.carry_out, village.stamp)
    assert leaders(village, "ap 3") == []
    assert village.database.transact(members.homes, [an.member_id], village.now.date()) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "lập chi bộ trường THCS An Thạnh trực thuộc đảng bộ xã, bí thư là cô Nguyễn Thị Hồng",
        "thành lập chi bộ ấp 9 trực thuộc xã An Thạnh, bí thư là anh Lê Văn Sơn",
        "mở chi bộ Trạm Y tế thuộc đảng ủy xã, do đồng chí Phan Thị Lụa làm bí thư",
        "tạo chi bộ Hợp tác xã Dừa trực thuộc đảng bộ xã mình, bí thư Trần Văn Thành",
        "lập chi bộ ấp Tân Thạnh thuộc xã, bí thư là đồng chí Bùi Văn Tám",
    ],
)
def test_an_opening_with_its_head_is_one_thing(dung: Person, sentence: str) -> None:
    asked = dung.says(sentence)
    assert "Từ ngày nào?" in asked
    assert "2 việc" not in asked
    assert "không tìm thấy tổ chức" not in asked


def test_a_question_about_a_head_opens_nothing(dung: Person, binh: Person) -> None:
    for who in (dung, binh):
        for words in ("bí thư chi bộ ấp 1 là ai", "lập chi bộ thì làm sao", "chi bộ ấp 1 do ai làm bí thư"):
            assert "Từ ngày nào?" not in who.says(words)
