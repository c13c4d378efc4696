"""Codes in the wrong hands, at the wrong time, in the wrong chat."""

from domain.roles import Role
from tests.talking import Person, Village


def test_a_member_who_types_anothers_code_is_told_whose_chat_it_is(an: Person, village: Village) -> None:
    code = village.code_for(village.member("Người Hai", "CB2"))
    asked = an.says(code)
    assert "Người Hai" in asked
    assert "đang mang tên đồng chí Nguyễn Văn An" in asked


def test_refusing_anothers_code_changes_nothing_and_says_so(an: Person, village: Village) -> None:
    an.says(f"/start {village.code_for(village.member('Người Hai', 'CB2'))}")
    assert "vẫn là của đồng chí Nguyễn Văn An" in an.picks("Tôi không đồng ý")
    assert "Nguyễn Văn An" in an.says("/batdau")


def test_a_member_starts_again_whatever_stands_behind_the_command(an: Person) -> None:
    for text in ("/start abc", "/batdau xin chào", "/start@our_bot", "/start " + "A" * 64):
        assert "Chào mừng đồng chí Nguyễn Văn An" in an.says(text)


def test_wrong_codes_of_one_do_not_lock_another_out(village: Village, channel: str) -> None:
    guesser, an = village.stranger(channel), village.stranger(channel)
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    for _ in range(250):
        guesser.says("ABCD2345")
    assert "đồng ý" in an.says(code)


def test_a_deep_link_in_the_middle_of_a_dialogue_asks_consent_at_once(
    an: Person, village: Village, channel: str
) -> None:
    an.says("/dangky")
    asked = an.says(f"/start {village.code_for(village.member('Người Hai', 'CB2'))}")
    assert "Người Hai" in asked
    assert "Chào mừng đồng chí Người Hai" in an.picks("Tôi đồng ý")


def test_a_members_code_may_be_typed_in_small_letters(binh: Person, village: Village) -> None:
    village.member("Nguyễn Văn Mới", "CB1")
    assert "Mã mời của đồng chí Nguyễn Văn Mới" in binh.says("/thanhvien ma tv00002")


def test_a_secretary_cannot_become_a_higher_one_by_a_code(village: Village, channel: str) -> None:
    village.member("Trần Kim Chi", "CB1", (Role.SECRETARY, "XA"))
    village.member("Phạm Dũng", "CB1", (Role.ADMIN, ""))
    village.member("Võ Phó", "CB1", (Role.DEPUTY, "CB1"))
    binh = village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"))
    assert "chức vụ ở cấp trên" in binh.says("/thanhvien ma TV00001")
    assert "chức vụ ở cấp trên" in binh.says("/thanhvien ma TV00002")
    assert "Mã mời" in binh.says("/thanhvien ma TV00003")
    dung = village.person(channel, "Quản Trị", "", (Role.ADMIN, ""))
    assert "Mã mời" in dung.says("/thanhvien ma TV00001")
