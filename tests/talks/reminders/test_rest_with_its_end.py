"""Whoever rests for a while in trouble is asked with the day up to which, and a yes stops reminders up to that day."""

import re

import pytest

from tests.talking import Person
from tests.talks.reporting.test_told_at_once import pledged

# today is 10/3/2026
ASKED = [
    ("bác mổ mắt mấy bữa, tạm nghỉ nghen, tới 10/4", "10/04/2026"),
    ("bac mo mat ngay 24/3, chac nghi 2 tuan, hong bam may duoc", "07/04/2026"),
    ("tui té gãy chân, bác sĩ biểu nghỉ 1 tháng", "09/04/2026"),
    ("bịnh nằm nhà thương, xin nghỉ 10 ngày nghen con", "20/03/2026"),
    ("má tui nhập viện rồi, nghỉ ít bữa, tới 20/3", "20/03/2026"),
]


@pytest.mark.parametrize(("said", "day"), ASKED)
def test_the_end_is_offered_and_a_yes_takes_it(an: Person, said: str, day: str) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    heard = an.says(said)
    assert day in heard
    assert "ngừng nhắc cho tới khi" not in heard
    assert re.search(rf"tôi ngừng nhắc đến hết [^,]*, {day}", an.says("u"))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("bac di mo mat, nghi 2 tuan nghen con dung nhac", "24/03/2026"),
        ("bác mới mổ ruột thừa, đừng nhắc bác nghen, chừng 5 bữa", "15/03/2026"),
        ("tôi nằm viện, đừng nhắc tôi đến hết tháng 4", "30/04/2026"),
    ],
)
def test_who_asks_for_quiet_gets_it_up_to_that_day(an: Person, said: str, day: str) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    heard = an.says(said)
    assert day in heard
    assert "cho tới khi đồng chí bảo" not in heard


@pytest.mark.parametrize(
    "said", ["bác bị té đau quá", "nghỉ làm 2 tháng nay, bịnh hết tiền rồi con", "bịnh hai tuần nay rồi con ơi"]
)
def test_without_an_end_none_is_offered(an: Person, said: str) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    assert "ngừng nhắc đến hết" not in an.says(said)


@pytest.mark.parametrize("said", ["đừng nhắn nữa, ba bữa nay nhắn năm lần rồi", "thôi khỏi nhắc tui nữa"])
def test_a_reproach_has_no_end(an: Person, said: str) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    assert "đến hết" not in an.says(said)
