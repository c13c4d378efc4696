"""Say why a row or a file is refused, with the columns by the names offices give them."""

from domain.roles import EndReason
from domain.roster.rows import Origin, Problem
from domain.roster.saying import Said
from locales.language import Language, marked

_HEADINGS = {
    "ma": "Mã",
    "ten": "Tên tổ chức",
    "ho_ten": "Họ và tên",
    "ma_to_chuc": "Chi bộ",
    "ma_cap_tren": "Cấp trên",
    "vai_tro": "Chức vụ",
    "lanh_dao": "Lãnh đạo",
    "loai": "Loại",
    "tu_ngay": "Từ ngày",
    "den_ngay": "Đến ngày",
    "roi": "Rời",
    "ly_do": "Lý do",
}
_WHY = {
    EndReason.MOVED: "chuyển đi",
    EndReason.LEFT_PARTY: "ra khỏi Đảng",
    EndReason.EXPELLED: "khai trừ",
    EndReason.DIED: "từ trần",
    EndReason.MISTAKE: "nhập nhầm",
}
ROW, WITH_CODE = marked("{sheet} row {row}"), marked("{where} ({code})")


def spoken(speak: Language, reason: Said) -> str:
    """Say a reason in a language: "cột “Đến ngày” …"."""
    values = {name: _value(speak, name, value) for name, value in reason.values.items()}
    return speak.tr(reason.message, **values)


def _value(speak: Language, name: str, value: object) -> object:
    if isinstance(value, Said):
        return spoken(speak, value)
    if name == "why" and speak.tag == "vi":
        return "".join(f" ({_WHY[each]})" for each in EndReason if each.value in str(value))
    if name == "column" and speak.tag == "vi":
        return f"“{_HEADINGS.get(str(value), value)}”"
    return str(value)


def placed(speak: Language, origin: Origin) -> str:
    return speak.tr(ROW, sheet=origin.sheet, row=str(origin.row)) if origin.row else origin.sheet


def told(speak: Language, problem: Problem) -> str:
    """ "Sheet1 dòng 4 (Nguyễn Văn An): …"."""
    where = placed(speak, problem.origin)
    if problem.code:
        where = speak.tr(WITH_CODE, where=where, code=problem.code)
    return f"{where}: {spoken(speak, problem.reason)}"
