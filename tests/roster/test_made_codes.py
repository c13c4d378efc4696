"""A code made of a name stands for one person: nobody takes over the entry of another."""

from datetime import UTC, datetime

import pytest

from bot.verbs.lists import writing_lists
from domain.roster.rows import MemberRow, Origin, Outcome, Roster
from domain.stamps import Stamp
from storage.roster import importing
from tests.roster.conftest import TREE, Administrator
from tests.roster.test_odd_lists import sends

ON_SQLITE_ALONE = True  # how a list is read is the same whatever the database


HEADS = ("Họ và tên", "Năm sinh", "Chi bộ")


def test_somebody_of_another_name_and_the_same_made_code_is_refused(clerk: Administrator) -> None:
    assert sends(clerk, HEADS, ("Ngô Văn Bảy", None, "Một")).status == 0
    heard = sends(clerk, HEADS, ("Ngô Văn Bảy", None, "Một"), ("Nguyễn Văn Bảy", None, "Hai"))
    assert heard.status == 0, heard.out
    heard = sends(clerk, HEADS, ("Nguyễn Văn Bảy", None, "Một"))
    assert heard.status == 1
    assert "CB1-NVBAY, is that of Ngô Văn Bảy; add a column “Mã” or “Năm sinh”" in heard.out
    assert clerk.names() == ["Ngô Văn Bảy", "Nguyễn Văn Bảy"]
    assert sends(clerk, HEADS, ("Nguyễn Văn Bảy", 1965, "Một")).status == 0
    assert clerk.names() == ["Ngô Văn Bảy", "Nguyễn Văn Bảy", "Nguyễn Văn Bảy"]


def test_the_year_behind_a_name_tells_apart_and_stays(clerk: Administrator) -> None:
    clerk.imports(TREE, [("TV12", "Trần Văn Bảy (1965)", "CB1", None, None)])
    for born in (None, 1965):
        heard = sends(clerk, HEADS, ("Trần Văn Bảy", born, "Một"))
        assert "nothing to do" in heard.out, heard.out
    clerk.imports(TREE, [("TV13", "Trần Văn Bảy (1970)", "CB1", None, None)])
    heard = sends(clerk, HEADS, ("Trần Văn Bảy", 1965, "Một"), ("Trần Văn Bảy", 1970, "Một"))
    assert "nothing to do" in heard.out, heard.out
    assert "several are called so" in sends(clerk, HEADS, ("Trần Văn Bảy", None, "Một")).out
    assert sends(clerk, HEADS, ("Trần Văn Bảy", 1980, "Một")).status == 0
    assert clerk.names() == ["Trần Văn Bảy (1965)", "Trần Văn Bảy (1970)", "Trần Văn Bảy"]


def test_a_list_written_after_the_codes_were_made_is_not_written_over(
    clerk: Administrator, monkeypatch: pytest.MonkeyPatch
) -> None:
    written, stamp = writing_lists.compared_and_written, Stamp.of(datetime(2026, 3, 10, tzinfo=UTC), UTC)

    def later(writing: writing_lists.Writing) -> Outcome:
        bay = MemberRow(Origin("Sheet1", 2), "CB1-NVBAY", "Ngô Văn Bảy", "CB1")
        clerk.database.transact(importing.apply, Roster((), (bay,), file="khac.xlsx"), stamp)
        return written(writing)

    monkeypatch.setattr(writing_lists, "compared_and_written", later)
    heard = sends(clerk, HEADS, ("Nguyễn Văn Bảy", None, "Một"))
    assert "another list (khac.xlsx)" in heard.err
    assert clerk.names() == ["Ngô Văn Bảy"]
