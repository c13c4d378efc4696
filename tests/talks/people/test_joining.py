"""Joining by code, consent, and what is kept about oneself."""

from dataclasses import replace

import pytest
from sqlmodel import select

from domain.roles import Role
from storage.ground.database import Session
from storage.tables import Account, Conversation, Invitation, Member, OutboxMessage, Reminder
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def rows(village: Village, table: type) -> int:
    """How many rows a second session counts."""
    return village.database.transact(lambda session: len(session.exec(select(table)).all()))


def test_a_stranger_gets_a_courteous_way_in_and_nothing_else(village: Village, channel: str) -> None:
    stranger = village.stranger(channel)
    for text in ("xin chào", "/dangky", "/tonghop", "120"):
        village.wait(minutes=30)
        answer = stranger.says(text)
        assert "mã mời" in answer
        assert "Chi bộ" not in answer


def test_a_code_greets_by_name_and_branch_and_asks_consent(village: Village, channel: str) -> None:
    member_id = village.member("Nguyễn Văn An", "CB1")
    an = village.stranger(channel)
    answer = an.says(village.code_for(member_id))
    assert "Nguyễn Văn An" in answer
    assert "Chi bộ ấp 1" in answer
    assert "tự nguyện" in answer
    assert "Chào mừng" in an.picks("Tôi đồng ý")
    consent = an.says("/dulieu")
    assert "2026-11" in consent


def test_where_there_are_no_buttons_the_first_menu_says_how_to_answer(village: Village, channel: str) -> None:
    an = village.stranger(channel)
    answer = an.says(village.code_for(village.member("Nguyễn Văn An", "CB1")))
    assert ("gõ số đứng trước câu trả lời" in answer) is (channel == "zalo")


def test_the_way_back_is_told_in_ones_own_language(an: Person) -> None:
    an.says("/ngonngu en")
    opened = an.says("/pledge")
    assert "lùi" not in opened
    assert ("type “back”" in opened) is (an.channel == "zalo")
    assert "How much" in an.says("Trồng dừa")
    assert "What will you do" in an.says("back")
    assert "Stopped" in an.says("cancel")


def test_a_code_may_be_typed_in_groups_and_in_small_letters(village: Village, channel: str) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    an = village.stranger(channel)
    assert "đồng ý" in an.says(f"mã {code[:4].lower()} {code[4:].lower()}")


def test_a_code_may_stand_in_a_sentence(village: Village, channel: str) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    an = village.stranger(channel)
    assert "Nguyễn Văn An" in an.says(f"ma moi cua toi la {code.lower()}.")


def test_a_deep_link_brings_the_code(village: Village) -> None:
    an = village.stranger("telegram")
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    assert "Nguyễn Văn An" in an.says(f"/start {code}")


def test_refusing_keeps_nothing_and_names_the_way_back(village: Village, channel: str) -> None:
    an = village.stranger(channel)
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    an.says(code)
    assert "gửi lại đúng mã này" in an.picks("Tôi không đồng ý")
    assert (rows(village, Account), rows(village, Conversation), rows(village, OutboxMessage)) == (0, 0, 0)
    assert "Nguyễn Văn An" in an.says(code)
    assert "Chào mừng" in an.says("đồng ý")


def test_a_code_works_once(village: Village, channel: str) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    an, other = village.stranger(channel), village.stranger(channel)
    an.says(code)
    an.picks("Tôi đồng ý")
    assert "đã dùng rồi" in other.says(code)


def test_an_old_code_is_void_once_a_new_one_is_made(village: Village, channel: str) -> None:
    member_id = village.member("Nguyễn Văn An", "CB1")
    old, new = village.code_for(member_id), village.code_for(member_id)
    assert "mã mới hơn" in village.stranger(channel).says(old)
    assert "đồng ý" in village.stranger(channel).says(new)


def test_a_code_expires_after_thirty_days(village: Village, channel: str) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    village.wait(days=31)
    assert "hết hạn" in village.stranger(channel).says(code)


def test_guessing_codes_slows_the_guesser(village: Village, channel: str) -> None:
    guesser = village.stranger(channel)
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    for minutes in (1, 2, 4, 8, 16, 32, 60, 60):
        wrong = 3 if minutes == 1 else 1
        for _ in range(wrong):
            assert "Mã này không đúng" in guesser.says("ABCD2345")
        assert f"sau {minutes} phút" in guesser.says("ABCD2345")
        village.wait(minutes=minutes)
    assert "đồng ý" in guesser.says(code), "the right code is still the right one"


def test_who_mistyped_theirs_while_others_guess_waits_a_minute(village: Village, channel: str) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    for _ in range(100):
        guesser = village.stranger(channel)
        for _ in range(2):
            guesser.says("ABCD2345")
    an = village.stranger(channel)
    an.says("ABCD2346")
    assert "sau 1 phút" in an.says(code)
    village.wait(minutes=1)
    assert "đồng ý" in an.says(code)


def test_codes_are_stored_only_as_a_keyed_hash(village: Village) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    stored = village.database.transact(lambda session: session.exec(select(Invitation)).one().code_hash)
    assert code not in stored
    assert len(stored) == 64


