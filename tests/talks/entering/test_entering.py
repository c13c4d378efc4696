"""A secretary registers, reports, changes and takes back for a member of the own cell, always with the name."""

import pytest
from sqlmodel import select

from domain.pledges.states import PledgeState
from domain.roles import Role
from storage import pledges
from storage.people import leaving
from storage.tables import HistoryEntry, Report
from tests.moving import move
from tests.talking import Person, Village

REGISTERS = "đăng ký giúp đồng chí Bảy: trồng 50 cây dừa trước 30/4"


def of(village: Village, member_id: int) -> list[pledges.Pledge]:
    return village.database.transact(pledges.of_member, member_id)


def entered(binh: Person) -> None:
    binh.says(REGISTERS)
    binh.picks("đúng, đăng ký")


def test_a_pledge_is_registered_in_the_members_name_by_whoever_enters_it(
    binh: Person, bay: int, village: Village
) -> None:
    said = binh.says(REGISTERS)
    assert "Ghi giúp đồng chí Trần Văn Bảy" in said
    assert "Người đăng ký: Trần Văn Bảy" in said
    assert of(village, bay) == []
    assert "Đã đăng ký giúp đồng chí Trần Văn Bảy" in binh.picks("đúng, đăng ký")
    (pledge,) = of(village, bay)
    assert (pledge.content, pledge.entered_by_id) == ("Trồng 50 cây dừa", binh.member_id)

    def actors(session):
        return session.exec(select(HistoryEntry.actor_id).where(HistoryEntry.verb == "registered")).all()

    assert village.database.transact(actors) == [binh.member_id]


@pytest.mark.parametrize(
    "sentence",
    [
        "chú Bảy báo được 30 cây rồi",
        "chú Bảy nhờ tôi báo cáo giùm là được 30 cây",
        "báo cáo giùm chú Bảy được 30 cây",
        "bao cao giup chu Bay duoc 30 cay",
        "chú Bảy trồng được 30 cây dừa rồi",
        "Bảy: được 30 cây",
        "nhập báo cáo cho chú Bảy được 30 cây",
    ],
)
def test_a_report_is_heard_read_back_with_the_name_and_noted(
    binh: Person, bay: int, village: Village, sentence: str
) -> None:
    entered(binh)
    said = binh.says(sentence)
    assert "Trần Văn Bảy" in said
    assert "30 cây dừa, phải không" in said
    assert of(village, bay)[0].done is None
    assert "Đã ghi giúp đồng chí Trần Văn Bảy" in binh.picks("đúng rồi")
    assert of(village, bay)[0].done == 30

    def reporters(session):
        return session.exec(select(Report.member_id)).all()

    assert village.database.transact(reporters) == [binh.member_id]


@pytest.mark.parametrize(
    "sentence",
    [
        "chú Bảy báo cáo chưa",
        "nhắn chú Bảy mai họp 7 giờ",
        "báo giùm chú Bảy mai họp 7 giờ",
        "chú Bảy mất rồi",
        "nhắc chú Bảy báo cáo",
        "chi bộ giúp chú Bảy xây nhà",
        "chú Bảy được khen",
    ],
)
def test_what_only_names_a_member_enters_nothing(binh: Person, bay: int, village: Village, sentence: str) -> None:
    entered(binh)
    assert "Ghi giúp đồng chí" not in binh.says(sentence)
    assert of(village, bay)[0].done is None


def test_a_correction_takes_a_reason_and_can_be_undone(binh: Person, bay: int, village: Village) -> None:
    entered(binh)
    assert "Vì sao" in binh.says("sửa giúp chú Bảy 50 cây thành 40 cây")
    assert "50 cây dừa → 40 cây dừa" in binh.picks("Ghi nhầm")
    binh.picks("Đúng, sửa lại")
    assert of(village, bay)[0].goal.value == 40
    binh.picks("trả lại như cũ")
    assert of(village, bay)[0].goal.value == 50


def test_a_pledge_is_taken_back_with_a_reason_and_goes_on_again(binh: Person, bay: int, village: Village) -> None:
    entered(binh)
    assert "Trần Văn Bảy" in binh.says("rút giúp chú Bảy việc trồng dừa")
    binh.picks("rút")
    binh.says("chú bị bệnh nặng")
    assert of(village, bay)[0].state is PledgeState.WITHDRAWN
    binh.picks("làm tiếp")
    assert of(village, bay)[0].state is PledgeState.ACTIVE


def test_a_slip_is_taken_back_at_once(binh: Person, bay: int, village: Village) -> None:
    entered(binh)
    assert "đăng ký giúp đồng chí Trần Văn Bảy" in binh.says("gõ nhầm")
    binh.picks("lấy lại")
    assert of(village, bay)[0].state is PledgeState.WITHDRAWN


