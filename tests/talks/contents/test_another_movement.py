"""Another movement of another province, with contents of another shape: brought in as data, registered in by talk."""

from pathlib import Path

import pytest

from domain.campaigns.movement import FIRST, Movement, read_movement
from domain.errors import UserError
from domain.roles import Role
from storage.campaigns import applying, contents
from storage.campaigns.applying import Applied
from storage.ground.database import Database, Session
from tests.talking import Person, Village
from tests.talks.registering.test_grouping import group_kept

XUAN_QUE = FIRST.parent / "xuan-que.toml"


@pytest.fixture
def quan(database: Database, channel: str) -> Person:
    """Return a member in a deployment that never knew another movement."""
    village = Village(database)
    applied(village, read_movement(XUAN_QUE))
    village.organisation("XQ", "Đảng bộ tỉnh Xuân Quế")
    village.organisation("XQ1", "Đảng bộ phường Hồ Sen", "XQ")
    village.organisation("XQ11", "Chi bộ khu phố 1", "XQ1")
    return village.person(channel, "Đinh Quân", "XQ11")


def applied(village: Village, movement: Movement) -> Applied:
    return village.database.transact(applying.apply, movement, village.stamp)


def without(code: str) -> Movement:
    movement = read_movement(XUAN_QUE)
    return movement.model_copy(update={"groups": tuple(each for each in movement.groups if each.code != code)})


def test_it_is_registered_in_by_talk(quan: Person) -> None:
    assert "vào nhóm: Quét dọn, thu gom rác" in quan.says("Tôi đăng ký quét ngõ 12 buổi trước 30/6")
    quan.picks("Đúng, đăng ký")
    assert group_kept(quan.village) == "Quét dọn, thu gom rác"


def test_of_a_wide_tree_the_branch_is_asked_first_then_its_leaves(quan: Person) -> None:
    said = quan.says("Tôi đăng ký đan 12 tấm lưới trước 30/6")
    assert "Việc tốt ở nhà (Nếp nhà)" in said
    assert "Quét dọn" not in said
    said = quan.picks("Việc tốt với xóm giềng")
    assert "Quét dọn, thu gom rác (Tình xóm)" in said
    assert "Đường làng" not in said
    assert "Việc tốt ở nhà (Nếp nhà)" in quan.says("quay lại")
    quan.picks("Việc tốt với xóm giềng")
    assert "Nhóm nội dung: Thắp sáng ngõ xóm" in quan.picks("Thắp sáng")
    quan.picks("Đúng, đăng ký")
    assert group_kept(quan.village) == "Thắp sáng ngõ xóm"


def test_suggestions_are_those_of_the_kind_of_organisation(quan: Person) -> None:
    said = quan.says("tôi chưa biết đăng ký gì")
    assert "– Quét ngõ xóm 12 buổi, đến hết năm" in said
    assert "cổng trường" not in said


def test_nothing_of_the_other_movement_is_seen(quan: Person) -> None:
    said = quan.says("các nhóm nội dung")
    assert "Mỗi người một việc tốt" in said
    assert "Hai chân" not in said
    assert "Chuyên đề: Ba sạch" in quan.says("nhóm quét dọn thu gom rác là gì")


def test_the_assistant_names_the_movement_that_is_there(quan: Person) -> None:
    name = read_movement(XUAN_QUE).campaign.name
    stranger = quan.village.stranger(quan.channel)
    for who, said in ((quan, "cái này là cái gì"), (quan, "phong trào thi đua là gì"), (stranger, "chào bạn")):
        answer = who.says(said)
        assert name[1:] in answer
        assert "Đồng Khởi" not in answer


def test_applied_twice_it_changes_nothing(quan: Person) -> None:
    again = applied(quan.village, read_movement(XUAN_QUE))
    assert (again.added, again.changed, again.ended) == ((), (), ())


def test_a_group_the_file_has_no_more_is_ended_and_its_pledges_keep_it(quan: Person) -> None:
    quan.says("Tôi đăng ký quét ngõ 12 buổi trước 30/6")
    quan.picks("Đúng, đăng ký")
    assert applied(quan.village, without("xom-duong-sach")).ended == (("Quét dọn, thu gom rác", 1),)
    assert applied(quan.village, without("xom-duong-sach")).ended == ()
    assert group_kept(quan.village) == "Quét dọn, thu gom rác"
    assert "Quét dọn" not in quan.says("các nhóm nội dung")
    assert applied(quan.village, read_movement(XUAN_QUE)).added == ("Quét dọn, thu gom rác",)
    assert "Quét dọn" in quan.says("các nhóm nội dung")


def test_what_a_committee_added_outlives_the_file(quan: Person) -> None:
    village = quan.village
    ha = village.person(quan.channel, "Hồ Hà", "XQ11", (Role.SECRETARY, "XQ1"), leader=True)
    ha.says("thêm nhóm nội dung Nuôi ong")
    ha.picks("Nhà sạch")
    ha.says("nuôi ong")
    ha.picks("Không ghi")
    ha.picks("Đúng, từ hôm nay")
    again = applied(village, read_movement(XUAN_QUE))
    assert (again.changed, again.ended) == ((), ())
    assert "vào nhóm: Nuôi ong" in quan.says("Tôi đăng ký nuôi ong 3 thùng trước 30/6")


GROUPS = '[campaign]\ncode = "A"\nname = "A"\nopens_on = 2026-01-01\ncloses_on = 2026-12-31\n'


@pytest.mark.parametrize(
    ("groups", "why"),
    [
        ([("a", ""), ("a", "")], "stands twice"),
        ([("a", "b")], "which is not there"),
        ([("a", "a")], "below itself"),
        ([("a", "c"), ("b", "a"), ("c", "b")], "below itself"),
    ],
)
def test_a_tree_that_is_none_is_refused(tmp_path: Path, groups: list[tuple[str, str]], why: str) -> None:
    file = tmp_path / "a.toml"
    said = "".join(f'[[groups]]\ncode = "{code}"\nname = "N"\nparent = "{parent}"\n' for code, parent in groups)
    file.write_text(GROUPS + said, encoding="utf-8")
    with pytest.raises(UserError) as error:
        read_movement(file)
    assert why in error.value.message


def test_a_suggestion_for_a_kind_there_is_none_of_is_refused_and_nothing_kept(quan: Person, tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    bad = '[[groups]]\ncode = "a"\nname = "N"\n[[groups.suggestions]]\ntext = "T"\nunits = ["chua"]\n'
    file.write_text(GROUPS + bad, encoding="utf-8")
    with pytest.raises(UserError, match="none of the kinds"):
        applied(quan.village, read_movement(file))

    def names(session: Session) -> list[str]:
        return [each.name for each in contents.groups(session, 2)]

    assert quan.village.database.transact(names) == []
