"""Agreements and recognitions stand in the figures, on any day, in as many queries whatever there are of them."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook
from sqlalchemy import event

from domain.agreements.agreement import Counted
from domain.criteria.recognition import Recognised
from domain.figures import Summary
from domain.papers.kinds import Kind
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.desk.test_who_belongs_where import made, said
from tests.talks.recognition.agreeing import agreed
from tests.talks.recognition.test_commending import proposed

TAKEN = "công nhận chi bộ ấp 1 trong sạch vững mạnh năm 2026 theo QĐ 45-QĐ/ĐU ngày 3/3/2026"


def summarised(village: Village, code: str = "XA", day: date | None = None) -> Summary:
    def work(session: Session) -> Summary:
        place, campaign = organisations.by_code(session, code), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        return figures.summary(session, place, campaign, AsOf.now(day or village.now.date()), names=False)

    return village.database.transact(work)


def recognised(chi: Person, sentence: str = TAKEN) -> None:
    chi.says(sentence)
    chi.picks("Đúng, ghi vào sổ")


def test_agreements_are_counted_with_their_scores(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = agreed(chi, binh, bao)
    assert "Giao ước thi đua: 1 đang thực hiện" in chi.says("/tonghop")
    chi.says(f"/giaouoc cham {number} 1")
    chi.says("30 35 20")
    chi.picks("Đúng, ghi điểm")
    assert "Giao ước thi đua: 1 đang thực hiện, 1 đã chấm điểm" in chi.says("/tonghop")
    assert summarised(village, "CB1").agreements == Counted(in_force=1, scored=1)
    assert summarised(village, day=date(2026, 3, 9)).agreements == Counted()


def test_what_ran_out_is_said_for_the_year(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    agreed(chi, binh, bao, period="từ 1/2/2026 đến 30/4/2026")
    assert summarised(village, day=date(2026, 5, 1)).agreements == Counted(over=1)
    assert summarised(village, day=date(2027, 1, 1)).agreements == Counted()


def test_cells_that_hold_a_recognition_are_counted_of_all(chi: Person, village: Village) -> None:
    assert "Được công nhận" not in chi.says("/tonghop")
    recognised(chi)
    assert "Được công nhận: 1/2 chi bộ, đạt 50%; năm nay 1, từ đầu nhiệm kỳ 1" in chi.says("/tonghop")
    assert summarised(village).recognised == Recognised(1, 1, 1, 2)
    assert summarised(village, "CB1").recognised == Recognised(1, 1, 1, 1)
    assert summarised(village, day=date(2026, 3, 2)).recognised == Recognised(0, 0, 0, 2)


def test_they_stand_in_the_reports_and_the_workbook(
    an: Person, chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    agreed(chi, binh, bao)
    recognised(chi)
    binh.says("ghi lại Đảng ủy xã An Thạnh đã tặng giấy khen 2 tập thể, 5 cá nhân, quyết định số 9-QĐ/ĐU ngày 3/3/2026")
    binh.picks("Đúng, ghi như vậy")
    report = said(village, binh, "CB1", Kind.HALF_YEAR)
    assert "Giao ước thi đua: 01 đang thực hiện." in report
    assert "Được công nhận: 01/01 chi bộ, đạt 100%" in report
    assert "Đã khen thưởng: 02 tập thể, 05 cá nhân." in report
    book = load_workbook(BytesIO(made(village, chi, "XA", "excel").content))
    lines = [[cell.value for cell in row] for row in book["Điển hình, khen thưởng"].iter_rows()]
    assert [1, "Chi bộ ấp 1", 0, 2, 5, 1, 1] in [line[:7] for line in lines]
    assert [2, "Chi bộ ấp 2", 0, 0, 0, 0, 1] in [line[:7] for line in lines]


def test_the_cost_does_not_follow_how_many_there_are(
    an: Person, chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    proposed(binh)
    agreed(chi, binh, bao)
    recognised(chi)
    first = queries(village)
    agreed(chi, binh, bao, period="năm 2027")
    proposed(binh, "đề nghị tặng giấy khen cho đồng chí An vì trồng 200 cây dừa")
    recognised(chi, "công nhận chi bộ ấp 2 trong sạch vững mạnh năm 2026 theo QĐ 46-QĐ/ĐU ngày 4/3/2026")
    assert queries(village) == first


def queries(village: Village) -> int:
    asked: list[str] = []

    def note(*said: object) -> None:
        asked.append(str(said[2]))

    event.listen(village.database.engine, "before_cursor_execute", note)
    summarised(village)
    event.remove(village.database.engine, "before_cursor_execute", note)
    return len(asked)