def test_a_report_entered_by_mistake_is_taken_back(binh: Person, bay: int, village: Village) -> None:
    entered(binh)
    binh.says("chú Bảy báo được 30 cây rồi")
    binh.picks("đúng rồi")
    assert "ghi giúp đồng chí Trần Văn Bảy" in binh.says("gõ nhầm")
    assert "Ghi giúp đồng chí Trần Văn Bảy" in binh.picks("lấy lại")
    assert of(village, bay)[0].done is None


def test_two_of_one_name_are_asked(binh: Person, bay: int, village: Village) -> None:
    village.member("Lê Thị Bảy", "CB1")
    said = binh.says(REGISTERS)
    assert "Có nhiều đồng chí tên như vậy" in said
    assert "Người đăng ký: Trần Văn Bảy" in binh.picks("Trần Văn Bảy")


@pytest.mark.parametrize("name", ["đồng chí Mít", "chú Năm Lùn"])
def test_a_name_nobody_has_is_said_so(binh: Person, bay: int, village: Village, name: str) -> None:
    said = binh.says(f"đăng ký giúp {name}: trồng 50 cây dừa trước 30/4")
    assert "không có ai tên" in said
    assert "Người đăng ký: Trần Văn Bảy" in binh.says("Bảy")


def test_another_accent_is_another_name_and_asked(binh: Person, bay: int, village: Village) -> None:
    village.member("Lê Thị Tư", "CB1")
    said = binh.says("đăng ký giúp chị Tú: trồng 50 cây dừa trước 30/4")
    assert "không có ai tên “Tú”" in said
    assert "Lê Thị Tư" in said


def test_help_promised_to_somebody_may_be_a_pledge_of_ones_own(binh: Person, bay: int) -> None:
    binh.says("Tôi đăng ký giúp ông Tư Hiền 1 căn nhà tình thương 60 triệu, xong trước 2/9")
    assert "Đồng chí đăng ký cho ai" in binh.picks("của tôi")


def test_a_longer_name_is_somebody_else(binh: Person, bay: int) -> None:
    assert "không có ai tên “Bảy Lùn”" in binh.says("ghi giúp chú Bảy Lùn: trồng 50 cây dừa trước 30/4")


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Chú Bảy không có điện thoại, ghi cho chú nuôi 50 con vịt tới Tết", "Nuôi 50 con vịt"),
        ("đồng chí Bảy nhận dọn 2 km kênh trước 2/9, nhập giùm", "Dọn 2 km kênh"),
        ("đk dùm đc Bảy: hiến máu 2 lần trước 30/12", "Hiến máu 2 lần"),
        ("chú Bảy nhờ tôi ghi: dọn 2 km kênh trước 2/9", "Dọn 2 km kênh"),
        ("trồng 50 cây dừa trước Tết, đăng ký giúp chú Bảy", "Trồng 50 cây dừa"),
        ("Tôi nhập thay chú Bảy 5 suất quà trước Tết", "5 suất quà"),
    ],
)
def test_it_is_heard_in_many_words(binh: Person, bay: int, sentence: str, content: str) -> None:
    said = binh.says(sentence)
    assert "Ghi giúp đồng chí Trần Văn Bảy" in said
    assert content in said


def test_somebody_of_another_cell_is_not_found(binh: Person, bay: int, village: Village) -> None:
    village.member("Trương Văn Năm", "CB2")
    assert "không có ai tên “Năm”" in binh.says("đăng ký giúp chú Năm: trồng 50 cây dừa trước 30/4")


def test_the_card_of_a_member_shows_what_is_open_and_what_can_be_done(binh: Person, bay: int) -> None:
    entered(binh)
    said = binh.says("ghi hộ chú Bảy")
    assert "Trồng 50 cây dừa" in said
    assert "được ghi giúp" in said
    assert "Ghi giúp đồng chí Trần Văn Bảy" in binh.picks("Báo cáo")


def test_who_moved_meanwhile_is_not_entered_for(binh: Person, bay: int, village: Village) -> None:
    binh.says(REGISTERS)
    move(village, bay, "CB2")
    assert "chi bộ mình phụ trách" in binh.picks("đúng, đăng ký")
    assert of(village, bay) == []


def test_who_leads_no_more_enters_nothing(binh: Person, bay: int, village: Village) -> None:
    binh.says(REGISTERS)

    def ending(session):
        leaving.leave(session, binh.member_id, None, village.now.date(), village.stamp)

    village.database.transact(ending)
    binh.picks("đúng, đăng ký")
    assert of(village, bay) == []


