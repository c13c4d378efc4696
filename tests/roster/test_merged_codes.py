"""A list with the code of an entry that became one with another is about the person who stands."""

from sqlmodel import Session, col, select

from domain.stamps import Stamp
from storage.comrades import merging
from storage.tables import HistoryEntry, Member
from tests.roster.conftest import TREE, Administrator
from tests.roster.test_odd_lists import sends

PEOPLE = (
    ("A", "Lê Tám", "CB1", None, None),
    ("B", "Lê Văn Tám", "CB1", None, None),
    ("C", "Lê Văn Tám (1960)", "CB1", None, None),
)


def become_one(session: Session) -> None:
    """A becomes one with B, then B with C."""
    newest = session.exec(select(HistoryEntry).order_by(col(HistoryEntry.id).desc()).limit(1)).one()
    ids = {row.code: row.id or 0 for row in session.exec(select(Member))}
    stamp = Stamp(newest.at, newest.holds_from)
    merging.merge(session, ids["B"], ids["A"], stamp)
    merging.merge(session, ids["C"], ids["B"], stamp)


def test_an_old_code_is_followed_to_the_end(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    admin.database.transact(become_one)
    heard = sends(admin, ("Mã", "Họ và tên", "Chi bộ"), ("A", "Lê Tám", "CB1"), options=("--leavers",))
    assert "nothing to do" in heard.out, heard.out
    assert sends(admin, ("Mã", "Họ và tên", "Chi bộ"), ("a", "Lê Tám", "CB2")).status == 0
    assert admin.homes("A") == admin.homes("B") == []
    assert admin.homes("C") == [("CB2", False)]
    assert admin.names() == [name for _, name, *_ in PEOPLE]


def test_two_rows_of_one_person_are_refused(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    admin.database.transact(become_one)
    heard = admin.imports(TREE, PEOPLE)
    assert heard.status == 1
    assert "B and A are the codes of one person, whose two entries became one; keep one of the rows" in heard.out
    assert heard.out.count("one person") == 2
