"""Who tells of illness, a fire or debts is met with a kind word: no number is read back, nothing urges them."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"


@pytest.mark.parametrize(
    "told",
    [
        "Bác sĩ đo huyết áp 185, biểu nằm yên một chỗ",
        "đang nằm phòng 305 khoa nội, chưa biết ngày nào về",
        "bảy lăm tuổi rồi, sức đâu mà làm nữa",
        "Tôi bị thoái hóa hai khớp gối, không đi đứng gì được",
        "Vợ tôi mổ u, nằm giường 17, tôi lo không xuể",
        "no nan tu be, khong con duong nao xoay",
        "Nhà tui neo đơn, hổng ai phụ, làm không xuể",
    ],
)
def test_the_numbers_of_an_illness_are_no_report(an: Person, told: str) -> None:
    register(an, PALMS, "")
    answer = an.says(told)
    assert "phải không?" not in answer
    assert "cây dừa" not in answer


@pytest.mark.parametrize(
    "told",
    ["mới được 60 cây mà tôi bệnh quá", "trồng được 60 cây dừa thì hết tiền mua giống", "60 cây rồi, mà kẹt tiền"],
)
def test_what_is_done_and_said_with_the_trouble_is_read_back(an: Person, told: str) -> None:
    register(an, PALMS, "")
    assert "60" in an.says(told)


@pytest.mark.parametrize(
    "told",
    [
        "leo hái dừa té gãy hai cái xương sườn",
        "Chú té xe gãy chân bó bột, còn vườn để đó",
        "nước ngập tới giường ngủ, gà vịt trôi hết",
        "cây xoài gãy đè sập mái nhà tôi",
        "tui bị bò húc gãy tay, nằm nhà thương",
        "lũ cuốn căn nhà, heo trôi mất",
    ],
)
def test_a_broken_bone_or_a_flooded_house_is_no_lost_crop(an: Person, told: str) -> None:
    register(an, PALMS, "")
    answer = an.says(told)
    assert "Xin chia sẻ" in answer
    assert "Báo còn lại" not in answer


@pytest.mark.parametrize("told", ["heo chết sạch, nợ ngân hàng", "tôm chết trắng ao rồi", "mệt quá, làm không nổi"])
def test_nothing_registered_is_spoken_of_where_there_is_nothing(an: Person, told: str) -> None:
    assert "đăng ký" not in an.says(told)


def test_what_is_left_is_asked_of_what_was_lost_alone(an: Person) -> None:
    register(an, PALMS, "")
    assert "Báo còn lại" not in an.says("dịch tả heo chết hết 12 con")
    assert "Báo còn lại" in an.says("nước mặn vô, dừa chết hết rồi")
