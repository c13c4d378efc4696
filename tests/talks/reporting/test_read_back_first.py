"""What may be of another, of another year or only a trial is read back before it is kept."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"


@pytest.mark.parametrize("told", ["Tám trồng 60", "Út góp 30 cây", "test 45", "năm ngoái 70 cây", "Năm lam 20 cay"])
def test_is_read_back(an: Person, told: str) -> None:
    register(an, PALMS, "")
    assert "Tiến độ" not in an.says(told)


@pytest.mark.parametrize("told", ["hai chục cây rồi", "báo 40", "hôm qua trồng 12 cây"])
def test_is_kept_at_once(an: Person, told: str) -> None:
    register(an, PALMS, "")
    assert "Tiến độ" in an.says(told)


@pytest.mark.parametrize("asked", ["phải góp tối thiểu bao nhiêu", "tối đa bao nhiêu cây vậy"])
def test_how_much_at_least_is_no_evening(an: Person, asked: str) -> None:
    register(an, PALMS, "")
    assert "chín giờ tối" not in an.says(asked)


@pytest.mark.parametrize("told", ["mấy anh công an cam kết giảm 12% tội phạm", "nghe toan xa dat 85 phan tram"])
def test_a_vow_is_no_orange_and_a_percentage_no_tree(an: Person, told: str) -> None:
    register(an, PALMS, "")
    answer = an.says(told)
    assert "“cam”" not in answer
    assert "“tram”" not in answer


def test_oranges_are(an: Person) -> None:
    register(an, PALMS, "")
    assert "“cam”" in an.says("trồng được 20 cây cam")
