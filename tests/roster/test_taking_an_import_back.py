"""An import is taken back as a whole on its day: everybody is where they were, and the same list gets in again."""

from datetime import timedelta

from sqlmodel import Session, col, select

from domain.roles import EndReason
from domain.stamps import Stamp
from storage import organisations
from storage.people import leaving, members
from storage.tables import HistoryEntry, Member
from tests.roster.conftest import MEMBERS, ORGANISATIONS, TREE, Administrator, Heard, Rows

HEADS = (*MEMBERS, "loai", "tu_ngay", "den_ngay", "ly_do")
BEFORE: Rows = (
    HEADS,
    ("A", "Lê An", "CB1", "bi_thu", "x", "dang_vien", "2026-01-01", None, None),
    ("B", "Võ Ba", "CB1", None, None, "du_bi", "2026-01-01", None, None),
    ("C", "Đỗ Cúc", "CB2", None, None, "dang_vien", "2026-01-01", None, None),
)
AFTER: Rows = (
    HEADS,
    ("A", "Lê Văn An", "CB2", "pho_bi_thu", "x", "dang_vien", None, None, None),
    ("B", "Võ Ba", "CB1", "bi_thu", "x", "dang_vien", "2025-06-01", None, None),
    ("C", "Đỗ Cúc", "CB2", None, None, "dang_vien", None, "2026-03-01", "từ trần"),
    ("D", "Hồ Dũng", "CB2", "cap_uy_vien", None, "dang_vien", None, None, None),
)
RENAMED: Rows = (ORGANISATIONS, *TREE[:2], ("CB2", "Chi bộ Hai mới", "chi_bo_co_so", "CB1"))


def imported(admin: Administrator, people: Rows, tree: Rows = (ORGANISATIONS, *TREE)) -> Heard:
    return admin.imports_sheets(to_chuc=tree, thanh_vien=people)


def state(admin: Administrator) -> list[object]:
    people = [(admin.homes(code), admin.homes(code, ended=True), admin.posts(code)) for code in "ABCD"]
    return [admin.tree(), admin.names()[:3], people]


def test_everything_is_as_it_was_and_the_list_gets_in_again(admin: Administrator) -> None:
    imported(admin, BEFORE)
    before = state(admin)
    heard = imported(admin, AFTER, RENAMED)
    assert heard.status == 0, heard.out + heard.err
    after = state(admin)
    assert after != before
    heard = admin.runs("import", "--take-back")
    assert heard.status == 0, heard.err
    assert "1 people added, 3 changed, 1 left" in heard.out
    assert state(admin) == before
    assert "nothing to do" in imported(admin, BEFORE).out
    assert imported(admin, AFTER, RENAMED).status == 0
    assert state(admin) == after


def test_the_first_of_all_is_taken_back_and_nobody_twice(admin: Administrator) -> None:
    imported(admin, BEFORE)
    assert "3 organisations it opened are gone too" in admin.runs("import", "--take-back").out
    assert admin.open_codes() == []
    assert [admin.homes(code) for code in "ABC"] == [[], [], []]
    again = admin.runs("import", "--take-back")
    assert again.status == 1
    assert "nothing was imported today that still stands" in again.err


def test_an_organisation_opened_twice_has_its_code_again(admin: Administrator) -> None:
    imported(admin, BEFORE)
    before = state(admin)
    admin.runs("import", "--take-back")
    heard = imported(admin, BEFORE)
    assert "organisations: 3 added, 0 changed" in heard.out
    assert state(admin) == before
    assert admin.open_codes() == ["XA", "CB1", "CB2"]


def test_a_closing_is_taken_back(admin: Administrator) -> None:
    imported(admin, (HEADS, ("A", "Lê An", "CB1", "bi_thu", "x", "dang_vien", "2026-01-01", None, None)))
    admin.imports_sheets(to_chuc=(ORGANISATIONS, *TREE[:2]))
    assert admin.runs("import", str(admin.file), "--leavers").status == 0
    assert len(admin.open_codes()) == 2
    assert admin.runs("import", "--take-back").status == 0
    assert len(admin.open_codes()) == 3


def test_nothing_is_taken_back_that_somebody_else_came_to(admin: Administrator) -> None:
    imported(admin, BEFORE)

    def comes(session: Session) -> None:
        newest = session.exec(select(HistoryEntry).order_by(col(HistoryEntry.id).desc()).limit(1)).one()
        stamp = Stamp(newest.at + timedelta(minutes=1), newest.holds_from)
        place = organisations.by_code(session, "CB2")
        member = members.add(session, "Bùi Em", stamp.at, "E")
        assert place
        members.enrol(session, member.id, place.id, stamp.day, stamp)

    admin.database.transact(comes)
    heard = admin.runs("import", "--take-back")
    assert heard.status == 1
    assert "something was done since about CB2" in heard.err


def test_what_was_gone_on_with_stands(admin: Administrator) -> None:
    imported(admin, BEFORE)

    admin.database.transact(_leaves)
    heard = admin.runs("import", "--take-back")
    assert heard.status == 1
    assert "something was done since about A" in heard.err
    assert admin.homes("B") == [("CB1", False)]


def _leaves(session: Session) -> None:
    newest = session.exec(select(HistoryEntry).order_by(col(HistoryEntry.id).desc()).limit(1)).one()
    stamp = Stamp(newest.at, newest.holds_from)
    who = session.exec(select(Member).where(Member.code == "A")).one()
    leaving.leave(session, who.id or 0, EndReason.MOVED, stamp.day, stamp)
