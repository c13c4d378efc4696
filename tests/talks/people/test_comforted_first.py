"""The human answer comes first: shame, mourning beside a request, an afternoon that is taken."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village


@pytest.fixture
def asked(village: Village, binh: Person, bao: Person, chi: Person) -> Person:
    """The secretary of branch 2, whose branch owes a report."""
    village.now = datetime(2026, 7, 1, 9, 0, tzinfo=ZONE)
    chi.says("mở kỳ báo cáo 6 tháng đầu năm, hạn 15/7")
    chi.picks("Đúng")
    bao.receives()
    return bao


@pytest.mark.parametrize(
    "words",
    [
        "đường hoa con chưa xong, con mắc cỡ hông dám ra mặt bữa 17",
        "toi chua lam duoc bao nhieu, xau ho qua",
        "hàng rào nhà tui chưa đâu vào đâu, áy náy với anh em ghê",
        "con bị trễ hẹn hoài, ngại gặp chú bí thư quá",
    ],
)
def test_who_is_ashamed_hears_a_kind_word_and_nobody_is_told(an: Person, binh: Person, words: str) -> None:
    an.says("tôi đăng ký làm 2 km đường hoa trước 31/5/2026")
    an.picks("Đúng")
    shown = an.says(words)
    assert "không có gì phải ngại" in shown
    assert "chưa ghi hay đổi gì" in shown
    assert binh.receives() == ""
    an.picks("Nhắn bí thư giúp tôi")
    assert words in binh.receives()


def test_a_figure_told_with_it_is_still_read_back(an: Person) -> None:
    an.says("tôi đăng ký trồng 20 cây dừa trước 30/9/2026")
    an.picks("Đúng")
    shown = an.says("mới trồng được 9 cây thôi, chưa xong, mắc cỡ với chi bộ quá")
    assert "không có gì phải ngại" in shown
    assert "Đến nay được 9 cây dừa" in shown


@pytest.mark.parametrize(
    "words",
    [
        "Nay lo đám cho má tôi, chưa viết được chữ nào, xin nộp sau 15 được không",
        "ba toi mat hom qua, cho chi bo toi nop bao cao tre vai bua",
        "nhà đang có tang, xin gia hạn báo cáo giùm",
        "vợ tôi mất mấy bữa nay, nhờ thông cảm cho khất báo cáo",
    ],
)
def test_more_time_in_mourning_is_asked_of_those_above(asked: Person, chi: Person, words: str) -> None:
    shown = asked.says(words)
    assert shown.startswith("Xin thành kính chia buồn")
    assert "do cấp trên quyết định" in shown
    back = asked.says("20/7")
    assert "20/07/2026" in back
    assert words not in back
    assert chi.receives() == ""
    asked.picks("Đúng, gửi đi")
    assert "Gia đình có tang" in chi.receives()


@pytest.mark.parametrize(
    "words",
    [
        "Cảm ơn em, rõ ràng lắm. Giờ tôi đi họp tỉnh tới chiều, có gì để chiều hẵng báo",
        "dang hop, chieu hang nhac toi",
        "giờ chị bận, có gì chiều hãy nhắn",
        "đang lái xe, có gì để chiều hẵng báo",
    ],
)
def test_quiet_for_an_afternoon_changes_no_hour(chi: Person, words: str) -> None:
    shown = chi.says(words)
    assert "từ nay" not in shown
    assert "16:00" in shown
    assert "giờ nhắc thường ngày" in shown


def test_words_for_the_secretary_begin_with_sympathy(an: Person, binh: Person) -> None:
    shown = an.says("bữa họp tui đi hông được, vợ nằm bệnh viện, nhờ báo chị Bình giùm")
    assert "chia sẻ với đồng chí và gia đình" in shown
    assert binh.receives() == ""
