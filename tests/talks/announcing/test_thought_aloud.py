"""What is thought aloud beside an announcement is no part of it, and nothing else is stopped or switched off by it."""

import pytest

from tests.talking import Person, Village

WORDS = "Sáng thứ bảy 8 giờ dọn vệ sinh. Mỗi hộ góp 30 ngàn mua nước. Ai bận thì báo trước"


@pytest.fixture
def asked(an: Person, binh: Person, dung: Person) -> Person:
    """An administrator at the last look of an announcement to branch 1."""
    dung.says(f"gửi chi bộ ấp 1: {WORDS}")
    return dung


@pytest.fixture
def running(an: Person, binh: Person, chi: Person, dung: Person) -> Person:
    """An administrator whose announcement to branch 1 is on its way."""
    dung.says("gửi chi bộ ấp 1: đề nghị nộp danh sách trước 20/3")
    dung.picks("Gửi")
    return dung


@pytest.mark.parametrize(
    "said", ["bỏ khúc tiền, gửi lẹ lên giùm", "xóa câu tiền nha", "thôi cắt đoạn góp 30 ngàn đi", "bo khuc tien di"]
)
def test_a_part_is_left_out_and_the_rest_shown_in_full(asked: Person, an: Person, village: Village, said: str) -> None:
    answer = asked.says(said)
    assert "Sáng thứ bảy 8 giờ dọn vệ sinh. Ai bận thì báo trước" in answer
    assert "30 ngàn" not in answer
    asked.picks("Gửi")
    village.advance_broadcasts()
    assert "30 ngàn" not in an.receives()


@pytest.mark.parametrize("said", ["bỏ khúc văn nghệ", "xoa doan van nghe"])
def test_what_is_not_there_is_said_and_the_whole_text_shown(asked: Person, said: str) -> None:
    answer = asked.says(said)
    assert "Tôi chưa bỏ gì" in answer
    assert WORDS in answer


@pytest.mark.parametrize(
    "said",
    [
        "thêm nhớ đem theo cuốc... mà khoan, để tui hỏi lại đã",
        "them nho dem theo cuoc, ma khoan de toi tinh lai",
    ],
)
def test_what_is_thought_over_is_not_put_in(asked: Person, said: str) -> None:
    answer = asked.says(said)
    assert "chưa đưa câu" in answer
    assert f"“{WORDS}”" in answer


def test_a_slip_put_right_while_typing_is_no_part_of_it(asked: Person) -> None:
    assert "Gặp đồng chí Lành" in asked.says("ok, mà thêm câu gặp đồng chí Lanh, à quên, Lành dấu huyền")


def test_an_aside_is_not_taken_as_the_text(running: Person) -> None:
    running.says("/thongbao dinhchinh")
    assert "đang cân nhắc" in running.says("khoan đã, để tui coi lại cái giờ")
    assert "Đính chính: " in running.says("Đề nghị nộp danh sách trước ngày 25 tháng 3 tại văn phòng")


@pytest.mark.parametrize(
    "order",
    [
        "Gửi mấy đ/c chưa đăng ký ở ấp 2: mời ghé văn phòng nghe hướng dẫn. Tới hết 18/3 thì thôi đừng gửi nữa",
        "gui cac dong chi chua dang ky o ap 2: moi ghe van phong nghe huong dan. Den 18/3 thi dung gui nua",
    ],
)
def test_an_end_within_an_order_stops_no_other_announcement(running: Person, bao: Person, order: str) -> None:
    answer = running.says(order)
    assert "Đã dừng" not in answer
    assert "hết ngày thứ Tư, 18/03/2026" in answer
    assert "đừng gửi nữa" not in answer


@pytest.mark.parametrize("said", ["25/3 mới đúng, ai nhận rồi thì đính chính giùm", "lộn ngày, sửa lại 25/3"])
def test_what_is_right_goes_into_the_correction(running: Person, said: str) -> None:
    assert "Dừng lại, phải không" in running.says("/thongbao dung")
    answer = running.says(said)
    assert "Đính chính: đề nghị nộp danh sách trước 25/3" in answer


@pytest.mark.parametrize(
    "said", ["nhắc khéo thôi, đừng nêu tên ai hết, mấy cổ ngại", "nhac nhe nhang may ba thoi, dung ke ten ra"]
)
def test_how_others_are_reminded_switches_nothing_off(dung: Person, said: str) -> None:
    answer = dung.says(said)
    assert "không kê tên ai" in answer
    assert "Tôi không tắt lời nhắc nào" in answer


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("6h sáng mai gửi mấy đ/c bthư với phó bthư các CB: chốt sổ trước 16h thứ sáu", "06:00 11/03/2026"),
        ("sáng mai gửi thông báo cho bí thư các chi bộ: nhớ nộp báo cáo quý", "07:30 11/03/2026"),
        ("thu 6 luc 9h gui bi thu cac chi bo: nho nop bao cao quy", "09:00 13/03/2026"),
    ],
)
def test_the_hour_that_stands_first_is_when_it_goes_out(dung: Person, binh: Person, said: str, when: str) -> None:
    answer = dung.says(said)
    assert when in answer
    assert "Chỉ gửi: " in answer
    assert "Tôi gửi nhé" in answer


def test_a_sentence_is_no_name_of_an_organisation(dung: Person, an: Person) -> None:
    dung.says("/thongbao Mời họp sơ kết quý một")
    answer = dung.says("ừ thì ai không tới được nhớ báo tui biết liền nghen")
    assert "tổ chức nào tên" not in answer
    assert "chưa gửi cho ai" in answer
