"""A file that says who left, who came on which day, and what somebody is to the Party."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import col, select

from bot.running.clocks import Clocks
from domain.stamps import AsOf
from storage.people import kinds, leaving
from storage.tables import DatedKind, Member, Membership, Organisation
from tests.roster.conftest import MEMBERS, ORGANISATIONS, TREE, Administrator, Heard, Rows

HEADINGS = (*MEMBERS, "loai", "tu_ngay", "den_ngay", "ly_do")
NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
AN = ("TV1", "Nguyễn Văn An", "CB1", "bi_thu", "x")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the tenth of March."""
    monkeypatch.setattr(Clocks, "real", lambda _self: NOW)


def imports(admin: Administrator, *members: Rows, headings: Rows = HEADINGS) -> Heard:
    return admin.imports_sheets(to_chuc=[ORGANISATIONS, *TREE], thanh_vien=[headings, *members])


def stays(admin: Administrator, code: str = "TV1") -> list[tuple[str, date, date | None, str | None]]:
    """Return the stays that are believed: where, since when, until when and why."""
    query = (
        select(Organisation.code, Membership.since, Membership.until, Membership.end_reason)
        .join(Membership, col(Membership.organisation_id) == Organisation.id)
        .join(Member, col(Member.id) == Membership.member_id)
        .where(Member.code == code, col(Membership.withdrawn_at).is_(None))
        .order_by(col(Membership.since), col(Membership.id))
    )
    return [tuple(row) for row in admin.database.transact(lambda session: list(session.exec(query)))]


def test_a_stay_begins_on_the_day_the_file_gives(admin: Administrator) -> None:
    heard = imports(admin, (*AN, "du_bi", "1/2/2020"))
    assert heard.status == 0, heard.err
    assert stays(admin) == [("CB1", date(2020, 2, 1), None, None)]


