"""Work is done, handed on, declined, changed, taken off the list; each has its way back, and who relies on it hears."""

import pytest

from tests.talking import Person, Village
from tests.talks.work.conftest import arrives, give


def test_done_is_noted_told_and_can_be_taken_back(binh: Person, bay: Person, village: Village) -> None:
    give(binh)
    assert "Đã ghi là xong: “Lo đất”" in bay.says("/dauviec xong 1")
    assert "Đồng chí Trần Văn Bảy báo đã xong đầu việc" in arrives(village, binh)[0]
    assert "xong 1/2 đầu việc" in binh.says("/dauviec 1")
    assert "Hiện chưa có việc nào" in bay.says("/dauviec")
    bay.says("/dauviec xong 1")
    bay.says("/dauviec viec 1")
    assert "làm tiếp" in bay.picks("Chưa xong")
    assert "đầu việc này chưa xong" in arrives(village, binh)[0]
    assert "xong 0/2 đầu việc" in binh.says("/dauviec 1")


def test_handed_on_the_next_one_and_the_giver_hear_so(binh: Person, bay: Person, tam: Person, village: Village) -> None:
    give(binh)
    bay.says("/dauviec chuyen 1")
    assert "Tôi giao cho đồng chí Võ Thị Tám, đúng không" in bay.picks("Võ Thị Tám")
    assert "Đã giao đồng chí Võ Thị Tám" in bay.picks("Đúng, giao")
    for_binh, for_tam = arrives(village, binh, tam)
    assert "Trần Văn Bảy đã chuyển đầu việc cho đồng chí Võ Thị Tám" in for_binh
    assert "Trần Văn Bảy giao đồng chí 1 đầu việc" in for_tam
    assert "Hiện chưa có việc nào" in bay.says("/dauviec")
    assert "Việc được giao: 2" in tam.says("/dauviec")
    assert "không thuộc phần đồng chí xem" in bay.says("/dauviec viec 1")


def test_the_giver_gives_it_to_another_and_both_hear_so(
    binh: Person, bay: Person, tam: Person, village: Village
) -> None:
    give(binh)
    arrives(village, binh)
    binh.says("/dauviec chuyen 1")
    binh.picks("Võ Thị Tám")
    binh.picks("Đúng, giao")
    for_bay, for_tam = arrives(village, bay, tam)
    assert "đầu việc này đồng chí không phải làm nữa" in for_bay
    assert "Lê Thị Bình giao đồng chí" in for_tam


def test_a_choice_not_confirmed_changes_nothing(binh: Person, bay: Person, tam: Person) -> None:
    give(binh)
    bay.says("/dauviec chuyen 1")
    bay.picks("Võ Thị Tám")
    assert "giữ nguyên" in bay.picks("Không, cứ để vậy")
    assert "“Lo đất”" in bay.says("/dauviec")


def test_declined_with_a_reason_it_returns_and_can_be_taken_on_after_all(
    binh: Person, bay: Person, village: Village
) -> None:
    give(binh)
    arrives(village, binh)
    assert "Vì sao đồng chí không đảm nhận được" in bay.says("/dauviec khong 1")
    bay.says("Tôi bị đau chân")
    for_binh = arrives(village, binh)[0]
    assert "Trần Văn Bảy không đảm nhận được đầu việc này" in for_binh
    assert "“Tôi bị đau chân”" in for_binh
    assert "chưa giao ai" in binh.says("/dauviec 1")
    assert "nhận lại" in bay.says("/dauviec nhan 1")
    assert "nhận lại đầu việc này" in arrives(village, binh)[0]
    assert "Trần Văn Bảy · hạn 20/03/2026" in binh.says("/dauviec 1")


def test_what_was_given_to_another_meanwhile_cannot_be_taken_on_again(
    binh: Person, bay: Person, tam: Person, village: Village
) -> None:
    give(binh)
    bay.says("/dauviec khong 1")
    bay.says("Tôi bị đau chân")
    binh.says("/dauviec chuyen 1")
    binh.picks("Võ Thị Tám")
    binh.picks("Đúng, giao")
    assert "đã giao cho người khác" in bay.says("/dauviec nhan 1")


def test_taken_off_the_list_and_put_there_again(binh: Person, bay: Person, village: Village) -> None:
    give(binh)
    arrives(village, bay)
    assert "Đã bỏ đầu việc “Lo đất”" in binh.says("/dauviec bo 1")
    assert "không phải làm nữa" in arrives(village, bay)[0]
    assert "Hiện chưa có việc nào" in bay.says("/dauviec")
    binh.says("/dauviec bo 1")
    assert "Đã ghi lại đầu việc" in binh.says("/dauviec lai 1")
    assert "giao đồng chí 1 đầu việc" in arrives(village, bay)[0]
    assert "“Lo đất”" in bay.says("/dauviec")


def test_another_day_is_read_back_and_told(binh: Person, bay: Person, village: Village) -> None:
    give(binh)
    arrives(village, bay)
    binh.says("/dauviec viec 1")
    binh.picks("Sửa")
    assert "“Lo đất” – đồng chí Trần Văn Bảy – hạn 25/03/2026" in binh.says("25/3")
    assert "Đã sửa" in binh.picks("Đúng, sửa")
    assert "25/03/2026" in arrives(village, bay)[0]
    binh.says("/dauviec sua 1")
    assert "“Lo đất và phân bón” – đồng chí Trần Văn Bảy – hạn 25/03/2026" in binh.says("lo đất và phân bón")


def test_what_belongs_to_a_pledge_at_its_end_is_not_done_any_more(binh: Person, bay: Person) -> None:
    give(binh)
    binh.says("/rut 1")
    binh.picks("Đúng, rút")
    binh.says("đất đã bán hết")
    assert "Hiện chưa có việc nào" in bay.says("/dauviec")
    assert "đã kết thúc" in bay.says("/dauviec xong 1")


@pytest.mark.parametrize(("many", "all_there"), [(5, True), (6, False)])
def test_below_ones_pledges_five_things_to_do_are_named_and_the_rest_is_a_way(
    binh: Person, bay: Person, many: int, all_there: bool
) -> None:
    give(binh, "; ".join(f"anh Bảy lo việc {letter}" for letter in "abcdef"[:many]))
    bay.says("/camket")
    labels = [choice.label for message in bay.heard for choice in message.choices]
    assert ("Việc được giao" not in labels) is all_there
