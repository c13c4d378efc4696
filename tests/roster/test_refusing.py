"""Rows that cannot be taken: each with its sheet, row and reason, and nothing of the file is kept."""

import pytest

from storage.tables import Campaign
from tests.roster.conftest import TREE, Administrator, Rows

ON_SQLITE_ALONE = True  # what is wrong with a file is wrong whatever the database

AN = ("TV1", "Nguyễn Văn An", "CB1", "bi_thu", "x")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("CB3", "Chi bộ Ba", "chi_bo", "XB"), "(CB3): there is no organisation with the code XB (ma_cap_tren)"),
        (("cb1", "Chi bộ Ba", "chi_bo", "XA"), "(cb1): the code cb1 is already in row 3"),
        ((None, "Chi bộ Ba", "chi_bo", "XA"), ": ma is empty"),
        (("CB3", "  ", "chi_bo", "XA"), "(CB3): ten is empty"),
        (("CB3", "Chi bộ Ba", None, "XA"), "(CB3): loai is empty"),
        (("CB3;CB4", "Chi bộ Ba", "chi_bo", "XA"), "(CB3;CB4): ma 'CB3;CB4' must not contain ; , or @"),
        (("C" * 33, "Chi bộ Ba", "chi_bo", "XA"), f"({'C' * 33}): ma is longer than 32 letters"),
        (("#REF!", "Chi bộ Ba", "chi_bo", "XA"), ": ma holds the formula error #REF!"),
        (("CB3", "Chi bộ Ba", "chi_bo", "CB3"), "(CB3): it would end up below itself: CB3 below CB3"),
    ],
)
def test_an_organisation_is_refused_with_its_reason(admin: Administrator, row: tuple[object, ...], reason: str) -> None:
    heard = admin.imports([*TREE, row], [AN])
    assert heard.status == 1
    where = f"refused  to_chuc row 5{reason if reason.startswith(':') else f' {reason}'}"
    assert where in heard.lines
    assert heard.err == f"nothing was imported: 1 row of {admin.file} refused\n"
    assert admin.counts() == [0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("TV2", "Bình", "CB9", None, None), "(TV2): there is no organisation with the code CB9 (ma_to_chuc)"),
        (("TV2", "Bình", "CB1", "bi_thu@CB9", None), "(TV2): there is no organisation with the code CB9 (vai_tro)"),
        (("TV2", "Bình", "CB1", "bí thơ", None), "(TV2): there is no role 'bí thơ'; known are dang_vien, bi_thu"),
        (("TV2", "Bình", "CB1", "bi_thu@", None), "(TV2): vai_tro 'bi_thu@' names no organisation after @"),
        (
            ("TV2", "Bình", "CB1", "dang_vien@CB2", None),
            "(TV2): vai_tro 'dang_vien@CB2' does not agree with ma_to_chuc",
        ),
        (("TV2", "Bình", "CB1", None, "có thể"), "(TV2): lanh_dao 'có thể' is neither x nor empty"),
        (("TV2", "Bình", None, None, None), "(TV2): ma_to_chuc is empty"),
        (("TV2", None, "CB1", None, None), "(TV2): ho_ten is empty"),
        (("TV2", "B" * 81, "CB1", None, None), "(TV2): ho_ten is longer than 80 letters"),
        (("TV1", "Bình", "CB1", None, None), "(TV1): the code TV1 is already in row 2"),
    ],
)
def test_a_member_is_refused_with_their_reason(admin: Administrator, row: tuple[object, ...], reason: str) -> None:
    heard = admin.imports(TREE, [AN, row])
    assert heard.status == 1
    assert any(line.startswith(f"refused  thanh_vien row 3 {reason}") for line in heard.lines), heard.out
    assert admin.counts() == [0, 0, 0, 0, 0]


def test_every_flaw_of_the_file_is_named_at_once(admin: Administrator) -> None:
    rows: Rows = [AN, ("TV2", None, "CB9", "vua", "?")]
    heard = admin.imports([*TREE, ("CB3", None, None, "XB")], rows)
    assert len([line for line in heard.lines if "to_chuc row 5" in line]) == 3
    assert len([line for line in heard.lines if "thanh_vien row 3" in line]) == 4
    assert heard.err == f"nothing was imported: 2 rows of {admin.file} refused\n"


def test_whoever_belongs_to_a_refused_organisation_is_not_blamed_for_it(admin: Administrator) -> None:
    heard = admin.imports([("XA", None, "dang_bo_xa", None), *TREE[1:]], [AN])
    assert heard.lines[0] == "refused  to_chuc row 2 (XA): ten is empty"
    assert len(heard.lines) == 2


def test_a_refused_file_leaves_what_was_there_untouched(admin: Administrator) -> None:
    admin.imports(TREE, [AN])
    before, tree = admin.counts(), admin.tree()
    heard = admin.imports([("XA", "Tên khác", "dang_bo_xa", None)], [("TV1", "Tên khác", "CB9", None, None)])
    assert heard.status == 1
    assert (admin.counts(), admin.tree()) == (before, tree)
    assert admin.posts("TV1") == {("secretary", "CB1")}


def test_a_ring_of_organisations_is_refused_row_by_row(admin: Administrator) -> None:
    ring = [("A", "A", "k", "B"), ("B", "B", "k", "C"), ("C", "C", "k", "A"), ("D", "D", "k", "A")]
    heard = admin.imports(ring)
    assert heard.lines[:-1] == [
        f"refused  to_chuc row {row} ({code}): it would end up below itself: A below B below C below A"
        for row, code in ((2, "A"), (3, "B"), (4, "C"))
    ]


def test_a_ring_through_the_database_is_refused(admin: Administrator) -> None:
    admin.imports()
    heard = admin.imports([("XA", "Đảng bộ xã", "dang_bo_xa", "CB2")])
    assert "refused  to_chuc row 2 (XA): it would end up below itself: XA below CB2 below XA" in heard.lines
    assert admin.tree()["CB2"][1] == "XA/CB2"


def test_a_refused_file_starts_no_campaign(admin: Administrator) -> None:
    admin.imports([("CB1", None, None, None)])
    assert admin.count(Campaign) == 0
