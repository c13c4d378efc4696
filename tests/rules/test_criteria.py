"""Sets of criteria, what a sheet comes to, grades running, terms, and what is said of all this."""

from datetime import date
from decimal import Decimal

import pytest

from domain.criteria import said
from domain.criteria.criteria import CriteriaSet, Criterion, Mark, Sheet, State, entered, kept_in, shipped
from domain.criteria.grades import Grade, excellent_running, running
from domain.criteria.recognition import Recognition, term_began, until_after
from domain.criteria.said import Wish

TODAY = date(2026, 11, 20)


def test_the_eight_of_a_cell_stand_ready_and_those_of_meetings_make_a_hundred() -> None:
    assert [len(each.criteria) for each in shipped().values()] == [8, 5, 4]
    assert shipped()["sinh-hoat"].most == 100
    assert not shipped()["trong-sach"].suggested


def sheet(criteria: CriteriaSet, **marks: int) -> Sheet:
    given = {code.removeprefix("c"): Mark(Decimal(value)) for code, value in marks.items()}
    return Sheet(1, 1, criteria, "2026", State.DRAFT, marks=given)


def test_what_is_not_marked_is_neither_met_nor_failed() -> None:
    begun = sheet(shipped()["bon-tot"], c1=1, c2=0).result
    assert [begun.reached, begun.most, Decimal(begun.unmarked)] == [1, 4, 2]
    assert begun.met is None
    assert sheet(shipped()["bon-tot"], c1=1, c2=1, c3=1, c4=1).result.met is True
    assert sheet(shipped()["bon-tot"], c1=1, c2=1, c3=1, c4=0).result.met is False


def test_points_are_met_from_the_threshold_on() -> None:
    meeting = shipped()["sinh-hoat"]
    assert sheet(meeting, c1=15, c2=15, c3=10, c4=20, c5=10).result.met is True
    assert sheet(meeting, c1=15, c2=15, c3=10, c4=19, c5=10).result.met is False


def test_of_a_changed_set_marks_of_the_same_criteria_stay() -> None:
    old = CriteriaSet(code="a", name="A", criteria=(Criterion(code="1", text="Một"), Criterion(code="2", text="Hai")))
    new = CriteriaSet(code="a", name="A", criteria=(Criterion(code="1", text="Ba"), Criterion(code="2", text="Một")))
    assert kept_in(new, {"1": Mark(Decimal(1), "có")}, old) == {"2": Mark(Decimal(1), "có")}


def test_a_set_that_is_called_like_a_known_one_takes_its_place_and_keeps_what_it_fills() -> None:
    known = shipped()["trong-sach"]
    new = entered("Trong sạch", [(known.criteria[2].text, None), ("Một tiêu chí khác", None)], known)
    assert (new.code, new.name) == (known.code, known.name)
    assert [each.fill for each in new.criteria] == [known.criteria[2].fill, None]


def test_years_running_end_with_the_year_or_the_one_before() -> None:
    assert running({2023, 2024, 2025}, 2025) == 3
    assert running({2023, 2025}, 2025) == 1
    grades = {2024: Grade.EXCELLENT, 2025: Grade.EXCELLENT}
    assert excellent_running(grades, 2026) == 2
    assert excellent_running(grades | {2026: Grade.GOOD}, 2026) == 0
    assert excellent_running({}, 2026) is None


