"""What is said beside the number of a report: kept, shown to its owner and the cell's leaders, and to nobody above."""

from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from domain.pledges.remarks import Outlook, Stage
from storage.tables import Report
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def newest(village: Village) -> Report:
    """Return the report that was handed in last."""

    def work(session: Session) -> Report:
        found = session.exec(select(Report).order_by(col(Report.id).desc())).first()
        assert found is not None
        session.expunge(found)
        return found

    return village.database.transact(work)


def test_a_remark_is_kept_and_read_back(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "“mưa quá chậm vài bữa”" in an.says("trồng được 120 cây, mưa quá chậm vài bữa")
    report = newest(village)
    assert (report.done, report.words) == (120, "trồng được 120 cây, mưa quá chậm vài bữa")
    assert (report.remark, report.difficulty, report.wanted) == ("mưa quá chậm vài bữa", "", "")
    assert "mưa quá chậm" in an.says("/camket")


def test_a_plain_number_is_answered_without_a_remark(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "Ghi thêm" not in an.says("dạ con báo cáo được 120 cây rồi ạ")
    assert newest(village).remark == ""


@pytest.mark.parametrize(
    ("words", "outlook"),
    [
        ("120 cây, chắc không kịp", Outlook.HARD),
        ("120 cay, kho dat", Outlook.HARD),
        ("120 cây, cuối tháng là xong", Outlook.SURE),
        ("120 cây, chắc đạt", Outlook.SURE),
        ("120 cây, có khả năng đạt", Outlook.LIKELY),
    ],
)
def test_an_outlook_is_heard_in_words(an: Person, village: Village, words: str, outlook: Outlook) -> None:
    register(an)
    an.says("/baocao")
    an.says(words)
    assert (newest(village).outlook, newest(village).done) == (outlook, 120)


def test_an_outlook_without_a_number_is_kept_too(an: Person, village: Village) -> None:
    register(an)
    an.says("chắc không kịp đâu")
    assert newest(village).outlook is Outlook.HARD
    assert "khó đạt" in an.says("/camket 1")


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("mới có kết quả bước đầu", Stage.FIRST_RESULTS),
        ("cơ bản hoàn thành", Stage.NEARLY_DONE),
        ("đang chờ xét công nhận", Stage.TO_BE_RECOGNISED),
    ],
)
def test_the_words_of_offices_are_kept_and_close_nothing(
    an: Person, village: Village, words: str, stage: Stage
) -> None:
    register(an)
    an.says("/baocao")
    an.says(words)
    assert (newest(village).stage, kept(village)[0].state) == (stage, "active")