def test_a_lost_phone_is_a_new_code(village: Village, channel: str, an: Person) -> None:
    new_phone = village.stranger(channel)
    new_phone.says(village.code_for(an.member_id))
    assert "thay máy cũ" in new_phone.picks("Tôi đồng ý")
    assert "Nguyễn Văn An" in new_phone.picks("thay máy cũ")
    assert "mã mời" in an.says("/camket")


def test_mydata_shows_hands_over_and_withdraws(an: Person, village: Village) -> None:
    register(an)
    overview = an.says("/dulieu")
    assert "Nguyễn Văn An" in overview
    an.picks("Gửi tệp cho tôi")
    file = an.heard[-1].file
    assert file is not None
    assert "Trồng dừa" in file.content.decode()
    an.says("/dulieu")
    asked = an.picks("Rút lại sự đồng ý")
    assert "Sổ thi đua của chi bộ vẫn giữ: họ tên" in asked
    assert "ngừng trò chuyện" in an.says("tôi rút")
    assert "mã mời" in an.says("/camket")
    village.wait(days=82)
    assert village.remind() == 0
    assert village.database.transact(lambda s: {r.outcome for r in s.exec(select(Reminder))}) == {"withdrawn"}


def test_a_secretary_adds_a_person_and_hands_out_a_code(binh: Person, village: Village, channel: str) -> None:
    binh.says("/thanhvien")
    binh.picks("Thêm người")
    assert "chỉ gõ họ và tên" in binh.says("12345")
    binh.says("Võ Thị Sáu Mới")
    answer = binh.picks("Không")
    assert "Võ Thị Sáu Mới" in answer
    code = answer.split("Võ Thị Sáu Mới: ")[1].splitlines()[0]
    newcomer = village.stranger(channel)
    assert "Võ Thị Sáu Mới, Chi bộ ấp 1" in newcomer.says(code)


@pytest.mark.parametrize("public", [True, False])
def test_a_code_comes_with_its_picture_where_pictures_arrive(
    binh: Person, village: Village, channel: str, public: bool
) -> None:
    village.deployment = replace(village.deployment, public=public)
    newcomer = village.member("Võ Thị Sáu", "CB1")
    code = village.database.transact(lambda session: (session.get(Member, newcomer) or Member()).code)
    assert "Mã mời của đồng chí Võ Thị Sáu" in binh.says(f"/thanhvien ma {code}")
    picture = next((message.file for message in binh.heard if message.file), None)
    assert (picture is not None) == (public or channel == "telegram")
    assert picture is None or picture.content.startswith(b"\x89PNG")


def test_a_secretary_cannot_reach_into_another_branch(binh: Person, village: Village) -> None:
    other = village.member("Người Khác", "CB2")
    code = village.database.transact(lambda session: (session.get(Member, other) or Member()).code)
    assert "không có ai mang mã" in binh.says(f"/thanhvien ma {code}")
    assert "chỉ quản lý được" in binh.says("/thanhvien CB2")
    assert "Người Khác" not in binh.says("/thanhvien")


def test_a_name_typed_in_one_case_is_written_as_names_are(binh: Person) -> None:
    binh.says("/thanhvien")
    binh.picks("Thêm người")
    assert "Đồng chí Nguyễn Thị Hoa" in binh.says("nguyễn thị hoa")
    binh.picks("Không")
    assert "– Nguyễn Thị Hoa" in binh.says("/thanhvien")


def test_an_administrator_finds_a_branch_without_knowing_its_code(an: Person, dung: Person) -> None:
    assert "tổ chức nào" in dung.says("/thanhvien")
    dung.picks("Đảng bộ xã An Thạnh")
    assert "✔ Nguyễn Văn An" in dung.picks("Chi bộ ấp 1")


def test_members_do_not_see_what_secretaries_do(an: Person) -> None:
    for command in ("/tonghop", "/thanhvien", "/thongbao", "/tinhtrang", "/duyet"):
        assert "không thuộc nhiệm vụ" in an.says(command)
    assert "/tonghop" not in an.says("/trogiup")


def test_an_unknown_command_names_the_help(an: Person) -> None:
    assert "trợ giúp" in an.says("/abcxyz")


def test_language_is_one_choice_away(an: Person) -> None:
    assert "English" in an.says("/ngonngu")
    assert "I speak English" in an.picks("English")
    assert "What will you do" in an.says("/pledge")
    an.says("/cancel")
    assert "tiếng Việt" in an.says("/ngonngu vi")


def test_an_admin_without_a_branch_is_greeted_and_sees_the_state(dung: Person, village: Village) -> None:
    assert "Ổ đĩa" in dung.says("/tinhtrang")
    village.person("telegram", "Hai Việc", "CB1", (Role.SECRETARY, "CB1"), (Role.STAFF, "TINH"))


def test_a_blocked_chat_is_noted_and_opened_again(an: Person, village: Village) -> None:
    from domain.chat import Kind  # noqa: PLC0415 - only here

    def blocked(session: Session) -> bool:
        return any(account.blocked_at for account in session.exec(select(Account)))

    an.sends(kind=Kind.BLOCKED)
    assert village.database.transact(blocked)
    an.says("/camket")
    assert not village.database.transact(blocked)