def test_a_person_leaves_from_a_day_and_for_a_reason(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    heard = imports(admin, (*AN, None, "2020-02-01", datetime(2026, 3, 1), "Từ trần"))  # noqa: DTZ001 - as Excel has it
    assert "TV1 Nguyễn Văn An: stay in CB1 without an end -> until 2026-03-01 (died)" in heard.out
    assert stays(admin) == [("CB1", date(2020, 2, 1), date(2026, 3, 1), "died")]
    assert admin.posts("TV1") == set(), "posts end with the stay"


@pytest.mark.parametrize("reason", ["chuyển sinh hoạt", "xin ra khỏi Đảng", "khai_tru", "đã mất", "nhập nhầm"])
def test_running_the_same_file_twice_changes_nothing(admin: Administrator, reason: str) -> None:
    imports(admin, (*AN, "dự bị", "2020-02-01"))
    row = (*AN, "dang_vien", "2020-02-01", "2026-03-01", reason)
    assert imports(admin, row).status == 0
    before = admin.counts(), stays(admin)
    heard = imports(admin, row)
    assert "nothing to do" in heard.out, heard.out
    assert (admin.counts(), stays(admin)) == before


def test_a_tick_without_a_day_means_the_day_of_the_import(admin: Administrator) -> None:
    headings = (*MEMBERS, "roi")
    imports(admin, (*AN, None), headings=headings)
    imports(admin, (*AN, "x"), headings=headings)
    assert stays(admin) == [("CB1", date(2026, 3, 10), date(2026, 3, 10), None)]
    assert "nothing to do" in imports(admin, (*AN, "x"), headings=headings).out


def test_who_left_is_not_taken_up_again_by_an_old_file(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    imports(admin, (*AN, None, "2020-02-01", "2026-03-01", "xin ra"))
    heard = imports(admin, (*AN, None, "2020-02-01"))
    assert "kept     thanh_vien row 2 (TV1): left CB1 on 2026-03-01 (left_party)" in heard.out
    assert stays(admin) == [("CB1", date(2020, 2, 1), date(2026, 3, 1), "left_party")]


def test_who_was_entered_by_mistake_stays_out(admin: Administrator) -> None:
    imports(admin, AN, headings=MEMBERS)
    imports(admin, (*AN, None, None, None, "nhập nhầm"))
    assert "(mistake)" in imports(admin, AN, headings=MEMBERS).out
    assert stays(admin) == []


def test_a_later_day_brings_somebody_back(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    imports(admin, (*AN, None, "2020-02-01", "2026-01-01", "chuyển đi"))
    back = (*AN, None, "2026-03-05")
    assert "organisation none -> CB1 from 2026-03-05" in imports(admin, back).out
    assert stays(admin)[-1] == ("CB1", date(2026, 3, 5), None, None)
    assert "nothing to do" in imports(admin, back).out


def test_a_wrong_day_is_corrected_and_what_was_believed_stays_to_be_read(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    imports(admin, (*AN, None, "2020-02-01", "2026-03-01", "chuyển đi"))
    heard = imports(admin, (*AN, None, "2020-02-01", "2026-03-05", "khai trừ"))
    assert "until 2026-03-01 (moved) -> until 2026-03-05 (expelled)" in heard.out
    assert stays(admin) == [("CB1", date(2020, 2, 1), date(2026, 3, 5), "expelled")]
    assert admin.count(Membership) == 2


def test_the_day_of_coming_is_corrected(admin: Administrator) -> None:
    imports(admin, AN, headings=MEMBERS)
    row = (*AN, None, "2020-02-01")
    assert "stay in CB1 since 2026-03-10 -> 2020-02-01" in imports(admin, row).out
    assert stays(admin) == [("CB1", date(2020, 2, 1), None, None)]
    assert "nothing to do" in imports(admin, row).out
    flagged = ("TV1", "Nguyễn Văn An", "CB1", "bi_thu", None, None, "2020-02-01")
    imports(admin, flagged)
    assert "nothing to do" in imports(admin, flagged).out, "the flag parts the stay in two, the day of coming stays"


def test_a_move_holds_from_its_day_also_from_one_to_come(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    row = ("TV1", "Nguyễn Văn An", "CB2", "bi_thu", "x", None, "2026-04-01")
    assert "organisation CB1 -> CB2 from 2026-04-01" in imports(admin, row).out
    assert stays(admin) == [
        ("CB1", date(2020, 2, 1), date(2026, 4, 1), "moved"),
        ("CB2", date(2026, 4, 1), None, None),
    ]
    assert "nothing to do" in imports(admin, row).out


def test_a_past_member_is_added_with_both_days(admin: Administrator) -> None:
    row = (*AN, None, "2020-02-01", "2025-06-01", "chuyển đi")
    assert imports(admin, row).status == 0
    assert stays(admin) == [("CB1", date(2020, 2, 1), date(2025, 6, 1), "moved")]
    assert "nothing to do" in imports(admin, row).out


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("31/2/2026", None, None), "tu_ngay '31/2/2026' is no day"),
        ((None, "hôm qua", "mất"), "den_ngay 'hôm qua' is no day"),
        ((None, "2026-03-01", "buồn"), "ly_do 'buồn' is no reason; known are chuyen_di, xin_ra"),
        (("2020-02-01", "2019-02-01", "mất"), "den_ngay is before tu_ngay"),
        ((None, "2019-02-01", "mất"), "den_ngay 2019-02-01 is before the stay in CB1 began (2020-02-01)"),
        ((None, "2026-03-11", "mất"), "has not come yet, so nobody can have died then"),
        ((None, "2027-06-01", "chuyển đi"), "den_ngay 2027-06-01 is more than a year ahead"),
        (("2027-06-01", None, None), "tu_ngay 2027-06-01 is more than a year ahead"),
    ],
)
def test_a_wrong_day_or_reason_is_refused_with_its_row(
    admin: Administrator, cells: tuple[object, ...], reason: str
) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    heard = imports(admin, (*AN, None, *cells))
    assert heard.status == 1
    assert f"refused  thanh_vien row 2 (TV1): {reason}" in heard.out or reason in heard.out, heard.out
    assert stays(admin) == [("CB1", date(2020, 2, 1), None, None)]


def test_nobody_leaves_where_they_never_were(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    heard = imports(admin, ("TV1", "Nguyễn Văn An", "CB2", None, None, None, None, "2026-03-01", "mất"))
    assert "never belonged to CB2" in heard.out
    heard = imports(admin, ("TV9", "Người Lạ", "CB2", None, None, None, None, "2026-03-01", "mất"))
    assert "tu_ngay is empty" in heard.out


def test_the_kind_is_written_with_its_day_and_only_where_it_changes(admin: Administrator) -> None:
    imports(admin, (*AN, "Dự bị", "2020-02-01"))
    imports(admin, (*AN, None))
    heard = imports(admin, (*AN, "Đảng viên chính thức"))
    assert "kind du_bi -> dang_vien" in heard.out
    imports(admin, (*AN, "dang_vien"))
    assert admin.count(DatedKind) == 2
    then = admin.database.transact(kinds.kind_of, 1, AsOf(date(2021, 1, 1)))
    now = admin.database.transact(kinds.kind_of, 1, AsOf(date(2026, 3, 10)))
    assert (then, now) == ("du_bi", "dang_vien")


def test_another_kind_is_kept_as_it_is_written(admin: Administrator) -> None:
    imports(admin, (*AN, "cựu chiến binh"))
    assert admin.database.transact(kinds.kind_of, 1, AsOf(date(2026, 3, 10))) == "cựu chiến binh"


def test_a_leaving_cannot_begin_before_an_earlier_stay_ended(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    imports(admin, ("TV1", "Nguyễn Văn An", "CB2", "", "", None, "2024-01-01"))
    heard = imports(
        admin, ("TV1", "Nguyễn Văn An", "CB2", "", "", None, "2023-01-01", "2026-03-01", "chuyển sinh hoạt")
    )
    assert "tu_ngay 2023-01-01 is before the stay of before ended (2024-01-01)" in heard.out + heard.err
    assert [stay[:3] for stay in stays(admin)] == [
        ("CB1", date(2020, 2, 1), date(2024, 1, 1)),
        ("CB2", date(2024, 1, 1), None),
    ]


def test_a_corrected_first_day_leaves_the_noted_leaving_within_reach(admin: Administrator) -> None:
    imports(admin, (*AN, None, "2020-02-01"))
    imports(admin, (*AN, None, "2020-02-01", "2026-06-01", "chuyển sinh hoạt"))
    assert imports(admin, (*AN, None, "2019-02-01")).status == 0
    assert stays(admin) == [("CB1", date(2019, 2, 1), date(2026, 6, 1), "moved")]
    member = admin.database.transact(lambda session: session.exec(select(Member.id)).one())
    left = admin.database.transact(lambda session: leaving.last(session, member or 0))
    assert left is not None
    assert left.day == date(2026, 6, 1)
