"""A file that closes an organisation from a day: only an empty one, gone from present lists and not from the past."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.running.clocks import Clocks
from tests.roster.conftest import MEMBERS, ORGANISATIONS, TREE, Administrator, Heard, Rows

HEADINGS = (*ORGANISATIONS, "den_ngay")
CLOSES = ("CB2", "Chi bộ Hai", "chi_bo", "XA", "2026-03-05")
AN = ("TV1", "Nguyễn Văn An", "CB2", None, None)
Imports = Callable[..., Heard]


@pytest.fixture
def imports(admin: Administrator, monkeypatch: pytest.MonkeyPatch) -> Imports:
    """Return a way to import on a day of March 2026; the tree was imported on the first."""

    def on(
        day: int, tree: Rows, people: Rows = (), headings: Rows = (*MEMBERS, "tu_ngay", "den_ngay", "ly_do")
    ) -> Heard:
        monkeypatch.setattr(Clocks, "real", lambda _self: datetime(2026, 3, day, 2, 0, tzinfo=UTC))
        return admin.imports_sheets(to_chuc=[HEADINGS, *tree], thanh_vien=[headings, *people])

    on(1, TREE, [AN])
    return on


def test_an_empty_one_closes_and_present_lists_do_not_show_it(admin: Administrator, imports: Imports) -> None:
    imports(4, [], [("TV1", "Nguyễn Văn An", "CB1", None, None)])
    heard = imports(10, [CLOSES])
    assert "changed  to_chuc row 2: CB2 Chi bộ Hai: closed none -> 2026-03-05" in heard.lines
    assert admin.open_codes() == ["XA", "CB1"]
    before = admin.counts()
    assert "nothing to do" in imports(10, [CLOSES]).out
    assert admin.counts() == before


def test_the_days_before_count_it(admin: Administrator, imports: Imports) -> None:
    imports(4, [], [("TV1", "Nguyễn Văn An", "CB1", None, None)])
    imports(10, [CLOSES])
    counted = {}
    for words in (["--at", "2026-03-03"], ["--at", "2026-03-06"], ["--at", "2026-03-06", "--corrected"], []):
        found = json.loads(admin.runs("summary", "--org", "XA", *words, "--json").out)
        counted[" ".join(words)] = found["organisations"]["total"]
    assert counted == {
        "--at 2026-03-03": 2,
        "--at 2026-03-06": 2,
        "--at 2026-03-06 --corrected": 1,
        "": 1,
    }


def test_its_last_members_may_leave_in_the_same_file(admin: Administrator, imports: Imports) -> None:
    moving = ("TV1", "Nguyễn Văn An", "CB1", None, None, "2026-03-04")
    assert imports(10, [CLOSES], [moving]).status == 0
    assert admin.homes("TV1") == [("CB1", False)]


@pytest.mark.parametrize(
    ("tree", "people", "reason"),
    [
        ([CLOSES], [], "CB2 cannot close on 2026-03-05: 1 members belong to it then or later"),
        ([("XA", "Đảng bộ xã", "dang_bo_xa", None, "2026-03-05")], [], "2 open organisations are below it"),
        ([(*CLOSES[:4], "2026-03-11")], [], "that day has not come yet"),
        ([(*CLOSES[:4], "2026-02-01")], [], "it has been known only since 2026-03-01"),
        ([("CB9", "Chi bộ Chín", "chi_bo", "XA", "2026-03-05")], [], "CB9 is not known yet, so cannot close"),
        (
            [("CB1", "Chi bộ Một", "chi_bo", "XA", "2026-03-05")],
            [("TV1", "Nguyễn Văn An", "CB1", None, None)],
            "closed",
        ),
    ],
)
def test_what_cannot_close_is_refused(imports: Imports, tree: Rows, people: Rows, reason: str) -> None:
    heard = imports(10, tree, people)
    assert heard.status == 1
    assert reason in heard.out


def test_nobody_is_put_into_a_closed_one(imports: Imports) -> None:
    imports(4, [], [("TV1", "Nguyễn Văn An", "CB1", None, None)])
    imports(10, [CLOSES])
    heard = imports(10, [], [("TV2", "Lê Thị Bình", "CB2", None, None)])
    assert "CB2 is closed since 2026-03-05" in heard.out


def test_nothing_is_put_below_a_closed_one(admin: Administrator, imports: Imports) -> None:
    imports(4, [], [("TV1", "Nguyễn Văn An", "CB1", None, None)])
    imports(10, [CLOSES])
    heard = imports(10, [("TO1", "Tổ Một", "to_dang", "CB2")])
    assert "CB2 is closed since 2026-03-05 (ma_cap_tren)" in heard.out
    assert "TO1" not in admin.open_codes()
