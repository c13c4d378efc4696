"""Read what somebody or an organisation is: a code, or the words for it; anything else is kept as it is written."""

from domain.roster.cells import by_word, folded

_WORDS = {
    "dang_vien": "dang vien, chinh thuc, dang vien chinh thuc, full member, member",
    "du_bi": "du bi, dang vien du bi, probationary",
    "mien_sinh_hoat": "mien sinh hoat, dang vien mien sinh hoat, mien cong tac va sinh hoat, exempt",
    "tam_thoi": "tam thoi, sinh hoat tam thoi, dang vien sinh hoat tam thoi, temporary",
    "doan_vien": "doan vien, doan vien thanh nien, youth union",
    "hoi_vien": "hoi vien, association",
    "quan_chung": "quan chung, non party",
    "nguoi_lao_dong": "nguoi lao dong, cong nhan, worker",
    "ho": "ho, ho dan, ho gia dinh, household",
}
_UNITS = {
    "xa_phuong": "xa, phuong, xa phuong, uy ban nhan dan, ubnd, commune, ward",
    "so_nganh": "so, nganh, so nganh, ban nganh, so ban nganh, co quan, sector, department",
    "doanh_nghiep": "doanh nghiep, cong ty, hop tac xa, enterprise",
    "truong_hoc": "truong, truong hoc, school",
    "luc_luong_vu_trang": "luc luong vu trang, cong an, quan su, bo doi bien phong, armed forces",
    "mat_tran_doan_the": "mat tran, doan the, mat tran doan the, mttq, hoi, doan, front, association",
    "to_nhan_dan": "to nhan dan, to nhan dan tu quan, to tu quan, people's group",
}


def _read(table: dict[str, str]) -> dict[str, str]:
    """Return each kind by its words, and by its code however it is typed."""
    found = {folded(kind.replace("_", " ")): kind for kind in table}
    return found | by_word(table)


_KIND_OF, _UNIT_OF = _read(_WORDS), _read(_UNITS)
KINDS = frozenset(_WORDS)


def kind_of(words: str) -> str:
    """Return what somebody is to the Party."""
    return _KIND_OF.get(_plain(words), words)


def unit_kind_of(words: str) -> str:
    """Return what an organisation beside the Party line is; the codes of that line stay as they are."""
    return _UNIT_OF.get(_plain(words), words)


def _plain(words: str) -> str:
    return " ".join(folded(words).replace("_", " ").split())
