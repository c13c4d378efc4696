"""What a member reports while something new is registered for them is a report, and no other target of the new one."""

from storage import pledges
from tests.talking import Person, Village


def test_a_report_at_the_card_of_the_same_pledge_stays_a_report(binh: Person, bay: int, village: Village) -> None:
    for _ in range(2):
        card = binh.says("chú Bảy đăng ký nuôi 30 con vịt trước 30/6")
        if "đăng ký rồi" not in card:
            binh.picks("đúng, đăng ký")
    assert "Việc này đã đăng ký rồi" in card
    said = binh.says("chú Bảy báo nuôi được 18 con vịt rồi")
    assert "18/30" in said or "Đến nay được 18 con vịt" in said
    assert "Nuôi 18 con vịt" not in said
    said = binh.says("đúng")
    assert "Chỉ tiêu: 18" not in said
    (pledge,) = village.database.transact(pledges.of_member, bay)
    assert pledge.goal is not None
    assert pledge.goal.value == 30
    assert pledge.done == 18
