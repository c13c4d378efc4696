"""What happened, when, who did it, from where, from what to what and why: to a pledge, a person's, in a branch."""

import pytest

from domain.roles import Role
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def via(channel: str) -> str:
    return "Telegram" if channel == "telegram" else "Zalo"


def change(person: Person, words: str) -> None:
    """Change the first pledge, with a reason where one is asked."""
    if "Vì thời tiết" in person.says(f"/sua 1 {words}"):
        person.picks("Vì thời tiết")
    person.picks("Đúng, sửa lại")


@pytest.fixture
def lived(branch: Person, an: Person, tam: Person, village: Village) -> Person:
    """The secretary, after An moved the deadline and lowered the target, and Tám's result was given back."""
    village.wait(days=1)
    change(an, "đổi hạn sang 31/12")
    village.wait(days=1)
    change(an, "sửa lại 500 thành 600")
    branch.says("/duyet 2 lai")
    branch.says("còn thiếu một chiếc cho cháu Lan")
    branch.picks("Có")
    return branch


def test_a_pledges_history_is_one_tap_from_its_card(lived: Person, via: str) -> None:
    lived.says("/danhsach viec 1")
    answer = lived.picks("Nhật ký của việc này")
    assert "Nhật ký của việc “Trồng dừa”" in answer
    for step in (
        f"27/03/2026 · Nguyễn Văn An ({via})\n   Chỉ tiêu: 500 cây → 600 cây",
        "Thời hạn: 30/06/2026 → 31/12/2026; lý do: “Vì thời tiết",
        f"10/03/2026 · Nguyễn Văn An ({via})\n   báo cáo: 120 cây, “tui trồng được 120 cây rồi”",
        "đăng ký “Trồng dừa”",
    ):
        assert step in answer
    assert answer.index("600 cây") < answer.index("31/12/2026") < answer.index("đăng ký “")
    assert "Còn lại" in lived.picks("Trở lại việc này")


def test_a_decision_stands_with_its_reason_and_who_made_it(lived: Person, via: str) -> None:
    answer = lived.says("/nhatky viec 2")
    assert f"Lê Thị Bình ({via})\n   tình trạng: báo hoàn thành, chờ xác nhận → đang thực hiện" in answer
    assert "lý do: “còn thiếu một chiếc cho cháu Lan”" in answer


def test_what_was_taken_back_stands_too(lived: Person, an: Person) -> None:
    an.says("/baocao 1 400")
    an.says("/laylai")
    an.says("có")
    answer = lived.says("/nhatky viec 1")
    assert "lấy lại một báo cáo; tính lại: 120 cây" in answer
    assert "báo cáo: 120 cây → 400 cây" in answer
    lived.says("/danhsach viec 2")


def test_a_decision_taken_back_stands_too(branch: Person) -> None:
    branch.says("/duyet 2 dat")
    branch.says("/laylai")
    branch.says("có")
    assert "lấy lại quyết định: đã hoàn thành → báo hoàn thành, chờ xác nhận" in branch.says("/nhatky viec 2")


def test_the_words_before_and_after_stand_side_by_side(branch: Person, an: Person) -> None:
    an.says("/sua 1")
    an.picks("Việc sẽ làm")
    an.says("Trồng dừa xiêm ven kênh")
    an.picks("Đúng, sửa lại")
    assert "“Trồng dừa” → “Trồng dừa xiêm ven kênh”" in branch.says("/nhatky viec 1")


def test_the_owner_reads_the_history_of_their_own(lived: Person, an: Person) -> None:
    an.says("/camket 1")
    answer = an.picks("Nhật ký của việc này")
    assert "500 cây → 600 cây" in answer
    assert "Tiến độ" in an.picks("Trở lại việc này")


def test_a_long_history_is_paged(lived: Person, an: Person) -> None:
    for total in range(130, 190, 10):
        an.says(f"/baocao 1 {total}")
    assert "đăng ký “" not in lived.says("/nhatky viec 1")
    while "Xem thêm" in lived.reads(lived.heard):
        answer = lived.picks("Xem thêm")
    assert "đăng ký “" in answer
    assert "không có gì thêm để xem" in lived.says("/nhatky viec 1 90").casefold()


