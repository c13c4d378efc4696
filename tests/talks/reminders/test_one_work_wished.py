"""One work named in a wish: to be reminded of it is not to have it silent."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "“Trồng dừa”"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("mai nhắc tôi việc trồng dừa", "11/03/2026"),
        ("nhắc tôi việc trồng dừa vào thứ hai tuần sau", "16/03/2026"),
        ("nhac toi vu trong dua ngay 20/3", "20/03/2026"),
        ("tới thứ sáu nhắc bác vụ trồng dừa nghen", "thứ Sáu, 13/03/2026"),
    ],
)
def test_a_work_that_is_named_is_reminded_of_on_the_day(an: Person, said: str, day: str) -> None:
    register(an)
    heard = an.says(said)
    assert "tôi sẽ nhắc đồng chí" in heard
    assert day in heard
    assert PALMS in heard
    assert "19:00" not in heard  # "tới" is no evening


@pytest.mark.parametrize("said", ["đừng nhắc việc trồng dừa nữa", "việc trồng dừa thì khỏi nhắc", "tắt vụ trồng dừa"])
def test_it_is_silent_only_where_that_is_wished(an: Person, said: str) -> None:
    register(an)
    assert f"không nhắc việc {PALMS} nữa" in an.says(said)


@pytest.mark.parametrize("said", ["hôm qua có nhắc tôi rồi", "nhắc tôi hồi sáng rồi"])
def test_what_was_reminded_of_is_no_wish(an: Person, said: str) -> None:
    register(an)
    assert "20/03/2026 tôi sẽ nhắc" not in an.says(said)
