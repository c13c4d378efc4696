"""A group below one that was left out is chosen on its own; who may not change groups is told who may."""

import pytest
from sqlalchemy import event

from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village

CHANGE = MovementAct.CHANGE_CONTENTS
YES = "Đúng, từ hôm nay"


def without_breakthrough(hai: Person) -> None:
    hai.means(CHANGE, "xã mình chỉ chọn: nền tảng lâu dài, còn mấy nhóm kia khỏi")
    hai.picks(YES)


def offered(person: Person) -> str:
    return person.says("các nhóm nội dung").split("Đảng bộ xã An Thạnh")[0]


def test_one_below_what_was_left_out_is_offered_again_alone(hai: Person, an: Person) -> None:
    without_breakthrough(hai)
    assert "nhân lực" not in offered(an)
    said = hai.means(CHANGE, "mở rộng thêm, lấy lại nhóm phát triển nguồn nhân lực")
    assert "Dùng lại: Phát triển nguồn nhân lực" in said
    hai.picks(YES)
    assert "Phát triển nguồn nhân lực" in offered(an)
    assert "đầu tư" not in offered(an)
    hai.picks("Sửa nhầm")
    assert "nhân lực" not in offered(an)


def test_it_is_chosen_by_tapping_too_and_goes_with_the_next_leaving_out(hai: Person, an: Person) -> None:
    without_breakthrough(hai)
    hai.says("lấy lại nhóm phát triển nguồn nhân lực")
    hai.picks("Không ghi lý do")
    hai.picks(YES)
    assert "Phát triển nguồn nhân lực" in offered(an)
    hai.says("bỏ nhóm mũi đột phá")
    hai.picks("Không ghi lý do")
    hai.picks(YES)
    assert "nhân lực" not in offered(an)


def test_what_is_to_stay_is_offered_though_what_holds_it_was_left_out(hai: Person, an: Person) -> None:
    without_breakthrough(hai)
    said = hai.means(CHANGE, "xã mình chỉ chọn: xây dựng Đảng, phát triển nguồn nhân lực")
    assert "Giữ: Xây dựng Đảng" in said
    assert "Dùng lại: Phát triển nguồn nhân lực" in said
    assert "Bỏ ra: Phát triển kinh tế" in said
    hai.picks(YES)
    assert offered(an).count("•") == 2
    assert "nhân lực" in offered(an)


def test_a_whole_campaign_takes_one_back_below_what_it_ended(dung: Person, an: Person) -> None:
    dung.means(CHANGE, "bỏ nhóm mũi đột phá")
    dung.picks(YES)
    assert "nhân lực" not in offered(an)
    dung.means(CHANGE, "lấy lại nhóm phát triển nguồn nhân lực")
    dung.picks(YES)
    assert "Phát triển nguồn nhân lực" in offered(an)
    assert "đầu tư" not in offered(an)


def test_what_a_level_above_left_out_stays_out_for_those_below(dung: Person, hai: Person, an: Person) -> None:
    dung.means(CHANGE, "bỏ nhóm mũi đột phá")
    dung.picks(YES)
    assert "do cấp trên bỏ" in hai.means(CHANGE, "lấy lại nhóm phát triển nguồn nhân lực")


def test_a_group_is_found_for_somebody_with_several_places(village: Village, channel: str) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Phú", "TINH")
    village.organisation("CB9", "Chi bộ ấp 9", "XB")
    both = village.person(channel, "Lê Văn Hai", "CB2", (Role.STAFF, "XA"), (Role.STAFF, "XB"))
    both.means(CHANGE, "nhóm phát triển nguồn nhân lực thì thôi, loại ra")
    said = both.picks("Đảng bộ xã Bình Phú")
    assert "Bỏ ra: Phát triển nguồn nhân lực" in said
    assert "Cho đảng viên của Đảng bộ xã Bình Phú" in said


def test_pledges_of_many_groups_are_counted_at_once(dung: Person, village: Village) -> None:
    queries: list[str] = []

    def noted(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        queries.append(statement)

    event.listen(village.database.engine, "before_cursor_execute", noted)
    dung.means(CHANGE, "chỉ giữ nhóm xây dựng Đảng")
    event.remove(village.database.engine, "before_cursor_execute", noted)
    assert len([each for each in queries if "AS kept" in each]) == 1


@pytest.mark.parametrize("words", ["thêm nhóm nội dung Chuyển đổi số", "thêm nhóm Chuyển đổi số"])
def test_a_secretary_hears_who_of_the_committee_adds_groups(binh: Person, chi: Person, hai: Person, words: str) -> None:
    assert "người làm là đồng chí Trần Kim Chi (Đảng bộ xã An Thạnh)" in binh.says(words)


def test_staff_are_named_where_nobody_leads_and_administrators_where_nobody_serves(
    binh: Person, village: Village, channel: str
) -> None:
    assert "quản trị viên" in binh.says("thêm nhóm nội dung Chuyển đổi số")
    village.person(channel, "Lê Hải", "CB2", (Role.STAFF, "XA"))
    assert "đồng chí Lê Hải (Đảng bộ xã An Thạnh)" in binh.says("thêm nhóm nội dung Chuyển đổi số")


@pytest.mark.parametrize(
    "words",
    [
        "bỏ nhóm môi trường",
        "bỏ nhóm hạ tầng đi",
        "thôi bỏ nhóm phát triển kinh tế đi",
        "tắt nhóm nguồn nhân lực giùm tui",
        "ngưng nhóm xây dựng Đảng",
    ],
)
def test_a_member_who_would_leave_a_group_out_hears_who_does_that(an: Person, chi: Person, words: str) -> None:
    said = an.says(words)
    assert "đồng chí Trần Kim Chi" in said
    assert "nhắc" not in said
