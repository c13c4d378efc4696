"""One tap leads from the list to a pledge: all that is known of it, and what can be done about it today."""

import pytest

from domain.chat import Kind
from domain.roles import Role
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

GONE = "không còn trong danh sách đồng chí được xem"


def labels(person: Person) -> list[str]:
    return [choice.label for choice in person.heard[-1].choices]


def test_the_card_says_all_that_is_known(branch: Person) -> None:
    branch.says("/danhsach")
    card = branch.picks("Nguyễn Văn An")
    for line in (
        "Đồng chí Nguyễn Văn An:",
        "“Trồng dừa”",
        "Chỉ tiêu: 500 cây",
        "Thời hạn: thứ Ba, 30/06/2026 (còn 97 ngày)",
        "Tình trạng: đang thực hiện",
        "Tiến độ: 120/500 cây (24%)",
        "Còn lại: 380 cây",
        "Báo cáo gần nhất: 10/03/2026 (cách đây 15 ngày)",
    ):
        assert line in card
    wanted = ["Nhắc việc này", "Nhắn riêng đồng chí Nguyễn Văn An", "Các lần báo cáo", "Nhật ký của việc này"]
    assert labels(branch) == [*wanted, "Cả danh sách"]


def test_a_result_that_waits_is_confirmed_from_the_card(branch: Person, tam: Person) -> None:
    assert "Nhắc việc này" not in branch.says("/danhsach viec 2")
    assert "Đã xác nhận" in branch.picks("Xác nhận hoàn thành")
    assert "đã được xác nhận" in tam.receives()
    assert "Tình trạng: đã hoàn thành" in branch.says("/danhsach viec 2")
    assert "Xác nhận hoàn thành" not in labels(branch)


def test_a_result_that_waits_is_given_back_from_the_card(branch: Person) -> None:
    branch.says("/danhsach viec 2")
    assert "hình" in branch.picks("Chưa đạt")


def test_nobody_confirms_their_own_from_the_card(branch: Person) -> None:
    register(branch, "Nuôi gà", "20 con", "30/6")
    branch.says("/baocao 4 20")
    branch.picks("Đúng")
    branch.says("/danhsach viec 4")
    assert not {"Xác nhận hoàn thành", "Nhắc việc này", "Nhắn riêng đồng chí Lê Thị Bình"} & set(labels(branch))


def test_one_writes_to_the_member_from_the_card(branch: Person, an: Person) -> None:
    branch.says("/danhsach viec 1")
    branch.picks("Nhắn riêng")
    branch.says("mai tôi ghé")
    branch.picks("Gửi")
    assert "“mai tôi ghé”" in an.receives()


def test_a_reminder_is_read_back_and_sent_once_a_day(branch: Person, bay: Person) -> None:
    bay.receives()
    branch.says("/danhsach viec 3")
    asked = branch.picks("Nhắc việc này")
    assert "Trần Văn Bảy" in asked
    assert "Gắn đèn đường" in asked
    assert bay.receives() == ""
    assert "Đã gửi cho đồng chí Trần Văn Bảy" in branch.picks("Gửi")
    heard = bay.receives()
    assert "Chi bộ ấp 1" in heard
    assert "“Gắn đèn đường”" in heard
    assert "đã làm" in bay.picks("Báo cáo tiến độ") or "Gắn đèn đường" in bay.reads(bay.heard)
    branch.says("/danhsach nhac 3")
    assert "được nhắc việc này rồi" in branch.picks("Gửi")
    assert bay.receives() == ""


def test_a_no_sends_no_reminder(branch: Person, bay: Person) -> None:
    bay.receives()
    branch.says("/danhsach nhac 3")
    assert "chưa gửi" in branch.picks("Không gửi")
    assert bay.receives() == ""


def test_who_asked_for_quiet_is_not_reminded(branch: Person, bay: Person) -> None:
    bay.says("đừng nhắn nữa")
    assert "đã xin ngừng nhắc" in branch.says("/danhsach nhac 3")


def test_who_has_not_joined_is_not_reminded(branch: Person, village: Village, bay: Person) -> None:
    bay.sends(kind=Kind.BLOCKED)
    assert "liên hệ trực tiếp" in branch.says("/danhsach nhac 3")


