"""Content groups changed and shown in any wording, once it is known that the sentence is about them."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

CHANGE, SHOW = MovementAct.CHANGE_CONTENTS, MovementAct.SHOW_CONTENTS
YES = "Đúng, từ hôm nay"
THREE = (
    "Nội dung thi đua đợt này theo công văn có ba phần: công tác xây dựng Đảng; "
    "xây dựng cơ quan, đơn vị, đoàn thể; thực hiện nhiệm vụ chính trị"
)


@pytest.mark.parametrize(
    "words",
    [
        'Thêm nhóm nội dung "Chuyển đổi số" vào phong trào 2026',
        "ghi giùm nhóm mới: Chuyển đổi số",
        "bổ sung vô phong trào một lĩnh vực Chuyển đổi số nha",
    ],
)
def test_one_group_is_added_read_back_told_and_taken_back(dung: Person, chi: Person, an: Person, words: str) -> None:
    said = dung.means(CHANGE, words)
    assert "• Thêm: Chuyển đổi số\n" in said
    assert "Chuyển đổi số" not in an.says("các nhóm nội dung")
    assert "Đã báo cho 1 đồng chí" in dung.picks(YES)
    assert "đã sửa nhóm nội dung" in chi.receives()
    assert "Chuyển đổi số" in an.says("các nhóm nội dung")
    dung.picks("Sửa nhầm")
    assert "Chuyển đổi số" not in an.says("các nhóm nội dung")
    assert "như trước" in chi.receives()


def test_three_at_once_from_the_words_of_a_paper_with_what_lies_below(dung: Person, an: Person) -> None:
    assert dung.means(CHANGE, THREE).count("• Thêm:") == 3
    dung.picks(YES)
    shown = an.means(SHOW, "đợt này làm mấy mảng vậy")
    assert "• Xây dựng cơ quan, đơn vị, đoàn thể" in shown
    dung.means(CHANGE, "thêm 2 nhóm con dưới nhóm Công tác xây dựng Đảng: kết nạp đảng viên, sinh hoạt chi bộ")
    dung.picks(YES)
    assert "• Công tác xây dựng Đảng: Kết nạp đảng viên; Sinh hoạt chi bộ" in an.says("các nhóm nội dung")


def test_a_commune_keeps_three_for_its_own_people_and_extends_again(hai: Person, an: Person, dung: Person) -> None:
    said = hai.means(CHANGE, "xã mình chỉ chọn: xây dựng Đảng, nông thôn mới, giảm nghèo, còn mấy nhóm kia khỏi")
    assert "Giữ: Xây dựng Đảng" in said
    assert "Giữ: Phát triển kinh tế" in said
    assert "Bỏ ra: Mũi đột phá" in said
    hai.picks(YES)
    assert "Ba mũi" not in an.says("các nhóm nội dung").split("Đảng bộ xã An Thạnh")[0]
    assert "Mũi đột phá" in dung.says("các nhóm nội dung")
    assert "Dùng lại: Mũi đột phá" in hai.means(CHANGE, "mở rộng thêm, lấy lại nhóm mũi đột phá")
    hai.picks(YES)
    assert "Mũi đột phá (Ba mũi):" in an.says("các nhóm nội dung")


def test_retired_merged_and_renamed_with_what_stands_there(dung: Person, an: Person) -> None:
    dung.means(CHANGE, THREE)
    dung.picks(YES)
    said = dung.means(CHANGE, "gộp nhóm thực hiện nhiệm vụ chính trị vô chung nhóm công tác xây dựng Đảng giùm")
    assert "Gộp “Thực hiện nhiệm vụ chính trị” vào “Công tác xây dựng Đảng”" in said
    assert "có 0" in said
    dung.picks(YES)
    assert "nhiệm vụ chính trị" not in an.says("các nhóm nội dung")
    said = dung.means(CHANGE, "đổi tên nhóm công tác xây dựng Đảng thành Xây dựng, chỉnh đốn Đảng")
    assert "Tên cũ: Công tác xây dựng Đảng · Tên mới: Xây dựng, chỉnh đốn Đảng" in said
    dung.picks(YES)
    dung.picks("Sửa nhầm")
    assert "• Công tác xây dựng Đảng" in an.says("các nhóm nội dung")
    assert "Bỏ ra: Phát triển nguồn nhân lực" in dung.means(CHANGE, "nhóm phát triển nguồn nhân lực thì thôi, bỏ đi")
    dung.picks(YES)
    assert "nhân lực" not in an.says("các nhóm nội dung")


def test_all_groups_of_a_movement_are_replaced(dung: Person, an: Person) -> None:
    said = dung.means(
        CHANGE, 'đổi "Hai chân - Ba mũi" thành 4 lĩnh vực: xây dựng Đảng, kinh tế, văn hóa xã hội, quốc phòng an ninh'
    )
    assert "Bỏ ra: Nền tảng lâu dài; Mũi đột phá" in said
    dung.picks(YES)
    assert an.says("các nhóm nội dung").count("•") == 4


def test_the_words_of_a_group(dung: Person, an: Person) -> None:
    for words in (
        "khẩu hiệu của nhóm phát triển kinh tế - xã hội là “Chân thứ hai”",
        "chủ đề của nhóm phát triển kinh tế - xã hội: Sáu không; 4 tốt",
        "thêm ví dụ cho nhóm phát triển kinh tế - xã hội: nuôi 3 con bò",
        "từ khóa cho nhóm phát triển kinh tế - xã hội: lộ hoa",
        "gợi ý của nhóm phát triển kinh tế - xã hội cho trường học: trồng 20 cây xanh sân trường",
    ):
        assert "Đúng không ạ" in dung.means(CHANGE, words)
        dung.picks(YES)
    said = an.says("nhóm phát triển kinh tế - xã hội là gì")
    assert "(Chân thứ hai)" in said
    assert "Sáu không; 4 tốt" in said
    assert "Phát triển kinh tế" in an.means(SHOW, "việc lộ hoa của tui xếp vô nhóm nào")


def test_what_is_missing_is_asked_and_what_is_unknown_is_said(dung: Person) -> None:
    assert "muốn sửa gì" in dung.means(CHANGE, "tôi muốn chỉnh lại nội dung thi đua")
    dung.picks("Đổi tên một nhóm")
    dung.picks("Phát triển nguồn nhân lực")
    assert "Tên mới: Con người" in dung.says("Con người")
    assert "vẫn giữ nguyên" in dung.picks("Không")
    assert "“phong chong Covid-19” là nhóm nào" in dung.means(CHANGE, 'bo nhom "phong chong Covid-19" di, het xai roi')


def test_who_may_not_is_told_who_may_and_a_guess_changes_nothing(an: Person, binh: Person, hai: Person) -> None:
    assert "không thuộc nhiệm vụ" in binh.means(CHANGE, "đổi tên nhóm kinh tế thành Làm giàu")
    said = an.means(SHOW, "việc trồng hoa ven lộ của tui xếp vô nhóm nào")
    assert "Phát triển kinh tế - xã hội" in said
    said = hai.means(CHANGE, "đổi tên nhóm phát triển nguồn nhân lực thành Con người")
    assert "nơi phát động mới đổi được" in said


def test_by_tapping_what_was_left_out_comes_back(dung: Person, an: Person, hai: Person) -> None:
    dung.says("các nhóm nội dung")
    dung.picks("Bỏ bớt một nhóm")
    dung.picks("Phát triển nguồn nhân lực")
    dung.picks(YES)
    assert "nhân lực" not in an.says("các nhóm nội dung")
    assert "do cấp trên bỏ" in hai.means(CHANGE, "lấy lại nhóm phát triển nguồn nhân lực")
    dung.says("lấy lại nhóm phát triển nguồn nhân lực")
    dung.picks(YES)
    assert "nhân lực" in an.says("các nhóm nội dung")
    dung.says("/nhomnoidung")
    dung.picks("Sửa việc khác")
    dung.picks("Thêm nhóm")
    dung.says("Chuyển đổi số\nMôi trường")
    dung.picks(YES)
    assert "• Môi trường" in an.says("các nhóm nội dung")
