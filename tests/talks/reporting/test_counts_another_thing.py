"""A number of another thing than what was pledged is no progress: what it shall be is asked."""

import pytest

from tests.talking import Person
from tests.talks.reporting.test_told_at_once import pledged


@pytest.fixture
def planter(an: Person) -> Person:
    pledged(an, "Trồng 200 cây dừa trước 31/12/2026")
    return an


@pytest.mark.parametrize(
    "said",
    [
        "tui kèm được 9 đứa biết đánh vần rồi",
        "Tôi đã thăm được 4 gia đình thương binh",
        "bầy vịt giờ còn 26 con",
        "vá xong 5 cái áo phao cho tụi nhỏ rồi",
        "lop tinh thuong day duoc 11 buoi roi",
        "đóng được 1 triệu 200 cho quỹ vì người nghèo rồi nghen",
        "lề đường trải đá được 60 mét rồi",
        "phát hết 35 phần gạo rồi, còn 5 phần để mai",
    ],
)
def test_what_is_counted_of_another_work_is_asked(planter: Person, said: str) -> None:
    heard = planter.says(said)
    assert "Đồng chí đã đăng ký “Trồng 200 cây dừa”, còn đây là" in heard
    assert "Đăng ký thành việc mới" in heard
    assert "cây dừa, phải không" not in heard


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("trồng được 40 cây rồi con", "40"),
        ("tui xuống giống 35 gốc rồi", "35"),
        ("dua duoc 14 dua roi", "14"),
        ("dừa tui 5 người phụ trồng được 60 cây", "60"),
    ],
)
def test_what_is_pledged_is_counted_whoever_is_spoken_to(planter: Person, said: str, total: str) -> None:
    heard = planter.says(said)
    assert f"{total} cây dừa" in heard.replace("/200 cây dừa", " cây dừa")
    assert "còn đây là" not in heard


@pytest.mark.parametrize("said", ["dừa tui đào được 30 hố rồi", "mua cây dừa giống hết 2 triệu rồi"])
def test_what_names_the_pledge_is_about_it(planter: Person, said: str) -> None:
    assert "còn đây là" not in planter.says(said)


def test_a_bridge_is_a_thing_one_may_call_so(an: Person) -> None:
    pledged(an, "Xây 4 cây cầu trước 31/12/2026")
    assert "1/4 cây cầu" in an.says("xong 1 cái rồi") or "1 cây cầu" in an.heard[-1].text


@pytest.mark.parametrize(
    "said",
    ["Vợ tui góp 10 triệu làm cầu đó", "bà Năm kế bên khoe góp 20tr kìa", "nghe nói ông Út góp 5 triệu cho trường"],
)
def test_what_others_gave_is_heard_and_asked_of_nobody(planter: Person, said: str) -> None:
    assert "tôi có nghe" in planter.says(said)
