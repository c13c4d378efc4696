"""Recognise the headings of an office's list of people: what each column holds, whatever it is called."""

from collections.abc import Sequence

from domain.roster.cells import by_word, heading

CODE, NAME, FIRST_NAMES, GIVEN = "ma", "ho_ten", "ho_dem", "ten"
BRANCH, POST, LEADER, KIND = "ma_to_chuc", "vai_tro", "lanh_dao", "loai"
SINCE, UNTIL, LEFT, REASON = "tu_ngay", "den_ngay", "roi", "ly_do"
BORN, MOVED_AWAY, DIED, LEFT_PARTY, NUMBER = "nam_sinh", "chuyen_di", "tu_tran", "ra_khoi_dang", "stt"
NOTE, WHEN, STAMP, PHONE = "ghi_chu", "thoi_gian", "dau_thoi_gian", "dien_thoai"
BRANCH_CODE, ADMITTED, OFFICIAL = "ma_chi_bo", "vao_dang", "chinh_thuc"

_HEADINGS = {
    NOTE: "ghi chu, note, notes, tinh trang, hien trang, tinh hinh, bien dong, dien bien, trang thai",
    WHEN: "thoi gian, thoi diem, ngay thang",
    STAMP: "dau thoi gian, timestamp",
    PHONE: "dien thoai, so dien thoai, sdt, so dt, dt, dtdd, di dong",
    ADMITTED: "ngay vao dang, vao dang, ngay vd, ngay ket nap, ket nap, ngay vao dang du bi, vao dang du bi",
    OFFICIAL: "ngay chinh thuc, chinh thuc, ngay vao dang chinh thuc, vao dang chinh thuc, chuyen chinh thuc, "
    "ngay chuyen chinh thuc, ngay cong nhan chinh thuc",
    NUMBER: "stt, tt, so tt, so thu tu",
    CODE: "ma, ma thanh vien, ma dang vien, ma so, ma dv, code, member code",
    NAME: "ho ten, ho va ten, ho ten dang vien, ho va ten dang vien, ten dang vien, ho va ten dang dung, full name, "
    "name, member name, ho chu dem va ten, ho chu lot va ten, ho dem va ten, ho lot va ten, "
    "ho va ten khai sinh, ho ten can bo, ho va ten hoi vien, ho va ten doan vien",
    FIRST_NAMES: "ho va ten dem, ho ten dem, ho va chu dem, ho chu dem, "
    "ho va ten lot, ho va chu lot, ho chu lot, ho va dem, ho dem, ho lot, ho va lot, ho",
    GIVEN: "ten",
    BRANCH_CODE: "ma to chuc, ma chi bo, ma cb, ma don vi",
    BRANCH: "to chuc, chi bo, sinh hoat chi bo, sinh hoat tai chi bo, sinh hoat tai, "
    "don vi sinh hoat, chi bo sinh hoat, don vi, to chuc dang, thuoc chi bo, chi bo truc thuoc, chi hoi, "
    "organisation code, organization code, organisation, organization",
    POST: "vai tro, chuc vu, chuc danh, chuc vu dang, chuc vu trong dang, cv dang, chuc vu chi bo, role, "
    "roles, post, posts",
    LEADER: "lanh dao, la lanh dao, leader, leaders, is leader",
    KIND: "loai, loai dang vien, dien dang vien, chinh thuc du bi, kind, type",
    SINCE: "tu ngay, ngay chuyen den, chuyen den, ngay ve chi bo, since, from",
    UNTIL: "den ngay, ngay roi, ngay ket thuc, until",
    LEFT: "roi, da roi, left",
    REASON: "ly do, ly do roi, reason",
    MOVED_AWAY: "ngay chuyen di, chuyen di",
    DIED: "ngay tu tran, tu tran, ngay mat",
    LEFT_PARTY: "ngay ra khoi dang, ra khoi dang",
    BORN: "nam sinh, ngay sinh, ngay thang nam sinh, sinh ngay, nam sinh nam, nam sinh nu, ngay sinh nam, "
    "ngay sinh nu, ngay thang nam sinh nam, ngay thang nam sinh nu, sinh nam, ns",
}
_COLUMN_OF = by_word(_HEADINGS)
_MAY_ADD = {
    NAME: (
        "ho ten, ho va ten",
        "dang vien dv hoi doan can bo cong chuc khai sinh day du chinh thuc cua nguoi lao dong",
    ),
    BRANCH: ("chi bo, chi hoi", "ten cua thuoc tai noi dang hien nay sinh hoat truc so chi bo hoi dong nao"),
    POST: ("chuc vu, chuc danh", "dang trong chi bo cap uy hien nay tai cao nhat to chuc cua"),
    BORN: ("nam sinh, ngay sinh", "ngay thang nam sinh nu va"),
    REASON: ("ly do, hinh thuc", "roi chuyen di ra khoi giam bien dong dang vien"),
    NOTE: ("ly do, hinh thuc, tinh trang, tinh hinh", "tang bien dong hien nay dang vien sinh hoat"),
    PHONE: ("dien thoai", "so dang dung zalo di dong lien he"),
    UNTIL: ("ngay roi, ngay giam", "chi bo danh sach khoi dang"),
}
""" "Họ và tên cán bộ, đảng viên", "Tên chi bộ đang sinh hoạt": what headings say, and what they may say beside it."""


def column_of(words: str) -> str | None:
    """Return what a column holds, told by its heading or the first line of it; None for one nobody asks for."""
    whole = _COLUMN_OF.get(heading(words))
    return whole or _COLUMN_OF.get(heading(words.partition("\n")[0])) or _wordier(words)


def _wordier(words: str) -> str | None:
    said = f" {heading(words)} "
    for column, (cores, beside) in _MAY_ADD.items():
        for core in cores.split(", "):
            if f" {core} " in said and set(said.replace(core, " ", 1).split()) <= set(beside.split()):
                return column
    return None


def columns_in(headings: Sequence[str]) -> dict[str, list[int]]:
    """Return the places of each known column; a given name is the whole name where no first names stand."""
    found: dict[str, list[int]] = {}
    for place, words in enumerate(headings):
        if words and (column := column_of(words)):
            found.setdefault(column, []).append(place)
    if BRANCH not in found and BRANCH_CODE in found:
        found[BRANCH] = found.pop(BRANCH_CODE)
    if NAME not in found and FIRST_NAMES not in found and GIVEN in found:
        found[NAME] = found.pop(GIVEN)
    return found


def names_people(columns: dict[str, list[int]]) -> bool:
    return NAME in columns or (FIRST_NAMES in columns and GIVEN in columns)
