"""Names stand in Vietnamese order of given names, are found by their ends, and are kept as names are written."""

import pytest

from domain.names import by_given_name, found_by, naturally, written
from domain.roster.new_names import names_in
from domain.roster.office.people import name_of

SORTED = [
    *("Nguyễn Văn An", "Lê Thị Ân", "Trần Văn Bảy", "Trần Văn Bảy (1950)", "Trần Văn Bảy (1965)", "Trần Văn Bảy A"),
    *("Trần Văn Bảy B", "Lý Thị Cúc", "Võ Văn Dũng", "Võ Văn Đức", "Y Êban", "Hồ Văn Ơn", "Ngô Văn Út", "Cao Ý"),
]


def test_they_stand_by_given_name_with_the_letters_in_vietnamese_order() -> None:
    assert sorted({*SORTED}, key=by_given_name) == SORTED


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Nguyễn Thị Hoa", "hoa thi nguyen"),
        ("Trần Văn Bảy (1965)", "bay van tran"),
        ("Trần Văn Bảy A", "bay van tran a"),
        ("Út", "ut"),
        ("Thạch Sô Phia", "phia so thach"),
    ],
)
def test_the_end_of_a_name_is_the_beginning_of_its_key(name: str, key: str) -> None:
    assert found_by(name) == key


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("NGUYỄN THỊ HOA", "Nguyễn Thị Hoa"),
        ("nguye\u0302\u0303n thi\u0323 hoa", "Nguyễn Thị Hoa"),
        ("trần văn bảy a", "Trần Văn Bảy A"),
        ("Thạch Sô Phia", "Thạch Sô Phia"),
        ("H'LEN NIÊ", "H'Len Niê"),
        ("Nguyễn Hoàng Bảo Ngọc Minh Thư", "Nguyễn Hoàng Bảo Ngọc Minh Thư"),
    ],
)
def test_capitals_are_put_right_and_the_rest_stays(typed: str, kept: str) -> None:
    assert written(typed) == kept
    assert name_of(typed) == kept


def test_numbers_in_names_of_organisations_are_sorted_as_numbers() -> None:
    names = ["Chi bộ ấp 10", "Chi bộ Trạm Y tế", "Chi bộ ấp 2", "chi bộ ấp 1", "Chi bộ ấp 11", "Chi bộ ấp 2A"]
    right = ["chi bộ ấp 1", "Chi bộ ấp 2", "Chi bộ ấp 2A", "Chi bộ ấp 10", "Chi bộ ấp 11", "Chi bộ Trạm Y tế"]
    assert sorted(names, key=naturally) == right
    assert sorted(["CB1", "CB10", "CB2", "XA", "CB1-3", ""], key=naturally) == ["", "CB1", "CB1-3", "CB2", "CB10", "XA"]


@pytest.mark.parametrize("title", ["Đ/c ", "đ/c. ", "Đ.c ", "Đồng chí ", "ĐỒNG CHÍ: ", "đc "])
def test_what_people_are_called_is_no_part_of_the_name(title: str) -> None:
    assert names_in(f"{title}Nguyễn Thị Hoa") == ["Nguyễn Thị Hoa"]
    assert name_of(f"{title}Nguyễn Thị Hoa") == "Nguyễn Thị Hoa"
