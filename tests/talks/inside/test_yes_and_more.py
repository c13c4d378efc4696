"""A yes with something new behind it is taken, and the new thing comes next; a no with a wish behind it as well."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

FUND = "dky vận động quỹ sách 15tr trc 30/6"


@pytest.mark.parametrize(
    ("said", "work"),
    [
        ("ừ đúng r. còn lớp dạy bơi 8 buổi hạn 31/5 đky luôn", "Lớp dạy bơi 8 buổi"),
        ("chuẩn. thêm 1 cái: nuôi 30 con gà tới hết năm", "30 con gà"),
        ("ok r, đăng ký thêm trồng 50 cây mít trước 30/9", "50 cây mít"),
        ("đúng rồi, với lại sửa 2 cây cầu khỉ trước 30/8 nữa", "2 cây cầu khỉ"),
        ("vâng! ngoài ra tặng 10 phần quà trước 2/9", "10 phần quà"),
        ("uh, tiếp theo dọn 3 km kênh trước 30/7", "3 km kênh"),
    ],
)
def test_the_yes_registers_and_the_next_work_is_read_back(an: Person, village: Village, said: str, work: str) -> None:
    an.says(FUND)
    heard = an.says(said)
    (fund,) = kept(village)
    assert (fund.content, fund.deadline.isoformat()) == ("Vận động quỹ sách 15tr", "2026-06-30")
    assert work in heard.partition("Tiếp theo")[2]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("đúng rồi, hạn 30/9 nha", "30/09/2026"),
        ("ừ, 20 triệu thôi", "20 triệu đồng"),
        ("đúng mà, à hạn cuối năm chứ", "31/12/2026"),
    ],
)
def test_a_yes_with_another_number_or_day_puts_it_right(an: Person, village: Village, said: str, there: str) -> None:
    an.says(FUND)
    heard = an.says(said)
    assert there in heard
    assert "xem lại giúp" in heard
    assert kept(village) == []


@pytest.mark.parametrize("said", ["ủa kh, giữ nguyên, đúng r", "thôi giữ nguyên nha", "để y vậy đi em"])
def test_kept_as_it_is_names_no_work(an: Person, said: str) -> None:
    an.says(FUND)
    an.picks("Sửa việc")
    assert "Vận động quỹ sách 15tr" in an.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "ko rút! tui xin dời hạn tới 15/9",
        "đâu có rút, xin lùi hạn tới 15/9 thôi",
        "không. cho tui dời hạn qua 15/9",
        "đừng rút, dời hạn giùm tui tới 15/9",
        "thôi khỏi rút, xin gia hạn tới 15/9",
    ],
)
def test_a_no_withdraws_nothing_and_the_wish_comes_next(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("tui muốn rút việc trồng dừa")
    assert "→ 15/09/2026" in an.says(said)
    assert kept(village)[0].state == "active"


@pytest.mark.parametrize("said", ["ừ rút đi, tui yếu rồi không làm nổi", "không, cứ để vậy", "chưa biết nữa, để coi"])
def test_other_answers_stay_what_they_are(an: Person, said: str) -> None:
    register(an)
    an.says("tui muốn rút việc trồng dừa")
    assert "Tiếp theo" not in an.says(said)


def test_a_yes_to_a_report_with_another_pledge_behind_it(an: Person, village: Village) -> None:
    register(an)
    register(an, "Vận động quỹ sách", "15 triệu đồng", "30/6")
    an.says("dừa: xuống giống đc 35 cây, mà chết hết 4 cây rồi. vậy tính 31")
    heard = an.says("uh. mà quỹ sách mới được 4tr3")
    assert "31/500 cây" in heard
    assert "4,3 triệu đồng/15" in heard