def test_what_is_asked_of_the_committee_is_offered_to_be_passed_on(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "Đề nghị: “xin cấp thêm giống”" in an.says("trồng được 120 cây, xin cấp thêm giống")
    an.picks("Nhắn bí thư")
    assert "xin cấp thêm giống" in binh.receives()
    assert "Nguyễn Văn An" in binh.says("/dangcho")


def test_a_lack_is_a_difficulty(an: Person, village: Village, binh: Person) -> None:
    register(an)
    an.says("/baocao")
    an.says("mới 120, thiếu 30 bao phân")
    assert (newest(village).done, newest(village).difficulty) == (120, "thiếu 30 bao phân")
    assert an.choice("Nhắn bí thư")


def test_who_confirms_reads_it_and_nobody_above(an: Person, binh: Person, chi: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("xong hết rồi, bà con mừng lắm")
    an.picks("đã xong toàn bộ")
    assert "bà con mừng lắm" in binh.says("/duyet")
    assert "bà con" not in chi.says("/duyet") + chi.says("/tonghop") + chi.says("/dangcho")


def test_a_percentage_of_a_product_is_kept_and_closes_nothing(an: Person, binh: Person, village: Village) -> None:
    register(an, "Xây xong nhà văn hóa ấp", "", "30/6")
    an.says("/baocao")
    assert "khoảng 60%" in an.says("lên tường rồi, cỡ sáu chục phần trăm")
    assert newest(village).remark == "lên tường rồi"
    assert "khoảng 60%" in an.says("/camket")
    an.says("/baocao")
    assert "Lần trước là 60%" in an.says("được 50%")
    an.says("/huy")
    an.says("/baocao")
    assert "xong toàn bộ" in an.says("100% rồi")
    assert kept(village)[0].state == "active"


def test_a_report_of_a_past_day_keeps_the_day(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "Chủ nhật, 08/03/2026" in an.says("hôm chủ nhật trồng được 20 cây")
    assert newest(village).holds_from.isoformat() == "2026-03-08"
    assert kept(village)[0].done_on == newest(village).holds_from


def test_a_total_of_a_past_day_leaves_what_stands_now(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("120")
    an.says("/baocao")
    assert "Hiện đang ghi là 120 cây" in an.says("hôm chủ nhật được 100 cây")
    assert "giữ nguyên" in an.picks("Đúng rồi")
    assert kept(village)[0].done == 120


def test_twenty_more_of_a_past_day_are_added(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("120")
    an.says("/baocao")
    an.says("hôm chủ nhật trồng được 20 cây")
    assert "140/500" in an.picks("Thêm 20 cây")
    assert newest(village).words == "hôm chủ nhật trồng được 20 cây"


def test_what_is_said_with_the_yes_is_kept(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("xong hết rồi")
    an.picks("đã xong toàn bộ")
    an.says("tôi báo nhầm, mới được 50 cây, tại mưa quá")
    an.picks("sửa lại")
    assert (newest(village).done, kept(village)[0].state) == (50, "active")
    assert "mưa quá" in newest(village).remark


def test_the_remark_of_a_report_that_another_takes_the_place_of_is_not_lost(an: Person, village: Village) -> None:
    register(an)
    an.says("tôi trồng được 120 cây rồi, mưa quá chậm vài bữa")
    an.says("trồng được 150 cây")
    assert (newest(village).done, newest(village).remark) == (150, "mưa quá chậm vài bữa")


def test_a_month_has_its_own_account(an: Person, village: Village) -> None:
    register(an, "Mỗi tháng sửa 2 căn nhà", "mỗi tháng 2 căn nhà", "31/12/2026")
    an.says("/baocao")
    assert "tháng này: 2/2 căn nhà (100%)" in an.says("2")
    assert kept(village)[0].state == "active"
    village.wait(days=30)
    assert "tháng này: chưa có báo cáo" in an.says("/camket")
    an.says("/baocao")
    assert "tháng này: 1/2 căn nhà" in an.says("1")


@pytest.mark.parametrize("words", ["tháng này xong rồi", "xong roi", "thang nay du roi"])
def test_a_month_that_is_done_ends_that_month_alone(an: Person, village: Village, words: str) -> None:
    register(an, "Mỗi tháng sửa 2 căn nhà", "mỗi tháng 2 căn nhà", "31/12/2026")
    an.says("/baocao")
    assert "tháng này đã được 2 căn nhà" in an.says(words)
    assert "tháng này: 2/2 căn nhà (100%)" in an.picks("Đúng rồi")
    assert kept(village)[0].state == "active"


def test_the_last_month_is_asked_as_the_whole_unless_the_month_is_named(an: Person, village: Village) -> None:
    register(an, "Mỗi tháng sửa 2 căn nhà", "mỗi tháng 2 căn nhà", "31/3/2026")
    an.says("/baocao")
    assert "xong toàn bộ" in an.says("xong rồi")
    an.says("/huy")
    an.says("/baocao")
    assert "tháng này đã được 2" in an.says("tháng này xong rồi")


def test_all_the_months_are_the_whole(an: Person, village: Village) -> None:
    register(an, "Mỗi tháng sửa 2 căn nhà", "mỗi tháng 2 căn nhà", "31/12/2026")
    an.says("/baocao")
    assert "xong toàn bộ" in an.says("xong toàn bộ rồi")


def test_parts_are_reported_apart_and_held_against_the_whole(an: Person, village: Village) -> None:
    register(an, "Trồng cây ăn trái", "500 cây ăn trái, trong đó 200 cây xoài, 300 cây bưởi", "31/12/2026")
    an.says("/baocao")
    said = an.says("được 120 cây, trong đó 50 cây xoài")
    assert "120/500" in said
    assert "trong đó 50/200 cây xoài" in said
    an.says("/baocao")
    assert "nhiều hơn tổng số" in an.says("xoài được 150 cây") + an.picks("Đúng rồi")
    assert kept(village)[0].done == 120


def test_a_confirmed_result_is_changed_only_with_the_secretarys_yes(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("500")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet")
    binh.picks("Xác nhận")
    an.receives()
    assert "đã được xác nhận" in an.says("tôi gõ nhầm, mới được 50")
    assert kept(village)[0].state == "done"
    an.picks("hỏi giúp tôi")
    assert "mới được 50" in binh.receives()
    binh.picks("Xem và duyệt")
    binh.picks("mở lại")
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", 500)
    assert "đồng ý mở lại" in an.receives()
    assert "Không có việc nào" in binh.says("/dangcho") or "không có việc gì" in binh.says("/dangcho")


def test_a_confirmed_result_stays_where_the_secretary_says_no(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("500")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet")
    binh.picks("Xác nhận")
    an.receives()
    an.says("tôi gõ nhầm, mới được 50")
    an.picks("hỏi giúp tôi")
    binh.receives()
    binh.picks("Xem và duyệt")
    binh.picks("giữ như đã xác nhận")
    assert kept(village)[0].state == "done"
    assert "giữ kết quả" in an.receives()


def test_nobody_else_opens_a_confirmed_result(an: Person, binh: Person, chi: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("500")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet")
    binh.picks("Xác nhận")
    chi.says("/molai 1")
    an.says("/molai 1")
    assert kept(village)[0].state == "done"


def test_a_claim_is_taken_back_also_after_weeks(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("500")
    an.picks("đã xong toàn bộ")
    village.now += timedelta(days=20)
    an.says("tôi gõ nhầm, mới được 50")
    an.picks("sửa lại")
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", 50)


def test_a_counted_whole_keeps_its_numbers(an: Person, village: Village) -> None:
    register(an, "Xây dựng nông thôn mới", "80% tiêu chuẩn", "31/12/2026")
    an.says("/baocao")
    assert "40/59 (68%)" in an.says("đạt 40/59 tiêu chuẩn")
    assert (kept(village)[0].done, kept(village)[0].done_of, kept(village)[0].state) == (40, 59, "active")
    an.says("/baocao")
    assert "48/59 vượt chỉ tiêu" in an.says("đạt 48/59 tiêu chuẩn")
