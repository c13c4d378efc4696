"""Two results in one line, joined by a sign."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize("said", ["báo 35 cây + 1 hộ", "35 cây & 1 hộ rồi nha", "bao cao 35 cay + 1 ho"])
def test_each_goes_to_its_pledge(an: Person, said: str) -> None:
    for work in ("trồng 100 cây xanh trước 30/6", "giúp 2 hộ thoát nghèo trước 31/12"):
        an.says(f"/dangky {work}")
        an.picks("Đúng, đăng ký")
    answer = an.says(said)
    assert "35/100 cây" in answer
    assert "1/2 hộ" in answer
