"""An order is kept apart from the words: to whom, when, with what; before them, behind them, or at the last look."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

WORDS = "Chủ nhật 15/3 ra quân trồng cây ven kinh Tám Ngàn"

BEFORE = [
    "nhờ em soạn cái thông báo cho những người chưa đăng ký, 7h sáng thứ năm mới gửi",
    "viet gium tui 1 thong bao cho may nguoi chua dang ky, 7h sang thu nam hay gui",
]


@pytest.mark.parametrize("order", BEFORE)
def test_an_order_asks_for_the_words_and_keeps_the_rest(an: Person, tam: Person, binh: Person, order: str) -> None:
    register(an)
    assert "thông báo điều gì" in binh.says(order)
    shown = binh.says(WORDS)
    assert f"“{WORDS}”" in shown
    assert "Chỉ gửi: đồng chí chưa đăng ký" in shown
    assert "Gửi lúc: 07:00 12/03/2026" in shown


@pytest.mark.parametrize(
    "order", ["tb tới 2 chi bộ kèm tấm hình nha, hình chút em gửi", "thong bao cho toan the dang vien kem giay moi"]
)
def test_one_with_a_picture_asks_for_both(an: Person, bao: Person, chi: Person, order: str) -> None:
    asked = chi.says(order)
    assert "thông báo điều gì" in asked
    assert "gửi ảnh" in asked
    assert "Nơi nhận: Đảng bộ xã An Thạnh" in chi.says(WORDS)


@pytest.mark.parametrize("lead", ["vậy tui gửi nguyên văn ở dưới đây", "em chep noi dung vo day luon"])
def test_what_is_typed_word_for_word_is_the_text(an: Person, binh: Person, lead: str) -> None:
    assert f"“{WORDS}”" in binh.says(f"{lead}: {WORDS}")


def test_an_order_behind_the_words_is_none_of_them(an: Person, chi: Person) -> None:
    shown = chi.says(f"{WORDS}. Gửi tất cả đảng viên, yêu cầu xác nhận đã đọc, có nút báo cáo")
    assert f"“{WORDS}.”" in shown
    assert "xác nhận đã đọc, đã hiểu" in shown
    assert "Nút bấm: Báo cáo ngay" in shown


def test_the_day_after_which_nothing_is_said_is_its_end(an: Person, binh: Person) -> None:
    shown = binh.says("gửi chi bộ: góp quỹ khuyến học, hạn chót 25/3, qua ngày đó thì thôi nhắc nữa")
    assert "“góp quỹ khuyến học, hạn chót 25/3”" in shown
    assert "25/03/2026" in shown


@pytest.mark.parametrize("word", ["được, gửi luôn bây giờ", "ok gui lien di em", "ừ làm vậy đi"])
def test_a_yes_sends_it_now(an: Person, binh: Person, word: str) -> None:
    binh.says(f"gửi chi bộ: {WORDS}")
    assert "đang được gửi đến 2 người" in binh.says(word)


@pytest.mark.parametrize("said", ["thôi để thứ bảy đi", "thoi de thu bay hang gui"])
def test_another_day_keeps_the_hour(an: Person, binh: Person, said: str) -> None:
    binh.says("hẹn 6h30 sáng mai gửi chi bộ: đem theo cuốc xẻng làm đường")
    assert "Gửi lúc: 06:30 14/03/2026" in binh.says(said)


def test_the_day_is_put_right_in_the_words_too(an: Person, binh: Person) -> None:
    binh.says("gửi chi bộ: 8h sáng mai nộp danh sách khen thưởng. Mai 7h30 hãy gửi")
    shown = binh.says("mai chưa kịp, để thứ sáu, sửa trong tin luôn")
    assert "“8h sáng thứ sáu nộp danh sách khen thưởng.”" in shown
    assert "Gửi lúc: 07:30 13/03/2026" in shown


def test_a_corrected_weekday_has_its_date(an: Person, binh: Person) -> None:
    binh.says("gửi chi bộ: 7h Chủ nhật, 15/03/2026 dọn vệ sinh đường ấp")
    assert "7h thứ Bảy, 14/03/2026 dọn vệ sinh" in binh.says("lộn, thứ bảy mới đúng")


@pytest.mark.parametrize(
    "said", ["đừng gọi tụi bây, ghi 'bà con' cho lịch sự", "dung goi tui bay, ghi ba con cho dang hoang"]
)
def test_whom_it_speaks_to_is_put_right(an: Person, binh: Person, said: str) -> None:
    binh.says("gửi chi bộ: tụi bây nhớ đem chổi")
    shown = binh.says(said).casefold()
    assert "bà con nhớ đem chổi" in shown or "ba con nhớ đem chổi" in shown


def test_who_is_late_hears_ones_own_words(an: Person, binh: Person, village: Village) -> None:
    register(an, deadline="15/3")
    village.wait(days=10)
    shown = binh.says("nhắn mấy đứa trễ hạn rằng cuối tuần này cố làm cho xong")
    assert "“cuối tuần này cố làm cho xong”" in shown
    assert "Chỉ gửi: đồng chí có việc trễ hạn" in shown


def test_the_secretaries_of_the_cells_are_not_those_of_the_committee(binh: Person, bao: Person, chi: Person) -> None:
    assert "Số người: 2" in chi.says("Đề nghị gửi các đồng chí bí thư 2 chi bộ: 8 giờ thứ hai 16/3 họp giao ban")


def test_where_one_announces_nothing_that_is_said(an: Person, binh: Person) -> None:
    shown = binh.says("gửi cho chi bộ ấp 1 với chi bộ ấp 2: chiều thứ bảy giao lưu bóng chuyền")
    assert "không gửi được thông báo cho Chi bộ ấp 2" in shown
    assert "Nơi nhận: Chi bộ ấp 1" in shown


@pytest.mark.parametrize(
    "said", ["gửi cả chi bộ: nhà tui bán heo con, ai mua ghé", "gui cho ca chi bo: nha toi ban heo con, ai mua ghe"]
)
def test_a_member_is_told_who_announces(an: Person, binh: Person, said: str) -> None:
    assert "đồng chí Lê Thị Bình" in an.says(said)
    an.picks("Nhắn bí thư")
    assert "heo con" in binh.receives()
