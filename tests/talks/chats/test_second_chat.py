"""A second code adds a chat after a word in the first one, or takes its place when that is said."""

import pytest
from sqlmodel import select

from domain.channel import Unreachable
from domain.chat import Outgoing
from domain.roles import Role
from storage.ground.database import Session
from storage.outgoing.writing import write_to_person
from storage.tables import Account, HistoryEntry
from tests.talking import Person, Platform, Village

OTHER = {"telegram": "zalo", "zalo": "telegram"}


@pytest.fixture
def new(an: Person, village: Village) -> Person:
    """Return another phone, where the code of the member was used and the data were agreed to."""
    person = village.stranger(OTHER[an.channel])
    person.says(village.code_for(an.member_id))
    assert "Nơi này là dùng thêm" in person.picks("Tôi đồng ý")
    return person


def added(an: Person, new: Person) -> None:
    """Let the second chat be added after a word in the first."""
    new.picks("Dùng thêm nơi này")
    an.receives()
    an.picks("Đúng là tôi")
    new.receives()


def verbs(village: Village, member_id: int) -> list[str]:
    """Return what a second session reads in the history of a member."""

    def read(session: Session) -> list[str]:
        mine = (HistoryEntry.subject == "member", HistoryEntry.subject_id == member_id)
        return [each.verb for each in session.exec(select(HistoryEntry).where(*mine).order_by(HistoryEntry.id))]

    return village.database.transact(read)


def test_the_first_chat_is_asked_before_a_second_one_sees_anything(an: Person, new: Person, village: Village) -> None:
    waiting = new.picks("Dùng thêm nơi này")
    assert f"hỏi ở {an.channel.capitalize()}" in waiting
    assert "Nguyễn Văn An" not in new.says("/camket")
    asked = an.receives()
    assert f"Có người vừa dùng mã mời của đồng chí trên {new.channel.capitalize()}" in asked
    assert "dùng được cả" in an.picks("Đúng là tôi")
    assert "Nguyễn Văn An" in new.receives()
    assert "Nguyễn Văn An" in new.says("/dulieu")
    assert "Nguyễn Văn An" in an.says("/dulieu")
    assert "chat added" in verbs(village, an.member_id)


def test_who_says_not_me_lets_nobody_in(an: Person, binh: Person, village: Village, channel: str) -> None:
    thief = village.stranger(OTHER[channel])
    thief.says(village.code_for(an.member_id))
    thief.picks("Tôi đồng ý")
    thief.picks("Dùng thêm")
    an.receives()
    assert "Không ai vào được" in an.picks("Không phải tôi")
    assert "xin bí thư chi bộ cấp mã mới" in thief.receives()
    assert "mã mời" in thief.says("/camket")
    assert "việc này xong rồi" in an.says("/dulieu dung 2").casefold()


def test_a_question_not_seen_stands_among_ones_chats(an: Person, new: Person) -> None:
    new.picks("Dùng thêm nơi này")
    assert "nơi khác đang xin vào" in an.says("/dulieu noi")
    an.picks("Đúng là tôi")
    assert "Nguyễn Văn An" in new.receives()


def test_an_old_phone_that_is_lost_is_replaced_only_when_that_is_said(an: Person, new: Person) -> None:
    new.picks("Dùng thêm nơi này")
    assert f"hỏi ở {an.channel.capitalize()}" in new.says("bà con ơi cho tôi vào với")
    assert "Nguyễn Văn An" not in new.says("máy cũ tôi mất rồi")
    assert "Nguyễn Văn An" in new.picks("Máy cũ không còn nữa")
    assert "thay máy này" in an.receives()
    assert "mã mời" in an.says("/camket")


def test_a_new_phone_takes_the_place_and_the_old_one_hears_of_it(an: Person, new: Person) -> None:
    assert "Nguyễn Văn An" in new.picks("thay máy cũ")
    assert "xin báo ngay bí thư" in an.receives()
    assert "mã mời" in an.says("/camket")


@pytest.mark.parametrize("words", ["dùng cả hai", "them noi nay"])
def test_the_choice_may_be_written(new: Person, words: str) -> None:
    assert "tôi vừa hỏi ở" in new.says(words)


