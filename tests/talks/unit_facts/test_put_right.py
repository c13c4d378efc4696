"""Facts put right in any words: taken back beside another one, another day, expected on a day, of one level alone."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village

NOTE, NOT_YET, SHOW = MovementAct.NOTE_FACT, MovementAct.FACT_NOT_YET, MovementAct.SHOW_FACTS


def test_one_noted_and_one_taken_back_in_one_text(hai: Person) -> None:
    hai.means(NOTE, "Đảng bộ xã đã xây dựng kế hoạch ngày 5/3")
    hai.picks("Đúng")
    words = (
        "Đoàn kiểm tra của tỉnh có xuống hôm thứ ba, coi sổ sách hết rồi. "
        "À mà bữa trước tôi lỡ báo xã xây dựng kế hoạch rồi, chưa đâu, xoá đi"
    )
    said = hai.means(NOTE, words)
    assert "Đã được kiểm tra, ngày 03/03/2026" in said
    assert "Và xoá ghi nhận: Có kế hoạch" in said
    hai.picks("Đúng")
    said = hai.means(SHOW, "Đảng bộ xã đã ghi nhận những gì")
    assert "Đã được kiểm tra, ngày 03/03/2026" in said
    assert "Có kế hoạch, ngày" not in said
    assert "Có kế hoạch: chưa ghi nên không có gì để xoá" in hai.means(NOTE, words)


@pytest.mark.parametrize(
    "words",
    [
        "kế hoạch của ấp 2 hổng phải làm ngày 5 mà là 8 tháng này",
        "ngày ra kế hoạch là 8/3 chứ không phải 5/3",
        "ghi lộn rồi, kế hoạch làm hôm chủ nhật 8/3",
    ],
)
def test_another_day_shows_the_old_one(bao: Person, words: str) -> None:
    bao.means(NOTE, "chi bộ ra kế hoạch ngày 5/3")
    bao.picks("Đúng")
    said = bao.means(NOTE, words)
    assert "Có kế hoạch, ngày 08/03/2026" in said
    assert "Thay cho ngày 05/03/2026" in said


def test_not_yet_with_the_day_it_is_expected(bao: Person, hai: Person) -> None:
    said = bao.means(NOT_YET, "Chưa phát động được, bí thư cũ nằm viện, chắc qua rằm")
    assert "Chúc đồng chí ấy mau khỏe" in said
    assert "Dự kiến khoảng 03/04/2026" in said
    drop = bao.choice("Khỏi ghi dự kiến").value
    assert "dự kiến khoảng 03/04/2026" in hai.means(SHOW, "chi bộ ấp 2 phát động chưa")
    bao.taps(drop)
    assert "dự kiến" not in hai.means(SHOW, "chi bộ ấp 2 phát động chưa")
    assert "Dự kiến" not in bao.means(NOT_YET, "chưa quán triệt đâu, chờ báo cáo viên")


def test_of_one_level_alone(village: Village, dung: Person, hai: Person, bao: Person) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    hai.means(NOTE, "Đảng bộ xã đã phát động ngày 5/3")
    hai.picks("Đúng")
    said = dung.means(SHOW, "bao nhieu % xa da phat dong, xa nao chua")
    assert "Đã phát động: 1/2 (50%)" in said
    assert "Đảng bộ xã Bình Hòa" in said
    assert "Chi bộ" not in said
    said = dung.means(SHOW, "chi bộ nào chưa pđ vậy em")
    assert "Đã phát động: 0/2 (0%)" in said
    assert "Bình Hòa" not in said


@pytest.mark.parametrize("words", ["à quên, hôm thứ năm mới phải", "nham, ngay 5/3", "ghi lộn rồi, hôm 5/3"])
def test_what_was_noted_last_is_put_right_by_its_day_alone(binh: Person, words: str) -> None:
    binh.says("chi bộ đã phát động hôm thứ tư tuần rồi")
    binh.picks("Đúng")
    said = binh.says(words)
    assert "Đã phát động, ngày 05/03/2026" in said
    assert "Thay cho ngày 04/03/2026" in said


def test_a_day_alone_puts_nothing_right_where_nothing_was_noted(binh: Person) -> None:
    assert "Thay cho" not in binh.says("à quên, hôm thứ năm mới phải")
