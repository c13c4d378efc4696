"""A secretary tells what the branch did, staff of those below; it is read back, kept, told and taken back."""

import pytest
from sqlmodel import delete

from domain.roles import Role
from storage.tables import Post
from tests.talking import Person, Village

LAUNCHED = "chi bộ đã phát động hôm 15/2"


def launched(binh: Person) -> None:
    asked = binh.says(LAUNCHED)
    assert "Tôi ghi cho Chi bộ ấp 1:\nĐã phát động, ngày 15/02/2026" in asked
    assert "Đã ghi cho Chi bộ ấp 1: Đã phát động, ngày 15/02/2026." in binh.picks("Đúng, ghi như vậy")


def test_it_is_read_back_kept_and_taken_back_once(binh: Person) -> None:
    launched(binh)
    back = binh.choice("Ghi nhầm, lấy lại").value
    assert "Đã phát động, ngày 15/02/2026" in binh.picks("Xem việc đã làm")
    assert "như trước" in binh.taps(back)
    assert "Đã phát động: chưa ghi nhận" in binh.picks("Xem việc đã làm")
    assert "đã được lấy lại" in binh.taps(back)


def test_a_no_keeps_nothing(binh: Person) -> None:
    binh.says(LAUNCHED)
    binh.picks("Không, cứ để vậy")
    assert "Đã phát động: chưa ghi nhận" in binh.says("chi bộ mình đã phát động chưa")


def test_what_was_not_said_is_asked_one_at_a_time(binh: Person) -> None:
    assert "bao nhiêu đồng chí trên tổng số" in binh.says("đã quán triệt")
    assert "3 trên 2 thì không đúng" in binh.says("3/2")
    assert "số người đã làm trên tổng số" in binh.says("nhiều lắm")
    assert "vào ngày nào" in binh.says("28/30")
    assert "15/03/2026 chưa tới" in binh.says("15/3")
    assert "Đã quán triệt 28/30 (93%), ngày 09/03/2026" in binh.says("hôm qua")
    assert "Đã ghi" in binh.picks("Đúng, ghi như vậy")


def test_everybody_of_a_branch_is_one_choice(binh: Person, an: Person) -> None:
    binh.says("đã quán triệt hôm qua")
    assert "Đã quán triệt 2/2 (100%), ngày 09/03/2026" in binh.picks("Đủ cả, 2/2")


def test_a_day_before_the_campaign_is_refused(binh: Person) -> None:
    assert "mới bắt đầu" in binh.says("chi bộ đã phát động ngày 1/1/2019")
    assert "Nay chưa đến thứ Sáu, 20/03/2026" in binh.says("chi bộ đã phát động ngày 20/3")
    assert "Đã phát động, ngày 08/03/2026" in binh.says("à nhầm, 8/3")


def test_another_day_stands_instead_and_goes_back_to_the_first(binh: Person) -> None:
    launched(binh)
    assert "Thay cho ngày 15/02/2026" in binh.says("chi bộ đã phát động ngày 20/2")
    binh.picks("Đúng, ghi như vậy")
    back = binh.choice("Ghi nhầm, lấy lại").value
    assert "Đã phát động, ngày 20/02/2026" in binh.picks("Xem việc đã làm")
    binh.taps(back)
    assert "Đã phát động, ngày 15/02/2026" in binh.picks("Xem việc đã làm")


def test_the_same_twice_is_said_to_stand(binh: Person) -> None:
    launched(binh)
    binh.says(LAUNCHED)
    assert "rồi" in binh.picks("Đúng, ghi như vậy")


def test_staff_note_it_of_a_branch_whose_secretary_hears_and_takes_it_back(
    binh: Person, village: Village, channel: str
) -> None:
    hai = village.person(channel, "Lê Hải", "CB2", (Role.STAFF, "XA"))
    hai.says("chi bộ ấp 1 đã phát động ngày 12/2")
    hai.picks("Đúng, ghi như vậy")
    assert "Đồng chí Lê Hải đã ghi cho Chi bộ ấp 1:\nĐã phát động, ngày 12/02/2026" in binh.receives()
    assert "như trước" in binh.picks("Không đúng, lấy lại")
    assert "đã lấy lại điều đã ghi cho Chi bộ ấp 1: Đã phát động" in hai.receives()


def test_another_branch_and_a_member_are_refused(binh: Person, an: Person, bao: Person) -> None:
    assert "do bí thư đơn vị đó hoặc cấp trên ghi" in binh.says("chi bộ ấp 2 đã phát động ngày 12/2")
    assert "Tôi ghi" not in an.says(LAUNCHED)
    launched(binh)
    back = binh.choice("Ghi nhầm, lấy lại").value
    assert "do bí thư đơn vị đó hoặc cấp trên ghi" in bao.taps(back)
    assert "không xem được" in bao.says("/phatdong CB1") or "thuộc" in bao.says("/phatdong CB1")


def test_who_lost_the_post_meanwhile_notes_nothing(binh: Person, village: Village) -> None:
    binh.says(LAUNCHED)
    village.database.transact(lambda session: session.exec(delete(Post)))
    assert "Đã ghi" not in binh.picks("Đúng, ghi như vậy")


def test_a_pledge_with_a_plan_in_it_is_still_a_pledge(binh: Person) -> None:
    assert "Tôi ghi cho" not in binh.says("Chi bộ xây dựng kế hoạch trồng 30 cây dừa trước 30/6")


def test_of_several_organisations_it_is_asked_which(village: Village, channel: str) -> None:
    both = village.person(channel, "Lê Hải", "CB1", (Role.SECRETARY, "CB1"), (Role.STAFF, "XA"))
    assert "Đơn vị nào đã làm việc này?" in both.says("đã phát động hôm qua")
    assert "Tôi ghi cho Chi bộ ấp 1" in both.picks("Chi bộ ấp 1")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("đã quán triệt 120% hôm qua", "120%"),
        ("đã quán triệt 120 phần trăm hôm qua", "120%"),
        ("đã quán triệt 70/60 đảng viên hôm qua", "70/60"),
    ],
)
def test_a_share_of_more_than_all_is_asked_about(binh: Person, words: str, wrong: str) -> None:
    assert f"{wrong} là vượt quá tổng số" in binh.says(words)
    assert "Đã quán triệt 45/60 (75%), ngày 09/03/2026" in binh.says("45/60")


@pytest.mark.parametrize(
    "share",
    ["45/60 đảng viên", "45 trên 60 đảng viên", "45 trong số 60", "45 đảng viên trên tổng số 60", "45 đ/c/60 đ/c"],
)
def test_so_many_of_so_many_in_any_words_keeps_both_numbers(binh: Person, share: str) -> None:
    assert "Đã quán triệt 45/60 (75%), ngày 09/03/2026" in binh.says(f"đã quán triệt {share} hôm qua")
