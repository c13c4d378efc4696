"""A question about one comrade is answered about that one, and a name nobody has is said before the figures of all."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.usefixtures("bay")
@pytest.mark.parametrize(
    "said", ["anh Bảy đăng ký chưa vậy em", "còn anh Bảy đã ghi tên chưa", "không biết anh Bảy ghi tên chưa"]
)
def test_one_who_has_not_registered(binh: Person, said: str) -> None:
    heard = binh.says(said)
    assert "Trần Văn Bảy chưa đăng ký" in heard
    assert "Đảng viên đã đăng ký" not in heard


@pytest.mark.parametrize("said", ["anh An báo cáo chưa ta", "anh An làm tới đâu rồi", "chú An đã nộp báo cáo chưa?"])
def test_one_who_has_registered(an: Person, binh: Person, said: str) -> None:
    register(an)
    heard = binh.says(said)
    assert "Đồng chí Nguyễn Văn An: 1 việc" in heard
    assert "chưa có báo cáo" in heard


@pytest.mark.usefixtures("an")
@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("còn chú Thạnh đã ghi tên chưa", "Thạnh"),
        ("bà Sáu Mến báo cáo chưa con", "Sáu Mến"),
        ("dì Nở làm tới đâu rồi", "Nở"),
    ],
)
def test_a_name_nobody_has_is_said(binh: Person, said: str, called: str) -> None:
    assert f"không có ai tên “{called}”" in binh.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "ai chưa đăng ký, kể cho anh An nghe",
        "mấy anh chị trong chi bộ đăng ký chưa",
        "danh sách ai chưa đăng ký, anh An hỏi",
    ],
)
def test_all_are_meant(an: Person, binh: Person, said: str) -> None:
    register(an)
    assert "Đồng chí Nguyễn Văn An:" not in binh.says(said)
