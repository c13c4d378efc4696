"""Good news and a part that is done are not noted as "nothing yet", nor as a difficulty or a wish."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"
NOTHING = "ghi là chưa làm được"


@pytest.mark.parametrize(
    "told",
    [
        "chưa hư gốc nào hết, lên xanh lắm",
        "không có đứa nào nghỉ học hết",
        "Không xảy ra vụ trộm nào",
        "được 55 cây, hổng thiếu cây nào",
        "khong co ai vi pham gi",
        "trao 12 phần quà rồi, không sót nhà nào",
        "cái chuồng thứ nhất dựng xong rồi, cái thứ hai chưa làm",
    ],
)
def test_no_harm_done_is_good_news(an: Person, told: str) -> None:
    register(an, PALMS, "")
    answer = an.says(told)
    assert NOTHING not in answer
    assert "Khó khăn" not in answer


def test_the_half_behind_a_not_yet_is_half(an: Person) -> None:
    register(an, PALMS, "")
    assert "100" in an.says("chưa, mới được một nửa à")


@pytest.mark.parametrize(
    "told",
    [
        "chưa làm được gì tại xe hư",
        "chua trong duoc goc nao vi tre mua",
        "tháng này tui chưa trồng cây nào",
        "0 cây",
    ],
)
def test_nothing_yet_is_nothing_yet(an: Person, told: str) -> None:
    register(an, PALMS, "")
    assert "chưa làm được" in an.says(told)


@pytest.mark.parametrize(
    "told", ["xong hết rồi khỏi réo nữa nha", "xong sạch rồi bây ơi mừng quá", "tui làm rồi mà quên báo"]
)
def test_all_over_is_asked_as_all(an: Person, told: str) -> None:
    register(an, PALMS, "")
    assert "xong toàn bộ" in an.says(told)


@pytest.mark.parametrize("told", ["xong rồi phần móng", "xong hết cái hố rồi", "chưa xong hết đâu"])
def test_a_part_is_not_all(an: Person, told: str) -> None:
    register(an, PALMS, "")
    assert "xong toàn bộ" not in an.says(told)


@pytest.mark.parametrize("told", ["Tôi xin thú thật mới được 30 cây", "đã xin được giống, mới trồng 25 cây"])
def test_a_confession_is_no_wish(an: Person, told: str) -> None:
    register(an, PALMS, "")
    an.says(told)
    assert "Đề nghị" not in an.says("đúng rồi")


def test_a_wish_is_one(an: Person) -> None:
    register(an, PALMS, "")
    an.says("xin cấp thêm giống, mới được 40 cây")
    assert "Đề nghị" in an.says("đúng rồi")
