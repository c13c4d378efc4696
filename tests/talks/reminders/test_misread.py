"""Sentences about reminders that were misread: one work by its number, a day years ahead, a group of the telephone."""

import pytest

from domain.understanding.movement.act import MovementAct
from storage import pauses
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def rests(village: Village, who: Person) -> list[int | None]:
    found = village.database.transact(pauses.running, [who.member_id], village.now.date())
    return [each.pledge_id for each in found]


@pytest.mark.parametrize(
    "said", ["đừng nhắc việc 2", "đừng nhắc việc số 2 nữa", "khỏi nhắc việc thứ 2", "thoi nhac cam ket 2 nha"]
)
def test_one_work_by_its_number(an: Person, village: Village, said: str) -> None:
    register(an)
    register(an, "Nuôi bò", "20 con", "30/9")
    answer = an.says(said)
    assert "không nhắc việc “Nuôi bò” nữa" in answer
    assert rests(village, an) == [2]
    an.picks("Nhắc lại như trước")
    assert not rests(village, an)


def test_a_number_that_is_none_of_theirs(an: Person, village: Village) -> None:
    register(an)
    said = an.says("đừng nhắc việc 9")
    assert "không thấy việc đó" in said
    assert "Trồng dừa" in said
    assert not rests(village, an)


@pytest.mark.parametrize("said", ["1/1/2030 nhắc tôi", "nhắc tôi ngày 1/1/2030", "nhắc tôi năm 2030"])
def test_a_day_years_ahead(an: Person, village: Village, said: str) -> None:
    register(an)
    answer = an.says(said)
    assert "nhiều nhất một năm, tới thứ Tư, 10/03/2027" in answer
    assert not rests(village, an)
    assert "10/03/2027 tôi sẽ nhắc đồng chí việc “Trồng dừa”" in an.picks("Nhắc tôi ngày 10/03/2027")


@pytest.mark.parametrize("said", ["Tắt nhóm zalo đi", "tắt thông báo nhóm zalo đi", "tat nhom telegram giup toi"])
def test_a_group_is_not_the_reminders(an: Person, village: Village, said: str) -> None:
    register(an)
    assert "tắt thông báo ngay trong nhóm đó" in an.says(said)
    assert not rests(village, an)
    assert "Ngừng nhắc một tuần" in an.picks("Tạm ngừng nhắc tôi")


@pytest.mark.parametrize("means", [True, False])
def test_rounds_from_a_month_on(chi: Person, binh: Person, an: Person, means: bool) -> None:
    words = "từ tháng 12 trở đi nộp ngày 28"
    said = chi.means(MovementAct.SET_ROUNDS, words) if means else chi.says(words)
    assert "hằng tháng, chốt ngày 28; gần nhất: Báo cáo tháng 12/2026, hạn 28/12/2026" in said
    assert "Đã ghi" in chi.picks("Đúng, đổi như vậy")
    for each in (binh, an):
        assert "Kỳ báo cáo do Đảng bộ xã An Thạnh mở" in each.says(words)