def test_more_than_the_target_is_asked_back_and_confirmed_by_somebody_else(
    binh: Person, bay: int, chi: Person, village: Village, channel: str
) -> None:
    deputy = village.person(channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    entered(binh)
    assert "vượt chỉ tiêu" in binh.says("chú Bảy báo được 80 cây rồi")
    assert "lãnh đạo khác sẽ xác nhận" in binh.picks("đúng rồi")
    assert "không có việc nào" in binh.says("/duyet").lower()
    assert "Đồng chí Lê Thị Bình báo giúp: đồng chí Trần Văn Bảy đã hoàn thành" in deputy.receives()
    assert "Đồng chí Lê Thị Bình báo giúp" in deputy.says("/duyet")
    assert chi.receives() == ""
    deputy.picks("Chưa đạt")
    deputy.says("đếm lại giúp")
    deputy.picks("Có")
    told = binh.receives()
    assert "báo giúp đồng chí Trần Văn Bảy được trả lại" in told
    assert "đếm lại giúp" in told
    assert "60 cây dừa" in binh.says("chú Bảy báo được 60 cây rồi")


def test_what_waits_for_confirmation_is_named(binh: Person, bay: int, village: Village) -> None:
    entered(binh)
    binh.says("chú Bảy báo trồng đủ 50 cây dừa rồi")
    binh.picks("xong toàn bộ")
    assert "chờ xác nhận" in binh.says("chú Bảy báo được 90 cây rồi")


def test_whoever_reports_a_members_own_pledge_as_done_does_not_confirm_it(
    binh: Person, an: Person, chi: Person, village: Village
) -> None:
    an.says("/dangky trồng 50 cây dừa trước 30/4")
    an.picks("đúng, đăng ký")
    binh.says("chú An báo trồng đủ 50 cây dừa rồi")
    binh.picks("xong toàn bộ")
    assert of(village, an.member_id)[0].state is PledgeState.CLAIMED
    assert "không có việc nào" in binh.says("/duyet").lower()
    shown = chi.says("/duyet")
    assert "Một đồng chí của Chi bộ ấp 1" in shown
    assert "Bình" not in shown
    chi.picks("Xác nhận hoàn thành")
    assert of(village, an.member_id)[0].state is PledgeState.DONE


def test_a_registration_of_ones_own_that_was_begun_is_not_dropped_unasked(
    binh: Person, bay: int, village: Village
) -> None:
    binh.says("/dangky nuôi 3 con bò")
    binh.picks("Cá nhân")
    assert "đang làm dở" in binh.says(REGISTERS)
    assert "Bao giờ hoàn thành" in binh.picks("việc dở trước")
    binh.says("30/6")
    said = binh.picks("đúng, đăng ký")
    assert "Ghi giúp đồng chí Trần Văn Bảy" in said
    binh.picks("đúng, đăng ký")
    assert [each.content for each in of(village, bay)] == ["Trồng 50 cây dừa"]
    assert [each.content for each in of(village, binh.member_id)] == ["Nuôi 3 con bò"]


def test_an_entry_in_the_middle_of_a_dialogue_sets_that_aside(binh: Person, bay: int) -> None:
    entered(binh)
    binh.says("/dangky")
    binh.picks("Cá nhân")
    assert "30 cây dừa, phải không" in binh.says("báo cáo giùm chú Bảy được 30 cây")


def test_what_is_told_before_into_the_book_is_entered(binh: Person, bay: int) -> None:
    entered(binh)
    said = binh.says("Chú Bảy xài máy cục gạch, chú làm được 48 cây rồi đó, vô sổ cho chú")
    assert "Trần Văn Bảy" in said
    assert "48" in said


@pytest.mark.parametrize(
    "sentence",
    [
        "chú Bảy xài cục gạch, ổng nói đăng ký 30 cây dừa tới 2/9, ghi giùm",
        "chú Bảy không có điện thoại, chú ấy nói là đăng ký 30 cây dừa tới 2/9, ghi giùm",
        "chú Bảy tính đăng ký 30 cây dừa tới 2/9, ghi giùm",
    ],
)
def test_a_pledge_told_behind_a_reason_is_no_report_on_another(binh: Person, bay: int, sentence: str) -> None:
    entered(binh)
    said = binh.says(sentence)
    assert "Ghi giúp đồng chí Trần Văn Bảy" in said
    assert "Việc sẽ làm: 30 cây dừa" in said
    assert "02/09/2026" in said


def test_a_number_in_the_clause_with_the_reason_is_not_lost(binh: Person, bay: int) -> None:
    entered(binh)
    assert "30 cây dừa, phải không" in binh.says("chú Bảy xài cục gạch mà trồng được 30 cây dừa rồi, ghi giùm")


def test_his_is_taken_back_where_a_reason_of_his_is_told_before(binh: Person, bay: int) -> None:
    entered(binh)
    said = binh.says("Anh Bảy theo con lên Bình Dương ở luôn rồi, rút cái của ảnh ra nghen")
    assert "Ghi giúp đồng chí Trần Văn Bảy" in said
    assert "Tôi rút việc này nhé" in said


def test_nobody_of_that_name_is_said(binh: Person, bay: int) -> None:
    assert "không có ai tên “Lê Văn Mười”" in binh.says("Ông Lê Văn Mười sao im re vậy, nhắc ổng một tiếng coi")
