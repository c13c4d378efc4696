"""What waits for a yes goes out by other words than yes; "khỏi" leaves it; a number in doubt is never written."""

import pytest

from tests.talking import Person

HELD = ["mà khoan, để hỏi ổng cái đã. Đừng gửi gì hết", "khoan da, de tui coi lai da", "khoan, đừng nhắc vội nha"]


@pytest.mark.parametrize(
    "said", ["thôi cứ vậy mà gửi", "roi do, gui di em", "vậy thì nhắc luôn giùm tui", "ok nhắc đi nha"]
)
def test_a_reminder_that_was_read_back_goes_out(binh: Person, said: str) -> None:
    assert "Trần Văn Bảy" in binh.says("nhắc anh Bảy báo cáo giùm")
    assert "Đã gửi đến 1 đồng chí" in binh.says(said)


@pytest.mark.parametrize(
    "said", ["à mà khỏi, chú đó mới điện tui rồi", "a ma khoi di em", "thôi khỏi gửi, để tui ghé", *HELD]
)
def test_what_shall_be_let_be_is_not_sent(binh: Person, said: str) -> None:
    binh.says("nhắc anh Bảy báo cáo giùm")
    assert "chưa gửi" in binh.says(said).lower()


def test_where_nothing_waits_nothing_is_said_to_be_sent(binh: Person) -> None:
    assert "không có gì đang chờ gửi" in binh.says("rồi, gửi đi em")
    assert "không có gì đang chờ" in binh.says("a ma khoi, tui tu lam")


def test_a_no_to_handing_in_is_no_yes(binh: Person, chi: Person) -> None:
    chi.receives()
    assert "Tôi nộp như vậy" in binh.says("nộp báo cáo 6 tháng")
    assert "Đã nộp" not in binh.says("thôi cứ để vậy")


def test_a_report_goes_up_by_going_ahead_with_it(binh: Person, chi: Person) -> None:
    chi.receives()
    assert "Tôi nộp như vậy" in binh.says("nộp báo cáo 6 tháng")
    assert "✅ Đã nộp" in binh.says("thoi cu de vay ma nop di")


@pytest.mark.parametrize("said", ["ủa hình như 7", "hong chac nua, 7 ho thi phai", "7 cây thì phải"])
def test_a_number_in_doubt_changes_nothing_that_is_read_back(binh: Person, said: str) -> None:
    read_back = binh.says("ghi giùm anh An: được 12 cây rồi")
    assert "12 cây" in read_back
    again = binh.says(said)
    assert "chưa chắc" in again
    assert "12 cây" in again
    assert "7 " not in again


def test_a_number_in_doubt_where_nothing_is_open_is_not_taken_for_ones_own(binh: Person) -> None:
    binh.says("tôi đăng ký thăm 6 hộ neo đơn trước 30/11/2026")
    binh.picks("Cá nhân tôi")
    binh.picks("Đúng")
    binh.says("anh An nói được 12 cây rồi")
    binh.says("/huy")
    assert "chưa ghi số nào" in binh.says("mà hình như 11")
