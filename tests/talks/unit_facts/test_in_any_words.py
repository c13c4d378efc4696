"""Facts of organisations in any wording: noted, put right, not done yet, asked for, with their papers."""

from pathlib import Path

import pytest

from domain.chat import Kind
from domain.understanding.movement.act import MovementAct
from storage.evidence import rows
from tests.talking import Person, Village
from tests.talks.evidence.test_evidence import Work

NOTE, SHOW = MovementAct.NOTE_FACT, MovementAct.SHOW_FACTS


@pytest.fixture
def work(village: Village, tmp_path: Path) -> Work:
    return Work(village, tmp_path / "evidence")


def test_launched_on_a_day(binh: Person) -> None:
    said = binh.means(NOTE, "Chi bộ đã phát động phong trào thi đua ngày 20/2 rồi nha")
    assert "Đã phát động, ngày 20/02/2026" in said
    assert "Đã ghi" in binh.picks("Đúng")


def test_the_number_of_a_plan_is_words(hai: Person) -> None:
    said = hai.means(NOTE, "dang uy xa da xay dung ke hoach so 15-KH/DU ngay 5/2")
    assert "Có kế hoạch, ngày 05/02/2026" in said
    assert "Văn bản: 15-KH/DU" in said


def test_a_share_of_comrades_and_its_day_is_asked(binh: Person) -> None:
    said = binh.means(NOTE, "chi bộ tui 28/32 đồng chí quán triệt xong Chỉ thị 01 rồi")
    assert "vào ngày nào" in said
    assert "Đã quán triệt 28/32 (88%), ngày 10/03/2026" in binh.picks("Hôm nay")


def test_a_percentage_asks_for_the_heads(binh: Person, an: Person) -> None:
    said = binh.means(NOTE, "đã học tập chỉ thị được 80%, còn mấy đ/c đi làm ăn xa")
    assert "80% là bao nhiêu đồng chí trên tổng số" in said
    binh.says("24/30")
    assert "24/30 (80%)" in binh.says("hôm qua")


def test_what_is_not_done_is_kept_nowhere(binh: Person, chi: Person) -> None:
    for words in ("Chưa phát động được, mưa bão quá phải dời hội nghị", "tuan sau moi phat dong"):
        said = binh.means(MovementAct.FACT_NOT_YET, words)
        assert "tôi không ghi gì cho Chi bộ ấp 1" in said
    assert "Đã phát động: 0/2 (0%)" in chi.means(SHOW, "chi bộ nào chưa phát động")


def test_of_two_levels_both_are_listed(dung: Person, binh: Person) -> None:
    binh.means(NOTE, "Chi bộ đã phát động ngày 20/2")
    binh.picks("Đúng")
    said = dung.means(SHOW, "xã nào, chi bộ nào chưa phát động vậy, cho tôi danh sách")
    assert "• Đảng bộ xã An Thạnh" in said
    assert "• Chi bộ ấp 2" in said
    assert "• Chi bộ ấp 1" not in said


def test_not_yet_of_what_stands_as_done_offers_the_way_back(binh: Person) -> None:
    binh.means(NOTE, "chi bộ đã phát động ngày 20/2")
    binh.picks("Đúng")
    assert "đang ghi" in binh.means(MovementAct.FACT_NOT_YET, "thiệt ra chưa phát động đâu")
    assert "như trước" in binh.picks("Đúng, lấy lại")


def test_staff_put_right_what_one_branch_did_not_do(hai: Person, bao: Person, binh: Person) -> None:
    for words in ("chi bộ ấp 1 phát động ngày 20/2", "chi bộ ấp 2 phát động ngày 20/2"):
        hai.means(NOTE, words)
        hai.picks("Đúng")
    said = hai.means(NOTE, "hồi nãy báo đã phát động 100% mà sai, còn chi bộ ấp 2 chưa làm")
    assert "Chi bộ ấp 2 đang ghi:\nĐã phát động, ngày 20/02/2026" in said
    hai.picks("Đúng, lấy lại")
    assert "lấy lại" in bao.receives()
    said = hai.means(SHOW, "còn đơn vị nào chưa phát động")
    assert "Đã phát động: 1/2 (50%)" in said
    assert "Chi bộ ấp 2" in said


def test_a_fact_that_is_not_named_is_asked(binh: Person) -> None:
    said = binh.means(NOTE, "chi bộ làm xong rồi nha")
    assert "Đã phát động" in said
    assert "vào ngày nào" in binh.picks("Đã phát động")


def test_an_administrator_sees_the_level_that_is_asked(dung: Person) -> None:
    said = dung.means(SHOW, "Xã nào chưa xây dựng kế hoạch?")
    assert "Có kế hoạch: 0/1 (0%)" in said
    assert "Đảng bộ xã An Thạnh" in said


def test_a_picture_beside_the_words_or_right_after_is_its_paper(
    binh: Person, chi: Person, bao: Person, work: Work
) -> None:
    said = binh.sends(kind=Kind.PHOTO, attachment="f1", text="chi bộ đã phát động ngày 20/2")
    assert "Đã phát động, ngày 20/02/2026" in said
    assert "Hình hoặc tệp" in (said := binh.picks("Đúng")) or "kèm" in said
    binh.village.wait(minutes=2)
    assert "kèm việc vừa ghi" in binh.sends(kind=Kind.PHOTO, attachment="f2")
    work()
    chi.says("/phatdong CB1")
    assert "1/2" in chi.picks("Xem 2 hình")
    assert "không xem được" in bao.says("/phatdong hinh CB1") or "không thuộc" in bao.reads(bao.heard)


def test_a_wrong_picture_is_taken_away(binh: Person, village: Village) -> None:
    binh.means(NOTE, "chi bộ đã phát động ngày 20/2")
    binh.picks("Đúng")
    binh.sends(kind=Kind.PHOTO, attachment="f2")
    binh.picks("bỏ ảnh này")
    assert village.database.transact(rows.count_of_member, binh.member_id) == 0
