"""Elders greet with their name, their age and where they live; that is answered as a greeting."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"
WELCOME = "Chào mừng đồng chí"


@pytest.mark.parametrize(
    "said",
    [
        "Kính chào đồng chí, tôi tên Lê Văn Đá, 81 tuổi, ở xóm Lá",
        "chao may dua, bac la Chin Ve ap 4 ne",
        "Xin chào, tôi là đảng viên 50 năm tuổi đảng",
        "Dạ con chào bác, con là Tí cháu ông Tám",
        "Chào cháu, cô Bảy đây, hôm nay trời trong quá",
        "ủa có ai ở đó hông vậy",
        "Kính chào, Tuấn quân sự đây",
    ],
)
def test_a_greeting_with_a_name(an: Person, said: str) -> None:
    register(an, PALMS, "")
    assert WELCOME in an.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "chào con, cô Bảy đây, cô trồng được 40 cây rồi",
        "Chào chú, con là con ông Chín, ba con nằm viện",
        "chào đồng chí, tôi hỏi bao giờ hết hạn",
        "Xin chào, tôi tên Sơn, má tôi mất hôm qua",
        "có ai đăng ký chưa",
    ],
)
def test_what_follows_the_greeting_is_heard(an: Person, said: str) -> None:
    register(an, PALMS, "")
    assert WELCOME not in an.says(said)
