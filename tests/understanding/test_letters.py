"""Pledges in letters and in one breath: who writes and the courtesies are no content, several goals are several."""

from datetime import date

import pytest

from domain.understanding.json_lines import plain
from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.pledges import pledges_in
from tests.understanding.phrases import CASES

TODAY = date(2026, 11, 26)

ROWS = [
    line.split("\t")
    for line in (CASES / "letters.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("row", [row for row in ROWS if len(row) == 5], ids=lambda row: row[0])
def test_the_content_begins_with_the_promise_and_ends_before_the_courtesies(row: list[str]) -> None:
    typed, content, value, per, day = row
    (sentence,) = pledges_in(typed, TODAY)
    read = read_pledge(sentence, TODAY)
    assert read.goal.goal is not None
    heard = read.content, plain(read.goal.goal.value), read.goal.goal.per, str(read.deadline.day or "")
    assert heard == (content, value, per, day)


@pytest.mark.parametrize("row", [row for row in ROWS if len(row) != 5], ids=lambda row: row[0])
def test_several_goals_of_one_sentence_are_pledges_of_their_own(row: list[str]) -> None:
    typed, *pledges = row
    read = [read_pledge(sentence, TODAY) for sentence in pledges_in(typed, TODAY)]
    assert [f"{each.content} | {each.deadline.day or ''}".strip() for each in read] == pledges


def test_two_kinds_of_one_work_stay_one_pledge_that_asks() -> None:
    assert len(pledges_in("trồng 50 cây dừa và 20 cây mít trước 30/6", TODAY)) == 1


def test_a_promise_before_the_number_is_never_cut_away() -> None:
    read = read_pledge("tui hứa từ đây tới Tết bỏ nhậu, để dành mỗi ngày mười ngàn", TODAY)
    assert read.content == "bỏ nhậu, để dành mỗi ngày mười ngàn"


@pytest.mark.parametrize(
    "text", ["tôi bảy mươi hai tuổi", "tôi 45 năm tuổi Đảng", "toi 72 tuoi", "năm nay tôi tuổi đã 72"]
)
def test_an_age_is_no_target(text: str) -> None:
    assert read_pledge(text, TODAY).goal.goal is None


@pytest.mark.parametrize(
    "text",
    [
        "toi khong ban thuoc la cho con nit nua, tu hom nay, treo bang dang hoang",
        "Con nhỏ ở đợ nhà bên 14 tuổi không biết chữ, thôi mỗi tối dì ngồi dạy nó",
        "nha toi co chiec ghe cu, toi cho doi cuu ho muon",
        "viết một sáng kiến về quản lý hồ sơ, nộp",
    ],
)
def test_what_belongs_to_a_promise_is_never_cut_away(text: str) -> None:
    (sentence,) = pledges_in(text, TODAY)
    assert read_pledge(sentence, TODAY).content == text