def test_a_reminder_goes_where_one_said_and_else_where_one_was_last(an: Person, new: Person, village: Village) -> None:
    added(an, new)
    an.says("/dulieu noi")
    an.picks(f"Nhắn tôi ở {an.channel.capitalize()}")
    village.wait(minutes=5)
    new.says("/camket")
    village.database.transact(_write, an.member_id, village, "một")
    assert "một" in an.receives()
    an.says("/dulieu truoc 0")
    village.wait(minutes=5)
    new.says("/camket")
    village.database.transact(_write, an.member_id, village, "hai")
    assert "hai" in new.receives()


def _write(session: Session, member_id: int, village: Village, text: str) -> None:
    write_to_person(session, member_id, lambda speak: Outgoing(text), village.real, dedupe_key=f"test:{text}")


def test_a_chat_is_taken_off_and_had_back(an: Person, new: Person, village: Village) -> None:
    added(an, new)
    there = new.channel.capitalize()
    assert f"• {there}" in an.says("/dulieu noi")
    assert f"Đã bỏ {there}" in an.picks(f"Bỏ {there}")
    assert "Đồng chí đã bỏ nơi này" in new.receives()
    assert "mã mời" in new.says("/camket")
    assert "lại dùng được" in an.says("/dulieu noi") + an.picks(f"Lấy lại {there}")
    assert "Nguyễn Văn An" in new.says("/dulieu")
    assert verbs(village, an.member_id)[-2:] == ["chat taken off", "chat added"]


def test_the_last_chat_is_not_taken_off_by_a_tap(an: Person) -> None:
    number = an.says("/dulieu noi").count("•")
    assert number == 1
    assert "nơi duy nhất" in an.says("/dulieu bo 1")
    assert "Nguyễn Văn An" in an.says("/dulieu")


def test_nobody_touches_the_chats_of_somebody_else(an: Person, binh: Person) -> None:
    assert "không còn dùng nữa" in an.says("/dulieu bo 2")
    assert "không còn dùng nữa" in an.says("/dulieu truoc 2")
    assert "bằng mã mới" in an.says("/dulieu laynoi 2")
    assert "Lê Thị Bình" in binh.says("/dulieu")


def test_what_was_begun_on_one_is_finished_on_the_other(an: Person, new: Person, village: Village) -> None:
    added(an, new)
    an.says("/dangky")
    an.says("Trồng dừa ven kênh")
    village.wait(minutes=5)
    assert f"Ở {an.channel.capitalize()} đồng chí còn làm dở" in new.says("/camket")
    assert "bao nhiêu" in new.picks("Làm tiếp")
    assert "Bao giờ hoàn thành" in new.says("300 cây")
    assert "Bao giờ hoàn thành" in an.says("/tieptuc"), "and back again"


def test_a_leaders_code_for_a_comrade_is_the_same(village: Village, channel: str) -> None:
    admin = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    assert "Đồng chí đang dùng trợ lý ở" in admin.says("/dulieu noi")


def test_a_message_whose_chat_turns_out_to_be_blocked_goes_to_the_other(
    an: Person, new: Person, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(an, new)
    village.wait(minutes=5)
    an.says("/camket")
    village.database.transact(_write, an.member_id, village, "ba")

    async def refuse(platform: Platform, chat: str, message: Outgoing) -> str:
        raise Unreachable(f"{platform.name} {chat}: {len(message.text)}")

    with monkeypatch.context() as patched:
        patched.setattr(Platform, "send", refuse)
        village.deliver(an.channel)
    assert "ba" in new.receives()
    assert "đang bị chặn" in new.says("/dulieu noi")


def test_erasing_forgets_a_chat_that_was_taken_off_too(an: Person, new: Person, village: Village) -> None:
    added(an, new)
    an.says("/dulieu noi")
    an.picks(f"Bỏ {new.channel.capitalize()}")
    new.receives()
    an.says("/dulieu xoa")
    an.says("tôi đồng ý xóa")
    assert village.database.transact(lambda session: len(session.exec(select(Account)).all())) == 0
