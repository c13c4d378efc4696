"""What is read of an agreement in words, what its points add up to, who is scored and who stands where."""

from datetime import date
from decimal import Decimal

import pytest

from domain.agreements.agreement import Agreement, AgreementState, Line, LineKind, Party, adds_up, points_of
from domain.agreements.said import lines_changed, lines_read, period_read
from domain.agreements.scoring import Score, Sheet, one_read, ranked, several_read
from domain.agreements.wishes import Wish, reason_in, wish_in
from domain.errors import UserError
from domain.roles import Place

ONE, OTHER, THIRD = (Party(number, Place(number, f"/9/{number}/"), f"Chi bộ ấp {number}") for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("typed", "words", "most"),
    [
        ("Xây dựng Đảng: 40 điểm", "Xây dựng Đảng", 40),
        ("1. Xay dung Dang 40d", "Xay dung Dang", 40),
        ("- Kinh tế - xã hội (35,5 điểm)", "Kinh tế - xã hội", Decimal("35.5")),
        ("2) An ninh trật tự = 20", "An ninh trật tự", 20),
        ("Dọn 2 tuyến đường", "Dọn 2 tuyến đường", None),
        ("Kết nạp 3 đảng viên: 25đ.", "Kết nạp 3 đảng viên", 25),
    ],
)
def test_a_content_ends_with_its_points(typed: str, words: str, most: object) -> None:
    (line,) = lines_read(typed, LineKind.CONTENT)
    assert (line.words, line.most) == (words, most)


def test_lines_stand_one_below_the_other_or_between_semicolons() -> None:
    assert len(lines_read("A một: 40 điểm; B hai: 60 điểm", LineKind.CONTENT)) == 2
    assert len(lines_read("A một: 40 điểm\n\n...\nB hai: 60 điểm", LineKind.CONTENT)) == 2
    assert lines_read("Họp quý 20 điểm", LineKind.SOLUTION) == [Line(LineKind.SOLUTION, "Họp quý 20 điểm")]
    with pytest.raises(UserError):
        lines_read("\n".join(f"Nội dung {each} chữ" for each in "abcdefghijklmnopqrstu"), LineKind.CONTENT)


def test_points_make_a_hundred_or_not() -> None:
    lines = lines_read("A một: 40 điểm\nB hai: 60 điểm\nC ba", LineKind.CONTENT)
    assert points_of(lines) == 100
    assert adds_up(lines)
    assert not adds_up(lines[:1])
    assert adds_up(lines[2:])


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("năm 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("hai năm 2024 - 2025", date(2024, 1, 1), date(2025, 12, 31)),
        ("giai doan 2024 den 2025", date(2024, 1, 1), date(2025, 12, 31)),
        ("từ 1/2/2026 đến 31/12/2026", date(2026, 2, 1), date(2026, 12, 31)),
    ],
)
def test_a_period(typed: str, first: date, last: date) -> None:
    assert period_read(typed) == (first, last)


@pytest.mark.parametrize("typed", ["cả năm", "31/2/2026", "từ 31/12/2026 đến 1/2/2026", "2026-2024"])
def test_no_whole_period(typed: str) -> None:
    assert period_read(typed) is None


def test_a_content_is_changed_added_and_left_out_in_words() -> None:
    lines = lines_read("A một: 40 điểm; B hai: 60 điểm", LineKind.CONTENT)
    changed = lines_changed(lines, "sửa nội dung 2 còn 50 điểm")
    assert changed is not None
    assert changed[1].most == 50
    assert len(lines_changed(lines, "thêm nội dung: An ninh 10 điểm") or ()) == 3
    assert len(lines_changed(lines, "bo noi dung 1") or ()) == 1
    assert lines_changed(lines, "gửi đi") is None
    with pytest.raises(UserError):
        lines_changed(lines, "bỏ nội dung 9")