def test_what_is_over_is_reminded_of_no_more(branch: Person, an: Person) -> None:
    branch.says("/danhsach viec 1")
    an.says("/rut 1")
    an.picks("Đúng, rút việc này")
    an.picks("Vì việc gia đình")
    answer = branch.picks("Nhắc việc này")
    assert "không còn đang thực hiện" in answer
    assert "Tình trạng: đã rút" in branch.picks("Trở lại việc này")


def test_each_report_has_its_day_number_words_and_who_entered_it(branch: Person, an: Person, channel: str) -> None:
    an.says("/baocao 1 150")
    an.says("/laylai")
    an.says("có")
    branch.says("/danhsach viec 1")
    answer = branch.picks("Các lần báo cáo")
    via = "Telegram" if channel == "telegram" else "Zalo"
    assert "2 lần báo cáo" in answer
    assert f"10/03/2026 · Nguyễn Văn An ({via})\n   120 cây; “tui trồng được 120 cây rồi”" in answer
    assert "150 cây; “150”; đã lấy lại ngày 25/03/2026" in answer
    assert "Còn lại: 380 cây" in branch.picks("Trở lại việc này")


def test_without_a_report_that_is_said(branch: Person) -> None:
    assert "Các lần báo cáo" not in branch.says("/danhsach viec 3")
    assert "chưa có báo cáo nào" in branch.says("/danhsach baocao 3")


def test_many_reports_are_paged(branch: Person, an: Person) -> None:
    for total in range(130, 190, 10):
        an.says(f"/baocao 1 {total}")
    assert "130 cây" not in branch.says("/danhsach baocao 1")
    assert "130 cây" in branch.picks("Xem thêm")
    assert "không có gì thêm để xem" in branch.says("/danhsach baocao 1 90").casefold()


@pytest.mark.parametrize("what", ["viec", "baocao", "nhac"])
def test_a_number_that_is_nobodys_or_not_theirs_is_refused(branch: Person, an: Person, chi: Person, what: str) -> None:
    register(chi, "Nuôi cá", "200 con", "30/6")
    for number in (4, 99, 999_999_999):
        answer = branch.says(f"/danhsach {what} {number}")
        assert GONE in answer
        assert "Nuôi cá" not in answer
        assert "Danh sách của chi bộ" in answer
    for above in (chi,):
        assert GONE in above.says(f"/danhsach {what} 1")


def test_who_moved_away_takes_the_card_along(branch: Person, tam: Person, village: Village, channel: str) -> None:
    branch.says("/danhsach")
    button = branch.choice("Võ Thị Tám")
    new = village.person(channel, "Hồ Thị Hai", "CB2", (Role.SECRETARY, "CB2"))
    move(village, tam.member_id, "CB2")
    answer = branch.taps(button.value)
    assert GONE in answer
    assert "Trao xe đạp" not in answer
    for what in ("viec", "baocao", "nhac"):
        assert GONE in branch.says(f"/danhsach {what} 2")
    assert GONE in branch.says("/nhatky viec 2")
    assert "Trao xe đạp" in new.says("/danhsach")
    assert "Xác nhận hoàn thành" in new.picks("Võ Thị Tám")


def test_who_serves_the_cell_reads_and_does_nothing(branch: Person, village: Village, channel: str) -> None:
    staff = village.person(channel, "Đỗ Thị Sáu", "CB1", (Role.STAFF, "CB1"))
    staff.says("/danhsach")
    staff.picks("Võ Thị Tám")
    assert labels(staff) == ["Các lần báo cáo", "Nhật ký của việc này", "Cả danh sách"]
    assert "do mình phụ trách" in staff.says("/danhsach nhac 1")


def test_the_secretary_reports_on_the_branchs_own_from_its_card(an: Person, binh: Person) -> None:
    binh.says("/dangky")
    binh.picks("Chi bộ ấp 1")
    binh.says("Trồng 20 gốc hoa trước 30/6")
    while "Đúng, đăng ký" not in binh.reads(binh.heard):
        binh.picks(binh.heard[-1].choices[0].label)
    binh.picks("Đúng, đăng ký")
    assert "Chi bộ ấp 1" in binh.says("/danhsach viec 1")
    assert "Báo cáo tiến độ" in labels(binh)
    assert "Nhắc việc này" not in labels(binh)
