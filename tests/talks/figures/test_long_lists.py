"""Lists of 500 members and 124 communes are shown page by page, and everybody on them is reached."""

import pytest

from domain.roles import Role
from domain.roster.rows import MemberRow, OrganisationRow, Origin, Roster
from storage.roster import importing
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

COMMUNES, MEMBERS = 124, 500
FAMILIES = ("Đỗ Văn", "Hồ Thị")


@pytest.fixture
def province(village: Village) -> Village:
    """Return the village with 124 communes below the province and 500 members in branch 1."""

    places = tuple(
        OrganisationRow(Origin("to_chuc", number), f"XB{number:03}", f"Đảng bộ xã số {number:03}", "dang_bo_xa", "TINH")
        for number in range(COMMUNES - 1)
    )
    people = tuple(
        MemberRow(Origin("thanh_vien", number), f"DV{number:03}", f"{FAMILIES[number % 2]} Số {number:03}", "CB1")
        for number in range(MEMBERS - 1)
    )
    village.database.transact(importing.apply, Roster(places, people), village.stamp)
    return village


def leaves_through(person: Person, said: str, label: str, most: int) -> str:
    """Follow "show more" to the end; return everything heard."""
    heard = [said]
    for _ in range(most):
        offered = [choice.label for message in person.heard for choice in message.choices]
        if label not in offered:
            return "\n".join(heard)
        heard.append(person.picks(label))
    raise AssertionError("the list never ends")


def test_every_commune_stands_in_the_summary(province: Village, channel: str) -> None:
    secretary = province.person(channel, "Võ Minh", "", (Role.SECRETARY, "TINH"))
    heard = leaves_through(secretary, secretary.says("/tonghop"), "Xem thêm", 7)
    for number in range(COMMUNES - 1):
        assert f"• Đảng bộ xã số {number:03}:" in heard
    assert heard.count("• Đảng bộ xã An Thạnh:") == 1
    assert "📊 Đảng bộ tỉnh" in secretary.picks("Tổng hợp")


def test_a_page_is_of_the_day_that_was_asked_for(province: Village, channel: str) -> None:
    secretary = province.person(channel, "Võ Minh", "", (Role.SECRETARY, "TINH"))
    province.wait(days=10)
    secretary.says(f"/tonghop TINH {province.now.date():%d/%m/%Y}")
    secretary.says("/tonghop TINH 11/03/2026")
    province.make_files()
    secretary.receives()
    secretary.picks("Tổng hợp")
    secretary.picks("Xem thêm")
    assert "11/03/2026" in secretary.choice("Tổng hợp").value


def test_everybody_missing_is_named_to_the_secretary(province: Village, binh: Person) -> None:
    first = binh.says("/tonghop")
    heard = leaves_through(binh, first + binh.picks("Xem thêm người chưa đăng ký"), "Xem thêm", 26)
    for number in range(MEMBERS - 1):
        assert f"Số {number:03}" in heard


def test_a_committee_sees_no_page_of_names(province: Village, binh: Person, chi: Person) -> None:
    for words in ("/tonghop CB1 thieu 20", "/tonghop CB1 chuabao 20", "/tonghop CB1 tre 20"):
        assert "Số" not in chi.says(words)


def test_the_list_of_members_has_all_its_pages(province: Village, binh: Person) -> None:
    heard = leaves_through(binh, binh.says("/thanhvien"), "Xem thêm", 9)
    for number in range(MEMBERS - 1):
        assert f"DV{number:03}" in heard


def test_one_of_five_hundred_is_chosen_by_leafing(province: Village, binh: Person) -> None:
    binh.says("/thanhvien")
    binh.picks("Chọn một đồng chí")
    names = set()
    for _ in range(3):
        names |= {choice.label for choice in binh.heard[-1].choices} - {"Xem thêm"}
        binh.picks("Xem thêm")
    assert len(names) == 24


def test_an_administrator_reaches_every_commune_for_members_and_announcements(province: Village, dung: Person) -> None:
    communes = {f"Đảng bộ xã số {number:03}" for number in range(COMMUNES - 1)}
    for words in ("/thanhvien", "/thongbao Kính mời các đồng chí dự họp"):
        dung.says(words)
        found: set[str] = set()
        for _ in range(16):
            found |= {choice.label for choice in dung.heard[-1].choices}
            if communes <= found:
                break
            dung.picks("Xem thêm")
        assert communes <= found


def test_a_name_that_means_many_is_leafed_through(province: Village, dung: Person) -> None:
    dung.says("/thongbao Kính mời các đồng chí dự họp")
    dung.says("xã số")
    first = {choice.label for choice in dung.heard[-1].choices}
    dung.picks("Xem thêm")
    second = {choice.label for choice in dung.heard[-1].choices}
    assert first & second <= {"Xem thêm", "‹ Quay lại"}


def test_pledges_due_lead_on_to_the_rest(an: Person) -> None:
    for number in range(6):
        register(an, f"Việc số {number}", "2 hộ", "30/6")
    an.says("chừng nào tới hạn")
    assert "Việc số 5" in an.picks("Xem thêm")
