"""What was just set about reminders is taken back in a few words, and a hesitation decides nothing."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village


@pytest.mark.parametrize("said", ["thôi nhắc lại vụ rác cũng được", "lộn rồi, cứ nhắc như cũ", "y lon, khoi tat"])
def test_a_silent_work_is_reminded_again(three: Person, said: str) -> None:
    assert "tôi không nhắc việc" in three.says("đừng nhắc vụ nhặt rác nữa")
    assert "lấy lại điều vừa ghi" in three.says(said)
    assert "lại nhắc" in three.picks("Nhắc lại như trước")


@pytest.mark.parametrize("said", ["thôi khỏi nhắc tưới", "thôi bỏ cái đó đi", "nham roi, khong can nhac nua"])
def test_a_note_is_dropped_and_nothing_else(three: Person, said: str) -> None:
    assert "tưới vườn" in three.says("mai 7 giờ nhắc tui tưới vườn giùm")
    heard = three.says(said)
    assert "lấy lại điều vừa ghi" in heard
    assert "ngừng nhắc" not in heard
    assert "bỏ lời nhắc" in three.picks("lấy lại")


@pytest.mark.parametrize("said", ["mai 9 giờ nhắc lại", "thôi để mai nhắc", "lộn, 4h chiều nhắc"])
def test_another_wish_is_no_way_back(three: Person, said: str) -> None:
    three.says("đừng nhắc vụ nhặt rác nữa")
    assert "lấy lại điều vừa ghi" not in three.says(said)


@pytest.mark.parametrize(
    "said",
    ["khoan, để tui coi lại rồi mới xác nhận", "từ từ, chưa coi thực tế mà xác nhận gì", "y nham, rut lai xac nhan"],
)
def test_a_hesitation_confirms_nothing(pomelos: Person, binh: Person, said: str) -> None:
    pomelos.says("xong hết rồi")
    pomelos.picks("Đúng")
    assert "xác nhận" in binh.says("duyệt việc của chị Tám")
    heard = binh.says(said)
    assert "Đã xác nhận" not in heard
    assert "chờ xác nhận" in pomelos.says("việc của tôi")


@pytest.mark.parametrize("said", ["đổi qua 7h tối", "thôi đổi lại 19 giờ đi", "doi sang 7 gio toi nghen"])
def test_a_bare_hour_is_that_of_reminders(three: Person, said: str) -> None:
    assert "từ nay tôi nhắc việc của đồng chí lúc 19:00" in three.says(said)


def test_a_branch_rests_this_week(village: Village, binh: Person, an: Person) -> None:
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    heard = binh.says("tuần này chi bộ tui có đám, đừng nhắc ai hết")
    assert "Chi bộ ấp 1 nghỉ 08/12/2026 đến 12/12/2026" in heard


def test_whoever_mourns_rests_a_week_and_is_reminded_again(pomelos: Person, binh: Person) -> None:
    heard = binh.says("chồng chị Tám mất rồi, mấy bữa này đừng nhắc chỉ")
    assert "15/12/2026" in heard
    assert "Võ Thị Tám lại như trước" in binh.says("nhắc chị Tám lại như trước đi")


def test_a_mourner_names_the_end(three: Person) -> None:
    assert "31/12/2026" in three.says("gia đình em có tang, cho em xin nghỉ tới hết tháng")


@pytest.mark.parametrize(
    "said", ["nhắc tui 5h chiều bữa 24 đi họp xã", "em ghi chú giùm tui: ngày 24 lúc 5h chiều họp xã"]
)
def test_a_note_is_of_its_day(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "17:00 thứ Năm, 24/12/2026" in heard
    assert "họp xã" in heard


def test_asking_when_writes_nothing(three: Person) -> None:
    heard = three.says("chừng nào tới lượt nhắc em")
    assert "tôi sẽ nhắc" not in heard
    assert "12/12/2026" in heard