def test_terms_begin_in_years_divisible_by_five_and_a_recognition_lapses_after_its_last_day() -> None:
    assert term_began(date(2024, 12, 31)) == date(2020, 1, 1)
    assert term_began(date(2025, 1, 1)) == date(2025, 1, 1)
    assert until_after(date(2026, 3, 1), 2) == date(2028, 12, 31)
    assert until_after(date(2026, 3, 1), 0) is None
    one = Recognition(1, 1, "", "Xã điểm", 2026, 2, "1", TODAY, date(2026, 12, 31), 1, TODAY)
    assert one.stands(date(2026, 12, 31))
    assert one.has_lapsed(date(2027, 1, 1))
    assert one.lapses_soon(TODAY)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("tự chấm chi bộ 4 tốt", Wish.MARK),
        ("tu cham trong sach vung manh", Wish.MARK),
        ("chấm điểm buổi sinh hoạt tháng 10", Wish.MARK),
        ("nộp phiếu tự chấm", Wish.HAND_IN),
        ("in phiếu tự chấm", Wish.PAPER),
        ("chi bộ mình còn thiếu tiêu chí nào", Wish.SEE),
        ("xem bộ tiêu chí trong sạch vững mạnh", Wish.SEE),
        ("bộ tiêu chí Sáu không:\n1. Không rác\n2. Không ngập", Wish.ENTER),
        ("xếp loại chi bộ ấp 1 năm 2025: hoàn thành xuất sắc nhiệm vụ", Wish.GRADE),
        ("xep loai dang vien: An tot, Bay xuat sac", Wish.GRADE),
        ("tôi được xếp loại gì", Wish.OWN_GRADE),
        ("kết quả xếp loại năm 2025 thế nào", Wish.GRADES),
        ("công nhận Chi bộ ấp 1 đạt trong sạch theo Quyết định số 15-QĐ/ĐU ngày 20/11/2026", Wish.RECOGNISE),
        ("từ đầu nhiệm kỳ công nhận được mấy chi bộ", Wish.REGISTER),
        ("sổ công nhận", Wish.REGISTER),
        ("chi bộ nào sắp hết hạn công nhận", Wish.LAPSING),
        ("công nhận cô Tám", None),
        ("xã tôi được công nhận nông thôn mới rồi", None),
        ("đăng ký trồng 30 cây dừa", None),
        ("tôi làm tốt rồi", None),
    ],
)
def test_what_a_sentence_wishes(text: str, wish: Wish | None) -> None:
    assert said.wish_in(text) is wish


def test_a_decision_is_read_from_a_sentence() -> None:
    text = "công nhận xã An Thạnh là xã nông thôn mới nâng cao theo QĐ số 8-QĐ/TU ngày 3/2/2026, có giá trị 2 năm"
    found = said.decision_in(text, TODAY)
    assert (found.title, found.number, found.day, found.years) == (
        "xã nông thôn mới nâng cao",
        "8-QĐ/TU",
        date(2026, 2, 3),
        2,
    )
    assert said.decision_in("công nhận ấp 1 năm 2025 theo QĐ 3-QĐ/ĐU ngày 5/11/2018", TODAY).year == 2025


def test_several_grades_stand_in_one_text() -> None:
    text = "xếp loại đảng viên năm 2025:\nNguyễn Văn An: hoàn thành tốt nhiệm vụ\n"
    text += "Bảy xuất sắc; Tám không hoàn thành nhiệm vụ"
    assert said.grades_in(text) == [("Nguyễn Văn An", Grade.GOOD), ("Bảy", Grade.EXCELLENT), ("Tám", Grade.FAILED)]


def test_a_criterion_is_marked_by_its_number() -> None:
    met, points = said.one_mark("tiêu chí 3 đạt, có biên bản ngày 3/2"), said.one_mark("tieu chi 2 duoc 14 diem")
    assert met and points
    assert (met.code, met.met, met.words) == ("3", True, "có biên bản ngày 3/2")
    assert (points.code, points.value) == ("2", Decimal(14))
    assert said.one_mark("tiêu chí 3 chưa đạt").met is False  # type: ignore[union-attr]
    assert said.one_mark("tiêu chí 3 đạt chưa?") is None


def test_criteria_are_read_a_line_each_with_their_points() -> None:
    name, lines = said.entered("Bộ tiêu chí “Sáu không”:\n1. Không rác (20 điểm)\n- Không ngập: 80 điểm") or ("", [])
    assert name == "Sáu không"
    assert lines == [("Không rác", Decimal(20)), ("Không ngập", Decimal(80))]
    assert said.entered("bộ tiêu chí nào còn thiếu") is None
