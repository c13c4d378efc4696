"""What senders say at once: urgent, too much, of what others sent, and wishes beside an order are done or named."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.test_stopping import announced, got


@pytest.mark.parametrize("said", ["dừng thông báo số 1 lại ngay!!", "dung so 1 lai lien, lon ngay roi"])
def test_what_cannot_wait_is_held_at_once(an: Person, dung: Person, village: Village, said: str) -> None:
    announced(dung)
    village.advance_broadcasts()
    answer = dung.says(said)
    assert "đã tạm dừng" in answer
    assert "Nội dung đúng là thế nào" in answer
    village.advance_broadcasts()
    assert not got(an)


@pytest.mark.parametrize(
    "said",
    ["thu hồi số 1 giùm tui, trùng giờ họp ấp", "thu hoi thong bao so 1 di", "rút lại số 1 giúp tôi, bà con rối"],
)
def test_one_of_others_is_left_alone_and_the_wish_passed_on(
    binh: Person, dung: Person, village: Village, said: str
) -> None:
    announced(dung)
    village.advance_broadcasts()
    binh.receives()
    answer = binh.says(said)
    assert "chỉ nơi gửi mới dừng hoặc thu hồi được" in answer
    binh.picks("Gửi")
    assert said in dung.receives()


@pytest.mark.parametrize(
    "said", ["vậy sao y gửi lại cho mấy người đó giùm tui", "chep lai roi gui cho 3 dong chi do di"]
)
def test_a_copy_would_come_twice(binh: Person, dung: Person, village: Village, said: str) -> None:
    announced(dung)
    village.advance_broadcasts()
    assert "nhận hai lần" in binh.says(said)


def test_four_questions_are_all_kept_and_nothing_goes_out(binh: Person) -> None:
    answer = binh.says("gửi ấp 1 hỏi xem bà con rõ chưa: 1/ họp mấy giờ 2/ họp ở đâu 3/ đem gì theo 4/ ai chủ trì")
    assert "nhiều nhất 3 câu, đồng chí gõ 4 câu" in answer
    assert "“ai chủ trì”" in answer


@pytest.mark.parametrize(
    ("behind", "asks"),
    [("Có nút xác nhận nha", True), ("co nut da doc nghen", True), ("kèm cái file mẫu, ai nộp rồi thì tha", False)],
)
def test_what_is_said_to_us_stands_not_in_the_words(dung: Person, binh: Person, behind: str, asks: bool) -> None:
    answer = dung.says(f"8h sáng mai gửi các bí thư: đề nghị chốt số hộ nghèo trước thứ sáu. {behind}")
    assert behind not in answer
    assert ("Yêu cầu mỗi người xác nhận" in answer) is asks


def test_a_reminder_that_spares_somebody_is_not_passed_over(binh: Person, an: Person, village: Village) -> None:
    binh.says("gửi chi bộ: chiều mai dọn cỏ đường ấp")
    binh.picks("Gửi")
    village.advance_broadcasts()
    answer = binh.says("ai chưa đọc thông báo số 1? nhắc mấy người đó, mà đừng nhắc anh An")
    assert "chưa nhắc ai" in answer
    assert "kể cả đồng chí mà đồng chí dặn đừng nhắc" in answer


@pytest.mark.parametrize("right", ["17/4 mới đúng. Ai nhận rồi thì đính chính", "phai la 17/4", "sửa lại là 17/4 nha"])
def test_what_is_right_is_drafted_of_the_one_that_is_held(
    binh: Person, dung: Person, village: Village, right: str
) -> None:
    dung.says("/thongbao Đề nghị các chi bộ nộp báo cáo trước 15/4")
    dung.says("XA")
    dung.picks("Gửi")
    village.advance_broadcasts()
    dung.says("dừng số 1 lại liền!!")
    assert "nộp báo cáo trước 17/4" in dung.says(right)
    assert "15/4" not in binh.receives()


@pytest.mark.parametrize("less", ["mượn đồ", "loa"])
def test_a_part_is_left_out_by_a_word_of_it(binh: Person, less: str) -> None:
    binh.says("gửi chi bộ: sáng chủ nhật làm lễ phát động, muon bo loa keo voi 20 cai ghe")
    answer = binh.says(f"bỏ khúc {less}")
    assert "sáng chủ nhật làm lễ phát động" in answer
    assert "loa keo" not in answer


@pytest.mark.parametrize("said", ["ừ mà khoan, để tui hỏi lại cái đã", "khoan da, de hoi anh Tam coi sao"])
def test_what_is_to_be_asked_first_waits_and_is_not_thrown_away(binh: Person, said: str) -> None:
    binh.says("gửi chi bộ: chiều mai dọn cỏ đường ấp")
    answer = binh.says(said)
    assert "Đã dừng" not in answer
    assert "Gửi" in binh.says("làm tiếp")


def test_a_slip_of_the_finger_is_taken_off_and_the_words_shown(an: Person, binh: Person, village: Village) -> None:
    binh.says("gửi chi bộ: chiều mai dọn cỏ đường ấp")
    binh.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    answer = an.says("tui cham nham cai da doc da hieu, chua coi gi het")
    assert "dọn cỏ" in answer
    assert "dọn cỏ" in an.says("chị vuốt lộn trúng nút đã đọc đã hiểu rồi, gỡ giùm")
