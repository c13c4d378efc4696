"""Who moves, and what is withdrawn, in the papers of each branch; numbers of the Excel are numbers."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.chat import OutgoingFile
from domain.papers.kinds import Kind
from domain.pledges.states import PledgeState
from exports.desk.offered import BY_NAME
from exports.desk.order import Order
from locales.language import language
from storage import organisations
from storage.ground.database import Session
from storage.people import members
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

OF_A_CELL = (Kind.MEETING, Kind.REGISTRATION, Kind.REGISTRATION_UP, Kind.URGING, Kind.SIGNING, Kind.HALF_YEAR)
HEAD = 5


def made(village: Village, who: Person, code: str, name: str) -> OutgoingFile:
    def work(session: Session) -> OutgoingFile:
        place, person = organisations.by_code(session, code), members.person(session, who.member_id, village.now.date())
        assert place is not None
        assert person is not None
        return BY_NAME[name].make(session, Order(place, (1,), person, village.now, language("vi")))

    return village.database.transact(work)


def said(village: Village, who: Person, code: str, name: str) -> str:
    """Return what fills a paper."""
    return made(village, who, code, name).content.decode()


def test_who_moves_in_may_is_in_the_papers_of_one_branch_at_a_time(
    village: Village, an: Person, bay: Person, binh: Person, bao: Person
) -> None:
    register(an, "Giúp hộ nghèo", "4 hộ", "30/11")
    register(bay, "Nuôi gà", "30 con", "30/11")
    village.wait(days=66)  # 15 May
    before = [said(village, who, code, Kind.REGISTRATION) for who, code in ((binh, "CB1"), (bao, "CB2"))]
    assert ['"people": "02/03"' in before[0], '"people": "0/01"' in before[1]] == [True, True]
    move(village, an.member_id, "CB2")
    village.wait(days=26)
    for kind in (Kind.REGISTRATION, Kind.SIGNING, Kind.HALF_YEAR):
        old, new = said(village, binh, "CB1", kind), said(village, bao, "CB2", kind)
        if kind is not Kind.HALF_YEAR:
            assert ("Nguyễn Văn An" in old, "Nguyễn Văn An" in new) == (False, True)
        assert "Giúp hộ nghèo" not in old
    after = [said(village, who, code, Kind.REGISTRATION) for who, code in ((binh, "CB1"), (bao, "CB2"))]
    assert ['"people": "01/02"' in after[0], '"people": "01/02"' in after[1]] == [True, True]
    assert "2/3" in binh.says("/tonghop CB1 2026-04-30")
    assert "0/1" in bao.says("/tonghop CB2 2026-04-30")


def test_what_was_withdrawn_is_in_no_paper_and_is_kept(village: Village, an: Person, binh: Person) -> None:
    register(an, "Giúp hộ nghèo", "4 hộ", "20/3")
    register(an, "Nuôi gà", "30 con", "20/3")
    an.says("/rut 1")
    an.picks("Đúng, rút việc này")
    an.picks("Vì việc gia đình")
    village.wait(days=12)
    for kind in OF_A_CELL:
        assert "Giúp hộ nghèo" not in said(village, binh, "CB1", kind), kind
    assert "Nuôi gà" in said(village, binh, "CB1", Kind.REGISTRATION)
    book = load_workbook(BytesIO(made(village, binh, "CB1", "excel").content))
    assert not any(cell.value == "Giúp hộ nghèo" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert next((each.content, each.state) for each in kept(village)) == ("Giúp hộ nghèo", PledgeState.WITHDRAWN)


@pytest.mark.usefixtures("bao")
def test_numbers_are_numbers_and_the_sum_is_that_of_the_rows(
    village: Village, an: Person, bay: Person, chi: Person
) -> None:
    register(an, "Giúp hộ nghèo", "4 hộ")
    register(bay, "Trồng dừa", "500 cây")
    content = made(village, chi, "XA", "excel").content
    shown, typed = (load_workbook(BytesIO(content), data_only=each)["Tổng hợp"] for each in (True, False))
    *rows, total = [row for row in shown.iter_rows(min_row=HEAD + 1, min_col=4, values_only=True) if row[0] is not None]
    heads = [cell.value for cell in shown[HEAD]][3:]
    assert len(rows) == 2
    for place, head in enumerate(heads):
        if head != "Tỷ lệ":
            assert all(isinstance(row[place], int) for row in rows), head
            assert total[place] == sum(row[place] for row in rows), head
    assert round(total[2], 2) == round(total[1] / total[0], 2)
    assert "SUM" not in typed.cell(HEAD + 3, 6).value


def test_a_row_is_as_high_as_its_words_and_a_wide_sheet_is_one_page_across(
    village: Village, an: Person, binh: Person
) -> None:
    register(an, "Vận động bà con trồng hoa dọc tuyến đường liên ấp từ cầu Kinh Ngang đến nhà văn hóa", "4 hộ")
    sheet = load_workbook(BytesIO(made(village, binh, "CB1", "excel").content))["Nội dung đăng ký"]
    assert sheet.row_dimensions[HEAD + 1].height >= 30
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.page_setup.orientation == "landscape"
    widths = sum(each.width for each in sheet.column_dimensions.values())
    assert int(sheet.page_setup.paperSize) == (9 if widths <= 205 else 8)
    assert widths <= 297  # letters of eight points across A3
