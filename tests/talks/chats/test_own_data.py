"""What is kept about oneself: named or not, a name corrected, the consent withdrawn in words and had back."""

from datetime import date

import pytest

from domain.people.working_days import working_days_after
from domain.roles import Role
from storage.chats import accounts, several
from storage.ground.database import Database
from storage.people import personal_data
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def test_withdrawing_takes_words_and_never_a_key(an: Person) -> None:
    an.says("/dulieu rut")
    assert [choice.label for choice in an.heard[-1].choices] == ["Không, tôi vẫn tham gia"]
    assert "chưa rút gì cả" in an.says("2")
    for said in ("có", "ok", "👍", "ừ"):
        an.says("/dulieu rut")
        assert "chưa rút gì cả" in an.says(said)
        assert "Nguyễn Văn An" in an.says("/dulieu")
    an.says("/dulieu rut")
    assert "ngừng trò chuyện" in an.says("Tôi rút ạ.")
    assert "mã mời" in an.says("/camket")


@pytest.mark.parametrize("words", ["thôi tôi không rút nữa", "1"])
def test_who_stays_says_so(an: Person, words: str) -> None:
    an.says("/dulieu rut")
    an.says(words)
    assert "Nguyễn Văn An" in an.says("/huy") + an.says("/dulieu")


def test_the_secretary_hears_that_somebody_withdrew(an: Person, binh: Person) -> None:
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert "Nguyễn Văn An đã rút lại sự đồng ý" in binh.receives()
    assert "Nguyễn Văn An" in binh.says("/dulieu phaitra")


def test_who_withdrew_comes_back_without_a_code_for_fifteen_days(an: Person, village: Village) -> None:
    register(an)
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert "Đồng chí có đồng ý" in an.says("cho tôi quay lại")
    an.picks("Tôi đồng ý")
    assert "Trồng dừa" in an.says("/camket")
    an.says("/dulieu rut")
    an.says("tôi rút")
    an.picks("Tôi muốn quay lại")
    an.picks("Tôi không đồng ý")
    assert "mã mời" in an.says("/camket")


def test_after_fifteen_days_only_a_new_code_leads_back(an: Person, village: Village) -> None:
    an.says("/dulieu rut")
    an.says("tôi rút")
    village.wait(days=16)
    assert "mã mời" in an.says("cho tôi quay lại")
    assert village.database.transact(several.forget_former, village.now - several.WAY_BACK) == 1


def test_a_phone_that_was_taken_off_does_not_come_back_by_itself(an: Person, village: Village, channel: str) -> None:
    other = village.stranger(channel)
    other.says(village.code_for(an.member_id))
    other.picks("Tôi đồng ý")
    other.picks("Dùng thêm")
    an.receives()
    an.picks("Đúng là tôi")
    an.says("/dulieu bo 2")
    assert "mã mời" in other.says("cho tôi quay lại")


def test_the_names_are_a_consent_of_their_own(an: Person) -> None:
    assert "Nêu tên ngoài chi bộ: không" in an.says("/dulieu")
    an.picks("Nêu tên ngoài chi bộ")
    assert "cần trả lời" in an.says("ừ") or "Tôi đồng ý nêu tên" in an.reads(an.heard)
    an.says("tôi đồng ý nêu tên")
    assert "Nêu tên ngoài chi bộ: đồng ý từ" in an.says("/dulieu")
    an.says("/dulieu ten")
    an.picks("Không nêu tên tôi")
    assert "Nêu tên ngoài chi bộ: không" in an.says("/dulieu")


def test_who_lets_go_of_the_question_changes_no_consent(an: Person) -> None:
    an.says("/dulieu ten")
    an.says("tôi đồng ý nêu tên")
    an.says("/dulieu ten")
    assert "Đã dừng" in an.says("thôi khỏi")
    assert "Nêu tên ngoài chi bộ: đồng ý từ" in an.says("/dulieu")


def test_a_committee_reads_a_name_only_with_its_bearers_yes(village: Village, channel: str) -> None:
    binh = village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    chi = village.person(channel, "Trần Kim Chi", "CB2", (Role.SECRETARY, "XA"), leader=True)
    register(binh)
    binh.says("/baocao 1 500")
    binh.picks("đã xong toàn bộ")
    assert "Đồng chí có muốn nêu tên không" in binh.receives()
    assert "Lê Thị Bình" not in chi.says("/duyet")
    binh.picks("Tôi trả lời")
    binh.says("tôi đồng ý nêu tên")
    assert "Lê Thị Bình" in chi.says("/duyet")


def test_a_wrong_name_is_corrected_by_a_leader_and_had_back(an: Person, binh: Person) -> None:
    an.says("/dulieu")
    an.picks("Tên tôi ghi sai")
    assert "12/03/2026" in an.says("Nguyễn Văn Ân")
    assert "sửa tên thành “Nguyễn Văn Ân”" in binh.receives()
    assert "Nguyễn Văn An xin sửa tên" in binh.says("/dulieu phaitra")
    binh.picks("Sửa thành")
    assert "nay ghi là “Nguyễn Văn Ân”" in an.receives()
    assert "Họ tên: Nguyễn Văn Ân" in an.says("/dulieu")
    binh.picks("Ghi lại tên cũ")
    assert "Họ tên: Nguyễn Văn An\n" in an.says("/dulieu")
    assert "không ai chờ" in binh.says("/dulieu phaitra")


def test_a_request_is_declined_or_taken_back(an: Person, binh: Person) -> None:
    an.says("/dulieu sua")
    an.says("Nguyễn Văn Ân")
    binh.says("/dulieu phaitra")
    binh.picks("Giữ")
    assert "vẫn ghi như cũ" in an.receives()
    an.says("/dulieu sua")
    an.says("Nguyễn Văn Ấn")
    an.picks("Thôi, không sửa")
    assert "không ai chờ" in binh.says("/dulieu phaitra")