def test_points_are_read_one_by_one_or_all_at_once() -> None:
    assert one_read("28,5 điểm vì thiếu minh chứng") == (Decimal("28.5"), "thiếu minh chứng")
    assert one_read("28") == (Decimal(28), "")
    assert one_read("chưa biết") is None
    for typed in ("28 việc", "28 viec", "28 cây", "28/30", "28%", "38,35"):
        assert one_read(typed) is None
    assert one_read("28đ") == one_read("28 điểm") == (Decimal(28), "")
    assert one_read("28 thiếu minh chứng") == (Decimal(28), "thiếu minh chứng")
    assert several_read("38,35", 2) == [(Decimal(38), ""), (Decimal(35), "")]
    for typed in ("38,35,20", "38, 35, 20", "38 35 20", "38\n35\n20", "1: 38; 2: 35; 3: 20"):
        assert [value for value, _ in several_read(typed, 3) or ()] == [38, 35, 20]
    assert several_read("1: 38 vì tốt\n2: 35", 2) == [(Decimal(38), "tốt"), (Decimal(35), "")]
    assert several_read("38 35", 3) is None
    assert several_read("38 vì 2 việc", 3) is None


def sheet(party: Party, cluster: int | None) -> Sheet:
    return Sheet(party, {}, {1: Score(1, Decimal(cluster))} if cluster is not None else {})


def test_equal_points_share_a_place_and_who_has_none_stands_last() -> None:
    found = ranked([sheet(ONE, None), sheet(OTHER, 0), sheet(THIRD, 0)])
    assert [(each.sheet.party, each.rank) for each in found] == [(OTHER, 1), (THIRD, 1), (ONE, None)]


def one(**facts: object) -> Agreement:
    place, day = Place(9, "/9/"), date(2026, 3, 1)
    return Agreement(
        1,
        place,
        5,
        "",
        date(2026, 1, 1),
        date(2027, 6, 30),
        1,
        AgreementState.SIGNED,
        day,
        day,
        **facts,  # type: ignore[arg-type]
    )


def test_how_far_it_was_on_a_day() -> None:
    broken = one(bound_on=date(2026, 3, 10), ended_on=date(2026, 9, 1))
    days = (date(2026, 2, 1), date(2026, 3, 5), date(2026, 3, 10), date(2026, 9, 1), date(2027, 7, 1))
    assert [broken.state_on(day) for day in days] == [
        None,
        AgreementState.DRAFT,
        AgreementState.SIGNED,
        AgreementState.SIGNED,
        None,
    ]


def test_each_year_that_has_begun_is_scored_and_asked_for_on_a_day_within_it() -> None:
    found = one()
    assert found.scored_years(date(2026, 5, 1)) == [2026]
    assert [found.scoring_day(year) for year in found.years] == [date(2026, 12, 1), date(2027, 6, 30)]


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("ký giao ước", Wish.SIGN),
        ("toi ky giao uoc cum 1", Wish.SIGN),
        ("tôi đã ký giao ước rồi mà", Wish.SHOW),
        ("ai chưa ký giao ước", Wish.MISSING),
        ("chi bộ nào chưa ký giao ước vậy", Wish.MISSING),
        ("rút chữ ký", Wish.UNSIGN),
        ("soạn giao ước thi đua cụm 1 năm 2026", Wish.DRAW_UP),
        ("lap giao uoc voi chi bo ap 2", Wish.DRAW_UP),
        ("góp ý bản dự thảo giao ước", Wish.CHANGE),
        ("rút dự thảo giao ước", Wish.WITHDRAW),
        ("xin rút khỏi giao ước vì thiếu người", Wish.LEAVE),
        ("chấm dứt giao ước cụm 1 vì sáp nhập", Wish.BREAK),
        ("tự chấm giao ước", Wish.SCORE),
        ("khối chấm chi bộ ấp 2", Wish.SCORE),
        ("cham diem giao uoc cho ap 2", Wish.SCORE),
        ("cụm mình xếp thứ mấy", Wish.STANDINGS),
        ("kết quả giao ước năm 2025", Wish.STANDINGS),
        ("xem giao ước", Wish.SHOW),
        ("giao ước đến đâu rồi", Wish.SHOW),
        ("tôi giao ước trồng 50 cây dừa", None),
        ("giao uoc trong 50 cay dua", None),
        ("in giao ước", None),
        ("khối lượng đất đào được 3 khối", None),
        ("chấm dứt đi", None),
        ("chi bộ họp 19h thứ sáu", None),
    ],
)
def test_what_is_wished(said: str, wish: Wish | None) -> None:
    assert wish_in(said) is wish


def test_a_reason_is_taken_from_the_sentence() -> None:
    assert reason_in("xin rút khỏi giao ước vì thiếu người.") == "thiếu người"
    assert reason_in("chấm dứt giao ước") == ""