def test_nobody_elses_history_is_read(lived: Person, an: Person, tam: Person, chi: Person, dung: Person) -> None:
    for other in (tam, chi, dung):
        answer = other.says("/nhatky viec 1")
        assert "không còn trong danh sách đồng chí được xem" in answer
        assert "Trồng dừa" not in answer


@pytest.mark.parametrize(
    "words",
    [
        "/nhatky",
        "nhật ký",
        "nhat ky",
        "/audit",
        "cho tôi xem nhật ký hôm nay",
        "ai sửa gì hôm nay",
        "/nhatky chi bộ ấp 1",
    ],
)
def test_the_secretary_reads_the_day(lived: Person, words: str) -> None:
    answer = lived.says(words)
    assert "Chi bộ ấp 1, nhật ký ngày 27/03/2026: 2 mục" in answer
    assert "Võ Thị Tám; “Trao xe đạp”; tình trạng:" in answer
    assert "“Trồng dừa”; Chỉ tiêu: 500 cây → 600 cây" in answer
    assert "10/03" not in answer


def test_the_days_before_with_entries_are_one_tap_away(lived: Person) -> None:
    lived.says("/nhatky")
    assert "Thời hạn: 30/06/2026 → 31/12/2026" in lived.picks("Ngày trước đó: 26/03/2026")
    assert "nhật ký ngày 10/03/2026" in lived.picks("Ngày trước đó: 10/03/2026")
    assert "tham gia trò chuyện" in lived.reads(lived.heard) or "Xem thêm" in lived.reads(lived.heard)


@pytest.mark.parametrize(
    "words", ["/nhatky 26/3", "nhật ký hôm qua", "nhật ký ngày 26/3", "xem nhat ky ngay 26/3/2026"]
)
def test_a_day_is_named(lived: Person, words: str) -> None:
    assert "nhật ký ngày 26/03/2026: 1 mục" in lived.says(words)


def test_a_day_without_entries_is_said(lived: Person) -> None:
    answer = lived.says("/nhatky 20/3")
    assert "ngày 20/03/2026 không có gì được ghi" in answer
    assert "Ngày trước đó: 10/03/2026" in answer


@pytest.mark.parametrize(
    "words", ["/nhatky Tám", "nhật ký của chị Tám", "nhat ky cua co Tam", "lịch sử việc của bà Tám"]
)
def test_one_person_is_named(lived: Person, words: str) -> None:
    answer = lived.says(words)
    assert "Nhật ký của đồng chí Võ Thị Tám" in answer
    assert "“Trao xe đạp”; báo cáo: 4 chiếc" in answer
    assert "Trồng dừa" not in answer


def test_of_two_with_one_name_it_is_asked_which(lived: Person, village: Village, channel: str) -> None:
    register(village.person(channel, "Võ Thị Tám", "CB1"), "Nuôi vịt", "50 con", "30/6")
    assert "Có nhiều đồng chí" in lived.says("nhật ký của cô Tám")
    assert "Nuôi vịt" in lived.taps(lived.heard[-1].choices[1].value)


def test_somebody_unknown_here_is_said(lived: Person, chi: Person) -> None:
    assert "không có ai tên" in lived.says("/nhatky chị Chi")


def test_what_leaders_do_for_people_stands_in_the_day(branch: Person) -> None:
    branch.says("/danhsach nhac 3")
    branch.picks("Gửi")
    branch.says("/dondoc")
    answer = branch.says("/nhatky")
    assert "Trần Văn Bảy; “Gắn đèn đường”; nhắc đồng chí về việc này" in answer


def test_wishes_for_quiet_are_not_told(branch: Person, bay: Person) -> None:
    bay.says("đừng nhắn nữa")
    assert "không có gì được ghi" in branch.says("/nhatky")