def test_what_is_late_says_so_and_members_see_none_of_it(an: Person, binh: Person, village: Village) -> None:
    an.says("/dulieu sua")
    an.says("Nguyễn Văn Ân")
    village.wait(days=5)
    assert "quá hạn" in binh.says("/dulieu phaitra")
    assert "Mục này dành cho" in an.says("/dulieu phaitra")
    assert "Ân" not in village.person(an.channel, "Trần Khác", "CB2", (Role.SECRETARY, "CB2")).says("/dulieu phaitra")


def test_two_working_days_pass_over_a_weekend() -> None:
    assert working_days_after(date(2026, 3, 12), 2) == date(2026, 3, 16)
    assert working_days_after(date(2026, 3, 10), 2) == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2026, 4, 29), date(2026, 5, 5)),  # 30 April and 1 May, then a weekend
        (date(2027, 4, 30), date(2027, 5, 5)),  # 1 May is a Saturday: the Monday is off too
        (date(2027, 2, 4), date(2027, 2, 12)),  # Tết over a weekend
        (date(2027, 4, 14), date(2027, 4, 19)),  # the day of the Hùng Kings
        (date(2026, 12, 31), date(2027, 1, 5)),
    ],
)
def test_two_working_days_pass_over_holidays(asked: date, due: date) -> None:
    assert working_days_after(asked, 2) == due


def test_the_only_administrator_is_kept_waiting_by_nobody(dung: Person, village: Village) -> None:
    dung.says("/dulieu sua")
    assert "ghi ngay" in dung.says("Phạm Tiến Dũng")
    assert "Phạm Tiến Dũng" in dung.says("/dulieu")
    dung.says("/dulieu sua")
    dung.says("Phạm Hùng Dũng")
    dung.picks("Ghi lại tên cũ")
    assert "Phạm Tiến Dũng" in dung.says("/dulieu")


def test_of_two_administrators_the_other_decides(dung: Person, village: Village, channel: str) -> None:
    other = village.person(channel, "Vũ Thị Linh", "", (Role.ADMIN, ""))
    dung.says("/dulieu sua")
    assert "ghi ngay" not in dung.says("Phạm Tiến Dũng")
    assert "Phạm Tiến Dũng" in other.says("/dulieu phaitra")


def test_what_is_handed_over_says_how_one_is_written_to(an: Person, village: Village, database: Database) -> None:
    """Which chat is written to first, which is blocked, and which was taken off and still names its owner."""
    account = database.transact(accounts.of_member, an.member_id)[0].account_id
    database.transact(several.prefer, an.member_id, account, village.now)
    (kept,) = database.transact(personal_data.gather, an.member_id)["chats"]
    assert (kept["written_to_first"], kept["blocked"], kept["linked"]) == (True, False, True)
    database.transact(several.take_off, an.member_id, account, village.now)
    (kept,) = database.transact(personal_data.gather, an.member_id)["chats"]
    assert kept["linked"] is False


def test_a_corrected_name_is_found(an: Person, binh: Person) -> None:
    an.says("/dulieu sua")
    an.says("Nguyễn Thanh Tùng")
    binh.says("/dulieu phaitra")
    binh.picks("Sửa thành")
    assert "Nguyễn Thanh Tùng" in binh.says("tìm đồng chí Tùng")
    assert "Nguyễn Thanh Tùng" not in binh.says("tìm đồng chí An")


def test_the_button_of_an_older_request_does_nothing_once_it_was_asked_anew(an: Person, binh: Person) -> None:
    an.says("/dulieu sua")
    an.says("Nguyễn Văn Ân")
    binh.says("/dulieu phaitra")
    older = binh.choice("Sửa thành").value
    an.says("/dulieu sua")
    an.says("Nguyễn Văn Ấn")
    assert "đã xong rồi" in binh.says(older)
    assert "Họ tên: Nguyễn Văn An\n" in an.says("/dulieu")
    binh.says("/dulieu phaitra")
    binh.picks("Sửa thành")
    assert "Họ tên: Nguyễn Văn Ấn\n" in an.says("/dulieu")


def test_where_nobody_else_leads_the_administrators_hear_of_it(binh: Person, village: Village, channel: str) -> None:
    admin = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    binh.says("/dulieu sua")
    assert "Phạm Dũng" in binh.says("Lê Thị Bính")
    assert "sửa tên thành “Lê Thị Bính”" in admin.receives()
    admin.says("/dulieu phaitra")
    admin.picks("Sửa thành")
    assert "Họ tên: Lê Thị Bính\n" in binh.says("/dulieu")


def test_who_belongs_to_no_branch_is_seen_to_by_the_administrators(village: Village, channel: str) -> None:
    admin = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    clerk = village.person(channel, "Trần Kim Chi", "", (Role.STAFF, "XA"))
    head = village.person(channel, "Võ Văn Tám", "CB2", (Role.SECRETARY, "XA"), leader=True)
    clerk.says("/dulieu sua")
    clerk.says("Trần Kim Chí")
    assert "Trần Kim Chí" in admin.receives()
    assert "Trần Kim Chí" not in head.says("/dulieu phaitra")
    admin.says("/dulieu phaitra")
    admin.picks("Sửa thành")
    assert "Trần Kim Chí" in clerk.receives()


def test_who_leads_alone_and_withdraws_is_told_of_to_the_administrators(
    binh: Person, village: Village, channel: str
) -> None:
    admin = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    binh.says("/dulieu rut")
    binh.says("tôi rút")
    assert "Lê Thị Bình đã rút lại sự đồng ý" in admin.receives()
