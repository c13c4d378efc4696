"""What a good file leaves in the database, and what is said about it."""

from datetime import timedelta

from sqlmodel import Session, select

from bot.running.clocks import Clocks
from domain.stamps import Stamp
from storage.ground import history, leases
from storage.roster import preparing
from storage.tables import Campaign, HistoryEntry
from tests.roster.conftest import TREE, Administrator

PEOPLE = (
    ("TV1", "Nguyễn Văn An", "CB1", "dang_vien; bi_thu; cap_uy_vien@XA", "x"),
    ("TV2", "Trần Thị Bình", "CB2", None, None),
    ("TV3", "Lê Văn Cư", "CB2", "quan_tri", None),
)


def test_a_file_becomes_a_tree_and_its_people(admin: Administrator) -> None:
    heard = admin.imports(TREE, PEOPLE)
    assert heard.status == 0, heard.err
    assert "added    to_chuc row 3: CB1 Chi bộ Một" in heard.lines
    assert "added    thanh_vien row 2: TV1 Nguyễn Văn An" in heard.lines
    assert heard.lines[-3:] == ["organisations: 3 added, 0 changed", "members: 3 added, 0 changed", "unchanged: 0 rows"]
    assert admin.tree() == {
        "XA": ("Đảng bộ xã", "XA"),
        "CB1": ("Chi bộ Một", "XA/CB1"),
        "CB2": ("Chi bộ Hai", "XA/CB2"),
    }
    assert admin.homes("TV1") == [("CB1", True)]
    assert admin.homes("TV2") == [("CB2", False)]


def test_posts_are_where_the_file_puts_them(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    assert admin.posts("TV1") == {("secretary", "CB1"), ("committee_member", "XA")}
    assert admin.posts("TV2") == set()
    assert admin.posts("TV3") == {("admin", None)}, "without @ an administrator serves the whole deployment"


def test_importing_twice_changes_nothing(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    before = admin.counts()
    heard = admin.imports(TREE, PEOPLE)
    assert (heard.status, heard.out) == (0, "nothing to do: everything in danh-sach.xlsx is already so (6 rows)\n")
    assert admin.counts() == before


def test_people_can_register_at_once(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    assert admin.count(Campaign) == 1


def test_parents_may_stand_below_their_children_or_only_in_the_database(admin: Administrator) -> None:
    assert admin.imports(TREE[::-1]).status == 0
    assert admin.imports([("CB9", "Chi bộ Chín", "chi_bo", "CB1")]).status == 0
    assert admin.tree()["CB9"] == ("Chi bộ Chín", "XA/CB1/CB9")


def test_several_roots_stand_side_by_side(admin: Administrator) -> None:
    assert admin.imports([*TREE, ("PHUONG", "Đảng bộ phường", "dang_bo_phuong", None)]).status == 0
    assert admin.tree()["PHUONG"][1] == "PHUONG"


def test_what_the_file_does_not_mention_stays(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    heard = admin.imports([], [("TV4", "Phạm Thị Dung", "CB1", None, None)])
    assert heard.status == 0
    assert admin.homes("TV2") == [("CB2", False)]
    assert set(admin.tree()) == {"XA", "CB1", "CB2"}


def test_codes_differing_in_capitals_are_the_same(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    heard = admin.imports([("cb1", "Chi bộ Một", "chi_bo", "xa")], [("tv2", "Trần Thị Bình", "cb2", None, None)])
    assert "nothing to do" in heard.out


def test_every_added_and_changed_row_is_in_the_history(admin: Administrator) -> None:
    admin.imports(TREE, PEOPLE)
    admin.imports([("CB1", "Chi bộ ấp Một", "chi_bo", "XA")], [])
    entries = admin.database.transact(lambda session: list(session.exec(select(HistoryEntry))))
    assert sorted((entry.subject, entry.verb) for entry in entries) == [
        *[("member", "added")] * 3,
        *[("organisation", "added")] * 3,
        ("organisation", "changed"),
        *[("roster", "imported")] * 2,
    ]
    assert entries[-1].details == {"name": ["Chi bộ Một", "Chi bộ ấp Một"]}


def test_a_clerk_hears_that_another_list_is_being_imported(admin: Administrator) -> None:
    now = Clocks(timedelta()).real()

    def begun(session: Session) -> None:
        history.record(session, Stamp(now, now.date()), "roster", None, preparing.BEGUN, file="khac.xlsx")
        leases.hold(session, preparing.LEASE, "import:another", now, now + preparing.LASTS)

    admin.database.transact(begun)
    heard = admin.imports()
    assert heard.status == 1
    assert "another list (khac.xlsx) is being imported, or was just now; nothing was imported" in heard.err
    assert admin.tree() == {}
