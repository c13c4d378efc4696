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
