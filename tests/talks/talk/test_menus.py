"""The short menu offers what this person may do and most likely wants."""

from domain.roles import Role
from tests.talking import Person, Village


def offered(person: Person) -> list[str]:
    """The commands behind the menu, as a greeting shows it."""
    person.says("xin chào")
    return [choice.value for choice in person.heard[-1].choices]


def test_each_is_offered_what_their_duties_include(an: Person, binh: Person, dung: Person) -> None:
    own = ["/dangky", "/camket", "/baocao"]
    assert offered(an) == own
    assert offered(binh) == [*own, "/tonghop", "/duyet", "/thanhvien", "/thongbao"]
    assert offered(dung) == ["/tonghop", "/thanhvien", "/thongbao", "/tinhtrang"]


def test_the_administrator_of_a_committee_is_offered_it_too(village: Village, channel: str) -> None:
    administrator = village.person(channel, "Đỗ Thị Em", "", (Role.ADMIN, "XA"))
    assert offered(administrator) == ["/tonghop", "/thanhvien", "/thongbao"]


def test_many_duties_still_make_a_short_menu_in_two_columns(village: Village, channel: str) -> None:
    busy = village.person(channel, "Hai Việc", "CB1", (Role.SECRETARY, "CB1"), (Role.ADMIN, ""))
    assert len(offered(busy)) == 7
    assert busy.heard[-1].columns == 2


def test_the_command_menu_lists_what_one_may_do_and_not_what_stands_under_buttons(an: Person, binh: Person) -> None:
    def listed(person: Person) -> set[str]:
        person.says("/trogiup")
        return {command.name for command in person.heard[-1].commands}

    assert {"dangky", "camket", "baocao", "nghi"} <= listed(an)
    assert not {"duyet", "thanhvien"} & listed(an)
    assert {"duyet", "thanhvien"} <= listed(binh)
    assert not {"laylai", "hieu", "tieptuc", "nhac"} & listed(binh)


def test_whatever_is_offered_is_answered(binh: Person, dung: Person) -> None:
    for person in (binh, dung):
        for command in offered(person):
            assert "không thuộc nhiệm vụ" not in person.taps(command)
            person.says("/huy")


def test_an_administrator_finds_the_members_of_a_branch_by_choosing(an: Person, dung: Person) -> None:
    assert "tổ chức nào" in dung.says("/thanhvien")
    dung.picks("Đảng bộ xã An Thạnh")
    assert "Nguyễn Văn An" in dung.picks("Chi bộ ấp 1")


def test_the_administrator_of_a_committee_does_too(an: Person, village: Village, channel: str) -> None:
    administrator = village.person(channel, "Đỗ Thị Em", "", (Role.ADMIN, "XA"))
    administrator.says("/thanhvien")
    assert "Nguyễn Văn An" in administrator.picks("Chi bộ ấp 1")


def test_what_cannot_be_used_is_met_with_the_same_menu(an: Person) -> None:
    from domain.chat import Kind  # noqa: PLC0415 - only here

    an.sends(kind=Kind.VOICE)
    assert an.heard[-1].columns == 2