def test_a_member_reads_their_own(lived: Person, an: Person) -> None:
    answer = an.says("nhật ký")
    assert "“Trồng dừa”; Chỉ tiêu: 500 cây → 600 cây" in answer
    assert "Trao xe đạp" not in answer
    an.says("/trogiup")
    assert "nhật ký: ai làm gì" not in an.picks("Xem tất cả")


def test_the_help_names_list_and_history_to_those_who_lead(binh: Person) -> None:
    binh.says("/trogiup")
    answer = binh.picks("Xem tất cả")
    assert "danh sách việc đã đăng ký của chi bộ" in answer
    assert "nhật ký: ai làm gì, lúc nào" in answer
    assert "chưa có việc nào được đăng ký" in binh.says("danh sách việc đã đăng ký của chi bộ")


def test_an_administrator_sees_counts_and_no_names(lived: Person, dung: Person) -> None:
    answer = dung.says("/nhatky")
    assert "Nhật ký ngày 27/03/2026" in answer
    assert "• Sửa đổi: 1" in answer
    assert "• Đổi tình trạng: 1" in answer
    before = dung.picks("Ngày trước đó: 26/03/2026")
    assert "• Sửa đổi: 1" in before
    for words in ("/nhatky viec 1", "/nhatky Tám", "/nhatky ngay CB1 2026-03-27 0", "/nhatky nguoi TV00001 0"):
        for text in (answer, before, dung.says(words)):
            assert "Tám" not in text
            assert "Trồng dừa" not in text


def test_the_committee_reads_no_names(lived: Person, chi: Person) -> None:
    for words in ("/nhatky", "/nhatky 26/3", "/nhatky Tám", "/nhatky ngay CB1 2026-03-27 0"):
        answer = chi.says(words)
        assert "Tám" not in answer.replace("“tam”", "")
        assert "Trồng dừa" not in answer


def test_who_was_of_another_branch_is_not_named(branch: Person, tam: Person, village: Village, channel: str) -> None:
    new = village.person(channel, "Hồ Thị Hai", "CB2", (Role.SECRETARY, "CB2"))
    branch.says("/duyet 2 lai")
    branch.picks("Chưa có hình")
    move(village, tam.member_id, "CB2")
    answer = new.says("/nhatky viec 2")
    assert "một đồng chí ngoài chi bộ" in answer
    assert "Lê Thị Bình" not in answer
    assert "Võ Thị Tám" in answer
    code = branch.says("/nhatky Tám")
    assert "không có ai tên" in code


def test_a_stale_page_of_who_moved_is_refused(branch: Person, tam: Person, village: Village) -> None:
    code = move(village, tam.member_id, "CB2")
    answer = branch.says(f"/nhatky nguoi {code} 0")
    assert "không còn trong danh sách chi bộ" in answer
    assert "Tám" not in answer


def test_a_secretary_of_two_cells_is_asked_which(lived: Person, village: Village, channel: str) -> None:
    both = village.person(channel, "Lý Văn Hai", "CB1", (Role.SECRETARY, "CB1"), (Role.DEPUTY, "CB2"))
    assert "Nhật ký của tổ chức nào?" in both.says("/nhatky 26/3")
    assert "nhật ký ngày 26/03/2026: 1 mục" in both.picks("Chi bộ ấp 1")


def test_a_day_to_come_is_refused(lived: Person) -> None:
    assert "hưa đến" in lived.says("/nhatky ngay CB1 2027-01-01 0")


@pytest.mark.parametrize("argument", ["ngay CB1 2026-13-45 0", "nguoi KHONGCO 0", "viec 0", "ngay KHONG 0", "viec abc"])
def test_what_no_button_sends_is_answered(lived: Person, argument: str) -> None:
    answer = lived.says(f"/nhatky {argument}")
    assert answer
    assert "trục trặc" not in answer


def test_a_day_before_all_days_has_nothing(binh: Person) -> None:
    assert "không có" in binh.says("/nhatky ngay CB1 0001-01-01 0")
