"""Whom an announcement has reached stands below the figures, in the workbook and on the page."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.chat import Kind
from exports.desk.making import Job, make
from exports.figures_page import drawing
from exports.figures_page.wanted import Wanted
from storage import organisations
from storage.campaigns import campaigns
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import announced


@pytest.fixture
def told(an: Person, bay: Person, binh: Person, hai: Person, village: Village) -> Person:
    village.member("Trần Thị Ba", "CB1")
    bay.sends(kind=Kind.BLOCKED)
    announced(hai, village, to="Đảng bộ xã An Thạnh")
    heard_by(village, an, binh, hai)
    an.picks("Tôi đã đọc")
    return an


def test_it_stands_below_the_figures_of_a_branch_and_of_all(told: Person, binh: Person, hai: Person) -> None:
    shown = binh.says("/tonghop")
    assert "Thông báo số 1 (10/03/2026): đã gửi 2, đã đọc 1, đã hiểu 1" in shown
    assert "chưa tham gia: 1" in shown.splitlines()[-1] or "chưa tham gia: 1" in shown
    assert "đã gửi 3, đã đọc 1, đã hiểu 1" in hai.says("/tonghop XA")


def test_two_months_later_and_of_past_days_it_does_not(told: Person, binh: Person, village: Village) -> None:
    village.wait(days=1)
    assert "Thông báo số 1" not in binh.says("/tonghop 10/3/2026")
    village.wait(days=61)
    assert "Thông báo số 1" not in binh.says("/tonghop")


def test_the_workbook_has_a_sheet_of_it(told: Person, hai: Person, village: Village) -> None:
    def made(session: Session) -> bytes:
        place = organisations.by_code(session, "XA")
        assert place is not None
        ids = tuple(each.id for each in campaigns.open_to(session, village.now.date(), place.path))
        return make(session, Job(hai.member_id, "excel", place.id, ids, village.now, "vi")).content

    sheet = load_workbook(BytesIO(village.database.look(made)))["Thông báo đã đọc"]
    rows = [row for row in sheet.iter_rows(min_row=6, values_only=True) if row[0] == 1]
    assert [(row[1], row[4:7], row[8:10]) for row in rows] == [
        ("Chi bộ ấp 1", (2, 1, 1), (1, 1)),
        ("Chi bộ ấp 2", (1, 0, 0), (0, 0)),
    ]


def test_the_page_shows_it(told: Person, binh: Person, village: Village) -> None:
    def drawn(session: Session) -> str:
        place = organisations.by_code(session, "CB1")
        assert place is not None
        return drawing.drawn(session, Wanted(binh.member_id, place.id, village.now)) or ""

    page = village.database.look(drawn)
    assert "Thông báo cần đọc" in page
    assert "đã gửi 2, đã đọc 1, đã hiểu 1" in page
