"""What changes while an announcement is written, waits or is sent: who writes it, where it goes, what else is sent."""

import pytest

from storage.comrades import serving
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.test_stopping import WORDS, announced
from tests.talks.reorganising.test_merging import merge

OTHER = "Mai cúp điện cả ngày"


def dismissed(village: Village, person: Person) -> None:
    for held in village.database.transact(serving.posts_of, person.member_id, village.stamp.day):
        village.database.transact(serving.end_post, held, village.stamp)


def test_who_has_no_post_any_more_sends_nothing_they_wrote(binh: Person, an: Person, village: Village) -> None:
    binh.says(f"gửi chi bộ: {WORDS}")
    dismissed(village, binh)
    said = binh.picks("Gửi")
    village.advance_broadcasts()
    assert WORDS not in "".join(heard_by(village, an))
    assert "Đang gửi" not in said


def test_what_was_confirmed_goes_out_whoever_leads_by_then(binh: Person, an: Person, village: Village) -> None:
    binh.says(f"gửi chi bộ: {WORDS}")
    binh.picks("Gửi")
    dismissed(village, binh)
    village.advance_broadcasts()
    assert WORDS in "".join(heard_by(village, an))


@pytest.mark.parametrize("planned", [True, False])
def test_a_merger_while_it_is_sent_reaches_everybody_once(
    dung: Person, an: Person, bao: Person, village: Village, planned: bool
) -> None:
    announced(dung)
    if planned:
        village.advance_broadcasts()
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng")
    village.advance_broadcasts()
    heard = heard_by(village, an, bao)
    village.advance_broadcasts()
    again = heard_by(village, an, bao)
    assert [each.count(WORDS) for each in heard] == [1, 1]
    assert [each.count(WORDS) for each in again] == [0, 0]
    assert "Đã gửi: 2" in dung.says("/thongbao tiendo 1")


def test_two_at_once_arrive_both_in_their_order_and_are_counted_apart(
    dung: Person, binh: Person, an: Person, village: Village
) -> None:
    announced(dung)
    binh.says(f"gửi chi bộ: {OTHER}")
    binh.picks("Gửi")
    village.advance_broadcasts()
    (heard,) = heard_by(village, an)
    assert heard.index(WORDS) < heard.index(OTHER)
    assert (heard.count(WORDS), heard.count(OTHER)) == (1, 1)
    village.advance_broadcasts()
    assert "Thông báo số 1 đã gửi xong.\nĐã gửi: 2" in dung.says("/thongbao tiendo 1")
    assert "Thông báo số 2 đã gửi xong.\nĐã gửi: 2" in binh.says("/thongbao tiendo 2")
