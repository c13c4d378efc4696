"""A campaign that has ended is opened again, or its registering alone; a wrong closing is undone."""

from datetime import date

import pytest

from domain.understanding.movement.act import MovementAct as M
from tests.talking import Person, Village

AFTER = (date(2026, 7, 10) - date(2026, 3, 10)).days


@pytest.fixture
def ended(dung: Person, an: Person, village: Village) -> Person:
    """Return the administrator after the peak has ended by itself, with a pledge in it."""
    dung.says("mở cao điểm thi đua chào mừng Đại hội từ 1/3 đến 30/6/2026")
    dung.picks("Đúng, mở")
    an.says("đăng ký cao điểm chào mừng Đại hội: dọn 2 km đường trước 30/6")
    an.picks("Đúng, đăng ký")
    village.wait(days=AFTER)
    return dung


def test_by_its_year_so_many_days_more(ended: Person) -> None:
    said = ended.means(M.REOPEN_CAMPAIGN, "cao điểm 2026 cho mở ra thêm 10 ngày để các xã bổ sung")
    assert "→ Từ 01/03/2026 đến 20/07/2026" in said
    assert "không mất gì" in said
    ended.picks("Đúng")
    assert "đến 30/06/2026" in ended.picks("như cũ")


def test_until_when_is_asked_where_nothing_is_said(ended: Person) -> None:
    said = ended.means(M.REOPEN_CAMPAIGN, "cho cao điểm chạy lại, có ảnh hưởng số liệu đã báo cáo không")
    assert "không ảnh hưởng" in said
    assert "đến 31/08/2026" in ended.says("31/8")


def test_for_one_unit_it_opens_for_all_and_that_is_said(ended: Person) -> None:
    said = ended.means(M.REOPEN_CAMPAIGN, "mở đăng ký cao điểm lại cho chi bộ ấp 3 tới thứ sáu này, bữa đó rớt mạng")
    assert "không mở riêng" in said
    assert "đến 17/07/2026" not in said.partition("→")[0]


def test_a_day_that_has_passed_is_refused(ended: Person) -> None:
    assert "đã qua" in ended.means(M.REOPEN_CAMPAIGN, "mở lại cao điểm tới 1/7/2026")


def test_what_has_ended_need_not_be_closed(ended: Person) -> None:
    assert "tự kết thúc" in ended.means(M.CLOSE_CAMPAIGN, "đợt nào quá hạn rồi thì đóng giùm hết")


def test_a_member_asks_whether_it_is_closed(ended: Person, an: Person) -> None:
    said = an.means(M.CLOSE_CAMPAIGN, "cao điểm này đóng rồi hả, tui còn 2 việc chưa báo cáo")
    assert "vẫn báo cáo được" in said
    assert "Việc tôi đã đăng ký" in said


def test_ones_own_figure_is_no_campaign(an: Person, village: Village) -> None:
    an.says("tôi đăng ký làm 300 mét đường trước 30/11")
    an.picks("Đúng, đăng ký")
    assert "Sửa" in an.means(M.REOPEN_CAMPAIGN, "mở lại cho tui sửa số, tui ghi 300 mét mà thiệt ra 30 mét")


def test_with_nothing_changed_nothing_is_put_back(dung: Person) -> None:
    assert "chưa có gì thay đổi" in dung.means(M.CHANGE_CAMPAIGN, "đổi lại như cũ đi")


def test_what_was_changed_is_put_back_in_words(ended: Person) -> None:
    ended.means(M.REOPEN_CAMPAIGN, "cho cao điểm thêm 10 ngày")
    ended.picks("Đúng")
    said = ended.means(M.CHANGE_CAMPAIGN, "trả lại như cũ, hạn hồi đầu đúng rồi")
    assert "Trước đó: Từ 01/03/2026 đến 30/06/2026" in said
    assert "đến 30/06/2026" in ended.picks("trả lại như cũ")


def test_one_opened_by_mistake_is_withdrawn(dung: Person) -> None:
    dung.says("mở cao điểm thi đua chào mừng Đại hội từ 1/3 đến 30/6/2026")
    dung.picks("Đúng, mở")
    assert "Chưa có ai đăng ký" in dung.means(M.WITHDRAW_CAMPAIGN, "cao điểm đó mở lộn rồi, gỡ đi")
    assert "Đã bỏ" in dung.picks("Đúng")


def test_a_button_pressed_later_is_no_ones_but_theirs(an: Person, ended: Person) -> None:
    assert "nơi phát động" in an.says("/chondot close_campaign 2")
    assert "Cao điểm" not in an.says("/chondot")
    assert "như cũ" not in an.says("/chondot tralai m1,n1,x")
    assert "Không còn" in an.says("/chondot close_campaign 99")


def test_a_withdrawn_one_is_brought_back_once(dung: Person, village: Village) -> None:
    dung.says("mở cao điểm thi đua chào mừng Đại hội từ 1/3 đến 30/6/2026")
    dung.picks("Đúng, mở")
    dung.says("/dotthidua bo 2")
    dung.picks("Đúng, bỏ đợt này")
    back = dung.choice("như cũ").value
    assert "Đã lấy lại" in dung.taps(back)
    assert "đã lấy lại rồi" in dung.taps(back)
