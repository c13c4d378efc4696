"""A wish to put off another work moves no day of the only one there is: what there is is shown, and offered."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def palms(an: Person) -> Person:
    """An, with 200 palms by the end of June, nothing reported."""
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    return an


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("dời vụ nạo mương qua tháng 12 nha", "nạo mương"),
        ("xin lùi lớp xóa mù chữ tới 30/9", "lớp xóa mù chữ"),
        ("gia han vu tu sach them 1 thang", "tu sach"),
        ("đẩy hạn bờ kè tới cuối tháng 10 giùm", "bờ kè"),
        ("quán cơm xã hội dời qua 20/11 được không", "quán cơm xã hội"),
        ("hạn sân bóng từ 30/6 sang 15/9", "sân bóng"),
        ("xin thêm ba tuần nữa cho lớp đan lát", "lớp đan lát"),
        ("cho toi hoan vu kham mat qua thang 10", "kham mat"),
    ],
)
def test_another_work_is_said_not_to_be_there(palms: Person, village: Village, words: str, other: str) -> None:
    heard = palms.says(words)
    assert f"Tôi không thấy “{other}”" in heard
    assert "“Trồng 200 cây dừa”" in heard
    assert "Đăng ký “" in heard
    assert [each.deadline.isoformat() for each in kept(village)] == ["2026-06-30"]


def test_a_tap_moves_the_one_there_is(palms: Person, village: Village) -> None:
    palms.says("dời vụ nạo mương qua 15/12")
    assert "30/06/2026 → 15/12/2026" in palms.picks("Dời việc này tới 15/12/2026")
    palms.picks("Đúng, sửa lại")
    assert [each.deadline.isoformat() for each in kept(village)] == ["2026-12-15"]


def test_a_tap_begins_the_other_one(palms: Person) -> None:
    palms.says("lùi vụ phát quà tới 15/9")
    assert "Phát quà" in palms.picks("Đăng ký “phát quà”")


def test_a_number_behind_it_is_no_answer_to_it(palms: Person) -> None:
    palms.says("hoãn lớp võ qua tháng 8")
    assert "Đến nay được 60 cây dừa" in palms.says("60")


@pytest.mark.parametrize(
    "words",
    [
        "dời hạn qua tháng 12",
        "cái vụ trồng dừa cho tui dời tới 15/9",
        "xin gia hạn thêm hai tuần vì đám giỗ ông nội",
        "gia hạn việc này thêm 1 tháng",
        "lưng tui đau quá, cho dời qua tháng 9",
        "mấy cây dừa đó lùi tới 30/9 nghen",
        "kéo dài thời gian tới cuối năm giúp tôi",
    ],
)
def test_ones_own_is_moved(palms: Person, words: str) -> None:
    heard = palms.says(words)
    assert "Tôi không thấy" not in heard
    assert "30/06/2026 →" in heard


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ghi lộn hạn, 15/10 mới đúng", "15/10/2026"),
        ("han noi sai roi, 20/11 moi phai", "20/11/2026"),
        ("cho hạn lùi qua rằm tháng tám", "25/09/2026"),
        ("đổi hạn qua 30/9 giùm", "30/09/2026"),
        ("dời hạn qua mùng 2 tháng 9", "02/09/2026"),
        ("dời hạn tới thứ bảy tuần sau", "21/03/2026"),
    ],
)
def test_a_day_told_in_other_words_is_read(palms: Person, words: str, day: str) -> None:
    assert f"30/06/2026 → {day}" in palms.says(words)


@pytest.mark.parametrize("words", ["đổi qua thứ bảy nha", "chuyển sang chủ nhật giùm em", "đổi giờ từ 2h qua 3h"])
def test_a_weekday_or_an_hour_stands_in_no_pledge(palms: Person, words: str) -> None:
    heard = palms.says(words)
    assert "không cần sửa" in heard
    assert "Đến nay được 40" in palms.says("40")


@pytest.mark.parametrize("words", ["đổi địa điểm sang ấp 4", "sửa địa bàn lại giùm", "đổi đơn vị tính sang gốc"])
def test_a_place_is_written_anew_and_put_nowhere_unasked(palms: Person, words: str) -> None:
    heard = palms.says(words)
    assert "viết lại việc sẽ làm" in heard
    assert "Trồng 200 cây dừa ở ấp 4" in palms.says("Trồng 200 cây dừa ở ấp 4")


@pytest.mark.parametrize("words", ["đổi hạn", "dời hạn giùm tui", "sửa lại ngày"])
def test_only_the_day_is_asked_where_only_the_day_is_named(palms: Person, words: str) -> None:
    heard = palms.says(words)
    assert "dời tới ngày nào" in heard
    assert "muốn sửa chỗ nào" not in heard
