"""`erase`: an administrator at the terminal erases somebody who has asked on paper."""

from datetime import datetime, timedelta

from bot.running.clocks import Clocks
from tests.roster.conftest import TREE, Administrator
from tests.talking import ZONE

PEOPLE = (
    ("DV1", "Nguyễn Văn An", "CB1", "bi_thu", "x"),
    ("DV2", "Lê Thị Bình", "CB1", "dang_vien", None),
)


def test_it_says_what_would_go_and_does_nothing_without_yes(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    heard = admin.runs("erase", "--member", "DV1")
    assert heard.status == 1
    assert heard.lines[0] == "Nguyễn Văn An, Chi bộ Một"
    assert "the words of 0 pledges and 0 reports: would be erased" in heard.out
    assert "nobody else is secretary of Chi bộ Một" in heard.out
    assert "--yes" in heard.err
    assert admin.homes("DV1") == [("CB1", True)]


def test_with_yes_the_person_is_gone(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    heard = admin.runs("erase", "--member", "DV1", "--yes")
    assert (heard.status, heard.err) == (0, "")
    assert "Nguyễn Văn An" not in heard.out
    again = admin.runs("erase", "--member", "DV1", "--yes")
    assert (again.status, again.out) == (1, "")
    assert "there is no member with the code DV1" in again.err
    assert "An" not in admin.runs("history").out
    assert [line for line in admin.runs("history").lines if '"erased"' in line and '"channel": "command"' in line]


def test_the_figures_of_a_past_day_stay(admin: Administrator, monkeypatch: object) -> None:
    registered = datetime(2026, 9, 14, 9, tzinfo=ZONE)
    monkeypatch.setattr(Clocks, "now", lambda _self: registered)
    admin.imports(TREE, PEOPLE)
    asked = [("--at", "2026-09-14"), ("--at", "2026-09-14", "--corrected")]
    monkeypatch.setattr(Clocks, "now", lambda _self: registered + timedelta(days=3))
    before = [admin.runs("summary", "--org", "XA", "--json", *each).out for each in asked]
    assert '"people": {"registered": 0, "total": 2' in before[0]
    admin.runs("erase", "--member", "DV1", "--yes")
    assert [admin.runs("summary", "--org", "XA", "--json", *each).out for each in asked] == before
    assert '"people": {"registered": 0, "total": 1' in admin.runs("summary", "--org", "XA", "--json").out


def test_the_spreadsheet_brings_somebody_new(admin: Administrator) -> None:
    """Nothing leads from the erased person to the one the file still names: they are two to us."""
    admin.imports(TREE, PEOPLE)
    admin.runs("erase", "--member", "DV1", "--yes")
    assert "DV1" in admin.imports(TREE, PEOPLE).out
    assert admin.homes("DV1") == [("CB1", True)]
