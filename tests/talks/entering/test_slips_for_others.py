"""A figure entered wrongly for a comrade is put right with that comrade's work, and never in one's own."""

import pytest

from tests.talking import Person
from tests.talks.following_up.conftest import an, binh

__all__ = ["an", "binh"]


@pytest.fixture
def own(binh: Person) -> None:
    """Let the secretary have work of her own that counts the same."""
    binh.says("tôi đăng ký trồng 2 cây sao trước 30/11/2026")
    binh.picks("Cá nhân tôi")
    binh.picks("Đúng")


@pytest.mark.parametrize(
    "said",
    ["hôm rồi tui ghi lộn cho anh An 6 cây thành 8 cây, sửa lại giùm", "sua lai gium anh An 8 cay thanh 6 cay"],
)
def test_the_report_of_the_one_who_is_named_is_put_right(binh: Person, own: None, said: str) -> None:
    asked = binh.says(said)
    assert "Ghi giúp đồng chí Nguyễn Văn An" in asked
    assert "6" in asked
    assert "cây sao" not in asked


def test_where_no_such_figure_stands_it_is_said(binh: Person, own: None) -> None:
    told = binh.says("tui nhập lộn cho anh An 30 cây thành 300 cây, sửa lại dùm nghen")
    assert "không thấy số 300" in told
    assert "Nguyễn Văn An" in told
    assert "cây sao" not in told
    assert "8/20 cây dừa" in told
