"""Who holds a phone that was given up gets in no more, and who lost one to somebody else gets it back."""

from datetime import datetime

import pytest

from storage.ground.database import Session
from storage.people import invitations
from storage.tables import Invitation
from tests.talking import Person, Village

OTHER = {"telegram": "zalo", "zalo": "telegram"}


@pytest.fixture
def new(an: Person, village: Village) -> Person:
    """Return another phone, where the code of the member was used and the data were agreed to."""
    person = village.stranger(OTHER[an.channel])
    person.says(village.code_for(an.member_id))
    person.picks("Tôi đồng ý")
    return person


@pytest.fixture
def both(an: Person, new: Person) -> Person:
    """Return another phone of the member, beside the first."""
    new.picks("Dùng thêm nơi này")
    an.receives()
    an.picks("Đúng là tôi")
    new.receives()
    return new


def test_a_phone_taken_off_before_its_owner_withdrew_does_not_come_back(
    an: Person, both: Person, village: Village
) -> None:
    an.says("/dulieu noi")
    an.picks(f"Bỏ {both.channel.capitalize()}")
    both.receives()
    village.wait(days=1)
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert "mã mời" in both.says("cho tôi quay lại")
    assert "Đồng chí có đồng ý" in an.says("cho tôi quay lại")


def test_every_chat_hears_of_a_withdrawal_and_may_come_back(an: Person, both: Person) -> None:
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert f"rút lại trên {an.channel.capitalize()}" in both.receives()
    assert "Đồng chí có đồng ý" in both.picks("Tôi muốn quay lại")


def test_a_withdrawal_ends_the_codes_not_used_yet(an: Person, village: Village) -> None:
    code = village.code_for(an.member_id)
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert "không còn dùng được" in village.stranger(OTHER[an.channel]).says(code)


@pytest.mark.parametrize(
    "words", ["máy cũ không thấy hỏi gì", "máy kia trả lời rồi mà", "điện thoại cũ còn xài", "máy cũ tôi mất rồi"]
)
def test_words_about_the_old_phone_throw_nobody_out(an: Person, new: Person, words: str) -> None:
    new.picks("Dùng thêm nơi này")
    assert "Máy cũ không còn nữa" in new.says(words)
    assert "Nguyễn Văn An" in an.says("/dulieu")


@pytest.mark.parametrize("words", ["hông, dùng thêm", "dùng thêm, không thay máy cũ"])
def test_who_uses_it_as_well_is_not_taken_for_a_change_of_phone(an: Person, new: Person, words: str) -> None:
    assert "tôi vừa hỏi ở" in new.says(words)
    assert "Nguyễn Văn An" in an.says("/dulieu")


@pytest.mark.parametrize(
    "words", ["không thay máy cũ", "máy cũ chưa mất", "tôi chưa thấy câu hỏi", "đừng thay máy cũ", "máy cũ còn xài"]
)
def test_what_is_denied_is_asked_again(an: Person, new: Person, words: str) -> None:
    assert "chọn một trong hai" in new.says(words)
    assert "Nguyễn Văn An" in an.says("/dulieu")


@pytest.mark.parametrize("words", ["thay máy cũ", "máy cũ hỏng rồi", "máy cũ không còn", "chỉ dùng nơi này"])
def test_a_change_of_phone_may_be_written(new: Person, words: str) -> None:
    assert "Nguyễn Văn An" in new.says(words)


@pytest.mark.parametrize("button", [True, False])
def test_whose_place_was_taken_has_it_back(
    an: Person, binh: Person, new: Person, village: Village, *, button: bool
) -> None:
    new.picks("thay máy cũ")
    an.receives()
    assert "lại là của đồng chí" in (an.picks("Không phải tôi") if button else an.says("hông phải tôi đâu"))
    assert "Nguyễn Văn An" in an.says("/dulieu")
    assert "là người khác" in new.receives()
    assert "mã mời" in new.says("/dulieu")
    assert "không phải mình và đã lấy lại" in binh.receives()


def test_a_second_time_the_secretary_says_who_it_is(an: Person, new: Person, village: Village) -> None:
    new.picks("thay máy cũ")
    an.receives()
    an.picks("Không phải tôi")
    new.says(village.code_for(an.member_id))
    new.picks("Tôi đồng ý")
    new.picks("thay máy cũ")
    an.receives()
    assert "báo ngay bí thư" in an.picks("Không phải tôi")
    assert "Nguyễn Văn An" in new.says("/dulieu")


def test_a_phone_its_owner_took_off_is_not_had_back_from_there(an: Person, both: Person, village: Village) -> None:
    village.wait(minutes=5)
    an.says("/dulieu noi")
    an.picks(f"Bỏ {both.channel.capitalize()}")
    both.receives()
    assert "không lấy lại được" in both.says("/batdau khongphaitoi")
    assert "mã mời" in both.says("không phải tôi")


@pytest.mark.parametrize("word", ["Đúng là tôi", "Không phải tôi"])
def test_of_two_words_at_once_the_first_counts(
    an: Person, new: Person, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    new.picks("Dùng thêm nơi này")
    an.receives()
    find = invitations.waiting

    def settled_meanwhile(session: Session, member_id: int, now: datetime, *numbers: int) -> list[Invitation]:
        found = find(session, member_id, now, *numbers)
        for each in found:
            session.expunge(each)
            invitations.settle(session, each.id or 0)
        return found

    with monkeypatch.context() as patched:
        patched.setattr(invitations, "waiting", settled_meanwhile)
        assert "Việc này xong rồi" in an.picks(word)
    assert "mã mời" in new.says("/camket")


def test_the_button_for_a_lost_phone_counts_only_while_nobody_answered(
    an: Person, new: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    new.picks("Dùng thêm nơi này")
    an.receives()
    find = invitations.waiting_in

    def settled_meanwhile(session: Session, account_id: int, now: datetime) -> Invitation | None:
        found = find(session, account_id, now)
        assert found is not None
        session.expunge(found)
        invitations.settle(session, found.id or 0)
        return found

    with monkeypatch.context() as patched:
        patched.setattr(invitations, "waiting_in", settled_meanwhile)
        assert "Việc này xong rồi" in new.picks("Máy cũ không còn nữa")
    assert "Nguyễn Văn An" in an.says("/dulieu")


def test_a_chat_that_is_forgotten_waits_no_more(an: Person, binh: Person, new: Person, village: Village) -> None:
    new.picks("Dùng thêm nơi này")
    an.receives()
    new.says(village.code_for(binh.member_id))
    new.picks("Tôi không đồng ý")
    assert "nơi khác đang xin vào" not in an.says("/dulieu noi")
