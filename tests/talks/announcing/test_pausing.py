"""An announcement under way is paused, goes on, ends where it is forgotten, and shows how far it is."""

import pytest

from domain.announcing import expected_end
from storage.announcing import rows as announcing
from storage.ground.database import Session
from tests.talking import CAPABILITIES, ZONE, Person, Village
from tests.talks.announcing.test_stopping import announced, got
from tests.talks.talk.test_attacks_dialogues import dismiss


@pytest.fixture
def paused(an: Person, dung: Person, village: Village) -> Person:
    """Who has paused what nobody has got yet."""
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert "Thông báo số 1 đã tạm dừng: 0/1 người đã nhận" in dung.says("tạm dừng thông báo số 1")
    dung.receives()
    return dung


def test_while_it_is_paused_nobody_gets_it_and_then_they_do(paused: Person, an: Person, village: Village) -> None:
    village.advance_broadcasts()
    assert not got(an)
    assert "được gửi tiếp" in paused.says("gui tiep thong bao so 1")
    village.advance_broadcasts()
    assert got(an)


def test_it_goes_on_by_a_button_and_without_its_number(paused: Person, an: Person, village: Village) -> None:
    paused.says("/thongbao tiendo")
    assert "được gửi tiếp" in paused.picks("Gửi tiếp")
    assert "tạm dừng" in paused.says("tạm dừng thông báo")
    assert "được gửi tiếp" in paused.says("gửi tiếp đi")
    assert "không có thông báo nào" in paused.says("/thongbao guitiep")


def test_what_is_paused_while_it_is_planned_is_planned_to_its_end(an: Person, dung: Person, village: Village) -> None:
    announced(dung, "CB1")
    assert "tạm dừng" in dung.says("/thongbao tamdung 1")
    village.advance_broadcasts()
    assert not got(an)
    dung.says("/thongbao guitiep 1")
    village.advance_broadcasts()
    assert got(an)


def test_forgotten_it_ends_with_a_word_and_can_still_go_on(paused: Person, an: Person, village: Village) -> None:
    village.wait(days=2)
    village.advance_broadcasts()
    assert "dừng hẳn" not in paused.receives()
    village.wait(days=1, hours=1)
    village.advance_broadcasts()
    assert "tạm dừng đã ba ngày nên được dừng hẳn" in paused.receives()
    assert not got(an)
    assert "Gửi không được hoặc bị dừng: 1" in paused.says("gửi lại thông báo số 1 cho những người chưa nhận được")
    assert "Đang gửi thông báo số 1" in paused.picks("Gửi cho những người đó")
    village.advance_broadcasts()
    assert got(an)


def test_who_leads_there_may_and_its_author_is_told(an: Person, binh: Person, dung: Person, village: Village) -> None:
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert "đã tạm dừng" in binh.says("/thongbao tamdung 1")
    assert "Lê Thị Bình đã tạm dừng thông báo số 1" in dung.receives()
    assert "không thuộc nhiệm vụ" in an.says("/thongbao guitiep 1")


def test_whoever_lost_their_post_steers_it_no_more(an: Person, binh: Person, village: Village) -> None:
    binh.says("/thongbao Mời họp chi bộ")
    binh.picks("Gửi")
    village.advance_broadcasts()
    dismiss(village, binh.member_id)
    assert "không thuộc nhiệm vụ" in binh.says("/thongbao tamdung 1")
    assert "đã tạm dừng" not in binh.says("tạm dừng thông báo số 1")
    assert "đã thu hồi" not in binh.says("thu hồi thông báo số 1")


def test_the_card_shows_the_pace_and_about_when_it_ends(
    an: Person, binh: Person, chi: Person, dung: Person, village: Village
) -> None:
    announced(dung)
    village.advance_broadcasts()
    assert "Thông báo số 1: đã gửi 0/3" in dung.says("tiến độ gửi thông báo số 1")

    def with_a_pace(session: Session) -> str:
        found = announcing.by_number(session, 1)
        assert found is not None
        announcing.note_pace(session, found, {"at": village.real.isoformat(), "done": 0, "minute": 1})
        found = announcing.by_number(session, 1)
        assert found is not None
        end = expected_end(found, village.now, ZONE)
        assert end is not None
        return f"{end:%H:%M}"

    assert village.database.transact(with_a_pace) == "09:03"
    assert "1 người mỗi phút, khoảng 09:03" in dung.says("/thongbao tiendo 1")


def test_the_card_is_edited_as_it_is_paused_and_stopped(an: Person, dung: Person, village: Village) -> None:
    if not CAPABILITIES[dung.channel].edits:
        return  # there it is shown on request
    announced(dung, "CB1")
    village.advance_broadcasts()
    dung.says("/thongbao tamdung 1")
    card = dung.receives()
    assert "đã gửi 0/1" in card
    assert "[Tạm dừng]" in card
    (first,) = (each.platform_id for each in dung.arrived)
    village.advance_broadcasts()
    assert "Đang tạm dừng" in dung.receives()
    assert dung.heard[0].edits == first
    dung.says("/thongbao dung 1")
    dung.picks("Dừng thông báo")
    village.advance_broadcasts()
    assert "Đã dừng hẳn" in dung.receives()
