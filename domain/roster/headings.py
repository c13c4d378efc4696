"""Recognise the words of the import file: sheet titles, column headings and roles, in Vietnamese or English."""

from collections.abc import Mapping, Sequence

from domain.roles import ROLE_CODES, Role
from domain.roster.cells import by_word, folded, heading
from domain.roster.rows import NotARoster
from domain.roster.saying import Said

ORGANISATIONS, MEMBERS = "to_chuc", "thanh_vien"

_SHEETS = {
    ORGANISATIONS: "to chuc, to chuc dang, organisations, organizations, organisation, organization",
    MEMBERS: "thanh vien, dang vien, members, member",
}

_COLUMNS: Mapping[str, dict[str, str]] = {
    ORGANISATIONS: {
        "ma": "ma, ma to chuc, ma so, code, organisation code, organization code",
        "ten": "ten, ten to chuc, ten goi, name, organisation name, organization name",
        "loai": "loai, loai to chuc, loai hinh, kind, type",
        "ma_cap_tren": "ma cap tren, cap tren, ma to chuc cap tren, parent code, parent",
    },
    MEMBERS: {
        "ma": "ma, ma thanh vien, ma dang vien, ma so, code, member code",
        "ho_ten": "ho ten, ho va ten, ten, full name, name, member name",
        "ma_to_chuc": "ma to chuc, to chuc, ma chi bo, chi bo, organisation code, organization code, "
        "organisation, organization",
    },
}

_OPTIONAL: Mapping[str, dict[str, str]] = {
    ORGANISATIONS: {"den_ngay": "den ngay, ngay giai the, ngay ket thuc, until, closed on"},
    MEMBERS: {
        "vai_tro": "vai tro, chuc vu, chuc danh, role, roles, post, posts",
        "lanh_dao": "lanh dao, la lanh dao, leader, leaders, is leader",
        "loai": "loai, loai dang vien, kind, type",
        "tu_ngay": "tu ngay, ngay chuyen den, ngay ve chi bo, since, from",
        "den_ngay": "den ngay, ngay roi, ngay chuyen di, ngay ket thuc, until",
        "roi": "roi, da roi, left",
        "ly_do": "ly do, ly do roi, reason",
    },
}
"""Columns a sheet may do without."""

_ROLES: Mapping[Role, str] = {
    Role.SECRETARY: "secretary",
    Role.DEPUTY: "deputy, deputy secretary",
    Role.COMMITTEE_MEMBER: "cap uy, chi uy vien, dang uy vien, committee member",
    Role.STAFF: "staff, committee staff",
    Role.ADMIN: "quan tri vien, admin, administrator",
}
_NO_POST = frozenset({"dang vien", "member", "party member"})
_SOUGHT_ROWS = 10
"""Titles may stand above the headings; further down there are only people."""


_SHEET_OF = by_word(_SHEETS)
_COLUMN_OF = {sheet: by_word(columns | _OPTIONAL[sheet]) for sheet, columns in _COLUMNS.items()}
_ROLE_OF = by_word(_ROLES) | {folded(code): role for code, role in ROLE_CODES.items()}


def sheet_of(title: str) -> str | None:
    return _SHEET_OF.get(folded(title))


def role_of(words: str) -> Role | None:
    """Return the post a word names; None for an ordinary member. Raise KeyError for an unknown word."""
    name = folded(words)
    return None if name in _NO_POST else _ROLE_OF[name]


_MISSING = Said("sheet {title}: missing column {columns} (heading row {row})")


def headings(sheet: str, title: str, rows: Sequence[tuple[int, Sequence[object]]]) -> tuple[int, dict[str, int]]:
    """Find the headings: the index of their row among `rows`, and the position of each column."""
    if not rows:
        names = ", ".join(_COLUMNS[sheet])
        raise NotARoster(Said("sheet {title} is empty; its first row must hold {columns}", title=title, columns=names))
    found = [_columns(sheet, cells) for _, cells in rows[:_SOUGHT_ROWS]]
    best = max(range(len(found)), key=lambda index: len({column for column, _ in found[index]}))
    columns: dict[str, int] = {}
    for column, position in found[best]:
        if column in columns:
            raise NotARoster(
                Said("sheet {title}: two columns are both read as {column}; keep one", title=title, column=column)
            )
        columns[column] = position
    missing = [column for column in _COLUMNS[sheet] if column not in columns]
    if missing:
        raise NotARoster(Said(_MISSING, title=title, columns=", ".join(missing), row=rows[best][0]))
    return best, columns


def _columns(sheet: str, cells: Sequence[object]) -> list[tuple[str, int]]:
    named = ((_COLUMN_OF[sheet].get(heading(str(cell))), index) for index, cell in enumerate(cells))
    return [(column, index) for column, index in named if column]
