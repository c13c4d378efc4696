"""What is told beside having read an announcement, asked of what it says, added to it, put right while it waits."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by

MEETING = "Họp chi bộ 19 giờ thứ sáu tại nhà văn hóa ấp. Đọc xong xác nhận đã đọc, đã hiểu"
CLEANING = "20/3 ra quân dọn vệ sinh, 7 giờ, mang theo cuốc xẻng"


@pytest.fixture
def got(an: Person, bay: Person, binh: Person, bao: Person, chi: Person, village: Village) -> Person:
    """A member who got a meeting to confirm, and after it a cleaning of the commune."""
    binh.says(f"/thongbao {MEETING}")
    binh.picks("Gửi")
    village.advance_broadcasts()
    heard_by(village, an, bay, binh, bao)
    chi.says(f"gửi toàn thể đảng viên: {CLEANING}")
    chi.picks("Gửi")
    village.advance_broadcasts()
    heard_by(village, an, bay, binh, bao)
    return an


@pytest.mark.parametrize(
    "words", ["da doc da hieu", "đã đọc, đã hiểu", "dạ con đọc rồi hiểu rồi", "đã đọc đã hiểu nha"]
)
def test_it_is_confirmed_where_the_words_ask_for_it(got: Person, words: str) -> None:
    assert "đã hiểu thông báo số 1" in got.says(words)


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("rồi rồi, tui đọc rồi hiểu rồi, bữa đó tui tới sớm nấu nước trà cho anh em", "tui tới sớm nấu nước trà"),
        ("da doc da hieu, toi den som phu mot tay", "toi den som phu mot tay"),
        ("đọc xong hiểu rồi. tui mang thêm 2 cái cuốc cho anh em xài", "tui mang thêm 2 cái cuốc"),
        ("đã đọc, đã hiểu, mà chắc tui tới trễ chừng mười lăm phút", "tui tới trễ chừng mười lăm phút"),
    ],
)
def test_the_reading_is_noted_and_the_rest_passed_on_after_a_yes(
    got: Person, binh: Person, words: str, more: str
) -> None:
    shown = got.says(words)
    assert "đã hiểu thông báo số 1" in shown
    assert more in shown
    assert binh.receives() == ""
    got.picks("Gửi")
    assert more in binh.receives()


@pytest.mark.parametrize(
    "words",
    [
        "20/3 tui co dam gio ong gia vo, hong ra quan duoc. tui gui 2 cay cuoc cho anh em xai",
        "ngày 20/3 con không ra quân được, mẹ con bệnh",
        "20/3 tui đi không được nghe",
        "bữa 20/3 tui tới trễ khoảng nửa tiếng",
    ],
)
def test_who_stays_away_tells_the_sender_of_that_day(got: Person, words: str) -> None:
    shown = got.says(words)
    assert "Trần Kim Chi" in shown
    assert words in shown
    assert "phải không" not in shown.partition(words)[0]


@pytest.mark.parametrize(
    "words",
    [
        "tui hổng rành zalo, nó kêu gõ đã đọc đã hiểu mà gõ ở đâu",
        "xac nhan thi bam cho nao",
        "muốn xác nhận thì gõ làm sao",
        "đã đọc đã hiểu là ghi vào đâu vậy",
    ],
)
def test_how_to_confirm_is_said_and_confirms_nothing(got: Person, binh: Person, words: str) -> None:
    assert "gõ ngay tại đây" in got.says(words)
    assert "đã đọc 0/" in binh.says("thông báo số 1 ai đọc rồi ai chưa")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("thong bao gi dai qua doc hong het, tom lai la mang cai gi di dau may gio", "Ở đâu?"),
        ("thông báo ra quân đó mấy giờ, ở đâu vậy", "Ở đâu?"),
        ("thông báo dọn vệ sinh ngày nào, tập trung chỗ nào", "Ở đâu?"),
        ("thông báo ra quân mang gì, nội dung gì vậy em", "Nội dung là gì?"),
    ],
)
def test_what_stands_there_is_quoted_and_the_rest_alone_asked(got: Person, chi: Person, words: str, left: str) -> None:
    shown = got.says(words)
    assert CLEANING in shown
    assert f"Thông báo không ghi: {left}" in shown
    assert chi.receives() == ""
    got.picks("Gửi")
    assert left in chi.receives()


@pytest.mark.parametrize(
    "words",
    [
        "Thong bao don ve sinh co chia ap nao don cho nao khong, ap 2 toi o xa lo lam",
        "thông báo dọn vệ sinh có ghi ấp nào dọn đoạn nào không, ấp tui ở xa",
        "thông báo ra quân tập trung ở đâu vậy, bên tui đi xa",
        "thong bao ra quan 20/3 o cho nao vay",
    ],
)
def test_a_secretary_who_asks_announces_nothing(got: Person, bao: Person, words: str) -> None:
    shown = bao.says(words)
    assert "Số người:" not in shown
    assert "Trần Kim Chi" in shown


@pytest.mark.parametrize(
    "words",
    [
        "mà thứ sáu là tối nay hay tuần sau vậy, bữa nay cũng thứ sáu mà",
        "thu sau nay hay thu sau tuan sau vay em",
        "thứ sáu là ngày 13 hay ngày 20 vậy",
        "họp thứ sáu hay thứ bảy vậy con",
    ],
)
def test_which_of_two_days_only_its_sender_can_tell(got: Person, words: str) -> None:
    shown = got.says(words)
    assert MEETING in shown
    assert "không ghi rõ" in shown


@pytest.mark.parametrize(
    ("words", "added"),
    [
        ("nhan lai may nguoi chua doc gium, ma them la hop TOI NAY 13/3 nghe, co dem theo so", "Co dem theo so"),
        ("nhắc mấy người chưa đọc giùm, nhắn thêm là mang theo sổ tay", "Mang theo sổ tay"),
        ("nhắc những người chưa đọc, dặn thêm đem thẻ đảng theo", "Đem thẻ đảng theo"),
        ("nhac may nguoi chua doc, ma them la co bau bi thu", "Co bau bi thu"),
    ],
)
def test_an_addition_beside_a_reminder_goes_to_all(got: Person, binh: Person, words: str, added: str) -> None:
    shown = binh.says(words)
    assert "gửi lại cho tất cả" in shown
    assert added in shown
    assert got.receives() == ""
    right = binh.says("chết cha nhầm, thứ sáu tuần sau 20/3 mới họp")
    assert "thứ sáu tuần sau 20/3" in right
    assert added in right


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("à thôi 6 giờ sớm quá các cụ đi không kịp, đổi thành 6 rưỡi", "6 rưỡi"),
        ("6 gio som qua, doi lai 6h30", "6h30"),
        ("nhầm, 6 giờ 30 chứ không phải 6 giờ", "6 giờ 30"),
        ("sửa lại 7 giờ", "tập trung 7 giờ"),
    ],
)
def test_the_hour_of_the_text_is_put_right_and_not_that_of_sending(
    an: Person, chi: Person, words: str, hour: str
) -> None:
    chi.says("gửi toàn thể đảng viên: sáng 27/3 viếng nghĩa trang, tập trung 6 giờ tại ủy ban xã")
    chi.says("gửi lúc 7 giờ sáng mai")
    shown = chi.says(words)
    assert hour in shown
    assert "Gửi lúc: 07:00 11/03/2026" in shown


@pytest.mark.parametrize(
    "words",
    [
        "gửi lúc 7 giờ sáng mai, riêng bí thư các chi bộ thì gửi trước ngay bây giờ",
        "gui luc 7 gio sang mai, rieng bi thu thi gui truoc",
        "hẹn gửi 7 giờ sáng mai, riêng các bí thư thì gửi ngay",
        "gửi lúc 7 giờ sáng mai, còn bí thư thì gửi luôn bây giờ",
    ],
)
def test_a_second_delivery_is_named_as_not_done(an: Person, chi: Person, words: str) -> None:
    chi.says("gửi toàn thể đảng viên: sáng 27/3 viếng nghĩa trang, tập trung 6 giờ tại ủy ban xã")
    shown = chi.says(words)
    assert "Gửi lúc: 07:00 11/03/2026" in shown
    assert "Việc này tôi chưa làm" in shown
    assert "Chỉ gửi" not in shown


def test_staff_put_an_announcement_of_another_right(got: Person, hai: Person, chi: Person) -> None:
    shown = hai.says("thong bao ve sinh 20/3 sua lai gio 7h thanh 6h30 gium, troi nang qua")
    assert "6h30, mang theo cuốc xẻng" in shown
    assert "thay cho thông báo số 2" in shown
    assert chi.receives() == ""


@pytest.mark.parametrize(
    "words",
    [
        "mấy ông hông có điện thoại thì in giấy thông báo 20/3 ra đưa được hông, rồi ai ghi là mấy ổng đọc rồi",
        "đảng viên không có điện thoại thì ai ghi là đã đọc thông báo",
        "in thông báo ra cho mấy bác lớn tuổi được không",
        "thong bao cho nguoi khong co zalo thi in ra giup",
    ],
)
def test_on_paper_nobody_is_noted_as_having_read(got: Person, chi: Person, words: str) -> None:
    assert "chưa ghi gì cho ai" in chi.says(words)


def test_shame_beside_the_reading_is_met_kindly_and_confirms_what_asks_for_it(got: Person, binh: Person) -> None:
    got.says("tôi đăng ký làm 2 km đường hoa trước 31/5/2026")
    got.picks("Đúng")
    shown = got.says("đã đọc, đã hiểu. mà đường hoa con chưa xong, con mắc cỡ quá")
    assert "đã hiểu thông báo số 1" in shown
    assert "không có gì phải ngại" in shown
    again = got.says("Con đọc rồi, mà đường hoa con chưa xong con mắc cỡ hông dám ra mặt bữa 20")
    assert "không có gì phải ngại" in again
    assert "Tôi đã ghi" not in again
    assert binh.receives() == ""
